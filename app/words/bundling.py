"""The words of *bundelkans*: wijken at the same step, with the same actor, at the same time."""

from collections.abc import Sequence
from datetime import date

from app.words.dates import day_text
from app.words.names import listed

NAMELESS = "een partij zonder naam"


def beside(wijken: Sequence[str], actor: str, first: date, last: date) -> str:
    """With which wijken one can bundle: stands at the step in that wijk."""
    return f"bundelkans met {listed(wijken)}: ook {actor}, {_when(first, last)}"


def line(step: str, wijken: Sequence[str], actor: str, first: date, last: date) -> str:
    """One chance to bundle, on a line of its own."""
    return f"{step}: {listed(wijken)} kunnen samen optrekken met {actor} ({_when(first, last)})."


def rule(months: int) -> str:
    """When wijken can bundle."""
    return (
        "Bundelkans: twee of meer wijken staan voor dezelfde stap, met dezelfde partij, en de"
        f" streefdata liggen hoogstens {months} maanden uit elkaar."
    )


def _when(first: date, last: date) -> str:
    if first == last:
        return f"streefdatum {day_text(first)}"
    return f"streefdata {day_text(first)} tot en met {day_text(last)}"
