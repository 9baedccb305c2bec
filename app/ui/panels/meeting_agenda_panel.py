"""The agenda of a meeting, or what is parked: proposed, ordered, timed, and sent beforehand."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from app.domain.agenda import Proposed, previous, propose
from app.domain.meetings import AgendaItem, ItemState, Meeting, MeetingState
from app.editing.bulk import Bulk, on_each
from app.editing.commands import agendas
from app.editing.edit import Edit
from app.editing.proposing import changed_since, proposed_title, step_title
from app.editing.quick_entry import EntryKind, read_entry
from app.editing.wording import meeting_name, refusal_text
from app.installation.policy import MAIL
from app.reports.content.listing import Listing
from app.reports.content.model import Kind
from app.ui._compiled.meeting_agenda_panel import Ui_MeetingAgendaPanel
from app.ui.icons import icon
from app.ui.models import meetings_rows
from app.ui.models.editable_rows_model import EditableRowsModel
from app.ui.models.meetings_rows import AgendaRow
from app.ui.models.rows_model import Shown
from app.ui.models.typed_values import Read, one_of, read_flag, read_needed, read_person, read_text
from app.ui.place import Place
from app.ui.tools import Tools
from app.ui.turned_off import keep_off
from app.words import choices
from app.words.window import meetings as words
from app.words.window import register_lists as register_words

_TITLE, _MINUTES, _PRESENTER, _DOCUMENTS, _STATE, _INTERNAL = 0, 2, 3, 4, 5, 6
_LEAST = 180
"""The least width of a title, at 100 %: beside the list of meetings there is not much room."""

_SET_ITEM = "set_agenda_item"


class MeetingAgendaPanel(QWidget):
    """Lets an agenda propose itself, and be worked on by keyboard.

    Attributes:
        mail_asked: The agenda is to be sent beforehand.
        status_asked: How it stands is to be asked of who owns some items (a list of ids).
    """

    mail_asked = Signal()
    status_asked = Signal(list)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._desk = tools, tools.desk
        self._key = ""
        ui = self.ui = Ui_MeetingAgendaPanel()
        ui.setupUi(self)
        for row, widgets in (
            (ui.flow, (ui.propose, ui.fit, ui.mail)),
            (ui.foot_flow, (ui.up, ui.down, ui.park, ui.elsewhere, ui.remove, ui.length)),
        ):
            for widget in widgets:
                row.add(widget)
        self._model = EditableRowsModel(
            _columns(),
            lambda row: row.key,
            {
                _TITLE: partial(self._write_item, "title", read_needed),
                _MINUTES: self._write_minutes,
                _PRESENTER: self._write_presenter,
                _DOCUMENTS: partial(self._write_item, "documents", read_text),
                _STATE: partial(self._write_item, "state", _READ_STATE),
                _INTERNAL: partial(self._write_item, "internal", read_flag),
            },
            self,
        )
        self._prepare_table()
        self._prepare_buttons()

    def _prepare_table(self) -> None:
        table = self.ui.table
        table.least = _LEAST
        table.prepare(self._model, self._tools.looks, stretch=_TITLE)
        if self._desk.editable:
            table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        table.followed.connect(self._to_step)
        table.add_asked.connect(self.ui.item.setFocus)
        table.remove_asked.connect(self._remove)
        table.selectionModel().selectionChanged.connect(self._allow)

    def _prepare_buttons(self) -> None:
        ui = self.ui
        ui.item.setPlaceholderText(words.ITEM_HINT)
        ui.item.returnPressed.connect(self._add)
        for arrow, name in ((ui.up, "arrow-up"), (ui.down, "arrow-down")):
            arrow.setIcon(icon(name, self._tools.looks))
        for button, run in (
            (ui.add, self._add),
            (ui.propose, self._propose),
            (ui.fit, self._fit),
            (ui.up, lambda: self._move(-1)),
            (ui.down, lambda: self._move(1)),
            (ui.park, partial(self._on_items, "park_agenda_item", agendas.park)),
            (ui.elsewhere, self._offer_meetings),
            (ui.remove, self._remove),
        ):
            button.clicked.connect(run)
        mails = QMenu(self)
        self.mail_action = mails.addAction(words.MAIL_AGENDA, self.mail_asked.emit)
        self.ask_action = mails.addAction(words.ASK_STATUS, self._ask_status)
        ui.mail.setMenu(mails)
        keep_off(MAIL, ui.mail)

    @property
    def _meeting(self) -> Meeting | None:
        return meetings_rows.meeting_named(self._desk.dossier, self._key)

    def show_meeting(self, key: str) -> None:
        """Show the agenda of a meeting by its id, or what is parked, as it is now."""
        self._key = key
        ui, dossier, meeting = self.ui, self._desk.dossier, self._meeting
        for widget in (ui.propose, ui.fit, ui.length, ui.park):
            widget.setVisible(meeting is not None)
        self.mail_action.setVisible(meeting is not None)
        rows = meetings_rows.agenda_rows(dossier, key)
        ui.table.show_rows(rows)
        ui.empty.setText(words.NO_AGENDA if meeting else words.PARK_EMPTY)
        ui.empty.setVisible(not rows)
        if meeting is not None:
            self._show_length(meeting)
        self._allow()

    def _show_length(self, meeting: Meeting) -> None:
        ui = self.ui
        planned = meetings_rows.planned_minutes(self._desk.dossier, meeting.id)
        ui.length.setText(words.length(planned, meeting.minutes))
        ui.length.setProperty("kind", "overdue" if planned > meeting.minutes else "secondary")
        ui.length.style().polish(ui.length)
        ui.fit.setText(words.fit_in(meeting.minutes))

    def _allow(self) -> None:
        ui, meeting = self.ui, self._meeting
        closed = meeting is not None and meeting.state is MeetingState.CLOSED
        editable = self._desk.editable and not closed
        chosen = bool(ui.table.chosen_keys())
        for widget in (ui.up, ui.down, ui.park, ui.remove):
            widget.setEnabled(chosen and editable)
        # Another meeting can go on with what was closed here.
        ui.elsewhere.setEnabled(chosen and self._desk.editable)
        for field in (ui.item, ui.add, ui.propose, ui.fit):
            field.setEnabled(editable)
        ui.mail.setEnabled(bool(self._model.rows))

    def listing(self, title: str) -> Listing:
        """The agenda, to be printed or mailed beforehand; without what is internal.

        Args:
            title: Its heading.
        """
        whole = self._model.listing(title)
        pairs = zip(self._model.rows, whole.rows, strict=True)
        return replace(whole, rows=tuple(found for row, found in pairs if not row.internal))

    # Adding and changing

    def _add(self) -> None:
        """A typed point: `#3.5 planning @Henk` is about that step, and brought in by Henk."""
        dossier = self._desk.dossier
        entry = read_entry(dossier, self.ui.item.text(), self._desk.today, kind=EntryKind.PARKED)
        place = entry.instance(dossier)
        title = entry.text or (step_title(dossier, place) if place else "")
        if not title:
            return
        meeting, owner = self._key or None, entry.owner

        def work(edit: Edit) -> None:
            agendas.add_item(edit, meeting, title, instance=place, presenter=owner)

        if self._desk.edit("add_agenda_item", work):
            self.ui.item.clear()

    def _set(self, row: AgendaRow, **values: object) -> bool:
        return self._desk.edit(_SET_ITEM, lambda edit: agendas.set_item(edit, row.key, **values))

    def _write_item(self, name: str, read: Read, row: AgendaRow, text: str) -> bool:
        desk = self._desk
        try:
            return desk.edit(
                _SET_ITEM,
                lambda edit: agendas.set_item(
                    edit, row.key, **{name: read(edit.dossier, text, desk.today)}
                ),
            )
        except register_words.UnknownChoiceError as error:
            desk.refused.emit(str(error))
            return False

    def _write_minutes(self, row: AgendaRow, text: str) -> bool:
        minutes = meetings_rows.minutes_in(text)
        if minutes is None:
            self._desk.refused.emit(words.NO_MINUTES)
            return False
        return self._set(row, minutes=minutes)

    def _write_presenter(self, row: AgendaRow, text: str) -> bool:
        return self._write_item("presenter", read_person, row, words.without_note(text))

    # Proposing

    def proposals(self) -> list[Proposed]:
        """What could be put on the agenda now."""
        desk, meeting = self._desk, self._meeting
        before = previous(desk.dossier, meeting, desk.today)
        changed = changed_since(desk.history.last_touched(), before)
        return propose(desk.dossier, desk.today, meeting=meeting, changed=changed)

    def _propose(self) -> None:
        found, titled = self.proposals(), partial(proposed_title, self._desk.dossier)
        if not found:
            self._desk.told.emit(words.NOTHING_TO_PROPOSE)
            return

        def work(edit: Edit) -> None:
            agendas.put_on(edit, self._key, found, titled)

        if self._desk.edit("propose_agenda", work):
            self._desk.told.emit(words.proposed(len(found)))

    def _fit(self) -> None:
        meeting, taken = self._meeting, list[int]()
        if meeting is None:
            return

        def work(edit: Edit) -> None:
            taken.append(agendas.fit(edit, meeting.id, meeting.minutes))

        if self._desk.edit("fit_agenda", work):
            self._desk.told.emit(words.fitted(taken[-1], meeting.minutes))

    # Moving

    def _move(self, step: int) -> None:
        keys = self.ui.table.chosen_keys()
        if len(keys) == 1:
            self._desk.edit("move_agenda_item", lambda edit: agendas.move_item(edit, keys[0], step))

    def _remove(self) -> None:
        self._on_items("remove_agenda_item", agendas.remove_item)

    def _on_items(self, command: str, change: Callable[[Edit, str], None]) -> None:
        """Do something with each of the chosen items; tells why some stay as they were."""
        desk, keys, found = self._desk, self.ui.table.chosen_keys(), list[Bulk]()
        if keys and desk.edit(command, lambda edit: found.append(on_each(edit, keys, change))):
            why = [refusal_text(desk.dossier, item.error, kept=True) for item in found[-1].refused]
            if why:
                desk.refused.emit(words.stayed(why, len(keys)))

    def _offer_meetings(self) -> None:
        menu = self.elsewhere_menu()
        below = self.ui.elsewhere.mapToGlobal(self.ui.elsewhere.rect().bottomLeft())
        menu.popup(below)

    def elsewhere_menu(self) -> QMenu:
        """The meetings to which what is chosen can go: moved takes along, copied leaves behind."""
        menu = QMenu(self)
        found = meetings_rows.coming(self._desk.dossier, self._key)
        if not found:
            menu.addAction(words.NO_OTHER_MEETING).setEnabled(False)
        for text, command, change in (
            (words.MOVE_TO, "move_to_meeting", agendas.take_along),
            (words.COPY_TO, "copy_to_meeting", agendas.copy_to),
        ):
            for item in found:
                # Names come from people: a `&` in one is no letter to press.
                name = meeting_name(item).replace("&", "&&")
                action = menu.addAction(text.format(name))
                to = partial(_to_meeting, change, item.id)
                action.triggered.connect(partial(self._on_items, command, to))
            menu.addSeparator()
        return menu

    # Elsewhere in the window

    def _ask_status(self) -> None:
        keys = self.ui.table.chosen_keys()
        self.status_asked.emit(keys or [row.key for row in self._model.rows])

    def _to_step(self) -> None:
        item = self._desk.dossier.find(AgendaItem, self.ui.table.key)
        if item is not None and item.instance:
            self._tools.go(Place("route", item.instance))


def _to_meeting(
    change: Callable[[Edit, str, str], None], meeting: str, edit: Edit, key: str
) -> None:
    change(edit, key, meeting)


def _columns() -> list[Shown[AgendaRow]]:
    title, reason, minutes, presenter, documents, state, internal = words.AGENDA_COLUMNS
    return [
        Shown(title, lambda row: row.title),
        Shown(reason, lambda row: row.reason),
        Shown(minutes, lambda row: row.minutes, Kind.NUMBER),
        Shown(presenter, lambda row: row.presenter),
        Shown(documents, lambda row: row.documents),
        Shown(state, lambda row: row.state),
        Shown(internal, lambda row: register_words.yes(row.internal)),
    ]


_READ_STATE = one_of(choices.ITEM_STATE, ItemState)
