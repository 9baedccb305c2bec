"""The words of R8, the wijken compared."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from app.words import figures
from app.words.dates import day_text
from app.words.names import listed

TABLE = "Wijken vergeleken"
FIGURE, WIJK, TOGETHER = "Cijfer", "Wijk", "Samen"
SUMMARY = "Per cijfer een rij, per wijk een kolom."
SHEET_SUMMARY = "Per wijk een rij, per cijfer een kolom; wat onbekend is, is leeg."
NO_WIJKEN = "Er zijn nog geen wijken."
TOGETHER_NOTE = (
    "Samen is de som over de wijken waarvan het cijfer bekend is. Het haalbare tempo is de som van"
    " het laagste vat van elke wijk, nooit het laagste van de sommen."
)
HOMES, PACE, MOVEMENTS, VESSELS, STEPS, RISKS = (
    "Woningen",
    "Tempo",
    "Drie bewegingen",
    "Drie vaten",
    "Stappen van de route",
    "Risico's",
)
BUNDLES, NO_BUNDLES = "Bundelkansen", "Er zijn nu geen bundelkansen."
BUNDLES_SUMMARY = "Per bundelkans de stap, de partij, de wijken en de streefdata."
BUNDLE_COLUMNS = ("Stap", "Titel", "Partij", "Wijken", "Eerste streefdatum", "Laatste streefdatum")
DIFFERENT = "Let op bij het vergelijken"
UNKNOWN_TITLE = "Wat onbekend is"
UNKNOWN = "onbekend"
ALL_THREE = "alle drie"
UNKNOWN_COLUMN = "Onbekend"
STATUS, CODE = "Status", "CBS-code"
NOT_STARTED = "telt nog niet mee"
HOMES_DONE, PER_YEAR, ACHIEVABLE = (
    "woningen verduurzaamd",
    "per jaar: nu → nodig",
    "per jaar haalbaar",
)
LATE = "stappen te laat in de wijken"
LOWEST_NOTE = "het laagste vat van elke wijk, opgeteld"


def vessels_of(wijk: str) -> str:
    """Above the drawing of what a wijk can carry."""
    return f"{wijk}: drie vaten, in woningen per jaar"


LABELS: Mapping[str, str] = MappingProxyType(
    {
        "owner_share": "koopwoningen (%)",
        "association_share": "corporatiewoningen (%)",
        "rental_share": "particuliere huurwoningen (%)",
        "unknown_share": "eigendom onbekend (%)",
        "done_share": "verduurzaamd (%)",
        "current_per_year": "tempo nu (woningen/jaar)",
        "needed_per_year": "nodig tempo (woningen/jaar)",
        "factor": "versnelling die nodig is (×)",
        "years_left": "tot het doel (jaar)",
        "year_at_current": "in dit tempo klaar in (jaar)",
        "energy": "energie (MWh/jaar)",
        "reduction": "minder energie dan beginstand (%)",
        "down": "omlaag (% van doel)",
        "own_share": "eigen opwek (% van verbruik)",
        "up": "omhoog (% van doel)",
        "stop": "stoppen (% van doel)",
        "residents": "vat bewoners (woningen/jaar)",
        "companies": "vat bedrijven (woningen/jaar)",
        "workers": "vat vakmensen (woningen/jaar)",
        "residents_level": "vat bewoners (% van nodig)",
        "companies_level": "vat bedrijven (% van nodig)",
        "workers_level": "vat vakmensen (% van nodig)",
        "lowest": "laagste vat",
        "achievable": "haalbaar tempo (woningen/jaar)",
        "fte_needed": "vakmensen nodig (fte)",
        "fte_short": "tekort aan vakmensen (fte)",
        "fill_rate": "vulgraad (% van de minimale omvang)",
        "order_book": "werkvoorraad (maanden)",
        "late": "stappen te laat",
        "idle": "geen stap bezig voor",
        "risks": "open risico's",
        "heaviest": "zwaarste risico (kans × impact)",
    }
)
"""What a line is called; the others are called as figures are."""


def label(key: str) -> str:
    """The name of a line, as it begins."""
    text = LABELS.get(key) or figures.LABELS[key]
    return text[0].upper() + text[1:]


def phase(number: int, title: str) -> str:
    """The line of a phase."""
    return f"Gereed in {number} {title}"


def phase_heading(number: int) -> str:
    """The column of a phase: how many steps are done."""
    return f"Fase {number}: gereed (stappen)"


def phase_of_heading(number: int) -> str:
    """The column of a phase: how many steps count."""
    return f"Fase {number}: van (stappen)"


def with_level(homes: str, level: str) -> str:
    """`138 (129%)`: what a vessel can carry, and the part of what is needed."""
    return f"{homes} ({level})" if level else homes


def lowest(vessels: Sequence[str], level: str) -> str:
    """`bedrijven (56%)`."""
    return with_level(listed(vessels), level)


def part_title(first: int, last: int, of: int) -> str:
    """The title of a part of the table, when there are too many wijken for one page."""
    return f"{TABLE} ({first} tot en met {last} van {of})"


def short_unknown(number: int) -> str:
    """Stands in a narrow cell; why is told below the table."""
    return f"{UNKNOWN} [{number}]"


def why_unknown(number: int, why: str) -> str:
    """`[1] onbekend: gasverbruik ontbreekt`."""
    return f"[{number}] {why}"


def of_wijken(counted: int, of: int) -> str:
    """Of how many wijken a sum knows, in a narrow cell."""
    return "" if counted == of else f" ({counted} van {of})"


def headline(fast: int, known: int, of: int, achievable: str, needed: str) -> str:
    """How many wijken reach the pace that is needed, and what is within reach together.

    Args:
        fast: Wijken that reach it.
        known: Wijken of which the pace of now and the needed one are known.
        of: All wijken.
        achievable: What all can achieve, homes per year; empty when it is not known of all.
        needed: What all need.
    """
    if not of:
        return NO_WIJKEN
    if not known:
        return "Van geen enkele wijk is het tempo bekend. Vul de cijfers van de wijken aan."
    reach = "haalt" if fast == 1 else "halen"
    told = (
        f"Geen van de {known} wijken haalt het tempo dat nodig is."
        if not fast and known > 1
        else f"{fast} van {known} wijken {reach} het tempo dat nodig is."
    )
    rest = f" Van {of - known} is het tempo onbekend." if known < of else ""
    together = (
        f" Samen is {achievable} woningen per jaar haalbaar; nodig is {needed}."
        if achievable and needed
        else ""
    )
    return f"{told}{rest}{together}"


def dates_differ(figures_: Sequence[str], first: date, last: date) -> str:
    """Some figures were not measured on one day in all wijken."""
    names = listed(figures_)
    return (
        f"De peildatum is niet overal gelijk: {names} ({day_text(first)} tot en met"
        f" {day_text(last)})."
    )


def quality_differs(figure: str, qualities: Sequence[str]) -> str:
    """A figure is not equally sure in all wijken."""
    return f"Niet overal even zeker: {figure} is {listed(qualities, 'of')}."


def values_differ(figure: str, values: Sequence[str]) -> str:
    """What the figures are compared with is not the same in all wijken."""
    return f"Niet overal gelijk: {figure} is {listed(values, 'of')}."


def units_differ(figure: str, units: Sequence[str]) -> str:
    """A figure has not the same unit in all wijken."""
    return f"Niet overal dezelfde eenheid: {figure} in {listed(units, 'of')}."


def done_is(definition: str) -> str:
    """When a home counts as done; stands wherever their number does."""
    return f"Verduurzaamd: {definition}"
