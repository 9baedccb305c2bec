"""Per wijk the movements on which nobody is working."""

from dataclasses import replace

import pytest

from app.domain.idle_movements import idle_movements, running
from app.domain.instances import Status
from app.domain.route import Movement
from app.domain.town_hall import NeighbourhoodStatus
from tests.support.dossiers import CHOICE, KADE, TALKS, item, town

DOWN, UP, STOP = Movement
ROUTE = (replace(CHOICE, movements=(DOWN,)), replace(TALKS, movements=(DOWN, UP)))


def test_a_movement_without_a_step_in_progress_stands_still() -> None:
    dossier = town(*ROUTE, item("keuze", "kade", status=Status.IN_PROGRESS))
    assert idle_movements(dossier, "kade") == (UP, STOP)
    assert idle_movements(dossier, "akkers") == (DOWN, UP, STOP)
    assert running(dossier, "kade") == {DOWN: 1}


def test_one_step_can_keep_several_movements_going() -> None:
    begun = [item(step, "kade", status=Status.IN_PROGRESS) for step in ("keuze", "praten")]
    assert idle_movements(town(*ROUTE, *begun), "kade") == (STOP,)
    assert running(town(*ROUTE, *begun), "kade") == {DOWN: 2, UP: 1}


@pytest.mark.parametrize("status", [status for status in Status if status != Status.IN_PROGRESS])
def test_what_waits_or_is_done_moves_nothing(status: Status) -> None:
    dossier = town(*ROUTE, item("praten", "kade", status=status))
    assert UP in idle_movements(dossier, "kade")


def test_a_wijk_that_does_not_take_part_misses_nothing() -> None:
    for status in (NeighbourhoodStatus.CANDIDATE, NeighbourhoodStatus.LATER):
        assert idle_movements(town(*ROUTE, replace(KADE, status=status)), "kade") == ()
    assert idle_movements(town(*ROUTE, replace(KADE, archived=True)), "kade") == ()
    assert idle_movements(town(*ROUTE), "nergens") == ()
