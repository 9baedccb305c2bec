"""What the reports say: titles, headings, sentences, definitions."""

from collections.abc import Mapping
from types import MappingProxyType

from app.words.names import listed

TITLES: Mapping[str, str] = MappingProxyType(
    {
        "R0": "Werkmap",
        "R1": "Stand op één pagina",
        "R2": "Afdelingsrapport",
        "R3": "Actielijst",
        "R4": "Besluitenlijst",
        "R5": "Overlegverslag",
        "R6": "Sinds vorige keer",
        "R7": "Actorenoverzicht",
        "R8": "Wijken vergeleken",
        "R9": "Lessen en vraagstukken",
        "R10": "Route en rollen",
        "R11": "Overdrachtsdossier",
    }
)
"""The reports by number; those that do not exist yet are known by name."""

COLLEAGUE = "collega"
EMPLOYEE = "een medewerker"
DRAFT = "Intern concept"
PROGRAM = "Samenlevingsroute"
WHOLE_TOWN = "Gemeentebreed"
YES, NO = "ja", "nee"
NOBODY = "–"
OWN_STEP = "eigen stap"


def headline(breached: int, total: int, without_owner: int) -> str:
    """The conclusion of R10."""
    if total == 0:
        return "Deze route heeft nog geen stappen."
    if breached:
        each = "stap" if breached == 1 else "stappen"
        return f"Bij {breached} {each} van de {total} klopt de rolverdeling nog niet."
    if without_owner:
        each = "stap mist" if without_owner == 1 else "stappen missen"
        return (
            "Elke stap heeft één eindverantwoordelijke afdeling;"
            f" {without_owner} {each} nog een eigenaar met naam."
        )
    return "Elke stap heeft één eindverantwoordelijke afdeling en één eigenaar."


def workbook_headline(done: int, of: int, late: int) -> str:
    """The conclusion of R0."""
    each = "stap is" if late == 1 else "stappen zijn"
    return f"{done} van {of} stappen zijn gereed; {late} {each} te laat."


def done_of_homes(done: str, of: str) -> str:
    """`598 van 4.060`."""
    return f"{done} van {of}"


PER_STATUS = "Stappen per status"
PER_PHASE = "Gereed per fase (%)"
STEPS_IN_ROUTE = "stappen in de route"
STEPS_DONE = "stappen gereed"
LATE = "te laat"
WITHOUT_OWNER = "zonder eigenaar"
WIJKEN = "wijken"


def done_of(done: int, of: int) -> str:
    """`22 van 88`."""
    return f"{done} van {of}"


def route_detail(town_wide: int, per_wijk: int, departments: int) -> str:
    """How many steps there are of each level, and how many departments take part."""
    each = "1 afdeling" if departments == 1 else f"{departments} afdelingen"
    return f"{town_wide} gemeentebreed, {per_wijk} per wijk; {each}"


def ownerless_detail(unfinished: int, *, early: bool) -> str:
    """Of how many steps it is counted who has no owner, and whether these all count already."""
    text = f"van de {unfinished} die nog niet gereed zijn"
    return f"{text}, ook in wijken die nog niet zijn gestart" if early else text


def begun(count: int) -> str:
    """How many wijken were started or finished."""
    return f"{count} gestart of afgerond"


def phase_done(phase: str, text: str) -> str:
    """A bar in words."""
    return f"fase {phase}: {text} gereed"


def progress_detail(not_applicable: int) -> str:
    """What is left out of the count."""
    return f"{not_applicable} niet van toepassing" if not_applicable else "alle stappen tellen mee"


def late_detail(codes: list[str]) -> str:
    """Which steps are late."""
    return listed(codes[:3]) + (" …" if len(codes) > 3 else "") if codes else "geen"  # noqa: PLR2004


def counting_note(started: int, candidates: int) -> str:
    """Which wijken count in the progress."""
    verb = "is" if started == 1 else "zijn"
    parts = [
        f"alle gemeentebrede stappen en alle stappen van {_wijken(started)} die {verb} gestart"
    ]
    if candidates:
        verb = "is" if candidates == 1 else "zijn"
        parts.append(f"van {_wijken(candidates)} die kandidaat {verb} alleen het wijkpaspoort")
    return f"Meegeteld: {'; '.join(parts)}."


