"""What every page and dialog is handed: nothing of the window is reached in another way."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.ui.desk import Desk
from app.ui.looks import Looks
from app.ui.place import Place
from app.ui.settings import SettingsFile


def _stay(path: Path) -> None:
    """Without a window around it there is no other dossier to open."""
    del path


@dataclass(frozen=True, slots=True)
class Tools:
    """The surroundings of a page.

    Attributes:
        desk: The open dossier.
        looks: How everything looks.
        settings: What the user chose.
        go: Shows another place of the window.
        open: Opens another dossier in the place of this one.
    """

    desk: Desk
    looks: Looks
    settings: SettingsFile
    go: Callable[[Place], None]
    open: Callable[[Path], object] = _stay
