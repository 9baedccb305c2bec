"""Lets a screen reader say what a key did to the row under the cursor: it looks there only once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView, QWidget

from app.ui.widgets.message_line import announce


def spoken(view: QWidget | None) -> list[str]:
    """What the cells of the row under the cursor say, while the caret is in a table."""
    if not isinstance(view, QTableView) or not view.hasFocus():
        return []
    index = view.currentIndex()
    if not index.isValid():
        return []
    role = Qt.ItemDataRole.AccessibleTextRole
    columns = range(index.model().columnCount())
    return [str(index.siblingAtColumn(column).data(role) or "") for column in columns]


def say_changes(view: QWidget | None, before: list[str]) -> None:
    """Say the cells that say something else than before."""
    changed = [now for now, was in zip(spoken(view), before, strict=False) if now != was and now]
    if view is not None and changed:
        announce(view, ", ".join(changed))
