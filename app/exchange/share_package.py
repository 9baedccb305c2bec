"""Reading a package of another municipality: one file in a zip, which nobody vouches for.

Nothing is unpacked on disk: the one file is read into memory, as far as it may be long. A zip with
anything in it that does not belong in a package is refused as a whole.
"""

import zlib
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from app.editing.share_format import FormatError, NewerFormatError, Sent, read
from app.editing.sharing import MANIFEST
from app.exchange.errors import PackageError, PackageTrouble

_MOST_BYTES = 50_000_000
_MOST_UNPACKED = 200_000_000
_MOST_ENTRIES = 20
_LONGEST_MANIFEST = 20_000_000
_MOST_RATIO = 200
"""How many times larger a text may become: of ours it is some five times."""

_ENCRYPTED = 0x1

_BROKEN = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)
"""What reading a zip that is none, or no longer whole, may raise."""


def read_package(path: Path) -> Sent:
    """What another municipality sent.

    Raises:
        PackageError: Why nothing can be taken over.
    """
    name = path.name
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise PackageError(PackageTrouble.TOO_LARGE, name=name)
        with ZipFile(path) as archive:
            raw = _manifest(archive, name)
    except FileNotFoundError as error:
        raise PackageError(PackageTrouble.NO_SUCH_FILE, name=name) from error
    except OSError as error:
        raise PackageError(PackageTrouble.UNREADABLE, name=name) from error
    except _BROKEN as error:
        raise PackageError(PackageTrouble.DAMAGED, name=name) from error
    try:
        return read(raw)
    except NewerFormatError as error:
        raise PackageError(PackageTrouble.NEWER, name=name) from error
    except FormatError as error:
        raise PackageError(PackageTrouble.NOT_A_PACKAGE, name=name) from error


def _manifest(archive: ZipFile, name: str) -> bytes:
    """The file with what was sent, when nothing about the zip is suspicious."""
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    if MANIFEST not in names:
        raise PackageError(PackageTrouble.NOT_A_PACKAGE, name=name)
    if len(entries) > _MOST_ENTRIES or len(set(map(str.casefold, names))) < len(names):
        raise PackageError(PackageTrouble.UNSAFE, name=name)
    if sum(entry.file_size for entry in entries) > _MOST_UNPACKED:
        raise PackageError(PackageTrouble.TOO_LARGE, name=name)
    if any(_is_suspicious(entry) for entry in entries):
        raise PackageError(PackageTrouble.UNSAFE, name=name)
    with archive.open(MANIFEST) as file:
        # What an entry says of its own length may be a lie.
        raw = file.read(_LONGEST_MANIFEST + 1)
    if len(raw) > _LONGEST_MANIFEST:
        raise PackageError(PackageTrouble.TOO_LARGE, name=name)
    return raw


def _is_suspicious(entry: ZipInfo) -> bool:
    """Whether an entry is in a folder or outside one, hidden, locked, or a bomb."""
    plain = entry.filename
    return (
        any(sign in plain for sign in "/\\:\0")
        or plain.startswith(".")
        or entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED)
        or bool(entry.flag_bits & _ENCRYPTED)
        or entry.file_size > _MOST_RATIO * max(entry.compress_size, 1) + _LONGEST_SMALL
    )


_LONGEST_SMALL = 1_000_000
"""Bytes that may be packed ever so tightly."""
