"""*Persoonsgegevens*: finding a name everywhere, and taking it out for good."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from app.domain.changes import ChangeSet
from app.domain.town_hall import Person
from app.reports.content.model import Kind
from app.storage import backups
from app.ui._compiled.privacy_dialog import Ui_PrivacyDialog
from app.ui.desk_dialog import DeskDialog
from app.ui.models.backups_rows import backup_rows
from app.ui.models.privacy_rows import SHORTEST, PlaceRow, forms_of_name, place_rows
from app.ui.models.rows_model import RowsModel, Shown
from app.ui.place import Place
from app.ui.problems import ask
from app.ui.tools import Tools
from app.words.names import folded
from app.words.window import organisation
from app.words.window import privacy as words

_DATA = Qt.ItemDataRole.UserRole


class PrivacyDialog(DeskDialog):
    """Search, see where it stands, choose what comes instead, confirm by typing a word."""

    def __init__(self, tools: Tools, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_PrivacyDialog()
        self.ui.setupUi(self)
        self._found = 0
        self._filling = False
        self._model = RowsModel(_columns(), lambda row: row.key, self)
        self._prepare()
        ui = self.ui
        self.begin(QSize(760, 760), ui.message, ui.close_button)
        self.lock(ui.name, ui.search, ui.remove_backups)
        self.refresh()
        self.show_place(place)
        ui.name.setFocus()

    def _prepare(self) -> None:
        ui = self.ui
        ui.places.prepare(self._model, self.tools.looks, stretch=0)
        ui.search.clicked.connect(self._on_search)
        ui.name.returnPressed.connect(self._on_search)
        ui.name.textChanged.connect(self._forget)
        ui.variants.itemChanged.connect(self._on_ticked)
        ui.replace.toggled.connect(self._tell)
        ui.instead.textChanged.connect(self._tell)
        ui.confirm.textChanged.connect(self._tell)
        ui.confirm.returnPressed.connect(self._on_carry_out)
        ui.carry_out.clicked.connect(self._on_carry_out)
        ui.remove_backups.clicked.connect(self._on_remove_backups)
        ui.backups.itemChanged.connect(lambda _: self._tell_backups())
        ui.instead.setText(words.INSTEAD)
        ui.warning.setText(words.WARNING)

    @override
    def show_place(self, place: Place) -> None:
        """Search for a person."""
        person = self.desk.dossier.find(Person, place.key)
        if person is not None and self.desk.editable:
            self.ui.name.setText(person.name)
            self._on_search()

    @override
    def refresh(self) -> None:
        self._show_backups()
        if self._names():
            self._look()
        else:
            self._forget()

    @override
    def take(self, item: ChangeSet, initiator: object | None) -> None:
        # Nothing that was found is shown after a change: it may be elsewhere by now.
        if self._names():
            self._look()

    def _names(self) -> list[str]:
        return _ticked(self.ui.variants)

    def _on_search(self) -> None:
        name = self.ui.name.text().strip()
        if len(name) < SHORTEST:
            self.say(words.TOO_SHORT if name else words.NAME_FIRST)
            return
        session = self.desk.session
        if session is None:
            return
        self.hush()
        box = self.ui.variants
        self._filling = True
        box.clear()
        for number, form in enumerate(forms_of_name(self.desk.dossier, name)):
            count = session.occurrences([form])
            if count or not number:
                _add(box, f"{form}  ({words.times(count)})", form, ticked=not number)
        self._filling = False
        box.setFixedHeight(self.tools.looks.now.px(24) * box.count() + 8)
        self._look()
        self.ui.variants.setFocus()

    def _on_ticked(self) -> None:
        if not self._filling:
            self._look()

    def _look(self) -> None:
        """Show where the ticked texts stand."""
        session, names = self.desk.session, self._names()
        found = session.places_of_name(names) if session is not None and names else {}
        rows = place_rows(found)
        self._found = sum(row.count for row in rows)
        ui = self.ui
        ui.places.show_rows(rows)
        ui.places.setFixedHeight(self.tools.looks.now.row * (len(rows) + 1) + 4)
        past = sum(row.count for row in rows if row.history)
        ui.summary.setText(
            words.summary(self._found - past, past) if names else words.TICK_SOMETHING
        )
        self._show_steps(searched=True)
        self._tell()

    def _forget(self) -> None:
        """Another name is typed: what was found no longer counts."""
        self._found = 0
        self.ui.variants.clear()
        self._show_steps(searched=False)
        self._tell()

    def _show_steps(self, *, searched: bool) -> None:
        """What comes after a search is not there before it."""
        ui, found = self.ui, self._found > 0
        of_search: tuple[QWidget, ...] = (ui.variants, ui.variants_label, ui.summary)
        of_name: tuple[QWidget, ...] = (
            ui.places,
            ui.replace,
            ui.instead,
            ui.remove,
            ui.warning_title,
            ui.warning,
            ui.confirm,
            ui.confirm_label,
            ui.carry_out,
        )
        for widget in of_search:
            widget.setVisible(searched)
        for widget in of_name:
            widget.setVisible(searched and found)

    def _word(self) -> str:
        return words.REPLACE_WORD if self.ui.replace.isChecked() else words.REMOVE_WORD

    def _why_not(self) -> str:
        ui = self.ui
        if not self._found:
            return words.SEARCH_FIRST
        if ui.replace.isChecked() and not ui.instead.text().strip():
            return words.INSTEAD_FIRST
        if folded(ui.confirm.text()) != self._word():
            return words.confirm_first(self._word())
        return ""

    def _tell(self) -> None:
        ui, replacing = self.ui, self.ui.replace.isChecked()
        ui.instead.setEnabled(replacing)
        ui.confirm_label.setText(words.confirm(self._word()))
        ui.confirm.setAccessibleName(words.confirm(self._word()).replace("&", ""))
        ui.carry_out.setText(words.REPLACE_BUTTON if replacing else words.REMOVE_BUTTON)
        why = self._why_not()
        self.allow(ui.carry_out, not why, why)

    def _on_carry_out(self) -> None:
        why = self._why_not()
        if why:
            self.say(why)
            return
        names, removing = self._names(), self.ui.remove.isChecked()
        instead = "" if removing else self.ui.instead.text().strip()
        counts: list[int] = []
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            done = self.desk.run(
                lambda session: counts.append(session.replace_name(names, instead))
            )
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.ui.confirm.clear()
        self.ui.name.clear()
        self._show_backups()
        if done:
            count = self.ui.backups.count()
            self.say(words.done(counts[0], removed=removing, backups=count))

    def _show_backups(self) -> None:
        box = self.ui.backups
        kept = set(_ticked(box))
        box.clear()
        rows = backup_rows(self.desk.document_id)
        for row in rows:
            text = words.backup(row.at, row.size, row.kind)
            _add(box, text, row.key, ticked=row.key in kept)
        box.setVisible(bool(rows))
        box.setFixedHeight(self.tools.looks.now.px(24) * min(len(rows), 8) + 8)
        self.ui.backups_text.setText(words.backups_text(len(rows)))
        self.ui.remove_backups.setVisible(bool(rows))
        self._tell_backups()

    def _tell_backups(self) -> None:
        ticked = bool(_ticked(self.ui.backups))
        self.allow(self.ui.remove_backups, ticked, words.backups_text(1))

    def _on_remove_backups(self) -> None:
        keys = set(_ticked(self.ui.backups))
        rows = [row for row in backup_rows(self.desk.document_id) if row.key in keys]
        text = words.ask_backups(len(rows))
        choices = (words.REMOVE_WORD.capitalize(), organisation.CANCEL)
        if not rows or ask(self, text, *choices, title=self.windowTitle()) != 0:
            return
        for row in rows:
            backups.delete(row.backup)
        left = sum(row.backup.path.exists() for row in rows)
        self._show_backups()
        self.say(words.backups_gone(len(rows) - left, left))


def _add(box: QListWidget, text: str, key: str, *, ticked: bool) -> None:
    """Add a line with a tick."""
    item = QListWidgetItem(text)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    item.setData(_DATA, key)
    item.setSizeHint(QSize(0, max(box.fontMetrics().height() + 4, 24)))
    box.addItem(item)


def _ticked(box: QListWidget) -> list[str]:
    lines = (box.item(row) for row in range(box.count()))
    return [str(line.data(_DATA)) for line in lines if line.checkState() is Qt.CheckState.Checked]


def _columns() -> tuple[Shown[PlaceRow], ...]:
    where, count = words.COLUMNS
    return (
        Shown(where, lambda row: row.text),
        Shown(count, lambda row: row.count, Kind.NUMBER),
    )
