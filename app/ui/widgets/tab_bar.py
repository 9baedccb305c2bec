"""The bar of a tab widget that is not always needed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget


def show_bar(tabs: QTabWidget, shown: bool) -> None:
    """Show the bar or hide it; Tab would look for a hidden one, and stay where it is."""
    bar = tabs.tabBar()
    bar.setVisible(shown)
    bar.setFocusPolicy(Qt.FocusPolicy.TabFocus if shown else Qt.FocusPolicy.NoFocus)
