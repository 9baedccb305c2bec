"""The words of the calendar of a wijk."""

from app.words.quarters import period_text
from app.words.wijk_calendar import CHANCE, CLASH, MARKS

TITLE = "Wijkkalender"
ALL_WIJKEN = "Alle wijken"
COLUMNS = (
    "Wijk",
    "Wat",
    "Van",
    "T/m",
    "Kalender",
    "Let op",
    "Wie",
    "Deel",
    "Beweging",
    "Combineren",
)
NOTE_COLUMNS = ("Let op", "Wijk", "Waarom")
EVERYTHING, ONLY_DEVELOPMENTS, ONLY_NOTED = (
    "Ontwikkelingen en stappen",
    "Alleen ontwikkelingen",
    "Alleen wat samenvalt",
)
EMPTY = (
    "Nog geen ontwikkelingen. Zet hier wat er in de wijk toch al gebeurt: riool, stroomnet,"
    " renovatie, schoolplein."
)
NONE_FOUND = "Hier valt niets samen."
NO_WIJKEN = "Voeg eerst een wijk toe, op het tabblad Lijst."
NO_NOTES = "Geen botsingen, en niets om te combineren."
STEP_STAYS = "Dit is een stap van de route. De datum wijzig je in Route (Enter)."
REMOVED = "Ontwikkeling verwijderd. Ongedaan maken met Ctrl+Z."
NO_TIME = "nog niet gepland"
KIND, DEVELOPMENT, STEP = "Soort", "ontwikkeling", "stap van de route"
ALL_THREE = "alle drie"
KEYS = (
    "Insert toevoegen · F2 wijzigen · Delete verwijderen · Enter opent een stap in Route · vol: te"
    " combineren, open: niet · dunne balk: stap · lijn: vandaag"
)


def mark(kind: str) -> str:
    """`! botsing`."""
    return f"{MARKS[kind]} {kind}"


def count(clashes: int, chances: int) -> str:
    """Above the list of what clashes and what can be combined."""
    if not clashes + chances:
        return NO_NOTES
    parts = [
        f"{clashes} {CLASH if clashes == 1 else 'botsingen'}" if clashes else "",
        f"{chances} {CHANCE if chances == 1 else 'kansen'} om te combineren" if chances else "",
    ]
    return ", ".join(filter(None, parts))


def strip_said(first: str, last: str, marks: str, *, is_step: bool) -> str:
    """What a screen reader says of a strip."""
    period = period_text(first, last) if first else NO_TIME
    return ", ".join(filter(None, (STEP if is_step else "", period, marks)))
