"""The talks with an actor: what to ask, what was said, and when to speak again."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget

from app.domain.actors import Actor, ActorContact
from app.domain.dossier import Dossier
from app.editing.commands.actors import Talk
from app.reports.content.model import Kind
from app.ui._compiled.actor_talks_panel import Ui_ActorTalksPanel
from app.ui.actor_editing import ActorEditing
from app.ui.labels import say
from app.ui.models import actor_rows
from app.ui.models.actor_rows import TalkRow
from app.ui.models.editable_rows_model import EditableRowsModel
from app.ui.models.people_rows import people_choices
from app.ui.models.rows_model import Shown
from app.ui.models.typed_values import read_flag, read_needed, read_person, read_text
from app.ui.tools import Tools
from app.words import choices
from app.words.dates import day_text
from app.words.when import read_when
from app.words.window import playing_field as words

_DAY, _BY, _WITH, _SAID, _INTERNAL = range(5)
_LEAST, _ROWS = 160, 6
"""The least width of what was said, at 100 %; so many rows are seen at once."""


class ActorTalksPanel(QWidget):
    """The questions, a form for a talk, and the talks that were.

    Attributes:
        told: A sentence: what was done.
    """

    told = Signal(str)

    def __init__(self, tools: Tools, editing: ActorEditing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._desk, self._editing = tools, tools.desk, editing
        self.key = ""
        ui = self.ui = Ui_ActorTalksPanel()
        ui.setupUi(self)
        write = editing.write
        self.model = EditableRowsModel(
            _columns(),
            lambda row: row.key,
            {
                _DAY: write(ActorContact, "date", _read_past),
                _BY: write(ActorContact, "by", read_person),
                _WITH: write(ActorContact, "spoken_to", read_text),
                _SAID: write(ActorContact, "summary", read_needed),
                _INTERNAL: write(ActorContact, "internal", read_flag),
            },
            self,
        )
        ui.table.least = _LEAST
        ui.table.prepare(self.model, tools.looks, stretch=_SAID)
        if self._desk.editable:
            ui.table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        ui.table.chosen.connect(self._show_whole)
        ui.table.add_asked.connect(ui.summary.setFocus)
        ui.table.remove_asked.connect(self._remove)
        ui.by.keep_with(self._check_person, ui.by_problem)
        ui.keep.clicked.connect(self.keep)
        ui.problem.hide()
        ui.empty.setText(words.NO_TALKS)
        for widget in (
            *(ui.day, ui.spoken_to, ui.by, ui.next_day, ui.summary),
            *(ui.internal, ui.keep),
        ):
            widget.setEnabled(self._desk.editable)

    def show_actor(self, key: str) -> None:
        """Show the talks with an actor (id); a form that was being filled for another is empty."""
        ui, dossier = self.ui, self._desk.dossier
        if key != self.key:
            self.key = key
            self._clear()
        actor = dossier.find(Actor, key)
        if actor is None:
            return
        about, every = actor_rows.prompts(actor.kind)
        kind = choices.word(choices.ACTOR_KIND, actor.kind)
        ui.questions.setText(words.questions(kind, about.question, every))
        ui.by.complete_from(people_choices(dossier, self._desk.today))
        rows = actor_rows.talk_rows(dossier, key)
        ui.empty.setVisible(not rows)
        ui.table.setVisible(bool(rows))
        ui.table.setMinimumHeight(self._tools.looks.now.row * (min(len(rows), _ROWS) + 2))
        ui.table.show_rows(rows)
        self._show_whole()

    def _show_whole(self) -> None:
        """What was said in the chosen talk, in full: a row has no room for it."""
        key = self.ui.table.key
        found = next((row.summary for row in self.model.rows if row.key == key), "")
        say(self.ui.whole, found)

    def _clear(self) -> None:
        ui = self.ui
        for line in (ui.spoken_to, ui.next_day):
            line.clear()
        ui.day.setText(day_text(self._desk.today))
        ui.by.show_value("", self.key)
        ui.summary.clear()
        ui.internal.setChecked(False)
        say(ui.problem, "")

    def _check_person(self, text: str) -> str:
        return self._editing.read(read_person, text)[1]

    def keep(self) -> None:
        """Note the talk; what is wrong is said under the form, and nothing typed is lost."""
        ui = self.ui
        ui.by.commit()
        day, refused = self._editing.read(_read_past, ui.day.text())
        planned, refused_next = self._editing.read(_read_planned, ui.next_day.text())
        by, refused_by = self._editing.read(read_person, ui.by.text())
        for sentence, field in (
            (refused, ui.day),
            (refused_by, ui.by),
            (refused_next, ui.next_day),
        ):
            if sentence:
                self._complain(sentence, field)
                return
        summary = ui.summary.toPlainText().strip()
        if not summary:
            self._complain(words.TALK_NEEDS_TEXT, ui.summary)
            return
        talk = Talk(day, summary, by, ui.spoken_to.text(), ui.internal.isChecked(), planned)
        name = self._desk.dossier.get(Actor, self.key).name
        refused = self._editing.log_talk(self.key, talk)
        if refused:
            self._complain(refused, ui.next_day)
            return
        self._clear()
        self.told.emit(words.talked(name, planned))
        ui.summary.setFocus()

    def _complain(self, sentence: str, field: QWidget) -> None:
        say(self.ui.problem, sentence)
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.selectAll()

    def _remove(self) -> None:
        if self.ui.table.key and self._desk.editable:
            refused = self._editing.remove_part(self.ui.table.key)
            if refused:
                self._desk.refused.emit(refused)


def _read_past(_: Dossier, text: str, today: date) -> date:
    return read_when(text, today, past=True)


def _read_planned(_: Dossier, text: str, today: date) -> date | None:
    return read_when(text, today) if text.strip() else None


def _columns() -> tuple[Shown[TalkRow], ...]:
    day, by, spoken_to, summary, internal = words.TALK_COLUMNS
    return (
        Shown(day, lambda row: row.day, Kind.DAY),
        Shown(by, lambda row: row.by),
        Shown(spoken_to, lambda row: row.spoken_to),
        Shown(summary, lambda row: row.summary, Kind.PROSE),
        Shown(internal, lambda row: row.internal),
    )
