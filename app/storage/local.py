"""What this laptop notes beside the working copy of a document."""

import secrets
import string
from dataclasses import dataclass
from pathlib import Path

from app.storage.files import read_json
from app.storage.process import host_name
from app.storage.state import state_folder

DATABASE = "work.db"
"""The database in a working folder."""

NOTE = "local.json"
"""The note in a working folder."""

_LETTERS = string.ascii_lowercase + string.digits


@dataclass(frozen=True, slots=True)
class Local:
    """What this laptop knows of a document, and the document itself does not hold.

    Attributes:
        path: Where the published file is.
        replica: Name of this working copy in the log.
        digest: SHA-256 of the file last read or published; empty when there is none yet.
        sealed: Highest number of ours that somebody else may have seen.
        document: Id of the document, so that its backups are found when the file is damaged.
        size: Of the file last read or published, in bytes.
        mtime: Its modification time then, in nanoseconds.
        home: On which machine and in which folder this was noted; empty in an older note.
    """

    path: str
    replica: str
    digest: str = ""
    sealed: int = 0
    document: str = ""
    size: int = 0
    mtime: int = 0
    home: str = ""

    @property
    def copied(self) -> bool:
        """Whether it was noted elsewhere: a folder that was copied, as from stick to laptop.

        Its first owner may go on too, and two who number their sets under one name would take the
        work of the other for their own.
        """
        return bool(self.home) and self.home != here()

    @classmethod
    def read(cls, folder: Path) -> "Local | None":
        """What is written in a working folder; `None` when it is missing or no use."""
        values = read_json(folder / NOTE) or {}
        try:
            found = cls(**values)
        except TypeError:
            return None
        texts = ("path", "replica", "digest", "document", "home")
        numbers = ("sealed", "size", "mtime")
        kinds = {**dict.fromkeys(texts, str), **dict.fromkeys(numbers, int)}
        whole = all(isinstance(getattr(found, name), kind) for name, kind in kinds.items())
        return found if whole and found.replica else None


def here() -> str:
    """This machine, and where it keeps the files of this user."""
    return f"{host_name()} {state_folder().resolve()}"


def new_replica() -> str:
    """Ten random letters and digits."""
    return "".join(secrets.choice(_LETTERS) for _ in range(10))
