"""Long work beside the window: the message line says how far it is, and it can be stopped."""

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.progress import CancelledError, Progress
from app.ui.apart import Apart
from app.ui.widgets.message_line import MessageLine, Way
from app.words.window import lists as words

_TURN = 0.0005
"""Seconds that the work may go on while the window wants its turn: a tenth of what Python allows,
which makes a table that is scrolled meanwhile stutter."""

_PATIENCE = 3.0
"""Seconds that the program waits at its end for work to clean up after itself."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of work.

    Attributes:
        work: Is done on another thread.
        says: What the message line says when `done` of `of` parts are ready; `of` is 0 when nobody
            knows.
        then: Takes what the work gave.
        failed: Takes what the work raised; `CancelledError` when the user stopped it.
    """

    work: Callable[[Progress], Any]
    says: Callable[[int, int], str]
    then: Callable[[Any], object]
    failed: Callable[[Exception], object]


class LongWork(QObject):
    """One piece of work at a time."""

    def __init__(self, message: MessageLine, parent: QObject) -> None:
        super().__init__(parent)
        self._message = message
        self._piece: Piece | None = None
        self._following = _Following(self)
        self._said = ""
        self._usual_turn = sys.getswitchinterval()
        self._apart = Apart(self)
        self._apart.ended.connect(self._on_ended)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)

    @property
    def busy(self) -> bool:
        """Whether a piece of work is going on."""
        return self._apart.busy

    def start(self, piece: Piece) -> bool:
        """Begin; gives whether it could, for one piece is done at a time."""
        if self.busy:
            self._message.say(words.BUSY)
            return False
        self._piece = piece
        following = self._following = _Following(self)
        following.moved.connect(self._on_moved)
        self._said = piece.says(0, 0)
        self._message.offer(self._said, Way(words.CANCEL, following.cancel))
        self._usual_turn = sys.getswitchinterval()
        sys.setswitchinterval(_TURN)
        self._apart.start(lambda: following.during(piece.work))
        return True

    def cancel(self) -> None:
        """Ask the work to stop; it tells when it has."""
        self._following.cancel()

    def stop(self) -> None:
        """The program ends: let the work clean up after itself."""
        self.cancel()
        if self.busy:
            self._following.ended.wait(_PATIENCE)

    def _on_moved(self, done: int, of: int) -> None:
        if self._piece is not None and self.sender() is self._following:
            after = self._piece.says(done, of)
            self._message.renew(self._said, after)
            self._said = after

    def _on_ended(self, result: object, error: object) -> None:
        sys.setswitchinterval(self._usual_turn)
        piece, self._piece = self._piece, None
        if piece is None:
            return
        self._following.deleteLater()
        self._message.hide()
        if isinstance(error, Exception):
            piece.failed(error)
        else:
            piece.then(result)


class _Following(QObject):
    """A `Progress`: its reports come from another thread."""

    moved = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = threading.Event()
        self.ended = threading.Event()

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def cancel(self) -> None:
        self._stop.set()

    def report(self, done: int, total: int, text: str) -> None:
        del text
        if self._stop.is_set():
            raise CancelledError
        self.moved.emit(done, total)

    def during(self, work: Callable[[Progress], Any]) -> Any:
        try:
            return work(self)
        finally:
            self.ended.set()
