"""One item of the agenda, big: what everybody looks at."""

from PySide6.QtWidgets import QScrollArea, QWidget

from app.ui._compiled.meeting_slide_panel import Ui_MeetingSlidePanel
from app.ui.looks import Looks
from app.ui.models.meeting_slide import Slide
from app.words.window import meeting_mode as words

SMALL, MIDDLE, BIG = 20, 26, 44
"""Sizes of text at 1080 lines."""

_LINES = 1080


def share_of(looks: Looks, height: int) -> float:
    """How large text is on a screen: to be read at eight metres, however many lines it has.

    Args:
        looks: Which size of text was chosen; that is not added once more.
        height: Of the window, in pixels.
    """
    return min(max(height / _LINES, 0.5), 2.0) / max(looks.now.scale, 1.0)


class MeetingSlidePanel(QScrollArea):
    """Shows a slide; what does not fit scrolls."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self.ui = Ui_MeetingSlidePanel()
        self.ui.setupUi(self)

    def show_slide(self, slide: Slide) -> None:
        """Show an item."""
        ui = self.ui
        ui.title.setText(slide.title)
        ui.why.setText(slide.why)
        # What belongs together stays on one line.
        facts = [f"{label}: {text}".replace(" ", "\u00a0") for label, text in slide.facts]
        ui.facts.setText("    ".join(facts))
        ui.facts.setVisible(bool(slide.facts))
        ui.sections.show_sections([(section.heading, section.lines) for section in slide.sections])
        ui.hidden_lines.setText(words.hidden(slide.hidden))

    def size_text(self, share: float) -> None:
        """Follow the size of the screen.

        Args:
            share: As `share_of` gives it.
        """
        look, ui = self._looks.now, self.ui
        for label, size, bold in (
            (ui.title, BIG, True),
            (ui.why, SMALL, False),
            (ui.facts, MIDDLE, False),
            (ui.hidden_lines, SMALL, False),
        ):
            label.setFont(look.font(round(size * share), bold=bold))
        ui.sections.set_fonts(
            look.font(round(SMALL * share), bold=True), look.font(round(MIDDLE * share))
        )
