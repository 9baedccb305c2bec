"""One register: a line to add to it, a filter, the table, and keys for the chosen rows."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.editing.commands.noting import NUMBERED, Said, keep
from app.editing.commands.registers import remove
from app.editing.edit import Edit
from app.editing.entry_text import unclear_texts, understood_text
from app.editing.numbering import Numbers
from app.editing.quick_entry import Entry, read_entry
from app.exchange.clipboard import write_cells
from app.reports.content.listing import Listing, Plain
from app.ui._compiled.register_panel import Ui_RegisterPanel
from app.ui.mails import ask_status
from app.ui.models.editable_rows_model import EditableRowsModel
from app.ui.models.register import Field, Line, Narrowing, Register
from app.ui.models.rows_model import Shown, shown_text
from app.ui.models.status_questions import about_register
from app.ui.place import Place
from app.ui.tools import Tools
from app.words import choices
from app.words.when import UnreadableDayError
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
        table.typed.connect(self._set_status)
        table.copy_asked.connect(self._copy)
        table.paste_asked.connect(lambda: self._add_lines(QGuiApplication.clipboard().text()))
        table.selectionModel().selectionChanged.connect(self._allow)
        for narrowing in register.narrowings:
            ui.narrowing.addItem(_name_of(register, narrowing), narrowing)
        ui.narrowing.setVisible(len(register.narrowings) > 1)
        ui.narrowing.currentIndexChanged.connect(self.refresh)
        ui.filter.textChanged.connect(self.refresh)
        ui.entry.textChanged.connect(self._tell_understood)
        ui.entry.returnPressed.connect(self._add)
        ui.entry.lines_pasted.connect(self._add_lines)
        ui.entry.setPlaceholderText(words.ENTRY_HINTS.get(register.id, ""))
        ui.add.clicked.connect(self._add)
        for widget in (ui.entry, ui.add):
            widget.setVisible(register.kind is not None)
            widget.setEnabled(self._desk.editable)
        ui.to_step.clicked.connect(self._to_step)
        ui.remove.clicked.connect(self._remove)
        ui.ask.setVisible(register.id in _OWNED)
        ui.ask.clicked.connect(self._ask_status)
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
        return ui.table if self._model.rows or self.register.kind is None else ui.entry

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
        ui.remove.setVisible(self.register.kind is not None)
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

    # Adding

    def _entry(self, text: str) -> Entry:
        kind = self.register.kind
        return read_entry(self._desk.dossier, text, self._desk.today, kind=kind)

    def _tell_understood(self) -> None:
        ui, text = self.ui, self.ui.entry.text()
        told = ""
        if text.strip() and self.register.kind is not None:
            entry = self._entry(text)
            parts = [understood_text(self._desk.dossier, entry), *unclear_texts(entry)]
            told = " · ".join(filter(None, parts))
        ui.understood.setText(told)
        ui.understood.setVisible(bool(told))

    def _add(self) -> None:
        if self.ui.entry.text().strip() and self._keep_lines([self.ui.entry.text()]):
            self.ui.entry.clear()

    def _add_lines(self, text: str) -> None:
        """Add a line for each line of a text; tabs of a spreadsheet are blanks here."""
        lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
        if lines and self.register.kind is not None:
            self._keep_lines(lines)

    def _keep_lines(self, lines: Sequence[str]) -> bool:
        session = self._desk.session
        numbers = Numbers(session) if session is not None else None
        day, made = self._desk.today, self.register.adapted

        def work(edit: Edit) -> None:
            for line in lines:
                entry = self._entry(line)
                table = NUMBERED.get(entry.kind)
                number = numbers(table, day.year) if table and numbers else ""
                edit.save(made(keep(edit, entry, Said(day, number=number))))

        return self._desk.edit("note", work)

    # Changing

    def _write(self, column: int, line: Line, text: str) -> bool:
        """Keep what was typed in a cell; of several chosen rows in all of them."""
        write = self.register.fields[column].write
        if write is None:
            return False
        keys = self._keys_with(line.key)
        try:
            return self._on_each(keys, lambda edit, key: write(edit, key, text, self._desk.today))
        except (UnreadableDayError, words.UnknownChoiceError) as error:
            self._desk.refused.emit(str(error))
            return False

    def _keys_with(self, key: str) -> list[str]:
        keys = self.ui.table.chosen_keys()
        return keys if key in keys else [key]

    def _set_status(self, digit: str) -> None:
        register = self.register
        status = (register.statuses or {}).get(digit)
        change = register.set_status
        if status is not None and change is not None:
            self._on_each(self.ui.table.chosen_keys(), partial(_with_status, change, status))

    def _on_each(self, keys: Sequence[str], change: Callable[[Edit, str], None]) -> bool:
        def work(edit: Edit) -> None:
            for key in keys:
                change(edit, key)

        done = bool(keys) and self._desk.edit(f"set_{self.register.table}", work)
        if done and len(keys) > 1:
            self._desk.told.emit(words.changed_many(len(keys)))
        return done

    def _remove(self) -> None:
        keys = self.ui.table.chosen_keys()
        if not keys or self.register.kind is None:
            return

        def work(edit: Edit) -> None:
            for key in keys:
                remove(edit, self.register.record, key)

        if self._desk.edit(f"remove_{self.register.table}", work):
            self._desk.told.emit(words.REMOVED)

    def _copy(self) -> None:
        keys = set(self.ui.table.chosen_keys())
        rows = [line.values for line in self._model.rows if line.key in keys]
        heads = [field.heading for field in self.register.fields]
        cells = [[shown_text(value) for value in row] for row in rows]
        if rows:
            QGuiApplication.clipboard().setText(write_cells([heads, *cells]))


def _with_status(
    change: Callable[[Edit, str, str], None], status: str, edit: Edit, key: str
) -> None:
    change(edit, key, status)


def _columns(register: Register) -> list[Shown[Line]]:
    return [
        Shown(field.heading, partial(_value, at), field.kind, tone=_tone(field, at))
        for at, field in enumerate(register.fields)
    ]


def _tone(field: Field, at: int) -> Callable[[Line], str] | None:
    """What is late stands out; the number says the same."""
    if field.heading != words.DAYS_LATE:
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
        return words.ANSWER_HINT
    return words.keys([choices.word(register.words, key) for key in register.statuses.values()])
