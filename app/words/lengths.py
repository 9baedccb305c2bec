"""How long a text is on paper, where a line must fit."""

from unicodedata import east_asian_width

_NEARBY, _MORE = 20, "…"
_WIDE = frozenset("MWmw@%—…")


def width(text: str) -> int:
    """How many characters a text is as long as; a wide one counts for two."""
    return sum(map(_width, " ".join(text.split())))


def shortened(text: str, most: int) -> str:
    """A text in one line, of at most so many characters; a wide one counts for two.

    It is cut behind a word, where one ends nearby.
    """
    line = " ".join(text.split())
    if width(line) <= most:
        return line
    return f"{_whole_words(line[: _fitting(line, most - _width(_MORE))])}{_MORE}"


def _fitting(line: str, most: int) -> int:
    """How many letters of a line that is too long fit."""
    room = most
    for at, letter in enumerate(line):
        room -= _width(letter)
        if room < 0:
            return at
    return len(line)


def _whole_words(start: str) -> str:
    before, blank, rest = start.rpartition(" ")
    return (before if blank and len(rest) < _NEARBY else start).rstrip(" ,;:–-")


def _width(letter: str) -> int:
    return 2 if letter in _WIDE or east_asian_width(letter) in ("W", "F") else 1
