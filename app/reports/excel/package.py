"""The file around the sheets: the same report gives the same bytes, whoever makes it and when.

Every part gets the date that the format begins with and the same rights. What openpyxl writes
about itself is replaced, and charts get the alternative text that it has no place for.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import datetime, time
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl.writer.excel import ExcelWriter
from openpyxl.xml.constants import ARC_APP, ARC_STYLE, CHART_NS, SHEET_MAIN_NS
from openpyxl.xml.functions import Element, fromstring, tostring
from typing_extensions import override

from app.reports.content.model import Report
from app.reports.excel.book import Book
from app.reports.excel.texts import Tally, one_line

_BEGIN = (1980, 1, 1, 0, 0, 0)
_RIGHTS = 0o644 << 16
_LEVEL = 6
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}cNvPr"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_LONGEST_PROPERTY = 255
_FONT = f"{{{SHEET_MAIN_NS}}}font"
_IN_FONT = ("b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "scheme")
"""The order that the format asks for; openpyxl has another."""


def save(book: Book, path: Path, report: Report, alternatives: tuple[tuple[str, str], ...]) -> None:
    """Write `book` to `path`.

    Args:
        alternatives: Name and alternative text of each chart, in the order of the sheets.
    """
    _describe(book, report)
    with _Archive(path, report.program, iter(alternatives)) as archive:
        ExcelWriter(book, archive).write_data()


def _describe(book: Book, report: Report) -> None:
    moment = datetime.combine(report.day, time())
    told = book.properties
    told.title = _property(f"{report.name} · {report.municipality}")
    told.subject = _property(report.headline)
    told.creator = _property(report.program)
    told.keywords = _property(", ".join(report.keywords)) or None
    told.version = _property(report.version) or None
    told.contentStatus = _property(report.state)
    told.language = "nl-NL"
    told.created = told.modified = moment


def _property(text: str) -> str:
    return one_line(text, Tally(), _LONGEST_PROPERTY)


class _Archive(ZipFile):
    """A zip file in which nothing depends on the machine or the moment."""

    def __init__(self, path: Path, program: str, charts: Iterator[tuple[str, str]]) -> None:
        super().__init__(path, "w", ZIP_DEFLATED, compresslevel=_LEVEL)
        self._program = program
        self._charts = charts

    @override
    def write(self, filename: BytesIO, arcname: str) -> None:  # type: ignore[override]
        """Add the XML of a sheet, which openpyxl hands over as what it was written to."""
        self._add(arcname, filename.getbuffer())

    @override
    def writestr(self, zinfo_or_arcname: str, data: str | bytes) -> None:  # type: ignore[override]
        """Add a part, put right where openpyxl leaves something to wish."""
        raw = data.encode() if isinstance(data, str) else data
        if zinfo_or_arcname == ARC_APP:
            raw = _application(self._program)
        elif zinfo_or_arcname == ARC_STYLE:
            raw = _with_fonts_in_order(raw)
        elif zinfo_or_arcname.startswith("xl/charts/chart"):
            raw = _without_title(raw)
        elif zinfo_or_arcname.startswith("xl/drawings/drawing"):
            raw = _with_alternatives(raw, self._charts)
        self._add(zinfo_or_arcname, raw)

    def _add(self, name: str, data: bytes | memoryview) -> None:
        part = ZipInfo(name, _BEGIN)
        part.compress_type = ZIP_DEFLATED
        part.create_system = 0
        part.external_attr = _RIGHTS
        super().writestr(part, data)


def _application(program: str) -> bytes:
    properties = ET.Element("Properties", xmlns=_EXTENDED)
    ET.SubElement(properties, "Application").text = _property(program)
    return ET.tostring(properties)


def _with_alternatives(drawing: bytes, charts: Iterator[tuple[str, str]]) -> bytes:
    tree = fromstring(drawing)
    for frame in tree.iter(_DRAWING):
        name, alternative = next(charts)
        frame.set("name", name)
        frame.set("descr", alternative)
    raw: bytes = tostring(tree)
    return raw


def _without_title(chart: bytes) -> bytes:
    """Tell Excel not to make a title for a chart that has none."""
    tree = fromstring(chart)
    for plot in tree.iter(f"{{{CHART_NS}}}chart"):
        if plot.find(f"{{{CHART_NS}}}title") is not None:
            continue
        told = Element(f"{{{CHART_NS}}}autoTitleDeleted", {"val": "1"})
        plot.insert(0, told)
    raw: bytes = tostring(tree)
    return raw


def _with_fonts_in_order(styles: bytes) -> bytes:
    tree = fromstring(styles)
    for font in tree.iter(_FONT):
        font[:] = sorted(font, key=lambda part: _IN_FONT.index(part.tag.rpartition("}")[2]))
    raw: bytes = tostring(tree)
    return raw
