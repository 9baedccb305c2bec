"""What somebody has in hand, in a few words: the lines of *Werk overdragen*."""

from collections.abc import Mapping
from types import MappingProxyType

_LINES: Mapping[str, str] = MappingProxyType(
    {
        "owner": "Eigenaar van {place}",
        "contribution": "Contactpersoon voor {place}",
        "head": "Hoofd van {place}",
        "contact": "Contactpersoon van {place}",
        "deputy": "Tweede contactpersoon van {place}",
        "wait": "Antwoord gevraagd bij {place}",
        "stand_in": "Vervangt {place}",
        "money": "Verantwoordt het geld van {place}",
        "actor": "Vaste contactpersoon voor {place}",
        "talk": "Spreekt met {place}",
    }
)


def held(hold: str, place: str, more: str = "") -> str:
    """One line.

    Args:
        hold: In what way something is in somebody's hands.
        place: What it is about.
        more: A title, what is awaited, or until when; may be empty.
    """
    line = _LINES[hold].format(place=place)
    return f"{line}: {more}" if more else line


def until(day: str) -> str:
    """`tot en met 01-12-2026`."""
    return f"tot en met {day}"
