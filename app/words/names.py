"""Comparing names as people do: without accents, capitals or double blanks."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

_LONGEST = 60
_ALIKE = 0.6
_MOST = 3
_REMEMBERED = 20_000
"""Texts: a list that is pasted or filtered compares the same names again and again."""


_BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and signs that are drawn as nothing."""

_VARIATION_SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0), range(0x180B, 0x1810))


def cleaned(text: str) -> str:
    """A name as it is kept: what can be seen of it, with single blanks; empty when that is nothing.

    Two names that look the same must not be two people, and a name that nobody sees is none.
    """
    kept = " ".join("".join(map(_seen, text)).split())
    return kept if any(not unicodedata.category(letter).startswith("M") for letter in kept) else ""


def _seen(letter: str) -> str:
    if letter.isascii() and letter.isprintable():
        return letter
    if unicodedata.category(letter) == "Cc":
        return " "
    return letter if is_seen(letter) else ""


def is_seen(letter: str) -> bool:
    """Whether a letter or a sign is drawn, or takes room, at all."""
    unseen = unicodedata.category(letter) == "Cf" or letter in _BLANK_LETTERS
    return not unseen and not any(ord(letter) in part for part in _VARIATION_SELECTORS)


@lru_cache(maxsize=_REMEMBERED)
def folded(text: str) -> str:
    """A text as it is compared: no accents, no capitals, nothing unseen, single blanks."""
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", "".join(map(_seen, text)))
        if not unicodedata.combining(letter)
    )
    return " ".join(bare.casefold().split())


def nearest(written: str, known: Iterable[str]) -> list[str]:
    """At most three known names that look like what was written, most alike first.

    A part of a name counts as alike ("Ilse" for "Ilse Verbruggen").
    """
    if len(written) > _LONGEST:
        return []
    wanted = folded(written)
    scored = [(_likeness(wanted, folded(name)), name) for name in known]
    best = sorted((item for item in scored if item[0] >= _ALIKE), key=lambda item: (-item[0], item))
    return [name for _, name in best[:_MOST]]


def likeliest(written: str, known: Iterable[str]) -> str | None:
    """The known name that looks most like what was written, if any does."""
    return next(iter(nearest(written, known)), None)


def _likeness(wanted: str, name: str) -> float:
    if wanted and wanted in name.split():
        return 1.0
    return SequenceMatcher(None, wanted, name).ratio()


def natural(text: str) -> list[tuple[int, int, str]]:
    """A key that sorts 1.10 after 1.9."""
    return [
        (0, int(part), "") if part.isdecimal() else (1, 0, folded(part))
        for part in re.split(r"(\d+)", text)
        if part
    ]


def listed(items: Iterable[str], last: str = "en") -> str:
    """`a, b en c`."""
    parts = list(items)
    if len(parts) < 2:  # noqa: PLR2004 - one item is no list
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"
