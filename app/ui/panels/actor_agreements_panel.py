"""What was agreed with an actor, and what became of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.domain.actors import Actor, Agreement, AgreementStatus
from app.reports.content.model import Kind
from app.ui._compiled.actor_agreements_panel import Ui_ActorAgreementsPanel
from app.ui.actor_editing import ActorEditing
from app.ui.labels import say
from app.ui.models import actor_rows
from app.ui.models.actor_rows import AgreementRow
from app.ui.models.editable_rows_model import EditableRowsModel
from app.ui.models.rows_model import Shown
from app.ui.models.typed_values import one_of, read_day, read_flag, read_needed, read_text
from app.ui.tools import Tools
from app.words import choices
from app.words.window import playing_field as words

_TEXT, _DUE, _STATUS, _STEP, _WIJK, _MADE, _LOCATION, _INTERNAL = range(8)
_LEAST, _ROWS = 170, 6
"""The least width of an agreement, at 100 %; so many rows are seen at once."""


class ActorAgreementsPanel(QWidget):
    """A line to add one, and those that were made; F2 changes a cell."""

    told = Signal(str)

    def __init__(self, tools: Tools, editing: ActorEditing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._desk, self._editing = tools, tools.desk, editing
        self.key = ""
        ui = self.ui = Ui_ActorAgreementsPanel()
        ui.setupUi(self)
        write, status = editing.write, one_of(choices.AGREEMENT_STATUS, AgreementStatus)
        self.model = EditableRowsModel(
            _columns(),
            lambda row: row.key,
            {
                _TEXT: write(Agreement, "text", read_needed),
                _MADE: write(Agreement, "made_on", read_day),
                _DUE: write(Agreement, "due", read_day),
                _STATUS: write(Agreement, "status", status),
                _STEP: write(Agreement, "step", actor_rows.read_step),
                _WIJK: write(Agreement, "neighbourhood", actor_rows.read_wijk),
                _LOCATION: write(Agreement, "location", read_text),
                _INTERNAL: write(Agreement, "internal", read_flag),
            },
            self,
        )
        ui.table.least = _LEAST
        ui.table.prepare(self.model, tools.looks, stretch=_TEXT)
        if self._desk.editable:
            ui.table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        ui.table.chosen.connect(self._show_whole)
        ui.table.add_asked.connect(ui.text.setFocus)
        ui.table.remove_asked.connect(self._remove)
        ui.keep.clicked.connect(self.keep)
        for line in (ui.text, ui.due):
            line.returnPressed.connect(self.keep)
        ui.problem.hide()
        ui.empty.setText(words.NO_AGREEMENTS)
        for widget in (ui.text, ui.due, ui.keep):
            widget.setEnabled(self._desk.editable)

    def show_actor(self, key: str) -> None:
        """Show what was agreed with an actor (id)."""
        ui = self.ui
        if key != self.key:
            self.key = key
            ui.text.clear()
            ui.due.clear()
            say(ui.problem, "")
        rows = actor_rows.agreement_rows(self._desk.dossier, key, self._desk.today)
        ui.empty.setVisible(not rows)
        ui.hint.setVisible(bool(rows))
        ui.table.setVisible(bool(rows))
        ui.table.setMinimumHeight(self._tools.looks.now.row * (min(len(rows), _ROWS) + 2))
        ui.table.show_rows(rows)
        self._show_whole()

    def _show_whole(self) -> None:
        """The chosen agreement in full: a row of the table has no room for it."""
        key = self.ui.table.key
        found = next((row.text for row in self.model.rows if row.key == key), "")
        say(self.ui.whole, found)

    def keep(self) -> None:
        """Note the agreement; what is wrong is said under the line."""
        ui, today = self.ui, self._desk.today
        text = ui.text.text().strip()
        due, refused = self._editing.read(read_day, ui.due.text())
        if not text:
            self._complain(words.AGREEMENT_NEEDS_TEXT, ui.text)
        elif refused or (refused := self._editing.agree(self.key, text, today, due)):
            self._complain(refused, ui.due)
        else:
            ui.text.clear()
            ui.due.clear()
            say(ui.problem, "")
            self.told.emit(words.agreed(self._desk.dossier.get(Actor, self.key).name))
            ui.text.setFocus()

    def _complain(self, sentence: str, field: QWidget) -> None:
        say(self.ui.problem, sentence)
        field.setFocus()

    def _remove(self) -> None:
        if self.ui.table.key and self._desk.editable:
            refused = self._editing.remove_part(self.ui.table.key)
            if refused:
                self._desk.refused.emit(refused)


def _columns() -> tuple[Shown[AgreementRow], ...]:
    text, due, status, step, wijk, made, location, internal = words.AGREEMENT_COLUMNS
    return (
        Shown(text, lambda row: row.text, Kind.PROSE),
        Shown(due, lambda row: row.due, Kind.DAY, tone=lambda row: "overdue" if row.late else ""),
        Shown(status, lambda row: row.status),
        Shown(step, lambda row: row.step),
        Shown(wijk, lambda row: row.wijk),
        Shown(made, lambda row: row.made_on, Kind.DAY),
        Shown(location, lambda row: row.location),
        Shown(internal, lambda row: row.internal),
    )
