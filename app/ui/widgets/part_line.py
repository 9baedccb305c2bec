"""One line of a short table that opens beneath itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from app.look import StatusLook
from app.ui.looks import Looks
from app.ui.tips import plain_tip
from app.ui.widgets.marks import draw_pill

_DIGITS: Mapping[Qt.Key, int] = MappingProxyType(
    {
        Qt.Key.Key_1: 1,
        Qt.Key.Key_2: 2,
        Qt.Key.Key_3: 3,
        Qt.Key.Key_4: 4,
        Qt.Key.Key_5: 5,
        Qt.Key.Key_6: 6,
    }
)
_OPENERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_CODE, _LETTER, _MARK, _NAME, _TEXT, _DAY = 46, 22, 36, 112, 64, 76


@dataclass(frozen=True, slots=True)
class Cells:
    """What stands in a line.

    Attributes:
        code: First, and stronger than the rest.
        letter: Second.
        mark: The letter of a status; its mark is drawn.
        name: A name; empty shows a dash.
        via: Where it comes from in full, when it was not named for this line; shown fainter.
        misses: Whether the dash is a gap to be filled.
        day: At the end; empty for none.
        late: Whether that day has passed.
        text: Whatever there is room for.
        said: What a screen reader says.
    """

    code: str
    letter: str
    mark: str
    name: str
    via: str
    misses: bool
    day: str
    late: bool
    text: str
    said: str


class PartLine(QAbstractButton):
    """A line; Enter, Space and a click open it, the digits set a status."""

    digit_typed = Signal(int)
    moved = Signal(int)
    """The caret wants to go so many lines down."""
    entered = Signal()
    """The caret came here."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._cells: Cells | None = None
        self._over = self._open = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        looks.changed.connect(self.updateGeometry)

    def show_cells(self, cells: Cells, *, opened: bool) -> None:
        """Show a line.

        Args:
            cells: What stands in it.
            opened: Whether it is open now.
        """
        if (cells, opened) == (self._cells, self._open):
            return
        self._cells, self._open = cells, opened
        self.setAccessibleName(cells.said)
        tip = " · ".join(part for part in (cells.via or cells.name, cells.text) if part)
        self.setToolTip(plain_tip(tip) if tip else "")
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _OPENERS:
            self.click()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in _DIGITS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.digit_typed.emit(_DIGITS[key])
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._over = True
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._over = False
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self._looks.now.row)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._looks.now.px(_CODE + _LETTER + _MARK), self._looks.now.row)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        cells, look = self._cells, self._looks.now
        if cells is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if self._open or self._over:
            painter.fillRect(rect, self._colour("selected" if self._open else "hover"))
        painter.setPen(self._colour("hairline"))
        painter.drawLine(rect.bottomLeft() + QPointF(0, -0.5), rect.bottomRight() - QPointF(0, 0.5))
        self._paint_cells(painter, cells, rect.adjusted(look.px(8), 0, -look.px(8), 0))
        if self.hasFocus():
            painter.setPen(QPen(self._colour("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -1.75), 3, 3)

    def _paint_cells(self, painter: QPainter, cells: Cells, rect: QRectF) -> None:
        look = self._looks.now
        x = rect.left()
        for text, width, bold in ((cells.code, _CODE, True), (cells.letter, _LETTER, False)):
            cell = QRectF(x, rect.top(), look.px(width), rect.height())
            self._write(painter, cell, text, "text", bold=bold)
            x += look.px(width)
        mark = QRectF(x, rect.top(), look.px(_MARK - 8), rect.height())
        draw_pill(painter, mark, self._status(cells.mark), "", look)
        x += look.px(_MARK)
        right = rect.right()
        if cells.day:
            right -= look.px(_DAY)
            day = QRectF(right, rect.top(), look.px(_DAY), rect.height())
            colour = "overdue" if cells.late else "secondary"
            self._write(painter, day, cells.day, colour, right=True, bold=cells.late)
        room = max(right - x, 0)
        rest = room - look.px(_NAME + 16)
        # A few letters of a text tell nothing; a whole name does.
        tells = bool(cells.text) and rest >= look.px(_TEXT)
        name = QRectF(x, rect.top(), min(look.px(_NAME), room) if tells else room, rect.height())
        self._write(painter, name, self._name(cells, name), _name_colour(cells))
        if tells:
            place = QRectF(x + look.px(_NAME + 8), rect.top(), rest, rect.height())
            self._write(painter, place, cells.text, "secondary")

    def _name(self, cells: Cells, rect: QRectF) -> str:
        """The name, with where it comes from when there is room to say so."""
        room = QFontMetrics(self._looks.now.font()).horizontalAdvance(cells.via)
        return cells.via if cells.via and room <= rect.width() else cells.name or "–"

    def _write(
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        colour: str,
        *,
        bold: bool = False,
        right: bool = False,
    ) -> None:
        font = self._looks.now.font(bold=bold)
        painter.setFont(font)
        painter.setPen(self._colour(colour))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        room = int(rect.width())
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect, int(side | Qt.AlignmentFlag.AlignVCenter), shown)

    def _status(self, letter: str) -> StatusLook:
        status = self._looks.now.theme.statuses[letter]
        if not self._looks.now.plain:
            return status
        return StatusLook(status.mark, None, self.palette().windowText().color().name())

    def _colour(self, name: str) -> QColor:
        if not self._looks.now.plain:
            return self._looks.now.color(name)
        palette = self.palette()
        ground = name in ("hover", "selected")
        return palette.window().color() if ground else palette.windowText().color()


def _name_colour(cells: Cells) -> str:
    if cells.via or not (cells.name or cells.misses):
        return "secondary"
    return "text" if cells.name else "overdue"
