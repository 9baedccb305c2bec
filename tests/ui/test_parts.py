"""F6 goes round the window, and comes back where the caret was."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.instances import StepInstance
from app.ui.main_window import MainWindow
from app.ui.notice import Notice
from app.ui.pages.route_page import RoutePage
from app.ui.place import Place


def press(qtbot: QtBot, window: MainWindow, *, back: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F6, modifier)


def where(window: MainWindow) -> str:
    """The part that has the caret."""
    now = QApplication.focusWidget()
    places: dict[str, QWidget] = {
        "navigation": window.ui.side,
        "message": window.ui.message,
        **{f"banner {at}": banner for at, banner in enumerate(window.banners.shown())},
    }
    for at, part in enumerate(window.page.parts() if window.page else ()):
        places[f"page {at}"] = part.area
    return next(name for name, part in places.items() if now is not None and part.isAncestorOf(now))


def on(qtbot: QtBot, window: MainWindow, page: str) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.go(Place(page))
    window.ui.navigation.setFocus()


def on_a_step(qtbot: QtBot, window: MainWindow) -> RoutePage:
    on(qtbot, window, "route")
    assert window.desk is not None
    key = next(iter(window.desk.dossier.all(StepInstance))).id
    window.go(Place("route", key))
    page = window.page
    assert isinstance(page, RoutePage)
    qtbot.waitUntil(lambda: page.detail.key == key)
    window.ui.navigation.setFocus()
    return page


def test_on_route_f6_goes_from_the_pages_to_the_list_to_the_detail(
    qtbot: QtBot, window: MainWindow
) -> None:
    on_a_step(qtbot, window)
    seen = []
    for _ in range(3):
        press(qtbot, window)
        seen.append(where(window))
    assert seen == ["page 0", "page 1", "navigation"]
    press(qtbot, window, back=True)
    assert where(window) == "page 1"


def test_f6_comes_back_to_the_field_where_the_caret_was(qtbot: QtBot, window: MainWindow) -> None:
    page = on_a_step(qtbot, window)
    press(qtbot, window)
    assert QApplication.focusWidget() is page.ui.table
    press(qtbot, window)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    field = QApplication.focusWidget()
    assert where(window) == "page 1"
    press(qtbot, window)
    press(qtbot, window)
    press(qtbot, window)
    assert QApplication.focusWidget() is field


def test_f6_reaches_a_notice_and_a_message_while_they_are_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    on(qtbot, window, "today")
    window.say("iets gedaan")
    window.banners.show(Notice("aside", "iets opzij gezet"))
    qtbot.waitUntil(window.banners.shown()[0].isVisible)
    seen = []
    for _ in range(4):
        press(qtbot, window)
        seen.append(where(window))
    assert seen == ["banner 0", "page 0", "message", "navigation"]


def test_without_a_dossier_f6_stays_on_the_start_page(qtbot: QtBot, window: MainWindow) -> None:
    on(qtbot, window, "today")
    assert window.let_go()
    press(qtbot, window)
    now = QApplication.focusWidget()
    assert now is not None
    assert window.start.isAncestorOf(now) or window.ui.message.isAncestorOf(now)


def test_a_page_can_be_worked_on_at_once(qtbot: QtBot, window: MainWindow) -> None:
    """On Route the caret stood on *Groeperen* after Ctrl+2, and `2` did nothing."""
    on(qtbot, window, "today")
    press(qtbot, window)
    assert where(window) == "page 0"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.page, RoutePage)
    assert QApplication.focusWidget() is window.page.ui.table


def test_who_goes_through_the_names_of_the_pages_keeps_the_caret_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    """On Rollen the caret jumped into the matrix, and the next arrow went to another department."""
    on(qtbot, window, "today")
    seen = []
    for _ in range(3):
        qtbot.keyClick(window.ui.navigation, Qt.Key.Key_Down)
        assert QApplication.focusWidget() is window.ui.navigation
        seen.append(window.ui.navigation.page_at(window.ui.navigation.currentRow()))
    assert seen == ["route", "roles", "neighbourhoods"]
