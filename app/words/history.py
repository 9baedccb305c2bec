"""Sentences of the history."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from app.words.dates import day_text

_COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "found": "dossier gemaakt",
        "restore": "teruggezet",
        "restore_backup": "reservekopie teruggezet",
        "propose_dates": "datums voorgesteld",
        "assign_owners": "eigenaren toegewezen",
        "meet": "overleg gehouden",
        "import_cbs": "CBS-cijfers overgenomen",
        "share_in": "lessen van anderen overgenomen",
        "privacy": "naam vervangen of verwijderd",
    }
)

_ORIGINS: Mapping[str, str] = MappingProxyType(
    {"undo": "Ongedaan gemaakt: ", "redo": "Opnieuw gedaan: "}
)

TOWN = "hele gemeente"
FROZEN = "zoals het verslag luidt"
MADE, REMOVED = "toegevoegd", "verwijderd"
GONE = "verwijderde stap"
HELD_BACK = "weggelaten"
"""A change set of which this reader may see nothing."""

UNKNOWN = "onderdeel van een nieuwere versie"
_MOST = 3


def measured(where: str, what: str, day: date | None) -> str:
    """`Korenakkers, gasverbruik op 31-12-2025`: what a measurement is called."""
    return f"{where}, {what}{f' op {day_text(day)}' if day else ''}"


def talk(actor: str) -> str:
    """`gesprek met Netbedrijf Laagland`: what a talk is called."""
    return f"gesprek met {actor}"


def command(name: str) -> str | None:
    """The words for a command that says more than its changes."""
    return _COMMANDS.get(name)


def reason(command: str, text: str) -> str:
    """Why somebody did it; of a name that was taken out, how often it stood there."""
    if command != "privacy" or not text.isdecimal():
        return text
    return "1 vermelding" if int(text) == 1 else f"{text} vermeldingen"


def origin(name: str) -> str:
    """What stands before the words of an undone or redone change; empty for others."""
    return _ORIGINS.get(name, "")


def sentence(parts: Sequence[str], *, whole: bool = False) -> str:
    """A few parts as one sentence, with how many more there are; or all of them."""
    shown = "; ".join(parts if whole else parts[:_MOST])
    return shown if whole or len(parts) <= _MOST else f"{shown}; en {len(parts) - _MOST} meer"


_GONE: Mapping[str, str] = MappingProxyType(
    {
        "person": "verwijderde persoon",
        "neighbourhood": "verwijderde wijk",
        "department": "verwijderde afdeling",
        "step": GONE,
        "phase": "verwijderde fase",
        "checkpoint": "verwijderd controlepunt",
        "decision": "verwijderd besluit",
        "actor": "verwijderde actor",
        "step_instance": GONE,
    }
)


def gone(table: str) -> str:
    """What stands for a record of which nothing is known any more: never its id."""
    return _GONE.get(table, "verwijderd onderdeel")


FOLLOWS: Mapping[str, str] = MappingProxyType(
    {"step_instance": "volgt de bijdragen", "contribution": "volgt de stap"}
)
"""A status that is not set by hand any more."""


def removed(what: str) -> str:
    """A record that belongs to a place is gone."""
    return f"{what} {REMOVED}"


def nothing() -> str:
    """A set without changes."""
    return "geen wijzigingen"
