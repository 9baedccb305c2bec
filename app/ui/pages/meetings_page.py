"""*Overleg*: past and coming meetings, their agenda, and what is parked."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from app.domain.changes import ChangeSet
from app.domain.decisions import Body
from app.domain.meetings import AgendaItem, Attendance, Meeting, MeetingSeries, MeetingState
from app.domain.tables import NAMES
from app.domain.town_hall import Department, Person
from app.editing.commands import meetings
from app.editing.edit import Edit
from app.reports.content.listing import Listing
from app.reports.content.model import Kind
from app.ui._compiled.meetings_page import Ui_MeetingsPage
from app.ui.models import meetings_rows
from app.ui.models.meetings_rows import MeetingRow
from app.ui.models.rows_model import RowsModel, Shown
from app.ui.page import Page
from app.ui.panels.meeting_panel import MeetingPanel
from app.ui.parts import Part
from app.ui.place import Place
from app.ui.tools import Tools
from app.words import choices
from app.words.when import UnreadableDayError, read_when
from app.words.window import meetings as words

_SIDE, _NAME, _ROOM_FOR_BOTH = 380, 120, 860
"""Width of the list, the least of the names in it, and of list and meeting, at 100 %."""

_SHOWN = frozenset(
    NAMES[kind] for kind in (MeetingSeries, Meeting, Attendance, AgendaItem, Person, Department)
)
"""The tables that the page shows something of."""

_ALL_SERIES = "all_series"
"""What stands in the list of series and bodies for the window with all series."""

RUN, RUN_IN_WINDOW = "run", "window"
"""The fields of a place: begin or go on with the meeting, on the whole screen or in a window."""


class MeetingsPage(Page):
    """A list of meetings with the chosen one at its right."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        ui = self.ui = Ui_MeetingsPage()
        ui.setupUi(self)
        self._model = RowsModel(_columns(), lambda row: row.key or meetings_rows.PARKED, self)
        self.panel = MeetingPanel(tools)
        self._divided = False
        ui.split.addWidget(self.panel)
        ui.split.setStretchFactor(1, 1)
        ui.table.least = _NAME
        ui.table.prepare(self._model, tools.looks, stretch=1)
        ui.table.chosen.connect(self._on_chosen)
        ui.table.add_asked.connect(ui.new_day.setFocus)
        ui.table.followed.connect(self._enter)
        ui.plan.clicked.connect(self._plan)
        ui.series.activated.connect(self._on_series)
        ui.new_day.returnPressed.connect(self._plan)
        ui.empty.setText(words.NONE_YET)
        ui.empty.setMargin(16)
        self.panel.start_asked.connect(self.start)
        for widget in (ui.new_day, ui.series, ui.plan):
            widget.setEnabled(self.desk.editable)
        self.restyle()

    @override
    def restyle(self) -> None:
        px = self.tools.looks.now.px
        self.ui.side.setMinimumWidth(px(_SIDE * 0.6))
        self._divide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._divide()

    def _divide(self) -> None:
        """Put the meeting beside the list where there is room for both, else below it."""
        px, split = self.tools.looks.now.px, self.ui.split
        wide = self.width() >= px(_ROOM_FOR_BOTH)
        wanted = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if split.orientation() is not wanted or not self._divided:
            self._divided = True
            split.setOrientation(wanted)
            first = px(_SIDE) if wide else self.height() // 4
            whole = self.width() if wide else self.height()
            split.setSizes([first, max(whole - first, first)])

    @override
    def parts(self) -> Sequence[Part]:
        return (Part(self.ui.side, self.ui.table), Part(self.panel, self.panel.agenda.ui.table))

    @override
    def refresh(self) -> None:
        ui, dossier = self.ui, self.desk.dossier
        rows = meetings_rows.meeting_rows(dossier)
        ui.empty.setVisible(len(rows) == 1)
        ui.table.show_rows(rows)
        self._offer_series()
        self.panel.refresh()

    @override
    def take(self, item: ChangeSet, initiator: object | None) -> None:
        # While a meeting is held this page stands behind it, and most lines are none of its own.
        if not _SHOWN.isdisjoint(change.table for change in item.changes):
            self.refresh()

    @override
    def show_place(self, place: Place) -> None:
        if place.key:
            self.ui.table.choose(place.key)
        elif place.field in (RUN, RUN_IN_WINDOW):
            self.start(self._next(), place.field)

    @override
    def leave(self) -> None:
        self.panel.settle()

    @override
    def listing(self) -> Listing | None:
        return self.panel.listing()

    def _next(self) -> str:
        """The meeting that runs, else the first that is still to be held; empty for none."""
        found = [item for item in self.desk.dossier.all(Meeting) if item.date is not None]
        running = [item for item in found if item.state is MeetingState.RUNNING]
        coming = [
            item for item in found if item.state in (MeetingState.CONCEPT, MeetingState.READY)
        ]
        ordered = sorted(running or coming, key=lambda item: (item.date or date.max, item.id))
        return ordered[0].id if ordered else ""

    def start(self, key: str, how: str = RUN) -> None:
        """Begin a meeting, or go on with it.

        Args:
            key: Id of the meeting; empty when there is none.
            how: `RUN` or `RUN_IN_WINDOW`.
        """
        if not key:
            self.ui.new_day.setFocus()
            return
        self.panel.settle()
        if self.desk.editable and not self._begin(key):
            return
        self.tools.go(Place("meeting_mode", key, how))

    def _begin(self, key: str) -> bool:
        meeting = self.desk.dossier.get(Meeting, key)
        if meeting.state is MeetingState.RUNNING:
            return True
        return self.desk.edit("start_meeting", lambda edit: meetings.start(edit, key))

    def _on_chosen(self, key: str) -> None:
        self.panel.show_meeting(key)

    def _enter(self) -> None:
        self.panel.agenda.ui.table.setFocus()

    def _offer_series(self) -> None:
        box = self.ui.series
        chosen = str(box.currentData() or "")
        box.clear()
        for item in self.desk.dossier.all(MeetingSeries):
            box.addItem(item.name, item.id)
        for body in Body:
            box.addItem(choices.word(choices.BODY, body), body.value)
        box.insertSeparator(box.count())
        box.addItem(words.ALL_SERIES, _ALL_SERIES)
        box.setCurrentIndex(max(box.findData(chosen), 0))

    def _on_series(self, at: int) -> None:
        """The last line is no series: it opens the window in which these are kept."""
        if self.ui.series.itemData(at) == _ALL_SERIES:
            self.ui.series.setCurrentIndex(0)
            self.tools.go(Place("meeting_series"))

    def _next_day(self) -> date | None:
        """Without a day: the next one of the series, when it has a rhythm."""
        series = self.desk.dossier.find(MeetingSeries, str(self.ui.series.currentData()))
        return meetings.next_day(self.desk.dossier, series, self.desk.today) if series else None

    def _plan(self) -> None:
        text = self.ui.new_day.text()
        try:
            day = read_when(text, self.desk.today) if text.strip() else self._next_day()
        except UnreadableDayError as error:
            self.desk.refused.emit(str(error))
            return
        if day is None:
            self.desk.refused.emit(words.DATE_WRONG)
            self.ui.new_day.setFocus()
            return
        key, made = str(self.ui.series.currentData()), list[str]()

        def work(edit: Edit) -> None:
            series = edit.dossier.find(MeetingSeries, key)
            body = series.kind if series else Body(key)
            made.append(meetings.plan(edit, day, body, series=series).id)

        if self.desk.edit("plan_meeting", work):
            self.ui.new_day.clear()
            self.ui.table.choose(made[-1])
            self.desk.told.emit(words.planned(day))
            self.panel.agenda.ui.propose.setFocus()


def _columns() -> list[Shown[MeetingRow]]:
    day, name, state, items = words.COLUMNS
    return [
        Shown(day, lambda row: row.day, Kind.DAY),
        Shown(name, lambda row: row.name),
        Shown(state, lambda row: row.state),
        Shown(items, lambda row: row.items, Kind.NUMBER),
    ]
