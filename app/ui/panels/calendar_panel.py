"""The calendar of *Wijken*: developments and steps as strips over quarters, and what meets."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from app.domain.changes import ChangeSet
from app.domain.walk import neighbourhoods
from app.domain.wijk_life import Development
from app.editing.commands import developments
from app.editing.edit import Edit
from app.exchange.clipboard import write_cells
from app.exchange.errors import PasteError
from app.reports.content.listing import Listing
from app.ui._compiled.calendar_panel import Ui_CalendarPanel
from app.ui.calendar_editing import FIELDS, PastedRows, field_writer
from app.ui.models.calendar_model import CalendarModel, columns, listing, note_columns
from app.ui.models.calendar_rows import CalendarRow, Narrowing, calendar, touches
from app.ui.models.rows_model import RowsModel, shown_text
from app.ui.place import Place
from app.ui.tips import plain_tip
from app.ui.tools import Tools
from app.ui.whole_paste import paste_rows
from app.words import pasting
from app.words.window import calendar as words
from app.words.window import register_lists

_WIJK, _STRIPS, _WHY = 0, 4, 2
_QUARTER_WIDTH, _NOTE_ROWS, _LOW = 140, 4, 440
"""At 100 %: the width of a quarter, rows of what meets, and below which height the keys go."""
_NARROWINGS = {
    Narrowing.EVERYTHING: words.EVERYTHING,
    Narrowing.DEVELOPMENTS: words.ONLY_DEVELOPMENTS,
    Narrowing.NOTED: words.ONLY_NOTED,
}


class CalendarPanel(QWidget):
    """A table of which the last column is drawn, and below it what clashes or can be combined."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._desk = tools, tools.desk
        ui = self.ui = Ui_CalendarPanel()
        ui.setupUi(self)
        writers = {at: partial(self._write, at) for at in FIELDS}
        self._model = CalendarModel(columns(), lambda row: row.key, writers, self)
        self._notes = RowsModel(note_columns(), lambda row: row.key, self)
        ui.refusals.prepare(tools.looks)
        self._prepare_table()
        self._prepare_tools()
        self.restyle()

    def _prepare_table(self) -> None:
        table, notes = self.ui.table, self.ui.notes
        table.prepare(self._model, self._tools.looks, stretch=_STRIPS)
        if self._desk.editable:
            table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        table.followed.connect(self._to_step)
        table.add_asked.connect(self.ui.entry.setFocus)
        table.remove_asked.connect(self._remove)
        table.filter_asked.connect(self.ui.wijk.setFocus)
        table.copy_asked.connect(self._copy)
        table.paste_asked.connect(lambda: self._paste(QGuiApplication.clipboard().text()))
        table.chosen.connect(self._on_chosen)
        table.selectionModel().selectionChanged.connect(self._allow)
        notes.prepare(self._notes, self._tools.looks, stretch=_WHY)
        notes.followed.connect(self._to_development)

    def _prepare_tools(self) -> None:
        ui = self.ui
        for narrowing, text in _NARROWINGS.items():
            ui.narrowing.addItem(text, narrowing)
        ui.wijk.activated.connect(self.refresh)
        ui.narrowing.activated.connect(self.refresh)
        for line in (ui.entry, ui.first, ui.last):
            line.returnPressed.connect(self._add)
            line.textEdited.connect(lambda _: self._say(""))
        ui.entry.lines_pasted.connect(self._paste)
        ui.add.clicked.connect(self._add)
        ui.remove.clicked.connect(self._remove)
        ui.to_step.clicked.connect(self._to_step)
        ui.remark.editingFinished.connect(self._keep_remark)
        ui.keys.setText(words.KEYS)
        for widget in (ui.new_wijk, ui.entry, ui.first, ui.last, ui.add):
            widget.setEnabled(self._desk.editable)
            widget.setToolTip(plain_tip(self._desk.why_read_only))
        self._say("")

    def restyle(self) -> None:
        """Follow another size of text."""
        px = self._tools.looks.now.px
        for line in (self.ui.first, self.ui.last):
            line.setMaximumWidth(px(_QUARTER_WIDTH))
        row = self._tools.looks.now.row
        self.ui.notes.setMaximumHeight(row * (_NOTE_ROWS + 1) + 2)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.ui.keys.setVisible(self.height() >= self._tools.looks.now.px(_LOW))

    def refresh(self) -> None:
        """Show the calendar as it is now."""
        ui = self.ui
        self._offer_wijken()
        wijk, narrowing = ui.wijk.currentData() or "", Narrowing(ui.narrowing.currentData())
        found = calendar(self._desk.dossier, self._desk.today, wijk, narrowing)
        ui.table.show_axis(found.axis)
        ui.table.setColumnHidden(_WIJK, bool(wijk))
        ui.table.show_rows(found.rows)
        ui.notes.setColumnHidden(1, bool(wijk))
        ui.notes.show_rows(found.notes)
        clashes = sum(note.clashes for note in found.notes)
        ui.notes_title.setText(words.count(clashes, len(found.notes) - clashes))
        ui.notes.setVisible(bool(found.notes))
        ui.notes_title.setVisible(found.any)
        ui.new_wijk.setVisible(not wijk)
        ui.empty_text.setText(self._why_empty(any_row=found.any))
        ui.stack.setCurrentWidget(ui.table if found.rows else ui.empty)
        self._on_chosen()
        self._allow()

    def take(self, item: ChangeSet) -> None:
        """Show one change."""
        if touches(item):
            self.refresh()

    def show_wijk(self, key: str) -> None:
        """Show the calendar of a wijk."""
        self._offer_wijken()
        at = self.ui.wijk.findData(key)
        if at >= 0:
            self.ui.wijk.setCurrentIndex(at)
            self.refresh()

    def listing(self) -> Listing:
        """The calendar as plain values."""
        return listing(self._model.rows, f"{words.TITLE} {self.ui.wijk.currentText()}")

    def first(self) -> QWidget:
        """Where the caret comes first."""
        return self.ui.table if self._model.rows else self.ui.entry

    def _why_empty(self, *, any_row: bool) -> str:
        if not self.ui.new_wijk.count():
            return words.NO_WIJKEN
        return words.NONE_FOUND if any_row else words.EMPTY

    def _offer_wijken(self) -> None:
        """The wijken as they are now; the first one is shown first."""
        wijken = [(wijk.name, wijk.id) for wijk in neighbourhoods(self._desk.dossier)]
        for box, offered in (
            (self.ui.new_wijk, wijken),
            (self.ui.wijk, [*wijken, (words.ALL_WIJKEN, "")]),
        ):
            if offered == [(box.itemText(at), box.itemData(at)) for at in range(box.count())]:
                continue
            chosen = box.currentData()
            with QSignalBlocker(box):
                box.clear()
                for name, key in offered:
                    box.addItem(name, key)
                box.setCurrentIndex(max(box.findData(chosen), 0))

    # The chosen row

    def _row(self) -> CalendarRow | None:
        key = self.ui.table.key
        return next((row for row in self._model.rows if row.key == key), None)

    def _chosen(self) -> list[CalendarRow]:
        keys = set(self.ui.table.chosen_keys())
        return [row for row in self._model.rows if row.key in keys]

    def _on_chosen(self) -> None:
        ui, row = self.ui, self._row()
        found = self._desk.dossier.find(Development, row.key) if row else None
        ui.remark.setEnabled(found is not None and self._desk.editable)
        if found is None or not ui.remark.hasFocus():
            ui.remark.setText(found.remark if found else "")
        ui.remark.setCursorPosition(0) if not ui.remark.hasFocus() else None

    def _allow(self) -> None:
        chosen = self._chosen()
        self.ui.to_step.setEnabled(len(chosen) == 1 and chosen[0].is_step)
        mine = any(not row.is_step for row in chosen)
        self.ui.remove.setEnabled(mine and self._desk.editable)

    def _to_step(self) -> None:
        row = self._row()
        if row is not None and row.is_step:
            self._tools.go(Place("route", row.key))
        elif row is not None and self._desk.editable:
            self.ui.table.edit(self.ui.table.currentIndex())

    def _to_development(self) -> None:
        key = self.ui.notes.key
        note = next((row for row in self._notes.rows if row.key == key), None)
        if note is not None and self.ui.table.choose(note.goes_to):
            self.ui.table.setFocus()

    # Changing

    def _say(self, text: str) -> None:
        self.ui.problem.setText(text)
        self.ui.problem.setVisible(bool(text))
        self.ui.entry.setAccessibleDescription(text)

    def _add(self) -> None:
        ui, desk = self.ui, self._desk
        made: list[Development] = []
        refused: list[str] = []
        wijk = ui.wijk.currentData() or ui.new_wijk.currentData() or ""

        def work(edit: Edit) -> None:
            made.append(
                developments.add(
                    edit,
                    wijk,
                    ui.entry.text(),
                    from_quarter=developments.quarter(ui.first.text(), desk.today),
                    to_quarter=developments.quarter(ui.last.text(), desk.today),
                )
            )

        hear = refused.append
        desk.refused.connect(hear)
        done = bool(wijk) and desk.edit("add_development", work)
        desk.refused.disconnect(hear)
        self._say(refused[0] if refused else "" if wijk else words.NO_WIJKEN)
        if done:
            for line in (ui.entry, ui.first, ui.last):
                line.clear()
            ui.table.choose(made[-1].id)
            ui.entry.setFocus()

    def _write(self, column: int, row: CalendarRow, text: str) -> bool:
        """Keep what was typed in a cell; what is refused stays in it to be mended."""
        work = field_writer(column, row.key, text, self._desk.today)
        kept = self._desk.edit("set_development", work)
        if not kept:
            index = self._model.find(row.key).siblingAtColumn(column)
            QTimer.singleShot(0, self, partial(self.ui.table.edit_text, index, text))
        return kept

    def _keep_remark(self) -> None:
        row, text = self._row(), self.ui.remark.text().strip()
        found = self._desk.dossier.find(Development, row.key) if row else None
        if found is not None and text != found.remark:
            self._desk.edit(
                "set_development", lambda edit: developments.change(edit, found.id, remark=text)
            )

    def _paste(self, text: str) -> None:
        """Take over rows from Excel as a whole, or list which cannot be kept."""
        ui, desk = self.ui, self._desk
        if not desk.editable:
            desk.refused.emit(desk.why_read_only)
            return
        wijk = ui.wijk.currentData() or ui.new_wijk.currentData() or ""
        try:
            pasted = PastedRows.of(text, wijk, desk.today)
        except PasteError as error:
            desk.refused.emit(pasting.paste_trouble(error.code, error.data))
            return
        if not pasted.rows:
            return
        count = paste_rows(desk, ui.refusals, "add_development", pasted.rows, pasted.keep)
        if count is not None:
            desk.told.emit(register_lists.pasted(count))

    def _remove(self) -> None:
        rows = [row for row in self._chosen() if not row.is_step]
        if not rows:
            if self._row() is not None:
                self._desk.refused.emit(words.STEP_STAYS)
            return

        def work(edit: Edit) -> None:
            for row in rows:
                developments.remove(edit, row.key)

        if self._desk.edit("remove_development", work):
            self._desk.told.emit(words.REMOVED)

    def _copy(self) -> None:
        shown = self._model.columns
        cells = [[shown_text(column.value(row)) for column in shown] for row in self._chosen()]
        if cells:
            heads = [column.heading for column in shown]
            QGuiApplication.clipboard().setText(write_cells([heads, *cells]))
