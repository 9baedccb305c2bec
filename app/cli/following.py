"""Telling another program how far a report is, and hearing that it may stop.

The window makes reports in a process of their own. That process writes one JSON object per line on
standard output, and stops when its standard input is closed: when somebody chose *Stoppen*, and
when the window itself is gone.
"""

import sys
import threading
from typing import Self

from app.cli.output import say_json_line
from app.progress import CancelledError


class FollowedProgress:
    """Progress that is told in lines, at most one for every percent."""

    _PARTS = 100

    def __init__(self) -> None:
        """Nothing is told, and nothing is heard, before `listening`."""
        self._gone = threading.Event()
        self._told = -1

    @classmethod
    def listening(cls) -> Self:
        """Progress that stops when standard input ends."""
        found = cls()
        threading.Thread(target=found._listen, name="cancel", daemon=True).start()
        return found

    def _listen(self) -> None:
        # What is written on it does not matter, only that it ends.
        if sys.stdin is not None:
            while sys.stdin.read(1):
                pass
        self._gone.set()

    @property
    def cancelled(self) -> bool:
        """Whether standard input has ended."""
        return self._gone.is_set()

    def report(self, done: int, total: int, text: str) -> None:
        """Tell how far it is.

        Raises:
            CancelledError: Nobody follows any more.
        """
        if self.cancelled:
            raise CancelledError
        part = self._PARTS * done // total if total else 0
        if part != self._told:
            self._told = part
            say_json_line({"done": part, "of": self._PARTS, "text": text})
