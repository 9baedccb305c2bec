"""A matrix of plain cells: steps down, departments or wijken across; no dossier, no rules."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from app.ui.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex

CELL = Qt.ItemDataRole.UserRole + 2
"""The role under which a cell, or the head of a row or column, is given as it is."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows.

    Attributes:
        text: A letter, initials or counts.
        strong: Whether the text stands out.
        status: Letter of a status (N B W L G X); empty for none.
        after: After the mark: how many stand so, or who.
        late: Whether it is late.
        wrong: Whether it has an edge: a rule is broken here, or it is late.
        faint: Whether it does not count.
        joined: Whether it can be taken up together with another cell of the row.
        value: As plain text, for the clipboard, a print or a workbook.
        said: What a screen reader says, with the row and the column.
        tip: What the pointer shows; plain text.
    """

    text: str = ""
    strong: bool = False
    status: str = ""
    after: str = ""
    late: bool = False
    wrong: bool = False
    faint: bool = False
    joined: bool = False
    value: str = ""
    said: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before a row or above a column.

    Attributes:
        key: Id of what it is about.
        code: Shown first, or alone.
        title: Shown after the code.
        status: Letter of a status; empty for none.
        count: How many say that status; 0 where there is but one.
        late: Whether it is late.
        wrong: Whether a rule is broken here.
        first: Whether a new group begins here.
        said: What a screen reader says.
        tip: What the pointer shows; plain text.
    """

    key: str
    code: str = ""
    title: str = ""
    status: str = ""
    count: int = 0
    late: bool = False
    wrong: bool = False
    first: bool = False
    said: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a matrix: its head, and a cell for each column."""

    head: Head
    cells: tuple[Cell, ...]


class MatrixModel(QAbstractTableModel):
    """Shows rows under columns; what differs is told row by row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Head, ...] = ()
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        """The rows in order."""
        return self._rows

    @property
    def columns(self) -> tuple[Head, ...]:
        """The heads of the columns."""
        return self._columns

    def cell(self, index: Index) -> Cell:
        """The cell at a place."""
        return self._rows[index.row()].cells[index.column()]

    def row_of(self, key: str) -> int:
        """The number of the row with a key; -1 when there is none."""
        return next((at for at, row in enumerate(self._rows) if row.head.key == key), -1)

    def column_of(self, key: str) -> int:
        """The number of the column with a key; -1 when there is none."""
        return next((at for at, head in enumerate(self._columns) if head.key == key), -1)

    def show(self, columns: Sequence[Head], rows: Sequence[Row]) -> None:
        """Show a matrix; where only values differ, the selection stays."""
        if _keys(columns) != _keys(self._columns) or _row_keys(rows) != _row_keys(self._rows):
            self.beginResetModel()
            self._columns, self._rows = tuple(columns), list(rows)
            self.endResetModel()
            return
        self._columns = tuple(columns)
        if columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
        self.patch({row.head.key: row for row in rows})

    def patch(self, rows: Mapping[str, Row]) -> None:
        """Show other values in some rows."""
        for at, old in enumerate(self._rows):
            new = rows.get(old.head.key)
            if new is None or new == old:
                continue
            self._rows[at] = new
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(self._columns) - 1))
            if new.head != old.head:
                self.headerDataChanged.emit(Qt.Orientation.Vertical, at, at)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.cell(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.value or cell.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return cell.said
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(cell.tip)
            case _ if role == CELL:
                return cell
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        across = orientation is Qt.Orientation.Horizontal
        heads = self._columns if across else [row.head for row in self._rows[section : section + 1]]
        at = section if across else 0
        if not 0 <= at < len(heads):
            return None
        head = heads[at]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{head.code} {head.title}".strip() if not across else head.code
            case Qt.ItemDataRole.AccessibleTextRole:
                return head.said
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(head.tip)
            case _ if role == CELL:
                return head
        return None


def _keys(heads: Sequence[Head]) -> list[str]:
    return [head.key for head in heads]


def _row_keys(rows: Sequence[Row]) -> list[str]:
    return [row.head.key for row in rows]
