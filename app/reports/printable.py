"""Makes any text fit to print: what a report shows, and what the window shows.

There is one such function, so that paper and screen never disagree about a name.
"""

import unicodedata
from functools import cache

from app.assets import resource
from app.reports.cmap import drawable

SUBSTITUTE = "\N{WHITE SQUARE}"
"""Stands for a character that cannot be printed."""

FACES = (
    "SourceSans3-Regular.ttf",
    "SourceSans3-Italic.ttf",
    "SourceSans3-SemiBold.ttf",
    "SourceSans3-Bold.ttf",
)
"""The bundled font files, in the folder `fonts` of the resources."""

_LINE_ENDS = str.maketrans(
    {"\r": "\n", "\N{LINE SEPARATOR}": "\n", "\N{PARAGRAPH SEPARATOR}": "\n"}
)
_GRAPHEME_JOINER = "\u034f"
_LAST_READ_BACK = 0xFFFF
"""Beyond this the fonts draw a few pictures that nobody can read back or hear from a PDF."""

_VARIATION_SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0), range(0x180B, 0x1810))


def printable(text: str) -> tuple[str, int]:
    """Return `text` as it can be printed, and how many characters had to be replaced.

    Control characters and characters without width that steer the direction or the joining of text
    are taken out; line ends become a newline, and newline and tab stay. A character that the
    bundled fonts cannot draw becomes `SUBSTITUTE` and is counted.
    """
    if text.isascii() and text.isprintable():
        return text, 0
    lines = unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_LINE_ENDS))
    known = _known()
    kept = [character for character in lines if character in "\n\t" or not _is_control(character)]
    shown = [
        character if character in "\n\t" or ord(character) in known else SUBSTITUTE
        for character in kept
    ]
    replaced = sum(one != other for one, other in zip(kept, shown, strict=True))
    return "".join(shown), replaced


def _is_control(character: str) -> bool:
    return (
        unicodedata.category(character) in {"Cc", "Cf"}
        or character == _GRAPHEME_JOINER
        or any(ord(character) in selectors for selectors in _VARIATION_SELECTORS)
    )


@cache
def _known() -> frozenset[int]:
    """Return the code points that every bundled face can draw and a reader gets back."""
    faces = [drawable(resource("fonts", name)) for name in FACES]
    every = frozenset.intersection(*faces)
    return frozenset(point for point in every if point <= _LAST_READ_BACK)
