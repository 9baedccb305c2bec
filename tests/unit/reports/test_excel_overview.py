from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from app.reports.content.model import (
    Bar,
    Bars,
    Block,
    Fact,
    Facts,
    Heading,
    Legend,
    Mark,
    Paragraph,
)
from app.reports.excel import compare
from app.reports.excel.measure import pixels
from app.reports.excel.overview import GRID, Line, overview_lines
from app.reports.excel.styles import look
from app.reports.excel.texts import Tally
from tests.support.workbooks import parts, report, written

FACTS = Facts(
    (
        Fact("22 van 88", "stappen gereed", "2 wachten"),
        Fact("7", "te laat"),
        Fact("3", "wijken", "een toelichting die zeker niet op één regel van een tegel past"),
    )
)


def _lead(folder: Path, *blocks: Block) -> Any:
    content = report(*blocks)
    path = written(content, folder)
    assert compare(content, path) == ()
    return load_workbook(path).worksheets[0]


def _lines(*blocks: Block) -> Sequence[Line]:
    return overview_lines(report(*blocks), ("Overzicht",), Tally())


def _row_of(sheet: Any, text: str) -> int:
    return int(next(cell.row for row in sheet for cell in row if cell.value == text))


def test_figures_stand_side_by_side_above_what_they_count(tmp_path: Path) -> None:
    sheet = _lead(tmp_path, FACTS)
    row = _row_of(sheet, "22 van 88")
    assert [sheet.cell(row, at).value for at in (2, 5, 8)] == ["22 van 88", "7", "3"]
    assert [sheet.cell(row + 1, at).value for at in (2, 5, 8)] == [
        "stappen gereed",
        "te laat",
        "wijken",
    ]
    assert sheet.cell(row + 2, 2).value == "2 wachten"
    assert sheet.cell(row + 2, 5).value is None
    assert sheet.cell(row + 3, 8).value
    assert sheet.cell(row, 2).font.size > 20
    assert sheet.cell(row, 3).border.top.style == "medium"
    assert sheet.cell(row, 4).border.top.style is None


def test_a_fifth_figure_begins_a_new_row(tmp_path: Path) -> None:
    sheet = _lead(tmp_path, Facts(tuple(Fact(str(at), f"tel {at}") for at in range(5))))
    assert sheet.cell(_row_of(sheet, "tel 4"), 2).value == "tel 4"
    assert _row_of(sheet, "tel 4") > _row_of(sheet, "tel 0")


def test_no_text_runs_out_of_its_place() -> None:
    long = "Warmteprogrammavaststellingsprocedure " * 20
    lines = _lines(
        FACTS,
        Heading(long),
        Paragraph(long),
        Legend(((Mark("done", "Gereed"), long),)),
        Facts((Fact(long, long, long),) * 4),
    )
    for line in lines:
        for at, part in enumerate(line.parts):
            if part is None or not isinstance(part.value, str):
                continue
            others = [n for n, one in enumerate(line.parts) if one and one.value and n > at]
            room = sum(GRID[at : min(others, default=len(GRID))]) * 7
            style = look(part.look)
            assert pixels(part.value, style.size, bold=style.bold) <= room


def test_bars_stand_in_the_rows_of_their_numbers(tmp_path: Path) -> None:
    bars = tuple(Bar(name, Decimal(at), f"{at} van 9") for at, name in enumerate("abc"))
    sheet = _lead(tmp_path, Bars("Stand", bars, Decimal(9), "Woorden"))
    first = _row_of(sheet, "a")
    (chart,) = sheet._charts
    assert (chart.anchor._from.row, chart.anchor.to.row) == (first - 1, first + 2)
    assert (chart.anchor._from.rowOff, chart.anchor.to.rowOff) == (0, 0)
    assert [sheet.cell(first + 2, at).value for at in (2, 6, 12)] == ["c", 2, "2 van 9"]
    (series,) = chart.series
    assert series.val.numRef.f == f"'Overzicht'!$F${first}:$F${first + 2}"
    drawing = parts(tmp_path / "report.xlsx")["xl/charts/chart1.xml"]
    assert b'autoTitleDeleted val="1"' in drawing.replace(b"c:", b"")


def test_a_text_that_only_repeats_the_number_is_left_out(tmp_path: Path) -> None:
    bars = Bars("Stand", (Bar("a", Decimal(4), "4"),), Decimal(9), "Woorden")
    sheet = _lead(tmp_path, bars)
    assert [cell.value for cell in sheet[_row_of(sheet, "a")]][1:] == [
        "a", None, None, None, 4, None, None, None, None, None, None,
    ]  # fmt: skip


def test_a_legend_is_letters_with_a_word_beside_them(tmp_path: Path) -> None:
    sheet = _lead(
        tmp_path,
        Legend(
            (
                (Mark("", "A"), "Eindverantwoordelijk"),
                (Mark("", "R"), "Voert uit"),
                (Mark("done", "Gereed"), ""),
                (Mark("waiting", "Wacht"), "op een ander"),
            )
        ),
    )
    row = _row_of(sheet, "A")
    shown = [[cell.value for cell in cells[1:6]] for cells in sheet.iter_rows(row, row + 1)]
    assert shown == [
        ["A", "Eindverantwoordelijk", None, "R", "Voert uit"],
        ["G", "Gereed", None, "W", "Wacht: op een ander"],
    ]
    assert sheet.cell(row + 1, 2).fill.fgColor.rgb == "00D4F0DC"
    assert sheet.cell(row + 1, 3).fill.fill_type is None


def test_white_is_never_doubled_and_never_follows_a_heading() -> None:
    lines = _lines(FACTS, Heading("Uitleg"), Legend(((Mark("", "A"), "beslist"),)), FACTS)
    gaps = [line.gap for line in lines]
    assert not any(one and other for one, other in pairwise(gaps))
    heading = next(at for at, line in enumerate(lines) if line.parts and "Uitleg" in str(line))
    assert not gaps[heading + 1]


@pytest.mark.parametrize(("count", "single"), [(5, True), (150, False)])
def test_a_lead_sheet_is_one_page_when_it_can_be_read(
    count: int, single: bool, tmp_path: Path
) -> None:
    blocks = [one for at in range(count) for one in (Heading(f"Kop {at}"), Paragraph("Tekst."))]
    sheet = _lead(tmp_path, *blocks)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage is single
    assert bool(sheet.row_breaks.brk) is not single


def test_no_number_on_the_lead_sheet_is_warned_about(tmp_path: Path) -> None:
    _lead(tmp_path, FACTS)
    sheet = parts(tmp_path / "report.xlsx")["xl/worksheets/sheet1.xml"]
    assert b'numberStoredAsText="1"' in sheet
    assert b'sqref="A1:L' in sheet
