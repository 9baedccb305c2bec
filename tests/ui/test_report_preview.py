"""The preview of a report: what leaves it is what is asked now, whatever goes wrong meanwhile."""

import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.domain.dossier import Dossier
from app.domain.town_hall import Department, Person
from app.domain.walk import departments
from app.editing.commands.departments import set_active
from app.editing.edit import Edit
from app.reports.copying import parts
from app.ui.pages.reports_page import ReportsPage
from app.ui.tools import Tools
from app.words.window import reports as words
from tests.ui.stand_ins import stand_in_of_the_program, taker_of_temporary_room
from tests.ui.test_reports_page import LONG, choose, page_on, tick_departments

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
    return stand_in_of_the_program(tmp_path, monkeypatch)


@pytest.fixture
def no_temporary_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    return taker_of_temporary_room(tmp_path, monkeypatch)


def change_something(page: ReportsPage) -> None:
    """Change the dossier in a way that every report may tell of."""

    def work(edit: Edit) -> None:
        set_active(edit, departments(edit.dossier)[-1], active=False)

    assert page.desk.edit("set_department", work)


def copy_actions(page: ReportsPage) -> dict[str, QAction]:
    """What the menu under *Kopiëren* offers at the top, by its text."""
    page.preview._on_copy()
    menus = page.preview.findChildren(QMenu)
    return {action.text(): action for menu in menus for action in menu.actions()}


def person_in(text: str, dossier: Dossier) -> str:
    return next(item.name for item in dossier.all(Person) if item.name in text)


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
    # At once, and not only when something else was made.
    assert shown.preview.ui.pages.pages == 0
    with qtbot.waitSignal(shown.preview.process.made, timeout=LONG):
        shown.preview._begin()
    assert not shown.preview.ui.read.isEnabled()
    # Counting what is held back does not take the sentence away.
    shown.preview.process.progressed.emit(40, "Tellen")
    assert shown.preview.ui.message.text() == words.ONLY_IN_EXCEL
    choose(shown, "R2", "pdf")
    assert shown.preview.ui.message.text() == words.MAKING_PREVIEW


def test_pages_of_before_are_not_searched(qtbot: QtBot, shown: ReportsPage) -> None:
    """Hits of a report with names were counted for one without, while it was being made."""
    ui = shown.preview.ui
    looked = person_in(copied_text(shown), shown.desk.dossier)
    ui.search.setText(looked)
    assert ui.pages.found[1] > 0
    shown.asking.ui.nameless.setChecked(True)
    assert ui.pages.found == (0, 0)
    assert ui.hits.text() == ""
    assert not ui.next.isEnabled()
    assert ui.place.text() == words.MAKING_PREVIEW
    ui.pages.zoom(1)
    assert ui.place.text() == words.MAKING_PREVIEW
    # Who is typing goes on typing.
    assert ui.search.isEnabled()
    ui.search.setText(looked[:-1])
    assert ui.pages.found == (0, 0)
    with qtbot.waitSignal(shown.preview.process.made, timeout=LONG):
        pass
    qtbot.waitUntil(lambda: not ui.pages.searching, timeout=LONG)
    assert ui.hits.text() == words.NOTHING_FOUND


def copied_text(page: ReportsPage) -> str:
    copy_actions(page)[words.WHOLE_AS_TEXT].trigger()
    return QGuiApplication.clipboard().text()


def test_text_that_is_copied_is_of_what_is_asked_now(shown: ReportsPage) -> None:
    named = person_in(copied_text(shown), shown.desk.dossier)
    for menu in shown.preview.findChildren(QMenu):
        menu.close()
    shown.asking.ui.nameless.setChecked(True)
    assert named not in copied_text(shown)


def test_a_page_is_not_copied_when_the_dossier_changed_under_the_menu(shown: ReportsPage) -> None:
    page_picture = copy_actions(shown)[words.PAGE_AS_PICTURE]
    QGuiApplication.clipboard().setText("van daarvoor")
    change_something(shown)
    page_picture.trigger()
    assert QGuiApplication.clipboard().text() == "van daarvoor"
    assert shown.ui.message.text() == words.PAGE_OF_BEFORE


def test_a_preview_that_comes_too_late_is_not_shown_as_if_it_were_of_now(
    qtbot: QtBot, shown: ReportsPage, stand_in: StandIn, tmp_path: Path
) -> None:
    """It was stopped when the dossier had changed, came all the same, and could be handed on."""
    preview, late = shown.preview, tmp_path / "laat.pdf"
    assert preview._path is not None
    shutil.copyfile(preview._path, late)
    stand_in(f"sys.stdin.read()\nprint({json.dumps(json.dumps({'path': str(late)}))})\n")
    change_something(shown)
    preview._timer.stop()
    preview._begin()
    with qtbot.waitSignal(preview.process.made, timeout=LONG) as made:
        change_something(shown)
    assert made.args == [[late]]
    assert not preview._fresh
    assert not preview.ui.read.isEnabled()
    # What is asked now is made after all.
    assert preview._timer.isActive()


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


