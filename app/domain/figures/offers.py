"""Where the figures of an offer come from: measurements, constants, or an example that was kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from app.domain.dossier import Dossier
from app.domain.figures.advantage import Offer
from app.domain.figures.constants import Constant, Constants, Key
from app.domain.figures.unknown import Amount
from app.domain.measured import history
from app.domain.measurements import Example, Measurement, Package
from app.domain.quantities import Quantity

EXAMPLE_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "investment_eur": "investment",
        "collective_discount_pct": "discount_pct",
        "subsidy_eur": "subsidy",
        "gas_saving_m3": "gas_saving",
        "electricity_change_kwh": "power_change",
        "maintenance_per_year": "maintenance",
        "gas_price": "gas_price",
        "power_price": "power_price",
        "rate": "rate_pct",
        "months": "months",
    }
)
"""Per figure of an offer the field in which an example keeps it."""

_CONSTANTS: Mapping[str, Key] = MappingProxyType(
    {
        "collective_discount_pct": Key.COLLECTIVE_DISCOUNT_PCT,
        "gas_price": Key.GAS_PRICE,
        "power_price": Key.POWER_PRICE,
    }
)
"""The figures that have a constant for when nobody measured them."""

_MEASURED = frozenset(set(Quantity) & set(EXAMPLE_FIELDS))


@dataclass(frozen=True, slots=True)
class Given:
    """A figure of an offer, with where it comes from.

    Attributes:
        value: `None` when it is not known.
        origin: The measurement or constant that says so; `None` for neither.
    """

    value: Amount = None
    origin: Measurement | Constant | None = None


def packages_of(dossier: Dossier, neighbourhood: str) -> list[Package]:
    """The packages of a wijk, and those of all wijken, by name."""
    found = (item for item in dossier.all(Package) if item.neighbourhood in (None, neighbourhood))
    return sorted(found, key=lambda item: (item.name.casefold(), item.id))


def usual_package(
    dossier: Dossier, neighbourhood: str, day: date, constants: Constants
) -> Package | None:
    """The package of which most is known; the first by name where that says nothing."""

    def known(package: Package) -> int:
        given = given_offer(dossier, neighbourhood, package.id, day, constants)
        return sum(item.value is not None for item in given.values())

    return max(packages_of(dossier, neighbourhood), key=known, default=None)


def given_offer(
    dossier: Dossier, neighbourhood: str, package: str | None, day: date, constants: Constants
) -> dict[str, Given]:
    """What is known of a package, per figure: measured in the wijk, or else assumed for all.

    Args:
        dossier: The records.
        neighbourhood: Id of the wijk.
        package: Id of the package; `None`: what was measured of no package.
        day: The reference date; later measurements do not count.
        constants: For what was not measured.
    """
    measured: dict[str, Measurement] = {}
    for item in history(dossier, neighbourhood):
        if _counts(item, package, day):
            before = measured.get(item.quantity)
            # What was measured of the package itself goes before what holds for all.
            if before is None or item.package or not before.package:
                measured[item.quantity] = item
    return {name: _given(name, measured.get(name), constants) for name in EXAMPLE_FIELDS}


def _counts(item: Measurement, package: str | None, day: date) -> bool:
    in_time = item.date is None or item.date <= day
    return in_time and item.quantity in _MEASURED and item.package in (None, package)


def _given(name: str, measured: Measurement | None, constants: Constants) -> Given:
    if measured is not None and measured.value is not None:
        return Given(measured.value, measured)
    key = _CONSTANTS.get(name)
    return Given() if key is None else Given(constants[key], constants.about(key))


def offer_from(given: Mapping[str, Given]) -> Offer:
    """The offer with those figures."""
    return Offer(**{name: item.value for name, item in given.items()})


def offer_of(example: Example) -> Offer:
    """What an example keeps, as an offer."""
    return Offer(**{name: getattr(example, field) for name, field in EXAMPLE_FIELDS.items()})


def inputs_of(offer: Offer) -> dict[str, Any]:
    """An offer as the fields of an example."""
    found = {field: getattr(offer, name) for name, field in EXAMPLE_FIELDS.items()}
    months = found["months"]
    return {
        **{field: None if value is None else Decimal(value) for field, value in found.items()},
        "months": None if months is None else int(months),
    }
