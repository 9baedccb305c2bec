"""The working copy on this laptop: the only database that is ever written."""

import secrets
import sqlite3
import string
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from shutil import rmtree
from typing import Any
from uuid import uuid4

from app import __version__
from app.domain.changes import ChangeSet, Draft, FieldChange, change_set_id
from app.domain.dossier import Dossier
from app.storage import log, schema
from app.storage.connection import open_beside_writer, open_working, transaction
from app.storage.errors import StorageError, Trouble, translated
from app.storage.files import (
    copy_hashed,
    read_json,
    remove,
    sync_file,
    sync_folder,
    write_json,
)
from app.storage.guard import Inspected
from app.storage.history import History
from app.storage.rows import read_dossier
from app.storage.state import backup_folder, made, state_folder, working_folder

_DATABASE = "work.db"
_LOCAL = "local.json"
_EARLIER = ".earlier"
_LETTERS = string.ascii_lowercase + string.digits


@dataclass(frozen=True, slots=True)
class Local:
    """What this laptop knows of a document, and the document itself does not hold.

    Attributes:
        path: Where the published file is.
        replica: Name of this working copy in the log.
        digest: SHA-256 of the file last read or published; empty when there is none yet.
        sealed: Highest number of ours that somebody else may have seen.
        document: Id of the document, so that its backups are found when the file is damaged.
    """

    path: str
    replica: str
    digest: str = ""
    sealed: int = 0
    document: str = ""

    @classmethod
    def read(cls, folder: Path) -> "Local | None":
        """What is written in a working folder; `None` when it is missing or no use."""
        values = read_json(folder / _LOCAL) or {}
        try:
            found = cls(**values)
        except TypeError:
            return None
        texts = ("path", "replica", "digest", "document")
        kinds = {**dict.fromkeys(texts, str), "sealed": int}
        whole = all(isinstance(getattr(found, name), kind) for name, kind in kinds.items())
        return found if whole and found.replica else None


def new_replica() -> str:
    """Ten random letters and digits."""
    return "".join(secrets.choice(_LETTERS) for _ in range(10))


