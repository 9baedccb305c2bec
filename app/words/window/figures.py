"""The words of *Cijfers*."""

from collections.abc import Sequence

from app.words import charts

TOWN = "Hele gemeente"
EVERY = "Alle cijfers"
COLUMNS = ("Cijfer", "Waarde", "Eenheid", "Peildatum", "Vorige", "Kwaliteit", "Bron")
HINT = (
    "Typ een getal op een regel, of plak er een kolom uit Excel. Het krijgt de peildatum, bron en"
    " kwaliteit van hierboven; het vorige getal blijft bewaard."
)
DATE_WRONG = "Vul eerst de peildatum in: de dag waarvan de getallen vertellen."
REMOVED = "Meting verwijderd; de vorige staat er weer. Ongedaan maken met Ctrl+Z."
NOTHING_TO_REMOVE = "Van dit cijfer is er geen meting."
PACE, MOVEMENTS, VESSELS, SHARES, TOGETHER = (
    "Tempo",
    charts.MOVEMENTS,
    "Drie vaten",
    "Van wie zijn de woningen",
    "Alle wijken samen",
)
NEEDED, NOW, LEFT, READY = "Nodig", "Nu", "Tot het doel", "In dit tempo klaar"
DOWN, UP, STOP = charts.DOWN, charts.UP, charts.STOP
RESIDENTS, COMPANIES, WORKERS = charts.RESIDENTS, charts.COMPANIES, charts.WORKERS
OWNED, ASSOCIATION, RENTED, NOT_KNOWN = "Koop", "Corporatie", "Particuliere huur", "Onbekend"
POVERTY = "Energiearmoede"
PRICE_TOGETHER = "Prijs samen, per woning"
DONE, ACHIEVABLE, OFF_GAS = "Verduurzaamd", "Haalbaar", "Van het gas af"
LOWEST = charts.LOWEST
WARNINGS = "Klopt dit?"


def of_step(code: str) -> str:
    """Only the figures that a step records."""
    return f"Van stap {code}"


def of_package(label: str, package: str) -> str:
    """The label of a figure, with the package that it is of: `Uren per woning (Licht)`."""
    return f"{label} ({package})" if package else label


def pasted(count: int) -> str:
    """How many values were pasted."""
    return f"{'1 cijfer' if count == 1 else f'{count} cijfers'} geplakt. Ongedaan maken met Ctrl+Z."


def no_figure(text: str) -> str:
    """A pasted label that is no figure."""
    return f'"{text.strip()}" is geen cijfer in deze lijst.'


def done_is(definition: str) -> str:
    """When a home counts as done; stands wherever their number does."""
    return f"Verduurzaamd: {definition}"


def years(number: str) -> str:
    """`14,3 jaar`."""
    return f"{number} jaar"


def pace_on(day: str) -> str:
    """The heading of the pace: what is needed depends on the day from which one reckons."""
    return f"{PACE} op {day}"


def lowest(vessels: Sequence[str], share: str) -> str:
    """`Het laagste vat bepaalt het tempo: bedrijven (56%)`."""
    told = f"{' en '.join(vessels).lower()} ({share})" if share else " en ".join(vessels).lower()
    return f"Het laagste vat bepaalt het tempo: {told}."


def pace(now: str, needed: str, more: int) -> str:
    """The pace of all wijken, the one that is needed, and how many wijken are not below it."""
    below = f"Het laagste vat per wijk ({more} wijken staan hoger):" if more else ""
    return f"Nu {now} woningen per jaar, nodig {needed}. {below or 'Het laagste vat per wijk:'}"


def short_pace(now: str, needed: str) -> str:
    """The same for the status bar."""
    return f"tempo {now} van {needed} per jaar"


def short_lowest(wijk: str, vessel: str) -> str:
    """The wijk that has the lowest vessel of all, and which: `laagste vat Kade: bewoners (17%)`."""
    return f"laagste vat {wijk}: {vessel}"


def poverty(households: str, share: str, quality: str) -> str:
    """`75 huishoudens (4% van de woningen; geschat)`."""
    part = f"{share} van de woningen; {quality}" if share else quality
    return f"{households} huishoudens ({part})"


def counted_double(what: str) -> str:
    """The wijken count on more than there is."""
    return f"De wijken rekenen samen op meer {what} dan er zijn. Verdeel ze opnieuw."


def before(value: str, day: str) -> str:
    """The measurement before: `289 op 30-06-2026`."""
    return f"{value} op {day}" if day else value
