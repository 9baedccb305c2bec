"""Fits a table to its paper: running text gives way, and what is still too wide is cut.

Columns have one width, on screen and on paper. A page must not be printed in letters that are too
small, so columns of running text are narrowed where that costs fewest lines. What does not fit even
then goes on to a next page, where a part of the table begins.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import floor
from types import MappingProxyType

from app.reports.content.model import Column, Kind
from app.reports.excel.printing import LEAST_SCALE, Pages, pages_of_columns, room_at
from app.reports.excel.values import Stored
from app.reports.excel.widths import Width, seen_width, text_width
from app.reports.narrowing import narrowed

_FLOORS: Mapping[Kind, float] = MappingProxyType({Kind.TEXT: 22.0, Kind.PROSE: 30.0})
"""How narrow a column of running text may become."""

_STEP = 2.0
_WIDEST_HEADS = 64.0
"""Columns that stay in view and on every page leave most of a small screen for the rest."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """How the columns of a table stand on screen and on paper.

    Attributes:
        widths: Of each column.
        heads: How many leading columns stay in view and are repeated on every page.
        pages: How the sheet is cut.
    """

    widths: list[Width]
    heads: int
    pages: Pages


def fitted_to_paper(
    columns: Sequence[Column],
    widths: Sequence[Width],
    rows: Sequence[Sequence[Stored]],
    row_headers: int,
) -> Fitted:
    """Return the widths of the columns as they fit on paper, and how the sheet is cut.

    Args:
        row_headers: How many leading columns tell which row it is.
    """
    squeeze = _Squeeze(columns, rows, list(widths))
    squeeze.to(range(row_headers), _WIDEST_HEADS)
    heads = _heads(squeeze.widths, row_headers)
    every = range(len(columns))
    room = room_at(LEAST_SCALE)
    if squeeze.least(every) <= room:
        squeeze.to(every, room)
        return Fitted(squeeze.widths, heads, pages_of_columns(_seen(squeeze.widths), heads))
    room -= seen_width(squeeze.widths[:heads])
    parts = _joined(_parts(columns, heads), squeeze, room)
    for part in parts:
        squeeze.to(part, room)
    starts = [part.start for part in parts[1:]]
    return Fitted(squeeze.widths, heads, pages_of_columns(_seen(squeeze.widths), heads, starts))


def _heads(widths: Sequence[Width], row_headers: int) -> int:
    heads, taken = 0, 0.0
    for width in widths[:row_headers]:
        taken += width.width * width.seen
        if taken > _WIDEST_HEADS:
            break
        heads += 1
    return heads if heads < len(widths) else 0


def _seen(widths: Sequence[Width]) -> list[float]:
    return [width.width * width.seen for width in widths]


def _parts(columns: Sequence[Column], heads: int) -> list[range]:
    """Return the columns of each part of the table, without those that are on every page."""
    starts = [heads, *(at for at, one in enumerate(columns) if one.begins_part and at > heads)]
    return [
        range(start, end) for start, end in zip(starts, [*starts[1:], len(columns)], strict=True)
    ]


def _joined(parts: Sequence[range], squeeze: "_Squeeze", room: float) -> list[range]:
    """Return the parts with those taken together that fit on one page."""
    joined = [parts[0]]
    for part in parts[1:]:
        together = range(joined[-1].start, part.stop)
        if squeeze.least(together) <= room:
            joined[-1] = together
        else:
            joined.append(part)
    return joined


class _Squeeze:
    """Narrows columns of running text.

    Attributes:
        widths: Of all columns, as far as they were narrowed.
    """

    def __init__(
        self, columns: Sequence[Column], rows: Sequence[Sequence[Stored]], widths: list[Width]
    ) -> None:
        self.widths = widths
        self._rows = rows
        self._floors = {
            at: min(widths[at].width, _FLOORS[column.kind])
            for at, column in enumerate(columns)
            if column.kind in _FLOORS and widths[at].seen
        }
        self._lengths: dict[int, list[float]] = {}

    def least(self, columns: range) -> float:
        """Return how wide these columns are at least."""
        return sum(
            self._floors.get(at, width.width)
            for at, width in enumerate(self.widths)
            if at in columns and width.seen
        )

    def to(self, columns: range, room: float) -> None:
        """Narrow these columns until they fit in `room`, or no more can be done."""
        widths = _seen(self.widths[columns.start : columns.stop])
        if sum(widths) <= room:
            return
        start = columns.start
        floors = {at - start: least for at, least in self._floors.items() if at in columns}
        lengths = {at: self._lengths_of(at + start) for at in floors}
        for at, width in enumerate(narrowed(widths, floors, lengths, room, _STEP), start):
            before = self.widths[at]
            if before.seen and width < before.width:
                whole = max(floor(width * 10) / 10, self._floors[at])
                self.widths[at] = replace(before, width=whole, fits=False)

    def _lengths_of(self, at: int) -> list[float]:
        """Return how long each text of a column is on one line."""
        if at not in self._lengths:
            self._lengths[at] = [text_width(row[at]) for row in self._rows]
        return self._lengths[at]
