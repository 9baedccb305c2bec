"""What the menu *Bestand* does."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.editing.commands.founding import found_like
from app.installation.policy import SAMPLE
from app.reports.content.listing import Listing
from app.storage.document import SUFFIX
from app.storage.errors import StorageError
from app.storage.lock import system_user
from app.storage.opening import create
from app.ui import samples
from app.ui.desk import Desk
from app.ui.list_deeds import ListDeeds
from app.ui.opening import why_not
from app.ui.problems import ask, storage_text
from app.ui.settings import SettingsFile
from app.ui.turned_off import refused
from app.ui.widgets.message_line import MessageLine
from app.words.window import shell as words


class Host(Protocol):
    """The window as files see it."""

    @property
    def desk(self) -> Desk | None:
        """The open dossier."""

    def take(self, path: Path) -> bool:
        """Open a dossier in the window."""

    def let_go(self) -> bool:
        """Close the open dossier; `False` when the user wants to stay."""

    def publish(self) -> None:
        """Bring the shared file up to date."""

    def say(self, text: str) -> None:
        """Show a sentence in the message line."""

    @property
    def message(self) -> MessageLine:
        """The line that says what was done."""

    def listing(self) -> Listing | None:
        """The table on screen."""

    def show_dialog(self, name: str) -> None:
        """Open a dialog by name."""


class FileDeeds:
    """Opening, making, copying, moving and closing dossiers; printing and Excel."""

    def __init__(self, host: Host, window: QWidget, settings: SettingsFile) -> None:
        self._host = host
        self._window = window
        self._settings = settings
        self._lists: ListDeeds | None = None

    def new(self) -> None:
        """Ask what is needed for a new dossier."""
        self._ask_who()
        self._host.show_dialog("wizard")

    def open(self) -> None:
        """Ask which dossier, and open it."""
        path, _ = QFileDialog.getOpenFileName(
            self._window, words.CHOOSE_OPEN, self._settings.folder, _dossiers()
        )
        if path:
            self.open_own(Path(path))

    def open_own(self, path: Path) -> bool:
        """Open a dossier that somebody chose, who is asked once what his name is."""
        self._ask_who()
        return self.open_path(path)

    def open_path(self, path: Path) -> bool:
        """Open a dossier; says why when it cannot be."""
        try:
            return self._host.take(path)
        except StorageError as error:
            return self._cannot_open(error, path)

    def _ask_who(self) -> None:
        if self._settings.now.name:
            return
        self._host.show_dialog("who")
        if not self._settings.now.name:
            # Put away without an answer: the name of the system says more than nothing.
            self._settings.change(name=system_user())

    def sample(self) -> None:
        """Open a copy of the demo, dated today; for that nobody needs to say who he is."""
        why_not = refused(SAMPLE)
        if why_not:
            ask(self._window, why_not)
            return
        try:
            path = samples.fresh_sample()
        except StorageError as error:
            ask(self._window, storage_text(error))
            return
        self.open_path(path)

    def copy(self) -> None:
        """*Kopie maken*: another file of the same document."""
        path = self._ask_path(words.CHOOSE_COPY)
        desk = self._host.desk
        if path is None or desk is None:
            return
        session = desk.session
        if session is None:
            self._try(lambda: samples.copy_file(desk.path, path), path)
        else:
            self._try(lambda: session.document.copy_to(path), path)

    def based_on(self) -> None:
        """A new dossier with the records of this one, without its history."""
        path = self._ask_path(words.CHOOSE_BASED_ON)
        desk = self._host.desk
        if path is None or desk is None:
            return
        draft = found_like(desk.dossier)

        def make() -> None:
            create(path, draft, desk.author, desk.author).close()

        if self._try(make, path):
            self.open_path(path)

    def move(self) -> None:
        """*Verplaatsen*: lock and working copy go along."""
        path = self._ask_path(words.CHOOSE_MOVE)
        desk = self._host.desk
        session = desk.session if desk else None
        if path is None or desk is None or session is None:
            return
        desk.settling.emit()
        if self._try(lambda: session.document.move(path), path):
            self._settings.opened(path, desk.dossier.municipality.name)
            self._host.publish()

    def publish(self) -> None:
        """Bring the shared file up to date now."""
        self._host.publish()

    def save_elsewhere(self) -> None:
        """Go on at another place, because the shared one is gone."""
        path = self._ask_path(words.SAVE_ELSEWHERE)
        desk = self._host.desk
        session = desk.session if desk else None
        if path is None or session is None:
            return
        if self._try(lambda: session.document.copy_to(path), path):
            self.open_path(path)

    def put_back(self) -> None:
        """Write the shared file again after somebody removed it."""
        desk = self._host.desk
        session = desk.session if desk else None
        if desk is None or session is None:
            return
        desk.settling.emit()
        if self._try(session.document.put_back, session.document.path):
            self._host.publish()

    def show_folder(self) -> None:
        """Show the folder of the dossier."""
        if self._host.desk is not None:
            show_in_folder(self._host.desk.path)

    def print(self) -> None:
        """*Afdrukken*: the list on screen."""
        self._with_list(ListDeeds.print)

    def to_excel(self) -> None:
        """*Deze tabel naar Excel*."""
        self._with_list(ListDeeds.to_excel)

    def to_pdf(self) -> None:
        """*Lijst als PDF bewaren*."""
        self._with_list(ListDeeds.to_pdf)

    def _with_list(self, deed: Callable[[ListDeeds, Desk, Listing], None]) -> None:
        """Do something with the list on screen, if there is one."""
        desk, listing = self._host.desk, self._host.listing()
        if desk is None or listing is None:
            return
        if self._lists is None:
            self._lists = ListDeeds(self._window, self._host.message, self._settings)
        deed(self._lists, desk, listing)

    def close(self) -> None:
        """Close the dossier and show the start page."""
        self._host.let_go()

    def _ask_path(self, title: str) -> Path | None:
        desk = self._host.desk
        start = desk.path if desk else Path(self._settings.folder)
        # What is there is never overwritten, and said so: a question before that would mislead.
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            title,
            str(start),
            _dossiers(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not path:
            return None
        chosen = Path(path)
        return chosen if chosen.suffix == SUFFIX else chosen.with_name(chosen.name + SUFFIX)

    def _try(self, work: Callable[[], object], path: Path) -> bool:
        """Do something with a file; on trouble say so and offer another try."""
        while True:
            try:
                work()
            except StorageError as error:
                if ask(self._window, storage_text(error), words.RETRY, words.CANCEL) == 0:
                    continue
                return False
            self._settings.change(folder=str(path.parent))
            return True

    def _cannot_open(self, error: StorageError, path: Path) -> bool:
        text, instead = why_not(error, path)
        if instead is None:
            ask(self._window, text)
            return False
        if ask(self._window, text, words.OPEN_BACKUP, words.CLOSE) == 0:
            self._open_backup(instead, path)
        return False

    def _open_backup(self, backup: Path, path: Path) -> None:
        """Put a copy of a backup beside the file that is broken, and open that."""
        target = samples.free_name(path)
        if self._try(lambda: samples.copy_file(backup, target), target):
            self.open_path(target)


def show_in_folder(path: Path) -> None:
    """Show the folder of a file in the system's own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _dossiers() -> str:
    return f"{words.DOSSIER_FILTER};;{words.ANY_FILTER}"
