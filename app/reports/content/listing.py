"""A list as it stands on the screen, to be printed or opened in Excel.

It is a report like any other: laid out, read back and compared; only it has no number. It knows no
dossier: whoever shows the list says what is in it, and where it comes from.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType

from app.domain.instances import Status
from app.domain.route import Letter
from app.reports.content.cells import legend, role_mark, status_mark, yes_or_empty
from app.reports.content.model import (
    Block,
    Column,
    Kind,
    Mark,
    Paragraph,
    Report,
    Row,
    Table,
    Tone,
    Value,
)
from app.words import listings as words
from app.words.dates import day_text, long_day, moment_text_utc
from app.words.report_texts import ABOUT, DRAFT


@dataclass(frozen=True, slots=True)
class Role:
    """A cell of a matrix of roles.

    Attributes:
        letter: The role.
        status: Of the contribution; `None` where there is none.
    """

    letter: Letter
    status: Status | None = None


Plain = str | int | Decimal | date | datetime | Status | Role | Mark | None
"""What a cell holds; a flag is shown as `ja` or nothing."""


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column.

    Attributes:
        heading: As on the screen.
        kind: What its cells hold.
        weight: Share of the width of the page; 0 for what is usual for its kind.
        internal: Left out unless what is internal was asked for.
    """

    heading: str
    kind: Kind = Kind.TEXT
    weight: float = 0.0
    internal: bool = False


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row.

    Attributes:
        cells: One value per column.
        group: Title of the group it stands in; empty for none.
    """

    cells: tuple[Plain, ...]
    group: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a list comes from: what stands in the header and the closing of the paper.

    Attributes:
        municipality: Name of the municipality.
        document: Name of the dossier file.
        program: Name and version of the program.
        reference_date: The day it is printed.
    """

    municipality: str
    document: str
    program: str
    reference_date: date


@dataclass(frozen=True, slots=True)
class Listing:
    """A list on the screen.

    Attributes:
        title: Its heading.
        columns: The columns that are shown, in order.
        rows: The rows that are shown, in order.
        filter_line: What the filter says, without the word filter; empty for none.
        of: How many rows there are without the filter; `None` where there is none.
        things: What a row is, one and more.
        grouped_by: Heading of what the rows are grouped by.
        row_headers: How many leading columns head their row.
        internal: Whether internal columns are shown.
        note: A sentence that belongs to the list wherever it goes; empty for none.
    """

    title: str
    columns: tuple[ListColumn, ...]
    rows: tuple[ListRow, ...]
    filter_line: str = ""
    of: int | None = None
    things: tuple[str, str] = (words.ROW, words.ROWS)
    grouped_by: str = ""
    row_headers: int = 1
    internal: bool = False
    note: str = ""


_WEIGHTS: Mapping[Kind, float] = MappingProxyType(
    {
        Kind.CODE: 1.0,
        Kind.TEXT: 3.0,
        Kind.PROSE: 6.0,
        Kind.NUMBER: 1.2,
        Kind.DAY: 1.7,
        Kind.MOMENT: 2.6,
        Kind.STATUS: 2.6,
        Kind.ROLE: 0.8,
    }
)
_MOST_UPRIGHT = 15.0
"""Weight above which the page lies on its side."""


def listing(source: Listing, origin: Origin, *, groups_as_column: bool = False) -> Report:
    """The content of a list.

    Args:
        source: What is on the screen.
        origin: Where it comes from.
        groups_as_column: Let the group be the first column too, unless a column says it already: a
            workbook is sorted and filtered, and its rows must say by themselves where they belong.
    """
    kept = [
        at for at, column in enumerate(source.columns) if source.internal or not column.internal
    ]
    columns = tuple(_column(at, source.columns[at]) for at in kept)
    rows = tuple(_row(number, source, row, kept) for number, row in enumerate(source.rows, start=1))
    heads = min(source.row_headers, len(columns))
    told = source.grouped_by in (column.title for column in columns)
    if groups_as_column and not told and any(row.group for row in rows):
        columns = (Column("group", source.grouped_by, Kind.TEXT, _WEIGHTS[Kind.TEXT]), *columns)
        rows = tuple(replace(row, cells=(row.group, *row.cells)) for row in rows)
        heads += 1
    counts = words.counted(len(rows), source.of, *source.things)
    table = Table(
        key="lijst",
        title=source.title,
        columns=columns,
        rows=rows,
        summary=" ".join(filter(None, (words.summary(counts, source.filter_line), source.note))),
        empty=words.EMPTY,
        row_headers=heads,
    )
    return Report(
        nr="",
        title=source.title,
        municipality=origin.municipality,
        headline="",
        reference_date=origin.reference_date,
        state=DRAFT,
        program=origin.program,
        blocks=tuple(_blocks(table)),
        closing=_closing(source, origin, counts),
        landscape=sum(column.weight for column in columns) > _MOST_UPRIGHT,
        keywords=(source.title, origin.municipality),
    )


def _blocks(table: Table) -> Iterator[Block]:
    yield Paragraph(table.summary, Tone.SECONDARY)
    if any(column.kind is Kind.ROLE for column in table.columns):
        yield legend()
    yield table


def _column(at: int, column: ListColumn) -> Column:
    weight = column.weight or _WEIGHTS[column.kind]
    return Column(f"c{at + 1}", column.heading, column.kind, weight)


def _row(number: int, source: Listing, row: ListRow, kept: list[int]) -> Row:
    cells = tuple(_value(row.cells[at], source.columns[at].kind) for at in kept)
    return Row(str(number), cells, row.group)


def _value(plain: Plain, kind: Kind) -> Value:
    """A value as the layouts know it; one of another kind than its column is text."""
    match plain:
        case bool():
            return yes_or_empty(plain)
        case Status():
            return status_mark(plain)
        case Role():
            return role_mark(plain.letter, plain.status)
        case datetime() | date():
            return _time(plain, kind)
        case int() | Decimal():
            return plain if kind is Kind.NUMBER else str(plain)
        case _:
            return plain


def _time(value: date, kind: Kind) -> Value:
    if isinstance(value, datetime):
        return value if kind is Kind.MOMENT else moment_text_utc(value)
    return value if kind is Kind.DAY else day_text(value)


def _closing(source: Listing, origin: Origin, counts: str) -> tuple[tuple[str, str], ...]:
    held = [column.heading for column in source.columns if column.internal and not source.internal]
    return (
        (ABOUT["dossier"], origin.document),
        (ABOUT["reference_date"], long_day(origin.reference_date)),
        (ABOUT["filter"], source.filter_line.strip() or words.NO_FILTER),
        (ABOUT["held"], words.columns_held(held)),
        (ABOUT["counts"], counts),
    )
