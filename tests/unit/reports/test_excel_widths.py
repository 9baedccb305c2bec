from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from app.reports.content.model import Kind, Row, Table, Value
from app.reports.excel.measure import lines_needed, pixels
from app.reports.excel.names import headers
from app.reports.excel.printing import Pages, pages_of_columns, pages_of_rows
from app.reports.excel.texts import Tally
from app.reports.excel.values import grid
from app.reports.excel.widths import Width, column_widths, seen_width
from tests.support.workbooks import report, table, written

NAMES = ("Kadekwartier", "Fatima El Idrissi", "Sander Boskamp", "De Hoge Akkers")


def _widths(content: Table) -> list[Width]:
    return column_widths(content.columns, headers(content), grid(content, Tally()).rows)


def _one(value: Value, kind: Kind, title: str = "Kop") -> Width:
    return _widths(table((value,), kinds=(kind,), titles=(title,)))[0]


@pytest.mark.parametrize("text", NAMES)
def test_a_name_stands_on_one_line(text: str) -> None:
    width = _one(text, Kind.TEXT)
    assert width.fits
    assert width.width * 7 - 5 > pixels(text, 10)


def test_a_title_of_48_characters_stands_on_one_line_and_a_long_one_does_not() -> None:
    assert _one("Eén planning voor straat, riool, groen en energie", Kind.TEXT).fits
    long = _one("Afspraken over energie-infrastructuurplanning met de netbeheerder", Kind.TEXT)
    assert (long.width, long.fits) == (52, False)


def test_an_empty_column_is_as_wide_as_its_heading() -> None:
    assert _one(None, Kind.DAY, "Datum").width < 13
    assert 12 < _one(None, Kind.PROSE, "Opmerking").width < 16
    assert _one("kort", Kind.PROSE, "Opmerking").width == 16
    assert _one(7, Kind.NUMBER, "Nr").width == 7


@pytest.mark.parametrize(
    "title", ["Contactpersoon", "Opnieuw bekijken op", "Uren beschikbaar (per week)", "Nr"]
)
@pytest.mark.parametrize("kind", [Kind.DAY, Kind.NUMBER, Kind.TEXT])
def test_a_heading_takes_two_lines_at_most_and_no_word_breaks(kind: Kind, title: str) -> None:
    width = _one(None, kind, title).width
    assert lines_needed(title, width, 10, bold=True) <= 2
    assert max(pixels(word, 10, bold=True) for word in title.split()) < width * 7 - 5


def test_prose_gets_more_where_there_is_room() -> None:
    long = "lange tekst " * 30
    alone = _widths(table(("a", long), kinds=(Kind.TEXT, Kind.PROSE)))
    crowded = _widths(table(("a", *[long] * 3), kinds=(Kind.TEXT, *[Kind.PROSE] * 3)))
    assert [width.width for width in alone[1:]] == [72]
    assert [width.width for width in crowded[1:]] == [60] * 3


def test_a_hidden_column_takes_no_room_and_makes_no_row_high(tmp_path: Path) -> None:
    base = table(("kort", "kenmerk " * 40), kinds=(Kind.TEXT, Kind.TEXT))
    seen, hidden = base.columns
    content = Table(
        base.key,
        base.title,
        (seen, type(hidden)(hidden.key, hidden.title, hidden.kind, hidden=True)),
        (Row("row", ("kort", "kenmerk " * 40)),),
        base.summary,
        base.empty,
    )
    assert seen_width(_widths(content)) < 20
    sheet = load_workbook(written(report(content), tmp_path)).worksheets[1]
    assert sheet.row_dimensions[5].height == 18


def test_only_text_that_does_not_fit_goes_on_below(tmp_path: Path) -> None:
    rows = [("Kadekwartier", "Kort."), ("Vogelbuurt", "lange tekst " * 30)]
    path = written(report(table(*rows, kinds=(Kind.TEXT, Kind.PROSE))), tmp_path)
    sheet = load_workbook(path).worksheets[1]
    assert not sheet["A5"].alignment.wrap_text
    assert sheet["B5"].alignment.wrap_text
    assert sheet.row_dimensions[5].height == 18
    assert sheet.row_dimensions[6].height > 50


def test_a_table_that_can_be_read_stays_on_a_page_in_width() -> None:
    assert pages_of_columns([40.0] * 4, 1) == Pages()


def test_a_wider_table_takes_as_few_pages_as_can_be_read() -> None:
    widths = [10.0, 40.0, *[30.0] * 12]
    pages = pages_of_columns(widths, 2)
    assert 80 <= pages.scale <= 100
    assert len(pages.columns) == 2
    room = 10.89 * 96 / 7 / pages.scale * 100
    bounds = [2, *pages.columns, len(widths)]
    for first, last in pairwise(bounds):
        assert first < last
        assert sum(widths[:2]) + sum(widths[first:last]) <= room


def test_a_column_wider_than_the_page_gets_one_of_its_own() -> None:
    assert pages_of_columns([10.0, 400.0, 400.0], 1).columns == (2,)


def test_a_lead_sheet_ends_its_pages_where_it_may() -> None:
    heights, gaps = [20.0] * 200, [at % 9 == 0 for at in range(200)]
    pages = pages_of_rows(heights, gaps, 117)
    assert not pages.single
    assert pages.scale
    assert pages.rows
    assert all(gaps[row - 1] for row in pages.rows)
    steps = [0, *pages.rows, 200]
    assert max(b - a for a, b in pairwise(steps)) * 20 * pages.scale < 74_000
    assert pages_of_rows([20.0] * 30, [False] * 30, 117).single


def test_a_wide_sheet_breaks_between_columns_and_repeats_the_first(tmp_path: Path) -> None:
    kinds = (Kind.CODE, *[Kind.PROSE] * 6, Kind.DAY)
    row: tuple[Value, ...] = ("1.1", *["lange tekst " * 30] * 6, date(2026, 10, 1))
    sheet: Any = load_workbook(written(report(table(row, kinds=kinds)), tmp_path)).worksheets[1]
    assert not sheet.sheet_properties.pageSetUpPr.fitToPage
    assert 80 <= sheet.page_setup.scale <= 100
    assert [one.id for one in sheet.col_breaks.brk] == [5]
    assert sheet.print_titles.endswith("$A:$A")
    # The lines above the table would be cut at the edge of the first page.
    assert sheet.print_area == "'Acties'!$A$4:$H$5"
    assert sheet.oddHeader.center.text == "Acties"
