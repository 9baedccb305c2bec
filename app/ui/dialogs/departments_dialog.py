"""*Afdelingen*: what they are called here, who is who, how many hours, and who goes up in whom."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.domain.town_hall import Department
from app.editing import lookup
from app.editing.commands import departments
from app.editing.commands.departments import Post
from app.editing.edit import Edit
from app.exchange.layout import Subject
from app.reports.content.listing import Listing
from app.reports.content.model import Kind
from app.ui._compiled.departments_dialog import Ui_DepartmentsDialog
from app.ui.desk_dialog import DeskDialog
from app.ui.dialogs.merge_departments_dialog import MergeDepartmentsDialog
from app.ui.dialogs.paste_list_dialog import paste_list
from app.ui.dialogs.split_department_dialog import SplitDepartmentDialog
from app.ui.labels import say
from app.ui.models import departments_rows
from app.ui.models.departments_rows import DepartmentRow
from app.ui.models.editable_rows_model import EditableRowsModel
from app.ui.models.people_rows import people_choices, why_not_removed
from app.ui.models.rows_model import Shown
from app.ui.place import Place
from app.ui.record_detail import cell_writer, show_detail
from app.ui.tools import Tools
from app.words.dates import day_text
from app.words.when import UnreadableDayError, read_when
from app.words.window import departments as words

if TYPE_CHECKING:
    from app.ui.widgets.checked_line import CheckedLine

_Command = Callable[[Edit, Department, str], None]

_TYPED = {"code": departments.set_code, "name": departments.rename}
_HOURS = ("hours_needed", "hours_available")


class DepartmentsDialog(DeskDialog):
    """The departments in their order; the chosen one in full at the right."""

    def __init__(self, tools: Tools, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_DepartmentsDialog()
        self.ui.setupUi(self)
        self._model = EditableRowsModel(_columns(), lambda row: row.key, self._writers(), self)
        self._prepare_list()
        self._prepare_fields()
        self.begin(QSize(1200, 720), self.ui.message, self.ui.close_button)
        ui = self.ui
        self.lock(*self._lines().values(), ui.active, ui.add_code, ui.add_name, ui.add, ui.paste)
        self.refresh()
        self.show_place(place)

    def _prepare_list(self) -> None:
        ui, table = self.ui, self.ui.table
        table.prepare(self._model, self.tools.looks, stretch=1)
        if self.desk.editable:
            table.setEditTriggers(table.EditTrigger.EditKeyPressed)
        table.chosen.connect(self._show_department)
        table.followed.connect(ui.name.setFocus)
        table.add_asked.connect(ui.add_code.setFocus)
        table.remove_asked.connect(self._on_remove)
        for keys, places in (("Alt+Up", -1), ("Alt+Down", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(self._mover(places))
        for line in (ui.add_code, ui.add_name):
            line.returnPressed.connect(self._on_add)
            line.textChanged.connect(lambda _: ui.add_problem.hide())
        ui.add.clicked.connect(self._on_add)
        ui.paste.clicked.connect(self._on_paste)
        ui.add_problem.hide()
        self.divide(ui.split, 820, 380)

    def _prepare_fields(self) -> None:
        ui = self.ui
        for name, command in _TYPED.items():
            self._keep(name, self._text_keeper(name, command))
        for post in Post:
            self._keep(post.value, self._post_keeper(post))
        for name in _HOURS:
            self._keep(name, self._hours_keeper(name))
        self._keep("hours_date", self._keep_day)
        ui.active.clicked.connect(self._on_active)
        ui.up.clicked.connect(self._mover(-1))
        ui.down.clicked.connect(self._mover(1))
        ui.merge.clicked.connect(self._on_merge)
        ui.split_button.clicked.connect(self._on_split)
        ui.remove.clicked.connect(self._on_remove)

    def _lines(self) -> dict[str, "CheckedLine"]:
        names = (*_TYPED, *(post.value for post in Post), *_HOURS, "hours_date")
        return {name: getattr(self.ui, name) for name in names}

    def _keep(self, name: str, work: Callable[[Department, str], str]) -> None:
        """Let a line keep what is typed for the department that is shown."""

        def keep(text: str) -> str:
            department = self._department()
            return "" if department is None else work(department, text)

        self._lines()[name].keep_with(keep, getattr(self.ui, f"{name}_problem"))

    @override
    def show_place(self, place: Place) -> None:
        if place.key:
            self.ui.table.choose(place.key)
        line = self._lines().get(place.field)
        if line is not None:
            line.setFocus()
            line.selectAll()
        else:
            self.ui.table.setFocus()

    @override
    def refresh(self) -> None:
        ui = self.ui
        rows = departments_rows.department_rows(self.desk.dossier)
        ui.count.setText(words.count_said(len(rows), sum(row.active for row in rows)))
        ui.table.setVisible(bool(rows))
        ui.empty.setVisible(not rows)
        ui.empty.setText(words.NONE_YET)
        choices = people_choices(self.desk.dossier, self.desk.today)
        for post in Post:
            self._lines()[post.value].complete_from(choices)
        ui.table.show_rows(rows)
        self._show_department(ui.table.key)

    @override
    def listing(self) -> Listing:
        return self._model.listing(words.DEPARTMENTS)

    def _department(self) -> Department | None:
        return self.desk.dossier.find(Department, self.ui.table.key)

    def _show_department(self, key: str) -> None:
        ui = self.ui
        item = self.desk.dossier.find(Department, key)
        show_detail(ui.scroll_content, ui.nothing, words.NOTHING_CHOSEN, there=item is not None)
        row = next((row for row in self._model.rows if row.key == key), None)
        for name, line in self._lines().items():
            value = getattr(item if name == "hours_date" else row, name, None)
            text = day_text(value) if name == "hours_date" else value
            line.show_value("" if text is None else str(text), key)
        if item is None or row is None:
            return
        ui.active.setChecked(item.active)
        ui.roles.setText(words.roles(row.accountable, row.responsible))
        why = why_not_removed(self.desk.dossier, item)
        say(ui.why_not, why)
        self.allow(ui.remove, not why, why)
        place, last = ui.table.currentIndex().row(), len(self._model.rows) - 1
        self.allow(ui.up, place > 0, words.FIRST)
        self.allow(ui.down, place < last, words.LAST)
        self.allow(ui.merge, last > 0, words.NO_OTHER)
        self.allow(ui.split_button, True)

    def _text_keeper(self, name: str, command: _Command) -> Callable[[Department, str], str]:
        return lambda item, text: self.attempt(
            f"set_department_{name}", lambda edit: command(edit, item, text)
        )

    def _post_keeper(self, post: Post) -> Callable[[Department, str], str]:
        def work(edit: Edit, item: Department, text: str) -> None:
            person = lookup.person(edit.dossier, text) if text.strip() else None
            departments.set_post(edit, item, post, person)

        return lambda item, text: self.attempt(
            f"set_department_{post.value}", lambda edit: work(edit, item, text)
        )

    def _hours_keeper(self, name: str) -> Callable[[Department, str], str]:
        def keep(item: Department, text: str) -> str:
            try:
                hours = int(text) if text.strip() else None
            except ValueError:
                return words.no_hours(text)
            needed = hours if name == "hours_needed" else item.hours_needed
            available = hours if name == "hours_available" else item.hours_available
            return self.attempt(
                "set_department_hours",
                lambda edit: departments.set_hours(
                    edit, item, needed=needed, available=available, day=self.desk.today
                ),
            )

        return keep

    def _keep_day(self, item: Department, text: str) -> str:
        if item.hours_needed is None and item.hours_available is None:
            return words.HOURS_FIRST if text.strip() else ""
        try:
            day = read_when(text, self.desk.today, past=True)
        except UnreadableDayError as error:
            return str(error)
        return self.attempt(
            "set_department_hours",
            lambda edit: departments.set_hours(
                edit, item, needed=item.hours_needed, available=item.hours_available, day=day
            ),
        )

    def _on_active(self, active: bool) -> None:
        item = self._department()
        if item is not None:
            self.attempt(
                "set_department_active",
                lambda edit: departments.set_active(edit, item, active=active),
            )

    def _mover(self, places: int) -> Callable[[], None]:
        """A function that moves the chosen department up or down."""

        def move() -> None:
            keys = [row.key for row in self._model.rows]
            key = self.ui.table.key
            to = keys.index(key) + places if key in keys else -1
            if not 0 <= to < len(keys) or not self.desk.editable:
                return
            keys.remove(key)
            keys.insert(to, key)
            self.attempt("order_departments", lambda edit: departments.reorder(edit, keys))

        return move

    def _on_add(self) -> None:
        ui, made = self.ui, list[Department]()
        code, name = ui.add_code.text(), ui.add_name.text()
        sentence = words.CODE_AND_NAME
        if code.strip() and name.strip():
            sentence = self.attempt(
                "add_department", lambda edit: made.append(departments.add(edit, code, name))
            )
        say(ui.add_problem, sentence)
        if made and not sentence:
            ui.add_code.clear()
            ui.add_name.clear()
            ui.table.choose(made[0].id)
            self.say(words.added(made[0].code))
        (ui.add_name if code.strip() and not name.strip() else ui.add_code).setFocus()

    def _on_remove(self) -> None:
        item = self._department()
        if item is None or not self.desk.editable:
            return
        sentence = self.attempt("remove_department", lambda edit: departments.remove(edit, item))
        self.say(sentence or words.removed(item.code))

    def _on_merge(self) -> None:
        self.merging = MergeDepartmentsDialog(self.tools, self.ui.table.key, self)
        self.merging.told.connect(self.say)
        self.merging.open()

    def _on_split(self) -> None:
        self.splitting = SplitDepartmentDialog(self.tools, self.ui.table.key, self)
        self.splitting.told.connect(self.say)
        self.splitting.open()

    def _on_paste(self) -> None:
        self.pasting = paste_list(Subject.DEPARTMENTS, self.tools, self, self.say)

    def _writers(self) -> dict[int, Callable[[DepartmentRow, str], bool]]:
        columns = {0: "code", 1: "name"}
        return {number: self._writer(name) for number, name in columns.items()}

    def _writer(self, name: str) -> Callable[[DepartmentRow, str], bool]:
        work = self._text_keeper(name, _TYPED[name])

        def keep(key: str, text: str) -> str:
            return work(self.desk.dossier.get(Department, key), text)

        return cell_writer(self.ui.table, self._lines()[name], keep)


def _columns() -> tuple[Shown[DepartmentRow], ...]:
    code, name, contact, head, deputy, needed, available, accountable, responsible, active = (
        words.COLUMNS
    )
    return (
        Shown(code, lambda row: row.code),
        Shown(name, lambda row: row.name),
        Shown(contact, lambda row: row.contact),
        Shown(accountable, lambda row: row.accountable or None, Kind.NUMBER),
        Shown(responsible, lambda row: row.responsible or None, Kind.NUMBER),
        Shown(needed, lambda row: row.hours_needed, Kind.NUMBER),
        Shown(available, lambda row: row.hours_available, Kind.NUMBER),
        Shown(active, lambda row: words.YES if row.active else words.NO),
        Shown(head, lambda row: row.head),
        Shown(deputy, lambda row: row.deputy),
    )
