"""What the windows under *Organisatie* share: they follow the dossier and lose nothing typed."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QPushButton, QSplitter, QWidget
from typing_extensions import override

from app.domain.changes import ChangeSet
from app.editing.history_text import change_set_text
from app.reports.content.listing import Listing
from app.ui.desk import Work
from app.ui.place import Place
from app.ui.tips import plain_tip
from app.ui.tools import Tools
from app.ui.widgets.checked_line import CheckedLine
from app.ui.widgets.kept_text import KeptText
from app.ui.widgets.message_line import MessageLine
from app.words.window import organisation as words


class DeskDialog(QDialog):
    """A window beside the main one, on the open dossier.

    A subclass sets up its form, then calls `begin`. Esc closes; a field that holds something that
    cannot be kept stops that once.
    """

    def __init__(self, tools: Tools, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.tools = tools
        self.desk = tools.desk
        self._stale = True
        self._heard = False
        self._refusal = ""
        self._warned = False
        self._message: MessageLine | None = None
        self._divided: list[tuple[QSplitter, int, int]] = []

    def begin(self, size: QSize, message: MessageLine, close: QPushButton) -> None:
        """Finish what every such window has; call it when the form is set up.

        Args:
            size: Its size at 100 %.
            message: Where is said what was done or refused.
            close: The button that closes it.
        """
        self._message = message
        message.set_close_name(words.CLOSE_MESSAGE)
        close.clicked.connect(self.close)
        for button in self.findChildren(QPushButton):
            # Enter in a field keeps the field; it presses no button.
            button.setAutoDefault(False)
        self._take_room(size)
        for keys, run in (
            (QKeySequence.StandardKey.Undo, self.desk.undo),
            (QKeySequence.StandardKey.Redo, self.desk.redo),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(_quiet(run))
        self.desk.changed.connect(self._on_changed)
        self.desk.refused.connect(self._on_refused)
        self.desk.reverted.connect(self._on_reverted)
        self.tools.looks.changed.connect(self.restyle)
        self.tools.looks.changed.connect(self._share_room)

    def refresh(self) -> None:
        """Show the dossier as it is now."""
        raise NotImplementedError

    def take(self, item: ChangeSet, initiator: object | None) -> None:
        """Show one change; by default everything is shown anew."""
        del item, initiator
        self.refresh()

    def listing(self) -> Listing | None:
        """The table in this window, for printing and Excel; `None` where there is none."""
        return None

    def restyle(self) -> None:
        """Follow another theme or size of text."""

    def show_place(self, place: Place) -> None:
        """Show what a place names."""
        del place

    def leave(self) -> None:
        """Keep what is being typed."""
        for line in self.findChildren(CheckedLine):
            line.commit()
        for text in self.findChildren(KeptText):
            text.settle()

    def divide(self, split: QSplitter, left: int, right: int) -> None:
        """Share the room between a list and its detail, in pixels at 100 %.

        Where large text leaves no room for both beside each other, the detail stands below.
        """
        split.setStretchFactor(0, 1)
        self._divided.append((split, left, right))
        self._share_room()

    def _share_room(self) -> None:
        px = self.tools.looks.now.px
        for split, left, right in self._divided:
            beside = px(left) + px(right) <= self._room().width()
            way = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
            split.setOrientation(way)
            split.setStretchFactor(1, 0 if beside else 1)
            split.setSizes([px(left), px(right)] if beside else [self.height()] * 2)

    def lock(self, *widgets: QWidget) -> None:
        """Switch off what changes something, with the reason, when nothing may be changed."""
        if self.desk.editable:
            return
        tip = plain_tip(self.desk.why_read_only or words.READ_ONLY)
        for widget in widgets:
            widget.setEnabled(False)
            widget.setToolTip(tip)

    def allow(self, button: QAbstractButton, usable: bool, why_not: str = "") -> None:
        """Let a button be pressed or not, and say why not."""
        reason = why_not if self.desk.editable else (self.desk.why_read_only or words.READ_ONLY)
        button.setEnabled(usable and self.desk.editable)
        button.setToolTip("" if button.isEnabled() else plain_tip(reason))

    def attempt(
        self, command: str, work: Work, *, reason: str = "", visit: object | None = None
    ) -> str:
        """Carry out a change.

        Returns:
            Why it was refused; empty when it was carried out.
        """
        self._refusal, self._heard = "", False
        done = self.desk.edit(command, work, reason=reason, initiator=self, visit=visit)
        if not done:
            return self._refusal or words.NOT_KEPT
        if not self._heard:
            # It was so already; what was typed is shown in the form in which it is kept.
            self.refresh()
        return ""

    def say(self, text: str, button: str = "") -> None:
        """Show a sentence in the line at the foot."""
        if self._message is not None:
            self._message.say(text, button)

    def hush(self) -> None:
        """Take the sentence at the foot away."""
        if self._message is not None:
            self._message.hide()

    def bring_up_to_date(self) -> None:
        """Fill the window when something changed since it was last filled."""
        if self._stale:
            self._stale = False
            self.refresh()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.bring_up_to_date()

    @override
    def done(self, result: int) -> None:
        self.leave()
        wrong = next((line for line in self.findChildren(CheckedLine) if line.problem), None)
        if wrong is not None and wrong.isVisible() and not self._warned:
            self._warned = True
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            self.say(words.not_kept_yet(wrong.problem))
            return
        self._warned = False
        super().done(result)

    def _on_changed(self, item: ChangeSet | None, initiator: object | None) -> None:
        self._heard = True
        # What was said of an earlier change, such as how to undo it, holds no more.
        self.hush()
        if not self.isVisible():
            self._stale = True
        elif item is None:
            self.refresh()
        else:
            self.take(item, initiator)

    def _on_reverted(self, item: ChangeSet) -> None:
        if self.isVisible():
            self.say(change_set_text(self.desk.dossier, item))

    def _on_refused(self, sentence: str) -> None:
        self._refusal = sentence

    def _take_room(self, size: QSize) -> None:
        """As large as the text asks for, and never larger than the screen."""
        px = self.tools.looks.now.px
        wanted = QSize(px(size.width()), px(size.height()))
        self.resize(wanted.boundedTo(self._room()))

    def _room(self) -> QSize:
        """How large a window may be; without a screen as large as it likes."""
        screen = self.screen()
        return screen.availableSize() * 0.94 if screen is not None else QSize(9999, 9999)


def _quiet(run: Callable[[], object]) -> Callable[[], None]:
    """A slot that gives nothing back."""

    def quiet() -> None:
        run()

    return quiet
