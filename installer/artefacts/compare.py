"""Compares two builds: `python -m installer.artefacts.compare A B`; `make reproducible` runs it.

Leaves with exit code 0 only when both hold the same files with the same bytes.
"""

import sys
import tarfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from zipfile import ZipFile, is_zipfile


def differences(first: Path, second: Path) -> list[str]:
    """A line per difference between two folders of artefacts; none when they are equal.

    Raises:
        SystemExit: One of them has no files: two of nothing are not two equal builds.
    """
    ours, theirs = _files(first), _files(second)
    for folder, found in ((first, ours), (second, theirs)):
        if not found:
            message = f"{folder} holds nothing to compare"
            raise SystemExit(message)
    lines = [f"{name}: only in one of them" for name in sorted(ours.keys() ^ theirs.keys())]
    for name in sorted(ours.keys() & theirs.keys()):
        lines += [f"{name}: {line}" for line in _unlike(ours[name], theirs[name])]
    return lines


def _files(folder: Path) -> dict[str, Path]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path for path in found}


def _unlike(first: Path, second: Path) -> Iterator[str]:
    """Where two files differ: the bytes, and of an archive the files inside."""
    mine, other = first.read_bytes(), second.read_bytes()
    if mine == other:
        return
    yield _place(mine, other)
    ours, theirs = _inside(first), _inside(second)
    for name in sorted(ours.keys() ^ theirs.keys()):
        yield f"{name}: only in one of them"
    for name in sorted(ours.keys() & theirs.keys()):
        if ours[name] != theirs[name]:
            yield f"{name}: {_place(ours[name], theirs[name])}"


def _inside(path: Path) -> Mapping[str, bytes]:
    """The files in an archive; nothing for what is none."""
    if is_zipfile(path):
        with ZipFile(path) as packed:
            return {name: packed.read(name) for name in packed.namelist()}
    if not tarfile.is_tarfile(path):
        return {}
    with tarfile.open(path) as archive:
        members = [member for member in archive if member.isfile()]
        read = ((member.name, archive.extractfile(member)) for member in members)
        return {name: stream.read() for name, stream in read if stream is not None}


def _place(first: bytes, second: bytes) -> str:
    """The first byte that differs, and the sizes."""
    pairs = enumerate(zip(first, second, strict=False))
    start = next((i for i, (a, b) in pairs if a != b), min(len(first), len(second)))
    return f"differs from byte {start} (sizes {len(first)} and {len(second)})"


if __name__ == "__main__":
    found = differences(Path(sys.argv[1]), Path(sys.argv[2]))
    print("\n".join(found) or "equal")
    sys.exit(1 if found else 0)
