"""*Afdrukken*: a list becomes a PDF and its pages go to a printer; the window stays alive."""

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.progress import CancelledError, Progress
from app.reports.content.listing import Listing, Origin
from app.reports.form import Format
from app.reports.listing import make_listing
from app.reports.pages import PageSize, page_sizes
from app.ui.list_files import ListFiles, way_on
from app.ui.long_work import Piece
from app.ui.problems import ask
from app.ui.widgets.message_line import MessageLine
from app.words.window import lists as words


@dataclass(frozen=True, slots=True)
class _Job:
    """A list on its way to a printer.

    Attributes:
        listing: The list.
        origin: Where it comes from.
        folder: Holds the PDF; gone when the job ends, however it ends.
    """

    listing: Listing
    origin: Origin
    folder: Path

    @property
    def path(self) -> Path:
        return self.folder / "lijst.pdf"

    @property
    def title(self) -> str:
        return self.listing.title

    def make(self, progress: Progress) -> tuple[PageSize, ...]:
        make_listing(self.listing, self.origin, self.path, Format.PDF, progress)
        return page_sizes(self.path)

    def end(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


class Printing(QObject):
    """Prints the lists of one window, one at a time."""

    def __init__(self, window: QWidget, message: MessageLine, files: ListFiles) -> None:
        super().__init__(window)
        self._window, self._message, self._files = window, message, files

    def print(self, listing: Listing, origin: Origin) -> None:
        """Print a list; without a printer it can be kept as a PDF."""
        # Qt's part for printing takes a moment to load, and most days nobody prints.
        from app.ui.paper import any_printer  # noqa: PLC0415

        if not any_printer():
            if ask(self._window, words.NO_PRINTER, words.SAVE_PDF, words.CANCEL) == 0:
                self._files.to_pdf(listing, origin)
        elif self._files.work.busy:
            self._message.say(words.BUSY)
        else:
            self._make(_Job(listing, origin, Path(tempfile.mkdtemp(prefix="samenlevingsroute-"))))

    def _make(self, job: _Job) -> None:
        self._files.work.start(
            Piece(
                work=job.make,
                says=partial(words.making, job.title),
                then=partial(self._ask_printer, job),
                failed=partial(self._not_made, job),
            )
        )

    def _not_made(self, job: _Job, error: Exception) -> None:
        try:
            again = self._again(job, error)
        except Exception:
            job.end()
            raise
        if again:
            self._make(job)
        else:
            job.end()

    def _again(self, job: _Job, error: Exception) -> bool:
        """Whether to try once more."""
        if isinstance(error, CancelledError):
            self._message.say(words.cancelled(job.title), stays=False)
            return False
        return way_on(self._window, error, job.path) == words.RETRY

    def _ask_printer(self, job: _Job, sizes: Sequence[PageSize]) -> None:
        from app.ui import paper  # noqa: PLC0415

        printer = paper.ask_printer(self._window, job.title, sizes)
        if printer is None:
            job.end()
            return
        numbers = paper.chosen_pages(printer, len(sizes))
        self._files.work.start(
            Piece(
                work=partial(paper.print_pages, job.path, printer, numbers),
                says=partial(words.printing, job.title),
                then=lambda _: self._printed(job, len(numbers), printer.printerName()),
                failed=partial(self._not_printed, job, sizes),
            )
        )

    def _printed(self, job: _Job, pages: int, printer: str) -> None:
        job.end()
        self._message.say(words.printed(job.title, pages, printer), stays=False)

    def _not_printed(self, job: _Job, sizes: Sequence[PageSize], error: Exception) -> None:
        from app.ui.paper import PrinterError  # noqa: PLC0415

        refused = isinstance(error, PrinterError)
        if refused and ask(self._window, words.PRINTER_SILENT, words.RETRY, words.CANCEL) == 0:
            self._ask_printer(job, sizes)
            return
        job.end()
        if isinstance(error, CancelledError):
            self._message.say(words.print_stopped(job.title), stays=False)
        elif not refused:
            raise error
