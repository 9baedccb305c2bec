"""What needs attention is worked out once for each state of the dossier, without a slow key."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from app.domain.attention import attention
from app.domain.instances import Status, StepInstance
from app.editing.commands import instances
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from tests.ui.conftest import TODAY


def judged(desk: Desk) -> list[object]:
    """What the rules say, read off the log anew."""
    return list(attention(desk.dossier, TODAY, touched=desk.history.last_touched()))


def test_it_is_what_the_rules_say_after_every_change(desk: Desk) -> None:
    assert desk.findings.now() == judged(desk)
    key = next(iter(desk.dossier.all(StepInstance))).id
    due = TODAY - timedelta(days=1)
    assert desk.edit("set_instance", lambda edit: instances.set_fields(edit, key, due=due))
    assert desk.findings.now() == judged(desk)
    assert desk.undo()
    assert desk.findings.now() == judged(desk)


def test_it_is_worked_out_once(desk: Desk) -> None:
    assert desk.findings.now() is desk.findings.now()
    assert list(desk.findings.slices()) == []


def test_slices_that_are_overtaken_stop(desk: Desk) -> None:
    slices = desk.findings.slices()
    next(slices, None)
    known = desk.findings.now()
    assert list(slices) == []
    assert desk.findings.now() is known


def test_the_status_bar_follows_a_change(qtbot: QtBot, window: MainWindow) -> None:
    desk, late = window.desk, window.standing._late
    assert desk is not None
    qtbot.waitUntil(lambda: late.text() == "1 te laat")
    running = (item for item in desk.dossier.all(StepInstance) if item.due and item.due > TODAY)
    key = next(item.id for item in running if item.status is Status.IN_PROGRESS)
    due = TODAY - timedelta(days=1)
    assert desk.edit("set_instance", lambda edit: instances.set_fields(edit, key, due=due))
    qtbot.waitUntil(lambda: late.text() == "2 te laat")
