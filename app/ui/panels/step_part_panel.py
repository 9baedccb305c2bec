"""The contribution of one department, to be changed."""

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from app.domain.ids import split_instance, split_part
from app.domain.instances import Contribution, Status
from app.domain.route import CONTRIBUTING, Letter
from app.domain.status import effective_contribution
from app.domain.town_hall import Department
from app.domain.waiting import open_waits
from app.domain.walk import contribution, instance_of, letters
from app.editing.commands import contributions
from app.editing.wording import name_of
from app.ui._compiled.step_part_panel import Ui_StepPartPanel
from app.ui.icons import icon
from app.ui.labels import say
from app.ui.models.choice import Choice
from app.ui.models.step_choices import find_people
from app.ui.models.step_parts import department_contact
from app.ui.panels.step_section import StepSection
from app.ui.panels.step_waits_panel import StepWaitsPanel
from app.ui.tools import Tools
from app.ui.widgets.kept_text import Keep, KeptText
from app.ui.widgets.wrong import set_wrong
from app.words.choices import LETTER, STATUS, word
from app.words.window import step as words

if TYPE_CHECKING:
    from app.ui.widgets.growing_text import GrowingText

_NOT_HERE = "pending_decision"


class StepPartPanel(StepSection):
    """Shows one contribution; `key` is its id."""

    closed = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_StepPartPanel()
        self.ui.setupUi(self)
        self._opened: set[str] = set()
        self._asks = False
        ui, looks = self.ui, tools.looks
        statuses = {key: (names[0], names[1]) for key, names in STATUS.items() if key != _NOT_HERE}
        ui.status.prepare(looks, statuses, words.PART_FOLLOWS)
        ui.status.status_chosen.connect(self._on_status)
        opener = icon("chevron-down", looks)
        ui.contact.prepare(self._find, self._keep_contact, looks, opener, words.OPEN_LIST)
        ui.contact.puzzled.connect(self._on_puzzled)
        ui.due.prepare(self._keep_due, lambda: self.today, ui.due_note)
        self.waits = StepWaitsPanel(tools)
        self.waits.grew.connect(self.grew)
        self.waits.wanted.connect(lambda _: self.ui.status.setFocus())
        ui.waits.addWidget(self.waits)
        self._texts: dict[str, tuple[QWidget, GrowingText, KeptText]] = {
            name: (box, edit, KeptText(edit, self._keeper(name)))
            for name, box, edit in (
                ("text", ui.text_box, ui.text),
                ("remark", ui.remark_box, ui.remark),
                ("internal_remark", ui.internal_box, ui.internal_remark),
            )
        }
        self._plus = {field: self._plus_button(field) for field in words.PART_PLUS}
        ui.reason_keep.clicked.connect(self._on_reason)
        ui.reason.returnPressed.connect(self._on_reason)
        ui.reason_cancel.clicked.connect(self._stop_asking)
        self.lock((ui.status, ui.contact, ui.due, ui.text, ui.remark, ui.internal_remark))

    @property
    def part(self) -> Contribution:
        """The contribution that is shown, as it is now."""
        return contribution(self.dossier, *split_part(self.key))

    @override
    def show_instance(self, key: str) -> None:
        super().show_instance(key)
        self.waits.show_instance(key)
        self._show_plus()

    @override
    def fold(self) -> None:
        self._opened.clear()
        self._asks = False
        self.ui.reason.clear()

    @override
    def fill(self) -> None:
        part, ui = self.part, self.ui
        department = self.dossier.find(Department, part.department)
        code, name = (department.code, department.name) if department else ("", "")
        letter = letters(self.dossier, split_instance(part.instance)[0]).get(part.department)
        has_role = letter in CONTRIBUTING
        role = word(LETTER, letter.value) if letter and has_role else words.NO_ROLE
        ui.title.setText(words.part_title(code, name, role))
        say(ui.lost, "" if has_role else words.role_lost(code))
        status = effective_contribution(self.dossier, part)
        ui.status.show_status(status.value, follows=part.status is None)
        ui.contact.show_choice(self.key, name_of(self.dossier, part.contact))
        ui.contact.setPlaceholderText(self._asked_else(letter))
        ui.due.show_day(self.key, part.due)
        ui.fields.setEnabled(has_role)
        ui.reason_box.setVisible(self._asks)
        for field, (box, edit, text) in self._texts.items():
            text.show(self.key, getattr(part, field))
            edit.setReadOnly(not has_role or not self.desk.editable)
            shown = field == "text" or field in self._opened or edit.hasFocus()
            box.setVisible(shown or bool(text.text()))
        if self.waits.key == self.key:
            self.waits.fill()
            self._show_plus()

    def _asked_else(self, letter: Letter | None) -> str:
        """Who is asked while no contact is chosen."""
        owner = name_of(self.dossier, instance_of(self.dossier, self.part.instance).owner)
        if letter is Letter.ACCOUNTABLE and owner:
            return words.owner_asked(owner)
        name = department_contact(self.dossier, self.part.department, self.today)
        return words.department_asked(name) if name else words.NAME_HINT

    @override
    def leave(self) -> None:
        if not self.key:
            return
        self.ui.contact.settle()
        self.ui.due.settle()
        self.waits.leave()
        for *_, text in self._texts.values():
            text.settle()

    @override
    def unfold(self, field: str) -> QWidget | None:
        if field == "wait":
            found = self.waits.unfold(field)
        elif field in self._texts:
            self._opened.add(field)
            box, found, _ = self._texts[field]
            box.show()
        else:
            fields: dict[str, QWidget] = {"contact": self.ui.contact, "due": self.ui.due}
            found = fields.get(field, self.ui.status)
        self._show_plus()
        return found

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def set_status(self, status: Status | None) -> bool:
        """Set the status; for *not applicable* the reason is asked first."""
        if status is Status.NOT_APPLICABLE and self.part.status is not status:
            self._asks = True
            self.fill()
            self.ui.reason.setFocus()
            return True
        done = self._set(status)
        if done and status is Status.WAITING and not open_waits(self.dossier, self.key):
            field = self.unfold("wait")
            if field is not None:
                field.setFocus()
        return done

    def _set(self, status: Status | None, reason: str = "") -> bool:
        key, today = self.key, self.today
        return self.change(
            "set_contribution",
            lambda edit: contributions.set_status(edit, key, status, today=today, reason=reason),
            reason=reason,
        )

    def _on_status(self, chosen: str | None) -> None:
        self.set_status(None if chosen is None else Status(chosen))
        self.fill()

    def _on_reason(self) -> None:
        reason = self.ui.reason.text().strip()
        say(self.ui.reason_note, "" if reason else words.REASON_MISSING)
        set_wrong(self.ui.reason_note, wrong=not reason)
        if reason and self._set(Status.NOT_APPLICABLE, reason):
            self._stop_asking()

    def _stop_asking(self) -> None:
        self._asks = False
        self.ui.reason.clear()
        say(self.ui.reason_note, "")
        self.fill()
        self.ui.status.setFocus()

    def _find(self, typed: str) -> list[Choice]:
        return find_people(self.dossier, typed, self.today, [self.part.department])

    def _keep_contact(self, key: str, person: str | None) -> bool:
        return self._keep(key, contact=person)

    def _keep_due(self, key: str, day: date | None) -> bool:
        return self._keep(key, due=day)

    def _keeper(self, name: str) -> Keep:
        def keep(key: str, text: str, visit: object) -> bool:
            return self._keep(key, visit, **{name: text})

        return keep

    def _keep(self, key: str, visit: object = None, **values: Any) -> bool:
        return self.change(
            "set_contribution",
            lambda edit: contributions.set_fields(edit, key, **values),
            visit=visit,
        )

    def _on_puzzled(self, text: str) -> None:
        say(self.ui.contact_note, words.unknown_contact(text) if text else "")
        set_wrong(self.ui.contact_note, wrong=bool(text))

    def _plus_button(self, field: str) -> QPushButton:
        button = QPushButton(words.PART_PLUS[field])
        button.setProperty("kind", "link")
        button.clicked.connect(lambda: self._on_plus(field))
        self.ui.plus.add(button)
        return button

    def _on_plus(self, field: str) -> None:
        found = self.unfold(field)
        if found is not None:
            found.setFocus()

    def _show_plus(self) -> None:
        changes = self.desk.editable and self.ui.lost.isHidden()
        folded = {field for field, (box, *_) in self._texts.items() if box.isHidden()}
        folded.update(self.waits.folded())
        for field, button in self._plus.items():
            button.setVisible(changes and field in folded)
        self.ui.plus.setVisible(changes and bool(folded))
