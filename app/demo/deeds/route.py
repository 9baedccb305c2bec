"""Deeds about people, wijken and steps."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from app.demo.deeds.base import Deed, FromFile, Place, StepDeed
from app.domain.decisions import Body, DecisionStatus
from app.domain.instances import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPerson(Deed):
    """A person is added to a department, and becomes its contact as the first one."""

    command: ClassVar[str] = "add_person"

    name: str
    job_title: str
    department: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetHours(Deed):
    """A department tells how many hours per week it needs and has for the route.

    Attributes:
        needed: Hours per week.
        available: Hours per week.
    """

    command: ClassVar[str] = "set_department"

    department: str
    needed: int
    available: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AddNeighbourhood(Deed):
    """A wijk is added, as a candidate."""

    command: ClassVar[str] = "add_neighbourhood"

    name: str
    code: str
    character: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StartNeighbourhood(Deed):
    """A wijk starts."""

    command: ClassVar[str] = "set_neighbourhood"

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignOwners(Deed):
    """The steps of the town hall or of a wijk get an owner: the person of the A department.

    Attributes:
        except_steps: Codes of the steps that stay without.
    """

    command: ClassVar[str] = "assign_owners"

    neighbourhood: str | None = None
    except_steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Deed):
    """Due dates are proposed along the dependencies.

    Attributes:
        start: The first day of work.
        later: The first day of the wijken that begin later.
        anew: Whether the dates that are there give way, except those of `keep`.
    """

    command: ClassVar[str] = "propose_dates"

    start: date
    later: Mapping[str, date] = field(default_factory=dict)
    anew: bool = False
    keep: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decide(Deed):
    """A decision is noted, with the town-wide steps it belongs to and the interests it touches."""

    command: ClassVar[str] = "record_decision"

    body: Body
    date: date
    sentence: str
    steps: tuple[str, ...]
    owner: str
    location: str
    status: DecisionStatus = DecisionStatus.TAKEN
    interests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Begin(StepDeed):
    """Somebody begins: the step is running, and has an owner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick(StepDeed):
    """Checkpoints, by number, are answered with yes."""

    command: ClassVar[str] = "answer"

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finish(StepDeed):
    """The owner approves: the step is done."""

    result: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopen(StepDeed):
    """A done step runs again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submit(StepDeed):
    """The work is finished and goes to a meeting for a decision."""

    body: Body
    meeting: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip(StepDeed):
    """A step does not apply; `because` says why."""

    decided_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirm(StepDeed):
    """A done step still is; `next` is when it is looked at again, if ever."""

    command: ClassVar[str] = "still_done"

    next: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(StepDeed):
    """Something of a step is written down; what is left out stays as it is."""

    owner: str | None = None
    due: date | None = None
    remark: str | None = None
    internal_remark: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaited(FromFile):
    """What a department waits for: another by its code, an actor by its name, or free text."""

    what: str
    since: date
    department: str = ""
    actor: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribute(StepDeed):
    """A department says how far its part is; without `text` the text stays."""

    department: str
    status: Status
    text: str | None = None
    waiting_for: Awaited | None = None
