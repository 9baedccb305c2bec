"""How well a word that somebody types fits the words there are: by its begin, or with a mistake."""

import re
from collections.abc import Iterable, Sequence

from app.words.names import folded

EXACT = 100.0
INITIALS = 99.0
PARTS_OF_NAME = 96.0
_PREFIX, _LONGER_PREFIX = 90.0, 5.0
_INFIX = 70.0
_MISTAKE = 0.65
"""What a percent of likeness is worth: a mistake never comes before what fits."""

_LEAST_INFIX, _LEAST_MISTAKE = 3, 4
_ALIKE = 74.0
_WORD = re.compile(r"[^\W_]+(?:[.\-][^\W_]+)*")
_DIGIT = re.compile(r"\d")


def words_of(text: str) -> list[str]:
    """The words of a text as they are compared; `3.5` and `2026-014` are one word."""
    return _WORD.findall(folded(text))


def fitting(wanted: str, known: Sequence[str]) -> dict[str, float]:
    """The known words that a typed word may stand for, each with how well it fits (0 to 100)."""
    found = _mistyped(wanted, known)
    for word in known:
        score = _score(wanted, word)
        if score:
            found[word] = score
    return found


def _score(wanted: str, word: str) -> float:
    """How well a word fits without a mistake."""
    if word.startswith(wanted):
        if word == wanted:
            return EXACT
        return _PREFIX + _LONGER_PREFIX * len(wanted) / len(word)
    return _INFIX if len(wanted) >= _LEAST_INFIX and wanted in word else 0.0


def _mistyped(wanted: str, known: Sequence[str]) -> dict[str, float]:
    """Words that look like it, or begin like it; a number is never another number."""
    if len(wanted) < _LEAST_MISTAKE:
        return {}
    # Not at the top: nobody who only opens a dossier should wait for it.
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    found: dict[str, float] = {}
    begins = [word[: len(wanted)] for word in known]
    for choices in (known, begins):
        alike = process.extract(wanted, choices, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=None)
        for _, percent, place in alike:
            word = known[place]
            if not _DIGIT.search(word):
                found[word] = max(found.get(word, 0.0), percent * _MISTAKE)
    return found


def abbreviates(wanted: str, name: Iterable[str]) -> float:
    """How well a typed word stands for a name of several words; 0 when it does not.

    `ho` are the initials of Henk Oldersma, `hol` and `heol` the begins of its words. A word between
    the first and the last may be passed by: `adr` and `ar` are both Anouk de Reus.
    """
    words = [word for word in name if word]
    letters = wanted.replace(".", "")
    least = 2
    if len(letters) < least or len(words) < least or not letters.startswith(words[0][0]):
        return 0.0
    if letters == "".join(word[0] for word in words):
        return INITIALS
    return PARTS_OF_NAME if _is_of_begins(letters, words) else 0.0


def _is_of_begins(letters: str, words: list[str]) -> bool:
    """Whether the letters are begins of the first word, of the last, and maybe of some between."""
    rests = {letters[size:] for size in _sizes(letters, words[0])}
    for word in words[1:-1]:
        rests |= {rest[size:] for rest in rests for size in _sizes(rest, word)}
    return any(rest and words[-1].startswith(rest) for rest in rests)


def _sizes(letters: str, word: str) -> range:
    """The lengths of the begins that both have, from one letter on."""
    same = 0
    for ours, theirs in zip(letters, word, strict=False):
        if ours != theirs:
            break
        same += 1
    return range(1, same + 1)
