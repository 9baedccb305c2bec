"""The pages of a PDF on screen: to search, to make larger by keys, without filling the memory."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.progress import SILENT
from app.reports.content.listing import ListColumn, Listing, ListRow
from app.reports.content.model import Kind
from app.reports.form import Format
from app.reports.listing import make_listing
from app.reports.page_book import PageBook
from app.ui.looks import Looks
from app.ui.main_window import MainWindow
from app.ui.pages.reports_page import ReportsPage
from app.ui.place import Place
from app.ui.settings import SettingsFile
from app.ui.widgets import page_view
from app.ui.widgets.page_view import PageView
from tests.ui.test_reports_page import LONG
from tests.unit.reports.test_listing import ORIGIN

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_KEYPAD, _NONE = Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.NoModifier


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


def test_places_are_gone_through_in_the_order_of_the_pages(qtbot: QtBot, view: PageView) -> None:
    """Pages before the one on screen are searched last, and still come before it."""
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    here = view.page
    view.look_for("titel")
    qtbot.waitUntil(lambda: not view.searching, timeout=LONG)
    at, of = view.found
    assert view.page == here
    assert 1 < at < of
    view.go_to_found(-1)
    assert view.found == (at - 1, of)
    assert view.page in (here - 1, here)
    for _ in range(of):
        view.go_to_found(1)
    assert view.found == (at - 1, of)


def test_only_what_is_seen_is_asked_where_it_stands(qtbot: QtBot, view: PageView) -> None:
    """Of ten thousand places the boxes were computed before the first was shown."""
    view.look_for("t")
    qtbot.waitUntil(lambda: not view.searching, timeout=LONG)
    view.viewport().grab()
    pages = {found.page for found in view._boxes}
    assert view.found[1] > 1800
    assert pages <= {sheet.number for sheet in view._seen()}


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_Plus, _NONE),
        (Qt.Key.Key_Plus, _SHIFT),
        (Qt.Key.Key_Plus, _KEYPAD),
        (Qt.Key.Key_Plus, _CTRL),
        (Qt.Key.Key_Plus, _CTRL | _SHIFT),
        (Qt.Key.Key_Plus, _CTRL | _KEYPAD),
        (Qt.Key.Key_Equal, _CTRL),
        (Qt.Key.Key_Equal, _NONE),
    ],
)
def test_plus_makes_larger_wherever_it_stands_on_the_keyboard(
    qtbot: QtBot, view: PageView, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    """On a keyboard where `+` takes Shift, and on the keys for numbers, nothing happened."""
    before = view.percent
    qtbot.keyClick(view, key, modifiers)
    assert view.percent > before


@pytest.mark.parametrize("modifiers", [_NONE, _KEYPAD, _CTRL, _CTRL | _KEYPAD])
def test_minus_makes_smaller_and_nought_fits_again(
    qtbot: QtBot, view: PageView, modifiers: Qt.KeyboardModifier
) -> None:
    fits = view.percent
    qtbot.keyClick(view, Qt.Key.Key_Minus, modifiers)
    assert view.percent < fits
    qtbot.keyClick(view, Qt.Key.Key_0, modifiers)
    assert view.percent == fits


def test_in_the_pages_ctrl_plus_is_of_the_pages_and_elsewhere_of_the_text(
    qtbot: QtBot, window: MainWindow, settings: SettingsFile, long_pdf: Path
) -> None:
    """Who read a report and pressed Ctrl++ got a larger menu, and pages that stayed small."""
    window.go(Place("reports"))
    page = window.findChild(ReportsPage)
    assert page is not None
    preview = page.preview
    preview._timer.stop()
    preview._show_pages(long_pdf)
    view, before, text = preview.ui.pages, preview.ui.pages.percent, settings.now.percent
    qtbot.keyClick(view, Qt.Key.Key_Plus, _CTRL)
    assert view.percent > before
    assert settings.now.percent == text
    qtbot.keyClick(preview.ui.search, Qt.Key.Key_Plus, _CTRL)
    assert settings.now.percent > text


def test_large_pages_do_not_fill_the_memory(
    qtbot: QtBot, view: PageView, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At three times their size twelve pages took half a gigabyte."""
    monkeypatch.setattr(page_view, "_KEPT_BYTES", 4_000_000)
    for number in range(1, 8):
        view.verticalScrollBar().setValue(view._sheets[number - 1].rect.top())
        qtbot.waitUntil(
            lambda: all(sheet.number in view._pictures for sheet in view._seen()), timeout=LONG
        )
    seen = {sheet.number for sheet in view._seen()}
    others = [image for number, image in view._pictures.items() if number not in seen]
    assert seen <= set(view._pictures)
    assert sum(image.sizeInBytes() for image in others) <= 4_000_000
    assert 1 not in view._pictures


@pytest.mark.parametrize("width", range(561, 660, 9))
def test_no_row_of_a_page_is_left_out(qtbot: QtBot, view: PageView, width: int) -> None:
    """A picture a pixel higher than its place was squeezed: half a line of text was gone."""
    view.resize(width, 900)
    qtbot.waitUntil(lambda: 1 in view._pictures)
    picture, sheet = view._pictures[1], view._sheets[0]
    seen = view.viewport().grab().toImage()
    top = sheet.rect.topLeft()
    rows = min(picture.height(), sheet.rect.height() - 1, seen.height() - top.y())
    middle = picture.width() // 3
    assert [picture.pixel(middle, y) for y in range(rows)] == [
        seen.pixel(top.x() + middle, top.y() + y) for y in range(rows)
    ]
