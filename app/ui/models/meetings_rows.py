"""The meetings, an agenda and who is there, as plain rows; no Qt."""

from dataclasses import dataclass
from datetime import date

from app.domain.agenda import USUAL_MINUTES, items_of, meetings
from app.domain.dossier import Dossier
from app.domain.ids import part_id
from app.domain.meetings import (
    AgendaItem,
    Attendance,
    Meeting,
    MeetingSeries,
    MeetingState,
    Presence,
)
from app.domain.town_hall import Department, Person
from app.domain.walk import people
from app.editing.wording import name_of
from app.ui.models.typed_values import number_in
from app.words import choices
from app.words.window import meetings as words

PARKED = ""
"""The key of the row that stands for what is parked."""


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in the list; without a day it is what is parked."""

    key: str
    day: date | None
    name: str
    state: str
    items: int


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """An item of an agenda."""

    key: str
    title: str
    reason: str
    minutes: int
    presenter: str
    documents: str
    state: str
    internal: bool


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody who may be there."""

    key: str
    name: str
    title: str
    presence: str
    at: str


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A series of meetings."""

    key: str
    name: str
    kind: str
    every: str


def series_rows(dossier: Dossier) -> list[SeriesRow]:
    """The series, by name."""
    found = sorted(dossier.all(MeetingSeries), key=lambda item: (item.name.casefold(), item.id))
    return [
        SeriesRow(
            item.id,
            item.name,
            choices.word(choices.BODY, item.kind),
            words.every(item.weeks),
        )
        for item in found
    ]


def meeting_rows(dossier: Dossier) -> list[MeetingRow]:
    """The meetings, the last one first, and what is parked below them."""
    found = [
        MeetingRow(
            item.id,
            item.date,
            item.title or choices.word(choices.BODY, item.kind),
            choices.word(choices.MEETING_STATE, item.state),
            len(items_of(dossier, item.id)),
        )
        for item in meetings(dossier)
    ]
    return [*found, MeetingRow(PARKED, None, words.PARKED, "", len(items_of(dossier, None)))]


def agenda_rows(dossier: Dossier, meeting: str) -> list[AgendaRow]:
    """The items of a meeting; of `PARKED` what is parked."""
    return [_agenda_row(dossier, item) for item in items_of(dossier, meeting or None)]


def _agenda_row(dossier: Dossier, item: AgendaItem) -> AgendaRow:
    presenter = name_of(dossier, item.presenter)
    if presenter and item.meeting and _is_absent(dossier, item.meeting, item.presenter or ""):
        presenter = words.absent_note(presenter)
    return AgendaRow(
        item.id,
        item.title,
        choices.word(choices.AGENDA_REASON, item.reason),
        item.minutes or USUAL_MINUTES[item.reason],
        presenter,
        item.documents,
        choices.word(choices.ITEM_STATE, item.state),
        item.internal,
    )


def _is_absent(dossier: Dossier, meeting: str, person: str) -> bool:
    found = dossier.find(Attendance, part_id(meeting, person))
    return found is not None and found.presence is Presence.ABSENT


def person_rows(dossier: Dossier, meeting: str, today: date) -> list[PersonRow]:
    """Everybody who works here, with whether they are there; who left only where it was noted."""
    found = {item.person: item for item in dossier.where(Attendance, "meeting", meeting)}
    return [
        _person_row(dossier, person, found.get(person.id))
        for person in people(dossier)
        if person.id in found or not person.has_left(today)
    ]


def _person_row(dossier: Dossier, person: Person, found: Attendance | None) -> PersonRow:
    codes = (dossier.find(Department, key) for key in person.departments)
    where = ", ".join(item.code for item in codes if item)
    title = f"{person.job_title} ({where})" if where else person.job_title
    presence = choices.word(choices.PRESENCE, found.presence) if found else ""
    return PersonRow(person.id, person.name, title.strip(), presence, found.at if found else "")


def planned_minutes(dossier: Dossier, meeting: str) -> int:
    """How long the agenda takes."""
    return sum(item.minutes or USUAL_MINUTES[item.reason] for item in items_of(dossier, meeting))


def meeting_named(dossier: Dossier, key: str) -> Meeting | None:
    """A meeting by id; `None` for what is parked."""
    return dossier.find(Meeting, key or None)


def coming(dossier: Dossier, other_than: str) -> list[Meeting]:
    """The meetings that are not over yet, the first one first.

    Args:
        dossier: The records.
        other_than: Id of a meeting that is left out.
    """
    found = [
        item
        for item in meetings(dossier)
        if item.state is not MeetingState.CLOSED and item.id != other_than
    ]
    return found[::-1]


def minutes_in(text: str) -> int | None:
    """How many minutes somebody typed, of at most a day; `None` when that is no number of them."""
    return number_in(text, _DAY)


_DAY = 24 * 60
