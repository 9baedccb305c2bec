"""Work that stayed where a file stands no more, because somebody renamed or moved it."""

import os
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from app.installation.place import on_this_drive
from app.storage import lock, log
from app.storage.connection import open_beside_writer
from app.storage.errors import StorageError, translated
from app.storage.guard import Inspected
from app.storage.local import DATABASE, Local
from app.storage.places import working_folders
from app.storage.state import working_folder
from app.storage.working_copy import WorkingCopy, lacks


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """A working copy whose own file is gone, with sets that another file of the document lacks.

    Attributes:
        folder: Its working folder.
        local: What is noted in it.
        fits: Whether it knows all that the other file knows, so that work can go on from it.
    """

    folder: Path
    local: Local
    fits: bool

    @property
    def place(self) -> Path:
        """Where its file stood."""
        return Path(self.local.path)

    @property
    def database(self) -> Path:
        """Where the work is."""
        return self.folder / DATABASE


def left_behind(path: Path, document: Inspected) -> list[LeftBehind]:
    """The work of this laptop on a document that stayed behind at other places, newest first."""
    found = [
        left
        for folder, local in working_folders()
        if local.document == document.document_id
        and (is_gone(Path(local.path), path) or _is_stick(Path(local.path), path))
        and (left := _judged(folder, local, document)) is not None
    ]
    return sorted(found, key=_changed, reverse=True)


def take_along(path: Path, document: Inspected) -> LeftBehind | None:
    """Go on at a place from work that stayed behind, when it fits; gives that.

    What this laptop itself has at the place must not hold anything that the file lacks.

    Raises:
        StorageError: The working folder cannot be moved.
    """
    left = next((left for left in left_behind(path, document) if left.fits), None)
    here = working_folder(document.document_id, path) / DATABASE
    with translated(here):
        if left is None or (here.is_file() and _has_news(here, document)):
            return None
    copy = WorkingCopy(left.folder, left.local, document.document_id)
    try:
        copy.move(path)
    finally:
        copy.close()
    return left


def is_gone(place: Path, other: Path) -> bool:
    """Whether a file is really gone, and not only out of reach.

    A folder that is not there may be on a share that is offline. It is believed to be renamed when
    something above it is there, and holds the other place on the same file system.
    """
    try:
        if not place.is_absolute() or place.exists():
            return False
        if place.parent.is_dir():
            return True
        shared = Path(os.path.commonpath([place, other.resolve()]))
        if shared == Path(shared.anchor):
            return False
        return shared.stat().st_dev == other.resolve().parent.stat().st_dev
    except (OSError, ValueError):
        return False


def _is_stick(place: Path, other: Path) -> bool:
    """Whether it is the same file, on the stick of a portable program that has another letter."""
    try:
        moved = on_this_drive(place)
        return moved != place and moved.resolve() == other.resolve()
    except OSError:
        return False


def _judged(folder: Path, local: Local, document: Inspected) -> LeftBehind | None:
    try:
        if lock.held_by(Path(local.path)) is not None:
            return None
        ours = _knowledge(folder / DATABASE)
    except (StorageError, OSError):
        return None
    if not lacks(document.knowledge, ours):
        return None
    return LeftBehind(folder, local, fits=not lacks(ours, document.knowledge))


def _changed(left: LeftBehind) -> float:
    try:
        return left.database.stat().st_mtime
    except OSError:
        return 0.0


def _has_news(database: Path, document: Inspected) -> bool:
    """Whether a working copy holds what the file lacks; one that cannot be read may."""
    try:
        return lacks(document.knowledge, _knowledge(database))
    except StorageError:
        return True


def _knowledge(database: Path) -> dict[str, int]:
    with closing(open_beside_writer(database)) as connection, translated(database):
        return log.knowledge(connection)
