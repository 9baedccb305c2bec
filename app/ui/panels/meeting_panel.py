"""One meeting: its day and room, its agenda, who is there, and what happens with it next."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget

from app.domain.agenda import Proposed, previous, propose
from app.domain.meetings import AgendaItem, Meeting, MeetingState, Presence
from app.editing.commands import meetings
from app.editing.edit import Edit
from app.editing.minutes import frozen, minutes_of
from app.editing.proposing import changed_since, proposed_title, step_title
from app.editing.quick_entry import EntryKind, read_entry
from app.editing.wording import meeting_name
from app.reports.content.listing import Listing
from app.reports.content.model import Kind
from app.ui._compiled.meeting_panel import Ui_MeetingPanel
from app.ui.icons import icon
from app.ui.models import meetings_rows
from app.ui.models.editable_rows_model import EditableRowsModel
from app.ui.models.meetings_rows import AgendaRow, PersonRow
from app.ui.models.rows_model import Shown
from app.ui.place import Place
from app.ui.tools import Tools
from app.ui.widgets.kept_text import KeptText
from app.words import choices
from app.words.window import meetings as words

_TITLE, _MINUTES, _DOCUMENTS, _TIME = 0, 2, 4, 3
_SET, _SET_ITEM = "set_meeting", "set_agenda_item"
_KEYS = {str(at): presence for at, presence in enumerate(Presence, start=1)}


class MeetingPanel(QWidget):
    """Shows a meeting, or what is parked.

    Attributes:
        start_asked: The meeting begins, or goes on; its id.
    """

    start_asked = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._desk = tools, tools.desk
        self._key = ""
        ui = self.ui = Ui_MeetingPanel()
        ui.setupUi(self)
        for row, widgets in (
            (ui.flow, (ui.propose, ui.fit)),
            (ui.agenda_flow, (ui.up, ui.down, ui.park, ui.remove, ui.length)),
            (
                ui.foot_flow,
                (ui.start, ui.ready, ui.close, ui.approve, ui.report, ui.remove_meeting),
            ),
        ):
            for widget in widgets:
                row.add(widget)
        self._agenda = EditableRowsModel(
            _agenda_columns(),
            lambda row: row.key,
            {
                _TITLE: partial(self._write_item, "title"),
                _MINUTES: self._write_minutes,
                _DOCUMENTS: partial(self._write_item, "documents"),
            },
            self,
        )
        self._people = EditableRowsModel(
            _people_columns(), lambda row: row.key, {_TIME: self._write_time}, self
        )
        self._kept: dict[str, KeptText] = {}
        self._prepare_fields()
        self._prepare_tables()
        self._prepare_buttons()

    def _prepare_fields(self) -> None:
        ui = self.ui
        for name, field in self._fields().items():
            self._kept[name] = KeptText(field, partial(self._keep_field, name))
        ui.day.prepare(self._keep_day, lambda: self._desk.today, ui.day_note)

    def _fields(self) -> dict[str, QLineEdit]:
        ui = self.ui
        return {
            "title": ui.title,
            "starts_at": ui.starts_at,
            "room": ui.room,
            "minutes": ui.minutes,
        }

    def _prepare_tables(self) -> None:
        ui, looks = self.ui, self._tools.looks
        for table, model, stretch in (
            (ui.agenda, self._agenda, _TITLE),
            (ui.people, self._people, 1),
        ):
            table.prepare(model, looks, stretch=stretch)
            if self._desk.editable:
                table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        ui.agenda.followed.connect(self._to_step)
        ui.agenda.add_asked.connect(ui.item.setFocus)
        ui.agenda.remove_asked.connect(self._remove_items)
        ui.agenda.selectionModel().selectionChanged.connect(self._allow)
        ui.people.typed.connect(self._set_presence)
        ui.people.remove_asked.connect(lambda: self._set_presence("0"))
        names = [choices.word(choices.PRESENCE, presence) for presence in Presence]
        told = " · ".join(f"{at} {name}" for at, name in enumerate(names, start=1))
        ui.people_keys.setText(f"{told} · 0 niet genoteerd")

    def _prepare_buttons(self) -> None:
        ui = self.ui
        ui.item.setPlaceholderText(words.ITEM_HINT)
        ui.item.returnPressed.connect(self._add_item)
        for arrow, name in ((ui.up, "arrow-up"), (ui.down, "arrow-down")):
            arrow.setIcon(icon(name, self._tools.looks))
        for button, run in (
            (ui.add, self._add_item),
            (ui.propose, self._propose),
            (ui.fit, self._fit),
            (ui.up, lambda: self._move(-1)),
            (ui.down, lambda: self._move(1)),
            (ui.park, self._park),
            (ui.remove, self._remove_items),
            (ui.start, lambda: self.start_asked.emit(self._key)),
            (ui.ready, partial(self._set_state, MeetingState.READY)),
            (ui.close, self._close),
            (ui.approve, self._approve),
            (ui.report, self._to_report),
            (ui.remove_meeting, self._remove_meeting),
        ):
            button.clicked.connect(run)

    # Showing

    @property
    def meeting(self) -> Meeting | None:
        """The meeting that is shown; `None` for what is parked."""
        return meetings_rows.meeting_named(self._desk.dossier, self._key)

    def show_meeting(self, key: str) -> None:
        """Show a meeting by its id, or what is parked."""
        self.settle()
        self._key = key
        self.refresh()

    def settle(self) -> None:
        """Keep what is being typed."""
        for kept in self._kept.values():
            kept.settle()
        self.ui.day.settle()

    def refresh(self) -> None:
        """Show it as it is now."""
        ui, dossier, meeting = self.ui, self._desk.dossier, self.meeting
        ui.name.setText(meeting_name(meeting) if meeting else words.PARKED)
        for widget in (ui.fields, ui.foot, ui.propose, ui.fit, ui.length, ui.park):
            widget.setVisible(meeting is not None)
        ui.tabs.setTabVisible(1, meeting is not None)
        rows = meetings_rows.agenda_rows(dossier, self._key)
        ui.agenda.show_rows(rows)
        ui.agenda_empty.setText(words.NO_AGENDA if meeting else words.PARK_EMPTY)
        ui.agenda_empty.setVisible(not rows)
        if meeting is not None:
            self._show_fields(meeting)
            ui.people.show_rows(meetings_rows.person_rows(dossier, meeting.id, self._desk.today))
        self._allow()

    def _show_fields(self, meeting: Meeting) -> None:
        ui = self.ui
        for name, kept in self._kept.items():
            kept.show(meeting.id, str(getattr(meeting, name)))
        ui.day.show_day(meeting.id, meeting.date)
        planned = meetings_rows.planned_minutes(self._desk.dossier, meeting.id)
        ui.length.setText(words.length(planned, meeting.minutes))
        ui.length.setProperty("kind", "overdue" if planned > meeting.minutes else "secondary")
        ui.length.style().polish(ui.length)
        ui.fit.setText(words.fit_in(meeting.minutes))

    def _allow(self) -> None:
        ui, meeting, editable = self.ui, self.meeting, self._desk.editable
        chosen = bool(ui.agenda.chosen_keys())
        for widget in (ui.up, ui.down, ui.park, ui.remove):
            widget.setEnabled(chosen and editable)
        for field in (ui.item, ui.add, ui.propose, ui.fit):
            field.setEnabled(editable)
        if meeting is None:
            return
        state, fixed = meeting.state, meeting.approved_on is not None
        ui.start.setText(_START[state])
        ui.start.setEnabled(editable and not fixed)
        # What comes next stands out: opening a closed meeting again does not.
        ui.start.setProperty("kind", "" if state is MeetingState.CLOSED else "primary")
        ui.start.style().polish(ui.start)
        ui.ready.setVisible(state is MeetingState.CONCEPT)
        ui.close.setVisible(state is MeetingState.RUNNING)
        ui.approve.setVisible(state is MeetingState.CLOSED and not fixed)
        ui.report.setVisible(state in (MeetingState.RUNNING, MeetingState.CLOSED))
        ui.remove_meeting.setVisible(state in (MeetingState.CONCEPT, MeetingState.READY))
        for widget in (ui.ready, ui.close, ui.approve, ui.remove_meeting):
            widget.setEnabled(editable)

    def listing(self) -> Listing:
        """The agenda, to be printed or mailed beforehand."""
        return self._agenda.listing(self.ui.name.text())

    # Keeping

    def _edit(self, command: str, work: Callable[[Edit], object], visit: object = None) -> bool:
        return self._desk.edit(command, work, visit=visit)

    def _keep_field(self, name: str, key: str, text: str, visit: object) -> bool:
        value: Any = text.strip()
        if name == "minutes":
            if not value.isdecimal() or not 0 < int(value) <= 24 * 60:
                return False
            value = int(value)
        return self._edit(_SET, lambda edit: meetings.set_fields(edit, key, **{name: value}), visit)

    def _keep_day(self, key: str, day: Any) -> bool:
        return self._edit(_SET, lambda edit: meetings.set_fields(edit, key, date=day))

    def _write_item(self, name: str, row: AgendaRow, text: str) -> bool:
        value = text.strip()
        if name == "title" and not value:
            return False
        return self._edit(_SET_ITEM, lambda edit: meetings.set_item(edit, row.key, **{name: value}))

    def _write_minutes(self, row: AgendaRow, text: str) -> bool:
        if not text.strip().isdecimal() or not 0 < int(text) <= 24 * 60:
            self._desk.refused.emit(words.NO_MINUTES)
            return False
        return self._edit(
            _SET_ITEM, lambda edit: meetings.set_item(edit, row.key, minutes=int(text))
        )

    def _write_time(self, row: PersonRow, text: str) -> bool:
        presence = choices.read(choices.PRESENCE, row.presence)
        if presence is None:
            return False
        known = Presence(presence)
        return self._edit(
            "set_presence",
            lambda edit: meetings.set_presence(edit, self._key, row.key, known, text.strip()),
        )

    def _set_presence(self, digit: str) -> None:
        keys = self.ui.people.chosen_keys()
        presence = _KEYS.get(digit)
        if not keys or (presence is None and digit != "0"):
            return

        def work(edit: Edit) -> None:
            for person in keys:
                meetings.set_presence(edit, self._key, person, presence, "")

        self._edit("set_presence", work)

    # The agenda

    def _add_item(self) -> None:
        """A typed point: `#3.5 planning @Henk` is about that step, and brought in by Henk."""
        text = self.ui.item.text()
        dossier = self._desk.dossier
        entry = read_entry(dossier, text, self._desk.today, kind=EntryKind.PARKED)
        place = entry.instance(dossier)
        title = entry.text or (step_title(dossier, place) if place else "")
        if not title:
            return
        meeting, owner = self._key or None, entry.owner

        def work(edit: Edit) -> None:
            meetings.add_item(edit, meeting, title, instance=place, presenter=owner)

        if self._edit("add_agenda_item", work):
            self.ui.item.clear()

    def proposals(self) -> list[Proposed]:
        """What could be put on the agenda now."""
        desk, meeting = self._desk, self.meeting
        before = previous(desk.dossier, meeting, desk.today)
        changed = changed_since(desk.history.last_touched(), before)
        return propose(desk.dossier, desk.today, meeting=meeting, changed=changed)

    def _propose(self) -> None:
        found, dossier = self.proposals(), self._desk.dossier
        if not found:
            self._desk.told.emit(words.NOTHING_TO_PROPOSE)
            return
        titled = partial(proposed_title, dossier)
        if self._edit(
            "propose_agenda", lambda edit: meetings.put_on(edit, self._key, found, titled)
        ):
            self._desk.told.emit(words.proposed(len(found)))

    def _fit(self) -> None:
        meeting = self.meeting
        if meeting is None:
            return
        taken: list[int] = []
        if self._edit(
            "fit_agenda",
            lambda edit: taken.append(meetings.fit(edit, meeting.id, meeting.minutes)),
        ):
            self._desk.told.emit(words.fitted(taken[-1], meeting.minutes))

    def _move(self, step: int) -> None:
        keys = self.ui.agenda.chosen_keys()
        if len(keys) == 1:
            self._edit("move_agenda_item", lambda edit: meetings.move_item(edit, keys[0], step))

    def _park(self) -> None:
        self._on_items("park_agenda_item", meetings.park)

    def _remove_items(self) -> None:
        self._on_items("remove_agenda_item", meetings.remove_item)

    def _on_items(self, command: str, change: Callable[[Edit, str], None]) -> None:
        keys: Sequence[str] = self.ui.agenda.chosen_keys()

        def work(edit: Edit) -> None:
            for key in keys:
                change(edit, key)

        if keys:
            self._edit(command, work)

    def _to_step(self) -> None:
        item = self._desk.dossier.find(AgendaItem, self.ui.agenda.key)
        if item is not None and item.instance:
            self._tools.go(Place("route", item.instance))

    # What happens next

    def _set_state(self, state: MeetingState) -> None:
        self._edit(_SET, lambda edit: meetings.set_fields(edit, self._key, state=state))

    def _close(self) -> None:
        if self._edit("close_meeting", lambda edit: meetings.close(edit, self._key)):
            self._desk.told.emit(words.CLOSED)
            self._tools.go(Place("meeting_set", self._key))

    def _approve(self) -> None:
        key, today = self._key, self._desk.today

        def work(edit: Edit) -> None:
            text = frozen(minutes_of(edit.dossier, edit.dossier.get(Meeting, key)))
            meetings.approve(edit, key, today, text)

        if self._edit("approve_minutes", work):
            self._desk.told.emit(words.APPROVED_BY_NEXT)

    def _to_report(self) -> None:
        self._tools.go(Place("meeting_set", self._key))

    def _remove_meeting(self) -> None:
        self._edit("remove_meeting", lambda edit: meetings.remove(edit, self._key))


_START = {
    MeetingState.CONCEPT: words.START,
    MeetingState.READY: words.START,
    MeetingState.RUNNING: words.GO_ON,
    MeetingState.CLOSED: words.REOPEN,
}


def _agenda_columns() -> list[Shown[AgendaRow]]:
    title, reason, minutes, presenter, documents, state = words.AGENDA_COLUMNS
    return [
        Shown(title, lambda row: row.title),
        Shown(reason, lambda row: row.reason),
        Shown(minutes, lambda row: row.minutes, Kind.NUMBER),
        Shown(presenter, lambda row: row.presenter),
        Shown(documents, lambda row: row.documents),
        Shown(state, lambda row: row.state),
    ]


def _people_columns() -> list[Shown[PersonRow]]:
    name, title, presence, at = words.PEOPLE_COLUMNS
    return [
        Shown(name, lambda row: row.name),
        Shown(title, lambda row: row.title),
        Shown(presence, lambda row: row.presence),
        Shown(at, lambda row: row.at),
    ]
