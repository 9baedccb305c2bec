"""The folder of the program, and whether it keeps everything beside itself, as on a stick."""

import os
import sys
from functools import lru_cache
from pathlib import Path

import app

MARKER = "draagbaar.txt"
"""A file of this name in the folder of the program makes it portable; its content says nothing."""

KEPT = "gegevens"
"""The folder in which a portable program keeps what is of its user."""


def program_folder() -> Path:
    """The folder that holds the package `app`: of the installation, or of a checkout."""
    return Path(app.__file__).resolve().parents[1]


def is_gone() -> bool:
    """Whether the program was removed or damaged while it runs: it cannot start itself again."""
    try:
        return not (Path(app.__file__).is_file() and Path(sys.executable).is_file())
    except OSError:
        return True


def is_portable() -> bool:
    """Whether the program is to keep everything beside itself."""
    try:
        return (program_folder() / MARKER).is_file()
    except OSError:
        return False


def portable_folder() -> Path | None:
    """Where a portable program keeps what is of its user.

    Returns:
        `None` when it is not portable, or when nothing can be written there: a write-protected
        stick. What it keeps then goes where an installed program keeps it, so that nothing of
        what is typed is lost.
    """
    if not is_portable():
        return None
    folder = program_folder() / KEPT
    return folder if _can_hold(folder) else None


@lru_cache(maxsize=4)
def _can_hold(folder: Path) -> bool:
    """Whether files can be made in a folder; only trying tells, on Windows and on a stick.

    Asked once: halfway a session nothing may move to another place.
    """
    probe = folder / f".proef-{os.getpid()}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError:
        return False
    return True


def on_this_drive(path: Path) -> Path:
    """The same place on the drive of the program, for a path on a stick that has another letter.

    Args:
        path: A path that was noted earlier. One that is there, or of a program that is not
            portable, is left as it is.
    """
    if not is_portable() or not path.is_absolute():
        return path
    here = Path(program_folder().anchor, *path.parts[1:])
    try:
        return here if not path.exists() and here.exists() else path
    except OSError:
        return path
