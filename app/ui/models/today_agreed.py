"""What *Vandaag* shows of actions, decisions, meetings, money and actors; no Qt."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.domain.actions import Action
from app.domain.agenda import items_of, propose
from app.domain.decisions import Decision, DecisionStatus
from app.domain.dossier import Dossier
from app.domain.meetings import Meeting, MeetingState
from app.domain.town_hall import Department
from app.editing.wording import meeting_name, name_of
from app.ui.models.actors_today import actor_rows
from app.ui.models.money_today import money_rows
from app.ui.models.today_rows import AttentionRow
from app.ui.place import Place
from app.words.names import natural
from app.words.window import today as words

_SOON = timedelta(weeks=2)


def agreed_rows(dossier: Dossier, today: date, person: str = "") -> list[AttentionRow]:
    """The next meeting, what is due of actions, money and actors, and decisions to carry out.

    Args:
        dossier: The records.
        today: The day on which it is judged.
        person: Only what is of this person, or of a department of theirs; empty for everybody.
    """
    return [
        *_meeting(dossier, today),
        *_actions(dossier, today, person),
        *money_rows(dossier, today, person),
        *actor_rows(dossier, today, person),
        *_decisions(dossier, person),
    ]


def _meeting(dossier: Dossier, today: date) -> Iterator[AttentionRow]:
    open_states = (MeetingState.CONCEPT, MeetingState.READY, MeetingState.RUNNING)
    coming = [
        item
        for item in dossier.all(Meeting)
        if item.state in open_states and item.date is not None and item.date >= today
    ]
    first = min(coming, key=lambda item: (item.date or date.max, item.id), default=None)
    if first is not None:
        count = len(items_of(dossier, first.id))
        waiting = len(propose(dossier, today, meeting=first))
        text = words.meeting_agenda(count, waiting)
        place = Place("meetings", first.id)
        yield AttentionRow(first.id, meeting_name(first), text, "", place, False, first.date)
    elif dossier.all(Meeting):
        text = words.ready_for_agenda(len(propose(dossier, today)))
        yield AttentionRow("meeting", words.NO_MEETING, text, "", Place("meetings"), False)


def _actions(dossier: Dossier, today: date, person: str) -> Iterator[AttentionRow]:
    found = [
        item
        for item in dossier.all(Action)
        if not item.closed
        and item.due is not None
        and item.due <= today + _SOON
        and (not person or _is_of(dossier, item, person))
    ]
    for item in sorted(found, key=lambda item: (item.due or date.max, natural(item.number))):
        late = item.late(today)
        who = name_of(dossier, item.owner) or words.OWNERLESS
        text = words.action_late(who, late) if late else who
        place = Place("lists", item.id, "actions")
        subject = words.action(item.number, item.text)
        yield AttentionRow(item.id, subject, text, "", place, bool(late), item.due)


def _is_of(dossier: Dossier, item: Action, person: str) -> bool:
    if item.owner == person:
        return True
    department = dossier.find(Department, item.department)
    return (
        item.owner is None
        and department is not None
        and person in (department.head, department.contact)
    )


def _decisions(dossier: Dossier, person: str) -> Iterator[AttentionRow]:
    replaced = {item.replaces for item in dossier.all(Decision)}
    found = [
        item
        for item in dossier.all(Decision)
        if item.status is DecisionStatus.TAKEN
        and item.id not in replaced
        and person in ("", item.owner)
    ]
    for item in sorted(found, key=lambda item: natural(item.number)):
        subject = words.taken(item.number, item.sentence)
        text = words.TO_CARRY_OUT
        place = Place("lists", item.id, "decisions")
        yield AttentionRow(item.id, subject, text, "", place, False, item.date)
