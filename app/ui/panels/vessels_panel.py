"""The three vessels of a wijk, what connects them, and the ways on from there."""

from PySide6.QtWidgets import QWidget

from app.charts.of_wijk import vessels_chart
from app.domain.figures.constants import Constants, Key
from app.domain.figures.of_wijk import figures_of
from app.domain.town_hall import Neighbourhood
from app.ui._compiled.vessels_panel import Ui_VesselsPanel
from app.ui.models.vessels_rows import section
from app.ui.place import Place
from app.ui.tools import Tools
from app.ui.widgets.chart_view import ChartView
from app.ui.widgets.figures_story import FiguresStory


class VesselsPanel(QWidget):
    """A drawing, the same in lines of text, and links; hidden for the town as a whole."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._wijk = ""
        ui = self.ui = Ui_VesselsPanel()
        ui.setupUi(self)
        self.chart, self.story = ChartView(tools.looks, self), FiguresStory(tools.looks)
        self.chart.told.connect(tools.desk.told)
        ui.picture_place.addWidget(self.chart)
        ui.story_place.addWidget(self.story)
        for button in (ui.what_if, ui.advantage, ui.constants):
            ui.links.add(button)
        ui.what_if.clicked.connect(lambda: self._go("what_if"))
        ui.advantage.clicked.connect(lambda: self._go("advantage"))
        ui.constants.clicked.connect(lambda: tools.go(Place("constants", Key.HOURS_PER_FTE.value)))

    @property
    def texts(self) -> list[str]:
        """Everything that can be read or heard, from top to bottom."""
        return [self.chart.picture.accessibleDescription(), *self.story.texts]

    def show_wijk(self, wijk: str | None, constants: Constants) -> None:
        """Show the vessels of a wijk.

        Args:
            wijk: Its id; `None` for the town, which has none of its own.
            constants: What the formulas need besides measurements.
        """
        self._wijk = wijk or ""
        self.setVisible(wijk is not None)
        if wijk is None:
            return
        desk = self._tools.desk
        found = figures_of(desk.dossier, wijk, desk.today, constants)
        chart = vessels_chart(found, desk.dossier.get(Neighbourhood, wijk).name)
        self.chart.show_chart(chart)
        self.story.show_sections([section(found, chart, constants)])

    def _go(self, dialog: str) -> None:
        self._tools.go(Place(dialog, self._wijk))
