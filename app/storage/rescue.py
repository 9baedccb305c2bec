"""What this laptop has of a document when its file is broken or gone."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.storage import backups, places
from app.storage.decoding import is_readable
from app.storage.errors import StorageError
from app.storage.guard import inspected


@dataclass(frozen=True, slots=True)
class WayBack:
    """The furthest version of a document that this laptop has.

    Attributes:
        path: A complete document.
        at: When it was last written, UTC.
    """

    path: Path
    at: datetime


def way_back(path: Path) -> WayBack | None:
    """What can be opened instead of a file that is broken or gone.

    The working copy, which has everything up to the last change here; else the newest backup.
    One that was kept because somebody had put it back holds an older state: it comes last.
    """
    with suppress(StorageError, OSError):
        works = [work for work in places.databases_at(path) if _is_whole(work)]
        if works:
            newest = max(works, key=lambda work: work.stat().st_mtime)
            return WayBack(newest, datetime.fromtimestamp(newest.stat().st_mtime, UTC))
        known = [backup for key in places.documents_at(path) for backup in backups.backups(key)]
        best = sorted(known, key=lambda backup: (not backup.mark, backup.at), reverse=True)
        for backup in best:
            if _is_whole(backup.path):
                return WayBack(backup.path, backup.at)
    return None


def _is_whole(work: Path) -> bool:
    try:
        with inspected(work) as document:
            return is_readable(document.connection)
    except StorageError:
        return False


def restore_points(document_id: str) -> list[backups.Backup]:
    """The backups of a document on this laptop, newest first."""
    return backups.backups(document_id)