class WorkingCopy:
    """A database of ours with the log position of this laptop.

    Made by `found`, `resume` or `adopt`; closed by `close`.
    """

    def __init__(self, folder: Path, local: Local, document_id: str) -> None:
        """Open the database of a working folder.

        Raises:
            StorageError: It cannot be opened.
        """
        self.folder = folder
        self.local = local
        self.document_id = document_id
        self._connection: sqlite3.Connection | None = None
        self._take_back: Callable[[sqlite3.Connection], None] | None = None
        try:
            self._seq = self.knowledge().get(local.replica, 0)
        except BaseException:
            self._drop_connection()
            raise

    @property
    def database(self) -> Path:
        """The file."""
        return self.folder / _DATABASE

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
        if self._take_back is None:
            return connection
        try:
            with transaction(connection, self.database):
                self._take_back(connection)
        except BaseException:
            connection.close()
            raise
        self._take_back = None
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
        with translated(self.database):
            return read_dossier(self.connection)

    def append(self, draft: Draft, by: str, at: datetime) -> ChangeSet:
        """Write a change set and carry it out; durable when this returns.

        Raises:
            StorageError: Nothing of it was kept.
        """
        item = ChangeSet(
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
        self._write(
            lambda connection: log.append(connection, item),
            lambda connection: log.retract(connection, item),
        )
        self._seq += 1
        return item

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

    def rewrite(self, work: Callable[[sqlite3.Connection], int]) -> int:
        """Run a rewriting of rows and log (privacy, migration) as one transaction."""
        with transaction(self.connection, self.database):
            return work(self.connection)

    def _write(
        self,
        work: Callable[[sqlite3.Connection], None],
        take_back: Callable[[sqlite3.Connection], None],
    ) -> None:
        """Write as one transaction; `take_back` changes nothing where `work` was not kept.

        A disk error in COMMIT leaves open whether it came through. What we report as failed must
        not be there when the disk is well again: whoever next needs the connection takes it back.
        """
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
            write_json(self.folder / _LOCAL, asdict(self.local))

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
                _put_aside(target)
                self.folder.rename(target)
        self.folder = target
        self.note(path=str(path))

    def close(self) -> None:
        """Close the database."""
        self._drop_connection()


def found(document_id: str, path: Path, founding: Draft, by: str, at: datetime) -> WorkingCopy:
    """Make the working copy of a new document with its first change set.

    Raises:
        StorageError: It cannot be made.
    """
    folder = made(working_folder(document_id, path))
    local = Local(str(path), new_replica(), document=document_id)
    with closing(open_working(folder / _DATABASE, create=True)) as connection, translated(folder):
        schema.migrate(connection)
        connection.execute(
            "INSERT INTO document (id, created_at, program) VALUES (?, ?, ?)",
            (document_id, log.moment_text(at), __version__),
        )
    copy = WorkingCopy(folder, local, document_id)
    try:
        copy.append(founding, by, at)
        copy.note()
    except BaseException:
        copy.close()
        raise
    return copy


def resume(path: Path, document: Inspected) -> WorkingCopy | None:
    """Go on with the working copy of an earlier time, if there is a sound one.

    When the published file knows more of our replica than we do (the laptop was restored from an
    older copy), or what we noted is lost, we go on under a new name.
    """
    folder = working_folder(document.document_id, path)
    if not _sound(folder, document):
        return None
    local = Local.read(folder) or Local(str(path), new_replica(), document=document.document_id)
    copy = WorkingCopy(folder, local, document.document_id)
    try:
        ours = copy.knowledge().get(local.replica, 0)
        if document.knowledge.get(local.replica, 0) <= ours:
            return copy
        copy.note(replica=new_replica(), sealed=0)
    except BaseException:
        copy.close()
        raise
    copy.close()
    return WorkingCopy(folder, copy.local, document.document_id)


def adopt(path: Path, document: Inspected, *, damaged: bool = False) -> WorkingCopy:
    """Make a fresh working copy of a published file, under a new name in the log.

    A working copy that was there is put aside; a damaged one, of which nobody knows what it held,
    is never thrown away.

    Raises:
        StorageError: There is no room for it.
    """
    folder = working_folder(document.document_id, path)
    local = Local(str(path), new_replica(), document.digest, document=document.document_id)
    fresh = made(folder.with_name(f"{folder.name}.new"))
    with translated(folder):
        # Complete before the earlier one goes, so that a full disk leaves that where it is.
        copy_hashed(document.copy, fresh / _DATABASE)
        sync_file(fresh / _DATABASE)
        write_json(fresh / _LOCAL, asdict(local))
        if document.format < schema.FORMAT:
            with closing(open_working(fresh / _DATABASE)) as connection:
                schema.migrate(connection)
        _put_aside(folder, f".damaged-{uuid4().hex[:8]}" if damaged else _EARLIER)
        fresh.rename(folder)
        sync_folder(folder.parent)
    return WorkingCopy(folder, local, document.document_id)


def _put_aside(folder: Path, suffix: str = _EARLIER) -> None:
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


def _sound(folder: Path, document: Inspected) -> bool:
    """Whether a working copy is there, whole, of this document and of our format.

    Raises:
        StorageError: It cannot be read now. That is not damage: it may hold unpublished work, and
            must not make place for a fresh copy.
    """
    database = folder / _DATABASE
    with translated(database):
        if not database.is_file():
            return False
        if _judged(database, document.document_id):
            return True
        # To SQLite some trouble of the disk looks like damage: first read it all without SQLite.
        copy_hashed(database, None)
    return _judged(database, document.document_id)


def _judged(database: Path, document_id: str) -> bool:
    try:
        with closing(open_working(database)) as connection, translated(database):
            checked = connection.execute("PRAGMA quick_check(1)").fetchone()
            row = connection.execute("SELECT id FROM document").fetchone()
            version = connection.execute("PRAGMA user_version").fetchone()[0]
    except StorageError as error:
        if error.trouble is not Trouble.DAMAGED:
            raise
        return False
    return bool(
        checked == ("ok",) and row == (document_id,) and version == schema.FORMAT.user_version
    )


def unpublished(path: Path, document: Inspected) -> bool:
    """Whether a working copy on this laptop holds sets that a published file lacks."""
    database = working_folder(document.document_id, path) / _DATABASE
    try:
        with translated(database):
            if not database.is_file():
                return False
        with closing(open_beside_writer(database)) as connection, translated(database):
            ours = log.knowledge(connection)
    except StorageError:
        return False
    return lacks(document.knowledge, ours)


def lacks(theirs: dict[str, int], ours: dict[str, int]) -> bool:
    """Whether one log lacks sets that another knows; logs are closed, so this is exact."""
    return any(seq > theirs.get(replica, 0) for replica, seq in ours.items())


def documents_at(path: Path) -> list[str]:
    """The ids of the documents that this laptop worked on at a place."""
    folder = state_folder() / "work"
    if not folder.is_dir():
        return []
    place = path.resolve()
    known = (Local.read(work) for work in folder.iterdir())
    return [
        local.document
        for local in known
        if local is not None and Path(local.path).resolve() == place
    ]


def databases_at(path: Path) -> list[Path]:
    """The working copies on this laptop of what stands, or stood, at a place."""
    works = (working_folder(key, path) / _DATABASE for key in documents_at(path))
    return [work for work in works if work.is_file()]


def forget(path: Path) -> None:
    """Remove what this laptop keeps of a document of our own: working copies and backups."""
    for key in documents_at(path):
        rmtree(working_folder(key, path), ignore_errors=True)
        rmtree(backup_folder(key), ignore_errors=True)
