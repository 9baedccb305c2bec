"""The native charts of R0: their values, where they point to in the file, and what they say."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest

from app.domain.dossier import Dossier
from app.domain.measurements import Measurement
from app.domain.quantities import Quantity
from app.domain.town_hall import Municipality, Neighbourhood
from app.reports.content.figure_charts import chart_tables
from app.reports.content.model import (
    MOST_BESIDE,
    ChartShape,
    Column,
    Kind,
    Row,
    Table,
    TableChart,
)
from app.reports.content.request import Request
from app.reports.excel.parts import day_styles, rows, sheets
from app.reports.excel.read_back import compare
from app.reports.visibility import Reader
from tests.support.workbooks import part, parts, report, written

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def test_the_tables_of_the_demo_hold_what_the_charts_draw(request_for: Request) -> None:
    goal, vessels, course = chart_tables(request_for, request_for.view())
    assert [row.cells for row in goal.rows] == [
        ("Korenakkers", 312, 1840),
        ("Kadekwartier", 58, 960),
        ("Vogelweide", 228, 1260),
    ]
    assert vessels.rows[0].cells == ("Korenakkers", 138, 60, 100, Decimal("108.3"))
    assert [row.cells for row in course.rows] == [
        (date(2026, 6, 30), 289, 55, 186, 530),
        (date(2026, 9, 30), 312, 58, 228, 598),
    ]
    assert goal.chart is not None
    assert "Korenakkers: verduurzaamd 312, doel 1.840" in goal.chart.alternative


def asked(*measurements: Measurement, wijken: int = 2) -> Request:
    town = [Municipality(name="Stad")]
    named = [Neighbourhood(f"w{at}", name=f"Wijk {at}", order=at) for at in range(1, wijken + 1)]
    dossier = Dossier.of([*town, *named, *measurements])
    return Request(dossier, date(2026, 11, 22), Reader(), "x", None, "S")


def done(key: str, wijk: str, day: date, value: int | None) -> Measurement:
    amount = None if value is None else Decimal(value)
    return Measurement(key, Quantity.HOMES_DONE, wijk, date=day, value=amount)


def test_what_is_not_known_is_empty_and_so_is_the_sum_over_it() -> None:
    first, second, third = date(2024, 12, 31), date(2025, 12, 31), date(2026, 6, 30)
    request = asked(
        done("a", "w1", first, 10),
        done("b", "w2", second, 5),
        done("c", "w1", third, None),
        done("d", "w1", date(2027, 1, 1), 99),
    )
    course = chart_tables(request, request.view())[2]
    assert [row.cells for row in course.rows] == [
        (first, 10, None, None),
        (second, 10, 5, 15),
        (third, None, 5, None),
    ]


def test_without_measurements_there_is_no_chart(tmp_path: Path) -> None:
    request = asked()
    tables = chart_tables(request, request.view())
    assert all(not table.rows for table in tables)
    path = written(report(*tables), tmp_path)
    assert not [name for name in parts(path) if "chart" in name]


def test_many_wijken_share_one_line_and_the_columns_say_where_they_end() -> None:
    day = date(2026, 1, 1)
    found = [done(f"m{at}", f"w{at}", day, at) for at in range(1, 41)]
    request = asked(*found, wijken=40)
    goal, _, course = chart_tables(request, request.view())
    assert [column.title for column in course.columns] == ["Peildatum", "Samen"]
    assert course.rows[0].cells == (day, sum(range(1, 41)))
    assert goal.chart is not None
    assert goal.chart.title.endswith(f"(de eerste {MOST_BESIDE} van de tabel)")


@pytest.fixture
def book(request_for: Request, tmp_path: Path) -> Path:
    return written(report(*chart_tables(request_for, request_for.view())), tmp_path)


def cells_of(path: Path, formula: str) -> list[object]:
    """The values that a chart refers to, read from the cells without the library that wrote it."""
    title, _, place = formula.rpartition("!")
    first, _, last = place.replace("$", "").partition(":")
    column = ord(first[0]) - ord("A")
    begin, end = int(first[1:]), int((last or first)[1:])
    with ZipFile(path) as archive:
        name = dict(sheets(archive))[title.strip("'")]
        with archive.open(name) as source:
            found = dict(rows(source, day_styles(archive)))
    return [found[row][column] for row in range(begin, end + 1)]


def formulas(chart: ET.Element, of: str) -> list[str]:
    return [
        one.text or "" for place in chart.iter(f"{CHART}{of}") for one in place.iter(f"{CHART}f")
    ]


def test_each_chart_points_to_its_own_headings_labels_and_values(book: Path) -> None:
    chart = part(book, "xl/charts/chart2.xml")
    assert [cells_of(book, one) for one in formulas(chart, "tx")] == [
        ["Bewoners"],
        ["Bedrijven"],
        ["Vakmensen"],
        ["Nodig"],
    ]
    wijken = ["Korenakkers", "Kadekwartier", "Vogelweide"]
    assert [cells_of(book, one) for one in formulas(chart, "cat")] == [wijken] * 4
    assert cells_of(book, formulas(chart, "val")[0]) == [138, 11, 61]
    course = part(book, "xl/charts/chart3.xml")
    assert cells_of(book, formulas(course, "val")[-1]) == [530, 598]
    assert cells_of(book, formulas(course, "cat")[0]) == [date(2026, 6, 30), date(2026, 9, 30)]


def test_charts_have_titles_axis_titles_and_words(book: Path) -> None:
    for number, up in ((1, "Woningen"), (2, "Woningen per jaar"), (3, "Woningen")):
        chart = part(book, f"xl/charts/chart{number}.xml")
        told = [one.text for one in chart.iter(f"{DRAWN}t") if one.text]
        assert up in told
        assert len(told) == 3
        assert not list(chart.iter(f"{CHART}autoTitleDeleted"))
        drawing = parts(book)[f"xl/drawings/drawing{number}.xml"].decode()
        assert f'name="Grafiek {number}"' in drawing
        assert "Korenakkers" in drawing


def test_series_differ_without_colour_and_gaps_stay_gaps(book: Path) -> None:
    vessels = part(book, "xl/charts/chart2.xml")
    fills = [
        next(child.tag.removeprefix(DRAWN) for child in one)
        for one in vessels.iter(f"{CHART}spPr")
        if one.find(f"{DRAWN}pattFill") is not None or one.find(f"{DRAWN}solidFill") is not None
    ]
    patterns = [one.get("prst") for one in vessels.iter(f"{DRAWN}pattFill")]
    assert fills == ["solidFill", "pattFill", "pattFill", "solidFill"]
    assert len(set(patterns)) == 2
    course = part(book, "xl/charts/chart3.xml")
    signs = [one.get("val") for one in course.iter(f"{CHART}symbol")]
    assert len(signs) == len(set(signs)) == 4
    assert [one.get("val") for one in course.iter(f"{CHART}dispBlanksAs")] == ["gap"]


def test_the_table_below_a_chart_is_read_back_and_compared(tmp_path: Path) -> None:
    columns = (Column("a", "Wijk", Kind.TEXT), Column("b", "Aantal", Kind.NUMBER))
    chart = TableChart(ChartShape.COLUMNS, "Titel", ("b",), "Wijk", "Aantal", "Woorden.")
    table = Table("t", "T", columns, (Row("1", ("a", 1)),), "S.", "Leeg.", chart=chart)
    path = written(report(table), tmp_path)
    assert compare(report(table), path) == ()
    other = replace(table, rows=(Row("1", ("a", 2)),))
    assert compare(report(other), path) != ()
