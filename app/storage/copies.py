"""Making, resuming and renewing the working copy of a document."""

from contextlib import closing
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from app import __version__
from app.domain.changes import Draft
from app.storage import log, schema
from app.storage.connection import open_working
from app.storage.errors import StorageError, Trouble, translated
from app.storage.files import copy_hashed, sync_file, sync_folder, write_json
from app.storage.guard import Inspected
from app.storage.local import DATABASE, NOTE, Local, new_replica
from app.storage.state import made, working_folder
from app.storage.working_copy import EARLIER, WorkingCopy, put_aside


def found(document_id: str, path: Path, founding: Draft, by: str, at: datetime) -> WorkingCopy:
    """Make the working copy of a new document with its first change set.

    Raises:
        StorageError: It cannot be made.
    """
    folder = made(working_folder(document_id, path))
    local = Local(str(path), new_replica(), document=document_id)
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
        copy_hashed(document.copy, fresh / DATABASE)
        sync_file(fresh / DATABASE)
        write_json(fresh / NOTE, asdict(local))
        if document.format < schema.FORMAT:
            with closing(open_working(fresh / DATABASE)) as connection:
                schema.migrate(connection)
        put_aside(folder, f".damaged-{uuid4().hex[:8]}" if damaged else EARLIER)
        fresh.rename(folder)
        sync_folder(folder.parent)
    return WorkingCopy(folder, local, document.document_id)


def _sound(folder: Path, document: Inspected) -> bool:
    """Whether a working copy is there, whole, of this document and of our format.

    Raises:
        StorageError: It cannot be read now. That is not damage: it may hold unpublished work, and
            must not make place for a fresh copy.
    """
    database = folder / DATABASE
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
