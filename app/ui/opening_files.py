"""Opening a file or a folder with the program that belongs to it."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app.ui.desk import Desk
from app.words.window import reports as words


def open_path(desk: Desk, path: Path) -> None:
    """Open it; where no program can, that is told.

    Args:
        desk: Who tells it.
        path: A file or a folder.
    """
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.absolute()))):
        desk.refused.emit(words.NOT_OPENED)
