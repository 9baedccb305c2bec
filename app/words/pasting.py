"""Sentences about what is pasted from other programs."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

_SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "too_many_rows": (
            "Dit zijn meer dan {most} rijen. Er is niets geplakt. Plak het in delen."
        ),
        "too_many_columns": (
            "Rij {row} heeft meer dan {most} kolommen. Er is niets geplakt. Kopieer alleen de"
            " kolommen die nodig zijn."
        ),
        "cell_too_long": (
            "In rij {row}, kolom {column} staan {found} tekens; een cel heeft er hoogstens {most}."
            " Er is niets geplakt. Maak de tekst korter."
        ),
        "rows_with_problems": (
            "Er is nog niets overgenomen: {count} van de rijen {verb} niet. Verbeter ze, of sla ze"
            " over."
        ),
    }
)


def paste_trouble(code: str, data: Mapping[str, Any]) -> str:
    """The sentence for a paste that is refused as a whole.

    Raises:
        KeyError: There is no sentence for it.
    """
    shown = {key: _number(value) for key, value in data.items()}
    verb = "klopt" if data.get("count") == 1 else "kloppen"
    return _SENTENCES[code].format(**shown, verb=verb)


def _number(value: object) -> str:
    return f"{value:,}".replace(",", ".") if isinstance(value, int) else str(value)
