"""What is said of a line that is typed during a meeting."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from app.words.names import listed

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "B": "Besluit",
        "A": "Actie",
        "N": "Notitie",
        "V": "Vraagstuk",
        "R": "Risico",
        "L": "Les",
        "P": "Parkeren",
    }
)
"""The word of each kind."""

KEPT_AS_NOTE = "bewaard als notitie"
"""Of a line that begins without a kind."""

EMPTY_LINE = "Typ eerst wat er is gezegd."

_UNKNOWN: Mapping[str, str] = MappingProxyType(
    {"@": "onbekend", "#": "is geen stap", "!": "is geen datum"}
)


def understood(parts: Iterable[str]) -> str:
    """`Begrepen: Ilse Verbruggen (RO) · vr 27-11-2026`; empty when there is nothing."""
    found = [part for part in parts if part]
    return f"Begrepen: {' · '.join(found)}" if found else ""


def unclear(mark: str, text: str, puzzle: str, among: Sequence[str]) -> str:
    """Why a part of a line stays in its text."""
    reasons = {
        "unknown": f"{text} {_UNKNOWN[mark]}: blijft in de tekst",
        "several": f"{text} kan {listed(among, 'of')} zijn: blijft in de tekst",
        "wijk_needed": f"{text}: noem de wijk erachter",
        "wijk_missing": f"{text}: noem de wijk erachter; blijft nu in de tekst",
        "wijk_not_needed": f"{text} is voor de hele gemeente: de wijk blijft in de tekst",
        "second": f"{text} is er een te veel: blijft in de tekst",
        "no_place": f"{text} heeft hier geen plaats: blijft in de tekst",
    }
    return reasons[puzzle]


def person(name: str, codes: Sequence[str]) -> str:
    """`Ilse Verbruggen (RO)`."""
    return f"{name} ({', '.join(codes)})" if codes else name


def became(kind: str, number: str, text: str) -> str:
    """What a line became: `Actie 2026-014: netcapaciteit opvragen`."""
    return f"{KINDS[kind]} {number}".rstrip() + f": {text}"
