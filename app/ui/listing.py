"""The table on screen as plain values: what is printed, and what goes to Excel."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto


class Kind(Enum):
    """What a column holds."""

    TEXT = auto()
    NUMBER = auto()
    DAY = auto()
    STATUS = auto()
    """The identifier of a status; shown as a word in its colour."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a listing."""

    heading: str
    kind: Kind = Kind.TEXT


Value = str | int | date | None


@dataclass(frozen=True, slots=True)
class Listing:
    """A table.

    Attributes:
        title: What it is a list of.
        filter: What it was filtered on, in words; empty when on nothing.
        columns: Its columns.
        rows: Its rows in the order on screen; one value per column.
    """

    title: str
    filter: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
