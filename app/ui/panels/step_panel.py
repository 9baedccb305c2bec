"""The detail panel: everything about one step in the town or in a wijk, to read and to change."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget
from typing_extensions import override

from app.domain.changes import ChangeSet
from app.domain.ids import split_instance, split_part
from app.domain.instances import Status
from app.domain.route import Step
from app.ui._compiled.step_panel import Ui_StepPanel
from app.ui.models.step_reach import touches
from app.ui.panels.step_about_panel import StepAboutPanel
from app.ui.panels.step_agreed_panel import StepAgreedPanel
from app.ui.panels.step_checks_panel import StepChecksPanel
from app.ui.panels.step_figures_panel import StepFiguresPanel
from app.ui.panels.step_grounds_panel import StepGroundsPanel
from app.ui.panels.step_history_panel import StepHistoryPanel
from app.ui.panels.step_notices_panel import StepNoticesPanel
from app.ui.panels.step_outcome_panel import StepOutcomePanel
from app.ui.panels.step_parts_panel import StepPartsPanel
from app.ui.panels.step_proof_panel import StepProofPanel
from app.ui.panels.step_remarks_panel import StepRemarksPanel
from app.ui.panels.step_section import StatusSection, StepSection
from app.ui.panels.step_state_panel import StepStatePanel
from app.ui.panels.step_waits_panel import StepWaitsPanel
from app.ui.tools import Tools
from app.ui.widgets.caret_in_view import CaretInView
from app.ui.widgets.flow_row import FlowRow
from app.ui.widgets.tab_order import order_tabs
from app.ui.widgets.when_edit import WhenEdit
from app.words.window import step as words

_WIDEST = 560
"""So many pixels at 100 % are about 75 letters."""
_LATER = 150
"""Milliseconds."""


class StepPanel(QFrame):
    """Shows one instance, and follows the dossier by itself.

    Attributes:
        key: Id of the instance that is shown; empty for none.
        left: Escape was pressed and nothing here had use for it: the caret may go back.
    """

    left = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = ""
        self._tools, self._desk = tools, tools.desk
        self._part = ""
        self._ordered = self._stale = False
        self.ui = Ui_StepPanel()
        self.ui.setupUi(self)
        self.about = StepAboutPanel(tools)
        self.state = StepStatePanel(tools)
        self.outcome = StepOutcomePanel(tools)
        self.grounds = StepGroundsPanel(tools)
        self.waits = StepWaitsPanel(tools)
        self.notices = StepNoticesPanel(tools)
        self.checks = StepChecksPanel(tools)
        self.proof = StepProofPanel(tools)
        self.figures = StepFiguresPanel(tools)
        self.parts = StepPartsPanel(tools)
        self.agreed = StepAgreedPanel(tools)
        self.remarks = StepRemarksPanel(tools)
        self.history = StepHistoryPanel(tools)
        self._sections: tuple[StepSection, ...] = (
            self.about,
            self.state,
            self.outcome,
            self.grounds,
            self.waits,
            self.notices,
            self.checks,
            self.proof,
            self.figures,
            self.parts,
            self.agreed,
            self.remarks,
            self.history,
        )
        self._caret = CaretInView(self.ui.scroll, self.ui.content)
        self._plus = _PlusRow(self, editable=self._desk.editable)
        for section in self._sections:
            if section is self.history:
                self.ui.rows.addWidget(self._plus)
            self.ui.rows.addWidget(section)
            section.wanted.connect(self._go_to)
            section.grew.connect(self._on_grew)
        self.ui.rows.addStretch(1)
        asking: tuple[StatusSection, ...] = (self.state, self.notices, self.proof)
        for one in asking:
            one.status_wanted.connect(partial(self._ask_status, one))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER)
        self._later.timeout.connect(self._fill_later)
        self._desk.changed.connect(self._on_changed)
        tools.looks.changed.connect(self._restyle)
        self._restyle()
        self.show_instance(None)

    def show_instance(self, key: str | None) -> None:
        """Show an instance; what was being typed about another one is kept.

        Args:
            key: Id of an instance, or of a contribution: that is opened; `None` for nothing.
        """
        whole, part = split_part(key or "")
        step = self._desk.dossier.find(Step, split_instance(whole)[0])
        self.leave()
        self.key = whole if step is not None else ""
        self.ui.empty.setVisible(not self.key)
        self.ui.scroll.setVisible(bool(self.key))
        if not self.key:
            return
        self.ui.content.setUpdatesEnabled(False)
        self._put_outcome_below(self.state)
        for section in self._sections:
            section.show_instance(whole)
        self._plus.fill()
        self._order()
        self.ui.content.setUpdatesEnabled(True)
        self.ui.scroll.verticalScrollBar().setValue(0)
        self._later.start()
        self._stale = False
        self._part = part
        if part:
            self._open_part(part)

    def focus_field(self, field: str) -> None:
        """Put the caret in a field, and bring it into view.

        Args:
            field: Such as `owner`; `checks:3` is the third checkpoint.
        """
        part = self.parts.unfold_opened(field) if self._part else None
        self._part = ""
        if part is not None:
            self._reveal(part)
        else:
            self._go_to(field)

    def _go_to(self, field: str) -> None:
        if not self.key:
            return
        for section in self._sections:
            found = section.unfold(field)
            if found is not None:
                self._plus.fill()
                self._order()
                self._reveal(found)
                return

    def set_status(self, status: Status | None) -> None:
        """Set the status of what is shown, and ask the reason where one is needed."""
        if self.key:
            self._ask_status(self.state, status)

    def _ask_status(self, under: StepSection, status: Status | None) -> None:
        """Set the status; what that asks or lacks stands right below where it was asked."""
        self._put_outcome_below(under)
        self.outcome.set_status(status)
        self._order()
        if self.outcome.tells_gaps:
            self.ui.rows.activate()
            self.ui.middle.activate()
            self._caret.show(self.outcome)

    def _put_outcome_below(self, section: StepSection) -> None:
        rows = self.ui.rows
        if rows.indexOf(self.outcome) != rows.indexOf(section) + 1:
            rows.removeWidget(self.outcome)
            rows.insertWidget(rows.indexOf(section) + 1, self.outcome)
            self._ordered = False

    def leave(self) -> None:
        """Keep what is being typed."""
        if self.key:
            for section in self._sections:
                section.leave()

    def folded(self) -> list[str]:
        """The fields that are empty and out of sight, in the order of the panel."""
        return [field for section in self._sections for field in section.folded()]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            # Outside a dialog a button of Qt takes no notice of Enter.
            button = self.focusWidget()
            if isinstance(button, QPushButton) and button.hasFocus():
                button.click()
                return
        super().keyPressEvent(event)

    def _open_part(self, department: str) -> None:
        found = self.parts.open(department)
        if found is None:
            return
        self.ui.rows.activate()
        self.ui.middle.activate()
        self.ui.scroll.ensureWidgetVisible(found, 0, 200)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.key and self._stale:
            self._fill()

    def _reveal(self, field: QWidget) -> None:
        self.ui.rows.activate()
        self.ui.middle.activate()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, WhenEdit):
            # What is typed now comes in the place of the day that stands there.
            field.selectAll()
        self._caret.show(field)

    def _on_changed(self, item: ChangeSet | None, initiator: object | None) -> None:
        del initiator
        if not self.key:
            return
        step = split_instance(self.key)[0]
        if self._desk.dossier.find(Step, step) is None:
            self.show_instance(None)
        elif not self.isVisible():
            self._stale = True
        elif item is None or touches(self._desk.dossier, self.key, item.changes):
            self._fill()

    def _on_grew(self) -> None:
        self._ordered = False

    def _order(self) -> None:
        """Let Tab follow what stands there now."""
        if not self._ordered:
            self._ordered = True
            order_tabs(self.ui.content)

    def _fill(self) -> None:
        self._stale = False
        for section in self._sections:
            section.fill()
        self._plus.fill()
        self._order()
        self._later.start()

    def _fill_later(self) -> None:
        """What takes longer than somebody who goes from row to row stays with one."""
        if self.key and self.isVisible():
            self.waits.fill_later()
            self.history.fill_later()

    def _restyle(self) -> None:
        self.ui.column.setMaximumWidth(self._tools.looks.now.px(_WIDEST))


class _PlusRow(FlowRow):
    """What is empty: a line with a plus for each."""

    def __init__(self, panel: StepPanel, *, editable: bool) -> None:
        super().__init__(panel)
        self._panel, self._editable = panel, editable
        self._buttons: dict[str, QPushButton] = {}
        for field, text in words.PLUS.items():
            button = self._buttons[field] = QPushButton(text)
            button.setProperty("kind", "link")
            button.clicked.connect(lambda _=False, name=field: panel.focus_field(name))
            self.add(button)

    def fill(self) -> None:
        """Offer what is out of sight now."""
        folded = self._panel.folded()
        for field, button in self._buttons.items():
            button.setVisible(field in folded)
        self.setVisible(bool(folded) and self._editable)
