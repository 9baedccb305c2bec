"""A sentence above the page that stays, with buttons for a way on."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from app.ui.widgets.message_line import announce


class Banner(QFrame):
    """One notice."""

    def __init__(
        self,
        text: str,
        buttons: list[tuple[str, Callable[[], object]]],
        close_name: str,
        parent: QWidget | None = None,
    ) -> None:
        """Show a notice.

        Args:
            text: Plain text.
            buttons: Words and what they do.
            close_name: What the button that puts it away is called; empty: it cannot be.
            parent: The window.
        """
        super().__init__(parent)
        self.setProperty("kind", "banner")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        self.label = QLabel(text)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        row.addWidget(self.label, 1)
        for word, run in buttons:
            button = QPushButton(word)
            button.clicked.connect(run)
            row.addWidget(button)
        if close_name:
            close = QToolButton()
            close.setText("✕")
            close.setAccessibleName(close_name)
            close.clicked.connect(self.deleteLater)
            row.addWidget(close)
        announce(self, text)
