"""The words of the page *Wijken*, of its board, and of starting a wijk."""

from collections.abc import Sequence

from app.words import choices
from app.words.names import listed

TITLE = "Wijken"
BOARD = "Bord: stappen per wijk"
COLUMNS = ("Wijk", "Status", "Voortgang", "Te laat", "Zonder eigenaar", "CBS-code", "Karakter")
EMPTY = "Nog geen wijken. Zonder wijk zie je alleen de stappen voor de hele gemeente."
EMPTY_BUTTON = "Wijk toevoegen"
ALL_ARCHIVED = "Alle wijken staan in het archief. Zet Archief tonen aan om ze te zien."
ARCHIVED = "in het archief"
IN_ARCHIVE_SHORT = "In archief"
TO_ARCHIVE = "Naar archief"
BRING_BACK = "Terughalen"
RENAME = "Naam wijzigen"
STATUS_MENU = "Status"
START = "Wijk starten…"
SHOW_ON_BOARD = "Tonen op het bord"
UP = "Omhoog"
DOWN = "Omlaag"
CHOOSE_FIRST = "Kies eerst een wijk in de lijst."
STARTED_ALREADY = "Deze wijk doet al mee."
IN_ARCHIVE = "Deze wijk staat in het archief. Haal haar eerst terug."
ALREADY_FIRST = "Deze wijk staat al bovenaan."
ALREADY_LAST = "Deze wijk staat al onderaan."
DONE_ROW = "Gereed"
LATE_ROW = "Te laat"
IDLE_ROW = "Geen stap bezig (↓ omlaag ↑ omhoog ■ stoppen)"
IDLE_SAID = "Bewegingen waarvoor geen stap bezig is"
BUNDLE = "bundelkans"
ALL_MOVEMENTS = "Alle bewegingen"
NO_BUNDLES = "Geen bundelkansen: geen wijken met dezelfde stap, partij en tijd."
NO_BOARD = "Het bord laat zien hoe ver elke wijk is. Voeg eerst een wijk toe."
STEP = "Stap"
FOLLOW = "De bijdragen volgen"
OPEN_STEP = "Stap openen in Route"
NOT_COUNTED = "telt nu niet mee"
LATE = "te laat"
NO_OWNER = "zonder eigenaar"
NOTHING_TAKEN = "Niets overnemen"
REVIEW_REASON = "opnieuw bekijken: nieuwe wijk"
DAY_NEEDED = "Vul de dag in waarop de wijk begint, of zet de planning uit."
MOST_NAMED = 3


def summary(total: int, started: int, archived: int) -> str:
    """`6 wijken, 2 gestart`."""
    parts = ["1 wijk" if total == 1 else f"{total} wijken"]
    if started:
        parts.append(f"{started} gestart")
    if archived:
        parts.append(f"{archived} in het archief")
    return ", ".join(parts)


def show_archived(count: int) -> str:
    """The switch that shows archived wijken."""
    return f"Archief to&nen ({count})"


def progress(done: int, of: int) -> str:
    """`12 van 24`."""
    return f"{done} van {of}" if of else "–"


def progress_said(done: int, of: int) -> str:
    """What a screen reader says of the bar."""
    return f"{done} van {of} gereed" if of else "nog geen stappen die meetellen"


def status(key: str) -> str:
    """`Gestart`."""
    return choices.word(choices.NEIGHBOURHOOD_STATUS, key)


def column_said(name: str, key: str) -> str:
    """The head of a wijk on the board."""
    return f"{name}, {status(key)}"


def cell_said(step: str, wijk: str, parts: Sequence[str]) -> str:
    """What a screen reader says of a cell of the board."""
    return f"{step} {wijk}: {', '.join(part for part in parts if part)}"


def owner(name: str) -> str:
    """Who owns it."""
    return f"eigenaar {name}" if name else NO_OWNER


def total_said(wijk: str, done: int, of: int) -> str:
    """The total of a wijk."""
    return f"{wijk}: {progress_said(done, of)}"


def late_said(wijk: str, count: int) -> str:
    """How much of a wijk is late."""
    return f"{wijk}: {count} te laat"


def idle_said(wijk: str, movements: Sequence[str]) -> str:
    """On which movements nobody is working in a wijk."""
    if not movements:
        return f"{wijk}: voor elke beweging is een stap bezig"
    return f"{wijk}: geen stap bezig voor {listed(movements)}"


def bundle_count(count: int) -> str:
    """How many chances to bundle there are, and how they are shown."""
    if not count:
        return NO_BUNDLES
    many = "1 bundelkans" if count == 1 else f"{count} bundelkansen"
    return f"{many}: de cellen met twee ringen"


def removed(name: str) -> str:
    """A wijk about which nothing was recorded was deleted."""
    return f"{name} is verwijderd: er was nog niets over vastgelegd. Ctrl+Z haalt haar terug."


def archived(name: str) -> str:
    """A wijk went to the archive."""
    return f"{name} staat in het archief. Alles wat is vastgelegd, is bewaard."


def brought_back(name: str) -> str:
    """A wijk came back from the archive."""
    return f"{name} is teruggehaald uit het archief."


def started(name: str) -> str:
    """A wijk was started."""
    return f"{name} is gestart. Ctrl+Z maakt het ongedaan."


def start_title(name: str) -> str:
    """The title of the dialog."""
    return f"{name} starten"


def take_over_from(name: str, key: str) -> str:
    """A wijk to take over from."""
    return f"{name} ({status(key).lower()})"


def owners(count: int) -> str:
    """How many steps get an owner."""
    return f"{_steps(count)} {_get(count)} een eigenaar"


def parts(texts: int, contacts: int) -> str:
    """How many contributions get a text or a contact."""
    return f"{_contributions(texts)} met tekst, {_contacts(contacts)}"


def actors(count: int) -> str:
    """How many actors get a part in its steps."""
    return "1 actor doet mee" if count == 1 else f"{count} actoren doen mee"


def dates(count: int) -> str:
    """How many steps get a due date."""
    return f"{_steps(count)} {_get(count)} een streefdatum"


def review(count: int) -> str:
    """What starting does to town-wide steps that are done."""
    if not count:
        return "Geen stap voor de hele gemeente hoeft opnieuw te worden bekeken."
    verb = "is" if count == 1 else "zijn"
    back = "Die komt terug" if count == 1 else "Die komen terug"
    return (
        f"{_steps(count)} voor de hele gemeente {verb} gereed zonder deze wijk."
        f' {back} als "{REVIEW_REASON}":'
    )


def reason_for(places: Sequence[str], *, reopen: bool) -> str:
    """Asks why something does not apply, or is opened again."""
    what = listed(places) if len(places) <= MOST_NAMED else _steps(len(places))
    verb = "is" if len(places) == 1 else "zijn"
    if reopen:
        return f"{what} {verb} gereed. Waarom heropenen?"
    return f"Waarom {verb} {what} niet van toepassing?"


def partly(changed: int, sentences: Sequence[str]) -> str:
    """Of many, some could not be changed."""
    more = f" En nog {len(sentences) - 1}." if len(sentences) > 1 else ""
    done = f"{_steps(changed)} gewijzigd. " if changed else ""
    return f"{done}{sentences[0]}{more}"


def _steps(count: int) -> str:
    return "1 stap" if count == 1 else f"{count} stappen"


def _contributions(count: int) -> str:
    return "1 bijdrage" if count == 1 else f"{count} bijdragen"


def _contacts(count: int) -> str:
    return "1 contactpersoon" if count == 1 else f"{count} contactpersonen"


def _get(count: int) -> str:
    return "krijgt" if count == 1 else "krijgen"
