"""SQLite connections, configured the same way everywhere."""

import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from app.storage.errors import StorageError, Trouble, translated

_BUSY_SECONDS = 5.0

# See "Defense Against The Dark Arts" of SQLite, loosened to what a dossier needs.
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 64 << 20,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 10,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 25_000,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 8,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 1_000,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
}


def open_working(path: Path, *, create: bool = False) -> sqlite3.Connection:
    """Open (or make) a database that only this program writes.

    TRUNCATE with FULL keeps every confirmed transaction through a power cut, where SQLite's
    default journal may lose the last one; WAL would need side files and breaks when a file is
    replaced. Deleted text is overwritten, so that a removed name is gone from the bytes.

    Raises:
        StorageError: The file cannot be opened or configured.
    """
    with translated(path):
        # Without `create` a file that disappeared is trouble, and not an empty database.
        uri = _uri(path, "mode=rwc" if create else "mode=rw")
        connection = sqlite3.connect(uri, uri=True, timeout=_BUSY_SECONDS, isolation_level=None)
        try:
            for pragma in (
                "journal_mode=TRUNCATE",
                "synchronous=FULL",
                "secure_delete=ON",
                "foreign_keys=ON",
                "trusted_schema=OFF",
                "cell_size_check=ON",
                "mmap_size=0",
            ):
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        return connection


def open_hardened(path: Path, seconds: float = 5.0) -> sqlite3.Connection:
    """Open a database of unknown provenance for reading only, with every guard there is.

    Args:
        path: A private copy: side files of the original must not be beside it.
        seconds: How long reading may take in all.

    Raises:
        StorageError: The file cannot be opened.
    """
    with translated(path):
        uri = _uri(path, "mode=ro&immutable=1")
        connection = sqlite3.connect(uri, uri=True, isolation_level=None)
        try:
            _harden(connection, seconds)
        except BaseException:
            connection.close()
            raise
        return connection


def open_beside_writer(path: Path) -> sqlite3.Connection:
    """Open a working copy for reading while another process may be writing it.

    Raises:
        StorageError: The file cannot be opened.
    """
    with translated(path):
        uri = _uri(path, "mode=ro")
        connection = sqlite3.connect(uri, uri=True, timeout=1.0, isolation_level=None)
        try:
            connection.execute("PRAGMA query_only=ON")
        except BaseException:
            connection.close()
            raise
        return connection


def _uri(path: Path, options: str) -> str:
    """An address for SQLite, which wants the server of a network path after an empty host."""
    place = quote(path.resolve().as_posix(), safe="/:")
    return f"file://{place if place.startswith('/') else '/' + place}?{options}"


def _harden(connection: sqlite3.Connection, seconds: float) -> None:
    end = time.monotonic() + seconds
    connection.set_progress_handler(lambda: int(time.monotonic() > end), 10_000)
    for limit, value in _LIMITS.items():
        connection.setlimit(limit, value)
    if sys.version_info >= (3, 12):
        for name, value in (
            ("DEFENSIVE", True),
            ("TRUSTED_SCHEMA", False),
            ("ENABLE_TRIGGER", False),
            ("ENABLE_VIEW", False),
            ("ENABLE_LOAD_EXTENSION", False),
            ("DQS_DML", False),
            ("DQS_DDL", False),
        ):
            connection.setconfig(getattr(sqlite3, f"SQLITE_DBCONFIG_{name}"), value)
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "query_only=ON"):
        connection.execute(f"PRAGMA {pragma}")
    # Python 3.11 has no setconfig: whatever comes out of a trigger or a view is denied here.
    connection.set_authorizer(_deny_inner)


def _deny_inner(
    action: int, _first: str | None, _second: str | None, _schema: str | None, inner: str | None
) -> int:
    if inner is not None or action in (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH):
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


@contextmanager
def transaction(connection: sqlite3.Connection, path: object) -> Iterator[None]:
    """Run a block as one transaction: all of it is kept, or none.

    Foreign keys are judged at the end, so that changes need not stand in a certain order.

    Raises:
        StorageError: SQLite failed, or gave the transaction up by itself (a full disk or a read
            error may do that behind a statement that seems to succeed).
    """
    with translated(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.execute("PRAGMA defer_foreign_keys=ON")
            yield
            _judge_open(connection, path)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _judge_open(connection: sqlite3.Connection, path: object) -> None:
    if not connection.in_transaction:
        raise StorageError(Trouble.TRANSACTION_LOST, path=str(path))
