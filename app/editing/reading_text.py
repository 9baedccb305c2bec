"""A text as it is read, with the way back to how it was typed."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from app.words.names import is_seen

_FOREIGN = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")
"""What may be written in more than one way, with the letter that an accent may stand on."""

_SPELLED: dict[int, str] = str.maketrans(
    {"æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss", "þ": "th", "Þ": "Th"}
)
_STROKED = str.maketrans("øđðłħŧıŋ", "oddlhtin")


class _Plainly(dict[int, str]):
    """Letters without accents and capitals, one for one; learned as they come by."""

    def __missing__(self, code: int) -> str:
        base, *marks = list(unicodedata.normalize("NFD", chr(code)))
        bare = base if all(map(unicodedata.combining, marks)) else chr(code)
        lower = bare.lower()
        plain = (lower if len(lower) == 1 else bare).translate(_STROKED)
        self[code] = plain
        return plain


_PLAINLY = _Plainly()


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text in two ways that have a letter for a letter the same places.

    Attributes:
        shown: As it is read: one way to write each letter, none that nobody sees.
        plain: The same without accents and capitals.
    """

    shown: str
    plain: str
    _typed: Sequence[tuple[int, int]] | None
    """Where each letter begins and ends in the text itself; none when just there."""

    @classmethod
    def of(cls, text: str) -> Self:
        """Read a text."""
        if text.isascii():
            return cls(text, text.lower(), None)
        shown: list[str] = []
        typed: list[tuple[int, int]] = []
        done = 0
        for match in _FOREIGN.finditer(text):
            begin, end = match.span()
            shown.append(text[done:begin])
            typed.extend(_each(done, begin))
            for at, letters in _signs(text, begin, end):
                shown.append(letters)
                typed.extend([at] * len(letters))
            done = end
        shown.append(text[done:])
        typed.extend(_each(done, len(text)))
        read = "".join(shown)
        return cls(read, read.translate(_PLAINLY), typed)

    def place(self, begin: int, end: int) -> tuple[int, int]:
        """Where a part, which is not empty, stands in the text itself."""
        if self._typed is None:
            return begin, end
        return self._typed[begin][0], self._typed[end - 1][1]


def _each(begin: int, end: int) -> Iterator[tuple[int, int]]:
    return zip(range(begin, end), range(begin + 1, end + 1), strict=True)


def _signs(text: str, begin: int, end: int) -> list[tuple[tuple[int, int], str]]:
    """Each letter with its accents, as it is read, and where it stands."""
    found: list[tuple[tuple[int, int], str]] = []
    at = begin
    while at < end:
        after = at + 1
        while after < end and unicodedata.category(text[after]) == "Mn":
            after += 1
        one = unicodedata.normalize("NFKC", "".join(filter(is_seen, text[at:after])))
        kept = "".join(sign for sign in one if unicodedata.category(sign) != "Mn")
        found.append(((at, after), kept.translate(_SPELLED)))
        at = after
    return found
