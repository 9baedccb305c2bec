"""The list of hashes beside what is handed out, in the format that `sha256sum -c` reads."""

import hashlib
from pathlib import Path

NAME = "SHA256SUMS.txt"
"""The list itself; it is never in the list."""


def write_checksums(folder: Path) -> Path:
    """Write the hashes of every file in a folder, sorted by name.

    Args:
        folder: What is handed out.

    Returns:
        The list, in that folder.
    """
    lines = [f"{_digest(folder / name)}  {name}\n" for name in _names(folder)]
    target = folder / NAME
    # Always "\n": sha256sum would take a "\r" for a part of the name.
    target.write_text("".join(lines), encoding="utf-8", newline="\n")
    return target


def verify_checksums(folder: Path) -> list[str]:
    """Compare a folder with its list.

    Args:
        folder: What is handed out, with the list in it.

    Returns:
        A line per file that differs, is missing or is not listed; none when all is well.
    """
    listed = _read(folder / NAME)
    present = _names(folder)
    missing = [f"{name}: missing" for name in sorted(listed.keys() - set(present))]
    unlisted = [f"{name}: not listed" for name in present if name not in listed]
    changed = [
        f"{name}: differs"
        for name in present
        if name in listed and _digest(folder / name) != listed[name]
    ]
    return missing + unlisted + changed


def _read(path: Path) -> dict[str, str]:
    """The hash per name that a list tells."""
    lines = path.read_text(encoding="utf-8").split("\n")
    pairs = (line.split("  ", 1) for line in lines if line)
    return {name: digest for digest, name in pairs}


def _names(folder: Path) -> list[str]:
    """The files in a folder but the list, with forward slashes, sorted."""
    files = (path for path in folder.rglob("*") if path.is_file())
    names = (path.relative_to(folder).as_posix() for path in files)
    return sorted(name for name in names if name != NAME)


def _digest(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
