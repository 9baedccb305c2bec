"""Interests that are guarded, whatever is decided: how each is tested, and how it stands."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from app.domain.fields import Prose, Refers, Trait


class InterestState(StrEnum):
    """How an interest stands."""

    UNTESTED = "niet_getoetst"
    SAFE = "op_orde"
    UNDER_PRESSURE = "onder_druk"
    HARMED = "geschaad"


@dataclass(frozen=True, slots=True)
class GuardedInterest:
    """An interest that is guarded.

    Attributes:
        interest: In a few words: "betaalbaar voor wie weinig heeft".
        how_tested: The test: what is looked at, and when it is safe.
        remark: Why it stands as it does.
    """

    id: str
    interest: str = ""
    how_tested: Prose = ""
    state: InterestState = InterestState.UNTESTED
    remark: Prose = ""


@dataclass(frozen=True, slots=True)
class DecisionInterest:
    """A decision touches a guarded interest; id `decision/interest`."""

    id: str
    decision: Annotated[str, Refers("decision"), Trait.LINK]
    interest: Annotated[str, Refers("guarded_interest"), Trait.LINK]
