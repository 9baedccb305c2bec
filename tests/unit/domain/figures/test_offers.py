"""Where the figures of an offer come from: the package, the wijk, or else a constant."""

from dataclasses import fields
from datetime import date
from decimal import Decimal

from app.domain.figures.advantage import Offer, advantage, price_together
from app.domain.figures.constants import Constant, Key
from app.domain.figures.offers import (
    EXAMPLE_FIELDS,
    given_offer,
    inputs_of,
    offer_from,
    offer_of,
    packages_of,
    usual_package,
)
from app.domain.figures.unknown import Unknown
from app.domain.measurements import Example, Measurement, Package
from app.domain.quantities import Quantity
from tests.support.dossiers import town
from tests.support.wijken import CONSTANTS, DAY, offer


def measured(value: int | None, package: str | None, day: date, wijk: str = "kade") -> Measurement:
    known = None if value is None else Decimal(value)
    return Measurement(
        f"{wijk} {package} {day}", Quantity.INVESTMENT, wijk, package, day, known, source="Offerte"
    )


LIGHT, HEAVY = Package("l", "Licht", "kade"), Package("z", "Zwaar")
OLD, LATE = date(2026, 1, 1), date(2027, 1, 1)


def investment(package: str | None, *found: Measurement) -> object:
    dossier = town(LIGHT, HEAVY, *found)
    return given_offer(dossier, "kade", package, DAY, CONSTANTS)["investment_eur"].value


def test_a_package_goes_before_what_holds_for_all_and_the_last_before_the_older() -> None:
    of_all, of_light = measured(9, None, DAY), measured(5, "l", OLD)
    assert investment("l", of_all, of_light) == 5
    assert investment("z", of_all, of_light) == 9
    assert investment(None, of_all, of_light) == 9
    assert investment("l", of_light, measured(6, "l", DAY)) == 6
    assert investment("l", of_light, measured(7, "l", LATE)) == 5
    assert investment("l", measured(8, "l", DAY, "akkers")) is None
    assert investment("l", of_light, measured(None, "l", DAY)) is None


def test_prices_and_the_discount_are_assumed_where_nobody_measured_them() -> None:
    found = given_offer(town(LIGHT), "kade", "l", DAY, CONSTANTS)
    assumed = {name: item.origin for name, item in found.items() if item.value is not None}
    assert set(assumed) == {"collective_discount_pct", "gas_price", "power_price"}
    assert all(isinstance(origin, Constant) for origin in assumed.values())
    assert found["gas_price"].value == CONSTANTS[Key.GAS_PRICE]
    known = offer_from(found)
    assert known.months is None
    assert isinstance(advantage(known).saving_per_month, Unknown)


def test_an_example_keeps_every_figure_of_an_offer() -> None:
    assert list(EXAMPLE_FIELDS) == [field.name for field in fields(Offer)]
    kept = Example("e", "kade", **inputs_of(offer(rate=Decimal("2.5"))))
    assert offer_of(kept) == offer(rate=Decimal("2.5"))
    assert offer_of(Example("e", "kade", **inputs_of(Offer()))) == Offer()


def test_a_wijk_has_its_own_packages_and_those_of_all() -> None:
    other = Package("a", "Anders", "akkers")
    assert packages_of(town(LIGHT, HEAVY, other), "kade") == [LIGHT, HEAVY]


def test_the_price_together_is_the_investment_with_its_discount() -> None:
    assert price_together(offer()) == 12_150
    assert isinstance(price_together(Offer(investment_eur=1)), Unknown)


def test_the_usual_package_is_the_one_of_which_most_is_known() -> None:
    dossier = town(LIGHT, HEAVY, measured(9, "z", DAY))
    assert usual_package(dossier, "kade", DAY, CONSTANTS) == HEAVY
    assert usual_package(town(LIGHT, HEAVY), "kade", DAY, CONSTANTS) == LIGHT
    assert usual_package(town(), "kade", DAY, CONSTANTS) is None
