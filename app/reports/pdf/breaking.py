"""Breaks text into lines.

Lines break at blanks, after a hyphen or slash inside a word, at a place for a hyphen when a long
word leaves much room, and anywhere in what is wider than a whole line: a line is never wider than
asked for.

A hyphen that was not in the text is printed as U+00AD, as the PDF standard asks, so that whoever
reads the page aloud or copies it gets the word back; a line that ends at a blank keeps it for the
same reason.
"""

import re
from collections.abc import Iterator

from app.reports.hyphens import Hyphens
from app.reports.pdf.styles import Style

SOFT_HYPHEN = "\N{SOFT HYPHEN}"

_JOINT = re.compile(r"(?<=\w[-/])(?=[^\W\d_])|(?<=//)(?=\w)")
"""Inside a word, a line may end after a hyphen or slash before a letter: never in a date."""
_LONGEST_LINE = 500
"""Characters that fit on no line of a page."""
_BALANCED = 4
"""Lines; a longer heading has other troubles."""
_LONG_WORD = 9
"""Letters from which a word that fits on a line may still be hyphenated."""
_MUCH_ROOM = 0.28
"""Share of the line that must be left before it may."""


def break_lines(text: str, style: Style, width: float, hyphens: Hyphens) -> tuple[str, ...]:
    """Return the lines of `text` at most `width` wide; a newline in the text ends a line."""
    if "\n" not in text and "\t" not in text and style.width(text) <= width:
        return (text,)
    lines: list[str] = []
    for line in text.replace("\t", " ").split("\n"):
        lines.extend(_Breaker(style, width, hyphens).broken(line))
    return tuple(lines)


def balanced_lines(text: str, style: Style, width: float, hyphens: Hyphens) -> tuple[str, ...]:
    """Return the lines of a heading, about equally long: no word alone on the last."""
    lines = break_lines(text, style, width, hyphens)
    if not 1 < len(lines) <= _BALANCED:
        return lines
    for share in range(95, 45, -5):
        tighter = break_lines(text, style, width * share / 100, hyphens)
        if len(tighter) > len(lines) or SOFT_HYPHEN in "".join(tighter):
            break
        lines = tighter
    return lines


def longest_word(text: str, style: Style) -> float:
    """Return the width of the widest word in `text`."""
    return max((style.width(word) for word in text.split()), default=0.0)


def fit(text: str, style: Style, width: float) -> str:
    """Return `text` on one line of `width`, with an ellipsis where it is cut.

    Only for what is printed in full elsewhere.
    """
    line = " ".join(text[:_LONGEST_LINE].split())
    if len(text) <= _LONGEST_LINE and style.width(line) <= width:
        return line
    while line and style.width(line + "…") > width:
        line = line[:-1]
    return line.rstrip() + "…"


class _Breaker:
    """Fills lines with the words of one line of text."""

    def __init__(self, style: Style, width: float, hyphens: Hyphens) -> None:
        self._style = style
        self._width = width
        self._hyphens = hyphens
        self._lines: list[str] = []
        self._line = ""
        self._used = 0.0

    def broken(self, text: str) -> list[str]:
        for part, blank in _parts(text):
            self._add(part, " " if blank and self._line else "")
        return [*self._lines, self._line]

    def _add(self, part: str, blank: str) -> None:
        wide = self._style.width(blank + part)
        if self._used + wide <= self._width:
            self._line += blank + part
            self._used += wide
            return
        tail = self._hyphenated(part, blank) if self._line else None
        if tail is None:
            if self._line:
                self._end_line(blank)
            tail = part
        self._carry(tail)

    def _hyphenated(self, part: str, blank: str) -> str | None:
        """Put the first half of a long word on this line; return the rest, None if it cannot."""
        room = self._width - self._used - self._style.width(blank)
        too_wide = self._style.width(part) > self._width
        if not too_wide and (len(part) < _LONG_WORD or room < _MUCH_ROOM * self._width):
            return None
        place = self._hyphen_place(part, room)
        if place is None:
            return None
        self._line += blank + part[:place] + SOFT_HYPHEN
        self._end_line("")
        return part[place:]

    def _carry(self, tail: str) -> None:
        """Put `tail` on an empty line, and on more lines as long as it is wider than one."""
        while self._style.width(tail) > self._width and len(tail) > 1:
            place = self._hyphen_place(tail, self._width) or self._any_place(tail)
            joint = tail[place - 1 : place + 1].isalpha()
            self._line = tail[:place] + (SOFT_HYPHEN if joint else "")
            self._end_line("")
            tail = tail[place:]
        self._line = tail
        self._used = self._style.width(tail)

    def _hyphen_place(self, word: str, room: float) -> int | None:
        for place in reversed(self._hyphens.places(word)):
            if self._style.width(word[:place] + SOFT_HYPHEN) <= room:
                return place
        return None

    def _any_place(self, word: str) -> int:
        """Return how many characters fit, at least one, with room for a hyphen.

        An accent of its own has no width in the bundled faces, so it stays with its letter.
        """
        room = self._width - self._style.width(SOFT_HYPHEN)
        used = 0.0
        place = 0
        while place < len(word) - 1 and (used := used + self._style.width(word[place])) <= room:
            place += 1
        return max(place, 1)

    def _end_line(self, blank: str) -> None:
        self._lines.append(self._line + blank)
        self._line = ""
        self._used = 0.0


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield what stays together, and whether a blank comes before it."""
    for word in filter(None, text.split(" ")):
        blank = True
        for part in _JOINT.split(word):
            yield part, blank
            blank = False
