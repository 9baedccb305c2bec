"""Deeds about what is counted, guarded and going on in wijken."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.demo.deeds.base import Deed
from app.domain.interests import InterestState
from app.domain.measurements import OwnerType, Quality
from app.domain.quantities import Quantity
from app.domain.route import Movement


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
