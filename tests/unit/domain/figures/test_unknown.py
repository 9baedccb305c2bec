"""What is not known is told with its reason; it is never 0, and touches nothing else."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.figures.advantage import advantage
from app.domain.figures.movements import Energy, Goals, bar, electricity_use, energy, movements
from app.domain.figures.pace import Course, pace
from app.domain.figures.shares import Homes, shares
from app.domain.figures.unknown import Unknown, Why
from app.domain.figures.vessels import (
    Supply,
    Total,
    Vessel,
    achievable_together,
    fill_rate,
    order_book,
    vessels,
)
from tests.support.wijken import (
    BASELINE,
    CONSTANTS,
    COURSE,
    DAY,
    GOALS,
    HOMES,
    HOMES_OFF_GAS,
    NOW,
    SUPPLY,
    offer,
)


def results(found: Any) -> dict[str, Any]:
    """The figures of a result by name, those of vessels by theirs."""
    flat: dict[str, Any] = {}
    for field in fields(found):
        value = getattr(found, field.name)
        if isinstance(value, Mapping):
            flat |= {f"{field.name}.{key}": one for key, one in value.items()}
        else:
            flat[field.name] = value
    return flat


def unknown_in(found: Any, missing: str) -> set[str]:
    """The names of the results that are unknown for want of one input, and only for that."""
    unknown = {name: one for name, one in results(found).items() if isinstance(one, Unknown)}
    assert set(unknown.values()) <= {Unknown(Why.MISSING, (missing,))}
    return set(unknown)


NEEDED = {"needed_per_year", "factor", "needed_per_week", "needed_per_working_day"}
CURRENT = {"current_per_year", "current_per_week", "current_per_working_day"}
LEVELS = {f"levels.{vessel}" for vessel in Vessel}
LOANS = {"loan_alone", "loan_together"}
AGAINST_NOTHING = {"advantage_alone_vs_nothing", "advantage_vs_nothing", "woonlastenneutraal"}
SAVING = {"saving_per_month", "advantage_after_loan", *AGAINST_NOTHING}
LENT = {*LOANS, *AGAINST_NOTHING, "advantage_vs_alone"}


@pytest.mark.parametrize(
    ("missing", "touched"),
    [
        ("homes_total", {"share_national"}),
        ("homes_done", {*NEEDED, "year_at_current"}),
        ("homes_done_last_12m", {*CURRENT, "factor", "year_at_current"}),
        ("target_year", {*NEEDED, "years_left"}),
    ],
)
def test_pace(missing: str, touched: set[str]) -> None:
    course = replace(COURSE, **{missing: None})
    assert unknown_in(pace(course, DAY, CONSTANTS), missing) == touched


def test_all_homes_are_the_target_when_nothing_else_was_agreed() -> None:
    course = replace(COURSE, target_homes=None)
    assert pace(course, DAY, CONSTANTS) == pace(COURSE, DAY, CONSTANTS)
    unknown = pace(replace(course, homes_total=None), DAY, CONSTANTS)
    assert unknown.needed_per_year == Unknown(Why.MISSING, ("homes_total",))


@pytest.mark.parametrize(
    ("missing", "touched"),
    [
        ("gas_m3", {"energy", "reduction", "down", "gas_reduction"}),
        ("grid_electricity_kwh", {"energy", "electricity_use", "reduction", "down", "own_share"}),
        ("feed_in_kwh", {"energy", "electricity_use", "reduction", "down", "own_share"}),
        (
            "own_generation_kwh",
            {"energy", "electricity_use", "reduction", "down", "own_share", "up"},
        ),
    ],
)
def test_movements(missing: str, touched: set[str]) -> None:
    now = replace(NOW, **{missing: None})
    assert unknown_in(movements(now, BASELINE, HOMES_OFF_GAS, GOALS, CONSTANTS), missing) == touched
    then = replace(BASELINE, **{missing: None})
    found = movements(NOW, then, HOMES_OFF_GAS, GOALS, CONSTANTS)
    compared = {"energy_baseline", "reduction", "down"}
    if missing == "gas_m3":
        compared.add("gas_reduction")
    assert unknown_in(found, f"{missing}_baseline") == compared


@pytest.mark.parametrize(
    ("goal", "movement"),
    [
        ("target_reduction_pct", "down"),
        ("target_generation_kwh", "up"),
        ("target_homes_off_gas", "stop"),
    ],
)
def test_without_a_goal_the_raw_figure_stays(goal: str, movement: str) -> None:
    goals = replace(GOALS, **{goal: None})
    found = movements(NOW, BASELINE, HOMES_OFF_GAS, goals, CONSTANTS)
    assert unknown_in(found, goal) == {movement}
    goals = replace(GOALS, **{goal: 0})
    found = movements(NOW, BASELINE, HOMES_OFF_GAS, goals, CONSTANTS)
    assert getattr(found, movement) == Unknown(Why.NOT_ABOVE_ZERO, (goal,))


def test_homes_off_the_gas_touch_only_their_movement() -> None:
    found = movements(NOW, BASELINE, None, GOALS, CONSTANTS)
    assert unknown_in(found, "homes_off_gas") == {"stop"}


def test_heat_counts_in_both_years_or_in_none() -> None:
    """A wijk that got a heat network would else seem to use far more than before, or less."""
    heated = replace(NOW, heat_gj=1_000)
    found = movements(heated, BASELINE, HOMES_OFF_GAS, GOALS, CONSTANTS)
    assert unknown_in(found, "heat_gj_baseline") == {"reduction", "down"}
    then = replace(BASELINE, heat_gj=0)
    found = movements(NOW, then, HOMES_OFF_GAS, GOALS, CONSTANTS)
    assert unknown_in(found, "heat_gj") == {"reduction", "down"}
    assert unknown_in(movements(heated, then, HOMES_OFF_GAS, GOALS, CONSTANTS), "") == set()


def test_gas_corrected_for_the_weather_is_not_compared_with_gas_that_was_not() -> None:
    now, then = (
        replace(NOW, temperature_corrected=True),
        replace(BASELINE, temperature_corrected=False),
    )
    found = movements(now, then, HOMES_OFF_GAS, GOALS, CONSTANTS)
    mixed = Unknown(Why.NOT_COMPARABLE, ("gas_m3", "gas_m3_baseline"))
    assert found.reduction == found.down == found.gas_reduction == mixed
    same = movements(now, replace(then, temperature_corrected=True), 64, GOALS, CONSTANTS)
    assert same == movements(NOW, BASELINE, 64, GOALS, CONSTANTS)


@pytest.mark.parametrize(
    ("missing", "touched"),
    [
        ("homes_signed_up_12m", {"homes_per_year.residents", "levels.residents"}),
        ("contracted_capacity_per_year", {"homes_per_year.companies", "levels.companies"}),
        ("fte_available", {"homes_per_year.workers", "levels.workers", "fte_short"}),
        (
            "hours_per_home",
            {"homes_per_year.workers", "levels.workers", "fte_needed", "fte_short"},
        ),
    ],
)
def test_vessels(missing: str, touched: set[str]) -> None:
    """The lowest vessel is unknown as long as one is: that one may be lower."""
    needed = pace(COURSE, DAY, CONSTANTS).needed_per_year
    found = vessels(replace(SUPPLY, **{missing: None}), needed, CONSTANTS)
    assert unknown_in(found, missing) == {*touched, "achievable_pace"}
    assert found.bottlenecks == ()


def test_a_needed_pace_that_is_unknown_leaves_the_vessels_themselves() -> None:
    needed = Unknown(Why.MISSING, ("target_year",))
    found = vessels(SUPPLY, needed, CONSTANTS)
    assert unknown_in(found, "target_year") == {*LEVELS, "fte_needed", "fte_short"}
    assert found.bottlenecks == (Vessel.COMPANIES,)


@pytest.mark.parametrize(
    ("missing", "touched"),
    [
        ("investment_eur", LENT),
        ("subsidy_eur", LENT),
        ("rate", LENT),
        ("months", LENT),
        (
            "collective_discount_pct",
            {"loan_together", "advantage_vs_nothing", "advantage_vs_alone", "woonlastenneutraal"},
        ),
        ("gas_saving_m3", SAVING),
        ("electricity_change_kwh", SAVING),
        ("maintenance_per_year", SAVING),
        ("gas_price", SAVING),
        ("power_price", SAVING),
    ],
)
def test_advantage(missing: str, touched: set[str]) -> None:
    assert unknown_in(advantage(offer(**{missing: None})), missing) == touched


@pytest.mark.parametrize(
    ("missing", "touched"),
    [
        ("homes_owner_occupied", {"owner_occupied"}),
        ("homes_housing_association", {"housing_association"}),
        ("homes_private_rental", {"private_rental"}),
    ],
)
def test_shares(missing: str, touched: set[str]) -> None:
    found = shares(replace(HOMES, **{missing: None}))
    assert unknown_in(found, missing) == {*touched, "tenure_unknown", "homes_tenure_unknown"}


def test_tenures_above_the_total_are_told_and_leave_the_shares() -> None:
    found = shares(replace(HOMES, homes_private_rental=93))
    assert found.exceed_total
    assert isinstance(found.homes_tenure_unknown, Unknown)
    assert found.homes_tenure_unknown.why is Why.TENURES_EXCEED_TOTAL
    assert not isinstance(found.private_rental, Unknown)
    assert not shares(HOMES).exceed_total
    assert shares(Homes(homes_total=10, homes_owner_occupied=11)).exceed_total
    assert not shares(Homes(homes_owner_occupied=11)).exceed_total


@pytest.mark.parametrize("day", [date(2040, 12, 31), date(2041, 1, 1), date(2200, 1, 1)])
def test_a_target_year_that_is_over_gives_no_pace(day: date) -> None:
    found = pace(COURSE, day, CONSTANTS)
    passed = Unknown(Why.TARGET_YEAR_PASSED, ("target_year",))
    assert found.years_left == found.needed_per_year == found.factor == passed
    assert not isinstance(found.year_at_current, Unknown)
    assert not isinstance(pace(COURSE, date(2040, 12, 30), CONSTANTS).factor, Unknown)


def test_no_pace_has_no_factor_and_no_end() -> None:
    found = pace(replace(COURSE, homes_done_last_12m=0), DAY, CONSTANTS)
    still = Unknown(Why.NO_PACE, ("homes_done_last_12m",))
    assert found.factor == found.year_at_current == still
    assert found.current_per_year == 0


@pytest.mark.parametrize("done", [1840, 1900])
def test_a_target_that_was_reached_asks_nothing(done: int) -> None:
    found = pace(replace(COURSE, homes_done=done), DAY, CONSTANTS)
    assert found.needed_per_year == found.factor == 0
    assert isinstance(found.year_at_current, Unknown)
    assert found.year_at_current.why is Why.TARGET_REACHED
    levels = vessels(SUPPLY, found.needed_per_year, CONSTANTS).levels
    assert set(levels.values()) == {Unknown(Why.TARGET_REACHED, ("needed_per_year",))}


@pytest.mark.parametrize(
    ("found", "name"),
    [
        (fill_rate(64, 0).rate, "min_batch_size"),
        (fill_rate(64, 0).can_start, "min_batch_size"),
        (order_book(22, 0, CONSTANTS).months, "contracted_capacity_per_year"),
        (order_book(22, 0, CONSTANTS).outlook, "contracted_capacity_per_year"),
        (shares(replace(HOMES, homes_total=0)).in_owners_associations, "homes_total"),
        (
            vessels(
                replace(SUPPLY, hours_per_home=0), Unknown(Why.MISSING), CONSTANTS
            ).homes_per_year[Vessel.WORKERS],
            "hours_per_home",
        ),
        (
            movements(NOW, replace(BASELINE, gas_m3=0), 64, GOALS, CONSTANTS).gas_reduction,
            "gas_m3_baseline",
        ),
        (
            movements(Energy(1, 0, 0, 0), BASELINE, 64, GOALS, CONSTANTS).own_share,
            "electricity_use_kwh",
        ),
        (advantage(offer(months=0)).loan_alone, "months"),
    ],
)
def test_nothing_is_divided_by_nothing(found: object, name: str) -> None:
    assert found == Unknown(Why.NOT_ABOVE_ZERO, (name,))


def test_what_connects_the_vessels_names_what_is_missing() -> None:
    assert fill_rate(None, 75).rate == Unknown(Why.MISSING, ("homes_signed_up_open",))
    assert fill_rate(64, None).can_start == Unknown(Why.MISSING, ("min_batch_size",))
    assert order_book(None, None, CONSTANTS).outlook == Unknown(
        Why.MISSING, ("contracted_homes_open", "contracted_capacity_per_year")
    )


def test_all_that_is_missing_is_named_once_and_before_other_reasons() -> None:
    found = pace(Course(target_year=2020), DAY, CONSTANTS)
    assert found.factor == Unknown(
        Why.MISSING, ("homes_total", "homes_done", "homes_done_last_12m")
    )
    assert found.years_left == Unknown(Why.TARGET_YEAR_PASSED, ("target_year",))


def test_a_sum_says_of_how_many_wijken_it_is() -> None:
    unknown = Unknown(Why.MISSING, ("fte_available",))
    some = achievable_together([SIXTY, unknown, SIXTY])
    assert some == Total(Decimal(120), 2, 3)
    none = achievable_together([unknown])
    assert none == Total(unknown, 0, 1)
    assert isinstance(achievable_together([]).value, Unknown)


SIXTY = vessels(SUPPLY, Unknown(Why.MISSING), CONSTANTS).achievable_pace

RECORDS: dict[type, Callable[[Any], Any]] = {
    Course: lambda course: pace(course, DAY, CONSTANTS),
    Homes: shares,
    Supply: lambda supply: vessels(supply, SIXTY, CONSTANTS),
    Energy: lambda year: movements(year, year, None, Goals(), CONSTANTS),
}


@pytest.mark.parametrize("kind", RECORDS)
def test_of_nothing_nothing_is_known(kind: type) -> None:
    found = results(RECORDS[kind](kind()))
    figures = {
        name: one for name, one in found.items() if name not in ("exceed_total", "bottlenecks")
    }
    assert all(isinstance(one, Unknown) and one.names for one in figures.values()), figures


@given(
    kind=st.sampled_from(list(RECORDS)),
    values=st.lists(st.none() | st.integers(0, 10**9), min_size=5, max_size=5),
)
def test_whatever_is_missing_no_formula_fails(kind: type, values: list[int | None]) -> None:
    names = [field.name for field in fields(kind)][:5]
    if kind is Course and values[4] is not None:
        values[4] = 1900 + values[4] % 300
    for one in results(RECORDS[kind](kind(**dict(zip(names, values, strict=False))))).values():
        assert not isinstance(one, Unknown) or one.names


def test_what_is_unknown_stays_so_in_a_bar_and_in_a_sum_of_energy() -> None:
    unknown = Unknown(Why.MISSING, ("gas_m3",))
    assert bar(unknown) == unknown
    assert energy(Energy(), CONSTANTS, "_baseline") == Unknown(
        Why.MISSING,
        tuple(
            f"{name}_baseline"
            for name in ("gas_m3", "grid_electricity_kwh", "feed_in_kwh", "own_generation_kwh")
        ),
    )
    assert electricity_use(Energy(1, 2, 3, 4)) == 3
