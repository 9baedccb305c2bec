"""*Kengetallen en bronnen*: the constants and prices with which figures are worked out."""

from collections.abc import Callable
from types import MappingProxyType

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget
from typing_extensions import override

from app.constants.reading import bundled_constants
from app.domain.figures.constants import Basis, Key
from app.editing.commands import constants as commands
from app.editing.commands.registers import unreadable
from app.editing.edit import Edit
from app.exchange.clipboard import write_cells
from app.reports.content.listing import Listing
from app.reports.content.model import Kind
from app.ui._compiled.constants_dialog import Ui_ConstantsDialog
from app.ui.desk import Work
from app.ui.desk_dialog import DeskDialog
from app.ui.models.constants_rows import ConstantRow, constant_rows
from app.ui.models.editable_rows_model import EditableRowsModel, Writer
from app.ui.models.rows_model import Shown, shown_text
from app.ui.models.typed_values import one_of
from app.ui.place import Place
from app.ui.tools import Tools
from app.words import constants, figures
from app.words.numbers import UnreadableNumberError
from app.words.when import UnreadableDayError, read_when
from app.words.window import constants as words
from app.words.window.register_lists import UnknownChoiceError

_VALUE, _BASIS, _SOURCE, _CHECKED = 1, 3, 4, 5
_LARGE = 100
_COMMAND = "set_constant"

_read_basis = one_of(
    MappingProxyType(
        {key: constants.BASIS[key] for key in (Basis.ASSUMPTION.value, Basis.OWN.value)}
    ),
    Basis,
)


class ConstantsDialog(DeskDialog):
    """A table in which values, sources and days are typed; each is one step back."""

    def __init__(self, tools: Tools, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_ConstantsDialog()
        self.ui.setupUi(self)
        self._model = EditableRowsModel(
            _columns(),
            lambda row: row.key,
            {
                _VALUE: self._writer(self._set_value),
                _BASIS: self._writer(self._set_basis),
                _SOURCE: self._writer(self._set_source),
                _CHECKED: self._writer(self._set_checked),
            },
            self,
        )
        self._prepare()
        self.begin(QSize(1180, 720), self.ui.message, self.ui.close_button)
        self.refresh()
        self.show_place(place)

    def _prepare(self) -> None:
        ui, table = self.ui, self.ui.table
        table.prepare(self._model, self.tools.looks, stretch=_SOURCE)
        if self.desk.editable:
            table.setEditTriggers(
                QAbstractItemView.EditTrigger.EditKeyPressed
                | QAbstractItemView.EditTrigger.DoubleClicked
            )
        table.typed.connect(self._begin_typing)
        table.chosen.connect(lambda _: self._show_about())
        table.remove_asked.connect(self._reset)
        table.copy_asked.connect(self._copy)
        ui.hint.setText(words.HINT)
        ui.reset.clicked.connect(self._reset)

    @override
    def show_place(self, place: Place) -> None:
        """Show a constant by its key."""
        if not (place.key and self.ui.table.choose(place.key)):
            self.ui.table.choose(self._model.rows[0].key)

    @override
    def refresh(self) -> None:
        self.ui.table.show_rows(constant_rows(self.desk.dossier, bundled_constants()))
        self._show_about()

    @override
    def listing(self) -> Listing:
        return self._model.listing(self.windowTitle())

    def _row(self) -> ConstantRow | None:
        return next((row for row in self._model.rows if row.key == self.ui.table.key), None)

    def _show_about(self) -> None:
        row = self._row()
        self.ui.about.setText(row.about if row else "")
        self.allow(self.ui.reset, row is not None and row.own, words.STANDARD_ALREADY)

    # Typing

    def _begin_typing(self, text: str) -> None:
        """A digit on a row begins its value."""
        table = self.ui.table
        if not self.desk.editable or not table.currentIndex().isValid():
            return
        index = self._model.index(table.currentIndex().row(), _VALUE)
        table.setCurrentIndex(index)
        table.edit(index)
        editor = QGuiApplication.focusObject()
        if isinstance(editor, QLineEdit):
            editor.setText(text)

    def _writer(self, make: Callable[[Key, str], Work]) -> Writer[ConstantRow]:
        def write(row: ConstantRow, text: str) -> bool:
            try:
                sentence = self.attempt(_COMMAND, make(Key(row.key), text))
            except (UnreadableDayError, UnknownChoiceError) as error:
                sentence = str(error)
            if sentence:
                self.say(sentence)
            return not sentence

        return write

    def _set_value(self, key: Key, text: str) -> Work:
        def work(edit: Edit) -> None:
            try:
                # Nobody gives thousandths of what is counted in hundreds: `1.200` is no 1,2.
                large = bundled_constants()[key] >= _LARGE
                value = figures.read_value(text, in_thousands=large)
            except UnreadableNumberError as error:
                raise unreadable(str(error)) from error
            if value is None:
                raise unreadable(words.VALUE_NEEDED)
            commands.set_value(edit, bundled_constants(), key, value, self.desk.today)

        return work

    def _set_source(self, key: Key, text: str) -> Work:
        source = "" if text.strip() == words.NO_SOURCE else text
        return lambda edit: commands.set_source(edit, bundled_constants(), key, source)

    def _set_checked(self, key: Key, text: str) -> Work:
        day = read_when(text, self.desk.today, past=True) if text.strip() else None
        return lambda edit: commands.set_checked(edit, bundled_constants(), key, day)

    def _set_basis(self, key: Key, text: str) -> Work:
        assumed = _read_basis(self.desk.dossier, text, self.desk.today) is Basis.ASSUMPTION
        return lambda edit: commands.set_assumed(edit, bundled_constants(), key, assumed=assumed)

    def _reset(self) -> None:
        row = self._row()
        if row is None or not self.desk.editable:
            return
        if not row.own:
            self.say(words.STANDARD_ALREADY)
            return
        key = Key(row.key)
        sentence = self.attempt("reset_constant", lambda edit: commands.reset(edit, key))
        self.say(sentence or words.back(row.label))

    def _copy(self) -> None:
        keys = set(self.ui.table.chosen_keys())
        rows = [row for row in self._model.rows if row.key in keys]
        cells = [[shown_text(column.value(row)) for column in self._model.columns] for row in rows]
        QGuiApplication.clipboard().setText(write_cells([list(words.COLUMNS), *cells]))


def _columns() -> tuple[Shown[ConstantRow], ...]:
    label, value, unit, basis, source, checked, standard = words.COLUMNS
    return (
        Shown(label, lambda row: row.label),
        Shown(value, lambda row: row.value, Kind.NUMBER, typed=lambda row: row.typed),
        Shown(unit, lambda row: row.unit),
        Shown(basis, lambda row: row.basis),
        Shown(source, lambda row: row.source),
        Shown(checked, lambda row: row.checked_on, Kind.DAY),
        Shown(standard, lambda row: row.standard, Kind.NUMBER),
    )
