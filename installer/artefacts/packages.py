"""The packages of others, as the lock pins them: fetched, checked by hash, laid out in a folder."""

import re
import sys
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from installer.artefacts.release import ROOT
from installer.artefacts.tools import run


@dataclass(frozen=True, slots=True)
class Platform:
    """A kind of machine that packages are made for.

    Attributes:
        lock: The requirement file.
        tags: Platforms, as wheels name them.
        pythons: Versions of Python, such as `3.13`; what is compiled comes once for each.
    """

    lock: Path
    tags: tuple[str, ...]
    pythons: tuple[str, ...]


WINDOWS = Platform(ROOT / "installer" / "requirements-windows.txt", ("win_amd64",), ("3.13",))
_GLIBC = (34, 31, 28, 27, 26, 24, 17, 12, 5)
"""The versions of glibc 2 that wheels are made for, newest first; Qt needs 34."""

LINUX = Platform(
    ROOT / "installer" / "requirements-linux.txt",
    (*(f"manylinux_2_{minor}_x86_64" for minor in _GLIBC), "manylinux2014_x86_64"),
    ("3.11", "3.12", "3.13"),
)


def fetch(platform: Platform, cache: Path) -> list[Path]:
    """Get the wheels of a platform; pip refuses every file whose hash is not in the lock.

    Args:
        platform: For which machines.
        cache: A folder that keeps them; what is there already is not fetched again.

    Returns:
        The wheels by name, each once.
    """
    found: set[Path] = set()
    for python in platform.pythons:
        folder = cache / platform.lock.stem / python
        folder.mkdir(parents=True, exist_ok=True)
        _download(platform, python, folder)
        wanted = {name for name, _ in pins(platform.lock)}
        found.update(path for path in folder.glob("*.whl") if project(path) in wanted)
    unique = {path.name: path for path in sorted(found)}
    return [unique[name] for name in sorted(unique)]


def _download(platform: Platform, python: str, folder: Path) -> None:
    abi = f"cp{python.replace('.', '')}"
    stamp = folder / "lock"
    lock = platform.lock.read_text(encoding="utf-8")
    if stamp.exists() and stamp.read_text(encoding="utf-8") == lock:
        return
    for old in folder.glob("*.whl"):
        old.unlink()
    tags = [word for tag in platform.tags for word in ("--platform", tag)]
    run(
        sys.executable,
        *("-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes"),
        *("--only-binary", ":all:", "--implementation", "cp", "--python-version", python),
        *("--abi", abi, "--abi", "abi3", "--abi", "none", *tags),
        *("--dest", folder, "--requirement", platform.lock),
    )
    stamp.write_text(lock, encoding="utf-8")


def pins(lock: Path) -> Iterator[tuple[str, str]]:
    """The packages that a lock names, with their versions."""
    for line in lock.read_text(encoding="utf-8").splitlines():
        name, equals, rest = line.partition("==")
        if equals and not line.startswith(" "):
            yield name, rest.split()[0]


def project(wheel: Path) -> str:
    """The package of a wheel, as locks call it."""
    return normal(wheel.name.split("-")[0])


def normal(name: str) -> str:
    """The name of a package as locks write it. See PEP 503."""
    return re.sub(r"[-_.]+", "-", name).lower()


def lay_out(wheels: Sequence[Path], folder: Path) -> None:
    """Unpack wheels into a folder that Python looks in.

    Args:
        wheels: The wheels.
        folder: Where.

    Raises:
        SystemExit: Two wheels bring another file under one name. Of the metadata the last counts:
            what is compiled for several Pythons has it once for each.
    """
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            for entry in archive.infolist():
                place = folder / entry.filename
                if place.is_file() and ".dist-info/" not in entry.filename:
                    if place.read_bytes() != archive.read(entry):
                        message = f"{wheel.name}: there is another {entry.filename} already"
                        raise SystemExit(message)
                    continue
                archive.extract(entry, folder)
