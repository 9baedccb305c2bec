"""The window on a dossier, for a program that listens to it: `python -m ... FILE STEP NAME`."""

import sys
from datetime import date
from pathlib import Path

from app.editing import lookup
from app.ui.looks import Looks
from app.ui.main_window import MainWindow
from app.ui.place import Place
from app.ui.settings import SettingsFile
from app.ui.start import make_application

SECONDS = 60


def main() -> None:
    """Show the route at a step."""
    path, step, name = sys.argv[1:]
    application = make_application([])
    application.setApplicationName("samenlevingsroute-test")
    settings = SettingsFile()
    settings.change(name=name)
    window = MainWindow(Looks(), settings, today=lambda: date(2026, 11, 22))
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    assert window.files.open_path(Path(path))
    assert window.desk is not None
    window.go(Place("route", lookup.instance_named(window.desk.dossier, step, None).id))
    application.exec()


if __name__ == "__main__":
    main()
