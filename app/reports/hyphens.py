"""Where a Dutch word may be cut at the end of a line."""

from functools import lru_cache
from typing import Any

import pyphen

_LONGEST = 80
"""Letters; what is longer is no word, and the patterns would only take time."""

_AROUND = "()[]{}<>.,:;!?\"'*_…“”\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
"""Punctuation that may stand at either side of a word."""

_LEAST = 3
"""Letters that stay together at either side of a hyphen."""


class Hyphens:
    """Finds the places for a hyphen, and remembers them per word.

    Attributes:
        language: Name of the patterns, such as `nl_NL`.
    """

    def __init__(self, language: str = "nl_NL") -> None:
        self.language = language
        self._patterns: Any = pyphen.Pyphen(lang=language, left=_LEAST, right=_LEAST)
        self._find = lru_cache(maxsize=20_000)(self._places)

    def places(self, word: str) -> tuple[int, ...]:
        """Return the indexes in `word` before which a hyphen may stand, in rising order.

        Punctuation around the word does no harm; a word that holds anything else than letters
        gets no places.
        """
        return self._find(word)

    def _places(self, word: str) -> tuple[int, ...]:
        letters = word.strip(_AROUND)
        if not letters.isalpha() or not 2 * _LEAST <= len(letters) <= _LONGEST:
            return ()
        before = word.index(letters)
        return tuple(
            before + int(place)
            for place in self._patterns.positions(letters)
            # A place with data spells the word differently when cut ("cafeetje").
            if getattr(place, "data", None) is None
        )
