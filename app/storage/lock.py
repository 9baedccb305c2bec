"""Who has a document open: a small file beside it, written once and closed.

The lock is a promise between people, not between processes: it says who and since when. Nothing
depends on it for safety, because publishing compares what is there with what it knows.
"""

import getpass
import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from app import __version__
from app.storage.errors import StorageError, Trouble, from_os
from app.storage.files import remove
from app.storage.process import host_name, own_start, process_start

_MAX_BYTES = 4_096
_MAX_NAME = 200


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock; empty where the file does not say.

    Attributes:
        user: Name to show.
        host: The machine.
        pid: The process, with `process_start` to tell it from a later one with that number.
        program: Name and version.
        since: When the document was opened (ISO, UTC).
    """

    user: str = ""
    host: str = ""
    pid: int = 0
    process_start: str = ""
    program: str = ""
    since: str = ""


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock that is ours."""

    path: Path
    holder: Holder

    def release(self) -> None:
        """Remove the lock file, if it is still the one we wrote."""
        if _read(self.path) == self.holder:
            remove(self.path)


def lock_path(document: Path) -> Path:
    """The lock file of a document."""
    return document.with_name(f".~lock.{document.name}#")


def acquire(document: Path, user: str) -> Lock:
    """Take the lock of a document.

    A lock of a process of this machine that is gone is taken over; any other, also one that
    cannot be read, is respected.

    Raises:
        StorageError: `LOCKED` (user, host, since), or the folder cannot be written.
    """
    path = lock_path(document)
    holder = _ourselves(user)
    for _ in range(2):
        try:
            _create(path, holder)
        except FileExistsError:
            found = _read(path)
            if found is None or not _dead(found):
                raise _locked(document, found) from None
            _put_aside(path, found)
        except OSError as error:
            raise from_os(error, path.parent) from error
        else:
            return Lock(path, holder)
    raise _locked(document, _read(path))


def held_by(document: Path) -> Holder | None:
    """Who has a document open, or `None`."""
    path = lock_path(document)
    if not path.exists():
        return None
    found = _read(path) or Holder()
    return None if _dead(found) else found


def _ourselves(user: str) -> Holder:
    return Holder(
        user=user[:_MAX_NAME],
        host=host_name(),
        pid=os.getpid(),
        process_start=own_start(),
        program=f"Samenlevingsroute {__version__}",
        since=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def system_user() -> str:
    """The name of the user of the operating system."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "onbekend"


def _create(path: Path, holder: Holder) -> None:
    # ASCII, because a name from the system may hold what UTF-8 cannot.
    content = json.dumps(asdict(holder)).encode("ascii")
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            # An empty lock after a power cut would keep everybody out, ourselves included.
            os.fsync(file.fileno())
    except BaseException:
        remove(path)
        raise


def _read(path: Path) -> Holder | None:
    """The holder a lock file names; `None` when it cannot be read as a lock."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            values = json.loads(file.read(_MAX_BYTES))
        known = {name: kind(values[name]) for name, kind in _FIELDS.items()}
        return Holder(**known)  # type: ignore[arg-type]
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None


_FIELDS: dict[str, Callable[[object], object]] = {
    "user": str,
    "host": str,
    "pid": lambda value: int(str(value)),
    "process_start": str,
    "program": str,
    "since": str,
}


def _dead(holder: Holder) -> bool:
    if holder.pid <= 0 or not holder.process_start or holder.host != host_name():
        return False
    return process_start(holder.pid) != holder.process_start


def _put_aside(path: Path, dead: Holder) -> None:
    """Take a dead lock away; if a living one came in its place meanwhile, put that back."""
    aside = path.with_name(f"{path.name}.{uuid4().hex[:8]}")
    try:
        path.rename(aside)
    except OSError:
        return
    if _read(aside) != dead and not path.exists():
        aside.rename(path)
    else:
        remove(aside)


def _locked(document: Path, holder: Holder | None) -> StorageError:
    found = holder or Holder()
    return StorageError(
        Trouble.LOCKED,
        path=str(document),
        user=found.user,
        host=found.host,
        since=found.since,
    )
