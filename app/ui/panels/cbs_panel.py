"""A file of the CBS: chosen and read, and per wijk what would become of it, with a tick.

Nothing is changed here; the owner takes over `plan` for the codes in `ticked`.
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from app.domain.dossier import Dossier
from app.exchange.cbs.doubts import doubts
from app.exchange.cbs.errors import CbsError
from app.exchange.cbs.planning import Chosen, Plan, plan
from app.exchange.cbs.reading import CbsFile, read_cbs
from app.exchange.cbs.recognising import municipality_of, years_of
from app.installation.policy import CBS
from app.progress import CancelledError
from app.storage.errors import StorageError
from app.ui._compiled.cbs_panel import Ui_CbsPanel
from app.ui.long_work import LongWork, Piece
from app.ui.looks import Looks
from app.ui.models import cbs_rows
from app.ui.models.ticked_rows_model import TickedRowsModel
from app.ui.problems import storage_text
from app.ui.settings import SettingsFile
from app.ui.turned_off import keep_off
from app.ui.widgets.tables import prepare_table
from app.words.cbs import NO_WIJKEN, cannot_be_year, trouble
from app.words.window import cbs as words
from app.words.window.shell import ANY_FILTER, CLOSE_MESSAGE

_FIRST_YEAR = 2013
"""The layouts of earlier files are not known."""


class CbsPanel(QWidget):
    """A file in, a preview out.

    Attributes:
        changed: The preview, or a tick, is different.
    """

    changed = Signal()

    def __init__(
        self,
        looks: Looks,
        settings: SettingsFile,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._today = settings, today
        self._dossier = Dossier()
        self._found: CbsFile | None = None
        self._plan: Plan | None = None
        self._ticked: frozenset[str] = frozenset()
        self.ui = Ui_CbsPanel()
        self.ui.setupUi(self)
        self.work = LongWork(self.ui.message, self)
        self._model = TickedRowsModel(
            cbs_rows.columns(),
            lambda row: row.key,
            lambda row: row.ticked,
            lambda row: not row.wijk.problem,
            self,
        )
        self._prepare(looks)
        self._show()

    def _prepare(self, looks: Looks) -> None:
        ui = self.ui
        ui.message.set_close_name(CLOSE_MESSAGE)
        ui.table.setModel(self._model)
        # A wijk whose name gave way to its figures would be nobody's.
        prepare_table(ui.table, looks, stretch=self._model.columnCount())
        ui.table.selectionModel().currentChanged.connect(lambda *_: self._show_notes())
        self._model.modelReset.connect(self._show_notes)
        self._model.ticked.connect(self._on_tick)
        ui.choose.clicked.connect(self._on_choose)
        keep_off(CBS, ui.choose, ui.path)
        ui.path.installEventFilter(self)
        ui.town.activated.connect(lambda _: self._renew())
        ui.year.activated.connect(lambda _: self._renew())
        ui.all.clicked.connect(lambda: self._tick_all(ticked=True))
        ui.none.clicked.connect(lambda: self._tick_all(ticked=False))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter reads the file; left to itself it would press a button of the dialog as well."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter:
                self._on_path()
            return enter
        return super().eventFilter(watched, event)

    @property
    def plan(self) -> Plan | None:
        """What would be done; `None` while something is still to be chosen."""
        return self._plan

    @property
    def ticked(self) -> frozenset[str]:
        """The codes of the wijken with a tick."""
        return self._ticked

    @property
    def why_not(self) -> str:
        """Why nothing can be taken over; empty when something can."""
        if self._found is None:
            return words.NOTHING_CHOSEN
        if self._plan is None:
            return self.ui.problem.text()
        if not self._ticked:
            return words.TICK_SOMETHING
        if cbs_rows.changing(self._plan, self._ticked):
            return ""
        nothing = cbs_rows.without_figures(self._plan, self._ticked)
        return words.NO_FIGURES if nothing else words.ALL_THERE

    @property
    def chosen(self) -> Chosen | None:
        """What was chosen; `None` when that is nothing."""
        if self._found is None or self._plan is None or not self._ticked:
            return None
        return Chosen(self._found, self._plan.municipality, self._plan.year, self._ticked)

    def show_dossier(self, dossier: Dossier) -> None:
        """Judge the file against a dossier."""
        before, self._dossier = self._dossier, dossier
        if self._found is None or before == dossier:
            return
        keep = self._ticked if self._plan is not None else None
        if before.municipality != dossier.municipality:
            self._choose_town(self._found)
            keep = None
        self._judge(keep)

    @property
    def undecided(self) -> bool:
        """Whether a file was chosen, and it is no good or it is still to be said what is wanted."""
        return self._plan is None and (self._found is not None or bool(self.problem))

    @property
    def problem(self) -> str:
        """What is said to be wrong with the file; empty when nothing is."""
        return self.ui.problem.text()

    def stop(self) -> None:
        """Nobody waits for the file any more."""
        self.work.cancel()

    def read(self, path: Path) -> None:
        """Read a file, beside the window."""
        if self.work.busy:
            return
        self.ui.path.setText(str(path))
        self._found = self._plan = None
        self._say("")
        piece = Piece(partial(read_cbs, path), words.reading, self._on_read, self._on_failed)
        self.work.start(piece)
        self._show()

    def _on_path(self) -> None:
        """Read what was typed; nothing: leave the file alone."""
        text = self.ui.path.text().strip()
        if text:
            self.read(Path(text).expanduser())
        elif not self.work.busy:
            self._found = self._plan = None
            self._say("")
            self._show()

    def _on_choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, words.CHOOSE_FILE, self._settings.folder, f"{words.FILTER};;{ANY_FILTER}"
        )
        if path:
            self._settings.change(folder=str(Path(path).parent))
            self.read(Path(path))

    def _on_read(self, found: CbsFile) -> None:
        try:
            self._choose_year(found)
        except CbsError as error:
            self._on_failed(error)
            return
        self._found = found
        self._choose_town(found)
        self._judge()
        self._go_on()

    def _go_on(self) -> None:
        """Put the caret where something is still to be chosen."""
        ui = self.ui
        if self._plan is not None:
            ui.table.setCurrentIndex(self._model.index(0, 0))
            ui.table.setFocus()
        elif not ui.town.currentData():
            ui.town.setFocus()
        else:
            ui.year.setFocus()

    def _on_failed(self, error: Exception) -> None:
        match error:
            case CancelledError():
                self._say("")
            case CbsError():
                self._say(trouble(error.trouble.value, error.data))
            case StorageError():
                self._say(storage_text(error))
            case _:
                raise error
        self._show()

    def _choose_town(self, found: CbsFile) -> None:
        town = self.ui.town
        town.clear()
        own = municipality_of(self._dossier, found)
        if not own:
            town.addItem(words.CHOOSE_TOWN, "")
        for code, name in found.municipalities.items():
            town.addItem(name, code)
        town.setCurrentIndex(max(town.findData(own), 0))

    def _choose_year(self, found: CbsFile) -> None:
        year, years = self.ui.year, years_of(found, self._today())
        year.clear()
        if not years:
            year.addItem(words.CHOOSE_YEAR, None)
        for number in years or range(self._today().year, _FIRST_YEAR - 1, -1):
            year.addItem(str(number), number)
        year.setCurrentIndex(0)

    def _renew(self) -> None:
        """Another municipality or year: what was ticked is of the one before."""
        self._judge()

    def _judge(self, keep: frozenset[str] | None = None) -> None:
        """Work out what would be done.

        Args:
            keep: The codes that stay ticked; `None`: what is proposed.
        """
        found, town, year = self._found, self.ui.town.currentData(), self.ui.year.currentData()
        self._plan = None
        if found is None:
            return
        if not town:
            self._say(words.NO_TOWN.format(name=self._dossier.municipality.name))
        elif year is None:
            never = cannot_be_year(found.years)
            self._say(words.BAD_YEAR.format(never=never) if found.years else words.NO_YEAR)
        else:
            try:
                self._plan = plan(self._dossier, found, town, year)
            except CbsError as error:
                self._say(trouble(error.trouble.value, error.data))
        if self._plan is not None:
            self._say("" if self._plan.wijken else NO_WIJKEN)
            codes = {wijk.code for wijk in self._plan.wijken}
            self._ticked = cbs_rows.proposed(self._plan) if keep is None else keep & codes
        self._show()

    def _on_tick(self, code: str, ticked: bool) -> None:
        self._ticked = self._ticked | {code} if ticked else self._ticked - {code}
        self._show()

    def _tick_all(self, *, ticked: bool) -> None:
        wijken = self._plan.wijken if self._plan is not None and ticked else ()
        self._ticked = frozenset(wijk.code for wijk in wijken if not wijk.problem)
        self._show()

    def _say(self, problem: str) -> None:
        self.ui.problem.setText(problem)
        self.ui.problem.setVisible(bool(problem))
        self.ui.path.setAccessibleDescription(problem)

    def _show(self) -> None:
        ui, made, busy = self.ui, self._plan, self.work.busy
        if made is None:
            self._ticked = frozenset()
        rows = cbs_rows.rows(made, self._ticked) if made is not None else []
        self._model.show(rows)
        for column in range(self._model.columnCount()):
            ui.table.setColumnHidden(column, made is not None and column in cbs_rows.hidden(made))
        ui.table.setVisible(bool(rows))
        ui.rest.setVisible(not rows)
        self._show_doubts()
        self._show_notes()
        ui.choices.setVisible(self._found is not None)
        for button in (ui.all, ui.none):
            button.setVisible(bool(rows))
        ui.path.setReadOnly(busy)
        ui.choose.setEnabled(not busy)
        ui.summary.setText(self._summary())
        ui.summary.setVisible(bool(rows))
        self.changed.emit()

    def _show_doubts(self) -> None:
        """Tell whether this is the town and the year that is wanted, before anything is taken."""
        found, made, label = self._found, self._plan, self.ui.doubts
        told: tuple[str, ...] = ()
        if found is not None and made is not None:
            today = self._today()
            told = tuple(doubts(self._dossier, found, made.municipality, made.year, today))
        label.setText("\n".join(told))
        # The caret goes to the table, and what is said of a table is read aloud there.
        self.ui.table.setAccessibleDescription(label.text())
        label.setVisible(bool(told))

    def _show_notes(self) -> None:
        """Tell what there is to tell of the current wijk."""
        current = self.ui.table.currentIndex()
        text = cbs_rows.notes(self._model.row_at(current)) if current.isValid() else ""
        self.ui.notes.setText(text)
        self.ui.notes.setVisible(bool(text))

    def _summary(self) -> str:
        if self._plan is None:
            return ""
        return words.chosen(
            len(self._ticked),
            len(self._plan.wijken),
            cbs_rows.measurements(self._plan, self._ticked),
            self._plan.year,
        )
