"""The windows beside the main one: opened from the menu, with the keys of the main window."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.desk_dialog import DeskDialog
from app.ui.main_window import MainWindow
from app.ui.place import Place

if TYPE_CHECKING:
    from app.reports.content.listing import Listing

WITH_TABLE = {
    "departments": "Afdelingen",
    "people": "Mensen",
    "stand_ins": "Vervanging bij verlof",
    "backups": "Reservekopieën",
    "legal": "Wetten en regels",
    "history": "Geschiedenis",
}
WITHOUT = ("municipality", "hand_over", "privacy")


def opened(qtbot: QtBot, window: MainWindow, name: str) -> DeskDialog:
    window.go(Place(name))
    assert window.rooms is not None
    dialog = window.rooms._dialogs[name]
    assert isinstance(dialog, DeskDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


@pytest.mark.parametrize("name", [*WITH_TABLE, *WITHOUT])
def test_each_opens_beside_the_window_and_esc_closes_it(
    qtbot: QtBot, window: MainWindow, name: str
) -> None:
    dialog = opened(qtbot, window, name)
    assert not dialog.isModal()
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("name", WITH_TABLE)
def test_its_table_goes_to_excel_with_the_same_key(
    qtbot: QtBot, window: MainWindow, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(qtbot, window, name)
    found: list[Listing | None] = []
    monkeypatch.setattr(type(window.files), "_with_list", lambda *_: found.append(window.listing()))
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_E, modifiers)
    assert [listing.title for listing in found if listing] == [WITH_TABLE[name]]
    dialog.close()


def test_opening_one_again_makes_no_second(qtbot: QtBot, window: MainWindow) -> None:
    first = opened(qtbot, window, "people")
    assert opened(qtbot, window, "people") is first
    first.close()


@pytest.mark.parametrize("name", [*WITH_TABLE, *WITHOUT])
def test_opening_writes_nothing(qtbot: QtBot, window: MainWindow, name: str) -> None:
    assert window.desk is not None
    before = window.desk.undoable()
    opened(qtbot, window, name).close()
    assert window.desk.undoable() == before
