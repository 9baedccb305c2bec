"""Making a document, and opening one for changing."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from app.domain.changes import Draft
from app.storage import backups, copies, lock, schema
from app.storage.decoding import is_readable
from app.storage.document import Document
from app.storage.errors import StorageError, Trouble, translated
from app.storage.files import Stamp
from app.storage.guard import Inspected
from app.storage.left_behind import left_behind, take_along
from app.storage.lock import Lock
from app.storage.making import judge_free
from app.storage.presence import present
from app.storage.publish import Relation, relation_of, sweep
from app.storage.state import backup_folder


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
    older = document.format if document.format < schema.FORMAT else None
    if older is not None:
        _keep_older(path, document)
    came_from = take_along(path, document)
    opened = _gone_on(path, document, held, user)
    opened.older = older
    opened.came_from = came_from
    opened.left_behind = tuple(left_behind(path, document))
    return opened


def _keep_older(path: Path, document: Inspected) -> None:
    """Keep a file of an older format as it is.

    Raises:
        StorageError: It cannot be kept, so nothing is brought up to date either.
    """
    folder = backup_folder(document.document_id)
    try:
        backups.keep_format(document.document_id, path, _now(), document.format)
    except StorageError as error:
        # The trouble is that of this laptop: of the shared file nobody has to do anything.
        full = error.trouble in (Trouble.DISK_FULL, Trouble.STATE_FULL)
        trouble = Trouble.STATE_FULL if full else Trouble.STATE_UNAVAILABLE
        raise StorageError(trouble, path=str(folder)) from error


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
        match relation_of(copy, document):
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


def _now() -> datetime:
    return datetime.now(UTC)
