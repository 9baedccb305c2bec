"""The menu on a table that has no menu of its own: hand it over to Excel, or print it."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QMenu

from app.reports.content.listing import Listing

OFFERED = ("to_excel", "print")
"""Ids of actions of the window, which carry their id as their name."""


@runtime_checkable
class _Lists(Protocol):
    """A window that knows which table is on screen."""

    def listing(self) -> Listing | None: ...


def table_menu(view: QAbstractItemView) -> QMenu | None:
    """What can be done with a table as a whole; `None` where its window has nothing to offer."""
    window = view.window()
    if not isinstance(window, _Lists) or window.listing() is None:
        return None
    actions = {action.objectName(): action for action in window.actions()}
    found = [actions[name] for name in OFFERED if name in actions]
    if not found:
        return None
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addActions(found)
    return menu


def show_table_menu(view: QAbstractItemView, at: QPoint) -> None:
    """Open that menu at a place on the screen."""
    # The list with the caret is meant: a click with the right button brings it there.
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    menu = table_menu(view)
    if menu is not None:
        menu.popup(at)
