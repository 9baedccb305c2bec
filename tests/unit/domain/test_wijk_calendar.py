"""The calendar of a wijk: what clashes, and what can be combined."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.domain.instances import Status
from app.domain.quarters import Quarter, quarter_at
from app.domain.route import Movement
from app.domain.wijk_calendar import (
    Span,
    chances,
    clashes,
    developments,
    planned,
    same_part,
    span_of,
)
from app.domain.wijk_life import Development
from tests.support.dossiers import TALKS, item, town

K1, K2, K3 = (Quarter(2027, number) for number in (1, 2, 3))
SEWER = Development(
    "riool",
    "kade",
    what="riool vervangen",
    part="Kade",
    from_quarter="2027-K1",
    to_quarter="2027-K3",
    movement=Movement.STOP,
    can_combine=True,
)
GRID = replace(SEWER, id="net", what="netverzwaring", from_quarter="2027-K3", to_quarter="2027-K4")
TALKING = replace(TALKS, movements=(Movement.STOP,))


def test_two_that_both_can_be_combined_are_a_chance() -> None:
    dossier = town(SEWER, GRID)
    assert clashes(dossier, "kade") == []
    (chance,) = chances(dossier, "kade")
    assert (chance.one, chance.other, chance.span) == ("riool", "net", Span(K3, K3))


def test_two_of_which_one_cannot_be_combined_clash() -> None:
    dossier = town(SEWER, replace(GRID, can_combine=False))
    (clash,) = clashes(dossier, "kade")
    assert (clash.one, clash.other, clash.span) == ("riool", "net", Span(K3, K3))
    assert chances(dossier, "kade") == []


def test_elsewhere_later_or_in_another_wijk_nothing_meets() -> None:
    for other in (
        replace(GRID, part="Haven"),
        replace(GRID, from_quarter="2027-K4"),
        replace(GRID, neighbourhood="akkers"),
        replace(GRID, from_quarter="", to_quarter=""),
    ):
        dossier = town(SEWER, other)
        assert not clashes(dossier, "kade")
        assert not chances(dossier, "kade")


def test_without_a_part_it_is_everywhere_and_names_are_compared_as_people_do() -> None:
    assert same_part(SEWER, replace(GRID, part=""))
    assert same_part(SEWER, replace(GRID, part="Haven, KADE"))
    assert not same_part(SEWER, replace(GRID, part="Kadeplein"))


def test_a_step_stands_from_its_lead_time_before_the_due_date() -> None:
    dossier = town(item("praten", "kade", due=date(2027, 4, 10)))
    (step,) = planned(dossier, "kade")
    assert step.span == Span(K1, K2)
    assert planned(dossier, "akkers") == []


def test_a_chance_with_steps_of_the_same_movement_that_are_not_done() -> None:
    due = item("praten", "kade", due=date(2027, 4, 10))
    (chance,) = chances(town(TALKING, SEWER, due), "kade")
    assert (chance.one, chance.other, chance.steps) == ("riool", "", ("praten@kade",))
    assert chance.span == Span(K1, K2)
    for other in (
        replace(due, status=Status.DONE),
        replace(due, status=Status.NOT_APPLICABLE),
        replace(due, due=date(2028, 4, 10)),
        replace(due, due=None),
    ):
        assert chances(town(TALKING, SEWER, other), "kade") == []
    for sewer in (
        replace(SEWER, movement=Movement.UP),
        replace(SEWER, movement=None),
        replace(SEWER, can_combine=False),
    ):
        assert chances(town(TALKING, sewer, due), "kade") == []


def test_the_first_to_begin_comes_first_and_what_has_no_quarter_last() -> None:
    vague = replace(SEWER, id="ooit", from_quarter="", to_quarter="")
    found = developments(town(vague, GRID, SEWER), "kade")
    assert [item.id for item in found] == ["riool", "net", "ooit"]
    assert span_of(vague) is None


places = st.integers(Quarter(2026, 1).at, Quarter(2028, 4).at)


@st.composite
def one_development(draw: st.DrawFn) -> Development:
    first, last = sorted((draw(places), draw(places)))
    values: dict[str, Any] = {
        "id": draw(st.uuids()).hex,
        "neighbourhood": draw(st.sampled_from(["kade", "akkers"])),
        "part": draw(st.sampled_from(["", "Kade", "Haven", "Kade, Haven"])),
        "from_quarter": quarter_at(first).key,
        "to_quarter": quarter_at(last).key,
        "can_combine": draw(st.booleans()),
    }
    return Development(**values)


@given(st.lists(one_development(), max_size=6))
def test_every_two_that_meet_are_a_clash_or_a_chance_and_never_both(
    found: list[Development],
) -> None:
    dossier = town(*found)
    clashing = {frozenset((it.one, it.other)) for it in clashes(dossier, "kade")}
    combining = {frozenset((it.one, it.other)) for it in chances(dossier, "kade")}
    assert not clashing & combining
    meeting = {
        frozenset((one.id, other.id))
        for one in found
        for other in found
        if one.id != other.id
        and one.neighbourhood == other.neighbourhood == "kade"
        and one.from_quarter <= other.to_quarter
        and other.from_quarter <= one.to_quarter
        and same_part(one, other)
    }
    assert clashing | combining == meeting


@given(one_development(), one_development())
def test_being_in_the_same_part_goes_both_ways(one: Development, other: Development) -> None:
    assert same_part(one, other) == same_part(other, one)
    assert same_part(one, one)
