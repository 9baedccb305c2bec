"""*Cijfers*: typed like a sheet, pasted from Excel, and at once what follows from it."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.charts.model import Columns
from app.constants.reading import bundled_constants
from app.domain.measured import measured
from app.domain.measurements import Measurement, Package, Quality
from app.domain.quantities import Quantity
from app.domain.town_hall import Neighbourhood
from app.editing.edit import Edit
from app.ui.main_window import MainWindow
from app.ui.models.figures_rows import today_section
from app.ui.pages.figures_page import FiguresPage
from app.ui.pages.today_page import TodayPage
from app.ui.place import Place
from app.ui.tools import Tools
from app.words import pasting
from app.words.window import figures as words


@pytest.fixture
def page(qtbot: QtBot, tools: Tools) -> FiguresPage:
    made = FiguresPage(tools)
    qtbot.addWidget(made)
    made.resize(1116, 720)
    made.show()
    return made


def wijk_named(page: FiguresPage, name: str) -> str:
    return page.desk.dossier.where(Neighbourhood, "name", name)[0].id


def row_of(page: FiguresPage, quantity: Quantity) -> int:
    return [row.key for row in page._model.rows].index(quantity.value)


def type_in(page: FiguresPage, quantity: Quantity, column: int, text: str) -> bool:
    index = page._model.index(row_of(page, quantity), column)
    page.ui.table.setCurrentIndex(index)
    return page._model.setData(index, text)


def shown(page: FiguresPage, quantity: Quantity) -> list[str]:
    at = row_of(page, quantity)
    return [str(page._model.index(at, column).data()) for column in range(len(words.COLUMNS))]


def lowest(page: FiguresPage) -> list[str]:
    """The vessels that are said to be the lowest."""
    chart = page.vessels.chart.chart
    assert isinstance(chart, Columns)
    return [column.label for column in chart.columns if column.mark == words.LOWEST]


def now(page: FiguresPage, quantity: Quantity) -> Measurement:
    return measured(page.desk.dossier, page.wijk)[quantity]


def test_every_figure_is_shown_with_its_day_source_and_the_one_before(page: FiguresPage) -> None:
    QAbstractItemModelTester(page._model)
    assert shown(page, Quantity.HOMES_DONE) == [
        "Woningen verduurzaamd",
        "312",
        "woningen",
        "30-09-2026",
        "289 op 30-06-2026",
        "gemeten",
        "Loket en opgeleverde woningen",
    ]
    assert shown(page, Quantity.TARGET_YEAR)[1] == "2040"
    assert shown(page, Quantity.HEAT)[1] == ""


def test_what_follows_is_told_with_the_lowest_vessel_and_when_a_home_is_done(
    page: FiguresPage,
) -> None:
    told = page.story.texts
    assert "Nu 46,0 woningen per jaar" in told
    assert "Omlaag 34%" in told
    assert "Koop 75%" in told
    assert "Energiearmoede 75 huishoudens (4% van de woningen; geschat)" in told
    assert any(text.startswith("Verduurzaamd: Een woning is verduurzaamd als") for text in told)


def choose(page: FiguresPage, quantity: Quantity) -> None:
    page.ui.table.setCurrentIndex(page._model.index(row_of(page, quantity), 0))


def test_the_chart_follows_the_chosen_figure(page: FiguresPage) -> None:
    choose(page, Quantity.HOMES_SIGNED_UP_12M)
    shown_chart = page.trend.chart
    assert shown_chart.title.text() == "Aangemelde woningen (12 maanden)"
    assert "van 97 op 30-06-2026 naar 138 op 30-09-2026" in (
        shown_chart.picture.accessibleDescription()
    )
    assert not page.trend.ui.why.isVisible()
    choose(page, Quantity.HOMES_DONE)
    told = shown_chart.picture.texts
    assert "doel 1.840 in 2040" in told
    assert any(text.startswith("Nodig voor het doel: 108,3") for text in told)


def test_without_a_course_the_homes_are_shown_and_why(page: FiguresPage) -> None:
    for quantity, why in (
        (Quantity.HOMES_TOTAL, "Woningen totaal is één keer gemeten."),
        (Quantity.HEAT, "Warmte van warmtenet is nog niet gemeten."),
    ):
        choose(page, quantity)
        assert page.trend.ui.why.text().startswith(why)
        assert page.trend.ui.why.isVisible()
        assert page.trend.chart.title.text() == "Woningen verduurzaamd"
    page.ui.source.setText("CBS")
    page.ui.day.setText("1-11-2026")
    assert type_in(page, Quantity.TARGET_YEAR, 1, "2041")
    choose(page, Quantity.TARGET_YEAR)
    assert "is een jaartal" in page.trend.ui.why.text()
    page.ui.wijk.setCurrentIndex(page.ui.wijk.findData(""))
    page.refresh()
    assert page.trend.chart.title.text() == "Woningen verduurzaamd, alle wijken samen"
    assert {"530", "598"} <= set(page.trend.chart.picture.texts)


def test_a_new_measurement_and_its_undo_are_drawn_at_once(page: FiguresPage) -> None:
    page.ui.source.setText("BAG")
    page.ui.day.setText("1-11-2026")
    choose(page, Quantity.HOMES_TOTAL)
    assert type_in(page, Quantity.HOMES_TOTAL, 1, "1850")
    assert "1.850" in page.trend.chart.picture.texts
    assert not page.trend.ui.why.isVisible()
    page.desk.undo()
    assert page.trend.ui.why.isVisible()


def test_movements_are_drawn_and_said_and_stay_the_same_chart(page: FiguresPage) -> None:
    (moves,) = page.story.charts.values()
    # Where the column is narrow, a text goes on below.
    told = "34% van het doel (13,6% minder energie, doel 40%)"
    assert told in " ".join(moves.picture.texts)
    page.ui.source.setText("Raad")
    assert type_in(page, Quantity.TARGET_REDUCTION, 1, "20")
    assert list(page.story.charts.values()) == [moves]
    assert "doel 20%" in " ".join(moves.picture.texts)


def test_what_is_copied_from_a_chart_is_told(page: FiguresPage, told: list[str]) -> None:
    page.trend.chart.copy_text()
    next(iter(page.story.charts.values())).copy_table()
    assert [text.partition(" staat")[0] for text in told] == [
        "Woningen verduurzaamd",
        "Drie bewegingen",
    ]


def test_a_typed_value_becomes_a_measurement_and_the_vessels_follow(page: FiguresPage) -> None:
    ui = page.ui
    ui.day.setText("15-11-2026")
    ui.source.setText("Nieuw contract")
    ui.quality.setCurrentIndex(ui.quality.findData(Quality.ESTIMATED.value))
    assert type_in(page, Quantity.CONTRACTED_CAPACITY, 1, "200")
    found = now(page, Quantity.CONTRACTED_CAPACITY)
    assert (found.value, found.source, found.quality) == (
        Decimal(200),
        "Nieuw contract",
        Quality.ESTIMATED,
    )
    assert str(found.date) == "2026-11-15"
    assert shown(page, Quantity.CONTRACTED_CAPACITY)[4] == "60 op 30-09-2026"
    assert lowest(page) == ["Vakmensen"]
    page.desk.undo()
    assert now(page, Quantity.CONTRACTED_CAPACITY).value == Decimal(60)
    assert lowest(page) == ["Bedrijven"]


@pytest.mark.parametrize(
    ("text", "source", "told"),
    [
        ("-5", "CBS", "kan niet −5 zijn"),
        ("veel", "CBS", "geen getal"),
        ("12,5", "CBS", "heel getal"),
        ("12", "", "noem de bron"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(
    page: FiguresPage, refusals: list[str], text: str, source: str, told: str
) -> None:
    page.ui.source.setText(source)
    before = page.desk.dossier
    assert not type_in(page, Quantity.HOMES_TOTAL, 1, text)
    assert told in refusals[-1]
    assert page.desk.dossier == before


def test_a_day_that_is_none_is_asked_first(page: FiguresPage, refusals: list[str]) -> None:
    page.ui.source.setText("CBS")
    page.ui.day.setText("31-2")
    assert not type_in(page, Quantity.HOMES_TOTAL, 1, "5")
    page.ui.day.clear()
    assert not type_in(page, Quantity.HOMES_TOTAL, 1, "5")
    assert refusals[-1] == words.DATE_WRONG


def test_a_figure_that_is_not_known_any_more_makes_what_follows_unknown(page: FiguresPage) -> None:
    assert type_in(page, Quantity.FTE_AVAILABLE, 1, "onbekend")
    assert now(page, Quantity.FTE_AVAILABLE).quality is Quality.UNKNOWN
    told = page.vessels.texts
    assert "Vakmensen onbekend: vakmensen beschikbaar ontbreekt" in told
    assert lowest(page) == []
    assert not any(words.LOWEST in text for text in told)


def test_day_source_and_quality_of_a_measurement_are_corrected(
    page: FiguresPage, refusals: list[str]
) -> None:
    key = now(page, Quantity.HOMES_TOTAL).id
    assert type_in(page, Quantity.HOMES_TOTAL, 3, "1-10-2026")
    assert type_in(page, Quantity.HOMES_TOTAL, 5, "geschat")
    assert type_in(page, Quantity.HOMES_TOTAL, 6, "BAG")
    found = page.desk.dossier.get(Measurement, key)
    assert (str(found.date), found.quality, found.source) == (
        "2026-10-01",
        Quality.ESTIMATED,
        "BAG",
    )
    for column, text in ((3, ""), (3, "31-2"), (5, "zeker"), (6, " ")):
        assert not type_in(page, Quantity.HOMES_TOTAL, column, text)
    assert not type_in(page, Quantity.HEAT, 6, "CBS")
    assert len(refusals) == 5


@pytest.mark.parametrize(
    ("quantity", "text", "value"),
    [
        (Quantity.HOMES_TOTAL, "2.000", 2000),
        (Quantity.HOMES_TOTAL, "1,900", 1900),
        (Quantity.FEED_IN, "690.000", 690_000),
        (Quantity.FTE_AVAILABLE, "1,234", None),
    ],
)
def test_of_what_nobody_gives_thousandths_three_digits_are_thousands(
    page: FiguresPage, refusals: list[str], quantity: Quantity, text: str, value: int | None
) -> None:
    """2.000 was refused beside a cell that shows 1.840, and so was a column of a Dutch Excel."""
    page.ui.source.setText("CBS")
    assert type_in(page, quantity, 1, text) is (value is not None)
    if value is None:
        assert "kan twee getallen zijn" in refusals[-1]
    else:
        assert now(page, quantity).value == value


def test_with_a_target_year_that_is_past_the_vessels_stay_and_say_why(page: FiguresPage) -> None:
    """They were drawn empty, under "bedrijven ()"."""
    page.ui.source.setText("Collegebesluit")
    assert type_in(page, Quantity.TARGET_YEAR, 1, "2020")
    told = page.vessels.texts
    assert "Het laagste vat bepaalt het tempo: bedrijven." in " ".join(told)
    assert "Nodig onbekend: het doeljaar is voorbij" in told
    chart = page.vessels.chart.chart
    assert isinstance(chart, Columns)
    assert [vessel.value for vessel in chart.columns] == [138, 60, 100]
    assert (chart.line, chart.line_text) == (None, "")


def test_by_keyboard_a_digit_begins_a_value_and_delete_brings_the_one_before_back(
    page: FiguresPage, qtbot: QtBot, told: list[str]
) -> None:
    page.ui.source.setText("Loket")
    table = page.ui.table
    table.setFocus()
    table.setCurrentIndex(page._model.index(row_of(page, Quantity.HOMES_DONE), 0))
    qtbot.keyClick(table, Qt.Key.Key_3)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "3"
    qtbot.keyClicks(editor, "20")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: now(page, Quantity.HOMES_DONE).value == Decimal(320))
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert now(page, Quantity.HOMES_DONE).value == Decimal(312)
    assert told[-1] == words.REMOVED


def paste(page: FiguresPage, text: str, quantity: Quantity) -> None:
    QGuiApplication.clipboard().setText(text)
    page.ui.table.setCurrentIndex(page._model.index(row_of(page, quantity), 1))
    page.ui.table.paste_asked.emit()


def test_a_column_from_excel_goes_down_from_the_chosen_row_in_one_undo(page: FiguresPage) -> None:
    page.ui.source.setText("CBS")
    before = page.desk.dossier
    paste(page, "1900\r\n1400\r\n400\r\n", Quantity.HOMES_TOTAL)
    values = [
        now(page, quantity).value
        for quantity in (
            Quantity.HOMES_TOTAL,
            Quantity.HOMES_OWNER_OCCUPIED,
            Quantity.HOMES_HOUSING_ASSOCIATION,
        )
    ]
    assert values == [1900, 1400, 400]
    page.desk.undo()
    assert page.desk.dossier == before


def test_a_gap_in_a_pasted_column_stays_a_gap(page: FiguresPage) -> None:
    """What stood below an empty cell went one figure up."""
    page.ui.source.setText("CBS")
    paste(page, "1900\r\n\r\n400\r\n", Quantity.HOMES_TOTAL)
    assert now(page, Quantity.HOMES_TOTAL).value == Decimal(1900)
    assert now(page, Quantity.HOMES_OWNER_OCCUPIED).value == Decimal(1380)
    assert now(page, Quantity.HOMES_HOUSING_ASSOCIATION).value == Decimal(400)


def test_what_was_copied_can_be_pasted_back(page: FiguresPage, refusals: list[str]) -> None:
    """Its headings were refused as figures, and 1.840 as a number that can be two."""
    page.ui.source.setText("CBS")
    page.ui.table.selectAll()
    page.ui.table.copy_asked.emit()
    text = QGuiApplication.clipboard().text()
    values = [(row.label, row.typed, row.package) for row in page._model.rows]
    paste(page, text, Quantity.HOMES_TOTAL)
    assert not refusals
    assert [(row.label, row.typed, row.package) for row in page._model.rows] == values
    assert now(page, Quantity.HOMES_TOTAL).date == page.desk.today


def test_a_value_is_edited_without_points_and_keeps_its_package(page: FiguresPage) -> None:
    """F2 and Enter on 1.840 was refused; a value of a package became one of all packages."""
    page.ui.source.setText("Telling")
    index = page._model.index(row_of(page, Quantity.HOMES_TOTAL), 1)
    assert index.data(Qt.ItemDataRole.EditRole) == "1840"
    before = now(page, Quantity.INVESTMENT)
    assert type_in(page, Quantity.INVESTMENT, 1, "14000")
    row = page._model.rows[row_of(page, Quantity.INVESTMENT)]
    name = page.desk.dossier.get(Package, before.package or "").name
    assert (row.package, row.label) == (before.package, f"Investering ({name})")
    assert row.before == "13.500 op 30-09-2026"


def test_names_with_values_go_to_their_own_row(page: FiguresPage) -> None:
    page.ui.source.setText("CBS")
    paste(page, "gasverbruik\t1800000\r\nHomes_off_gas\t70\r\n", Quantity.HOMES_TOTAL)
    assert now(page, Quantity.GAS).value == Decimal(1_800_000)
    assert now(page, Quantity.HOMES_OFF_GAS).value == Decimal(70)


def test_a_paste_with_a_wrong_row_changes_nothing_and_says_which(
    page: FiguresPage, refusals: list[str]
) -> None:
    page.ui.source.setText("CBS")
    before = page.desk.dossier
    paste(page, "gasverbruik\t1800000\nkleur\tgroen\nkoopwoningen\tveel\n", Quantity.HOMES_TOTAL)
    assert page.desk.dossier == before
    assert refusals[-1] == pasting.rows_not_pasted(2)
    assert [row.place for row in page.ui.refusals.rows] == ["Rij 2", "Rij 3"]


def test_the_town_adds_up_its_wijken_and_warns_of_counting_double(page: FiguresPage) -> None:
    page.ui.wijk.setCurrentIndex(page.ui.wijk.findData(""))
    page.refresh()
    told = page.story.texts
    assert any("598 van 4.060" in text for text in told)
    assert any(text.startswith("Nodig 245,4 woningen per jaar") for text in told)
    # The sum of the lowest of each wijk.
    assert any(text.startswith("Haalbaar 108,5 woningen per jaar") for text in told)
    assert not any("samen op meer" in text for text in told)
    # The bars are those of R1.
    assert "Stoppen 312 van 4.060 woningen van het gas af" in told
    assert "van het gas af" in page.story.charts["Drie bewegingen"].picture.texts[-1]
    page.ui.source.setText("Marktgesprek")
    assert type_in(page, Quantity.FTE_AVAILABLE, 1, "8")
    assert words.counted_double("vakmensen") in page.story.texts[-1]


def test_a_wijk_is_shown_by_its_place_and_printed_by_its_name(page: FiguresPage) -> None:
    page.show_place(Place("figures", wijk_named(page, "Vogelweide")))
    assert lowest(page) == ["Vakmensen"]
    listing = page.listing()
    assert listing is not None
    assert listing.title == "Cijfers Vogelweide"


def test_what_changes_elsewhere_is_followed(page: FiguresPage) -> None:
    wijk = page.desk.dossier.where(Neighbourhood, "name", "Korenakkers")[0]
    made = Measurement("x", Quantity.HOMES_DONE, wijk.id, date=page.desk.today, value=Decimal(9999))
    assert page.desk.edit("measure", lambda edit: edit.save(made))
    assert shown(page, Quantity.HOMES_DONE)[1] == "9.999"
    assert page.warnings.isVisible()
    assert any("meer dan alle woningen" in text for text in page.warnings.texts)
    page.desk.undo()
    assert not page.warnings.isVisible()


def test_vandaag_tells_the_pace_and_the_lowest_vessel_of_each_wijk(
    qtbot: QtBot, tools: Tools, visited: list[Place]
) -> None:
    today = TodayPage(tools)
    qtbot.addWidget(today)
    today.show()
    assert today.story.texts[1:] == [
        "Nu 139 woningen per jaar, nodig 245. Het laagste vat per wijk:",
        "Korenakkers bedrijven (55%)",
        "Kadekwartier bewoners (17%)",
        "Vogelweide vakmensen (51%)",
    ]
    today.ui.show_figures.click()
    assert visited[-1].page == "figures"
    every = today.desk.dossier.all(Measurement)
    assert today.desk.edit("measure", lambda edit: edit.delete(*every))
    assert not today.ui.figures_section.isVisible()


def test_with_many_wijken_only_the_lowest_stand_on_vandaag(tools: Tools) -> None:
    wijken = [Neighbourhood(f"w{at}", name=f"Wijk {at}", order=50 + at) for at in range(9)]

    def work(edit: Edit) -> None:
        edit.save(*wijken)
        for at, wijk in enumerate(wijken):
            for quantity, value in (
                (Quantity.HOMES_TOTAL, 1000),
                (Quantity.HOMES_DONE, 0),
                (Quantity.HOMES_SIGNED_UP_12M, at),
                (Quantity.CONTRACTED_CAPACITY, 50),
                (Quantity.FTE_AVAILABLE, 50),
                (Quantity.HOURS_PER_HOME, 90),
            ):
                key = f"{wijk.id}-{quantity}"
                edit.save(Measurement(key, quantity, wijk.id, value=Decimal(value)))

    assert tools.desk.edit("measure", work)
    section = today_section(tools.desk.dossier, tools.desk.today, bundled_constants())
    assert section is not None
    assert [line.label for line in section.lines[1:]] == [f"Wijk {at}" for at in range(6)]
    assert "(6 wijken staan hoger)" in section.lines[0].text


def test_the_status_bar_tells_the_pace_while_it_is_known_of_every_wijk(
    window: MainWindow, qtbot: QtBot
) -> None:
    bar = window.standing._pace
    told = "tempo 139 van 245 per jaar · laagste vat Kadekwartier: bewoners (17%)"
    qtbot.waitUntil(lambda: bar.text() == told)
    desk = window.desk
    assert desk is not None
    extra = Neighbourhood("extra", name="Extra", order=99)
    assert desk.edit("add_neighbourhood", lambda edit: edit.save(extra))
    assert bar.text() == ""
    desk.undo()
    qtbot.waitUntil(lambda: bar.text() == told)


def test_the_status_bar_drops_the_vessel_where_it_does_not_fit(
    window: MainWindow, qtbot: QtBot
) -> None:
    """A name of 200 letters made the window wider than any screen."""
    assert window.desk is not None
    least = window.minimumSizeHint().width()
    wijk = window.desk.dossier.where(Neighbourhood, "name", "Kadekwartier")[0]
    longer = replace(wijk, name="Kwartier " * 25)
    assert window.desk.edit("rename_neighbourhood", lambda edit: edit.save(longer))
    bar = window.standing._pace
    qtbot.waitUntil(lambda: bar.text() == "tempo 139 van 245 per jaar")
    assert "Kwartier Kwartier" in bar.toolTip()
    assert window.minimumSizeHint().width() == least


@pytest.mark.parametrize("name", [("Kwartier " * 23)[:200].strip(), "W" * 200])
def test_a_wijk_with_a_very_long_name_leaves_the_window_narrow(
    window: MainWindow, name: str
) -> None:
    """The wijk is chosen in a box that was as wide as its longest name."""
    assert window.desk is not None
    wijk = window.desk.dossier.where(Neighbourhood, "name", "Kadekwartier")[0]
    window.go(Place("figures", wijk.id))
    page = window.page
    assert isinstance(page, FiguresPage)
    QApplication.processEvents()
    boxes = page.ui.wijk, page.ui.only
    before = [box.width() for box in boxes]
    longer = replace(wijk, name=name)
    assert window.desk.edit("rename_neighbourhood", lambda edit: edit.save(longer))
    QApplication.processEvents()
    assert page.ui.wijk.currentText() == name
    assert [box.width() for box in boxes] == before
    assert page.minimumSizeHint().width() <= 900
    assert window.minimumSizeHint().width() <= 900
