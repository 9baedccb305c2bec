"""The words of R3 Actielijst, R4 Besluitenlijst and R5 Overlegverslag."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from app.words.dates import day_text
from app.words.names import listed
from app.words.report_tables import TableWords

TABLES: Mapping[str, TableWords] = MappingProxyType(
    {
        "acties": TableWords(
            "Acties", "Per actie wat er gebeurt, bij welke stap, door wie en wanneer."
        ),
        "toezeggingen": TableWords(
            "Toezeggingen", "Per toezegging wat er is beloofd, door wie, aan wie en voor wanneer."
        ),
        "risicos": TableWords(
            "Risico's", "Per risico kans en impact van 1 tot 5, de maatregel en wie eigenaar is."
        ),
        "overleggen": TableWords(
            "Overleggen", "Per overleg dag, orgaan, stand en hoeveel er is afgesproken."
        ),
        "notities": TableWords("Notities", "Per notitie het overleg, de stap en de tekst."),
    }
)

EMPTY: Mapping[str, str] = MappingProxyType(
    {
        "acties": "Geen acties.",
        "toezeggingen": "Geen toezeggingen.",
        "besluiten": "Geen besluiten.",
        "risicos": "Geen risico's.",
    }
)

LATE_GROUP, OPEN_GROUP, CLOSED_GROUP = "Te laat", "Open", "Afgerond of vervallen"
OPEN_ACTIONS, LATE_ACTIONS = "acties open", "acties te laat"
OWNERLESS_ACTIONS, CLOSED_ACTIONS = "acties zonder eigenaar", "acties afgerond"
DECISIONS, OPEN_DECISIONS = "besluiten", "nog uit te voeren"
PROPOSED_DECISIONS, REPLACED_DECISIONS = "voorgesteld", "vervangen door een ander"

CONCEPT, APPROVED = "Concept", "Vastgesteld"
PRESENT, ABSENT, LATE, LEFT = "Aanwezig", "Afwezig", "Later gekomen", "Eerder weg"
ATTENDANCE, CARRIED, CORRECTIONS = (
    "Wie waren er",
    "Komt volgende keer terug",
    "Wijzigingen op het verslag",
)
NO_ATTENDANCE = "Niet genoteerd."
NOTHING_NOTED = "Besproken; er is niets genoteerd."
NO_AGENDA = "Dit overleg had geen agenda."
BETWEEN = "Buiten de agenda"
NO_NEXT = "Er is nog geen volgend overleg gepland."
ACTIONS_OF, DECISIONS_OF = "Acties uit dit overleg", "Besluiten uit dit overleg"
DECISION, ACTION, RISK = "Besluit", "Actie", "Risico"
NOTE, QUESTION, LESSON = "Notitie", "Vraagstuk", "Les"


def actions_headline(open_count: int, late: int) -> str:
    """The conclusion of R3."""
    if open_count == 0:
        return "Er staan geen acties open."
    each = "1 actie staat" if open_count == 1 else f"{open_count} acties staan"
    if late == 0:
        return f"{each} open; niets is te laat."
    return f"{each} open, waarvan {late} te laat."


def decisions_headline(count: int, to_do: int) -> str:
    """The conclusion of R4."""
    if count == 0:
        return "Er zijn nog geen besluiten vastgelegd."
    each = "1 besluit is" if count == 1 else f"{count} besluiten zijn"
    if to_do == 0:
        return f"{each} vastgelegd; er is niets meer uit te voeren."
    verb = "moet" if to_do == 1 else "moeten"
    return f"{each} vastgelegd; {to_do} {verb} nog worden uitgevoerd."


def minutes_headline(decisions: int, actions: int) -> str:
    """The conclusion of R5."""
    made = [
        _counted(decisions, "besluit", "besluiten"),
        _counted(actions, "actie", "acties"),
    ]
    found = [part for part in made if part]
    return (
        f"Dit overleg leverde {listed(found)} op."
        if found
        else ("In dit overleg is niets besloten of afgesproken.")
    )


def _counted(count: int, one: str, more: str) -> str:
    return "" if count == 0 else f"1 {one}" if count == 1 else f"{count} {more}"


def of_meeting(name: str) -> str:
    """That a list is of one meeting."""
    return f"Alleen wat is afgesproken in {name}."


def open_first() -> str:
    """How a list is ordered."""
    return "Wat te laat is staat bovenaan, daarna op streefdatum."


def next_meeting(day: date | None, at: str, room: str) -> str:
    """When the next meeting is."""
    if day is None:
        return NO_NEXT
    parts = [day_text(day), f"{at} uur" if at else "", room]
    return f"Volgend overleg: {', '.join(part for part in parts if part)}."


def line(kind: str, number: str, text: str, who: str, due: date | None) -> str:
    """`Actie 2026-012: bellen – Noor Wielinga, voor 01-12-2026`."""
    head = f"{kind} {number}".rstrip()
    tail = ", ".join(part for part in (who, f"voor {day_text(due)}" if due else "") if part)
    return f"{head}: {text}" + (f" – {tail}" if tail else "")


def late_by(count: int) -> str:
    """How many of the open ones are late."""
    return f"{count} te laat" if count else "niets te laat"
