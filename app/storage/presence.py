"""Whether a document is there, or was there before."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from app.storage import places
from app.storage.errors import StorageError, Trouble
from app.storage.guard import Inspected, inspected


@contextmanager
def present(path: Path) -> Iterator[Inspected]:
    """Inspect a file; one that is not there any more is told apart from one that never was."""
    with ExitStack() as stack:
        try:
            document = stack.enter_context(inspected(path))
        except StorageError as error:
            if error.trouble is Trouble.MISSING:
                raise _absent(path) from error
            raise
        yield document


def _absent(path: Path) -> StorageError:
    work = next(iter(places.databases_at(path)), None)
    if work is None:
        return StorageError(Trouble.MISSING, path=str(path))
    if not path.parent.is_dir():
        return StorageError(Trouble.FOLDER_GONE, path=str(path.parent), work=work)
    return StorageError(Trouble.TARGET_GONE, path=str(path), work=work)
