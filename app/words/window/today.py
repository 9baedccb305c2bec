"""The words of the page *Vandaag*."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from app.words.dates import MONTHS, day_text, moment_text
from app.words.when import WEEKDAYS

TODAY = "Vandaag"
ATTENTION = "Vraagt aandacht"
CONTROL = "Controle"
PROGRESS = "Voortgang"
DECISIONS = "Ligt voor besluit"
SOON = "Komende zes weken"
WAITING = "Wachten op"
SINCE = "Sinds je hier was"
COLUMNS = ("Stap of afdeling", "Wat er is", "Wat je kunt doen")
SOON_COLUMNS = ("Stap", "Eigenaar", "Streefdatum")
AGREED_COLUMNS = ("Wat", "Wie", "Datum")
AGREED = "Acties en overleg"
NOTHING_AGREED = "Geen acties die bijna moeten, en geen besluit dat nog moet worden uitgevoerd."
NO_MEETING = "Er is geen overleg gepland"
TO_CARRY_OUT = "nog uit te voeren"
DECISION_COLUMNS = ("Stap", "Orgaan", "Datum")
WAIT_COLUMNS = ("Op wie", "Sinds", "Als dit komt")
ALL_FINE = "Niets dat nu aandacht vraagt."
NOTHING_LATE = "Niets is te laat."
NOTHING_MINE = "Niets dat nu jouw aandacht vraagt."
NOTHING_SOON = "Geen streefdatums in de komende zes weken."
NO_DECISIONS = "Er ligt niets voor besluit."
NO_WAITS = "Niemand wacht op een antwoord."
NO_NEWS = "Anderen hebben niets veranderd sinds je hier was."
OWNERLESS = "zonder eigenaar"
MINE = "van mij"
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


FIX_ALL: Mapping[str, str] = MappingProxyType(
    {"no_owner": "Eigenaars kiezen", "department_without_contact": "Contacten kiezen"}
)
"""What can be done about many findings of one kind at once."""

_GROUPED: Mapping[str, str] = MappingProxyType(
    {
        "no_owner": "{count} zonder eigenaar",
        "department_without_contact": "{count} zonder contact",
    }
)


def grouped(concern: str, count: int) -> str:
    """What is the matter with many steps or departments.

    Raises:
        KeyError: This kind of finding is never taken together.
    """
    return _GROUPED[concern].format(count=count)


def group_of(wijk: str, *, steps: bool) -> str:
    """What many findings together are about: the steps of a wijk or of the town, or departments."""
    if not steps:
        return "Afdelingen"
    return f"Stappen in {wijk}" if wijk else "Gemeentebrede stappen"


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


def share(done: int, of: int) -> str:
    """`7 van 16`."""
    return f"{done} van {of}"


def bar_said(phase: str, done: int, of: int) -> str:
    """What a screen reader says of a bar."""
    return f"{phase}: {progress(done, of)}"


def late(days: int) -> str:
    """`22 dagen te laat`."""
    return f"{days} {'dag' if days == 1 else 'dagen'} te laat"


def decision(body: str, *, passed: bool) -> str:
    """Where it is decided; the day stands beside it."""
    return f"{body}, dag voorbij" if passed else body


def frees(count: int, waiting: int) -> str:
    """What an answer sets free; when nothing, how much waits for it too."""
    if count:
        return "1 stap kan verder" if count == 1 else f"{count} stappen kunnen verder"
    return "1 stap wacht mee" if waiting == 1 else f"{waiting} stappen wachten mee"


def frees_said(on: str, what: str, since: date | None, text: str) -> str:
    """What a screen reader says of an answer that is awaited."""
    parts = (on, what, f"sinds {day_text(since)}" if since else "", f"als dit komt: {text}")
    return ", ".join(part for part in parts if part)


def chain(first: str, then: list[str], *, circular: bool) -> str:
    """The longest chain of who waits on whom; empty when nobody waits on who waits."""
    if len(then) <= 1 and not circular:
        return ""
    links = f"{first} wacht op {', dat wacht op '.join(then)}"
    return f"Langste keten: {links}{', en dat wacht weer op deze keten' if circular else ''}."


def since(moment: datetime) -> str:
    """When that was."""
    return moment_text(moment)


def news_group(by: str, day: date) -> str:
    """Who changed something, and on which day."""
    return f"{by} · {WEEKDAYS[day.weekday()]} {day_text(day)}"


def news_line(at: datetime, text: str) -> str:
    """A change, with the time of day."""
    return f"{at.astimezone():%H:%M}  {text}"


def news_more(count: int) -> str:
    """How many changes are not told."""
    return "en nog 1 andere wijziging" if count == 1 else f"en nog {count} andere wijzigingen"


def action(number: str, text: str) -> str:
    """`Actie 2026-004 bellen`."""
    return f"Actie {number} {text}"


NOBODY_IN_TOUCH = "niemand houdt contact"


def speak_to(name: str) -> str:
    """Somebody outside with whom it is time to speak again."""
    return f"Contact met {name}"


def agreed_with(name: str, text: str) -> str:
    """`Afspraak met Waterschap: de kaart leveren`."""
    return f"Afspraak met {name}: {text}"


def taken(number: str, sentence: str) -> str:
    """`Besluit 2026-005 …`."""
    return f"Besluit {number} {sentence}"


def action_late(who: str, days: int) -> str:
    """Whose it is, and how late."""
    return f"{who}, {days} {'dag' if days == 1 else 'dagen'} te laat"


def meeting_agenda(items: int, waiting: int) -> str:
    """What is on the agenda, and what could be."""
    told = "nog geen agenda" if items == 0 else f"{items} {'punt' if items == 1 else 'punten'}"
    return f"{told}, {waiting} voorgesteld" if waiting else told


def ready_for_agenda(count: int) -> str:
    """What waits for a meeting."""
    return "" if count == 0 else f"{count} {'punt staat' if count == 1 else 'punten staan'} klaar"


OVERSPENT, EXPIRED, EXPIRES = "meer besteed dan er is", "is vervallen", "vervalt"


def money(source: str) -> str:
    """A source of money."""
    return f"Geld {source}"


def money_told(what: str, left: str) -> str:
    """`€ 0,4 mln over, vervalt`; without the amount where nobody knows it."""
    return f"{left} over, {what}" if left else what