def test_counts_of_before_are_not_left_standing(
    qtbot: QtBot, page: ReportsPage, stand_in: StandIn
) -> None:
    """The dossier had changed and counting failed: beside *zonder namen* the old number stayed."""
    choose(page, "R2", "xlsx")
    tick_departments(page, "OR")
    page.asking.ui.nameless.setChecked(True)
    page.preview._timer.stop()
    with qtbot.waitSignal(page.preview.process.made, timeout=LONG):
        page.preview._begin()
    assert page.asking.ui.nameless_note.text()
    stand_in("sys.exit(3)\n")
    change_something(page)
    page.preview._timer.stop()
    assert page.asking.ui.nameless_note.text() == ""
    with qtbot.waitSignal(page.preview.process.failed, timeout=LONG):
        page.preview._begin()
    assert page.asking.ui.nameless_note.text() == ""


def test_counting_that_fails_is_told_and_the_workbook_can_still_be_opened(
    qtbot: QtBot, page: ReportsPage, stand_in: StandIn
) -> None:
    choose(page, "R2", "xlsx")
    stand_in("sys.stderr.write('De schijf is vol.\\n')\nsys.exit(3)\n")
    with qtbot.waitSignal(page.preview.process.failed, timeout=LONG):
        page.preview._begin()
    ui = page.preview.ui
    assert words.ONLY_IN_EXCEL in ui.message.text()
    assert words.not_counted("De schijf is vol.") in ui.message.text()
    assert ui.way.text() == words.OPEN_PREVIEW


def test_the_workbook_is_opened_also_when_it_was_asked_while_counting(
    qtbot: QtBot, page: ReportsPage, opened: list[str]
) -> None:
    """The button did nothing for as long as what is held back was being counted."""
    choose(page, "R2", "xlsx")
    tick_departments(page, "OR")
    page.preview._begin()
    assert page.preview.process.busy
    page.preview.ui.way.click()
    qtbot.waitUntil(lambda: bool(opened), timeout=LONG)
    assert opened == ["voorbeeld.xlsx"]


def test_another_choice_takes_back_that_the_workbook_was_to_be_opened(
    qtbot: QtBot, page: ReportsPage, opened: list[str]
) -> None:
    choose(page, "R2", "xlsx")
    tick_departments(page, "OR")
    page.preview._begin()
    page.preview.ui.way.click()
    choose(page, "R2", "pdf")
    with qtbot.waitSignal(page.preview.process.made, timeout=LONG):
        pass
    assert page.preview.ui.pages.pages
    assert opened == []


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


def test_a_preview_that_was_tidied_away_is_told_and_made_anew(
    qtbot: QtBot, shown: ReportsPage, opened: list[str]
) -> None:
    """Some laptops throw away temporary files of some days ago; the page then stayed broken."""
    preview = shown.preview
    assert preview._path is not None
    shutil.rmtree(preview._path.parent)
    preview.ui.read.click()
    assert shown.ui.message.text() == words.NOT_COPIED
    with qtbot.waitSignal(preview.process.made, timeout=LONG):
        preview._begin()
    preview.ui.read.click()
    assert opened == ["lezen-0.pdf"]


def test_without_temporary_room_a_preview_says_so_and_can_be_asked_again(
    qtbot: QtBot, shown: ReportsPage, no_temporary_room: Callable[[], None]
) -> None:
    preview = shown.preview
    assert preview._path is not None
    shutil.rmtree(preview._path.parent)
    no_temporary_room()
    preview._begin()
    assert preview.ui.message.text() == words.NOT_STARTED
    tempfile.tempdir = None
    with qtbot.waitSignal(preview.process.made, timeout=LONG):
        preview.ui.way.click()
    assert preview.ui.pages.pages


def test_without_temporary_room_no_picture_is_copied(
    shown: ReportsPage, no_temporary_room: Callable[[], None]
) -> None:
    QGuiApplication.clipboard().setText("van daarvoor")
    part = parts(shown.preview._content(shown.asking.choice))[0]
    no_temporary_room()
    shown.preview._copying.picture(part)
    assert shown.ui.message.text() == words.NO_PICTURE
    assert QGuiApplication.clipboard().text() == "van daarvoor"


def test_when_no_department_takes_part_there_is_a_sentence(page: ReportsPage) -> None:
    """The preview said that a folder could not be reached, and to choose another."""
    choose(page, "R2", "pdf")

    def work(edit: Edit) -> None:
        for item in edit.dossier.all(Department):
            set_active(edit, item, active=False)

    assert page.desk.edit("set_department", work)
    page.preview._timer.stop()
    page.preview._begin()
    assert not page.preview.process.busy
    assert page.preview.ui.message.text() == words.NO_DEPARTMENTS
    page.preview.ui.copy.click()
    assert page.ui.message.text() == words.NO_DEPARTMENTS
