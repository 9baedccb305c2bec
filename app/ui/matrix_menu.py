"""What *Rollen* and the board of *Wijken* do alike: the keys of a status, and the menu."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QMenu

from app.domain.instances import Status
from app.ui.desk import Desk
from app.ui.tips import plain_tip
from app.ui.widgets.matrix_view import MatrixView
from app.words import choices

STATUS_KEYS: Mapping[str, Status | None] = MappingProxyType(
    {**{str(at): status for at, status in enumerate(Status, start=1)}, "0": None}
)
"""The status of a digit; `None` to follow what it follows by itself."""


def open_menu(
    matrix: MatrixView, index: QModelIndex, menu_of: Callable[[QModelIndex], QMenu]
) -> None:
    """Open the menu of a cell, which is chosen first unless it is in the selection."""
    if index not in matrix.selected():
        matrix.choose(index.row(), index.column())
    menu = menu_of(index)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(matrix.viewport().mapToGlobal(matrix.visualRect(index).bottomLeft()))


def add_statuses(
    menu: QMenu,
    title: str,
    follow: str,
    set_status: Callable[[Status | None], object],
    *,
    without: Status | None = None,
) -> QMenu:
    """Add a menu with the statuses, each with its key.

    Args:
        menu: The menu to add it to.
        title: What it is called.
        follow: The words for setting nothing.
        set_status: Sets one on what is selected.
        without: A status that cannot be set here.
    """
    statuses = menu.addMenu(title)
    for key, status in STATUS_KEYS.items():
        if status is None or status is not without:
            word = choices.word(choices.STATUS, status.value) if status else follow
            statuses.addAction(f"{word}\t{key}", partial(set_status, status))
    return statuses


def only_when_editable(menu: QMenu, desk: Desk) -> None:
    """Switch a menu off, with the reason, where nothing may be changed."""
    menu.setEnabled(desk.editable)
    menu.menuAction().setToolTip(plain_tip(desk.why_read_only))
