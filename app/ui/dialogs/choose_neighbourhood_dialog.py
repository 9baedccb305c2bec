"""Asks, at the cell itself, which wijk a key was meant for."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget
from typing_extensions import override

from app.ui._compiled.choose_neighbourhood_dialog import Ui_ChooseNeighbourhoodDialog
from app.ui.looks import Look
from app.ui.tips import plain_tip
from app.ui.widgets.marks import draw_mark
from app.ui.widgets.matrix_delegate import status_look
from app.words import choices
from app.words.names import folded

_MOST_ROWS, _WIDTH = 8, 300
_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_WORD = {letter: choices.word(choices.STATUS, key) for key, letter in choices.STATUS_LETTER.items()}


class ChooseNeighbourhoodDialog(QDialog):
    """A short list with a field that filters it; Enter chooses, Esc puts it away."""

    chosen = Signal(str)

    def __init__(
        self, question: str, wijken: Sequence[tuple[str, str, str]], look: Look, parent: QWidget
    ) -> None:
        """Make the list.

        Args:
            question: What is asked.
            wijken: Per wijk its id, its name, and the letter of how it stands there.
            look: For sizes and colours.
            parent: The widget it stands over.
        """
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setProperty("kind", "popup")
        self.ui = Ui_ChooseNeighbourhoodDialog()
        self.ui.setupUi(self)
        self.ui.question.setText(question)
        self.setAccessibleName(question)
        self.ui.wijken.setIconSize(QSize(look.px(14), look.px(14)))
        for key, name, letter in wijken:
            item = QListWidgetItem(self._mark(letter, look), name, self.ui.wijken)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {_WORD[letter]}")
            item.setToolTip(plain_tip(_WORD[letter]))
            item.setSizeHint(QSize(look.px(_WIDTH) // 2, look.row))
        self.ui.wijken.setFixedHeight(look.row * min(_MOST_ROWS, len(wijken)) + 4)
        self.setFixedWidth(look.px(_WIDTH))
        self.ui.filter.textChanged.connect(self._narrow)
        self.ui.filter.returnPressed.connect(self._choose)
        self.ui.filter.installEventFilter(self)
        self.ui.wijken.itemActivated.connect(lambda _: self._choose())
        self.ui.wijken.itemClicked.connect(lambda _: self._choose())
        self.ui.wijken.setCurrentRow(0)

    def open_at(self, place: QPoint) -> None:
        """Show it at a place on the screen, and never outside it."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = max(screen.left(), min(place.x(), screen.right() - self.width()))
        y = max(screen.top(), min(place.y(), screen.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.ui.filter.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowDeactivate:
            self.reject()
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _KEYS
        ):
            # The caret stays in the field; the keys for going up and down are for the list.
            self.ui.wijken.event(event)
            return True
        return super().eventFilter(watched, event)

    def _mark(self, letter: str, look: Look) -> QIcon:
        side = look.px(14)
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        status = status_look(look, self.palette(), letter)
        if status is not None:
            painter = QPainter(pixmap)
            draw_mark(painter, pixmap.rect().toRectF(), status)
            painter.end()
        return QIcon(pixmap)

    def _narrow(self, text: str) -> None:
        """Hide what does not hold the text; the first that does becomes the current one."""
        wanted, first = folded(text), -1
        for row in range(self.ui.wijken.count()):
            fits = wanted in folded(self.ui.wijken.item(row).text())
            self.ui.wijken.item(row).setHidden(not fits)
            if fits and first < 0:
                first = row
        self.ui.wijken.setCurrentRow(first)

    def _choose(self) -> None:
        item = self.ui.wijken.currentItem()
        if item is None or item.isHidden():
            return
        self.accept()
        self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))
