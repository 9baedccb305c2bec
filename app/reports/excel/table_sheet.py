"""One sheet with one native table: title, summary, a way back, headings, rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import inf
from types import MappingProxyType

from openpyxl.formatting.rule import Rule
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table as NativeTable
from openpyxl.worksheet.table import TableColumn

from app.look import LIGHT
from app.reports.content.model import Kind, Legend, Mark, Report, Table
from app.reports.excel.book import Book, Item, Sheet
from app.reports.excel.measure import lines_needed, points, wrapped
from app.reports.excel.pace import Pace
from app.reports.excel.paper import fitted_to_paper
from app.reports.excel.printing import Pages, announce_pages, set_up_page
from app.reports.excel.styles import BODY_SIZE, Body, Look, body, head, look, status_change
from app.reports.excel.table_chart import add_table_chart
from app.reports.excel.texts import Tally, escaped, one_line, opens_formula
from app.reports.excel.values import Grid, Stored
from app.reports.excel.widths import Width, column_widths, seen_width
from app.words import workbook as words

_ONE_LINE = MappingProxyType({"ht": "18"})
_SURELY = 0.75
"""So many characters per character of width fit, whatever they are."""

_OPENING = MappingProxyType(
    {
        Look.TITLE: {"ht": "26", "customHeight": "1"},
        Look.SUMMARY: {"ht": "16", "customHeight": "1"},
        Look.BACK: {"ht": "20", "customHeight": "1"},
    }
)
_MOST_FROZEN_ROWS = 8
_CHART_ROWS, _CHART_ROW = 18, MappingProxyType({"ht": "18", "customHeight": "1"})
"""Rows that are kept free for a chart, the last as white below it."""

_CHART_WIDTH = 104.0
"""Characters: as wide as a page that lies on its side, nearly; columns grow to it."""

_LEAST_OPENING, _MOST_OPENING = 80.0, 160.0
"""Width on which title and summary run on: seen on a small screen, whatever the table."""

_LONGEST_OPENING = 2_000
_ROLE_HEADING_POINTS = 29.0
"""A word with a filter button below it."""

_HEADING_AIR = 4.0
_INDENT = 1.4
_BUTTON_WIDTH = 2.5


@dataclass(frozen=True, slots=True)
class Plan:
    """What is settled about a sheet before it is written.

    Attributes:
        table: The content.
        grid: Its rows as they are stored.
        title: Title of the sheet.
        name: Name of the native table.
        headers: Heading of each column.
        back: Title of the lead sheet.
        statuses: Letter of each status word that the report knows.
    """

    table: Table
    grid: Grid
    title: str
    name: str
    headers: tuple[str, ...]
    back: str
    statuses: Mapping[str, str]


def status_words(report: Report) -> dict[str, str]:
    """Return the letter of the status behind each status word in tables and legends."""
    return {
        mark.text: words.STATUS_LETTERS[mark.status]
        for mark in (*_table_marks(report), *_legend_marks(report))
        if mark.status in words.STATUS_LETTERS
    }


def _table_marks(report: Report) -> Iterator[Mark]:
    for table in report.tables():
        for at, column in enumerate(table.columns):
            if column.kind is Kind.STATUS:
                values = (row.cells[at] for row in table.rows)
                yield from (value for value in values if isinstance(value, Mark))


def _legend_marks(report: Report) -> Iterator[Mark]:
    for block in report.blocks:
        if isinstance(block, Legend):
            yield from (mark for mark, _ in block.items)


def write_table(book: Book, sheet: Sheet, report: Report, plan: Plan, pace: Pace) -> int:
    """Write the sheet of one table and return the row of its headings."""
    table = plan.table
    natural = column_widths(table.columns, plan.headers, plan.grid.rows)
    fitted = fitted_to_paper(table.columns, natural, plan.grid.rows, table.row_headers)
    widths, pages = fitted.widths, fitted.pages
    chart_rows = _CHART_ROWS if table.chart and table.rows else 0
    widths = _stretched(widths) if chart_rows else widths
    opening = list(_opening(plan, seen_width(widths)))
    header_row = len(opening) + chart_rows + 1
    _set_up_view(sheet, widths, header_row, 0 if chart_rows else fitted.heads)
    announce_pages(sheet, pages)
    last = get_column_letter(len(plan.headers))
    sheet.size = f"A1:{last}{header_row + len(plan.grid.rows)}"
    for line, name in opening:
        sheet.add([book.item(line, name)], _OPENING[name])
    sheet.link(f"A{len(opening)}:B{len(opening)}", plan.back, words.BACK)
    for _ in range(chart_rows):
        sheet.add([], _CHART_ROW)
    _write_head(book, sheet, plan, widths)
    _write_rows(book, sheet, plan, widths, pace)
    _finish(sheet, plan, header_row)
    if chart_rows:
        add_table_chart(sheet, table, (len(opening) + 1, header_row - 2), header_row)
    _set_up_page(sheet, report, plan, pages, header_row)
    return header_row


def _set_up_page(sheet: Sheet, report: Report, plan: Plan, pages: Pages, header_row: int) -> None:
    """Print the lines above the table, unless they would be cut where the first page ends."""
    wide = bool(pages.columns)
    area = (header_row if wide else 1, sheet.rows_written, len(plan.headers))
    set_up_page(sheet, report, pages, area, plan.table.title if wide else "")


def _opening(plan: Plan, width: float) -> Iterator[tuple[str, Look]]:
    """Return the lines above the table; they run on over empty cells, so none may be too long."""
    room = min(max(width, _LEAST_OPENING), _MOST_OPENING)
    texts = [(plan.table.title, Look.TITLE), (plan.table.summary, Look.SUMMARY)]
    texts += [(line, Look.SUMMARY) for line in _role_key(plan.table)]
    for text, name in texts:
        style = look(name)
        line = one_line(text, Tally(), _LONGEST_OPENING)
        for part in wrapped(line, room, style.size, bold=style.bold):
            yield part, name
    yield words.BACK, Look.BACK


def _role_key(table: Table) -> Iterator[str]:
    """Return what explains the letters in the cells, as far as there are such letters."""
    at = [at for at, column in enumerate(table.columns) if column.kind is Kind.ROLE]
    marks = [row.cells[place] for row in table.rows for place in at]
    if at:
        yield words.ROLE_KEY
    if any(isinstance(mark, Mark) and mark.status for mark in marks):
        yield words.ROLE_STATUS_KEY


def _stretched(widths: Sequence[Width]) -> list[Width]:
    """Widen the columns under a chart, so that it has room and is printed with them."""
    share = max(_CHART_WIDTH / seen_width(widths), 1.0)
    return [replace(width, width=round(width.width * share, 1)) for width in widths]


def _has_roles(table: Table) -> bool:
    return any(column.kind is Kind.ROLE for column in table.columns)


def _set_up_view(sheet: Sheet, widths: Sequence[Width], header_row: int, frozen: int) -> None:
    for at, width in enumerate(widths, 1):
        dimension = sheet.column_dimensions[get_column_letter(at)]
        dimension.width = width.width
        dimension.hidden = not width.seen
    top = header_row + 1 if header_row <= _MOST_FROZEN_ROWS else 1
    sheet.freeze_panes = f"{get_column_letter(frozen + 1)}{top}"
    sheet.sheet_view.showGridLines = False
    sheet.print_title_rows = f"{header_row}:{header_row}"
    if frozen:
        sheet.print_title_cols = f"A:{get_column_letter(frozen)}"


def _write_head(book: Book, sheet: Sheet, plan: Plan, widths: Sequence[Width]) -> None:
    top = _has_roles(plan.table)
    needed = (
        lines_needed(title, width.width - _BUTTON_WIDTH, BODY_SIZE, bold=True)
        for column, title, width in zip(plan.table.columns, plan.headers, widths, strict=True)
        if width.seen and column.kind is not Kind.ROLE
    )
    lines = max(needed, default=1)
    height = max(points(lines, BODY_SIZE) + _HEADING_AIR, _ROLE_HEADING_POINTS if top else 0.0)
    sheet.add(
        [
            (title, book.number_of(head(column.kind, first=at == 0, top=top)))
            for at, (column, title) in enumerate(zip(plan.table.columns, plan.headers, strict=True))
        ],
        {"ht": str(height), "customHeight": "1"},
    )


def _write_rows(book: Book, sheet: Sheet, plan: Plan, widths: Sequence[Width], pace: Pace) -> None:
    wraps = [not width.fits and bool(plan.table.rows) for width in widths]
    heights = _Heights(
        [w.width - _INDENT if wrap else inf for w, wrap in zip(widths, wraps, strict=True)]
    )
    styles: dict[tuple[bool, bool], list[tuple[int, int]]] = {}
    pace.sheet(plan.title)
    for row, strong in zip(plan.grid.rows, plan.grid.strong, strict=True):
        height, tall = heights.of(row, strong=strong)
        key = (strong, tall)
        if key not in styles:
            styles[key] = _column_styles(book, plan, wraps, strong=strong, tall=tall)
        sheet.add([_item(v, s) for v, s in zip(row, styles[key], strict=True)], height)
        pace.row(plan.title)


@dataclass(slots=True)
class _Heights:
    """Works out how high rows must be, each text once.

    The heights are first guesses: without `customHeight` a row still grows with what is typed.
    """

    widths: list[float]
    _known: dict[tuple[str, float, bool], int] = field(default_factory=dict)

    def of(self, row: Sequence[Stored], *, strong: bool) -> tuple[Mapping[str, str], bool]:
        """Return the height of a row, and whether it has more than one line."""
        most = 1
        for value, width in zip(row, self.widths, strict=True):
            if isinstance(value, str) and (len(value) > width * _SURELY or "\n" in value):
                most = max(most, self._lines(value, width, strong=strong))
        if most == 1:
            return _ONE_LINE, False
        return {"ht": str(points(most, BODY_SIZE))}, True

    def _lines(self, text: str, width: float, *, strong: bool) -> int:
        key = (text, width, strong)
        if key not in self._known:
            self._known[key] = lines_needed(text, width, BODY_SIZE, bold=strong)
        return self._known[key]


def _column_styles(
    book: Book, plan: Plan, wraps: Sequence[bool], *, strong: bool, tall: bool
) -> list[tuple[int, int]]:
    """Return per column the number of its style, and of the same for text that needs a prefix."""
    looks = [
        Body(column.kind, at == 0, plan.grid.decimals[at], strong, tall, wraps[at])
        for at, column in enumerate(plan.table.columns)
    ]
    return [(book.number_of(body(one)), book.number_of(body(one, quoted=True))) for one in looks]


def _item(value: Stored, styles: tuple[int, int]) -> Item:
    return value, styles[isinstance(value, str) and opens_formula(value)]


def _finish(sheet: Sheet, plan: Plan, header_row: int) -> None:
    last_row = sheet.rows_written
    last = get_column_letter(len(plan.headers))
    _add_native_table(sheet, plan, f"A{header_row}:{last}{last_row}")
    sheet.text_range = f"A{header_row + 1}:{last}{last_row}"
    filled = True
    for at, column in enumerate(plan.table.columns, 1):
        cells = f"{get_column_letter(at)}{header_row + 1}:{get_column_letter(at)}{last_row}"
        for rule in _rules(column.kind, plan.statuses, cells.partition(":")[0], filled=filled):
            sheet.conditional_formatting.add(cells, rule)
        if column.kind is Kind.STATUS:
            filled = False  # a second status is for comparison; one coloured column is enough


def _add_native_table(sheet: Sheet, plan: Plan, ref: str) -> None:
    table = NativeTable(displayName=plan.name, name=plan.name, ref=ref)
    table.tableColumns = [
        TableColumn(id=number, name=escaped(title)) for number, title in enumerate(plan.headers, 1)
    ]
    table.autoFilter = AutoFilter(ref=ref)
    sheet.add_native(table)


def _rules(kind: Kind, statuses: Mapping[str, str], first: str, *, filled: bool) -> Iterator[Rule]:
    """Return what colours a column by the word in it, so that an edit changes the colour too."""
    if kind is Kind.STATUS:
        for word, letter in sorted(statuses.items()):
            text = word.replace('"', '""')
            yield Rule(
                type="cellIs",
                operator="equal",
                formula=[f'"{text}"'],
                dxf=status_change(letter, filled=filled),
            )
    elif kind is Kind.ROLE:
        for letter in LIGHT.statuses:
            yield Rule(
                type="expression",
                formula=[f'RIGHT({first},2)=" {letter}"'],
                dxf=status_change(letter, filled=True),
            )
