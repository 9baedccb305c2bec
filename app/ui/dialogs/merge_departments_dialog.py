"""*Samenvoegen*: one department goes up in another, seen before it is done."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.domain.town_hall import Department
from app.editing.commands.merging import merge_departments
from app.ui._compiled.merge_departments_dialog import Ui_MergeDepartmentsDialog
from app.ui.desk_dialog import DeskDialog
from app.ui.models.departments_rows import MergeRow, merge_rows
from app.ui.models.people_rows import in_order
from app.ui.models.rows_model import RowsModel, Shown
from app.ui.tools import Tools
from app.words.window import departments as words


class MergeDepartmentsDialog(DeskDialog):
    """Asks in which one; shows which steps change, which letter stays, and what loses its R.

    Attributes:
        told: What was done.
    """

    told = Signal(str)

    def __init__(self, tools: Tools, source: str, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_MergeDepartmentsDialog()
        self.ui.setupUi(self)
        self._source = source
        self.ui.target.currentIndexChanged.connect(self.refresh)
        self.ui.merge.clicked.connect(self._on_merge)
        self._fill()
        self.begin(QSize(900, 600), self.ui.message, self.ui.close_button)
        self.refresh()
        self.ui.target.setFocus()

    def _fill(self) -> None:
        box = self.ui.target
        box.blockSignals(True)
        box.addItem(words.CHOOSE_TARGET, "")
        for item in in_order(self.desk.dossier):
            if item.id != self._source and item.active:
                box.addItem(f"{item.code}  {item.name}", item.id)
        box.blockSignals(False)

    @override
    def refresh(self) -> None:
        ui, dossier = self.ui, self.desk.dossier
        source = dossier.find(Department, self._source)
        if source is None:
            self.close()
            return
        ui.ask.setText(words.merge_into(source.code, source.name))
        target = dossier.find(Department, ui.target.currentData())
        ui.summary.setVisible(target is not None)
        ui.table.setVisible(target is not None)
        self.allow(ui.merge, target is not None, words.CHOOSE_TARGET)
        if target is not None:
            rows = merge_rows(dossier, source, target)
            losing = [row.code for row in rows if row.losing]
            # Where the other one has the strongest letter already, it only takes over the work.
            count = sum(row.before != row.after for row in rows)
            ui.summary.setText(words.merge_summary(source.code, target.code, count, losing))
            self._show(rows, source, target)

    def _show(self, rows: list[MergeRow], source: Department, target: Department) -> None:
        table = self.ui.table
        codes = {"source": source.code, "target": target.code}
        headings = [heading.format(**codes) for heading in words.MERGE_COLUMNS]
        model = RowsModel(_columns(headings), lambda row: row.key, self)
        model.show(rows)
        table.prepare(model, self.tools.looks, stretch=1)
        table.setVisible(bool(rows))

    def _on_merge(self) -> None:
        dossier = self.desk.dossier
        source = dossier.get(Department, self._source)
        target = dossier.get(Department, self.ui.target.currentData())
        sentence = self.attempt(
            "merge_departments", lambda edit: merge_departments(edit, source, target)
        )
        if sentence:
            self.say(sentence)
            return
        self.told.emit(words.merged(source.code, target.code))
        self.accept()


def _columns(headings: list[str]) -> tuple[Shown[MergeRow], ...]:
    step, title, source, before, after, note = headings
    return (
        Shown(step, lambda row: row.code),
        Shown(title, lambda row: row.title),
        Shown(source, lambda row: row.source),
        Shown(before, lambda row: row.before),
        Shown(after, lambda row: row.after),
        Shown(note, lambda row: row.note),
    )
