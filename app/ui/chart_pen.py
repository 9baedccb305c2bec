"""Charts on screen: measures their text with the font of the window and carries out the drawing."""

from collections.abc import Callable, Sequence
from functools import lru_cache, partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen, QPolygonF

from app.charts.shapes import Box, Corners, Dot, Drawing, Label, Shape, Stroke
from app.charts.wrapping import wrapped
from app.look import TYPE
from app.ui.looks import Look

_FINE = 1000
"""Size at which text is measured: its widths then are those in the file of the font."""

_PLAIN = {
    "accent": QPalette.ColorRole.WindowText,
    "text": QPalette.ColorRole.WindowText,
    "secondary": QPalette.ColorRole.WindowText,
    "border": QPalette.ColorRole.WindowText,
    "hairline": QPalette.ColorRole.Mid,
    "track": QPalette.ColorRole.Window,
    "window": QPalette.ColorRole.Window,
}
"""In high contrast the colours are those of the system; what is filled and what is not stays."""


class ScreenRuler:
    """Measures text as it is painted: without kerning, like on paper, so that both break alike."""

    def __init__(self, size: float) -> None:
        self._size = size

    @property
    def size(self) -> float:
        """In pixels."""
        return self._size

    def width(self, text: str, *, strong: bool = False) -> float:
        """How wide a text is on one line."""
        return _width(text, strong) * self._size / _FINE

    def lines(self, text: str, room: float, *, strong: bool = False) -> tuple[str, ...]:
        """A text in lines."""
        return wrapped(text, room, partial(self.width, strong=strong))


@lru_cache(maxsize=4096)
def _width(text: str, strong: bool) -> float:
    return QFontMetricsF(chart_font(_FINE, strong=strong)).horizontalAdvance(text)


def chart_font(size: float, *, strong: bool) -> QFont:
    """The font of a text in a chart."""
    font = QFont(TYPE.family)
    font.setPixelSize(round(size))
    font.setKerning(False)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if strong:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def paint(painter: QPainter, drawing: Drawing, ruler: ScreenRuler, look: Look) -> None:
    """Carry out a drawing, from the origin of the painter."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in drawing.shapes:
        colour = ink(shape.ink, look)
        _PAINTERS[type(shape)](painter, shape, colour, look, ruler)


def ink(role: str, look: Look) -> QColor:
    """The colour of a role in the theme, or that of the system where high contrast rules."""
    return QPalette().color(_PLAIN[role]) if look.plain else look.color(role)


def _paint_label(
    painter: QPainter, label: Label, colour: QColor, _: Look, ruler: ScreenRuler
) -> None:
    painter.setFont(chart_font(ruler.size, strong=label.strong))
    painter.setPen(colour)
    painter.drawText(QPointF(label.x, label.baseline), label.text)


def _paint_box(painter: QPainter, box: Box, colour: QColor, look: Look, _: ScreenRuler) -> None:
    place = QRectF(box.x, box.y, box.width, box.height)
    painter.fillRect(place, colour)
    if look.plain:
        # A track of the colour of the window would not be seen.
        painter.setPen(QPen(ink("text", look), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)


def _paint_stroke(
    painter: QPainter, stroke: Stroke, colour: QColor, _: Look, __: ScreenRuler
) -> None:
    pen = QPen(colour, stroke.width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if stroke.dash:
        # Qt counts dashes in widths of the line.
        pen.setDashPattern([part / stroke.width for part in stroke.dash])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(_polygon(stroke.points))


def _paint_corners(
    painter: QPainter, corners: Corners, colour: QColor, _: Look, __: ScreenRuler
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(_polygon(corners.points))


def _paint_dot(painter: QPainter, dot: Dot, colour: QColor, look: Look, _: ScreenRuler) -> None:
    painter.setPen(Qt.PenStyle.NoPen if dot.filled else QPen(colour, dot.radius / 2))
    painter.setBrush(colour if dot.filled else ink("window", look))
    painter.drawEllipse(QPointF(dot.x, dot.y), dot.radius, dot.radius)


def _polygon(points: Sequence[tuple[float, float]]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


_PAINTERS: dict[type[Shape], Callable[..., None]] = {
    Label: _paint_label,
    Box: _paint_box,
    Stroke: _paint_stroke,
    Corners: _paint_corners,
    Dot: _paint_dot,
}
