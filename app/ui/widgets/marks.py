"""The mark of a status, drawn: the same on screen, in PDF and on paper."""

from collections.abc import Callable
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from app.look import Mark, StatusLook
from app.ui.looks import Look

_Draw = Callable[[QPainter, QRectF, QColor], None]


PILL = 34
"""At 100 %, what a pill is wider than its word."""


def draw_mark(painter: QPainter, rect: QRectF, look: StatusLook) -> None:
    """Draw the mark of a status inside a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _DRAW[look.mark](painter, rect, QColor(look.text))
    painter.restore()


def draw_pill(painter: QPainter, rect: QRectF, status: StatusLook, text: str, look: Look) -> None:
    """Draw a status as a rounded field with its mark and its word, left in `rect`.

    The word is shortened when it does not fit; with no room for a word only the mark is drawn.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    height = min(look.px(22), rect.height() - 2)
    side = look.px(12)
    font = look.font()
    painter.setFont(font)
    metrics = painter.fontMetrics()
    room = rect.width() - side - look.px(22)
    word = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room)) if room > 0 else ""
    width = look.px(16) + side + (look.px(6) + metrics.horizontalAdvance(word) if word else 0)
    pill = QRectF(rect.left(), rect.center().y() - height / 2, min(width, rect.width()), height)
    painter.setPen(QPen(QColor(status.text), 1) if status.fill is None else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(status.fill) if status.fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(pill, height / 2, height / 2)
    mark = QRectF(pill.left() + look.px(8), pill.center().y() - side / 2, side, side)
    draw_mark(painter, mark, status)
    painter.setPen(QColor(status.text))
    words = pill.adjusted(look.px(8) + side + look.px(6), 0, 0, 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
    painter.restore()


def _ring(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    width = max(1.5, rect.width() / 8)
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = width / 2 + rect.width() * 0.04
    painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset))


def _half(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    _ring(painter, rect, colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))
    inset = rect.width() * 0.14
    painter.drawPie(rect.adjusted(inset, inset, -inset, -inset), 90 * 16, 180 * 16)


def _bars(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))
    width, height = rect.width() * 0.2, rect.height() * 0.76
    top = rect.center().y() - height / 2
    for left in (0.22, 0.58):
        painter.drawRect(QRectF(rect.left() + rect.width() * left, top, width, height))


def _diamond(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))
    middle, reach = rect.center(), rect.width() * 0.46
    points = [(0.0, -reach), (reach, 0.0), (0.0, reach), (-reach, 0.0)]
    painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in points]))


def _disc(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))
    inset = rect.width() * 0.04
    painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset))


def _dash(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, max(1.5, rect.width() / 7)))
    middle, reach = rect.center(), rect.width() * 0.34
    painter.drawLine(middle - QPointF(reach, 0), middle + QPointF(reach, 0))


_DRAW: MappingProxyType[Mark, _Draw] = MappingProxyType(
    {
        Mark.OPEN_RING: _ring,
        Mark.HALF_RING: _half,
        Mark.TWO_BARS: _bars,
        Mark.DIAMOND: _diamond,
        Mark.FULL_DISC: _disc,
        Mark.DASH: _dash,
    }
)
