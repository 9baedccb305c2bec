"""A question at the place it is about: a field over the cell, with what it may be below it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.ui.looks import Looks
from app.ui.models.choice import Choice
from app.ui.widgets.message_line import announce
from app.ui.widgets.wrong import set_wrong

_LINES = 7
_LEAST_WIDE, _MOST_WIDE = 300, 460
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked.

    Attributes:
        title: Above the field: what is asked, and of what.
        keep: Gets the text and the choice that was lit; gives a sentence when it cannot be kept.
        hint: Below the field, while nothing is typed.
        text: What stands in the field at first.
        find: What can be chosen at a text; `None` where any text is an answer.
        understood: What a text is taken for, as it is typed.
        keeps_on_leave: Whether leaving the field keeps what was typed.
    """

    title: str
    keep: Callable[[str, Choice | None], str]
    hint: str = ""
    text: str = ""
    find: Callable[[str], Sequence[Choice]] | None = None
    understood: Callable[[str], str] | None = None
    keeps_on_leave: bool = True


class InlineAsk(QFrame):
    """Enter keeps, Esc goes back to the table; what cannot be kept stays with a sentence."""

    lost = Signal(str)
    """What was typed could not be kept, and the field was left: the sentence.

    The same question asked again begins with what was typed.
    """

    def __init__(self, parent: QWidget, looks: Looks) -> None:
        """Make it, hidden.

        Args:
            parent: The table over which it is shown, and to which the caret goes back.
            looks: For sizes.
        """
        super().__init__(parent)
        self._looks, self._home = looks, parent
        self._question: Question | None = None
        self._typed = self._keeping = False
        self._unkept: tuple[str, str, str] | None = None
        self._cell = QRect()
        self.setProperty("kind", "popup")
        self.setAutoFillBackground(True)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(4)
        self.title, self.note = QLabel(), QLabel()
        for label, kind in ((self.title, "label"), (self.note, "secondary")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("kind", kind)
            label.setWordWrap(True)
        self.field = QLineEdit()
        self.field.setMaxLength(_LONGEST)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for widget in (self.title, self.field, self.note, self.list):
            column.addWidget(widget)
        self.field.textEdited.connect(self._on_edited)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self._keep())
        self.hide()

    def ask(self, question: Question, cell: QRect) -> None:
        """Ask something.

        Args:
            question: What.
            cell: Where it is shown, in the table.
        """
        self.settle()
        self._cell = cell
        self._question, self._typed = question, False
        self.title.setText(question.title)
        self.field.setAccessibleName(question.title)
        self.list.setAccessibleName(question.title)
        self.field.setText(question.text)
        self._offer("")
        self._say(question.hint)
        self._offer_again(question)
        self.field.selectAll()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_again(self, question: Question) -> None:
        """Let what could not be kept be mended, instead of typed again."""
        unkept, self._unkept = self._unkept, None
        if unkept is not None and unkept[0] == question.title:
            self.field.setText(unkept[1])
            self._say(unkept[2], wrong=True)

    def settle(self) -> None:
        """Keep what was typed, where leaving keeps; then put the field away."""
        question = self._question
        if question is None or self._keeping:
            return
        self._keeping = True
        if self._typed and question.keeps_on_leave and self.field.text().strip():
            problem = question.keep(self.field.text(), self._lit())
            if problem:
                self._unkept = (question.title, self.field.text(), problem)
                self.lost.emit(problem)
        self._keeping = False
        self._put_away()

    def _put_away(self) -> None:
        self._question = None
        self.hide()

    def _back(self) -> None:
        self._put_away()
        self._home.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        question = self._question
        if question is None:
            return
        self._keeping = True
        problem = question.keep(self.field.text(), self._lit())
        self._keeping = False
        if problem:
            self._say(problem, wrong=True)
            announce(self, problem)
        elif self._question is question:
            self._back()

    def _lit(self) -> Choice | None:
        item = self.list.currentItem()
        found = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return found if isinstance(found, Choice) else None

    def _on_edited(self, text: str) -> None:
        self._typed = True
        self._offer(text)
        question = self._question
        if question is not None and question.understood is not None:
            self._say(question.understood(text) or question.hint)
        elif question is not None:
            self._say(question.hint)

    def _offer(self, text: str) -> None:
        question = self._question
        find = question.find if question is not None else None
        self.list.clear()
        self.list.setVisible(find is not None)
        if find is None:
            return
        for choice in find(text.strip()):
            shown = f"{choice.text}  ·  {choice.detail}" if choice.detail else choice.text
            item = QListWidgetItem(shown, self.list)
            item.setData(Qt.ItemDataRole.UserRole, choice)
        self.list.setCurrentRow(0 if text.strip() else -1)
        row = max(self.list.sizeHintForRow(0), self._looks.now.px(24))
        self.list.setFixedHeight(row * min(max(self.list.count(), 1), _LINES) + 4)
        self.list.setVisible(self.list.count() > 0)
        self._place()

    def _say(self, text: str, *, wrong: bool = False) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.note.setProperty("kind", "problem" if wrong else "secondary")
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)
        set_wrong(self.field, wrong=wrong, why=text if wrong else "")
        self._place()

    def _place(self) -> None:
        """Lie over the cell and go on below it; above it where there is no room below."""
        px, cell, room = self._looks.now.px, self._cell, self._home.rect()
        wide = min(max(cell.width(), px(_LEAST_WIDE)), px(_MOST_WIDE), room.width())
        self.setFixedWidth(wide)
        self._column.activate()
        high = self._column.totalHeightForWidth(wide)
        self.resize(wide, high if high > 0 else self.sizeHint().height())
        top = cell.top()
        if top + self.height() > room.height():
            top = cell.bottom() + 1 - self.height()
        left = max(0, min(cell.left(), room.width() - wide))
        self.move(left, max(0, min(top, room.height() - self.height())))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and self._question is not None:
            inside = QApplication.focusWidget()
            if inside is not None and inside is not self.field and not self._keeping:
                self.settle()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._takes(event)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _ENTERS:
            self._keep()
        elif key == Qt.Key.Key_Escape:
            self._back()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.list.isVisible():
            step = 1 if key == Qt.Key.Key_Down else -1
            row = max(0, min(self.list.currentRow() + step, self.list.count() - 1))
            self.list.setCurrentRow(row)
            item = self.list.item(row)
            if item is not None:
                announce(self, item.text())
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._keep()
        else:
            return False
        return True
