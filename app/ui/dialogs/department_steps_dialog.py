"""Everything one department does on the route, beside the matrix it was opened from."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QWidget

from app.domain.changes import ChangeSet
from app.domain.town_hall import Department
from app.reports.content.model import Kind
from app.ui._compiled.department_steps_dialog import Ui_DepartmentStepsDialog
from app.ui.models import roles_of_department
from app.ui.models.roles_of_department import DepartmentRow
from app.ui.models.rows_model import RowsModel, Shown
from app.ui.place import Place
from app.ui.tools import Tools
from app.ui.widgets.tables import prepare_table
from app.words.window import roles as words

_WIDTH, _HEIGHT = 900, 560


class DepartmentStepsDialog(QDialog):
    """A list that follows the dossier; Enter opens the contribution."""

    def __init__(self, tools: Tools, department: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tools, self._department = tools, department
        self.ui = Ui_DepartmentStepsDialog()
        self.ui.setupUi(self)
        self._model = _model()
        table = self.ui.steps
        table.setModel(self._model)
        prepare_table(table, tools.looks)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.activated.connect(self._open)
        self.ui.open.clicked.connect(self._open)
        self.ui.close.clicked.connect(self.close)
        tools.desk.changed.connect(self._follow)
        self._fill()
        table.setCurrentIndex(self._model.index(0, 0))
        look = tools.looks.now
        room = parent.window().size()
        self.resize(
            min(look.px(_WIDTH), room.width() - 40), min(look.px(_HEIGHT), room.height() - 40)
        )

    def _fill(self) -> None:
        dossier = self._tools.desk.dossier
        department = dossier.find(Department, self._department)
        if department is None:
            self.close()
            return
        rows = roles_of_department.rows(dossier, department.id)
        self.setWindowTitle(department.code)
        self.ui.title.setText(words.department_title(department.code, department.name, len(rows)))
        self.ui.summary.setText(roles_of_department.summary(rows) or words.NO_ROLES_HERE)
        self._model.show(rows)
        self.ui.open.setEnabled(bool(rows))

    def _follow(self, item: ChangeSet | None, initiator: object | None) -> None:
        del item, initiator
        self._fill()

    def _open(self) -> None:
        index = self.ui.steps.currentIndex()
        if index.isValid():
            key = self._model.row_at(index).key
            self.close()
            self._tools.go(Place("route", key))


def _model() -> RowsModel[DepartmentRow]:
    step, letter, part, due, contact, whole = words.DEPARTMENT_COLUMNS
    return RowsModel(
        (
            Shown(step, lambda row: row.step),
            Shown(letter, lambda row: row.letter),
            Shown(part, lambda row: row.part),
            Shown(due, lambda row: row.due, Kind.DAY),
            Shown(contact, lambda row: row.contact),
            Shown(whole, lambda row: row.whole),
        ),
        lambda row: row.key,
    )
