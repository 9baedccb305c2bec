"""Words about a wijk: those that say something of its homes, and those that any text has."""

import re
from collections.abc import Iterator

from app.words.names import folded

_COMMON = frozenset(
    {
        *("woning", "woningen", "wijken", "gemeente", "ongeveer", "vooral", "begonnen", "gebouwd"),
        *("bouwjaar", "bouwjaren", "inwoners", "tussen", "ouder", "nieuwe", "waarvan", "straten"),
        *("huizen", "aantal", "buurt", "sinds", "einde", "begin", "onder", "enkele", "overige"),
        *("veel", "deels", "zonder", "waarin"),
    }
)
_SHORTEST = 5
_WORD = re.compile(r"[a-z]+")
_YEAR = r"(1[89]\d\d|20[01]\d)"
_YEARS = re.compile(
    rf"(?<![\d.]){_YEAR}(?:\s*(?:-|–|tot|en|t/m)\s*{_YEAR})?(?!\d|\s*(?:woning|huis|huiz|inwoner))"
)
_DECADE = re.compile(r"jaren\s*'?(\d0)\b")
_CENTURY, _TEN = 1900, 9


def telling_words(text: str) -> frozenset[str]:
    """The words in a description that others may share."""
    found = (word for word in _WORD.findall(folded(text)) if len(word) >= _SHORTEST)
    return frozenset(word for word in found if word not in _COMMON)


def building_years(text: str) -> list[tuple[int, int]]:
    """The years in which homes were built, each from and to; a year of our time is none."""
    return [*_told_years(text), *_told_decades(text)]


def _told_years(text: str) -> Iterator[tuple[int, int]]:
    for first, last in _YEARS.findall(text):
        years = (int(first), int(last or first))
        yield min(years), max(years)


def _told_decades(text: str) -> Iterator[tuple[int, int]]:
    """`jaren 70` or `jaren '70`."""
    for decade in _DECADE.findall(text):
        begin = _CENTURY + int(decade)
        yield begin, begin + _TEN
