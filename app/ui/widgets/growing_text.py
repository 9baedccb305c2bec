"""A field for running text that is as high as what stands in it."""

from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

_LEAST, _MOST = 2, 16
"""Lines; above the most it scrolls."""


class GrowingText(QPlainTextEdit):
    """Plain text; Tab leaves the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        lines = min(max(round(self.document().size().height()), _LEAST), _MOST)
        margin = 2 * self.document().documentMargin()
        # The edge and what the style sheet adds to it.
        edge = self.height() - self.viewport().height()
        return QSize(200, ceil(lines * self._line() + margin) + edge)

    def _line(self) -> float:
        """The height of one line as it is laid out: more than what the typeface says."""
        first = self.document().firstBlock()
        lines = max(first.layout().lineCount(), 1)
        laid_out = self.blockBoundingRect(first).height() / lines
        return max(laid_out, float(self.fontMetrics().lineSpacing()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In another width there are more lines or fewer, and Qt says nothing of that.
        if self.sizeHint().height() != self.height():
            self.updateGeometry()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # The panel around it scrolls, unless there is something to scroll here.
        if self.verticalScrollBar().maximum() == 0:
            event.ignore()
            return
        super().wheelEvent(event)
