"""The line under a page that says what was refused, or what was done; never in the way."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget
from typing_extensions import override

from app.ui.tips import plain_tip

_SECONDS = 12


@dataclass(frozen=True, slots=True)
class Way:
    """A way on, offered as a button.

    Attributes:
        text: The word on it.
        run: What it does.
    """

    text: str
    run: Callable[[], object]


class MessageLine(QFrame):
    """One sentence with a button to put it away; said aloud by a screen reader.

    Attributes:
        chosen: The button of `say` was pressed; the ways of `offer` know themselves what they do.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "message")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._button = QPushButton()
        self._button.setProperty("kind", "link")
        self._button.clicked.connect(self.chosen)
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.clicked.connect(self.hide)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self._ways = QHBoxLayout()
        row.addLayout(self._ways)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def set_close_name(self, name: str) -> None:
        """What a screen reader calls the button that puts the sentence away."""
        self._close.setAccessibleName(name)
        self._close.setToolTip(plain_tip(name))

    def text(self) -> str:
        """The sentence that is shown; empty when none is."""
        return self._text.text() if self.isVisible() else ""

    def say(self, text: str, button: str = "", *, stays: bool = True) -> None:
        """Show a sentence.

        Args:
            text: Plain text.
            button: A word on a button (`chosen` tells when it is pressed); empty for none.
            stays: Until it is put away; else it goes by itself.
        """
        self._clear_ways()
        self._button.setVisible(bool(button))
        self._button.setText(button)
        self._show(text, stays=stays)

    def offer(self, text: str, *ways: Way) -> None:
        """Show a sentence that stays, with ways on."""
        self._clear_ways()
        self._button.hide()
        for way in ways:
            button = QPushButton(way.text)
            button.setProperty("kind", "link")
            button.setAutoDefault(False)
            button.clicked.connect(_runner(way))
            self._ways.addWidget(button)
        self._show(text, stays=True)

    def renew(self, before: str, after: str) -> None:
        """Say how far something is now, without a word aloud, unless the line says other things."""
        if self._text.text() == before:
            self._text.setText(after)

    def _clear_ways(self) -> None:
        while (item := self._ways.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _show(self, text: str, *, stays: bool) -> None:
        self._text.setText(text)
        self.show()
        self._timer.stop()
        if not stays:
            self._timer.start(_SECONDS * 1000)
        announce(self, text)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()


def _runner(way: Way) -> Callable[[], None]:
    """A slot: it is told whether the button is ticked, which no way asks for."""

    def run() -> None:
        way.run()

    return run


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say something that happened elsewhere on screen."""
    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)
