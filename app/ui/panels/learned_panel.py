"""One list of *Lessen*: lessons, questions, or what others share, with the chosen one beside it."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.domain.learning import Lesson, OpenQuestion
from app.editing.commands import learning
from app.editing.edit import Edit
from app.reports.content.listing import Listing, Plain
from app.reports.content.model import Kind
from app.ui._compiled.learned_panel import Ui_LearnedPanel
from app.ui.labels import say
from app.ui.models.learned_rows import ROWS, LearnedRow, Narrow
from app.ui.models.rows_model import RowsModel, Shown
from app.ui.panels.lesson_detail_panel import LessonDetailPanel
from app.ui.panels.question_detail_panel import QuestionDetailPanel
from app.ui.panels.shared_detail_panel import SharedDetailPanel
from app.ui.place import Place
from app.ui.tools import Tools
from app.words.window import lessons as words

LESSONS, QUESTIONS, OTHERS = "lessons", "questions", "others"

_TITLE, _DETAIL, _ROOM_FOR_BOTH = 180, 420, 900
"""The least of the titles; the width of the detail, and of list and detail, at 100 %."""

_NUMBERS = frozenset({"Nr", "Antwoorden"})


class _Detail(Protocol):
    """What stands beside the list."""

    def show_record(self, key: str) -> None:
        """Show a record by its id."""

    def settle(self) -> None:
        """Keep what is being typed."""

    def first(self) -> QWidget:
        """Where one begins."""


_DETAILS: Mapping[str, Callable[[Tools], QWidget]] = MappingProxyType(
    {LESSONS: LessonDetailPanel, QUESTIONS: QuestionDetailPanel, OTHERS: SharedDetailPanel}
)

_ADDED: Mapping[str, Callable[[Edit, str, object], Lesson | OpenQuestion]] = MappingProxyType(
    {LESSONS: learning.add_lesson, QUESTIONS: learning.add_question}  # type: ignore[dict-item]
)


class LearnedPanel(QWidget):
    """Shows a list, lets it be added to, and its records be changed at the right.

    Attributes:
        first_asked: The button of the empty list of what others share was pressed.
    """

    first_asked = Signal()

    def __init__(self, tab: str, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tab = tab
        self._tools, self._desk = tools, tools.desk
        self._narrow = Narrow()
        ui = self.ui = Ui_LearnedPanel()
        ui.setupUi(self)
        self._model = RowsModel(_columns(tab), lambda row: row.key, self)
        self.detail = _DETAILS[tab](tools)
        ui.detail_rows.addWidget(self.detail)
        self._prepare()

    @property
    def _shown(self) -> _Detail:
        return self.detail  # type: ignore[return-value]

    def _prepare(self) -> None:
        ui, tab, table = self.ui, self.tab, self.ui.table
        table.setAccessibleName(words.TITLES[tab])
        table.least = _TITLE
        table.prepare(self._model, self._tools.looks, stretch=1)
        table.chosen.connect(self._show_chosen)
        table.followed.connect(lambda: self._shown.first().setFocus())
        table.add_asked.connect(ui.entry.setFocus)
        table.remove_asked.connect(self._remove)
        table.filter_asked.connect(ui.filter.setFocus)
        ui.filter.textChanged.connect(lambda _: self.refresh())
        ui.entry.returnPressed.connect(self._add)
        ui.entry.setPlaceholderText(words.ENTRY_HINTS[tab])
        ui.add.clicked.connect(self._add)
        ui.first.setText(words.FIRST[tab])
        ui.first.clicked.connect(self._on_first)
        ui.remove.clicked.connect(self._remove)
        ui.to_step.clicked.connect(self._to_step)
        for widget in (ui.entry, ui.add):
            widget.setVisible(tab in _ADDED)
            widget.setEnabled(self._desk.editable)
        ui.first.setEnabled(self._desk.editable)
        ui.keys.setText(words.KEYS if tab in _ADDED else words.OTHERS_KEYS)
        say(ui.rule, "" if tab in _ADDED else words.RULE)
        self.restyle()

    # Showing

    def narrow(self, narrow: Narrow) -> None:
        """Show only a part of the list."""
        self._narrow = narrow
        self.refresh()

    def refresh(self) -> None:
        """Show the list as it is now."""
        ui, dossier = self.ui, self._desk.dossier
        narrow = Narrow(
            self._narrow.wijk, self._narrow.step, self._narrow.movement, ui.filter.text()
        )
        rows = ROWS[self.tab](dossier, narrow)
        every = len(ROWS[self.tab](dossier, Narrow()))
        ui.table.show_rows(rows)
        ui.count.setText(words.count(len(rows), every))
        ui.empty_text.setText(words.NONE_FOUND if every else words.EMPTY[self.tab])
        ui.first.setVisible(not every)
        ui.stack.setCurrentWidget(ui.split if rows else ui.empty)
        self._show_chosen(ui.table.key if rows else "")

    def choose(self, key: str) -> bool:
        """Show a record, whatever the list is narrowed to; gives whether it is there."""
        if self.ui.table.choose(key):
            return True
        self._narrow = Narrow()
        self.ui.filter.clear()
        self.refresh()
        return self.ui.table.choose(key)

    def holds(self, key: str) -> bool:
        """Whether a record belongs in this list."""
        return any(row.key == key for row in ROWS[self.tab](self._desk.dossier, Narrow()))

    def settle(self) -> None:
        """Keep what is being typed."""
        self._shown.settle()

    def listing(self) -> Listing:
        """The list on screen."""
        return self._model.listing(words.TITLES[self.tab], self.ui.filter.text())

    def first(self) -> QWidget:
        """Where the caret comes first."""
        ui = self.ui
        if self._model.rows:
            return ui.table
        return ui.entry if self.tab in _ADDED else ui.first

    def restyle(self) -> None:
        """Put the detail beside the list where there is room for both, else below it."""
        split, px = self.ui.split, self._tools.looks.now.px
        wide = self.width() >= px(_ROOM_FOR_BOTH)
        split.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        whole = self.width() if wide else self.height()
        part = px(_DETAIL) if wide else whole * 3 // 5
        split.setSizes([max(whole - part, part // 2), part])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    def _show_chosen(self, key: str) -> None:
        self._shown.show_record(key)
        row = self._row()
        self.ui.to_step.setEnabled(row is not None and bool(row.step))
        self.ui.remove.setEnabled(row is not None and self._desk.editable)

    def _row(self) -> LearnedRow | None:
        key = self.ui.table.key
        return next((row for row in self._model.rows if row.key == key), None)

    # Changing

    def _on_first(self) -> None:
        if self.tab in _ADDED:
            self.ui.entry.setFocus()
        else:
            self.first_asked.emit()

    def _add(self) -> None:
        text, made = self.ui.entry.text(), list[Lesson | OpenQuestion]()
        if not text.strip():
            self.ui.entry.setFocus()
            return
        add, today = _ADDED[self.tab], self._desk.today
        if self._desk.edit(f"add_{self.tab}", lambda edit: made.append(add(edit, text, today))):
            self.ui.entry.clear()
            self.choose(made[0].id)
            self._shown.first().setFocus()

    def _remove(self) -> None:
        row = self._row()
        if row is None or not self._desk.editable:
            return
        kind = Lesson if self._desk.dossier.find(Lesson, row.key) else OpenQuestion
        if self._desk.edit(f"remove_{self.tab}", lambda edit: learning.remove(edit, kind, row.key)):
            self._desk.told.emit(words.REMOVED)

    def _to_step(self) -> None:
        row = self._row()
        if row is not None and row.step:
            self._tools.go(Place("route", row.step))


def _columns(tab: str) -> list[Shown[LearnedRow]]:
    return [
        Shown(
            heading,
            partial(_value, at),
            Kind.NUMBER if heading in _NUMBERS else Kind.TEXT,
        )
        for at, heading in enumerate(words.COLUMNS[tab])
    ]


def _value(at: int, row: LearnedRow) -> Plain:
    return row.values[at]
