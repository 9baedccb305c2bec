"""*Bundelkans*: the same step, the same actor, about the same time."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.actors import Actor, ActorStep
from app.domain.bundling import MONTHS, Bundle, bundles, by_place
from app.domain.calendar import add_months
from app.domain.fields import Record
from app.domain.ids import instance_id, part_id
from app.domain.instances import Status
from app.domain.town_hall import Neighbourhood, NeighbourhoodStatus
from tests.support.dossiers import KADE, item, town

SCHOOL, GRID = Actor("school", name="Vakschool"), Actor("net", name="Netbedrijf")
DAY = date(2027, 1, 31)


def link(actor: str, step: str, wijk: str | None) -> ActorStep:
    whole = instance_id(step, wijk)
    return ActorStep(part_id(actor, whole), actor, whole)


def both(actor: str = "net", other: str = "net") -> list[Record]:
    """The actors, linked to one step in both wijken."""
    return [SCHOOL, GRID, link(actor, "praten", "kade"), link(other, "praten", "akkers")]


def due(first: date | None, second: date | None) -> list[Record]:
    return [item("praten", "kade", due=first), item("praten", "akkers", due=second)]


def test_two_wijken_at_the_same_step_with_the_same_actor_can_bundle() -> None:
    later = DAY + timedelta(days=40)
    assert bundles(town(*both(), *due(later, DAY))) == [
        Bundle("praten", "net", ("akkers", "kade"), DAY, later)
    ]


def test_the_last_day_of_the_months_still_counts_and_the_next_does_not() -> None:
    last = date(2027, 7, 31)
    assert bundles(town(*both(), *due(DAY, last)))
    assert not bundles(town(*both(), *due(DAY, last + timedelta(days=1))))
    assert bundles(town(*both(), *due(DAY, last + timedelta(days=1))), months=7)


def test_without_a_shared_actor_a_day_or_work_to_do_there_is_no_chance() -> None:
    near = due(DAY, DAY)
    closed: Record = item("praten", "akkers", due=DAY, status=Status.DONE)
    assert not bundles(town(*near))
    assert not bundles(town(*both("net", "school"), *near))
    assert not bundles(town(*both(), *due(DAY, None)))
    assert not bundles(town(*both(), near[0], closed))
    assert not bundles(town(*both(), *near, replace(GRID, archived=True)))
    later: Record = replace(KADE, status=NeighbourhoodStatus.LATER)
    assert not bundles(town(*both(), *near, later))
    gone: Record = replace(KADE, archived=True)
    assert not bundles(town(*both(), *near, gone))


def test_links_to_another_step_or_to_the_town_bundle_nothing() -> None:
    links = [link("net", "praten", "kade"), link("net", "keuze", "akkers")]
    dues = [item("praten", "kade", due=DAY), item("keuze", "akkers", due=DAY)]
    assert not bundles(town(GRID, *links, *dues))
    assert not bundles(town(GRID, link("net", "opdracht", None), item("opdracht", due=DAY)))
    assert not bundles(town(GRID, link("net", "weg", "kade"), link("net", "weg", "akkers")))


def test_each_place_knows_its_bundles() -> None:
    found = bundles(town(*both(), *due(DAY, DAY)))
    assert by_place(found) == {("praten", "kade"): found, ("praten", "akkers"): found}


WIJKEN = tuple(
    Neighbourhood(f"w{at}", name=f"Wijk {at}", order=at, status=NeighbourhoodStatus.STARTED)
    for at in range(5)
)
days = st.one_of(st.none(), st.dates(date(2026, 12, 1), date(2029, 6, 30)))
actors = st.frozensets(st.sampled_from(["net", "school"]))


def walked(dues: list[date | None], linked: list[frozenset[str]]) -> list[Record]:
    found: list[Record] = [SCHOOL, GRID, *WIJKEN]
    for wijk, day, names in zip(WIJKEN, dues, linked, strict=True):
        found.append(item("praten", wijk.id, due=day))
        found += [link(name, "praten", wijk.id) for name in names]
    return found


def pairs(found: list[Bundle]) -> set[tuple[str, str, str]]:
    return {
        (one, other, item.actor) for item in found for one, other in permutations(item.wijken, 2)
    }


@given(
    st.lists(days, min_size=5, max_size=5),
    st.lists(actors, min_size=5, max_size=5),
    st.integers(0, 12),
)
def test_two_wijken_bundle_exactly_when_both_have_the_actor_and_are_due_near(
    dues: list[date | None], linked: list[frozenset[str]], months: int
) -> None:
    by_wijk = {wijk.id: (day, names) for wijk, day, names in zip(WIJKEN, dues, linked, strict=True)}
    expected = {
        (one, other, actor)
        for one, other in permutations(by_wijk, 2)
        for actor in by_wijk[one][1] & by_wijk[other][1]
        if (first := by_wijk[one][0]) is not None
        and (second := by_wijk[other][0]) is not None
        and max(first, second) <= add_months(min(first, second), months)
    }
    found = bundles(town(*walked(dues, linked)), months)
    assert pairs(found) == expected
    # None is part of another: each is as large as it can be.
    sets = [(item.actor, frozenset(item.wijken)) for item in found]
    assert not any(one[0] == other[0] and one[1] < other[1] for one in sets for other in sets)
    assert len(set(sets)) == len(sets)


@given(
    st.lists(days, min_size=5, max_size=5),
    st.lists(actors, min_size=5, max_size=5),
    st.randoms(use_true_random=False),
)
def test_the_order_in_which_records_were_made_does_not_matter(
    dues: list[date | None], linked: list[frozenset[str]], random: object
) -> None:
    records = walked(dues, linked)
    shuffled = list(records)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert bundles(town(*records), MONTHS) == bundles(town(*shuffled), MONTHS)
