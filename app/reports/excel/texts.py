"""Makes any text fit for a cell, and undoes the writing of it.

A workbook is XML with escapes of its own and a limit per cell. Whether a font has a glyph is the
business of the spreadsheet program, so emoji and other scripts stay as they are here; that is the
difference with `app.reports.printable`.
"""

import re
from dataclasses import dataclass

from app.words import workbook as words

MOST_UNITS = 32_767
"""UTF-16 units that fit in one cell."""

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_UNFIT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # controls; tab and newline stay
    "\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # steer, no width
    "\U000e0000-\U000e007f]"
)
_NO_CHARACTER = re.compile("[\ud800-\udfff\ufffe\uffff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_ESCAPE_LIKE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_BLANKS = re.compile(r"\s+")
_OPENS_FORMULA = frozenset("=+-@\t\r\uff1d\uff0b\uff0d\uff20")
_SHORTEST_ESCAPE = 7


@dataclass(slots=True)
class Tally:
    """Counts what could not be written as it was.

    Attributes:
        cut: Texts that were longer than a cell.
        replaced: Characters that were left out or replaced.
    """

    cut: int = 0
    replaced: int = 0


def clean(text: str, tally: Tally) -> str:
    """Return `text` without what a workbook cannot hold or a reader cannot see."""
    if text.isascii() and text.isprintable():
        return text
    lines = _LINE_ENDS.sub("\n", text)
    visible, dropped = _UNFIT.subn("", lines)
    fit, replaced = _NO_CHARACTER.subn(_REPLACEMENT, visible)
    tally.replaced += dropped + replaced
    return fit


def fitted(text: str, tally: Tally) -> str:
    """Return `text` as one cell can hold it, with a visible mark where it was cut."""
    fit = clean(str(text), tally)  # a member of an enumeration becomes its text
    if len(fit) * 2 <= MOST_UNITS or _units(fit) <= MOST_UNITS:
        return fit
    tally.cut += 1
    return cut(fit, MOST_UNITS, words.CUT_MARK)


def one_line(text: str, tally: Tally, most: int) -> str:
    """Return `text` on one line of at most `most` UTF-16 units."""
    line = _BLANKS.sub(" ", clean(text, tally)).strip()
    return line if _units(line) <= most else cut(line, most, "…")


def cut(text: str, most: int, mark: str) -> str:
    """Return the beginning of `text` and `mark`, together at most `most` UTF-16 units."""
    room = (most - _units(mark)) * 2
    kept = text.encode("utf-16-le")[:room].decode("utf-16-le", errors="ignore")
    return kept + mark


def escaped(text: str) -> str:
    """Return `text` such that no part of it is read as an escape such as `_x0041_`."""
    if len(text) < _SHORTEST_ESCAPE or "_x" not in text:
        return text
    return _ESCAPE_LIKE.sub("_x005F_", text)


def unescaped(text: str) -> str:
    """Return what a spreadsheet program shows for `text` in the file."""
    if "_x" not in text:
        return text
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)


def opens_formula(text: str) -> bool:
    """Whether a spreadsheet program may take `text` for a formula when it is typed or pasted."""
    return text[:1] in _OPENS_FORMULA if text else False


def _units(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)
