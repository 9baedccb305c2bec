"""Publishing: the shared file is only ever replaced by a complete, verified one.

Nothing of somebody else is overwritten: what is there is compared with what we know, by its bytes
and, when these differ, by its log.
"""

import re
import shutil
import sqlite3
import sys
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from app.storage import backups, log
from app.storage.decoding import is_readable
from app.storage.errors import StorageError, Trouble, translated
from app.storage.files import Stamp, copy_hashed, place_new, remove, replace, sync_file
from app.storage.guard import Inspected, inspected
from app.storage.working_copy import WorkingCopy, lacks

_TRIES = 5
_MAY_WRITE = 0o222
_MAX_USER = 40
_MAX_NAME = 230


class Outcome(StrEnum):
    """What publishing did."""

    NOTHING_NEW = "nothing_new"
    PUBLISHED = "published"
    OLDER_REPLACED = "older_replaced"
    """An older state had been put back by somebody; it is in the backups."""
    DAMAGED_REPLACED = "damaged_replaced"
    """What stood in the file could not be read any more; it is in the backups."""
    FAST_FORWARDED = "fast_forwarded"
    """A colleague went further and we had nothing of our own: their content is ours now."""
    BESIDE = "beside"
    """A colleague changed the file too: ours stands beside it."""


@dataclass(frozen=True, slots=True)
class Published:
    """The result of publishing; `path` is where our version is."""

    outcome: Outcome
    path: Path


class Relation(StrEnum):
    """How the log of a file stands to ours."""

    SAME = "same"
    OLDER = "older"
    FURTHER = "further"
    APART = "apart"
    OTHER_DOCUMENT = "other_document"


def relation(ours: dict[str, int], theirs: dict[str, int]) -> Relation:
    """Compare what two logs know."""
    they_lack, we_lack = lacks(theirs, ours), lacks(ours, theirs)
    if they_lack and we_lack:
        return Relation.APART
    if they_lack:
        return Relation.OLDER
    return Relation.FURTHER if we_lack else Relation.SAME


def relation_of(copy: WorkingCopy, document: Inspected) -> Relation:
    """How a file stands to a working copy.

    Raises:
        StorageError: One of them cannot be read.
    """
    with translated(document.copy):
        if log.forked(copy.connection, document.connection):
            return Relation.APART
    return relation(copy.knowledge(), document.knowledge)


def publish(copy: WorkingCopy, target: Path, user: str, now: datetime) -> Published:
    """Bring the shared file up to date.

    Args:
        copy: The working copy.
        target: The shared file.
        user: Name for a copy that must stand beside the file.
        now: The moment, for backups and names.

    Returns:
        What was done. After `FAST_FORWARDED` the caller reads the target anew.

    Raises:
        StorageError: The shared file is as it was; the work is in the working copy.
    """
    for _ in range(_TRIES):
        if not _is_there(target):
            if copy.local.digest:
                raise StorageError(Trouble.TARGET_GONE, path=str(target))
            return _publish_new(copy, target)
        done = _publish_over(copy, target, user, now)
        if done is not None:
            return done
    raise StorageError(Trouble.IN_USE, path=str(target))


def write_copy(copy: WorkingCopy, target: Path) -> str:
    """Write a complete document under a name that nobody has yet, and give its SHA-256.

    Raises:
        StorageError: `EXISTS`, or it could not be written; nothing is left behind.
    """
    beside = _beside(copy, target)
    with translated(target):
        try:
            digest = _write_complete(copy, beside)
            place_new(beside, target)
        except BaseException:
            remove(beside)
            raise
    return digest


def sweep(copy: WorkingCopy, target: Path) -> None:
    """Remove what an interrupted publication of ours left beside the shared file."""
    remove(_beside(copy, target))
    remove(_beside(copy, target).with_name(_beside(copy, target).name + "-journal"))


def copy_name(target: Path, user: str, now: datetime) -> Path:
    """`NAME (kopie van USER JJJJ-MM-DD UUMM).samenroute`, with a number when that is taken."""
    who = re.sub(r'[\\/:*?"<>|\x00-\x1f]', "-", user).strip(" .")[:_MAX_USER] or "onbekend"
    label = f"(kopie van {who} {now.astimezone():%Y-%m-%d %H%M})"
    # A name may have 255 bytes; the lock and the file in the making have longer ones.
    room = _MAX_NAME - len(f"{label}   {target.suffix}".encode())
    stem = target.stem.encode()[:room].decode(errors="ignore").strip()
    for number in range(1, 100):
        name = f"{stem} {label}" if number == 1 else f"{stem} {label} {number}"
        path = target.with_name(name + target.suffix)
        with translated(path):
            if not path.exists():
                return path
    raise StorageError(Trouble.EXISTS, path=str(path))


def _is_there(target: Path) -> bool:
    """Whether the file is there; asked first, so that a folder that goes now is noticed.

    Raises:
        StorageError: `FOLDER_GONE`, or the folder cannot be asked.
    """
    with translated(target):
        there = target.exists()
        if not there and not target.parent.is_dir():
            raise StorageError(Trouble.FOLDER_GONE, path=str(target.parent))
    return there


