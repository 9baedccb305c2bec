"""Which working copies this laptop has, and of what."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from shutil import rmtree

from app.storage import log
from app.storage.connection import open_beside_writer
from app.storage.errors import StorageError, translated
from app.storage.guard import Inspected
from app.storage.local import DATABASE, Local
from app.storage.state import backup_folder, state_folder, working_folder
from app.storage.working_copy import lacks


def unpublished(path: Path, document: Inspected) -> bool:
    """Whether a working copy on this laptop holds sets that a published file lacks."""
    database = working_folder(document.document_id, path) / DATABASE
    try:
        with translated(database):
            if not database.is_file():
                return False
        with closing(open_beside_writer(database)) as connection, translated(database):
            ours = log.knowledge(connection)
    except StorageError:
        return False
    return lacks(document.knowledge, ours)


def working_folders() -> Iterator[tuple[Path, Local]]:
    """The working folders of this laptop with their notes; not those that were put aside."""
    folder = state_folder() / "work"
    with translated(folder):
        present = sorted(folder.iterdir()) if folder.is_dir() else []
    for found in present:
        local = None if found.suffix else Local.read(found)
        if local is not None:
            yield found, local


def documents_at(path: Path) -> list[str]:
    """The ids of the documents that this laptop worked on at a place."""
    return [
        local.document
        for folder, local in working_folders()
        # The name of the folder says of which place it is, whatever was noted.
        if folder == working_folder(local.document, path)
    ]


def databases_at(path: Path) -> list[Path]:
    """The working copies on this laptop of what stands, or stood, at a place."""
    works = (working_folder(key, path) / DATABASE for key in documents_at(path))
    return [work for work in works if work.is_file()]


def forget(path: Path) -> None:
    """Remove what this laptop keeps of a document of our own: working copies and backups."""
    for key in documents_at(path):
        rmtree(working_folder(key, path), ignore_errors=True)
        rmtree(backup_folder(key), ignore_errors=True)
