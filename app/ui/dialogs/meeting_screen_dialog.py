"""The big screen beside the laptop: only what everybody may see, and nothing to type in."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent, QScreen
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from typing_extensions import override

from app.ui._compiled.meeting_screen_dialog import Ui_MeetingScreenDialog
from app.ui.looks import Looks
from app.ui.models.meeting_slide import Slide
from app.ui.panels.meeting_slide_panel import SMALL, MeetingSlidePanel, share_of


def other_screen(window: QWidget) -> QScreen | None:
    """A screen on which a window does not stand; `None` where there is only one."""
    return next(
        (screen for screen in QGuiApplication.screens() if screen is not window.screen()), None
    )


def show_time(label: QLabel, text: str, *, over: bool) -> None:
    """Show a clock; over time turns visible, not loud.

    Args:
        label: Where it stands.
        text: How long it took.
        over: Whether the time is up.
    """
    label.setText(text)
    kind = "overdue" if over else ""
    if label.property("kind") != kind:
        # The style takes its own size of text along: this one is as large as it was.
        font = label.font()
        label.setProperty("kind", kind)
        label.style().polish(label)
        label.setFont(font)


class MeetingScreenDialog(QDialog):
    """Shows the item that is talked about; the keys stay with the window on the laptop."""

    def __init__(self, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        self._looks = looks
        self.ui = Ui_MeetingScreenDialog()
        self.ui.setupUi(self)
        self.slide = MeetingSlidePanel(looks)
        self.ui.body.addWidget(self.slide)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        looks.changed.connect(self._size_text)

    def show_on(self, screen: QScreen) -> None:
        """Fill a screen; the caret stays where it is."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def show_slide(self, name: str, slide: Slide) -> None:
        """Show an item of a meeting.

        Args:
            name: Of the meeting.
            slide: The item, without what is hidden.
        """
        self.ui.name.setText(name)
        self.slide.show_slide(slide)

    def show_time(self, text: str, *, over: bool) -> None:
        """Show the clock."""
        show_time(self.ui.total, text, over=over)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_text()

    def _size_text(self) -> None:
        look, share = self._looks.now, share_of(self._looks, self.height())
        self.ui.name.setFont(look.font(round(SMALL * share), bold=True))
        self.ui.total.setFont(look.font(round(SMALL * share)))
        self.slide.size_text(share)
