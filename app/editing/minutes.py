"""The minutes of a meeting as they read: worked out while they are a concept, fixed when approved.

What is fixed is kept as JSON in the meeting, so that later edits of steps, names or actions do not
change what was approved. Each line knows whether it is internal, and names stand in fields of their
own: a report leaves out what its reader may not see, of old minutes too.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from app.domain.actions import Action
from app.domain.agenda import KEPT_ANYHOW, items_of, meetings
from app.domain.decisions import Decision
from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.learning import Lesson, OpenQuestion
from app.domain.meetings import (
    AgendaItem,
    Attendance,
    ItemState,
    Meeting,
    MeetingNote,
    MeetingState,
    Presence,
)
from app.domain.risks import Risk
from app.domain.town_hall import Department, Person
from app.editing.wording import meeting_name
from app.words.names import natural


class Said(StrEnum):
    """What a line of the minutes is."""

    DECISION = "decision"
    ACTION = "action"
    RISK = "risk"
    NOTE = "note"
    QUESTION = "question"
    LESSON = "lesson"


@dataclass(frozen=True, slots=True)
class Line:
    """Something that was said.

    Attributes:
        kind: What it is.
        number: In its register; empty where there is none.
        text: What was said.
        who: The name of whoever does it; empty for nobody.
        due: The day, in ISO form; empty for none.
        internal: Whether only our own people may read it.
    """

    kind: Said
    number: str
    text: str
    who: str = ""
    due: str = ""
    internal: bool = False

    @property
    def day(self) -> date | None:
        """The day; `None` for none."""
        return date.fromisoformat(self.due) if self.due else None


@dataclass(frozen=True, slots=True)
class Point:
    """An item of the agenda with what was said.

    Attributes:
        title: What it is called; empty for what was said between items.
        summary: In a few sentences.
        lines: In order: decisions, actions, risks, questions, lessons, notes.
        handled: Whether it was reached.
        internal: Whether only our own people may read it.
        comes_back: Whether the next meeting goes on with it.
        item: Id of the item; empty for what was said between items.
    """

    title: str
    summary: str
    lines: tuple[Line, ...]
    handled: bool
    internal: bool = False
    comes_back: bool = False
    item: str = ""


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who was invited.

    Attributes:
        name: Their name.
        title: Job title and departments.
        presence: Whether they were there.
        at: The time, for who came late or left early.
    """

    name: str
    title: str
    presence: Presence
    at: str = ""


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes.

    Attributes:
        name: Of the meeting.
        day: In ISO form; empty when it had none.
        attendees: By name.
        points: In the order of the agenda.
        next_day: When the next meeting is, in ISO form; empty when none is planned.
        next_at: At what time.
        next_room: Where.
    """

    name: str
    day: str
    attendees: tuple[Attendee, ...]
    points: tuple[Point, ...]
    next_day: str = ""
    next_at: str = ""
    next_room: str = ""


def minutes_of(dossier: Dossier, meeting: Meeting) -> Minutes:
    """The minutes of a meeting: as they were fixed, else as they read now.

    What was fixed and cannot be read, because a file was meddled with, is written anew: minutes
    that are told from the records are better than none.
    """
    try:
        return thawed(meeting.frozen) if meeting.frozen else _written(dossier, meeting)
    except ValueError:
        return _written(dossier, meeting)


def point_of(dossier: Dossier, meeting: Meeting, item: AgendaItem) -> Point | None:
    """What the minutes of a meeting say at one item; `None` when it is not in what was fixed.

    During a meeting this is asked after every line, when nothing is fixed yet: then only what was
    said at this item is looked for.
    """
    if not meeting.frozen:
        return _point(dossier, item)
    points = minutes_of(dossier, meeting).points
    return next((point for point in points if point.item == item.id), None)


def frozen(minutes: Minutes) -> str:
    """Minutes as they are kept."""
    return json.dumps(asdict(minutes), ensure_ascii=False)


def thawed(text: str) -> Minutes:
    """Minutes as they were kept.

    Raises:
        ValueError: This is not what `frozen` gives.
    """
    try:
        values: dict[str, Any] = json.loads(text)
        return Minutes(
            **{
                **values,
                "attendees": tuple(
                    Attendee(**{**item, "presence": Presence(item["presence"])})
                    for item in values["attendees"]
                ),
                "points": tuple(
                    Point(**{**item, "lines": tuple(_line(line) for line in item["lines"])})
                    for item in values["points"]
                ),
            }
        )
    except (KeyError, TypeError) as error:
        raise ValueError(text[:40]) from error


def _line(values: dict[str, Any]) -> Line:
    return Line(**{**values, "kind": Said(values["kind"])})


def _written(dossier: Dossier, meeting: Meeting) -> Minutes:
    items = items_of(dossier, meeting.id)
    following = next_of(dossier, meeting)
    between = _lines(dossier, meeting.id, meeting=True)
    points = [_point(dossier, item) for item in items]
    if between:
        points.append(Point("", "", between, handled=True))
    return Minutes(
        name=meeting_name(meeting),
        day=meeting.date.isoformat() if meeting.date else "",
        attendees=tuple(_attendees(dossier, meeting)),
        points=tuple(points),
        next_day=following.date.isoformat() if following and following.date else "",
        next_at=following.starts_at if following else "",
        next_room=following.room if following else "",
    )


def next_of(dossier: Dossier, meeting: Meeting) -> Meeting | None:
    """The first meeting after this one that is still to come, of the same series if it has one."""
    later = [
        item
        for item in meetings(dossier)
        if item.date is not None
        and meeting.date is not None
        and item.date > meeting.date
        and item.state is not MeetingState.CLOSED
        and item.series == meeting.series
    ]
    return later[-1] if later else None


def _attendees(dossier: Dossier, meeting: Meeting) -> Iterator[Attendee]:
    found = [
        (person, item)
        for item in dossier.where(Attendance, "meeting", meeting.id)
        if (person := dossier.find(Person, item.person)) is not None
    ]
    for person, item in sorted(found, key=lambda pair: pair[0].name.casefold()):
        yield Attendee(person.name, _title(dossier, person), item.presence, item.at)


def _title(dossier: Dossier, person: Person) -> str:
    codes = [
        found.code
        for key in person.departments
        if (found := dossier.find(Department, key)) is not None
    ]
    return f"{person.job_title} ({', '.join(codes)})".strip() if codes else person.job_title


def _point(dossier: Dossier, item: AgendaItem) -> Point:
    lines = _lines(dossier, item.id)
    still_open = item.state is ItemState.OPEN
    reached = not still_open or bool(lines or item.summary.strip())
    back = still_open and item.reason not in KEPT_ANYHOW
    return Point(item.title, item.summary, lines, reached, item.internal, back, item.id)


def _lines(dossier: Dossier, origin: str, *, meeting: bool = False) -> tuple[Line, ...]:
    """What was said at an item; or at a meeting, between its items."""
    notes = dossier.where(MeetingNote, "meeting" if meeting else "item", origin)
    own = sorted(
        (note for note in notes if not meeting or note.item is None), key=lambda note: note.order
    )
    return (
        *_of(dossier, Decision, origin),
        *_of(dossier, Action, origin),
        *_of(dossier, Risk, origin),
        *_of(dossier, OpenQuestion, origin),
        *_of(dossier, Lesson, origin),
        *(Line(Said.NOTE, "", note.text, internal=note.internal) for note in own),
    )


def _of(dossier: Dossier, kind: type[Any], origin: str) -> list[Line]:
    found: Sequence[Any] = dossier.where(kind, "origin", origin)
    return [
        _as_line(dossier, item)
        for item in sorted(found, key=lambda item: (natural(getattr(item, "number", "")), item.id))
    ]


def _as_line(dossier: Dossier, record: Record) -> Line:
    match record:
        case Decision():
            who = _name(dossier, record.owner)
            return Line(
                Said.DECISION, record.number, record.sentence, who, internal=record.internal
            )
        case Action():
            due = record.due.isoformat() if record.due else ""
            who = _name(dossier, record.owner)
            return Line(Said.ACTION, record.number, record.text, who, due, record.internal)
        case Risk():
            who = _name(dossier, record.owner)
            return Line(Said.RISK, record.number, record.description, who, internal=record.internal)
        case OpenQuestion():
            return Line(Said.QUESTION, "", record.question, internal=record.internal)
        case Lesson():
            return Line(Said.LESSON, "", record.title, internal=record.internal)
        case _:
            raise TypeError(record)


def _name(dossier: Dossier, key: str | None) -> str:
    found = dossier.find(Person, key)
    return found.name if found else ""