def _publish_new(copy: WorkingCopy, target: Path) -> Published:
    copy.seal()
    copy.note_base(*_written(copy, target))
    return Published(Outcome.PUBLISHED, target)


def _publish_over(copy: WorkingCopy, target: Path, user: str, now: datetime) -> Published | None:
    """One try; `None` when the file was replaced meanwhile."""
    with translated(target):
        stamp = Stamp.of(target)
        if not target.stat().st_mode & _MAY_WRITE:
            raise StorageError(Trouble.NO_RIGHTS, path=str(target))
        digest = _hash_and_keep(copy, target, now)
    outcome = Outcome.PUBLISHED
    if digest != copy.local.digest:
        found, readable = _relation_to(copy, target)
        if found in (Relation.APART, Relation.OTHER_DOCUMENT):
            return _publish_beside(copy, copy_name(target, user, now))
        if found is Relation.FURTHER:
            return Published(Outcome.FAST_FORWARDED, target)
        if found is Relation.SAME and readable:
            copy.note_base(digest, stamp)
            return Published(Outcome.NOTHING_NEW, target)
        outcome = _made_room(copy, target, now, readable=readable)
    elif not _has_news(copy, target):
        return Published(Outcome.NOTHING_NEW, target)
    copy.seal()
    return Published(outcome, target) if _replace(copy, target, stamp) else None


def _made_room(copy: WorkingCopy, target: Path, now: datetime, *, readable: bool) -> Outcome:
    """Keep what stands there before ours takes its place; gives what that is."""
    if readable:
        backups.keep(copy.document_id, target, now, mark="teruggezet")
        return Outcome.OLDER_REPLACED
    backups.keep_damaged(copy.document_id, target, now)
    return Outcome.DAMAGED_REPLACED


def _hash_and_keep(copy: WorkingCopy, target: Path, now: datetime) -> str:
    """The SHA-256 of the shared file; on the way a backup when it is time for one.

    Trouble with the backups never stops publishing.
    """
    with suppress(StorageError, OSError):
        if backups.due(copy.document_id, now):
            return backups.keep(copy.document_id, target, now, known=copy.local.digest)
    return copy_hashed(target, None)


def _relation_to(copy: WorkingCopy, target: Path) -> tuple[Relation, bool]:
    """How a file stands to our log, and whether what stands in it can be read."""
    with inspected(target) as document:
        if document.document_id != copy.document_id:
            return Relation.OTHER_DOCUMENT, True
        found = relation_of(copy, document)
        if not document.newer:
            return found, document.digest == copy.local.digest or is_readable(document.connection)
        if found in (Relation.OLDER, Relation.APART):
            return Relation.APART, True  # what a newer program wrote is not ours to replace
        raise StorageError(
            Trouble.READ_ONLY, path=str(target), reason="newer", theirs=str(document.format)
        )


def _has_news(copy: WorkingCopy, target: Path) -> bool:
    """Whether the file that is there, which is the one we know, lacks something of ours.

    The number that was sealed last is a promise made before writing: only the log of the file
    itself tells whether the writing was finished. It is read when the seal says "nothing new".
    """
    return copy.seq > copy.local.sealed or _relation_to(copy, target)[0] is not Relation.SAME


def _publish_beside(copy: WorkingCopy, target: Path) -> Published:
    copy.seal()
    copy.note_base(*_written(copy, target))
    return Published(Outcome.BESIDE, target)


def _written(copy: WorkingCopy, target: Path) -> tuple[str, Stamp]:
    digest = write_copy(copy, target)
    with translated(target):
        return digest, Stamp.of(target)


def _replace(copy: WorkingCopy, target: Path, seen: Stamp) -> bool:
    """Replace the file when it is still the one that was seen."""
    beside = _beside(copy, target)
    with translated(target):
        try:
            digest = _write_complete(copy, beside)
            with suppress(OSError):
                shutil.copymode(target, beside)
            if not target.exists() or Stamp.of(target) != seen:
                remove(beside)
                return False
            ours = Stamp.of(beside)
            replace(beside, target)
        except BaseException:
            remove(beside)
            raise
    copy.note_base(digest, ours)
    return True


def _write_complete(copy: WorkingCopy, path: Path) -> str:
    """Write the working copy to a file, check it and wait for the disk; give its SHA-256."""
    remove(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as out:
        # One fsync of the whole file below is what counts; half a file is of no use to anybody.
        for pragma in ("synchronous=OFF", "journal_mode=OFF", "locking_mode=EXCLUSIVE"):
            out.execute(f"PRAGMA {pragma}")
        copy.connection.backup(out)
        out.execute("PRAGMA journal_mode=DELETE")
        if out.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise StorageError(Trouble.DAMAGED, path=str(copy.database))
    sync_file(path)
    return copy_hashed(path, None)


def _beside(copy: WorkingCopy, target: Path) -> Path:
    name = f".~pub-{copy.local.replica}-{target.name}"
    if sys.platform != "win32":
        # A name may have 255 bytes on the usual file systems.
        name = name.encode()[:240].decode(errors="ignore")
    return target.with_name(name)
