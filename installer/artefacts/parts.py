"""What everything that is handed out consists of: names, versions, licences and their texts."""

import tomllib
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.parser import Parser
from fnmatch import fnmatch
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from installer.artefacts.packages import WINDOWS, Platform, normal, pins, project
from installer.artefacts.release import PROGRAM, ROOT, Release
from installer.artefacts.windows_runtime import Runtime

LEGAL = ROOT / "installer" / "legal"
_KNOWN = LEGAL / "parts.toml"
_TEXTS = ("LICEN[CS]E*", "COPYING*", "NOTICE*", "AUTHORS*")
# Qt's wheels carry the licence that is bought; ours is the other one.
_OTHER = "*Commercial*"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is in what is handed out.

    Attributes:
        name: As its makers call it.
        version: Empty where it has none of its own.
        licence: An SPDX expression.
        texts: The texts of its licence by file name.
        files: What it comes from: the wheels, or the archive.
        needs: The packages it asks for, by name.
        kind: `package`, `runtime` or `data`.
    """

    name: str
    version: str
    licence: str
    texts: Mapping[str, str]
    files: tuple[Path, ...] = ()
    needs: tuple[str, ...] = ()
    kind: str = "package"


@cache
def known() -> Mapping[str, Any]:
    """What `installer/legal/parts.toml` says."""
    return tomllib.loads(_KNOWN.read_text(encoding="utf-8"))


def own_part(release: Release) -> Part:
    """The program itself."""
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    needs = tuple(name for name, _ in pins(WINDOWS.lock))
    return Part(PROGRAM, release.version, "EUPL-1.2", {"EUPL-1.2.txt": text}, needs=needs)


def parts(platform: Platform, wheels: Sequence[Path], runtime: Runtime | None) -> list[Part]:
    """Everything but the program itself: the packages in the order of the lock, then the rest.

    Args:
        platform: For which machines.
        wheels: Its packages, as `packages.fetch` gives them.
        runtime: Python, where it is handed out too.

    Raises:
        SystemExit: A part without a known licence, or without its text; its name is told.
    """
    found = [_package(name, version, wheels) for name, version in pins(platform.lock)]
    if runtime is not None:
        found += [_python(runtime), *_starters()]
    return [*found, *_bundled()]


def _package(name: str, version: str, wheels: Sequence[Path]) -> Part:
    own = tuple(wheel for wheel in wheels if project(wheel) == name)
    licence = known()["packages"].get(name)
    texts = {text: _legal(text) for text in known()["texts"].get(name, ())}
    needs: set[str] = set()
    for wheel in own:
        with zipfile.ZipFile(wheel) as archive:
            texts |= dict(_texts_in(archive))
            needs |= set(_needs(archive))
    if not own or licence is None or not texts:
        lacks = "wheel" if not own else "licence in parts.toml" if licence is None else "text"
        message = f"{name} {version}: no {lacks}; nobody may hand this out"
        raise SystemExit(message)
    return Part(name, version, licence, texts, own, tuple(sorted(needs)))


def _texts_in(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """The texts of licences in a wheel, by a flat name."""
    for entry in archive.namelist():
        path = PurePosixPath(entry)
        if not path.parts[0].endswith(".dist-info") or entry.endswith("/"):
            continue
        in_folder = len(path.parts) > 2 and path.parts[1] == "licenses"  # noqa: PLR2004 - folder, file
        named = any(fnmatch(path.name.upper(), pattern.upper()) for pattern in _TEXTS)
        if (in_folder or named) and not fnmatch(path.name, _OTHER):
            text = archive.read(entry).decode("utf-8", errors="replace")
            yield "-".join(path.parts[2:] if in_folder else path.parts[1:]), text


def _needs(archive: zipfile.ZipFile) -> Iterator[str]:
    """The packages that a wheel asks for, but for its extras."""
    (entry,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
    metadata = Parser().parsestr(archive.read(entry).decode("utf-8", errors="replace"))
    for requirement in metadata.get_all("Requires-Dist") or []:
        if "extra ==" not in requirement:
            yield normal(_name_in(requirement))


def _name_in(requirement: str) -> str:
    end = next((i for i, letter in enumerate(requirement) if letter in " ;[<>=!~("), None)
    return requirement[:end]


def _python(runtime: Runtime) -> Part:
    with zipfile.ZipFile(runtime.archive) as archive:
        (entry,) = (name for name in archive.namelist() if name.endswith("LICENSE.txt"))
        text = archive.read(entry).decode("utf-8", errors="replace")
    return Part(
        "Python",
        runtime.version,
        "PSF-2.0",
        {"LICENSE.txt": text, "python-inside.txt": _legal("python-inside.txt")},
        (runtime.archive,),
        kind="runtime",
    )


def _starters() -> Iterator[Part]:
    yield Part("mingw-w64", "", "ZPL-2.1", {"mingw-w64.txt": _legal("mingw-w64.txt")}, kind="data")
    licence = "Zlib AND CPL-1.0"
    yield Part("NSIS", "", licence, {"NSIS.txt": _legal("NSIS.txt")}, kind="data")


def _bundled() -> Iterator[Part]:
    resources = ROOT / "resources"
    font = (resources / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    yield Part("Source Sans 3", "", "OFL-1.1", {"OFL.txt": font}, kind="data")
    icons = (resources / "icons" / "LICENSE").read_text(encoding="utf-8")
    yield Part("Tabler Icons", "", "MIT", {"LICENSE.txt": icons}, kind="data")


def _legal(name: str) -> str:
    return (LEGAL / name).read_text(encoding="utf-8")
