"""An open document: the working copy, its lock and its published file as one thing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Self
from uuid import uuid4

from app.domain.changes import ChangeSet, Draft, FieldChange
from app.domain.dossier import Dossier
from app.storage import backups, copies, lock, places, privacy, schema
from app.storage.decoding import is_readable
from app.storage.errors import StorageError, Trouble, translated
from app.storage.files import Stamp, copy_hashed
from app.storage.guard import Inspected, inspected
from app.storage.history import History
from app.storage.left_behind import LeftBehind, left_behind, take_along
from app.storage.lock import Lock
from app.storage.making import judge_free
from app.storage.presence import present
from app.storage.privacy import Replacement
from app.storage.publish import (
    Outcome,
    Published,
    Relation,
    publish,
    relation,
    sweep,
    write_copy,
)
from app.storage.rows import read_dossier
from app.storage.working_copy import WorkingCopy, lacks

SUFFIX = ".samenroute"


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


class Document:
    """A document that may be changed: we hold its lock and its working copy.

    Attributes:
        path: The published file; another one after a conflict or a move.
        user: Name in the lock and in the names of copies.
        outcome: What publishing did last, or opening when that had to publish.
        set_aside: Opening found a working copy on this laptop that is damaged, and kept it apart.
        came_from: The work that stayed where the file stood before, and that we go on from.
        left_behind: Such work that does not fit this file.
    """

    def __init__(self, path: Path, copy: WorkingCopy, held: Lock, user: str) -> None:
        """Hold what `create` and `open_document` made."""
        self.path = path
        self.user = user
        self.outcome = Outcome.NOTHING_NEW
        self.set_aside = False
        self.came_from: LeftBehind | None = None
        self.left_behind: tuple[LeftBehind, ...] = ()
        self._copy = copy
        self._lock = held
        self._publishing = False

    @property
    def document_id(self) -> str:
        """The id inside the document."""
        return self._copy.document_id

    @property
    def history(self) -> History:
        """The change log."""
        return self._copy.history

    @property
    def working_file(self) -> Path:
        """Where the work is kept on this laptop."""
        return self._copy.database

    def dossier(self) -> Dossier:
        """All records, read from the working copy."""
        return self._copy.dossier()

    def append(self, draft: Draft, by: str, at: datetime) -> ChangeSet:
        """Keep a change set; durable when this returns.

        Raises:
            StorageError: Nothing of it was kept.
        """
        return self._copy.append(draft, by, at)

    def can_amend(self, last: ChangeSet) -> bool:
        """Whether a set may still get another value: last, ours and seen by nobody else."""
        return not self._publishing and self._copy.can_amend(last)

    def amend(self, last: ChangeSet, change: FieldChange, at: datetime) -> ChangeSet:
        """Give the last set, of one field, another new value.

        Raises:
            StorageError: The set is as it was.
        """
        return self._copy.amend(last, change, at)

    def publish(self) -> Published:
        """Bring the shared file up to date; nothing of a colleague is overwritten.

        After `BESIDE` the document goes on as the copy beside the file; after `FAST_FORWARDED`
        the records are to be read anew.

        Raises:
            StorageError: The shared file is as it was; the work is in the working copy.
        """
        if self._publishing:
            # Two at once would write the same temporary file.
            raise StorageError(Trouble.IN_USE, path=str(self.path))
        done = publish(self._copy, self.path, self.user, _now())
        self._settle(done)
        return done

    def begin_publishing(self) -> Callable[[], Published]:
        """The work of publishing, for another thread: a share that hangs holds nobody up.

        Changes can be written meanwhile. None is amended until `end_publishing`, which must be
        called when the work is done: what is copied may be seen by others.

        Returns:
            The work; it raises what `publish` raises.
        """
        self._publishing = True
        copy, path, user = self._copy, self.path, self.user

        def work() -> Published:
            # A connection of its own: SQLite lets it read while the other one waits to write.
            twin = WorkingCopy(copy.folder, copy.local, copy.document_id)
            try:
                return publish(twin, path, user, _now())
            finally:
                twin.close()

        return work

    def end_publishing(self, done: Published | None) -> None:
        """Take note of what the other thread did; `None` when it failed.

        Raises:
            StorageError: What a colleague wrote could not be taken over, or our version beside it
                not be locked.
        """
        self._publishing = False
        self._copy.read_note()
        if done is not None:
            self._settle(done)

    def _settle(self, done: Published) -> None:
        if done.outcome is Outcome.FAST_FORWARDED:
            self._adopt_published()
        elif done.outcome is Outcome.BESIDE:
            self._go_on_at(done.path, lock.acquire(done.path, self.user))
        self.outcome = done.outcome

    def occurrences(self, replacement: Replacement) -> int:
        """How many values hold one of the names of a replacement."""
        with translated(self._copy.database):
            return privacy.occurrences(self._copy.connection, replacement)

    def places_of(self, replacement: Replacement) -> dict[tuple[str, str], int]:
        """How many values hold one of the names, by table and column of the document."""
        with translated(self._copy.database):
            return privacy.places(self._copy.connection, replacement)

    def replace_text(self, replacement: Replacement, by: str, at: datetime) -> int:
        """Take names out of rows and log, and note it, as one; gives how many values changed.

        Raises:
            StorageError: Nothing was changed, or all: what is in memory is to be read anew.
        """
        return self._copy.rewrite(
            lambda connection: privacy.rewrite_everywhere(connection, replacement), by, at
        )

    def copy_to(self, path: Path) -> None:
        """Write a copy with the same document id (*Kopie maken*).

        Raises:
            StorageError: `EXISTS`, or it could not be written.
        """
        self._copy.seal()
        write_copy(self._copy, path)

    def move(self, path: Path) -> None:
        """Move the document to another place (*Verplaatsen*); lock and working copy go along.

        Raises:
            StorageError: It is still where it was.
        """
        self.publish()
        old = self.path
        with translated(old):
            stamp = Stamp.of(old)
            ours = copy_hashed(old, None) == self._copy.local.digest
        held = lock.acquire(path, self.user)
        try:
            self.copy_to(path)
        except BaseException:
            held.release()
            raise
        self._go_on_at(path, held)
        with translated(old):
            # What a colleague put there in the last moment is not ours to remove.
            if ours and old.exists() and Stamp.of(old) == stamp:
                old.unlink()

    def put_back(self) -> None:
        """Write the shared file again after somebody removed it (*Hier terugzetten*).

        Raises:
            StorageError: There is a file again, or it could not be written.
        """
        self._copy.note(digest="")
        self.publish()

    def close(self) -> None:
        """Close the working copy and release the lock; what is unpublished stays here."""
        self._copy.close()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _go_on_at(self, path: Path, held: Lock) -> None:
        try:
            self._copy.move(path)
        except BaseException:
            held.release()
            raise
        self._lock.release()
        self.path, self._lock = path, held

    def _adopt_published(self) -> None:
        with inspected(self.path) as document:
            # It may have been replaced again since publishing judged it.
            same = document.document_id == self.document_id and not document.newer
            if not same or lacks(document.knowledge, self._copy.knowledge()):
                raise StorageError(Trouble.IN_USE, path=str(self.path))
            self._copy.close()
            self._copy = copies.adopt(self.path, document)


def create(path: Path, founding: Draft, user: str, by: str, at: datetime | None = None) -> Document:
    """Make a document with its founding change set and publish it.

    Args:
        path: Where; nothing may be there.
        founding: The changes that make the first records.
        user: Name for the lock.
        by: Author of the founding set.
        at: Its moment; now when left out.

    Raises:
        StorageError: `EXISTS`, or it could not be written.
    """
    judge_free(path)
    held = lock.acquire(path, user)
    try:
        copy = copies.found(str(uuid4()), path, founding, by, at or _now())
    except BaseException:
        held.release()
        raise
    document = Document(path, copy, held, user)
    try:
        document.publish()
    except BaseException:
        document.close()
        raise
    return document


def open_document(path: Path, user: str) -> Document:
    """Open a document for changing.

    Raises:
        StorageError: Why not: not a dossier, damaged, newer, locked by somebody, no rights.
    """
    for _ in range(3):
        with present(path) as document:
            if document.newer:
                raise StorageError(
                    Trouble.READ_ONLY, path=str(path), reason="newer", theirs=str(document.format)
                )
            held = lock.acquire(path, user)
            try:
                with translated(path):
                    unchanged = Stamp.of(path) == document.stamp
                if unchanged:
                    return _opened(path, document, held, user)
            except BaseException:
                held.release()
                raise
            held.release()
    raise StorageError(Trouble.IN_USE, path=str(path))


def _opened(path: Path, document: Inspected, held: Lock, user: str) -> Document:
    if document.format < schema.FORMAT:
        backups.keep_format(document.document_id, path, _now(), document.format)
    came_from = take_along(path, document)
    opened = _gone_on(path, document, held, user)
    opened.came_from = came_from
    opened.left_behind = tuple(left_behind(path, document))
    return opened


def _gone_on(path: Path, document: Inspected, held: Lock, user: str) -> Document:
    copy = copies.resume(path, document)
    if copy is None:
        set_aside = copies.would_be_kept(path, document)
        opened = Document(path, copies.adopt(path, document), held, user)
        opened.set_aside = set_aside
        return opened
    opened = Document(path, copy, held, user)
    try:
        sweep(copy, path)
        if copy.local.digest == document.digest:
            return opened
        match relation(copy.knowledge(), document.knowledge):
            case Relation.FURTHER:
                copy.close()
                return Document(path, copies.adopt(path, document), held, user)
            case Relation.SAME if is_readable(document.connection):
                copy.note_base(document.digest, document.stamp)
            case _:
                # Trouble with the share keeps nobody from the work on this laptop; the next time
                # of publishing compares again.
                with suppress(StorageError):
                    opened.publish()
    except BaseException:
        copy.close()
        raise
    return opened


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


def _now() -> datetime:
    return datetime.now(UTC)
