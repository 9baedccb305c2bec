"""Reads a written PDF back and compares it with the content it was made from.

Only text that stands in the tag tree is read, in the order of the page: header, footer and
repeated headings are artifacts and drop out by themselves, so that a row that runs over two pages
reads as one.
"""

import ctypes
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from app.charts.model import Columns, Lines
from app.reports.content.model import (
    Bullets,
    Facts,
    Heading,
    Paragraph,
    Report,
    Row,
    Table,
)
from app.reports.pdf.pen import SINCE_NUMBER, SINCE_PAGE
from app.reports.pdf.setting import Texts
from app.reports.pdf.values import printed
from app.reports.printable import printable
from app.reports.reconcile import Cause, Difference

_MOST_DIFFERENCES = 100
_SINCE_PAGE, _SINCE_NUMBER = SINCE_PAGE.encode("ascii"), SINCE_NUMBER.encode("ascii")
_NOT_COMPARED = re.compile(r"[\s\u00ad\u0002\u200b-]+")

_Place = tuple[int, int]
"""Page index and number of a marked content."""


def compare(report: Report, path: Path) -> tuple[Difference, ...]:
    """What a PDF of `write_pdf` says otherwise than the content; empty when it is closed.

    Every text and every row must be there, in order.
    """
    found = squeezed("".join(tagged_texts(path)))
    place = 0
    differences: list[Difference] = []
    for part in _expected(report):
        wanted = squeezed(part.expected)
        at = found.find(wanted, place)
        if at >= 0:
            place = at + len(wanted)
            continue
        differences.append(part)
        if len(differences) == _MOST_DIFFERENCES:
            break
    return tuple(differences)


def tagged_texts(path: Path) -> list[str]:
    """The texts in the tag tree in the order they begin, each whole though it may be cut."""
    texts: dict[_Place, list[str]] = {}
    document = pdfium.PdfDocument(path)
    try:
        for number in range(len(document)):
            page = document[number]
            text_page = page.get_textpage()
            for place, text in _pieces(page, text_page, number):
                texts.setdefault(place, []).append(text)
            text_page.close()
            page.close()
    finally:
        document.close()
    return ["".join(pieces) for pieces in texts.values()]


def squeezed(text: str) -> str:
    """A text without what a line break may add or take: blanks and hyphens.

    Characters are taken apart: who reads a PDF back gets two letters for a ligature, and some
    accents apart from their letters.
    """
    return _NOT_COMPARED.sub("", unicodedata.normalize("NFKD", text))


def _pieces(
    page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, number: int
) -> Iterator[tuple[_Place, str]]:
    """Each piece of text on a page, with the place where its text began."""
    for index in range(raw.FPDFPage_CountObjects(page)):
        piece = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(piece) != raw.FPDF_PAGEOBJ_TEXT:
            continue
        content = raw.FPDFPageObj_GetMarkedContentID(piece)
        if content >= 0:
            yield _began(piece) or (number, content), _text_of(piece, text_page)


def _began(piece: Any) -> _Place | None:
    """Where the text began of which this is the rest; `None` where it begins here."""
    for index in range(raw.FPDFPageObj_CountMarks(piece)):
        mark = raw.FPDFPageObj_GetMark(piece, index)
        page, number = ctypes.c_int(), ctypes.c_int()
        if raw.FPDFPageObjMark_GetParamIntValue(
            mark, _SINCE_PAGE, page
        ) and raw.FPDFPageObjMark_GetParamIntValue(mark, _SINCE_NUMBER, number):
            return page.value, number.value
    return None


def _text_of(piece: Any, text_page: pdfium.PdfTextPage) -> str:
    size = raw.FPDFTextObj_GetText(piece, text_page, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFTextObj_GetText(
        piece, text_page, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size
    )
    return buffer.raw[: size - 2].decode("utf-16-le", errors="replace")


def _expected(report: Report) -> Iterator[Difference]:
    """Every text of the content in reading order, as the difference it is when missing."""
    yield _text(report.headline.strip() or report.title)
    for block in report.blocks:
        match block:
            case Heading() | Paragraph():
                yield _text(block.text)
            case Bullets():
                yield from (_text(item) for item in block.items)
            case Facts():
                for item in block.items:
                    yield from map(_text, (item.value, item.label, item.detail))
            case Table():
                yield from _expected_table(block)
            case Lines() | Columns():
                yield from (_text(text) for row in block.grid.rows for text in row if text)
            case _:
                pass
    yield from (_text(text) for _, text in report.closing)


def _text(text: str) -> Difference:
    return Difference(Cause.TEXT, expected=_printed(text))


def _expected_table(table: Table) -> Iterator[Difference]:
    if not table.rows:
        yield _text(table.empty)
    group = ""
    for row in table.rows:
        if row.group and row.group != group:
            group = row.group
            yield Difference(Cause.TEXT, table.key, row.key, expected=_printed(group))
        yield from _expected_cells(table, row)


def _expected_cells(table: Table, row: Row) -> Iterator[Difference]:
    texts = Texts()
    for column, value in zip(table.columns, row.cells, strict=True):
        shown = printed(value, texts)
        # A mark reads as what is said of it.
        text = shown.spoken or shown.text
        if text and not column.hidden:
            yield Difference(Cause.VALUE, table.key, row.key, column.key, text)


def _printed(text: str) -> str:
    return printable(text)[0]
