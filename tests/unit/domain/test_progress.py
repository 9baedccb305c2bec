"""Counting how far the route is."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dossier import Dossier
from app.domain.instances import Status
from app.domain.progress import Progress, progress, progress_per_phase
from app.domain.town_hall import Neighbourhood, NeighbourhoodStatus
from app.domain.walk import counts, instance_of, instances, step_of
from tests.support.dossiers import AKKERS, KADE, ORDER, big_town, default_town, item, town

S = NeighbourhoodStatus


def with_wijk(status: S, *, archived: bool = False) -> Dossier:
    """A town with one wijk that is not archived, or none."""
    return town(replace(AKKERS, archived=True), replace(KADE, status=status, archived=archived))


@pytest.mark.parametrize(
    ("status", "archived", "counted"),
    [
        (S.STARTED, False, {"opdracht", "plan", "keuze@kade", "praten@kade"}),
        (S.FINISHED, False, {"opdracht", "plan", "keuze@kade", "praten@kade"}),
        (S.CANDIDATE, False, {"opdracht", "plan", "keuze@kade"}),
        (S.LATER, False, {"opdracht", "plan"}),
        (S.STARTED, True, {"opdracht", "plan"}),
        (S.CANDIDATE, True, {"opdracht", "plan"}),
    ],
)
def test_what_counts_depends_on_the_wijk(status: S, archived: bool, counted: set[str]) -> None:
    dossier = with_wijk(status, archived=archived)
    assert {found.id for found in instances(dossier) if counts(dossier, found)} == counted
    assert progress(dossier).total == len(counted)


def test_done_is_compared_with_all_that_was_not_skipped() -> None:
    dossier = town(
        item("opdracht", status=Status.DONE),
        item("keuze", "kade", status=Status.NOT_APPLICABLE),
        item("plan", status=Status.WAITING),
    )
    assert progress(dossier) == Progress(done=1, not_applicable=1, total=6)
    assert progress(dossier).of == 5


def test_a_phase_counts_its_own_steps_and_an_empty_one_none() -> None:
    dossier = town(item("opdracht", status=Status.DONE))
    assert [(phase.id, found) for phase, found in progress_per_phase(dossier)] == [
        ("begin", Progress(1, 0, 3)),
        ("aanpak", Progress(0, 0, 3)),
    ]
    empty = Dossier.of([record for record in dossier if record.id not in {"plan", "praten"}])
    assert progress_per_phase(empty)[1][1] == Progress(0, 0, 0)


def test_retired_steps_do_not_count() -> None:
    dossier = town(replace(ORDER, retired=True), item("opdracht", status=Status.DONE))
    assert progress(dossier) == Progress(0, 0, 5)


def test_an_instance_of_a_wijk_that_is_gone_does_not_count() -> None:
    dossier = town()
    assert not counts(dossier, instance_of(dossier, "praten@verdwenen"))


@given(st.integers(0, 50))
def test_the_phases_together_are_the_whole(seed: int) -> None:
    dossier = big_town(2, seed)
    whole = progress(dossier)
    parts = [found for _, found in progress_per_phase(dossier)]
    assert whole == Progress(
        sum(found.done for found in parts),
        sum(found.not_applicable for found in parts),
        sum(found.total for found in parts),
    )


def test_the_default_route_counts_only_1_4_of_a_candidate() -> None:
    candidate = default_town(Neighbourhood("w", name="Kade"))
    counted = [found for found in instances(candidate) if counts(candidate, found)]
    assert [step_of(candidate, found).code for found in counted if found.neighbourhood] == ["1.4"]
