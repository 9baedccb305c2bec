"""The folder that Windows runs: Python, the packages, the program, and what starts it.

    Samenlevingsroute.exe       the window
    samenlevingsroute-cli.exe   the command line
    app/                        the program
    runtime/                    Python; in Lib/site-packages the packages

Everything in it can be moved: nothing knows where it is.
"""

import shutil
from pathlib import Path

from installer.artefacts.bytecode import compile_for_windows
from installer.artefacts.packages import lay_out
from installer.artefacts.program import Parts, lay_out_program
from installer.artefacts.pruning import MODULES, keep_what_is_used
from installer.artefacts.release import ROOT, Release
from installer.artefacts.trees import settle
from installer.artefacts.windows_runtime import Runtime, unpack_runtime, write_search_path
from installer.artefacts.windows_starter import build_starters

_SOURCES = ROOT / "installer" / "windows"
_README = _SOURCES / "LEESMIJ.txt"
_NO_SOCKETS = _SOURCES / "_socket.py"

_OF_QT = (
    *(f"PySide6/Qt{module}.pyd" for module in MODULES),
    *(f"PySide6/Qt6{module}.dll" for module in MODULES),
    "PySide6/pyside6.abi3.dll",
    # Microsoft's.
    *("PySide6/msvcp140.dll", "PySide6/msvcp140_1.dll", "PySide6/msvcp140_2.dll"),
    *("PySide6/vcruntime140.dll", "PySide6/vcruntime140_1.dll"),
    "PySide6/__init__.py",
    "PySide6/_*.py",
    "PySide6/support/*.py",
    "PySide6/plugins/platforms/qwindows.dll",
    # Without a screen: for who tries an installation in a script.
    "PySide6/plugins/platforms/qoffscreen.dll",
    "PySide6/plugins/iconengines/qsvgicon.dll",
    "PySide6/plugins/imageformats/qico.dll",
    "PySide6/plugins/imageformats/qsvg.dll",
    "PySide6/translations/qtbase_nl.qm",
    "shiboken6/Shiboken.pyd",
    "shiboken6/shiboken6.abi3.dll",
    "shiboken6/msvcp140.dll",
    "shiboken6/*.py",
)


def build_windows_folder(release: Release, parts: Parts, runtime: Runtime, folder: Path) -> None:
    """Make the folder anew; what was there is gone.

    Args:
        release: What is made.
        parts: From what.
        runtime: Python for Windows.
        folder: Where.
    """
    shutil.rmtree(folder, ignore_errors=True)
    python = folder / "runtime"
    unpack_runtime(runtime, python)
    write_search_path(python)
    packages = python / "Lib" / "site-packages"
    lay_out(parts.wheels, packages)
    keep_what_is_used(packages, _OF_QT)
    shutil.copy(_NO_SOCKETS, packages)
    lay_out_program(parts.wheel, folder, packages)
    build_starters(release, folder)
    compile_for_windows(folder)
    readme = _README.read_text(encoding="utf-8").replace("@VERSION@", release.version)
    # The editor of an old Windows shows one line without these.
    (folder / _README.name).write_text(readme, encoding="utf-8", newline="\r\n")
    parts.add_papers(folder)
    settle(folder, release.epoch)
