"""Where a report goes, and making it while the window stays alive."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from app.ui._compiled.report_making_panel import Ui_ReportMakingPanel
from app.ui.dossier_copy import DossierCopy
from app.ui.folders import folder_in
from app.ui.models.report_choice import ReportChoice
from app.ui.models.report_runs_rows import Order
from app.ui.report_noting import note_made
from app.ui.report_process import ReportProcess
from app.ui.report_sending import ReportSending
from app.ui.tips import plain_tip
from app.ui.tools import Tools
from app.ui.widgets.message_line import MessageLine, Way
from app.words.window import reports as words


class ReportMakingPanel(QFrame):
    """Makes what is asked, of the dossier as it is now; notes it in the register.

    Attributes:
        asked: The user wants what is asked now to be made.
    """

    asked = Signal()

    def __init__(
        self,
        tools: Tools,
        copy: DossierCopy,
        message: MessageLine,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tools, self._desk, self._copy, self._message = tools, tools.desk, copy, message
        self.process = ReportProcess(self)
        self._order: Order | None = None
        self._sending = ReportSending(tools.desk, message)
        ui = self.ui = Ui_ReportMakingPanel()
        ui.setupUi(self)
        ui.audience.setPlaceholderText(words.AUDIENCE_HINT)
        ui.folder.setText(tools.settings.folder or str(self._desk.path.parent))
        ui.bar.setRange(0, 100)
        ui.make.clicked.connect(self.asked)
        ui.browse.clicked.connect(self._browse)
        ui.stop.clicked.connect(self.process.stop)
        self.process.progressed.connect(self._on_progress)
        self.process.made.connect(self._on_made)
        self.process.failed.connect(self._on_failed)
        self.process.stopped.connect(partial(self._on_end, words.STOPPED))
        self._show_busy(busy=False)

    def make(self, choice: ReportChoice) -> None:
        """Make a report; what stands in the way is said, with a way on."""
        dossier = self._desk.dossier
        folder, gone = folder_in(self.ui.folder.text()), choice.gone(dossier)
        if folder is None:
            self._message.say(words.NO_FOLDER)
            self.ui.folder.setFocus()
            return
        if gone is not None:
            self._message.say(words.GONE[gone])
            return
        if choice.per_department and not choice.for_departments(dossier):
            self._message.say(words.NO_DEPARTMENTS)
            return
        if self.process.busy:
            self._message.say(words.BUSY)
            return
        self._message.hide()
        file = self._copy.path()
        if file is not None:
            self._tools.settings.change(folder=str(folder))
            self._show_busy(busy=True)
            audience = self.ui.audience.text()
            self._order = Order.of(choice, dossier, self._desk.today, audience)
            self.process.start(choice.command(dossier, file, folder))

    def end(self) -> None:
        """The dossier closes: stop what is being made, and say so."""
        if self.process.busy:
            self.process.end()
            self._desk.told.emit(words.STOPPED)

    def _browse(self) -> bool:
        chosen = QFileDialog.getExistingDirectory(self, words.CHOOSE_FOLDER, self.ui.folder.text())
        if chosen:
            self.ui.folder.setText(chosen)
        return bool(chosen)

    def _show_busy(self, *, busy: bool) -> None:
        self.ui.bar.setValue(0)
        self.ui.bar.setVisible(busy)
        self.ui.stop.setVisible(busy)
        self.ui.make.setEnabled(not busy)

    def _on_progress(self, percent: int, text: str) -> None:
        self.ui.bar.setValue(percent)
        self.ui.bar.setToolTip(plain_tip(words.making(percent, text)))

    def _on_made(self, paths: list[Path]) -> None:
        self._show_busy(busy=False)
        if self._order is None:
            return
        found = self._order.made(paths)
        note_made(self._tools, found)
        told = words.made([path.name for path in paths])
        self._message.offer(told, *self._sending.ways(found, paths[-1]))

    def _on_failed(self, sentence: str) -> None:
        self._show_busy(busy=False)
        # Something else may be asked by then than what was tried: what is asked now is made.
        self._message.offer(
            sentence, Way(words.RETRY, self.asked.emit), Way(words.ELSEWHERE, self._elsewhere)
        )

    def _elsewhere(self) -> None:
        if self._browse():
            self.asked.emit()

    def _on_end(self, sentence: str) -> None:
        self._show_busy(busy=False)
        self._message.say(sentence)
