"""Opening a file that somebody else may have made.

The order matters. Before SQLite sees the file its size and its first hundred bytes are judged;
SQLite then works on a private copy without side files, with every limit there is; the pages are
checked; the schema must be ours to the letter. Only then a table is read.
"""

import os
import sqlite3
import stat
import struct
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from app.domain.tables import TABLES
from app.storage import log, schema
from app.storage.connection import open_hardened, open_working
from app.storage.errors import StorageError, Trouble, translated
from app.storage.files import Stamp, copy_hashed, remove
from app.storage.schema import Format
from app.storage.state import private_file

MAX_BYTES = 512 << 20
"""A dossier of twenty years with a hundred wijken is a tenth of this."""

DEADLINE = 5.0
"""Seconds that SQLite may take to judge a file; the largest takes less than half of it."""

_HEADER = 100
_MAGIC = b"SQLite format 3\0"
_SMALLEST_PAGE = 512
_SCHEMA_FORMATS = range(1, 5)
_UTF_8 = 1


@dataclass(frozen=True, slots=True)
class Inspected:
    """A file that was found to be a dossier.

    Attributes:
        copy: The private copy, in our format if it is not newer; gone when the inspection ends.
        connection: The hardened connection on it.
        document_id: The id inside the document.
        format: The format of the file; a newer minor may only be read.
        digest: SHA-256 of the file.
        stamp: Its stamp when it was read.
        knowledge: Highest number of each replica in its log.
    """

    copy: Path
    connection: sqlite3.Connection
    document_id: str
    format: Format
    digest: str
    stamp: Stamp
    knowledge: dict[str, int]

    @property
    def newer(self) -> bool:
        """Whether a newer program wrote it."""
        return self.format > schema.FORMAT


@contextmanager
def inspected(path: Path) -> Iterator[Inspected]:
    """Judge a file and open a private copy of it for reading.

    Raises:
        StorageError: Why it is not opened; the file itself is never touched.
    """
    _judge_kind(path)
    with private_file() as copy:
        stamp, digest = _copied(path, copy)
        found = _judge_header(path, copy)
        with closing(_judged(path, copy, found)) as connection:
            with translated(path):
                document_id = _document_id(path, connection)
                known = log.knowledge(connection)
            yield Inspected(copy, connection, document_id, found, digest, stamp, known)


def _judged(path: Path, copy: Path, found: Format) -> sqlite3.Connection:
    """A connection on a private copy that is whole and has our schema, and no other."""
    connection = open_hardened(copy, DEADLINE)
    try:
        with translated(path):
            _judge_pages(path, connection)
            _judge_schema(path, connection, found)
        if found < schema.FORMAT:
            connection.close()
            _renew(copy)
            connection = open_hardened(copy)
    except BaseException:
        connection.close()
        raise
    # From here on only our own tables are read: as long as it takes.
    connection.set_progress_handler(None, 0)
    return connection


def _renew(copy: Path) -> None:
    """Bring a private copy of an older format up to date; the file itself is left as it is."""
    try:
        with closing(open_working(copy)) as connection, translated(copy):
            schema.migrate(connection)
    finally:
        remove(copy.with_name(f"{copy.name}-journal"))


def _document_id(path: Path, connection: sqlite3.Connection) -> str:
    row = connection.execute("SELECT id FROM document").fetchone()
    if row is None:
        raise StorageError(Trouble.DAMAGED, path=str(path), detail="no document")
    return str(row[0])


def _copied(path: Path, copy: Path) -> tuple[Stamp, str]:
    """Make the private copy; a full disk is then that of this laptop, not that of the file."""
    try:
        with translated(path):
            return Stamp.of(path), copy_hashed(path, copy)
    except StorageError as error:
        if error.trouble is Trouble.DISK_FULL:
            raise StorageError(Trouble.STATE_FULL, path=str(copy.parent)) from error
        raise


def _judge_kind(path: Path) -> None:
    with translated(path):
        # A link is refused: publishing would replace the link, and not what it points at.
        found = path.lstat()
    if not stat.S_ISREG(found.st_mode):
        raise StorageError(Trouble.NO_FILE, path=str(path))
    if found.st_nlink > 1 and _names(path, found) > 1:
        # Replacing the file would part the names: behind the others the old version would stay.
        raise StorageError(Trouble.HARD_LINK, path=str(path))
    if found.st_size == 0:
        raise StorageError(Trouble.EMPTY, path=str(path))
    if found.st_size > MAX_BYTES:
        raise StorageError(Trouble.TOO_LARGE, path=str(path), size=found.st_size)


