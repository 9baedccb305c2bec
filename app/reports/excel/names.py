"""Names that Excel accepts: of sheets, native tables and headings."""

import re
from collections.abc import Iterable

from app.reports.content.model import Report, Table
from app.reports.excel.texts import Tally, one_line
from app.words import workbook as words

_LONGEST_SHEET = 31
_LONGEST_HEADER = 255
_LONGEST_TABLE = 200
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_NOT_IN_NAME = re.compile(r"[^A-Za-z0-9_]")


def sheet_titles(report: Report) -> tuple[str, ...]:
    """Return the title of each sheet: the lead sheet, then one for each table."""
    lines = (one_line(table.title, Tally(), 500) for table in report.tables())
    wanted = [_FORBIDDEN.sub("-", line.replace(": ", " - ")) for line in lines]
    titles = _distinct(
        (words.OVERVIEW, *(title.strip("' ") or words.SHEET for title in wanted)),
        _LONGEST_SHEET,
        taken=words.RESERVED_SHEETS,
    )
    return tuple(titles)


def table_names(report: Report) -> tuple[str, ...]:
    """Return the name of the native table of each table; the prefix keeps it unlike a cell."""
    plain = (_NOT_IN_NAME.sub("_", table.key) for table in report.tables())
    return tuple(_distinct((f"tabel_{name}" for name in plain), _LONGEST_TABLE, suffix="_{}"))


def headers(table: Table) -> tuple[str, ...]:
    """Return the heading of each column: one line, not empty, none twice."""
    lines = (one_line(column.title, Tally(), _LONGEST_HEADER) for column in table.columns)
    named = (line or words.unnamed_column(number) for number, line in enumerate(lines, 1))
    return tuple(_distinct(named, _LONGEST_HEADER))


def _distinct(
    wanted: Iterable[str], longest: int, *, taken: Iterable[str] = (), suffix: str = " ({})"
) -> list[str]:
    """Number the names that occur before, regardless of case, and keep each short enough."""
    seen = {name.casefold() for name in taken}
    names: list[str] = []
    for name in wanted:
        fresh, number = one_line(name, Tally(), longest), 1
        while fresh.casefold() in seen:
            number += 1
            tail = suffix.format(number)
            fresh = one_line(name, Tally(), longest - len(tail)) + tail
        seen.add(fresh.casefold())
        names.append(fresh)
    return names
