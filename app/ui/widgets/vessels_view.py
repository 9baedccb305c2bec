"""The three vessels as a drawing: how full each is, what is needed, and what connects them."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.look import TYPE
from app.ui.looks import Looks
from app.ui.models.vessels_rows import Picture, ShownVessel
from app.words.window import vessels as words

_WIDTH, _MOST, _LEAST, _VESSEL, _TALL, _PIPE = 328, 460, 300, 44, 104, 8
_LINE, _EDGE, _SIDE = 18, 6, 14
"""At 100 %: widths of all, of a vessel; its height; the pipe; a line of text, and the edges."""

_TOP = 1.25
"""So much of what is needed a vessel holds at most; what is more is told by its number."""

_MIDDLE = Qt.AlignmentFlag.AlignCenter


class VesselsView(QWidget):
    """Draws a picture of vessels; a screen reader hears the same in words.

    Attributes:
        title: What is said first.
    """

    title = words.TITLE

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._shown: Picture | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words.TITLE)
        looks.changed.connect(self.updateGeometry)

    def show_picture(self, picture: Picture) -> None:
        """Show vessels."""
        if picture == self._shown:
            return
        self._shown = picture
        self.setAccessibleName(f"{self.title}. {picture.said}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._looks.now.px
        return QSize(px(_WIDTH), px(2 * _EDGE + 5 * _LINE + _TALL + 4))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._looks.now.px(_LEAST), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._looks.now.font(TYPE.table))
        boxes = [self._box(at) for at in range(len(self._shown.vessels))]
        for box, vessel in zip(boxes, self._shown.vessels, strict=True):
            self._paint_vessel(painter, box, vessel)
        self._paint_pipes(painter, boxes, self._shown)
        self._paint_needed(painter, boxes, self._shown)
        self._paint_inflow(painter, boxes[0], self._shown.inflow)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._ink("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _ink(self, name: str) -> QColor:
        """A colour of the theme; in high contrast that of the system."""
        if self._looks.now.plain:
            palette = self.palette()
            return (palette.highlight() if name == "accent" else palette.windowText()).color()
        return self._looks.now.color(name)

    def _box(self, at: int) -> QRectF:
        """Where a vessel stands."""
        px = self._looks.now.px
        wide = px(_VESSEL)
        left = px(_SIDE) + at * (wide + self._gap())
        return QRectF(left, px(_EDGE + 2 * _LINE), wide, px(_TALL))

    def _wide(self) -> float:
        """How wide the drawing is: what is far apart is not seen as connected."""
        return float(min(self.width(), self._looks.now.px(_MOST)))

    def _gap(self) -> float:
        """The room between two vessels."""
        px = self._looks.now.px
        return (self._wide() - 2 * px(_SIDE) - 3 * px(_VESSEL)) / 2

    def _height(self, box: QRectF, share: float) -> float:
        """How high in a vessel a share of what is needed stands."""
        return box.bottom() - min(share, _TOP) / _TOP * box.height()

    def _paint_vessel(self, painter: QPainter, box: QRectF, vessel: ShownVessel) -> None:
        px = self._looks.now.px
        if vessel.share is not None:
            top = self._height(box, max(vessel.share, 0.0))
            level = QRectF(box.left(), top, box.width(), box.bottom() - top)
            painter.fillRect(level, self._ink("track"))
            ink = self._ink("accent")
            style = Qt.BrushStyle.SolidPattern if vessel.lowest else Qt.BrushStyle.BDiagPattern
            # The lowest one is solid, the others are hatched: it shows without colour too.
            painter.fillRect(level, QBrush(ink, style))
        pen = QPen(self._ink("border"), max(px(2), 1))
        painter.setPen(pen)
        painter.drawPolyline(
            QPolygonF([box.topLeft(), box.bottomLeft(), box.bottomRight(), box.topRight()])
        )
        below = QRectF(0, box.bottom() + px(4), box.width() + 2 * px(_SIDE), px(_LINE))
        below.moveCenter(QPointF(box.center().x(), below.center().y()))
        number = f"{vessel.homes} · {vessel.level}" if vessel.level else vessel.homes
        for line, (text, colour) in enumerate(
            (
                (vessel.name, "text"),
                (number, "secondary"),
                (words.LOWEST if vessel.lowest else "", "text"),
            )
        ):
            painter.setFont(
                self._looks.now.font(TYPE.table, bold=vessel.lowest and colour == "text")
            )
            painter.setPen(self._ink(colour))
            painter.drawText(below.translated(0, line * px(_LINE)), _MIDDLE, text)

    def _paint_pipes(self, painter: QPainter, boxes: list[QRectF], picture: Picture) -> None:
        """The pipes between the vessels, each with the figure that connects them above it."""
        px = self._looks.now.px
        for (left, right), (name, value) in zip(pairwise(boxes), picture.between, strict=True):
            top = left.bottom() - px(_PIPE)
            pipe = QRectF(left.right(), top, right.left() - left.right(), px(_PIPE))
            painter.fillRect(pipe, self._ink("track"))
            painter.setPen(QPen(self._ink("border"), 1))
            painter.drawLine(pipe.topLeft(), pipe.topRight())
            painter.drawLine(pipe.bottomLeft(), pipe.bottomRight())
            self._paint_arrow(painter, pipe.center(), down=False)
            text = QRectF(pipe.left(), top - px(2 * _LINE + 2), pipe.width(), px(_LINE))
            painter.setFont(self._looks.now.font(TYPE.table))
            painter.setPen(self._ink("secondary"))
            painter.drawText(text, _MIDDLE | Qt.TextFlag.TextDontClip, name)
            painter.setFont(self._looks.now.font(TYPE.table, bold=True))
            painter.setPen(self._ink("text"))
            painter.drawText(
                text.translated(0, px(_LINE)), _MIDDLE | Qt.TextFlag.TextDontClip, value
            )

    def _paint_arrow(self, painter: QPainter, at: QPointF, *, down: bool) -> None:
        size = self._looks.now.px(3)
        points = (
            [QPointF(-size, -size), QPointF(size, -size), QPointF(0, size)]
            if down
            else [QPointF(-size, -size), QPointF(-size, size), QPointF(size, 0)]
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink("text"))
        painter.drawPolygon(QPolygonF([at + point for point in points]))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_needed(self, painter: QPainter, boxes: list[QRectF], picture: Picture) -> None:
        """A dashed line at what is needed, named at its right end."""
        px = self._looks.now.px
        if not picture.needed:
            return
        y = self._height(boxes[0], 1.0)
        painter.setPen(QPen(self._ink("text"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(px(_EDGE), y), QPointF(self._wide() - px(_EDGE), y))
        painter.setFont(self._looks.now.font(TYPE.table))
        gap = QRectF(boxes[1].right(), y - px(_LINE), boxes[2].left() - boxes[1].right(), px(_LINE))
        painter.setPen(self._ink("secondary"))
        painter.drawText(gap, _MIDDLE | Qt.TextFlag.TextDontClip, picture.needed)

    def _paint_inflow(self, painter: QPainter, box: QRectF, text: str) -> None:
        """What makes residents join in, flowing into their vessel from above."""
        if not text:
            return
        px = self._looks.now.px
        painter.setPen(self._ink("text"))
        painter.setFont(self._looks.now.font(TYPE.table))
        line = QRectF(box.left(), px(_EDGE), self.width() - box.left(), px(_LINE))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        start, end = line.bottom() + 1, box.top()
        painter.setPen(QPen(self._ink("text"), 1))
        painter.drawLine(QPointF(box.center().x(), start), QPointF(box.center().x(), end - px(4)))
        self._paint_arrow(painter, QPointF(box.center().x(), end - px(3)), down=True)
