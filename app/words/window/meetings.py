"""The words of *Overleg*."""

from collections.abc import Sequence
from datetime import date

from app.words.dates import day_text

COLUMNS = ("Datum", "Overleg", "Stand", "Punten")
AGENDA_COLUMNS = ("Punt", "Waarom", "Min", "Inbreng", "Stukken", "Stand", "Intern")
PEOPLE_COLUMNS = ("Wie", "Functie", "Aanwezig", "Hoe laat")
ALL_SERIES = "Reeksen…"
MAIL_AGENDA, ASK_STATUS = "&Agenda aan wie er komen", "&Vraag de stand aan eigenaren"
SERIES_COLUMNS = ("Reeks", "Orgaan", "Hoe vaak")
NO_SERIES = "Nog geen reeks. Een reeks geeft elk overleg zijn ruimte en zijn vaste punten mee."
NEW_SERIES = "Nieuwe reeks"
SERIES_NAMELESS = "Geef de reeks een naam."
NO_WEEKS = "Typ een aantal weken van 1 tot en met 52, of laat het leeg."
NONE_YET = "Nog geen overleg. De agenda vult zich met wat te laat is, wacht of een besluit vraagt."
NO_AGENDA = "De agenda is leeg. Kies Agenda voorstellen, of typ zelf een punt."
AGENDA_TAB, PEOPLE_TAB, MINUTES_TAB = "Agen&da", "Aanwe&zig", "Ver&slag"
STILL_CONCEPT = "Concept. Het volgende overleg stelt het vast; daarna verandert het niet meer."
NOTHING_NOTED, NOT_REACHED = "Besproken; er is niets genoteerd.", "Niet aan toegekomen."
BETWEEN = "Buiten de agenda"
MOVE_TO, COPY_TO = "Verplaatsen naar {}", "Kopiëren naar {}"
NO_OTHER_MEETING = "Er is geen ander overleg gepland."
PARKED = "Parkeerlijst"
PARKED_HINT = "Wat later besproken wordt. Het komt vanzelf terug als voorstel voor een agenda."
DATE_WRONG = "Typ een datum, zoals di, +2w of 1-12."
PROPOSE, FIT = "Agenda voorstellen", "Past in {} minuten"
START, GO_ON, REOPEN = "Overleg starten", "Verder met overleg", "Heropenen"
NOTHING_TO_PROPOSE = "Er is niets nieuws om voor te stellen."
APPROVED_BY_NEXT = "Het verslag is vastgesteld en verandert niet meer."
CLOSED = "Het overleg is afgesloten. Het verslag is een concept tot het is vastgesteld."
NO_MINUTES = "Typ hoe lang het overleg mag duren, in minuten."
ITEM_HINT = "Nieuw punt, zoals: #3.5 planning @Henk"
PARK_EMPTY = "De parkeerlijst is leeg. In een overleg zet je er met P iets op."
SURE_CLOSED = "Dit overleg is afgesloten. Heropenen blijft in de geschiedenis staan."


def every(weeks: int | None) -> str:
    """How often a series meets."""
    if weeks is None:
        return "wisselend"
    return "elke week" if weeks == 1 else f"om de {weeks} weken"


def series_removed(name: str) -> str:
    """That a series is gone, and its meetings are not."""
    return f"{name} is verwijderd; de overleggen zelf blijven staan. Ongedaan maken met Ctrl+Z."


def planned(day: date | None) -> str:
    """What was done."""
    return f"Overleg gepland op {day_text(day)}." if day else "Overleg gepland."


def approved_on(day: date) -> str:
    """Since when the minutes are fixed."""
    return f"Vastgesteld op {day_text(day)}. Het verslag verandert niet meer."


def proposed(count: int) -> str:
    """How much the agenda proposed."""
    return "1 punt toegevoegd." if count == 1 else f"{count} punten toegevoegd."


def fitted(count: int, minutes: int) -> str:
    """How much was taken off."""
    if count == 0:
        return f"Alles past in {minutes} minuten."
    what = "1 punt is" if count == 1 else f"{count} punten zijn"
    return f"{what} eraf gehaald of geparkeerd; de rest past in {minutes} minuten."


def length(planned_minutes: int, of: int) -> str:
    """How long the agenda is, beside how long the meeting may take."""
    text = f"{planned_minutes} van {of} minuten"
    return f"{text}: {planned_minutes - of} te veel" if planned_minutes > of else text


def fit_in(minutes: int) -> str:
    """`Past in 60 minuten`."""
    return f"Past in {minutes} minuten"


_ABSENT = " (afwezig)"


def absent_note(name: str) -> str:
    """A presenter who will not be there."""
    return f"{name}{_ABSENT}"


def without_note(text: str) -> str:
    """The name of a presenter, as it was shown or typed."""
    return text.strip().removesuffix(_ABSENT)


def presence_keys(names: Sequence[str]) -> str:
    """Which digit notes what."""
    told = " · ".join(f"{at} {name}" for at, name in enumerate(names, start=1))
    return f"{told} · 0 niet genoteerd"


def stayed(why: Sequence[str], chosen: int) -> str:
    """Why some of the chosen items stayed as they were."""
    reasons = " ".join(dict.fromkeys(why))
    return (
        reasons
        if chosen == 1
        else f"{len(why)} van {chosen} punten bleven zoals ze waren. {reasons}"
    )
