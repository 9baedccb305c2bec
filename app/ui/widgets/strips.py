"""Strips over quarters: where each quarter stands, and how a strip and the head are drawn."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

from app.domain.quarters import quarter_at
from app.ui.looks import Look
from app.ui.models.calendar_rows import Axis, CalendarRow
from app.ui.widgets.marks import draw_mark
from app.ui.widgets.matrix_delegate import colour, status_look
from app.words.wijk_calendar import MARKS

_PAD, _BAR, _THIN, _ROUND, _MARK = 6, 16, 8, 3, 11
_HEAD_PAD, _ROOM_FOR_NUMBER = 3, 32
_PER_YEAR = 4


@dataclass(frozen=True, slots=True)
class Scale:
    """Where quarters stand.

    Attributes:
        axis: The quarters.
        left: Where the first begins.
        width: Of one quarter.
    """

    axis: Axis
    left: float
    width: float

    @classmethod
    def over(cls, axis: Axis, rect: QRectF, look: Look) -> "Scale":
        """All quarters over the width of a cell."""
        pad = look.px(_PAD)
        return cls(axis, rect.left() + pad, max(rect.width() - 2 * pad, 1) / max(axis.count, 1))

    def at(self, place: float) -> float:
        """Where a place among all quarters stands."""
        return self.left + (place - self.axis.first) * self.width


@dataclass(frozen=True, slots=True)
class Brush:
    """With what is drawn.

    Attributes:
        painter: Draws.
        look: Sizes, and the theme.
        palette: The colours of the system, where its high contrast rules.
        lit: Whether it is drawn on the ground of what is selected.
    """

    painter: QPainter
    look: Look
    palette: QPalette
    lit: bool = False

    def ink(self, name: str) -> QColor:
        """A colour by name; on the system's own ground of a selection that of its text."""
        if self.lit and self.look.plain:
            return colour(self.look, self.palette, "on_selected")
        return colour(self.look, self.palette, name)


def draw_ground(brush: Brush, rect: QRectF, scale: Scale) -> None:
    """Draw a line where each year begins, a fainter one per quarter, and where today is."""
    painter = brush.painter
    for number in range(scale.axis.count + 1):
        place = scale.axis.first + number
        year = quarter_at(place).number == 1
        painter.setPen(QPen(brush.ink("border" if year else "hairline"), 1))
        painter.drawLine(_upright(scale.at(place), rect))
    painter.setPen(QPen(brush.ink("accent"), 2, Qt.PenStyle.DotLine))
    painter.drawLine(_upright(scale.at(scale.axis.first + scale.axis.today), rect))


def draw_strip(brush: Brush, rect: QRectF, scale: Scale, row: CalendarRow) -> None:
    """Draw what a row takes of the quarters, with the signs of what there is to know about it."""
    if row.begin is None or row.end is None:
        return
    height = brush.look.px(_THIN if row.is_step else _BAR)
    left, right = scale.at(row.begin), scale.at(row.end + 1)
    bar = QRectF(left + 1, rect.center().y() - height / 2, max(right - left - 2, 4), height)
    if row.is_step:
        _draw_step(brush, bar, row)
    else:
        _draw_development(brush, bar, row)
    _draw_signs(brush, rect, bar, row)


def _draw_development(brush: Brush, bar: QRectF, row: CalendarRow) -> None:
    """Full when it can be combined; else open, with slanting lines."""
    painter, line = brush.painter, brush.ink("overdue" if row.clashes else "accent")
    radius = brush.look.px(_ROUND)
    painter.setPen(QPen(line, 1.5))
    painter.setBrush(line if row.solid else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(bar, radius, radius)
    if not row.solid:
        painter.setPen(Qt.PenStyle.NoPen)
        hatch = painter.brush()
        hatch.setStyle(Qt.BrushStyle.BDiagPattern)
        hatch.setColor(line)
        painter.setBrush(hatch)
        painter.drawRoundedRect(bar, radius, radius)


def _draw_step(brush: Brush, bar: QRectF, row: CalendarRow) -> None:
    """A thin bar up to the due date, with the mark of its status at the end."""
    painter = brush.painter
    status = status_look(brush.look, brush.palette, row.status)
    if status is None:
        return
    ink = brush.ink("text") if brush.look.plain else QColor(status.text)
    painter.setPen(QPen(ink, 1))
    painter.setBrush(QColor(status.fill) if status.fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(bar, brush.look.px(_ROUND), brush.look.px(_ROUND))


def _draw_signs(brush: Brush, rect: QRectF, bar: QRectF, row: CalendarRow) -> None:
    """The signs of a clash and of a chance: behind the strip, or before it at the edge."""
    painter, look = brush.painter, brush.look
    signs = "".join(sign for sign in MARKS.values() if sign in row.marks)
    font = look.font(bold=True)
    painter.setFont(font)
    width = painter.fontMetrics().horizontalAdvance(signs) + look.px(_PAD)
    side = look.px(_MARK) if row.is_step else 0
    right = bar.right() + look.px(_HEAD_PAD)
    if right + side + width > rect.right():
        right = bar.left() - side - width
    status = status_look(look, brush.palette, row.status)
    if status is not None:
        mark = QRectF(right, rect.center().y() - side / 2, side, side)
        draw_mark(painter, mark, status)
    painter.setPen(brush.ink("overdue" if row.clashes else "text"))
    place = QRectF(right + side + look.px(_HEAD_PAD), rect.top(), width, rect.height())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, signs)


def draw_head(brush: Brush, rect: QRectF, scale: Scale) -> None:
    """Draw the years, and the numbers of the quarters where there is room."""
    painter, look = brush.painter, brush.look
    metrics = painter.fontMetrics()
    numbered = scale.width >= look.px(_ROOM_FOR_NUMBER)
    for number in range(scale.axis.count):
        quarter = quarter_at(scale.axis.first + number)
        begins = quarter.number == 1
        if number and not begins and not numbered:
            continue
        text = str(quarter.year) if begins or not number else f"K{quarter.number}"
        left, width = scale.at(quarter.at), metrics.horizontalAdvance(text)
        # Up to the next word: of a year of which only the end is shown there may be too little.
        quarters = 1 if numbered else _PER_YEAR + 1 - quarter.number
        if width + look.px(_HEAD_PAD) > min(scale.width * quarters, rect.right() - left):
            continue
        painter.setPen(brush.ink("text" if begins else "secondary"))
        place = QRectF(left + look.px(_HEAD_PAD), rect.top(), width + 2, rect.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def _upright(x: float, rect: QRectF) -> QLineF:
    return QLineF(x, rect.top(), x, rect.bottom() - 1)
