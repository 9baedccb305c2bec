"""Gives Wine the parts of Windows 10 that it lacks, so that Qt and pydantic can load."""

from pathlib import Path

from installer.artefacts.tools import run
from installer.artefacts.wine import Wine

_SOURCES = Path(__file__).with_name("stand_ins")


def add_stand_ins(wine: Wine) -> None:
    """Compile them into the system folder of a Wine."""
    system = wine.drive / "windows" / "system32"
    for source in sorted(_SOURCES.glob("*.c")):
        run(
            "x86_64-w64-mingw32-gcc",
            *("-shared", "-O2", "-Wall", "-Wextra", "-Werror"),
            *("-o", system / f"{source.stem}.dll", source, "-ladvapi32"),
        )
