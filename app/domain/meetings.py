"""Meetings: their series, agenda, who was there, and what was noted."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from app.domain.decisions import Body
from app.domain.fields import Prose, Refers, Trait
from app.domain.ids import part_id


class MeetingState(StrEnum):
    """How far a meeting is."""

    CONCEPT = "concept"
    READY = "agenda_klaar"
    RUNNING = "bezig"
    CLOSED = "afgesloten"


class Presence(StrEnum):
    """Whether somebody is there."""

    PRESENT = "aanwezig"
    ABSENT = "afwezig"
    LATE = "later"
    LEFT = "eerder_weg"


class Reason(StrEnum):
    """Why something is on the agenda; in the order in which it is proposed."""

    MINUTES = "minutes"
    STANDING = "standing"
    CARRIED = "carried"
    OVERDUE = "overdue"
    WAITING = "waiting"
    PENDING = "pending"
    CHANGED = "changed"
    TOPIC = "topic"
    ROUND = "round"
    CLOSING = "closing"


class ItemState(StrEnum):
    """What became of an item."""

    OPEN = "open"
    HANDLED = "behandeld"
    DROPPED = "vervallen"


@dataclass(frozen=True, slots=True)
class MeetingSeries:
    """Meetings that come back.

    Attributes:
        kind: The body that meets.
        standing: Standing items, one per line, each with its minutes behind a bar: `Opening | 5`.
        weeks: How many weeks lie between two of them; `None` when that differs.
    """

    id: str
    name: str = ""
    kind: Body = Body.CORE_TEAM
    standing: Prose = ""
    room: str = ""
    weeks: int | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting.

    Attributes:
        title: Shown instead of the name of its series or body; may be empty.
        starts_at: `09:30`; may be empty.
        minutes: How long it may take.
        approved_on: The day its minutes were approved; until then they are a concept.
        corrections: What the next meeting wanted changed in the minutes.
        frozen: The minutes as they were approved, as JSON: later edits do not change them.
    """

    id: str
    date: dt.date | None = None
    kind: Body = Body.CORE_TEAM
    series: Annotated[str | None, Refers("meeting_series")] = None
    title: str = ""
    starts_at: str = ""
    minutes: int = 60
    room: str = ""
    state: MeetingState = MeetingState.CONCEPT
    approved_on: dt.date | None = None
    corrections: Prose = ""
    frozen: Annotated[str, Trait.JSON] = ""


@dataclass(frozen=True, slots=True)
class Attendance:
    """Whether a person is at a meeting; id `meeting/person`.

    Attributes:
        at: The time of coming late or leaving early, `10:15`; may be empty.
    """

    id: str
    meeting: Annotated[str, Refers("meeting"), Trait.LINK]
    person: Annotated[str, Refers("person"), Trait.LINK]
    presence: Presence = Presence.PRESENT
    at: str = ""

    @classmethod
    def of(cls, meeting: str, person: str, presence: Presence, at: str = "") -> "Attendance":
        """Whether a person is at a meeting, under the id that follows from these."""
        return cls(part_id(meeting, person), meeting, person, presence, at)


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """Something to talk about: of a meeting, or parked until one.

    Attributes:
        meeting: The meeting; empty: it is parked.
        order: Its place on the agenda.
        instance: Id of the step in wijk it is about; may be empty.
        reason: Why it is on the agenda.
        minutes: How long it may take; `None` when nobody said.
        presenter: Who brings it in.
        documents: Where its documents are, one per line.
        carried_from: The item of an earlier meeting that it goes on with.
        summary: What was said, in a few sentences.
        internal: In no export and not on the big screen unless asked for.
    """

    id: str
    meeting: Annotated[str | None, Refers("meeting")] = None
    order: int = 0
    title: str = ""
    instance: str = ""
    reason: Reason = Reason.TOPIC
    minutes: int | None = None
    presenter: Annotated[str | None, Refers("person")] = None
    documents: Prose = ""
    state: ItemState = ItemState.OPEN
    carried_from: Annotated[str | None, Refers("agenda_item")] = None
    summary: Prose = ""
    internal: bool = False


@dataclass(frozen=True, slots=True)
class MeetingNote:
    """A note; of an item of a meeting, or of a step on its own.

    Attributes:
        order: Its place among the notes of the meeting.
        instance: Id of the step in wijk it is about; may be empty.
    """

    id: str
    meeting: Annotated[str | None, Refers("meeting")] = None
    item: Annotated[str | None, Refers("agenda_item")] = None
    order: int = 0
    text: Prose = ""
    instance: str = ""
    made_on: dt.date | None = None
    internal: bool = False
