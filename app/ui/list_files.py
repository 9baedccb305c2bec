"""Makes files of lists, while the window stays alive.

What happens is told in the message line: what is being made, and then how to open it. What stands
in the way is told with a way on; there is never a half file.
"""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.progress import CancelledError, Progress
from app.reports.content.listing import Listing, Origin
from app.reports.errors import ReportError, ReportTrouble
from app.reports.form import Format
from app.reports.listing import make_listing, proposed_name
from app.ui.long_work import LongWork, Piece
from app.ui.problems import ask
from app.ui.settings import SettingsFile
from app.ui.widgets.message_line import MessageLine, Way
from app.words.report_trouble import trouble_in_window
from app.words.window import lists as words

_TITLES = {Format.XLSX: words.CHOOSE_EXCEL, Format.PDF: words.CHOOSE_PDF}
_FILTERS = {Format.XLSX: words.EXCEL_FILTER, Format.PDF: words.PDF_FILTER}


@dataclass(frozen=True, slots=True)
class _File:
    """A file to be made.

    Attributes:
        listing: What stands in it.
        origin: Where that comes from.
        form: What kind of file.
        path: Where it goes.
    """

    listing: Listing
    origin: Origin
    form: Format
    path: Path

    def make(self, progress: Progress) -> None:
        make_listing(self.listing, self.origin, self.path, self.form, progress)


class ListFiles(QObject):
    """What can be done with the lists of one window; one thing at a time."""

    def __init__(self, window: QWidget, message: MessageLine, settings: SettingsFile) -> None:
        super().__init__(window)
        self._window, self._message, self._settings = window, message, settings
        self.work = LongWork(message, self)

    def to_excel(self, listing: Listing, origin: Origin) -> None:
        """Ask where, and write the list as a workbook."""
        self._to_file(_File(listing, origin, Format.XLSX, self._folder()))

    def to_pdf(self, listing: Listing, origin: Origin) -> None:
        """Ask where, and write the list as a PDF."""
        self._to_file(_File(listing, origin, Format.PDF, self._folder()))

    def _folder(self) -> Path:
        kept = self._settings.now.folder
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
        start = folder / proposed_name(file.listing, file.origin, file.form)
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, _TITLES[file.form], str(start), _FILTERS[file.form]
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
