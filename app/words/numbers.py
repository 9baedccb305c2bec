"""Numbers as people write and read them here.

What is written with one point or comma and three digits behind it can be read in two ways: "1.234"
is a thousand and more in Dutch and not much more than one in English, "1,234" the other way round.
Such a number is asked again, never guessed. All else says by itself which sign is which:

- two kinds of sign: the last one is the decimal sign ("1.234,5", "1,234.5");
- one kind, more than once: it groups thousands ("1.234.567");
- another number of digits behind it, or more than three or just a zero before it: a decimal sign
  ("0,26", "13.50", "1234,567", "0.125").
"""

import re
from decimal import ROUND_HALF_UP, Decimal

MINUS = "−"

_SHAPE = re.compile(r"([-+]?)(\d+(?:[.,]\d+)*)", re.ASCII)
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+", re.ASCII)
_MOST_DIGITS = 15


class UnreadableNumberError(ValueError):
    """A text is no number."""


class AmbiguousNumberError(UnreadableNumberError):
    """A text can be two numbers.

    Attributes:
        large: The larger of the two, written so that it can only be read in one way.
        small: The smaller, likewise.
    """

    def __init__(self, text: str, large: str, small: str) -> None:
        super().__init__(text)
        self.large, self.small = large, small


def read_number(text: str, *units: str) -> Decimal:
    """A number from 1.234,5 or 1,234.5 or 1234.5, exactly as it is written.

    Args:
        text: What was typed.
        units: What may stand before or behind the number, such as € or kWh.

    Raises:
        UnreadableNumberError: It is no such text.
        AmbiguousNumberError: It can be two numbers.
    """
    found = _SHAPE.fullmatch(_bare(text, units).replace(MINUS, "-"))
    if found is None or sum(letter.isdecimal() for letter in found[2]) > _MOST_DIGITS:
        raise UnreadableNumberError(text)
    sign, written = found[1], found[2]
    whole, fraction = _parts(text, written)
    if not _is_plain(whole):
        raise UnreadableNumberError(text)
    number = Decimal(f"{sign}{_digits(whole)}.{fraction or 0}")
    return number.normalize() + 0  # no minus before nothing


def number_text(value: Decimal, places: int | None = None) -> str:
    """`−1.234,50`: a number in Dutch.

    Args:
        value: The number.
        places: Digits behind the comma, half away from zero; as many as there are when left out.
    """
    if places is not None:
        value = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    sign = MINUS if value < 0 else ""
    return sign + f"{abs(value):,f}".translate(str.maketrans(",.", ".,"))


def _bare(text: str, units: tuple[str, ...]) -> str:
    """A text without a unit before or behind it."""
    bare = text.strip()
    for unit in sorted(units, key=len, reverse=True):
        if bare.casefold().startswith(unit.casefold()):
            return bare[len(unit) :].strip()
        if bare.casefold().endswith(unit.casefold()):
            return bare[: -len(unit)].strip()
    return bare


def _parts(text: str, written: str) -> tuple[str, str]:
    """The digits before the decimal sign, with their groups, and those behind it."""
    signs = [letter for letter in written if letter in ".,"]
    if not signs:
        return written, ""
    if len(signs) > 1 and len(set(signs)) == 1:
        return written, ""
    whole, _, fraction = written.rpartition(signs[-1])
    if len(signs) == 1 and _GROUPED.fullmatch(written):
        small = fraction.rstrip("0")
        # Three digits behind the comma would be asked again.
        small += "0" if len(small) == len(fraction) else ""
        raise AmbiguousNumberError(text, whole + fraction, f"{whole},{small}".rstrip(","))
    return whole, fraction


def _is_plain(whole: str) -> bool:
    """Whether the part before the decimal sign is digits, or groups of three with one sign."""
    if whole.isdecimal():
        return True
    return len(set(whole) & set(".,")) == 1 and _GROUPED.fullmatch(whole) is not None


def _digits(written: str) -> str:
    return written.replace(".", "").replace(",", "")
