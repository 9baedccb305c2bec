"""The rows of a file that somebody else may have made: a workbook, or text with separators.

What a file is, is told by its first bytes and not by its name. Everything has a limit, because a
small file can hold a very large table.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from app.exchange.cbs.errors import CbsError, CbsTrouble
from app.exchange.cbs.layout import layout_of
from app.exchange.cbs.workbook import workbook_sheets
from app.storage.errors import translated

MOST_BYTES = 100_000_000
"""The largest file of the CBS is a tenth of this."""

FIRST_ROWS = 40
"""The headings stand in one of these."""

Row = Sequence[object]

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_SEPARATORS = ";,\t|"
_BEGINNING = 65_536
_ENDS = ("\n", "\r")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table.

    Attributes:
        title: What its tab is called; empty for a text.
        rows: Its rows; they can be gone through once.
        count: How many there are, as the file says; 0 when it does not.
        ragged: Whether a row may leave out its last cells where they are empty, as in a workbook.
    """

    title: str
    rows: Iterator[Row]
    count: int = 0
    ragged: bool = True


@contextmanager
def sheets_of(path: Path) -> Iterator[Iterator[Sheet]]:
    """The tables of a file, in order; they can be read until the block ends.

    Raises:
        StorageError: The file is not there, or cannot be read.
        CbsError: `in_use` (path), `empty`, `too_large` (most), `protected`, `old_workbook`,
            `no_table`, `damaged`, `half` (row), `hostile`.
    """
    with translated(path):
        size = path.stat().st_size
        if path.is_dir():
            raise CbsError(CbsTrouble.NO_TABLE)
        if size == 0:
            raise CbsError(CbsTrouble.EMPTY)
        if size > MOST_BYTES:
            raise CbsError(CbsTrouble.TOO_LARGE, most=MOST_BYTES // 1_000_000)
        try:
            data = path.read_bytes()
        except PermissionError as error:
            raise CbsError(CbsTrouble.IN_USE, path=str(path)) from error
    if data.startswith(_ZIP):
        with workbook_sheets(io.BytesIO(data)) as sheets:
            yield (Sheet(title, rows, count) for title, rows, count in sheets)
        return
    if data.startswith(_OLE):
        protected = _ENCRYPTED in data
        raise CbsError(CbsTrouble.PROTECTED if protected else CbsTrouble.OLD_WORKBOOK)
    text = _decoded(data)
    yield iter([Sheet("", _separated(text), text.count("\n"), ragged=False)])


def _decoded(data: bytes) -> str:
    """A text; without a mark it is UTF-8, or else what Windows writes here."""
    try:
        if data.startswith(_WIDE):
            return _decoded_wide(data)
        if b"\0" in data:
            raise CbsError(CbsTrouble.NO_TABLE)
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _decoded_wide(data: bytes) -> str:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError as error:
        raise CbsError(CbsTrouble.DAMAGED) from error


def _separated(text: str) -> Iterator[Row]:
    """The rows of a text; one that stops behind a separator has not begun the cell after it.

    Raises:
        CbsError: `no_table`; `half` (row): it stops within quotes, and swallowed the line end that
            is added here.
    """
    separator = _separator(text)
    ended = text if text.endswith(_ENDS) else f"{text}\n"
    rows = csv.reader(io.StringIO(ended, newline=""), delimiter=separator)
    number = 1
    try:
        last = next(rows)
        for row in rows:
            yield last
            last, number = row, number + 1
    except csv.Error as error:
        raise CbsError(CbsTrouble.NO_TABLE) from error
    if last and last[-1].endswith(_ENDS):
        raise CbsError(CbsTrouble.HALF, row=number)
    if text.endswith(separator):
        last.pop()
    yield last


def _separator(text: str) -> str:
    """The sign between cells: the one by which a row near the beginning has most known headings."""
    beginning = text[:_BEGINNING]
    best, most = _SEPARATORS[0], 0
    for separator in sorted(_SEPARATORS, key=beginning.count, reverse=True):
        rows = csv.reader(io.StringIO(beginning, newline=""), delimiter=separator)
        for row in islice(rows, FIRST_ROWS):
            layout = layout_of(row)
            if layout.complete:
                return separator
            if len(layout.places) > most:
                best, most = separator, len(layout.places)
    return best
