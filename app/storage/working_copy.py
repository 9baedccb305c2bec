"""The working copy on this laptop: the only database that is ever written."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from app.domain.changes import PRIVACY, ChangeSet, Draft, FieldChange, change_set_id
from app.domain.dossier import Dossier
from app.storage import log
from app.storage.connection import open_working, transaction
from app.storage.errors import StorageError, translated
from app.storage.files import Stamp, remove, write_json
from app.storage.history import History
from app.storage.local import DATABASE, NOTE, Local
from app.storage.rows import read_dossier
from app.storage.state import made, working_folder

EARLIER = ".earlier"
"""What the name of a working folder ends in that made place for another."""


class WorkingCopy:
    """A database of ours with the log position of this laptop.

    Made by `found`, `resume` or `adopt`; closed by `close`.
    """

    def __init__(
        self, folder: Path, local: Local, document_id: str, dossier: Dossier | None = None
    ) -> None:
        """Open the database of a working folder.

        Args:
            folder: Where it is.
            local: What is noted beside it.
            document_id: The id inside the document.
            dossier: Its records, when they were read to judge them.

        Raises:
            StorageError: It cannot be opened.
        """
        self.folder = folder
        self.local = local
        self.document_id = document_id
        self._connection: sqlite3.Connection | None = None
        self._judged = dossier
        self._take_back: Callable[[sqlite3.Connection], None] | None = None
        self._count_again = False
        try:
            self._seq = self.knowledge().get(local.replica, 0)
        except BaseException:
            self._drop_connection()
            raise

    @property
    def database(self) -> Path:
        """The file."""
        return self.folder / DATABASE

    @property
    def seq(self) -> int:
        """The number of our last set in the log."""
        return self._seq

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection; opened again after trouble with the disk.

        Raises:
            StorageError: It cannot be opened.
        """
        if self._connection is None:
            self._connection = self._opened()
        return self._connection

    def _opened(self) -> sqlite3.Connection:
        """A new connection, on which nothing stands that was reported as failed."""
        connection = open_working(self.database)
        try:
            if self._take_back is not None:
                with transaction(connection, self.database):
                    self._take_back(connection)
            if self._count_again:
                with translated(self.database):
                    self._seq = log.knowledge(connection).get(self.local.replica, 0)
        except BaseException:
            connection.close()
            raise
        self._take_back, self._count_again = None, False
        return connection

    @property
    def history(self) -> History:
        """The change log."""
        return History(self.connection, self.database)

    def knowledge(self) -> dict[str, int]:
        """The highest number of each replica in the log."""
        with translated(self.database):
            return log.knowledge(self.connection)

    def dossier(self) -> Dossier:
        """All records."""
        judged, self._judged = self._judged, None
        if judged is not None:
            return judged
        with translated(self.database):
            return read_dossier(self.connection)

    def append(self, draft: Draft, by: str, at: datetime) -> ChangeSet:
        """Write a change set and carry it out; durable when this returns.

        Raises:
            StorageError: Nothing of it was kept.
        """
        item = self._next(draft, by, at)
        self._write(
            lambda connection: log.append(connection, item),
            lambda connection: log.retract(connection, item),
        )
        self._seq += 1
        return item

    def _next(self, draft: Draft, by: str, at: datetime) -> ChangeSet:
        return ChangeSet(
            id=change_set_id(self.local.replica, self._seq + 1),
            replica=self.local.replica,
            seq=self._seq + 1,
            at=at,
            by=by,
            command=draft.command,
            origin=draft.origin,
            changes=draft.changes,
            reason=draft.reason,
            target=draft.target,
        )

    def amend(self, last: ChangeSet, change: FieldChange, at: datetime) -> ChangeSet:
        """Give the last set, of one field, another new value.

        Raises:
            StorageError: The set is as it was.
        """
        item = replace(last, at=at, changes=(change,))
        self._write(
            lambda connection: log.amend(connection, item, change),
            lambda connection: log.amend(connection, last, last.changes[0]),
        )
        return item

    def can_amend(self, last: ChangeSet) -> bool:
        """Whether a set is ours, the last one, and not seen by anybody else."""
        return (
            last.replica == self.local.replica
            and last.seq > self.local.sealed
            and self._is_last(last)
        )

    def _is_last(self, item: ChangeSet) -> bool:
        with translated(self.database):
            return log.last_id(self.connection) == item.id

    def rewrite(self, work: Callable[[sqlite3.Connection], int], by: str, at: datetime) -> int:
        """Take text out of rows and log as one transaction, with a note of how many values.

        Raises:
            StorageError: Nothing of it was kept; or all, when the disk failed at the last moment.
        """
        self._judged = None
        connection = self.connection
        try:
            with transaction(connection, self.database):
                count = work(connection)
                if count:
                    note = Draft(PRIVACY, (), reason=str(count))
                    log.append(connection, self._next(note, by, at))
        except StorageError:
            # What was taken out cannot be put back: see what is there.
            self._count_again = True
            self._drop_connection()
            with suppress(StorageError):
                self._connection = self._opened()
            raise
        self._seq += count > 0
        return count

    def _write(
        self,
        work: Callable[[sqlite3.Connection], None],
        take_back: Callable[[sqlite3.Connection], None],
    ) -> None:
        """Write as one transaction; `take_back` changes nothing where `work` was not kept.

        A disk error in COMMIT leaves open whether it came through. What we report as failed must
        not be there when the disk is well again: whoever next needs the connection takes it back.
        """
        self._judged = None
        connection = self.connection
        try:
            with transaction(connection, self.database):
                work(connection)
        except StorageError:
            self._take_back = take_back
            self._drop_connection()
            with suppress(StorageError):
                self._connection = self._opened()
            raise

    def _drop_connection(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None

    def seal(self) -> None:
        """Note that everything up to now may be seen by others: it never changes again."""
        self.note(sealed=self._seq)

    def note(self, **values: Any) -> None:
        """Write down what this laptop knows.

        Raises:
            StorageError: It cannot be written.
        """
        self.local = replace(self.local, **values)
        with translated(self.folder):
            write_json(self.folder / NOTE, asdict(self.local))

    def note_base(self, digest: str, seen: Stamp) -> None:
        """Write down which version of the shared file we know.

        Raises:
            StorageError: It cannot be written.
        """
        self.note(digest=digest, size=seen.size, mtime=seen.mtime)

    def move(self, path: Path) -> None:
        """Go on as the working copy of the document at another place.

        Raises:
            StorageError: The working folder cannot be moved; it stays where it is.
        """
        target = working_folder(self.document_id, path)
        self._drop_connection()
        with translated(target):
            made(target.parent)
            if target != self.folder:
                put_aside(target)
                self.folder.rename(target)
        self.folder = target
        self.note(path=str(path.resolve()))

    def read_note(self) -> None:
        """Take over what another connection on this folder noted.

        It may have copied sets that were written here meanwhile: all of them count as seen.
        """
        self.local = Local.read(self.folder) or self.local
        if self.local.sealed < self._seq:
            self.note(sealed=self._seq)

    def close(self) -> None:
        """Close the database."""
        self._drop_connection()


def lacks(theirs: dict[str, int], ours: dict[str, int]) -> bool:
    """Whether one log lacks sets that another knows; logs are closed, so this is exact."""
    return any(seq > theirs.get(replica, 0) for replica, seq in ours.items())


def put_aside(folder: Path, suffix: str = EARLIER) -> None:
    """Keep an earlier working folder beside the new one; of one suffix at most one."""
    aside = folder.with_name(folder.name + suffix)
    with translated(folder):
        if not folder.exists():
            return
        for path in aside.iterdir() if aside.exists() else ():
            remove(path)
        if aside.exists():
            aside.rmdir()
        folder.rename(aside)
