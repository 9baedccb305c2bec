"""What a written report is checked against: it must say what the content says, no more, no less.

Each layout reads its own file back and lists the differences; a report with a difference is not
handed over. Only codes and data here: `words` makes sentences of them.
"""

from dataclasses import dataclass
from enum import StrEnum


class Cause(StrEnum):
    """What is wrong in a written report."""

    TABLE_MISSING = "table_missing"
    TABLE_EXTRA = "table_extra"
    HEADERS = "headers"
    ROW_COUNT = "row_count"
    RANGE = "range"
    """The native table covers other rows than the sheet has."""
    VALUE = "value"
    TEXT = "text"
    """A line outside the tables."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that a written report says otherwise than its content.

    Attributes:
        cause: What is wrong.
        table: Key of the table; empty outside the tables.
        row: Key of the row, or where it stands.
        column: Key of the column.
        expected: What the content says.
        found: What the file says.
    """

    cause: Cause
    table: str = ""
    row: str = ""
    column: str = ""
    expected: str = ""
    found: str = ""


class NotClosedError(Exception):
    """A written report does not agree with its content.

    Attributes:
        differences: All that was found, at least one.
    """

    def __init__(self, differences: tuple[Difference, ...]) -> None:
        first = differences[0]
        super().__init__(first.cause.value, first.table, first.row, first.column)
        self.differences = differences


def close(differences: tuple[Difference, ...]) -> None:
    """Let a report pass that has no differences.

    Raises:
        NotClosedError: There are differences.
    """
    if differences:
        raise NotClosedError(differences)
