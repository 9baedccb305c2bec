"""The words of R9 Lessen en vraagstukken, and of lessons and questions in other reports."""

from collections.abc import Mapping
from types import MappingProxyType

from app.words.names import listed
from app.words.report_tables import TableWords

TABLES: Mapping[str, TableWords] = MappingProxyType(
    {
        "lessen": TableWords(
            "Lessen", "Per les de situatie, de aanpak, of het werkte en wanneer het werkt."
        ),
        "vraagstukken": TableWords(
            "Vraagstukken", "Per vraagstuk de vraag, wat al is geprobeerd en welke hulp we zoeken."
        ),
        "antwoorden": TableWords(
            "Antwoorden", "Per antwoord de vraag, de tip en van welke organisatie die komt."
        ),
    }
)

EMPTY: Mapping[str, str] = MappingProxyType(
    {
        "lessen": "Geen lessen.",
        "vraagstukken": "Geen vraagstukken.",
        "antwoorden": "Geen antwoorden.",
    }
)

STATE = "Om te delen"
FAILED, ANSWERS = "werkte niet of deels", "antwoorden aan anderen"
OUR_OWN = "Dit is onze uitwerking, niet de officiële route van Klimaatverbond."
NO_PEOPLE = (
    "Zonder namen van personen, adressen en aantallen onder de 10 woningen. Wat gedeeld wordt, is"
    " per les akkoord bevonden; vragen kunnen naar het algemene adres dat erbij staat."
)
AUDIENCE = "Voor wie"
AUDIENCES: Mapping[str, str] = MappingProxyType(
    {"regio": "gemeenten in de regio", "alle": "alle gemeenten en Klimaatverbond"}
)
ABOUT_LESSON, ABOUT_QUESTION = (
    "Wat er van deze les is vastgelegd.",
    "Wat er van deze vraag bekend is.",
)
MASKED = "Vervangen"
ANSWERS_TITLE = "Onze antwoorden aan anderen"
NOTHING_MORE = "Er is nog niet meer van vastgelegd."


def headline(lessons: int, failed: int, questions: int) -> str:
    """The conclusion of R9."""
    parts = [_counted(lessons, "les", "lessen"), _counted(questions, "vraagstuk", "vraagstukken")]
    found = [part for part in parts if part]
    if not found:
        return "Er is nog niets dat met andere gemeenten gedeeld mag worden."
    text = f"We delen {listed(found)}."
    if not failed:
        return text
    verb = "les gaat" if failed == 1 else "lessen gaan"
    number = {1: "Eén", 2: "Twee", 3: "Drie"}.get(failed, str(failed))
    return f"{text} {number} {verb} over iets dat niet of maar deels werkte."


def _counted(count: int, one: str, more: str) -> str:
    return "" if count == 0 else f"1 {one}" if count == 1 else f"{count} {more}"


def lessons_label(count: int) -> str:
    """What a number of lessons counts."""
    return "les" if count == 1 else "lessen"


def questions_label(count: int) -> str:
    """What a number of questions counts."""
    return "vraagstuk" if count == 1 else "vraagstukken"


def lesson_title(number: str, title: str) -> str:
    """`Les 3 · Aan de deur lukt het wel`."""
    return f"Les {number} · {title}"


def question_title(number: str, question: str) -> str:
    """`Vraagstuk 1 · Wie draagt het risico?`."""
    return f"Vraagstuk {number} · {question}"


def step_and_movement(step: str, movement: str) -> str:
    """`2.4 Bewoners leren kennen · omlaag`."""
    return f"{step} · {movement}"


def agreed(by: str, day: str) -> str:
    """Who agreed that it is shared, and when."""
    return f"{by}, {day}" if day else by


def masked(count: int) -> str:
    """How much was replaced besides names."""
    if not count:
        return "niets"
    each = "gegeven" if count == 1 else "gegevens"
    return f"{count} {each} waaraan iemand te herkennen is"
