"""*Splitsen*: two departments out of one; of every step is asked who goes on with it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidgetItem, QPushButton, QTableView, QWidget
from typing_extensions import override

from app.domain.town_hall import Department
from app.editing.commands.splitting import Keeps, Split, split_department
from app.reports.content.model import Kind
from app.ui._compiled.split_department_dialog import Ui_SplitDepartmentDialog
from app.ui.desk_dialog import DeskDialog
from app.ui.models.departments_rows import SplitRow, members, split_rows
from app.ui.models.rows_model import RowsModel, Shown
from app.ui.tools import Tools
from app.ui.widgets.tables import prepare_table
from app.words.window import departments as words


class SplitDepartmentDialog(DeskDialog):
    """Name of the new one, who keeps which step, and who of the people goes along.

    Attributes:
        told: What was done.
    """

    told = Signal(str)

    def __init__(self, tools: Tools, source: str, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_SplitDepartmentDialog()
        self.ui.setupUi(self)
        self._source = source
        self._chosen: dict[str, Keeps] = {}
        self._model = RowsModel(self._columns(), lambda row: row.key, self)
        self._prepare()
        self.begin(QSize(900, 680), self.ui.message, self.ui.close_button)
        self.refresh()
        self._fill_people()
        self.ui.code.setFocus()

    def _prepare(self) -> None:
        ui, table = self.ui, self.ui.table
        table.setModel(self._model)
        prepare_table(table, self.tools.looks, stretch=1)
        table.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        for keeps, button in self._buttons():
            button.clicked.connect(self._chooser(keeps))
        for number, keeps in enumerate(Keeps, start=1):
            keys = QShortcut(QKeySequence(str(number)), table)
            keys.setContext(Qt.ShortcutContext.WidgetShortcut)
            keys.activated.connect(self._chooser(keeps))
        ui.problem.hide()
        for line in (ui.code, ui.name):
            line.textChanged.connect(self._on_named)
        ui.split.clicked.connect(self._on_split)

    def _buttons(self) -> tuple[tuple[Keeps, QPushButton], ...]:
        ui = self.ui
        return (Keeps.OLD, ui.keep_old), (Keeps.NEW, ui.keep_new), (Keeps.BOTH, ui.keep_both)

    @override
    def refresh(self) -> None:
        source = self.desk.dossier.find(Department, self._source)
        if source is None:
            self.close()
            return
        self._model.show(split_rows(self.desk.dossier, source, self._chosen))
        self.ui.intro.setText(words.split_intro(source.code))
        self._on_named()

    def _fill_people(self) -> None:
        people = members(self.desk.dossier, self.desk.dossier.get(Department, self._source))
        for person in people:
            item = QListWidgetItem(person.name, self.ui.people)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(Qt.ItemDataRole.UserRole, person.id)
            item.setSizeHint(QSize(0, self.tools.looks.now.px(24)))
        self.ui.people.setVisible(bool(people))
        self.ui.people_label.setVisible(bool(people))

    def _on_named(self) -> None:
        self.ui.problem.hide()
        old, new = self._codes()
        for keeps, button in self._buttons():
            button.setText(words.keep_button(keeps.value, old, new))
        last = self._model.columnCount() - 1
        if self._model.rows:
            self._model.dataChanged.emit(
                self._model.index(0, last), self._model.index(len(self._model.rows) - 1, last)
            )

    def _codes(self) -> tuple[str, str]:
        source = self.desk.dossier.find(Department, self._source)
        return source.code if source else "", self.ui.code.text().strip()

    def _chooser(self, keeps: Keeps) -> Callable[[], None]:
        """A function that says of the chosen steps who goes on with them."""

        def choose() -> None:
            rows = self.ui.table.selectionModel().selectedRows()
            self._chosen.update({self._model.row_at(row).key: keeps for row in rows})
            self.refresh()

        return choose

    def _on_split(self) -> None:
        ui = self.ui
        code, name = ui.code.text(), ui.name.text()
        plan = Split(code, name, dict(self._chosen), self._people())
        source = self.desk.dossier.get(Department, self._source)
        sentence = words.CODE_AND_NAME
        if code.strip() and name.strip():
            sentence = self.attempt(
                "split_department", lambda edit: split_department(edit, source, plan)
            )
        if sentence:
            ui.problem.setText(sentence)
            ui.problem.show()
            (ui.name if code.strip() and not name.strip() else ui.code).setFocus()
            return
        moved = sum(keeps is not Keeps.OLD for keeps in self._chosen.values())
        self.told.emit(words.split_done(source.code, code.strip(), moved))
        self.accept()

    def _people(self) -> list[str]:
        lines = (self.ui.people.item(row) for row in range(self.ui.people.count()))
        return [
            str(line.data(Qt.ItemDataRole.UserRole))
            for line in lines
            if line.checkState() is Qt.CheckState.Checked
        ]

    def _columns(self) -> tuple[Shown[SplitRow], ...]:
        step, title, letter, contributions, keeps = words.SPLIT_COLUMNS
        return (
            Shown(step, lambda row: row.code),
            Shown(title, lambda row: row.title),
            Shown(letter, lambda row: row.letter),
            Shown(contributions, lambda row: row.contributions or None, Kind.NUMBER),
            Shown(keeps, lambda row: words.keeps(row.keeps.value, *self._codes())),
        )
