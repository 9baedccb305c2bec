"""The table of the calendar: cells like all lists, and a last column of strips over quarters."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from app.ui.looks import Looks
from app.ui.models.calendar_rows import Axis, CalendarRow
from app.ui.models.rows_model import RowsModel
from app.ui.widgets.matrix_delegate import colour
from app.ui.widgets.register_table import Capped, RegisterTable
from app.ui.widgets.strips import Brush, Scale, draw_ground, draw_head, draw_strip
from app.ui.widgets.tables import paint_ground

Index = QModelIndex | QPersistentModelIndex

_EMPTY = Axis(0, 1, 0.0)


class CalendarTable(RegisterTable):
    """A `RegisterTable` of which the column that takes the room shows strips."""

    least = 240

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axis = _EMPTY
        self._head: _Head | None = None

    @override
    def prepare(self, model: RowsModel[Any], looks: Looks, *, stretch: int) -> None:
        self._head = _Head(looks, self, stretch)
        self.setHorizontalHeader(self._head)
        super().prepare(model, looks, stretch=stretch)
        self.setItemDelegate(_Strips(looks, self, stretch))

    def show_axis(self, axis: Axis) -> None:
        """Show other quarters."""
        if axis != self.axis:
            self.axis = axis
            self.viewport().update()
            if self._head is not None:
                self._head.viewport().update()


class _Head(QHeaderView):
    """The head of a table; above the strips stand the years and the quarters."""

    def __init__(self, looks: Looks, parent: CalendarTable, column: int) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._looks, self._table, self._column = looks, parent, column

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        if logicalIndex != self._column:
            super().paintSection(painter, rect, logicalIndex)
            return
        look, palette = self._looks.now, self.palette()
        painter.save()
        painter.fillRect(rect, colour(look, palette, "window"))
        painter.setPen(colour(look, palette, "hairline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(look.font())
        area = QRectF(rect)
        scale = Scale.over(self._table.axis, area, look)
        draw_head(Brush(painter, look, palette), area, scale)
        painter.restore()


class _Strips(Capped):
    """Draws the strips, and a line where another wijk begins."""

    def __init__(self, looks: Looks, parent: CalendarTable, column: int) -> None:
        super().__init__(looks, parent)
        self._table, self._column = parent, column

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.column() == self._column:
            return QSize(self.looks.now.px(CalendarTable.least), self.looks.now.row)
        return super().sizeHint(option, index)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        row = model.row_at(index) if isinstance(model, RowsModel) else None
        if index.column() != self._column or not isinstance(row, CalendarRow):
            super().paint(painter, option, index)
        else:
            paint_ground(painter, option, self.looks)
            self._draw(painter, option, row)
        if isinstance(row, CalendarRow) and row.new_wijk:
            painter.save()
            painter.setPen(colour(self.looks.now, option.palette, "border"))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
            painter.restore()

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, row: CalendarRow) -> None:
        lit = bool(option.state & QStyle.StateFlag.State_Selected)
        area = QRectF(option.rect)
        scale = Scale.over(self._table.axis, area, self.looks.now)
        painter.save()
        painter.setClipRect(option.rect)
        brush = Brush(painter, self.looks.now, option.palette, lit)
        draw_ground(brush, area, scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_strip(brush, area, scale, row)
        painter.restore()
