"""The list of wijken: letters set the status, Alt with an arrow the order."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from app.ui.looks import Looks
from app.ui.models.rows_model import RowsModel
from app.ui.widgets.marks import draw_pill
from app.ui.widgets.matrix_delegate import colour, status_look
from app.ui.widgets.progress_bar import draw_bar
from app.ui.widgets.record_table import RecordTable
from app.ui.widgets.tables import RowDelegate, paint_ground

_MARKS = {"kandidaat": "N", "gestart": "B", "afgerond": "G", "later": "X"}
"""The mark that stands beside the word: the same shapes as those of the steps."""

_BAR, _PAD = 120, 12
_Draw = Callable[[QPainter, QRectF, Any, QStyleOptionViewItem], None]


class WijkTable(RecordTable):
    """A `RecordTable` with keys of its own."""

    typed = Signal(str)
    moved = Signal(int)
    menu_asked = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room: Looks | None = None

    @override
    def prepare(self, model: RowsModel[Any], looks: Looks, *, stretch: int) -> None:
        super().prepare(model, looks, stretch=stretch)
        self._room = looks
        model.modelReset.connect(self.fit)
        looks.changed.connect(self.fit)
        self.fit()

    def draw_with(self, columns: dict[int, str], looks: Looks) -> None:
        """Say which columns are drawn and how: `status`, `progress` or `late`."""
        self.setItemDelegate(_Delegate(looks, self, columns))

    def fit(self) -> None:
        """Be as high as the rows, where there is room for them."""
        if self._room is not None and self.model() is not None:
            rows = self._room.now.row * (self.model().rowCount() + 1)
            self.setMaximumHeight(rows + self.horizontalScrollBar().sizeHint().height() + 2)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        editing = self.state() is QTableView.State.EditingState
        bare = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        elif not editing and bare and event.text().isalpha():
            self.typed.emit(event.text().upper())
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.menu_asked.emit(index)


class _Delegate(RowDelegate):
    """Draws a status as a word with its mark, and progress as a bar with its numbers."""

    def __init__(self, looks: Looks, parent: QTableView, columns: dict[int, str]) -> None:
        super().__init__(looks, parent)
        self._columns = columns
        self._draw: dict[str, _Draw] = {
            "status": self._status,
            "progress": self._progress,
        }

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        hint, px = super().sizeHint(option, index), self.looks.now.px
        kind = self._columns.get(index.column())
        if kind == "status":
            hint.setWidth(hint.width() + px(40))
        elif kind == "progress":
            hint.setWidth(hint.width() + px(_BAR + _PAD * 2))
        return hint

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        model = index.model()
        if not isinstance(model, RowsModel):
            return
        row = model.row_at(index)
        name = ""
        if self._columns.get(index.column()) == "late" and row.late:
            name = "overdue"
        elif row.archived:
            name = "secondary"
        if name:
            ink = colour(self.looks.now, option.palette, name)
            option.palette.setColor(option.palette.ColorRole.Text, ink)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        draw = self._draw.get(self._columns.get(index.column(), ""))
        model = index.model()
        if draw is None or not isinstance(model, RowsModel):
            super().paint(painter, option, index)
            return
        paint_ground(painter, option, self.looks)
        px = self.looks.now.px
        rect = QRectF(option.rect).adjusted(px(_PAD), 0, -px(_PAD), 0)
        draw(painter, rect, model.row_at(index), option)

    def _status(
        self, painter: QPainter, rect: QRectF, row: Any, option: QStyleOptionViewItem
    ) -> None:
        look = self.looks.now
        status = status_look(
            look, option.palette, "X" if row.archived else _MARKS[row.status.value]
        )
        if status is not None:
            draw_pill(painter, rect, status, row.status_text, look)

    def _progress(
        self, painter: QPainter, rect: QRectF, row: Any, option: QStyleOptionViewItem
    ) -> None:
        look = self.looks.now
        bar = QRectF(rect)
        bar.setWidth(min(look.px(_BAR), rect.width() / 2))
        if row.of:
            draw_bar(painter, bar, row.done / row.of, look)
        painter.save()
        painter.setFont(look.font())
        ink: QColor = colour(look, option.palette, "text" if row.of else "secondary")
        painter.setPen(ink)
        words = rect.adjusted(bar.width() + look.px(_PAD), 0, 0, 0)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, middle, row.progress_text)
        painter.restore()
