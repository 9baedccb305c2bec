"""The agenda of a meeting as a mail to who will be there; no Qt."""

from datetime import date
from pathlib import Path

from app.domain.agenda import USUAL_MINUTES, items_of, previous
from app.domain.dossier import Dossier
from app.domain.meetings import AgendaItem, Attendance, Meeting, Presence
from app.domain.town_hall import Person
from app.domain.walk import people
from app.editing.wording import meeting_name, name_of
from app.reports.file_names import plain_name
from app.reports.mail import Draft, is_address
from app.ui.models.drafts import DraftFile, Drafts, Sender
from app.words import agenda_mail as words


def agenda_mail(sender: Sender, meeting: Meeting, day: date, folder: Path) -> Drafts:
    """The mail; what is internal stays out of it.

    Args:
        sender: Who sends it.
        meeting: Of which meeting.
        day: The day it is made; stands in the name of the file.
        folder: Where the mail goes.
    """
    dossier, name = sender.dossier, meeting_name(meeting)
    invited = _invited(dossier, meeting, day)
    items = [item for item in items_of(dossier, meeting.id) if not item.internal]
    facts = words.facts(meeting.date, meeting.starts_at, meeting.room)
    draft = Draft(
        to=tuple(person.mail.strip() for person in invited if is_address(person.mail)),
        subject=words.subject(name, dossier.municipality.name),
        body=words.body(facts, [_line(dossier, item) for item in items], sender.author),
        files=(),
    )
    file = "_".join((f"{day:%Y-%m-%d}", words.FILE, plain_name(name)))
    missing = tuple(person.name for person in invited if not is_address(person.mail))
    return Drafts((DraftFile(draft, folder / f"{file}.eml"),), missing)


def _line(dossier: Dossier, item: AgendaItem) -> str:
    minutes = item.minutes or USUAL_MINUTES[item.reason]
    return words.line(item.title, minutes, name_of(dossier, item.presenter), item.documents)


def _invited(dossier: Dossier, meeting: Meeting, day: date) -> list[Person]:
    """Who was noted for this meeting, else who was at the last one; whoever left is not."""
    before = previous(dossier, meeting, day)
    noted = _noted(dossier, meeting) or (_noted(dossier, before) if before else set())
    return [person for person in people(dossier) if person.id in noted and not person.has_left(day)]


def _noted(dossier: Dossier, meeting: Meeting) -> set[str]:
    found = dossier.where(Attendance, "meeting", meeting.id)
    return {item.person for item in found if item.presence is not Presence.ABSENT}
