"""*Eerder gemaakt*: which reports were made, for whom, and whether they answered."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.domain.report_runs import ReportRun
from app.editing.commands import report_runs
from app.installation.policy import MAIL
from app.reports.content.listing import Listing
from app.reports.content.model import Kind
from app.ui._compiled.report_register_panel import Ui_ReportRegisterPanel
from app.ui.folders import is_file
from app.ui.models import report_runs_rows
from app.ui.models.editable_rows_model import EditableRowsModel
from app.ui.models.report_choice import ReportChoice
from app.ui.models.report_drafts import Sending
from app.ui.models.report_runs_rows import RunRow
from app.ui.models.rows_model import Shown
from app.ui.report_sending import ReportSending
from app.ui.tools import Tools
from app.ui.turned_off import keep_off
from app.ui.widgets.message_line import MessageLine
from app.words.when import ComingDayError, UnreadableDayError, read_when
from app.words.window import reports as words

_AUDIENCE, _SENT = 6, 7
_SET = "set_report"


class ReportRegisterPanel(QWidget):
    """The list, and what can be done with a report in it.

    Attributes:
        again_asked: The user wants a report once more, of now (a `ReportChoice`).
        make_asked: There is none yet: the user wants to make one.
    """

    again_asked = Signal(object)
    make_asked = Signal()

    def __init__(self, tools: Tools, message: MessageLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._desk, self._message = tools, tools.desk, message
        self._sending = ReportSending(tools.desk, message)
        self.ui = Ui_ReportRegisterPanel()
        self.ui.setupUi(self)
        keep_off(MAIL, self.ui.mail)
        writers = {_AUDIENCE: self._write_audience, _SENT: self._write_sent}
        self._model = EditableRowsModel(_columns(), lambda row: row.key, writers, self)
        self._prepare()

    def _prepare(self) -> None:
        ui, table = self.ui, self.ui.table
        table.prepare(self._model, self._tools.looks, stretch=_AUDIENCE)
        if self._desk.editable:
            table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        table.chosen.connect(self._allow)
        table.followed.connect(self._open)
        table.remove_asked.connect(self._remove)
        table.add_asked.connect(self.make_asked)
        table.filter_asked.connect(ui.filter.setFocus)
        ui.filter.textChanged.connect(self.refresh)
        ui.waiting.toggled.connect(self.refresh)
        ui.empty_way.clicked.connect(self.make_asked)
        for button, run in (
            (ui.open, self._open),
            (ui.show_folder, self._show_folder),
            (ui.mail, self._mail),
            (ui.sent, self._toggle_sent),
            (ui.answered, self._toggle_answered),
            (ui.again, self._again),
            (ui.remove, self._remove),
        ):
            button.clicked.connect(run)
            ui.flow.add(button)

    def refresh(self) -> None:
        """Show the register as it is now."""
        ui, dossier = self.ui, self._desk.dossier
        wanted, waiting = ui.filter.text(), ui.waiting.isChecked()
        rows = report_runs_rows.rows(dossier, wanted, waiting=waiting)
        ui.table.show_rows(rows)
        some = bool(dossier.all(ReportRun))
        ui.empty_text.setText(words.NONE_FOUND if some else words.NONE_YET)
        ui.empty_way.setVisible(not some)
        ui.stack.setCurrentWidget(ui.table if rows else ui.empty)
        ui.tools.setVisible(some)
        ui.foot.setVisible(bool(rows))
        self._allow()

    def listing(self, title: str) -> Listing:
        """The list on screen."""
        return self._model.listing(title, self.ui.filter.text())

    def first(self) -> QWidget:
        """Where the caret comes first."""
        return self.ui.table if self._model.rows else self.ui.empty_way

    def _run(self) -> ReportRun | None:
        return self._desk.dossier.find(ReportRun, self.ui.table.key)

    def _allow(self) -> None:
        ui, run = self.ui, self._run()
        for button in (ui.open, ui.show_folder, ui.mail, ui.again):
            button.setEnabled(run is not None)
        for button in (ui.sent, ui.answered, ui.remove):
            button.setEnabled(run is not None and self._desk.editable)
        sent = run is not None and run.sent_on is not None
        ui.sent.setText(words.NOT_SENT_TODAY if sent else words.SENT_TODAY)
        answered = run is not None and run.answered
        ui.answered.setText(words.NO_ANSWER if answered else words.GOT_ANSWER)

    # Its file

    def _file(self) -> Path | None:
        """Where the file of the chosen report is; says so when it is not there."""
        run = self._run()
        if run is None:
            return None
        kept = self._tools.settings.now.reports.get(run.id)
        if kept is None:
            self._message.say(words.ELSEWHERE_MADE)
            return None
        path = Path(kept)
        if not is_file(path):
            self._message.say(words.gone(path.name, str(path.parent)))
            return None
        return path

    def _open(self) -> None:
        path = self._file()
        if path is not None:
            self._sending.open(path)

    def _show_folder(self) -> None:
        path = self._file()
        if path is not None:
            self._sending.open(path.parent)

    def _mail(self) -> None:
        run, path = self._run(), self._file()
        if run is not None and path is not None:
            self._sending.draft([Sending(run, path)])

    def _again(self) -> None:
        run = self._run()
        if run is not None:
            self.again_asked.emit(ReportChoice.again(run, self._desk.today))

    # What became of it

    def _toggle_sent(self) -> None:
        run = self._run()
        if run is not None:
            self._set(run.id, sent_on=None if run.sent_on else self._desk.today)

    def _toggle_answered(self) -> None:
        run = self._run()
        if run is not None:
            self._set(run.id, answered=not run.answered)

    def _remove(self) -> None:
        run = self._run()
        if run is None:
            return
        if self._desk.edit("remove_report", lambda edit: report_runs.remove(edit, run.id)):
            self._message.say(words.REMOVED, stays=False)

    def _write_audience(self, row: RunRow, text: str) -> bool:
        return self._set(row.key, audience=" ".join(text.split()))

    def _write_sent(self, row: RunRow, text: str) -> bool:
        try:
            day = read_when(text, self._desk.today, past=True) if text.strip() else None
            if day is not None and day > self._desk.today:
                raise ComingDayError
        except UnreadableDayError as error:
            self._message.say(str(error))
            return False
        return self._set(row.key, sent_on=day)

    def _set(self, key: str, **values: object) -> bool:
        return self._desk.edit(_SET, lambda edit: report_runs.set_fields(edit, key, **values))


def _columns() -> Sequence[Shown[RunRow]]:
    made, report, department, wijken, state, contents, audience, sent, answer, file = words.COLUMNS
    return (
        Shown(made, lambda row: row.made_on, Kind.DAY),
        Shown(report, lambda row: row.report),
        Shown(department, lambda row: row.department),
        Shown(wijken, lambda row: row.wijken),
        Shown(state, lambda row: row.reference_date, Kind.DAY),
        Shown(contents, lambda row: row.contents),
        Shown(audience, lambda row: row.audience),
        Shown(sent, lambda row: row.sent_on, Kind.DAY),
        Shown(answer, lambda row: words.ANSWERED if row.answered else ""),
        Shown(file, lambda row: row.file),
    )
