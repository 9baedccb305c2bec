"""A day's work without a mouse: every step of it is a key, given to whatever has the caret."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.domain.instances import Contribution, Status, StepInstance
from app.storage.looking import snapshot
from app.ui.dialogs.wizard_dialog import WizardDialog
from app.ui.looks import Looks
from app.ui.main_window import MainWindow
from app.ui.pages.roles_page import RolesPage
from app.ui.pages.route_page import RoutePage
from app.ui.settings import SettingsFile
from tests.support.pdf_reader import text_of
from tests.ui.audit.names import accessible_name
from tests.ui.by_keys import Hand, Keyboard, carry_out
from tests.ui.conftest import LEADER, TODAY

_ASKS = QMessageBox.exec
MOST = 10
"""So many activations a new user needs at most to the first status that is kept."""


@pytest.fixture
def empty(
    qtbot: QtBot, looks: Looks, settings: SettingsFile, tmp_path: Path
) -> Iterator[MainWindow]:
    """The window as it starts: nothing is open."""
    settings.change(folder=str(tmp_path))
    window = MainWindow(looks, settings, today=lambda: TODAY)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.let_go()


def modal(kind: type[QWidget]) -> bool:
    return isinstance(QApplication.activeModalWidget(), kind)


def in_table(window: MainWindow, page: type[RoutePage] | type[RolesPage]) -> bool:
    """Whether the caret is where the work of a page is."""
    shown = window.page
    caret = QApplication.focusWidget()
    return isinstance(shown, page) and caret is not None and caret is shown.parts()[0].first


def new_dossier(keys: Keyboard, window: MainWindow) -> Hand:
    """From the start to the list of steps of a dossier with two wijken."""
    keys.press("Ctrl+N")
    yield lambda: modal(WizardDialog)
    keys.type("Vlierdam")
    keys.press("Enter")
    wizard = QApplication.activeModalWidget()
    assert isinstance(wizard, WizardDialog)
    yield lambda: wizard.ui.pages.currentIndex() == 1
    keys.type("Het Broek\nDe Wetering")
    for page in (2, 3, 4):
        keys.press("Alt+G")
        yield lambda page=page: wizard.ui.pages.currentIndex() == page  # type: ignore[misc]
    keys.press("Alt+B")
    yield lambda: in_table(window, RoutePage)


def a_status(keys: Keyboard, window: MainWindow) -> Hand:
    keys.press("2")
    yield lambda: window.desk is not None and first(window).status is Status.IN_PROGRESS


def first(window: MainWindow) -> StepInstance:
    """The first step that something was recorded of."""
    assert window.desk is not None
    found = list(window.desk.dossier.all(StepInstance))
    return found[0] if found else StepInstance.default("", None)


def parts(window: MainWindow) -> list[Contribution]:
    assert window.desk is not None
    return list(window.desk.dossier.all(Contribution))


def a_contribution(keys: Keyboard, window: MainWindow) -> Hand:
    """In the matrix: the status of a department, then in the detail what it contributes."""
    keys.press("Ctrl+3")
    yield lambda: in_table(window, RolesPage)
    page = window.page
    assert isinstance(page, RolesPage)
    while not str(page.ui.matrix.currentIndex().data()).startswith("R"):
        before = page.ui.matrix.currentIndex()
        keys.press("Right")
        yield lambda before=before: page.ui.matrix.currentIndex() != before  # type: ignore[misc]
    keys.press("2")
    yield lambda: [part.status for part in parts(window)] == [Status.IN_PROGRESS]
    keys.press("Enter")
    yield lambda: isinstance(window.page, RoutePage)
    assert isinstance(window.page, RoutePage)
    yield window.page.detail.parts.isVisible
    while not accessible().startswith("Wat draagt"):
        caret = QApplication.focusWidget()
        keys.press("Tab")
        yield lambda caret=caret: QApplication.focusWidget() is not caret  # type: ignore[misc]
    keys.type("Levert cijfers over huur")
    yield lambda: [part.text for part in parts(window)] == ["Levert cijfers over huur"]


def accessible() -> str:
    caret = QApplication.focusWidget()
    return accessible_name(caret) if caret is not None else ""


def on_paper(keys: Keyboard, window: MainWindow, path: Path) -> Hand:
    """*Afdrukken*; there is no printer here, so the list is kept as a PDF."""
    keys.press("Ctrl+P")
    yield lambda: modal(QMessageBox)
    keys.press("Enter")
    yield lambda: path.exists() and "lijst.pdf" in window.ui.message.text()


def test_from_a_new_dossier_to_paper(
    qtbot: QtBot, empty: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMessageBox, "exec", _ASKS)
    monkeypatch.setattr("app.ui.paper.any_printer", lambda: False)
    keys, paper = Keyboard(), tmp_path / "lijst.pdf"
    # Where a file goes is asked by the system's own dialog, which is not ours to press keys in.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(paper), ""))

    def day() -> Hand:
        yield from new_dossier(keys, empty)
        yield from a_status(keys, empty)
        yield from a_contribution(keys, empty)
        yield from on_paper(keys, empty, paper)

    carry_out(qtbot, day())
    assert empty.let_go()
    with snapshot(tmp_path / "Vlierdam.samenroute") as kept:
        assert kept.dossier.municipality.name == "Vlierdam"
        assert next(iter(kept.dossier.all(StepInstance))).status is Status.IN_PROGRESS
        (part,) = kept.dossier.all(Contribution)
        assert (part.status, part.text) == (Status.IN_PROGRESS, "Levert cijfers over huur")
    assert "Vlierdam" in text_of(paper)


def test_the_first_status_takes_at_most_ten_activations(qtbot: QtBot, empty: MainWindow) -> None:
    keys = Keyboard()

    def beginning() -> Hand:
        yield from new_dossier(keys, empty)
        yield from a_status(keys, empty)

    carry_out(qtbot, beginning())
    assert keys.presses <= MOST
    assert empty.desk is not None
    assert empty.desk.author == LEADER
