r"""The text by which spreadsheets, mail programs and this program hand each other cells.

A table travels as a line per row with a tab between cells; a cell with a tab, a newline or a quote
in it stands between quotes. What people paste is less strict, so reading also takes lines with
semicolons, lists with a name per line, and the addresses of Outlook.

A spreadsheet program takes a pasted text that begins with `= + - @` for a formula, and may run it.
Such a text gets an apostrophe in front. Excel shows that apostrophe until the cell is edited, which
is ugly and harmless; leaving it out would be neat and dangerous, and changing the text otherwise
(a blank, an invisible character) would come back as another text. Reading takes the apostrophe off
again, so that `read_cells(write_cells(rows)) == rows`, with every line end in a cell as `\n`.
Numbers and dates are no text and keep their sign.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.exchange.errors import PasteError, PasteTrouble

MOST_ROWS = 10_000
MOST_COLUMNS = 200
MOST_CHARACTERS = 32_767
"""Of one cell; a spreadsheet holds no more either."""

Cells = tuple[tuple[str, ...], ...]
"""Rows of texts; a row may be shorter than another."""

Value = str | int | Decimal | date | None

_ROW_END = "\r\n"
_LINE_ENDS = re.compile("\r\n?")
_GUARDED = re.compile("'*[=+\\-@\t\uff1d\uff0b\uff0d\uff20]")
_QUOTED_WHEN = re.compile('[\t\n";<>]|\\S@\\S')
_ADDRESS = re.compile(r"\s*(?P<name>[^<>@;]*?)\s*<\s*(?P<mail>[^<>@;\s]+@[^<>@;\s]+)\s*>\s*")
_MAIL = re.compile(r"\s*[^<>@;\s,]+@[^<>@;\s,]+\s*")
_LIST_OF_NAMES = re.compile(r"[^;\n]++(?:; ++[^;\n]++)++;?\s*+")
_LONGEST_ADDRESS = 500
_AROUND_NAME = "\"'\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK} "


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell as it was read.

    Attributes:
        text: What it says.
        quoted: Whether it stood between quotes: then nothing in it separates.
    """

    text: str
    quoted: bool = False


_Rows = list[list[_Cell]]


def read_cells(text: str) -> Cells:
    """The cells of a text from the clipboard.

    Tabs separate where there are any; else addresses ("Naam <a@b.nl>; …") give a name and a mail
    address per row; else names with a semicolon and a blank between them on one line give a row
    each; else semicolons separate. A line without any of these is a row with one cell.

    Raises:
        PasteError: `too_many_rows` (most); `too_many_columns` (row, most); `cell_too_long` (row,
            column, found, most).
    """
    plain = _LINE_ENDS.sub("\n", text)
    rows = _split(plain, "\t")
    if all(len(row) == 1 for row in rows) and _has_loose(rows, ";<@"):
        rows = _addresses(rows) or _names_on_a_line(plain) or _split(plain, ";")
    for number, row in enumerate(rows, start=1):
        _check(row, number)
    return tuple(tuple(_unguarded(cell.text) for cell in row) for row in rows)


def write_cells(rows: Iterable[Sequence[Value]]) -> str:
    """The text by which cells go to the clipboard; every row ends with a line end, as in Excel."""
    return "".join("\t".join(_written(value) for value in row) + _ROW_END for row in rows)


def shown(value: Value) -> str:
    """A value as a spreadsheet with Dutch settings understands it: `1-3-2027`, `12,5`."""
    match value:
        case None:
            return ""
        case str():
            return value
        case date():
            return f"{value.day}-{value.month}-{value.year:04}"
        case Decimal():
            return f"{value:f}".replace(".", ",")
        case _:
            return str(value)


def _written(value: Value) -> str:
    text = _LINE_ENDS.sub("\n", shown(value))
    if isinstance(value, str) and _GUARDED.match(text):
        text = f"'{text}"
    if not _QUOTED_WHEN.search(text):
        return text
    return '"' + text.replace('"', '""') + '"'


def _unguarded(text: str) -> str:
    guarded = text.startswith("'") and _GUARDED.match(text, 1)
    return text[1:] if guarded else text


def _split(text: str, separator: str) -> _Rows:
    """The rows of a text; a cell that opens a quote and does not close it is taken as it stands."""
    quoted = re.compile(rf'"((?:[^"]++|"")*+)"(?=[{separator}\n]|\Z)')
    loose = re.compile(rf"[^{separator}\n]*+")
    rows: _Rows = []
    row: list[_Cell] = []
    at = 0
    while at < len(text):
        found = quoted.match(text, at)
        cell = _Cell(found[1].replace('""', '"'), quoted=True) if found else None
        end = found.end() if found else _end(loose, text, at)
        row.append(cell or _Cell(text[at:end]))
        at = end + 1
        if end == len(text) or text[end] == "\n":
            rows.append(row)
            row = []
            if len(rows) > MOST_ROWS:
                break
        elif at == len(text):  # the text ends with a separator: one more cell, without text
            rows.append([*row, _Cell("")])
    return rows


def _end(loose: re.Pattern[str], text: str, at: int) -> int:
    found = loose.match(text, at)
    return found.end() if found else at


def _check(row: Sequence[_Cell], number: int) -> None:
    if number > MOST_ROWS:
        raise PasteError(PasteTrouble.TOO_MANY_ROWS, most=MOST_ROWS)
    if len(row) > MOST_COLUMNS:
        raise PasteError(PasteTrouble.TOO_MANY_COLUMNS, row=number, most=MOST_COLUMNS)
    for column, cell in enumerate(row, start=1):
        if len(cell.text) > MOST_CHARACTERS:
            raise PasteError(
                PasteTrouble.CELL_TOO_LONG,
                row=number,
                column=column,
                found=len(cell.text),
                most=MOST_CHARACTERS,
            )


def _has_loose(rows: _Rows, characters: str) -> bool:
    """Whether one of the characters stands outside quotes."""
    return any(
        not cell.quoted and any(character in cell.text for character in characters)
        for row in rows
        for cell in row
    )


def _addresses(rows: _Rows) -> _Rows | None:
    """Name and mail address per row, when there is nothing but addresses."""
    found: _Rows = []
    for row in rows:
        if row[0].quoted:
            return None
        for part in filter(str.strip, row[0].text.split(";")):
            address = _address(part)
            if address is None:
                return None
            found.append(address)
    return found


def _address(part: str) -> list[_Cell] | None:
    if len(part) > _LONGEST_ADDRESS:
        return None
    if found := _ADDRESS.fullmatch(part):
        return [_Cell(found["name"].strip(_AROUND_NAME)), _Cell(found["mail"])]
    return [_Cell(""), _Cell(part.strip())] if _MAIL.fullmatch(part) else None


def _names_on_a_line(text: str) -> _Rows | None:
    """A row per name of `Jansen, Jan; Smit, Anne`; a table with semicolons has no blank there."""
    if not _LIST_OF_NAMES.fullmatch(text):
        return None
    return [[_Cell(name.strip())] for name in text.split(";") if name.strip()]
