"""*Nieuw dossier*: five short questions, all but the first of which can be passed over."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.town_hall import Department, Neighbourhood, Person
from app.editing.wording import refusal_text
from app.exchange.layout import Subject
from app.storage.document import SUFFIX
from app.storage.errors import StorageError
from app.ui._compiled.wizard_dialog import Ui_WizardDialog
from app.ui.models.new_dossier import NewDossier
from app.ui.panels.cbs_panel import CbsPanel
from app.ui.panels.paste_panel import PastePanel
from app.ui.place import Place
from app.ui.problems import ask, storage_text
from app.ui.shell import Shell
from app.ui.widgets.wrong import set_wrong
from app.words.window import shell as shell_words
from app.words.window import wizard as words

if TYPE_CHECKING:
    from collections.abc import Callable

_USED, _CODE, _NAME = range(3)


class WizardDialog(QDialog):
    """Collects what a dossier begins with, and makes it."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._shell = shell
        self._plan = NewDossier()
        self._chosen_place = False
        self.ui = Ui_WizardDialog()
        self.ui.setupUi(self)
        self.wijken = PastePanel(Subject.NEIGHBOURHOODS, shell.looks)
        self.people = PastePanel(Subject.PEOPLE, shell.looks)
        self.cbs = CbsPanel(shell.looks, shell.settings, _today, self)
        self.ui.wijken_place.addWidget(self.wijken)
        self.ui.cbs_place.addWidget(self.cbs)
        self.wijken.changed.connect(self._on_wijken)
        self.ui.people_place.addWidget(self.people)
        self.people.set_text(shell.settings.now.name)
        self._leavers: tuple[Callable[[], str], ...] = (
            self._take_municipality,
            self._take_wijken,
            self._take_departments,
            self._take_people,
        )
        self.ui.municipality.textChanged.connect(self._propose_place)
        self.ui.place.textEdited.connect(self._on_place_edited)
        self.ui.browse.clicked.connect(self._browse)
        self.ui.next.clicked.connect(self._on_next)
        self.ui.back.clicked.connect(lambda: self._show(self._number - 1))
        self.ui.skip.clicked.connect(lambda: self._show(self._number + 1))
        self.ui.next.setDefault(True)
        self._blamed = self.ui.municipality
        for field in self._fields():
            field.textEdited.connect(lambda _: self._calm())
        self._show(0)

    @override
    def reject(self) -> None:
        """Stop; what was typed is only thrown away when the user says so."""
        typed = (
            self.ui.municipality.text().strip()
            or self.wijken.text().strip()
            or self.cbs.chosen is not None
        )
        if not typed or ask(self, words.STOP, words.GO_ON, words.THROW_AWAY) == 1:
            self.cbs.stop()
            super().reject()

    @property
    def _number(self) -> int:
        return self.ui.pages.currentIndex()

    def _show(self, number: int) -> None:
        count = self.ui.pages.count()
        self.ui.pages.setCurrentIndex(number)
        self.ui.where.setText(words.where(number + 1, count))
        self._calm()
        last = number == count - 1
        self.ui.back.setVisible(number > 0)
        self.ui.skip.setVisible(0 < number < count - 1)
        self.ui.next.setText(words.BEGIN if last else words.NEXT)
        if number == 2 and not self.ui.departments.rowCount():  # noqa: PLR2004 - the third page
            self._fill_departments()
        if number == 1:
            self.wijken.show_dossier(self._plan.before_wijken())
            self._on_wijken()
        elif number == 3:  # noqa: PLR2004 - the fourth page
            self.people.show_dossier(self._plan.before_people())
        elif last:
            self.ui.summary.setText(self._summary(self._plan.dossier()))
        self._first_field().setFocus()

    def _first_field(self) -> QWidget:
        fields: tuple[QWidget, ...] = (
            self.ui.municipality,
            self._first_of_wijken(),
            self.ui.departments,
            self.people.ui.pasted,
            self.ui.next,
        )
        return fields[self._number]

    def _first_of_wijken(self) -> QWidget:
        in_file = self.ui.wijken_tabs.currentWidget() is self.ui.cbs_tab
        return self.cbs.ui.path if in_file else self.wijken.ui.pasted

    def _on_wijken(self) -> None:
        """Wijken were typed: a file of the CBS adds its figures to these."""
        if self._number == 1:
            self.cbs.show_dossier(self._plan.before_cbs(self.wijken.preview()))

    def _on_next(self) -> None:
        if self._number == self.ui.pages.count() - 1:
            self._begin()
            return
        problem = self._leavers[self._number]()
        if problem:
            self._complain(problem)
        else:
            self._show(self._number + 1)

    def _complain(self, text: str) -> None:
        self._calm()
        self.ui.problem.setText(text)
        self.ui.problem.show()
        if self._number == 0:
            set_wrong(self._blamed, wrong=True, why=text)
            self._blamed.setFocus(Qt.FocusReason.OtherFocusReason)

    def _calm(self) -> None:
        """Take away what was said: it was mended, or it may be."""
        self.ui.problem.hide()
        for field in self._fields():
            set_wrong(field, wrong=False, why="")

    def _fields(self) -> tuple[QLineEdit, ...]:
        """The fields of the first page, in order."""
        ui = self.ui
        return ui.municipality, ui.place, ui.target_year, ui.code

    def _take_municipality(self) -> str:
        """Take the first page over; gives what is wrong with it."""
        plan, year = self._plan, self.ui.target_year.text().strip()
        self._blamed = self.ui.target_year
        if year and not year.isdecimal():
            return words.NOT_A_YEAR.format(value=year)
        plan.municipality = self.ui.municipality.text()
        plan.code, plan.target_year = self.ui.code.text(), int(year) if year else None
        try:
            plan.check_municipality()
        except DomainError as error:
            blamed = {"bad_year": self.ui.target_year, "bad_municipality_code": self.ui.code}
            self._blamed = blamed.get(error.code, self.ui.municipality)
            return refusal_text(Dossier(), error)
        self._blamed = self.ui.place
        if not self.ui.place.text().strip():
            return words.PLACE_MISSING
        folder = self._path().parent
        return "" if folder.is_dir() else words.FOLDER_MISSING.format(folder=folder)

    def _take_wijken(self) -> str:
        self._plan.wijken = self.wijken.preview()
        problem = _problem_of(self.wijken)
        if problem:
            self.ui.wijken_tabs.setCurrentWidget(self.ui.typed_tab)
            return problem
        if self.cbs.work.busy:
            return words.STILL_READING
        self._plan.cbs = self.cbs.chosen
        if self.cbs.undecided:
            self.ui.wijken_tabs.setCurrentWidget(self.ui.cbs_tab)
            return self.cbs.problem
        return ""

    def _take_departments(self) -> str:
        table = self.ui.departments
        for row in range(table.rowCount()):
            name, tick = table.item(row, _NAME), table.item(row, _USED)
            if name is not None and tick is not None:
                self._plan.rename_department(row, name.text())
                self._plan.use_department(row, tick.checkState() is Qt.CheckState.Checked)
        try:
            self._plan.before_people()
        except DomainError as error:
            return refusal_text(Dossier(), error)
        return ""

    def _take_people(self) -> str:
        self._plan.people = self.people.preview()
        return _problem_of(self.people)

    def _begin(self) -> None:
        path = self._path()
        try:
            self._plan.make(path, self._shell.settings.now.name)
        except DomainError as error:
            self._complain(refusal_text(self._plan.before_wijken(), error))
        except StorageError as error:
            self._complain(storage_text(error))
        else:
            self.accept()
            if self._shell.files.open_path(path):
                self._shell.go(Place("route", self._first_instance()))

    def _first_instance(self) -> str:
        return self._plan.route.phases[0].steps[0].key

    def _summary(self, dossier: Dossier) -> str:
        used = [item for item in dossier.all(Department) if item.active]
        wijken, people = dossier.all(Neighbourhood), dossier.all(Person)
        summary = words.summary(str(self._path()), len(wijken), len(used), len(people))
        return "\n\n".join(filter(None, (summary, self._plan.route_trouble)))

    def _fill_departments(self) -> None:
        table = self.ui.departments
        table.setColumnCount(len(words.COLUMNS))
        table.setHorizontalHeaderLabels(list(words.COLUMNS))
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        table.setRowCount(len(self._plan.departments))
        for row, line in enumerate(self._plan.departments):
            tick = QTableWidgetItem()
            tick.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled)
            tick.setCheckState(Qt.CheckState.Checked)
            tick.setData(Qt.ItemDataRole.AccessibleTextRole, words.used(line.name))
            code = QTableWidgetItem(line.code)
            code.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for column, item in enumerate((tick, code, QTableWidgetItem(line.name))):
                table.setItem(row, column, item)
            table.setRowHeight(row, self._shell.looks.now.row)
        table.setCurrentCell(0, _NAME)

    def _propose_place(self, name: str) -> None:
        if not self._chosen_place:
            clean = "".join(
                letter for letter in name if letter.isalnum() or letter in " -'"
            ).strip()
            self.ui.place.setText(str(self._folder() / f"{clean}{SUFFIX}") if clean else "")

    def _folder(self) -> Path:
        known = self._shell.settings.folder
        if known and Path(known).is_dir():
            return Path(known)
        place = QStandardPaths.StandardLocation.DocumentsLocation
        documents = Path(QStandardPaths.writableLocation(place))
        return documents if documents.is_dir() else Path.home()

    def _on_place_edited(self) -> None:
        self._chosen_place = True

    def _browse(self) -> None:
        start = self.ui.place.text() or str(self._folder())
        path, _ = QFileDialog.getSaveFileName(
            self,
            words.CHOOSE_PLACE,
            start,
            shell_words.DOSSIER_FILTER,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if path:
            self._chosen_place = True
            self.ui.place.setText(path)

    def _path(self) -> Path:
        path = Path(self.ui.place.text().strip()).expanduser()
        return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day of this laptop


def _problem_of(panel: PastePanel) -> str:
    found = panel.preview()
    if found is None:
        return panel.ui.problem.text() if panel.text().strip() else ""
    return "" if not found.entries or panel.ready else words.PROBLEMS
