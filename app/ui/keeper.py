"""Brings the shared file up to date: soon after the typing stops, never too late, never in the way.

What it meets on the share is told as a notice; the work itself is always on this laptop already.
"""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from app.editing.pace import Pace
from app.storage.errors import StorageError, Trouble
from app.storage.publish import Outcome, Published
from app.ui.apart import Apart
from app.ui.desk import Desk
from app.ui.notice import Notice
from app.ui.outcomes import notice_of
from app.words import trouble
from app.words.window import shell as words

if TYPE_CHECKING:
    from datetime import datetime

SHARE = "share"
"""The kind of notice that is about the shared file."""

_PATIENCE = 10.0
"""Seconds that closing waits for a share that does not answer."""

_RETRY = 20.0
"""Seconds until the next try when the shared place could not be reached."""


class Keeper(QObject):
    """Publishes the open dossier.

    Attributes:
        state_changed: The facts of the status bar are different.
        met: A notice for the banner.
        solved: The kind of a notice that is no longer so.
        idle: Publishing came to an end, and nothing more was asked meanwhile.
        kept_at: When something was last kept on this laptop, in this session.
        published_at: When the shared file was last brought up to date, in this session.
        unreachable: Whether the last try failed.
    """

    state_changed = Signal()
    met = Signal(object)
    solved = Signal(str)
    idle = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pace = Pace()
        self.kept_at: datetime | None = None
        self.published_at: datetime | None = None
        self.unreachable = False
        self._gone = False
        self._again = False
        self._apart = Apart(self)
        self._apart.ended.connect(self._on_ended)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.publish)
        desk.changed.connect(self._on_changed)
        desk.settling.connect(self.settle)

    @property
    def place(self) -> str:
        """The shared place in a few letters."""
        return words.place_name(self._desk.path)

    @property
    def all_there(self) -> bool:
        """Whether the shared file has everything, and was asked to in this session."""
        return self.published_at is not None and not self.unreachable and not self._apart.busy

    @property
    def busy(self) -> bool:
        """Whether the shared file is being brought up to date."""
        return self._apart.busy

    def fact(self) -> str:
        """The two facts: kept here, brought up to date there."""
        if self._apart.busy and not self.unreachable:
            return words.publishing(self.place)
        return words.kept(
            self.kept_at, self.published_at, self.place, late=self.unreachable, gone=self._gone
        )

    def publish(self) -> None:
        """Bring the shared file up to date, beside the window; what stands in the way is told."""
        session = self._desk.session
        if session is None:
            return
        if self._apart.busy:
            self._again = True
            return
        self._timer.stop()
        self._pace = self._pace.published()
        self._apart.start(session.begin_publishing())
        self.state_changed.emit()

    def close(self) -> bool:
        """Publish for the last time; gives whether the shared file has everything.

        A share that does not answer is waited for a little while, with the window alive.
        """
        self.publish_now(_PATIENCE)
        self._timer.stop()
        return not self._apart.busy and not self.unreachable

    def publish_now(self, patience: float) -> None:
        """Bring the shared file up to date, and wait for it: so many seconds at most."""
        if self._desk.session is None:
            return
        if self._apart.busy:
            self._again = self._pace.first is not None
        else:
            self.publish()
        self.settle(patience)

    def settle(self, patience: float = _PATIENCE) -> None:
        """Wait a little while (seconds) for publishing to end, with the window alive."""
        if not self._apart.busy:
            return
        waiting = QEventLoop()
        self.idle.connect(waiting.quit)
        QTimer.singleShot(round(patience * 1000), waiting.quit)
        waiting.exec()

    def _on_ended(self, done: object, error: object) -> None:
        session = self._desk.session
        if session is None:
            return
        try:
            session.end_publishing(done if isinstance(done, Published) else None)
        except StorageError as trouble_after:
            error = trouble_after
        if isinstance(error, StorageError):
            self._failed(error)
        elif isinstance(error, BaseException):
            self._failed(StorageError(Trouble.UNREADABLE, path=str(self._desk.path)))
            raise error
        elif isinstance(done, Published):
            self._succeeded(done.outcome)
        if self._again and not self.unreachable:
            self._again = False
            self.publish()
            return
        self._again = False
        self.idle.emit()

    def _succeeded(self, outcome: Outcome) -> None:
        self.published_at = self._desk.now()
        self.unreachable = False
        self.solved.emit(SHARE)
        self._tell(outcome)
        self.state_changed.emit()

    def _on_changed(self) -> None:
        self.kept_at = self._desk.now()
        self._pace = self._pace.changed(time.monotonic())
        self._wait()
        self.state_changed.emit()

    def _wait(self) -> None:
        seconds = self._pace.due_in(time.monotonic())
        if seconds is not None:
            self._timer.start(round(max(seconds, _RETRY if self.unreachable else 0.0) * 1000))

    def _failed(self, error: StorageError) -> None:
        self.unreachable = True
        self._gone = error.trouble in (Trouble.FOLDER_GONE, Trouble.UNREADABLE)
        self.met.emit(self._notice(error))
        self._timer.start(round(_RETRY * 1000))
        self.state_changed.emit()

    def _notice(self, error: StorageError) -> Notice:
        path = self._desk.path
        match error.trouble:
            case Trouble.FOLDER_GONE:
                text = words.share_gone(str(path.parent))
                return Notice(SHARE, text, ("publish", "save_elsewhere"), closable=False)
            case Trouble.DISK_FULL:
                text = words.share_full(str(path.parent))
                return Notice(SHARE, text, ("publish", "save_elsewhere"), closable=False)
            case Trouble.TARGET_GONE:
                text = words.target_gone(str(path))
                return Notice(SHARE, text, ("put_back", "save_elsewhere"), closable=False)
            case _:
                text = trouble.trouble(error.trouble.value, error.data)
                return Notice(SHARE, text, ("publish", "save_elsewhere"), closable=False)

    def _tell(self, outcome: Outcome) -> None:
        notice = notice_of(outcome, self._desk.path)
        if notice is not None:
            self.met.emit(notice)
