"""Pictures of every page and dialog, for people to look at: `make pictures`.

    python -m tests.pictures FOLDER [--only PAGE]

They are named PAGE-THEME-SIZE.png; at 200 % the size has `-200` behind it.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

# Before Qt is loaded. Qt's own screen that is not there is 800 by 800: no laptop is that small.
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).parent}/ui/screen.json"

from PySide6.QtWidgets import QApplication, QWidget

from app.demo import make_demo
from app.editing.lookup import instance_named, neighbourhood
from app.storage.state import STATE_VARIABLE
from app.ui.dialogs.catalogue import dialog_ids, free_ids, make_free_dialog
from app.ui.looks import Looks
from app.ui.main_window import MainWindow
from app.ui.pages.catalogue import page_ids
from app.ui.pages.reports_page import ReportsPage
from app.ui.place import Place
from app.ui.settings import SettingsFile
from app.ui.start import make_application

TODAY = date(2026, 11, 22)
START = "start"
STEP, WIJK = "3.5", "Kadekwartier"
_MOMENT, _PATIENCE = 0.4, 30
"""Seconds."""
_SIZES = ((1280, 800), (1920, 1080))


@dataclass(frozen=True, slots=True)
class Shot:
    """One way to look at the window."""

    theme: str
    width: int
    height: int
    percent: int = 100

    @property
    def name(self) -> str:
        """What stands behind the name of the page."""
        suffix = f"-{self.percent}" if self.percent != 100 else ""
        return f"{self.theme}-{self.width}x{self.height}{suffix}"


SHOTS = (
    *(Shot(theme, *size) for theme in ("light", "dark") for size in _SIZES),
    Shot("light", 1920, 1080, 200),
)


def settle(application: QApplication) -> None:
    """Let everything be laid out, filled and painted; some of it comes a moment later."""
    until = time.monotonic() + _MOMENT
    while time.monotonic() < until:
        application.processEvents()


def await_preview(application: QApplication, window: MainWindow) -> None:
    """Wait for the pages that another process makes, where the page shows these."""
    until = time.monotonic() + _PATIENCE
    page = window.page
    while isinstance(page, ReportsPage) and time.monotonic() < until:
        application.processEvents()
        if page.preview.ui.pages.pages:
            settle(application)
            return


def targets(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Every page in the window, then every dialog by itself."""
    if window.rooms is None:
        return
    for page in page_ids():
        window.go(Place(page, shown_step(window) if page == "route" else ""))
        yield page, window
    window.go(Place("neighbourhoods", _wijk(window), "calendar"))
    yield "calendar", window
    window.go(Place("route"))
    for name in dialog_ids():
        dialog = window.rooms.open_dialog(Place(name))
        yield f"dialog-{name}", dialog
        dialog.close()
    for name in free_ids():
        dialog = make_free_dialog(name, window, window)
        dialog.show()
        yield f"dialog-{name}", dialog
        dialog.close()


def shown_step(window: MainWindow) -> str:
    """The step with which Route is shown: one of which there is much to tell."""
    assert window.desk is not None
    return instance_named(window.desk.dossier, STEP, None).id


def _wijk(window: MainWindow) -> str:
    """The wijk with which the calendar is shown: one where something clashes."""
    assert window.desk is not None
    return neighbourhood(window.desk.dossier, WIJK).id


def take(folder: Path, shot: Shot, only: str, application: QApplication, demo: Path) -> int:
    """Take all pictures of one way to look; gives how many."""
    settings = SettingsFile()
    settings.change(name="Noor Wielinga", theme=shot.theme, percent=shot.percent)
    window = MainWindow(Looks(application), settings, today=lambda: TODAY)
    window.views.apply()
    window.resize(shot.width, shot.height)
    window.show()
    settle(application)
    count = 0
    if only in ("", START):
        window.grab().save(str(folder / f"{START}-{shot.name}.png"))
        count += 1
    window.files.open_path(demo)
    for name, widget in targets(window):
        if only in ("", name):
            settle(application)
            await_preview(application, window)
            widget.grab().save(str(folder / f"{name}-{shot.name}.png"))
            count += 1
    window.close()
    return count


def main(arguments: list[str]) -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="one page or dialog")
    given = parser.parse_args(arguments)
    given.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        os.environ[STATE_VARIABLE] = str(Path(scratch) / "state")
        # The status bar names the folder.
        demo = Path(scratch) / "Projecten" / "Merelveen.samenroute"
        demo.parent.mkdir()
        make_demo(demo)
        application = make_application([])
        count = sum(take(given.folder, shot, given.only, application, demo) for shot in SHOTS)
    print(f"{count} pictures in {given.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
