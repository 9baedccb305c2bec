"""The preview of a report: what leaves it is what is asked now, whatever goes wrong meanwhile."""

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.progress import SILENT
from app.reports.content.listing import ListColumn, Listing, ListRow
from app.reports.content.model import Held, Kind
from app.reports.form import Format
from app.reports.listing import make_listing
from app.reports.page_book import PageBook
from app.ui.dossier_copy import DossierCopy
from app.ui.looks import Looks
from app.ui.pages.reports_page import ReportsPage
from app.ui.report_process import ReportProcess
from app.ui.tools import Tools
from app.ui.widgets.page_view import PageView
from app.words.window import reports as words
from tests.ui.test_reports_page import LONG, choose, page_on, tick_departments
from tests.unit.reports.test_listing import ORIGIN

StandIn = Callable[[str], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "uit"
    made.mkdir()
    return made


@pytest.fixture
def page(qtbot: QtBot, tools: Tools, folder: Path) -> Iterator[ReportsPage]:
    made = page_on(qtbot, tools, folder)
    made.preview._timer.stop()
    yield made
    made.end()


@pytest.fixture
def shown(qtbot: QtBot, page: ReportsPage) -> ReportsPage:
    """The page with the preview of R2 for one department on it."""
    choose(page, "R2", "pdf")
    tick_departments(page, "OR")
    with qtbot.waitSignal(page.preview.process.made, timeout=LONG):
        page.preview._begin()
    return page


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []

    def open_url(url: QUrl) -> bool:
        found.append(Path(url.toLocalFile()).name)
        return True

    monkeypatch.setattr("app.ui.report_sending.QDesktopServices.openUrl", open_url)
    return found


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StandIn:
    """Puts a program in the place of ours that makes reports: it does as it is told."""
    if os.name == "nt":
        pytest.skip("a program of one line is no program on Windows")

    def put(source: str) -> None:
        program = tmp_path / "program"
        program.write_text(f"#!{sys.executable}\nimport sys, time\n{source}", encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setattr("app.ui.report_process.sys.executable", str(program))

    return put


def test_what_is_of_before_can_be_looked_at_and_not_be_handed_on(
    qtbot: QtBot, shown: ReportsPage
) -> None:
    """The page with what is internal was copied after *intern* had been switched off."""
    preview = shown.preview
    assert preview.ui.read.isEnabled()
    shown.asking.ui.nameless.setChecked(True)
    assert preview.ui.pages.pages
    assert not preview.ui.read.isEnabled()
    preview._read()
    preview._on_copy()
    assert words.PAGE_AS_PICTURE not in [
        action.text() for menu in preview.findChildren(QMenu) for action in menu.actions()
    ]
    with qtbot.waitSignal(preview.process.made, timeout=LONG):
        pass
    assert preview.ui.read.isEnabled()


def test_where_excel_is_asked_no_pages_of_before_are_left(qtbot: QtBot, shown: ReportsPage) -> None:
    choose(shown, "R2", "xlsx")
    with qtbot.waitSignal(shown.preview.process.made, timeout=LONG):
        shown.preview._begin()
    assert shown.preview.ui.pages.pages == 0
    assert not shown.preview.ui.read.isEnabled()
    # Counting what is held back does not take the sentence away.
    shown.preview.process.progressed.emit(40, "Tellen")
    assert shown.preview.ui.message.text() == words.ONLY_IN_EXCEL


def test_without_a_meeting_there_is_a_sentence_and_nothing_is_started(page: ReportsPage) -> None:
    choose(page, "R5", "pdf")
    page.asking.ui.meeting.clear()
    page.preview.show_choice(page.asking.choice)
    page.preview._timer.stop()
    page.preview._begin()
    assert not page.preview.process.busy
    assert page.preview.ui.message.text() == words.GONE["meeting"]
    page.preview._on_copy()
    assert page.ui.message.text() == words.GONE["meeting"]


def test_stopped_too_late_is_made(qtbot: QtBot, stand_in: StandIn, tmp_path: Path) -> None:
    """The window said that nothing was made, while the files stood in the folder."""
    path = str(tmp_path / "r.pdf")
    stand_in(f"sys.stdin.read()\nprint({json.dumps(json.dumps({'path': path}))})\n")
    process = ReportProcess()
    process.start([])
    with qtbot.waitSignal(process.made, timeout=LONG) as made:
        process.stop()
    assert made.args == [[Path(path)]]


def test_stopped_in_time_nothing_is_made_and_nothing_is_told(
    qtbot: QtBot, stand_in: StandIn
) -> None:
    """Counts of a report that had just been unticked came in after those of the new one."""
    held = json.dumps(json.dumps({"held": {"names": 9, "internal": 9, "contacts": 0}}))
    stand_in(f"sys.stdin.read()\nprint({held})\n")
    process = ReportProcess()
    counted: list[Held] = []
    process.counted.connect(counted.append)
    process.start([])
    with qtbot.waitSignal(process.stopped, timeout=LONG):
        process.stop()
    assert counted == []


def test_a_program_that_cannot_start_is_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("app.ui.report_process.sys.executable", str(tmp_path / "weg"))
    process = ReportProcess()
    with qtbot.waitSignal(process.failed, timeout=LONG) as failed:
        process.start([])
    assert failed.args[0]
    assert not process.busy


def test_what_could_not_be_opened_is_not_opened_later(
    qtbot: QtBot, page: ReportsPage, stand_in: StandIn, opened: list[str]
) -> None:
    """The preview of the next report was opened in the reader, unasked."""
    choose(page, "R2", "xlsx")
    tick_departments(page, "OR")
    stand_in("sys.stderr.write('De schijf is vol.\\n')\nsys.exit(3)\n")
    with qtbot.waitSignal(page.preview.process.failed, timeout=LONG):
        page.preview._open_sheet()
    assert page.preview.ui.message.text() == "De schijf is vol."
    assert not page.preview._opens
    assert opened == []


def test_a_preview_that_cannot_be_read_is_told(page: ReportsPage, tmp_path: Path) -> None:
    broken = tmp_path / "stuk.pdf"
    broken.write_bytes(b"%PDF-1.7 en dan niets")
    for path in (broken, tmp_path / "weg.pdf"):
        page.preview._show_pages(path)
        assert page.preview.ui.message.text() == words.PREVIEW_FAILED


def test_no_room_for_a_copy_to_read_is_told(
    shown: ReportsPage, monkeypatch: pytest.MonkeyPatch, opened: list[str]
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    shown.preview.ui.read.click()
    assert shown.ui.message.text() == words.NOT_COPIED
    assert opened == []


def test_a_dossier_that_is_gone_is_told(
    tools: Tools, refusals: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """In a dossier that is only looked at this raised, and the page stayed as it was."""
    desk = tools.desk
    monkeypatch.setattr(type(desk), "session", None)
    monkeypatch.setattr(type(desk), "path", tmp_path / "weg.samenroute")
    copy = DossierCopy(desk)
    assert copy.path() is None
    assert refusals == [words.NO_COPY]
    copy.end()


# Leafing and searching


@pytest.fixture(scope="module")
def long_pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """More pages than are searched at once."""
    rows = tuple(ListRow((f"1.{at}", f"Titel {at}")) for at in range(1, 1801))
    columns = (ListColumn("Stap", Kind.CODE), ListColumn("Titel", Kind.PROSE))
    path = tmp_path_factory.mktemp("lang") / "lang.pdf"
    make_listing(Listing("Stappen", columns, rows), ORIGIN, path, Format.PDF, SILENT)
    return path


@pytest.fixture
def view(qtbot: QtBot, looks: Looks, long_pdf: Path) -> Iterator[PageView]:
    made = PageView()
    qtbot.addWidget(made)
    made.prepare(looks)
    made.resize(600, 700)
    made.show()
    made.show_book(PageBook(long_pdf))
    yield made
    made.show_book(None)


def test_a_long_report_is_searched_in_parts_from_the_page_on_screen(
    qtbot: QtBot, view: PageView
) -> None:
    """Each letter that was typed stopped the window for half a minute."""
    view.look_for("titel")
    assert view.searching
    assert view.found[0] == 1
    qtbot.waitUntil(lambda: not view.searching, timeout=LONG)
    # The heading of the table stands on every page.
    assert view.found == (1, 1800 + view.pages)
    # Where it stands is asked only of what is seen.
    assert len(view._boxes) < 200
    view.go_to_found(-1)
    assert view.page == view.pages
    view.look_for("titel 1799")
    qtbot.waitUntil(lambda: not view.searching, timeout=LONG)
    assert view.found == (1, 1)


def test_what_is_typed_next_ends_the_search_before(qtbot: QtBot, view: PageView) -> None:
    view.look_for("titel")
    view.look_for("staat er niet")
    qtbot.waitUntil(lambda: not view.searching, timeout=LONG)
    assert view.found == (0, 0)
    view.look_for("titel")
    view.show_book(None)
    qtbot.wait(20)
    assert view.found == (0, 0)


@pytest.mark.parametrize(
    "modifier",
    [
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.KeypadModifier,
    ],
)
def test_plus_makes_larger_wherever_it_stands_on_the_keyboard(
    qtbot: QtBot, view: PageView, modifier: Qt.KeyboardModifier
) -> None:
    before = view.percent
    qtbot.keyClick(view, Qt.Key.Key_Plus, modifier)
    assert view.percent > before
