"""The words of influence and attitude, on screen and in reports."""

from collections.abc import Mapping
from types import MappingProxyType

INFLUENCES: Mapping[int | None, str] = MappingProxyType(
    {3: "groot", 2: "gemiddeld", 1: "klein", None: "nog niet bepaald"}
)
"""From the largest influence to the least; last what nobody judged."""

MEANINGS: Mapping[int, str] = MappingProxyType(
    {
        3: "zonder deze partij gaat het niet door",
        2: "kan een deel ophouden of versnellen",
        1: "kan het plan niet ophouden of versnellen",
    }
)

ATTITUDES: Mapping[str, str] = MappingProxyType(
    {
        "onbekend": "Onbekend",
        "tegen": "Tegen",
        "afwachtend": "Afwachtend",
        "positief": "Positief",
        "werkt_mee": "Werkt mee",
    }
)
"""Above a column of the map."""


def influence(level: int | None) -> str:
    """`3 groot`; empty while nobody judged it."""
    return f"{level} {INFLUENCES[level]}" if level is not None else ""
