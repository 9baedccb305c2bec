"""A line of text that is kept when it is left, and says beside it why it could not be kept."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QWidget
from typing_extensions import override

from app.ui.models.choice import Choice
from app.ui.widgets.message_line import announce
from app.ui.widgets.wrong import set_wrong
from app.words.names import folded

_FOLDED = Qt.ItemDataRole.UserRole

Work = Callable[[str], str]
"""Keeps a text; gives the sentence why not, or an empty text."""


@dataclass(frozen=True, slots=True)
class _Refused:
    text: str
    sentence: str


class CheckedLine(QLineEdit):
    """A line that belongs to one field of a record.

    It is kept on Enter and on leaving. What cannot be kept stays in the line, with the reason in
    the label beside it; also when another record was shown in between.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._key = ""
        self._shown = ""
        self._refused: dict[str, _Refused] = {}
        self._problem: QLabel | None = None
        self._names: _Names | None = None
        self.editingFinished.connect(self.commit)

    def keep_with(self, work: Work, problem: QLabel) -> None:
        """Say how a text is kept, and where it is said that it is not.

        Args:
            work: Keeps a text.
            problem: The label beside the line; hidden while there is nothing to say.
        """
        self._work, self._problem = work, problem
        problem.setTextFormat(Qt.TextFormat.PlainText)
        problem.hide()

    def complete_from(self, choices: Iterable[Choice]) -> None:
        """Offer names while typing; the only one that fits is taken on leaving."""
        found = tuple(choices)
        if self._names is None:
            self._names = _Names(self)
            self.setCompleter(self._names)
        self._names.offer(found)

    @property
    def problem(self) -> str:
        """Why the text in the line is not kept; empty when it is."""
        refused = self._refused.get(self._key)
        return refused.sentence if refused else ""

    def show_value(self, text: str, key: str = "") -> None:
        """Show what is kept of a record; what is being typed there now is left alone.

        Args:
            text: What is kept.
            key: The record.
        """
        same = key == self._key
        if same and self.hasFocus() and self.text() != self._shown and not self.problem:
            self._shown = text
            return
        if same and self.problem and text == self._shown:
            return
        self._key, self._shown = key, text
        refused = self._refused.get(key)
        shown = refused.text if refused else text
        if shown != self.text():
            self.setText(shown)
            self.setCursorPosition(0)
        self._say(self.problem)

    def show_refused(self, text: str, sentence: str) -> None:
        """Show a text that was typed elsewhere and could not be kept."""
        self._refused[self._key] = _Refused(text, sentence)
        self.setText(text)
        self._say(sentence)

    def commit(self) -> None:
        """Keep what is in the line."""
        text, before = self._chosen(), self._shown
        if self._work is None or text == before:
            self._forget()
            return
        if self.problem and self._refused[self._key].text == text:
            return
        key = self._key
        # What comes back, in the form in which it is kept, may replace what was typed.
        self._shown = text
        sentence = self._work(text)
        if not sentence:
            self._refused.pop(key, None)
            if key == self._key:
                self._say("")
            return
        self._refused[key] = _Refused(text, sentence)
        if key == self._key:
            self._shown = before
            self._say(sentence)
            announce(self, sentence)

    def drop(self) -> None:
        """Give up what could not be kept, and show what is kept."""
        self._forget()
        self.setText(self._shown)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            nothing = (
                event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            ) or (event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable())
            if nothing:
                # Ctrl+Z takes back the last change of the dossier, as everywhere else.
                event.ignore()
                return False
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        names = self._names
        if names is not None and event.key() == Qt.Key.Key_Down and not names.is_open():
            names.setCompletionPrefix("" if self.text() == self._shown else self.text())
            names.complete()
            return
        super().keyPressEvent(event)

    def _chosen(self) -> str:
        """The text, or the one name that it can only stand for."""
        text = self.text()
        found = self._names.only(text) if self._names is not None and text.strip() else None
        if found is None:
            return text
        if found != text:
            self.setText(found)
        return found

    def _forget(self) -> None:
        if self._refused.pop(self._key, None) is not None:
            self._say("")

    def _say(self, sentence: str) -> None:
        set_wrong(self, wrong=bool(sentence), why=sentence)
        if self._problem is not None:
            self._problem.setText(sentence)
            self._problem.setVisible(bool(sentence))


class _Names(QCompleter):
    """Finds names by any part of them, without accents or capitals."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._known: tuple[Choice, ...] = ()
        self._list = _NamesModel(self)
        self.setModel(self._list)
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(10)

    def offer(self, choices: tuple[Choice, ...]) -> None:
        if choices != self._known:
            self._known = choices
            self._list.offer(choices)

    def is_open(self) -> bool:
        popup = self.popup()
        return popup is not None and popup.isVisible()

    def only(self, text: str) -> str | None:
        wanted = folded(text)
        for choice in self._known:
            if folded(choice.text) == wanted:
                return choice.text
        found = [item.text for item in self._known if wanted in _found_by(item)]
        return found[0] if len(found) == 1 else None

    @override
    def splitPath(self, path: str) -> list[str]:
        return [folded(path)]

    @override
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class _NamesModel(QStringListModel):
    def __init__(self, parent: QCompleter) -> None:
        super().__init__(parent)
        self._found_by: list[str] = []

    def offer(self, choices: tuple[Choice, ...]) -> None:
        self._found_by = [_found_by(item) for item in choices]
        self.setStringList([item.text for item in choices])

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        if role == _FOLDED:
            return self._found_by[index.row()]
        return super().data(index, role)


def _found_by(choice: Choice) -> str:
    return folded(f"{choice.text} {choice.detail}")
