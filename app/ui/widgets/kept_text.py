"""Typing that is kept while it goes on: soon after the last key, and when the field is left.

What could not be kept stays in the field, and comes back when the field shows the same thing again.
"""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from typing_extensions import override

PAUSE, LONGEST = 300, 500
"""Milliseconds after the last key; and at most, for who types without a pause."""

Keep = Callable[[str, str, object], bool]
"""Keeps a text: gets what it belongs to, the text, and a visit that stands for one stay in the
field; tells whether it was kept."""


class KeptText(QObject):
    """Watches over a field of plain text."""

    def __init__(self, field: QLineEdit | QPlainTextEdit, keep: Keep) -> None:
        super().__init__(field)
        self._field = field
        self._keep = keep
        self._key = ""
        self._drafts: dict[str, str] = {}
        self._visit = object()
        self._typed = self._showing = self._keeping = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.settle)
        self._since = QElapsedTimer()
        field.installEventFilter(self)
        field.textChanged.connect(self._on_changed)

    def text(self) -> str:
        """What stands in the field."""
        field = self._field
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    def show(self, key: str, text: str) -> None:
        """Show a text; what is being typed in the same field is newer and stays.

        Args:
            key: What the text belongs to.
            text: The text as it was kept.
        """
        if key != self._key:
            self.settle()
            self._key, self._visit = key, object()
        elif self._typed or self._keeping:
            return
        draft = self._drafts.get(key)
        self._put(text if draft is None else draft)
        self._typed = draft is not None

    def settle(self) -> None:
        """Keep what was typed, now."""
        self._timer.stop()
        if not self._typed or self._keeping:
            return
        text = self.text()
        self._keeping = True
        try:
            kept = self._keep(self._key, text, self._visit)
        finally:
            self._keeping = False
        if kept:
            self._typed = False
            self._drafts.pop(self._key, None)
        else:
            self._drafts[self._key] = text

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._passes_undo(event)
        if isinstance(event, QFocusEvent) and event.reason() not in _STILL_THERE:
            if kind is QEvent.Type.FocusIn:
                self._visit = object()
            elif kind is QEvent.Type.FocusOut:
                self.settle()
        return super().eventFilter(watched, event)

    def _passes_undo(self, event: QKeyEvent) -> bool:
        """Leave Ctrl+Z to the window when nothing that was typed here can be taken back."""
        field = self._field
        own = field if isinstance(field, QLineEdit) else field.document()
        if event.matches(QKeySequence.StandardKey.Undo):
            can = own.isUndoAvailable()
        elif event.matches(QKeySequence.StandardKey.Redo):
            can = own.isRedoAvailable()
        else:
            return False
        if not can:
            event.ignore()
        return not can

    def _put(self, text: str) -> None:
        if text == self.text():
            return
        field = self._field
        self._showing = True
        if isinstance(field, QLineEdit):
            caret = field.cursorPosition()
            field.setText(text)
            field.setCursorPosition(min(caret, len(text)) if field.hasFocus() else 0)
        else:
            caret = field.textCursor().position()
            field.setPlainText(text)
            if field.hasFocus():
                cursor = field.textCursor()
                cursor.setPosition(min(caret, len(field.toPlainText())))
                field.setTextCursor(cursor)
        self._showing = False

    def _on_changed(self) -> None:
        if not self._showing:
            self._typed = True
            if not self._timer.isActive():
                self._since.start()
            self._timer.start(max(0, min(PAUSE, LONGEST - self._since.elapsed())))


_STILL_THERE = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""The caret comes back: a menu is open for a moment."""
