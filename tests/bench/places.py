"""Where the measured dossiers are opened: a folder of their own, gone afterwards."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.editing.session import Session
from app.storage.opening import open_document
from app.storage.state import STATE_VARIABLE
from tests.bench.files import FOLDER

USER = "bench"


@dataclass(frozen=True, slots=True)
class Place:
    """A folder for one run; on the disk of the checkout, where waiting for it costs time."""

    folder: Path

    def copy(self, source: Path, name: str) -> Path:
        """A copy of a dossier to work on."""
        path = self.folder / f"{name}.samenroute"
        shutil.copyfile(source, path)
        return path

    def file(self, name: str) -> Path:
        """A name for a file."""
        return self.folder / name


@contextmanager
def workplace() -> Iterator[Place]:
    """A folder with the working copies, locks and backups of this run."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    before = os.environ.get(STATE_VARIABLE)
    with tempfile.TemporaryDirectory(prefix="run-", dir=FOLDER) as name:
        os.environ[STATE_VARIABLE] = str(Path(name) / "state")
        try:
            yield Place(Path(name))
        finally:
            if before is None:
                del os.environ[STATE_VARIABLE]
            else:
                os.environ[STATE_VARIABLE] = before


def opened(path: Path) -> Session:
    """A dossier opened for changing, with its records."""
    return Session(open_document(path, USER), USER)


def remove_backups() -> None:
    """Make the next publication keep a backup, as one in ten minutes does."""
    shutil.rmtree(Path(os.environ[STATE_VARIABLE]) / "backups", ignore_errors=True)
