"""Making a document of many changes: it appears whole, or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from app.storage import places
from app.storage.errors import StorageError, Trouble, translated
from app.storage.files import place_copy
from app.storage.state import made, state_folder


@contextmanager
def making(path: Path) -> Iterator[Path]:
    """A place on this laptop to make a document of many changes, which then goes to `path` whole.

    Whoever is interrupted leaves nothing at `path`.

    Raises:
        StorageError: `EXISTS`, or it could not be put there; nothing is left behind.
    """
    judge_free(path)
    folder = made(state_folder() / "private")
    with translated(folder):
        scratch = Path(mkdtemp(dir=folder))
    document = scratch / path.name
    try:
        yield document
        with translated(path):
            place_copy(document, path)
    finally:
        places.forget(document)
        rmtree(scratch, ignore_errors=True)


def judge_free(path: Path) -> None:
    """Refuse a place where a document cannot be made.

    Raises:
        StorageError: `EXISTS`, `FOLDER_GONE`.
    """
    with translated(path):
        if path.exists():
            raise StorageError(Trouble.EXISTS, path=str(path))
        if not path.parent.is_dir():
            raise StorageError(Trouble.FOLDER_GONE, path=str(path.parent))
