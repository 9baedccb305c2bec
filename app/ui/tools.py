"""What every page and dialog is handed: nothing of the window is reached in another way."""

from collections.abc import Callable
from dataclasses import dataclass

from app.ui.desk import Desk
from app.ui.looks import Looks
from app.ui.place import Place
from app.ui.settings import SettingsFile


@dataclass(frozen=True, slots=True)
class Tools:
    """The surroundings of a page.

    Attributes:
        desk: The open dossier.
        looks: How everything looks.
        settings: What the user chose.
        go: Shows another place of the window.
    """

    desk: Desk
    looks: Looks
    settings: SettingsFile
    go: Callable[[Place], None]
