"""Sentences about a file that was not made: a report, a package for others, a guide."""

from collections.abc import Mapping
from pathlib import PurePath
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
            "De schijf van {path} is vol. Het bestand is niet gemaakt. Maak ruimte vrij of kies"
            " een andere map."
        ),
        "folder_gone": (
            "De map van {path} is niet bereikbaar. Het bestand is niet gemaakt. Kies een andere"
            " map."
        ),
        "is_folder": "{path} is een map. Kies een bestandsnaam.",
        "not_written": (
            "Het bestand {path} kon niet worden geschreven. Er is niets verloren. Probeer het"
            " opnieuw of kies een andere map."
        ),
        "not_closed": (
            "Het bestand is niet gemaakt: bij het nalezen stond er iets anders in dan de bedoeling"
            " was ({count} verschillen, het eerste bij {first}). Je dossier is niet gewijzigd."
            " Meld dit aan de makers."
        ),
    }
)

_IN_WINDOW: Mapping[str, str] = MappingProxyType(
    {
        "open_elsewhere": (
            "Het bestand {name} is open in {program}. Sluit het daar en kies Opnieuw proberen."
            " Er is niets verloren."
        ),
        "no_rights": (
            "Je mag niets bewaren in {folder}. {name} is niet gemaakt. Er is niets verloren. Kies"
            " Ergens anders bewaren."
        ),
        "disk_full": (
            "De schijf van {folder} is vol. {name} is niet gemaakt. Er is niets verloren. Maak"
            " ruimte vrij en kies Opnieuw proberen."
        ),
        "folder_gone": (
            "De map {folder} is niet bereikbaar. {name} is niet gemaakt. Er is niets verloren."
            " Kies Ergens anders bewaren, of Opnieuw proberen zodra de map er weer is."
        ),
        "is_folder": "{name} is een map. Kies Ergens anders bewaren en geef een andere naam.",
        "not_written": (
            "Het bestand {name} kon niet worden geschreven. Er is niets verloren. Kies Opnieuw"
            " proberen of Ergens anders bewaren."
        ),
        "not_closed": (
            "De lijst is niet gemaakt: bij het nalezen klopte het bestand niet met wat op het"
            " scherm staat ({count} verschillen, het eerste bij {first}). Het dossier is niet"
            " gewijzigd. Meld dit aan de makers."
        ),
    }
)
"""The same where buttons stand under the sentence."""


def report_trouble(code: str, data: Mapping[str, Any]) -> str:
    """The sentence for a file that was not made.

    Raises:
        KeyError: There is no sentence for it.
    """
    return _SENTENCES[code].format(**data)


def trouble_in_window(code: str, data: Mapping[str, Any], path: PurePath) -> str:
    """The sentence above the buttons *Opnieuw proberen* and *Ergens anders bewaren*.

    Raises:
        KeyError: There is no sentence for it.
    """
    program = "Excel" if path.suffix == ".xlsx" else "een ander programma"
    names = {"name": path.name, "folder": str(path.parent), "program": program}
    return _IN_WINDOW[code].format(**{**data, **names})
