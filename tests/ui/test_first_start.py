"""Somebody starts the program for the first time, and is not asked more than is needed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.storage.lock import system_user
from app.ui.looks import Looks
from app.ui.main_window import MainWindow
from app.ui.settings import SettingsFile

Answer = Callable[[str], object]


@pytest.fixture
def newcomer(qtbot: QtBot, looks: Looks, own_state: Path) -> Iterator[MainWindow]:
    """The window of a user of whom nothing is known."""
    del own_state
    made = MainWindow(looks, SettingsFile())
    qtbot.addWidget(made)
    made.show()
    yield made
    made.let_go()


@pytest.fixture
def asked(newcomer: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The dialogs that open; who is asked for a name gives one."""
    names: list[str] = []

    def answer(name: str) -> None:
        names.append(name)
        newcomer.settings.change(name="Noor Wielinga")

    monkeypatch.setattr(newcomer, "show_dialog", answer)
    return names


def author(window: MainWindow) -> str:
    assert window.desk is not None
    return window.desk.author


def test_the_demo_opens_with_one_click(
    qtbot: QtBot, newcomer: MainWindow, asked: list[str]
) -> None:
    page = newcomer.start
    qtbot.mouseClick(page.ui.sample_button, Qt.MouseButton.LeftButton)
    assert newcomer.desk is not None
    assert newcomer.desk.dossier.municipality.name.startswith("Merelveen")
    assert asked == []
    assert author(newcomer) == system_user()


def test_who_opens_a_dossier_is_asked_once(
    newcomer: MainWindow, demo_path: Path, asked: list[str]
) -> None:
    assert newcomer.files.open_own(demo_path)
    assert author(newcomer) == "Noor Wielinga"
    assert newcomer.let_go()
    assert newcomer.files.open_own(demo_path)
    assert asked == ["who"]


def test_who_makes_a_dossier_is_asked_before_it_is_made(
    newcomer: MainWindow, asked: list[str]
) -> None:
    newcomer.files.new()
    assert asked == ["who", "wizard"]


def test_who_does_not_answer_goes_by_the_name_of_the_system(
    newcomer: MainWindow, demo_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(newcomer, "show_dialog", lambda _: None)
    assert newcomer.files.open_own(demo_path)
    assert author(newcomer) == newcomer.settings.now.name == system_user()
