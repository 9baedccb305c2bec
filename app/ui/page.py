"""What all pages share: they follow the dossier, and can be shown, printed and left."""

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.domain.changes import ChangeSet
from app.reports.content.listing import Listing
from app.ui.parts import Part
from app.ui.place import Place
from app.ui.tools import Tools
from app.ui.widgets.aloud import say_changes, spoken


class Page(QWidget):
    """A page of the window.

    A page that is not on screen takes no trouble over changes: it is filled anew when it is shown.
    """

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools
        self.desk = tools.desk
        self._stale = True
        self.desk.changed.connect(self._on_changed)
        tools.looks.changed.connect(self.restyle)

    def refresh(self) -> None:
        """Show the dossier as it is now; everything may be different."""
        raise NotImplementedError

    def take(self, item: ChangeSet, initiator: object | None) -> None:
        """Show one change; by default everything is shown anew."""
        del item, initiator
        self.refresh()

    def restyle(self) -> None:
        """Follow another theme or size of text."""

    def show_place(self, place: Place) -> None:
        """Show what a place names; by default there is nothing more to show than the page."""
        del place

    def focus_filter(self) -> None:
        """Put the caret in the filter (`/` and Ctrl+F); pages without one do nothing."""

    def listing(self) -> Listing | None:
        """The table on screen, for printing and Excel; `None` where there is none."""
        return None

    def parts(self) -> Sequence[Part]:
        """Where F6 goes on this page, one after another; the caret begins in the first."""
        return (Part(self),)

    def leave(self) -> None:
        """Keep what is being typed: the page is left, or the window closes."""

    def end(self) -> None:
        """Stop what goes on of its own: the dossier closes."""

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.bring_up_to_date()

    def bring_up_to_date(self) -> None:
        """Fill the page when something changed since it was last filled."""
        if self._stale:
            self._stale = False
            self.refresh()

    def _on_changed(self, item: ChangeSet | None, initiator: object | None) -> None:
        if not self.isVisible():
            self._stale = True
            return
        table = self.parts()[0].first
        before = spoken(table)
        if item is None:
            self.refresh()
        else:
            self.take(item, initiator)
        say_changes(table, before)
