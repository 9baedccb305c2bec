"""The documents that are ready when people stand up: minutes, lists, deadlines, and a mail."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from app.domain.actions import Action
from app.domain.agenda import items_of, meetings
from app.domain.meetings import Meeting, MeetingState
from app.editing.wording import meeting_name
from app.installation.policy import MAIL, is_off
from app.reports.deadlines import write_deadlines
from app.reports.errors import ReportError
from app.reports.form import Format
from app.ui._compiled.meeting_set_dialog import Ui_MeetingSetDialog
from app.ui.desk_dialog import DeskDialog
from app.ui.dossier_copy import DossierCopy
from app.ui.folders import folder_in
from app.ui.mails import put_ready, ways_of
from app.ui.models.meeting_set_mails import CALENDAR, set_mails
from app.ui.models.report_choice import ReportChoice
from app.ui.models.report_runs_rows import Order
from app.ui.place import Place
from app.ui.report_noting import note_made
from app.ui.report_process import ReportProcess
from app.ui.report_sending import ReportSending
from app.ui.tools import Tools
from app.ui.widgets.message_line import Way
from app.words.report_trouble import trouble_in_window
from app.words.window import meeting_set as words
from app.words.window import reports as report_words


class MeetingSetDialog(DeskDialog):
    """Makes what is ticked, one after another, each in a process of its own."""

    def __init__(self, tools: Tools, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        ui = self.ui = Ui_MeetingSetDialog()
        ui.setupUi(self)
        self._key = place.key or self._last()
        self._copy = DossierCopy(self.desk, self)
        self.process = ReportProcess(self)
        self._queue: list[ReportChoice] = []
        self._order: Order | None = None
        self._made: list[tuple[str, Path]] = []
        self._of = 1
        self._sending = ReportSending(self.desk, ui.message)
        ui.folder.setText(tools.settings.folder or str(self.desk.path.parent))
        ui.bar.setRange(0, 100)
        ui.make.clicked.connect(self.make)
        ui.stop.clicked.connect(self._stop)
        ui.browse.clicked.connect(self._browse)
        self.process.progressed.connect(lambda percent, _: self._show_progress(percent))
        self.process.made.connect(self._on_made)
        self.process.failed.connect(self._on_failed)
        self.process.stopped.connect(lambda: self._end(words.STOPPED))
        self._show_busy(busy=False)
        self.begin(QSize(560, 520), ui.message, ui.close_button)
        ui.make.setDefault(True)
        self.refresh()

    def _last(self) -> str:
        held = (MeetingState.CLOSED, MeetingState.RUNNING)
        found = [item for item in meetings(self.desk.dossier) if item.state in held]
        return found[0].id if found else ""

    @property
    def meeting(self) -> Meeting | None:
        """The meeting that the set is of."""
        return self.desk.dossier.find(Meeting, self._key or None)

    @override
    def refresh(self) -> None:
        meeting = self.meeting
        self.ui.name.setText(meeting_name(meeting) if meeting else words.NO_MEETING)
        self.ui.make.setEnabled(meeting is not None and not self.process.busy)

    def _choices(self) -> list[ReportChoice]:
        ui, day = self.ui, self.desk.today
        asked = (
            (ui.minutes, "R5", Format.PDF),
            (ui.decisions, "R4", Format.PDF),
            (ui.decisions_sheet, "R4", Format.XLSX),
            (ui.actions, "R3", Format.PDF),
            (ui.actions_sheet, "R3", Format.XLSX),
        )
        names = not ui.nameless.isChecked()
        return [
            ReportChoice(nr, form, day, meeting=self._key if nr == "R5" else "", names=names)
            for box, nr, form in asked
            if box.isChecked()
        ]

    def make(self) -> None:
        """Make what is ticked; what stands in the way is said, with a way on."""
        folder = folder_in(self.ui.folder.text())
        self._queue = self._choices()
        if folder is None:
            self.say(report_words.NO_FOLDER)
            self.ui.folder.setFocus()
            return
        if not self._queue and not self.ui.calendar.isChecked():
            self.say(words.NOTHING_TICKED)
            return
        self.hush()
        self.tools.settings.change(folder=str(folder))
        self._made, self._of = [], len(self._queue) or 1
        self._show_busy(busy=True)
        self._next()

    def _next(self) -> None:
        folder = Path(self.tools.settings.folder)
        if self._queue:
            file = self._copy.path()
            if file is None:
                self._end("")
                return
            choice = self._queue[0]
            self._order = Order.of(choice, self.desk.dossier, self.desk.today, "")
            self.process.start(choice.command(self.desk.dossier, file, folder))
            return
        if self.ui.calendar.isChecked() and not self._calendar(folder):
            return
        self._show_busy(busy=False)
        mail = () if is_off(MAIL) else (Way(words.MAIL, self.draft_mail),)
        self.ui.message.offer(
            words.made(len(self._made)),
            Way(words.OPEN, partial(self._sending.open, self._made[0][1])),
            Way(words.OPEN_FOLDER, partial(self._sending.open, folder)),
            *mail,
        )

    def _calendar(self, folder: Path) -> bool:
        """Write the deadlines of the open actions of the meeting."""
        dossier = self.desk.dossier
        origins = {self._key, *(item.id for item in items_of(dossier, self._key))}
        actions = [
            item
            for item in dossier.all(Action)
            if item.origin in origins and not item.closed and not item.internal
        ]
        if self.ui.nameless.isChecked():
            actions = [replace(item, owner=None) for item in actions]
        ordered = sorted(actions, key=lambda item: item.number)
        path = folder / f"{self.desk.today.isoformat()}_{words.CALENDAR}"
        try:
            write_deadlines(dossier, ordered, self.desk.today, path)
        except ReportError as error:
            self._on_failed(trouble_in_window(error.code, error.data, path))
            return False
        self._made.append((CALENDAR, path))
        return True

    def draft_mail(self) -> None:
        """Put a mail ready for each audience: whoever was there, and who only needs decisions."""
        meeting = self.meeting
        if meeting is None:
            return
        folder = Path(self.tools.settings.folder)
        mails = set_mails(self.desk, meeting, self._made, self.desk.today, folder)
        if put_ready(self.tools, mails):
            names = [item.path.name for item in mails.items]
            told = words.drafted(names, mails.missing)
            self.ui.message.offer(told, *ways_of(self.tools, mails))

    def _on_made(self, paths: list[Path]) -> None:
        self._made += [(self._order.choice.nr if self._order else "", path) for path in paths]
        self._queue = self._queue[1:]
        if self._order is not None:
            note_made(self.tools, self._order.made(paths))
        self._next()

    def _on_failed(self, sentence: str) -> None:
        self._show_busy(busy=False)
        self.ui.message.offer(sentence, Way(report_words.RETRY, self.make))

    def _stop(self) -> None:
        self._queue = []
        self.process.stop()

    def _end(self, sentence: str) -> None:
        self._show_busy(busy=False)
        if sentence:
            self.say(sentence)

    def _show_progress(self, percent: int) -> None:
        done = self._of - len(self._queue)
        self.ui.bar.setValue((100 * done + percent) // self._of)

    def _show_busy(self, *, busy: bool) -> None:
        self.ui.bar.setValue(0)
        self.ui.bar.setVisible(busy)
        self.ui.stop.setVisible(busy)
        self.ui.make.setEnabled(not busy and self.meeting is not None)

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, report_words.CHOOSE_FOLDER, self.ui.folder.text()
        )
        if chosen:
            self.ui.folder.setText(chosen)

    @override
    def done(self, result: int) -> None:
        self._queue = []
        self.process.end()
        self._copy.end()
        super().done(result)
