"""*Pakket voor andere gemeenten*: what goes along, what may not, and making it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from app.domain.errors import DomainError
from app.domain.learning import Share
from app.editing.shared_scan import SharedScan
from app.editing.sharing import Choice, Finding, findings, judge_clean, shareable
from app.editing.wording import refusal_text
from app.reports.file_names import plain_name
from app.ui._compiled.share_dialog import Ui_ShareDialog
from app.ui.desk_dialog import DeskDialog
from app.ui.dossier_copy import DossierCopy
from app.ui.labels import say
from app.ui.models.rows_model import RowsModel, Shown
from app.ui.models.share_rows import FindingRow, ShareRow, finding_rows, share_rows
from app.ui.opening_files import open_path
from app.ui.place import Place
from app.ui.problems import ask
from app.ui.report_process import ReportProcess
from app.ui.tools import Tools
from app.ui.widgets.message_line import Way
from app.words.window import lessons as words
from app.words.window import lists

_SIZE = QSize(860, 640)
_ENDING = ".zip"


class ShareDialog(DeskDialog):
    """Audience, records, findings, and the package; it is made by a process of its own."""

    def __init__(self, tools: Tools, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        del place
        ui = self.ui = Ui_ShareDialog()
        ui.setupUi(self)
        self._left_out: frozenset[str] = frozenset()
        self._found: list[Finding] = []
        self._path: Path | None = None
        self._copy = DossierCopy(tools.desk, self)
        self.process = ReportProcess(self)
        self._records = RowsModel(_record_columns(), lambda row: row.key, self)
        self._findings = RowsModel(_finding_columns(), lambda row: row.key, self)
        self._prepare()
        self.begin(_SIZE, ui.message, ui.close_button)
        self.refresh()
        ui.records.setFocus()

    def _prepare(self) -> None:
        ui, looks = self.ui, self.tools.looks
        for audience, text in words.AUDIENCES.items():
            ui.audience.addItem(text, audience)
        ui.audience.currentIndexChanged.connect(self._on_audience)
        ui.records.prepare(self._records, looks, stretch=2)
        ui.records.followed.connect(self._toggle)
        ui.records.clicked.connect(lambda index: self._toggle() if index.column() == 0 else None)
        ui.findings.prepare(self._findings, looks, stretch=3)
        ui.findings.followed.connect(self._to_record)
        ui.to_record.clicked.connect(self._to_record)
        ui.leave_out.clicked.connect(self._leave_out)
        ui.make.clicked.connect(self._on_make)
        ui.stop.clicked.connect(self.process.stop)
        ui.bar.setRange(0, 100)
        self.process.progressed.connect(lambda percent, _: ui.bar.setValue(percent))
        self.process.made.connect(self._on_made)
        self.process.failed.connect(self._on_failed)
        self.process.stopped.connect(partial(self._on_end, words.STOPPED))
        self._show_busy(busy=False)

    @property
    def audience(self) -> Share:
        """For whom it is."""
        return Share(self.ui.audience.currentData())

    @property
    def choice(self) -> Choice:
        """What goes along now."""
        return shareable(self.desk.dossier, self.audience).without(self._left_out)

    @override
    def refresh(self) -> None:
        ui, dossier = self.ui, self.desk.dossier
        every = shareable(dossier, self.audience)
        choice = every.without(self._left_out)
        scan = SharedScan(dossier, self.desk.history.newest_first())
        self._found = findings(dossier, choice.records, scan)
        ui.records.show_rows(share_rows(dossier, every, self._left_out))
        ui.findings.show_rows(finding_rows(dossier, self._found))
        ui.summary.setText(self._summary(every, choice))
        say(ui.findings_text, self._why_not(choice, scan) if self._found else "")
        for widget in (ui.findings, ui.to_record, ui.leave_out):
            widget.setVisible(bool(self._found))
        self._allow(every, choice)

    def _allow(self, every: Choice, choice: Choice) -> None:
        ui = self.ui
        usable = bool(choice.records) and not self._found and not self.process.busy
        why = words.TICK_SOMETHING if every.records else words.NOTHING_THERE
        ui.make.setEnabled(usable)
        ui.make.setToolTip("" if usable else (words.MEND_FIRST if self._found else why))

    def _summary(self, every: Choice, choice: Choice) -> str:
        if not every.records:
            return words.NOTHING_THERE
        told = words.goes_along(len(choice.records))
        return told if self._found or not choice.records else f"{told} {words.NOTHING_FOUND}"

    def _why_not(self, choice: Choice, scan: SharedScan) -> str:
        try:
            judge_clean(self.desk.dossier, choice, scan)
        except DomainError as error:
            return refusal_text(self.desk.dossier, error)
        return ""

    def _on_audience(self) -> None:
        self.hush()
        self.refresh()

    def _toggle(self) -> None:
        key = self.ui.records.key
        if key and not self.process.busy:
            self._left_out = self._left_out ^ {key}
            self.refresh()

    def _leave_out(self) -> None:
        """Leave out every record in which something may not leave."""
        self._left_out |= {item.record.id for item in self._found}
        self.refresh()
        self.ui.make.setFocus()

    def _to_record(self) -> None:
        key = self.ui.findings.key
        row = next((row for row in self._findings.rows if row.key == key), None)
        if row is not None:
            self.tools.go(Place("lessons", row.record))

    # Making

    def _on_make(self) -> None:
        path = self._ask_path()
        if path is not None:
            self._make(path)

    def _ask_path(self) -> Path | None:
        town = plain_name(self.desk.dossier.municipality.name.partition("(")[0])
        folder = Path(self.tools.settings.folder or self.desk.path.parent)
        name = words.package_name(self.desk.today, town)
        chosen, _ = QFileDialog.getSaveFileName(
            self, words.CHOOSE_PLACE, str(folder / name), words.PACKAGE_FILTER
        )
        if not chosen:
            return None
        path = Path(chosen)
        if path.suffix.casefold() == _ENDING:
            return path
        path = path.with_name(path.name + _ENDING)
        # Whether another file may go was asked for the name without its ending.
        taken = path.exists() and ask(self, lists.exists(path.name), lists.REPLACE, lists.CANCEL)
        return None if taken else path

    def _make(self, path: Path) -> None:
        file = self._copy.path()
        if file is None:
            return
        self._path = path
        self.tools.settings.change(folder=str(path.parent))
        self._show_busy(busy=True)
        self.say(words.MAKING)
        day = self.desk.today.isoformat()
        given = ["--audience", self.audience.value, "--reference-date", day, "--follow"]
        for key in sorted(self._left_out):
            given += ["--without", key]
        self.process.start(["share", "out", str(file), str(path), *given])

    def _on_made(self, paths: list[Path]) -> None:
        self._show_busy(busy=False)
        for path in paths[-1:]:
            self.ui.message.offer(
                words.made(path.name),
                Way(words.SHOW_FOLDER, partial(open_path, self.desk, path.parent)),
            )

    def _on_failed(self, sentence: str) -> None:
        self._show_busy(busy=False)
        path = self._path
        if path is not None:
            self.ui.message.offer(sentence, Way(words.RETRY, partial(self._make, path)))

    def _on_end(self, sentence: str) -> None:
        self._show_busy(busy=False)
        self.say(sentence)

    def _show_busy(self, *, busy: bool) -> None:
        ui = self.ui
        ui.bar.setValue(0)
        ui.bar.setVisible(busy)
        ui.stop.setVisible(busy)
        for widget in (ui.audience, ui.records, ui.leave_out):
            widget.setEnabled(not busy)
        ui.make.setEnabled(not busy and bool(self.choice.records) and not self._found)

    @override
    def done(self, result: int) -> None:
        self.process.end()
        self._copy.end()
        super().done(result)


def _record_columns() -> tuple[Shown[ShareRow], ...]:
    goes, what, title, share = words.RECORD_COLUMNS
    return (
        Shown(goes, lambda row: row.goes),
        Shown(what, lambda row: row.what),
        Shown(title, lambda row: row.title),
        Shown(share, lambda row: row.share),
    )


def _finding_columns() -> tuple[Shown[FindingRow], ...]:
    where, field, what, text = words.FINDING_COLUMNS
    return (
        Shown(where, lambda row: row.where),
        Shown(field, lambda row: row.field),
        Shown(what, lambda row: row.what),
        Shown(text, lambda row: row.text),
    )
