"""Run the program in a Python that cannot reach a network, as the package for Windows has it."""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

ABSENT = frozenset(
    {"_asyncio", "_hashlib", "_multiprocessing", "_overlapped", "_socket", "_ssl", "socket", "ssl"}
)
"""Modules that are not in the package for Windows; what is written in Python falls with them."""


class Absent:
    """Finds nothing, as in a folder where these modules are not."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Called by the import system for each module that is not loaded yet."""
        if name in ABSENT:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None


def begin() -> None:
    """Take the modules away, from here on."""
    if sys.version_info < (3, 13):
        # Its email.utils loads socket for one function that nobody calls. The package has 3.13.
        import email.utils  # noqa: F401, PLC0415
    for name in tuple(sys.modules):
        if name in ABSENT:
            del sys.modules[name]
    sys.meta_path.insert(0, Absent())


def open_window() -> int:
    """Open the window on a dossier, go to every page, and close it again."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from app.storage.state import state_folder  # noqa: PLC0415
    from app.ui.main_window import MainWindow  # noqa: PLC0415
    from app.ui.pages.catalogue import page_ids  # noqa: PLC0415
    from app.ui.place import Place  # noqa: PLC0415
    from app.ui.settings import SettingsFile  # noqa: PLC0415
    from app.ui.start import run_window  # noqa: PLC0415

    SettingsFile(state_folder()).change(name="Ans")
    seen: list[str] = []

    def walk() -> None:
        window = next(
            item for item in QApplication.topLevelWidgets() if isinstance(item, MainWindow)
        )
        for page in page_ids():
            window.go(Place(page))
            if window.page is not None:
                seen.append(page)
        window.close()

    QTimer.singleShot(0, walk)
    code = run_window(sys.argv[2:])
    print("\n".join(seen))  # noqa: T201
    return code


def main() -> int:
    """Run the window, or a command."""
    begin()
    if sys.argv[1] == "window":
        return open_window()
    from app.cli.main import run  # noqa: PLC0415

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
