"""What a cell with a figure holds.

A dot, a blank or another sign of the CBS stands for a figure that is not published: it is not
known, and never 0. What one point or comma means (`1.234`) is told by the other cells of the same
file, which is written in one way; where they do not tell, by what can be.
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from app.exchange.cbs.layout import SHARES, Column
from app.words.numbers import AmbiguousNumberError, UnreadableNumberError, read_number

_NOT_PUBLISHED = frozenset({"", ".", "..", "-", "x", "*", "nan", "null", "n.b.", "onbekend"})
_SECRET = frozenset({Decimal(-99997), Decimal(-99999997), Decimal(-99999998), Decimal(-99999999)})
"""Numbers by which older files of the CBS say that there is none."""

_GROUPED = re.compile(r"[-−]?[1-9]\d{0,2}[.,]\d{3}", re.ASCII)


class TwoNumbersError(ValueError):
    """A cell can be two numbers, and the file is written in both ways."""


class NoNumberError(ValueError):
    """A cell holds something else; as text it is what stands there."""


def decimal_signs(cells: Iterable[object]) -> frozenset[str]:
    """Which signs stand before decimals, as far as texts of a file tell: none, one or both."""
    return frozenset(filter(None, (_sign(cell.strip()) for cell in cells if isinstance(cell, str))))


def _sign(text: str) -> str:
    if text.isdecimal():
        return ""
    signs = [letter for letter in text if letter in ".,"]
    if not signs or not text[-1].isdecimal() or _GROUPED.fullmatch(text):
        return ""
    if len(signs) > 1 and len(set(signs)) == 1:
        return "," if signs[0] == "." else "."
    return signs[-1]


def read_figure(cell: object, column: Column, signs: frozenset[str]) -> Decimal | None:
    """The figure in a cell; `None` when it is not published.

    Args:
        cell: As it stands in the file.
        column: What it is a figure of.
        signs: What stands before decimals in this file.

    Raises:
        NoNumberError: It is something else.
        TwoNumbersError: It can be two numbers.
    """
    if cell is None:
        return None
    found = _of_text(cell, column, signs) if isinstance(cell, str) else _of_value(cell)
    return None if found in _SECRET else found


def _of_value(cell: object) -> Decimal:
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        raise NoNumberError(str(cell))
    value = Decimal(str(cell))
    if not value.is_finite():
        raise NoNumberError(str(cell))
    return value.normalize() + 0


def _of_text(text: str, column: Column, signs: frozenset[str]) -> Decimal | None:
    bare = text.strip()
    if bare.casefold() in _NOT_PUBLISHED:
        return None
    try:
        return read_number(bare)
    except AmbiguousNumberError as error:
        return read_number(_meant(bare, column, signs, error))
    except UnreadableNumberError as error:
        raise NoNumberError(bare) from error


def _meant(bare: str, column: Column, signs: frozenset[str], error: AmbiguousNumberError) -> str:
    """Which of two numbers is meant: no share is above 100, and half a home is none."""
    if len(signs) > 1:
        raise TwoNumbersError(bare) from error
    if signs:
        return error.small if next(iter(signs)) in bare else error.large
    return error.small if column in SHARES else error.large
