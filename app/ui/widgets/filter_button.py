"""A button that says what is filtered on, and opens a list to tick in."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget
from typing_extensions import override

from app.look import TYPE
from app.ui.icons import icon
from app.ui.looks import Looks
from app.ui.widgets.choice_list import Choice, ChoiceList
from app.words.window.shell import GONE_CHOICE

_MOST_WIDE = 240
_ARROW = 14


class FilterButton(QPushButton):
    """Shows `Wijk` and, heavier, what was chosen; the list under it is made when it opens."""

    picked = Signal()
    """Something else was chosen by the user."""

    def __init__(
        self,
        label: str,
        choices: Callable[[], Iterable[Choice]],
        looks: Looks,
        *,
        said: Callable[[list[str]], str],
        search_text: str,
        parent: QWidget | None = None,
    ) -> None:
        """Make a button on which nothing is chosen.

        Args:
            label: What is filtered on.
            choices: What can be chosen now.
            looks: For sizes and colours.
            said: The words for what was chosen.
            search_text: What the box in a long list says.
            parent: Owner.
        """
        super().__init__(parent)
        self._label, self._choices, self._looks, self._said = label, choices, looks, said
        self._chosen: frozenset[str] = frozenset()
        self._value = said([])
        self._arrow = icon("chevron-down", looks)
        self._list = ChoiceList(self, search_text, label)
        self._list.ticked.connect(self._on_ticked)
        self.clicked.connect(self.open)
        looks.changed.connect(self.updateGeometry)
        self._tell()

    @property
    def chosen(self) -> frozenset[str]:
        """The ids that were chosen; empty for all."""
        return self._chosen

    @property
    def value(self) -> str:
        """What was chosen, in words."""
        return self._value

    def choose(self, chosen: frozenset[str]) -> None:
        """Show a choice; `picked` is not told."""
        self._chosen = chosen
        self._tell()

    def open(self) -> None:
        """Open the list."""
        self._list.open_under(self, self._choices(), self._chosen)

    @property
    def popup(self) -> ChoiceList:
        """The list under the button."""
        return self._list

    def _on_ticked(self) -> None:
        self._chosen = self._list.chosen()
        self._tell()
        self.picked.emit()

    def _tell(self) -> None:
        names = [item.text for item in self._choices() if item.id in self._chosen]
        # What was chosen and is gone is still filtered on: `alle` would not be true.
        names += [GONE_CHOICE] * (len(self._chosen) - len(names))
        self._value = self._said(names)
        self.setAccessibleName(f"{self._label}: {self._value}")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        look = self._looks.now
        plain = self.fontMetrics().horizontalAdvance(f"{self._label} ")
        bold = QFontMetrics(look.font(TYPE.body, bold=True)).horizontalAdvance(self._value)
        width = plain + bold + look.px(_ARROW) + look.px(26)
        return QSize(min(width, look.px(_MOST_WIDE)), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._looks.now.px(80), super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._looks.now
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        inside = self.rect().adjusted(look.px(10), 0, -look.px(8), 0)
        side = look.px(_ARROW)
        arrow = QRect(inside.right() - side, 0, side, side)
        arrow.moveTop(inside.center().y() - side // 2 + 1)
        self._arrow.paint(painter, arrow)
        self._draw_words(painter, inside.adjusted(0, 0, -side - look.px(4), 0))

    def _draw_words(self, painter: QPainter, room: QRect) -> None:
        look = self._looks.now
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        role = self.foregroundRole()
        painter.setPen(self.palette().color(role))
        painter.setFont(look.font(TYPE.body))
        painter.drawText(room, middle, self._label)
        left = painter.fontMetrics().horizontalAdvance(f"{self._label} ")
        painter.setFont(look.font(TYPE.body, bold=True))
        if self._chosen and not look.plain:
            painter.setPen(look.color("accent"))
        rest = room.adjusted(left, 0, 0, 0)
        text = painter.fontMetrics().elidedText(
            self._value, Qt.TextElideMode.ElideRight, rest.width()
        )
        painter.drawText(rest, middle, text)
