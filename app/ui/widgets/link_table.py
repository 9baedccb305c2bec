"""A short list inside a page: as high as its rows, with a link in its last column."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QStyleOptionViewItem, QTableView, QWidget
from typing_extensions import override

from app.ui.looks import Looks
from app.ui.models.rows_model import RowsModel
from app.ui.widgets.tables import RowDelegate, prepare_table


class LinkTable(QTableView):
    """Shows the first rows of a model; Enter, or a click on the link, follows the row."""

    followed = Signal(object)
    """The row that was followed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: RowsModel[Any] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)

    def prepare(self, model: RowsModel[Any], looks: Looks, *, stretch: int, links: bool) -> None:
        """Show a model.

        Args:
            model: The rows.
            looks: For heights and colours.
            stretch: The column that takes the room that is left.
            links: Whether the last column is a link.
        """
        self._model = model
        self.setModel(model)
        prepare_table(self, looks, stretch=stretch)
        if links:
            self.setItemDelegate(_LinkDelegate(looks, self, model.columnCount() - 1))
        self.activated.connect(self._follow)
        self.clicked.connect(self._on_clicked)
        looks.changed.connect(self.updateGeometry)

    def show_rows(self, rows: Sequence[Any], most: int = 0) -> None:
        """Show rows; at most `most` of them when that is not 0."""
        if self._model is not None:
            self._model.show(rows[:most] if most else rows)
        self.setVisible(bool(rows))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        rows = self.model().rowCount() if self.model() is not None else 0
        height = self.verticalHeader().defaultSectionSize() * rows + 2
        header = self.horizontalHeader()
        if not header.isHidden():
            height += header.height()
        return QSize(240, height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._follow(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = isinstance(self.itemDelegateForIndex(self.indexAt(event.pos())), _LinkDelegate)
        last = self.indexAt(event.pos()).column() == self.model().columnCount() - 1
        shape = Qt.CursorShape.PointingHandCursor if over and last else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == self.model().columnCount() - 1:
            self._follow(index)

    def _follow(self, index: QModelIndex) -> None:
        if index.isValid() and self._model is not None:
            self.followed.emit(self._model.row_at(index))


class _LinkDelegate(RowDelegate):
    def __init__(self, looks: Looks, parent: QTableView, column: int) -> None:
        super().__init__(looks, parent)
        self._column = column

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if index.column() == self._column:
            option.palette.setColor(option.palette.ColorRole.Text, self.looks.now.color("accent"))
