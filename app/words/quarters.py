"""A quarter as people write and read it."""

import re
from datetime import date

from app.words.names import folded
from app.words.when import FIRST_DAY, LAST_DAY, UnreadableDayError, read_when

_PER_YEAR, _MONTHS, _CENTURY = 4, 3, 2000
_YEAR, _NUMBER = r"(?P<year>\d{4}|'?\d{2})", r"(?P<number>[1-4])"
_SIGN = r"(?:k|q|kw|kwartaal)"
_FORMS = tuple(
    re.compile(form, re.ASCII)
    for form in (
        rf"{_YEAR}[\s\-/.]*{_SIGN}\s*{_NUMBER}",
        rf"{_SIGN}\s*{_NUMBER}[\s\-/.]+{_YEAR}",
        rf"{_NUMBER}\s*(?:e|ste|de)?\s*{_SIGN}[\s\-/.]*{_YEAR}",
        rf"{_SIGN}\s*{_NUMBER}",
        rf"{_NUMBER}\s*(?:e|ste|de)?\s*{_SIGN}",
    )
)
"""`2027-K1`, `K1 2027`, `1e kwartaal 2027`; without a year the coming one."""

_ORDINALS = {"eerste": "1", "tweede": "2", "derde": "3", "vierde": "4"}
_EXAMPLES = "Schrijf een kwartaal, zoals K1 2027, of een datum, zoals 1-3-2027."


class UnreadableQuarterError(ValueError):
    """A text is no quarter; as text it is the sentence for the user."""

    def __init__(self, text: str, why: str = "is geen kwartaal.") -> None:
        super().__init__(f'"{text.strip()}" {why} {_EXAMPLES}')


def read_quarter(text: str, today: date) -> str:
    """A quarter from what somebody types, as it is kept: `2027-K1`; empty for nothing.

    Understood are 2027-K1, K1 2027, Q1-2027, kwartaal 1 2027, 1e kwartaal 2027, eerste kwartaal
    2027; K1 (the first one from today on); and every day that can be typed, for the quarter it is
    in.

    Args:
        text: What was typed.
        today: The day it is seen from.

    Raises:
        UnreadableQuarterError: With the sentence for the user.
    """
    typed = folded(text).replace(",", " ")
    if not typed:
        return ""
    for word, digit in _ORDINALS.items():
        typed = typed.replace(word, digit)
    found = next(filter(None, (form.fullmatch(typed.strip()) for form in _FORMS)), None)
    if found is None:
        return _of_day(text, today)
    number, year = int(found["number"]), found.groupdict().get("year")
    if year is None:
        return _coming(number, today)
    return _kept(
        text, _CENTURY * (len(year.lstrip("'")) < _PER_YEAR) + int(year.lstrip("'")), number
    )


def quarter_text(key: str) -> str:
    """`K1 2027`, of `2027-K1`; what is no quarter stays as it is."""
    year, _, number = key.partition("-K")
    return f"K{number} {year}" if number else key


def period_text(first: str, last: str) -> str:
    """`K1 2027 t/m K3 2027`, or one quarter."""
    if first == last or not last:
        return quarter_text(first)
    return f"{quarter_text(first)} t/m {quarter_text(last)}"


def _of_day(text: str, today: date) -> str:
    try:
        day = read_when(text, today)
    except UnreadableDayError:
        raise UnreadableQuarterError(text) from None
    return _kept(text, day.year, (day.month - 1) // _MONTHS + 1)


def _coming(number: int, today: date) -> str:
    gone = number < (today.month - 1) // _MONTHS + 1
    return _kept("", today.year + gone, number)


def _kept(text: str, year: int, number: int) -> str:
    if not FIRST_DAY.year <= year <= LAST_DAY.year:
        limits = f"kan hier niet; het jaar ligt van {FIRST_DAY.year} tot en met {LAST_DAY.year}."
        raise UnreadableQuarterError(text, limits)
    return f"{year:04d}-K{number}"
