"""An open document: the working copy, its lock and its published file as one thing."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from app.domain.changes import ChangeSet, Draft, FieldChange
from app.domain.dossier import Dossier
from app.storage import copies, lock, privacy
from app.storage.errors import StorageError, Trouble, translated
from app.storage.files import Stamp, copy_hashed
from app.storage.guard import inspected
from app.storage.history import History
from app.storage.lock import Lock
from app.storage.privacy import Replacement
from app.storage.publish import (
    Outcome,
    Published,
    publish,
    write_copy,
)
from app.storage.working_copy import WorkingCopy, lacks

if TYPE_CHECKING:
    from app.storage.left_behind import LeftBehind
    from app.storage.schema import Format

SUFFIX = ".samenroute"


class Document:
    """A document that may be changed: we hold its lock and its working copy.

    Attributes:
        path: The published file; another one after a conflict or a move.
        user: Name in the lock and in the names of copies.
        outcome: What publishing did last, or opening when that had to publish.
        set_aside: Opening found a working copy on this laptop that is damaged, and kept it apart.
        came_from: The work that stayed where the file stood before, and that we go on from.
        left_behind: Such work that does not fit this file.
        older: The format the file had; it was brought up to date here, after a backup.
    """

    def __init__(self, path: Path, copy: WorkingCopy, held: Lock, user: str) -> None:
        """Hold what `create` and `open_document` made."""
        self.path = path
        self.user = user
        self.outcome = Outcome.NOTHING_NEW
        self.set_aside = False
        self.came_from: LeftBehind | None = None
        self.left_behind: tuple[LeftBehind, ...] = ()
        self.older: Format | None = None
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


def _now() -> datetime:
    return datetime.now(UTC)
