"""What one test holds down does not reach the next."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.pages.route_page import RoutePage
from app.ui.tools import Tools
from tests.ui.test_route_clipboard import key_of

_HELD = (Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("held", _HELD)
def test_a_row_is_selected_whatever_was_held_down_before(
    qtbot: QtBot, tools: Tools, held: Qt.KeyboardModifier
) -> None:
    """Tests of *Route* failed when another file was finished by Shift+Enter just before them."""
    assert QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
    page = RoutePage(tools)
    qtbot.addWidget(page)
    page.show()
    page.ui.table.go_to(key_of(page, "3.5"))
    assert page.ui.table.selected_keys() == [key_of(page, "3.5")]
    # For the test after this one.
    qtbot.keyClick(page, Qt.Key.Key_F34, held)
