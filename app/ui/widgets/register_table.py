"""The table of a register: several rows may be chosen; digits set the status of all of them."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget
from typing_extensions import override

from app.ui.looks import Looks
from app.ui.models.rows_model import KEY, RowsModel
from app.ui.widgets.record_table import RecordTable
from app.ui.widgets.tables import RowDelegate

_WIDEST = 240
"""A column of running text takes no more room than this, at 100 %; the tooltip has all of it."""


class RegisterTable(RecordTable):
    """A `RecordTable` with keys of its own.

    Attributes:
        typed: A digit.
        copy_asked: Ctrl+C.
        paste_asked: Ctrl+V.
    """

    least = 320

    typed = Signal(str)
    copy_asked = Signal()
    paste_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    @override
    def prepare(self, model: RowsModel[Any], looks: Looks, *, stretch: int) -> None:
        super().prepare(model, looks, stretch=stretch)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setItemDelegate(Capped(looks, self))

    def chosen_keys(self) -> list[str]:
        """The ids of the chosen rows, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [str(self.model().index(row, 0).data(KEY)) for row in rows]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() is QAbstractItemView.State.EditingState
        if not editing and event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif not editing and event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        elif not editing and not event.modifiers() and event.text().isdecimal():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


class Capped(RowDelegate):
    """Lets no column of running text push all others off the screen."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(min(hint.width(), self.looks.now.px(_WIDEST)), hint.height())