def _wijken(count: int) -> str:
    return "1 wijk" if count == 1 else f"{count} wijken"


def counts(parts: Mapping[str, int]) -> str:
    """`3G 2B 1W`: how many wijken stand where."""
    return " ".join(f"{count}{letter}" for letter, count in parts.items() if count)


def counts_note(letters: str) -> str:
    """How to read a table of counts."""
    return (
        f"Bij Wijken staat hoeveel wijken welke status hebben: {letters}. De andere letters zijn de"
        " rollen."
    )


def counted_summary(letters: str) -> str:
    """What a table of counts shows."""
    return (
        f"Per stap hoeveel wijken welke status hebben ({letters}), en per afdeling de rol die zij"
        " heeft."
    )


def late_status(word: str) -> str:
    """A status of a step that is late."""
    return f"{word}, te laat"


TOWN_WIDE = "Stappen voor de hele gemeente"
PER_WIJK = "Stappen per wijk"


def steps_in(wijk: str, standing: str = "") -> str:
    """Title of the matrix of one wijk; with how it takes part when not every step counts."""
    return f"Stappen in {wijk} ({standing})" if standing else f"Stappen in {wijk}"


def part_of(title: str, first: str, last: str) -> str:
    """Title of a matrix of which the departments did not all fit beside each other."""
    return f"{title}, {first} tot en met {last}"


MATRIX_SUMMARY = (
    "Per stap de code, de titel, de status, de eigenaar en per afdeling de rol met de stand van"
    " haar bijdrage."
)
LOAD = "Rollen per afdeling"
LOAD_SUMMARY = (
    "Per afdeling bij hoeveel stappen van de route zij A, R, C of I is, en hoeveel werk als A of R"
    " nog open is: daarin telt een stap per wijk in elke wijk; en hoeveel uur per week daarvoor"
    " nodig en beschikbaar is."
)
BREACHES = "Wat klopt nog niet in de rolverdeling"
HOW_TO_READ = "Zo lees je de tabellen"
EMPTY_STEPS = "Geen stappen bij deze keuze."
EMPTY_LIST = "Nog niets vastgelegd."

ABOUT: Mapping[str, str] = MappingProxyType(
    {
        "dossier": "Dossier",
        "moment": "Laatste wijziging",
        "reference_date": "Peildatum",
        "filter": "Keuze",
        "held": "Weggelaten",
        "counts": "Aantallen",
        "route": "Route",
    }
)

NOT_THE_OFFICIAL_ROUTE = (
    "Eigen uitwerking als vertrekpunt, niet de officiële route van Klimaatverbond."
)


def choice_text(wijken: list[str], *, names: bool, internal: bool) -> str:
    """What was asked for."""
    parts = [listed(wijken) if wijken else "alle wijken"]
    parts.append("met namen" if names else "zonder namen")
    parts.append("met interne opmerkingen" if internal else "zonder interne opmerkingen")
    return ", ".join(parts)


def held_text(names: int, internal: int, contacts: int, wijken: int, archived: int) -> str:
    """What was left out."""
    parts = []
    if wijken:
        parts.append(f"{_wijken(wijken)} die niet {'is' if wijken == 1 else 'zijn'} gekozen")
    if archived:
        parts.append(f"{_wijken(archived)} in het archief")
    if names:
        parts.append(f"{names} keer een naam vervangen door functie en afdeling")
    if contacts:
        each = "e-mailadres of telefoonnummer"
        more = "e-mailadressen of telefoonnummers"
        parts.append(f"{contacts} {each if contacts == 1 else more} in de wijzigingen")
    if internal:
        parts.append(f"{internal} interne {'opmerking' if internal == 1 else 'opmerkingen'}")
    return listed(parts) if parts else "niets"


def row_counts(rows: Mapping[str, int]) -> str:
    """How many rows each table has."""
    return ", ".join(f"{title} {count}" for title, count in rows.items()) or "geen tabellen"


NO_DEFINITION = "de gemeente heeft nog niet vastgelegd wanneer een woning verduurzaamd is."
"""In the place of the definition, which is never left out where the number stands."""
