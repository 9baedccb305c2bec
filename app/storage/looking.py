"""Looking at a published file: no lock, nothing written, on a private copy."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.domain.dossier import Dossier
from app.storage import places
from app.storage.errors import translated
from app.storage.history import History
from app.storage.left_behind import LeftBehind, left_behind
from app.storage.presence import present
from app.storage.rows import read_dossier


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The published file at one moment, for reading.

    Attributes:
        path: The file.
        dossier: All records.
        history: The change log; only while the snapshot is open.
        newer_here: Whether a working copy on this laptop holds more than the file.
        newer_format: Whether a newer program wrote it.
        document_id: The id inside the document.
        left_behind: Work on this laptop that stayed where the file stood before.
    """

    path: Path
    dossier: Dossier
    history: History
    newer_here: bool
    newer_format: bool
    document_id: str
    left_behind: tuple[LeftBehind, ...] = ()


@contextmanager
def snapshot(path: Path) -> Iterator[Snapshot]:
    """Read a published file: no lock, nothing written, on a private copy.

    Raises:
        StorageError: Why it cannot be read.
    """
    with present(path) as document:
        with translated(path):
            dossier = read_dossier(document.connection)
        yield Snapshot(
            path,
            dossier,
            History(document.connection, path),
            places.unpublished(path, document),
            document.newer,
            document.document_id,
            tuple(left_behind(path, document)),
        )
