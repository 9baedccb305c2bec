"""What people did to the demo dossier: plain data, with a day and a name.

Some deeds stand in the file as they are, others follow from what it says of a step. How each is
carried out stands in `app.demo.performing`. Steps, wijken, people and departments are named as
people name them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar

from app.domain.actions import ActionStatus, Priority
from app.domain.actors import ActorKind, AgreementStatus, Attitude
from app.domain.decisions import Body, DecisionStatus
from app.domain.instances import Status
from app.domain.interests import InterestState
from app.domain.learning import Certainty, Share, Urgency, Worked
from app.domain.measurements import OwnerType, Quality
from app.domain.meetings import Reason
from app.domain.quantities import Quantity
from app.domain.route import Movement
from app.editing.quick_entry import EntryKind


class FromFile:
    """Makes pydantic refuse what it does not know and convert nothing silently."""

    __slots__ = ()
    __pydantic_config__: ClassVar[Mapping[str, Any]] = {"extra": "forbid", "strict": True}


class Afterthought(StrEnum):
    """What somebody did right after a deed."""

    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(FromFile):
    """A step, of the town hall or of a wijk."""

    step: str
    neighbourhood: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed(FromFile):
    """Something that somebody did on a day: one change set.

    Attributes:
        command: Name of the command in the log.
        on: The day.
        by: Who; empty for the project leader.
        because: The reason that was given.
        then: What was done right after.
    """

    command: ClassVar[str] = "set"

    on: date
    by: str = ""
    because: str = ""
    then: tuple[Afterthought, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDeed(Deed):
    """A deed on one step, of the town hall or of a wijk."""

    step: str
    neighbourhood: str | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class AddMoney(Deed):
    """A source of money is noted, as it stood on a day."""

    command: ClassVar[str] = "add_money"

    source: str
    amount: int
    spent: int
    reference_date: date
    last_date: date | None = None
    neighbourhood: str | None = None
    accountable: str
    condition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardInterest(Deed):
    """An interest is guarded from now on."""

    command: ClassVar[str] = "add_guarded_interest"

    interest: str
    how_tested: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeInterest(Deed):
    """An interest is tested: how it stands, and why."""

    command: ClassVar[str] = "set_guarded_interest"

    interest: str
    state: InterestState
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetResidents(Deed):
    """Something is done with residents; `on` is the day it was noted.

    Attributes:
        date: The day it was done.
        number: How many of `unit`.
    """

    command: ClassVar[str] = "add_resident_activity"

    date: date
    neighbourhood: str
    what: str
    number: int
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddDevelopment(Deed):
    """Something that happens in a wijk anyway is put on its calendar.

    Attributes:
        begins: A day in its first quarter: days move along with the demo.
        ends: A day in its last one.
    """

    command: ClassVar[str] = "add_development"

    neighbourhood: str
    what: str
    who: str
    part: str = ""
    begins: date
    ends: date
    movement: Movement | None = None
    can_combine: bool = False
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddLesson(Deed):
    """A lesson is noted, with permission to share it; departments by their codes."""

    command: ClassVar[str] = "add_lesson"

    title: str
    worked: Worked
    situation: str
    approach: str
    outcome: str
    certainty: Certainty
    conditions: str
    otherwise: str
    step: str
    neighbourhood: str | None = None
    movement: Movement | None = None
    departments: tuple[str, ...]
    traits: str
    agreed_by: str
    share: Share
    contact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddQuestion(Deed):
    """An open question is noted."""

    command: ClassVar[str] = "add_question"

    question: str
    background: str
    tried: str
    wanted: str
    urgency: Urgency
    step: str
    share: Share
    contact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Deed):
    """Values of one source are kept.

    Attributes:
        date: The day of which they tell.
        package: Of which package; empty for all.
        values: By their identifier; a fraction as a text.
    """

    command: ClassVar[str] = "measure"

    date: date
    source: str
    neighbourhood: str | None = None
    package: str = ""
    quality: Quality = Quality.MEASURED
    values: Mapping[Quantity, int | str]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddActor(Deed):
    """An actor is added, with what is known of it, and linked to the steps it has a part in.

    Attributes:
        neighbourhoods: Names of the wijken; none: all.
        contact: Who in the town hall keeps in touch with it.
    """

    command: ClassVar[str] = "add_actor"

    name: str
    kind: ActorKind
    neighbourhoods: tuple[str, ...] = ()
    interest: str = ""
    concern: str = ""
    needs: str = ""
    brings: str = ""
    influence: int
    attitude: Attitude
    contact: str
    spokesperson: str = ""
    mail: str = ""
    phone: str = ""
    remark: str = ""
    internal_remark: str = ""
    steps: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkTo(Deed):
    """Somebody spoke to an actor.

    Attributes:
        next: When to speak again.
    """

    command: ClassVar[str] = "log_talk"

    actor: str
    spoken_to: str = ""
    summary: str
    next: date | None = None
    internal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Agree(Deed):
    """Something is agreed with an actor."""

    command: ClassVar[str] = "agree"

    actor: str
    text: str
    due: date
    step: str = ""
    neighbourhood: str | None = None
    status: AgreementStatus = AgreementStatus.OPEN
    location: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepExample(Deed):
    """A worked example is kept.

    Attributes:
        package: Its name; it is added when the wijk has none of that name.
        offer: Its figures by their identifiers; a fraction as a text.
    """

    command: ClassVar[str] = "add_example"

    neighbourhood: str
    owner_type: OwnerType
    package: str
    offer: Mapping[str, int | str]
