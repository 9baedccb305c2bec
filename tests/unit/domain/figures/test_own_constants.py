"""A town's own constants take the place of the bundled ones, and only where that makes sense."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.constants.reading import constants_for
from app.domain.figures.constants import Basis, Key
from app.domain.figures.of_wijk import figures_of
from app.domain.figures.own import constants_of_dossier, judge_constant
from app.domain.figures.vessels import Vessel
from app.domain.measurements import Measurement, OwnConstant
from app.domain.quantities import Quantity
from tests.support.dossiers import refused, town
from tests.support.wijken import CONSTANTS, DAY

EDITABLE = [key for key in Key if CONSTANTS.about(key).basis is not Basis.DEFINITION]
amounts = st.integers(1, 10_000_000).map(lambda value: Decimal(value) / 1000)


@given(st.dictionaries(st.sampled_from(EDITABLE), amounts))
def test_each_own_value_counts_and_all_others_stay(own: dict[Key, Decimal]) -> None:
    dossier = town(*(OwnConstant(key.value, value, "Raad") for key, value in own.items()))
    found = constants_of_dossier(dossier, CONSTANTS)
    for key in Key:
        assert found[key] == own.get(key, CONSTANTS[key])
        assert found.about(key).unit == CONSTANTS.about(key).unit
        assert (found.about(key) == CONSTANTS.about(key)) is (key not in own)


@pytest.mark.parametrize(
    "own",
    [
        OwnConstant("gas_price", None),
        OwnConstant("gas_price", Decimal(0)),
        OwnConstant("gas_price", Decimal(-1)),
        OwnConstant("gas_price", Decimal("NaN")),
        OwnConstant("of_a_newer_version", Decimal(3)),
        OwnConstant("days_per_year", Decimal(1)),
    ],
)
def test_what_nobody_can_work_with_changes_nothing(own: OwnConstant) -> None:
    assert constants_of_dossier(town(own), CONSTANTS) == CONSTANTS


def test_an_own_value_is_an_assumption_until_somebody_says_it_is_not() -> None:
    own = OwnConstant("gas_price", Decimal("1.5"), "Contract", date(2026, 10, 1))
    found = constants_for(town(own)).about(Key.GAS_PRICE)
    assert (found.basis, found.source, found.checked_on) == (
        Basis.ASSUMPTION,
        "Contract",
        date(2026, 10, 1),
    )
    assert constants_for(town(replace(own, assumed=False))).about(Key.GAS_PRICE).basis is Basis.OWN


def test_the_figures_of_a_wijk_follow() -> None:
    values = ((Quantity.FTE_AVAILABLE, 6), (Quantity.HOURS_PER_HOME, 90))
    measured = [
        Measurement(name.value, name, "kade", date=DAY, value=Decimal(value))
        for name, value in values
    ]
    own = OwnConstant("hours_per_fte", Decimal(750), "Eigen telling")
    for dossier, homes in ((town(*measured), 100), (town(*measured, own), 50)):
        found = figures_of(dossier, "kade", DAY, constants_for(dossier))
        assert found.vessels.homes_per_year[Vessel.WORKERS] == homes


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        (Key.HEAT_TO_ENERGY, "278", "constant_fixed"),
        (Key.GAS_PRICE, "0", "constant_not_above_zero"),
        (Key.GAS_PRICE, "-1.30", "constant_not_above_zero"),
        (Key.GAS_PRICE, "130", "constant_too_high"),
        (Key.COLLECTIVE_DISCOUNT_PCT, "101", "constant_too_high"),
        (Key.HOURS_PER_FTE, "9000", "constant_too_high"),
        (Key.ORDER_BOOK_SHORT_MONTHS, "12", "constant_not_below"),
        (Key.ORDER_BOOK_LONG_MONTHS, "3", "constant_not_above"),
    ],
)
def test_a_value_that_cannot_be_is_refused(key: Key, value: str, code: str) -> None:
    with refused(code):
        judge_constant(CONSTANTS, key, Decimal(value))


@pytest.mark.parametrize("key", EDITABLE)
def test_every_bundled_value_may_be_kept(key: Key) -> None:
    judge_constant(CONSTANTS, key, CONSTANTS[key])
