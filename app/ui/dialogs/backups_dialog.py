"""*Reservekopieën*: older versions on this laptop: look, go back, remove."""

from pathlib import Path

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from app.domain.changes import ChangeSet
from app.reports.content.listing import Listing
from app.storage import backups
from app.storage.document import SUFFIX
from app.storage.errors import StorageError
from app.ui import samples
from app.ui._compiled.backups_dialog import Ui_BackupsDialog
from app.ui.desk_dialog import DeskDialog
from app.ui.models.backups_rows import (
    BackupContent,
    BackupRow,
    backup_content,
    backup_rows,
    places_that_differ,
)
from app.ui.models.rows_model import RowsModel, Shown
from app.ui.place import Place
from app.ui.problems import ask, storage_text
from app.ui.tools import Tools
from app.words.dates import moment_text
from app.words.window import backups as words
from app.words.window import organisation, shell

_PAUSE = 150
"""Milliseconds that a backup is chosen before it is read: who passes by waits for nothing."""


class BackupsDialog(DeskDialog):
    """The backups in a list; at the right what is in the chosen one."""

    def __init__(self, tools: Tools, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_BackupsDialog()
        self.ui.setupUi(self)
        self._read: dict[str, BackupContent | None] = {}
        self._model = RowsModel(_columns(), lambda row: row.key, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._read_chosen)
        ui = self.ui
        ui.table.prepare(self._model, tools.looks, stretch=2)
        ui.table.chosen.connect(self._show_backup)
        ui.table.followed.connect(self._on_open)
        ui.table.remove_asked.connect(self._on_remove)
        ui.restore.clicked.connect(self._on_restore)
        ui.open_copy.clicked.connect(self._on_open)
        ui.remove.clicked.connect(self._on_remove)
        self.divide(ui.split, 500, 400)
        self.begin(QSize(900, 560), ui.message, ui.close_button)
        self.refresh()
        self.show_place(place)
        ui.table.setFocus()

    @override
    def refresh(self) -> None:
        rows = backup_rows(self.desk.document_id)
        ui = self.ui
        ui.count.setText(words.count_said(len(rows)))
        ui.table.setVisible(bool(rows))
        ui.empty.setVisible(not rows)
        ui.empty.setText(words.NONE_YET)
        ui.table.show_rows(rows)
        self._show_backup(ui.table.key)

    @override
    def take(self, item: ChangeSet, initiator: object | None) -> None:
        self._show_backup(self.ui.table.key)

    @override
    def listing(self) -> Listing:
        return self._model.listing(self.windowTitle())

    def _row(self) -> BackupRow | None:
        return next((row for row in self._model.rows if row.key == self.ui.table.key), None)

    def _show_backup(self, key: str) -> None:
        ui, row = self.ui, self._row()
        ui.scroll.setVisible(row is not None)
        if row is None:
            return
        ui.heading.setText(words.made_on(row.at))
        ui.kind.setText(row.kind[:1].upper() + row.kind[1:] + f", {row.size}.")
        if row.damaged or key in self._read:
            self._show_content(row)
            return
        ui.last.setText(words.READING)
        ui.last.show()
        ui.differs.hide()
        self.allow(ui.restore, False, words.READING)
        ui.open_copy.setEnabled(True)
        self._timer.start()

    def _read_chosen(self) -> None:
        row = self._row()
        if row is None:
            return
        if row.key not in self._read:
            try:
                self._read[row.key] = backup_content(row.backup.path)
            except StorageError:
                self._read[row.key] = None
        self._show_content(row)

    def _show_content(self, row: BackupRow) -> None:
        ui, content = self.ui, self._read.get(row.key)
        if content is None:
            why = words.DAMAGED_WHY if row.damaged else words.UNREADABLE
            ui.last.setText(why)
            ui.last.show()
            ui.differs.hide()
            self.allow(ui.restore, False, why)
            ui.open_copy.setEnabled(False)
            return
        count = places_that_differ(self.desk.dossier, content.dossier)
        ui.last.setText(content.last)
        ui.last.setVisible(bool(content.last))
        ui.differs.setText(words.differs(count))
        ui.differs.show()
        self.allow(ui.restore, count > 0, words.SAME)
        ui.open_copy.setEnabled(True)

    def _on_restore(self) -> None:
        row = self._row()
        content = self._read.get(row.key) if row is not None else None
        if row is None or content is None:
            return
        done: list[ChangeSet | None] = []
        if self.desk.run(lambda session: done.append(session.restore_backup(content.dossier))):
            item = done[0]
            self.say(words.restored(row.at, len(item.changes)) if item else words.SAME)

    def _on_open(self) -> None:
        row = self._row()
        if row is None or not self.ui.open_copy.isEnabled():
            return
        proposed = self.desk.path.with_name(words.copy_name(self.desk.path.stem, row.at))
        chosen, _ = QFileDialog.getSaveFileName(
            self, words.CHOOSE_COPY, str(proposed), shell.DOSSIER_FILTER
        )
        if not chosen:
            return
        target = Path(chosen)
        if target.suffix != SUFFIX:
            target = target.with_name(target.name + SUFFIX)
        try:
            samples.copy_file(row.backup.path, target)
        except StorageError as error:
            self.say(storage_text(error))
            return
        self.tools.open(target)

    def _on_remove(self) -> None:
        row = self._row()
        if row is None:
            return
        text = words.ask_delete(row.at)
        if ask(self, text, words.DELETE, organisation.CANCEL, title=self.windowTitle()) != 0:
            return
        backups.delete(row.backup)
        gone = not row.backup.path.exists()
        self.refresh()
        self.say(words.deleted(row.at) if gone else words.not_deleted(str(row.backup.path)))


def _columns() -> tuple[Shown[BackupRow], ...]:
    at, size, kind = words.COLUMNS
    return (
        Shown(at, lambda row: moment_text(row.at)),
        Shown(size, lambda row: row.size),
        Shown(kind, lambda row: row.kind),
    )
