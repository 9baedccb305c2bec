"""The top of the detail panel: what the step is, and why it is there."""

from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from app.ui._compiled.step_about_panel import Ui_StepAboutPanel
from app.ui.icons import icon
from app.ui.models.step_about import About, about
from app.ui.panels.step_section import StepSection
from app.ui.tools import Tools
from app.words.window import step as words


class StepAboutPanel(StepSection):
    """Place in the route, title, question; the rest is folded until it is asked for."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_StepAboutPanel()
        self.ui.setupUi(self)
        self._shown: About | None = None
        self.ui.more.toggled.connect(self._on_more)
        self._on_more(opened=False)

    @override
    def fill(self) -> None:
        found = about(self.dossier, self.key)
        if found == self._shown:
            return
        self._shown = found
        self.ui.place.setText(found.place)
        self.ui.title.setText(found.title)
        self.ui.question.setText(found.question)
        self.ui.question.setVisible(bool(found.question))
        texts: tuple[tuple[QLabel, QLabel, str], ...] = (
            (self.ui.why_label, self.ui.why, found.why),
            (self.ui.result_label, self.ui.result, found.result),
            (self.ui.caution_label, self.ui.caution, found.caution),
        )
        for label, field, text in texts:
            field.setText(text)
            field.setVisible(bool(text))
            label.setVisible(bool(text))
        folded = words.folded_words(found.why, found.result, found.caution)
        self.ui.more.setText(folded)
        self.ui.more.setVisible(bool(folded))
        # The hint of a button in our style forgets the room between icon and text.
        metrics, icons = self.ui.more.fontMetrics(), self.ui.more.iconSize().width()
        self.ui.more.setMinimumWidth(metrics.horizontalAdvance(folded) + 2 * icons)
        self.ui.details.setVisible(bool(folded) and self.ui.more.isChecked())

    def _on_more(self, opened: bool) -> None:
        # Who wants to read it wants to read it of the next step too.
        self.ui.details.setVisible(opened)
        name = "chevron-down" if opened else "chevron-right"
        self.ui.more.setIcon(icon(name, self.tools.looks, "accent"))
