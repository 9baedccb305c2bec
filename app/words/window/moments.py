"""The words of *Momenten*: the texts of R1 on a day."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from app.words.dates import long_day

KEPT_MARK = "eigen tekst"
ABOUT = (
    "Deze teksten staan alleen op de R1 van deze dag, voor welke wijken je die ook maakt. Wat je"
    " niet wijzigt, volgt het dossier. Namen worden op het rapport vervangen door de functie."
)
PROPOSED = "voorstel uit het dossier"
NO_PROPOSAL = "Het dossier heeft hiervoor nog geen voorstel."
KEPT = "De tekst is bewaard. Ongedaan maken met Ctrl+Z."
BACK = "De tekst volgt het dossier weer. Ongedaan maken met Ctrl+Z."
NOTHING_CHANGED = "Er is niets gewijzigd: dit is het voorstel uit het dossier."
NOTHING_OWN = "Op deze dag is er geen eigen tekst."
PARTS: Mapping[str, str] = MappingProxyType(
    {
        "headline": "Kop",
        "successes": "Goed gegaan",
        "risks": "Risico's",
        "milestone": "Volgende mijlpaal",
    }
)


def day(value: date, *, kept: bool) -> str:
    """A day to choose, with a mark when it has texts of its own."""
    return f"{long_day(value)} ({KEPT_MARK})" if kept else long_day(value)


def note(longest: int, most: int, lines: int, most_lines: int) -> str:
    """What stands below a field with a text of its own.

    Args:
        longest: How long its longest line is.
        most: How long a line may be.
        lines: How many lines there are.
        most_lines: How many there may be.
    """
    if lines > most_lines:
        return f"{KEPT_MARK} · {lines} regels; er passen er {most_lines}"
    return f"{KEPT_MARK} · {longest} van {most} tekens"
