"""Making, resuming and renewing the working copy of a document."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

from app import __version__
from app.domain.changes import Draft
from app.domain.dossier import Dossier
from app.storage import log, schema
from app.storage.connection import open_working
from app.storage.decoding import decoded
from app.storage.errors import StorageError, Trouble, translated
from app.storage.files import copy_hashed, place_copy, sync_file, sync_folder, write_json
from app.storage.guard import Inspected
from app.storage.local import DATABASE, NOTE, Local, here, new_replica
from app.storage.rows import read_dossier
from app.storage.schema import Format
from app.storage.state import made, working_folder
from app.storage.working_copy import EARLIER, WorkingCopy, lacks, put_aside

T = TypeVar("T")


def found(document_id: str, path: Path, founding: Draft, by: str, at: datetime) -> WorkingCopy:
    """Make the working copy of a new document with its first change set.

    Raises:
        StorageError: It cannot be made.
    """
    folder = made(working_folder(document_id, path))
    local = Local(str(path.resolve()), new_replica(), document=document_id, home=here())
    with closing(open_working(folder / DATABASE, create=True)) as connection, translated(folder):
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
    older copy), when all of this was copied from elsewhere, or when what we noted is lost, we go on
    under a new name.

    Raises:
        StorageError: `READ_ONLY`: a newer program has work here that the file lacks.
    """
    folder = working_folder(document.document_id, path)
    _renew(folder, document.document_id)
    _leave_newer_work(path, folder, document)
    local = Local.read(folder)
    unchanged = local is not None and local.digest == document.digest
    judged = _judged(folder, document, log_too=not unchanged)
    if judged is None:
        return None
    return _resumed(folder, path, local, document, judged)


def _resumed(
    folder: Path, path: Path, local: Local | None, document: Inspected, judged: Dossier
) -> WorkingCopy:
    place = str(path.resolve())
    known = local or Local(place, new_replica(), document=document.document_id, home=here())
    copy = WorkingCopy(folder, known, document.document_id, judged)
    try:
        seen = document.knowledge.get(known.replica, 0)
        if not known.copied and seen <= copy.knowledge().get(known.replica, 0):
            if (known.path, known.home) != (place, here()):
                copy.note(path=place, home=here())
            return copy
        copy.note(path=place, home=here(), replica=new_replica(), sealed=0)
    except BaseException:
        copy.close()
        raise
    copy.close()
    return WorkingCopy(folder, copy.local, document.document_id, judged)


def adopt(path: Path, document: Inspected) -> WorkingCopy:
    """Make a fresh working copy of a published file; our name in the log stays where it can.

    A working copy that was there is put aside; one of which nobody knows what it held is never
    thrown away.

    Raises:
        StorageError: `BAD_ROW`: what stands in the file cannot be read; or there is no room.
    """
    folder = working_folder(document.document_id, path)
    with translated(path):
        dossier = decoded(document.connection)
    known = _known(folder, document.document_id)
    may_go = known is not None and not lacks(document.knowledge, known)
    replica = _replica(folder, document, known) if known and may_go else new_replica()
    local = Local(
        str(path.resolve()),
        replica,
        document.digest,
        # What stands in the file may be seen by others.
        document.knowledge.get(replica, 0),
        document.document_id,
        document.stamp.size,
        document.stamp.mtime,
        here(),
    )
    aside = EARLIER if may_go else f".damaged-{uuid4().hex[:8]}"
    fresh = made(folder.with_name(f"{folder.name}.new"))
    with translated(folder):
        # Complete before the earlier one goes, so that a full disk leaves that where it is.
        copy_hashed(document.copy, fresh / DATABASE)
        sync_file(fresh / DATABASE)
        write_json(fresh / NOTE, asdict(local))
        put_aside(folder, aside)
        fresh.rename(folder)
        sync_folder(folder.parent)
    return WorkingCopy(folder, local, document.document_id, dossier)


def would_be_kept(path: Path, document: Inspected) -> bool:
    """Whether a working copy that is there would be kept as damaged, and not be replaced."""
    folder = working_folder(document.document_id, path)
    with translated(folder):
        if not (folder / DATABASE).is_file():
            return False
    known = _known(folder, document.document_id)
    return known is None or lacks(document.knowledge, known)


