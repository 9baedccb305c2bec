"""What belongs to a status: when a decision is taken, and why a step was skipped."""

from datetime import date

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.domain.decisions import Body
from app.editing.commands import instances
from app.ui._compiled.step_grounds_panel import Ui_StepGroundsPanel
from app.ui.models.step_about import state
from app.ui.panels.step_section import StepSection
from app.ui.tools import Tools
from app.ui.widgets.kept_text import KeptText


class StepGroundsPanel(StepSection):
    """Shows itself only with a status that these belong to."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_StepGroundsPanel()
        self.ui.setupUi(self)
        self._meets = False
        self.ui.body.addItems(["", *(body.value for body in Body)])
        self.ui.body.activated.connect(self._on_body)
        self.ui.body_date.prepare(self._keep_body_date, lambda: self.today, self.ui.body_date_note)
        self._texts = {
            name: KeptText(field, self.text_keeper(name))
            for name, field in (
                ("na_reason", self.ui.na_reason),
                ("decided_by", self.ui.decided_by),
            )
        }
        self.ui.body_note.hide()
        self.lock((self.ui.body, self.ui.body_date, self.ui.na_reason, self.ui.decided_by))

    @override
    def fold(self) -> None:
        self._meets = False

    @override
    def fill(self) -> None:
        found = state(self.dossier, self.key, self.today)
        meets = found.meeting or self._meets
        self.ui.meeting_box.setVisible(meets)
        self.ui.body.setCurrentText(found.body)
        self.ui.body_date.show_day(self.key, found.body_date)
        self.ui.skipped_box.setVisible(found.skipped)
        self._texts["na_reason"].show(self.key, found.na_reason)
        self._texts["decided_by"].show(self.key, found.decided_by)
        self.setVisible(meets or found.skipped)

    @override
    def leave(self) -> None:
        self.ui.body_date.settle()
        for text in self._texts.values():
            text.settle()

    @override
    def unfold(self, field: str) -> QWidget | None:
        if field == "body":
            self._meets = True
            self.fill()
            return self.ui.body
        if field == "decided_by" and not self.ui.skipped_box.isHidden():
            return self.ui.decided_by
        return None

    def _on_body(self) -> None:
        key, body = self.key, self.ui.body.currentText()
        self.change("set_instance", lambda edit: instances.set_fields(edit, key, body=body))

    def _keep_body_date(self, key: str, day: date | None) -> bool:
        return self.change(
            "set_instance", lambda edit: instances.set_fields(edit, key, body_date=day)
        )
