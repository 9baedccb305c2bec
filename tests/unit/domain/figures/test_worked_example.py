"""The worked example of the figures: Korenakkers on 30 September 2026, number by number.

The numbers were worked out apart from the program, and are given as they are printed.
"""

from decimal import ROUND_HALF_UP, Decimal

import pytest

from app.domain.figures.advantage import Case, advantage, price_cases
from app.domain.figures.movements import movements
from app.domain.figures.pace import pace
from app.domain.figures.shares import shares
from app.domain.figures.vessels import Outlook, Vessel, fill_rate, order_book, vessels
from tests.support.wijken import (
    BASELINE,
    CONSTANTS,
    CONTRACTED_OPEN,
    COURSE,
    DAY,
    GOALS,
    HOMES,
    HOMES_OFF_GAS,
    MIN_BATCH,
    NOW,
    SIGNED_UP_OPEN,
    SUPPLY,
    offer,
)

PACE = pace(COURSE, DAY, CONSTANTS)
MOVEMENTS = movements(NOW, BASELINE, HOMES_OFF_GAS, GOALS, CONSTANTS)
VESSELS = vessels(SUPPLY, PACE.needed_per_year, CONSTANTS)


def printed(value: object, as_written: str, times: int = 1) -> None:
    """Whether a figure, rounded as `as_written` is, is what is written there."""
    assert isinstance(value, Decimal), value
    wanted = Decimal(as_written)
    assert (value * times).quantize(wanted, ROUND_HALF_UP) == wanted


@pytest.mark.parametrize(
    ("figure", "wanted"),
    [
        ("years_left", "14.253"),
        ("needed_per_year", "107.2"),
        ("current_per_year", "46"),
        ("factor", "2.33"),
        ("needed_per_week", "2.05"),
        ("needed_per_working_day", "0.43"),
        ("current_per_week", "0.88"),
        ("current_per_working_day", "0.18"),
        ("year_at_current", "2059.96"),
        ("share_national", "0.226"),
    ],
)
def test_pace(figure: str, wanted: str) -> None:
    printed(getattr(PACE, figure), wanted)


@pytest.mark.parametrize(
    ("figure", "percent"),
    [
        ("reduction", "13.6"),
        ("down", "34"),
        ("own_share", "39.7"),
        ("up", "50"),
        ("gas_reduction", "19.2"),
        ("stop", "3.5"),
    ],
)
def test_movements(figure: str, percent: str) -> None:
    printed(getattr(MOVEMENTS, figure), percent, times=100)


def test_energy_in_one_unit() -> None:
    printed(MOVEMENTS.energy, "24104980")
    printed(MOVEMENTS.energy_baseline, "27890860")
    printed(MOVEMENTS.electricity_use, "5796000")


@pytest.mark.parametrize(
    ("vessel", "homes", "percent"),
    [
        (Vessel.RESIDENTS, "138", "129"),
        (Vessel.COMPANIES, "60", "56"),
        (Vessel.WORKERS, "100", "93"),
    ],
)
def test_vessels(vessel: Vessel, homes: str, percent: str) -> None:
    printed(VESSELS.homes_per_year[vessel], homes)
    printed(VESSELS.levels[vessel], percent, times=100)


def test_bottleneck_and_what_is_short() -> None:
    assert VESSELS.bottlenecks == (Vessel.COMPANIES,)
    printed(VESSELS.achievable_pace, "60")
    printed(VESSELS.fte_needed, "6.4")
    printed(VESSELS.fte_short, "0.4")


def test_what_connects_the_vessels() -> None:
    filled = fill_rate(SIGNED_UP_OPEN, MIN_BATCH)
    printed(filled.rate, "85", times=100)
    assert filled.can_start is False
    book = order_book(CONTRACTED_OPEN, 60, CONSTANTS)
    printed(book.months, "4.4")
    assert book.outlook is Outlook.FINE


@pytest.mark.parametrize(
    ("figure", "euros"),
    [
        ("saving_per_month", "48.08"),
        ("loan_alone", "52.78"),
        ("advantage_alone_vs_nothing", "-4.69"),
        ("loan_together", "45.28"),
        ("advantage_vs_nothing", "2.81"),
        ("advantage_vs_alone", "7.50"),
        ("advantage_after_loan", "48.08"),
    ],
)
def test_advantage(figure: str, euros: str) -> None:
    printed(getattr(advantage(offer()), figure), euros)


def test_it_is_neutral_together_and_not_when_energy_is_a_quarter_cheaper() -> None:
    cases = {item.case: item for item in price_cases(offer(), CONSTANTS)}
    assert {case: item.advantage.woonlastenneutraal for case, item in cases.items()} == {
        Case.CHOSEN: True,
        Case.LOWER: False,
        Case.HIGHER: True,
    }
    printed(cases[Case.LOWER].gas_price, "0.975")
    printed(cases[Case.HIGHER].power_price, "0.325")
    printed(cases[Case.LOWER].advantage.advantage_vs_nothing, "-10.47")
    printed(cases[Case.HIGHER].advantage.advantage_vs_nothing, "16.08")


@pytest.mark.parametrize(
    ("figure", "percent"),
    [
        ("owner_occupied", "75"),
        ("housing_association", "20"),
        ("private_rental", "5"),
        ("tenure_unknown", "0"),
        ("in_owners_associations", "1"),
    ],
)
def test_shares(figure: str, percent: str) -> None:
    printed(getattr(shares(HOMES), figure), percent, times=100)
