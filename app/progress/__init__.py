"""How long work tells how far it is, and hears that it may stop.

Whatever makes a report or writes a file takes a `Progress` and does not know who listens: a status
bar, a line on standard output, or nobody.
"""

from typing import Protocol


class CancelledError(Exception):
    """The user stopped the work; whoever catches this removes what was half made."""


class Progress(Protocol):
    """Somebody who follows a piece of work."""

    @property
    def cancelled(self) -> bool:
        """Whether the work should stop."""
        ...

    def report(self, done: int, total: int, text: str) -> None:
        """Take note that `done` of `total` parts are ready.

        Args:
            done: Parts that are ready.
            total: Parts in all; 0 when nobody knows.
            text: What is being done, for the user.

        Raises:
            CancelledError: The work should stop here.
        """
        ...


class SilentProgress:
    """Nobody follows, and nobody stops the work."""

    @property
    def cancelled(self) -> bool:
        """Never."""
        return False

    def report(self, done: int, total: int, text: str) -> None:
        """Do nothing."""


SILENT: Progress = SilentProgress()
"""For callers that have nobody to tell; it keeps no state, so one will do."""


class PartProgress:
    """One of several pieces of work of the same size, told as a share of the whole."""

    _FINE = 1000

    def __init__(self, whole: Progress, at: int, of: int) -> None:
        """Follow piece `at`, counted from 0, of `of` pieces."""
        self._whole, self._at, self._of = whole, at, of

    @property
    def cancelled(self) -> bool:
        """Whether the whole should stop."""
        return self._whole.cancelled

    def report(self, done: int, total: int, text: str) -> None:
        """Take note that a share of this piece is ready; raises as the whole does."""
        share = self._FINE * done // total if total else 0
        self._whole.report(self._FINE * self._at + share, self._FINE * self._of, text)
