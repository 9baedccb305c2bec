"""One meeting: its day and room, its agenda, who is there, and what happens with it next."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.meetings import Meeting, MeetingState
from app.editing.commands import meetings
from app.editing.edit import Edit
from app.editing.wording import meeting_name
from app.reports.content.listing import Listing
from app.ui._compiled.meeting_panel import Ui_MeetingPanel
from app.ui.mails import ask_status, mail_agenda
from app.ui.models import meetings_rows
from app.ui.models.status_questions import about_items
from app.ui.panels.meeting_agenda_panel import MeetingAgendaPanel
from app.ui.panels.meeting_minutes_panel import MeetingMinutesPanel
from app.ui.panels.meeting_people_panel import MeetingPeoplePanel
from app.ui.place import Place
from app.ui.tools import Tools
from app.ui.widgets.kept_text import KeptText
from app.words.window import meetings as words

_SET = "set_meeting"
_PEOPLE, _MINUTES = 1, 2
"""The tabs of who is there and of what was said."""

_HELD = frozenset({MeetingState.RUNNING, MeetingState.CLOSED})


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
        for widget in (ui.start, ui.ready, ui.close, ui.approve, ui.report, ui.remove_meeting):
            ui.foot_flow.add(widget)
        self.agenda, self.people = MeetingAgendaPanel(tools), MeetingPeoplePanel(tools)
        self.agenda.mail_asked.connect(self._mail_agenda)
        self.agenda.status_asked.connect(self._ask_status)
        ui.tabs.addTab(self.agenda, words.AGENDA_TAB)
        ui.tabs.addTab(self.people, words.PEOPLE_TAB)
        self.minutes = MeetingMinutesPanel(tools)
        ui.tabs.addTab(self.minutes, words.MINUTES_TAB)
        self._kept: dict[str, KeptText] = {}
        self._prepare_fields()
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

    def _prepare_buttons(self) -> None:
        ui = self.ui
        for button, run in (
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
        self.minutes.settle()

    def refresh(self) -> None:
        """Show it as it is now."""
        ui, meeting = self.ui, self.meeting
        ui.name.setText(meeting_name(meeting) if meeting else words.PARKED)
        for widget in (ui.fields, ui.foot):
            widget.setVisible(meeting is not None)
        ui.tabs.setTabVisible(_PEOPLE, meeting is not None)
        held = meeting is not None and meeting.state in _HELD
        ui.tabs.setTabVisible(_MINUTES, held)
        self.agenda.show_meeting(self._key if meeting else meetings_rows.PARKED)
        if meeting is not None:
            self._show_fields(meeting)
            self.people.show_meeting(meeting.id)
            self.minutes.show_meeting(meeting)
            self._allow(meeting)

    def _show_fields(self, meeting: Meeting) -> None:
        for name, kept in self._kept.items():
            kept.show(meeting.id, str(getattr(meeting, name)))
        self.ui.day.show_day(meeting.id, meeting.date)

    def _allow(self, meeting: Meeting) -> None:
        ui, editable = self.ui, self._desk.editable
        state, fixed = meeting.state, meeting.approved_on is not None
        ui.fields.setEnabled(not fixed)
        ui.start.setText(_START[state])
        ui.start.setEnabled(editable and not fixed)
        # What comes next stands out: opening a closed meeting again does not.
        ui.start.setProperty("kind", "" if state is MeetingState.CLOSED else "primary")
        ui.start.style().polish(ui.start)
        ui.ready.setVisible(state is MeetingState.CONCEPT)
        ui.close.setVisible(state is MeetingState.RUNNING)
        ui.approve.setVisible(state is MeetingState.CLOSED and not fixed)
        ui.report.setVisible(state in _HELD)
        ui.remove_meeting.setVisible(state in (MeetingState.CONCEPT, MeetingState.READY))
        for widget in (ui.ready, ui.close, ui.approve, ui.remove_meeting):
            widget.setEnabled(editable)

    def listing(self) -> Listing:
        """The agenda, to be printed or mailed beforehand."""
        return self.agenda.listing(self.ui.name.text())

    # Mails

    def _mail_agenda(self) -> None:
        meeting = self.meeting
        if meeting is not None:
            mail_agenda(self._tools, meeting)

    def _ask_status(self, items: list[str]) -> None:
        ask_status(self._tools, about_items(self._desk.dossier, items))

    # Keeping

    def _edit(self, command: str, work: Callable[[Edit], object], visit: object = None) -> bool:
        return self._desk.edit(command, work, visit=visit)

    def _keep_field(self, name: str, key: str, text: str, visit: object) -> bool:
        value: Any = text.strip()
        if name == "minutes":
            value = meetings_rows.minutes_in(value)
            if value is None:
                return False
        return self._edit(_SET, lambda edit: meetings.set_fields(edit, key, **{name: value}), visit)

    def _keep_day(self, key: str, day: Any) -> bool:
        return self._edit(_SET, lambda edit: meetings.set_fields(edit, key, date=day))

    # What happens next

    def _set_state(self, state: MeetingState) -> None:
        self._edit(_SET, lambda edit: meetings.set_fields(edit, self._key, state=state))

    def _close(self) -> None:
        if self._edit("close_meeting", lambda edit: meetings.close(edit, self._key)):
            self._desk.told.emit(words.CLOSED)
            self._tools.go(Place("meeting_set", self._key))

    def _approve(self) -> None:
        key, today = self._key, self._desk.today
        if self._edit("approve_minutes", lambda edit: meetings.approve(edit, key, today)):
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
