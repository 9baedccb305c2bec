"""The words of the page *Rollen*."""

from collections.abc import Iterable, Sequence

from app.words import choices
from app.words.names import listed

TITLE = "Rollen"
STEP = "Stap"
STEP_TITLE = "Titel"
THINGS = ("stap", "stappen")
STATUS = "Status"
ALL = "Alle wijken"
TOTALS_HEAD = "A·R·C"
TOTALS_SAID = "Aantal A, R en C van de stap"
TOTALS_ROW = "Aantal A · R op de hele route"
HOURS_ROW = "Uren nodig · beschikbaar per week"
ORPHAN = "zonder rol, de bijdrage is bewaard"
ORPHAN_TEXT = "zonder rol"
LATE = "te laat"
NOT_COUNTED = "telt nu niet mee"
NO_ROLE = "geen rol"
TOWN_WIDE = "gemeentebreed"
SHORT_HOURS = "te weinig uren"

OPEN = "Bijdrage openen"
ALL_STEPS = "Alle stappen van deze afdeling"
ROLE_MENU = "Rol"
STATUS_MENU = "Status van de bijdrage"
REMOVE = "Rol weghalen"
FOLLOW = "Status van de stap volgen"
COPY = "Kopiëren"
PASTE = "Plakken"

NO_CONTRIBUTION = (
    "Hier is geen bijdrage met een status. Geef de afdeling eerst een A, R of C met die letter."
)
NOT_PENDING = (
    "Een bijdrage ligt niet zelf voor besluit. Leg dat vast bij de stap. Er is niets gewijzigd."
)
NOTHING_TO_PASTE = "Op het klembord staat geen tekst. Kopieer eerst cellen met letters."
NO_STEPS = "Alle stappen houden zich aan de regels voor rollen."
NO_DEPARTMENTS = "Nog geen afdelingen in gebruik. Voeg ze toe om rollen te verdelen."
ADD_DEPARTMENTS = "Afdelingen toevoegen"
ALL_ROWS = "Alle stappen tonen"
NO_ROLES_HERE = "Deze afdeling heeft nog geen rol op de route."

DEPARTMENT_COLUMNS = ("Stap", "Rol", "Bijdrage", "Streefdatum", "Contact", "Status stap")


def with_town(wijk: str) -> str:
    """The choice of one wijk in the filter."""
    return f"{wijk} en {TOWN_WIDE}"


def step_said(code: str, title: str, status: str, more: Sequence[str]) -> str:
    """What a screen reader says of the head of a row."""
    return ", ".join(part for part in (f"{code} {title}", status, *more) if part)


def status_said(letter_of_status: str, count: int, *, late: bool) -> str:
    """`Bezig (3 wijken), te laat`."""
    word = choices.word(choices.STATUS, letter_of_status)
    of = f" ({wijken(count)})" if count else ""
    return f"{word}{of}{f', {LATE}' if late else ''}"


def wijken(count: int) -> str:
    """`1 wijk`, `3 wijken`."""
    return "1 wijk" if count == 1 else f"{count} wijken"


def letter_said(letter: str) -> str:
    """`A eindverantwoordelijk`."""
    return f"{letter} {choices.word(choices.LETTER, letter).lower()}"


def cell_said(step: str, department: str, parts: Iterable[str]) -> str:
    """What a screen reader says of a cell."""
    return f"{step} {department}: {', '.join(part for part in parts if part)}"


def breach(step: str, sentence: str) -> str:
    """A rule that is broken, as a sentence."""
    return f"Stap {step} {sentence}."


def totals_said(accountable: int, responsible: int, consulted: int) -> str:
    """The totals of a step in words."""
    return f"{accountable} A, {responsible} R, {consulted} C"


def department_said(code: str, name: str) -> str:
    """The head of a column."""
    return f"{code} {name}".strip()


def route_totals(code: str, accountable: int, responsible: int) -> str:
    """What a department does on the whole route."""
    return f"{code}: {accountable} keer A en {responsible} keer R op de hele route"


def hours(code: str, needed: int | None, available: int | None) -> str:
    """What is known of the hours of a department."""
    parts = []
    if needed is not None:
        parts.append(f"{needed} uur nodig")
    if available is not None:
        parts.append(f"{available} uur beschikbaar")
    return f"{code}: {listed(parts)} per week" if parts else ""


def hours_text(needed: int | None, available: int | None) -> str:
    """`12 · 8`; a hyphen where it is not known."""
    if needed is None and available is None:
        return ""
    return f"{'–' if needed is None else needed}·{'–' if available is None else available}"


def wrong_steps(count: int) -> str:
    """The button that shows only what breaks a rule."""
    return "1 stap wijkt af" if count == 1 else f"{count} stappen wijken af"


def reason_for(places: Sequence[str]) -> str:
    """Asks why something does not apply."""
    what = listed(places[:3]) if len(places) <= 3 else f"{len(places)} bijdragen"  # noqa: PLR2004
    return f"Waarom is {what} niet van toepassing?"


def skipped_cells(count: int) -> str:
    """Of the selection, some cells have no contribution."""
    cells = "1 cel heeft" if count == 1 else f"{count} cellen hebben"
    return f"{cells} geen bijdrage en {'is' if count == 1 else 'zijn'} overgeslagen."


def which_wijk(step: str) -> str:
    """Asks which wijk a key is meant for."""
    return f"Voor welke wijk? Stap {step} loopt per wijk"


def not_pasted(problems: Sequence[tuple[int, str, str]]) -> str:
    """Why nothing was pasted.

    Args:
        problems: Per cell the row, the column and what is the matter.
    """
    shown = " ".join(
        f"Rij {row}{f', {column}' if column else ''}: {why}" for row, column, why in problems[:3]
    )
    more = f" En nog {len(problems) - 3}." if len(problems) > 3 else ""  # noqa: PLR2004
    return f"Er is niets geplakt. {shown}{more}"


def department_title(code: str, name: str, count: int) -> str:
    """The whole-department view."""
    return f"{code} {name}: {'1 stap' if count == 1 else f'{count} stappen'}"


def no_wijken(step: str) -> str:
    """A step per wijk, and no wijken yet."""
    return f"Stap {step} loopt per wijk en er is nog geen wijk. Voeg eerst een wijk toe."


def letters_said(counted: Sequence[tuple[str, int]]) -> str:
    """How often a department has each letter: `2 keer A eindverantwoordelijk · …`."""
    return " · ".join(f"{count} keer {letter_said(letter)}" for letter, count in counted if count)
