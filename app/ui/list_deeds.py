"""What can be done with the list in a window: print it, or make a file of it."""

from PySide6.QtWidgets import QWidget

from app import __version__
from app.reports.content.listing import Listing, Origin
from app.ui.desk import Desk
from app.ui.list_files import ListFiles
from app.ui.printing import Printing
from app.ui.settings import SettingsFile
from app.ui.widgets.message_line import MessageLine
from app.words.window.shell import PROGRAM


class ListDeeds:
    """The deeds of one window, the main one or one beside it; told in its message line.

    Attributes:
        files: Makes files.
        printing: Prints.
    """

    def __init__(self, window: QWidget, message: MessageLine, settings: SettingsFile) -> None:
        self.files = ListFiles(window, message, settings)
        self.printing = Printing(window, message, self.files)

    def print(self, desk: Desk, listing: Listing) -> None:
        """*Afdrukken*."""
        self.printing.print(listing, origin_of(desk))

    def to_excel(self, desk: Desk, listing: Listing) -> None:
        """*Deze tabel naar Excel*."""
        self.files.to_excel(listing, origin_of(desk))

    def to_pdf(self, desk: Desk, listing: Listing) -> None:
        """*Lijst als PDF bewaren*."""
        self.files.to_pdf(listing, origin_of(desk))


def origin_of(desk: Desk) -> Origin:
    """Where a list on a dossier comes from."""
    return Origin(
        desk.dossier.municipality.name, desk.path.name, f"{PROGRAM} {__version__}", desk.today
    )
