"""The pages and dialogs on one open dossier: made when first asked for, gone with it."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QStackedWidget, QWidget

from app.ui.dialogs.catalogue import dialog_ids, make_dialog
from app.ui.page import Page
from app.ui.pages.catalogue import make_page
from app.ui.place import Place
from app.ui.tools import Tools


def _leave_cell() -> None:
    """Keep what is typed in a cell of a table: its editor does so when it loses the caret."""
    found = QApplication.focusWidget()
    while found is not None:
        found, inside = found.parentWidget(), found
        if isinstance(found, QAbstractItemView) and inside is found.viewport():
            found.setFocus(Qt.FocusReason.OtherFocusReason)
            return


@runtime_checkable
class _Kept(Protocol):
    """A dialog in which something may be typed that is not kept yet."""

    def leave(self) -> None: ...


class Rooms(QObject):
    """Shows places.

    Attributes:
        entered: The id of the page that is shown now.
        opened: A dialog that was made.
    """

    entered = Signal(str)
    opened = Signal(object)

    def __init__(self, tools: Tools, stack: QStackedWidget, window: QWidget) -> None:
        super().__init__(window)
        self._tools, self._stack, self._window = tools, stack, window
        self._pages: dict[str, Page] = {}
        self._dialogs: dict[str, QDialog] = {}
        self._leaving = False

    @property
    def page(self) -> Page | None:
        """The page on screen."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def go(self, place: Place) -> None:
        """Show a place: a page, or a dialog; nothing any more on the way out."""
        if self._leaving:
            return
        if place.page in dialog_ids():
            self.open_dialog(place)
            return
        page = self._pages.get(place.page)
        if page is None:
            page = self._pages[place.page] = make_page(place.page, self._tools)
            self._stack.addWidget(page)
        if self.page is not page:
            self._change_to(page)
        self.entered.emit(place.page)
        page.show_place(place)

    def _change_to(self, page: Page) -> None:
        """Show a page; the caret comes where it was, or where the work of the page is.

        Somebody who goes through the names of the pages keeps the caret there.
        """
        if self.page is not None:
            self.page.leave()
        caret = QApplication.focusWidget()
        elsewhere = caret is not None and not self._stack.isAncestorOf(caret)
        stop: QWidget | None = page.focusWidget()
        self._stack.setCurrentWidget(page)
        if not elsewhere:
            self._put_caret(page, stop)

    def enter(self) -> None:
        """Put the caret in the page, where it was or where its work is."""
        page = self.page
        caret = QApplication.focusWidget()
        if page is not None and (caret is None or not page.isAncestorOf(caret)):
            self._put_caret(page, page.focusWidget())

    def _put_caret(self, page: Page, stop: QWidget | None) -> None:
        if stop is None:
            stop = page.parts()[0].beginning()
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_dialog(self, place: Place) -> QDialog:
        """Open a dialog, or bring the one that is open to the front when nothing is asked of it."""
        dialog = self._dialogs.get(place.page)
        if dialog is not None and dialog.isVisible() and not place.key:
            dialog.raise_()
            dialog.activateWindow()
            return dialog
        if dialog is not None:
            dialog.close()
            dialog.deleteLater()
        dialog = make_dialog(place.page, self._tools, place, self._window)
        self._dialogs[place.page] = dialog
        self.opened.emit(dialog)
        dialog.show()
        return dialog

    def keep(self) -> None:
        """Keep what is being typed anywhere; everything stays where it is."""
        _leave_cell()
        for page in self._pages.values():
            page.leave()
        for dialog in self._dialogs.values():
            if isinstance(dialog, _Kept) and dialog.isVisible():
                dialog.leave()

    def leave(self) -> bool:
        """Keep what is being typed anywhere, and close the dialogs.

        Returns:
            Whether all is closed: a meeting that goes on stays.
        """
        self.keep()
        self._leaving = True
        try:
            return all(dialog.close() for dialog in self._dialogs.values() if dialog.isVisible())
        finally:
            self._leaving = False

    def clear(self) -> None:
        """Take everything away."""
        for dialog in self._dialogs.values():
            dialog.deleteLater()
        for page in self._pages.values():
            page.end()
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages, self._dialogs = {}, {}
