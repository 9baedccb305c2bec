"""Finds the files that come with the program: routes, fonts, colour profiles.

A wheel carries them inside the package; a checkout keeps them in `resources/`. Callers need not
know which of the two they run from.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_ROOTS = (_PACKAGE / "_resources", _PACKAGE.parent / "resources")


class MissingResourceError(Exception):
    """A file that belongs to the program is not there: the installation is damaged.

    Attributes:
        name: The path asked for, relative to the bundled files.
        looked_in: The folders that were tried.
    """

    def __init__(self, name: str, looked_in: tuple[Path, ...]) -> None:
        self.name = name
        self.looked_in = looked_in
        super().__init__(name)


def resource(*parts: str, roots: tuple[Path, ...] = _ROOTS) -> Path:
    """Return the path of a bundled file or folder.

    Args:
        parts: The path inside the bundled files, such as `"routes", "samenlevingsroute.yaml"`.
        roots: Where to look, first hit wins; tests hand in their own.

    Raises:
        MissingResourceError: In none of the places.
    """
    for root in roots:
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise MissingResourceError("/".join(parts), roots)
