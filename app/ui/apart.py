"""Work beside the window: on a thread of its own, so that a share that hangs holds nobody up."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal


class Apart(QObject):
    """One piece of work at a time on another thread; its end is heard on this one.

    The thread is a daemon: work that hangs for ever on a share that is gone does not keep the
    program from ending.

    Attributes:
        ended: What the work gave, and what it raised; one of them is `None`.
    """

    ended = Signal(object, object)
    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.busy = False
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def start(self, work: Callable[[], Any]) -> None:
        """Begin; nothing else may be going on."""
        self.busy = True

        def run() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 - whoever asked for it judges
                self._tell(None, error)
            else:
                self._tell(result, None)

        threading.Thread(target=run, daemon=True, name="apart").start()

    def _tell(self, result: object, error: Exception | None) -> None:
        try:
            self._finished.emit(result, error)
        except RuntimeError:
            # The window went before a share that hung gave an answer: nobody is left to hear it.
            return

    def _on_finished(self, result: object, error: object) -> None:
        self.busy = False
        self.ended.emit(result, error)
