"""Quarters of a year, as developments are planned in."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_KEY = re.compile(r"(\d{4})-K([1-4])", re.ASCII)
_PER_YEAR, _MONTHS = 4, 3


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A quarter of a year.

    Attributes:
        year: Such as 2027.
        number: 1 to 4.
    """

    year: int
    number: int

    @property
    def key(self) -> str:
        """`2027-K1`: as it is kept; so written, quarters sort as they follow."""
        return f"{self.year:04d}-K{self.number}"

    @property
    def at(self) -> int:
        """Its place among all quarters: the next one is one further."""
        return self.year * _PER_YEAR + self.number - 1

    @property
    def first_day(self) -> date:
        """The day it begins."""
        return date(self.year, self.number * _MONTHS - _MONTHS + 1, 1)

    @property
    def last_day(self) -> date:
        """The day it ends, included."""
        month = self.number * _MONTHS
        return date(self.year, month, monthrange(self.year, month)[1])


def quarter_of(day: date) -> Quarter:
    """The quarter that a day is in."""
    return Quarter(day.year, (day.month - 1) // _MONTHS + 1)


def quarter_at(place: int) -> Quarter:
    """The quarter at a place among all quarters."""
    year, number = divmod(place, _PER_YEAR)
    return Quarter(year, number + 1)


def read_key(key: str) -> Quarter | None:
    """The quarter that is kept as `2027-K1`; `None` for any other text."""
    found = _KEY.fullmatch(key)
    return Quarter(int(found[1]), int(found[2])) if found else None
