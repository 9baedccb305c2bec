"""Amounts in euros as people write and read them here.

Nobody writes a tenth of a cent, so "12.500" is twelve and a half thousand here, where a number
alone could be two. "12,500" could still be a slip for 12,50: it is asked again.
"""

import re
from decimal import ROUND_HALF_UP, Decimal

from app.words.numbers import (
    AmbiguousNumberError,
    UnreadableNumberError,
    number_text,
    read_number,
)

_BLANKS = " \u00a0\u2009\u202f"
_SPACED = re.compile(rf"(?<!\d)\d{{1,3}}(?:[{_BLANKS}]\d{{3}})+(?!\d)", re.ASCII)
_NO_CENTS = re.compile(r"[.,]\s*[-–—=]+$")
_POINTED = re.compile(r"[1-9]\d{0,2}\.\d{3}", re.ASCII)
_UNITS = ("€", "EUR", "euro")
_CENTS, _MILLION, _ROUNDED_FROM = 2, Decimal(1_000_000), Decimal(100_000)


def read_euros(text: str) -> Decimal:
    """An amount from `1.250.000`, `12.500,50`, `€ 12 500` or `€ 300,-`.

    Raises:
        UnreadableNumberError: It is no amount, or could be two; with the sentence for the user.
    """
    joined = _SPACED.sub(lambda found: re.sub(rf"[{_BLANKS}]", "", found[0]), text)
    bare = _NO_CENTS.sub("", joined.strip())
    try:
        value = _read(bare)
    except AmbiguousNumberError as error:
        raise UnreadableNumberError(
            f'"{text.strip()}" kan twee bedragen zijn. Schrijf {error.large} of {error.small}.'
        ) from error
    except UnreadableNumberError as error:
        raise UnreadableNumberError(
            f'"{text.strip()}" is geen bedrag. Schrijf een bedrag zoals 1.250.000 of 12.500,50.'
        ) from error
    if -int(value.as_tuple().exponent) > _CENTS:
        raise UnreadableNumberError(
            f'"{text.strip()}" heeft meer dan twee cijfers achter de komma. Rond af op centen.'
        )
    return value


def _read(text: str) -> Decimal:
    try:
        return read_number(text, *_UNITS)
    except AmbiguousNumberError as error:
        if _POINTED.search(text):
            return read_number(error.large)
        raise


def euros(value: Decimal) -> str:
    """`€ 12.500`, or `€ 1,2 mln` for a large amount: to be read at a glance."""
    if abs(value) >= _ROUNDED_FROM:
        return f"€ {number_text(value / _MILLION, 1)} mln"
    return f"€ {number_text(value.quantize(Decimal(1), ROUND_HALF_UP), 0)}"
