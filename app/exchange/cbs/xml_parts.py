"""Reading the XML in a workbook as it streams by, with nothing in it that can grow.

A document type is how a few lines of XML become gigabytes; no spreadsheet program writes one.
"""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, NoReturn
from xml.parsers import expat

from app.exchange.cbs.errors import CbsError, CbsTrouble

CHUNK = 262_144
_BETWEEN = ":"
_BROKEN = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, expat.ExpatError),
    *(EOFError, LookupError, ValueError, OSError, NotImplementedError, RuntimeError),
)
"""What foreign bytes make a zip, XML, numbers and references raise."""


@contextmanager
def damage() -> Iterator[None]:
    """Turn whatever foreign bytes make the libraries say into one kind of trouble."""
    try:
        yield
    except _BROKEN as error:
        raise CbsError(CbsTrouble.DAMAGED) from error


def safe_parser() -> expat.XMLParserType:
    """A parser that hands over attributes as a flat list, and refuses a document type."""
    parser = expat.ParserCreate()
    parser.ordered_attributes = True
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _declared
    return parser


def _declared(*_: object) -> NoReturn:
    raise CbsError(CbsTrouble.HOSTILE)


def local(name: str) -> str:
    """A name without the prefix of its namespace."""
    return name.rpartition(_BETWEEN)[2]


def chunks(content: IO[bytes]) -> Iterator[tuple[bytes, bool]]:
    """The bytes of a part in pieces, and whether it is the last, which is empty."""
    while piece := content.read(CHUNK):
        yield piece, False
    yield b"", True


def elements(content: IO[bytes]) -> list[tuple[str, dict[str, str]]]:
    """The elements of a small part with their attributes, in order."""
    found: list[tuple[str, dict[str, str]]] = []

    def start(name: str, given: list[str]) -> None:
        named = zip(given[::2], given[1::2], strict=True)
        found.append((local(name), {local(key): value for key, value in named}))

    parser = safe_parser()
    parser.StartElementHandler = start
    for piece, last in chunks(content):
        parser.Parse(piece, last)
    return found


def shared_texts(content: IO[bytes]) -> list[str]:
    """The texts that cells point at; how a word is to be pronounced is left out."""
    texts: list[str] = []
    parts: list[str] = []
    aside = 0

    def start(name: str, _: list[str]) -> None:
        nonlocal aside
        kind = local(name)
        aside += kind == "rPh"
        parser.CharacterDataHandler = parts.append if kind == "t" and not aside else None

    def end(name: str) -> None:
        nonlocal aside
        kind = local(name)
        aside -= kind == "rPh"
        parser.CharacterDataHandler = None
        if kind == "si":
            texts.append("".join(parts))
            parts.clear()

    parser = safe_parser()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    for piece, last in chunks(content):
        parser.Parse(piece, last)
    return texts
