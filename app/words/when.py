"""A day as people type it: in full, or seen from today."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from types import MappingProxyType

from app.words.dates import day_text, looks_like_day, read_day
from app.words.names import folded

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
"""Nothing of a route happens outside these."""

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

_CENTURY = 2000
_EXAMPLES = "Typ bijvoorbeeld 1-3, di, +2w of eind kwartaal."
_BLANKS = re.compile(r"\s*([-+])\s*")
_SHORT_YEAR = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{2})", re.ASCII)
_NO_YEAR = re.compile(r"(\d{1,2})-(\d{1,2})", re.ASCII)
_AHEAD = re.compile(r"\+(\d{1,4}) ?([dwm])", re.ASCII)
_MONTHS_OF_YEAR, _MONTHS_OF_QUARTER = 12, 3
_LONGEST_LEAP = 8
"""Years between two times 29 February, around 1900 and 2100."""


class UnreadableDayError(ValueError):
    """A text is no day, or one that does not exist; as text it is the sentence for the user."""

    def __init__(self, text: str, why: str) -> None:
        super().__init__(f'"{text.strip()}" {why}')


class ComingDayError(UnreadableDayError):
    """A day is still to come, and what it tells has happened; the sentence is for the user."""

    def __init__(self) -> None:
        ValueError.__init__(
            self, "Deze datum ligt in de toekomst. Vul de dag in waarop het gebeurd is."
        )


def read_when(text: str, today: date, *, past: bool = False) -> date:
    """A day from what somebody types.

    Understood are 2027-03-01, 1-3-2027, 1-3-27; 1-3 (the first one from today on); di or dinsdag
    (the first one after today); +10d, +2w, +3m; vandaag, morgen; eind maand, eind kwartaal, eind
    jaar. Capitals and blanks do not matter.

    Args:
        text: What was typed; an empty text is no day.
        today: The day it is seen from.
        past: It tells what has happened: 1-3 and di are then the last ones up to today. A day
            with its year stays what it is.

    Raises:
        UnreadableDayError: With the sentence for the user.
    """
    typed = _BLANKS.sub(r"\1", folded(text))
    try:
        found = _read(typed, today, past=past)
    except (ValueError, OverflowError):
        raise UnreadableDayError(text, f"bestaat niet. {_EXAMPLES}") from None
    if found is None:
        raise UnreadableDayError(text, f"is hier geen datum. {_EXAMPLES}")
    if not FIRST_DAY <= found <= LAST_DAY:
        limits = f"van {day_text(FIRST_DAY)} tot en met {day_text(LAST_DAY)}"
        raise UnreadableDayError(text, f"kan hier niet. Kies een datum {limits}.")
    return found


def read_nearest(text: str, today: date) -> date:
    """A day that may have been and may be to come: without a year it is the nearest one.

    Raises:
        UnreadableDayError: With the sentence for the user.
    """
    coming, gone = read_when(text, today), read_when(text, today, past=True)
    return coming if coming - today < today - gone else gone


def weekday_text(day: date) -> str:
    """`vr 27-11-2026`: to show how a text was understood."""
    return f"{WEEKDAYS[day.weekday()][:2]} {day_text(day)}"


def _read(typed: str, today: date, *, past: bool) -> date | None:
    """The day, or `None` for a text of another form.

    Raises:
        ValueError: The form is right, the day does not exist.
    """
    if looks_like_day(typed):
        return read_day(typed)
    if found := _SHORT_YEAR.fullmatch(typed):
        return date(_CENTURY + int(found[3]), int(found[2]), int(found[1]))
    if found := _NO_YEAR.fullmatch(typed):
        return _nearest(int(found[1]), int(found[2]), today, past=past)
    if found := _AHEAD.fullmatch(typed):
        return _AHEAD_BY[found[2]](today, int(found[1]))
    return _named(typed, today, past=past)


def _nearest(day: int, month: int, today: date, *, past: bool) -> date:
    """The first such day from today on, or the last one up to today; 29-2 asks a leap year."""
    for years in range(_LONGEST_LEAP + 1):
        try:
            found = date(today.year + (-years if past else years), month, day)
        except ValueError:
            continue
        if found == today or (found < today) == past:
            return found
    raise ValueError(day, month)


def _named(typed: str, today: date, *, past: bool) -> date | None:
    for number, name in enumerate(WEEKDAYS):
        if typed in (name, name[:2]):
            if past:
                return today - timedelta(days=(today.weekday() - number) % len(WEEKDAYS))
            return today + timedelta(days=(number - today.weekday() - 1) % len(WEEKDAYS) + 1)
    reckon = _NAMES.get(typed)
    return None if reckon is None else reckon(today)


def _months_on(today: date, months: int, day: int | None = None) -> date:
    """The same day of a later month, or another day of it; the last one where it is too short."""
    years, month = divmod(today.month - 1 + months, _MONTHS_OF_YEAR)
    first = date(today.year + years, month + 1, 1)
    # Four days after the 28th is always in the next month.
    next_month = first.replace(day=28) + timedelta(days=4)
    last = next_month - timedelta(days=next_month.day)
    return first.replace(day=min(today.day if day is None else day, last.day))


def _end_of(today: date, months: int) -> date:
    """The last day of the run of so many months of this year that today is in."""
    return _months_on(today, -today.month % months, day=31)


_AHEAD_BY: MappingProxyType[str, Callable[[date, int], date]] = MappingProxyType(
    {
        "d": lambda today, number: today + timedelta(days=number),
        "w": lambda today, number: today + timedelta(weeks=number),
        "m": _months_on,
    }
)

_NAMES: MappingProxyType[str, Callable[[date], date]] = MappingProxyType(
    {
        "vandaag": lambda today: today,
        "morgen": lambda today: today + timedelta(days=1),
        "eind maand": lambda today: _end_of(today, 1),
        "eind kwartaal": lambda today: _end_of(today, _MONTHS_OF_QUARTER),
        "eind jaar": lambda today: _end_of(today, _MONTHS_OF_YEAR),
    }
)
