"""The folder that Windows runs: Python, the packages, the program, and what starts it.

    Samenlevingsroute.exe       the window
    samenlevingsroute-cli.exe   the command line
    app/                        the program
    runtime/                    Python; in Lib/site-packages the packages

Everything in it can be moved: nothing knows where it is.
"""

import shutil
from fnmatch import fnmatch
from pathlib import Path

from installer.artefacts.bytecode import compile_for_windows
from installer.artefacts.packages import lay_out
from installer.artefacts.program import Parts, lay_out_program
from installer.artefacts.release import ROOT, Release
from installer.artefacts.trees import files, settle
from installer.artefacts.windows_runtime import Runtime, unpack_runtime, write_search_path
from installer.artefacts.windows_starter import build_starters

_SOURCES = ROOT / "installer" / "windows"
_README = _SOURCES / "LEESMIJ.txt"
_NO_SOCKETS = _SOURCES / "_socket.py"

_MODULES = ("Core", "Gui", "Widgets", "Svg", "PrintSupport")
"""The parts of Qt that the window uses; `tests/installer` compares them with what it imports."""

_OF_QT = (
    *(f"PySide6/Qt{module}.pyd" for module in _MODULES),
    *(f"PySide6/Qt6{module}.dll" for module in _MODULES),
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
_NEVER = (
    *("*.pyi", "*/py.typed", "*.lib", "*.exe", "*/tests/*", "*/test/*"),
    # Reads AVIF, WebP and fonts: no picture here is of that kind, and fonts are reportlab's work.
    *("PIL/_avif.*", "PIL/_webp.*", "PIL/_imagingft.*"),
    # We bring the typeface; one of these is under the GPL.
    "reportlab/fonts/*",
    # Its charts and barcodes; ours are in app/charts.
    "reportlab/graphics/*",
    # The interface of an older pydantic.
    "pydantic/v1/*",
    # The same once more for newer processors; it is used only where it is there.
    "rapidfuzz/*_avx2.*",
    "*/__pyinstaller/*",
)
_DICTIONARIES, _DUTCH = "pyphen/dictionaries/*", "*/hyph_nl*"
"""How words are broken, in eighty languages and in ours."""


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
    keep_what_is_used(packages)
    shutil.copy(_NO_SOCKETS, packages)
    lay_out_program(parts.wheel, folder, packages)
    build_starters(release, folder)
    compile_for_windows(folder)
    readme = _README.read_text(encoding="utf-8").replace("@VERSION@", release.version)
    # The editor of an old Windows shows one line without these.
    (folder / _README.name).write_text(readme, encoding="utf-8", newline="\r\n")
    parts.add_papers(folder)
    settle(folder, release.epoch)


def keep_what_is_used(packages: Path) -> None:
    """Remove the parts of Qt that the window does not use, and what only developers need.

    Args:
        packages: The folder with the packages.
    """
    for path in files(packages):
        if not _is_used(path.relative_to(packages).as_posix()):
            path.unlink()
    for path in sorted(packages.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def _is_used(name: str) -> bool:
    if any(fnmatch(name, pattern) for pattern in _NEVER):
        return False
    if fnmatch(name, _DICTIONARIES):
        return fnmatch(name, _DUTCH)
    if name.startswith(("PySide6/", "shiboken6/")):
        return any(fnmatch(name, pattern) for pattern in _OF_QT)
    return True
