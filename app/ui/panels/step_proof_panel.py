"""What shows that a step is done, and the button that says so."""

from datetime import date

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.domain.instances import Status
from app.editing.commands import instances
from app.ui._compiled.step_proof_panel import Ui_StepProofPanel
from app.ui.icons import icon
from app.ui.models.step_proof import Proof, proof, web_link
from app.ui.panels.step_section import StatusSection
from app.ui.tools import Tools
from app.ui.widgets.kept_text import KeptText
from app.ui.widgets.message_line import announce
from app.words.window import step as words


class StepProofPanel(StatusSection):
    """Where the result is, when the owner agreed, and *Op gereed zetten*."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_StepProofPanel()
        self.ui.setupUi(self)
        self._opened: set[str] = set()
        ui = self.ui
        self._location = KeptText(ui.result_location, self.text_keeper("result_location"))
        ui.result_location.textChanged.connect(self._on_location)
        self._on_location("")
        ui.approved_on.prepare(
            self._keep_approval, lambda: self.today, ui.approved_note, happened=True
        )
        ui.open.setIcon(icon("external-link", tools.looks))
        ui.copy.setIcon(icon("copy", tools.looks))
        ui.open.clicked.connect(self._open_link)
        ui.copy.clicked.connect(self._copy)
        ui.today.clicked.connect(lambda: ui.approved_on.type_day(self.today))
        ui.finish.clicked.connect(lambda: self.status_wanted.emit(Status.DONE))
        ui.reopen.clicked.connect(lambda: self.status_wanted.emit(Status.IN_PROGRESS))
        self.lock((ui.result_location, ui.approved_on, ui.today, ui.finish, ui.reopen))

    @override
    def fold(self) -> None:
        self._opened.clear()

    @override
    def fill(self) -> None:
        found, ui = proof(self.dossier, self.key), self.ui
        self._location.show(self.key, found.location)
        ui.approved_on.show_day(self.key, found.approved_on)
        ui.approved_label.setText(found.approved_label)
        ui.approved_on.setAccessibleName(found.approved_label)
        ui.state.setText(found.state)
        ui.finish.setVisible(not found.closed)
        ui.reopen.setVisible(found.done)
        ui.location_box.setVisible(self._shows("result_location", ui.result_location, found))
        ui.approval_box.setVisible(self._shows("approved_on", ui.approved_on, found))
        skipped = found.closed and not found.done
        self.setVisible(not (skipped and ui.location_box.isHidden() and ui.approval_box.isHidden()))

    @override
    def leave(self) -> None:
        self._location.settle()
        self.ui.approved_on.settle()

    @override
    def folded(self) -> tuple[str, ...]:
        boxes = (
            ("result_location", self.ui.location_box),
            ("approved_on", self.ui.approval_box),
        )
        return tuple(field for field, box in boxes if box.isHidden())

    @override
    def unfold(self, field: str) -> QWidget | None:
        if field not in ("result_location", "approved_on"):
            return None
        self._opened.add(field)
        self.fill()
        self.show()
        return self.ui.result_location if field == "result_location" else self.ui.approved_on

    def _shows(self, field: str, edit: QWidget, found: Proof) -> bool:
        text = self._location.text() if field == "result_location" else self.ui.approved_on.text()
        return bool(text) or found.done or field in self._opened or edit.hasFocus()

    def _on_location(self, text: str) -> None:
        self.ui.open.setVisible(bool(web_link(text)))
        self.ui.copy.setVisible(bool(text.strip()))

    def _open_link(self) -> None:
        link = web_link(self.ui.result_location.text())
        if link:
            QDesktopServices.openUrl(QUrl(link, QUrl.ParsingMode.StrictMode))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.result_location.text().strip())
        announce(self, words.COPIED)

    def _keep_approval(self, key: str, day: date | None) -> bool:
        return self.change(
            "set_instance", lambda edit: instances.set_fields(edit, key, approved_on=day)
        )