def _known(folder: Path, document_id: str) -> dict[str, int] | None:
    """What a working copy knows; `None` when it is not there, or nobody knows what it holds."""
    database = folder / DATABASE
    try:
        with translated(database):
            if not database.is_file():
                return None
        with closing(open_working(database)) as connection, translated(database):
            found = _format(connection)
            # The log of a newer minor format can be read; what it knows is all that is asked.
            ours = found >= schema.FORMAT and found.major == schema.FORMAT.major
            whole = ours and _is_whole(connection, document_id, found)
            return log.knowledge(connection) if whole else None
    except StorageError:
        return None


def _replica(folder: Path, document: Inspected, known: dict[str, int]) -> str:
    """Our name in the log: it stays, unless somebody else uses it too."""
    local = Local.read(folder)
    if (
        local is None
        or local.copied
        or document.knowledge.get(local.replica, 0) > known.get(local.replica, 0)
    ):
        return new_replica()
    return local.replica


def _judged(folder: Path, document: Inspected, *, log_too: bool) -> Dossier | None:
    """The records of a working copy that is whole, of this document and of our format.

    Raises:
        StorageError: It cannot be read now. That is not damage: it may hold unpublished work, and
            must not make place for a fresh copy.
    """

    def read(connection: sqlite3.Connection) -> Dossier | None:
        if not _is_whole(connection, document.document_id):
            return None
        return decoded(connection) if log_too else read_dossier(connection)

    return _asked(folder / DATABASE, read)


def _asked(database: Path, question: Callable[[sqlite3.Connection], T | None]) -> T | None:
    """What a database answers; `None` when it is not there or damaged.

    Raises:
        StorageError: It cannot be read now.
    """
    with translated(database):
        if not database.is_file():
            return None
        found = _answer(database, question)
        if found is not None:
            return found
        # To SQLite some trouble of the disk looks like damage: first read it all without SQLite.
        copy_hashed(database, None)
    return _answer(database, question)


def _answer(database: Path, question: Callable[[sqlite3.Connection], T | None]) -> T | None:
    try:
        with closing(open_working(database)) as connection, translated(database):
            return question(connection)
    except StorageError as error:
        if error.trouble not in (Trouble.DAMAGED, Trouble.BAD_ROW):
            raise
        return None


def _is_whole(connection: sqlite3.Connection, document_id: str, of: Format | None = None) -> bool:
    checked = connection.execute("PRAGMA quick_check(1)").fetchone()
    row = connection.execute("SELECT id FROM document").fetchone()
    return bool(
        checked == ("ok",)
        and row == (document_id,)
        and _format(connection) == (of or schema.FORMAT)
    )


def _format(connection: sqlite3.Connection) -> Format:
    return Format.of(connection.execute("PRAGMA user_version").fetchone()[0])


def _leave_newer_work(path: Path, folder: Path, document: Inspected) -> None:
    """Keep off a working copy in which a newer program has work that the file lacks.

    Putting it aside would lose nothing, but the newer program would not find it again.

    Raises:
        StorageError: `READ_ONLY`: there is such work, or nobody here can tell.
    """
    newer = _asked(folder / DATABASE, _format)
    if newer is None or newer <= schema.FORMAT:
        return
    known = _known(folder, document.document_id)
    if known is None or lacks(document.knowledge, known):
        raise StorageError(
            Trouble.READ_ONLY, path=str(path), reason="newer_work", theirs=str(newer)
        )


def _renew(folder: Path, document_id: str) -> None:
    """Bring a working copy of an older format up to date; as it was it is kept beside it.

    Ended in between it is the older or the newer one, and the next time goes on from that.

    Raises:
        StorageError: There is no room for it; the working copy is as it was.
    """
    database = folder / DATABASE

    def read(connection: sqlite3.Connection) -> Format | None:
        found = _format(connection)
        if found >= schema.FORMAT or _is_whole(connection, document_id, found):
            return found
        return None

    older = _asked(database, read)
    if older is None or not schema.FIRST <= older < schema.FORMAT:
        return
    kept = folder / f"work-{older}.db"
    with translated(folder):
        if not kept.exists():
            place_copy(database, kept)
    with closing(open_working(database)) as connection, translated(database):
        schema.migrate(connection)
