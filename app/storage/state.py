"""The folder of this user on this laptop: working copies, backups, private copies."""

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree

from app.installation.place import portable_folder
from app.storage.errors import StorageError, Trouble
from app.storage.files import remove

STATE_VARIABLE = "SAMENLEVINGSROUTE_STATE"
"""Environment variable that names another folder, for tests and for IT."""


_PRIVATE_SECONDS = 24 * 3600
"""No report takes a day: an older private copy belongs to nobody."""


def state_folder() -> Path:
    """Where this user's own files of the program live."""
    chosen = os.environ.get(STATE_VARIABLE)
    if chosen:
        # Absolute: the next program may start in another folder.
        return Path(chosen).absolute()
    return portable_folder() or profile_folder()


def is_passing() -> bool:
    """Whether it is a folder that the system may empty: it names no home for this user."""
    return state_folder() == _passing_folder()


def _passing_folder() -> Path:
    return Path(tempfile.gettempdir()) / "Samenlevingsroute"


def profile_folder() -> Path:
    """Where an installed program keeps them; without a home, in a folder for passing files."""
    try:
        home = Path.home()
    except RuntimeError:
        return _passing_folder()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else home / "AppData" / "Local") / "Samenlevingsroute"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Samenlevingsroute"
    data = os.environ.get("XDG_DATA_HOME")
    return (Path(data) if data else home / ".local" / "share") / "samenlevingsroute"


def working_folder(document_id: str, path: Path) -> Path:
    """The folder of the working copy of a document at a place."""
    place = f"{document_id}\n{path.resolve()}"
    return state_folder() / "work" / hashlib.sha256(place.encode()).hexdigest()[:20]


def backup_folder(document_id: str) -> Path:
    """The folder of the backups of a document."""
    name = hashlib.sha256(document_id.encode()).hexdigest()[:20]
    return state_folder() / "backups" / name


def made(folder: Path) -> Path:
    """The folder, made when it is not there, for this user only.

    Raises:
        StorageError: `STATE_UNAVAILABLE`: it cannot be made.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(Trouble.STATE_UNAVAILABLE, path=str(folder)) from error
    return folder


def _sweep(folder: Path) -> None:
    """Remove private copies that a program which was ended could not remove."""
    with suppress(OSError):
        for path in folder.iterdir():
            if path.stat().st_mtime >= time.time() - _PRIVATE_SECONDS:
                continue
            if path.is_dir():
                rmtree(path, ignore_errors=True)
            else:
                remove(path)


@contextmanager
def private_file() -> Iterator[Path]:
    """A name for a private copy; the file is gone afterwards.

    Raises:
        StorageError: `STATE_UNAVAILABLE`: there is no place for it.
    """
    folder = made(state_folder() / "private")
    _sweep(folder)
    try:
        handle, name = tempfile.mkstemp(dir=folder, suffix=".samenroute")
        os.close(handle)
    except OSError as error:
        raise StorageError(Trouble.STATE_UNAVAILABLE, path=str(folder)) from error
    path = Path(name)
    try:
        yield path
    finally:
        remove(path)
