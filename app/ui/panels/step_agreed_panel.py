"""What was decided and agreed about a step, and a line to add to it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from app.domain.ids import split_instance
from app.editing.commands.noting import NUMBERED, Said, keep
from app.editing.edit import Edit
from app.editing.entry_text import unclear_texts, understood_text
from app.editing.quick_entry import Entry, EntryKind, read_entry
from app.ui._compiled.step_agreed_panel import Ui_StepAgreedPanel
from app.ui.models.entry_names import entry_names
from app.ui.models.step_agreed import AgreedRow, agreed_rows
from app.ui.panels.step_section import StepSection
from app.ui.tools import Tools
from app.ui.widgets.link_button import LinkButton
from app.words.window import step as words

FIELD = "agreed"


class StepAgreedPanel(StepSection):
    """Lines that lead to the lists; the line below adds a decision, action, risk or note."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._opened = False
        self._shown: list[AgreedRow] = []
        ui = self.ui = Ui_StepAgreedPanel()
        ui.setupUi(self)
        ui.entry.prepare(lambda sign: entry_names(self.dossier, sign, self.today))
        ui.entry.returnPressed.connect(self._add)
        ui.entry.textChanged.connect(self._tell)
        self.lock([ui.entry])

    @override
    def fold(self) -> None:
        self._opened = False
        self.ui.entry.clear()

    @override
    def fill(self) -> None:
        rows = agreed_rows(self.dossier, self.key, self.today)
        if rows != self._shown:
            self._shown = rows
            self._show_rows()
        self.ui.entry.setVisible(self._opened or bool(rows))
        self._tell()
        self.setVisible(bool(rows) or self._opened)

    @override
    def folded(self) -> tuple[str, ...]:
        return () if self._opened or self._shown else (FIELD,)

    @override
    def unfold(self, field: str) -> QWidget | None:
        if field != FIELD:
            return None
        self._opened = True
        self.fill()
        return self.ui.entry

    def texts(self) -> list[str]:
        """The lines that are shown."""
        return [f"{row.name}: {row.text}" if row.text else row.name for row in self._shown]

    def _show_rows(self) -> None:
        while (item := self.ui.lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        for row in self._shown:
            button = LinkButton(row.name)
            button.setAccessibleDescription(f"{row.text} {words.AGREED_LATE if row.late else ''}")
            button.clicked.connect(partial(self._go, row))
            self.ui.lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            if row.text:
                self.ui.lines.addWidget(_text_of(row))
        self.grew.emit()

    def _go(self, row: AgreedRow) -> None:
        self.tools.go(row.place)

    def _read(self) -> Entry:
        """What the line says; without a letter before it, it is an action."""
        entry = read_entry(self.dossier, self.ui.entry.text(), self.today)
        if entry.given:
            return entry
        return read_entry(self.dossier, self.ui.entry.text(), self.today, kind=EntryKind.ACTION)

    def _tell(self) -> None:
        told = ""
        if self.ui.entry.text().strip():
            entry = self._read()
            parts = (
                words.AGREED_KINDS[entry.kind.value],
                understood_text(self.dossier, entry),
                *unclear_texts(entry),
            )
            told = " · ".join(filter(None, parts))
        self.ui.note.setText(told)
        self.ui.note.setVisible(bool(told))

    def _add(self) -> None:
        session = self.desk.session
        if not self.ui.entry.text().strip() or session is None:
            return
        entry, day = self._read(), self.today
        if entry.step is None:
            step, wijk = split_instance(self.key)
            entry = entry.about(step, wijk)
        table = NUMBERED.get(entry.kind)
        number = session.next_number(table, day.year) if table else ""

        def work(edit: Edit) -> None:
            keep(edit, entry, Said(day, number=number))

        if self.change("note", work):
            self._opened = True
            self.ui.entry.clear()


def _text_of(row: AgreedRow) -> QLabel:
    text = QLabel(row.text)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.setWordWrap(True)
    text.setProperty("kind", "overdue" if row.late else "")
    return text
