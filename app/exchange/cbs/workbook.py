"""Reading a workbook that somebody else may have made.

Before openpyxl sees it, the size of everything in it is judged: a zip of a few kilobytes can grow
to gigabytes. No part may declare a document type: that is how a few lines of XML grow likewise,
and no spreadsheet program writes one.
"""

import warnings
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import IO, NoReturn
from xml.parsers import expat

from app.exchange.cbs.errors import CbsError, CbsTrouble
from app.exchange.cbs.layout import MOST_COLUMNS

MOST_UNPACKED = 400_000_000
"""Bytes of all parts together; the largest file of the CBS unpacks to a quarter of this."""

MOST_WHOLE = 100_000_000
"""Bytes of a part that is held in memory as a whole, as all are but the sheets."""

MOST_PARTS = 2_000
_SHEETS = "xl/worksheets/"
_BOOK = "xl/workbook.xml"
_CHUNK = 65_536

Titled = tuple[str, Iterator[Sequence[object]], int]


@contextmanager
def workbook_sheets(file: IO[bytes]) -> Iterator[Iterator[Titled]]:
    """Title, rows and number of rows of each sheet; they can be read until the block ends.

    Raises:
        CbsError: `damaged`, `hostile`, `no_table`.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - costs 0.2 s, only needed here

    with _translated():
        _judge(file)
        with warnings.catch_warnings():
            # What styles or drawings a stranger left out is nothing to us.
            warnings.simplefilter("ignore")
            book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
    try:
        yield _sheets(book.worksheets)
    finally:
        book.close()


def _sheets(worksheets: Sequence[object]) -> Iterator[Titled]:
    for sheet in worksheets:
        count = int(getattr(sheet, "max_row", 0) or 0)
        # What a sheet says of its own size need not be so, and would cut rows off.
        sheet.reset_dimensions()  # type: ignore[attr-defined]
        yield str(getattr(sheet, "title", "")), _rows(sheet), count


def _rows(sheet: object) -> Iterator[Sequence[object]]:
    with _translated():
        yield from sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS)  # type: ignore[attr-defined]


@contextmanager
def _translated() -> Iterator[None]:
    """Turn whatever a library says of foreign bytes into one kind of trouble."""
    try:
        yield
    except CbsError:
        raise
    except Exception as error:
        raise CbsError(CbsTrouble.DAMAGED) from error


def _judge(file: IO[bytes]) -> None:
    """Refuse what is no workbook, and what would grow.

    The sizes are those that the zip declares; reading a part stops there.
    """
    with zipfile.ZipFile(file) as archive:
        parts = archive.infolist()
        if any(part.flag_bits & 1 for part in parts):
            raise CbsError(CbsTrouble.PROTECTED)
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
            raise CbsError(CbsTrouble.HOSTILE)
        names = {part.filename for part in parts}
        if _BOOK not in names:
            raise CbsError(CbsTrouble.NO_TABLE)
        for part in parts:
            _judge_part(archive, part)
    file.seek(0)


def _judge_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    name = part.filename.casefold()
    if not name.startswith(_SHEETS) and part.file_size > MOST_WHOLE:
        raise CbsError(CbsTrouble.HOSTILE)
    if name.endswith((".xml", ".rels")):
        with archive.open(part) as content:
            _judge_prolog(content)


class _BegunError(Exception):
    """The first element begins; nothing can be declared any more."""


def _judge_prolog(content: IO[bytes]) -> None:
    """Read the XML up to its first element, and no further."""

    def declared(*_: object) -> NoReturn:
        raise CbsError(CbsTrouble.HOSTILE)

    def begun(*_: object) -> NoReturn:
        raise _BegunError

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = declared
    parser.StartElementHandler = begun
    try:
        while chunk := content.read(_CHUNK):
            parser.Parse(chunk)
    except _BegunError:
        return
