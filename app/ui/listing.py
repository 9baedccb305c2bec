"""The table on screen as plain values: what is printed, and what goes to Excel."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from app.domain.instances import Status
from app.reports.content import listing, model


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


_KINDS = {
    Kind.TEXT: model.Kind.TEXT,
    Kind.NUMBER: model.Kind.NUMBER,
    Kind.DAY: model.Kind.DAY,
    Kind.STATUS: model.Kind.STATUS,
}


def as_report_listing(source: Listing) -> listing.Listing:
    """The same as a report knows it."""
    columns = tuple(listing.ListColumn(item.heading, _KINDS[item.kind]) for item in source.columns)
    rows = tuple(
        listing.ListRow(
            tuple(
                Status(value) if column.kind is Kind.STATUS and value else value
                for column, value in zip(source.columns, row, strict=True)
            )
        )
        for row in source.rows
    )
    return listing.Listing(source.title, columns, rows, source.filter)
