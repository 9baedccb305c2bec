"""Makes files of lists and guides, while the window stays alive.

What happens is told in the message line: what is being made, and then how to open it. What stands
in the way is told with a way on; there is never a half file.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.progress import CancelledError, Progress
from app.reports.content.listing import Listing, Origin
from app.reports.errors import ReportError, ReportTrouble
from app.reports.form import Format
from app.reports.guides import make_guide
from app.reports.listing import make_listing, proposed_name
from app.ui.long_work import LongWork, Piece
from app.ui.problems import ask
from app.ui.settings import SettingsFile
from app.ui.widgets.message_line import MessageLine, Way
from app.words.guides.catalogue import file_name as guide_file_name
from app.words.report_trouble import trouble_in_window
from app.words.window import lists as words

if TYPE_CHECKING:
    from app.words.guides.model import Guide

_TITLES = {Format.XLSX: words.CHOOSE_EXCEL, Format.PDF: words.CHOOSE_PDF}
_FILTERS = {Format.XLSX: words.EXCEL_FILTER, Format.PDF: words.PDF_FILTER}


@dataclass(frozen=True, slots=True)
class _File:
    """A file to be made.

    Attributes:
        title: Of the window that asks where it goes.
        name: The name that is proposed for it.
        form: What kind of file.
        work: Makes it at a place.
        path: Where it goes.
    """

    title: str
    name: str
    form: Format
    work: Callable[[Path, Progress], object]
    path: Path

    def make(self, progress: Progress) -> None:
        self.work(self.path, progress)


class ListFiles(QObject):
    """What can be done with the lists of one window; one thing at a time."""

    def __init__(self, window: QWidget, message: MessageLine, settings: SettingsFile) -> None:
        super().__init__(window)
        self._window, self._message, self._settings = window, message, settings
        self.work = LongWork(message, self)

    def to_excel(self, listing: Listing, origin: Origin) -> None:
        """Ask where, and write the list as a workbook."""
        self._list_to_file(listing, origin, Format.XLSX)

    def to_pdf(self, listing: Listing, origin: Origin) -> None:
        """Ask where, and write the list as a PDF."""
        self._list_to_file(listing, origin, Format.PDF)

    def guide_to_pdf(self, guide: "Guide", version: str) -> None:
        """Ask where, and write a guide as a PDF."""
        name = guide_file_name(guide, version)

        def work(path: Path, progress: Progress) -> None:
            make_guide(guide, version, path, progress)

        self._to_file(_File(words.CHOOSE_GUIDE, name, Format.PDF, work, self._folder()))

    def _list_to_file(self, listing: Listing, origin: Origin, form: Format) -> None:
        name = proposed_name(listing, origin, form)

        def work(path: Path, progress: Progress) -> None:
            make_listing(listing, origin, path, form, progress)

        self._to_file(_File(_TITLES[form], name, form, work, self._folder()))

    def _folder(self) -> Path:
        kept = self._settings.folder
        return Path(kept) if kept else Path.home()

    def _to_file(self, file: _File) -> None:
        if self.work.busy:
            self._message.say(words.BUSY)
            return
        path = self._ask_path(file)
        if path is not None:
            self._make(replace(file, path=path))

    def _ask_path(self, file: _File) -> Path | None:
        """Where the file goes; an older one is only replaced when the user was asked."""
        folder = file.path if file.path.is_dir() else Path.home()
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, file.title, str(folder / file.name), _FILTERS[file.form]
        )
        if not chosen:
            return None
        path, suffix = Path(chosen), f".{file.form.value}"
        if path.suffix.lower() == suffix:
            return path
        path = path.with_name(path.name + suffix)
        taken = path.exists() and ask(
            self._window, words.exists(path.name), words.REPLACE, words.CANCEL
        )
        return None if taken else path

    def _make(self, file: _File) -> None:
        name = file.path.name
        self.work.start(
            Piece(
                work=file.make,
                says=partial(words.making, name),
                then=lambda _: self._offer(file.path),
                failed=partial(self._not_made, file),
            )
        )

    def _offer(self, path: Path) -> None:
        self._settings.change(folder=str(path.parent))
        self._message.offer(
            words.made(path.name),
            Way(words.OPEN, partial(self._open, path)),
            Way(words.SHOW_FOLDER, partial(self._open, path.parent)),
        )

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._message.say(words.NOT_OPENED)

    def _not_made(self, file: _File, error: Exception) -> None:
        if isinstance(error, CancelledError):
            self._message.say(words.cancelled(file.path.name), stays=False)
            return
        match way_on(self._window, error, file.path, words.SAVE_ELSEWHERE):
            case words.RETRY:
                self._make(file)
            case words.SAVE_ELSEWHERE:
                self._to_file(replace(file, path=self._folder()))


def way_on(window: QWidget, error: Exception, path: Path, *others: str) -> str:
    """Say why there is no file, and ask what to do.

    Args:
        window: The window it belongs to.
        error: What making it raised.
        path: The file.
        others: What can be done besides trying again.

    Returns:
        The word of the choice; *Annuleren* when nothing is to be done.

    Raises:
        Exception: What nobody foresaw: it is told and logged in the one place for that.
    """
    if not isinstance(error, ReportError):
        raise error
    text = trouble_in_window(error.code, error.data, path)
    if error.code == ReportTrouble.NOT_CLOSED:
        ask(window, text, words.CLOSE)
        return words.CANCEL
    ways = (words.RETRY, *others, words.CANCEL)
    return ways[ask(window, text, *ways)]
