"""*Rollen*: which department does what at which step, and how far it is."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from app.domain.changes import ChangeSet
from app.domain.ids import split_instance, split_part
from app.domain.instances import Status
from app.domain.route import Letter, Step
from app.domain.town_hall import Department
from app.exchange.place import Place as Block
from app.exchange.place import RoleColumn
from app.reports.content.listing import ListColumn, Listing, ListRow
from app.reports.content.model import Kind
from app.ui._compiled.roles_page import Ui_RolesPage
from app.ui.dialogs.choose_neighbourhood_dialog import ChooseNeighbourhoodDialog
from app.ui.dialogs.department_steps_dialog import DepartmentStepsDialog
from app.ui.matrix_menu import STATUS_KEYS, add_statuses, only_when_editable, open_menu
from app.ui.models import roles_rows
from app.ui.models.matrix_listing import as_role, status_of
from app.ui.models.matrix_model import MatrixModel
from app.ui.page import Page
from app.ui.parts import Part
from app.ui.place import Place
from app.ui.role_deeds import RoleDeeds, Spot
from app.ui.tips import plain_tip
from app.ui.tools import Tools
from app.words.window import reasons
from app.words.window import roles as words

_FILTER_KEY = "/"
_LOW = 480
"""Below this height the rows need all the room."""


class RolesPage(Page):
    """The matrix of steps and departments."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.ui = Ui_RolesPage()
        self.ui.setupUi(self)
        self._deeds = RoleDeeds(self.desk)
        self._model, self._totals = MatrixModel(self), MatrixModel(self)
        self._skipping: list[str] = []
        matrix = self.ui.matrix
        matrix.prepare(self._model, tools.looks, words.STEP)
        self.ui.foot.prepare(self._totals, tools.looks, matrix)
        matrix.typed.connect(self._on_typed)
        matrix.removed.connect(lambda: self._set_letter(None))
        matrix.opened.connect(self._on_opened)
        matrix.column_opened.connect(self._on_column_opened)
        matrix.copy_asked.connect(self._copy)
        matrix.paste_asked.connect(self._paste)
        matrix.menu_asked.connect(self._on_menu)
        self.ui.wijk.currentIndexChanged.connect(self._on_filter)
        self.ui.only_wrong.toggled.connect(self._on_filter)
        self.ui.reason.given.connect(self._on_reason)
        self.ui.reason.closed.connect(matrix.setFocus)
        self.ui.empty_button.clicked.connect(self._on_empty_button)

    @property
    def wijk(self) -> str | None:
        """Id of the wijk that is shown; `None` for all together."""
        return self.ui.wijk.currentData() or None

    @override
    def parts(self) -> Sequence[Part]:
        return (Part(self, self.ui.matrix),)

    @override
    def refresh(self) -> None:
        self._fill_filter()
        self._show()

    @override
    def take(self, item: ChangeSet, initiator: object | None) -> None:
        steps = roles_rows.touched(item)
        if steps is None or self.ui.only_wrong.isChecked():
            self.refresh()
            return
        rows = roles_rows.rows(self.desk.dossier, self.desk.today, self.wijk, steps)
        self._model.patch({row.head.key: row for row in rows})
        if any(change.table == "step_role" for change in item.changes):
            self._show_totals()

    @override
    def restyle(self) -> None:
        self._place_legend()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_legend()

    @override
    def show_place(self, place: Place) -> None:
        """Show a step, a contribution or a department.

        Args:
            place: Its key is the id of a step, an instance, or a contribution; `field` may name a
                department.
        """
        whole, department = split_part(place.key)
        step, wijk = split_instance(whole)
        if wijk is not None:
            self.ui.wijk.setCurrentIndex(max(0, self.ui.wijk.findData(wijk)))
        if step and self._model.row_of(step) < 0:
            self.ui.only_wrong.setChecked(False)
        row = self._model.row_of(step)
        column = self._model.column_of(department or place.field)
        if row >= 0:
            self.ui.matrix.choose(row, max(0, column))
            self.ui.matrix.setFocus()

    @override
    def focus_filter(self) -> None:
        self.ui.wijk.setFocus()

    @override
    def leave(self) -> None:
        """Nothing is kept back here: every key was carried out at once."""

    @override
    def listing(self) -> Listing | None:
        columns = (
            ListColumn(words.STEP, Kind.CODE),
            ListColumn(words.STEP_TITLE, weight=6),
            ListColumn(words.STATUS, Kind.STATUS),
            *(ListColumn(head.code, Kind.ROLE) for head in self._model.columns),
        )
        rows = tuple(
            ListRow(
                (
                    row.head.code,
                    row.head.title,
                    status_of(row.head.status),
                    *(as_role(cell) for cell in row.cells),
                )
            )
            for row in self._model.rows
        )
        shown = [self.ui.wijk.currentText()]
        if self.ui.only_wrong.isChecked():
            shown.append(self.ui.only_wrong.text())
        return Listing(words.TITLE, columns, rows, " · ".join(shown), things=words.THINGS)

    # What is shown

    def _fill_filter(self) -> None:
        box, chosen = self.ui.wijk, self.wijk
        names = roles_rows.names(self.desk.dossier)
        wanted = [("", words.ALL)]
        wanted += [(key, words.with_town(name)) for key, name in names.items()]
        if wanted == [(box.itemData(at), box.itemText(at)) for at in range(box.count())]:
            return
        box.blockSignals(True)
        box.clear()
        for key, text in wanted:
            box.addItem(text, key)
        box.setCurrentIndex(max(0, box.findData(chosen or "")))
        box.blockSignals(False)

    def _show(self) -> None:
        dossier, today = self.desk.dossier, self.desk.today
        before = self.ui.matrix.currentIndex()
        place = self._spot(before) if before.isValid() else None
        only = self.ui.only_wrong.isChecked()
        rows = roles_rows.rows(dossier, today, self.wijk, only_wrong=only)
        columns = roles_rows.columns(dossier)
        self._model.show(columns, rows)
        self._show_totals()
        self._show_empty(departments=len(columns) > 1)
        if not self.ui.matrix.currentIndex().isValid():
            row = self._model.row_of(place[0]) if place else 0
            column = self._model.column_of(place[1]) if place else 0
            self.ui.matrix.choose(max(0, row), max(0, column))

    def _show_totals(self) -> None:
        self._totals.show(self._model.columns, roles_rows.foot(self.desk.dossier))
        wrong = roles_rows.breaking(self.desk.dossier)
        only = self.ui.only_wrong
        only.setText(words.wrong_steps(wrong))
        only.setVisible(wrong > 0 or only.isChecked())
        self._place_legend()

    def _show_empty(self, *, departments: bool) -> None:
        empty = not departments or not self._model.rows
        for widget in (self.ui.matrix, self.ui.foot, self.ui.hint):
            widget.setVisible(not empty)
        self.ui.empty.setVisible(empty)
        self.ui.empty_text.setText(words.NO_STEPS if departments else words.NO_DEPARTMENTS)
        self.ui.empty_button.setText(words.ALL_ROWS if departments else words.ADD_DEPARTMENTS)

    def _place_legend(self) -> None:
        """The legend stands beside the title where there is room for it, else under it."""
        low = self.height() < self.tools.looks.now.px(_LOW)
        self.ui.hint.setVisible(not low and not self.ui.matrix.isHidden())
        row, legend = self.ui.bar_row, self.ui.legend
        others = (self.ui.title, self.ui.only_wrong, self.ui.wijk_label, self.ui.wijk)
        taken = sum(other.sizeHint().width() for other in others if not other.isHidden())
        fits = taken + legend.sizeHint().width() + row.spacing() * 6 + 32 <= self.width()
        target = row if fits else self.ui.bar_rows
        if target.indexOf(legend) < 0:
            (self.ui.bar_rows if fits else row).removeWidget(legend)
            if fits:
                row.insertWidget(1, legend)
            else:
                self.ui.bar_rows.addWidget(legend)

    # What keys and the mouse do

    def _spot(self, index: QModelIndex) -> Spot:
        return (
            self._model.rows[index.row()].head.key,
            self._model.columns[index.column()].key,
        )

    def _spots(self) -> list[Spot]:
        """The selected cells, without the totals."""
        found = [self._spot(index) for index in self.ui.matrix.selected()]
        return [spot for spot in found if spot[1] != roles_rows.TOTALS]

    def _on_typed(self, key: str) -> None:
        if key == _FILTER_KEY:
            self.focus_filter()
        elif key in list(Letter):
            self._set_letter(Letter(key))
        elif key in STATUS_KEYS:
            self._set_status(STATUS_KEYS[key])

    def _may_change(self) -> bool:
        if not self.desk.editable:
            self.desk.refused.emit(self.desk.why_read_only)
        return self.desk.editable

    def _set_letter(self, letter: Letter | None) -> None:
        spots = self._spots()
        if spots and self._may_change():
            self._deeds.set_letter(spots, letter)

    def _set_status(self, status: Status | None) -> None:
        if not self._may_change():
            return
        if status is Status.PENDING_DECISION:
            self.desk.refused.emit(words.NOT_PENDING)
            return
        spots = self._deeds.contributing(self._spots())
        if not spots:
            self.desk.refused.emit(words.NO_CONTRIBUTION)
            return
        self._with_wijk(spots, lambda wijk: self._set_status_in(spots, status, wijk))

    def _set_status_in(self, spots: list[Spot], status: Status | None, wijk: str | None) -> None:
        keys = [self._deeds.contribution(spot, wijk) for spot in spots]
        if status is not Status.NOT_APPLICABLE:
            self._deeds.set_status(keys, status)
            return
        self._skipping = keys
        self.ui.reason.ask(words.reason_for([self._name(spot) for spot in spots]), reasons.SKIP)

    def _on_reason(self, reason: str) -> None:
        if self._deeds.set_status(self._skipping, Status.NOT_APPLICABLE, reason):
            self.ui.reason.put_away()

    def _name(self, spot: Spot) -> str:
        dossier = self.desk.dossier
        return f"{dossier.get(Step, spot[0]).code} {dossier.get(Department, spot[1]).code}"

    def _with_wijk(self, spots: list[Spot], work: Callable[[str | None], object]) -> None:
        """Do something in the wijk that is shown; ask which one where all are shown together."""
        asked = next((spot for spot in spots if self._deeds.per_wijk(spot[0])), None)
        if self.wijk is not None or asked is None:
            work(self.wijk)
            return
        dossier = self.desk.dossier
        step = dossier.get(Step, asked[0])
        department = asked[1] if dossier.find(Department, asked[1]) else ""
        wijken = roles_rows.choices_of_wijk(dossier, self.desk.today, step, department)
        if len(wijken) == 1:
            work(wijken[0][0])
            return
        if not wijken:
            self.desk.refused.emit(words.no_wijken(step.code))
            return
        question = words.which_wijk(step.code)
        dialog = ChooseNeighbourhoodDialog(question, wijken, self.tools.looks.now, self)
        dialog.chosen.connect(work)
        dialog.finished.connect(dialog.deleteLater)
        matrix = self.ui.matrix
        corner = matrix.visualRect(matrix.currentIndex()).bottomLeft()
        dialog.open_at(matrix.viewport().mapToGlobal(corner))

    def _on_opened(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        spot = self._spot(index)
        has_part = bool(self._deeds.contributing([spot]))

        def go(wijk: str | None) -> None:
            deeds = self._deeds
            key = deeds.contribution(spot, wijk) if has_part else deeds.instance(spot[0], wijk)
            self.tools.go(Place("route", key))

        self._with_wijk([spot], go)

    def _on_column_opened(self, column: int) -> None:
        department = self.desk.dossier.find(Department, self._model.columns[column].key)
        if department is not None:
            DepartmentStepsDialog(self.tools, department.id, self).show()

    def _on_empty_button(self) -> None:
        if self.ui.only_wrong.isChecked():
            self.ui.only_wrong.setChecked(False)
        else:
            self.tools.go(Place("departments"))

    def _on_filter(self) -> None:
        self._show()

    def _copy(self) -> None:
        spots = self._spots()
        steps = list(dict.fromkeys(step for step, _ in spots))
        chosen = {department for _, department in spots}
        departments = [head.key for head in self._model.columns if head.key in chosen]
        if spots:
            text = self._deeds.copied(steps, departments, self.wijk)
            QGuiApplication.clipboard().setText(text)

    def _paste(self) -> None:
        cells = self.ui.matrix.selected()
        if not cells or not self._may_change():
            return
        top, left = cells[0].row(), min(cell.column() for cell in cells)
        block = Block(
            keys=tuple(
                self._deeds.instance(row.head.key, self.wijk) for row in self._model.rows[top:]
            ),
            columns=tuple(
                RoleColumn(head.key)
                for head in self._model.columns[left:]
                if head.key != roles_rows.TOTALS
            ),
            height=cells[-1].row() - top + 1,
            width=max(cell.column() for cell in cells) - left + 1,
        )
        self._deeds.paste(QGuiApplication.clipboard().text(), block)

    def _on_menu(self, index: QModelIndex) -> None:
        open_menu(self.ui.matrix, index, self._menu)

    def _menu(self, index: QModelIndex) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        roles = menu.addMenu(words.ROLE_MENU)
        for letter in Letter:
            text = words.letter_said(letter.value)
            roles.addAction(text, partial(self._set_letter, letter))
        roles.addAction(words.REMOVE, partial(self._set_letter, None))
        statuses = add_statuses(
            menu,
            words.STATUS_MENU,
            words.FOLLOW,
            self._set_status,
            without=Status.PENDING_DECISION,
        )
        for submenu in (roles, statuses):
            only_when_editable(submenu, self.desk)
        menu.addSeparator()
        menu.addAction(words.OPEN, partial(self._on_opened, index))
        menu.addAction(words.ALL_STEPS, partial(self._on_column_opened, index.column()))
        menu.addSeparator()
        menu.addAction(words.COPY, self._copy)
        pasting = menu.addAction(words.PASTE, self._paste)
        pasting.setEnabled(self.desk.editable)
        pasting.setToolTip(plain_tip(self.desk.why_read_only))
        return menu
