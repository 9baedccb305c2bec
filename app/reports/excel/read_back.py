"""Reads a written workbook back and compares it with the content it was made from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from zipfile import ZipFile

from app.reports.content.model import Report, Table
from app.reports.excel import parts
from app.reports.excel.names import headers, sheet_titles, table_names
from app.reports.excel.overview import overview_lines
from app.reports.excel.parts import NativeTable, Row
from app.reports.excel.texts import Tally
from app.reports.excel.values import Stored, grid
from app.reports.reconcile import Cause, Difference

_MOST_DIFFERENCES = 100
_DIGITS = "0123456789"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class ReadTable:
    """One native table as it stands in a file.

    Attributes:
        name: Name of the native table.
        sheet: Title of its sheet.
        headers: Its headings.
        rows: All rows from below the headings to the end of the sheet.
        covered: How many rows the native table says it has.
    """

    name: str
    sheet: str
    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    covered: int


@dataclass(frozen=True, slots=True)
class ReadBook:
    """What stands in a file.

    Attributes:
        lead: The rows of the sheets without a native table, so of the lead sheet, without empty
            cells at their end.
        tables: The native tables, by name.
    """

    lead: tuple[Row, ...]
    tables: dict[str, ReadTable]


def read_tables(path: Path) -> dict[str, ReadTable]:
    """Return the native tables of a workbook that `write_xlsx` wrote, by name."""
    return read_book(path).tables


def read_book(path: Path) -> ReadBook:
    """Return what stands in a workbook that `write_xlsx` wrote."""
    lead: tuple[Row, ...] = ()
    tables: dict[str, ReadTable] = {}
    with ZipFile(path) as archive:
        days = parts.day_styles(archive)
        for title, part in parts.sheets(archive):
            with archive.open(part) as source:
                rows = list(parts.rows(source, days))
            native = parts.native_table(archive, part)
            if native is not None:
                tables[native.name] = _read_table(title, native, rows)
            else:
                lead += tuple(_trimmed(row) for _, row in rows)
    return ReadBook(lead, tables)


def compare(report: Report, path: Path) -> tuple[Difference, ...]:
    """Return where the workbook at `path` says otherwise than `report`, up to a hundred places."""
    tally = Tally()
    book = read_book(path)
    found = book.tables
    differences: list[Difference] = []
    names = table_names(report)
    for table, name in zip(report.tables(), names, strict=True):
        rows = tuple(tuple(row) for row in grid(table, tally).rows)
        differences += _table_differences(table, rows, found.get(name))
    differences += [
        Difference(Cause.TABLE_EXTRA, table=name) for name in found if name not in names
    ]
    differences += _lead_differences(report, book.lead, tally)
    return tuple(differences[:_MOST_DIFFERENCES])


def _read_table(title: str, native: NativeTable, rows: list[tuple[int, Row]]) -> ReadTable:
    first, _, last = native.ref.partition(":")
    head, end = _row_number(first), _row_number(last)
    width = parts.column_number(last.rstrip(_DIGITS))
    below = [_filled(row, width) for number, row in rows if number >= head]
    titles = tuple(str(value) for value in below[0]) if below else ()
    return ReadTable(native.name, title, titles, tuple(below[1:]), end - head)


def _row_number(cell: str) -> int:
    return int(cell.lstrip(_LETTERS))


def _filled(row: Row, width: int) -> Row:
    """Return a row of `width` cells or more."""
    return row + (None,) * (width - len(row))


def _table_differences(
    table: Table, rows: tuple[Row, ...], found: ReadTable | None
) -> Iterator[Difference]:
    if found is None:
        yield Difference(Cause.TABLE_MISSING, table=table.key)
        return
    expected = headers(table)
    if found.headers != expected:
        yield Difference(Cause.HEADERS, table.key, "", "", repr(expected), repr(found.headers))
    for cause, count in ((Cause.ROW_COUNT, len(found.rows)), (Cause.RANGE, found.covered)):
        if count != len(rows):
            yield Difference(cause, table.key, "", "", str(len(rows)), str(count))
    keys = [row.key for row in table.rows] or [""]
    for key, row, other in zip(keys, rows, found.rows, strict=False):
        if row != other:
            yield from _row_differences(table, key, row, other)


def _row_differences(table: Table, key: str, row: Row, other: Row) -> Iterator[Difference]:
    for column, value, seen in zip(table.columns, row, other, strict=False):
        if value != seen:
            yield Difference(Cause.VALUE, table.key, key, column.key, str(value), str(seen))


def _lead_differences(report: Report, found: tuple[Row, ...], tally: Tally) -> Iterator[Difference]:
    lines = overview_lines(report, sheet_titles(report), tally)
    expected = [
        _trimmed(tuple(part.value if part and part.value != "" else None for part in line.parts))
        for line in lines
    ]
    for number, (line, row) in enumerate(zip_longest(expected, found, fillvalue=()), 1):
        if line != row:
            yield Difference(Cause.TEXT, "", str(number), "", _text(line), _text(row))


def _trimmed(row: Row) -> Row:
    """Return a row without the empty cells at its end, of which a file has any number."""
    filled = [at for at, value in enumerate(row) if value is not None]
    return row[: filled[-1] + 1] if filled else ()


def _text(row: Sequence[Stored]) -> str:
    return " | ".join(str(value) for value in row if value is not None)
