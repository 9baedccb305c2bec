"""A list of records of which one is chosen; keys do what the buttons under it do."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QLineEdit, QTableView, QWidget
from typing_extensions import override

from app.ui.looks import Looks
from app.ui.models.rows_model import KEY, RowsModel
from app.ui.table_menu import show_table_menu
from app.ui.widgets.tables import prepare_table

_MEASURED = 60
"""Rows that decide how wide a column is: all of a long list would take half a second."""

_LEAST = 180


class RecordTable(QTableView):
    """A table at the left, with the chosen record at its right.

    Attributes:
        least: Width of the column that takes the room that is left, when there is none; at 100 %.
        chosen: The key of another record; empty for none.
        followed: Enter or a double click: the user wants to go into the record.
        add_asked: Insert was pressed.
        remove_asked: Delete was pressed.
        filter_asked: `/` was pressed.
    """

    least = _LEAST

    chosen = Signal(str)
    followed = Signal()
    add_asked = Signal()
    remove_asked = Signal()
    filter_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: RowsModel[Any] | None = None
        self._key = ""
        self._looks: Looks | None = None
        self._wide = 0

    def prepare(self, model: RowsModel[Any], looks: Looks, *, stretch: int) -> None:
        """Show a model.

        Args:
            model: The rows.
            looks: For heights and colours.
            stretch: The column that takes the room that is left, and never less than it can be
                read in.
        """
        self._rows, self._looks, self._wide = model, looks, stretch
        self.setModel(model)
        prepare_table(self, looks, stretch=stretch)
        header = self.horizontalHeader()
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Interactive)
        header.geometriesChanged.connect(self._fit)
        header.sectionResized.connect(self._on_resized)
        looks.changed.connect(self._fit)
        self.horizontalHeader().setResizeContentsPrecision(_MEASURED)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(lambda _: self.followed.emit())

    @property
    def key(self) -> str:
        """The key of the chosen record; empty when there is none."""
        return self._key

    def choose(self, key: str) -> bool:
        """Choose a record; gives whether it is in the list."""
        found = self._rows.find(key) if self._rows is not None else QModelIndex()
        if found.isValid():
            self.setCurrentIndex(found)
            self.scrollTo(found)
        return found.isValid()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show rows; the same record stays chosen, or else the one in its place."""
        model = self._rows
        if model is None:
            return
        before, row = self._key, max(self.currentIndex().row(), 0)
        model.show(rows)
        if before and self.choose(before):
            return
        last = min(row, model.rowCount() - 1)
        if last < 0:
            self._tell("")
        else:
            self.setCurrentIndex(model.index(last, 0))

    def edit_text(self, index: QModelIndex, text: str) -> None:
        """Open a cell for typing again, with what was typed in it before."""
        self.setCurrentIndex(index)
        self.edit(index)
        editor = QApplication.focusWidget()
        if isinstance(editor, QLineEdit) and self.isAncestorOf(editor):
            editor.setText(text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        signal = {
            Qt.Key.Key_Return: self.followed,
            Qt.Key.Key_Enter: self.followed,
            Qt.Key.Key_Insert: self.add_asked,
            Qt.Key.Key_Delete: self.remove_asked,
            Qt.Key.Key_Slash: self.filter_asked,
        }.get(Qt.Key(event.key()))
        editing = self.state() is QTableView.State.EditingState
        if signal is not None and not editing and not event.modifiers():
            signal.emit()
            return
        super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        show_table_menu(self, event.globalPos())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are for commands, not for jumping about."""

    def _on_resized(self, column: int) -> None:
        if column != self._wide:
            self._fit()

    def _fit(self) -> None:
        """Give the widest column the room that is left; where there is none, the table scrolls."""
        header, looks = self.horizontalHeader(), self._looks
        if looks is None:
            return
        others = sum(
            header.sectionSize(column)
            for column in range(header.count())
            if column != self._wide and not header.isSectionHidden(column)
        )
        width = max(self.viewport().width() - others, looks.now.px(self.least))
        if width != header.sectionSize(self._wide):
            header.resizeSection(self._wide, width)

    def _on_current(self, current: QModelIndex) -> None:
        self._tell(str(current.data(KEY)) if current.isValid() else "")

    def _tell(self, key: str) -> None:
        if key != self._key:
            self._key = key
            self.chosen.emit(key)
