"""The guides in the window: read, gone through, searched, copied from, kept as a PDF."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextDocument, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from app import __version__
from app.reports.pages import page_sizes
from app.ui.dialogs.catalogue import make_free_dialog
from app.ui.dialogs.guide_dialog import GuideDialog
from app.ui.looks import Looks
from app.ui.main_window import MainWindow
from app.ui.settings import SettingsFile
from app.words.guides.catalogue import GUIDES, file_name
from app.words.guides.model import Commands, Heading, Picture
from tests.ui.conftest import TODAY, bring_up, type_text


@pytest.fixture
def bare(qtbot: QtBot, looks: Looks, settings: SettingsFile) -> MainWindow:
    """The window without a dossier."""
    made = MainWindow(looks, settings, today=lambda: TODAY)
    made.resize(1280, 800)
    return bring_up(qtbot, made)


def opened(qtbot: QtBot, window: MainWindow, key: str) -> GuideDialog:
    dialog = make_free_dialog(f"guide_{key}", window, window)
    assert isinstance(dialog, GuideDialog)
    bring_up(qtbot, dialog)
    # A dialog of the window that is active counts as active before it has the keyboard.
    qtbot.waitUntil(dialog.ui.contents.hasFocus)
    return dialog


def first_line(dialog: GuideDialog) -> str:
    """The text at the top of what is shown."""
    text = dialog.ui.text
    margin = round(text.document().documentMargin())
    return text.cursorForPosition(text.viewport().rect().topLeft() + _down(margin)).block().text()


def _down(pixels: int) -> QPoint:
    return QPoint(pixels, pixels + 4)


@pytest.mark.parametrize("key", GUIDES)
def test_every_text_of_a_guide_is_shown(qtbot: QtBot, bare: MainWindow, key: str) -> None:
    dialog = opened(qtbot, bare, key)
    shown = dialog.ui.text.toPlainText()
    place = 0
    for text in GUIDES[key](__version__).texts():
        place = shown.index(text, place) + len(text)


@pytest.mark.parametrize("key", GUIDES)
def test_no_word_at_the_head_of_a_table_is_cut(qtbot: QtBot, bare: MainWindow, key: str) -> None:
    """A narrow first column showed "Onderwer" with a "p" below it."""
    dialog = opened(qtbot, bare, key)
    frames = dialog.ui.text.document().rootFrame().childFrames()
    tables = [frame for frame in frames if isinstance(frame, QTextTable)]
    assert tables
    for table in tables:
        head = table.cellAt(0, 0).firstCursorPosition().block()
        assert head.layout().lineCount() == 1, head.text()


@pytest.mark.parametrize("key", GUIDES)
def test_the_contents_jump_to_each_heading(qtbot: QtBot, bare: MainWindow, key: str) -> None:
    dialog = opened(qtbot, bare, key)
    guide = GUIDES[key](__version__)
    headings = [block.text for block in guide.blocks if isinstance(block, Heading)]
    contents = dialog.ui.contents
    listed = [contents.item(row).text().strip() for row in range(contents.count())]
    assert listed == [guide.title, *headings]
    bar = dialog.ui.text.verticalScrollBar()
    for row, heading in enumerate(listed):
        contents.setCurrentRow(row)
        assert dialog.ui.text.textCursor().block().text() == heading
        if bar.value() < bar.maximum():
            assert first_line(dialog) == heading


def test_the_keys_go_through_the_contents_and_into_the_text(qtbot: QtBot, bare: MainWindow) -> None:
    dialog = opened(qtbot, bare, "it")
    contents = dialog.ui.contents
    assert contents.hasFocus()
    for _ in range(3):
        qtbot.keyClick(contents, Qt.Key.Key_Down)
    qtbot.keyClick(contents, Qt.Key.Key_Return)
    assert dialog.ui.text.hasFocus()
    assert dialog.ui.text.textCursor().block().text() == contents.currentItem().text().strip()


@pytest.mark.parametrize("field", ["contents", "wanted", "text"])
def test_escape_closes_from_anywhere(qtbot: QtBot, bare: MainWindow, field: str) -> None:
    dialog = opened(qtbot, bare, "it")
    widget = getattr(dialog.ui, field)
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_command_is_copied_as_it_is_to_be_typed(qtbot: QtBot, bare: MainWindow) -> None:
    dialog = opened(qtbot, bare, "it")
    text, button = dialog.ui.text, dialog.ui.copy_button
    assert not button.isEnabled()
    lines = [
        line
        for block in GUIDES["it"](__version__).blocks
        if isinstance(block, Commands)
        for line in block.lines
    ]
    document = text.document()
    for line in lines:
        found = document.find(line)
        while found.block().text() != line:
            found = document.find(line, found)
        text.setTextCursor(found)
        assert button.isEnabled()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert QGuiApplication.clipboard().text() == line
    text.moveCursor(QTextCursor.MoveOperation.Start)
    assert not button.isEnabled()


def test_what_is_selected_is_copied_by_the_usual_keys(qtbot: QtBot, bare: MainWindow) -> None:
    dialog = opened(qtbot, bare, "security")
    text = dialog.ui.text
    text.setFocus()
    assert text.look_for("SHA256SUMS.txt")
    qtbot.keyClick(text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "SHA256SUMS.txt"


def test_a_guide_without_commands_offers_none(qtbot: QtBot, bare: MainWindow) -> None:
    assert not opened(qtbot, bare, "start").ui.copy_button.isVisible()


def test_nothing_can_be_typed_into_a_guide(qtbot: QtBot, bare: MainWindow) -> None:
    dialog = opened(qtbot, bare, "it")
    before = dialog.ui.text.toPlainText()
    dialog.ui.text.setFocus()
    type_text(dialog.ui.text, "weg")
    QGuiApplication.clipboard().setText("<b>geplakt</b>")
    dialog.ui.text.paste()
    assert dialog.ui.text.toPlainText() == before


def test_a_text_is_found_from_place_to_place(qtbot: QtBot, bare: MainWindow) -> None:
    dialog = opened(qtbot, bare, "it")
    qtbot.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    wanted, text = dialog.ui.wanted, dialog.ui.text
    assert wanted.hasFocus()
    type_text(wanted, "applocker")
    places = [text.textCursor().selectionStart()]
    assert text.textCursor().selectedText() == "AppLocker"
    while True:
        QTest.keyClick(wanted, Qt.Key.Key_Return)
        if text.textCursor().selectionStart() == places[0]:
            break
        places.append(text.textCursor().selectionStart())
    # After the last comes the first; each is met once, from top to bottom.
    assert places == sorted(set(places))
    assert len(places) == text.toPlainText().lower().count("applocker")
    QTest.keyClick(wanted, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert text.textCursor().selectionStart() == places[-1]
    assert dialog.isVisible()


def test_what_is_not_there_is_told(qtbot: QtBot, bare: MainWindow) -> None:
    dialog = opened(qtbot, bare, "start")
    type_text(dialog.ui.wanted, "<b>x</b>")
    assert dialog.ui.message.text() == '"<b>x</b>" staat niet in deze handleiding.'
    dialog.ui.wanted.clear()
    assert dialog.ui.message.text() == ""


def test_pictures_are_as_wide_as_there_is_room_and_say_what_they_show(
    qtbot: QtBot, bare: MainWindow
) -> None:
    dialog = opened(qtbot, bare, "start")
    text = dialog.ui.text
    for width in (700, 1000):
        dialog.resize(width, 640)
        QApplication.processEvents()
        room = text.viewport().width() - 2 * round(text.document().documentMargin())
        for block in GUIDES["start"](__version__).blocks:
            if isinstance(block, Picture):
                kind = QTextDocument.ResourceType.ImageResource
                image = text.document().resource(kind, QUrl(f"guide:{block.name}"))
                assert not image.isNull()
                assert image.deviceIndependentSize().width() <= room
                assert block.alternative in text.toPlainText()


def test_a_name_in_a_text_opens_no_file(qtbot: QtBot, bare: MainWindow, tmp_path: Path) -> None:
    dialog = opened(qtbot, bare, "start")
    picture = tmp_path / "x.png"
    assert dialog.grab().save(str(picture))
    document = dialog.ui.text.document()
    kind = QTextDocument.ResourceType.ImageResource
    for name in (QUrl.fromLocalFile(str(picture)), QUrl(str(picture))):
        assert document.resource(kind, name).isNull()


def test_another_look_is_followed_and_the_reader_stays_where_she_was(
    qtbot: QtBot, bare: MainWindow
) -> None:
    dialog = opened(qtbot, bare, "it")
    dialog.ui.contents.setCurrentRow(6)
    heading = dialog.ui.text.textCursor().block().text()
    before = dialog.ui.text.toPlainText()
    bare.looks.choose(theme="dark", percent=150, compact=False)
    cursor = dialog.ui.text.textCursor()
    assert cursor.block().text() == heading
    assert dialog.ui.text.toPlainText() == before
    cursor.movePosition(QTextCursor.MoveOperation.Right)
    assert cursor.charFormat().foreground().color() == bare.looks.now.color("text")
    assert cursor.charFormat().font().pixelSize() > 20


def test_a_guide_is_kept_as_a_pdf(
    qtbot: QtBot, bare: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(qtbot, bare, "security")
    asked: list[str] = []

    def choose(_parent: object, _title: str, start: str, _filter: str) -> tuple[str, str]:
        asked.append(Path(start).name)
        return str(tmp_path / "beveiliging"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    qtbot.mouseClick(dialog.ui.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.ui.message.text() == "beveiliging.pdf is gemaakt.")
    assert asked == [file_name(dialog.guide, __version__)]
    assert len(page_sizes(tmp_path / "beveiliging.pdf")) == 1


def test_a_guide_that_was_read_takes_no_room_any_more(qtbot: QtBot, bare: MainWindow) -> None:
    """Its pictures are some ten megabytes, and the window stays open all day."""
    for _ in range(3):
        dialog = make_free_dialog("guide_start", bare, bare)
        dialog.show()
        with qtbot.waitSignal(dialog.destroyed):
            dialog.reject()
    assert bare.findChildren(GuideDialog) == []


@pytest.mark.parametrize(
    ("action", "title"),
    [
        ("guide_start", "Snel aan de slag"),
        ("guide_it", "IT-handleiding"),
        ("guide_security", "Beveiliging op één bladzijde"),
    ],
)
def test_help_opens_a_guide_without_a_dossier(
    bare: MainWindow, monkeypatch: pytest.MonkeyPatch, action: str, title: str
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDialog, "exec", lambda dialog: shown.append(dialog.windowTitle()))
    assert bare.menus.usable(action)
    bare.menus.run(action)()
    assert shown == [title]


def test_the_start_page_leads_to_the_quick_start(
    qtbot: QtBot, bare: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDialog, "exec", lambda dialog: shown.append(dialog.windowTitle()))
    qtbot.mouseClick(bare.start.ui.guide_button, Qt.MouseButton.LeftButton)
    assert shown == ["Snel aan de slag"]
