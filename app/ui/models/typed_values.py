"""What somebody types in a cell, as the value that it stands for; no Qt.

Each reader takes the records, the text and the day from which days are seen. It raises
`DomainError`, `UnreadableDayError` or `UnknownChoiceError` where the text stands for nothing.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from app.domain.dossier import Dossier
from app.editing import lookup
from app.editing.commands.registers import needed, unreadable
from app.words import choices
from app.words.euros import read_euros
from app.words.names import folded
from app.words.numbers import UnreadableNumberError
from app.words.when import read_when
from app.words.window import register_lists as words

Read = Callable[[Dossier, str, date], Any]


def read_text(_: Dossier, text: str, __: date) -> str:
    """A text; it may be empty."""
    return text.strip()


def read_needed(_: Dossier, text: str, __: date) -> str:
    """A text that says what the record is.

    Raises:
        DomainError: `text_needed`: there is none.
    """
    return needed(text)


def read_day(_: Dossier, text: str, today: date) -> date | None:
    """A day, typed as everywhere; nothing is no day.

    Raises:
        UnreadableDayError: It is no day.
    """
    return read_when(text, today) if text.strip() else None


def read_past_day(_: Dossier, text: str, today: date) -> date | None:
    """The same, of something that was: `3-11` is the last one, not the next.

    Raises:
        UnreadableDayError: It is no day.
    """
    return read_when(text, today, past=True) if text.strip() else None


def read_person(dossier: Dossier, text: str, _: date) -> str | None:
    """The id of a person, by name; nothing is nobody.

    Raises:
        DomainError: `unknown_person`, `ambiguous_person`.
    """
    return lookup.person(dossier, text).id if text.strip() else None


def read_wijk(dossier: Dossier, text: str, _: date) -> str | None:
    """The id of a wijk, by name; nothing is none.

    Raises:
        DomainError: `unknown_neighbourhood`.
    """
    return lookup.neighbourhood(dossier, text).id if text.strip() else None


def read_amount(_: Dossier, text: str, __: date) -> Decimal | None:
    """An amount in euros; nothing is no amount.

    Raises:
        DomainError: `unreadable` (sentence): it is none, or could be two.
    """
    try:
        return read_euros(text) if text.strip() else None
    except UnreadableNumberError as error:
        raise unreadable(str(error)) from error


def read_count(_: Dossier, text: str, __: date) -> int | None:
    """A whole number, such as 61 or 1.250; nothing is no number.

    Raises:
        DomainError: `unreadable` (sentence): it is none.
    """
    bare = text.strip().replace(".", "") if _GROUPED.fullmatch(text.strip()) else text.strip()
    if not bare:
        return None
    if not _WHOLE.fullmatch(bare):
        raise unreadable(words.no_count(text))
    return int(bare)


_GROUPED = re.compile(r"\d{1,3}(\.\d{3})+", re.ASCII)
_WHOLE = re.compile(r"-?\d{1,9}", re.ASCII)


def read_department(dossier: Dossier, text: str, _: date) -> str | None:
    """The id of a department, by code or name; nothing is none.

    Raises:
        DomainError: `unknown_department`.
    """
    return lookup.department(dossier, text).id if text.strip() else None


def one_of(known: choices.Words, made: type[StrEnum]) -> Read:
    """A reader of one of some choices, by its word or letter.

    Args:
        known: The words of each choice.
        made: What the choices are.
    """

    def read(_: Dossier, text: str, __: date) -> StrEnum:
        found = choices.read(known, text)
        if found is None:
            raise words.UnknownChoiceError(text, choices.shown(known))
        return made(found)

    return read


def number_to(least: int, most: int) -> Read:
    """A reader of a whole number of a scale; nothing is no number.

    Args:
        least: The lowest number.
        most: The highest.
    """

    def read(_: Dossier, text: str, __: date) -> int | None:
        number = number_in(text, most)
        if text.strip() and (number is None or number < least):
            raise words.UnknownChoiceError(text, [str(at) for at in range(least, most + 1)])
        return number

    return read


def number_in(text: str, most: int) -> int | None:
    """The number from 1 to `most` that somebody typed; `None` for anything else."""
    typed = text.strip()
    number = int(typed) if typed.isdecimal() and len(typed) <= len(str(most)) else 0
    return number if 0 < number <= most else None


_YES, _NO = frozenset({"ja", "j", "x", "1"}), frozenset({"", "nee", "n", "-", "0"})


def read_flag(_: Dossier, text: str, __: date) -> bool:
    """Yes or no: `ja`, `x` or nothing.

    Raises:
        UnknownChoiceError: It is neither.
    """
    if folded(text) not in _YES | _NO:
        raise words.UnknownChoiceError(text, ["ja", "nee"])
    return folded(text) in _YES
