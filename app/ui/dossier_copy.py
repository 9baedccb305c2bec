"""A copy of the dossier as it is on this laptop now, for a process that reads it."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject

from app.storage.errors import StorageError
from app.ui import samples
from app.ui.desk import Desk
from app.words.window import reports as words


class DossierCopy(QObject):
    """Makes a copy when one is asked for, and keeps it until something changes."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        # A process may still be reading an older one, so these go together, at the end.
        self._folders: list[TemporaryDirectory[str]] = []
        self._now: Path | None = None
        desk.changed.connect(self._forget)

    def path(self) -> Path | None:
        """The copy, under the name of the dossier; `None` when there is none: the desk told why."""
        if self._now is None:
            self._now = self._made()
        return self._now

    def end(self) -> None:
        """Throw the copies away."""
        self._now = None
        for folder in self._folders:
            folder.cleanup()
        self._folders.clear()

    def _made(self) -> Path | None:
        try:
            folder = TemporaryDirectory(prefix="samenlevingsroute-", ignore_cleanup_errors=True)
        except OSError:
            self._desk.refused.emit(words.NO_COPY)
            return None
        path = Path(folder.name) / self._desk.path.name
        try:
            self._copy_to(path)
        except (OSError, StorageError):
            # Half a copy must not fill a disk that is full already.
            folder.cleanup()
            self._desk.refused.emit(words.NO_COPY)
            return None
        self._folders.append(folder)
        return path

    def _copy_to(self, path: Path) -> None:
        session = self._desk.session
        if session is None:
            samples.copy_file(self._desk.path, path)
            return
        # Not by `Desk.run`: that asks whether to try again to keep a change, and none was made.
        self._desk.settling.emit()
        session.document.copy_to(path)

    def _forget(self) -> None:
        self._now = None
