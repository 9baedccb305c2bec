"""*Wat als*: one figure is tried; the lowest vessel and the pace follow, and nothing is kept."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.dossier import Dossier
from app.domain.figures.constants import Key
from app.domain.figures.vessels import Vessel
from app.domain.figures.what_if import CHANGEABLE, Changed, value_now, what_if
from app.domain.measurements import Measurement
from app.domain.quantities import Quantity
from tests.support.dossiers import refused, town
from tests.support.wijken import CONSTANTS, DAY

KORENAKKERS = {
    Quantity.HOMES_TOTAL: 1840,
    Quantity.HOMES_DONE: 312,
    Quantity.HOMES_DONE_LAST_12M: 46,
    Quantity.TARGET_YEAR: 2040,
    Quantity.HOMES_SIGNED_UP_12M: 138,
    Quantity.CONTRACTED_CAPACITY: 60,
    Quantity.FTE_AVAILABLE: 6,
    Quantity.HOURS_PER_HOME: 90,
}
OF_VESSEL = {
    Vessel.RESIDENTS: Quantity.HOMES_SIGNED_UP_12M,
    Vessel.COMPANIES: Quantity.CONTRACTED_CAPACITY,
    Vessel.WORKERS: Quantity.FTE_AVAILABLE,
}
counts = st.integers(0, 5_000)


def wijk(**values: int) -> Dossier:
    known = {**KORENAKKERS, **{Quantity(name): value for name, value in values.items()}}
    return town(
        *(
            Measurement(name.value, name, "kade", date=DAY, value=Decimal(value))
            for name, value in known.items()
        )
    )


@given(counts, counts, st.integers(0, 300), st.integers(1, 5_000))
def test_more_in_the_lowest_vessel_never_lowers_the_pace(
    residents: int, companies: int, fte: int, more: int
) -> None:
    dossier = wijk(
        homes_signed_up_12m=residents, contracted_capacity_per_year=companies, fte_available=fte
    )
    now = what_if(dossier, "kade", DAY, CONSTANTS).now
    for lowest in now.vessels.bottlenecks:
        name = OF_VESSEL[lowest]
        before = value_now(now, CONSTANTS, name)
        assert before is not None
        then = what_if(dossier, "kade", DAY, CONSTANTS, {name: before + more}).then
        pace, raised = now.vessels.achievable_pace, then.vessels.achievable_pace
        assert isinstance(pace, Decimal)
        assert isinstance(raised, Decimal)
        assert raised >= pace
        if len(now.vessels.bottlenecks) == 1:
            assert raised > pace


@given(counts, counts, st.integers(0, 300), st.sampled_from(list(Vessel)), st.integers(1, 5_000))
def test_more_in_another_vessel_changes_no_pace(
    residents: int, companies: int, fte: int, vessel: Vessel, more: int
) -> None:
    dossier = wijk(
        homes_signed_up_12m=residents, contracted_capacity_per_year=companies, fte_available=fte
    )
    now = what_if(dossier, "kade", DAY, CONSTANTS).now
    assume(vessel not in now.vessels.bottlenecks)
    before = value_now(now, CONSTANTS, OF_VESSEL[vessel])
    assert before is not None
    then = what_if(dossier, "kade", DAY, CONSTANTS, {OF_VESSEL[vessel]: before + more}).then
    assert then.vessels.achievable_pace == now.vessels.achievable_pace
    assert then.vessels.bottlenecks == now.vessels.bottlenecks


def test_companies_with_room_let_the_workers_set_the_pace() -> None:
    dossier = wijk()
    found = what_if(dossier, "kade", DAY, CONSTANTS, {Quantity.CONTRACTED_CAPACITY: Decimal(120)})
    assert found.now.vessels.bottlenecks == (Vessel.COMPANIES,)
    assert found.now.vessels.achievable_pace == 60
    assert found.then.vessels.bottlenecks == (Vessel.WORKERS,)
    assert found.then.vessels.achievable_pace == 100
    assert dossier == wijk()


def test_a_constant_can_be_tried_too_and_stays_what_it_is() -> None:
    found = what_if(wijk(), "kade", DAY, CONSTANTS, {Key.HOURS_PER_FTE: Decimal(600)})
    assert found.then.vessels.homes_per_year[Vessel.WORKERS] == 40
    assert found.then.vessels.bottlenecks == (Vessel.WORKERS,)
    assert CONSTANTS[Key.HOURS_PER_FTE] == 1500


@pytest.mark.parametrize("what", CHANGEABLE)
def test_the_value_of_now_changes_nothing(what: Changed) -> None:
    dossier = wijk(
        homes_signed_up_open=64,
        min_batch_size=75,
        contracted_homes_open=22,
        investment_eur=13_500,
        collective_discount_pct=10,
    )
    now = what_if(dossier, "kade", DAY, CONSTANTS).now
    value = value_now(now, CONSTANTS, what)
    assert value is not None
    then = what_if(dossier, "kade", DAY, CONSTANTS, {what: value}).then
    assert (then.pace, then.vessels, then.fill_rate, then.order_book, then.offer) == (
        now.pace,
        now.vessels,
        now.fill_rate,
        now.order_book,
        now.offer,
    )


def test_what_is_not_known_can_be_tried() -> None:
    empty = town()
    now = what_if(empty, "kade", DAY, CONSTANTS).now
    assert value_now(now, CONSTANTS, Quantity.FTE_AVAILABLE) is None
    tried: dict[Changed, Decimal] = {name: Decimal(to) for name, to in KORENAKKERS.items()}
    then = what_if(empty, "kade", DAY, CONSTANTS, tried).then
    assert then.vessels.achievable_pace == 60


@pytest.mark.parametrize(
    ("what", "value", "code"),
    [
        (Quantity.FTE_AVAILABLE, "-1", "figure_outside"),
        (Quantity.TARGET_YEAR, "1066", "figure_outside"),
        (Quantity.HOMES_DONE, "1.5", "figure_not_whole"),
        (Key.HOURS_PER_FTE, "0", "constant_not_above_zero"),
    ],
)
def test_what_cannot_be_is_refused(what: Changed, value: str, code: str) -> None:
    with refused(code):
        what_if(wijk(), "kade", DAY, CONSTANTS, {what: Decimal(value)})
