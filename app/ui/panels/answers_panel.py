"""The answers to one question: what came in, or what we answered ourselves."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from app.domain.learned import answers_to
from app.domain.learning import Answer, OpenQuestion
from app.editing.commands import learning
from app.editing.edit import Edit
from app.reports.content.model import Kind
from app.ui._compiled.answers_panel import Ui_AnswersPanel
from app.ui.labels import say
from app.ui.models.rows_model import RowsModel, Shown
from app.ui.record_fields import RecordFields
from app.ui.tools import Tools
from app.words.window import lessons as words

_ROWS = 4
"""How many answers are seen at once."""

_TIP = 140


class AnswersPanel(QWidget):
    """A short list, with the chosen answer below it."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._desk = tools, tools.desk
        self._question = ""
        ui = self.ui = Ui_AnswersPanel()
        ui.setupUi(self)
        self._model = RowsModel(_columns(), lambda row: row.id, self)
        self.fields = RecordFields(tools.desk, "set_answer", self._change, self)
        self._prepare()

    def _prepare(self) -> None:
        ui = self.ui
        ui.table.least = _TIP
        ui.table.prepare(self._model, self._tools.looks, stretch=0)
        ui.table.chosen.connect(self._show_answer)
        ui.table.add_asked.connect(ui.entry.setFocus)
        ui.table.remove_asked.connect(self._remove)
        ui.table.followed.connect(ui.tip.setFocus)
        for name in ("tip", "organisation", "use"):
            self.fields.text(name, getattr(ui, name))
        ui.day.prepare(self._keep_day, lambda: self._desk.today, ui.day_note, past=True)
        ui.add.clicked.connect(self._add)
        ui.entry.returnPressed.connect(self._add)
        ui.remove.clicked.connect(self._remove)
        say(ui.none, "")
        for widget in (ui.day, ui.entry, ui.add):
            widget.setEnabled(self._desk.editable)

    def show_question(self, key: str) -> None:
        """Show the answers to a question, by its id; empty for none."""
        ui, dossier = self.ui, self._desk.dossier
        self._question = key
        found = answers_to(dossier, key) if key else []
        ui.table.show_rows(found)
        rows = min(max(len(found), 1), _ROWS) + 1
        ui.table.setFixedHeight(ui.table.verticalHeader().defaultSectionSize() * rows + 8)
        ui.table.setVisible(bool(found))
        say(ui.none, "" if found else words.NO_ANSWERS)
        self._show_answer(ui.table.key if found else "")

    def settle(self) -> None:
        """Keep what is being typed."""
        self.fields.settle()
        self.ui.day.settle()

    def _show_answer(self, key: str) -> None:
        ui = self.ui
        answer = self._desk.dossier.find(Answer, key or None)
        self.fields.show(answer)
        ui.day.show_day(key, answer.date if answer else None)
        ours = answer is not None and not answer.from_whom
        for widget in (
            *(ui.tip_label, ui.tip, ui.organisation_label, ui.organisation, ui.day_label, ui.day),
            *(ui.use_label, ui.use),
        ):
            widget.setVisible(answer is not None)
        for field in (ui.tip, ui.organisation, ui.day):
            field.setReadOnly(not (ours and self._desk.editable))
        asked = self._desk.dossier.find(OpenQuestion, self._question or None)
        if asked is not None and asked.from_whom:
            # What somebody does with our answer is theirs to tell.
            ui.use_label.hide()
            ui.use.hide()
        ui.remove.setEnabled(answer is not None and self._desk.editable)

    def _add(self) -> None:
        """Keep what stands in the line as an answer; who it is from comes next."""
        entry, question = self.ui.entry, self._question
        if not entry.text().strip() or not question:
            entry.setFocus()
            return
        made, tip, today = list[Answer](), entry.text(), self._desk.today

        def work(edit: Edit) -> None:
            made.append(learning.add_answer(edit, question, tip, "", today))

        if self._desk.edit("add_answer", work):
            entry.clear()
            self.show_question(question)
            self.ui.table.choose(made[0].id)
            self.ui.organisation.setFocus()

    def _remove(self) -> None:
        key = self.fields.key
        if key and self._desk.edit(
            "remove_answer", lambda edit: learning.remove(edit, Answer, key)
        ):
            self._desk.told.emit(words.REMOVED)

    def _keep_day(self, key: str, day: date | None) -> bool:
        return self.fields.key != key or self.fields.keep("date", day)

    def _change(self, edit: Edit, key: str, name: str, value: Any) -> None:
        learning.change_answer(edit, key, **{name: value})


def _columns() -> tuple[Shown[Answer], ...]:
    tip, whom, day = words.ANSWER_COLUMNS
    return (
        Shown(tip, lambda row: row.tip),
        Shown(whom, lambda row: row.organisation or row.from_whom),
        Shown(day, lambda row: row.date, Kind.DAY),
    )
