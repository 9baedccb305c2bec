"""Reading the values of arguments."""

from datetime import date

from app.cli.parser import UsageError
from app.domain.errors import DomainError
from app.words import choices
from app.words.dates import looks_like_day, read_day
from app.words.usage import expected
from app.words.when import FIRST_DAY, LAST_DAY


def today_or(text: str | None) -> date:
    """The reference date that was given, or today.

    Raises:
        DomainError: `bad_date` (value).
    """
    return date.today() if text is None else day(text)  # noqa: DTZ011 - the day of this laptop


def day(text: str) -> date:
    """A day.

    Raises:
        DomainError: `bad_date`, `no_date` (value); `date_outside` (value, first, last).
    """
    try:
        found = read_day(text)
    except ValueError:
        if looks_like_day(text):
            raise DomainError("bad_date", value=text) from None
        raise DomainError("no_date", value=text) from None
    if not FIRST_DAY <= found <= LAST_DAY:
        raise DomainError("date_outside", value=text, first=FIRST_DAY, last=LAST_DAY)
    return found


def day_or_none(text: str) -> date | None:
    """A day, or `None` for an empty text; raises as `day`."""
    return day(text) if text.strip() else None


def choice(words: choices.Words, text: str) -> str:
    """The identifier of a choice.

    Raises:
        DomainError: `unknown_choice` (value, choices).
    """
    found = choices.read(words, text)
    if found is None:
        raise DomainError("unknown_choice", value=text, choices=choices.shown(words))
    return found


def parts(option: str, text: str, form: str, least: int, most: int) -> list[str]:
    """The parts of `A:B:C`.

    Raises:
        UsageError: There are fewer than `least` or more than `most`.
    """
    found = [part.strip() for part in text.split(":", most - 1)]
    if len(found) < least or not all(found[:least]):
        raise UsageError(expected(option, form))
    return found
