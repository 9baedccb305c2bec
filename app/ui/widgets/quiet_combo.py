"""A combo box that changes only when somebody chooses in its list."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox
from typing_extensions import override

_OPENERS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class QuietCombo(QComboBox):
    """Scrolling past it changes nothing, and the arrows open the list."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # With a closed list the arrows would go through the choices and set each of them.
        if event.key() in _OPENERS:
            self.showPopup()
            return
        super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
