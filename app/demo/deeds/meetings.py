"""Deeds of meetings, and what comes of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from app.demo.deeds.base import Deed, FromFile
from app.domain.actions import ActionStatus, Priority
from app.domain.decisions import Body
from app.domain.meetings import Reason
from app.editing.quick_entry import EntryKind


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginSeries(Deed):
    """Meetings that come back begin.

    Attributes:
        standing: The standing items, each with its minutes behind a bar.
        weeks: How many weeks lie between two of them.
    """

    command: ClassVar[str] = "add_series"

    name: str
    body: Body
    standing: tuple[str, ...]
    room: str
    weeks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark(FromFile):
    """Something that was said in a meeting.

    Attributes:
        kind: The letter of what it becomes, such as A for an action.
    """

    kind: EntryKind
    text: str
    owner: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(FromFile):
    """An item of an agenda.

    Attributes:
        step: Code of the step it is about; empty for none.
        reached: Whether it was talked about.
    """

    title: str = ""
    step: str = ""
    neighbourhood: str | None = None
    reason: Reason
    minutes: int
    presenter: str = ""
    summary: str = ""
    said: tuple[Remark, ...] = ()
    reached: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Meet(Deed):
    """A meeting of a series is held and closed.

    Attributes:
        late: Who came late, and at what time.
        approves: The day of the meeting of which it approved the minutes.
    """

    command: ClassVar[str] = "meet"

    series: str
    starts_at: str
    present: tuple[str, ...]
    absent: tuple[str, ...] = ()
    late: Mapping[str, str] = field(default_factory=dict)
    items: tuple[Item, ...]
    approves: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAction(Deed):
    """An action is noted outside a meeting."""

    command: ClassVar[str] = "add_action"

    text: str
    owner: str
    due: date
    step: str = ""
    neighbourhood: str | None = None
    priority: Priority = Priority.NORMAL
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAction(Deed):
    """An action gets further; it is named by its text."""

    command: ClassVar[str] = "set_action"

    text: str
    status: ActionStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class AddRisk(Deed):
    """A risk is noted."""

    command: ClassVar[str] = "add_risk"

    description: str
    cause: str
    effect: str
    chance: int
    impact: int
    measure: str
    owner: str
    step: str = ""
    neighbourhood: str | None = None
