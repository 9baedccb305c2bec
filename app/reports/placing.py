"""Writing a file beside its place, and only then giving it its name."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from zlib import crc32

from app.reports.errors import from_os


@contextmanager
def placing(path: Path) -> Iterator[Path]:
    """A file to write in; at the end it takes its place, and at any error it goes.

    An older file with that name is replaced as a whole, or stays as it was.

    Args:
        path: Where the file goes.

    Raises:
        ReportError: Why there is no file.
    """
    beside = path.with_name(f".~{os.getpid()}-{crc32(path.name.encode()):08x}{path.suffix}")
    try:
        yield beside
        beside.replace(path)
    except OSError as error:
        raise from_os(error, path) from error
    finally:
        # What could not be written, such as on a disk to read from only, cannot be removed either.
        with suppress(OSError):
            beside.unlink(missing_ok=True)
