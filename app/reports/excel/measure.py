"""How many lines a text takes in a cell.

A row of a file needs its height: LibreOffice does not work it out on opening, and Excel only for
rows without one. The widths are those of the typeface in `styles`, rounded up, so that a guess is
rather a line too many than one too few.
"""

from types import MappingProxyType

_CLASSES = {
    230: " 'il",
    240: "j",
    250: ",",
    260: ".I",
    270: ":;",
    300: "`",
    310: "()-[]f",
    320: "J{}",
    330: "!",
    340: "t",
    350: "r",
    390: "/\\",
    400: "sz",
    410: '"',
    430: "Lc",
    440: "x",
    460: "FSkvy",
    470: "?Z|",
    480: "ag",
    490: "ETY",
    500: "#*+<=>^_e~",
    510: "$0123456789",
    520: "KPX",
    530: "bdhnopqu",
    540: "C",
    550: "BR",
    570: "V",
    580: "A",
    620: "D",
    630: "H",
    640: "G",
    650: "NU",
    670: "O",
    680: "Q",
    690: "&",
    720: "%w",
    800: "m",
    860: "M",
    890: "W",
    900: "@",
}
_WIDTHS = MappingProxyType({char: width for width, chars in _CLASSES.items() for char in chars})
"""Thousandths of the size of the letters."""

_WIDEST = 900
_OTHER = 650
_OTHER_SCRIPT = 1_050
_LATIN = "\u0250"
_BOLD = 1.035
DIGIT_PIXELS = 7
"""A unit of the width of a column."""

PADDING_PIXELS = 5
"""Of that width, what no text stands on."""

_PIXELS_PER_POINT = 96 / 72
_LINE = 1.3
_AIR = 5.0
_MOST_POINTS = 409.0
"""No row can be higher."""


def pixels(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide `text` is on one line, on a screen at 100 %."""
    width = _width(text) / 1_000 * size * _PIXELS_PER_POINT
    return width * _BOLD if bold else width


def wrapped(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """Return `text` in lines that each fit a column, broken at blanks where there are any.

    Args:
        width: Of the column, in characters.
        size: Of the letters, in points.
    """
    return [line for given in text.split("\n") for line in _lines(given, _room(width, size, bold))]


def lines_needed(text: str, width: float, size: float, *, bold: bool = False) -> int:
    """Return how many lines `text` takes in a column of `width` characters."""
    return len(wrapped(text, width, size, bold=bold))


def points(lines: int, size: float) -> float:
    """Return the height of a row with so many lines."""
    return round(min(lines * size * _LINE + _AIR, _MOST_POINTS), 1)


def _room(width: float, size: float, bold: bool) -> float:  # noqa: FBT001 - as its callers say it
    inside = width * DIGIT_PIXELS - PADDING_PIXELS
    room = max(inside / (size * _PIXELS_PER_POINT) * 1_000, _WIDEST)
    return room / _BOLD if bold else room


def _lines(line: str, room: float) -> list[str]:
    if len(line) * _WIDEST <= room or _width(line) <= room:
        return [line]
    lines: list[str] = []
    begun, used = "", 0.0
    for word in line.split(" "):
        needed = _width(word)
        if begun and used + _WIDTHS[" "] + needed <= room:
            begun, used = f"{begun} {word}", used + _WIDTHS[" "] + needed
            continue
        if begun:
            lines.append(begun)
        *full, begun = _pieces(word, room)
        lines += full
        used = _width(begun)
    return [*lines, begun]


def _pieces(word: str, room: float) -> list[str]:
    """Cut a word that is wider than a line."""
    if _width(word) <= room:
        return [word]
    pieces, begun, used = [], "", 0.0
    for char in word:
        width = _width(char)
        if begun and used + width > room:
            pieces.append(begun)
            begun, used = "", 0.0
        begun, used = begun + char, used + width
    return [*pieces, begun]


def _width(text: str) -> int:
    known = _WIDTHS.get
    return sum(known(char) or _unknown(char) for char in text)


def _unknown(char: str) -> int:
    return _OTHER if char < _LATIN else _OTHER_SCRIPT
