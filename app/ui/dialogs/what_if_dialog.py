"""*Wat als*: another value for one figure, and what the vessels do then; nothing is kept."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.charts.of_wijk import vessels_chart
from app.constants.reading import constants_for
from app.domain.errors import DomainError
from app.domain.figures.constants import Key
from app.domain.figures.of_wijk import WijkFigures
from app.domain.figures.what_if import CHANGEABLE, Changed, WhatIf, value_now, what_if
from app.domain.quantities import ABOUT, Quantity
from app.domain.walk import neighbourhoods
from app.editing.wording import refusal_text
from app.reports.content.listing import Listing
from app.ui._compiled.what_if_dialog import Ui_WhatIfDialog
from app.ui.desk_dialog import DeskDialog
from app.ui.labels import say
from app.ui.models import what_if_rows as rows
from app.ui.models.rows_model import RowsModel, Shown
from app.ui.place import Place
from app.ui.tools import Tools
from app.ui.widgets.chart_view import ChartPicture
from app.ui.widgets.wrong import set_wrong
from app.words import figures
from app.words.numbers import UnreadableNumberError
from app.words.window import vessels as words

_LINES = 12
"""So many rows the table has, with its heading."""


class WhatIfDialog(DeskDialog):
    """One line to type in; two drawings and a table follow while it is typed."""

    def __init__(self, tools: Tools, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_WhatIfDialog()
        self.ui.setupUi(self)
        self._model = RowsModel[rows.WhatIfRow](_columns(), lambda row: row.key, self)
        self.now, self.then = ChartPicture(tools.looks, self), ChartPicture(tools.looks, self)
        self._prepare()
        self.begin(QSize(860, 740), self.ui.message, self.ui.close_button)
        self.refresh()
        self.show_place(place)
        self.ui.value.setFocus()

    def _prepare(self) -> None:
        ui = self.ui
        ui.table.prepare(self._model, self.tools.looks, stretch=0)
        ui.now_place.addWidget(self.now)
        ui.then_place.addWidget(self.then)
        for what in CHANGEABLE:
            ui.figure.addItem(rows.changed_label(what), what.value)
        ui.not_kept.setText(words.NOT_KEPT)
        ui.wijk.activated.connect(lambda _: self._show())
        ui.figure.activated.connect(lambda _: self._begin_anew())
        ui.value.textChanged.connect(lambda _: self._show())
        self.restyle()

    @property
    def wijk(self) -> str:
        """Id of the wijk; empty when there is none."""
        return self.ui.wijk.currentData() or ""

    @property
    def figure(self) -> Changed:
        """The figure that is tried."""
        chosen = str(self.ui.figure.currentData())
        return Key(chosen) if chosen in set(Key) - set(Quantity) else Quantity(chosen)

    @override
    def show_place(self, place: Place) -> None:
        """Show a wijk by its id."""
        at = self.ui.wijk.findData(place.key) if place.key else -1
        if at >= 0:
            self.ui.wijk.setCurrentIndex(at)
        self._show()

    @override
    def refresh(self) -> None:
        box, chosen = self.ui.wijk, self.wijk
        offered = [(wijk.name, wijk.id) for wijk in neighbourhoods(self.desk.dossier)]
        if offered != [(box.itemText(at), box.itemData(at)) for at in range(box.count())]:
            box.clear()
            for name, key in offered:
                box.addItem(name, key)
            box.setCurrentIndex(max(box.findData(chosen), 0))
        self._show()

    @override
    def restyle(self) -> None:
        self.ui.table.setMinimumHeight(self.tools.looks.now.row * _LINES + 2)

    @override
    def listing(self) -> Listing:
        wijk, told = self.ui.wijk.currentText(), rows.changed_label(self.figure)
        return self._model.listing(f"{self.windowTitle()} {wijk}", f"{told}: {self._typed()}")

    def _typed(self) -> str:
        return self.ui.value.text().strip()

    def _begin_anew(self) -> None:
        self.ui.value.clear()
        self._show()

    def _show(self) -> None:
        if not self.wijk:
            say(self.ui.problem, words.NO_WIJKEN)
            self._model.show([])
            return
        value, sentence = self._read()
        found = self._worked_out(None)
        if value is not None:
            try:
                found = self._worked_out(value)
            except DomainError as error:
                sentence = refusal_text(self.desk.dossier, error)
        self._show_found(found)
        tried = value is not None and not sentence
        self._tell(sentence, rows.verdict(found) if tried else words.TRY_SOMETHING)

    def _read(self) -> tuple[Decimal | None, str]:
        """The value that was typed, and why it cannot be read."""
        try:
            # What is tried is a quantity or a constant; both are whole where they are large.
            about = ABOUT.get(self.figure) if isinstance(self.figure, Quantity) else None
            large = about is None or about.in_thousands
            return figures.read_value(self._typed(), in_thousands=large), ""
        except UnreadableNumberError as error:
            return None, str(error)

    def _worked_out(self, value: Decimal | None) -> WhatIf:
        dossier = self.desk.dossier
        tried = {} if value is None else {self.figure: value}
        return what_if(dossier, self.wijk, self.desk.today, constants_for(dossier), tried)

    def _show_found(self, found: WhatIf) -> None:
        constants = constants_for(self.desk.dossier)
        now = value_now(found.now, constants, self.figure)
        self.ui.value_now.setText(rows.value_told(self.figure, now))
        place = self.ui.wijk.currentText()
        for view, title, one in (
            (self.now, words.NOW, found.now),
            (self.then, words.THEN, found.then),
        ):
            view.show_chart(replace(vessels_chart(one, place), title=title))
        self._model.show(rows.what_if_rows(found))

    def _draw(self, picture: ChartPicture, title: str, found: WijkFigures) -> None:
        chart = vessels_chart(found, self.ui.wijk.currentText())
        picture.show_chart(replace(chart, title=title))

    def _tell(self, sentence: str, verdict: str) -> None:
        say(self.ui.problem, sentence)
        set_wrong(self.ui.value, wrong=bool(sentence), why=sentence)
        self.ui.verdict.setText("" if sentence else verdict)


def _columns() -> tuple[Shown[rows.WhatIfRow], ...]:
    label, now, then = words.COLUMNS
    return (
        Shown(label, lambda row: row.label),
        Shown(now, lambda row: row.now),
        Shown(then, lambda row: row.then, tone=lambda row: "accent" if row.differs else ""),
    )
