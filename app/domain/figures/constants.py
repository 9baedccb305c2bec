"""Constants and prices: values with a basis, a source and a date, never numbers in a formula."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Key(StrEnum):
    """The constants that formulas, and entry with a default, know."""

    GAS_TO_ENERGY = "gas_to_energy"
    HEAT_TO_ENERGY = "heat_to_energy"
    DAYS_PER_YEAR = "days_per_year"
    WEEKS_PER_YEAR = "weeks_per_year"
    WORKING_DAYS_PER_YEAR = "working_days_per_year"
    NATIONAL_HOMES = "national_homes"
    NATIONAL_HOMES_PER_DAY = "national_homes_per_day"
    HOURS_PER_HOME_LIGHT = "hours_per_home_light"
    HOURS_PER_HOME_MEDIUM = "hours_per_home_medium"
    HOURS_PER_HOME_HEAVY = "hours_per_home_heavy"
    HOURS_PER_FTE = "hours_per_fte"
    MIN_BATCH_SIZE = "min_batch_size"
    COLLECTIVE_DISCOUNT_PCT = "collective_discount_pct"
    GAS_PRICE = "gas_price"
    POWER_PRICE = "power_price"
    PRICE_VARIATION_PCT = "price_variation_pct"
    SOLAR_YIELD = "solar_yield"
    HYBRID_GAS_SAVING_PCT = "hybrid_gas_saving_pct"
    INVITATION_RESPONSE_PCT = "invitation_response_pct"
    ORDER_BOOK_SHORT_MONTHS = "order_book_short_months"
    ORDER_BOOK_LONG_MONTHS = "order_book_long_months"
    GAS_PER_HOME_LOW = "gas_per_home_low"
    GAS_PER_HOME_HIGH = "gas_per_home_high"
    GRID_PER_HOME_LOW = "grid_per_home_low"
    GRID_PER_HOME_HIGH = "grid_per_home_high"


class Basis(StrEnum):
    """What a value rests on."""

    DEFINITION = "definition"
    KNOWLEDGE = "knowledge"
    STATISTIC = "statistic"
    ASSUMPTION = "assumption"
    OWN = "own"
    """A town found it out for itself, and says where."""


@dataclass(frozen=True, slots=True)
class Constant:
    """A value, and where it comes from.

    Attributes:
        key: What it is.
        value: The number, above zero.
        unit: Its unit, as people write it.
        basis: What it rests on; an assumption is marked as such wherever it is used.
        source: Who says so, for people; may be a remark on how to replace it.
        as_of: The year or day that it tells of; empty where the source does not say.
        checked_on: When somebody last compared it with its source; `None` for never.
        uncertain: Whether the source itself is doubted.
    """

    key: Key
    value: Decimal
    unit: str
    basis: Basis
    source: str = ""
    as_of: str = ""
    checked_on: date | None = None
    uncertain: bool = False

    def __post_init__(self) -> None:
        if not self.value.is_finite() or self.value <= 0:
            raise ValueError(f"{self.key} is not above zero: {self.value}")


@dataclass(frozen=True, slots=True)
class Constants:
    """All constants; whoever has better ones replaces them by `having`.

    Attributes:
        known: Each constant by its key; none may be left out.
    """

    known: Mapping[Key, Constant]

    def __post_init__(self) -> None:
        absent = [key.value for key in Key if key not in self.known]
        if absent:
            raise ValueError(f"no value for {', '.join(absent)}")

    def __getitem__(self, key: Key) -> Decimal:
        return self.known[key].value

    def about(self, key: Key) -> Constant:
        """A value with its basis, source and date."""
        return self.known[key]

    def having(self, *others: Constant) -> "Constants":
        """The same constants, with others in their place."""
        return Constants({**self.known, **{other.key: other for other in others}})
