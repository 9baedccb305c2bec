"""How a sheet comes out of the printer: A4, in pages that can be read, with head and foot."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties

from app.look import LIGHT
from app.reports.content.model import Report
from app.reports.excel.book import Sheet
from app.reports.excel.texts import Tally, escaped, one_line
from app.words import workbook as words

LONG_SIDE, SHORT_SIDE = 10.89, 7.47
"""Inches of A4 between the margins at left and right, lying and upright."""

_A4 = 9
_SIZE = 8
_LONGEST_PART = 70
"""Head and foot hold 255 characters each, all codes included."""

_SIDE_MARGIN = 0.4
_MARGINS_ABOVE_AND_BELOW = 1.45
_UPRIGHT_POINTS = (11.69 - _MARGINS_ABOVE_AND_BELOW) * 72
_UNITS_PER_INCH = 96 / 7
_SURE = 0.93
"""Of a page this much is counted on: LibreOffice and some printers need more room than Excel."""

LEAST_SCALE = 80
"""Percentage at which the letters of a table are still eight points high."""

_MOST_SCALE = 100
_LAST_ROW, _LAST_COLUMN = 1_048_575, 16_383


@dataclass(frozen=True, slots=True)
class Pages:
    """How a sheet is cut into pages.

    Attributes:
        scale: Percentage; 0 where the spreadsheet program fits the sheet to the page.
        columns: The last column of each page but the last, from left to right.
        rows: The last row of each page but the last, where that matters.
        upright: Whether the paper stands.
        single: Whether all of the sheet stands on one page.
    """

    scale: int = 0
    columns: tuple[int, ...] = ()
    rows: tuple[int, ...] = ()
    upright: bool = False
    single: bool = False


def pages_of_columns(widths: Sequence[float], repeated: int, starts: Sequence[int] = ()) -> Pages:
    """Return one page in width, or as few as can be read, with the first columns on each.

    Args:
        widths: Of each column.
        repeated: How many leading columns stand on every page.
        starts: Columns that begin a page.
    """
    if not starts and room_at(LEAST_SCALE) >= sum(widths):
        return Pages()
    scale, cuts = LEAST_SCALE, _cuts(widths, repeated, room_at(LEAST_SCALE), starts)
    fewest = len(cuts)
    for larger in range(LEAST_SCALE, _MOST_SCALE + 1):
        fewer = _cuts(widths, repeated, room_at(larger), starts)
        if len(fewer) > fewest:
            break
        scale, cuts = larger, fewer
    return Pages(scale, columns=cuts)


def pages_of_rows(heights: Sequence[float], may_end: Sequence[bool], width: float) -> Pages:
    """Return one page, or as few as can be read, upright and none ending where it may not.

    Args:
        may_end: Per row whether a page may end with it.
        width: Of all columns together.
    """
    by_width = min(SHORT_SIDE * _UNITS_PER_INCH * _SURE / width * 100, _MOST_SCALE)
    by_height = _UPRIGHT_POINTS * _SURE / max(sum(heights), 1) * 100
    if min(by_width, by_height) >= LEAST_SCALE:
        return Pages(upright=True, single=True)
    room = _UPRIGHT_POINTS * _SURE / by_width * 100
    rows: list[int] = []
    taken, since, end = 0.0, 0.0, 0
    for number, (height, may) in enumerate(zip(heights, may_end, strict=True), 1):
        if taken + height > room and end:
            rows.append(end)
            taken, end = since, 0
        taken, since = taken + height, since + height
        if may:
            end, since = number, 0.0
    return Pages(int(by_width), rows=tuple(rows), upright=True)


def set_up_page(
    sheet: Sheet, report: Report, pages: Pages, area: tuple[int, int, int], title: str = ""
) -> None:
    """Set what the printer needs; the size of the sheet is known when all rows are written.

    Args:
        area: First row, last row and last column that are printed.
        title: Stands in the head of every page.
    """
    first_row, last_row, last_column = area
    page = sheet.page_setup
    page.orientation = "portrait" if pages.upright else "landscape"
    page.paperSize = _A4
    page.pageOrder = "overThenDown"
    if pages.scale:
        page.scale = pages.scale
    else:
        page.fitToWidth = 1
        page.fitToHeight = int(pages.single)
    for column in pages.columns:
        sheet.col_breaks.append(Break(id=column, max=_LAST_ROW))
    for row in pages.rows:
        sheet.row_breaks.append(Break(id=row, max=_LAST_COLUMN))
    sheet.page_margins = PageMargins(
        left=_SIDE_MARGIN, right=_SIDE_MARGIN, top=0.75, bottom=0.7, header=0.35, footer=0.35
    )
    sheet.print_area = f"A{first_row}:{get_column_letter(last_column)}{last_row}"
    day = f"{report.day:%d-%m-%Y}"
    _fill(sheet.oddHeader, report.municipality, title, f"{report.name} · {day}")
    _fill(
        sheet.oddFooter,
        " · ".join(part for part in (report.state, report.version) if part),
        report.program,
        " ",
    )
    sheet.oddFooter.right.text = words.page_of("&P", "&N")


def announce_pages(sheet: Sheet, pages: Pages) -> None:
    """Say whether the sheet is fitted to the page; openpyxl asks before the first row."""
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=not pages.scale)


def room_at(scale: int) -> float:
    """Return how wide the columns on a lying page may be together."""
    return LONG_SIDE * _UNITS_PER_INCH * _SURE / scale * 100


def _cuts(
    widths: Sequence[float], repeated: int, room: float, starts: Sequence[int]
) -> tuple[int, ...]:
    """Return after which columns a page ends, when each is as full as it can be."""
    heads = sum(widths[:repeated])
    cuts: list[int] = []
    taken = heads
    for at, width in enumerate(widths[repeated:], repeated):
        if taken > heads and (taken + width > room or at in starts):
            cuts.append(at)
            taken = heads
        taken += width
    return tuple(cuts)


def _fill(line: Any, left: str, middle: str, right: str) -> None:
    for part, text in ((line.left, left), (line.center, middle), (line.right, right)):
        if text:
            part.size = _SIZE
            part.color = LIGHT.secondary.removeprefix("#")
            part.text = _literal(text)


def _literal(text: str) -> str:
    """Return `text`, cut where it is too long, such that head and foot see no code in it."""
    line = one_line(text, Tally(), _LONGEST_PART).replace("&[", "& [")
    codes = (escaped(line[:length]).replace("&", "&&") for length in range(len(line), -1, -1))
    return next(code for code in codes if len(code) <= _LONGEST_PART)
