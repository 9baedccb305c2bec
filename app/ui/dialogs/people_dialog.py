"""*Mensen*: who works on it, where they are reached, and that they left."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidgetItem, QWidget
from typing_extensions import override

from app.domain.town_hall import Person
from app.editing.commands import people
from app.editing.edit import Edit
from app.exchange.layout import Subject
from app.reports.content.listing import Listing
from app.reports.content.model import Kind
from app.ui._compiled.people_dialog import Ui_PeopleDialog
from app.ui.desk_dialog import DeskDialog
from app.ui.dialogs.paste_list_dialog import paste_list
from app.ui.labels import say
from app.ui.models import people_rows
from app.ui.models.editable_rows_model import EditableRowsModel
from app.ui.models.people_rows import PersonRow
from app.ui.models.rows_model import Shown
from app.ui.place import Place
from app.ui.record_detail import cell_writer, show_detail
from app.ui.tools import Tools
from app.words.dates import day_text
from app.words.when import UnreadableDayError, read_nearest
from app.words.window import people as words

if TYPE_CHECKING:
    from app.ui.widgets.checked_line import CheckedLine

Command = Callable[[Edit, Person, str], None]


class PeopleDialog(DeskDialog):
    """Everybody in a list; the chosen one in full at the right, where everything is changed."""

    def __init__(self, tools: Tools, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_PeopleDialog()
        self.ui.setupUi(self)
        self._lines: dict[str, tuple[CheckedLine, Command]] = {
            "name": (self.ui.name, people.rename),
            "job_title": (self.ui.job_title, people.set_job_title),
            "mail": (self.ui.mail, people.set_mail),
            "phone": (self.ui.phone, people.set_phone),
        }
        self._filling = False
        self._model = EditableRowsModel(_columns(), lambda row: row.key, self._writers(), self)
        self._prepare_list()
        self._prepare_fields()
        self.begin(QSize(1120, 680), self.ui.message, self.ui.close_button)
        ui = self.ui
        self.lock(*(line for line, _ in self._lines.values()), ui.left_on, ui.departments)
        self.lock(ui.add_name, ui.add, ui.paste, ui.hand_over)
        self.refresh()
        self.show_place(place)
        ui.table.setFocus()

    def _prepare_list(self) -> None:
        ui, table = self.ui, self.ui.table
        table.prepare(self._model, self.tools.looks, stretch=1)
        if self.desk.editable:
            table.setEditTriggers(table.EditTrigger.EditKeyPressed)
        table.chosen.connect(self._show_person)
        table.followed.connect(ui.name.setFocus)
        table.add_asked.connect(ui.add_name.setFocus)
        table.remove_asked.connect(self._on_remove)
        table.filter_asked.connect(ui.search.setFocus)
        ui.search.textChanged.connect(self.refresh)
        ui.add.clicked.connect(self._on_add)
        ui.add_name.returnPressed.connect(self._on_add)
        ui.add_name.textChanged.connect(lambda _: ui.add_problem.hide())
        ui.paste.clicked.connect(self._on_paste)
        ui.add_problem.hide()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(
            ui.search.setFocus
        )
        self.divide(ui.split, 700, 420)

    def _prepare_fields(self) -> None:
        ui = self.ui
        for name, (line, command) in self._lines.items():
            line.keep_with(self._keeper(name, command), getattr(ui, f"{name}_problem"))
        ui.left_on.keep_with(self._leave, ui.left_on_problem)
        ui.left_on.textChanged.connect(self._tell_leaving)
        ui.departments.itemChanged.connect(self._on_department)
        ui.hand_over.clicked.connect(self._on_hand_over)
        ui.remove.clicked.connect(self._on_remove)
        ui.message.chosen.connect(self._on_hand_over)

    @override
    def show_place(self, place: Place) -> None:
        if place.key:
            self.ui.search.clear()
            self.ui.table.choose(place.key)

    @override
    def refresh(self) -> None:
        dossier, ui = self.desk.dossier, self.ui
        rows = people_rows.people_rows(dossier, self.desk.today, ui.search.text())
        of = len(dossier.all(Person))
        ui.count.setText(words.count_said(len(rows), of))
        ui.table.setVisible(bool(rows))
        ui.empty.setVisible(not rows)
        ui.empty.setText(words.NO_MATCH if of else words.NOBODY_YET)
        ui.table.show_rows(rows)
        self._show_person(ui.table.key)

    @override
    def listing(self) -> Listing:
        return self._model.listing(words.PEOPLE, self.ui.search.text())

    def _person(self) -> Person | None:
        return self.desk.dossier.find(Person, self.ui.table.key)

    def _show_person(self, key: str) -> None:
        ui, dossier = self.ui, self.desk.dossier
        person = dossier.find(Person, key)
        show_detail(ui.scroll_content, ui.nothing, words.NOTHING_CHOSEN, there=person is not None)
        for name, (line, _) in self._lines.items():
            line.show_value(getattr(person, name) if person else "", key)
        ui.left_on.show_value(day_text(person.left_on) if person else "", key)
        self._show_departments(person)
        if person is not None:
            self._show_work(person)

    def _show_departments(self, person: Person | None) -> None:
        box, ticks = self.ui.departments, people_rows.department_ticks(self.desk.dossier, person)
        self._filling = True
        if [tick.key for tick in ticks] != [
            box.item(row).data(Qt.ItemDataRole.UserRole) for row in range(box.count())
        ]:
            box.clear()
            for tick in ticks:
                QListWidgetItem(tick.text, box).setData(Qt.ItemDataRole.UserRole, tick.key)
        for row, tick in enumerate(ticks):
            item = box.item(row)
            item.setText(tick.text)
            item.setSizeHint(QSize(0, self.tools.looks.now.px(24)))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            state = Qt.CheckState.Checked if tick.ticked else Qt.CheckState.Unchecked
            item.setCheckState(state)
        self._filling = False
        box.setMinimumHeight(self.tools.looks.now.px(132))

    def _show_work(self, person: Person) -> None:
        ui, dossier = self.ui, self.desk.dossier
        counts = people_rows.held_counts(dossier, person.id, self.desk.today)
        ui.held.setText(words.held_summary(counts))
        ui.hand_over.setText(words.hand_over_button(counts.total()))
        self.allow(ui.hand_over, counts.total() > 0, words.NOTHING_HELD)
        why = people_rows.why_not_removed(dossier, person)
        say(ui.why_not, why)
        self.allow(ui.remove, not why, why)

    def _keeper(self, name: str, command: Command) -> Callable[[str], str]:
        def keep(text: str) -> str:
            person = self._person()
            if person is None:
                return ""
            return self.attempt(f"set_person_{name}", lambda edit: command(edit, person, text))

        return keep

    def _leave(self, text: str) -> str:
        person = self._person()
        if person is None:
            return ""
        if not text.strip():
            return self.attempt("come_back", lambda edit: people.come_back(edit, person))
        try:
            day = read_nearest(text, self.desk.today)
        except UnreadableDayError as error:
            return str(error)
        sentence = self.attempt("leave", lambda edit: people.leave(edit, person, day))
        if not sentence:
            self._tell_left(person, day)
        return sentence

    def _tell_leaving(self, text: str) -> None:
        """Say how the day is understood, while it is typed and after."""
        try:
            note = words.leaving(read_nearest(text, self.desk.today), self.desk.today)
        except UnreadableDayError:
            # Halfway a word there is nothing to say; on leaving the field it is told why not.
            note = ""
        say(self.ui.left_on_note, note)

    def _tell_left(self, person: Person, day: date) -> None:
        counts = people_rows.held_counts(self.desk.dossier, person.id, self.desk.today)
        count = counts.total()
        coming = day > self.desk.today
        text = words.left(person.name, day_text(day), count, coming=coming)
        self.say(text, words.HAND_OVER if count else "")

    def _on_department(self, item: QListWidgetItem) -> None:
        person = self._person()
        if self._filling or person is None:
            return
        key = str(item.data(Qt.ItemDataRole.UserRole))
        ticked = item.checkState() is Qt.CheckState.Checked
        kept = [other for other in person.departments if other != key]
        wanted = [*kept, key] if ticked else kept
        sentence = self.attempt(
            "set_person_departments", lambda edit: people.set_departments(edit, person, wanted)
        )
        if sentence:
            self.say(sentence)

    def _on_add(self) -> None:
        ui, name = self.ui, self.ui.add_name.text()
        made: list[Person] = []
        sentence = (
            self.attempt("add_person", lambda edit: made.append(people.add(edit, name)))
            if name.strip()
            else words.NAME_FIRST
        )
        say(ui.add_problem, sentence)
        if made and not sentence:
            ui.add_name.clear()
            ui.search.clear()
            ui.table.choose(made[0].id)
            self.say(words.added(made[0].name))
        ui.add_name.setFocus()

    def _on_remove(self) -> None:
        person = self._person()
        if person is None or not self.desk.editable:
            return
        sentence = self.attempt("remove_person", lambda edit: people.remove(edit, person))
        self.say(sentence or words.removed(person.name))

    def _on_hand_over(self) -> None:
        self.hush()
        self.tools.go(Place("hand_over", self.ui.table.key))

    def _on_paste(self) -> None:
        self.pasting = paste_list(Subject.PEOPLE, self.tools, self, self.say)

    def _writers(self) -> dict[int, Callable[[PersonRow, str], bool]]:
        columns = {0: "name", 1: "job_title", 5: "mail", 6: "phone"}
        return {number: self._writer(name) for number, name in columns.items()}

    def _writer(self, name: str) -> Callable[[PersonRow, str], bool]:
        line, command = self._lines[name]

        def keep(key: str, text: str) -> str:
            person = self.desk.dossier.get(Person, key)
            return self.attempt(f"set_person_{name}", lambda edit: command(edit, person, text))

        return cell_writer(self.ui.table, line, keep)


def _columns() -> tuple[Shown[PersonRow], ...]:
    name, job_title, departments, owns, left_on, mail, phone = words.COLUMNS
    return (
        Shown(name, lambda row: row.name),
        Shown(job_title, lambda row: row.job_title),
        Shown(departments, lambda row: row.departments),
        Shown(owns, lambda row: row.owns or None, Kind.NUMBER),
        Shown(left_on, lambda row: row.left_on, Kind.DAY),
        Shown(mail, lambda row: row.mail),
        Shown(phone, lambda row: row.phone),
    )
