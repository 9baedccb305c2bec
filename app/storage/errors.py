"""Trouble with a file: a code and data; `app.words` makes the sentence."""

import errno
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from typing import Any


class Trouble(StrEnum):
    """What can be wrong with a file, a folder or a disk."""

    MISSING = "missing"
    EXISTS = "exists"
    NO_FILE = "no_file"
    HARD_LINK = "hard_link"
    EMPTY = "empty"
    NOT_A_DOSSIER = "not_a_dossier"
    OTHER_PROGRAM = "other_program"
    TOO_LARGE = "too_large"
    DAMAGED = "damaged"
    FOREIGN_SCHEMA = "foreign_schema"
    NEWER = "newer"
    BAD_ROW = "bad_row"
    LOCKED = "locked"
    READ_ONLY = "read_only"
    NO_RIGHTS = "no_rights"
    DISK_FULL = "disk_full"
    FOLDER_GONE = "folder_gone"
    TARGET_GONE = "target_gone"
    IN_USE = "in_use"
    UNREADABLE = "unreadable"
    TRANSACTION_LOST = "transaction_lost"
    INCONSISTENT = "inconsistent"
    NAME_TOO_LONG = "name_too_long"
    STATE_FULL = "state_full"
    STATE_UNAVAILABLE = "state_unavailable"


REFUSALS = frozenset({Trouble.EXISTS, Trouble.LOCKED, Trouble.READ_ONLY})
"""Not trouble with the file itself: it is whole, but this may not be done with it now."""


DAMAGE = frozenset({Trouble.DAMAGED, Trouble.BAD_ROW, Trouble.EMPTY, Trouble.NOT_A_DOSSIER})
"""The file itself is no good: only another copy helps."""


class StorageError(Exception):
    """A file could not be read or written; nothing that was kept is lost.

    Attributes:
        trouble: What is wrong.
        data: What the sentence needs, such as path, name or since.
    """

    def __init__(self, trouble: Trouble, /, **data: Any) -> None:
        super().__init__(trouble, data)
        self.trouble = trouble
        self.data: Mapping[str, Any] = data

    def __str__(self) -> str:
        """The code and its data, for logs and tests."""
        return f"{self.trouble} {dict(self.data)}"


_BY_SQLITE = {
    "SQLITE_FULL": Trouble.DISK_FULL,
    "SQLITE_BUSY": Trouble.IN_USE,
    "SQLITE_LOCKED": Trouble.IN_USE,
    "SQLITE_CORRUPT": Trouble.DAMAGED,
    "SQLITE_NOTADB": Trouble.DAMAGED,
    # The header or the schema of the file makes no sense to SQLite; our own SQL does.
    "SQLITE_ERROR": Trouble.DAMAGED,
    "SQLITE_READONLY_DBMOVED": Trouble.UNREADABLE,
    "SQLITE_READONLY": Trouble.NO_RIGHTS,
    "SQLITE_PERM": Trouble.NO_RIGHTS,
}

_BY_ERRNO = {
    errno.ENOSPC: Trouble.DISK_FULL,
    errno.EDQUOT: Trouble.DISK_FULL,
    errno.EFBIG: Trouble.DISK_FULL,
    errno.EACCES: Trouble.NO_RIGHTS,
    errno.EPERM: Trouble.NO_RIGHTS,
    errno.EROFS: Trouble.NO_RIGHTS,
    errno.EEXIST: Trouble.EXISTS,
    errno.ENOENT: Trouble.MISSING,
    errno.EISDIR: Trouble.NO_FILE,
    errno.ENAMETOOLONG: Trouble.NAME_TOO_LONG,
}


def from_sqlite(error: Exception, path: object) -> StorageError:
    """The trouble behind an error of SQLite.

    Not only `sqlite3.Error`: where a message or a column quotes bytes of a damaged file, CPython
    raises `UnicodeDecodeError`.
    """
    name = getattr(error, "sqlite_errorname", None) or ""
    for prefix, trouble in _BY_SQLITE.items():
        if name.startswith(prefix):
            return StorageError(trouble, path=str(path), detail=name)
    if isinstance(error, sqlite3.IntegrityError):
        return StorageError(Trouble.INCONSISTENT, path=str(path), detail=name)
    if isinstance(error, sqlite3.OperationalError | sqlite3.InternalError) and name:
        return StorageError(Trouble.UNREADABLE, path=str(path), detail=name)
    return StorageError(Trouble.DAMAGED, path=str(path), detail=name or type(error).__name__)


def from_os(error: OSError, path: object) -> StorageError:
    """The trouble behind an error of the operating system."""
    trouble = _BY_ERRNO.get(error.errno or 0, Trouble.UNREADABLE)
    return StorageError(trouble, path=str(path), detail=errno.errorcode.get(error.errno or 0, ""))


@contextmanager
def translated(path: object) -> Iterator[None]:
    """Turn what SQLite or the system raises inside into a `StorageError` about `path`.

    A `StorageError` that does not know its file, as of a row that cannot be read, gets it.
    """
    try:
        yield
    except StorageError as error:
        if "path" in error.data:
            raise
        raise StorageError(error.trouble, **error.data, path=str(path)) from error
    except (sqlite3.Error, UnicodeDecodeError, MemoryError, OverflowError) as error:
        raise from_sqlite(error, path) from error
    except OSError as error:
        raise from_os(error, path) from error
