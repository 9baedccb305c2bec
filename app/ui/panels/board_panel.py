"""The board of *Wijken*: steps per wijk across all wijken, worked by single keys."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.bundling import bundles
from app.domain.changes import ChangeSet
from app.domain.ids import instance_id
from app.domain.instances import Status
from app.domain.route import Movement
from app.editing.bulk import SetStatus, change_all
from app.editing.wording import instance_text, refusal_text
from app.exchange.clipboard import write_cells
from app.reports.content.listing import ListColumn, Listing, ListRow
from app.reports.content.model import Kind
from app.ui._compiled.board_panel import Ui_BoardPanel
from app.ui.matrix_menu import STATUS_KEYS, add_statuses, only_when_editable, open_menu
from app.ui.models import board_rows
from app.ui.models.matrix_model import MatrixModel
from app.ui.models.wijken_rows import WijkRow
from app.ui.place import Place
from app.ui.tools import Tools
from app.words import choices
from app.words.window import neighbourhoods as words
from app.words.window import reasons
from app.words.window import roles as role_words

_WIDEST = 132


class BoardPanel(QWidget):
    """The matrix of steps and wijken."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._desk = tools, tools.desk
        self._bundles = 0
        self._asked: tuple[Sequence[str], Status | None] = ((), None)
        self.ui = Ui_BoardPanel()
        self.ui.setupUi(self)
        self._model, self._totals = MatrixModel(self), MatrixModel(self)
        matrix = self.ui.matrix
        matrix.prepare(self._model, tools.looks, words.STEP, widest=_WIDEST)
        self.ui.foot.prepare(self._totals, tools.looks, matrix)
        matrix.typed.connect(self._on_typed)
        matrix.opened.connect(self._on_opened)
        matrix.copy_asked.connect(self._copy)
        matrix.menu_asked.connect(self._on_menu)
        matrix.selectionModel().currentChanged.connect(self._tell_about)
        self._offer_movements()
        self.ui.reason.given.connect(self._on_reason)
        self.ui.reason.closed.connect(matrix.setFocus)

    def show_all(self, wijken: Sequence[WijkRow]) -> None:
        """Show the dossier as it is now.

        Args:
            wijken: The rows of the list, without the archived ones: the totals are the same.
        """
        dossier, today = self._desk.dossier, self._desk.today
        rows = board_rows.rows(dossier, today, movement=self._movement)
        self._model.show(board_rows.columns(dossier), rows)
        self._bundles = len(bundles(dossier))
        self.show_totals(wijken)
        empty = not self._model.columns
        for widget in (self.ui.bar, self.ui.matrix, self.ui.foot, self.ui.hint):
            widget.setVisible(not empty)
        self.ui.empty.setVisible(empty)
        if not self.ui.matrix.currentIndex().isValid():
            self.ui.matrix.choose(0, 0)
        self._tell_about()

    def take(self, item: ChangeSet) -> bool:
        """Show one change; tells whether that was enough."""
        steps = board_rows.touched(item)
        if steps is None:
            return False
        dossier = self._desk.dossier
        found = board_rows.rows(dossier, self._desk.today, steps, self._movement)
        self._model.patch({row.head.key: row for row in found})
        self._bundles = len(bundles(dossier))
        self._tell_about()
        return True

    def show_totals(self, wijken: Sequence[WijkRow]) -> None:
        """Show the totals under the board."""
        self._totals.show(self._model.columns, board_rows.foot(wijken))

    def _offer_movements(self) -> None:
        box = self.ui.movement
        box.addItem(words.ALL_MOVEMENTS, None)
        for movement in Movement:
            word = choices.word(choices.MOVEMENT, movement)
            box.addItem(word[:1].upper() + word[1:], movement.value)
        box.currentIndexChanged.connect(self._on_movement)

    @property
    def _movement(self) -> Movement | None:
        """The movement of which the steps are shown; `None`: of all."""
        chosen = self.ui.movement.currentData()
        return Movement(chosen) if chosen else None

    def _on_movement(self) -> None:
        dossier, today = self._desk.dossier, self._desk.today
        rows = board_rows.rows(dossier, today, movement=self._movement)
        self._model.show(self._model.columns, rows)
        self.ui.matrix.choose(0, max(self.ui.matrix.currentIndex().column(), 0))
        self._tell_about()

    def _tell_about(self) -> None:
        """Say with which wijken the current cell can bundle; else how many chances there are."""
        index = self.ui.matrix.currentIndex()
        cell = self._model.cell(index) if index.isValid() else None
        told = cell.tip if cell is not None and cell.joined else words.bundle_count(self._bundles)
        self.ui.about.setText(told)

    def show_wijk(self, key: str) -> None:
        """Go to the column of a wijk."""
        column = self._model.column_of(key)
        if column >= 0:
            self.ui.matrix.choose(max(0, self.ui.matrix.currentIndex().row()), column)
        self.ui.matrix.setFocus()

    def listing(self) -> Listing:
        """The board as plain values."""
        columns = (
            ListColumn(role_words.STEP, Kind.CODE),
            ListColumn(role_words.STEP_TITLE, weight=6),
            *(ListColumn(head.code) for head in self._model.columns),
        )
        rows = tuple(
            ListRow((row.head.code, row.head.title, *(cell.value for cell in row.cells)))
            for row in self._model.rows
        )
        totals = tuple(
            ListRow(("", row.head.said, *(cell.value for cell in row.cells)))
            for row in self._totals.rows
        )
        return Listing(words.BOARD, columns, (*rows, *totals))

    def _key(self, index: QModelIndex) -> str:
        row, column = self._model.rows[index.row()], self._model.columns[index.column()]
        return instance_id(row.head.key, column.key)

    def _on_typed(self, key: str) -> None:
        if key in STATUS_KEYS:
            self._set_status(STATUS_KEYS[key])

    def _set_status(self, status: Status | None) -> None:
        keys = [self._key(index) for index in self.ui.matrix.selected()]
        if not self._desk.editable:
            self._desk.refused.emit(self._desk.why_read_only)
            return
        asking = board_rows.needs_reason(self._desk.dossier, keys, status)
        if not asking:
            self._carry_out(keys, status)
            return
        self._asked = (keys, status)
        reopen = status is not Status.NOT_APPLICABLE
        names = [instance_text(self._desk.dossier, key) for key in asking]
        button = reasons.REOPEN if reopen else reasons.SKIP
        self.ui.reason.ask(words.reason_for(names, reopen=reopen), button)

    def _on_reason(self, reason: str) -> None:
        if self._carry_out(*self._asked, reason):
            self.ui.reason.put_away()

    def _carry_out(self, keys: Sequence[str], status: Status | None, reason: str = "") -> bool:
        """Change what is allowed in one step, and say what is not."""
        desk = self._desk
        found = change_all(desk.dossier, keys, SetStatus(status, desk.today, reason))
        done = not found.changed or desk.run(
            lambda session: session.do(found.edit.draft("set_instance", reason))
        )
        if found.refused and done:
            sentences = [
                refusal_text(desk.dossier, item.error, kept=True) for item in found.refused
            ]
            desk.refused.emit(words.partly(len(found.changed), sentences))
        return done

    def _on_opened(self, index: QModelIndex) -> None:
        if index.isValid():
            self._tools.go(Place("route", self._key(index)))

    def _copy(self) -> None:
        cells = self.ui.matrix.selected()
        rows = sorted({cell.row() for cell in cells})
        across = sorted({cell.column() for cell in cells})
        heads = [self._model.columns[column].code for column in across]
        lines = [[role_words.STEP, role_words.STEP_TITLE, *heads]]
        for row in rows:
            found = self._model.rows[row]
            values = [found.cells[column].value for column in across]
            lines.append([found.head.code, found.head.title, *values])
        QGuiApplication.clipboard().setText(write_cells(lines))

    def _on_menu(self, index: QModelIndex) -> None:
        open_menu(self.ui.matrix, index, self._menu)

    def _menu(self, index: QModelIndex) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        statuses = add_statuses(menu, words.STATUS_MENU, words.FOLLOW, self._set_status)
        only_when_editable(statuses, self._desk)
        menu.addAction(words.OPEN_STEP, partial(self._on_opened, index))
        menu.addAction(role_words.COPY, self._copy)
        return menu
