"""A demo dossier on a desk, without a screen and without anything of the user."""

import gc
import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

# Before Qt is loaded. Qt's own screen that is not there is 800 by 800: no laptop is that small.
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.demo import make_demo
from app.editing.session import Session
from app.storage.opening import open_document
from app.ui.desk import Desk
from app.ui.garbage import Collector
from app.ui.looks import Looks
from app.ui.main_window import MainWindow
from app.ui.place import Place
from app.ui.settings import SettingsFile
from app.ui.start import dress_up
from app.ui.style import dress
from app.ui.tools import Tools

TODAY = date(2026, 11, 22)
"""The day on which the demo is seen."""

LEADER = "Noor Wielinga"

ShownWidget = TypeVar("ShownWidget", bound=QWidget)


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo dossier, made once; copy it before changing it."""
    folder = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAMENLEVINGSROUTE_STATE", str(folder / "state"))
        make_demo(folder / "Merelveen.samenroute")
    return folder / "Merelveen.samenroute"


@pytest.fixture
def demo_path(demo_file: Path, tmp_path: Path) -> Path:
    """A copy of the demo dossier for one test, in a folder that could be on a share."""
    path = tmp_path / "gedeeld" / "Merelveen.samenroute"
    path.parent.mkdir()
    shutil.copy(demo_file, path)
    return path


@pytest.fixture(autouse=True)
def no_unanswered_question(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test that asks something nobody answers, instead of waiting for ever."""

    def unanswered(box: QMessageBox) -> int:
        raise AssertionError(f"asked, and nobody answers: {box.text()}")

    def no_file(*_: object, **__: object) -> tuple[str, str]:
        raise AssertionError("asked for a file, and nobody answers")

    monkeypatch.setattr(QMessageBox, "exec", unanswered)
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, no_file)


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """The application with our typeface, style and language."""
    if not qapp.property("dressed"):
        dress_up(qapp)
        qapp.setProperty("dressed", True)
    _lift_all_keys()
    collector = Collector(qapp)
    collector.begin()
    yield qapp
    collector.end()
    collector.deleteLater()
    _bury(qapp)


def _lift_all_keys() -> None:
    """Press a key without any other.

    Qt remembers which of Ctrl and Shift went with the last key. When the test before ended with
    such a key, a row that is gone to was selected as if Shift were held down.
    """
    QTest.keyClick(QWidget(), Qt.Key.Key_F35)


def _bury(application: QApplication) -> None:
    """Let go of the windows of a test that is over.

    They hang together in circles, and Qt restyles whatever is still there when the next test puts
    the application in its look: every test was slower than the one before.
    """
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@pytest.fixture
def looks(application: QApplication) -> Looks:
    """The light look at 100 %."""
    made = Looks()
    made.choose(theme="light", percent=100, compact=False)
    dress(application, made.now)
    return made


@pytest.fixture
def settings(own_state: Path) -> SettingsFile:
    """Settings of somebody who was asked her name."""
    del own_state
    made = SettingsFile()
    made.change(name=LEADER)
    return made


@pytest.fixture
def desk(demo_path: Path, application: QApplication) -> Iterator[Desk]:
    """The demo dossier, open for changing."""
    del application
    made = Desk(Session(open_document(demo_path, LEADER), LEADER), today=lambda: TODAY)
    yield made
    made.close()


@pytest.fixture
def visited() -> list[Place]:
    """Where the page under test wanted to go."""
    return []


@pytest.fixture
def tools(desk: Desk, looks: Looks, settings: SettingsFile, visited: list[Place]) -> Tools:
    """What a page is handed."""
    return Tools(desk, looks, settings, visited.append)


@pytest.fixture
def refusals(tools: Tools) -> list[str]:
    """What the desk refused, in the order in which it was said."""
    heard: list[str] = []
    tools.desk.refused.connect(heard.append)
    return heard


@pytest.fixture
def told(tools: Tools) -> list[str]:
    """What the desk told that was done."""
    heard: list[str] = []
    tools.desk.told.connect(heard.append)
    return heard


@pytest.fixture
def said(tools: Tools) -> list[str]:
    """What the desk refused and told, in the order in which it was said."""
    heard: list[str] = []
    tools.desk.refused.connect(heard.append)
    tools.desk.told.connect(heard.append)
    return heard


@pytest.fixture
def window(
    qtbot: QtBot, looks: Looks, settings: SettingsFile, demo_path: Path
) -> Iterator[MainWindow]:
    """The whole window on the demo dossier."""
    made = MainWindow(looks, settings, today=lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.files.open_path(demo_path)
    yield made
    made.let_go()


def type_text(widget: QWidget, text: str) -> None:
    """Type any text; `QTest.keyClicks` aborts the whole run on letters such as é."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)


def enter(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    """Type a text in the place of what a field holds, and press Enter."""
    line.setFocus()
    line.selectAll()
    type_text(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def bring_up(qtbot: QtBot, made: ShownWidget) -> ShownWidget:
    """Show a window of which the keyboard is used: wait until it has it."""
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made
