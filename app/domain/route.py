"""The route: phases, steps, checkpoints, who has which role, and what depends on what."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from app.domain.fields import Refers, Trait


class Level(StrEnum):
    """Whether a step is walked once, or by every wijk."""

    TOWN_WIDE = "town_wide"
    PER_NEIGHBOURHOOD = "per_neighbourhood"


class Movement(StrEnum):
    """The three movements: use less, generate, leave gas."""

    DOWN = "omlaag"
    UP = "omhoog"
    STOP = "stoppen"


class RequiredDecision(StrEnum):
    """Who formally decides on a step."""

    NONE = "none"
    MANAGEMENT = "MT"
    EXECUTIVE = "college"
    COUNCIL = "raad"


class Recurrence(StrEnum):
    """How often a step is looked at again after it was done."""

    ONCE = "once"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"
    EVERY_SERIES = "every_series"
    """A person says when: there is no fixed interval."""


class Letter(StrEnum):
    """Role of a department on a step."""

    ACCOUNTABLE = "A"
    RESPONSIBLE = "R"
    CONSULTED = "C"
    INFORMED = "I"


CONTRIBUTING = (Letter.ACCOUNTABLE, Letter.RESPONSIBLE, Letter.CONSULTED)
"""The roles that come with a contribution; who is informed has nothing to do."""


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase of the route; `order` is the number it is known by."""

    id: str
    order: int = 0
    title: str = ""
    question: str = ""
    goal: str = ""
    done_when: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the route.

    Attributes:
        id: Key that survives renumbering.
        phase: The phase it belongs to.
        code: Number on screen and paper, such as 1.10: text.
        records: Names of the quantities that this step fills in.
        lead_weeks: Lead time in weeks, an assumption.
        own: Added in this dossier, not by the route.
        retired: Dropped from the route, kept because it holds something.
    """

    id: str
    phase: Annotated[str, Refers("phase")]
    code: str = ""
    title: str = ""
    question: str = ""
    why: str = ""
    result: str = ""
    level: Level = Level.TOWN_WIDE
    movements: tuple[Movement, ...] = ()
    decision: RequiredDecision = RequiredDecision.NONE
    recurrence: Recurrence = Recurrence.ONCE
    records: tuple[str, ...] = ()
    caution: str = ""
    lead_weeks: int = 0
    order: int = 0
    own: bool = False
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Something to verify before a step is done."""

    id: str
    step: Annotated[str, Refers("step")]
    order: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class StepRole:
    """The role of one department on one step; id `step/department`."""

    id: str
    step: Annotated[str, Refers("step"), Trait.LINK]
    department: Annotated[str, Refers("department"), Trait.LINK]
    letter: Letter = Letter.INFORMED


@dataclass(frozen=True, slots=True)
class Dependency:
    """`step` is better begun when `requires` is finished; id `step>requires`."""

    id: str
    step: Annotated[str, Refers("step"), Trait.LINK]
    requires: Annotated[str, Refers("step"), Trait.LINK]
