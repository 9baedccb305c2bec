"""A short list inside a page: as high as its rows, with a link in its last column."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QStyleOptionViewItem, QTableView, QWidget
from typing_extensions import override

from app.ui.looks import Looks
from app.ui.models.rows_model import RowsModel
from app.ui.table_menu import show_table_menu
from app.ui.widgets.tables import RowDelegate, prepare_table


class LinkTable(QTableView):
    """Shows the first rows of a model; Enter, or a click on the link, follows the row.

    A row is chosen while the list has the focus: of many short lists on a page one is in use.
    """

    followed = Signal(object)
    """The row that was followed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: RowsModel[Any] | None = None
        self._stretch = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)

    def prepare(self, model: RowsModel[Any], looks: Looks, *, stretch: int = 0) -> None:
        """Show a model.

        Args:
            model: The rows.
            looks: For heights and colours.
            stretch: The column that takes the room that is left.
        """
        self._model, self._stretch = model, stretch
        self.setModel(model)
        prepare_table(self, looks, stretch=stretch)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(1)
        header.hide()
        self.setItemDelegate(_LinkDelegate(looks, self, model.columnCount() - 1))
        self.activated.connect(self._follow)
        self.clicked.connect(self._on_clicked)
        looks.changed.connect(self._on_restyled)

    @property
    def rows(self) -> RowsModel[Any]:
        """The model.

        Raises:
            ValueError: It was not prepared.
        """
        if self._model is None:
            raise ValueError(self)
        return self._model

    def show_rows(self, rows: Sequence[Any], most: int = 0) -> None:
        """Show rows; at most `most` of them when that is not 0."""
        current = self.currentIndex().row()
        self.rows.show(rows[:most] if most else rows)
        self.setVisible(bool(rows))
        if self.hasFocus():
            self._choose(current)
        self._share()
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        rows = self.model().rowCount() if self.model() is not None else 0
        return QSize(240, self.verticalHeader().defaultSectionSize() * rows + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._choose(self.currentIndex().row())

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.clearSelection()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._follow(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        show_table_menu(self, event.globalPos())

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are for commands, not for jumping about."""

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.pos())
        over = index.isValid() and index.column() == self.model().columnCount() - 1
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _choose(self, row: int) -> None:
        last = self.model().rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(self.model().index(min(max(row, 0), last), 0))
            self.selectRow(self.currentIndex().row())

    def _share(self) -> None:
        """Share the width: the first column gives in before the others, down to its half of it."""
        columns = self.model().columnCount() if self.model() is not None else 0
        room = self.viewport().width()
        if not columns or not self.model().rowCount():
            return
        wanted = [self.sizeHintForColumn(column) for column in range(columns)]
        widths = list(wanted)
        rest = sum(wanted) - wanted[self._stretch]
        widths[self._stretch] = max(room - rest, min(wanted[self._stretch], room // 2))
        over = sum(widths) - room
        between = [column for column in range(columns - 1) if column != self._stretch]
        asked = sum(wanted[column] for column in between)
        for column in between:
            widths[column] -= over * wanted[column] // max(asked, 1) if over > 0 else 0
        for column, width in enumerate(widths):
            self.setColumnWidth(column, max(width, 1))

    def _on_restyled(self) -> None:
        self._share()
        self.updateGeometry()

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == self.model().columnCount() - 1:
            self._follow(index)

    def _follow(self, index: QModelIndex) -> None:
        if index.isValid():
            self.followed.emit(self.rows.row_at(index))


class _LinkDelegate(RowDelegate):
    def __init__(self, looks: Looks, parent: QTableView, column: int) -> None:
        super().__init__(looks, parent)
        self._column = column

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if index.column() == self._column > 0 and not self.looks.now.plain:
            option.palette.setColor(QPalette.ColorRole.Text, self.looks.now.color("accent"))
