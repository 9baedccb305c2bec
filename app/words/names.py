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


@lru_cache(maxsize=_REMEMBERED)
def folded(text: str) -> str:
    """A text as it is compared: no accents, no capitals, single blanks."""
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text)
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
