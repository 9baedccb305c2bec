"""The words of the page *Vandaag*."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from app.words.dates import MONTHS, moment_text

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

ATTENTION = "Vraagt aandacht"
PROGRESS = "Voortgang"
DECISIONS = "Ligt voor besluit"
SOON = "Komende zes weken"
WAITING = "Wachten op"
SINCE = "Sinds je hier was"
COLUMNS = ("Stap of afdeling", "Wat er is", "Wat je kunt doen")
WAIT_COLUMNS = ("Op wie", "Waarop", "Sinds", "Houdt op")
SINCE_COLUMNS = ("Wanneer", "Wie", "Wat")
ALL_FINE = "Niets dat nu aandacht vraagt."
NOTHING_SOON = "Geen streefdatums in de komende zes weken."
NO_DECISIONS = "Er ligt niets voor besluit."
NO_WAITS = "Niemand wacht op een antwoord."
NO_NEWS = "Er is niets veranderd sinds je hier was."
SHOW_ROUTE = "Route bekijken"
FEWER = "Minder tonen"

FIX: Mapping[str, str] = MappingProxyType(
    {
        "no_owner": "Eigenaar kiezen",
        "no_accountable": "Rol kiezen",
        "several_accountable": "Rol kiezen",
        "no_responsible": "Rol kiezen",
        "board_not_involved": "Rol kiezen",
        "person_left": "Werk overdragen",
        "department_without_contact": "Contact kiezen",
        "done_without_proof": "Aanvullen",
        "waiting_without_whom": "Op wie? Invullen",
        "pending_without_meeting": "Orgaan invullen",
        "skipped_without_decider": "Invullen wie dat bepaalde",
        "running_without_due": "Datum kiezen",
        "stale": "Bijwerken",
        "overdue": "Bijwerken",
        "review": "Opnieuw bekijken",
        "awaiting_decision": "Besluit vastleggen",
        "due_soon": "Bekijken",
        "all_contributed": "Afronden",
        "dependency_open": "Bekijken",
    }
)
"""What can be done about each kind of finding, as a link."""


def title(day: date) -> str:
    """`Zondag 22 november`."""
    return f"{WEEKDAYS[day.weekday()].capitalize()} {day.day} {MONTHS[day.month - 1]}"


def show_all(count: int) -> str:
    """The button that shows the rest."""
    return f"Alle {count} tonen"


def all_fine(day: str, code: str) -> str:
    """The empty page."""
    if not day:
        return ALL_FINE
    return f"{ALL_FINE} De eerstvolgende streefdatum is {day}, stap {code}."


def progress(done: int, of: int) -> str:
    """`22 van 88 gereed`."""
    return f"{done} van {of} gereed"


def bar_said(phase: str, done: int, of: int) -> str:
    """What a screen reader says of a bar."""
    return f"{phase}: {progress(done, of)}"


def late(days: int) -> str:
    """`22 dagen te laat`."""
    return f"{days} {'dag' if days == 1 else 'dagen'} te laat"


def holds_up(count: int) -> str:
    """How much stands still."""
    return "1 stap" if count == 1 else f"{count} stappen"


def since(moment: datetime) -> str:
    """Since when."""
    return f"sinds {moment_text(moment)}"
