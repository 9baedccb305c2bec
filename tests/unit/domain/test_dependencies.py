"""What a step depends on."""

from dataclasses import replace

import pytest

from app.domain.dependencies import required_instances, required_steps, unmet
from app.domain.dossier import Dossier
from app.domain.instances import Status
from app.domain.town_hall import NeighbourhoodStatus
from app.domain.walk import instance_of
from tests.support.dossiers import AKKERS, CHOICE, KADE, ORDER, PLAN, item, needs, part, town

G, X, B = Status.DONE, Status.NOT_APPLICABLE, Status.IN_PROGRESS


def missing(dossier: Dossier, key: str) -> list[str]:
    return [step.code for step in unmet(dossier, instance_of(dossier, key))]


@pytest.mark.parametrize(("status", "wanted"), [(G, []), (X, []), (B, ["1.1"]), (None, ["1.1"])])
@pytest.mark.parametrize("step", ["plan", "praten@kade"])
def test_a_town_wide_step_is_that_one_instance(
    step: str, status: Status | None, wanted: list[str]
) -> None:
    dossier = town(needs(step.partition("@")[0], "opdracht"), item("opdracht", status=status))
    assert missing(dossier, step) == wanted


def test_a_wijk_needs_the_same_wijk() -> None:
    dossier = town(needs("praten", "keuze"), item("keuze", "kade", status=G))
    assert missing(dossier, "praten@kade") == []
    assert missing(dossier, "praten@akkers") == ["1.4"]


@pytest.mark.parametrize(
    ("kade", "akkers", "wanted"),
    [
        (None, None, ["1.4"]),
        (G, None, []),
        (None, G, []),
        (G, X, []),
        (X, None, ["1.4"]),
        (X, B, ["1.4"]),
        (X, X, []),
    ],
)
def test_the_town_needs_one_wijk_or_has_it_skipped_in_all(
    kade: Status | None, akkers: Status | None, wanted: list[str]
) -> None:
    dossier = town(
        needs("plan", "keuze"),
        item("keuze", "kade", status=kade),
        item("keuze", "akkers", status=akkers),
    )
    assert missing(dossier, "plan") == wanted


@pytest.mark.parametrize(
    ("wijk", "required", "counts"),
    [
        (replace(AKKERS, status=NeighbourhoodStatus.FINISHED), "praten", True),
        (replace(AKKERS, status=NeighbourhoodStatus.CANDIDATE), "praten", False),
        (replace(AKKERS, status=NeighbourhoodStatus.CANDIDATE), "keuze", True),
        (replace(AKKERS, status=NeighbourhoodStatus.LATER), "keuze", False),
        (replace(AKKERS, archived=True), "keuze", False),
    ],
)
def test_only_wijken_where_the_step_counts_can_meet_it_for_the_town(
    wijk: object, required: str, counts: bool
) -> None:
    dossier = town(wijk, needs("plan", required), item(required, "akkers", status=G))  # type: ignore[arg-type]
    assert (missing(dossier, "plan") == []) is counts


def test_a_skipped_wijk_that_does_not_count_does_not_stand_in_the_way() -> None:
    later = replace(AKKERS, status=NeighbourhoodStatus.LATER)
    dossier = town(later, needs("plan", "keuze"), item("keuze", "kade", status=X))
    assert missing(dossier, "plan") == []


def test_without_any_wijk_that_counts_the_town_is_warned() -> None:
    gone = [replace(wijk, archived=True) for wijk in (KADE, AKKERS)]
    assert missing(town(*gone, needs("plan", "keuze")), "plan") == ["1.4"]


def test_an_implied_status_does_not_meet_a_dependency() -> None:
    dossier = town(
        needs("plan", "opdracht"),
        part("opdracht", "ro", status=G),
        part("opdracht", "or", status=G),
    )
    assert missing(dossier, "plan") == ["1.1"]


def test_retired_and_vanished_steps_are_nobodys_dependency() -> None:
    dossier = town(
        replace(ORDER, retired=True), needs("plan", "opdracht"), needs("plan", "verdwenen")
    )
    assert missing(dossier, "plan") == []
    assert required_instances(dossier, instance_of(dossier, "plan")) == []


def test_what_is_required_stands_in_route_order() -> None:
    late_in_first = replace(ORDER, code="1.10", order=10)
    dossier = town(
        late_in_first,
        needs("praten", "plan"),
        needs("praten", "opdracht"),
        needs("praten", "keuze"),
    )
    codes = [step.code for step in required_steps(dossier, "praten")]
    assert codes == [CHOICE.code, late_in_first.code, PLAN.code]
