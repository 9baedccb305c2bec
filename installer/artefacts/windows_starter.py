"""Builds the two small programs that start Python: with our name and icon, without a console."""

from pathlib import Path

from installer.artefacts.icon import write_ico
from installer.artefacts.release import MAKER, PROGRAM, ROOT, SUMMARY, Release, four_numbers
from installer.artefacts.tools import run

ICON = "samenlevingsroute.ico"
WINDOW = f"{PROGRAM}.exe"
COMMAND_LINE = "samenlevingsroute-cli.exe"

_SOURCES = ROOT / "installer" / "windows"
_PREFIX = "x86_64-w64-mingw32-"


def build_starters(release: Release, folder: Path) -> None:
    """Compile both, and lay the icon beside them.

    Args:
        release: Its version goes into the properties of the files.
        folder: Where they are put.
    """
    icon = folder / ICON
    write_ico(icon)
    _build(release, icon, folder / WINDOW, "-mwindows", "-DWINDOW")
    _build(release, icon, folder / COMMAND_LINE, "-mconsole")


def _build(release: Release, icon: Path, target: Path, *options: str) -> None:
    resources = target.with_suffix(".res.o")
    values = {
        "NUMBERS": four_numbers(release.version, ","),
        "NAME": PROGRAM,
        "MAKER": MAKER,
        "SUMMARY": SUMMARY,
        "VERSION": release.version,
        "FILE": target.name,
        "ICON": icon.as_posix(),
        "MANIFEST": (_SOURCES / "starter.manifest").as_posix(),
    }
    text = (_SOURCES / "starter.rc").read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    script = target.with_suffix(".rc")
    script.write_text(text, encoding="utf-8")
    run(f"{_PREFIX}windres", "--codepage=65001", script, resources)
    run(
        f"{_PREFIX}gcc",
        *("-std=c11", "-O2", "-s", "-Wall", "-Wextra", "-Werror", "-municode", "-static"),
        # The linker would write the time of building into the file.
        "-Wl,--no-insert-timestamp,--dynamicbase,--nxcompat,--high-entropy-va",
        *options,
        *("-o", target, _SOURCES / "starter.c", resources),
        *("-lshell32",),
    )
    resources.unlink()
    script.unlink()
