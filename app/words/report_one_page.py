"""The words of R1, the stand on one page."""

from collections.abc import Sequence
from datetime import date

from app.words.dates import day_text
from app.words.names import listed

VESSELS = "Communicerende vaten"
HOMES_DONE, PER_YEAR, LATE = "woningen verduurzaamd", "per jaar: nu → nodig", "te laat"
SUCCESSES, RISKS, ASKED = "Goed gegaan", "Risico's", "Gevraagde besluiten"
MILESTONE = "Volgende mijlpaal"
TOGETHER = "Samen"
SOMEBODY = "besluit"
OTHERS = "Andere wijken"
NO_SUCCESSES = "In de laatste drie maanden is geen stap afgerond."
NO_RISKS = "Er staan geen open risico's in de lijst."
NOTHING_ASKED = "Er ligt nu niets voor besluit."
NO_MILESTONE = "Er is nog geen dag genoemd voor een stap die een besluit vraagt."
UNKNOWN = "onbekend"
SUM_NOTE = "De som van het laagste vat van elke wijk, nooit het laagste van de sommen."
COLUMNS = {
    "neighbourhood": "Wijk",
    "needed": "Nodig per jaar",
    "residents": "Bewoners",
    "companies": "Bedrijven",
    "workers": "Vakmensen",
    "lowest": "Laagste vat",
    "achievable": "Haalbaar",
}
SUMMARY = "Per wijk wat nodig is, wat elk vat per jaar kan, en welk vat het laagst staat."
NO_WIJKEN = "Er zijn nog geen wijken."


def headline(now: str, needed: str, lowest: Sequence[str], wijken: int) -> str:
    """`Het tempo is 139 woningen per jaar; nodig is 243.`, and which vessels are the lowest.

    Args:
        now: Homes per year; empty when not known.
        needed: The same, needed.
        lowest: The lowest vessel of each wijk where it is known.
        wijken: How many wijken there are.
    """
    if not now or not needed:
        return "Het tempo is nog niet van alle wijken bekend. Vul de cijfers van de wijken aan."
    pace = f"Het tempo is {now} woningen per jaar; nodig is {needed}."
    return f"{pace} {_lowest(lowest, wijken)}".strip()


def _lowest(lowest: Sequence[str], wijken: int) -> str:
    kinds = sorted(set(lowest))
    if not lowest or len(lowest) < wijken:
        return ""
    if len(kinds) == 1:
        return f"Het laagste vat is overal hetzelfde: {kinds[0]}."
    if len(kinds) == wijken:
        return "In elke wijk is een ander vat het laagst."
    return f"De laagste vaten zijn {listed(kinds)}."


def last_year(homes: str) -> str:
    """How many homes were done in the last twelve months."""
    return f"{homes} in de laatste 12 maanden"


def now_and_needed(now: str, needed: str) -> str:
    """`139 → 245`."""
    return f"{now} → {needed}"


def factor(text: str, year: int | None) -> str:
    """How many times faster it must go, and until when."""
    return f"{text} zo snel tot {year}" if year else f"{text} zo snel"


def asked(day: date | None, body: str, step: str) -> str:
    """`08-12-2026 college: 2.5 Afspraken met corporaties`."""
    return f"{f'{day_text(day)} ' if day else ''}{body}: {step}"


def milestone(day: date, step: str) -> str:
    """`Volgende mijlpaal 31-01-2027: 5.6 …`."""
    return f"{MILESTONE} {day_text(day)}: {step}"


def risk(text: str, owner: str, measure: str) -> str:
    """`Netverzwaring pas in 2029 – planner (OR): volgorde aanpassen`."""
    who = f" – {owner}" if owner else ""
    return f"{text}{who}{f': {measure}' if measure else ''}"


def done(step: str, day: date | None) -> str:
    """A step that was finished."""
    return f"{step} ({day_text(day)})" if day else step


def others(count: int) -> str:
    """The row of the wijken that do not fit."""
    return f"{OTHERS} ({count})"


def foot(home_done: str, figures: str, about: str) -> str:
    """What stands small at the foot.

    Args:
        home_done: When a home counts as done.
        figures: Of which days figures are, and from whom.
        about: What the page rests on.
    """
    parts = (
        f"Verduurzaamd: {_ended(home_done)} Het laagste van de drie vaten bepaalt wat haalbaar is.",
        _ended(figures) if figures else "",
        f"Uren per vakman en andere constanten zijn een aanname. Over dit rapport: {about}",
    )
    return " ".join(filter(None, parts))


def figures_of(first: date, last: date, qualities: Sequence[str], sources: Sequence[str]) -> str:
    """`Cijfers van 31-12-2025 tot en met 30-09-2026 (gemeten en geschat); bron: CBS en loket`."""
    days = day_text(last) if first == last else f"{day_text(first)} tot en met {day_text(last)}"
    told = f"Cijfers van {days} ({listed(qualities)})"
    return f"{told}; bron: {listed(sources)}" if sources else told


def _ended(text: str) -> str:
    """A text with a point behind it, unless it has a sign that ends it."""
    return text if text.endswith((".", "…", "!", "?")) else f"{text}."


def money(told: str) -> str:
    """The line of the money."""
    return f"Geld: {told}"


def interests(parts: Sequence[str]) -> str:
    """The line of the interests that are guarded."""
    return f"Belangen die we bewaken: {listed(parts)}."


def stand(count: int, state: str, names: Sequence[str]) -> str:
    """`1 onder druk (Natuur en soorten)`: how many interests stand so, and which."""
    return f"{count} {state} ({'; '.join(names)})" if names else f"{count} {state}"
