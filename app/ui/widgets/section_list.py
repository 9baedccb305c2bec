"""Headings with lines under them, of one size; made anew when something else is said."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget


class SectionList(QWidget):
    """Shows sections under each other, as plain text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(4)
        self._fonts = (QFont(), QFont())
        self._shown: Sequence[tuple[str, Sequence[str]]] = ()

    def set_fonts(self, head: QFont, line: QFont) -> None:
        """Say how headings and lines are set."""
        if (head, line) != self._fonts:
            self._fonts = (head, line)
            self._fill()

    def show_sections(self, sections: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Show headings, each with its lines."""
        if sections != self._shown:
            self._shown = sections
            self._fill()

    def texts(self) -> list[str]:
        """Every line on screen, the headings too."""
        return [label.text() for label in self.findChildren(QLabel)]

    def _fill(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        for heading, lines in self._shown:
            self._add(heading, self._fonts[0], 0)
            for line in lines:
                self._add(line, self._fonts[1], 24)

    def _add(self, text: str, font: QFont, indent: int) -> None:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(font)
        label.setIndent(indent)
        self._column.addWidget(label)
