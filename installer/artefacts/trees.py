"""Folders and archives of which the bytes depend on their content alone.

Order, dates, owners and rights are always the same, so that two builds of a commit can be compared.
"""

import gzip
import os
import tarfile
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

_FILE, _PROGRAM = 0o644, 0o755


def files(root: Path) -> Iterator[Path]:
    """All files below a folder, in the order of their names."""
    yield from sorted(path for path in root.rglob("*") if path.is_file())


def size(root: Path) -> int:
    """The bytes of all files below a folder."""
    return sum(path.stat().st_size for path in files(root))


def settle(root: Path, epoch: int) -> None:
    """Give everything below a folder the same date, and the rights it needs and no more.

    Args:
        root: The folder.
        epoch: Seconds since 1970 (UTC).
    """
    for path in sorted(root.rglob("*"), reverse=True):
        if path.is_symlink():
            os.utime(path, (epoch, epoch), follow_symlinks=False)
            continue
        runs = path.is_dir() or path.stat().st_mode & 0o100
        path.chmod(_PROGRAM if runs else _FILE)
        os.utime(path, (epoch, epoch))
    os.utime(root, (epoch, epoch))


def write_zip(root: Path, target: Path, moment: datetime) -> None:
    """Write a folder as a zip, with its own name as the folder inside.

    Args:
        root: The folder.
        target: The zip.
        moment: For every file; a zip keeps no time zone.
    """
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in files(root):
            name = path.relative_to(root.parent).as_posix()
            entry = zipfile.ZipInfo(name, moment.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _FILE << 16
            entry.create_system = 3
            archive.writestr(entry, path.read_bytes(), compresslevel=9)


def write_tar(root: Path, target: Path, epoch: int) -> None:
    """Write a folder as a tar.gz, with its own name as the folder inside, owned by root.

    Args:
        root: The folder; `settle` it first.
        target: The tar.gz.
        epoch: Seconds since 1970 (UTC), for the folder itself.
    """

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = epoch
        return entry

    with (
        target.open("wb") as raw,
        gzip.GzipFile("", "wb", compresslevel=9, fileobj=raw, mtime=epoch) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        for path in [root, *sorted(root.rglob("*"))]:
            name = path.relative_to(root.parent).as_posix()
            archive.add(path, name, recursive=False, filter=plain)
