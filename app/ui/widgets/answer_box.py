"""A checkpoint with three answers: yes, no, and not applicable; or none yet."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QCheckBox, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from app.ui.looks import Looks

YES, NO, NONE_NEEDED = "yes", "no", "na"

_KEYS: Mapping[Qt.Key, str] = MappingProxyType(
    {
        Qt.Key.Key_J: YES,
        Qt.Key.Key_Y: YES,
        Qt.Key.Key_N: NO,
        Qt.Key.Key_Minus: NONE_NEEDED,
        Qt.Key.Key_X: NONE_NEEDED,
        Qt.Key.Key_Delete: "",
        Qt.Key.Key_Backspace: "",
    }
)
_SIDE, _GAP, _PAD, _MORE = 16, 10, 4, 24


class AnswerBox(QCheckBox):
    """One line of a checklist; a long text wraps.

    Space and a click say yes, or take that back; the letters and the menu give the other answers.
    """

    answered = Signal(str)
    """`yes`, `no`, `na`, or empty when it is open again."""
    asked = Signal()
    """Somebody wants to tick what is not ticked by hand."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._words: Mapping[str, str] = {}
        self._answer, self._text = "", ""
        self._by_hand = True
        self._over = False
        self._measured: tuple[str, float] = ("", 0.0)
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        looks.changed.connect(self.updateGeometry)

    def prepare(self, words: Mapping[str, str], *, by_hand: bool = True) -> None:
        """Say what the answers are called.

        Args:
            words: The word of each answer, also of none.
            by_hand: Whether it is answered here; else `asked` tells that somebody wanted to.
        """
        self._words, self._by_hand = words, by_hand

    @property
    def answer(self) -> str:
        """The answer; empty for none."""
        return self._answer

    def show_answer(self, text: str, answer: str, said: str) -> None:
        """Show a checkpoint.

        Args:
            text: The checkpoint.
            answer: Its answer; empty for none.
            said: What a screen reader says.
        """
        self.setAccessibleName(said)
        changed = text != self._text
        self._text, self._answer = text, answer
        self.setTristate(answer == NONE_NEEDED)
        state = {YES: Qt.CheckState.Checked, NONE_NEEDED: Qt.CheckState.PartiallyChecked}
        self.setCheckState(state.get(answer, Qt.CheckState.Unchecked))
        if changed:
            self.updateGeometry()
        self.update()

    @override
    def nextCheckState(self) -> None:
        # What is shown follows what was kept, never the click itself.
        if not self._by_hand:
            self.asked.emit()
        else:
            self.answered.emit("" if self._answer == YES else YES)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.nextCheckState()
        elif key in _KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._give(_KEYS[key])
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._open_menu()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._by_hand and self._more().contains(event.position().toPoint()):
            self.setDown(False)
            self._open_menu()
            return
        super().mouseReleaseEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._over = True
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._over = False
        self.update()

    @override
    def hitButton(self, pos: object) -> bool:
        return True

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        # A layout asks this many times over, for a few widths.
        known = (self._text, self._looks.now.scale)
        if known != self._measured:
            self._measured, self._heights = known, {}
        if width not in self._heights:
            self._heights[width] = self._measure(width)
        return self._heights[width]

    def _measure(self, width: int) -> int:
        look = self._looks.now
        room = max(width - self._left() - self._right(), 40)
        flags = int(Qt.TextFlag.TextWordWrap)
        bounds = self.fontMetrics().boundingRect(QRect(0, 0, room, 100_000), flags, self._text)
        return max(bounds.height() + 2 * look.px(_PAD), look.px(_MORE + 2))

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._looks.now.px(_MORE + 2))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._looks.now
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._over and self.isEnabled():
            painter.fillRect(self.rect(), self._colour("hover"))
        self._paint_box(painter)
        painter.setFont(self.font())
        enabled = self.isEnabled()
        painter.setPen(self._colour("text" if enabled else "secondary"))
        room = self.rect().adjusted(self._left(), look.px(_PAD), -self._right(), 0)
        painter.drawText(room, int(Qt.TextFlag.TextWordWrap), self._text)
        if self._by_hand and (self._over or self.hasFocus()) and enabled:
            self._paint_more(painter)
        if self.hasFocus():
            painter.setPen(QPen(self._colour("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _paint_box(self, painter: QPainter) -> None:
        look = self._looks.now
        side = look.px(_SIDE)
        line = self.fontMetrics().height()
        top = look.px(_PAD) + (line - side) / 2
        box = QRectF(look.px(4) + 0.5, top + 0.5, side, side)
        given = bool(self._answer)
        edge = self._colour("accent" if self._answer == YES else "border")
        painter.setPen(QPen(edge, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, look.px(3), look.px(3))
        if not given:
            return
        painter.setPen(
            QPen(
                self._colour("accent" if self._answer == YES else "text"),
                look.px(2),
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        painter.drawPolyline(_strokes(self._answer, box)[0])
        for stroke in _strokes(self._answer, box)[1:]:
            painter.drawPolyline(stroke)

    def _paint_more(self, painter: QPainter) -> None:
        """Three dots: there are more answers."""
        place, look = self._more(), self._looks.now
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour("secondary"))
        for step in (-1, 0, 1):
            middle = QPointF(place.center()) + QPointF(step * look.px(5), 0)
            painter.drawEllipse(middle, look.px(1.6), look.px(1.6))

    def _colour(self, name: str) -> QColor:
        look = self._looks.now
        if not look.plain:
            return look.color(name)
        palette = self.palette()
        return {
            "hover": palette.window().color(),
            "accent": palette.text().color(),
        }.get(name, palette.windowText().color())

    def _left(self) -> int:
        return self._looks.now.px(4 + _SIDE + _GAP)

    def _right(self) -> int:
        return self._looks.now.px(_MORE + 2) if self._by_hand else 0

    def _more(self) -> QRect:
        side = self._looks.now.px(_MORE)
        return QRect(self.width() - side, self._looks.now.px(1), side, side)

    def _give(self, answer: str) -> None:
        if not self._by_hand:
            self.asked.emit()
        elif answer != self._answer:
            self.answered.emit(answer)

    def _open_menu(self) -> None:
        if not self.isEnabled() or not self._by_hand:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for answer, word in self._words.items():
            action = menu.addAction(word)
            action.setCheckable(True)
            action.setChecked(answer == self._answer)
            action.triggered.connect(lambda _=False, given=answer: self._give(given))
        menu.popup(self.mapToGlobal(self._more().bottomLeft()))


def _strokes(answer: str, box: QRectF) -> list[list[QPointF]]:
    """The lines inside the box: a tick, a cross or a dash."""

    def at(x: float, y: float) -> QPointF:
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y)

    if answer == YES:
        return [[at(0.25, 0.52), at(0.43, 0.70), at(0.76, 0.32)]]
    if answer == NO:
        return [[at(0.3, 0.3), at(0.7, 0.7)], [at(0.7, 0.3), at(0.3, 0.7)]]
    return [[at(0.28, 0.5), at(0.72, 0.5)]]
