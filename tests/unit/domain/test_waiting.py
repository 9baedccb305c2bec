"""Who waits on what, and what an answer sets free."""

from datetime import date

import pytest

from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.instances import Contribution, Status, StepInstance
from app.domain.waiting import answer_changes, freed_by, open_waits
from app.domain.waits import Wait
from tests.support.dossiers import TODAY, big_town, board, item, part, status_of, town, wait

B, W, G = Status.IN_PROGRESS, Status.WAITING, Status.DONE


def answered(dossier: Dossier, key: str = "w") -> Dossier:
    return dossier.apply(answer_changes(dossier, dossier.get(Wait, key), TODAY, "akkoord"))


def freed(dossier: Dossier, key: str = "w") -> list[str]:
    return [found.id for found in freed_by(dossier, dossier.get(Wait, key), TODAY)]


def no_longer_waiting(before: Dossier, after: Dossier) -> list[str]:
    now = board(after)
    return [key for key, status in board(before).items() if status is W and now[key] is not W]


def test_an_answer_frees_an_instance() -> None:
    dossier = town(item("opdracht", status=W), wait("w", "opdracht"))
    assert freed(dossier) == ["opdracht"]
    after = answered(dossier)
    assert status_of(after, "opdracht") is B
    assert after.get(Wait, "w").answered_on == TODAY
    assert after.get(Wait, "w").answer == "akkoord"
    assert open_waits(after, "opdracht") == []


def test_an_answer_to_a_contribution_frees_the_whole_when_nothing_else_waits() -> None:
    dossier = town(part("opdracht", "or", status=W), wait("w", "opdracht/or"))
    assert freed(dossier) == ["opdracht"]
    after = answered(dossier)
    assert after.get(Contribution, "opdracht/or").status is B
    assert status_of(after, "opdracht") is B


@pytest.mark.parametrize(
    "more",
    [
        [wait("other", "opdracht/or")],
        [part("opdracht", "ro", status=W)],
        [item("opdracht", status=W)],
    ],
)
def test_something_else_that_waits_keeps_it_waiting(more: list[Record]) -> None:
    dossier = town(part("opdracht", "or", status=W), wait("w", "opdracht/or"), *more)
    assert freed(dossier) == []
    assert status_of(answered(dossier), "opdracht") is W


def test_the_last_of_several_answers_frees() -> None:
    dossier = town(
        item("opdracht", status=W), wait("w", "opdracht"), wait("other", "opdracht", "Provincie")
    )
    after = answered(dossier)
    assert after.get(StepInstance, "opdracht").status is W
    assert freed(after, "other") == ["opdracht"]
    assert status_of(answered(after, "other"), "opdracht") is B


@pytest.mark.parametrize("status", [None, B, G])
def test_an_answer_leaves_a_status_that_went_on_alone(status: Status | None) -> None:
    dossier = town(item("opdracht", status=status), wait("w", "opdracht"))
    assert freed(dossier) == []
    assert answered(dossier).get(StepInstance, "opdracht").status is status


def test_who_thinks_along_can_be_freed_without_the_whole_being_so() -> None:
    dossier = town(part("opdracht", "fin", status=W), wait("w", "opdracht/fin"))
    assert freed(dossier) == []
    assert answered(dossier).get(Contribution, "opdracht/fin").status is B


@pytest.mark.parametrize("seed", range(4))
def test_what_would_be_freed_is_what_the_board_shows_afterwards(seed: int) -> None:
    dossier = big_town(2, seed)
    waits = dossier.all(Wait)[::3]
    assert any(freed(dossier, found.id) for found in waits)
    for found in waits:
        assert freed(dossier, found.id) == no_longer_waiting(dossier, answered(dossier, found.id))


def test_open_waits_stand_in_order_of_their_date() -> None:
    dossier = town(
        wait("late", "opdracht", since=date(2026, 9, 1)),
        wait("early", "opdracht", since=date(2026, 3, 1)),
        wait("closed", "opdracht", since=date(2026, 1, 1), answered_on=TODAY),
        wait("elsewhere", "plan", since=date(2026, 1, 1)),
    )
    assert [found.id for found in open_waits(dossier, "opdracht")] == ["early", "late"]
