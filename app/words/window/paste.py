"""The words of the panel where a list is typed or pasted."""

from collections.abc import Mapping
from types import MappingProxyType

from app.words.names import listed

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "neighbourhoods": ("Rij", "Naam", "Code", "Wat ermee gebeurt"),
        "departments": ("Rij", "Code", "Naam", "Wat ermee gebeurt"),
        "people": (
            "Rij",
            "Naam",
            "Functie",
            "Afdelingen",
            "E-mail",
            "Telefoon",
            "Wat ermee gebeurt",
        ),
    }
)
PLACEHOLDER: Mapping[str, str] = MappingProxyType(
    {
        "neighbourhoods": "Eén wijk per regel. Of plak twee kolommen uit Excel: naam en CBS-code.",
        "departments": "Plak uit Excel: code en naam van elke afdeling.",
        "people": (
            "Plak namen, functies en afdelingen uit Excel of Outlook, of typ één naam per regel."
        ),
    }
)
NEW = "Wordt toegevoegd"


def summary(new: int, there: int, problems: int) -> str:
    """What the list comes to."""
    parts = []
    if new:
        parts.append(f"{new} toevoegen")
    if there:
        parts.append(f"{there} staan er al" if there > 1 else "1 staat er al")
    if problems:
        parts.append(f"{problems} kloppen niet" if problems > 1 else "1 klopt niet")
    return listed(parts).capitalize()


def column(number: int) -> str:
    """What a screen reader calls the choice above a column."""
    return f"Kolom {number}"
