"""What the window offers to its menus; the window itself is in `main_window`."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from app.ui.looks import Looks
from app.ui.place import Place
from app.ui.settings import SettingsFile

if TYPE_CHECKING:
    from app.ui.desk import Desk
    from app.ui.file_deeds import FileDeeds
    from app.ui.menus import Menus
    from app.ui.view_deeds import ViewDeeds


class Shell(Protocol):
    """The window as its actions see it.

    Attributes:
        files: What is done with files.
        views: What is done with the look.
        pages: Id and word of every page.
        looks: How everything looks.
        settings: What the user chose.
        menus: The menus with their actions.
    """

    looks: Looks
    settings: SettingsFile
    menus: "Menus"
    files: "FileDeeds"
    views: "ViewDeeds"
    pages: Mapping[str, str]

    @property
    def desk(self) -> "Desk | None":
        """The open dossier."""

    def go(self, place: Place) -> None:
        """Show a place."""

    def undo(self) -> None:
        """Take back the last change."""

    def redo(self) -> None:
        """Bring back what was taken back."""

    def search(self) -> None:
        """Open the box that finds everything."""

    def focus_filter(self) -> None:
        """Put the caret in the filter of the page."""

    def go_to_part(self, step: int) -> None:
        """Put the caret in the next part of the window (1), or in the one before (-1)."""

    def quit(self) -> None:
        """Close the window."""

    def goer(self, place: Place) -> Callable[[], None]:
        """A function that shows a place."""

    def opener(self, dialog: str) -> Callable[[], None]:
        """A function that opens a dialog."""
