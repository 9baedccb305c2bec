"""A list to tick in, under a button: with a box to search in when it is long."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.words.names import folded

_SEARCHED_FROM = 12
_MOST_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to tick.

    Attributes:
        id: What is chosen.
        text: What it is called; plain text.
    """

    id: str
    text: str


class ChoiceList(QFrame):
    """Ticks are taken at once; Esc, or a click beside it, puts the list away."""

    ticked = Signal()
    """Something was ticked, or no longer is."""

    def __init__(self, parent: QWidget, search_text: str, name: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "popup")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        self.box = QLineEdit()
        self.box.setPlaceholderText(search_text)
        self.box.setAccessibleName(search_text)
        self.box.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.box)
        column.addWidget(self.list)
        self.box.textChanged.connect(self._narrow)
        self.box.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.itemChanged.connect(lambda _: self.ticked.emit())
        self.list.itemClicked.connect(self._on_clicked)
        self._pressed_state: Qt.CheckState | None = None
        self.list.itemPressed.connect(self._on_pressed)

    def open_under(self, button: QWidget, choices: Iterable[Choice], chosen: Iterable[str]) -> None:
        """Show what can be ticked, below a button."""
        wanted = set(chosen)
        self.list.blockSignals(True)
        self.list.clear()
        for choice in choices:
            item = QListWidgetItem(choice.text, self.list)
            item.setData(Qt.ItemDataRole.UserRole, choice.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            state = Qt.CheckState.Checked if choice.id in wanted else Qt.CheckState.Unchecked
            item.setCheckState(state)
        self.list.blockSignals(False)
        self.box.clear()
        self.box.setVisible(self.list.count() > _SEARCHED_FROM)
        self._size(button)
        self.move(button.mapToGlobal(QPoint(0, button.height() + 2)))
        self.show()
        self.list.setCurrentRow(0)
        (self.box if self.list.count() > _SEARCHED_FROM else self.list).setFocus()

    def _size(self, button: QWidget) -> None:
        row = max(self.list.sizeHintForRow(0), 24)
        rows = max(1, min(self.list.count(), _MOST_SHOWN))
        self.list.setFixedHeight(row * rows + 4)
        wide = self.list.sizeHintForColumn(0) + 40
        self.setFixedWidth(min(max(button.width(), wide, 180), 420))
        self.adjustSize()

    def chosen(self) -> frozenset[str]:
        """What is ticked."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return frozenset(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def _narrow(self, text: str) -> None:
        wanted = folded(text).split()
        first = None
        for row in range(self.list.count()):
            item = self.list.item(row)
            fits = all(word in folded(item.text()) for word in wanted)
            item.setHidden(not fits)
            first = row if fits and first is None else first
        if first is not None:
            self.list.setCurrentRow(first)

    def _toggle(self, item: QListWidgetItem | None) -> None:
        if item is not None and not item.isHidden():
            checked = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)

    def _on_pressed(self, item: QListWidgetItem) -> None:
        self._pressed_state = item.checkState()

    def _on_clicked(self, item: QListWidgetItem) -> None:
        # A click on the box itself has ticked it already; a click on the word has not.
        if item.checkState() is self._pressed_state:
            self._toggle(item)
        self._pressed_state = None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._toggle(self.list.currentItem())
                return True
            if watched is self.box and event.key() == Qt.Key.Key_Down:
                self.list.setFocus()
                return True
            if watched is self.box and event.key() == Qt.Key.Key_Escape and self.box.text():
                self.box.clear()
                return True
        return super().eventFilter(watched, event)
