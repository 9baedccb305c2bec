"""Trouble with a file of the CBS: a code and data; `app.words.cbs` makes the sentence."""

from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


class CbsTrouble(StrEnum):
    """Why nothing can be taken over from a file."""

    IN_USE = "in_use"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    PROTECTED = "protected"
    OLD_WORKBOOK = "old_workbook"
    NO_TABLE = "no_table"
    DAMAGED = "damaged"
    HALF = "half"
    HOSTILE = "hostile"
    TOO_MANY_ROWS = "too_many_rows"
    OTHER_FILE = "other_file"
    UNKNOWN_LAYOUT = "unknown_layout"
    OTHER_COUNTRY = "other_country"
    NO_WIJKEN = "no_wijken"
    NO_MUNICIPALITY = "no_municipality"
    NO_YEAR = "no_year"
    BAD_YEAR = "bad_year"
    OTHER_YEAR = "other_year"
    TWO_NUMBERS = "two_numbers"
    TWICE = "twice"
    NO_SUCH_WIJK = "no_such_wijk"


OF_THE_FILE = frozenset(
    {
        CbsTrouble.IN_USE,
        CbsTrouble.EMPTY,
        CbsTrouble.TOO_LARGE,
        CbsTrouble.PROTECTED,
        CbsTrouble.OLD_WORKBOOK,
        CbsTrouble.NO_TABLE,
        CbsTrouble.DAMAGED,
        CbsTrouble.HALF,
        CbsTrouble.HOSTILE,
        CbsTrouble.TOO_MANY_ROWS,
    }
)
"""It cannot be read at all; the rest is about what stands in it."""


class CbsError(Exception):
    """Nothing was taken over.

    Attributes:
        trouble: Why.
        data: What the sentence needs.
    """

    def __init__(self, trouble: CbsTrouble, /, **data: Any) -> None:
        super().__init__(trouble, data)
        self.trouble = trouble
        self.data: Mapping[str, Any] = data
