"""Older versions on this laptop: the last ten, then one a day, then one a month."""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.storage.decoding import is_readable
from app.storage.errors import StorageError, Trouble, translated
from app.storage.files import copy_hashed, remove, replace, sync_file
from app.storage.guard import inspected
from app.storage.schema import Format
from app.storage.state import backup_folder, made

INTERVAL = timedelta(minutes=10)
"""A backup is made when the newest is older than this."""

LAST = 10
DAILY = 30
MONTHLY = 12

_NAME = re.compile(r"(\d{8}-\d{6})(-\w+)?\.samenroute")
_STAMP = "%Y%m%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the published file as it was.

    Attributes:
        path: The file.
        at: When it was made, UTC.
        size: In bytes.
        mark: Word that says why it was kept; empty for an ordinary one.
    """

    path: Path
    at: datetime
    size: int
    mark: str = ""


def backups(document_id: str) -> list[Backup]:
    """The backups of a document, newest first."""
    folder = backup_folder(document_id)
    with translated(folder):
        found = [_described(path) for path in folder.iterdir()] if folder.is_dir() else []
    known = [backup for backup in found if backup is not None]
    return sorted(known, key=lambda backup: (backup.at, backup.path.name), reverse=True)


def _described(path: Path) -> Backup | None:
    """A file in the folder as a backup; `None` when it is something else."""
    name = _NAME.fullmatch(path.name)
    with suppress(ValueError, FileNotFoundError):
        if name:
            at = datetime.strptime(name[1], _STAMP).replace(tzinfo=UTC)
            return Backup(path, at, path.stat().st_size, (name[2] or "").removeprefix("-"))
    return None


def due(document_id: str, now: datetime) -> bool:
    """Whether it is time for a backup; a clock that went back does not stop them."""
    return not any(now - INTERVAL < backup.at <= now for backup in backups(document_id))


DAMAGED = "beschadigd"
"""Mark of a published file that could not be read any more: no backup, but kept."""

_MOST_DAMAGED = 3


def keep(document_id: str, source: Path, now: datetime, mark: str = "", *, known: str = "") -> str:
    """Copy a published file into the backups, and give its SHA-256.

    Older backups are thinned only after the new one was opened and found whole. A file that is
    damaged, or of another document, is no backup: it would in time push a good one out.

    Args:
        document_id: The document.
        source: The published file.
        now: The moment it is kept under.
        mark: Word in its name that says why it was kept.
        known: SHA-256 of a version of which every row was read before.

    Raises:
        StorageError: There is no room, or no such file.
    """
    folder = made(backup_folder(document_id))
    beside = folder / "new.part"
    with translated(folder):
        try:
            digest = copy_hashed(source, beside)
            whole = _whole(beside, document_id, rows_too=digest != known)
            if whole:
                sync_file(beside)
                replace(beside, _free_name(folder, now, mark))
        finally:
            remove(beside)
        if whole:
            _thin(document_id, now)
    return digest


def keep_format(document_id: str, source: Path, now: datetime, of: Format) -> None:
    """Keep a published file of an older format, once, before ours is to take its place.

    Raises:
        StorageError: There is no room, or no such file.
    """
    mark = f"formaat_{of.major}_{of.minor}"
    if _has(document_id, mark):
        return
    keep(document_id, source, now, mark)
    if not _has(document_id, mark):
        # It is whole: we have it open. What went wrong is the disk of this laptop.
        raise StorageError(Trouble.UNREADABLE, path=str(backup_folder(document_id)))


def _has(document_id: str, mark: str) -> bool:
    return any(backup.mark == mark for backup in backups(document_id))


def keep_damaged(document_id: str, source: Path, now: datetime) -> None:
    """Copy a published file that cannot be read any more, so that nothing of it is lost.

    Raises:
        StorageError: There is no room, or no such file.
    """
    folder = made(backup_folder(document_id))
    beside = folder / "new.part"
    with translated(folder):
        try:
            copy_hashed(source, beside)
            sync_file(beside)
            replace(beside, _free_name(folder, now, DAMAGED))
        finally:
            remove(beside)
    for older in _damaged(document_id)[_MOST_DAMAGED:]:
        remove(older.path)


def _damaged(document_id: str) -> list[Backup]:
    return [backup for backup in backups(document_id) if backup.mark == DAMAGED]


def delete(backup: Backup) -> None:
    """Remove one backup."""
    remove(backup.path)


def kept(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """The moments whose backups stay.

    The last ten, one of each of the last thirty days, one of each of the last twelve months; of a
    day or a month the latest. Moments in the future (the clock was set back) stay, besides.
    """
    known = set(moments)
    future = {moment for moment in known if moment > now}
    ordered = sorted(known - future, reverse=True)
    stay = future | set(ordered[:LAST])
    days: dict[object, datetime] = {}
    months: dict[object, datetime] = {}
    for moment in ordered:
        if now - moment <= timedelta(days=DAILY):
            days.setdefault(moment.date(), moment)
        if _months_between(moment, now) < MONTHLY:
            months.setdefault((moment.year, moment.month), moment)
    return stay | set(days.values()) | set(months.values())


def _months_between(earlier: datetime, later: datetime) -> int:
    return (later.year - earlier.year) * 12 + later.month - earlier.month


def _thin(document_id: str, now: datetime) -> None:
    found = [backup for backup in backups(document_id) if backup.mark != DAMAGED]
    stay = kept((backup.at for backup in found), now)
    for backup in found:
        if backup.at not in stay:
            remove(backup.path)


def _whole(path: Path, document_id: str, *, rows_too: bool) -> bool:
    try:
        with inspected(path) as document:
            if document.document_id != document_id:
                return False
            return not rows_too or document.newer or is_readable(document.connection)
    except StorageError:
        return False


def _free_name(folder: Path, now: datetime, mark: str) -> Path:
    stamp = now.astimezone(UTC)
    while True:
        name = stamp.strftime(_STAMP) + (f"-{mark}" if mark else "")
        target = folder / f"{name}.samenroute"
        if not target.exists():
            return target
        stamp += timedelta(seconds=1)
