"""A button that looks like a link; what does not fit is shortened, and told in full by a tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)
from typing_extensions import override

from app.ui.tips import plain_tip

_LEAST = 12
"""Letters that are always shown."""


class LinkButton(QPushButton):
    """A link with text of users: never taken for markup, and no letter is a shortcut."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        # A button never shrinks; a link may.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setProperty("kind", "link")
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show a text."""
        if text == self._words:
            return
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self._tell()

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().sizeHint()
        least = self.fontMetrics().averageCharWidth() * _LEAST
        return QSize(min(hint.width(), least), hint.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self._fitting().replace("&", "&&")
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _fitting(self) -> str:
        """The text, shortened when there is no room for all of it."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        return self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())

    def _tell(self) -> None:
        self.setToolTip(plain_tip(self._words) if self._fitting() != self._words else "")
