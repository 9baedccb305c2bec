"""What was waited for and is over: one line that opens to the answers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.icons import icon
from app.ui.labels import say
from app.ui.looks import Looks
from app.ui.models.step_waits import PastWaits, WaitRow
from app.words.window import step as words


class StepPastWaits(QWidget):
    """Folded for every step anew: what is over is looked up, not kept in sight."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._shown = PastWaits()
        self.lines: list[_Line] = []
        rows = self._rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        self.more = QPushButton()
        self.more.setProperty("kind", "link")
        self.more.setCheckable(True)
        self.more.toggled.connect(lambda _: self._show_lines())
        rows.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def fold(self) -> None:
        """Show the one line only."""
        self.more.setChecked(False)

    def show_waits(self, found: PastWaits) -> None:
        """Show what is over; nothing for nothing."""
        self.setVisible(bool(found.rows))
        if found == self._shown:
            return
        self._shown = found
        text = words.past_waits(found.answered, found.moot)
        self.more.setText(text)
        # The hint of a button in our style forgets the room between icon and text.
        room = self.more.fontMetrics().horizontalAdvance(text) + 2 * self.more.iconSize().width()
        self.more.setMinimumWidth(room)
        while len(self.lines) < len(found.rows):
            self.lines.append(_Line(self))
            self._rows.addWidget(self.lines[-1])
        self._show_lines()

    def _show_lines(self) -> None:
        opened, rows = self.more.isChecked(), self._shown.rows
        name = "chevron-down" if opened else "chevron-right"
        self.more.setIcon(icon(name, self._looks, "accent"))
        for place, line in enumerate(self.lines):
            line.setVisible(opened and place < len(rows))
            if place < len(rows):
                line.show_row(rows[place])


class _Line(QFrame):
    """One thing that was waited for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 0, 0, 4)
        rows.setSpacing(0)
        self.title, self.text = QLabel(), QLabel()
        for label in (self.title, self.text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            rows.addWidget(label)
        self.title.setProperty("kind", "label")

    def show_row(self, row: WaitRow) -> None:
        self.title.setText(row.title)
        say(self.text, row.what)
