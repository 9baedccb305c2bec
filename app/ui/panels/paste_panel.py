"""A list that is typed or pasted: its columns matched, and per row what becomes of it.

Nothing is changed here; the owner takes over `preview()` when the user says so.
"""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.dossier import Dossier
from app.domain.town_hall import Department
from app.exchange.clipboard import Cells, read_cells
from app.exchange.entries import Entry, Outcome
from app.exchange.errors import PasteError
from app.exchange.layout import FIELDS, Field, Layout, Subject
from app.exchange.matching import Preview, preview
from app.reports.content.model import Kind
from app.ui._compiled.paste_panel import Ui_PastePanel
from app.ui.looks import Looks
from app.ui.models.rows_model import RowsModel, Shown
from app.ui.widgets.tables import prepare_table
from app.words.headings import FIELDS as FIELD_WORDS
from app.words.headings import IGNORED
from app.words.names import listed
from app.words.pasting import paste_trouble
from app.words.window import paste as words

_PAUSE = 200
"""Milliseconds after the last key until the preview is made anew."""
_MOST_CHOICES = 12
"""Columns beyond these are not taken over: nobody has a list of people that wide."""


class PastePanel(QWidget):
    """Text in, preview out.

    Attributes:
        changed: The preview is different.
    """

    changed = Signal()

    def __init__(self, subject: Subject, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject = subject
        self._dossier = Dossier()
        self._rows: Cells = ()
        self._found: Preview | None = None
        self._choices: list[QComboBox] = []
        self.ui = Ui_PastePanel()
        self.ui.setupUi(self)
        self._model = RowsModel(self._columns(), lambda entry: str(entry.row))
        self.ui.entries.setModel(self._model)
        last = self._model.columnCount() - 1
        prepare_table(self.ui.entries, looks, stretch=last)
        self.ui.pasted.setPlaceholderText(words.PLACEHOLDER[subject])
        self.ui.problem.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.read)
        self.ui.pasted.textChanged.connect(self._timer.start)
        self.ui.header.toggled.connect(self._on_header)
        self.ui.skip.toggled.connect(self.changed)
        self._show()

    def show_dossier(self, dossier: Dossier) -> None:
        """Judge the list against a dossier."""
        self._dossier = dossier
        self.read()

    def text(self) -> str:
        """What was typed or pasted."""
        return self.ui.pasted.toPlainText()

    def set_text(self, text: str) -> None:
        """Put a text in the box."""
        self.ui.pasted.setPlainText(text)
        self.read()

    def preview(self) -> Preview | None:
        """What the list becomes; `None` when there is none, or it cannot be read."""
        if self._timer.isActive():
            self.read()
        return self._found

    @property
    def skips_problems(self) -> bool:
        """Whether rows with a problem are left out."""
        return self.ui.skip.isChecked()

    @property
    def ready(self) -> bool:
        """Whether there is a list that can be taken over as it is."""
        found = self.preview()
        if found is None or not found.entries:
            return False
        problems = found.count(Outcome.PROBLEM)
        return (not problems or self.skips_problems) and problems < len(found.entries)

    def read(self) -> None:
        """Read the text anew, and guess what its columns are."""
        self._timer.stop()
        text = self.text()
        try:
            self._rows = read_cells(text) if text.strip() else ()
        except PasteError as error:
            self._rows, self._found = (), None
            self.ui.problem.setText(paste_trouble(error.code, error.data))
            self.ui.problem.show()
            self._show()
            return
        self.ui.problem.hide()
        self._judge(self._kept_layout())

    def _kept_layout(self) -> Layout | None:
        """The layout that the user chose, while the list is as wide as it was."""
        width = max((len(row) for row in self._rows), default=0)
        if self._found is None or len(self._found.layout.fields) != width:
            return None
        return self._found.layout if self._chose else None

    _chose = False

    def _judge(self, layout: Layout | None) -> None:
        if layout is None:
            self._chose = False
        rows = self._rows
        self._found = preview(self._dossier, self._subject, rows, layout) if rows else None
        self._show()

    def _show(self) -> None:
        found = self._found
        entries = found.entries if found else ()
        self._model.show(entries)
        self.ui.entries.setVisible(bool(entries))
        self._show_mapping()
        counted = [
            sum(entry.outcome is outcome for entry in entries)
            for outcome in (Outcome.NEW, Outcome.EXISTS, Outcome.PROBLEM)
        ]
        self.ui.summary.setText(words.summary(*counted))
        self.ui.skip.setVisible(counted[2] > 0)
        self.changed.emit()

    def _show_mapping(self) -> None:
        fields = self._found.layout.fields[:_MOST_CHOICES] if self._found else ()
        self.ui.mapping.setVisible(len(fields) > 1)
        while len(self._choices) < len(fields):
            self._add_choice(len(self._choices))
        for number, choice in enumerate(self._choices):
            choice.setVisible(number < len(fields))
            if number < len(fields):
                choice.blockSignals(True)
                choice.setCurrentIndex(choice.findData(fields[number]))
                choice.blockSignals(False)
        if self._found is not None:
            self.ui.header.blockSignals(True)
            self.ui.header.setChecked(self._found.layout.header)
            self.ui.header.blockSignals(False)

    def _add_choice(self, number: int) -> None:
        choice = QComboBox()
        choice.setAccessibleName(words.column(number + 1))
        choice.addItem(IGNORED, None)
        for field in FIELDS[self._subject]:
            choice.addItem(FIELD_WORDS[field], field)
        choice.activated.connect(lambda _: self._on_choice(number, choice.currentData()))
        self.ui.choices.addWidget(choice)
        self._choices.append(choice)

    def _on_choice(self, number: int, field: Field | None) -> None:
        if self._found is not None:
            self._chose = True
            self._judge(self._found.layout.with_field(number, field))

    def _on_header(self, header: bool) -> None:
        if self._found is not None:
            self._chose = True
            self._judge(self._found.layout.with_header(header=header))

    def _columns(self) -> tuple[Shown[Entry], ...]:
        headings = words.COLUMNS[self._subject]
        row: Shown[Entry] = Shown(headings[0], lambda entry: entry.row, Kind.NUMBER)
        name: Shown[Entry] = Shown(headings[1], lambda entry: entry.name)
        code: Shown[Entry] = Shown(headings[2], lambda entry: entry.code)
        fate: Shown[Entry] = Shown(headings[-1], lambda entry: entry.sentence or words.NEW)
        match self._subject:
            case Subject.NEIGHBOURHOODS:
                return row, name, code, fate
            case Subject.DEPARTMENTS:
                return (
                    row,
                    Shown(headings[1], lambda entry: entry.code),
                    Shown(headings[2], lambda entry: entry.name),
                    fate,
                )
            case Subject.PEOPLE:
                return (
                    row,
                    name,
                    Shown(headings[2], lambda entry: entry.job_title),
                    Shown(headings[3], self._departments),
                    Shown(headings[4], lambda entry: entry.mail),
                    Shown(headings[5], lambda entry: entry.phone),
                    fate,
                )

    def _departments(self, entry: Entry) -> str:
        found = (self._dossier.find(Department, key) for key in entry.departments)
        return listed(item.code for item in found if item is not None)
