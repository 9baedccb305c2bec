"""Status, owner and due date of a step."""

from datetime import date

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.domain.instances import Status
from app.domain.responsibility import accountable_department
from app.editing.commands import instances, people
from app.editing.edit import Edit
from app.ui._compiled.step_state_panel import Ui_StepStatePanel
from app.ui.icons import icon
from app.ui.labels import say
from app.ui.models.choice import Choice
from app.ui.models.step_about import State, state
from app.ui.models.step_choices import find_people, near_people
from app.ui.panels.step_section import StatusSection
from app.ui.tools import Tools
from app.ui.widgets.link_button import LinkButton
from app.ui.widgets.wrong import set_wrong
from app.words.choices import STATUS
from app.words.window import step as words


class StepStatePanel(StatusSection):
    """The three fields that are changed most."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_StepStatePanel()
        self.ui.setupUi(self)
        self._shown: State | None = None
        self._puzzle = ""
        self._offers: list[LinkButton] = []
        looks = tools.looks
        statuses = {key: (names[0], names[1]) for key, names in STATUS.items()}
        self.ui.status.prepare(looks, statuses, words.FOLLOWS)
        self.ui.status.status_chosen.connect(self._on_status)
        opener = icon("chevron-down", looks)
        self.ui.owner.prepare(self._find, self._keep_owner, looks, opener, words.OPEN_LIST)
        self.ui.owner.puzzled.connect(self._on_puzzled)
        self.ui.due.prepare(self._keep_due, lambda: self.today, self.ui.due_note)
        self.lock((self.ui.status, self.ui.owner, self.ui.due))

    @override
    def fill(self) -> None:
        found = self._shown = state(self.dossier, self.key, self.today)
        self.ui.status.show_status(found.status.value, follows=not found.by_hand)
        self.ui.status_label.setText(found.status_label)
        self.ui.status.setAccessibleName(found.status_label)
        self.ui.status.setAccessibleDescription(found.status_note)
        say(self.ui.status_note, found.status_note)
        self.ui.owner_label.setText(found.owner_label)
        self.ui.owner.show_choice(self.key, found.owner)
        self._tell_owner()
        self.ui.due.show_day(self.key, found.due, found.due_note)
        set_wrong(self.ui.due_note, wrong=bool(found.due_note) or self.ui.due.is_wrong)

    @override
    def leave(self) -> None:
        self.ui.owner.settle()
        self.ui.due.settle()

    @override
    def unfold(self, field: str) -> QWidget | None:
        fields: dict[str, QWidget] = {
            "status": self.ui.status,
            "owner": self.ui.owner,
            "due": self.ui.due,
        }
        return fields.get(field)

    def _on_status(self, chosen: str | None) -> None:
        self.status_wanted.emit(None if chosen is None else Status(chosen))
        # What was refused, or asks for a reason first, is not so yet.
        self.fill()

    def _find(self, typed: str) -> list[Choice]:
        department = accountable_department(self.dossier, self.item.step)
        first = [department.id] if department else []
        return find_people(self.dossier, typed, self.today, first)

    def _keep_owner(self, key: str, person: str | None) -> bool:
        return self.change(
            "set_instance", lambda edit: instances.set_fields(edit, key, owner=person)
        )

    def _keep_due(self, key: str, day: date | None) -> bool:
        return self.change("set_instance", lambda edit: instances.set_fields(edit, key, due=day))

    def _on_puzzled(self, text: str) -> None:
        self._puzzle = text
        self._tell_owner()

    def _tell_owner(self) -> None:
        """Under the owner: what is to be said of them, or who may be meant."""
        shown = self._shown
        near = near_people(self.dossier, self._puzzle, self.today) if self._puzzle else []
        text = words.unknown_person(self._puzzle, [item.text for item in near])
        say(self.ui.owner_note, text if self._puzzle else shown.owner_note if shown else "")
        set_wrong(self.ui.owner_note, wrong=bool(self._puzzle))
        self._offer(near)

    def _offer(self, near: list[Choice]) -> None:
        for old in self._offers:
            old.hide()
            old.deleteLater()
        self._offers = []
        for choice in near:
            self._add_offer(choice.text).clicked.connect(
                lambda _=False, wanted=choice: self.ui.owner.pick(wanted)
            )
        if self._puzzle:
            self._add_offer(words.add_person(self._puzzle)).clicked.connect(self._add_person)
        self.ui.offers.setVisible(bool(self._offers))
        if self._offers:
            self.grew.emit()

    def _add_offer(self, text: str) -> LinkButton:
        button = LinkButton(text)
        self.ui.offers.add(button)
        self._offers.append(button)
        return button

    def _add_person(self) -> None:
        name, key = self._puzzle, self.key
        department = accountable_department(self.dossier, self.item.step)

        def work(edit: Edit) -> None:
            made = people.add(edit, name, departments=(department.id,) if department else ())
            instances.set_fields(edit, key, owner=made.id)

        if self.change("add_person", work):
            self.ui.owner.forget()
            self.fill()
