"""What a typed line becomes: a decision, action, note, question, risk, lesson or parked topic."""

from dataclasses import dataclass, replace
from datetime import date

from app.domain.actions import Action
from app.domain.decisions import Body, Decision
from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.fields import Record
from app.domain.ids import new_id, split_instance
from app.domain.learning import Lesson, OpenQuestion
from app.domain.meetings import AgendaItem, Meeting, MeetingNote
from app.domain.responsibility import accountable_department
from app.domain.risks import Risk
from app.domain.tables import NAMES
from app.domain.town_hall import Person
from app.editing.commands import decisions
from app.editing.commands.agendas import judge_open
from app.editing.edit import Edit
from app.editing.quick_entry import Entry, EntryKind

NUMBERED: dict[EntryKind, str] = {
    EntryKind.DECISION: NAMES[Decision],
    EntryKind.ACTION: NAMES[Action],
    EntryKind.RISK: NAMES[Risk],
}
"""The kinds that have a register with numbers, and its table."""


@dataclass(frozen=True, slots=True)
class Said:
    """Where and when something was said.

    Attributes:
        day: When.
        meeting: Id of the meeting; empty outside one.
        item: Id of the agenda item; empty when it was said between items.
        number: The next number of the register, for a kind that has one.
        internal: Whether it is for our own people only.
    """

    day: date
    meeting: str = ""
    item: str = ""
    number: str = ""
    internal: bool = False

    @property
    def origin(self) -> str:
        """Where it comes from."""
        return self.item or self.meeting


def keep(edit: Edit, entry: Entry, said: Said) -> Record:
    """Keep a line as what it is.

    A line about no step is about the step of the agenda item. What is said at an internal item is
    internal too. Where the item went away in the meantime, it was said between the items.

    Raises:
        DomainError: `nothing_said`: there is no text; `meeting_closed`, `minutes_approved` (date):
            what is said can be in no minutes any more.
    """
    if not entry.text.strip():
        raise DomainError("nothing_said")
    judge_open(edit, said.meeting or None)
    item = edit.dossier.find(AgendaItem, said.item or None)
    if item is None or item.meeting != (said.meeting or None):
        said = replace(said, item="")
    elif item.internal:
        said = replace(said, internal=True)
    place = _Place.of(edit.dossier, entry, said)
    record = _MADE[entry.kind](edit, entry, said, place)
    edit.save(record)
    if isinstance(record, Decision) and place.instance:
        decisions.link(edit, record, place.instance)
    return record


@dataclass(frozen=True, slots=True)
class _Place:
    """What a line is about."""

    step: str | None
    neighbourhood: str | None
    instance: str

    @classmethod
    def of(cls, dossier: Dossier, entry: Entry, said: Said) -> "_Place":
        if entry.step:
            return cls(entry.step, entry.neighbourhood, entry.instance(dossier))
        item = dossier.find(AgendaItem, said.item)
        if item is None or not item.instance:
            return cls(None, None, "")
        return cls(*split_instance(item.instance), item.instance)


def _decision(edit: Edit, entry: Entry, said: Said, place: _Place) -> Record:
    del place
    meeting = edit.dossier.find(Meeting, said.meeting)
    return Decision(
        new_id(),
        number=said.number,
        body=meeting.kind if meeting else Body.CORE_TEAM,
        date=entry.due or said.day,
        sentence=entry.text,
        owner=entry.owner,
        origin=said.origin,
        internal=said.internal,
    )


def _action(edit: Edit, entry: Entry, said: Said, place: _Place) -> Record:
    return Action(
        new_id(),
        number=said.number,
        text=entry.text,
        step=place.step,
        neighbourhood=place.neighbourhood,
        department=entry.department or _department(edit.dossier, entry, place),
        owner=entry.owner,
        made_on=said.day,
        due=entry.due,
        origin=said.origin,
        internal=said.internal,
    )


def _department(dossier: Dossier, entry: Entry, place: _Place) -> str | None:
    """Of whoever does it; without an owner the one that leads the step."""
    person = dossier.find(Person, entry.owner)
    if person is not None:
        return person.departments[0] if person.departments else None
    leading = accountable_department(dossier, place.step) if place.step else None
    return leading.id if leading else None


def _note(edit: Edit, entry: Entry, said: Said, place: _Place) -> Record:
    notes = edit.dossier.where(MeetingNote, "meeting", said.meeting or None)
    return MeetingNote(
        new_id(),
        meeting=said.meeting or None,
        item=said.item or None,
        order=1 + max((note.order for note in notes), default=0),
        text=entry.text,
        instance=place.instance,
        made_on=said.day,
        internal=said.internal,
    )


def _question(edit: Edit, entry: Entry, said: Said, place: _Place) -> Record:
    del edit
    return OpenQuestion(
        new_id(),
        question=entry.text,
        step=place.step,
        neighbourhood=place.neighbourhood,
        made_on=said.day,
        origin=said.origin,
        internal=said.internal,
    )


def _risk(edit: Edit, entry: Entry, said: Said, place: _Place) -> Record:
    del edit
    return Risk(
        new_id(),
        number=said.number,
        description=entry.text,
        owner=entry.owner,
        step=place.step,
        neighbourhood=place.neighbourhood,
        origin=said.origin,
        internal=said.internal,
    )


def _lesson(edit: Edit, entry: Entry, said: Said, place: _Place) -> Record:
    del edit
    return Lesson(
        new_id(),
        title=entry.text,
        step=place.step,
        neighbourhood=place.neighbourhood,
        made_on=said.day,
        origin=said.origin,
        internal=said.internal,
    )


def _parked(edit: Edit, entry: Entry, said: Said, place: _Place) -> Record:
    parked = edit.dossier.where(AgendaItem, "meeting", None)
    return AgendaItem(
        new_id(),
        order=1 + max((item.order for item in parked), default=0),
        title=entry.text,
        instance=place.instance,
        presenter=entry.owner,
        internal=said.internal,
    )


_MADE = {
    EntryKind.DECISION: _decision,
    EntryKind.ACTION: _action,
    EntryKind.NOTE: _note,
    EntryKind.QUESTION: _question,
    EntryKind.RISK: _risk,
    EntryKind.LESSON: _lesson,
    EntryKind.PARKED: _parked,
}
