"""The words of *Speelveld*."""

from collections.abc import Sequence
from datetime import date

from app.words.dates import day_text
from app.words.names import listed

TITLE = "Actoren"
ALL_WIJKEN = "Alle wijken"
EVERYWHERE = "alle"
TOWN = "hele gemeente"
THINGS = ("actor", "actoren")
LEVELS = ("niveau", "niveaus")
COLUMNS = (
    "Naam",
    "Invloed",
    "Houding",
    "Volgend contact",
    "Contactpersoon",
    "Soort",
    "Wijken",
    "Stappen",
)
NONE_YET = "Wie heeft invloed in deze wijk? Begin met de twintig soorten partijen."
ALL_ARCHIVED = "Hier staan alleen actoren in het archief."
NOTHING_CHOSEN = "Kies een actor in de lijst of op de kaart."

INFLUENCE, ATTITUDE = "Invloed", "Houding"
MAP_TITLE = "Kaart van invloed en houding"
MAP_EMPTY = "Er staat nog niemand op de kaart."
MAP_HINT = (
    "Sleep een actor, of kies er een met de pijlen en verplaats hem met Ctrl+pijl."
    " Enter gaat naar de gegevens."
)

LOOSE_ACTOR_COLUMNS = ("Actor", "Soort", "Wijken")
LOOSE_STEP_COLUMNS = ("Stap", "Titel", "Waar")
LOOSE_ACTORS, LOOSE_STEPS = "Actoren zonder stap", "Stappen zonder actor"
NO_LOOSE_ACTORS = "Elke actor heeft een rol in een stap."
NO_LOOSE_STEPS = "Bij elke stap die nog open staat, hoort een actor."

TALK_COLUMNS = ("Datum", "Door wie", "Met wie", "Wat is gezegd", "Intern")
AGREEMENT_COLUMNS = (
    "Afspraak",
    "Streefdatum",
    "Status",
    "Stap",
    "Wijk",
    "Afgesproken op",
    "Vindplaats",
    "Intern",
)
NO_TALKS = "Nog geen gesprek genoteerd."
NO_AGREEMENTS = "Nog niets afgesproken."
TALK_NEEDS_TEXT = "Typ wat er is gezegd."
AGREEMENT_NEEDS_TEXT = "Typ wat er is afgesproken."
DATE_WRONG = "Typ een datum, zoals vandaag, 12-11 of +2w."
SHOW_ARCHIVE, CONFIDENTIAL = "Archief tonen", "Vertrouwelijk mee op papier"
DETAIL_TABS = ("Gegevens", "Gesprekken", "Afspraken")
NOT_KEPT = "Dit is niet bewaard."
UNJUDGED = "nog niet bepaald"
WIJKEN, STEPS = "Wijken", "Stappen"
SEARCH_WIJK, SEARCH_STEP = "Zoek een wijk", "Zoek een stap of wijk"
NO_STEPS = "nog geen"
ARCHIVE, BRING_BACK = "Archi&veren", "Teru&ghalen"


def yes(value: bool) -> str:  # noqa: FBT001 - the value itself is what is shown
    """`ja`, or nothing."""
    return "ja" if value else ""


def in_archive(name: str) -> str:
    """An actor that was put away."""
    return f"{name} (in het archief)"


def count(shown: int, due: int) -> str:
    """How many actors are shown, and how many wait for a talk."""
    text = "1 actor" if shown == 1 else f"{shown} actoren"
    return f"{text}, {due} te spreken" if due else text


def missing_kinds(count: int) -> str:
    """Of how many kinds nobody is there yet."""
    if not count:
        return "Alle twintig soorten partijen zijn vertegenwoordigd."
    each = "1 soort" if count == 1 else f"{count} soorten"
    return f"Van {each} is er nog niemand. Bij Nieuwe actor staat welke dat zijn."


def kind_to_add(kind: str, *, there: bool) -> str:
    """A kind, and that nobody of it is there yet."""
    return kind if there else f"{kind} (nog niemand)"


def map_cell(influence: str, attitude: str, names: Sequence[str]) -> str:
    """One cell of the map in words."""
    return f"Invloed {influence}, houding {attitude}: {listed(names)}."


def moved(name: str, influence: str, attitude: str) -> str:
    """Where an actor stands now."""
    return f"{name}: invloed {influence}, houding {attitude}."


def added(name: str) -> str:
    """An actor was added."""
    return f"{name} is toegevoegd. Ongedaan maken met Ctrl+Z."


def removed(name: str) -> str:
    """An actor was taken out."""
    return f"{name} is verwijderd. Ongedaan maken met Ctrl+Z."


def archived(name: str) -> str:
    """An actor was put away."""
    return f"{name} staat in het archief. Ongedaan maken met Ctrl+Z."


def brought_back(name: str) -> str:
    """An actor came back."""
    return f"{name} doet weer mee."


def talked(name: str, planned: date | None) -> str:
    """A talk was noted."""
    then = f" Volgend contact op {day_text(planned)}." if planned else ""
    return f"Het gesprek met {name} is genoteerd.{then}"


def step_in(code: str, wijk: str | None, title: str) -> str:
    """`2.6 Kadekwartier: Ruimte op het net bespreken`."""
    return f"{code} {wijk}: {title}" if wijk else f"{code} {title}"


def chosen(names: Sequence[str]) -> str:
    """What is ticked, in a few words."""
    if not names:
        return EVERYWHERE
    return names[0] if len(names) == 1 else f"{len(names)} van de wijken"


def chosen_steps(names: Sequence[str]) -> str:
    """How many steps are ticked."""
    if not names:
        return NO_STEPS
    return "1 stap" if len(names) == 1 else f"{len(names)} stappen"


def maybe(text: str) -> str:
    """What a kind of party may want or dread, until somebody asked it."""
    return f"Misschien: {text[:1].lower()}{text[1:]}"


def questions(kind: str, own: str, every: Sequence[str]) -> str:
    """What to ask: the question for the kind, then those for everybody."""
    lines = [f"{number}. {text}" for number, text in enumerate(every, start=1)]
    return "\n".join([f"{kind}: {own}", *lines])


def agreed(name: str) -> str:
    """An agreement was noted."""
    return f"De afspraak met {name} is genoteerd."
