"""One register: a line to add to it, a filter, the table, and keys for the chosen rows."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.editing.entry_text import unclear_texts, understood_text
from app.exchange.clipboard import write_cells
from app.installation.policy import MAIL
from app.reports.content.listing import Listing, Plain
from app.ui._compiled.register_panel import Ui_RegisterPanel
from app.ui.mails import ask_status
from app.ui.models.editable_rows_model import EditableRowsModel
from app.ui.models.register import Field, Line, Narrowing, Register
from app.ui.models.rows_model import Shown, shown_text
from app.ui.models.status_questions import about_register
from app.ui.place import Place
from app.ui.register_editing import RegisterEditing
from app.ui.tools import Tools
from app.ui.turned_off import keep_off
from app.ui.widgets.refusal_list import RefusalList
from app.words import choices
from app.words.window import register_lists as words

_OWNED = frozenset({"actions", "commitments", "risks"})
"""The registers of what somebody owns, who can be asked how it stands."""


class RegisterPanel(QWidget):
    """Shows a register, and lets it be worked on by keyboard."""

    def __init__(self, register: Register, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.register = register
        self._tools, self._desk = tools, tools.desk
        ui = self.ui = Ui_RegisterPanel()
        ui.setupUi(self)
        writers = {at: partial(self._write, at) for at in range(len(register.fields))}
        typed = {at: write for at, write in writers.items() if register.fields[at].write}
        self._model = EditableRowsModel(_columns(register), lambda line: line.key, typed, self)
        self.refusals = RefusalList()
        self.refusals.prepare(tools.looks)
        self.refusals.followed.connect(lambda refusal: self.choose(refusal.goes_to))
        self.add_below(self.refusals)
        self._editing = RegisterEditing(register, self._desk, self.refusals)
        self._prepare()

    def _prepare(self) -> None:
        ui, register = self.ui, self.register
        table = ui.table
        table.setAccessibleName(words.TABS[register.id])
        table.prepare(self._model, self._tools.looks, stretch=register.stretch)
        if self._desk.editable:
            table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        table.followed.connect(self._to_step)
        table.add_asked.connect(ui.entry.setFocus)
        table.remove_asked.connect(self._remove)
        table.filter_asked.connect(ui.filter.setFocus)
        table.typed.connect(lambda digit: self._editing.set_status(digit, self._chosen()))
        table.copy_asked.connect(self._copy)
        table.paste_asked.connect(lambda: self._paste(QGuiApplication.clipboard().text()))
        table.selectionModel().selectionChanged.connect(self._allow)
        for narrowing in register.narrowings:
            ui.narrowing.addItem(_name_of(register, narrowing), narrowing)
        ui.narrowing.setVisible(len(register.narrowings) > 1)
        ui.narrowing.currentIndexChanged.connect(self.refresh)
        ui.filter.textChanged.connect(self.refresh)
        ui.entry.textChanged.connect(self._tell_understood)
        ui.entry.returnPressed.connect(self._add)
        ui.entry.lines_pasted.connect(self._paste)
        ui.entry.setPlaceholderText(words.ENTRY_HINTS.get(register.id, ""))
        ui.add.clicked.connect(self._add)
        for widget in (ui.entry, ui.add):
            widget.setVisible(register.grows)
            widget.setEnabled(self._desk.editable)
        ui.to_step.setVisible(register.about_steps)
        ui.to_step.clicked.connect(self._to_step)
        ui.remove.clicked.connect(self._remove)
        ui.ask.setVisible(register.id in _OWNED)
        ui.ask.clicked.connect(self._ask_status)
        keep_off(MAIL, ui.ask)
        ui.keys.setText(_keys(register))
        ui.lead.hide()
        self._tell_understood()

    def refresh(self) -> None:
        """Show the register as it is now."""
        ui, dossier, today = self.ui, self._desk.dossier, self._desk.today
        narrowing = Narrowing(ui.narrowing.currentData())
        lines = self.register.shown(dossier, today, ui.filter.text(), narrowing)
        ui.table.show_rows(lines)
        every = len(self.register.lines(dossier, today))
        ui.count.setText(words.count(len(lines), every))
        ui.empty_text.setText(words.NONE_FOUND if every else words.EMPTY[self.register.id])
        ui.stack.setCurrentWidget(ui.table if lines else ui.empty)
        if self.register.told is not None:
            self.say_lead(self.register.told(dossier, today))
        self._allow()

    def say_lead(self, text: str) -> None:
        """Say something above the table; nothing hides the line."""
        self.ui.lead.setText(text)
        self.ui.lead.setVisible(bool(text))

    def add_below(self, widget: QWidget) -> None:
        """Put something between the table and its foot."""
        self.ui.rows.insertWidget(self.ui.rows.indexOf(self.ui.foot), widget)

    def listing(self) -> Listing:
        """The list on screen."""
        return self._model.listing(words.TABS[self.register.id], self.ui.filter.text())

    def first(self) -> QWidget:
        """Where the caret comes first."""
        ui = self.ui
        return ui.table if self._model.rows or not self.register.grows else ui.entry

    def choose(self, key: str) -> None:
        """Show a record, whatever the list is narrowed to."""
        if not self.ui.table.choose(key):
            self.ui.filter.clear()
            self.ui.narrowing.setCurrentIndex(self.ui.narrowing.findData(Narrowing.ALL))
            self.ui.table.choose(key)

    def _allow(self) -> None:
        ui, keys = self.ui, self.ui.table.chosen_keys()
        editable = self._desk.editable
        ui.to_step.setEnabled(len(keys) == 1 and bool(self._place()))
        ui.ask.setEnabled(bool(keys))
        ui.remove.setVisible(self.register.grows)
        ui.remove.setEnabled(bool(keys) and editable)

    def _place(self) -> str:
        key = self.ui.table.key
        return next((line.place for line in self._model.rows if line.key == key), "")

    def _to_step(self) -> None:
        place = self._place()
        if place:
            self._tools.go(Place("route", place))
        else:
            self._desk.told.emit(words.NO_PLACE)

    def _ask_status(self) -> None:
        keys = self.ui.table.chosen_keys()
        ask_status(self._tools, about_register(self._desk.dossier, keys))

    # Changing

    def _tell_understood(self) -> None:
        ui, text = self.ui, self.ui.entry.text()
        told = ""
        if text.strip() and self.register.making is not None:
            heads = self.register.fields
            cells = self._editing.cells(text).items()
            told = words.understood([(heads[at].heading, cell) for at, cell in cells])
        elif text.strip() and self.register.kind is not None:
            entry = self._editing.entry(text)
            parts = [understood_text(self._desk.dossier, entry), *unclear_texts(entry)]
            told = " · ".join(filter(None, parts))
        ui.understood.setText(told)
        ui.understood.setVisible(bool(told))

    def _add(self) -> None:
        if self.ui.entry.text().strip() and self._editing.add([self.ui.entry.text()]):
            self.ui.entry.clear()

    def _paste(self, text: str) -> None:
        if self.register.takes_tables:
            self._editing.paste(text)

    def _write(self, column: int, line: Line, text: str) -> bool:
        """Keep what was typed in a cell; of several chosen rows in all of them."""
        lines = self._chosen()
        return self._editing.write(column, lines if line in lines else [line], text)

    def _chosen(self) -> list[Line]:
        keys = set(self.ui.table.chosen_keys())
        return [line for line in self._model.rows if line.key in keys]

    def _remove(self) -> None:
        if self.register.grows:
            self._editing.remove(self._chosen())

    def _copy(self) -> None:
        rows = [line.values for line in self._chosen()]
        heads = [field.heading for field in self.register.fields]
        cells = [[shown_text(value) for value in row] for row in rows]
        if rows:
            QGuiApplication.clipboard().setText(write_cells([heads, *cells]))


def _columns(register: Register) -> list[Shown[Line]]:
    return [
        Shown(field.heading, partial(_value, at), field.kind, tone=_tone(field, at))
        for at, field in enumerate(register.fields)
    ]


def _tone(field: Field, at: int) -> Callable[[Line], str] | None:
    """What is late, or needs a look, stands out; the text says the same."""
    if field.heading not in (words.DAYS_LATE, words.LOOK, words.SHORT):
        return None
    return lambda line: "overdue" if line.values[at] else ""


def _value(at: int, line: Line) -> Plain:
    return line.values[at]


def _name_of(register: Register, narrowing: Narrowing) -> str:
    if register.id == "decisions" and narrowing is Narrowing.OPEN:
        return words.OPEN_DECISIONS
    return words.NARROWINGS[narrowing]


def _keys(register: Register) -> str:
    if register.statuses is None:
        return words.HINTS[register.id]
    return words.keys([choices.word(register.words, key) for key in register.statuses.values()])
