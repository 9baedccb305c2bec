"""The words of *Lessen*: lessons, open questions, what others share, and the package for them."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from app.words.dates import day_text
from app.words.names import listed

TABS: Mapping[str, str] = MappingProxyType(
    {"lessons": "Less&en", "questions": "&Vraagstukken", "others": "Van a&nderen"}
)
TITLES: Mapping[str, str] = MappingProxyType(
    {"lessons": "Lessen", "questions": "Vraagstukken", "others": "Van anderen"}
)
COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "lessons": ("Nr", "Les", "Werkte het", "Stap", "Wijk", "Beweging", "Delen"),
        "questions": ("Nr", "Vraag", "Urgentie", "Stap", "Wijk", "Delen", "Antwoorden"),
        "others": ("Soort", "Waarover", "Van", "Werkte het", "Stap", "Past bij"),
    }
)
ANSWER_COLUMNS = ("Tip", "Van", "Datum")
NO_ANSWERS = "Nog geen antwoorden."

SHARED: Mapping[str, str] = MappingProxyType({"intern": "intern", "regio": "regio", "alle": "alle"})
"""With whom something may be shared, in one word."""

EVERY_WIJK, EVERY_STEP, EVERY_MOVEMENT = "Alle wijken", "Alle stappen", "Alle bewegingen"
NO_WIJK, NO_STEP, NO_MOVEMENT = "Geen wijk", "Geen stap", "Geen beweging"

EMPTY: Mapping[str, str] = MappingProxyType(
    {
        "lessons": "Wat werkte, en wat niet? Een les die mislukte, helpt een ander het meest.",
        "questions": (
            "Waar kom je niet uit? Een open vraag levert soms sneller een antwoord op dan een"
            " afgerond rapport."
        ),
        "others": (
            "Hier lees je wat andere gemeenten leerden, naast je eigen route. Vraag hun om hun"
            " pakket."
        ),
    }
)
FIRST: Mapping[str, str] = MappingProxyType(
    {
        "lessons": "Les vastleggen",
        "questions": "Vraagstuk vastleggen",
        "others": "Lessen van anderen…",
    }
)
"""The button of an empty list."""

NONE_FOUND = "Niets bij dit filter."
NOTHING_CHOSEN: Mapping[str, str] = MappingProxyType(
    {
        "lessons": "Kies een les in de lijst.",
        "questions": "Kies een vraagstuk in de lijst.",
        "others": "Kies iets in de lijst.",
    }
)
ENTRY_HINTS: Mapping[str, str] = MappingProxyType(
    {
        "lessons": "Nieuwe les: de titel",
        "questions": "Nieuw vraagstuk: één vraagzin",
        "others": "",
    }
)
KEYS = "Insert nieuw · Enter naar de velden · Delete verwijderen · / filter"
OTHERS_KEYS = "Enter naar de tekst · Delete verwijderen · / filter"
DEPARTMENTS, SEARCH = "Afdelingen", "Zoek"
REMOVED = "Verwijderd. Met Ctrl+Z maak je dat ongedaan."
LESSON, QUESTION = "les", "vraagstuk"
WANTED = ("ervaring", "voorbeeld", "tekst", "gesprek", "besluit van hogerhand")

RULE = (
    "Past bij een wijk: de stap is daar nog niet gereed, de woningen zijn in dezelfde jaren"
    " gebouwd, of beide zijn met hetzelfde woord omschreven."
)
"""By which rule something fits a wijk."""


def count(shown: int, of: int) -> str:
    """How many are in the list."""
    return str(of) if shown == of else f"{shown} van {of}"


def reason(fit: str, text: str) -> str:
    """Why something fits a wijk."""
    return {
        "step": f"stap {text} loopt nog",
        "years": f"bouwjaren {text}",
        "word": f"ook {text}",
    }[fit]


def fits(wijk: str, why: Sequence[str]) -> str:
    """`Korenakkers: stap 4.8 loopt nog en ook rijtjeswoningen`."""
    return f"{wijk}: {listed(why)}" if wijk else listed(why)


def fits_told(text: str) -> str:
    """Which wijken something fits; empty for none."""
    return f"Past bij {text}." if text else ""


def told_result(worked: str, certainty: str) -> str:
    """Whether it worked, and how sure that is."""
    return f"Werkte het\n{worked} ({certainty})"


def chosen(names: Sequence[str]) -> str:
    """The departments that took part."""
    return listed(names) if names else "geen"


def ready(gaps: Sequence[str], *, shared: bool) -> str:
    """What keeps a record from being shared."""
    if gaps:
        return f"Voor delen ontbreekt nog: {'; '.join(gaps)}."
    return "Gaat mee in een pakket." if shared else "Klaar om te delen. Kies met wie."


def noted(day: date | None, origin: str) -> str:
    """When something was noted, and where it comes from."""
    parts = [f"Vastgelegd op {day_text(day)}" if day else "", f"in {origin}" if origin else ""]
    return " ".join(part for part in parts if part)


def shared_by(name: str, day: date | None, with_whom: str) -> str:
    """Who shares something, and with whom."""
    told = f"Gedeeld door {name}, met {with_whom}"
    return f"{told}; vastgelegd op {day_text(day)}." if day else f"{told}."


# The package

PACKAGE_FILTER = "Pakket voor andere gemeenten (*.zip)"
CHOOSE_PACKAGE, CHOOSE_PLACE = "Lessen van anderen", "Pakket bewaren"
RECORD_COLUMNS = ("Gaat mee", "Wat", "Titel of vraag", "Delen")
FINDING_COLUMNS = ("Waar", "Veld", "Wat", "Gevonden")
AUDIENCES: Mapping[str, str] = MappingProxyType(
    {"alle": "Alle gemeenten en Klimaatverbond", "regio": "Gemeenten in de regio"}
)
NOTHING_FOUND = (
    "Er is nagekeken of er nog namen, adressen of kleine aantallen in staan: niets gevonden."
)
NOTHING_THERE = (
    "Er is nog niets om te delen. Zet eerst bij een les of vraagstuk dat het naar de regio of naar"
    " alle gemeenten mag."
)
MAKING, STOPPED = "Het pakket wordt gemaakt…", "Gestopt. Er is niets gemaakt."
YES, NO = "ja", "nee"
TICK_SOMETHING = "Kies wat er meegaat: Enter op een regel zet ja of nee."
MEND_FIRST = "Haal weg wat is gevonden, of laat het weg."
SHOW_FOLDER, RETRY = "Tonen in map", "Opnieuw proberen"


def package_name(day: date, municipality: str) -> str:
    """What a package is called."""
    return f"{day:%Y-%m-%d}_Lessen_{municipality}.zip"


def made(name: str) -> str:
    """The package is there."""
    return f"{name} is gemaakt. Een andere gemeente leest het met Bestand, Lessen van anderen."


def goes_along(count: int) -> str:
    """How much goes along."""
    return "Er gaat 1 onderdeel mee." if count == 1 else f"Er gaan {count} onderdelen mee."
