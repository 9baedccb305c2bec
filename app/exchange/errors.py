"""Trouble with what was pasted: a code and data; `app.words.pasting` makes the sentence."""

from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


class PasteTrouble(StrEnum):
    """Why a paste is refused as a whole."""

    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    CELL_TOO_LONG = "cell_too_long"
    ROWS_WITH_PROBLEMS = "rows_with_problems"


class PasteError(Exception):
    """Nothing was taken over.

    Attributes:
        code: Why.
        data: What the sentence needs.
    """

    def __init__(self, trouble: PasteTrouble, /, **data: Any) -> None:
        super().__init__(trouble, data)
        self.code = trouble.value
        self.data: Mapping[str, Any] = data
