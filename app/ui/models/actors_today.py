"""What *Vandaag* shows of the parties outside: who to speak to, and what was not kept; no Qt."""

from collections.abc import Iterator
from datetime import date

from app.domain.actors import Actor
from app.domain.dossier import Dossier
from app.domain.playing_field import actors, agreements_of, contact_is_due, is_late
from app.editing.wording import name_of
from app.ui.models.today_rows import AttentionRow
from app.ui.place import Place
from app.words.names import folded
from app.words.window import today as words


def actor_rows(dossier: Dossier, today: date, person: str = "") -> list[AttentionRow]:
    """Who should have been spoken to by now, and agreements that are late; longest ago above.

    Args:
        dossier: The records.
        today: The day on which it is judged.
        person: Only of actors with whom this person keeps in touch; empty for everybody.
    """
    found = [
        row
        for actor in sorted(actors(dossier), key=lambda item: folded(item.name))
        if person in ("", actor.contact)
        for row in _of_actor(dossier, actor, today)
    ]
    return sorted(found, key=lambda row: row.day or date.max)


def _of_actor(dossier: Dossier, actor: Actor, today: date) -> Iterator[AttentionRow]:
    who = name_of(dossier, actor.contact) or words.NOBODY_IN_TOUCH
    place = Place("playing_field", actor.id)
    day = actor.next_contact
    if day is not None and contact_is_due(actor, today):
        yield _row(actor.id, words.speak_to(actor.name), who, place, day, today)
    for item in agreements_of(dossier, actor.id):
        if item.due is not None and is_late(item, today):
            subject = words.agreed_with(actor.name, item.text)
            yield _row(item.id, subject, who, place, item.due, today)


def _row(key: str, subject: str, who: str, place: Place, day: date, today: date) -> AttentionRow:
    late = (today - day).days
    text = words.action_late(who, late) if late > 0 else who
    return AttentionRow(key, subject, text, "", place, late > 0, day)
