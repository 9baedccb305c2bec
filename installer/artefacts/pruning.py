"""What of the packages is handed out: not the parts that the program has no use for."""

from collections.abc import Sequence
from fnmatch import fnmatch
from pathlib import Path

from installer.artefacts.trees import files

MODULES = ("Core", "Gui", "Widgets", "Svg", "PrintSupport")
"""The parts of Qt that the window uses; `tests/installer` compares them with what it imports."""

_NEVER = (
    *("*.pyi", "*/py.typed", "*.lib", "*.exe", "*/tests/*", "*/test/*"),
    # Reads AVIF, WebP and fonts: no picture here is of that kind, and fonts are reportlab's work.
    *("PIL/_avif.*", "PIL/_webp.*", "PIL/_imagingft.*", "PIL/_imagingtk.*"),
    # What only those need.
    *("pillow.libs/libavif-*", "pillow.libs/libwebp*", "pillow.libs/libsharpyuv-*"),
    *("pillow.libs/libfreetype-*", "pillow.libs/libharfbuzz-*", "pillow.libs/libpng16-*"),
    "pillow.libs/libbrotli*",
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


def keep_what_is_used(packages: Path, of_qt: Sequence[str]) -> None:
    """Remove the parts of Qt that the window does not use, and what only developers need.

    Args:
        packages: The folder with the packages.
        of_qt: What of Qt and its bindings stays, as patterns.
    """
    for path in files(packages):
        if not _is_used(path.relative_to(packages).as_posix(), of_qt):
            path.unlink()
    for path in sorted(packages.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def _is_used(name: str, of_qt: Sequence[str]) -> bool:
    if any(fnmatch(name, pattern) for pattern in _NEVER):
        return False
    if fnmatch(name, _DICTIONARIES):
        return fnmatch(name, _DUTCH)
    if name.startswith(("PySide6/", "shiboken6/")):
        return any(fnmatch(name, pattern) for pattern in of_qt)
    return True
