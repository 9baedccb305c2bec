"""*Reeksen van overleggen*: who meets how often, where, and what is always on the agenda."""

from functools import partial
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.domain.decisions import Body
from app.domain.meetings import MeetingSeries
from app.editing.commands import meetings
from app.editing.edit import Edit
from app.reports.content.listing import Listing
from app.ui._compiled.meeting_series_dialog import Ui_MeetingSeriesDialog
from app.ui.desk_dialog import DeskDialog
from app.ui.models.meetings_rows import SeriesRow, series_rows
from app.ui.models.rows_model import RowsModel, Shown
from app.ui.models.typed_values import number_in
from app.ui.place import Place
from app.ui.tools import Tools
from app.ui.widgets.kept_text import KeptText
from app.words import choices
from app.words.window import meetings as words

_SET = "set_meeting_series"
_MOST_WEEKS = 52


class MeetingSeriesDialog(DeskDialog):
    """A list with the chosen series at its right; each field is kept on leaving it."""

    def __init__(self, tools: Tools, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        ui = self.ui = Ui_MeetingSeriesDialog()
        ui.setupUi(self)
        self._model = RowsModel(_columns(), lambda row: row.key, self)
        self._standing = KeptText(ui.standing, self._keep_standing)
        self._prepare()
        self.begin(QSize(860, 560), ui.message, ui.close_button)
        self.lock(ui.new_button, ui.name, ui.kind, ui.room, ui.weeks, ui.standing)
        self.divide(ui.split, 420, 420)
        self.refresh()
        self.show_place(place)

    def _prepare(self) -> None:
        ui, table = self.ui, self.ui.table
        table.prepare(self._model, self.tools.looks, stretch=0)
        table.chosen.connect(lambda _: self._show())
        table.followed.connect(ui.name.setFocus)
        table.add_asked.connect(self._add)
        table.remove_asked.connect(self._remove)
        for body in Body:
            ui.kind.addItem(choices.word(choices.BODY, body), body.value)
        ui.kind.activated.connect(self._keep_kind)
        ui.name.keep_with(self._keep_name, ui.name_problem)
        ui.room.keep_with(lambda text: self._keep(room=text.strip()), ui.room_problem)
        ui.weeks.keep_with(self._keep_weeks, ui.weeks_problem)
        ui.new_button.clicked.connect(self._add)
        ui.remove.clicked.connect(self._remove)
        ui.empty.setText(words.NO_SERIES)

    @override
    def show_place(self, place: Place) -> None:
        self.ui.table.choose(place.key)

    @override
    def refresh(self) -> None:
        ui, rows = self.ui, series_rows(self.desk.dossier)
        ui.table.setVisible(bool(rows))
        ui.empty.setVisible(not rows)
        ui.table.show_rows(rows)
        self._show()

    @override
    def listing(self) -> Listing:
        return self._model.listing(self.windowTitle())

    def _item(self) -> MeetingSeries | None:
        return self.desk.dossier.find(MeetingSeries, self.ui.table.key)

    def _show(self) -> None:
        ui, item = self.ui, self._item()
        ui.scroll.setVisible(item is not None)
        self.allow(ui.remove, item is not None)
        if item is None:
            return
        ui.heading.setText(item.name)
        ui.name.show_value(item.name, item.id)
        ui.room.show_value(item.room, item.id)
        ui.weeks.show_value(str(item.weeks or ""), item.id)
        ui.kind.setCurrentIndex(ui.kind.findData(item.kind.value))
        self._standing.show(item.id, item.standing.strip())

    # Keeping

    def _keep(self, **values: Any) -> str:
        key = self.ui.table.key
        return self.attempt(_SET, lambda edit: meetings.set_series(edit, key, **values))

    def _keep_name(self, text: str) -> str:
        name = " ".join(text.split())
        return self._keep(name=name) if name else words.SERIES_NAMELESS

    def _keep_kind(self) -> None:
        sentence = self._keep(kind=Body(self.ui.kind.currentData()))
        if sentence:
            self.say(sentence)

    def _keep_weeks(self, text: str) -> str:
        weeks = number_in(text, _MOST_WEEKS)
        return words.NO_WEEKS if weeks is None and text.strip() else self._keep(weeks=weeks)

    def _keep_standing(self, key: str, text: str, visit: object) -> bool:
        return not self.attempt(_SET, partial(_set_standing, key=key, text=text), visit=visit)

    def _add(self) -> None:
        made: list[str] = []

        def work(edit: Edit) -> None:
            made.append(meetings.add_series(edit, words.NEW_SERIES).id)

        if not self.attempt("add_meeting_series", work):
            self.ui.table.choose(made[-1])
            self.ui.name.setFocus()
            self.ui.name.selectAll()

    def _remove(self) -> None:
        item = self._item()
        if item is None or not self.desk.editable:
            return
        sentence = self.attempt(
            "remove_meeting_series", lambda edit: meetings.remove_series(edit, item.id)
        )
        self.say(sentence or words.series_removed(item.name))


def _set_standing(edit: Edit, key: str, text: str) -> None:
    meetings.set_series(edit, key, standing=text.strip())


def _columns() -> list[Shown[SeriesRow]]:
    name, kind, every = words.SERIES_COLUMNS
    return [
        Shown(name, lambda row: row.name),
        Shown(kind, lambda row: row.kind),
        Shown(every, lambda row: row.every),
    ]
