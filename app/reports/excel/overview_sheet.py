"""Writes the lead sheet: its lines, the links to the other sheets and the charts."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from openpyxl.utils import get_column_letter

from app.look import LIGHT
from app.reports.content.model import Bars, Report
from app.reports.excel.book import Book, Item, Sheet
from app.reports.excel.chart import Place, add_chart
from app.reports.excel.overview import CHART, COUNT, GRID, LABEL, LAST, VALUE, Line, Part
from app.reports.excel.printing import announce_pages, pages_of_rows, set_up_page
from app.reports.excel.styles import Look, status
from app.reports.excel.texts import Tally, clean, escaped
from app.words import workbook as words

_HEIGHTS: Mapping[Look, float] = MappingProxyType(
    {
        Look.COVER: 33.0,
        Look.TOWN: 18.0,
        Look.HEADLINE: 22.0,
        Look.HEADING: 24.0,
        Look.SUBHEADING: 21.0,
        Look.LEAD: 18.0,
        Look.FIGURE: 38.0,
        Look.DETAIL: 15.0,
        Look.CHIP: 18.0,
        Look.LIST_HEAD: 18.0,
        Look.LIST_HEAD_RIGHT: 18.0,
        Look.LIST_TEXT: 19.0,
        Look.LIST_LINK: 19.0,
        Look.LIST_NUMBER: 19.0,
    }
)
_LINE_POINTS = 16.0
_GAP_POINTS = 14.0


def write_overview(
    book: Book, sheet: Sheet, report: Report, lines: Sequence[Line]
) -> tuple[tuple[str, str], ...]:
    """Write the lead sheet and return the name and the alternative text of each chart."""
    heights = [_points(line) for line in lines]
    pages = pages_of_rows(heights, [line.gap for line in lines], sum(GRID))
    last = get_column_letter(LAST + 1)
    _set_up_view(sheet)
    announce_pages(sheet, pages)
    sheet.size = sheet.text_range = f"A1:{last}{len(lines)}"
    for line, height in zip(lines, heights, strict=True):
        items = [_item(book, part) for part in line.parts]
        row = sheet.add(items, {"ht": str(height), "customHeight": "1"})
        if line.link:
            cells = f"{get_column_letter(LABEL + 1)}{row}:{get_column_letter(COUNT)}{row}"
            sheet.link(cells, line.link, line.link)
    places = _places(lines)
    for place in places:
        add_chart(sheet, place)
    set_up_page(sheet, report, pages, (1, sheet.rows_written, LAST + 1))
    return tuple((place.name, place.alternative) for place in places)


def _set_up_view(sheet: Sheet) -> None:
    for number, width in enumerate(GRID, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.sheet_view.showGridLines = False
    sheet.sheet_view.showRowColHeaders = False
    sheet.sheet_properties.tabColor = LIGHT.accent.removeprefix("#")


def _item(book: Book, part: Part | None) -> Item | None:
    if part is None:
        return None
    if part.status:
        return part.value, book.number_of(status(part.status))
    return book.item(part.value if part.value != "" else None, part.look)


def _points(line: Line) -> float:
    if line.gap:
        return _GAP_POINTS
    return max(
        (_HEIGHTS.get(part.look, _LINE_POINTS) for part in line.parts if part),
        default=_LINE_POINTS,
    )


def _places(lines: Sequence[Line]) -> list[Place]:
    found = [(line.bars, row) for row, line in enumerate(lines, 1) if line.bars is not None]
    return [_place(bars, row, number) for number, (bars, row) in enumerate(found, 1)]


def _place(bars: Bars, first: int, number: int) -> Place:
    return Place(
        name=f"{words.CHART} {number}",
        alternative=escaped(clean(bars.alternative, Tally())),
        rows=(first, first + len(bars.bars) - 1),
        columns=(CHART, LAST - 1),
        labels=LABEL + 1,
        values=VALUE + 1,
        most=bars.most,
    )
