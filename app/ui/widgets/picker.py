"""A field in which something known is picked while typing; what is not known stays as typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QIcon, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget
from typing_extensions import override

from app.look import TYPE
from app.ui.looks import Looks
from app.ui.models.choice import Choice
from app.ui.models.lines_model import LINE, LinesModel
from app.ui.widgets.line_delegate import Index, Ink, LineDelegate
from app.ui.widgets.wrong import set_wrong
from app.words.names import folded

Find = Callable[[str], Sequence[Choice]]
"""The choices that fit a text; for an empty text the first ones to offer."""

Keep = Callable[[str, str | None], bool]
"""Keeps a choice: gets what it belongs to and the key of the choice, `None` for nothing."""

_LINES = 9
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Picker(QLineEdit):
    """A line with a list under it."""

    puzzled = Signal(str)
    """What stands there is nothing known; empty when that is over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._stored = "", ""
        self._drafts: dict[str, str] = {}
        self._typed = False
        self._find: Find = lambda _text: ()
        self._keep: Keep = lambda _key, _choice: True
        self._model = choices_model()
        self._popup = QListView()
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_LINES)
        self._completer.setWidget(self)
        self._completer.setPopup(self._popup)
        self._completer.activated[QModelIndex].connect(self._on_chosen)  # type: ignore[index]
        self.textEdited.connect(self._on_edited)

    def prepare(self, find: Find, keep: Keep, looks: Looks, icon: QIcon, opens: str) -> None:
        """Say what can be picked, and what happens then.

        Args:
            find: Gives the choices.
            keep: Keeps one; tells whether it was kept.
            looks: For the list.
            icon: On the button that opens the list.
            opens: What that button is called.
        """
        self._find, self._keep = find, keep
        self._popup.setItemDelegate(_ChoiceDelegate(looks, self))
        action = QAction(icon, opens, self)
        action.triggered.connect(self.open_list)
        self.addAction(action, QLineEdit.ActionPosition.TrailingPosition)

    def show_choice(self, key: str, text: str) -> None:
        """Show what was picked; what is being typed in the same field is newer and stays.

        Args:
            key: What the choice belongs to.
            text: What was picked, as text; empty for nothing.
        """
        if key != self._key:
            self.settle()
            self._key = key
        elif self._typed:
            return
        self._stored = text
        draft = self._drafts.get(key)
        self._put(text if draft is None else draft)
        self._typed = draft is not None
        self._tell("" if draft is None else draft)

    def settle(self) -> None:
        """Keep what was typed, when it is known; otherwise it stays as it is."""
        self._popup.hide()
        if not self._typed:
            return
        text = self.text().strip()
        if folded(text) == folded(self._stored):
            self.forget()
        elif not text:
            self._take(None, "")
        elif (found := self._named(text)) is not None:
            self._take(found.key, found.text)
        else:
            self._drafts[self._key] = self.text()
            self._tell(text)

    def type_text(self, text: str) -> None:
        """Fill in a text as if it was typed, and is being typed still."""
        self._put(text)
        self._typed = True

    def pick(self, choice: Choice) -> None:
        """Take a choice."""
        self._take(choice.key, choice.text)

    def forget(self) -> None:
        """Show again what was kept, and forget what was typed."""
        self._typed = False
        self._drafts.pop(self._key, None)
        self._put(self._stored)
        self._tell("")

    def open_list(self) -> None:
        """Show everything that can be picked."""
        if self.isEnabled() and not self.isReadOnly():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.selectAll()
            self._offer("")

    @override
    def event(self, event: QEvent) -> bool:
        # Tab picks the line that is lit, and goes on; Qt would only go on.
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Tab
            and self._is_open
        ):
            self._on_chosen(self._popup.currentIndex())
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._is_open and key in (*_ENTERS, Qt.Key.Key_Escape):
            event.ignore()  # The list takes these.
        elif key in _ENTERS:
            self.settle()
        elif key == Qt.Key.Key_Escape and self._typed:
            self.forget()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_F4) and not self._is_open:
            self._offer(self.text() if self._typed else "")
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.settle()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.selectAll()

    @property
    def _is_open(self) -> bool:
        return self._popup.isVisible()

    def _named(self, text: str) -> Choice | None:
        """The one choice that is called exactly so."""
        found = [item for item in self._find(text) if folded(item.text) == folded(text)]
        return found[0] if len(found) == 1 else None

    def _take(self, choice: str | None, text: str) -> None:
        self._typed = False
        if self._keep(self._key, choice):
            self._stored = text
            self._drafts.pop(self._key, None)
            self._put(text)
            self._tell("")
        else:
            self._typed = True
            self._drafts[self._key] = self.text()

    def _put(self, text: str) -> None:
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def _tell(self, puzzle: str) -> None:
        self.puzzled.emit(puzzle)
        set_wrong(self, wrong=bool(puzzle))

    def _on_edited(self, text: str) -> None:
        self._typed = True
        self._tell("")
        self._offer(text)

    def _offer(self, text: str) -> None:
        found = list(self._find(text.strip()))
        self._model.show(found)
        if not found:
            self._popup.hide()
            return
        self._completer.complete()
        self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _on_chosen(self, index: QModelIndex) -> None:
        choice = index.data(LINE) if index.isValid() else None
        if isinstance(choice, Choice):
            self._popup.hide()
            self.pick(choice)


def choices_model() -> LinesModel[Choice]:
    """The lines of a picker."""
    return LinesModel(lambda choice: choice.text, lambda choice: choice.said)


class _ChoiceDelegate(LineDelegate):
    @override
    def draw(self, painter: QPainter, rect: QRect, index: Index, ink: Ink) -> None:
        look, choice = self._looks.now, index.data(LINE)
        rect = rect.adjusted(look.px(8), 0, -look.px(8), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(look.font(TYPE.table))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(choice.text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setPen(ink.text)
        painter.drawText(rect, middle | Qt.AlignmentFlag.AlignLeft, shown)
        used = metrics.horizontalAdvance(shown) + look.px(12)
        room = rect.width() - used
        if choice.detail and room > look.px(24):
            painter.setPen(ink.quiet)
            detail = metrics.elidedText(choice.detail, Qt.TextElideMode.ElideRight, room)
            painter.drawText(rect, middle | Qt.AlignmentFlag.AlignRight, detail)
