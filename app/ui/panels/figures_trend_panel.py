"""How the chosen figure went over the years, above what follows from the figures."""

from PySide6.QtWidgets import QWidget

from app.charts.model import Lines
from app.charts.trend import homes_together, progress, trend
from app.constants.reading import constants_for
from app.domain.figures.of_wijk import figures_of
from app.domain.measured import history
from app.domain.quantities import Quantity
from app.domain.walk import neighbourhoods
from app.ui._compiled.figures_trend_panel import Ui_FiguresTrendPanel
from app.ui.tools import Tools
from app.ui.widgets.chart_view import ChartView
from app.words.figures import label
from app.words.window import charts as words

_COURSE = 2
"""From so many values on there is a course to see."""


class FiguresTrendPanel(QWidget):
    """A chart of the chosen quantity; of homes on their way where that has no course yet."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ui = self.ui = Ui_FiguresTrendPanel()
        ui.setupUi(self)
        self._desk = tools.desk
        self.chart = ChartView(tools.looks)
        self.chart.told.connect(self._desk.told)
        ui.rows.addWidget(self.chart)

    def show_course(self, wijk: str | None, key: str, place: str) -> None:
        """Show how a quantity went.

        Args:
            wijk: Id of the wijk; `None`: the town.
            key: The quantity; empty for none.
            place: Name of the wijk, or of the town.
        """
        found = self._course(wijk, Quantity(key), place) if key else None
        self.ui.why.setText("" if found or not key else self._why_none(wijk, key))
        self.ui.why.setVisible(bool(self.ui.why.text()))
        if found is None:
            found = self._homes(wijk, place)
        self.chart.setVisible(found is not None)
        if found is not None:
            self.chart.show_chart(found)

    def _course(self, wijk: str | None, quantity: Quantity, place: str) -> Lines | None:
        """A chart in which there is more to see than one value."""
        if wijk is not None and quantity is Quantity.HOMES_DONE:
            return self._homes(wijk, place)
        return _worth_drawing(trend(history(self._desk.dossier, wijk), quantity, place))

    def _homes(self, wijk: str | None, place: str) -> Lines | None:
        """Homes on their way: of a wijk with its goal, of all wijken together."""
        dossier, today = self._desk.dossier, self._desk.today
        if wijk is None:
            every = [history(dossier, one.id) for one in neighbourhoods(dossier)]
            return _worth_drawing(homes_together(every, today, dossier.municipality.name))
        figures = figures_of(dossier, wijk, today, constants_for(dossier))
        year = dossier.municipality.target_year
        return _worth_drawing(progress(history(dossier, wijk), figures, year, place))

    def _why_none(self, wijk: str | None, key: str) -> str:
        found = [item for item in history(self._desk.dossier, wijk) if item.quantity == key]
        return words.not_drawn(label(key), len(found))


def _worth_drawing(found: Lines | None) -> Lines | None:
    many = found is not None and sum(len(one.spots) for one in found.series) >= _COURSE
    return found if many else None
