"""The figures that a step records, and the way to fill them in."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.ui._compiled.step_figures_panel import Ui_StepFiguresPanel
from app.ui.models.step_figures import StepFigures, step_figures
from app.ui.panels.step_section import StepSection
from app.ui.tools import Tools
from app.words.window import step as words


class StepFiguresPanel(StepSection):
    """Lines with the last value of each; only where the route says that the step records some."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._shown: StepFigures | None = None
        ui = self.ui = Ui_StepFiguresPanel()
        ui.setupUi(self)
        if not self.desk.editable:
            ui.to_figures.setText(words.SEE_FIGURES)
        ui.to_figures.clicked.connect(self._go)
        ui.to_examples.clicked.connect(self._go_to_examples)

    @override
    def fill(self) -> None:
        found = step_figures(self.dossier, self.key, self.today)
        if found == self._shown:
            return
        self._shown = found
        self.ui.lines.setText("\n".join(found.lines))
        self.setVisible(bool(found.lines))
        self.ui.to_examples.setVisible(found.examples is not None)

    def _go(self) -> None:
        if self._shown is not None:
            self.tools.go(self._shown.place)

    def _go_to_examples(self) -> None:
        if self._shown is not None and self._shown.examples is not None:
            self.tools.go(self._shown.examples)
