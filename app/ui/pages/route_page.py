"""*Route*: one row per step in a wijk, quicker to work in than a filtered sheet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.domain.changes import ChangeSet
from app.domain.ids import split_part
from app.reports.content.listing import Listing
from app.ui._compiled.route_page import Ui_RoutePage
from app.ui.dialogs.columns_dialog import ColumnsDialog
from app.ui.icons import icon
from app.ui.models.route_board import RouteBoard
from app.ui.models.route_filter import NOBODY, RouteFilter
from app.ui.models.route_listing import route_listing
from app.ui.models.route_order import Arranged, Sorting, Wish, arranged
from app.ui.models.route_rows import DEFAULT_COLUMNS, StepRow, valid_columns
from app.ui.page import Page
from app.ui.panels.route_detail import RouteDetail
from app.ui.panels.route_editing import RouteEditing
from app.ui.panels.route_filters import RouteFilters
from app.ui.panels.route_menu import CHANGE_MENU, ROW_MENU, group_menu, row_menu
from app.ui.panels.step_panel import StepPanel
from app.ui.parts import Part
from app.ui.place import OWNERLESS, Place
from app.ui.tools import Tools
from app.words.window import route as words

_TABLE = "route"
_DIALOGS = {
    "propose_dates": ("dates", ""),
    "rename": ("step", "title"),
    "skip": ("step", "skip"),
    "add": ("step", ""),
}
"""Commands that have a dialog of their own, with the field where the caret goes."""


class RoutePage(Page):
    """The list of steps, with the detail of the one under the cursor."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.ui = Ui_RoutePage()
        self.ui.setupUi(self)
        self._arranged = Arranged([], [], 0)
        self._left_at = ""
        settings = tools.settings.now
        group = settings.group if settings.group in words.GROUPS else "phase"
        self._wish = Wish(group=group)
        self._board = RouteBoard(valid_columns(settings.columns.get(_TABLE)))
        self.filters = RouteFilters(self.ui.filters, tools)
        self._prepare_table()
        self.editing = RouteEditing(
            tools,
            self.ui.table,
            self.ui.refusals,
            lambda: (self._board.rows, self._arranged, self._board.columns),
        )
        self._prepare_buttons()
        self._side = RouteDetail(tools, self.ui.splitter, self.ui.detail, self.ui.table)
        self.editing.detail_wanted.connect(self._on_detail_wanted)
        self.restyle()

    @property
    def detail(self) -> StepPanel:
        """The detail of the step under the cursor."""
        return self._side.panel

    def _prepare_table(self) -> None:
        table = self.ui.table
        table.prepare(self.tools.looks, self.tools.settings.now.widths.get(_TABLE, {}))
        table.show_columns(self._board.columns)
        table.commanded.connect(self.run)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._on_menu_wanted)
        table.group_toggled.connect(self._on_group_toggled)
        table.sorted_on.connect(self._on_sorted)
        table.widths_chosen.connect(self._on_widths)
        table.columns_moved.connect(self.show_columns)
        table.selectionModel().selectionChanged.connect(lambda *_: self._on_selected())
        self._late_selection = QTimer(self)
        self._late_selection.setSingleShot(True)
        self._late_selection.setInterval(0)
        self._late_selection.timeout.connect(self._let_go_of_kept)
        self.filters.changed.connect(self._on_filtered)
        self.filters.left.connect(table.setFocus)

    def _prepare_buttons(self) -> None:
        ui, looks = self.ui, self.tools.looks
        ui.count.setTextFormat(Qt.TextFormat.PlainText)
        for widget in (ui.count, ui.clear_filter, ui.change, ui.select_all):
            ui.told.add(widget)
        ui.columns.setIcon(icon("columns-3", looks))
        ui.show_detail.setIcon(icon("layout-sidebar-right", looks))
        ui.show_detail.setChecked(self.tools.settings.now.detail)
        ui.show_detail.toggled.connect(self._on_detail_toggled)
        ui.clear_filter.clicked.connect(self.filters.clear)
        ui.empty_clear.clicked.connect(self.filters.clear)
        ui.select_all.clicked.connect(self.select_all)
        ui.group.clicked.connect(self._open_groups)
        ui.change.clicked.connect(lambda: self._open_menu(CHANGE_MENU, ui.change))
        ui.columns.clicked.connect(self.choose_columns)
        ui.refusals.prepare(looks)
        order = (
            self.filters.box,
            *self.filters.buttons.values(),
            ui.clear_filter,
            ui.change,
            ui.select_all,
            ui.group,
            ui.columns,
            ui.show_detail,
            ui.table,
            ui.refusals.table,
        )
        for first, then in pairwise(order):
            self.setTabOrder(first, then)
        ui.refusals.followed.connect(lambda item: ui.table.go_to(item.goes_to, item.column))

    # What is shown

    @override
    def refresh(self) -> None:
        if "touched" in self._board.columns:
            # Reading the whole log is for who wants to see it.
            self._board.remember(self.desk.history.last_touched())
        self._board.fill(self.desk.dossier, self.desk.today)
        self._on_all_anew()

    def _on_all_anew(self) -> None:
        names = frozenset(row.wijk_name for row in self._board.rows.values() if row.wijk_name)
        self.ui.table.make_room_for(names)
        self.filters.refresh()
        self._arrange()

    @override
    def take(self, item: ChangeSet, initiator: object | None) -> None:
        keys = self._board.take(self.desk.dossier, item, self.desk.today)
        if keys is None:
            self._on_all_anew()
            return
        selected = set(self.ui.table.selected_keys())
        self._wish = replace(self._wish, kept=self._wish.kept | (keys & selected))
        self._arrange()
        if not self.tools.looks.now.calm:
            self.ui.table.rows.flash(keys)

    def _arrange(self) -> None:
        """Filter, sort and group; the selection, the cursor and the place on screen stay."""
        table = self.ui.table
        current = table.rows.row_at(table.currentIndex())
        place, column = table.currentIndex().row(), table.currentIndex().column()
        selected, scrolled = table.selected_keys(), table.verticalScrollBar().value()
        self._arranged = arranged(self.desk.dossier, self._board.rows.values(), self._wish)
        if table.rows.show(self._arranged.rows):
            key = current.key if current else self._left_at
            self._left_at = "" if self._arranged.rows else key
            if not self._arranged.rows:
                # What is out of sight is not to be changed.
                self.detail.show_instance(None)
            elif table.rows.place(key) < 0:
                key = self._nearest(place)
            table.verticalScrollBar().setValue(scrolled)
            table.select_keys(selected or [key], key, column)
            if not table.selected_keys() and key:
                table.select_keys([key], key, column)
        self._tell()

    def _nearest(self, place: int) -> str:
        """The row that came where the cursor was; rather a step than the row above a group."""
        rows = self._arranged.rows
        at = max(0, min(place, len(rows) - 1))
        later = (row.key for row in rows[at:] if isinstance(row, StepRow))
        return next(later, rows[at].key)

    def _tell(self) -> None:
        ui, found = self.ui, self._arranged
        ui.count.setText(words.shown_of(len(found.steps), found.of))
        ui.clear_filter.setVisible(not self._wish.filter.empty)
        ui.stack.setCurrentWidget(ui.table_side if found.rows else ui.empty_side)
        ui.empty_clear.setVisible(not self._wish.filter.empty)
        ui.empty.setText(words.EMPTY_ROUTE if self._wish.filter.empty else words.EMPTY_FILTER)
        ui.group.setText(f"{words.grouped(self._wish.group)} ▾")
        self._on_selected()

    def _on_selected(self) -> None:
        keys = self.ui.table.selected_keys()
        several = len(keys) > 1
        self.ui.change.setVisible(several and self.desk.editable)
        self.ui.change.setText(f"{words.change(len(keys))} ▾")
        self.ui.select_all.setVisible(several and len(keys) < len(self._arranged.steps))
        if self._wish.kept - set(keys):
            self._late_selection.start()

    def _let_go_of_kept(self) -> None:
        """A row that no longer fits the filter goes once the cursor has left it."""
        kept = self._wish.kept & set(self.ui.table.selected_keys())
        if kept != self._wish.kept:
            self._wish = replace(self._wish, kept=kept)
            self._arrange()

    # What the user asks for

    def run(self, command: str) -> None:
        """Carry out a command of the table by its id."""
        table = self.ui.table
        own: Mapping[str, Callable[[], object]] = {
            "all": self.select_all,
            "filter": self.focus_filter,
            "columns": self.choose_columns,
            "group": self._open_groups,
            "toggle_detail": self.ui.show_detail.toggle,
            "sort": lambda: self.sort_by(
                self._board.columns[max(table.currentIndex().column(), 0)]
            ),
            "single": self._select_one,
            "status": lambda: self._open_menu(("status",), table),
        }
        if command in own:
            own[command]()
        elif command in _DIALOGS:
            self._open_dialog(command)
        else:
            self.editing.run(command)

    def _select_one(self) -> None:
        """Let go of what is selected, but for the row of the cursor."""
        table = self.ui.table
        self.ui.refusals.hide()
        current = table.rows.row_at(table.currentIndex())
        if current:
            table.select_keys([current.key], current.key, table.currentIndex().column())

    def _open_dialog(self, command: str) -> None:
        """Open a dialog about the step under the cursor."""
        step = self.ui.table.rows.step_at(self.ui.table.currentIndex())
        if step is None and command in ("rename", "skip"):
            self.desk.refused.emit(words.NOTHING_SELECTED)
            return
        page, field = _DIALOGS[command]
        key = step.key if step else ""
        if page == "dates":
            key = " ".join(self.ui.table.selected_keys())
        self.tools.go(Place(page, key, field))

    def _on_menu_wanted(self, at: QPoint) -> None:
        table = self.ui.table
        if table.rows.step_at(table.indexAt(at)) is not None:
            menu = row_menu(self, self.tools, ROW_MENU, self.run)
            menu.popup(table.viewport().mapToGlobal(at))

    def _open_menu(self, wanted: Sequence[str], under: QWidget) -> None:
        menu = row_menu(self, self.tools, wanted, self.run)
        menu.popup(under.mapToGlobal(QPoint(0, under.height())))

    def select_all(self) -> None:
        """Select every step that the filter lets through, also in closed groups."""
        if self._wish.collapsed:
            self._wish = replace(self._wish, collapsed=frozenset())
            self._arrange()
        table = self.ui.table
        current = table.rows.row_at(table.currentIndex())
        table.select_keys([row.key for row in self._arranged.steps], current.key if current else "")
        table.setFocus()

    def choose_columns(self) -> None:
        """Let the user choose columns; the table follows every tick."""
        dialog = ColumnsDialog(
            words.HEADINGS,
            self._board.columns,
            DEFAULT_COLUMNS,
            self.tools.looks.now,
            self.window(),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.show_columns)
        dialog.open()

    def show_columns(self, columns: list[str]) -> None:
        """Show other columns, and keep that."""
        chosen = valid_columns(columns)
        every = {**self.tools.settings.now.columns, _TABLE: list(chosen)}
        self.tools.settings.change(columns=every)
        self._board.columns = chosen
        keys = self.ui.table.selected_keys()
        self.ui.table.show_columns(chosen)
        self.refresh()
        if keys:
            self.ui.table.select_keys(keys, keys[0])
        self._show_sorting()

    def group_by(self, group: str) -> None:
        """Put rows together by something else, and keep that."""
        self.tools.settings.change(group=group)
        self._wish = replace(self._wish, group=group, collapsed=frozenset())
        self._arrange()

    def sort_by(self, column: str) -> None:
        """Sort within the groups; the same column again turns it around, and then lets it go."""
        now = self._wish.sorting
        if now.column != column:
            wanted = Sorting(column)
        else:
            wanted = Sorting() if now.backwards else Sorting(column, backwards=True)
        self._wish = replace(self._wish, sorting=wanted)
        self._arrange()
        self._show_sorting()

    def _show_sorting(self) -> None:
        sorting = self._wish.sorting
        self.ui.table.show_sorting(sorting.column, backwards=sorting.backwards)

    def _on_sorted(self, column: str) -> None:
        self.sort_by(column)

    def _on_filtered(self) -> None:
        self._wish = replace(self._wish, filter=self.filters.now, kept=frozenset())
        self._arrange()

    def _on_group_toggled(self, key: str) -> None:
        self._wish = replace(self._wish, collapsed=self._wish.collapsed ^ {key})
        self._arrange()

    def _on_widths(self, widths: dict[str, int]) -> None:
        every = {**self.tools.settings.now.widths, _TABLE: widths}
        self.tools.settings.change(widths=every)

    def _open_groups(self) -> None:
        menu = group_menu(self, self._wish.group, self.group_by)
        menu.popup(self.ui.group.mapToGlobal(QPoint(0, self.ui.group.height())))

    # The detail

    def _on_detail_wanted(self, field: str, key: str = "") -> None:
        self.ui.show_detail.setChecked(True)
        self._side.open(key, field)

    def _on_detail_toggled(self, shown: bool) -> None:
        self.tools.settings.change(detail=shown)
        self._side.lay_out(self.size())
        self._side.follow()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        caret = self.focusWidget()
        if (
            event.key() == Qt.Key.Key_Escape
            and caret is not None
            and self.ui.bar.isAncestorOf(caret)
            and self.ui.table.isVisible()
        ):
            self.ui.table.setFocus()
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.lay_out(self.size())

    @override
    def restyle(self) -> None:
        side = self.tools.looks.now.px(18)
        for button in (self.ui.columns, self.ui.show_detail):
            button.setIconSize(QSize(side, side))
        self._side.lay_out(self.size())
        self.ui.table.viewport().update()

    # What the window asks

    @override
    def show_place(self, place: Place) -> None:
        # A place without a step names something to do: so the menus of the window reach it.
        key = split_part(place.key)[0]
        self.bring_up_to_date()
        if not key:
            if place.field == OWNERLESS:
                self._ask_owner_within(place.within)
            elif place.field:
                self.run(place.field)
            return
        if key in self._board.rows and self.ui.table.rows.place(key) < 0:
            self._uncover(key)
        self.ui.table.go_to(key)
        self.ui.table.setFocus()
        if place.field or key != place.key:
            self._on_detail_wanted(place.field, place.key if key != place.key else "")

    def _ask_owner_within(self, wijk: str) -> None:
        """Show what has no owner in a wijk, or in the town, and ask for one for all of it."""
        self.filters.show(RouteFilter(wijken=frozenset({wijk}), owners=frozenset({NOBODY})))
        keys = [key for key, row in self._board.rows.items() if self._lacks_owner(row, wijk)]
        self.ui.table.select_keys(keys, keys[0] if keys else "")
        self.ui.table.setFocus()
        self.run("owner")

    @staticmethod
    def _lacks_owner(row: StepRow, wijk: str) -> bool:
        return row.wijk == wijk and not row.owner and not row.status.closed

    def _uncover(self, key: str) -> None:
        """Take away what hides a row: a closed group, or the filter."""
        self._wish = replace(self._wish, collapsed=frozenset())
        self._arrange()
        if self.ui.table.rows.place(key) < 0:
            self.filters.clear()
        if self.ui.table.rows.place(key) < 0:
            wijk = frozenset({self._board.rows[key].wijk})
            self.filters.show(replace(self.filters.now, wijken=wijk))

    @override
    def leave(self) -> None:
        self.editing.leave()
        self.detail.leave()

    @override
    def parts(self) -> Sequence[Part]:
        return (Part(self.ui.list, self.ui.table), Part(self.ui.detail))

    @override
    def focus_filter(self) -> None:
        self.filters.focus()

    @override
    def listing(self) -> Listing | None:
        return route_listing(self._arranged, self._board.columns, self.filters.in_words())
