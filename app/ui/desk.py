"""The open dossier as the window holds it: the one door for every change.

Pages read `dossier`, change through `edit` and hear of every change by `changed`; nothing else in
the window knows the session.
"""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.changes import ChangeSet
from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.editing.edit import Edit
from app.editing.session import Session
from app.editing.viewing import Viewing
from app.editing.wording import refusal_text
from app.storage.errors import StorageError
from app.storage.history import History
from app.ui.findings import Findings
from app.words.window import shell as words

Work = Callable[[Edit], object]


class Desk(QObject):
    """An open dossier.

    Attributes:
        changed: A change set (`None`: everything may be different) and who began it.
        refused: A sentence: the rules do not allow what was asked; nothing was changed.
        told: A sentence: what was done, and how to take it back.
        offered: A sentence that stays, and ways on (a tuple of `Way`).
        reverted: The change set that undid something, or did it again.
        unkept: A `StorageError`: what is being typed could not be kept yet.
        settling: Something comes that must not run beside publishing; whoever publishes waits.
        today: The day on which everything is judged.
        findings: What needs attention.
        try_again: Says that a change was not kept, and gives whether to try once more; the window
            puts its question here.
        agree: Asks whether to undo what a colleague did, or what was done before this start.
    """

    changed = Signal(object, object)
    refused = Signal(str)
    told = Signal(str)
    offered = Signal(str, tuple)
    reverted = Signal(object)
    unkept = Signal(object)
    settling = Signal()

    def __init__(
        self,
        opened: Session | Viewing,
        *,
        why_read_only: str = "",
        today: Callable[[], date] = date.today,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._why = why_read_only
        self._today = today
        self.try_again: Callable[[StorageError], bool] = lambda _: False
        self.agree: Callable[[ChangeSet], bool] = lambda _: True
        self._agreed = False
        self._opened_at = self.now()
        self.findings = Findings(self)
        self._silence = opened.listen(self._hear)

    @property
    def dossier(self) -> Dossier:
        """The records now."""
        return self._opened.dossier

    @property
    def history(self) -> History:
        """The change log."""
        return self._opened.history

    @property
    def session(self) -> Session | None:
        """The session; `None` while the dossier is only looked at."""
        return self._opened if isinstance(self._opened, Session) else None

    @property
    def author(self) -> str:
        """Who types here."""
        return self._opened.author

    def sign_as(self, name: str) -> None:
        """From now on changes carry another name."""
        self._opened.author = name

    @property
    def editable(self) -> bool:
        """Whether anything can be changed."""
        return self.session is not None

    @property
    def why_read_only(self) -> str:
        """Why nothing can be changed; empty when it can."""
        return self._why

    @property
    def today(self) -> date:
        """The day on which everything is judged."""
        return self._today()

    @property
    def path(self) -> Path:
        """The published file."""
        opened = self._opened
        return opened.document.path if isinstance(opened, Session) else opened.path

    @property
    def document_id(self) -> str:
        """The id inside the document."""
        opened = self._opened
        return opened.document.document_id if isinstance(opened, Session) else opened.document_id

    def edit(
        self,
        command: str,
        work: Work,
        *,
        reason: str = "",
        initiator: object | None = None,
        visit: object | None = None,
    ) -> bool:
        """Carry out a change; what the rules or the disk do not allow is told, not raised.

        Args:
            command: Name of the command, for the history.
            work: Saves records through an edit.
            reason: Why, when somebody gave a reason.
            initiator: The widget that began it: it keeps its caret.
            visit: Stands for one visit to one field, so that typing becomes one step.

        Returns:
            Whether it was carried out.
        """

        def carry_out(session: Session) -> None:
            edit = Edit(session.dossier)
            work(edit)
            session.do(edit.draft(command, reason), initiator=initiator, visit=visit)

        return self._carried_out(carry_out, typing=visit is not None)

    def undo(self) -> bool:
        """Take back the last change; the first that was not made here and now is asked about."""
        last = self.undoable()
        if last is not None and not self._agreed and not self.made_here(last):
            self._agreed = self.agree(last)
            if not self._agreed:
                return False
        return self._carried_out(lambda session: self.reverted.emit(session.undo()))

    def redo(self) -> bool:
        """Bring back what was taken back."""
        return self._carried_out(lambda session: self.reverted.emit(session.redo()))

    def made_here(self, item: ChangeSet) -> bool:
        """Whether a change was made by who types here, since the dossier was opened."""
        return item.by == self.author and item.at >= self._opened_at

    def undoable(self) -> ChangeSet | None:
        """What undo would take back."""
        return self.history.undoable() if self.editable else None

    def redoable(self) -> ChangeSet | None:
        """What redo would bring back."""
        return self.history.redoable() if self.editable else None

    def run(self, work: Callable[[Session], object]) -> bool:
        """Let the session do something that is not an edit, such as putting back or a backup."""
        self.settling.emit()
        return self._carried_out(work)

    def now(self) -> datetime:
        """This moment, in UTC."""
        return datetime.now().astimezone() if self.session is None else self.session.clock()

    def close(self) -> None:
        """Let go of the dossier; publish before this."""
        self._silence()
        self._opened.close()

    def _carried_out(self, work: Callable[[Session], object], *, typing: bool = False) -> bool:
        session = self.session
        if session is None:
            self.refused.emit(self._why or words.READ_ONLY)
            return False
        try:
            work(session)
        except DomainError as error:
            self.refused.emit(refusal_text(self.dossier, error, kept=True))
            return False
        except StorageError as error:
            if typing:
                # A question in the middle of a sentence would swallow the words that follow; the
                # text stands in its field, and its next pause tries again.
                self.unkept.emit(error)
                return False
            return self.try_again(error) and self._carried_out(work)
        return True

    def _hear(self, item: ChangeSet | None, initiator: object | None) -> None:
        self.findings.hear(item)
        self.changed.emit(item, initiator)
