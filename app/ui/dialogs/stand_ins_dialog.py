"""*Vervanging bij verlof*: who stands in for whom, from when to when."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.domain.errors import DomainError
from app.domain.town_hall import Person, StandIn
from app.editing import lookup
from app.editing.commands import stand_ins
from app.editing.wording import name_of, refusal_text
from app.reports.content.listing import Listing
from app.reports.content.model import Kind
from app.ui._compiled.stand_ins_dialog import Ui_StandInsDialog
from app.ui.desk_dialog import DeskDialog
from app.ui.labels import say
from app.ui.models.people_rows import people_choices
from app.ui.models.rows_model import RowsModel, Shown
from app.ui.models.stand_ins_rows import StandInRow, stand_in_rows
from app.ui.place import Place
from app.ui.tools import Tools
from app.words.dates import day_text
from app.words.when import UnreadableDayError, read_when
from app.words.window import people as words

_FIELDS = ("person", "deputy", "starts_on", "ends_on")


@dataclass(frozen=True, slots=True)
class _Plan:
    """What stands in the fields; people are ids."""

    person: str = ""
    deputy: str = ""
    starts_on: date | None = None
    ends_on: date | None = None


class StandInsDialog(DeskDialog):
    """All of them in a list; a field of one that is there is kept on leaving it."""

    def __init__(self, tools: Tools, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_StandInsDialog()
        self.ui.setupUi(self)
        self._new: _Plan | None = None
        self._model = RowsModel(_columns(), lambda row: row.key, self)
        self._prepare()
        self.begin(QSize(980, 560), self.ui.message, self.ui.close_button)
        self.lock(self.ui.new_button, *(getattr(self.ui, name) for name in _FIELDS))
        self.refresh()
        self.show_place(place)

    def _prepare(self) -> None:
        ui, table = self.ui, self.ui.table
        table.prepare(self._model, self.tools.looks, stretch=1)
        table.chosen.connect(self._on_chosen)
        table.followed.connect(ui.deputy.setFocus)
        table.add_asked.connect(self._on_new_button)
        table.remove_asked.connect(self._on_remove)
        for name in _FIELDS:
            getattr(ui, name).keep_with(self._keeper(name), getattr(ui, f"{name}_problem"))
        ui.new_button.clicked.connect(self._on_new_button)
        ui.add.clicked.connect(self._on_add)
        ui.remove.clicked.connect(self._on_remove)
        ui.problem.hide()
        self.divide(ui.split, 600, 380)

    @override
    def show_place(self, place: Place) -> None:
        """Show a stand-in, or begin one for a person."""
        if place.key and self.ui.table.choose(place.key):
            return
        if self.desk.dossier.find(Person, place.key) is not None and self.desk.editable:
            self._on_new(place.key)

    @override
    def refresh(self) -> None:
        dossier, ui = self.desk.dossier, self.ui
        choices = people_choices(dossier, self.desk.today)
        ui.person.complete_from(choices)
        ui.deputy.complete_from(choices)
        rows = stand_in_rows(dossier, self.desk.today)
        ui.table.setVisible(bool(rows))
        ui.empty.setVisible(not rows)
        ui.empty.setText(words.NO_STAND_INS)
        if not rows and self._new is None:
            self._new = _Plan()
        ui.table.show_rows(rows)
        self._show()

    @override
    def listing(self) -> Listing:
        return self._model.listing(self.windowTitle())

    def _item(self) -> StandIn | None:
        return self.desk.dossier.find(StandIn, self.ui.table.key)

    def _plan(self) -> _Plan:
        if self._new is not None:
            return self._new
        item = self._item()
        if item is None:
            return _Plan()
        return _Plan(item.person, item.deputy, item.starts_on, item.ends_on)

    def _show(self) -> None:
        ui, dossier, plan = self.ui, self.desk.dossier, self._plan()
        key = "" if self._new is not None else ui.table.key
        new = self._new is not None
        name = name_of(dossier, plan.person)
        ui.heading.setText(words.NEW_STAND_IN if new else name)
        ui.person.show_value(name, key)
        ui.deputy.show_value(name_of(dossier, plan.deputy), key)
        ui.starts_on.show_value(day_text(plan.starts_on), key)
        ui.ends_on.show_value(day_text(plan.ends_on), key)
        # Whom it is about does not change: for somebody else it is another stand-in.
        ui.person.setReadOnly(not new)
        ui.add.setVisible(new)
        self.allow(ui.add, new)
        self.allow(ui.remove, self._item() is not None and not new)

    def _on_chosen(self, key: str) -> None:
        if key:
            self._new = None
            self._tell("")
        self._show()

    def _on_new_button(self) -> None:
        self._on_new()

    def _on_new(self, person: str = "") -> None:
        if not self.desk.editable:
            return
        self._new = _Plan(person=person)
        self._show()
        (self.ui.deputy if person else self.ui.person).setFocus()

    def _keeper(self, name: str) -> Callable[[str], str]:
        def keep(text: str) -> str:
            plan = self._plan()
            try:
                value = self._read(name, text)
            except DomainError as error:
                return refusal_text(self.desk.dossier, error)
            except UnreadableDayError as error:
                return str(error)
            change: dict[str, Any] = {name: value}
            return self._take(replace(plan, **change))

        return keep

    def _read(self, name: str, text: str) -> str | date | None:
        """What a field means.

        Raises:
            DomainError: There is nobody of that name.
            UnreadableDayError: It is no day.
        """
        if name in ("person", "deputy"):
            return lookup.person(self.desk.dossier, text).id if text.strip() else ""
        return read_when(text, self.desk.today) if text.strip() else None

    def _take(self, plan: _Plan) -> str:
        """Keep the fields of a new one for the moment; those of one that is there for good."""
        if self._new is not None:
            self._new = plan
            self._tell("")
            self._show()
            return ""
        item = self._item()
        if item is None:
            return ""
        first, last = plan.starts_on, plan.ends_on
        deputy = self.desk.dossier.find(Person, plan.deputy)
        if deputy is None or first is None or last is None:
            return words.INCOMPLETE
        return self.attempt(
            "change_stand_in",
            lambda edit: stand_ins.change(edit, item, deputy=deputy, first=first, last=last),
        )

    def _on_add(self) -> None:
        plan, dossier = self._plan(), self.desk.dossier
        person, deputy = dossier.find(Person, plan.person), dossier.find(Person, plan.deputy)
        first, last = plan.starts_on, plan.ends_on
        if person is None or deputy is None or first is None or last is None:
            self._tell(words.INCOMPLETE)
            return
        made: list[StandIn] = []
        sentence = self.attempt(
            "add_stand_in",
            lambda edit: made.append(stand_ins.add(edit, person, deputy, first, last)),
        )
        self._tell(sentence)
        if not sentence:
            self._new = None
            self.ui.table.choose(made[0].id)
            self._show()
            self.say(words.stand_in_added(person.name, deputy.name))

    def _on_remove(self) -> None:
        item = self._item()
        if item is None or not self.desk.editable or self._new is not None:
            return
        sentence = self.attempt("remove_stand_in", lambda edit: stand_ins.remove(edit, item))
        self.say(sentence or words.STAND_IN_REMOVED)

    def _tell(self, sentence: str) -> None:
        say(self.ui.problem, sentence)


def _columns() -> tuple[Shown[StandInRow], ...]:
    person, deputy, first, last, now = words.STAND_IN_COLUMNS
    return (
        Shown(person, lambda row: row.person),
        Shown(deputy, lambda row: row.deputy),
        Shown(first, lambda row: row.starts_on, Kind.DAY),
        Shown(last, lambda row: row.ends_on, Kind.DAY),
        Shown(now, lambda row: row.now),
    )
