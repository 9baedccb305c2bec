"""Asks for a reason under the table it is about, so that the table stays in view."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from app.words.window import reasons as words


class ReasonBar(QFrame):
    """A question, a line to answer it, and two buttons; Enter keeps, Esc puts it away."""

    given = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "message")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        self.question = QLabel()
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.answer = QLineEdit()
        self.answer.setMaxLength(1000)
        self.question.setBuddy(self.answer)
        self.keep = QPushButton(words.KEEP)
        self.cancel = QPushButton(words.CANCEL)
        self.problem = QLabel()
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty("kind", "overdue")
        row.addWidget(self.question)
        row.addWidget(self.answer, 1)
        row.addWidget(self.problem)
        row.addWidget(self.keep)
        row.addWidget(self.cancel)
        self.answer.returnPressed.connect(self._on_keep)
        self.keep.clicked.connect(self._on_keep)
        self.cancel.clicked.connect(self.put_away)
        self.hide()

    def ask(self, question: str, button: str = "") -> None:
        """Show a question; the caret goes to the answer.

        Args:
            question: Plain text; also the name of the field for a screen reader.
            button: The word on the button that keeps the answer.
        """
        self.question.setText(question)
        self.answer.setAccessibleName(question)
        self.keep.setText(button or words.KEEP)
        self.problem.hide()
        self.show()
        self.answer.setFocus(Qt.FocusReason.OtherFocusReason)
        self.answer.selectAll()

    def put_away(self) -> None:
        """Hide it; what was typed is not needed any more."""
        self.answer.clear()
        self.hide()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            return
        super().keyPressEvent(event)

    def _on_keep(self) -> None:
        reason = self.answer.text().strip()
        if not reason:
            self.problem.setText(words.MISSING)
            self.problem.show()
            self.answer.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.given.emit(reason)
