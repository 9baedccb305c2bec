"""Headings with lines under them, of one size."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

_INDENT = 24


class SectionList(QWidget):
    """Shows sections under each other, as plain text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(4)
        self._fonts = (QFont(), QFont())
        self._labels: list[QLabel] = []
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
        return [label.text() for label in self._labels]

    def _fill(self) -> None:
        """Say everything in the labels that are there: making them anew would be seen."""
        head, line = self._fonts
        wanted: list[tuple[str, QFont, int]] = []
        for heading, lines in self._shown:
            wanted += [(heading, head, 0), *((text, line, _INDENT) for text in lines)]
        while len(self._labels) > len(wanted):
            gone = self._labels.pop()
            gone.setParent(None)
            gone.deleteLater()
        while len(self._labels) < len(wanted):
            self._add()
        for label, (text, font, indent) in zip(self._labels, wanted, strict=True):
            label.setFont(font)
            label.setIndent(indent)
            label.setText(text)

    def _add(self) -> None:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._labels.append(label)
        self._column.addWidget(label)
