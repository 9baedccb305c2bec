"""Taking over a package of another municipality, from the window."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.editing.commands.receiving import Taken, take_over
from app.editing.edit import Edit
from app.exchange.errors import PackageError
from app.exchange.share_package import read_package
from app.installation.policy import PACKAGE
from app.ui.tools import Tools
from app.ui.turned_off import refused
from app.words import sharing
from app.words.window import lessons as words


def take_in(tools: Tools, window: QWidget) -> bool:
    """Ask which package, and take it over; gives whether that was done. What came of it is told."""
    why_not = refused(PACKAGE)
    if why_not:
        tools.desk.refused.emit(why_not)
        return False
    path, _ = QFileDialog.getOpenFileName(
        window, words.CHOOSE_PACKAGE, tools.settings.folder, words.PACKAGE_FILTER
    )
    return bool(path) and take_in_file(tools, Path(path))


def take_in_file(tools: Tools, path: Path) -> bool:
    """Take over a package; gives whether that was done."""
    desk, taken = tools.desk, list[Taken]()
    try:
        sent = read_package(path)
    except PackageError as error:
        desk.refused.emit(sharing.package_trouble(error.code, error.data))
        return False

    def work(edit: Edit) -> None:
        taken.append(take_over(edit, sent))

    if not desk.edit("share_in", work):
        return False
    found = taken[-1]
    desk.told.emit(
        sharing.taken_over(sent.municipality, found.lessons, found.questions, found.answers)
    )
    return True
