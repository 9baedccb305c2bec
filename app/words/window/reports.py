"""The words of *Rapporten*."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from app.words.dates import day_text
from app.words.names import listed

ABOUT: Mapping[str, str] = MappingProxyType(
    {
        "R10": "Wie welke rol heeft bij elke stap, en hoe ver dat is. Voor alle afdelingen.",
        "R1": "Hoe het ervoor staat op één pagina, zonder namen. Voor MT en college.",
        "R2": "Wat je van een afdeling vraagt en hoe haar werk ervoor staat. Voor het hoofd.",
        "R3": "Wie doet wat en wanneer; wat te laat is staat bovenaan. Voor het kernteam.",
        "R4": "Wat er is besloten, door wie en waar het staat. Voor iedereen, en de griffie.",
        "R5": "Het verslag van een overleg: per punt wat er is gezegd, besloten en afgesproken.",
        "R7": "Wie invloed heeft, wat zij willen en wat is afgesproken. Voor het kernteam.",
        "R8": "De wijken naast elkaar: tempo, bewegingen, vaten, stappen. Voor MT.",
        "R9": "Wat je leerde en waar je niet uitkomt, zonder namen. Voor andere gemeenten.",
        "R0": "Alles in tabellen om te filteren, in Excel. Voor wie er zelf mee verder werkt.",
    }
)
"""What each report is for, in the order in which they are offered."""

FORMS: Mapping[str, str] = MappingProxyType({"pdf": "PDF", "xlsx": "Excel"})

# What is asked

DEPARTMENTS, WIJKEN = "Afdeling", "Wijk"
EVERY = "alle"
EVERY_MEETING = "Alle overleggen"
SEARCH = "Zoek"
ONLY_PAPER = "Alleen een PDF kan geschikt zijn voor het archief."
ALWAYS_NAMELESS = "Dit rapport is altijd zonder namen."
ONLY_R0 = "Alleen de werkmap kan de wijzigingen tonen."
NEVER_INTERNAL = "In dit rapport komt nooit iets interns."
NOT_PER_DEPARTMENT = "Dit rapport gaat over alle afdelingen samen."
INTERNAL_SHOWN = "Dit komt er nu in. Bij een Woo-verzoek kan intern ook worden opgevraagd."
NO_INTERNAL = "Er staat niets interns in dit rapport."
NAMES_SHOWN = "Personen staan met hun naam in het rapport."
NO_NAMES = "Er staat geen naam in dit rapport."

# Making

AUDIENCE_HINT = "bijvoorbeeld het MT van 3 december"
NO_COPY = (
    "Het dossier kon niet worden gelezen voor dit rapport: het bestand of de tijdelijke map is"
    " niet bereikbaar, of de schijf is vol. Er is niets gemaakt en niets verloren. Probeer het zo"
    " nog eens."
)
BUSY = "Er wordt al een rapport gemaakt. Wacht even, of kies Stoppen."
NO_FOLDER = "Deze map is er niet. Kies een andere map."
GONE: Mapping[str, str] = MappingProxyType(
    {
        "department": (
            "Een afdeling die je koos, doet niet meer mee. Er is niets gemaakt. Kies bij Afdeling"
            " opnieuw."
        ),
        "wijk": (
            "Een wijk die je koos, staat niet meer in het dossier. Er is niets gemaakt. Kies bij"
            " Wijk opnieuw."
        ),
        "meeting": (
            "Dit rapport gaat over één overleg. Er is niets gemaakt. Kies een overleg; is er nog"
            " geen, maak er dan een op de pagina Overleg."
        ),
    }
)
"""Why nothing is made: what was chosen is not there any more."""
CHOOSE_FOLDER = "Map voor het rapport"
OPEN, SHOW_FOLDER, MAIL = "Openen", "Tonen in map", "E-mail klaarzetten"
COPY_TEXT, COPY_ADDRESSES = "Tekst kopiëren", "Adressen kopiëren"
RETRY, ELSEWHERE = "Opnieuw proberen", "Ergens anders bewaren"
STOPPED = "Gestopt. Er is niets gemaakt."
NOT_OPENED = (
    "Er is op deze laptop geen programma om dit bestand te openen. Het bestand zelf is er nog."
    " Vraag de helpdesk om een programma."
)
NOT_STARTED = (
    "Het rapport kon niet worden gemaakt: het programma dat dat doet start niet, of de tijdelijke"
    " map is vol of weg. Er is niets gemaakt en niets verloren. Probeer het zo nog eens; helpt dat"
    " niet, sluit Samenlevingsroute dan en start het opnieuw."
)
BROKE_OFF = (
    "Het maken van het rapport brak af. Er is niets gemaakt en niets verloren. Probeer het nog"
    " eens; gebeurt het weer, meld het dan aan de makers."
)
TEXT_COPIED = "De tekst van de e-mail staat op het klembord."
ADDRESSES_COPIED = "De adressen staan op het klembord."

# Preview

NO_PREVIEW = "Nog geen voorbeeld"
MAKING_PREVIEW = "Voorbeeld maken…"
ONLY_IN_EXCEL = (
    "Een Excel-bestand bekijk je in Excel. Wat je daar wijzigt, komt niet terug in het dossier."
)
PREVIEW_FAILED = "Het voorbeeld kan niet worden getoond. Het rapport zelf kun je wel maken."
NOT_COPIED = (
    "Het voorbeeld kon niet worden geopend: de tijdelijke map is vol of weg. Er is niets verloren."
    " Maak het rapport en open dat."
)
NO_PICTURE = (
    "De afbeelding kon niet worden gemaakt: de tijdelijke map is vol of weg. Op het klembord staat"
    " nog wat er stond. Kies Als tabel, of probeer het zo nog eens."
)
PAGE_OF_BEFORE = (
    "Deze bladzijde is van vóór de laatste wijziging. Er is niets gekopieerd. Wacht tot het nieuwe"
    " voorbeeld er staat."
)
NO_DEPARTMENTS = (
    "Er doet nog geen afdeling mee, dus er is niets om te laten zien. Zet een afdeling aan bij"
    " Organisatie."
)
OPEN_PREVIEW = "Voorbeeld openen in Excel"
NOTHING_FOUND = "niets gevonden"
PREVIOUS, NEXT = "Vorige vindplaats (Shift+Enter)", "Volgende vindplaats (Enter)"
SMALLER, LARGER = "Kleiner (-)", "Groter (+)"
WHOLE_AS_TEXT = "Hele rapport als tekst"
PAGE_AS_PICTURE = "Deze bladzijde als afbeelding"
THIS_PAGE = "De bladzijde"
AS_TEXT, AS_TABLE, AS_PICTURE = "Als tekst", "Als tabel", "Als afbeelding"
NOT_WHOLE = "De afbeelding toont het begin van deze lange tabel. Kies Als tabel voor alles."

# What was made before

MADE_BEFORE = "Eerder gemaakt"
COLUMNS = (
    "Gemaakt",
    "Rapport",
    "Afdeling",
    "Wijken",
    "Stand van",
    "Inhoud",
    "Voor wie",
    "Verstuurd",
    "Antwoord",
    "Bestand",
)
NONE_YET = "Hier staat straks wat je maakte, voor wie en met welke stand."
NONE_FOUND = "Geen rapport past bij het filter."
ALL_OF_THEM = "alle"
NAMELESS, INTERNAL = "zonder namen", "met intern"
ARCHIVE, WITH_HISTORY = "voor het archief", "met wijzigingen"
WIJK_GONE = "een wijk die er niet meer is"
ANSWERED = "ja"
NOT_SENT_TODAY, SENT_TODAY = "Toch niet verstuurd", "Vandaag verstuurd"
NO_ANSWER, GOT_ANSWER = "Toch geen antwoord", "Antwoord gekregen"
ELSEWHERE_MADE = (
    "Dit bestand is niet op deze laptop gemaakt, of staat niet meer in de lijst van deze laptop."
    " Kies Opnieuw maken."
)
REMOVED = "Uit de lijst gehaald; het bestand zelf blijft staan. Ongedaan maken met Ctrl+Z."


def report_name(nr: str, title: str) -> str:
    """`R10 Route en rollen`."""
    return f"{nr} {title}"


def chosen(names: Sequence[str]) -> str:
    """What is ticked, on its button."""
    return EVERY if not names else names[0] if len(names) == 1 else str(len(names))


def names_replaced(count: int) -> str:
    """How many names give way for a job title."""
    if count == 0:
        return NO_NAMES
    times = "1 keer" if count == 1 else f"{count} keer"
    return f"{times} staat er een functie en afdeling in plaats van een naam."


def internal_held(count: int) -> str:
    """How much is left out because it is internal."""
    if count == 0:
        return NO_INTERNAL
    what = "1 interne opmerking blijft" if count == 1 else f"{count} interne opmerkingen blijven"
    return f"{what} weg uit dit rapport."


def making(percent: int, text: str) -> str:
    """How far it is."""
    return f"{text} ({percent}%)"


def made(names: list[str]) -> str:
    """What there is now."""
    if len(names) == 1:
        return f"{names[0]} is gemaakt."
    return f"{len(names)} bestanden gemaakt. Begin bij {names[-1]}."


def drafted(names: list[str], missing: tuple[str, ...]) -> str:
    """Which drafts of mails there are, and whose address is not known."""
    one = len(names) == 1
    done = f"{names[0]} staat klaar" if one else f"{len(names)} e-mails staan klaar"
    if not missing:
        return f"{done}."
    return f"{done}; vul zelf de ontvanger in bij {listed(missing)}: daar is geen e-mailadres."


def page_place(page: int, pages: int) -> str:
    """Where one is in the preview; empty without pages."""
    return f"Bladzijde {page} van {pages}" if pages else ""


def place_and_size(page: int, pages: int, percent: int) -> str:
    """The same in short, with how large the pages are shown."""
    return f"{page} van {pages} · {percent}%"


def not_counted(why: str) -> str:
    """That nobody knows how much a workbook holds back."""
    return f"Hoeveel er wegblijft, kon niet worden geteld. {why}"


def found(at: int, of: int, *, searching: bool = False) -> str:
    """Which place of a text is shown, of how many so far."""
    if searching:
        return f"{at} van {of}…" if of else "zoekt…"
    return f"{at} van {of}" if of else NOTHING_FOUND


def copied(title: str) -> str:
    """What is on the clipboard now."""
    return f"{title} staat op het klembord."


def summary(count: int, waiting: int) -> str:
    """What was made before, beside the title."""
    if count == 0:
        return ""
    done = "1 rapport gemaakt" if count == 1 else f"{count} rapporten gemaakt"
    if not waiting:
        return done
    return f"{done}, {waiting} verstuurd zonder antwoord"


def gone(file: str, folder: str) -> str:
    """That a file is not where it was made."""
    return f"{file} staat niet meer in {folder}. Kies Opnieuw maken, of zoek het zelf op."


def not_there(file: str, folder: str) -> str:
    """That a file or a folder cannot be opened, for it is gone."""
    return f"{file} staat niet meer in {folder}. Zoek het zelf op, of maak het rapport opnieuw."


def sent_text(day: date | None) -> str:
    """When it was sent."""
    return day_text(day) if day else ""
