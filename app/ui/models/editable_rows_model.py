"""A table of plain rows of which some cells can be typed in (F2)."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from app.ui.models.rows_model import RowsModel, Shown, typed_text

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

Writer = Callable[[R, str], bool]
"""Keeps what was typed in a cell; tells whether it was kept."""


class EditableRowsModel(RowsModel[R]):
    """Rows under columns; what is typed in a cell goes to a writer, and comes back as a change."""

    def __init__(
        self,
        columns: Sequence[Shown[R]],
        key: Callable[[R], str],
        writers: Mapping[int, Writer[R]],
        parent: QObject | None = None,
    ) -> None:
        """Make an empty table.

        Args:
            columns: The columns.
            key: The key of a row.
            writers: Per column that can be typed in: what keeps it.
            parent: Owner.
        """
        super().__init__(columns, key, parent)
        self._writers = dict(writers)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() in self._writers:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            return typed_text(self.columns[index.column()], self.row_at(index))
        return super().data(index, role)

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        writer = self._writers.get(index.column())
        if writer is None or role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        if str(value) == self.data(index, Qt.ItemDataRole.EditRole):
            return False
        return writer(self.row_at(index), str(value))
