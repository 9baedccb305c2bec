"""*Cijfers*: what was measured of each wijk, typed like a sheet, and what follows from it."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit
from typing_extensions import override

from app.constants.reading import constants_for
from app.domain.changes import ChangeSet
from app.domain.dossier import Dossier
from app.domain.measurements import Measurement, OwnConstant, Package, Quality
from app.domain.route import Step
from app.domain.tables import NAMES
from app.domain.town_hall import Municipality, Neighbourhood
from app.domain.walk import neighbourhoods, steps
from app.editing.step_figures import quantities_of
from app.exchange.clipboard import write_cells
from app.reports.content.listing import Listing
from app.reports.content.model import Kind
from app.ui._compiled.figures_page import Ui_FiguresPage
from app.ui.figures_editing import Entry, FiguresEditing
from app.ui.models import figures_rows
from app.ui.models.editable_rows_model import EditableRowsModel
from app.ui.models.figures_rows import FigureRow, Section
from app.ui.models.rows_model import Shown, typed_text
from app.ui.models.typed_values import Read, one_of, read_needed
from app.ui.page import Page
from app.ui.panels.figures_trend_panel import FiguresTrendPanel
from app.ui.panels.vessels_panel import VesselsPanel
from app.ui.parts import Part
from app.ui.place import Place
from app.ui.tools import Tools
from app.ui.widgets.figures_story import FiguresStory
from app.words import choices
from app.words.dates import day_text
from app.words.when import UnreadableDayError, read_when
from app.words.window import figures as words

_VALUE, _DAY, _QUALITY, _SOURCE = 1, 3, 5, 6
_LABEL_WIDTH, _STORY, _ROOM_FOR_BOTH, _DAY_WIDTH = 215, 360, 960, 130
"""The least of the names of figures; the width of what follows, of both, and of a day, at 100 %."""

_SHOWN = frozenset(
    NAMES[kind] for kind in (Measurement, OwnConstant, Package, Neighbourhood, Municipality, Step)
)
"""The tables that the page shows something of."""


class FiguresPage(Page):
    """A table of figures with what follows from them at its right."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        ui = self.ui = Ui_FiguresPage()
        ui.setupUi(self)
        self.trend = FiguresTrendPanel(tools)
        self.story = FiguresStory(tools.looks, self.desk.told.emit)
        self.vessels = VesselsPanel(tools, ui.story_place)
        self.warnings = FiguresStory(tools.looks)
        ui.story_rows.addWidget(self.warnings)
        ui.story_rows.addWidget(self.vessels)
        ui.story_rows.addWidget(self.trend)
        ui.story_rows.addWidget(self.story, 1)
        ui.refusals.prepare(tools.looks)
        self._editing = FiguresEditing(self.desk, ui.refusals)
        self._model = EditableRowsModel(
            _columns(),
            lambda row: row.key,
            {
                _VALUE: self._write,
                _DAY: partial(self._correct, "date", _read_day),
                _SOURCE: partial(self._correct, "source", read_needed),
                _QUALITY: partial(self._correct, "quality", one_of(choices.QUALITY, Quality)),
            },
            self,
        )
        self._prepare()

    def _prepare(self) -> None:
        ui, table = self.ui, self.ui.table
        table.least = _LABEL_WIDTH
        table.prepare(self._model, self.tools.looks, stretch=0)
        if self.desk.editable:
            table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        table.chosen.connect(self._show_course)
        table.typed.connect(self._begin_typing)
        table.followed.connect(lambda: self._begin_typing(""))
        table.remove_asked.connect(self._remove)
        table.copy_asked.connect(self._copy)
        table.paste_asked.connect(self._paste)
        table.add_asked.connect(lambda: self._begin_typing(""))
        for quality in Quality:
            if quality is not Quality.UNKNOWN:
                ui.quality.addItem(choices.word(choices.QUALITY, quality), quality.value)
        ui.day.setText(day_text(self.desk.today))
        ui.hint.setText(words.HINT)
        ui.wijk.activated.connect(self.refresh)
        ui.only.activated.connect(self.refresh)
        for field in (ui.day, ui.source, ui.quality):
            field.setEnabled(self.desk.editable)
        self._divide()

    @property
    def wijk(self) -> str | None:
        """Id of the wijk that is shown; `None`: the town."""
        return self.ui.wijk.currentData() or None

    @override
    def refresh(self) -> None:
        self._offer_wijken()
        self._offer_steps()
        dossier = self.desk.dossier
        constants = constants_for(dossier)
        step = dossier.find(Step, self.ui.only.currentData())
        self.ui.table.show_rows(figures_rows.rows(dossier, self.wijk, step))
        self.vessels.show_wijk(self.wijk, constants)
        today = self.desk.today
        odd: list[Section] = []
        if self.wijk is None:
            sections = list(figures_rows.town_sections(dossier, today, constants))
        else:
            sections = list(figures_rows.wijk_sections(dossier, self.wijk, today, constants))
            odd = figures_rows.warnings(dossier, self.wijk, today, constants)
        self.warnings.show_sections(odd)
        self.warnings.setVisible(bool(odd))
        self.story.show_sections(sections)
        self._show_course()

    def _show_course(self) -> None:
        """Let the chart follow the row that is chosen."""
        self.trend.show_course(self.wijk, self.ui.table.key, self.ui.wijk.currentText())

    @override
    def take(self, item: ChangeSet, initiator: object | None) -> None:
        if not _SHOWN.isdisjoint(change.table for change in item.changes):
            self.refresh()

    @override
    def show_place(self, place: Place) -> None:
        """Show a wijk by its id, and of it what a step (`within`) records."""
        at = self.ui.wijk.findData(place.key) if place.key else -1
        if at >= 0:
            self.ui.wijk.setCurrentIndex(at)
        if place.within:
            self._offer_steps()
            self.ui.only.setCurrentIndex(max(self.ui.only.findData(place.within), 0))
        if at >= 0 or place.within:
            self.refresh()

    @override
    def parts(self) -> Sequence[Part]:
        return (Part(self.ui.table), Part(self.ui.entry_bar, self.ui.day), Part(self.ui.story_area))

    @override
    def focus_filter(self) -> None:
        """There is no filter here; the wijk is what one chooses."""
        self.ui.wijk.setFocus()

    @override
    def listing(self) -> Listing | None:
        return self._model.listing(f"{self.ui.title.text()} {self.ui.wijk.currentText()}")

    @override
    def restyle(self) -> None:
        self._divide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._divide()

    def _divide(self) -> None:
        """Put what follows beside the table where there is room for both, else below it."""
        split, px = self.ui.split, self.tools.looks.now.px
        self.ui.day.setMaximumWidth(px(_DAY_WIDTH))
        wide = self.width() >= px(_ROOM_FOR_BOTH)
        split.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        whole, part = (self.width(), px(_STORY)) if wide else (self.height(), self.height() // 2)
        split.setSizes([max(whole - part, part), part])

    def _offer_wijken(self) -> None:
        offered = [(wijk.name, wijk.id) for wijk in neighbourhoods(self.desk.dossier)]
        _offer(self.ui.wijk, [*offered, (words.TOWN, "")])

    def _offer_steps(self) -> None:
        """Every figure, or only those that a step records."""
        recording = [step for step in steps(self.desk.dossier) if quantities_of(step)]
        offered = [(words.of_step(step.code), step.id) for step in recording]
        _offer(self.ui.only, [(words.EVERY, ""), *offered])

    # Typing

    def _entry(self) -> Entry | None:
        """What a value gets; says so when the day is none."""
        ui = self.ui
        try:
            day = read_when(ui.day.text(), self.desk.today, past=True)
        except UnreadableDayError as error:
            self.desk.refused.emit(str(error) if ui.day.text().strip() else words.DATE_WRONG)
            ui.day.setFocus()
            return None
        return Entry(self.wijk, day, ui.source.text(), Quality(ui.quality.currentData()))

    def _begin_typing(self, text: str) -> None:
        """A digit on a row begins its value; Enter goes on with what is there."""
        table = self.ui.table
        if not self.desk.editable or not table.currentIndex().isValid():
            return
        index = self._model.index(table.currentIndex().row(), _VALUE)
        table.setCurrentIndex(index)
        table.edit(index)
        editor = QGuiApplication.focusObject()
        if text and isinstance(editor, QLineEdit):
            editor.setText(text)

    def _write(self, row: FigureRow, text: str) -> bool:
        entry = self._entry()
        return entry is not None and self._editing.write(row, text, entry)

    def _correct(self, name: str, read: Read, row: FigureRow, text: str) -> bool:
        if not row.measurement:
            self.desk.refused.emit(words.NOTHING_TO_REMOVE)
            return False
        return self._editing.correct(row.measurement, name, read, text)

    def _remove(self) -> None:
        found = next((row for row in self._model.rows if row.key == self.ui.table.key), None)
        if found is not None:
            self._editing.remove(found.measurement)

    # The clipboard

    def _copy(self) -> None:
        keys = set(self.ui.table.chosen_keys())
        rows = [row for row in self._model.rows if row.key in keys]
        cells = [[typed_text(column, row) for column in self._model.columns] for row in rows]
        QGuiApplication.clipboard().setText(write_cells([list(words.COLUMNS), *cells]))

    def _paste(self) -> None:
        entry = self._entry() if self.desk.editable else None
        if entry is not None:
            first = max(self.ui.table.currentIndex().row(), 0)
            text = QGuiApplication.clipboard().text()
            self._editing.paste(text, self._model.rows, first, entry)


def _offer(box: QComboBox, offered: list[tuple[str, str]]) -> None:
    """Offer texts with their keys; what was chosen stays, else it is the first."""
    if offered == [(box.itemText(at), box.itemData(at)) for at in range(box.count())]:
        return
    chosen = box.currentData()
    box.clear()
    for text, key in offered:
        box.addItem(text, key)
    box.setCurrentIndex(max(box.findData(chosen), 0))


def _columns() -> list[Shown[FigureRow]]:
    label, value, unit, day, before, quality, source = words.COLUMNS
    return [
        Shown(label, lambda row: row.label),
        Shown(value, lambda row: row.value, Kind.NUMBER, typed=lambda row: row.typed),
        Shown(unit, lambda row: row.unit),
        Shown(day, lambda row: row.day, Kind.DAY),
        Shown(before, lambda row: row.before),
        Shown(quality, lambda row: row.quality),
        Shown(source, lambda row: row.source),
    ]


def _read_day(_: Dossier, text: str, today: date) -> date:
    """The day of which a measurement tells; it cannot be left out."""
    return read_when(text, today, past=True)
