"""A chart on screen: drawn as on paper, told in words, as a table, and taken along."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.charts.drawing import draw
from app.charts.model import Bar, Bars, Chart, Column, Columns, Grid, Lines, Series, Spot, Way
from app.charts.shapes import Label
from app.look import DARK, LIGHT
from app.reports.hyphens import Hyphens
from app.reports.pdf.chart import PaperRuler
from app.reports.pdf.fonts import load_fonts
from app.reports.pdf.setting import Setting, Texts
from app.reports.pdf.styles import make_styles
from app.ui.chart_pen import ScreenRuler
from app.ui.looks import Look, Looks
from app.ui.start import dress_up
from app.ui.widgets.chart_view import ChartView
from app.words.window import charts as words

LINES = Lines(
    "Gasverbruik, in m³/jaar",
    (
        Series(
            "Laatste waarde 2.000.000 op 31-12-2025",
            (
                Spot(date(2023, 12, 31), Decimal(2_400_000), "2.400.000"),
                Spot(date(2024, 12, 31), None),
                Spot(date(2025, 12, 31), Decimal(2_000_000), "2.000.000"),
            ),
        ),
        Series("Doel", (Spot(date(2025, 12, 31), Decimal(1_000_000), "doel"),), Way.DASHED),
    ),
    "Lijngrafiek: van 2.400.000 naar 2.000.000.",
    Grid(("Peildatum", "Waarde"), (("31-12-2023", "2.400.000"), ("31-12-2024", "onbekend"))),
    "Waar de lijn is onderbroken, is de waarde niet bekend.",
)
BARS = Bars(
    "Drie bewegingen",
    (
        Bar("Omlaag", Decimal("0.34"), "34% van het doel"),
        Bar("Omhoog", Decimal("0.5"), "50% van het doel"),
        Bar("Stoppen", None, "onbekend: doel stoppen ontbreekt"),
    ),
    Decimal(1),
    "Drie bewegingen in woorden.",
    "doel",
)
VESSELS = Columns(
    "Drie vaten",
    (
        Column("Bewoners", Decimal(138), "138,0", "127%"),
        Column("Bedrijven", Decimal(60), "60,0", "55%", "▾ laagste"),
        Column("Vakmensen", None, "onbekend"),
    ),
    Decimal(108),
    "Nodig: 108,3 woningen per jaar",
    "Drie vaten in woorden.",
    Grid(("Vat", "Aantal"), (("Bewoners", "138,0"),)),
)
CHARTS = (LINES, BARS, VESSELS)


@pytest.fixture
def looks(application: QApplication) -> Looks:
    dress_up(application)
    made = Looks(application)
    made.choose(theme="light", percent=100, compact=False)
    return made


@pytest.fixture
def view(qtbot: QtBot, looks: Looks) -> ChartView:
    made = ChartView(looks)
    qtbot.addWidget(made)
    made.show_chart(BARS)
    made.resize(328, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: type(chart).__name__)
@pytest.mark.parametrize("width", [320.0, 640.0])
def test_screen_and_paper_draw_the_same(looks: Looks, chart: Chart, width: float) -> None:
    del looks
    setting = Setting(make_styles(load_fonts()), Texts(), Hyphens(), width, 700)
    paper = PaperRuler(setting)
    printed, shown = draw(chart, width, paper), draw(chart, width, ScreenRuler(paper.size))
    # Paper keeps the blank at the end of a line, for who copies the text.
    assert [one.text.strip() for one in printed.labels] == [one.text for one in shown.labels]
    assert shown.height == pytest.approx(printed.height)
    for one, other in zip(printed.shapes, shown.shapes, strict=True):
        assert type(one) is type(other)
        if isinstance(one, Label) and isinstance(other, Label):
            assert (other.x, other.baseline) == pytest.approx((one.x, one.baseline), abs=1.5)


def test_it_is_said_aloud_in_its_own_words(view: ChartView) -> None:
    assert view.picture.accessibleName() == BARS.title
    assert view.picture.accessibleDescription() == BARS.alternative
    assert view.picture.texts[:2] == ["Omlaag", "34% van het doel"]
    assert view.title.text() == BARS.title
    assert BARS.title in view.switch.accessibleName()


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_it_is_painted_anew_at_every_scale(view: ChartView, scale: float) -> None:
    image = view.picture.image(scale)
    drawing = view.picture.drawing()
    assert image.width() == pytest.approx((drawing.width + 16) * scale, abs=2)
    assert {LIGHT.accent.lower(), LIGHT.track.lower(), LIGHT.window.lower()} <= colours(image)


def test_dark_and_high_contrast_have_their_own_inks(view: ChartView, looks: Looks) -> None:
    looks.choose(theme="dark", percent=100, compact=False)
    assert {DARK.accent.lower(), DARK.window.lower()} <= colours(view.picture.image(1.0))
    looks.now = Look(theme=LIGHT, plain=True)
    looks.changed.emit()
    found = colours(view.picture.image(1.0))
    palette = QPalette()
    assert palette.color(QPalette.ColorRole.WindowText).name() in found
    assert QColor(LIGHT.accent).name() not in found


def test_it_grows_with_the_text_and_never_loses_any_of_it(view: ChartView, looks: Looks) -> None:
    before = view.picture.height()
    looks.choose(theme="light", percent=200, compact=False)
    assert view.picture.height() > 1.8 * before
    view.resize(700, 300)
    QApplication.processEvents()
    drawing = view.picture.drawing()
    assert drawing.width == view.picture.width()
    assert all(label.x + label.width <= drawing.width for label in drawing.labels)
    assert view.picture.height() >= drawing.height


def test_its_values_are_shown_as_a_table_by_key_and_the_caret_goes_along(
    view: ChartView, qtbot: QtBot
) -> None:
    view.show_chart(LINES)
    view.picture.setFocus()
    assert view.values.isHidden()
    view._turn()
    assert view.picture.isHidden()
    assert QApplication.focusWidget() is view.values
    assert cell(view, 1, 1) == "onbekend"
    head = view.values.horizontalHeaderItem(0)
    assert head is not None
    assert head.text() == "Peildatum"
    assert view.switch.text() == words.AS_CHART
    qtbot.mouseClick(view.switch, Qt.MouseButton.LeftButton)
    assert view.values.isHidden()
    assert not view.picture.isHidden()
    # Another chart keeps how it was looked at.
    view._turn()
    view.show_chart(VESSELS)
    assert view.picture.isHidden()
    assert cell(view, 0, 1) == "138,0"


def cell(view: ChartView, row: int, column: int) -> str:
    item = view.values.item(row, column)
    assert item is not None
    return item.text()


def opened_menu(view: ChartView) -> QMenu:
    menus = [menu for menu in view.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    return menus[0]


def test_enter_and_the_menu_key_open_the_menu(view: ChartView, qtbot: QtBot) -> None:
    view.picture.setFocus()
    qtbot.keyClick(view.picture, Qt.Key.Key_Return)
    menu = opened_menu(view)
    assert [action.text() for action in menu.actions() if action.text()] == [
        words.AS_TABLE,
        words.COPY_PICTURE,
        words.COPY_TEXT,
        words.COPY_TABLE,
    ]
    menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(view.picture, asked)
    QTest.keyClick(opened_menu(view), Qt.Key.Key_Escape)


def test_it_is_copied_as_picture_text_and_table(view: ChartView) -> None:
    told: list[str] = []
    view.told.connect(told.append)
    clipboard = QGuiApplication.clipboard()
    view.copy_picture()
    image = clipboard.image()
    assert image.width() > 2 * view.picture.width()
    assert LIGHT.accent.lower() in colours(image)
    view.copy_text()
    assert clipboard.text() == f"{BARS.title}\n{BARS.alternative}"
    view.show_chart(LINES)
    view.copy_table()
    assert clipboard.text().splitlines()[1] == "31-12-2023\t2.400.000"
    assert told[0] == "Drie bewegingen staat op het klembord."
    assert len(told) == 3
