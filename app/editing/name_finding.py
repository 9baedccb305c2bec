"""Finding names in a text, however somebody wrote them.

With other accents or capitals, over the end of a line, with a hyphen in a word, or glued together
as in an address of a web page: a reader knows who is meant, so that the program has to as well.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, Protocol, TypeVar

from app.editing.reading_text import ReadText

_PARTS = re.compile(r"[^\W_]+")
_NO_LETTER = re.compile(r"[\W_]+")
_HYPHEN = r"\-\u2010\u2011"
_BROKEN = rf"(?:[{_HYPHEN}]?[ \t\r]*\n[ \t\r]*|[{_HYPHEN}])?"
"""Between two letters of a word: nothing, or where it goes on on the next line."""

_APART = rf"[\s_.'`\u00b4\u2018\u2019{_HYPHEN}\u2012-\u2015]*"
"""Between two words of a name: also nothing, as in `NoorWielinga`."""

_LETTER = r"[^\W\d_]"
_REMEMBERED = 2_000

Whose = TypeVar("Whose")


@dataclass(frozen=True, slots=True)
class FoundName(Generic[Whose]):
    """A name in a text.

    Attributes:
        at: Where it begins and ends in the text itself.
        whose: What was given with the name.
    """

    at: tuple[int, int]
    whose: Whose


class NameFinder(Generic[Whose]):
    """Looks for names; what hides them and what warns of them both ask this."""

    def __init__(self, names: Iterable[tuple[str, Whose]]) -> None:
        """Learn the names.

        Args:
            names: Each with whose it is; of one name that comes twice the first counts.
        """
        known: dict[tuple[str, ...], Whose] = {}
        for name, whose in names:
            if parts := tuple(_PARTS.findall(ReadText.of(name).plain)):
                known.setdefault(parts, whose)
        self._known = [("".join(parts), parts, whose) for parts, whose in known.items()]

    def found_in(self, text: ReadText) -> list[FoundName[Whose]]:
        """The names in a text, as they stand in it; of what overlaps, the longest."""
        return longest_of(self._all_in(text))

    def _all_in(self, text: ReadText) -> Iterator[FoundName[Whose]]:
        letters = _NO_LETTER.sub("", text.plain) if self._known else ""
        for core, parts, whose in self._known:
            # Most names are in no text: looking for the bare letters tells so at once.
            if core in letters:
                for match in _pattern(parts).finditer(text.plain):
                    yield FoundName(text.place(*match.span()), whose)


@lru_cache(maxsize=_REMEMBERED)
def _pattern(parts: tuple[str, ...]) -> re.Pattern[str]:
    words = _APART.join(_BROKEN.join(map(re.escape, part)) for part in parts)
    return re.compile(f"(?<!{_LETTER}){words}s?(?!{_LETTER})")


class _Placed(Protocol):
    @property
    def at(self) -> tuple[int, int]: ...


Item = TypeVar("Item", bound=_Placed)


def longest_of(found: Iterable[Item]) -> list[Item]:
    """What was found, in the order of the text; of what overlaps, the longest."""
    kept: list[Item] = []
    for item in sorted(found, key=lambda item: (item.at[0] - item.at[1], item.at)):
        place = bisect_left(kept, item.at, key=lambda other: other.at)
        begin, end = item.at
        if all(
            end <= other.at[0] or other.at[1] <= begin
            for other in kept[max(place - 1, 0) : place + 1]
        ):
            kept.insert(place, item)
    return kept
