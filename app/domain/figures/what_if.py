"""*Wat als*: the figures of a wijk when one figure were another; nothing is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from app.domain.dossier import Dossier
from app.domain.figures.constants import Constants, Key
from app.domain.figures.of_wijk import WijkFigures, figures_from, figures_of
from app.domain.figures.own import judge_constant
from app.domain.measured import measured
from app.domain.measurements import Measurement
from app.domain.quantities import Quantity, judge_value

Changed = Quantity | Key

CHANGEABLE: tuple[Changed, ...] = (
    Quantity.HOMES_SIGNED_UP_12M,
    Quantity.CONTRACTED_CAPACITY,
    Quantity.FTE_AVAILABLE,
    Quantity.HOURS_PER_HOME,
    Key.HOURS_PER_FTE,
    Quantity.HOMES_SIGNED_UP_OPEN,
    Quantity.MIN_BATCH_SIZE,
    Quantity.CONTRACTED_HOMES_OPEN,
    Quantity.TARGET_HOMES,
    Quantity.TARGET_YEAR,
    Quantity.HOMES_DONE,
    Quantity.INVESTMENT,
    Quantity.DISCOUNT,
)
"""What the vessels, and the figures between them, depend on."""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A wijk as it is, and as it would be.

    Attributes:
        now: As it is.
        then: With one figure changed.
    """

    now: WijkFigures
    then: WijkFigures


def what_if(
    dossier: Dossier,
    neighbourhood: str,
    day: date,
    constants: Constants,
    changed: Mapping[Changed, Decimal] = MappingProxyType({}),
) -> WhatIf:
    """The figures of a wijk now, and with other values in the place of some.

    Args:
        dossier: The records; they stay as they are.
        neighbourhood: Id of the wijk.
        day: The reference date.
        constants: What the formulas need besides measurements.
        changed: The values that are tried.

    Raises:
        DomainError: A value cannot be: see `judge_value` and `judge_constant`.
    """
    found = measured(dossier, neighbourhood, day)
    others = constants
    for what, value in changed.items():
        if isinstance(what, Key):
            judge_constant(others, what, value)
            others = others.having(replace(others.about(what), value=value))
        else:
            judge_value(what, value)
            before = found.get(what)
            tried = Measurement("", what, neighbourhood, value=value)
            found[what] = tried if before is None else replace(before, value=value)
    return WhatIf(
        figures_of(dossier, neighbourhood, day, constants),
        figures_from(dossier, neighbourhood, day, found, others),
    )


def value_now(figures: WijkFigures, constants: Constants, what: Changed) -> Decimal | None:
    """The value that a figure has now; `None` when it is not known."""
    if isinstance(what, Key):
        return constants[what]
    agreed = {
        Quantity.TARGET_HOMES: figures.course.aim,
        Quantity.TARGET_YEAR: figures.course.target_year,
        Quantity.DISCOUNT: figures.offer.collective_discount_pct,
    }
    if what in agreed:
        known = agreed[what]
        return None if known is None else Decimal(known)
    item = figures.measured.get(what)
    return item.value if item else None
