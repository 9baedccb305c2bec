"""Trouble with what comes from elsewhere: a code and data; `app.words` makes the sentence."""

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


class PackageTrouble(StrEnum):
    """Why nothing is taken over from a package of another municipality."""

    NOT_A_PACKAGE = "not_a_package"
    DAMAGED = "damaged"
    UNSAFE = "unsafe_package"
    TOO_LARGE = "too_large"
    NEWER = "newer"
    NO_SUCH_FILE = "no_such_file"
    UNREADABLE = "unreadable_file"


FILE_TROUBLE = frozenset(
    {PackageTrouble.DAMAGED, PackageTrouble.NO_SUCH_FILE, PackageTrouble.UNREADABLE}
)
"""Trouble with the file, and not with what is in it."""


class PackageError(Exception):
    """Nothing was taken over.

    Attributes:
        code: Why; `app.words.sharing` makes the sentence.
        data: What the sentence needs.
    """

    def __init__(self, trouble: PackageTrouble, /, **data: Any) -> None:
        super().__init__(trouble, data)
        self.code = trouble.value
        self.data: Mapping[str, Any] = data
