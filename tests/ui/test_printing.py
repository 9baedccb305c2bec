"""The list on screen on paper, as a PDF and in Excel, while the window stays alive."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QTimer
from PySide6.QtGui import QDesktopServices, QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.reports.pages import PageImage, PageSize, page_images, page_sizes
from app.ui import list_files, paper, printing
from app.ui.main_window import MainWindow
from app.ui.pages.today_page import TodayPage
from app.ui.place import Place
from app.ui.table_menu import table_menu
from app.ui.tools import Tools
from app.ui.widgets.message_line import MessageLine, Way
from app.ui.widgets.record_table import RecordTable
from app.words.window import lists as words

ROUTE_NAME = "2026-11-22_Route_Merelveen"


class Answers:
    """Answers the questions of the one dialog for problems, and remembers them."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    def ask(self, parent: QWidget | None, text: str, *choices: str, title: str = "") -> int:
        del parent, title
        self.asked.append(text)
        return choices.index(self.answers.pop(0))


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Answers]:
    def answer(*answers: str) -> Answers:
        made = Answers(*answers)
        monkeypatch.setattr(list_files, "ask", made.ask)
        monkeypatch.setattr(printing, "ask", made.ask)
        return made

    return answer


@pytest.fixture
def saving(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Choose paths in the dialog of the system, one after another."""

    def choose(*paths: Path | str) -> list[str]:
        left, proposed = list(paths), []

        def chosen(parent: QWidget, title: str, start: str, kinds: str) -> tuple[str, str]:
            del parent, title
            proposed.append(Path(start).name)
            return str(left.pop(0)), kinds

        monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
        return proposed

    return choose


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was opened in another program."""
    urls: list[str] = []

    def open_url(url: object) -> bool:
        urls.append(url.toLocalFile())  # type: ignore[attr-defined]
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return urls


def says(qtbot: QtBot, window: MainWindow, text: str) -> None:
    qtbot.waitUntil(lambda: text in window.ui.message.text(), timeout=20_000)


def button(line: MessageLine, text: str) -> QPushButton:
    return next(
        item
        for item in line.findChildren(QPushButton)
        if item.text() == text and item.isVisibleTo(line)
    )


def test_the_route_goes_to_excel_and_can_be_opened(
    qtbot: QtBot,
    window: MainWindow,
    saving: Callable[..., list[str]],
    opened: list[str],
    tmp_path: Path,
) -> None:
    path = tmp_path / "lijst.xlsx"
    proposed = saving(path)
    window.go(Place("route"))
    window.menus.run("to_excel")()
    assert words.making("lijst.xlsx") in window.ui.message.text()
    says(qtbot, window, words.made("lijst.xlsx"))
    assert proposed == [f"{ROUTE_NAME}.xlsx"]
    sheet = load_workbook(path)["Route"]
    cells = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert "Uren en mensen vrijmaken" in cells
    assert window.settings.now.folder == str(tmp_path)
    button(window.ui.message, words.OPEN).click()
    button(window.ui.message, words.SHOW_FOLDER).click()
    assert opened == [str(path), str(tmp_path)]


def test_the_suffix_is_added_and_an_older_file_is_not_replaced_unasked(
    qtbot: QtBot,
    window: MainWindow,
    saving: Callable[..., list[str]],
    answering: Callable[..., Answers],
    tmp_path: Path,
) -> None:
    """The dialog asks about `lijst`; the file that would be written is `lijst.pdf`."""
    old = tmp_path / "lijst.pdf"
    old.write_text("van mij")
    saving(tmp_path / "lijst", tmp_path / "lijst")
    asked = answering(words.CANCEL, words.REPLACE)
    window.menus.run("to_pdf")()
    assert old.read_text() == "van mij"
    window.menus.run("to_pdf")()
    says(qtbot, window, words.made("lijst.pdf"))
    assert asked.asked == [words.exists("lijst.pdf")] * 2
    assert page_sizes(old)


def test_a_folder_that_is_gone_is_told_and_another_one_offered(
    qtbot: QtBot,
    window: MainWindow,
    saving: Callable[..., list[str]],
    answering: Callable[..., Answers],
    tmp_path: Path,
) -> None:
    saving(tmp_path / "weg" / "a.xlsx", tmp_path / "b.xlsx")
    asked = answering(words.RETRY, words.SAVE_ELSEWHERE)
    window.menus.run("to_excel")()
    says(qtbot, window, words.made("b.xlsx"))
    assert len(asked.asked) == 2, "it was tried again first"
    assert str(tmp_path / "weg") in asked.asked[0]
    assert words.SAVE_ELSEWHERE in asked.asked[0]
    assert sorted(item.name for item in tmp_path.glob("*.xlsx")) == ["b.xlsx"]


def test_cancelling_leaves_nothing_behind(
    qtbot: QtBot, window: MainWindow, saving: Callable[..., list[str]], tmp_path: Path
) -> None:
    folder = tmp_path / "lijsten"
    folder.mkdir()
    saving(folder / "lijst.pdf")
    window.go(Place("route"))
    window.menus.run("to_pdf")()
    button(window.ui.message, words.CANCEL).click()
    says(qtbot, window, words.cancelled("lijst.pdf"))
    assert list(folder.iterdir()) == []


def test_the_window_stays_alive_while_a_list_is_made(
    qtbot: QtBot, window: MainWindow, saving: Callable[..., list[str]], tmp_path: Path
) -> None:
    saving(tmp_path / "lijst.pdf")
    window.go(Place("route"))
    ticks: list[bool] = []
    timer = QTimer()
    timer.timeout.connect(
        lambda: ticks.append(bool(window.files._lists and window.files._lists.files.work.busy))
    )
    timer.start(10)
    window.menus.run("to_pdf")()
    says(qtbot, window, words.made("lijst.pdf"))
    timer.stop()
    assert any(ticks), "the window heard its clock while the list was made"


def test_one_list_at_a_time(
    qtbot: QtBot, window: MainWindow, saving: Callable[..., list[str]], tmp_path: Path
) -> None:
    saving(tmp_path / "een.pdf")
    window.go(Place("route"))
    window.menus.run("to_pdf")()
    window.menus.run("to_excel")()
    assert window.ui.message.text() == words.BUSY
    says(qtbot, window, words.made("een.pdf"))


def test_without_a_printer_the_list_is_kept_as_pdf(
    qtbot: QtBot,
    window: MainWindow,
    saving: Callable[..., list[str]],
    answering: Callable[..., Answers],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(paper, "any_printer", lambda: False)
    saving(tmp_path / "lijst.pdf")
    asked = answering(words.SAVE_PDF)
    window.menus.run("print")()
    says(qtbot, window, words.made("lijst.pdf"))
    assert asked.asked == [words.NO_PRINTER]


@pytest.fixture
def printer(application: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> QPrinter:
    """A printer that prints to a file, chosen in the dialog."""
    del application
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "papier.pdf"))
    made.setFullPage(True)
    made.setResolution(72)
    monkeypatch.setattr(paper, "any_printer", lambda: True)
    monkeypatch.setattr(paper, "ask_printer", lambda *_: made)
    return made


def test_the_pages_come_out_of_the_printer_as_they_are(
    qtbot: QtBot, window: MainWindow, printer: QPrinter, tmp_path: Path
) -> None:
    del printer
    window.go(Place("today"))
    window.menus.run("print")()
    qtbot.waitUntil(lambda: "gestuurd" in window.ui.message.text(), timeout=20_000)
    out = tmp_path / "papier.pdf"
    (size,) = page_sizes(out)
    assert (round(size.width), round(size.height)) == (595, 842)
    (page,) = page_images(out, [1], 72)
    assert _dark(page) > 400, "there is text on the paper"


def _dark(page: PageImage) -> int:
    return sum(value < 100 for value in page.pixels[::3])


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_told_and_leaves_no_file(
    qtbot: QtBot,
    window: MainWindow,
    printer: QPrinter,
    answering: Callable[..., Answers],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    left = tmp_path / "tijdelijk"
    left.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(left))
    printer.setOutputFileName(str(tmp_path / "geen" / "map" / "papier.pdf"))
    asked = answering(words.CANCEL)
    window.menus.run("print")()
    qtbot.waitUntil(lambda: bool(asked.asked), timeout=20_000)
    assert asked.asked == [words.PRINTER_SILENT]
    qtbot.waitUntil(lambda: list(left.iterdir()) == [], timeout=5_000)


def test_only_the_chosen_pages_are_printed_in_the_order_of_the_printer(printer: QPrinter) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert paper.chosen_pages(printer, 5) == [2, 3]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert paper.chosen_pages(printer, 5) == [3, 2]
    printer.setPrintRange(QPrinter.PrintRange.AllPages)
    assert paper.chosen_pages(printer, 3) == [3, 2, 1]


def test_a_page_that_lies_on_its_side_is_asked_for_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qtbot
    shown: list[QPageLayout] = []

    def refuse(dialog: QPrintDialog) -> int:
        shown.append(dialog.printer().pageLayout())
        return 0

    monkeypatch.setattr(QPrintDialog, "exec", refuse)
    window = QWidget()
    assert paper.ask_printer(window, "Route", [PageSize(842, 595)]) is None
    assert shown[0].orientation() is QPageLayout.Orientation.Landscape


def test_the_message_line_offers_ways_on(qtbot: QtBot) -> None:
    line = MessageLine()
    qtbot.addWidget(line)
    taken: list[str] = []
    line.offer("Klaar.", Way("Openen", lambda: taken.append("open")), Way("Tonen", list))
    button(line, "Openen").click()
    assert taken == ["open"]
    line.renew("Klaar.", "Nog eens klaar.")
    assert line.text() == "Nog eens klaar."
    line.renew("Klaar.", "Dit stond er al niet meer.")
    assert line.text() == "Nog eens klaar."
    line.say("Iets anders.")
    assert not [
        item for item in line.findChildren(QPushButton) if item.isVisibleTo(line) and item.text()
    ]


def menu_of(view: QTableView) -> list[str]:
    menu = table_menu(view)
    return [action.objectName() for action in menu.actions()] if menu is not None else []


def test_every_table_offers_excel_where_one_points(qtbot: QtBot, window: MainWindow) -> None:
    page = window.page
    assert isinstance(page, TodayPage)
    assert menu_of(page.ui.waiting) == ["to_excel", "print"]
    window.go(Place("people"))
    assert window.rooms is not None
    dialog = window.rooms.open_dialog(Place("people"))
    qtbot.waitUntil(dialog.isVisible)
    (table,) = dialog.findChildren(RecordTable)
    assert menu_of(table) == ["to_excel", "print"]
    dialog.close()


def test_a_table_outside_a_window_with_lists_offers_nothing(qtbot: QtBot, tools: Tools) -> None:
    page = TodayPage(tools)
    qtbot.addWidget(page)
    assert menu_of(page.ui.waiting) == [], "there is no action to run"
