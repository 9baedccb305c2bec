"""A dossier that is only looked at: no lock, nothing written, on a private copy."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Self

from app.editing.session import Listener
from app.storage.looking import Snapshot, snapshot


class Viewing:
    """What a `Session` shows, without what it does.

    Attributes:
        dossier: The records of the file when it was opened.
        author: Who looks.
        path: The file.
    """

    def __init__(self, path: Path, author: str) -> None:
        """Read a published file.

        Raises:
            StorageError: Why it cannot be read.
        """
        self._stack = ExitStack()
        self._found: Snapshot = self._stack.enter_context(snapshot(path))
        self.dossier = self._found.dossier
        self.history = self._found.history
        self.author = author
        self.path = path

    @property
    def document_id(self) -> str:
        """The id inside the document."""
        return self._found.document_id

    @property
    def newer_format(self) -> bool:
        """Whether a newer program wrote it."""
        return self._found.newer_format

    def listen(self, listener: Listener) -> Callable[[], None]:  # noqa: ARG002 - nothing changes
        """Nothing ever changes; there is nothing to stop."""
        return lambda: None

    def close(self) -> None:
        """Remove the private copy."""
        self._stack.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
