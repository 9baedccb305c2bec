"""*Wijken*: the list of wijken, and on a second tab the board of steps and wijken."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMenu
from typing_extensions import override

from app.domain.changes import ChangeSet
from app.domain.town_hall import Neighbourhood, NeighbourhoodStatus
from app.editing.commands import neighbourhoods
from app.editing.edit import Edit
from app.exchange.layout import Subject
from app.reports.content.listing import Listing
from app.reports.content.model import Kind
from app.ui._compiled.neighbourhoods_page import Ui_NeighbourhoodsPage
from app.ui.dialogs.paste_list_dialog import paste_list
from app.ui.dialogs.start_neighbourhood_dialog import StartNeighbourhoodDialog
from app.ui.icons import icon
from app.ui.models import wijken_rows
from app.ui.models.editable_rows_model import EditableRowsModel
from app.ui.models.rows_model import Shown
from app.ui.models.wijken_rows import WijkRow
from app.ui.page import Page
from app.ui.panels.board_panel import BoardPanel
from app.ui.panels.calendar_panel import CalendarPanel
from app.ui.parts import Part
from app.ui.place import Place
from app.ui.tips import plain_tip
from app.ui.tools import Tools
from app.words.window import neighbourhoods as words

_BOARD, _CALENDAR = "board", "calendar"
_STATUS_KEYS = {status.value[0].upper(): status for status in NeighbourhoodStatus}
_NAME, _STATUS, _PROGRESS, _LATE, _OWNERLESS, _CODE, _CHARACTER = range(7)
_LOW, _MOST_BELOW = 480, 8
"""Below this height the rows need all the room; with more wijken the board has a tab of its own."""
_ROOM_FOR_BOTH, _WIDEST_NAME = 560, 420


@dataclass(frozen=True, slots=True)
class _Field:
    """What is typed in a column, and how it is kept."""

    command: str
    work: Callable[[Edit, Neighbourhood, str], None]


_FIELDS = {
    _NAME: _Field("rename_neighbourhood", neighbourhoods.rename),
    _CODE: _Field("set_neighbourhood", neighbourhoods.set_code),
    _CHARACTER: _Field("set_neighbourhood", neighbourhoods.set_character),
}


class NeighbourhoodsPage(Page):
    """Which wijken take part, how far they are, and what waits in each."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.ui = Ui_NeighbourhoodsPage()
        self.ui.setupUi(self)
        self.board = BoardPanel(tools)
        self.ui.board_place.addWidget(self.board)
        self.calendar = CalendarPanel(tools)
        self.ui.calendar_place.addWidget(self.calendar)
        self.ui.tabs.currentChanged.connect(self._on_tab)
        self._below = False
        writers = {at: partial(self._write, at) for at in _FIELDS}
        self._model = EditableRowsModel(_columns(), lambda row: row.key, writers, self)
        self._prepare_table()
        self._prepare_tools()
        self.restyle()

    def _prepare_table(self) -> None:
        table = self.ui.table
        table.prepare(self._model, self.tools.looks, stretch=_CHARACTER)
        table.draw_with({_STATUS: "status", _PROGRESS: "progress", _LATE: "late"}, self.tools.looks)
        if self.desk.editable:
            table.setEditTriggers(table.EditTrigger.EditKeyPressed)
        table.chosen.connect(self._allow)
        table.followed.connect(self._show_on_board)
        table.add_asked.connect(self.ui.new_name.setFocus)
        table.remove_asked.connect(self._remove)
        table.filter_asked.connect(self.focus_filter)
        table.typed.connect(self._on_typed)
        table.moved.connect(self._move)
        table.menu_asked.connect(self._on_menu)

    def _prepare_tools(self) -> None:
        ui = self.ui
        ui.problem.hide()
        ui.new_name.returnPressed.connect(self._add)
        ui.new_name.textEdited.connect(lambda _: ui.problem.hide())
        ui.new_name.lines_pasted.connect(self._paste_list)
        ui.add.clicked.connect(self._add)
        ui.paste.clicked.connect(lambda: self._paste_list(""))
        ui.empty_button.clicked.connect(ui.new_name.setFocus)
        ui.archived.toggled.connect(self.refresh)
        ui.up.clicked.connect(lambda: self._move(-1))
        ui.down.clicked.connect(lambda: self._move(1))
        ui.archive.clicked.connect(self._archive)
        ui.start.clicked.connect(self._start)
        for button, name in ((ui.up, "arrow-up"), (ui.down, "arrow-down")):
            button.setIcon(icon(name, self.tools.looks))

    @override
    def parts(self) -> Sequence[Part]:
        on_calendar = self.ui.tabs.currentWidget() is self.ui.calendar_tab
        return (Part(self, self.calendar.first() if on_calendar else self.ui.table),)

    @override
    def refresh(self) -> None:
        ui, dossier, today = self.ui, self.desk.dossier, self.desk.today
        active, taking_part, archived = wijken_rows.counted(dossier)
        rows = wijken_rows.rows(dossier, today, archived=ui.archived.isChecked())
        ui.summary.setText(words.summary(active, taking_part, archived))
        ui.archived.setText(words.show_archived(archived))
        ui.archived.setVisible(archived > 0)
        ui.empty.setVisible(not rows)
        ui.empty_text.setText(words.ALL_ARCHIVED if archived else words.EMPTY)
        ui.empty_button.setEnabled(self.desk.editable)
        for widget in (ui.table, ui.up, ui.down, ui.archive):
            widget.setVisible(bool(rows))
        ui.table.show_rows(rows)
        ui.table.fit()
        self.board.show_all(self._on_board())
        self._show_calendar()
        self._allow()
        self._make_room()

    @override
    def take(self, item: ChangeSet, initiator: object | None) -> None:
        wijken = wijken_rows.touched(item)
        if wijken is None:
            self.refresh()
            return
        if self.ui.tabs.currentWidget() is self.ui.calendar_tab:
            self.calendar.take(item)
        dossier, today = self.desk.dossier, self.desk.today
        fresh = {key: wijken_rows.row(dossier, today, key) for key in wijken}
        self._model.show([fresh.get(row.key) or row for row in self._model.rows])
        if self.board.take(item):
            self.board.show_totals(self._on_board())
        else:
            self.board.show_all(self._on_board())

    @override
    def restyle(self) -> None:
        px = self.tools.looks.now.px
        side = px(20)
        self.ui.new_name.setMaximumWidth(px(_WIDEST_NAME))
        self.calendar.restyle()
        for button in (self.ui.up, self.ui.down):
            button.setIconSize(QSize(side, side))
        self._make_room()

    @override
    def show_place(self, place: Place) -> None:
        """Show a wijk in the list; with the field `board` or `calendar` there."""
        if not place.key:
            return
        wijk = self.desk.dossier.find(Neighbourhood, place.key)
        if wijk is not None and wijk.archived:
            self.ui.archived.setChecked(True)
        self.ui.table.choose(place.key)
        if place.field == _BOARD:
            self._show_on_board()
        elif place.field == _CALENDAR:
            self.ui.tabs.setCurrentWidget(self.ui.calendar_tab)
            self.calendar.show_wijk(place.key)
        else:
            self.ui.tabs.setCurrentWidget(self.ui.list_tab)
            self.ui.table.setFocus()

    @override
    def focus_filter(self) -> None:
        """There is no filter here; adding is what one types."""
        self.ui.new_name.setFocus()

    @override
    def listing(self) -> Listing | None:
        if self.ui.tabs.currentWidget() is self.ui.calendar_tab:
            return self.calendar.listing()
        focus = self.focusWidget()
        in_board = focus is not None and self.board.isAncestorOf(focus)
        if self.ui.tabs.currentWidget() is self.ui.board_tab or (self._below and in_board):
            return self.board.listing()
        return self._model.listing(words.TITLE)

    def _on_board(self) -> list[WijkRow]:
        return [row for row in self._model.rows if not row.archived]

    def _make_room(self) -> None:
        """Put the board under the list where both fit, else on a tab of its own."""
        ui, px = self.ui, self.tools.looks.now.px
        rows = len(self._model.rows)
        ui.hint.setVisible(self.height() >= px(_LOW) and rows > 0)
        self._place_ordering()
        below = 0 < rows <= _MOST_BELOW and self.height() >= px(_ROOM_FOR_BOTH)
        if below is self._below:
            return
        self._below = below
        if below:
            ui.list_rows.insertWidget(ui.list_rows.indexOf(ui.hint) + 1, self.board, 1000)
            if ui.tabs.currentWidget() is ui.board_tab:
                ui.tabs.setCurrentWidget(ui.list_tab)
        else:
            ui.board_place.addWidget(self.board)
        ui.tabs.setTabVisible(ui.tabs.indexOf(ui.board_tab), not below)

    def _show_calendar(self) -> None:
        """Fill the calendar when it is on screen; else it is filled when it comes there."""
        if self.ui.tabs.currentWidget() is self.ui.calendar_tab:
            self.calendar.refresh()

    def _on_tab(self) -> None:
        self._show_calendar()
        stop = self.parts()[0].beginning()
        if stop is not None and not self.ui.tabs.tabBar().hasFocus():
            stop.setFocus()

    def _place_ordering(self) -> None:
        """The buttons for order and archive stand at the right, or under the line where it fits."""
        ui = self.ui
        adding = (
            ui.new_name.minimumWidth(),
            ui.add.sizeHint().width(),
            ui.paste.sizeHint().width(),
        )
        taken = sum(adding) + ui.ordering.sizeHint().width()
        fits = taken + ui.tools_row.spacing() * 6 + 32 <= self.width()
        target, other = (ui.tools_row, ui.tools_rows) if fits else (ui.tools_rows, ui.tools_row)
        if target.indexOf(ui.ordering) < 0:
            other.removeWidget(ui.ordering)
            target.addWidget(ui.ordering, 0, Qt.AlignmentFlag.AlignLeft)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    # The chosen wijk

    def _wijk(self) -> Neighbourhood | None:
        return self.desk.dossier.find(Neighbourhood, self.ui.table.key)

    def _allow(self) -> None:
        """Say per button whether it can be used, and if not why."""
        ui, wijk = self.ui, self._wijk()
        none = "" if wijk else words.CHOOSE_FIRST
        archived = words.IN_ARCHIVE if wijk and wijk.archived else ""
        taking_part = "" if wijk is None or neighbourhoods.starts(wijk) else words.STARTED_ALREADY
        keys = [row.key for row in self._on_board()]
        at = keys.index(wijk.id) if wijk and wijk.id in keys else -1
        first = words.ALREADY_FIRST if at == 0 else ""
        last = words.ALREADY_LAST if at == len(keys) - 1 else ""
        self._let(ui.start, none or archived or taking_part)
        self._let(ui.up, none or archived or first, words.UP)
        self._let(ui.down, none or archived or last, words.DOWN)
        self._let(ui.archive, none)
        ui.archive.setText(words.BRING_BACK if archived else words.TO_ARCHIVE)
        for widget in (ui.new_name, ui.add, ui.paste):
            widget.setEnabled(self.desk.editable)
            widget.setToolTip(plain_tip(self.desk.why_read_only))

    def _let(self, button: QAbstractButton, why_not: str, tip: str = "") -> None:
        reason = why_not if self.desk.editable else self.desk.why_read_only
        button.setEnabled(self.desk.editable and not why_not)
        button.setToolTip(plain_tip(reason or tip))

    def _may_change(self) -> bool:
        if not self.desk.editable:
            self.desk.refused.emit(self.desk.why_read_only)
        return self.desk.editable

    # What is done

    def _add(self) -> None:
        ui = self.ui
        made: list[Neighbourhood] = []
        refused: list[str] = []
        hear = refused.append
        self.desk.refused.connect(hear)
        done = self.desk.edit(
            "add_neighbourhood",
            lambda edit: made.append(neighbourhoods.add(edit, ui.new_name.text())),
        )
        self.desk.refused.disconnect(hear)
        ui.problem.setText(refused[0] if refused else "")
        ui.problem.setVisible(bool(refused))
        ui.new_name.setAccessibleDescription(refused[0] if refused else "")
        if done:
            ui.new_name.clear()
            ui.table.choose(made[-1].id)
        ui.new_name.setFocus()

    def _paste_list(self, text: str) -> None:
        if self._may_change():
            dialog = paste_list(
                Subject.NEIGHBOURHOODS, self.tools, self.window(), self.desk.told.emit
            )
            dialog.panel.set_text(text)

    def _write(self, column: int, row: WijkRow, text: str) -> bool:
        field = _FIELDS[column]
        wijk = self.desk.dossier.get(Neighbourhood, row.key)
        kept = self.desk.edit(field.command, lambda edit: field.work(edit, wijk, text))
        if not kept:
            # What was typed stays: the cell opens again with it, once its editor has closed.
            index = self._model.find(row.key).siblingAtColumn(column)
            QTimer.singleShot(0, self, partial(self.ui.table.edit_text, index, text))
        return kept

    def _on_typed(self, key: str) -> None:
        status, wijk = _STATUS_KEYS.get(key), self._wijk()
        if status is not None and wijk is not None and self._may_change():
            self._set_status(wijk, status)

    def _set_status(self, wijk: Neighbourhood, status: NeighbourhoodStatus) -> None:
        if wijk.archived:
            self.desk.refused.emit(words.IN_ARCHIVE)
        elif status is NeighbourhoodStatus.STARTED and neighbourhoods.starts(wijk):
            self._start()
        else:
            today = self.desk.today
            self.desk.edit(
                "status_neighbourhood",
                lambda edit: neighbourhoods.set_status(edit, wijk, status, today=today),
            )

    def _start(self) -> None:
        wijk = self._wijk()
        if wijk is not None and self._may_change():
            dialog = StartNeighbourhoodDialog(self.tools, wijk.id, self.window())
            dialog.finished.connect(self.ui.table.setFocus)
            dialog.open()

    def _move(self, step: int) -> None:
        keys = [row.key for row in self._on_board()]
        key = self.ui.table.key
        if key not in keys or not self._may_change():
            return
        at = keys.index(key)
        if 0 <= at + step < len(keys):
            keys[at], keys[at + step] = keys[at + step], keys[at]
            self.desk.edit("order_neighbourhoods", lambda edit: neighbourhoods.reorder(edit, keys))

    def _archive(self) -> None:
        wijk = self._wijk()
        if wijk is None or not self._may_change():
            return
        archived = not wijk.archived
        done = self.desk.edit(
            "archive_neighbourhood",
            lambda edit: neighbourhoods.set_archived(edit, wijk, archived=archived),
        )
        if done:
            said = words.archived if archived else words.brought_back
            self.desk.told.emit(said(wijk.name))

    def _remove(self) -> None:
        """A wijk typed by mistake goes; one about which something is known is archived."""
        wijk = self._wijk()
        if wijk is None or not self._may_change():
            return
        gone: list[bool] = []
        done = self.desk.edit(
            "remove_neighbourhood", lambda edit: gone.append(neighbourhoods.remove(edit, wijk))
        )
        if done:
            said = words.removed if gone[-1] else words.archived
            self.desk.told.emit(said(wijk.name))

    def _show_on_board(self) -> None:
        if not self._below:
            self.ui.tabs.setCurrentWidget(self.ui.board_tab)
        self.board.show_wijk(self.ui.table.key)

    def _on_menu(self, index: QModelIndex) -> None:
        table = self.ui.table
        table.setCurrentIndex(index)
        menu = self._menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(table.viewport().mapToGlobal(table.visualRect(index).bottomLeft()))

    def _menu(self) -> QMenu:
        menu, ui = QMenu(self), self.ui
        menu.setToolTipsVisible(True)
        statuses = menu.addMenu(words.STATUS_MENU)
        for key, status in _STATUS_KEYS.items():
            statuses.addAction(f"{words.status(status.value)}\t{key}", partial(self._on_typed, key))
        rename = menu.addAction(f"{words.RENAME}\tF2", self._rename)
        archive = menu.addAction(ui.archive.text(), self._archive)
        for action in (statuses.menuAction(), rename, archive):
            action.setEnabled(self.desk.editable)
            action.setToolTip(plain_tip(self.desk.why_read_only))
        menu.addAction(words.SHOW_ON_BOARD, self._show_on_board)
        return menu

    def _rename(self) -> None:
        index = self._model.find(self.ui.table.key)
        if index.isValid():
            self.ui.table.setCurrentIndex(index)
            self.ui.table.edit(index)


def _columns() -> tuple[Shown[WijkRow], ...]:
    name, status, progress, late, ownerless, code, character = words.COLUMNS
    return (
        Shown(name, lambda row: row.name, said=_name_said),
        Shown(status, lambda row: row.status_text),
        Shown(
            progress,
            lambda row: row.progress_text,
            said=lambda row: words.progress_said(row.done, row.of),
        ),
        Shown(late, lambda row: row.late or None, Kind.NUMBER, said=lambda row: str(row.late)),
        Shown(
            ownerless,
            lambda row: row.ownerless or None,
            Kind.NUMBER,
            said=lambda row: str(row.ownerless),
        ),
        Shown(code, lambda row: row.code),
        Shown(character, lambda row: row.character),
    )


def _name_said(row: WijkRow) -> str:
    return f"{row.name}, {words.ARCHIVED}" if row.archived else row.name
