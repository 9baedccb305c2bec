"""Measurements that may be right and are unusual: a warning, which never stands in the way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.domain.figures.constants import Constants, Key
from app.domain.measurements import Measurement
from app.domain.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something to look at again.

    Attributes:
        kind: What is odd: `above_total`, `tenures`, `per_home` or `past`.
        quantity: Of what.
        value: The value; of `per_home` that of one home.
        about: What it is compared with, by name.
        of: All quantities that it is about.
    """

    kind: str
    quantity: Quantity
    value: Decimal
    about: Mapping[str, Decimal] = field(default_factory=dict)
    of: tuple[Quantity, ...] = ()

    def is_about(self, quantity: Quantity) -> bool:
        """Whether it may be this quantity that is wrong."""
        return quantity in (self.quantity, *self.of)


_AT_MOST_ALL = (
    Quantity.HOMES_DONE,
    Quantity.HOMES_OFF_GAS,
    Quantity.HOMES_IN_OWNERS_ASSOCIATIONS,
    Quantity.TARGET_HOMES,
    Quantity.TARGET_HOMES_OFF_GAS,
    Quantity.HOMES_SIGNED_UP_OPEN,
)
_TENURES = (
    Quantity.HOMES_OWNER_OCCUPIED,
    Quantity.HOMES_HOUSING_ASSOCIATION,
    Quantity.HOMES_PRIVATE_RENTAL,
)
_PER_HOME: Mapping[Quantity, tuple[Key, Key]] = {
    Quantity.GAS: (Key.GAS_PER_HOME_LOW, Key.GAS_PER_HOME_HIGH),
    Quantity.GAS_BASELINE: (Key.GAS_PER_HOME_LOW, Key.GAS_PER_HOME_HIGH),
    Quantity.GRID_ELECTRICITY: (Key.GRID_PER_HOME_LOW, Key.GRID_PER_HOME_HIGH),
    Quantity.GRID_ELECTRICITY_BASELINE: (Key.GRID_PER_HOME_LOW, Key.GRID_PER_HOME_HIGH),
}


def doubts(
    measured: Mapping[Quantity, Measurement], constants: Constants, day: date
) -> Iterator[Doubt]:
    """What is unusual in the measurements of a wijk.

    Args:
        measured: The measurements that count.
        constants: Between which averages a home usually is; an assumption.
        day: The reference date.
    """
    known = {quantity: item.value for quantity, item in measured.items() if item.value is not None}
    yield from _past(known, day)
    total = known.get(Quantity.HOMES_TOTAL)
    if not total:
        return
    for quantity in _AT_MOST_ALL:
        if known.get(quantity, Decimal(0)) > total:
            yield Doubt("above_total", quantity, known[quantity], {"total": total})
    tenures = sum((known.get(quantity, Decimal(0)) for quantity in _TENURES), Decimal(0))
    if tenures > total:
        yield Doubt("tenures", Quantity.HOMES_TOTAL, tenures, {"total": total}, _TENURES)
    for quantity, (low, high) in _PER_HOME.items():
        value = known.get(quantity)
        if value is not None and not constants[low] <= value / total <= constants[high]:
            about = {"low": constants[low], "high": constants[high]}
            yield Doubt("per_home", quantity, value / total, about)


def _past(known: Mapping[Quantity, Decimal], day: date) -> Iterator[Doubt]:
    year = known.get(Quantity.TARGET_YEAR)
    if year is not None and year < day.year:
        yield Doubt("past", Quantity.TARGET_YEAR, year)
