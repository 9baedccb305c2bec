"""The words of *Mensen*, *Werk overdragen* and *Vervanging bij verlof*."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from app.words.names import listed
from app.words.when import weekday_text

PEOPLE = "Mensen"
COLUMNS = (
    "Naam",
    "Functie",
    "Afdelingen",
    "Eigenaar van",
    "Vertrek op",
    "E-mail",
    "Telefoon",
)
NOBODY_YET = "Nog geen mensen. Eén naam is genoeg om te beginnen: typ die hieronder."
NO_MATCH = "Niemand bij dit filter."
NOTHING_CHOSEN = "Kies iemand in de lijst, of typ links een naam om iemand toe te voegen."
HAND_OVER = "Werk overdragen"
NOTHING_HELD = "Heeft geen werk in handen."
NAME_FIRST = "Typ eerst een naam."


def count_said(shown: int, of: int) -> str:
    """How many people are in the list."""
    people = "1 persoon" if of == 1 else f"{of} mensen"
    return people if shown == of else f"{shown} van {people}"


def added(name: str) -> str:
    """Somebody was added."""
    return f"{name} is toegevoegd."


def removed(name: str) -> str:
    """Somebody was removed."""
    return f"{name} is verwijderd. Met Ctrl+Z maak je dat ongedaan."


def left(name: str, day: str, count: int, *, coming: bool = False) -> str:
    """Somebody left, or is going to, with work in hand or without."""
    text = f"{name} vertrekt op {day}." if coming else f"{name} is vertrokken op {day}."
    return (
        f"{text} {_things(count)} staan nog op naam van {name}."
        if count > 1
        else (f"{text} 1 onderdeel staat nog op naam van {name}." if count else text)
    )


def leaving(day: date, today: date) -> str:
    """How the day on which somebody leaves is understood."""
    if day > today:
        return f"{weekday_text(day)}: tot die dag nog te kiezen."
    return f"{weekday_text(day)}: is vertrokken en niet meer te kiezen."


def hand_over_button(count: int) -> str:
    """The button that leads to handing over."""
    return f"&Werk overdragen ({count})…" if count else "&Werk overdragen…"


_HELD: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "owner": ("eigenaar van 1 stap", "eigenaar van {} stappen"),
        "contribution": ("contactpersoon bij 1 bijdrage", "contactpersoon bij {} bijdragen"),
        "head": ("hoofd van 1 afdeling", "hoofd van {} afdelingen"),
        "contact": ("contactpersoon van 1 afdeling", "contactpersoon van {} afdelingen"),
        "deputy": (
            "tweede contactpersoon van 1 afdeling",
            "tweede contactpersoon van {} afdelingen",
        ),
        "wait": ("1 antwoord gevraagd", "{} antwoorden gevraagd"),
        "stand_in": ("vervangt 1 collega", "vervangt {} collega's"),
        "actor": ("vaste contactpersoon van 1 actor", "vaste contactpersoon van {} actoren"),
        "talk": ("spreekt nog 1 actor", "spreekt nog {} actoren"),
    }
)


def held_summary(counts: Mapping[str, int]) -> str:
    """What somebody has in hand: `Eigenaar van 6 stappen en hoofd van 1 afdeling`."""
    parts = [
        (one if counts[hold] == 1 else more.format(counts[hold]))
        for hold, (one, more) in _HELD.items()
        if counts.get(hold)
    ]
    text = listed(parts)
    return f"{text[:1].upper()}{text[1:]}." if parts else NOTHING_HELD


# Werk overdragen

GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "owner": "Eigenaar van",
        "contribution": "Contactpersoon bij een bijdrage",
        "post": "Hoofd of contactpersoon van een afdeling",
        "wait": "Antwoord gevraagd",
        "stand_in": "Vervangt een collega",
        "money": "Verantwoordt geld",
        "actor": "Contact met een actor",
    }
)
CHOOSE_FROM = "Kies wiens werk je overdraagt."
CHOOSE_TO = "Kies wie het overneemt."
TICK_SOMETHING = "Vink aan wat je overdraagt."
SAME = "Kies iemand anders dan de persoon zelf."


def nothing_open(name: str) -> str:
    """There is nothing to hand over."""
    return f"{name} heeft geen open werk in handen. Wat gereed is, blijft op naam staan."


def group(name: str, count: int) -> str:
    """The heading of a group, with how many there are."""
    return f"{name} ({count})"


def _things(count: int) -> str:
    return "1 onderdeel" if count == 1 else f"{count} onderdelen"


def hand_over(count: int) -> str:
    """The button that does it."""
    return f"{_things(count)} &overdragen" if count else "&Overdragen"


def handed_over(count: int, person: str, to: str) -> str:
    """What was done."""
    verb = "is" if count == 1 else "zijn"
    return (
        f"{_things(count)} van {person} {verb} nu van {to}. Oude verslagen en de geschiedenis"
        " houden de oude naam. Met Ctrl+Z maak je dit ongedaan."
    )


# Vervanging bij verlof

STAND_IN_COLUMNS = ("Wie is weg", "Vervanger", "Van", "Tot en met", "Nu")
NO_STAND_INS = (
    "Nog geen vervanging. De eigenaar blijft eigenaar; de vervanger staat erbij zolang het duurt."
)
NOW, PAST, LATER = "nu", "voorbij", "komt nog"
NEW_STAND_IN = "Nieuwe vervanging"
INCOMPLETE = "Vul in wie weg is, wie vervangt en van wanneer tot wanneer."


def stand_in_added(person: str, deputy: str) -> str:
    """A stand-in was noted."""
    return f"{deputy} vervangt {person}."


STAND_IN_REMOVED = "De vervanging is verwijderd. Met Ctrl+Z maak je dat ongedaan."
