"""How R10 says what is otherwise than in the source of the route."""

from collections.abc import Mapping
from types import MappingProxyType

from app.words import choices

TITLE = "Verschil met de bron"
SUMMARY = "Per verschil de stap, wat er anders is, hoe het in de bron staat en hoe het hier staat."
EMPTY = "De route is gelijk aan de bron waarmee dit dossier is gemaakt."
ABSENT = "–"

_ASPECTS: Mapping[str, str] = MappingProxyType(
    {
        "step_added": "eigen stap",
        "step_gone": "stap vervallen",
        "code": "nummer",
        "title": "titel",
        "level": "niveau",
        "decision": "besluit door",
        "recurrence": "herhaling",
        "lead_weeks": "doorlooptijd in weken",
        "checkpoint": "controlepunt",
    }
)

_TEXTS: Mapping[str, str] = MappingProxyType(
    {"question": "vraag", "why": "waarom", "result": "resultaat", "caution": "let op"}
)

_CHOICES: Mapping[str, choices.Words] = MappingProxyType(
    {
        "role": choices.LETTER,
        "level": choices.LEVEL,
        "decision": choices.REQUIRED_DECISION,
        "recurrence": choices.RECURRENCE,
    }
)


def aspect(name: str, about: str) -> str:
    """What differs.

    Args:
        name: The identifier of the aspect.
        about: Code of the department or the required step, or the name of the field of a text.

    Raises:
        KeyError: Nobody knows this aspect.
    """
    match name:
        case "role":
            return f"rol van {about}"
        case "requires":
            return f"wacht op stap {about}"
        case "department":
            return f"afdeling {about}"
        case "text":
            return _TEXTS[about]
        case _:
            return _ASPECTS[name]


def value(name: str, text: str) -> str:
    """How it stands on one side; a dash where it is not."""
    if not text:
        return ABSENT
    if name == "requires":
        return "ja"
    if name == "role":
        return f"{text} {choices.word(choices.LETTER, text)}"
    return choices.word(_CHOICES[name], text) if name in _CHOICES else text
