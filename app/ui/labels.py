"""Labels that are there only while they say something."""

from PySide6.QtWidgets import QLabel


def say(label: QLabel, text: str) -> None:
    """Show a line of text; without one it takes no room."""
    label.setText(text)
    label.setVisible(bool(text))
