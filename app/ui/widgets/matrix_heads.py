"""The heads of a matrix: code, title and status before a row; a code above a column."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QTableView
from typing_extensions import override

from app.look import StatusLook
from app.ui.looks import Look, Looks
from app.ui.models.matrix_model import CELL, Head
from app.ui.widgets.matrix_delegate import colour, draw_edge, draw_grid, draw_stand, status_look

_CODE, _PAD, _ALERT = 44, 12, 18


class ColumnHeads(QHeaderView):
    """Codes in the middle; the current one stands out."""

    def __init__(self, looks: Looks, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._looks, self._table = looks, parent
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setMinimumSectionSize(24)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        head = _head(self, logicalIndex)
        if head is None:
            return
        look, palette = self._looks.now, self.palette()
        painter.save()
        painter.fillRect(rect, colour(look, palette, "window"))
        draw_grid(painter, rect, colour(look, palette, "hairline"))
        current = self._table.currentIndex().column() == logicalIndex
        font = look.font(bold=current)
        painter.setFont(font)
        painter.setPen(colour(look, palette, "accent" if current else "secondary"))
        text = QFontMetrics(font).elidedText(
            head.code, Qt.TextElideMode.ElideRight, rect.width() - look.px(6)
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()


class RowHeads(QHeaderView):
    """Code and title, with the status at the right; the current one stands out."""

    def __init__(self, looks: Looks, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._looks, self._table = looks, parent
        self.setSectionsClickable(True)
        self.setMinimumSectionSize(16)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        head = _head(self, logicalIndex)
        if head is None:
            return
        look, palette = self._looks.now, self.palette()
        current = self._table.currentIndex().row() == logicalIndex
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, colour(look, palette, "window"))
        if current:
            painter.setPen(QPen(colour(look, palette, "accent"), look.px(3)))
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        draw_grid(painter, rect, colour(look, palette, "hairline"))
        if head.first and logicalIndex:
            draw_edge(painter, rect, colour(look, palette, "border"))
        self._words(painter, rect, head, look, current=current)
        painter.restore()

    def _words(
        self, painter: QPainter, rect: QRect, head: Head, look: Look, *, current: bool
    ) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        palette = self.palette()
        font = look.font(bold=current)
        painter.setFont(font)
        left = rect.adjusted(look.px(_PAD), 0, 0, -1)
        painter.setPen(colour(look, palette, "overdue" if head.wrong else "secondary"))
        painter.drawText(left, middle, head.code)
        room = rect.adjusted(look.px(_PAD + _CODE if head.code else _PAD), 0, 0, -1)
        status = status_look(look, palette, head.status)
        room.setRight(rect.right() - (_pill_width(head, look) + look.px(10) if status else 0))
        if head.wrong:
            room.setRight(room.right() - look.px(_ALERT))
            _alert(painter, room, colour(look, palette, "overdue"), look)
        painter.setPen(colour(look, palette, "text" if head.code else "secondary"))
        painter.drawText(
            room,
            middle,
            QFontMetrics(font).elidedText(
                head.title, Qt.TextElideMode.ElideRight, room.width() - look.px(4)
            ),
        )
        if status:
            _pill(painter, rect, head, status, look)


def _alert(painter: QPainter, room: QRect, ink: QColor, look: Look) -> None:
    """A triangle right of the title: a rule of the roles is broken."""
    side = look.px(12)
    middle, left = room.center().y(), room.right() + look.px(3)
    corners = [(0.0, side / 2), (float(side), side / 2), (side / 2, -side / 2)]
    painter.setPen(QPen(ink, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF([QPointF(left + x, middle + y) for x, y in corners]))
    painter.drawLine(
        QPointF(left + side / 2, middle - side * 0.1), QPointF(left + side / 2, middle + side * 0.2)
    )


def _pill(painter: QPainter, rect: QRect, head: Head, status: StatusLook, look: Look) -> None:
    """The mark of the status in a small field at the right, with how many, and a sign of late."""
    pill = QRectF(0, 0, _pill_width(head, look), min(look.px(20), rect.height() - 4))
    pill.moveCenter(QRectF(rect.adjusted(0, 0, 0, -1)).center())
    pill.moveRight(rect.right() - look.px(6))
    painter.setPen(QPen(QColor(status.text), 1) if status.fill is None else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(status.fill) if status.fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    draw_stand(painter, pill, status, look, count=head.count, late=head.late)


def _pill_width(head: Head, look: Look) -> int:
    return look.px(26 + (14 if head.count else 0) + (6 if head.late else 0))


def _head(view: QHeaderView, section: int) -> Head | None:
    model = view.model()
    head: Head | None = model.headerData(section, view.orientation(), CELL) if model else None
    return head


def code_width(look: Look, codes: list[str]) -> int:
    """How wide the widest code is, with room around it."""
    metrics = QFontMetrics(look.font(bold=True))
    return max((metrics.horizontalAdvance(code) for code in codes), default=0) + look.px(10)
