"""The zip that needs no installing: unpack it anywhere, also on a stick."""

import shutil
from pathlib import Path

from installer.artefacts.release import PROGRAM, ROOT, Release
from installer.artefacts.trees import settle, write_zip

_MARKER = ROOT / "installer" / "windows" / "draagbaar.txt"
"""Beside the program it makes it keep what it writes there."""


def write_portable(release: Release, folder: Path, target: Path, scratch: Path) -> None:
    """Write the folder with the marker in it.

    Args:
        release: What is made.
        folder: As `windows_folder` lays it out; it stays as it is.
        target: The zip.
        scratch: A folder to work in.
    """
    place = scratch / "portable" / PROGRAM
    shutil.rmtree(place, ignore_errors=True)
    # Hard links: the same files under another name, for the moment.
    shutil.copytree(folder, place, copy_function=_link)
    shutil.copyfile(_MARKER, place / _MARKER.name)
    settle(place, release.epoch)
    write_zip(place, target, release.moment)
    shutil.rmtree(place)


def _link(source: str, target: str) -> None:
    Path(target).hardlink_to(source)
