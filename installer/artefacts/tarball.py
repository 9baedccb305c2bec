"""The tar.gz for Linux: unpack it anywhere."""

import shutil
from pathlib import Path

from installer.artefacts.linux_folder import SOURCES
from installer.artefacts.release import Release
from installer.artefacts.trees import settle, write_tar

_ADDED = ("menu-toevoegen.sh", "menu-verwijderen.sh")


def write_tarball(release: Release, folder: Path, target: Path) -> None:
    """Write the folder, with what puts it in the menu of a user.

    Args:
        release: What is made.
        folder: As `linux_folder` lays it out; three files are added.
        target: The tar.gz.
    """
    for name in _ADDED:
        shutil.copy(SOURCES / name, folder)
    readme = (SOURCES / "LEESMIJ.txt").read_text(encoding="utf-8")
    text = readme.replace("@VERSION@", release.version)
    (folder / "LEESMIJ.txt").write_text(text, encoding="utf-8")
    settle(folder, release.epoch)
    write_tar(folder, target, release.epoch)
