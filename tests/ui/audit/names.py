"""A screen reader has a name for everything that can have the caret, and for every cell."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from tests.ui.audit.controls import called, focusable, visible

_ROWS = 40


def accessible_name(widget: QWidget) -> str:
    """What assistive technology is told."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def unnamed(root: QWidget) -> list[str]:
    """The controls without a name that can be spoken."""
    return [
        f"{called(widget)}: {accessible_name(widget)!r}"
        for widget in focusable(root)
        if not any(letter.isalnum() for letter in accessible_name(widget))
    ]


def silent_cells(root: QWidget) -> list[str]:
    """Cells that show something to the eye only."""
    return [
        f"{called(view)}: row {index.row()}, column {index.column()}"
        for view in visible(root)
        if isinstance(view, QAbstractItemView) and not isinstance(view, QHeaderView)
        for index in _cells(view)
        if not _spoken(index) and _seen(index)
    ]


def _cells(view: QAbstractItemView) -> Iterator[QModelIndex]:
    model: QAbstractItemModel | None = view.model()
    if model is None:
        return
    for row in range(min(model.rowCount(QModelIndex()), _ROWS)):
        for column in range(_columns(model)):
            yield model.index(row, column)


def _spoken(index: QModelIndex) -> bool:
    roles = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
    return any(str(index.data(role) or "").strip() for role in roles)


def _seen(index: QModelIndex) -> bool:
    roles = (Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.CheckStateRole)
    return any(index.data(role) is not None for role in roles)


def _columns(model: QAbstractItemModel) -> int:
    # PySide does not let one ask the lists of a picker.
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
