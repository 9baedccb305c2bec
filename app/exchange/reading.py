"""What the text of a pasted cell stands for, by the field it goes to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.fields import Field, Kind, Trait, fields_of
from app.domain.instances import Status, StepInstance
from app.domain.route import Letter
from app.editing import lookup
from app.editing.wording import refusal_text
from app.words import choices, pasting
from app.words.refusals import refusal
from app.words.when import UnreadableDayError, read_when

STATUS, BODY = "status", "body"

_ROLE = re.compile(r"([ARCI])(?:[\s/·-]*([NBWLGX]))?", re.IGNORECASE)

WRITABLE: Mapping[str, Field] = {
    field.name: field for field in fields_of(StepInstance) if not field.has(Trait.LINK)
}
"""The fields that can be pasted."""


class UnreadableError(ValueError):
    """A text does not fit its field; as text it is the sentence for the user."""


@dataclass(frozen=True, slots=True)
class Role:
    """What a cell of the matrix of roles says.

    Attributes:
        letter: The role; `None` for none.
        status: Of the contribution; `None` where nothing is said.
    """

    letter: Letter | None
    status: Status | None = None


def read_field(dossier: Dossier, name: str, text: str, today: date) -> Any:
    """The value for a field of an instance; an empty text clears it.

    Raises:
        UnreadableError: With the sentence for the user.
    """
    field = WRITABLE[name]
    if name == STATUS:
        return read_status(text)
    if name == BODY:
        return _choice(choices.BODY, text)
    if field.refers_to == "person":
        return _person(dossier, text)
    if field.kind is Kind.DAY:
        return _day(text, today)
    return text.strip() if field.has(Trait.PROSE) else " ".join(text.strip().split("\n"))


def read_status(text: str) -> Status | None:
    """A status by word, older word or letter.

    Raises:
        UnreadableError: It is none.
    """
    if not text.strip():
        return None
    found = choices.read(choices.STATUS, text)
    if found is None:
        known = {"value": text.strip(), "choices": choices.shown(choices.STATUS)}
        raise UnreadableError(refusal("unknown_status", known))
    return Status(found)


def read_role(text: str) -> Role:
    """A role by letter or word; the letter of the status may follow it, as in `R B`.

    Raises:
        UnreadableError: It is none.
    """
    wanted = text.strip()
    if not wanted:
        return Role(None)
    if found := _ROLE.fullmatch(wanted):
        status = read_status(found[2]) if found[2] else None
        return Role(Letter(found[1].upper()), status)
    letter = choices.read(choices.LETTER, wanted)
    if letter is None:
        raise UnreadableError(pasting.no_role(wanted))
    return Role(Letter(letter))


def _choice(words: choices.Words, text: str) -> str:
    found = choices.read(words, text)
    if found is None and text.strip():
        known = {"value": text.strip(), "choices": choices.shown(words)}
        raise UnreadableError(refusal("unknown_choice", known))
    return found or ""


def _person(dossier: Dossier, text: str) -> str | None:
    if not text.strip():
        return None
    try:
        return lookup.person(dossier, text).id
    except DomainError as error:
        raise UnreadableError(refusal_text(dossier, error)) from None


def _day(text: str, today: date) -> date | None:
    if not text.strip():
        return None
    try:
        return read_when(text, today)
    except UnreadableDayError as error:
        raise UnreadableError(str(error)) from None
