"""A line for one name that notices when several lines are pasted into it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override


class LinesEdit(QLineEdit):
    """Qt would run the lines of a list together; here they are handed on as they are."""

    lines_pasted = Signal(str)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            text = QGuiApplication.clipboard().text()
            if len(text.strip().splitlines()) > 1 or "\t" in text.strip():
                self.lines_pasted.emit(text)
                return
        super().keyPressEvent(event)
