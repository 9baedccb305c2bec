"""The words of *Lijsten*."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from app.words.names import listed

NUMBER, STEP, WIJK, DEPARTMENT = "Nr", "Stap", "Wijk", "Afdeling"
OWNER, DUE, STATUS, DAYS_LATE = "Eigenaar", "Streefdatum", "Status", "Dagen te laat"
PRIORITY, ORIGIN, REMARK, INTERNAL = "Prioriteit", "Komt uit", "Opmerking", "Intern"
ACTION, PROMISE, DECISION, RISK = "Actie", "Toezegging", "Besluit", "Risico"
BY_WHOM, TO_WHOM, MADE_ON, BEFORE = "Door wie", "Aan wie", "Op", "Voor"
LOCATION, DATE, BODY, STEPS = "Vindplaats", "Datum", "Orgaan", "Stappen"
REASON, CONSEQUENCES, PUBLISH = "Reden", "Gevolgen", "Openbaar"
REPLACES, REPLACED_BY = "Vervangt", "Vervangen door"
CHANCE, IMPACT, WEIGHT, MEASURE = "Kans", "Impact", "Zwaarte", "Maatregel"
CAUSE, EFFECT = "Oorzaak", "Gevolg"
ON, WHAT, SINCE, DAYS, FREES, ANSWER = (
    "Op wie",
    "Waarop",
    "Sinds",
    "Dagen",
    "Maakt los",
    "Antwoord",
)

SOURCE, AMOUNT, SPENT, LEFT = "Bron", "Bedrag (€)", "Besteed (€)", "Over (€)"
STATE_OF, LAST_DATE, ACCOUNTABLE = "Stand van", "Te besteden t/m", "Verantwoordt"
CONDITION, LOOK = "Voorwaarde", "Let op"
CODE, NEEDED, AVAILABLE = "Code", "Nodig (u/wk)", "Beschikbaar (u/wk)"
SHORT, HOURS_OF = "Tekort (u/wk)", "Peildatum"
INTEREST, TEST, STANDS, TOUCHED_BY = "Belang", "Hoe we toetsen", "Hoe het staat", "Besluiten"
INTERESTS, ACTIVITY, COUNT, UNIT = "Belangen", "Wat", "Aantal", "Eenheid"

TABS: Mapping[str, str] = MappingProxyType(
    {
        "actions": "Acties",
        "decisions": "Besluiten",
        "risks": "Risico's",
        "commitments": "Toezeggingen",
        "waiting": "Wachten op",
        "money": "Geld",
        "hours": "Uren",
        "interests": "Belangen die we bewaken",
        "activities": "Activiteiten met bewoners",
    }
)

TAB_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "actions": "A&cties",
        "decisions": "Beslui&ten",
        "risks": "Ri&sico's",
        "commitments": "Toe&zeggingen",
        "waiting": "Wachten o&p",
        "money": "Gel&d",
        "hours": "&Uren",
        "interests": "Bela&ngen",
        "activities": "Acti&viteiten",
    }
)
"""The tabs, with the letter for Alt."""

NARROWINGS: Mapping[str, str] = MappingProxyType(
    {
        "open": "Open",
        "all": "Alles",
        "late": "Te laat",
        "ownerless": "Zonder eigenaar",
        "dateless": "Zonder datum",
        "attention": "Vraagt aandacht",
    }
)
OPEN_DECISIONS = "Nog uit te voeren"

EMPTY: Mapping[str, str] = MappingProxyType(
    {
        "actions": "Geen open acties. Nieuwe acties komen uit een overleg of maak je hier.",
        "decisions": "Hier komen besluiten met nummer, orgaan en datum.",
        "risks": "Nog geen risico's. Wat kan er misgaan, en wat doe je eraan?",
        "commitments": "Hier komt wat aan iemand is beloofd, of door iemand.",
        "waiting": "Er wordt op niemand gewacht.",
        "money": "Nog geen geld. Waar komt het vandaan, en tot wanneer mag het worden besteed?",
        "hours": "Nog geen afdelingen.",
        "interests": "Welk belang bewaken we, wat er ook wordt besloten? En hoe toetsen we dat?",
        "activities": "Nog geen activiteiten. Wat deed je met bewoners, en hoeveel waren er?",
    }
)
NONE_FOUND = "Niets past bij het filter."

ENTRY_HINTS: Mapping[str, str] = MappingProxyType(
    {
        "actions": "Nieuwe actie, zoals: #3.5 netcapaciteit opvragen @Ilse !+2w",
        "decisions": "Nieuw besluit, zoals: we kiezen de collectieve aanpak #5.3",
        "risks": "Nieuw risico, zoals: het soortenplan verloopt #6.4 @Karim",
        "commitments": "Nieuwe toezegging, zoals: het college meldt de uitkomst !1-12",
        "money": "Nieuwe geldbron, zoals: Regiofonds € 250.000 !31-12-2027",
        "interests": "Nieuw belang, zoals: betaalbaar voor wie weinig heeft",
        "activities": "Nieuwe activiteit, zoals: Kadekwartier: informatieavond, 14 bezoekers !12-9",
    }
)

FILTER = "Filter"
HINTS: Mapping[str, str] = MappingProxyType(
    {
        "waiting": "Typ het antwoord in de kolom Antwoord (F2); wie wachtte gaat dan verder.",
        "money": "Typ een bedrag zoals 1.250.000 of 12.500,50 (F2).",
        "hours": "Typ hele uren per week (F2). Afdelingen maak je onder Organisatie.",
        "activities": "Nooit namen van bewoners: alleen wat, hoeveel en waar.",
    }
)
"""What can be done in a list without keys for a status."""

NO_CHAIN = "Er is geen keten: niemand wacht op iemand die zelf ook wacht."
NO_PLACE = "Dit hoort niet bij een stap. Vul eerst de kolom Stap in."
NOT_FITTING = "past hier niet. Kies"


class UnknownChoiceError(ValueError):
    """A text is none of the choices; as text it is the sentence for the user."""

    def __init__(self, text: str, known: Sequence[str]) -> None:
        super().__init__(f'"{text.strip()}" {NOT_FITTING} {listed(known, "of")}.')


def yes(value: bool) -> str:  # noqa: FBT001 - the value itself is what is shown
    """`ja`, or nothing."""
    return "ja" if value else ""


def frees(count: int) -> str:
    """How many steps go on after an answer."""
    return "" if count == 0 else "1 stap" if count == 1 else f"{count} stappen"


def letters(statuses: Sequence[str]) -> Mapping[str, str]:
    """The digit with which each status is set, from 1 on."""
    return MappingProxyType({str(at): status for at, status in enumerate(statuses, start=1)})


def keys(shown: Sequence[str]) -> str:
    """`1 Open · 2 Bezig`: which key sets which status."""
    return " · ".join(f"{at} {word}" for at, word in enumerate(shown, start=1))


def map_said(counts: Mapping[tuple[int, int], int]) -> str:
    """The map of risks in words."""
    heaviest = sorted(counts, key=lambda at: -at[0] * at[1])
    told = [f"{counts[at]} met kans {at[0]} en impact {at[1]}" for at in heaviest]
    return f"Risicokaart: {listed(told)}." if told else "Risicokaart: nog geen risico's beoordeeld."


def count(shown: int, of: int) -> str:
    """How many rows are shown of how many there are."""
    return str(of) if shown == of else f"{shown} van {of}"


def changed_many(done: int, refused: int) -> str:
    """What was done to several rows at once."""
    return _outcome(done, refused, "gewijzigd")


def removed(done: int, refused: int) -> str:
    """What was taken out of a list."""
    return _outcome(done, refused, "verwijderd")


def _outcome(done: int, refused: int, what: str) -> str:
    if not done:
        return f"Er is niets {what}."
    stayed = f" {_lines(refused)} {'bleef' if refused == 1 else 'bleven'} staan." if refused else ""
    return f"{_lines(done)} {what}.{stayed} Ongedaan maken met Ctrl+Z."


def stayed(count: int) -> str:
    """Above the list of rows that stayed as they were."""
    if count == 1:
        return "1 regel bleef zoals die was."
    return f"{count} regels bleven zoals ze waren."


def pasted(count: int) -> str:
    """How many pasted rows were new, or changed something."""
    if not count:
        return "Alles wat je plakte, staat er al zo."
    return f"{_lines(count)} overgenomen. Ongedaan maken met Ctrl+Z."


def understood(cells: Sequence[tuple[str, str]]) -> str:
    """What a typed line says, by the headings of its cells."""
    told = " · ".join(f"{heading}: {text}" for heading, text in cells if text)
    return f"Begrepen: {told}" if told else ""


def not_in_list(name: str) -> str:
    """A pasted row is about something that is not there, and cannot be made here."""
    return f'"{name.strip()}" staat niet in deze lijst. Hier kun je niets toevoegen.'


def no_count(text: str) -> str:
    """What was typed is no whole number."""
    return f'"{text.strip()}" is geen heel getal. Typ een getal zoals 61.'


NO_WIJK = 'Noem de wijk voor een dubbele punt, zoals "Kadekwartier: informatieavond".'
HOURS_FIRST = "Vul eerst de uren in; dan staat hier van wanneer ze zijn."


def holds_name(text: str) -> str:
    """A text about residents has the name of somebody in it."""
    return (
        f'In "{text.strip()}" staat de naam van iemand uit dit dossier. Schrijf wat er is gedaan,'
        " zonder namen. Er is niets bewaard."
    )


def interests_told(states: Mapping[str, int]) -> str:
    """How many interests stand how."""
    parts = [f"{count} {word.lower()}" for word, count in states.items() if count]
    return f"{listed(parts).capitalize()}." if parts else ""


def activities_told(sums: Sequence[tuple[str, str, int, str]], uncounted: int) -> str:
    """How much was done per wijk and kind.

    Args:
        sums: Wijk, kind, how many, and the unit.
        uncounted: How many activities nobody counted.
    """
    by_wijk: dict[str, list[str]] = {}
    for wijk, what, number, unit in sums:
        by_wijk.setdefault(wijk, []).append(f"{f'{number} {unit}'.strip()} ({what})")
    told = [f"{wijk}: {listed(parts)}" for wijk, parts in by_wijk.items()]
    rest = len(told) - _MOST_WIJKEN
    told = told[:_MOST_WIJKEN]
    if rest > 0:
        told.append("en nog 1 wijk" if rest == 1 else f"en nog {rest} wijken")
    if uncounted:
        told.append(f"{uncounted} niet geteld")
    return f"{'; '.join(told)}." if told else ""


_MOST_WIJKEN = 4


def _lines(count: int) -> str:
    return "1 regel" if count == 1 else f"{count} regels"
