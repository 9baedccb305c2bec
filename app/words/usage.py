"""The words of the command line: help, and what is wrong with a command."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from app.words.names import listed

PROGRAM = "samenlevingsroute"

DESCRIPTION = (
    "Volgt de samenlevingsroute van een gemeente: wie doet wat, en hoe ver is elke afdeling?"
)

HELP: Mapping[str, str] = MappingProxyType(
    {
        "new": "een nieuw dossier maken",
        "demo": "het voorbeelddossier Merelveen maken",
        "show": "de stand laten zien",
        "set": "een stap of bijdrage bijwerken",
        "role": "de rol van een afdeling bij een stap vastleggen",
        "neighbourhood": "wijken toevoegen, hernoemen, starten of archiveren",
        "person": "mensen toevoegen, werk overdragen of vertrek noteren",
        "department": "afdelingen toevoegen, hernoemen, samenvoegen of uitzetten",
        "step": "eigen stappen toevoegen, hernoemen of overslaan",
        "undo": "de laatste wijziging ongedaan maken",
        "redo": "de ongedaan gemaakte wijziging opnieuw doen",
        "history": "de geschiedenis, de nieuwste wijziging bovenaan",
        "check": "nagaan of het dossier heel is, of wie er nog ontbreken",
        "report": "een rapport maken",
        "meeting": "de agenda die een overleg nu zou voorstellen",
        "note": "een regel noteren: besluit, actie, notitie, vraagstuk, risico, les of parkeerpunt",
        "route": "een routebestand nakijken",
        "figures": "alle cijfers van elke wijk, en wat daaruit volgt",
        "measure": "een meting vastleggen van een wijk of van de gemeente",
        "advantage": "wat een pakket een bewoner per maand oplevert; zonder dossier",
        "cbs": "wijken en hun cijfers overnemen uit een bestand van het CBS",
        "share": "een pakket voor andere gemeenten maken, of er een van hen overnemen",
        "guide": "een handleiding als PDF maken, of laten zien welke er zijn; zonder dossier",
        "policy": "wat IT heeft ingesteld, uit welk bestand, en wat daaraan mankeert",
        "zip": "het pakket (.zip)",
        "file": "het dossier (.samenroute)",
        "json": "als JSON op de standaarduitvoer",
        "reference_date": "de dag waarvoor de stand geldt, zoals 2026-11-22",
        "internal": "ook interne opmerkingen",
        "version": "de versie laten zien",
        "help": "deze uitleg laten zien",
    }
)

OPTIONS: Mapping[str, str] = MappingProxyType(
    {
        "--municipality": "naam van de gemeente",
        "--code": "CBS-code van de gemeente, zoals GM0344",
        "--neighbourhood": "de wijk, bij naam",
        "--route": "een eigen routebestand",
        "--target-year": "het jaar waarin het doel gehaald moet zijn",
        "--department": "de afdeling, bij code: dan gaat het om haar bijdrage",
        "--status": "N B W L G X of het woord; auto volgt de bijdragen",
        "--owner": "de eigenaar; bij een bijdrage de contactpersoon",
        "--due": "streefdatum, zoals 1-3-2027",
        "--remark": "opmerking; feiten, geen oordeel over personen",
        "--internal-remark": "opmerking die niet in rapporten komt",
        "--reason": "waarom; nodig bij overslaan en heropenen",
        "--waiting-for": "op wie, waarop en sinds wanneer wordt gewacht",
        "--evidence": "waar het resultaat te vinden is",
        "--approved-on": "de dag waarop de eigenaar akkoord gaf",
        "--decision": "het besluit dat bij deze stap hoort",
        "--body": "waar het ter tafel komt, en wanneer",
        "--decided-by": "wie heeft bepaald dat dit niet van toepassing is",
        "--text": "wat de afdeling bijdraagt",
        "--check": "antwoord op controlepunt N",
        "--like": "neem eigenaren, bijdragen en contacten over van deze wijk",
        "--job-title": "functie",
        "--by": "wie het werk overneemt",
        "--level": "één keer voor de gemeente, of in elke wijk",
        "--accountable": "de eindverantwoordelijke afdeling (A)",
        "--responsible": "een afdeling die uitvoert (R); mag vaker",
        "--checkpoint": "een controlepunt; mag vaker",
        "--depends-on": "een stap die eerst gereed hoort te zijn; mag vaker",
        "--lead-weeks": "doorlooptijd in weken",
        "--ownership": "wie of wat ontbreekt nog bij eigenaren, rollen en bewijs",
        "--format": "soort bestand",
        "--output": "bestand of map; anders in deze map",
        "--without-names": "functie en afdeling in plaats van namen",
        "--pdfa": "ook geschikt voor het archief",
        "--history": "met een blad met alle wijzigingen",
        "guide": "welke handleiding",
        "sheet": "kerncijfers wijken en buurten van het CBS, xlsx of csv",
        "--year": "het jaar van de cijfers, als het bestand dat niet zelf zegt",
        "--date": "de dag: van het overleg, of waarvan de meting vertelt",
        "--meeting": "het overleg, bij id",
        "--source": "waar het getal vandaan komt",
        "--quality": "gemeten, berekend, geschat, aanname of onbekend",
        "--investment": "wat het pakket voor een woning kost, in euro met btw",
        "--discount": "korting als je samen koopt, in procent van de investering",
        "--subsidy": "subsidie in euro",
        "--gas-saving": "gas dat een woning bespaart, in m³ per jaar",
        "--power-change": "stroom die een woning meer gebruikt, in kWh per jaar; minder is -",
        "--maintenance": "onderhoud dat erbij komt, in euro per jaar; minder is -",
        "--gas-price": "gasprijs met belastingen, in euro per m³",
        "--power-price": "stroomprijs met belastingen, in euro per kWh",
        "--rate": "rente van de lening, in procent per jaar",
        "--audience": "voor wie het pakket is: regio of alle; anders alle",
        "--leave-out": "laat weg waarin nog een naam, adres of iets anders herkenbaars staat",
        "--months": "looptijd van de lening, in maanden",
    }
)
"""What the options mean, where the command does not say it itself."""

_OWN_OPTIONS: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("new", "--neighbourhood"): "een wijk; mag vaker",
        ("cbs", "--municipality"): "de gemeente, bij naam of code; anders die van het dossier",
        ("cbs", "--neighbourhood"): "alleen deze wijk, bij naam of code; mag vaker",
        ("person", "--department"): "de afdeling van deze persoon, bij code; mag vaker",
        ("step", "--body"): "welk orgaan over deze stap moet besluiten",
        ("step", "--reason"): "waarom de stap wordt overgeslagen",
        ("step", "--neighbourhood"): "sla de stap alleen in deze wijk over",
        ("report", "--department"): (
            "voor welke afdeling, mag vaker; all maakt er een voor elke afdeling, met een index."
            " Alleen R2"
        ),
        ("report", "--neighbourhood"): "alleen deze wijk; mag vaker",
    }
)
"""Where an option means something else at one command."""


def option_help(command: str, option: str) -> str | None:
    """What an option means at a command, if it is not said elsewhere."""
    return _OWN_OPTIONS.get((command, option)) or OPTIONS.get(option)


_TRANSLATED = (
    (r"the following arguments are required: (.+)", r"dit ontbreekt nog: \1"),
    (r"unrecognized arguments: (.+)", r"dit is niet bekend: \1"),
    (
        r"argument ([^:]+): invalid choice: '?(.*?)'? \(choose from (.+)\)",
        r'"\2" kan hier niet; kies uit \3',
    ),
    (r"argument ([^:]+): expected one argument", r"bij \1 hoort een waarde"),
    (r"argument ([^:]+): expected at least one argument", r"bij \1 hoort minstens één waarde"),
    (r"argument ([^:]+): ignored explicit argument '(.*)'", r"bij \1 hoort geen waarde"),
    (r"argument ([^:]+): invalid \w+ value: '(.*)'", r'"\2" past niet bij \1'),
    (r"argument ([^:]+): (.+)", r"\1: \2"),
    (r"ambiguous option: (.+?) could match (.+)", r"\1 kan meer betekenen: \2"),
)


def usage_error(message: str) -> str:
    """What is wrong with a command, in Dutch.

    Args:
        message: What the argument parser says, in English.
    """
    for pattern, dutch in _TRANSLATED:
        if re.fullmatch(pattern, message, re.DOTALL):
            message = re.sub(pattern, dutch, message, flags=re.DOTALL)
            break
    return f"Dit klopt niet: {message.replace(' or ', ' of ').replace(chr(39), '')}."


def see_help(command: str) -> str:
    """Where the help of a command is."""
    return f"Kijk bij: {command} --help"


_REPORTS = "Nu zijn er R0 (xlsx), R1 en R5 (pdf), R2, R3, R4, R7, R8, R9 en R10 (pdf en xlsx)."


def later(report: str) -> str:
    """A report that does not exist yet."""
    return f"Rapport {report} komt later. {_REPORTS}"


def unknown_report(report: str) -> str:
    """A report that will never exist."""
    return f'Rapport "{report}" bestaat niet. {_REPORTS}'


def proposed(title: str, reason: str, minutes: int) -> str:
    """A line of a proposed agenda."""
    return f"{title} – {reason} ({minutes} min)"


def no_such_combination(report: str, what: str) -> str:
    """A report that does not go with an option."""
    return f"Rapport {report} bestaat niet met {what}."


def department_needed(report: str) -> str:
    """A report that is made for one department, and none was named."""
    return (
        f"Rapport {report} is er per afdeling. Geef er een op met --department CODE, of alle met"
        " --department all."
    )


def folder_needed(path: str) -> str:
    """A set of reports that was to go into a file."""
    return f"{path} is een bestand. Geef een map op: voor elke afdeling komt er een rapport."


def guide_needed(keys: tuple[str, ...]) -> str:
    """A place for a guide, and no guide."""
    return f"Zeg welke handleiding: {', '.join(keys)}."


def only_paper(ending: str) -> str:
    """A guide that was to be another kind of file."""
    return f"Een handleiding is er alleen als PDF, niet met --output {ending}."


NO_NAME = "De naam van het bestand is leeg. Geef een bestand op."
REMARK, INTERNAL_REMARK = "opmerking", "intern"


def zip_needed(name: str) -> str:
    """A package that is called otherwise."""
    return f"{name} is geen naam voor een pakket. Geef een naam die eindigt op .zip."


def only_with(option: str, other: str) -> str:
    """An option that asks for another."""
    return f"{option} kan alleen met {other}."


def not_with(option: str, other: str) -> str:
    """Options that do not go together."""
    return f"{option} kan niet samen met {other}."


def expected(option: str, form: str) -> str:
    """How the value of an option is written."""
    return f"Schrijf bij {option}: {form}."


_EURO_FORM = "een bedrag in euro, zoals 13500 of 13.500,50"
_PERCENT_FORM = "een percentage, zoals 10 of 2,5"
_PRICE_FORM = "een prijs in euro, zoals 1,30"

NUMBER_FORMS: Mapping[str, str] = MappingProxyType(
    {
        "--investment": _EURO_FORM,
        "--discount": _PERCENT_FORM,
        "--subsidy": _EURO_FORM,
        "--gas-saving": "m³ per jaar, zoals 750",
        "--power-change": "kWh per jaar, zoals 1300 of -200",
        "--maintenance": "een bedrag in euro per jaar, zoals 60 of -25,50",
        "--gas-price": _PRICE_FORM,
        "--power-price": _PRICE_FORM,
        "--rate": _PERCENT_FORM,
        "--months": "een aantal maanden, zoals 180",
    }
)
"""How the number of an option is written."""


def two_numbers(option: str, text: str, large: str, small: str) -> str:
    """A number that can be read in two ways."""
    return f'"{text.strip()}" bij {option} kan twee getallen zijn. Schrijf {large} of {small}.'


SOUND = "Het dossier is heel."
ROUTE_SOUND = "De route is in orde."


def problems(count: int) -> str:
    """How many mistakes a file has."""
    return "1 fout gevonden." if count == 1 else f"{count} fouten gevonden."


def findings(count: int) -> str:
    """How many findings the ownership check has."""
    if count == 0:
        return "De controle vindt niets."
    return "1 bevinding." if count == 1 else f"{count} bevindingen."


STOPPED = "Afgebroken. Wat al bewaard was, blijft bewaard."
OUTPUT_FAILED = (
    "De uitvoer kon niet worden geschreven. Kijk of er ruimte is op de schijf waar die heen gaat."
)
NOT_TEXT = (
    "Een van de woorden van deze opdracht bevat tekens die niet te lezen zijn. Er is niets"
    " gewijzigd. Schrijf ze in UTF-8."
)


def unforeseen(place: str) -> str:
    """Something that should not happen; the place tells the makers where to look."""
    return (
        f"Er ging iets mis in het programma zelf ({place}). Wat al bewaard was, blijft bewaard."
        " Meld dit aan de makers."
    )


def missing_part(name: str, places: list[str]) -> str:
    """A file that comes with the program is not there."""
    return (
        f"Een onderdeel van het programma ontbreekt: {name} (gezocht in {listed(places)}). Je"
        " dossiers zijn in orde. Installeer het programma opnieuw."
    )


def is_dossier(path: object) -> str:
    """A report that would take the place of a dossier."""
    return (
        f"{path} is een dossier. Er is niets overschreven. Kies een andere naam voor het rapport."
    )


def not_a_file(path: object) -> str:
    """A report that would take the place of a device or a pipe."""
    return f"{path} is geen gewoon bestand. Er is niets gemaakt. Kies een andere naam."


MADE = "Gemaakt"
