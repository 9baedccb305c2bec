"""Reads which characters a TrueType file can draw, and nothing else of it.

The window needs this for the same text a report prints, so it may not cost the import of a PDF
library.
"""

from collections.abc import Iterator
from pathlib import Path
from struct import unpack_from

_BMP = 4
_FULL = 12
_LAST_SEGMENT = 0xFFFF
"""Ends the list of segments; it is no character."""


def drawable(path: Path) -> frozenset[int]:
    """Return the code points that have a glyph in the TrueType file `path`."""
    data = path.read_bytes()
    cmap = _table_offset(data, b"cmap")
    (count,) = unpack_from(">H", data, cmap + 2)
    points: set[int] = set()
    for index in range(count):
        (offset,) = unpack_from(">4xL", data, cmap + 4 + 8 * index)
        points.update(_points(data, cmap + offset))
    return frozenset(points)


def _table_offset(data: bytes, tag: bytes) -> int:
    (count,) = unpack_from(">H", data, 4)
    for index in range(count):
        name, offset = unpack_from(">4s4xL", data, 12 + 16 * index)
        if name == tag:
            return int(offset)
    raise ValueError(f"no table {tag!r} in the font")


def _points(data: bytes, at: int) -> Iterator[int]:
    (form,) = unpack_from(">H", data, at)
    if form == _BMP:
        yield from _segments(data, at)
    elif form == _FULL:
        yield from _groups(data, at)


def _segments(data: bytes, at: int) -> Iterator[int]:
    (doubled,) = unpack_from(">H", data, at + 6)
    count = doubled // 2
    ends = unpack_from(f">{count}H", data, at + 14)
    starts = unpack_from(f">{count}H", data, at + 16 + doubled)
    deltas = unpack_from(f">{count}H", data, at + 16 + 2 * doubled)
    ranges_at = at + 16 + 3 * doubled
    ranges = unpack_from(f">{count}H", data, ranges_at)
    for index, (start, end, delta, jump) in enumerate(
        zip(starts, ends, deltas, ranges, strict=True)
    ):
        for point in range(start, end + 1):
            glyph = point
            if jump:
                place = ranges_at + 2 * index + jump + 2 * (point - start)
                (glyph,) = unpack_from(">H", data, place) if place + 2 <= len(data) else (0,)
                if not glyph:
                    continue
            if (glyph + delta) & 0xFFFF and point != _LAST_SEGMENT:
                yield point


def _groups(data: bytes, at: int) -> Iterator[int]:
    (count,) = unpack_from(">L", data, at + 12)
    for index in range(count):
        start, end, glyph = unpack_from(">3L", data, at + 16 + 12 * index)
        yield from range(start + (not glyph), end + 1)
