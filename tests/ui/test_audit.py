"""Every page and dialog can be used by everybody: keys, screen readers, poor sight, a shaky hand.

EN 301 549 and WCAG 2.2 AA, judged on what is really shown of the demo.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui.looks import Looks
from app.ui.main_window import MainWindow
from app.ui.settings import SettingsFile
from app.ui.start import dress_up
from tests.project.repository import ROOT
from tests.ui import scenes
from tests.ui.audit import contrast, controls, letters, names, sizes, tabbing
from tests.ui.conftest import LEADER, TODAY

LOOKS = {"light": ("light", 100), "dark": ("dark", 100), "large": ("light", 200)}
Judge = Callable[[QWidget], list[str]]
JUDGES: dict[str, Judge] = {
    "has no name": names.unnamed,
    "cell says nothing": names.silent_cells,
    "is cut off": sizes.clipped,
    "is smaller than 24 pixels": sizes.small,
    "has a letter that is taken": letters.shared,
    "is hard to read": contrast.faint,
    "is not reached by Tab": tabbing.unreached,
}
OTHER_JUDGES: dict[str, dict[str, Judge]] = {
    "dark": {"is hard to read": contrast.faint},
    "large": {"is cut off": sizes.clipped, "has a letter that is taken": letters.shared},
}
"""In another look only what the look can change is judged anew."""


@pytest.fixture(scope="module", params=LOOKS)
def look(request: pytest.FixtureRequest) -> str:
    """Name of a look."""
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def stage(
    look: str, demo_file: Path, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    """The window on the demo in one look; scenes only look at the dossier."""
    folder = tmp_path_factory.mktemp("stage")
    theme, percent = LOOKS[look]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAMENLEVINGSROUTE_STATE", str(folder / "state"))
        path = folder / demo_file.name
        path.write_bytes(demo_file.read_bytes())
        if not qapp.property("dressed"):
            dress_up(qapp)
            qapp.setProperty("dressed", True)
        settings = SettingsFile()
        settings.change(name=LEADER, theme=theme, percent=percent)
        window = MainWindow(Looks(), settings, today=lambda: TODAY)
        window.views.apply()
        window.resize(1280, 800)
        window.show()
        assert window.files.open_path(path)
        yield window
        scenes.clear(window)
        window.let_go()
        window.close()
        window.deleteLater()


@pytest.mark.parametrize("scene", scenes.SCENES)
def test_everything_can_be_used(stage: MainWindow, look: str, scene: str) -> None:
    root = scenes.show(stage, scene)
    judges = JUDGES if look == "light" else OTHER_JUDGES[look]
    findings = {kind: judge(root) for kind, judge in judges.items()}
    assert {kind: found for kind, found in findings.items() if found} == {}


def test_every_dialog_is_looked_at() -> None:
    there = {path.stem.removesuffix("_dialog") for path in (ROOT / "forms").glob("*_dialog.ui")}
    assert there == scenes.DIALOGS


class Bad:
    """Widgets that an audit must not let pass: who trusts a judge must have seen it refuse."""

    def __init__(self, qtbot: QtBot) -> None:
        self.root = QWidget()
        qtbot.addWidget(self.root)
        self.column = QVBoxLayout(self.root)

    def shown(self, *widgets: QWidget) -> QWidget:
        for widget in widgets:
            self.column.addWidget(widget)
        self.root.resize(300, 200)
        self.root.show()
        scenes.settle()
        return self.root


@pytest.fixture
def bad(qtbot: QtBot, application: QApplication, looks: Looks) -> Bad:
    del application, looks
    return Bad(qtbot)


def test_a_field_without_a_name_is_seen(bad: Bad) -> None:
    named, arrow = QLineEdit(), QToolButton()
    named.setAccessibleName("Naam")
    arrow.setText("▾")
    root = bad.shown(named, QLineEdit(), arrow)
    assert len(names.unnamed(root)) == 2


def test_a_cell_that_only_shows_a_tick_is_seen(bad: Bad) -> None:
    table = QTableWidget(1, 2)
    for column, words in enumerate(("", "wel een woord")):
        item = QTableWidgetItem(words)
        item.setCheckState(Qt.CheckState.Checked)
        table.setItem(0, column, item)
    assert len(names.silent_cells(bad.shown(table))) == 1


def test_a_field_that_keeps_tab_is_seen(bad: Bad) -> None:
    keeps = QPlainTextEdit()
    root = bad.shown(QLineEdit(), keeps, QLineEdit())
    assert any("QPlainTextEdit" in found for found in tabbing.unreached(root))
    keeps.setTabChangesFocus(True)
    assert tabbing.unreached(root) == []


def test_a_field_that_tab_passes_by_is_seen(bad: Bad) -> None:
    """A container that hands its focus to something inside made Tab jump over the rest."""
    inside, first, last = QWidget(), QLineEdit(), QLineEdit()
    row = QHBoxLayout(inside)
    row.addWidget(first)
    row.addWidget(last)
    root = bad.shown(QLineEdit(), inside)
    assert tabbing.unreached(root) == []
    inside.setFocusProxy(last)
    assert any("is not reached" in found for found in tabbing.unreached(root))


def test_a_letter_that_is_given_twice_is_seen(bad: Bad) -> None:
    root = bad.shown(QPushButton("&Sluiten"), QPushButton("&Samen && sterk"), QPushButton("&Aan"))
    assert letters.shared(root) == ["Alt+s: ['&Sluiten', '&Samen && sterk']"]


def test_pale_text_is_seen(bad: Bad) -> None:
    pale, good = QLabel("te licht"), QLabel("goed te lezen")
    pale.setStyleSheet("color: #999999; background: #ffffff;")
    good.setStyleSheet("color: #555555; background: #ffffff;")
    (found,) = contrast.faint(bad.shown(pale, good))
    assert found == "'te licht' #999999 on #ffffff: 2.85"


def test_what_is_too_small_or_cut_off_is_seen(bad: Bad) -> None:
    small, cut, tall = QPushButton("x"), QPushButton("Een heel lange knop"), QLabel("a b c d e")
    small.setFixedSize(20, 30)
    cut.setFixedSize(60, 30)
    tall.setWordWrap(True)
    tall.setFixedSize(14, 20)
    root = bad.shown(small, cut, tall)
    assert len(sizes.small(root)) == 1
    assert len(sizes.clipped(root)) == 3


def test_what_stands_beyond_the_edge_is_seen(bad: Bad) -> None:
    box = QWidget()
    box.setFixedSize(100, 30)
    QLabel("hier", box)
    beyond = QLabel("verborgen", box)
    beyond.move(0, 60)
    (found,) = sizes.clipped(bad.shown(box))
    assert found.endswith("out of sight")


@pytest.mark.parametrize("scene", ["page-route", "page-roles", "dialog-people", "wizard-3"])
def test_the_judges_have_something_to_judge(stage: MainWindow, scene: str) -> None:
    root = scenes.show(stage, scene)
    assert len(list(contrast.judged(root))) > 20
    assert len(controls.focusable(root)) >= 4
