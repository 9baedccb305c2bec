"""How wide columns are: what their texts need, so that short texts stand on one line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from heapq import nlargest
from itertools import accumulate
from types import MappingProxyType

from app.reports.content.model import Column, Kind
from app.reports.excel.measure import DIGIT_PIXELS, PADDING_PIXELS, pixels
from app.reports.excel.styles import BODY_SIZE, indent
from app.reports.excel.values import Stored

_LEAST = MappingProxyType(
    {
        Kind.CODE: 6.0,
        Kind.TEXT: 7.0,
        Kind.PROSE: 16.0,
        Kind.NUMBER: 7.0,
        Kind.DAY: 11.5,
        Kind.MOMENT: 16.5,
        Kind.STATUS: 13.0,
        Kind.ROLE: 5.5,
    }
)
_MOST = MappingProxyType(
    {
        Kind.CODE: 18.0,
        Kind.TEXT: 52.0,
        Kind.PROSE: 60.0,
        Kind.NUMBER: 20.0,
        Kind.DAY: 18.0,
        Kind.MOMENT: 20.0,
        Kind.STATUS: 26.0,
        Kind.ROLE: 9.0,
    }
)
_PROSE_ALONE = 72.0
"""What prose gets where the sheet is narrow: about 75 characters."""

_NARROW = 130.0
_BUTTON = 18.0
_INDENT = 9.0
_AIR = 5.0
"""Pixels: of a filter button, of one indent, and for what is drawn wider than measured."""

_MEASURED = 24
"""So many of the longest texts of a column are measured; the widest is among them."""

_HIDDEN = 12.0


@dataclass(frozen=True, slots=True)
class Width:
    """How wide a column is.

    Attributes:
        width: In characters.
        fits: Whether all that stands below its heading fits on one line.
        seen: Whether the column is not hidden.
    """

    width: float
    fits: bool
    seen: bool = True


def column_widths(
    columns: Sequence[Column], titles: Sequence[str], rows: Sequence[Sequence[Stored]]
) -> list[Width]:
    """Return the width of each column."""
    contents = [
        0.0 if column.hidden else _content(column, at, (row[at] for row in rows))
        for at, column in enumerate(columns)
    ]
    widths = [
        _width(column, _heading(column, at, title), contents[at], _MOST[column.kind])
        for at, (column, title) in enumerate(zip(columns, titles, strict=True))
    ]
    if seen_width(widths) >= _NARROW:
        return widths
    return [
        _width(column, width.width, content, _PROSE_ALONE) if column.kind is Kind.PROSE else width
        for column, width, content in zip(columns, widths, contents, strict=True)
    ]


def seen_width(widths: Iterable[Width]) -> float:
    """Return how wide the columns that are not hidden are together."""
    return sum(width.width for width in widths if width.seen)


def text_width(value: Stored) -> float:
    """Return how wide the text of a cell is on one line, and its other lines after it."""
    return _units(pixels(value, BODY_SIZE)) if isinstance(value, str) else 0.0


def _width(column: Column, heading: float, content: float, most: float) -> Width:
    if column.hidden:
        return Width(_HIDDEN, fits=True, seen=False)
    least = _LEAST[column.kind] if content else 0.0
    width = max(least, min(most, max(heading, content)))
    return Width(round(width, 1), fits=content <= width)


def _content(column: Column, at: int, values: Iterable[Stored]) -> float:
    """Return what the widest text needs; nothing when there is none."""
    beside = _AIR + indent(column.kind, first=at == 0) * _INDENT
    longest = nlargest(_MEASURED, {_shown(value) for value in set(values)} - {""}, key=len)
    if not longest:
        return 0.0
    return _units(max(pixels(text, BODY_SIZE) for text in longest) + beside)


def _shown(value: Stored) -> str:
    """Return the longest line of what a cell shows."""
    if isinstance(value, str):
        return value if "\n" not in value else max(value.split("\n"), key=len)
    if isinstance(value, datetime):
        return "dd-mm-jjjj uu:mm"
    if isinstance(value, date):
        return "dd-mm-jjjj"
    return f"{value:,}" if value is not None else ""


def _heading(column: Column, at: int, title: str) -> float:
    """Return what a heading needs on two lines, broken at a blank."""
    words = title.split(" ")
    heads = accumulate(words, "{} {}".format)
    halves = [(head, title[len(head) :].strip()) for head in heads]
    text = min(max(pixels(half, BODY_SIZE, bold=True) for half in pair) for pair in halves)
    if column.kind is Kind.ROLE:
        return _units(text + 1)  # its button stands below the word
    if column.kind is Kind.NUMBER:
        return _units(text + _AIR + indent(column.kind, first=at == 0) * _INDENT)
    return _units(text + _AIR + _BUTTON + indent(column.kind, first=at == 0) * _INDENT)


def _units(wide: float) -> float:
    return (wide + PADDING_PIXELS) / DIGIT_PIXELS
