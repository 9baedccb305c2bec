"""Lines under a box in which is typed: what was found, or what can be picked."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

L = TypeVar("L")
Index = QModelIndex | QPersistentModelIndex

LINE = Qt.ItemDataRole.UserRole
"""The role under which a line gives the thing it stands for."""

_TEXT = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


class LinesModel(QAbstractListModel, Generic[L]):
    """Things of one kind, one to a line, best first."""

    def __init__(self, text: Callable[[L], str], said: Callable[[L], str]) -> None:
        """Make an empty list.

        Args:
            text: What stands in a line; a completer puts it in the field too.
            said: What a screen reader says.
        """
        super().__init__()
        self._text, self._said = text, said
        self._lines: Sequence[L] = ()

    def show(self, lines: Sequence[L]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(line)
        return self._text(line) if role in _TEXT else None
