"""Rows with a tick before the first cell."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from typing_extensions import override

from app.ui.models.rows_model import Index, RowsModel, Shown

R = TypeVar("R")


class TickedRowsModel(RowsModel[R]):
    """A table in which rows are chosen by a tick; space ticks the current row.

    Attributes:
        ticked: The key of a row, and whether it has a tick now; whoever owns the rows shows them
            anew.
    """

    ticked = Signal(str, bool)

    def __init__(
        self,
        columns: Sequence[Shown[R]],
        key: Callable[[R], str],
        is_ticked: Callable[[R], bool],
        may_tick: Callable[[R], bool],
        parent: QObject | None = None,
    ) -> None:
        """Make an empty table.

        Args:
            columns: The columns.
            key: The key of a row.
            is_ticked: Whether a row has a tick.
            may_tick: Whether it can have one.
            parent: Owner.
        """
        super().__init__(columns, key, parent)
        self._is_ticked, self._may_tick = is_ticked, may_tick

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == 0 and self._may_tick(self.row_at(index)):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid() and index.column() == 0:
            ticked = self._is_ticked(self.row_at(index))
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self._may_tick(self.row_at(index)):
            return False
        self.ticked.emit(
            self._key(self.row_at(index)), Qt.CheckState(value) == Qt.CheckState.Checked
        )
        return True
