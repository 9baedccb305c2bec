"""Windows restarts for its updates, or somebody logs off, with a dossier open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.editing import lookup
from app.storage.looking import snapshot
from app.ui.main_window import MainWindow
from app.ui.place import Place
from app.ui.session_end import follow_session

STEP = "3.5"


@pytest.fixture
def typing(window: MainWindow, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window as the program starts it, with words in a field that is not left."""
    follow_session(qapp, window)
    assert window.desk is not None
    key = lookup.instance_named(window.desk.dossier, STEP, None).id
    window.go(Place("route", key, "remark"))
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "halverwege een zin")
    yield window
    # What Qt does when Windows asks all programs cannot be done from Python: `make smoke` does.
    qapp.commitDataRequest.disconnect()
    qapp.aboutToQuit.disconnect()


def published(path: Path) -> str:
    with snapshot(path) as seen:
        return lookup.instance_named(seen.dossier, STEP, None).remark


def lock_of(path: Path) -> Path:
    return path.with_name(f".~lock.{path.name}#")


def test_what_is_typed_is_shared_before_the_session_ends(
    typing: MainWindow, qapp: QApplication, demo_path: Path
) -> None:
    """It stayed on the laptop, and the lock kept colleagues from the dossier until Monday."""
    typing.keep_all()
    assert "halverwege een zin" in published(demo_path)
    assert lock_of(demo_path).exists()
    qapp.aboutToQuit.emit()
    assert not lock_of(demo_path).exists()
    assert typing.desk is None


def test_a_session_that_goes_on_after_all_has_the_dossier_still_open(
    typing: MainWindow, qtbot: QtBot, demo_path: Path
) -> None:
    typing.keep_all()
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, ", en verder")
    typing.publish()
    qtbot.waitUntil(lambda: "halverwege een zin, en verder" in published(demo_path))
