"""The words of the calendar of a wijk: what clashes, what can be combined, and why."""

from collections.abc import Sequence
from types import MappingProxyType

from app.words.names import listed
from app.words.quarters import period_text

CLASH, CHANCE = "botsing", "kans"
MARKS = MappingProxyType({CLASH: "!", CHANCE: "+"})
"""The sign before the word: not by colour alone."""

WHOLE_WIJK = "de hele wijk"
NAMELESS = "ontwikkeling zonder naam"
_MOST = 4


def clash(one: str, other: str, part: str, first: str, last: str) -> str:
    """Why two developments get in each other's way.

    Args:
        one: What the first is.
        other: What the other is.
        part: Where.
        first: The first quarter that both take.
        last: The last.
    """
    return (
        f"{_begun(one)} en {other} zijn tegelijk in {part} ({period_text(first, last)}), en dat is"
        " niet te combineren."
    )


def chance_together(one: str, other: str, part: str, first: str, last: str) -> str:
    """Why two developments can be done as one."""
    return (
        f"{_begun(one)} en {other} zijn tegelijk in {part} ({period_text(first, last)}) en zijn te"
        " combineren."
    )


def chance_with_steps(one: str, codes: Sequence[str], movement: str, first: str, last: str) -> str:
    """Why a development can help steps of the route.

    Args:
        one: What it is.
        codes: The codes of the steps.
        movement: The movement of both.
        first: The first quarter they share.
        last: The last.
    """
    shown = [*codes[:_MOST]]
    if len(codes) > _MOST:
        shown.append(f"nog {len(codes) - _MOST}")
    steps = "stap" if len(codes) == 1 else "de stappen"
    period = period_text(first, last)
    return f"{_begun(one)} valt samen met {steps} {listed(shown)}, voor {movement} ({period})."


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]


def marks(clashes: int, chances: int) -> str:
    """`! botsing · + 2 kansen`: what there is to know about a line."""
    parts = [
        _mark(CLASH, "botsingen", clashes) if clashes else "",
        _mark(CHANCE, "kansen", chances) if chances else "",
    ]
    return " · ".join(filter(None, parts))


def _mark(one: str, many: str, count: int) -> str:
    return f"{MARKS[one]} {one if count == 1 else f'{count} {many}'}"
