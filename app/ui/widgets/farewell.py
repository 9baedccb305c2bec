"""The last sentence: that everything is on the shared place, for as long as it takes to read."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel

from app.ui.looks import Look

_SECONDS = 2.5


class Farewell(QLabel):
    """A sentence in a small window of its own that goes by itself, or at a click or key."""

    def __init__(self, text: str, look: Look) -> None:
        super().__init__(text, None, Qt.WindowType.SplashScreen)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # A splash screen keeps no program alive unless it says so: it went before it was read.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
        self.setMargin(look.px(24))
        self.setFont(look.font(16))
        QTimer.singleShot(round(_SECONDS * 1000), self.close)
