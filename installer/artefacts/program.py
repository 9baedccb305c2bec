"""The program itself, as its wheel carries it."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from installer.artefacts.packages import lay_out
from installer.artefacts.release import PACKAGE, ROOT, Release
from installer.artefacts.tools import run


@dataclass(frozen=True, slots=True)
class Parts:
    """What a folder with the program is made from.

    Attributes:
        wheel: The program.
        wheels: The packages of others.
        add_papers: Puts licences and the list of parts into the folder.
    """

    wheel: Path
    wheels: Sequence[Path]
    add_papers: Callable[[Path], None]


def build_wheel(release: Release, scratch: Path) -> Path:
    """Build the wheel; the same commit gives the same bytes.

    Args:
        release: What is made.
        scratch: A folder to work in.

    Returns:
        The wheel.
    """
    out = scratch / "wheel"
    for old in out.glob("*.whl"):
        old.unlink()
    run(
        sys.executable,
        *("-m", "build", "--wheel", "--no-isolation", "--outdir", out, ROOT),
        variables={"SOURCE_DATE_EPOCH": str(release.epoch)},
    )
    (wheel,) = out.glob("*.whl")
    return wheel


def lay_out_program(wheel: Path, folder: Path, packages: Path) -> None:
    """Put the program in a folder, and what Python knows of it among the packages.

    Args:
        wheel: The wheel of the program.
        folder: Gets the package `app`.
        packages: Gets the metadata, from which *Over* reads version and licence.
    """
    lay_out([wheel], folder)
    (metadata,) = folder.glob(f"{PACKAGE}-*.dist-info")
    packages.mkdir(parents=True, exist_ok=True)
    metadata.rename(packages / metadata.name)
