"""A table of plain rows: what a cell shows is worked out when the row is made, not when painted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from app.reports.content.listing import ListColumn, Listing, ListRow, Plain
from app.reports.content.model import Kind
from app.words.dates import day_text
from app.words.numbers import number_text

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

KEY = Qt.ItemDataRole.UserRole
"""The role under which a row gives its key."""
SORT = Qt.ItemDataRole.UserRole + 1
"""The role under which a cell gives the value it is sorted by."""
TONE = Qt.ItemDataRole.UserRole + 2
"""The role under which a cell names a colour of the theme; the words say the same."""


@dataclass(frozen=True, slots=True)
class Shown(Generic[R]):
    """A column: a heading, and the value of a row in it.

    Attributes:
        heading: Plain text.
        value: The value of a row; a day is shown as `22-11-2026`.
        kind: What it holds; numbers and days stand right.
        sort: What it is sorted by, when that is not the value.
        said: What a screen reader says, when that is not the value.
        tone: The colour of the text, such as `overdue`; empty for that of all text.
        typed: What one types for it, and copies, when that is not what is shown.
    """

    heading: str
    value: Callable[[R], Plain]
    kind: Kind = Kind.TEXT
    sort: Callable[[R], Any] | None = None
    said: Callable[[R], str] | None = None
    tone: Callable[[R], str] | None = None
    typed: Callable[[R], str] | None = None


class RowsModel(QAbstractTableModel, Generic[R]):
    """Rows of any kind under columns."""

    def __init__(
        self,
        columns: Sequence[Shown[R]],
        key: Callable[[R], str],
        parent: QObject | None = None,
    ) -> None:
        """Make an empty table.

        Args:
            columns: The columns.
            key: The key of a row; rows with the same key are the same row.
            parent: Owner.
        """
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._rows: list[R] = []

    @property
    def rows(self) -> Sequence[R]:
        """The rows in order."""
        return self._rows

    def row_at(self, index: Index) -> R:
        """The row of a cell."""
        return self._rows[index.row()]

    def find(self, key: str) -> QModelIndex:
        """The first cell of the row with a key; an invalid index when there is none."""
        for number, row in enumerate(self._rows):
            if self._key(row) == key:
                return self.index(number, 0)
        return QModelIndex()

    def show(self, rows: Sequence[R]) -> None:
        """Show other rows; where only values differ the selection stays."""
        if [self._key(row) for row in rows] != [self._key(row) for row in self._rows]:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        for number, row in enumerate(rows):
            if row != self._rows[number]:
                self._rows[number] = row
                last = self.index(number, len(self.columns) - 1)
                self.dataChanged.emit(self.index(number, 0), last)

    def listing(self, title: str, filter_text: str = "") -> Listing:
        """The table as plain values, for paper and for Excel."""
        columns = tuple(ListColumn(item.heading, item.kind) for item in self.columns)
        rows = tuple(ListRow(tuple(item.value(row) for item in self.columns)) for row in self._rows)
        return Listing(title, columns, rows, filter_text)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[section].kind)
        return self.columns[section].heading if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self._rows[index.row()]
        if role == KEY:
            return self._key(row)
        value = _IN_CELL.get(role)
        return value(column, row) if value else None


def shown_text(value: Plain) -> str:
    """A value as it is shown in a cell."""
    if isinstance(value, date):
        return day_text(value)
    if isinstance(value, Decimal):
        return number_text(value)
    return "" if value is None else str(value)


def typed_text(column: Shown[R], row: R) -> str:
    """A value as one types it, so that what is copied can be pasted back."""
    return column.typed(row) if column.typed else shown_text(column.value(row))


def _alignment(kind: Kind) -> Qt.AlignmentFlag:
    right = kind in (Kind.NUMBER, Kind.DAY)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _said(column: Shown[Any], row: Any) -> str:
    return column.said(row) if column.said else shown_text(column.value(row))


def _tone(column: Shown[Any], row: Any) -> str:
    return column.tone(row) if column.tone else ""


def _sorted_by(column: Shown[Any], row: Any) -> Any:
    return column.sort(row) if column.sort else column.value(row)


_IN_CELL: MappingProxyType[int, Callable[[Shown[Any], Any], Any]] = MappingProxyType(
    {
        Qt.ItemDataRole.DisplayRole: lambda column, row: shown_text(column.value(row)),
        Qt.ItemDataRole.TextAlignmentRole: lambda column, _: _alignment(column.kind),
        Qt.ItemDataRole.AccessibleTextRole: _said,
        SORT: _sorted_by,
        TONE: _tone,
    }
)
"""What a cell gives for each role."""
