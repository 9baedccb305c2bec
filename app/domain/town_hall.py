"""The town hall: municipality, its neighbourhoods, departments and people."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from app.domain.fields import Prose, Refers, Trait

MUNICIPALITY = "municipality"
"""The id of the one municipality of a dossier."""


class NeighbourhoodStatus(StrEnum):
    """How far a wijk takes part."""

    CANDIDATE = "kandidaat"
    STARTED = "gestart"
    FINISHED = "afgerond"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Municipality:
    """The municipality.

    Attributes:
        code: CBS code, `GM` and four digits.
        target_year: The year the goal must be reached; default for wijken without their own.
        home_done_definition: When a home counts as done; printed wherever that number is.
        one_team_reason: Why one team may hold both A and R (small towns).
    """

    id: str = MUNICIPALITY
    name: str = ""
    code: str = ""
    target_year: int | None = None
    home_done_definition: Prose = ""
    one_team_reason: Prose = ""


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """A wijk."""

    id: str
    name: str = ""
    code: str = ""
    order: int = 0
    status: NeighbourhoodStatus = NeighbourhoodStatus.CANDIDATE
    character: str = ""
    archived: bool = False


@dataclass(frozen=True, slots=True)
class Department:
    """A department; `hours_*` are hours per week with the day they were given."""

    id: str
    code: str = ""
    name: str = ""
    order: int = 0
    head: Annotated[str | None, Refers("person")] = None
    contact: Annotated[str | None, Refers("person")] = None
    deputy: Annotated[str | None, Refers("person")] = None
    hours_needed: int | None = None
    hours_available: int | None = None
    hours_date: date | None = None
    active: bool = True


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works for the municipality; `departments` are ids."""

    id: str
    name: Annotated[str, Trait.PERSONAL] = ""
    job_title: str = ""
    departments: tuple[str, ...] = ()
    mail: Annotated[str, Trait.PERSONAL] = ""
    phone: Annotated[str, Trait.PERSONAL] = ""
    left_on: date | None = None

    def has_left(self, day: date) -> bool:
        """Whether they do not work here any more on a day."""
        return self.left_on is not None and self.left_on <= day


@dataclass(frozen=True, slots=True)
class StandIn:
    """Who stands in for whom, from and to inclusive; the owner stays the owner."""

    id: str
    person: Annotated[str, Refers("person")]
    deputy: Annotated[str, Refers("person")]
    starts_on: date
    ends_on: date
