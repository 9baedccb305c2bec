"""Who is at a meeting: noted by digits."""

from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.domain.meetings import Presence
from app.editing.commands import meetings
from app.editing.edit import Edit
from app.ui._compiled.meeting_people_panel import Ui_MeetingPeoplePanel
from app.ui.models import meetings_rows
from app.ui.models.editable_rows_model import EditableRowsModel
from app.ui.models.meetings_rows import PersonRow
from app.ui.models.rows_model import Shown
from app.ui.tools import Tools
from app.words import choices
from app.words.window import meetings as words

_NAME, _TIME = 1, 3
_SET = "set_presence"
_KEYS = {str(at): presence for at, presence in enumerate(Presence, start=1)}
_NOT_NOTED = "0"


class MeetingPeoplePanel(QWidget):
    """Everybody who works here, with whether they are there."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._key = tools.desk, ""
        ui = self.ui = Ui_MeetingPeoplePanel()
        ui.setupUi(self)
        self._model = EditableRowsModel(
            _columns(), lambda row: row.key, {_TIME: self._write_time}, self
        )
        ui.table.prepare(self._model, tools.looks, stretch=_NAME)
        if self._desk.editable:
            ui.table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        ui.table.typed.connect(self._set_presence)
        ui.table.remove_asked.connect(lambda: self._set_presence(_NOT_NOTED))
        names = [choices.word(choices.PRESENCE, presence) for presence in Presence]
        ui.keys.setText(words.presence_keys(names))

    def show_meeting(self, key: str) -> None:
        """Show who is at a meeting, by its id."""
        self._key = key
        rows = meetings_rows.person_rows(self._desk.dossier, key, self._desk.today)
        self.ui.table.show_rows(rows)

    def _write_time(self, row: PersonRow, text: str) -> bool:
        presence = choices.read(choices.PRESENCE, row.presence)
        if presence is None:
            return False
        known = Presence(presence)
        return self._desk.edit(
            _SET,
            lambda edit: meetings.set_presence(edit, self._key, row.key, known, text.strip()),
        )

    def _set_presence(self, digit: str) -> None:
        keys, presence = self.ui.table.chosen_keys(), _KEYS.get(digit)
        if not keys or (presence is None and digit != _NOT_NOTED):
            return

        def work(edit: Edit) -> None:
            for person in keys:
                meetings.set_presence(edit, self._key, person, presence, "")

        self._desk.edit(_SET, work)


def _columns() -> list[Shown[PersonRow]]:
    name, title, presence, at = words.PEOPLE_COLUMNS
    return [
        Shown(name, lambda row: row.name),
        Shown(title, lambda row: row.title),
        Shown(presence, lambda row: row.presence),
        Shown(at, lambda row: row.at),
    ]
