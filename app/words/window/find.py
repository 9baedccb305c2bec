"""The words of the box that finds everything."""

from collections.abc import Mapping
from types import MappingProxyType

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "step": "stap",
        "person": "persoon",
        "department": "afdeling",
        "neighbourhood": "wijk",
        "actor": "actor",
        "decision": "besluit",
        "action": "actie",
        "commitment": "toezegging",
        "risk": "risico",
        "money": "geld",
        "interest": "belang",
        "lesson": "les",
        "question": "vraagstuk",
        "meeting": "overleg",
        "command": "opdracht",
    }
)


def nothing(wanted: str) -> str:
    """Nothing looks like what was typed."""
    return f'Niets gevonden voor "{wanted}". Typ een stapnummer, een naam of een opdracht.'


def said(text: str, detail: str, kind: str) -> str:
    """What a screen reader says of a line."""
    return ", ".join(part for part in (text, detail, KINDS[kind]) if part)
