"""What R2 Afdelingsrapport says."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from app.words.names import listed
from app.words.report_tables import TableWords

ASKED = "Dit vragen we van je"
NOTHING_ASKED = (
    "Nu niets: elke stap heeft een eigenaar en een streefdatum, er ligt geen besluit en de uren"
    " zijn bekend."
)
APPENDIX = "Bijlage: alle regels"
INDEX_TITLE = "Afdelingsrapporten"
INDEX_PART = "index"

TABLES: Mapping[str, TableWords] = MappingProxyType(
    {
        "te_laat": TableWords(
            "Te laat",
            "Per stap of bijdrage van de afdeling die te laat is: de datum, hoe lang, en van wie.",
        ),
        "op_ons": TableWords(
            "Wie op ons wacht", "Per vraag welke afdeling op ons wacht, waarop en sinds wanneer."
        ),
        "wij_wachten": TableWords(
            "Waar wij op wachten", "Per vraag op wie wij wachten, waarop en sinds wanneer."
        ),
        "acties": TableWords(
            "Openstaande acties", "Per actie van de afdeling wie haar doet en voor wanneer."
        ),
        "komend": TableWords(
            "Komende zes weken", "Per dag wat er van de afdeling klaar moet zijn of wordt besloten."
        ),
        "besluiten": TableWords(
            "Besluiten die ons binden",
            "Per besluit nummer, datum, orgaan, inhoud en de stappen van de afdeling.",
        ),
        "stappen": TableWords(
            "Onze stappen",
            "Per rol alle stappen van de afdeling: de stand, de eigen bijdrage, datum en eigenaar.",
        ),
        "afdelingen": TableWords(
            "Per afdeling", "Per afdeling wie het rapport krijgt, wat we vragen en het bestand."
        ),
    }
)
"""The tables, by the key they have in the report."""

EMPTY: Mapping[str, str] = MappingProxyType(
    {
        "te_laat": "Niets is te laat.",
        "op_ons": "Niemand wacht op ons.",
        "wij_wachten": "Wij wachten op niemand.",
        "acties": "De afdeling heeft geen openstaande acties.",
        "komend": "In de komende zes weken staat er niets gepland.",
        "besluiten": "Er is nog geen besluit vastgelegd dat onze stappen raakt.",
        "stappen": "Deze afdeling heeft nog geen rol in de route.",
        "afdelingen": "Er zijn nog geen afdelingen.",
    }
)
"""What stands there when a table has no rows."""

GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "A": "Wij zijn eindverantwoordelijk (A)",
        "R": "Wij voeren uit (R)",
        "C": "Wij denken mee (C)",
        "I": "Wij krijgen bericht (I)",
    }
)
"""Our steps by role."""

STEP, CONTRIBUTION = "Stap", "Bijdrage"
REVIEW = "Opnieuw bekijken"
PER_STATUS = "Onze stappen als A en R per status"
OUR_STEPS_DONE = "van onze stappen gereed"
WAIT_ON_US = "wachten op ons"
HOURS = "uur per week nodig"
UNKNOWN = "onbekend"


def treated_in(body: str) -> str:
    """What happens on the day a body treats a step."""
    return f"Behandeling in {body}" if body else "Behandeling"


def headline(name: str, done: int, of: int, late: int, waiting: int) -> str:
    """The conclusion of R2."""
    if of == 0:
        start = f"{name} is nog nergens eindverantwoordelijk voor of uitvoerder van"
    else:
        start = f"Van {of} {_steps(of)} die {name} leidt of uitvoert {_are(done)} {done} gereed"
    pressing = [f"{late} te laat"] if late else []
    if waiting:
        pressing.append(
            "1 vraag wacht op ons" if waiting == 1 else f"{waiting} vragen wachten op ons"
        )
    return f"{start}; {listed(pressing)}." if pressing else f"{start}; niets is te laat."


def our_roles(accountable: int, responsible: int) -> str:
    """How many of the steps we lead, and how many we do the work of."""
    return f"{accountable} als A, {responsible} als R"


def oldest_wait(days: int | None) -> str:
    """How long who waits longest waits already."""
    if days is None:
        return "niemand"
    return "de langste 1 dag" if days == 1 else f"de langste {days} dagen"


def hours_detail(available: int | None, given_on: str) -> str:
    """How many hours there are, and of when that is; empty when nobody said."""
    told = f"{UNKNOWN} beschikbaar" if available is None else f"{available} beschikbaar"
    return f"{told}, stand {given_on}" if given_on else told


def ask_confirm(owner: Sequence[str], due: Sequence[str], late: Sequence[str]) -> str:
    """Owners, dates and late steps that the head is asked to settle."""
    parts = []
    if owner:
        parts.append(f"wie eigenaar is van {_places(owner)}")
    if due:
        parts.append(f"een streefdatum voor {_places(due)}")
    if late:
        parts.append(f"een nieuwe datum voor wat te laat is: {_places(late)}")
    return f"Bevestig {'; '.join(parts)}."


def ask_decide(places: Sequence[str], bodies: Sequence[str]) -> str:
    """Decisions that are waited for."""
    where = f" ({listed(bodies)})" if bodies else ""
    each = "het besluit" if len(places) == 1 else f"de {len(places)} besluiten"
    return f"Beslis, of breng verder: {each} bij {_places(places)}{where}."


def ask_hours(needed: int | None, available: int | None, given_on: str) -> str:
    """Hours that are missing, or not known."""
    if needed is None or available is None:
        missing = [
            word for word, value in (("nodig", needed), ("beschikbaar", available)) if value is None
        ]
        return f"Geef op hoeveel uur per week {listed(missing)} {_are(len(missing))} voor de route."
    asof = f" (stand {given_on})" if given_on else ""
    return (
        f"Maak {needed - available} uur per week vrij: {needed} nodig, {available} beschikbaar"
        f"{asof}."
    )


def treated(body: str, day: str) -> str:
    """`college 14-12-2026`."""
    return f"{body} {day}".strip()


def more_in_appendix(count: int) -> str:
    """What is said below a table that was cut."""
    return f"En nog {count}: alle regels staan in de bijlage."


def all_of(title: str) -> str:
    """Title of the whole of a table that was cut."""
    return f"{title}: alles"


def index_headline(departments: int, late: int) -> str:
    """The conclusion of the index."""
    each = "afdeling" if departments == 1 else "afdelingen"
    verb = "heeft" if late == 1 else "hebben"
    if late == 0:
        return f"{departments} {each}; niemand heeft iets dat te laat is."
    return f"{departments} {each}; {late} daarvan {verb} iets dat te laat is."


def for_department(code: str, name: str) -> str:
    """Title of the report of one department."""
    return f"{name} ({code})"


def _steps(count: int) -> str:
    return "stap" if count == 1 else "stappen"


def _are(count: int) -> str:
    return "is" if count == 1 else "zijn"


_MOST = 4


def _places(places: Sequence[str]) -> str:
    """`1.4, 2.6 Kadekwartier en nog 3`."""
    if len(places) <= _MOST:
        return listed(places)
    return f"{', '.join(places[:_MOST])} en nog {len(places) - _MOST}"
