"""Files on disk: whole or not at all."""

import contextlib
import errno
import hashlib
import json
import os
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_CHUNK = 1 << 18
_REPLACE_TRIES = 10
_REPLACE_SECONDS = 5.0
_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF, errno.EACCES}


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells one version of a file from another without reading it.

    Attributes:
        inode: Number of the file in its folder's file system.
        size: In bytes.
        mtime: Modification time in nanoseconds; programs that copy files set it as they like.
        ctime: Moment of the last change in nanoseconds, which nobody can set (on Windows the
            moment of creation).
    """

    inode: int
    size: int
    mtime: int
    ctime: int

    @classmethod
    def of(cls, path: Path) -> "Stamp":
        """The stamp of a file.

        Raises:
            OSError: The file is not there or cannot be reached.
        """
        found = path.stat()
        return cls(found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def copy_hashed(source: Path, target: Path | None) -> str:
    """Copy a file and give the SHA-256 of what was read; without a target only read it.

    Raises:
        OSError: Reading or writing failed.
    """
    digest = hashlib.sha256()
    with contextlib.ExitStack() as stack:
        reader = stack.enter_context(source.open("rb", buffering=0))
        writer = None if target is None else stack.enter_context(target.open("wb"))
        # One buffer that stays in the cache of the processor: a third faster than many large ones.
        buffer = memoryview(bytearray(_CHUNK))
        while size := reader.readinto(buffer):
            digest.update(buffer[:size])
            if writer is not None:
                writer.write(buffer[:size])
    return digest.hexdigest()


def sync_file(path: Path) -> None:
    """Wait until a file is on the disk itself."""
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(path: Path) -> None:
    """Wait until the names in a folder are on the disk; Windows keeps no separate names.

    Many file systems of shares cannot do this for a folder: then it is as it is.
    """
    if sys.platform == "win32":
        return
    try:
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise


def replace(source: Path, target: Path) -> None:
    """Put a complete file in the place of another.

    On Windows a sync client or a virus scanner may hold either file for a second or two: a few
    more tries, then it is an error like any other.

    Raises:
        OSError: The target could not be replaced; it is as it was.
    """
    tries = _REPLACE_TRIES if sys.platform == "win32" else 1
    for attempt in range(1, tries + 1):
        try:
            source.replace(target)
        except PermissionError:
            if attempt == tries:
                raise
            time.sleep(_REPLACE_SECONDS / tries)
        else:
            break
    sync_folder(target.parent)


def place_new(source: Path, target: Path) -> None:
    """Give a complete file a name that nobody has yet.

    Raises:
        FileExistsError: There is a file with that name; it was not touched.
        OSError: The name could not be given.
    """
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:
        # File systems of sticks and shares often have no hard links.
        if target.exists():
            raise FileExistsError(target) from None
        source.rename(target)
    else:
        source.unlink()
    sync_folder(target.parent)


def place_copy(source: Path, target: Path) -> None:
    """Put a complete copy of a file under a name that nobody has yet.

    Raises:
        FileExistsError: There is a file with that name; it was not touched.
        OSError: It could not be written; nothing is left behind.
    """
    beside = target.with_name(f".~new-{os.getpid()}-{target.name}"[:200])
    try:
        copy_hashed(source, beside)
        sync_file(beside)
        place_new(beside, target)
    except BaseException:
        remove(beside)
        raise


def write_json(path: Path, values: Mapping[str, Any]) -> None:
    """Replace a small settings file as a whole.

    Raises:
        OSError: It could not be written; the old one is still there.
    """
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    beside.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
    sync_file(beside)
    replace(beside, path)


def read_json(path: Path) -> dict[str, Any] | None:
    """The content of a small settings file, or `None` when it is missing or no such file."""
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return values if isinstance(values, dict) else None


def remove(path: Path) -> None:
    """Remove a file of our own; when it cannot be removed, it is swept up later."""
    with contextlib.suppress(OSError):
        path.unlink()
