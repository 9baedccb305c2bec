"""The table of constants is complete, says where its values come from, and can be replaced."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.assets import resource
from app.constants.reading import bundled_constants, constants_of
from app.domain.figures.constants import Basis, Constant, Constants, Key

CONSTANTS = bundled_constants()
TEXT = resource("figures", "constants.toml").read_text("utf-8")

VALUES = {
    Key.GAS_TO_ENERGY: "9.77",
    Key.HEAT_TO_ENERGY: "277.8",
    Key.DAYS_PER_YEAR: "365.25",
    Key.WEEKS_PER_YEAR: "52.18",
    Key.WORKING_DAYS_PER_YEAR: "250",
    Key.NATIONAL_HOMES: "8125229",
    Key.NATIONAL_HOMES_PER_DAY: "1000",
    Key.HOURS_PER_HOME_LIGHT: "40",
    Key.HOURS_PER_HOME_MEDIUM: "90",
    Key.HOURS_PER_HOME_HEAVY: "250",
    Key.HOURS_PER_FTE: "1500",
    Key.MIN_BATCH_SIZE: "50",
    Key.COLLECTIVE_DISCOUNT_PCT: "10",
    Key.GAS_PRICE: "1.30",
    Key.POWER_PRICE: "0.26",
    Key.PRICE_VARIATION_PCT: "25",
    Key.SOLAR_YIELD: "900",
    Key.HYBRID_GAS_SAVING_PCT: "60",
    Key.INVITATION_RESPONSE_PCT: "10",
    Key.ORDER_BOOK_SHORT_MONTHS: "3",
    Key.ORDER_BOOK_LONG_MONTHS: "12",
    Key.GAS_PER_HOME_LOW: "500",
    Key.GAS_PER_HOME_HIGH: "1800",
    Key.GRID_PER_HOME_LOW: "1500",
    Key.GRID_PER_HOME_HIGH: "4500",
}


@pytest.mark.parametrize("key", Key)
def test_every_constant_has_its_value_to_the_digit(key: Key) -> None:
    assert CONSTANTS[key] == Decimal(VALUES[key])


@pytest.mark.parametrize("key", Key)
def test_every_constant_says_its_unit_and_its_source(key: Key) -> None:
    found = CONSTANTS.about(key)
    assert found.unit
    assert found.source.endswith(".")


@pytest.mark.parametrize("key", Key)
def test_what_is_called_an_assumption_is_one(key: Key) -> None:
    """Whoever prints a figure marks it by this, not by the words of its source."""
    found = CONSTANTS.about(key)
    if "aanname" in found.source.casefold():
        assert found.basis is Basis.ASSUMPTION


def test_the_price_of_gas_is_doubted() -> None:
    assert CONSTANTS.about(Key.GAS_PRICE).uncertain
    assert not CONSTANTS.about(Key.GAS_TO_ENERGY).uncertain


def test_the_conversions_follow_from_what_they_are() -> None:
    """35.17 MJ in a m³ of gas, 3.6 MJ in a kWh; seven days in a week."""
    assert round(Decimal("35.17") / Decimal("3.6"), 2) == CONSTANTS[Key.GAS_TO_ENERGY]
    assert round(Decimal(1000) / Decimal("3.6"), 1) == CONSTANTS[Key.HEAT_TO_ENERGY]
    assert round(CONSTANTS[Key.DAYS_PER_YEAR] / 7, 2) == CONSTANTS[Key.WEEKS_PER_YEAR]


def test_a_better_value_takes_the_place_and_brings_its_source() -> None:
    own = Constant(
        Key.GAS_PRICE, Decimal("1.12"), "€/m³", Basis.STATISTIC, "Eigen opgave.", "2026",
        date(2026, 11, 1),
    )  # fmt: skip
    found = CONSTANTS.having(own)
    assert found[Key.GAS_PRICE] == Decimal("1.12")
    assert found.about(Key.GAS_PRICE) is own
    assert found[Key.POWER_PRICE] == CONSTANTS[Key.POWER_PRICE]
    assert CONSTANTS[Key.GAS_PRICE] == Decimal("1.30")


def test_dates_are_read() -> None:
    found = constants_of(TEXT.replace('as_of = "2023"', 'as_of = "2023"\nchecked_on = 2026-11-26'))
    assert found.about(Key.NATIONAL_HOMES).as_of == "2023"
    assert found.about(Key.NATIONAL_HOMES).checked_on == date(2026, 11, 26)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("[gas_price]", "[gasprijs]", "gasprijs"),
        ("value = 1.30", "value = 0", "gas_price"),
        ("value = 1.30", "value = -1.30", "gas_price"),
        ("value = 1.30", "value = nan", "gas_price"),
        ("value = 1.30", 'value = "veel"', "gas_price"),
        ("value = 1.30", "", "gas_price"),
        ("value = 1.30", "value = 1.30\nkleur = 1", "gas_price"),
        ("value = 1.30", "value = 1,30", "line"),
        ('basis = "knowledge"', 'basis = "hearsay"', "hearsay"),
    ],
)
def test_a_file_that_is_not_right_is_refused(before: str, after: str, told: str) -> None:
    assert before in TEXT
    with pytest.raises(ValueError, match=re.escape(told)):
        constants_of(TEXT.replace(before, after))


def test_no_constant_may_be_left_out() -> None:
    known = dict(CONSTANTS.known)
    del known[Key.HOURS_PER_FTE]
    with pytest.raises(ValueError, match="hours_per_fte"):
        Constants(known)
    with pytest.raises(ValueError, match="gas_price"):
        replace(CONSTANTS.about(Key.GAS_PRICE), value=Decimal("Infinity"))
