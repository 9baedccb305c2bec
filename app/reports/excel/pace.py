"""Tells how far the writing of a workbook is, now and then."""

from dataclasses import dataclass

from app.progress import Progress

_EVERY = 250
"""Rows between two reports."""


@dataclass(slots=True)
class Pace:
    """Counts rows over all sheets.

    Attributes:
        progress: Who is told.
        total: Rows of all sheets together.
        done: Rows written so far.
    """

    progress: Progress
    total: int
    done: int = 0

    def sheet(self, title: str) -> None:
        """Tell that a sheet begins."""
        self.progress.report(self.done, self.total, title)

    def row(self, title: str) -> None:
        """Count a row of the sheet called `title`."""
        self.done += 1
        if self.done % _EVERY == 0:
            self.progress.report(self.done, self.total, title)
