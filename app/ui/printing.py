"""Printing the list on screen, and handing it to Excel."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.ui.listing import Listing
from app.ui.settings import SettingsFile


def print_listing(window: QWidget, listing: Listing, say: Callable[[str], None]) -> None:
    """Print a list."""


def listing_to_excel(
    window: QWidget, listing: Listing, settings: SettingsFile, say: Callable[[str], None]
) -> None:
    """Write a list as a workbook."""
