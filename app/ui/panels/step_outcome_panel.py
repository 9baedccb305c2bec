"""Setting the status of a step: the reason that is asked, what is missing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.domain.instances import Status
from app.editing.commands import instances
from app.editing.edit import Edit
from app.ui._compiled.step_outcome_panel import Ui_StepOutcomePanel
from app.ui.labels import say
from app.ui.models.step_about import state
from app.ui.models.step_outcome import Lack, lacks, passed_over
from app.ui.panels.step_section import StepSection
from app.ui.tools import Tools
from app.ui.widgets.link_button import LinkButton
from app.ui.widgets.wrong import set_wrong
from app.words.window import step as words

_NEXT = {Status.PENDING_DECISION: "body", Status.WAITING: "wait"}
"""What has to be filled in with a status."""


class StepOutcomePanel(StepSection):
    """Shows itself only when there is something to ask, or when something is missing."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_StepOutcomePanel()
        self.ui.setupUi(self)
        self._wanted: Status | None = None
        self._asks = self._tells_gaps = False
        self._may_be_empty = False
        self._gaps: list[LinkButton] = []
        self.ui.reason_keep.clicked.connect(self._on_reason)
        self.ui.reason_cancel.clicked.connect(self._cancel)
        self.ui.reason.returnPressed.connect(self._on_reason)
        self.ui.decider.returnPressed.connect(self._on_reason)

    @property
    def tells_gaps(self) -> bool:
        """Whether it lists what the step lacks."""
        return self._tells_gaps

    def set_status(self, status: Status | None) -> None:
        """Set the status, or ask first for the reason that the rules want."""
        was = state(self.dossier, self.key, self.today)
        if status is (was.status if was.by_hand else None):
            return
        self.fold()
        reopens = was.status is Status.DONE
        before = passed_over(self.dossier, self.key, status) if self.desk.editable else []
        if status is Status.NOT_APPLICABLE or reopens:
            self._ask(status, words.reason_asked(skip=status is Status.NOT_APPLICABLE))
        elif before:
            self._ask(status, words.passing_asked(before), may_be_empty=True)
        elif not self._set(status) and status is Status.DONE:
            self._tells_gaps = True
        self.fill()
        if self._asks:
            self.wanted.emit("reason")
        elif status in _NEXT:
            self.wanted.emit(_NEXT[status])

    @override
    def fold(self) -> None:
        self._asks = self._tells_gaps = False
        self.ui.reason.clear()
        self.ui.decider.clear()

    @override
    def fill(self) -> None:
        self._show_gaps()
        self.ui.reason_box.setVisible(self._asks)
        self.setVisible(self._asks or self._tells_gaps)

    @override
    def leave(self) -> None:
        if self._asks and self._may_be_empty:
            # The status was chosen already: what may stay empty never stands in its way.
            self._keep_reason()

    @override
    def unfold(self, field: str) -> QWidget | None:
        return self.ui.reason if field == "reason" and self._asks else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._asks:
            self._cancel()
            return
        super().keyPressEvent(event)

    def _set(self, status: Status | None, reason: str = "", decided_by: str = "") -> bool:
        key, today = self.key, self.today

        def work(edit: Edit) -> None:
            instances.set_status(edit, key, status, today=today, reason=reason)
            if decided_by:
                instances.set_fields(edit, key, decided_by=decided_by)

        return self.change("set_instance", work, reason=reason)

    def _ask(self, status: Status | None, question: str, *, may_be_empty: bool = False) -> None:
        self._asks, self._wanted, self._may_be_empty = True, status, may_be_empty
        skip = status is Status.NOT_APPLICABLE
        self.ui.reason_label.setText(question)
        self.ui.reason.setPlaceholderText(words.MAY_BE_EMPTY if may_be_empty else "")
        self.ui.reason_keep.setText(words.GO_ON if may_be_empty else words.skipping(skip=skip))
        self.ui.decider.setVisible(skip)
        self.ui.decider_label.setVisible(skip)
        self._complain("")

    def _on_reason(self) -> None:
        if not (self.ui.reason.text().strip() or self._may_be_empty):
            self._complain(words.REASON_MISSING)
            self.ui.reason.setFocus()
            return
        kept = self._keep_reason()
        self.fill()
        self.wanted.emit(_NEXT.get(self._wanted, "status") if kept and self._wanted else "status")

    def _keep_reason(self) -> bool:
        """Set the status for which a reason was asked; tells whether it was."""
        reason, decider = self.ui.reason.text().strip(), self.ui.decider.text().strip()
        kept = self._set(self._wanted, reason, decider)
        if kept:
            self.fold()
        return kept

    def _complain(self, text: str) -> None:
        say(self.ui.reason_note, text)
        set_wrong(self.ui.reason_note, wrong=bool(text))
        set_wrong(self.ui.reason, wrong=bool(text), why=text)

    def _cancel(self) -> None:
        self.fold()
        self.fill()
        self.wanted.emit("status")

    def _show_gaps(self) -> None:
        for old in self._gaps:
            old.hide()
            old.deleteLater()
        self._gaps = []
        missing = lacks(self.dossier, self.key) if self._tells_gaps else []
        self._tells_gaps = bool(missing)
        for lack in missing:
            self._add_gap(lack)
        if missing:
            self.grew.emit()
        self.ui.gaps_label.setText(words.lacking(len(missing)))
        self.ui.gaps_box.setVisible(bool(missing))

    def _add_gap(self, lack: Lack) -> None:
        button = LinkButton(lack.text)
        field = f"{lack.field}:{lack.number}" if lack.number else lack.field
        button.clicked.connect(lambda: self.wanted.emit(field))
        self.ui.gaps.add(button)
        self._gaps.append(button)
