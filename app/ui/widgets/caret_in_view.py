"""Keeps the caret in the part of a scroll area that can be seen."""

from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QScrollArea, QWidget
from typing_extensions import override

_AROUND = 24
"""So many pixels around the caret are shown too: one sees in what one types."""


class CaretInView(QObject):
    """Follows the field that was gone to, and the caret in it.

    What a layout moves afterwards is followed too, until somebody turns the wheel: then the
    reader decides what is seen, until the next key.
    """

    def __init__(self, scroll: QScrollArea, content: QWidget) -> None:
        """Follow nothing yet.

        Args:
            scroll: What is scrolled.
            content: What it holds.
        """
        super().__init__(scroll)
        self._viewport, self._content = scroll.viewport(), content
        self._bar = scroll.verticalScrollBar()
        self._field: QWidget | None = None
        self._followed: WeakSet[QPlainTextEdit] = WeakSet()
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(0)
        self._late.timeout.connect(self._bring)
        self._viewport.installEventFilter(self)
        self._content.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def show(self, field: QWidget) -> None:
        """Bring a field into view, with its caret."""
        self._field = field
        self._bring()
        # A field that only just came to be seen has its place after the layouts had their say.
        self._late.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._late.start()
        elif event.type() is QEvent.Type.Wheel and watched is self._viewport:
            self._field = None
        return super().eventFilter(watched, event)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not self._field:
            self._field = None
        if isinstance(now, QPlainTextEdit) and now not in self._followed and self._holds(now):
            self._followed.add(now)
            now.cursorPositionChanged.connect(self._on_caret)

    def _holds(self, field: QWidget) -> bool:
        return self._content.isAncestorOf(field)

    def _on_caret(self) -> None:
        field = QApplication.focusWidget()
        # Who points at a place sees it, and it must not move away under the mouse.
        if isinstance(field, QPlainTextEdit) and not QApplication.mouseButtons():
            self._field = field
            self._late.start()

    def _bring(self) -> None:
        field = self._field
        if field is None or not field.isVisible() or not self._holds(field):
            return
        self._see(field, field.rect())
        if isinstance(field, QPlainTextEdit):
            # A field may be higher than what can be seen: the caret goes first.
            self._see(field.viewport(), field.cursorRect())

    def _see(self, widget: QWidget, part: QRect) -> None:
        """Scroll no further than needed; of what is too high, the top is seen."""
        top = widget.mapTo(self._content, part.topLeft()).y() - _AROUND
        least = top + part.height() + 2 * _AROUND - self._viewport.height()
        self._bar.setValue(max(min(self._bar.value(), top), min(least, top)))
