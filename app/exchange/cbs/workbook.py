"""Opening a workbook that somebody else may have made.

A zip of a few kilobytes can grow to gigabytes: the size of everything in it is judged first. Of
what is in it only the list of sheets, the texts and the sheets themselves are read.
"""

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import IO

from app.exchange.cbs.errors import CbsError, CbsTrouble
from app.exchange.cbs.sheet_rows import SheetRows
from app.exchange.cbs.xml_parts import damage, elements, shared_texts

MOST_UNPACKED = 400_000_000
"""Bytes of all parts together; the largest file of the CBS unpacks to a quarter of this."""

MOST_WHOLE = 100_000_000
"""Bytes of a part that is held in memory as a whole, as all are but the sheets."""

MOST_PARTS = 2_000
_BOOK, _LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_SHEETS = "xl/worksheets/"
_Links = Mapping[str, tuple[str, str]]


@contextmanager
def workbook_sheets(file: IO[bytes]) -> Iterator[Iterator[tuple[str, SheetRows]]]:
    """Title and rows of each sheet; they can be read until the block ends.

    Raises:
        CbsError: `damaged`, `hostile`, `no_table`, `protected`.
    """
    with ExitStack() as stack:
        with damage():
            archive = stack.enter_context(zipfile.ZipFile(file))
            _judge(archive)
            links = _links(archive)
            texts = _texts(archive, links)
            named = _elements(archive, _BOOK)
        yield _sheets(archive, links, texts, named)


def _judge(archive: zipfile.ZipFile) -> None:
    """Refuse what is no workbook, and what would grow.

    The sizes are those that the zip declares; reading a part stops there.
    """
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise CbsError(CbsTrouble.PROTECTED)
    whole = (part for part in parts if not part.filename.startswith(_SHEETS))
    if (
        len(parts) > MOST_PARTS
        or sum(part.file_size for part in parts) > MOST_UNPACKED
        or any(part.file_size > MOST_WHOLE for part in whole)
    ):
        raise CbsError(CbsTrouble.HOSTILE)
    if _BOOK not in archive.namelist():
        raise CbsError(CbsTrouble.NO_TABLE)


def _links(archive: zipfile.ZipFile) -> dict[str, tuple[str, str]]:
    """Per id what kind of part it stands for, and where that is."""
    return {
        given["Id"]: (given["Type"].rpartition("/")[2], _path(given["Target"]))
        for name, given in _elements(archive, _LINKS)
        if name == "Relationship"
    }


def _texts(archive: zipfile.ZipFile, links: _Links) -> list[str]:
    """The texts that the cells of all sheets point at."""
    for kind, path in links.values():
        if kind == "sharedStrings":
            with archive.open(path) as content:
                return shared_texts(content)
    return []


def _sheets(
    archive: zipfile.ZipFile,
    links: _Links,
    texts: list[str],
    named: list[tuple[str, dict[str, str]]],
) -> Iterator[tuple[str, SheetRows]]:
    for name, given in named:
        kind, path = links.get(given.get("id", ""), ("", ""))
        if name != "sheet" or kind != "worksheet":
            continue
        with damage():
            content = archive.open(path)
        with content:
            yield given.get("name", ""), SheetRows(content, texts)


def _elements(archive: zipfile.ZipFile, part: str) -> list[tuple[str, dict[str, str]]]:
    with archive.open(part) as content:
        return elements(content)


def _path(target: str) -> str:
    """Where a part stands in the zip, as the list of sheets in `xl/` names it."""
    return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
