"""The words of the page *Route*."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from app.words.dates import day_text
from app.words.names import listed

TITLE = "Route"

HEADINGS: Mapping[str, str] = MappingProxyType(
    {
        "code": "Stap",
        "title": "Titel",
        "neighbourhood": "Wijk",
        "status": "Status",
        "owner": "Eigenaar",
        "due": "Streefdatum",
        "note": "Let op",
        "department": "Afdeling (A)",
        "movements": "Bewegingen",
        "decision": "Besluit",
        "result_location": "Vindplaats",
        "checks": "Controlepunten",
        "contributions": "Bijdragen",
        "remark": "Opmerking",
        "touched": "Laatst gewijzigd",
    }
)
"""What the columns are called, by the name of the column."""

GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "phase": "Fase",
        "department": "Afdeling",
        "owner": "Eigenaar",
        "status": "Status",
        "neighbourhood": "Wijk",
        "none": "Niet groeperen",
    }
)
"""By what rows are put together."""

ALL = "Alle"
NO_OWNER = "zonder eigenaar"
NO_DEPARTMENT = "zonder eindverantwoordelijke"
TOWN = "hele gemeente"
NO_DUE = "zonder streefdatum"
LATE = "te laat"
DUE_SOON = "komende zes weken"
REVIEW = "opnieuw bekijken"
OWN_STEP = "eigen stap"
DISAGREES = "bijdragen zeggen iets anders"
ON_WHOM = "op wie?"

WIJK, DEPARTMENT, OWNER, STATUS, DUE = "Wijk", "Afdeling", "Eigenaar", "Status", "Datum"
SEARCH_CHOICES = "Zoek in deze lijst"
NO_CHOICES = "Niets gevonden"
CLEAR_CHOICES = "Alle tonen"

EMPTY_FILTER = "Geen stappen bij dit filter."
EMPTY_ROUTE = "Nog geen stappen."
CLEAR_FILTER = "Filter wissen"

COLLAPSED, EXPANDED = "ingeklapt", "uitgeklapt"
FLEXIBLE = "volgt de bijdragen"


def me(name: str) -> str:
    """Whoever types, in the list of owners."""
    return f"ik ({name})"


def waits_on(names: Iterable[str]) -> str:
    """`wacht op Netbedrijf Laagland`."""
    return f"wacht op {listed(names)}"


def first(codes: Iterable[str]) -> str:
    """What had better be done before: `eerst 3.5`."""
    return f"eerst {listed(codes)}"


def decided_by(body: str, day: date | None) -> str:
    """Who decides, and when: `college 08-12-2026`."""
    return f"{body} {day_text(day)}".strip()


def done_of(done: int, of: int) -> str:
    """`4 van 6 gereed`."""
    return f"{done} van {of} gereed"


def shown_of(shown: int, of: int) -> str:
    """`14 van 89 getoond`."""
    return f"{of} stappen" if shown == of else f"{shown} van {of} getoond"


def grouped(group: str) -> str:
    """The button that says how rows are put together."""
    return GROUPS[group] if group == "none" else f"Groeperen op {GROUPS[group].lower()}"


def chosen(names: Sequence[str]) -> str:
    """What a filter shows, on its button."""
    return ALL if not names else names[0] if len(names) == 1 else f"{len(names)} gekozen"


def group_said(title: str, done: int, of: int, *, collapsed: bool) -> str:
    """What a screen reader says of the row above a group."""
    return f"{title}, {done_of(done, of)}, {COLLAPSED if collapsed else EXPANDED}"


def selected(count: int) -> str:
    """How many rows are selected."""
    return "1 stap geselecteerd" if count == 1 else f"{count} stappen geselecteerd"


def steps(count: int) -> str:
    """`12 stappen`."""
    return "1 stap" if count == 1 else f"{count} stappen"


def change(count: int) -> str:
    """The button that changes what is selected."""
    return f"{steps(count)} wijzigen"


def changed(count: int, refused: int = 0, left: int = 0) -> str:
    """What a change of several rows came to.

    Args:
        count: Steps that changed.
        refused: Steps that may not change so.
        left: Finished steps that were left alone.
    """
    parts = []
    if count:
        parts.append(f"{steps(count)} gewijzigd. Ctrl+Z maakt dit ongedaan.")
        if refused:
            parts.append(f"{steps(refused)} {_can(refused)} dit niet.")
    else:
        parts.append(f"Er is niets gewijzigd: {steps(refused)} {_can(refused)} dit niet.")
    if left:
        parts.append(
            f"{steps(left)} {'was' if left == 1 else 'waren'} al gereed of niet van toepassing en"
            f" {'bleef' if left == 1 else 'bleven'} zoals {_they(left)}."
        )
    return " ".join(parts)


def _can(count: int) -> str:
    return "kan" if count == 1 else "kunnen"


def refused_title(count: int) -> str:
    """Above the list of what stayed as it was."""
    return f"{steps(count)} {'bleef' if count == 1 else 'bleven'} zoals {_they(count)}."


def _they(count: int) -> str:
    return "die was" if count == 1 else "ze waren"


NOTHING_CHANGED = "Dit stond er al."
COMMA = ", "
EMPTY_CELL = "leeg"
CLOSE_LIST = "Lijst sluiten"
REFUSALS = "Wat niet gewijzigd is"
WHY = "Waarom"
SHOW = "Tonen"

SEARCH = "Zoek in de lijst"
GROUP = "Groep"
THINGS = ("stap", "stappen")


def _of(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else steps(len(names))


def ask_owner(names: Sequence[str]) -> str:
    """The question for an owner."""
    return f"Eigenaar van {_of(names)}"


def ask_due(names: Sequence[str]) -> str:
    """The question for a due date."""
    return f"Streefdatum van {_of(names)}"


def ask_skip(names: Sequence[str]) -> str:
    """The question why steps do not apply."""
    return f"Waarom is {_of(names)} niet van toepassing?"


def ask_reopen(names: Sequence[str]) -> str:
    """The question why steps that are done are opened again."""
    return f"{_of(names)} heropenen: waarom?"


def ask_whom(names: Sequence[str]) -> str:
    """The question who is waited for."""
    return f"Op wie wacht {_of(names)}?"


def free_text(text: str) -> str:
    """A source that is no department and no person."""
    return f'"{text}"'


def checked(name: str, number: int, text: str) -> str:
    """A checkpoint was answered."""
    return f"{name}, controlepunt {number} op ja: {text}"


def nothing_open(name: str) -> str:
    """There is no open checkpoint."""
    return f"{name} heeft geen open controlepunten."


def nothing_open_but(name: str, missing: list[str]) -> str:
    """Every checkpoint has an answer, and something else is missing."""
    return (
        f"{name} heeft geen open controlepunten. Voor gereed ontbreekt nog:"
        f" {listed(missing)}. Enter opent de stap."
    )


def names_another(pasted: str, there: str) -> str:
    """A pasted cell names another step than the one it would go to."""
    return f'hier staat "{there}", en je plakt "{pasted}". Plak het bij de goede stap.'


def add_person(name: str) -> str:
    """The choice of somebody who is not there yet."""
    return f"{name.strip()} toevoegen als persoon"


def unknown_owner(text: str) -> str:
    """Nobody is called so."""
    return f'"{text}" staat niet bij de mensen van dit dossier. Voeg toe onder Organisatie, Mensen.'


def no_such_step(name: str) -> str:
    """A pasted row names a step that is not there."""
    return f"Stap {name} staat niet in deze route."


OWNER_HINT = "Typ een naam of initialen"
DUE_HINT = "Typ bijvoorbeeld di, +2w, 1-12 of eind kwartaal"
WHOM_HINT = "Afdeling, persoon of wie dan ook; mag leeg blijven"
REASON_MISSING = "Noem de reden."
AS_TEXT = "vrije tekst"
CLEAR_WHAT = "Delete maakt de eigenaar, de streefdatum of de status leeg. Ga eerst naar die cel."
NOTHING_SELECTED = "Kies eerst een stap."
NOTHING_TO_PASTE = "Er staat niets op het klembord om te plakken."
DONE_ALL = "Dit stond er al; er is niets gewijzigd."


def copied(count: int) -> str:
    """Rows went to the clipboard."""
    return f"{steps(count)} gekopieerd, met de kopjes van de kolommen."


COMMANDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "detail": ("&Detail", "Enter"),
        "owner": ("&Eigenaar kiezen…", "E"),
        "due": ("Streefda&tum…", "D"),
        "remark": ("&Opmerking…", "N"),
        "check": ("Volgende &controlepunt op ja", "Spatie"),
        "follow": ("Status &volgt de bijdragen", "0"),
        "clear": ("Cel &leegmaken", "Delete"),
        "copy": ("&Kopiëren", "Ctrl+C"),
        "paste": ("&Plakken", "Ctrl+V"),
        "all": ("&Alles in het filter selecteren", "Ctrl+A"),
        "propose_dates": ("Datums &voorstellen…", ""),
        "ask_status": ("Vraa&g de stand", ""),
        "rename": ("Stap &hernoemen…", ""),
        "skip": ("Stap overslaan…", ""),
        "add": ("Eigen stap toevoegen…", ""),
    }
)
"""What can be done with rows: the words in a menu, and the key in the table."""

STATUS_MENU = "&Status"
