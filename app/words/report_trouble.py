"""Sentences about a report that was not made."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

_SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "open_elsewhere": (
            "Het bestand {path} is open in een ander programma. Sluit het daar en probeer het"
            " opnieuw. Er is niets verloren."
        ),
        "no_rights": (
            "Je hebt geen rechten om {path} te maken. Er is niets verloren. Kies een andere map."
        ),
        "disk_full": (
            "De schijf van {path} is vol. Het rapport is niet gemaakt. Maak ruimte vrij of kies"
            " een andere map."
        ),
        "folder_gone": (
            "De map van {path} is niet bereikbaar. Het rapport is niet gemaakt. Kies een andere"
            " map."
        ),
        "is_folder": "{path} is een map. Kies een bestandsnaam.",
        "not_written": (
            "Het rapport {path} kon niet worden geschreven. Er is niets verloren. Probeer het"
            " opnieuw of kies een andere map."
        ),
        "not_closed": (
            "Het rapport is niet gemaakt: bij het nalezen klopte het niet met het dossier"
            " ({count} verschillen, het eerste bij {first}). Het dossier is niet gewijzigd. Meld"
            " dit aan de makers."
        ),
    }
)


def report_trouble(code: str, data: Mapping[str, Any]) -> str:
    """The sentence for a report that was not made.

    Raises:
        KeyError: There is no sentence for it.
    """
    return _SENTENCES[code].format(**data)
