"""Text in lines, for who has no hyphens at hand: at blanks, and anywhere in what is too long."""

from collections.abc import Callable

Measure = Callable[[str], float]


def wrapped(text: str, room: float, width: Measure) -> tuple[str, ...]:
    """A text in lines that are no wider than `room`, but for a single letter that is.

    Args:
        text: Line breaks in it are kept.
        room: The most that a line may take.
        width: Measures a piece of it.
    """
    return tuple(
        line for paragraph in text.splitlines() for line in _filled(paragraph, room, width)
    )


def _filled(text: str, room: float, width: Measure) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if width(longer) <= room:
            lines[-1] = longer
            continue
        pieces = _cut(word, room, width)
        lines = [*lines, *pieces] if lines[-1] else pieces
    return lines


def _cut(word: str, room: float, width: Measure) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and width(pieces[-1] + letter) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces
