"""The words of the meeting mode: the big screen with one row of keys."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from app.words.dates import day_text
from app.words.names import listed

WATCHING = (
    "B besluit · A actie · N notitie · V vraagstuk · R risico · L les · P parkeren  |  1–6 status ·"
    " E eigenaar · D datum · spatie controlepunt  |  ← → punt · G ga naar · W wie ·"
    " S samenvatting · T komt terug · I intern · F9 groot scherm · F1 toetsen · Ctrl+Z ongedaan ·"
    " Esc stoppen"
)
_MINUTES = "C correctie op het verslag · K klopt, vaststellen  |  "
TYPING = "@naam · #stap · !datum  |  Enter bewaren · Ctrl+Enter intern bewaren · Esc terug"
TYPING_PROMPT = "Enter bewaren · Esc terug"

PROMPTS: Mapping[str, str] = MappingProxyType(
    {
        "owner": "Eigenaar",
        "due": "Datum",
        "go": "Ga naar",
        "who": "Wie",
        "summary": "Samenvatting",
        "correction": "Correctie",
    }
)
HINTS: Mapping[str, str] = MappingProxyType(
    {
        "owner": "naam of initialen van de eigenaar van deze stap",
        "due": "streefdatum, zoals di, +2w of 1-12",
        "go": "nummer van het punt, of #3.5 voor een stap",
        "who": "initialen, met later, weg of afwezig erachter; zonder: aanwezig",
        "summary": "wat er is gezegd, in een paar zinnen",
        "correction": "wat er anders moet in het verslag van vorige keer",
    }
)
NO_MINUTES = "Dit punt gaat niet over een verslag. Kies het punt Verslag vaststellen."
APPROVED, CONCEPT = "Vastgesteld", "Concept"
CORRECTIONS = "Correcties"
NO_STEP = "Dit punt gaat niet over een stap."
NO_ITEMS = "De agenda is leeg. Druk op P om iets te parkeren, of Esc om te stoppen."
COMES_BACK = "komt volgende keer terug"
DONE = "behandeld"
NO_SUCH_ITEM = "Zo veel punten zijn er niet. Er is niets gewijzigd."
QUESTION = "Is het overleg klaar? Wat niet is behandeld, komt volgende keer vanzelf terug."
CLOSE, LEAVE, STAY = "Afsluiten", "Alleen dit scherm sluiten", "Verder"
UNDO, SOMETHING_INTERNAL = "Ctrl+Z: {}", "iets wat intern is"
INTERNAL_ITEM = "Intern punt"
NO_CHECKPOINT = "Elk controlepunt is al beantwoord."
OWNER, DUE, STATUS, CHECKS = "Eigenaar", "Streefdatum", "Status", "Controlepunten"
CONTRIBUTIONS, ACTIONS, SAID = "Bijdragen", "Open acties", "Nu gezegd"
LATE, WAITS, SOON = "Te laat", "Wacht op", "Binnen zes weken"
WHY = "Waarom op de agenda"
LATE_WORD, LATE_SINCE = "was {}", "streefdatum was {}"
MEETING_GONE = (
    "Dit overleg is er niet meer. Wat eerder is gezegd, staat nog in de lijsten. Ctrl+Y haalt het"
    " terug als je het net ongedaan maakte; Esc sluit dit scherm."
)
ITEM_GONE = "Dit punt staat niet meer op de agenda. Er is niets bewaard; noteer het met N."
NOT_RUNNING = (
    "Dit overleg is niet (meer) bezig: wat je nu typt, komt in geen verslag. Esc sluit dit scherm;"
    " bij Overleg begin je het, of open je het weer."
)
NOT_INTERNAL = (
    "Dit kan niet intern worden bewaard. Bewaar het met Enter voor iedereen, of noteer het met N en"
    " dan Ctrl+Enter."
)
BEGAN_HERE = "Van dit overleg is er niets om ongedaan te maken."
WHO_FIRST = "Typ eerst wie: initialen of een naam, en dan later, weg of afwezig."
ONE_SCREEN = "Er is maar één scherm. Sluit het grote scherm aan en druk nog eens op F9."
INTERNAL_ON = "Alleen eigen mensen aan tafel: intern is zichtbaar."
INTERNAL_OFF = "Intern is verborgen."


def watching(*, minutes: bool) -> str:
    """The keys while nothing is typed; at minutes those for minutes come first."""
    return f"{_MINUTES}{WATCHING}" if minutes else WATCHING


def approved(meeting: str) -> str:
    """That minutes are fixed."""
    return f"Het verslag van {meeting} is vastgesteld en verandert niet meer."


def minutes_of(meeting: str) -> str:
    """The heading above what was said then."""
    return f"Verslag {meeting}"


def go_on(meeting: str, item: str) -> str:
    """That a meeting was not closed."""
    at = f" Je was bij: {item}." if item else ""
    return f"{meeting} is nog niet afgesloten.{at} Alles wat is gezegd, is bewaard."


def clock(seconds: int, minutes: int) -> str:
    """`3:20 van 10 min`."""
    return f"{seconds // 60}:{seconds % 60:02d} van {minutes} min"


def over(seconds: int, minutes: int) -> bool:
    """Whether the time is up."""
    return seconds > minutes * 60


def item_line(number: int, title: str, seconds: int, minutes: int, mark: str) -> str:
    """An item at the left: its number, title and time."""
    time = f"{seconds // 60}:{seconds % 60:02d}/{minutes}" if seconds else f"{minutes} min"
    return f"{number}  {title}  ·  {time}{'  ·  ' if mark else ''}{mark}"


def hidden(count: int) -> str:
    """How much is not on the big screen."""
    if count == 0:
        return ""
    return "1 interne regel verborgen" if count == 1 else f"{count} interne regels verborgen"


def checks(done: int, of: int) -> str:
    """How many checkpoints are answered."""
    return f"{done} van {of}"


def due(day: date | None, *, late: bool) -> str:
    """The due date; of what is late without blame."""
    if day is None:
        return "–"
    return LATE_WORD.format(day_text(day)) if late else day_text(day)


def late_since(day: date | None) -> str:
    """The due date that is over, in a line about something else."""
    return LATE_SINCE.format(day_text(day)) if day else ""


def who_told(names: list[str], word: str) -> str:
    """Who is noted as what."""
    return f"{listed(names)}: {word}"


def unknown(text: str) -> str:
    """Somebody who is not known."""
    return f'"{text}" is niemand die hier werkt. Er is niets genoteerd.'


def several(text: str, names: Sequence[str]) -> str:
    """Somebody who may be more than one."""
    return f'"{text}" kan {listed(names, "of")} zijn. Typ de hele naam. Er is niets genoteerd.'
