"""The pictures in *Snel aan de slag*: `make guide-pictures`.

    python -m tests.guide_pictures FOLDER

They show the demo on a fixed day, twice as sharp as the screen, in as few colours as they need.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from app.demo import make_demo
from app.storage.state import STATE_VARIABLE
from app.ui.looks import Looks
from app.ui.main_window import MainWindow
from app.ui.place import Place
from app.ui.settings import SettingsFile
from app.ui.start import make_application

# Before Qt makes a window: it says which screen there is.
from tests.pictures import TODAY, await_preview, settle, shown_step

SIZE = (1100, 700)
"""Of the window: as wide as its texts can be read on a page."""
SHARP = 2
_COLOURS = 64


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture.

    Attributes:
        name: Of its file.
        place: What is shown; `None` for the window without a dossier.
        width: Of the part that is shown, from the top left corner.
        height: The same.
    """

    name: str
    place: Callable[[MainWindow], Place] | None
    width: int
    height: int


SHOTS = (
    Shot("start", None, 720, 264),
    Shot("today", lambda _: Place("today"), 1100, 300),
    Shot("route", lambda window: Place("route", shown_step(window)), 1100, 338),
    Shot("reports", lambda _: Place("reports"), 1100, 396),
)


def take(folder: Path, demo: Path, application: QApplication) -> None:
    """Take all pictures."""
    settings = SettingsFile()
    settings.change(name="Noor Wielinga", theme="light")
    window = MainWindow(Looks(application), settings, today=lambda: TODAY)
    window.views.apply()
    window.resize(*SIZE)
    window.show()
    for shot in SHOTS:
        if shot.place is not None:
            window.files.open_path(demo)
            window.go(shot.place(window))
        settle(application)
        await_preview(application, window)
        (folder / f"{shot.name}.png").write_bytes(_part(window, shot))
    window.close()


def _part(window: QWidget, shot: Shot) -> bytes:
    """What is shown, as a PNG with a palette."""
    image = QImage(window.size() * SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARP)
    window.render(image)
    part = image.copy(0, 0, shot.width * SHARP, shot.height * SHARP)
    row, size = part.bytesPerLine(), (part.width(), part.height())
    whole = Image.frombytes("RGB", size, bytes(part.constBits()), "raw", "BGRX", row)
    few = whole.quantize(_COLOURS)
    written = BytesIO()
    few.save(written, "PNG", optimize=True)
    return written.getvalue()


def main(arguments: list[str]) -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args(arguments)
    given.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        os.environ[STATE_VARIABLE] = str(Path(scratch) / "state")
        # The status bar names the folder.
        demo = Path(scratch) / "Projecten" / "Merelveen.samenroute"
        demo.parent.mkdir()
        make_demo(demo)
        take(given.folder, demo, make_application([]))
    print(f"{len(SHOTS)} pictures in {given.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
