"""Reads the parts of a workbook that `write_xlsx` wrote, straight from its XML.

Not with openpyxl: what wrote a file must not be the only witness of what is in it, and this is
about twice as fast. For files of others this is no reader: those are for openpyxl behind a guard.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import IO
from zipfile import ZipFile

from app.reports.excel.texts import unescaped
from app.reports.excel.values import Stored

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_ROW, _CELL, _VALUE, _TEXT, _FORMULA = (f"{_MAIN}{tag}" for tag in ("row", "c", "v", "t", "f"))
_DAY_ZERO = date(1899, 12, 30)
_MINUTES = 24 * 60
_DAY_MARK, _MOMENT_MARK = "yy", "hh"

Row = tuple[Stored, ...]
DayStyles = Mapping[str, bool]
"""By the number of a style that shows a number as a day: whether it shows the time too."""


@dataclass(frozen=True, slots=True)
class NativeTable:
    """What a file says about a native table: its name and its range, such as `A4:C9`."""

    name: str
    ref: str


def sheets(archive: ZipFile) -> list[tuple[str, str]]:
    """Return title and part of each sheet, in order."""
    targets = {one.get("Id"): _target(one) for one in _relations(archive, "xl/workbook.xml")}
    book = _tree(archive, "xl/workbook.xml")
    return [
        (unescaped(sheet.get("name", "")), targets[sheet.get(f"{_OFFICE}id")])
        for sheet in book.iter(f"{_MAIN}sheet")
    ]


def native_table(archive: ZipFile, sheet: str) -> NativeTable | None:
    """Return the native table of a sheet, if it has one."""
    for relation in _relations(archive, sheet):
        if relation.get("Type", "").endswith("/table"):
            table = _tree(archive, _target(relation))
            return NativeTable(table.get("displayName", ""), table.get("ref", ""))
    return None


def day_styles(archive: ZipFile) -> DayStyles:
    """Return the numbers of the styles that show a number as a day, or as a moment."""
    tree = _tree(archive, "xl/styles.xml")
    formats = {
        one.get("numFmtId"): _MOMENT_MARK in code
        for one in tree.iter(f"{_MAIN}numFmt")
        if _DAY_MARK in (code := one.get("formatCode", ""))
    }
    styles = tree.find(f"{_MAIN}cellXfs")
    return {
        str(number): formats[style.get("numFmtId")]
        for number, style in enumerate(styles if styles is not None else ())
        if style.get("numFmtId") in formats
    }


def rows(source: IO[bytes], days: DayStyles) -> Iterator[tuple[int, Row]]:
    """Return number and values of each row of a sheet."""
    columns: dict[str, int] = {}
    for _, element in ET.iterparse(source):  # noqa: S314 - a file that we just wrote
        if element.tag == _ROW:
            yield int(element.get("r", "0")), _values(element, days, columns)
            element.clear()


def _values(row: ET.Element, days: DayStyles, columns: dict[str, int]) -> Row:
    digits = len(row.get("r", "0"))
    values: list[Stored] = []
    for cell in row.iterfind(_CELL):
        letters = cell.get("r", "A1")[:-digits]
        if letters not in columns:
            columns[letters] = column_number(letters)
        values.extend([None] * (columns[letters] - len(values) - 1))
        values.append(_value(cell, days))
    return tuple(values)


def column_number(letters: str) -> int:
    """Return 1 for A, 27 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _value(cell: ET.Element, days: DayStyles) -> Stored:
    if cell.get("t") == "inlineStr":
        return unescaped("".join(text.text or "" for text in cell.iter(_TEXT))) or None
    formula = cell.find(_FORMULA)
    if formula is not None:
        return f"={formula.text}"
    shown = cell.findtext(_VALUE)
    if shown is None or cell.get("t") != "n":
        return shown
    number = float(shown)
    with_time = days.get(cell.get("s", ""))
    if with_time is not None:
        return _moment(number) if with_time else _DAY_ZERO + timedelta(days=number)
    return int(number) if number.is_integer() else number


def _moment(number: float) -> datetime:
    """Return the minute; a fraction of a day is seldom exact."""
    return datetime.combine(_DAY_ZERO, time()) + timedelta(minutes=round(number * _MINUTES))


def _relations(archive: ZipFile, part: str) -> Iterator[ET.Element]:
    folder, _, name = part.rpartition("/")
    path = f"{folder}/_rels/{name}.rels"
    if path in archive.NameToInfo:
        yield from _tree(archive, path).iter(_RELATION)


def _target(relation: ET.Element) -> str:
    return relation.get("Target", "").lstrip("/")


def _tree(archive: ZipFile, part: str) -> ET.Element:
    return ET.fromstring(archive.read(part))  # noqa: S314 - a file that we just wrote
