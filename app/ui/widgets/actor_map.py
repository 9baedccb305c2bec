"""The map of actors: attitude from left to right, influence from bottom to top."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget
from typing_extensions import override

from app.domain.actors import Attitude
from app.look import TYPE
from app.ui.looks import Looks
from app.ui.models.actor_map_layout import (
    ATTITUDES,
    Box,
    Cell,
    Layout,
    Sizes,
    in_order,
    lay_out,
    nearest,
    neighbour,
    shown_levels,
)
from app.ui.models.actor_places import MapPlace, map_text
from app.ui.widgets.message_line import announce
from app.words import choices
from app.words.playing_field import ATTITUDES as HEADS
from app.words.playing_field import INFLUENCES
from app.words.window import playing_field as words

_EDGE, _HEAD, _GAP, _LEAST, _COLUMN = 78, 28, 4, 84, 116
"""Measures at 100 %."""

_MOST_LINES = 4

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
"""For each arrow how far to the right and how far up."""


class ActorMap(QWidget):
    """Actors that are dragged, or moved with Ctrl and an arrow; what it shows is told in words too.

    Attributes:
        chosen: Another actor was chosen, by its id.
        moved: An actor (id) was put at an influence (0: not judged) and an attitude.
        followed: Enter, or a double click: the user wants its fields.
    """

    chosen = Signal(str)
    moved = Signal(str, int, str)
    followed = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks, self.editable = looks, True
        self._places: list[MapPlace] = []
        self._key = ""
        self._pressed: QPointF | None = None
        self._pointer: QPointF | None = None
        self._layout = Layout({}, {}, {}, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        looks.changed.connect(self._lay_out)

    @property
    def places(self) -> Sequence[MapPlace]:
        """Who stands where."""
        return self._places

    @property
    def key(self) -> str:
        """The id of the chosen actor; empty for none."""
        return self._key

    def show_places(self, places: Sequence[MapPlace]) -> None:
        """Show actors where they stand; the chosen one stays chosen."""
        self._places = list(places)
        if self._key not in {place.key for place in places}:
            self._key = ""
        self._lay_out()
        self._tell()

    def choose(self, key: str) -> None:
        """Choose an actor that is on the map."""
        if key != self._key and key in self._layout.chips:
            self._key = key
            self._tell()
            self.update()

    def box_of(self, key: str) -> QRect:
        """Where an actor stands."""
        return _rect(self._layout.chips[key])

    def box_at(self, influence: int | None, attitude: Attitude) -> QRect:
        """Where a cell lies."""
        return _rect(self._layout.cells[influence, attitude])

    def lines_of(self, key: str) -> tuple[str, ...]:
        """The lines in which the name of an actor is written."""
        return self._layout.lines[key]

    # Laying out

    def _lay_out(self) -> None:
        px = self._looks.now.px
        sizes = Sizes(px(_EDGE), px(_HEAD), px(_GAP), px(_LEAST))
        width = max(self.width(), self.minimumSizeHint().width())
        self._layout = lay_out(self._places, width, sizes, self._line(), self._wrap)
        self.setMinimumHeight(self._layout.height)
        self.updateGeometry()
        self.update()

    def _line(self) -> int:
        return QFontMetrics(self._looks.now.font(TYPE.table)).lineSpacing()

    def _wrap(self, text: str, width: int) -> tuple[str, ...]:
        """A name in lines; a very long one ends in dots, and is told in full beside the map."""
        font = self._looks.now.font(TYPE.table)
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines: list[str] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            start = line.textStart()
            if len(lines) == _MOST_LINES - 1:
                rest = QFontMetrics(font).elidedText(
                    text[start:].strip(), Qt.TextElideMode.ElideRight, width
                )
                lines.append(rest)
                break
            lines.append(text[start : start + line.textLength()].strip())
        layout.endLayout()
        return tuple(lines) or ("",)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), self._layout.height)

    @override
    def minimumSizeHint(self) -> QSize:
        px = self._looks.now.px
        return QSize(px(_EDGE + _COLUMN * len(ATTITUDES)), self._layout.height)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._lay_out()

    # Choosing and moving

    def _place(self) -> MapPlace | None:
        return next((place for place in self._places if place.key == self._key), None)

    def _tell(self) -> None:
        """Say in words what is shown, and who is chosen."""
        self.setAccessibleName(f"{words.MAP_TITLE}. {map_text(self._places)}")
        place = self._place()
        self.setAccessibleDescription(self._said(place) if place else words.MAP_HINT)

    def _said(self, place: MapPlace) -> str:
        attitude = choices.word(choices.ATTITUDE, place.attitude)
        return words.moved(place.name, INFLUENCES[place.influence], attitude)

    def _choose(self, key: str) -> None:
        if key and key != self._key:
            self.choose(key)
            self.chosen.emit(key)
            place = self._place()
            if place is not None and self.hasFocus():
                announce(self, self._said(place))

    def _move(self, cell: Cell | None) -> None:
        place = self._place()
        if place is None or cell is None or cell == (place.influence, place.attitude):
            return
        self.moved.emit(place.key, cell[0] or 0, cell[1].value)
        now = self._place()
        if now is not None:
            announce(self, self._said(now))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, place = Qt.Key(event.key()), self._place()
        arrow = _ARROWS.get(key)
        if key == Qt.Key.Key_Escape and self._pointer is not None:
            self._drop_drag()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and place is not None:
            self.followed.emit()
        elif arrow is None:
            super().keyPressEvent(event)
        elif place is None:
            self._choose(next(iter(in_order(self._layout)), ""))
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.editable:
                self._move(neighbour(place, *arrow, self._places))
        else:
            self._choose(nearest(self._layout, self._key, *arrow))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._key and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._choose(next(iter(in_order(self._layout)), ""))
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        found = self._layout.chip_at(at.x(), at.y())
        if event.button() == Qt.MouseButton.LeftButton and found:
            self._choose(found)
            self._pressed = at

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        over = bool(self._layout.chip_at(at.x(), at.y()))
        dragging = self._pointer is not None
        shape = Qt.CursorShape.ClosedHandCursor if dragging else Qt.CursorShape.OpenHandCursor
        self.setCursor(
            shape if (over or dragging) and self.editable else Qt.CursorShape.ArrowCursor
        )
        if self._pressed is None or not self.editable:
            return
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far or dragging:
            self._pointer = at
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at, dragged = event.position(), self._pointer is not None
        self._drop_drag()
        if dragged:
            self._move(self._layout.cell_at(at.x(), at.y()))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._layout.chip_at(at.x(), at.y()):
            self.followed.emit()

    def _drop_drag(self) -> None:
        self._pressed = self._pointer = None
        self.unsetCursor()
        self.update()

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        self._paint_ground(painter)
        for key in in_order(self._layout):
            if key != self._key or self._pointer is None:
                self._paint_chip(painter, key, _rect(self._layout.chips[key]))
        if self._pointer is not None and self._pressed is not None and self._key:
            offset = (self._pointer - self._pressed).toPoint()
            self._paint_chip(painter, self._key, self.box_of(self._key).translated(offset))
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        look, px = self._looks.now, self._looks.now.px
        target = None
        if self._pointer is not None:
            target = self._layout.cell_at(self._pointer.x(), self._pointer.y())
        for cell, box in self._layout.cells.items():
            ground = _rect(box).adjusted(1, 1, -1, -1)
            if look.plain:
                painter.setPen(self.palette().text().color())
                painter.drawRect(ground)
            else:
                painter.fillRect(ground, look.color("selected" if cell == target else "surface"))
        painter.setPen(self.palette().text().color() if look.plain else look.color("secondary"))
        painter.setFont(look.font(TYPE.table, bold=True))
        middle = Qt.AlignmentFlag.AlignCenter
        levels = shown_levels(self._places)
        for attitude in ATTITUDES:
            box = self._layout.cells[levels[0], attitude]
            head = QRect(box.left, 0, box.width, px(_HEAD))
            painter.drawText(head, middle, HEADS[attitude])
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRect(0, 0, px(_EDGE - 8), px(_HEAD)), flags, words.INFLUENCE)
        for level in levels:
            box = self._layout.cells[level, ATTITUDES[0]]
            beside = QRect(0, box.top, px(_EDGE - 8), box.height)
            text = INFLUENCES[level].capitalize()
            painter.drawText(beside, flags | Qt.TextFlag.TextWordWrap, text)

    def _paint_chip(self, painter: QPainter, key: str, rect: QRect) -> None:
        look, chosen = self._looks.now, key == self._key
        palette = self.palette()
        if look.plain:
            ground = (palette.highlight() if chosen else palette.base()).color()
            ink = (palette.highlightedText() if chosen else palette.text()).color()
            edge = palette.text().color()
        else:
            ground = look.color("selected" if chosen else "raised")
            ink, edge = look.color("text"), look.color("accent" if chosen else "border")
        pen = painter.pen()
        pen.setColor(edge)
        pen.setWidth(look.px(2) if chosen and self.hasFocus() else 1)
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawRoundedRect(rect.adjusted(0, 0, -1, -1), look.px(4), look.px(4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(ink)
        painter.setFont(look.font(TYPE.table))
        line = self._line()
        for at, text in enumerate(self._layout.lines[key]):
            top = rect.top() + look.px(_GAP) + at * line
            place = QRect(rect.left() + look.px(_GAP), top, rect.width(), line)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text
            )


def _rect(box: Box) -> QRect:
    return QRect(box.left, box.top, box.width, box.height)
