"""*Datums voorstellen*: due dates along the route from one day, seen before they are kept."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from app.domain.calendar import proposed_dates
from app.domain.ids import split_part
from app.domain.route import Step
from app.domain.walk import counts, instance_of, instances
from app.editing.commands.instances import propose_dates
from app.editing.wording import instance_text
from app.reports.content.model import Kind
from app.ui._compiled.dates_dialog import Ui_DatesDialog
from app.ui.models.rows_model import RowsModel, Shown
from app.ui.place import Place
from app.ui.tips import plain_tip
from app.ui.tools import Tools
from app.ui.widgets.tables import prepare_table
from app.ui.widgets.wrong import set_wrong
from app.words.dates import day_text
from app.words.when import UnreadableDayError, read_when, weekday_text
from app.words.window import route_dialogs as words


class _Row(NamedTuple):
    key: str
    name: str
    title: str
    due: date


class DatesDialog(QDialog):
    """A start, a preview, and one undo. The place names the selected steps, with blanks between."""

    def __init__(self, tools: Tools, place: Place, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = tools.desk
        self._selected = frozenset(split_part(key)[0] for key in place.key.split())
        self.ui = Ui_DatesDialog()
        self.ui.setupUi(self)
        self.ui.preview.setTextFormat(Qt.TextFormat.PlainText)
        self.ui.understood.setTextFormat(Qt.TextFormat.PlainText)
        self.ui.problem.setTextFormat(Qt.TextFormat.PlainText)
        name, title, due = words.COLUMNS
        self._model: RowsModel[_Row] = RowsModel(
            (
                Shown(name, lambda row: row.name),
                Shown(title, lambda row: row.title),
                Shown(due, lambda row: row.due, Kind.DAY),
            ),
            lambda row: row.key,
        )
        self.ui.table.setModel(self._model)
        prepare_table(self.ui.table, tools.looks, stretch=1)
        several = len(self._selected) > 1
        self.ui.scope.setVisible(several)
        self.ui.selected.setText(words.selected_only(len(self._selected)))
        self.ui.selected.setChecked(several)
        self.ui.start.setText(day_text(self._desk.today))
        self.ui.start.selectAll()
        self.ui.start.textChanged.connect(self._show)
        self.ui.all.toggled.connect(self._show)
        self.ui.fill.clicked.connect(self._on_fill)
        self.ui.cancel.clicked.connect(self.reject)
        self._desk.changed.connect(self._show)
        self.resize(tools.looks.now.px(620), tools.looks.now.px(560))
        self._show()

    def _among(self) -> frozenset[str]:
        """The steps that get a date: never those of a wijk that does not take part yet."""
        if self._selected and not self.ui.all.isChecked():
            return self._selected
        dossier = self._desk.dossier
        return frozenset(item.id for item in instances(dossier) if counts(dossier, item))

    def _start(self) -> date | None:
        try:
            return read_when(self.ui.start.text(), self._desk.today)
        except UnreadableDayError as error:
            self.ui.understood.setText(str(error))
            return None

    def _show(self, *_: object) -> None:
        start = self._start()
        set_wrong(self.ui.start, wrong=start is None, why=self.ui.understood.text())
        rows: list[_Row] = []
        if start is not None:
            self.ui.understood.setText(weekday_text(start))
            rows = self._proposed(start)
        self._model.show(rows)
        days = [row.due for row in rows]
        empty = words.FILL_NO_DAY if start is None else words.NOTHING_TO_PROPOSE
        self.ui.preview.setText(words.preview(len(days), min(days), max(days)) if days else empty)
        self.ui.fill.setText(words.fill(len(rows)))
        self.ui.fill.setEnabled(bool(rows) and self._desk.editable)
        self.ui.fill.setToolTip(plain_tip(self._desk.why_read_only))
        self.ui.problem.hide()

    def _proposed(self, start: date) -> list[_Row]:
        dossier = self._desk.dossier
        return [
            _Row(
                key,
                instance_text(dossier, key),
                dossier.get(Step, instance_of(dossier, key).step).title,
                due,
            )
            for key, due in proposed_dates(dossier, start, self._among()).items()
        ]

    def _on_fill(self) -> None:
        start = self._start()
        if start is None:
            return
        count, among = len(self._model.rows), self._among()
        self._desk.changed.disconnect(self._show)
        done = self._desk.edit("propose_dates", lambda edit: propose_dates(edit, start, among))
        self._desk.changed.connect(self._show)
        if done:
            self._desk.told.emit(words.filled(count))
            self.accept()
