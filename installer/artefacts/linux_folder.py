"""The folder that Linux runs, with whichever Python the system has.

    samenlevingsroute   starts it
    app/                the program
    lib/                the packages; what is compiled, once for each Python
    share/              icon, menu entry and file type, for who wants them

Everything in it can be moved: nothing knows where it is.
"""

import shutil
from pathlib import Path

from installer.artefacts.icon import PICTURE
from installer.artefacts.packages import lay_out
from installer.artefacts.program import Parts, lay_out_program
from installer.artefacts.pruning import MODULES, keep_what_is_used
from installer.artefacts.release import PACKAGE, ROOT, Release
from installer.artefacts.trees import settle

SOURCES = ROOT / "installer" / "linux"
STARTER = PACKAGE
"""What starts the program, in its folder."""

_LIBRARIES = (*MODULES, "DBus", "OpenGL", "XcbQpa", "WaylandClient", "WlShellIntegration")
_PLUGINS = (
    *("platforms/libqxcb.so", "platforms/libqwayland.so", "platforms/libqoffscreen.so"),
    *("xcbglintegrations/*", "wayland-shell-integration/libxdg-shell.so"),
    *("wayland-decoration-client/libbradient.so",),
    # Accents, and languages that are typed with help.
    *("platforminputcontexts/libcompose*", "platforminputcontexts/libibus*"),
    # The dialogs of the desktop itself.
    *("platformthemes/libqgtk3.so", "platformthemes/libqxdgdesktopportal.so"),
    *("printsupport/*", "iconengines/libqsvgicon.so", "imageformats/libqsvg.so"),
)
_OF_QT = (
    *(f"PySide6/Qt{module}.abi3.so" for module in MODULES),
    *(f"PySide6/Qt/lib/libQt6{library}.so.6" for library in _LIBRARIES),
    "PySide6/Qt/lib/libicu*",
    *(f"PySide6/Qt/plugins/{plugin}" for plugin in _PLUGINS),
    "PySide6/Qt/translations/qtbase_nl.qm",
    "PySide6/libpyside6.abi3.so*",
    "PySide6/__init__.py",
    "PySide6/_*.py",
    "PySide6/support/*.py",
    "shiboken6/*.so*",
    "shiboken6/*.py",
)


def build_linux_folder(release: Release, parts: Parts, folder: Path) -> None:
    """Make the folder anew; what was there is gone.

    Args:
        release: What is made.
        parts: From what.
        folder: Where.
    """
    shutil.rmtree(folder, ignore_errors=True)
    packages = folder / "lib"
    lay_out(parts.wheels, packages)
    keep_what_is_used(packages, _OF_QT)
    lay_out_program(parts.wheel, folder, packages)
    shutil.copy(SOURCES / "samenlevingsroute.sh", folder / STARTER)
    shutil.copy(SOURCES / "start.py", folder)
    share = folder / "share"
    share.mkdir()
    for name in ("samenlevingsroute.desktop", "samenlevingsroute.xml"):
        shutil.copy(SOURCES / name, share)
    shutil.copy(PICTURE, share / "samenlevingsroute.svg")
    parts.add_papers(folder)
    settle(folder, release.epoch)
