"""What is stored in a cell for a value of the content."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

from app.reports.content.model import Kind, Mark, Table, Value
from app.reports.excel.texts import Tally, fitted
from app.words import workbook as words
from app.words.dates import moment_text_utc

Stored = str | int | float | date | datetime | None
"""What a cell can hold; a moment is without time zone, as a workbook knows none."""

_FIRST_DAY = date(1900, 3, 1)
"""Before this day, spreadsheet programs disagree about the date of a number."""

_LAST_EXACT = 10**15
"""From here on a spreadsheet program rounds whole numbers."""

_MOST_DECIMALS = 3


@dataclass(frozen=True, slots=True)
class Grid:
    """The body of a table as a workbook holds it.

    Attributes:
        rows: The cells of each row; without rows in the table, one row with its sentence.
        strong: Per row whether it is printed in bold.
        decimals: Per column how many its numbers have.
    """

    rows: list[list[Stored]]
    strong: list[bool]
    decimals: list[int]


def grid(table: Table, tally: Tally) -> Grid:
    """Return what the sheet of `table` holds below its heading."""
    if not table.rows:
        return Grid([_sentence(table, tally)], [False], [0] * len(table.columns))
    kinds = [column.kind for column in table.columns]
    return Grid(
        [
            [stored(value, kind, tally) for value, kind in zip(row.cells, kinds, strict=True)]
            for row in table.rows
        ],
        [row.strong for row in table.rows],
        [
            max((_decimals(row.cells[at]) for row in table.rows), default=0)
            if kind is Kind.NUMBER
            else 0
            for at, kind in enumerate(kinds)
        ],
    )


def stored(value: Value, kind: Kind, tally: Tally) -> Stored:
    """Return what is stored for `value`; an empty text is an empty cell."""
    if isinstance(value, str):
        return fitted(value, tally) or None
    if isinstance(value, Mark):
        return fitted(mark_text(value, kind), tally) or None
    if isinstance(value, Decimal | int):
        return _number(value)
    if isinstance(value, datetime):
        return _moment(value)
    if value is not None and value < _FIRST_DAY:
        return f"{value:%d-%m}-{value.year:04}"
    return value


def mark_text(mark: Mark, kind: Kind) -> str:
    """Return the text of a mark; a role is followed by the letter of its status."""
    letter = words.STATUS_LETTERS.get(mark.status, "")
    if kind is Kind.ROLE and letter:
        return f"{mark.text} {letter}".strip()
    return mark.text


def _decimals(value: Value) -> int:
    if not isinstance(value, Decimal):
        return 0
    exponent = value.as_tuple().exponent
    return min(max(-exponent, 0), _MOST_DECIMALS) if isinstance(exponent, int) else 0


def _moment(value: datetime) -> Stored:
    """Return the minute, in UTC."""
    minute = value.astimezone(UTC).replace(second=0, microsecond=0, tzinfo=None)
    return minute if minute.date() >= _FIRST_DAY else moment_text_utc(value)


def _number(value: Decimal | int) -> Stored:
    if isinstance(value, int):
        return int(value) if abs(value) < _LAST_EXACT else str(value)
    return float(value) if value.is_finite() else str(value)


def _sentence(table: Table, tally: Tally) -> list[Stored]:
    """Return a row that says that there are none, in the first column that is seen."""
    seen = next((at for at, column in enumerate(table.columns) if not column.hidden), 0)
    return [
        (fitted(table.empty, tally) or None) if at == seen else None
        for at in range(len(table.columns))
    ]
