"""The words of *Persoonsgegevens*."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from app.words.dates import moment_text
from app.words.fields import field_label, table_label

COLUMNS = ("Waar", "Aantal")
NAME_FIRST = "Typ eerst een naam."
TOO_SHORT = "Typ minstens twee letters; anders wordt er te veel gevonden."
TICK_SOMETHING = "Vink aan wat je zoekt."
SEARCH_FIRST = "Zoek eerst een naam."
INSTEAD = "naam verwijderd"
REPLACE_WORD, REMOVE_WORD = "vervangen", "verwijderen"
REPLACE_BUTTON, REMOVE_BUTTON = "Naam &vervangen", "Naam &verwijderen"
INSTEAD_FIRST = "Vul in wat ervoor in de plaats komt, of kies Verwijderen."
OLD_VALUES = "Geschiedenis: wat er eerder stond"
NEW_VALUES = "Geschiedenis: wat ervoor in de plaats kwam"
AUTHORS = "Geschiedenis: wie iets wijzigde"
REASONS = "Geschiedenis: waarom"

_LOG: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("change", "old"): OLD_VALUES,
        ("change", "new"): NEW_VALUES,
        ("change_set", "by"): AUTHORS,
        ("change_set", "reason"): REASONS,
    }
)

WARNING = (
    "De naam verdwijnt uit dit dossier en uit het bestand op de gedeelde map. Reservekopieën op"
    " deze laptop van vóór nu staan hieronder; die verwijder je daar. Kopieën op een andere plek"
    " kan het programma niet bereiken: kopieën van collega's, reservekopieën van de gedeelde map,"
    " verzonden e-mail en gemaakte rapporten. In de geschiedenis staat straks dat er een naam is"
    " weggehaald, wanneer, en hoe vaak; niet welke."
)


def place(table: str, column: str) -> str:
    """Where something stands: `Stap: opmerking`, or a part of the history."""
    known = _LOG.get((table, column))
    if known is not None:
        return known
    what = table_label(table)
    return f"{what[:1].upper()}{what[1:]}: {field_label(table, column)}"


def is_history(table: str) -> bool:
    """Whether a place is in the history."""
    return table in ("change", "change_set")


def times(count: int) -> str:
    """`12 keer`."""
    return f"{count} keer"


def summary(records: int, history: int) -> str:
    """What was found."""
    if not records and not history:
        return "Niet gevonden in dit dossier."
    return f"{times(records)} in het dossier van nu, {times(history)} in de geschiedenis"


def confirm(word: str) -> str:
    """What must be typed before it is done."""
    return f'&Typ "{word}" om door te gaan'


def confirm_first(word: str) -> str:
    """The button waits for that word."""
    return f'Typ eerst het woord "{word}".'


def done(count: int, *, removed: bool, backups: int) -> str:
    """What was done, and what is left to do."""
    verb = "verwijderd" if removed else "vervangen"
    text = f"{times(count)} {verb}, in het dossier en in de geschiedenis."
    if backups:
        text += f" Hieronder {_stand(backups)} waar de naam nog in kan staan."
    return text


def _stand(count: int) -> str:
    if count == 1:
        return "staat 1 reservekopie op deze laptop"
    return f"staan {count} reservekopieën op deze laptop"


NO_BACKUPS = "Er zijn geen reservekopieën van dit dossier op deze laptop."


def backups_text(count: int) -> str:
    """Above the list of backups."""
    if not count:
        return NO_BACKUPS
    return "Vink aan welke je verwijdert. De naam kan erin staan, ook als hij hierboven weg is."


def backup(at: datetime, size: str, kind: str) -> str:
    """One backup as a line with a tick."""
    return f"{moment_text(at)}, {size}, {kind}"


def ask_backups(count: int) -> str:
    """Removing backups cannot be undone."""
    what = "1 reservekopie" if count == 1 else f"{count} reservekopieën"
    return (
        f"{what} verwijderen van deze laptop? Dit kan niet ongedaan worden gemaakt. Zonder"
        " reservekopieën kun je niet terug naar een oudere versie."
    )


def backups_gone(count: int, left: int) -> str:
    """How many were removed, and how many could not be."""
    what = "1 reservekopie" if count == 1 else f"{count} reservekopieën"
    text = f"{what} verwijderd van deze laptop."
    if left:
        text += f" {left} konden niet worden verwijderd: sluit het programma dat ze open heeft."
    return text
