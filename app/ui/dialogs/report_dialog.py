"""*Rapport maken*: which report, for whom, where; made while the window stays alive."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget
from typing_extensions import override

from app.domain.walk import departments, neighbourhoods
from app.reports.errors import ReportError
from app.reports.mail import write_draft
from app.reports.making import KINDS, Format
from app.ui import samples
from app.ui._compiled.report_dialog import Ui_ReportDialog
from app.ui.desk_dialog import DeskDialog
from app.ui.models.report_choice import EVERY, ReportChoice
from app.ui.models.report_drafts import drafts_of
from app.ui.place import Place
from app.ui.report_process import ReportProcess
from app.ui.tips import plain_tip
from app.ui.tools import Tools
from app.ui.widgets.message_line import Way
from app.words.report_texts import TITLES
from app.words.report_trouble import trouble_in_window
from app.words.window import reports as words


class ReportDialog(DeskDialog):
    """Asks everything at once, and makes it of the dossier as it is now."""

    def __init__(self, tools: Tools, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_ReportDialog()
        self.ui.setupUi(self)
        self.process = ReportProcess(self)
        self._asked = ReportChoice("R10", Format.PDF)
        ui = self.ui
        for nr in words.ABOUT:
            ui.report.addItem(words.report_name(nr, TITLES[nr]), nr)
        ui.internal_hint.setText(words.INTERNAL_HINT)
        kept = tools.settings.now.folder
        ui.folder.setText(kept or str(self.desk.path.parent))
        for box in (ui.report, ui.form):
            box.currentIndexChanged.connect(self._on_choice)
        ui.browse.clicked.connect(self._browse)
        ui.make.clicked.connect(self.make)
        ui.stop.clicked.connect(self.process.stop)
        self.process.progressed.connect(self._on_progress)
        self.process.made.connect(self._on_made)
        self.process.failed.connect(self._on_failed)
        self.process.stopped.connect(partial(self._on_end, words.STOPPED))
        ui.bar.setRange(0, 100)
        self._show_busy(busy=False)
        self.begin(QSize(620, 560), ui.message, ui.close_button)
        ui.make.setDefault(True)
        self.show_place(place)

    @override
    def show_place(self, place: Place) -> None:
        at = self.ui.report.findData(place.key)
        if at >= 0:
            self.ui.report.setCurrentIndex(at)

    @override
    def refresh(self) -> None:
        dossier = self.desk.dossier
        _offer(
            self.ui.department,
            words.EVERY_DEPARTMENT,
            [(f"{item.code} {item.name}", item.id) for item in departments(dossier)],
        )
        wijken = [(item.name, item.id) for item in neighbourhoods(dossier)]
        _offer(self.ui.wijk, words.EVERY_WIJK, wijken)
        self._on_choice()

    @property
    def choice(self) -> ReportChoice:
        """What is asked now."""
        ui = self.ui
        return ReportChoice(
            nr=str(ui.report.currentData()),
            form=Format(ui.form.currentData()),
            department=str(ui.department.currentData() or EVERY),
            wijk=str(ui.wijk.currentData() or EVERY),
            names=not ui.nameless.isChecked(),
            internal=ui.internal.isChecked(),
            pdfa=ui.pdfa.isChecked(),
            history=ui.history.isChecked(),
        )

    def make(self) -> None:
        """Make the report; what stands in the way is said, with a way on."""
        folder = Path(self.ui.folder.text().strip() or ".").expanduser()
        if not folder.is_dir():
            self.say(words.NO_FOLDER)
            self.ui.folder.setFocus()
            return
        if self.process.busy:
            self.say(words.BUSY)
            return
        self.hush()
        file = self.process.scratch() / self.desk.path.name
        if self._copied(file):
            self.tools.settings.change(folder=str(folder))
            self._show_busy(busy=True)
            day = self.desk.today.isoformat()
            self._asked = self.choice
            self.process.start(self._asked.command(self.desk.dossier, file, folder, day))

    def _copied(self, file: Path) -> bool:
        """Copy the dossier as it is on this laptop now; tells whether there is a copy."""
        if self.desk.session is None:
            samples.copy_file(self.desk.path, file)
            return True
        return self.desk.run(lambda session: session.document.copy_to(file))

    @override
    def done(self, result: int) -> None:
        if self.process.busy:
            self.process.end()
            # This window goes; the main one can still say it.
            self.desk.told.emit(words.STOPPED)
        super().done(result)

    # What goes together

    def _on_choice(self) -> None:
        ui, nr = self.ui, str(self.ui.report.currentData())
        ui.about.setText(words.ABOUT[nr])
        forms = [(words.FORMS[form.value], form.value) for form in KINDS[nr].contents]
        if [ui.form.itemData(at) for at in range(ui.form.count())] != [key for _, key in forms]:
            ui.form.blockSignals(True)
            ui.form.clear()
            for text, key in forms:
                ui.form.addItem(text, key)
            ui.form.blockSignals(False)
        asked = replace(self.choice, department=EVERY)
        for widget, fits, why_not in (
            (ui.department, asked.per_department, words.NOT_PER_DEPARTMENT),
            (ui.pdfa, asked.with_pdfa, words.ONLY_PAPER),
            (ui.history, asked.with_history, words.ONLY_R0),
        ):
            widget.setEnabled(fits)
            widget.setToolTip("" if fits else plain_tip(why_not))

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, words.CHOOSE_FOLDER, self.ui.folder.text())
        if chosen:
            self.ui.folder.setText(chosen)

    # What comes of it

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
        last = paths[-1]
        self.ui.message.offer(
            words.made([path.name for path in paths]),
            Way(words.OPEN, partial(self._open, last)),
            Way(words.SHOW_FOLDER, partial(self._open, last.parent)),
            Way(words.MAIL, partial(self.draft_mail, paths)),
        )

    def draft_mail(self, paths: list[Path]) -> None:
        """Put a mail ready for whoever the reports are for; only one is opened at once."""
        drafts = drafts_of(self._asked, self.desk, paths)
        try:
            for item in drafts.items:
                write_draft(item.draft, item.path)
        except ReportError as error:
            path = Path(str(error.data.get("path", paths[-1])))
            self.say(trouble_in_window(error.code, error.data, path))
            return
        ready = [item.path for item in drafts.items]
        self.ui.message.offer(
            words.drafted([path.name for path in ready], drafts.missing),
            Way(words.OPEN, partial(self._open, ready[0]))
            if len(ready) == 1
            else Way(words.SHOW_FOLDER, partial(self._open, ready[0].parent)),
        )

    def _on_failed(self, sentence: str) -> None:
        self._show_busy(busy=False)
        self.ui.message.offer(sentence, Way(words.RETRY, self.make))

    def _on_end(self, sentence: str) -> None:
        self._show_busy(busy=False)
        self.say(sentence)

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.absolute()))):
            self.say(words.NOT_OPENED)


def _offer(box: QComboBox, every: str, choices: list[tuple[str, str]]) -> None:
    """Offer choices anew; what was chosen stays, as long as it is there."""
    chosen = box.currentData()
    box.clear()
    box.addItem(every, EVERY)
    for text, key in choices:
        box.addItem(text, key)
    box.setCurrentIndex(max(box.findData(chosen), 0))
