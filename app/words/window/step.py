"""The words of the detail panel of a step."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType

from app.words.dates import day_text
from app.words.names import listed

FOLLOWS = "Volgt de bijdragen"
STATUS_SET, STATUS_FOLLOWS = "Status", "Status (volgt de bijdragen)"
PART_FOLLOWS = "Volgt de stap"
OWN_STEP = "eigen stap"
TOWN_WIDE = "gemeentebreed"
OPEN_LIST = "Lijst openen"
OWNER = "Eigenaar"
SKIP, REOPEN, GO_ON = "Overslaan", "Heropenen", "Toch doorgaan"
MAY_BE_EMPTY = "Mag leeg blijven"
COPIED = "Gekopieerd"

ANSWERS: Mapping[str, str] = MappingProxyType(
    {"yes": "Ja\tJ", "no": "Nee\tN", "na": "Niet van toepassing\t-", "": "Nog open\tDel"}
)
"""The answers to a checkpoint, with their keys, in the order of the menu."""

_SAID: Mapping[str, str] = MappingProxyType(
    {"yes": "ja", "no": "nee", "na": "niet van toepassing", "": "nog open"}
)


def folded_words(why: str, result: str, caution: str) -> str:
    """What is folded under the question; only what there is."""
    found = (("Waarom", why), ("Resultaat", result), ("Let op", caution))
    return " · ".join(word for word, text in found if text)


def place(phase: str, level: str, movements: Iterable[str], own: str) -> str:
    """`3 Het gemeentehuis werkt als één · gemeentebreed · omhoog, stoppen`."""
    return " · ".join(part for part in (phase, level, ", ".join(movements), own) if part)


def owner_of(code: str) -> str:
    """`Eigenaar (OR)`: with the department that is accountable."""
    return f"{OWNER} ({code})" if code else OWNER


def disagrees(word: str) -> str:
    """The contributions say something else than the status that was set by hand."""
    return f"Met de hand gezet. De bijdragen zeggen: {word.lower()}."


def late(days: int) -> str:
    """`22 dagen te laat`."""
    return f"{days} {'dag' if days == 1 else 'dagen'} te laat"


def unknown_person(text: str, near: Sequence[str]) -> str:
    """A name that nobody here has."""
    start = f'"{text}" staat nog niet bij de mensen.'
    return f"{start} Bedoel je een van deze, of is het iemand anders?" if near else start


def add_person(text: str) -> str:
    """The button that adds somebody with that name."""
    return f"{text} toevoegen"


def away(name: str, last: date) -> str:
    """Somebody stands in for the owner."""
    return f"Afwezig tot en met {day_text(last)}. {name} vervangt."


def left(day: date) -> str:
    """The owner works here no more."""
    return f"Vertrokken op {day_text(day)}. Kies een ander of draag het werk over."


def interests_chosen(names: Sequence[str]) -> str:
    """Which guarded interests a decision touches, on the button."""
    return "geen" if not names else names[0] if len(names) == 1 else f"{len(names)} gekozen"


def unknown_choice(text: str) -> str:
    """What was typed is not in the list."""
    return f'"{text}" staat niet in de lijst. Kies er een uit de lijst.'


def reason_asked(*, skip: bool) -> str:
    """The question before a step is skipped, or opened again."""
    if skip:
        return "Waarom is deze stap niet van toepassing?"
    return "Waarom heropen je deze stap? Het akkoord vervalt; de controlepunten blijven."


def skipping(*, skip: bool) -> str:
    """The button under that question."""
    return SKIP if skip else REOPEN


def passing_asked(codes: Sequence[str]) -> str:
    """The question before a step is begun while what comes first is not ready."""
    are = "is" if len(codes) == 1 else "zijn"
    return f"{listed(codes)} {are} nog niet klaar. Waarom ga je toch door?"


def checks(yes: int, of: int) -> str:
    """`2 van 5`."""
    return f"{yes} van {of}" if of else ""


def check_said(number: int, text: str, answer: str, reason: str) -> str:
    """What a screen reader says of a checkpoint."""
    why = f", {reason}" if reason else ""
    return f"Controlepunt {number}: {text} {_SAID[answer]}{why}"


def decision_needed(body: str) -> str:
    """The first line of the checklist, while the decision is not there."""
    return f"Besluit van {body_name(body)}"


def decision_there(number: str, body: str, day: date | None, sentence: str) -> str:
    """A decision that belongs to a step."""
    moment = f", {day_text(day)}" if day else ""
    return f"Besluit {number} van {body_name(body)}{moment}{f': {sentence}' if sentence else ''}"


def decision_said(text: str, *, there: bool) -> str:
    """What a screen reader says of that line."""
    if there:
        return f"{text}. Vastgelegd"
    return f"{text}. Nog niet vastgelegd; koppel een besluit of leg het vast"


def body_name(body: str) -> str:
    """`het college`, `de raad`."""
    return f"{'de' if body in ('raad', 'stuurgroep') else 'het'} {body}"


REASON_MISSING = "Noem eerst een reden. Er is nog niets gewijzigd."


def lacking(count: int) -> str:
    """Above the links to what a step lacks."""
    one = "dit ontbreekt nog" if count == 1 else f"{count} dingen ontbreken nog"
    return f"Deze stap kan nog niet op gereed: {one}."


LINK, UNLINK = "Koppelen of vastleggen…", "Losmaken"
REASON_HINT = "Waarom niet van toepassing?"
KEPT_HINT = "Toelichting"
NOTE_SAID = "Reden bij controlepunt"


def decision_asked(body: str) -> str:
    """Above the form in which a decision is chosen or recorded."""
    return f"Welk besluit van {body_name(body)} hoort hierbij?" if body else "Welk besluit?"


DAY_MISSING = "Noem de datum van het besluit. Wat je invulde, staat er nog."
INTERESTS, SEARCH_INTEREST = "Raakt belangen", "Zoek een belang"
NUMBER_MISSING = "Geef het besluit een nummer. Wat je invulde, staat er nog."

PLUS: Mapping[str, str] = MappingProxyType(
    {
        "wait": "+ Wacht op",
        "decision": "+ Besluit",
        "result_location": "+ Vindplaats",
        "approved_on": "+ Akkoord",
        "agreed": "+ Actie of risico",
        "remark": "+ Opmerking",
        "internal_remark": "+ Interne opmerking",
    }
)
"""The lines for what is empty, in the order of the panel."""


SEE_FIGURES = "Cijfers bekijken"


def figure_known(label: str, value: str, day: str, quality: str) -> str:
    """`Woningen totaal: 1.840 woningen (30-09-2026, gemeten)`."""
    return f"{label}: {value} ({', '.join(filter(None, (day, quality)))})"


def figure_missing(label: str) -> str:
    """A figure that nobody filled in."""
    return f"{label}: nog niet ingevuld"


def figures_counted(known: int, every: int, missing: Sequence[str]) -> str:
    """Of many figures only how many there are, and which are missing."""
    told = f"{known} van {every} ingevuld"
    return f"{told}. Ontbreekt nog: {listed(missing)}." if missing else f"{told}."


def examples_counted(count: int) -> str:
    """How many worked examples of the advantage for a resident were kept."""
    return f"Rekenvoorbeelden: {count or 'nog geen'}"


def figures_per_wijk(labels: Sequence[str]) -> str:
    """Figures that every wijk has its own value of."""
    return f"Per wijk: {listed(labels)}"


AGREED_LATE = "te laat"
AGREED_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "B": "Besluit",
        "A": "Actie",
        "N": "Notitie",
        "V": "Vraagstuk",
        "R": "Risico",
        "L": "Les",
        "P": "Parkeerlijst",
    }
)
DECISION, ACTION, PROMISE, RISK, MEETING = (
    "Besluit",
    "Actie",
    "Toezegging",
    "Risico",
    "Besproken in",
)

FREE_TEXT, STEP = "vrije tekst", "stap"
ON_MISSING = "Noem op wie of wat je wacht. Wat je invulde, staat er nog."
ANSWERED, CHANGE = "Antwoord vastleggen", "Wijzigen"
NO_ROLE = "zonder rol"
COMES_FIRST = "Eerst nodig, maar nog niet klaar:"


def waits_for(who: str, on: str, since: date | None) -> str:
    """`Wacht op Netbedrijf Laagland sinds 14-09-2026`, or `OR wacht op …`."""
    start = f"{who} wacht" if who else "Wacht"
    return f"{start} op {on}" + (f" sinds {day_text(since)}" if since else "")


def waited_for(who: str, on: str, since: date | None, until: date | None, *, answered: bool) -> str:
    """`OR wachtte op Netbedrijf Laagland sinds 14-09-2026 · beantwoord op 20-11-2026`."""
    start = f"{who} wachtte" if who else "Gewacht"
    end = f"{'beantwoord' if answered else 'afgesloten'} op {day_text(until)}" if until else ""
    return " · ".join(
        part
        for part in (
            f"{start} op {on}" + (f" sinds {day_text(since)}" if since else ""),
            end or "niet meer nodig",
        )
        if part
    )


def answer_said(what: str, answer: str) -> str:
    """What was asked, and what came back."""
    asked = f"Gevraagd: {what.rstrip('.')}." if what else ""
    return " ".join(part for part in (asked, f"Antwoord: {answer}" if answer else "") if part)


def past_waits(answered: int, moot: int) -> str:
    """`Beantwoord (2) · niet meer nodig (1)`."""
    parts = [f"beantwoord ({answered})"] if answered else []
    parts += [f"niet meer nodig ({moot})"] if moot else []
    text = " · ".join(parts)
    return text[:1].upper() + text[1:]


def waits_what(what: str, frees: int) -> str:
    """What is awaited, and how much goes on when it comes."""
    parts = [f"{what[:1].upper()}{what[1:].rstrip('.')}."] if what else []
    if frees:
        go_on = "kan 1 stap" if frees == 1 else f"kunnen {frees} stappen"
        parts.append(f"Als dit komt, {go_on} verder.")
    return " ".join(parts)


def decision_named(number: str) -> str:
    """`besluit 2026-014`."""
    return f"besluit {number}"


def answer_asked(title: str) -> str:
    """Above the form for an answer."""
    return f"{title}: wat is het antwoord?"


def before(code: str, title: str, status: str) -> str:
    """`3.3 Uren en mensen vrijmaken (bezig)`."""
    return f"{code} {title} ({status.lower()})"


def review(day: date) -> str:
    """It has to be looked at again."""
    return f"Opnieuw bekijken sinds {day_text(day)}"


def approved_by(owner: str) -> str:
    """The label of the approval."""
    return f"Akkoord van {owner} op" if owner else "Akkoord van de eigenaar op"


def done_since(approved: date | None, again: date | None) -> str:
    """Since when a step is done, and when it is looked at again."""
    parts = [f"sinds {day_text(approved)}"] if approved else []
    parts += [f"opnieuw bekijken op {day_text(again)}"] if again else []
    return " · ".join(parts)


def part_said(code: str, letter: str, status: str, contact: str, rest: Iterable[str]) -> str:
    """What a screen reader says of a contribution."""
    whom = f"contact {contact}" if contact else "zonder contact"
    return ", ".join(part for part in (code, letter.lower(), status, whom, *rest) if part)


def via_department(name: str) -> str:
    """Nobody was named for this contribution: the contact of the department is asked."""
    return f"via afdeling: {name}"


def due_said(day: date, *, late: bool) -> str:
    """The due date of a contribution."""
    return f"streefdatum {day_text(day)}{', te laat' if late else ''}"


def part_waits(on: str, what: str) -> str:
    """`wacht op Netbedrijf Laagland: netplan`."""
    return f"wacht op {on}{f': {what}' if what else ''}"


def holder(code: str, on: str, since: str) -> str:
    """`OR (wacht op Netbedrijf sinds 14-09-2026)`."""
    return f"{code} (wacht op {on}{f' sinds {since}' if since else ''})"


def held_up(holders: Iterable[str]) -> str:
    """`opgehouden door OR (wacht op …)`."""
    found = listed(holders)
    return f"opgehouden door {found}" if found else ""


def part_title(code: str, name: str, letter: str) -> str:
    """`OR Openbare ruimte: eindverantwoordelijk`."""
    return f"{code} {name}: {letter.lower()}"


def role_lost(code: str) -> str:
    """A department that has no role here any more."""
    return f"{code} heeft bij deze stap geen rol meer. Wat er stond, blijft bewaard."


PART_PLUS: Mapping[str, str] = MappingProxyType(
    {"wait": "+ Wacht op", "remark": "+ Opmerking", "internal_remark": "+ Interne opmerking"}
)
"""The lines for what is empty in a contribution."""


def unknown_contact(text: str) -> str:
    """A name that nobody here has, where somebody is asked."""
    return f'"{text}" staat nog niet bij de mensen. Kies een naam uit de lijst.'


HISTORY = "Geschiedenis"


def said_by(text: str, who: str, due: date | None) -> str:
    """`bellen – Noor Wielinga, voor 01-12-2026`."""
    tail = ", ".join(part for part in (who, f"voor {day_text(due)}" if due else "") if part)
    return f"{text} – {tail}" if tail else text


def weight(value: int) -> str:
    """How heavy a risk is; nothing while nobody judged it."""
    return f"zwaarte {value}" if value else ""


def happened(moment: datetime, today: date, who: str, what: str) -> str:
    """`gisteren Henk Oldersma · streefdatum 01-12-2026`."""
    days = (today - moment.date()).days
    when = {0: f"vandaag {moment:%H:%M}", 1: "gisteren"}.get(days, day_text(moment.date()))
    return f"{when} {who} · {what}"


def with_reason(text: str, reason: str) -> str:
    """`status bezig. Reden: de planning volgt`."""
    return f"{text}. Reden: {reason}"


def others(count: int) -> str:
    """What changed elsewhere in the same go."""
    return f"en nog {count} andere {'wijziging' if count == 1 else 'wijzigingen'}"


NAME_HINT = "Naam of initialen"


def department_asked(name: str) -> str:
    """Where nobody was named, the contact of the department is asked."""
    return f"{name} (via afdeling)"


def owner_asked(name: str) -> str:
    """Where nobody else was named, the owner is asked."""
    return f"{name} (eigenaar)"
