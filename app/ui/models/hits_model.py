"""The lines under the box that finds everything."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from app.editing.search import Hit
from app.words.window import find as words

HIT = Qt.ItemDataRole.UserRole
"""The role under which a line gives its hit."""


class HitsModel(QAbstractListModel):
    """What was found, best first."""

    def __init__(self) -> None:
        super().__init__()
        self._hits: Sequence[Hit] = ()

    def show(self, hits: Sequence[Hit]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._hits)

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == HIT:
            return hit
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.said(hit.text, hit.detail, hit.kind)
        return hit.text if role == Qt.ItemDataRole.DisplayRole else None