def _names(path: Path, found: os.stat_result) -> int:
    """How many names a file has, without the one it was made under.

    That one is there for a moment, and stays when the program is ended in that moment.
    """
    ours = 0
    with suppress(OSError):
        for beside in path.parent.iterdir():
            if beside.name.startswith((".~pub-", ".~new-")):
                ours += os.path.samestat(beside.lstat(), found)
    # It may have got its name between the two looks.
    with suppress(OSError):
        found = path.lstat()
    return found.st_nlink - ours


def _judge_header(path: Path, copy: Path) -> Format:
    """Judge the first bytes, before any code of SQLite runs.

    Source of the layout: "Database File Format" of SQLite, chapter 1.3.
    """
    with translated(copy):
        with copy.open("rb") as file:
            header = file.read(_HEADER)
        size = copy.stat().st_size
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise StorageError(Trouble.NOT_A_DOSSIER, path=str(path))
    application, version = _number(header, 68), _number(header, 60)
    if application != schema.APPLICATION_ID:
        raise StorageError(Trouble.OTHER_PROGRAM, path=str(path))
    found = Format.of(version)
    if found < schema.FIRST:
        raise StorageError(Trouble.DAMAGED, path=str(path), detail="format")
    if found.major > schema.FORMAT.major:
        raise StorageError(
            Trouble.NEWER, path=str(path), theirs=str(found), ours=str(schema.FORMAT)
        )
    if _number(header, 44) not in _SCHEMA_FORMATS or _number(header, 56) != _UTF_8:
        raise StorageError(Trouble.DAMAGED, path=str(path), detail="header")
    _judge_size(path, header, size)
    return found


def _judge_size(path: Path, header: bytes, size: int) -> None:
    page = struct.unpack(">H", header[16:18])[0]
    page = 65_536 if page == 1 else page
    if page < _SMALLEST_PAGE or page & (page - 1):
        raise StorageError(Trouble.DAMAGED, path=str(path), detail="page size")
    in_header = _number(header, 28) if _number(header, 24) == _number(header, 92) else 0
    if size % page or in_header * page > size:
        raise StorageError(Trouble.DAMAGED, path=str(path), detail="cut off")


def _number(header: bytes, place: int) -> int:
    return int(struct.unpack(">I", header[place : place + 4])[0])


def _judge_pages(path: Path, connection: sqlite3.Connection) -> None:
    found = connection.execute("PRAGMA quick_check(1)").fetchall()
    if found != [("ok",)]:
        raise StorageError(Trouble.DAMAGED, path=str(path), detail=str(found[0][0])[:200])


def _judge_schema(path: Path, connection: sqlite3.Connection, found: Format) -> None:
    """Let only our own schema through, so that nothing of the file's own runs.

    A newer minor format may have tables and columns we do not know, but nothing else: no view, no
    trigger, no virtual table, no computed column, and all that we know.
    """
    present = schema.objects(connection)
    expected = schema.expected_objects(min(found, schema.FORMAT))
    if present == expected:
        return
    if found <= schema.FORMAT or not _is_extension(connection, present):
        names = sorted(str(item[1]) for item in present ^ expected)
        raise StorageError(Trouble.FOREIGN_SCHEMA, path=str(path), detail=", ".join(names[:3]))


def _is_extension(connection: sqlite3.Connection, present: frozenset[schema.SchemaObject]) -> bool:
    tables = {name for kind, name, *_ in present if kind == "table"}
    if any(kind not in ("table", "index") for kind, *_ in present):
        return False
    if any(kind == "table" and "VIRTUAL" in (sql or "").upper() for kind, _, _, sql in present):
        return False
    known = {name for kind, name, *_ in schema.expected_objects() if kind == "table"}
    return known <= tables and all(
        _has_columns(connection, name, schema.columns(record)) for name, record in TABLES.items()
    )


def _has_columns(connection: sqlite3.Connection, table: str, names: list[str]) -> bool:
    rows = connection.execute(f'PRAGMA table_xinfo("{table}")').fetchall()
    plain = {row[1] for row in rows if row[6] == 0}
    return len(plain) == len(rows) and plain >= set(names)
