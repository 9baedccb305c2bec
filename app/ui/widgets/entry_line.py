"""A line in which names after `@` and steps after `#` are completed while they are typed."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget
from typing_extensions import override

from app.words.names import folded

_TOKEN = re.compile(r"(?<!\S)([@#])([^@#!]*)$")
_MOST = 8

Known = Callable[[str], Sequence[str]]
"""The names that can follow a sign."""


class EntryLine(QLineEdit):
    """Shows what fits under the line; Tab or Enter on it fills it in.

    Attributes:
        escaped: Esc was pressed, and no list stood open.
        internal_asked: Ctrl+Enter: keep it for our own people only.
    """

    escaped = Signal()
    internal_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: Known = lambda _sign: ()
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        self._completer.activated[str].connect(self._fill_in)  # type: ignore[index]
        self.textEdited.connect(self._offer)

    def prepare(self, known: Known) -> None:
        """Say which names there are.

        Args:
            known: Gives them for a sign, `@` or `#`.
        """
        self._known = known

    def _offer(self) -> None:
        found = _TOKEN.search(self.text()[: self.cursorPosition()])
        fitting = self._fitting(found[1], folded(found[2])) if found else []
        popup = self._completer.popup()
        if not fitting or popup is None:
            if popup is not None:
                popup.hide()
            return
        self._model.setStringList(fitting)
        self._completer.complete()

    def _fitting(self, sign: str, begun: str) -> list[str]:
        """The names that begin with what was typed, or of which a later word does."""
        if not begun:
            return []
        names = list(self._known(sign))
        first = [name for name in names if folded(name).startswith(begun)]
        later = [
            name
            for name in names
            if name not in first and any(word.startswith(begun) for word in folded(name).split())
        ]
        found = [*first, *later][:_MOST]
        return [] if [folded(name) for name in found] == [begun] else found

    def _fill_in(self, name: str) -> None:
        at = self.cursorPosition()
        before, after = self.text()[:at], self.text()[at:]
        found = _TOKEN.search(before)
        if found is not None:
            begun = f"{before[: found.start(2)]}{name} "
            self.setText(begun + after.lstrip())
            self.setCursorPosition(len(begun))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._completer.popup()
        if event.key() == Qt.Key.Key_Escape and (popup is None or not popup.isVisible()):
            self.escaped.emit()
            return
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.internal_asked.emit()
            return
        super().keyPressEvent(event)
