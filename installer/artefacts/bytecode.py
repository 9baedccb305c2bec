"""Compiles the Python of the Windows folder beforehand, with the very Python that will run it.

Program Files cannot be written, and nothing is written while the program runs: without this each
start would read 1,500 sources. The compiled files are valid by themselves ("unchecked"), so that
dates do not matter. See PEP 552.
"""

from pathlib import Path

from installer.artefacts.wine import Wine

_COMPILE = """
import compileall, pathlib, py_compile, re, sys
ok = True
for place in ("app", "runtime/Lib/site-packages"):
    ok &= compileall.compile_dir(
        place, maxlevels=40, quiet=1, force=True, ddir=place,
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )
sys.exit(not ok)
"""


def compile_for_windows(folder: Path) -> None:
    """Compile all sources in the folder, each beside its source.

    Args:
        folder: As `windows_folder` lays it out.

    Raises:
        SystemExit: A source does not compile.
    """
    with Wine() as wine:
        wine.run(folder / "runtime" / "python.exe", "-B", "-c", _COMPILE, folder=folder)
