"""Choosing a status: its mark and its word, also in the list that opens."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QStylePainter,
    QWidget,
)
from typing_extensions import override

from app.look import StatusLook
from app.ui.looks import Look, Looks
from app.ui.widgets.line_delegate import Index, Ink, LineDelegate
from app.ui.widgets.marks import draw_pill
from app.ui.widgets.quiet_combo import QuietCombo

_LETTER = Qt.ItemDataRole.UserRole + 1


class StatusCombo(QuietCombo):
    """The statuses, and at the end that it follows something else."""

    status_chosen = Signal(object)
    """The identifier of a status; `None` to follow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks: Looks | None = None
        self._shown = ""
        self.activated.connect(self._on_activated)

    def prepare(self, looks: Looks, words: Mapping[str, tuple[str, str]], follows: str) -> None:
        """Fill the list.

        Args:
            looks: How it looks.
            words: Per identifier of a status its word and its letter.
            follows: What the last line is called; empty: there is no such line.
        """
        self._looks = looks
        for status, (word, letter) in words.items():
            self.addItem(word, status)
            self.setItemData(self.count() - 1, letter, _LETTER)
        if follows:
            self.addItem(follows, None)
        self.setItemDelegate(_StatusDelegate(looks, self))
        self.setMaxVisibleItems(self.count())

    def show_status(self, status: str, *, follows: bool) -> None:
        """Show a status.

        Args:
            status: What counts.
            follows: Whether it follows something else, and was not set by hand.
        """
        self._shown = status
        self.setCurrentIndex(self.findData(None) if follows else self.findData(status))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width() + self.fontMetrics().height() * 3, size.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 18, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = ""
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        place = self.findData(self._shown)
        if self._looks is None or place < 0:
            return
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        look, ink = self._looks.now, self.palette().text().color()
        status = _look(look, self.itemData(place, _LETTER), ink)
        rect = QRectF(field).adjusted(-2, 0, 0, 0)
        draw_pill(painter, rect, status, self.itemText(place), look)

    def _on_activated(self, place: int) -> None:
        self.status_chosen.emit(self.itemData(place))


class _StatusDelegate(LineDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._looks.now.px(200), self._looks.now.px(30))

    @override
    def draw(self, painter: QPainter, rect: QRect, index: Index, ink: Ink) -> None:
        look, letter = self._looks.now, index.data(_LETTER)
        rect = rect.adjusted(look.px(6), 0, -look.px(6), 0)
        if letter:
            draw_pill(painter, QRectF(rect), _look(look, letter, ink.text), index.data(), look)
            return
        painter.setFont(look.font())
        painter.setPen(ink.text)
        words = rect.adjusted(look.px(8), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, index.data())


def _look(look: Look, letter: str, ink: QColor) -> StatusLook:
    """The look of a status; with the system's high contrast its mark in the system's colour."""
    status = look.theme.statuses[letter]
    return StatusLook(status.mark, None, ink.name()) if look.plain else status
