"""The setup for one user, made by NSIS."""

import os
from pathlib import Path

from installer.artefacts.icon import write_banner
from installer.artefacts.release import ROOT, Release, four_numbers
from installer.artefacts.tools import run
from installer.artefacts.trees import files, size

_SCRIPT = ROOT / "installer" / "windows" / "setup.nsi"
_MAX_PATH = 259
"""Characters of a path with which every program on Windows can work."""

_ASIDE = r"\~samenr-nieuw"
"""Where it is unpacked, in the folder of the program."""

_SPARE = 1.2
"""Blocks of the disk and the uninstaller come on top of the bytes of the files."""


def write_setup(release: Release, folder: Path, target: Path, *, quick: bool = False) -> None:
    """Make the setup of a folder.

    Args:
        release: What is made.
        folder: What is installed; absolute.
        target: The setup; absolute.
        quick: Pack lightly: a fifth of the time and half as large again, for trying.
    """
    banner = target.with_suffix(".bmp")
    write_banner(banner)
    # NSIS takes along when each file was changed.
    os.utime(banner, (release.epoch, release.epoch))
    needed = int(size(folder) * _SPARE)
    defined = {
        "VERSION": release.version,
        "NUMBERS": four_numbers(release.version, "."),
        "FOLDER": folder,
        "OUT": target,
        "BANNER": banner,
        "KILOBYTES": needed // 1_000,
        "MEGABYTES": needed // 1_000_000,
        "LONGEST": _MAX_PATH - len(_ASIDE) - longest_name(folder),
    }
    run(
        "makensis",
        *("-V2", "-INPUTCHARSET", "UTF8"),
        *(("-XSetCompressor /FINAL zlib",) if quick else ()),
        *(f"-D{name}={value}" for name, value in defined.items()),
        _SCRIPT,
        variables={"SOURCE_DATE_EPOCH": str(release.epoch)},
    )
    banner.unlink()


def longest_name(folder: Path) -> int:
    """How long the longest path inside a folder is, with the stroke before it."""
    return max(len(str(path.relative_to(folder))) for path in files(folder)) + 1
