"""The dialogs that need no dossier: finding, keys, who, about."""

from dataclasses import replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from app.ui.dialogs.about_dialog import AboutDialog
from app.ui.dialogs.find_dialog import FindDialog
from app.ui.dialogs.keys_dialog import KeysDialog
from app.ui.dialogs.who_dialog import WhoDialog
from app.ui.main_window import MainWindow
from tests.ui.conftest import type_text


def lines(dialog: FindDialog) -> list[str]:
    model = dialog.ui.hits.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def opened(qtbot: QtBot, window: MainWindow) -> FindDialog:
    dialog = FindDialog(window, window)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_step_is_found_by_its_number_and_opened_by_enter(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = opened(qtbot, window)
    type_text(dialog.ui.wanted, "3.5")
    assert lines(dialog)[0].startswith("3.5 ")
    qtbot.keyClick(dialog.ui.wanted, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert window.ui.navigation.page_at(window.ui.navigation.currentRow()) == "route"


def test_the_arrows_move_through_the_lines_while_the_caret_stays(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = opened(qtbot, window)
    type_text(dialog.ui.wanted, "korenakers")
    assert lines(dialog)[0] == "Korenakkers"
    qtbot.keyClick(dialog.ui.wanted, Qt.Key.Key_Down)
    assert dialog.ui.hits.currentIndex().row() == 1
    assert dialog.ui.wanted.text() == "korenakers"


def test_what_cannot_be_done_now_is_not_offered(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    type_text(dialog.ui.wanted, "opnieuw")
    assert "Opnieuw" not in lines(dialog)
    assert window.desk is not None
    window.desk.agree = lambda _: True
    window.desk.undo()
    again = opened(qtbot, window)
    type_text(again.ui.wanted, "opnieuw")
    assert "Opnieuw" in lines(again)


def test_the_lines_keep_qts_rules(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(dialog.ui.hits.model(), mode)
    type_text(dialog.ui.wanted, "Korenakkers")
    first = dialog.ui.hits.model().index(0, 0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Korenakkers, Gestart · WK999901, wijk"


def test_the_lines_follow_the_systems_high_contrast(qtbot: QtBot, window: MainWindow) -> None:
    """They kept the colours of the theme, also on a ground of the system in quite another one."""
    dialog = opened(qtbot, window)
    type_text(dialog.ui.wanted, "Korenakkers")
    window.looks.now = replace(window.looks.now, plain=True)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 400, 40)
    roles = QPalette.ColorRole
    for role, name in ((roles.Text, "yellow"), (roles.Highlight, "cyan")):
        option.palette.setColor(role, QColor(name))
    option.palette.setColor(roles.HighlightedText, QColor("blue"))
    assert colours(dialog, option, "black") >= {"#000000", "#ffff00"}
    option.state |= QStyle.StateFlag.State_Selected
    assert colours(dialog, option, "black") >= {"#00ffff", "#0000ff"}


def colours(dialog: FindDialog, option: QStyleOptionViewItem, ground: str) -> set[str]:
    """The colours in which the first line is painted."""
    image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    hits = dialog.ui.hits
    hits.itemDelegate().paint(painter, option, hits.model().index(0, 0))
    painter.end()
    size = image.size()
    return {
        image.pixelColor(x, y).name() for x in range(size.width()) for y in range(size.height())
    }


def test_nothing_found_says_what_to_type(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    type_text(dialog.ui.wanted, "<b>qqqq</b>")
    assert lines(dialog) == []
    assert dialog.ui.nothing.text().startswith('Niets gevonden voor "<b>qqqq</b>".')


def test_keys_can_be_filtered_on_what_they_do(qtbot: QtBot, window: MainWindow) -> None:
    dialog = KeysDialog(window, window)
    qtbot.addWidget(dialog)
    dialog.ui.filter.setText("afdrukken")
    shown = [
        section.child(row)
        for number in range(dialog.ui.keys.topLevelItemCount())
        if (section := dialog.ui.keys.topLevelItem(number)) is not None and not section.isHidden()
        for row in range(section.childCount())
    ]
    texts = [(row.text(0), row.text(1)) for row in shown if row is not None and not row.isHidden()]
    assert texts == [("Ctrl+P", "Afdrukken")]


def test_every_part_has_the_text_of_its_licence(qtbot: QtBot, window: MainWindow) -> None:
    dialog = AboutDialog(window, window)
    qtbot.addWidget(dialog)
    parts = [dialog.ui.parts.item(row).text() for row in range(dialog.ui.parts.count())]
    assert parts[0] == "Samenlevingsroute (EUPL-1.2)"
    assert {"reportlab", "openpyxl", "PySide6_Essentials"} <= {part.split()[0] for part in parts}
    dialog.ui.parts.setCurrentRow(parts.index("Tabler Icons (MIT)"))
    assert "Permission is hereby granted" in dialog.ui.licence.toPlainText()


def test_the_name_is_asked_and_stands_in_the_history(qtbot: QtBot, window: MainWindow) -> None:
    dialog = WhoDialog(window, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.name.clear()
    qtbot.keyClick(dialog.ui.name, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.ui.problem.text() == "Vul je naam in. Die staat bij wat je wijzigt."
    type_text(dialog.ui.name, "Zoë  Çelik")
    qtbot.keyClick(dialog.ui.name, Qt.Key.Key_Return)
    assert window.settings.now.name == "Zoë Çelik"
    assert window.desk is not None
    window.desk.agree = lambda _: True
    window.desk.undo()
    assert next(window.desk.history.newest_first()).by == "Zoë Çelik"
