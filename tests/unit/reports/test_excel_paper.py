"""How a wide table is fitted to its paper."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from app.domain.dossier import Dossier
from app.reports.content.model import Column, Kind, Table, Value
from app.reports.content.request import Request
from app.reports.content.workbook import workbook
from app.reports.excel.names import headers
from app.reports.excel.paper import Fitted, fitted_to_paper
from app.reports.excel.printing import room_at
from app.reports.excel.texts import Tally
from app.reports.excel.values import grid
from app.reports.excel.widths import column_widths, seen_width
from app.reports.visibility import Reader
from tests.support.workbooks import report, table, written

ROOM = room_at(80)
LONG = "lange tekst die over veel regels loopt " * 6


def fitted(content: Table) -> Fitted:
    rows = grid(content, Tally()).rows
    widths = column_widths(content.columns, headers(content), rows)
    return fitted_to_paper(content.columns, widths, rows, content.row_headers)


def wide(*kinds: Kind, starts: tuple[int, ...] = (), **named: Any) -> Table:
    """A table with a long text in every column of text and a day in others."""
    cells: tuple[Value, ...] = tuple(LONG if kind is Kind.PROSE else "1.10" for kind in kinds)
    made = table(cells, cells, kinds=kinds)
    columns = tuple(
        replace(column, begins_part=at in starts) for at, column in enumerate(made.columns)
    )
    return replace(made, columns=columns, **named)


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory, merelveen: Dossier) -> Any:
    asked = Request(merelveen, date(2026, 11, 22), Reader(), "M", None, "S")
    return load_workbook(written(workbook(asked), tmp_path_factory.mktemp("demo")))


@pytest.mark.parametrize(
    ("sheet", "titles"),
    [
        ("Stappen", ["Stap", "Wijk"]),
        ("Bijdragen", ["Stap", "Wijk", "Afdeling"]),
        ("Controlepunten", ["Stap", "Wijk", "Nr"]),
        ("Besluiten", ["Nummer"]),
    ],
)
def test_every_page_tells_which_row_it_is(sheets: Any, sheet: str, titles: list[str]) -> None:
    """A step of three wijken is three rows; Stap and Titel were repeated, so nobody could tell."""
    found = sheets[sheet]
    last = found.print_title_cols.rpartition("$")[2]
    row = int(found.print_title_rows.rpartition("$")[2])
    assert [cell.value for cell in found[f"A{row}" : f"{last}{row}"][0]] == titles


def test_no_sheet_of_the_demo_is_printed_in_small_letters(sheets: Any) -> None:
    """Sheets went down to 65 %, which made letters of six and a half points."""
    for sheet in sheets.worksheets[1:]:
        widths = sheet.column_dimensions.values()
        seen = sum(one.width for one in widths if not one.hidden)
        assert seen <= ROOM or sheet.page_setup.scale >= 80, sheet.title


def test_the_parts_of_a_wide_sheet_begin_a_page(sheets: Any) -> None:
    """The cuts fell anywhere, so that runs of pages held hardly a filled cell."""
    found = sheets["Stappen"]
    cuts = [found.cell(4, one.id + 1).value for one in found.col_breaks.brk]
    assert cuts == ["Opmerking", "Opnieuw bekijken op"]
    for name in ("Bijdragen", "Controlepunten", "Wacht op"):
        assert not sheets[name].col_breaks.brk


def test_running_text_gives_way_so_that_a_table_is_one_page_wide() -> None:
    found = fitted(wide(Kind.CODE, *[Kind.PROSE] * 4))
    assert found.pages.columns == ()
    assert seen_width(found.widths) <= ROOM
    assert all(30 <= width.width < 60 and not width.fits for width in found.widths[1:])


def test_who_has_less_to_say_gives_way_first() -> None:
    short = "achtendertig tekens op deze ene regel. "
    content = table((LONG * 3, short, LONG), (LONG, short, LONG), kinds=(Kind.PROSE,) * 3)
    content = replace(content, columns=(*content.columns, Column("x", "X", Kind.PROSE)))
    rows = tuple(replace(row, cells=(*row.cells, LONG)) for row in content.rows)
    widths = [width.width for width in fitted(replace(content, rows=rows)).widths]
    assert widths[1] == min(widths)


def test_a_table_that_fits_is_left_as_it_is() -> None:
    content = wide(Kind.CODE, Kind.PROSE, Kind.PROSE)
    widths = column_widths(content.columns, headers(content), grid(content, Tally()).rows)
    assert fitted(content).widths == widths


def test_a_page_ends_where_a_part_begins() -> None:
    kinds = (Kind.CODE, *[Kind.PROSE] * 9)
    assert fitted(wide(*kinds, starts=(4, 7))).pages.columns == (4, 7)
    assert fitted(wide(*kinds, starts=(2, 4, 7, 8))).pages.columns == (4, 8)


def test_a_part_that_is_too_wide_is_cut_where_it_must() -> None:
    found = fitted(wide(Kind.CODE, *[Kind.PROSE] * 12, starts=(3,)))
    assert found.pages.columns == (3, 8)


def test_columns_that_head_a_row_leave_room_for_the_others() -> None:
    content = wide(*[Kind.PROSE] * 6, row_headers=2)
    found = fitted(content)
    assert found.heads == 2
    assert seen_width(found.widths[:2]) <= 64
    assert fitted(wide(Kind.CODE, row_headers=1)).heads == 0


def test_a_wide_sheet_says_on_every_page_what_it_is(tmp_path: Path) -> None:
    """Title and summary ran on over the edge of the first page and were cut on the next ones."""
    content = wide(Kind.CODE, *[Kind.PROSE] * 9, starts=(4,))
    sheet = load_workbook(written(report(content), tmp_path)).worksheets[1]
    assert sheet.print_area == "'Acties'!$A$4:$J$6"
    assert sheet.oddHeader.center.text == "Acties"
