"""The table of *Route*: letters and digits are commands, and rows open and close."""

from collections.abc import Iterable, Mapping
from math import ceil
from types import MappingProxyType

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from app.look import TYPE
from app.ui.looks import Look, Looks
from app.ui.models.route_model import RouteModel
from app.ui.models.route_order import GroupRow
from app.ui.models.route_widths import fitted
from app.ui.widgets.marks import PILL
from app.ui.widgets.route_delegate import RouteDelegate
from app.ui.widgets.tables import prepare_table
from app.words.choices import STATUS
from app.words.window.route import HEADINGS

_Key = Qt.Key
_WIJK = "neighbourhood"
_AROUND = 18
"""Beside the text of a cell, and a little for what is lost in rounding."""
_NO_MODIFIERS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)

PLAIN_KEYS: Mapping[int, str] = MappingProxyType(
    {
        _Key.Key_1: "not_started",
        _Key.Key_2: "in_progress",
        _Key.Key_3: "waiting",
        _Key.Key_4: "pending_decision",
        _Key.Key_5: "done",
        _Key.Key_6: "not_applicable",
        _Key.Key_0: "follow",
        _Key.Key_E: "owner",
        _Key.Key_D: "due",
        _Key.Key_N: "remark",
        _Key.Key_S: "sort",
        _Key.Key_Space: "check",
        _Key.Key_Return: "detail",
        _Key.Key_Enter: "detail",
        _Key.Key_F2: "detail",
        _Key.Key_Delete: "clear",
        _Key.Key_Slash: "filter",
        _Key.Key_Escape: "single",
    }
)
"""Keys without Ctrl, and the command that each stands for."""

CTRL_KEYS: Mapping[int, str] = MappingProxyType(
    {
        _Key.Key_A: "all",
        _Key.Key_C: "copy",
        _Key.Key_V: "paste",
    }
)


class RouteTable(QTableView):
    """Shows a `RouteModel`; what a key means is told, not done."""

    commanded = Signal(str)
    """Id of a command that was given by key or double click."""
    group_toggled = Signal(str)
    """Key of a group that was opened or closed."""
    widths_chosen = Signal(dict)
    """Widths by column, as the user dragged them."""
    columns_moved = Signal(list)
    """The columns in the order to which the user dragged them."""
    sorted_on = Signal(str)
    """Name of the column whose heading was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RouteModel(self)
        self._looks: Looks | None = None
        self._widths: dict[str, int] = {}
        self._wijken: frozenset[str] = frozenset()
        self._placing = False

    @property
    def rows(self) -> RouteModel:
        """The rows that are shown."""
        return self._model

    def prepare(self, looks: Looks, widths: Mapping[str, int]) -> None:
        """Give the table its look.

        Args:
            looks: For heights and colours.
            widths: Widths by column that the user chose before, at 100 %.
        """
        self._looks, self._widths = looks, dict(widths)
        self.setModel(self._model)
        prepare_table(self, looks)
        self.setItemDelegate(RouteDelegate(looks, self, self._model))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(looks.now.px(40))
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(self._on_moved)
        header.sectionClicked.connect(lambda at: self.sorted_on.emit(self._model.columns[at]))
        looks.changed.connect(self.fit)

    def show_columns(self, columns: tuple[str, ...]) -> None:
        """Show other columns."""
        self._model.set_columns(columns)
        self.fit()

    def show_sorting(self, column: str, *, backwards: bool) -> None:
        """Mark the heading by which rows are sorted."""
        header, at = self.horizontalHeader(), self._model.column(column)
        header.setSortIndicatorShown(at >= 0)
        order = Qt.SortOrder.DescendingOrder if backwards else Qt.SortOrder.AscendingOrder
        if at >= 0:
            header.setSortIndicator(at, order)

    def make_room_for(self, wijken: frozenset[str]) -> None:
        """Say which wijken there are: their column is as wide as their names.

        All of them, and not only those of the rows on screen: columns must not jump while a
        filter is typed.
        """
        if wijken != self._wijken:
            self._wijken = wijken
            self.fit()

    def fit(self) -> None:
        """Share the width among the columns; what the user dragged stays."""
        if self._looks is None:
            return
        look, columns = self._looks.now, self._model.columns
        room = self.viewport().width()
        contents = self._contents(look)
        self._placing = True
        for at, width in enumerate(fitted(columns, self._widths, room / look.scale, contents)):
            self.setColumnWidth(at, look.px(width))
        self._placing = False

    def _contents(self, look: Look) -> dict[str, int]:
        """At 100 %, the columns that are as wide as the widest text they can hold."""
        of_pills, of_cells = QFontMetrics(look.font()), QFontMetrics(look.font(TYPE.table))
        statuses = max(of_pills.horizontalAdvance(names[0]) for names in STATUS.values())
        wijken = (of_cells.horizontalAdvance(name) for name in {*self._wijken, HEADINGS[_WIJK]})
        return {
            "status": ceil(statuses / look.scale) + PILL + _AROUND,
            _WIJK: ceil(max(wijken) / look.scale) + _AROUND,
        }

    def selected_keys(self) -> list[str]:
        """The keys of the steps that are selected, in the order of the screen."""
        rows: set[int] = set()
        # Asking Qt for every selected row takes a quarter of a second when all are selected.
        for part in self.selectionModel().selection().toList():
            rows.update(range(part.top(), part.bottom() + 1))
        found = (self._model.rows[row] for row in sorted(rows))
        return [row.key for row in found if not isinstance(row, GroupRow)]

    def select_keys(self, keys: Iterable[str], current: str = "", column: int = -1) -> None:
        """Select rows by key, and put the cursor in one of them."""
        places = sorted(place for key in keys if (place := self._model.place(key)) >= 0)
        selection = QItemSelection()
        last = self._model.columnCount() - 1
        for first, end in _runs(places):
            selection.select(self._model.index(first, 0), self._model.index(end, last))
        flag = QItemSelectionModel.SelectionFlag
        model = self.selectionModel()
        at = self._model.place(current)
        if at >= 0:
            index = self._model.index(at, max(0, min(column, last)))
            model.setCurrentIndex(index, flag.NoUpdate)
        model.select(selection, flag.ClearAndSelect | flag.Rows)

    def go_to(self, key: str, column: str = "") -> bool:
        """Put the cursor on a row and show it; tells whether it is there."""
        place = self._model.place(key)
        if place < 0:
            return False
        at = max(self._model.column(column), 0) if column else max(self.currentIndex().column(), 0)
        index = self._model.index(place, at)
        seen = self.viewport().rect().contains(self.visualRect(index))
        self.setCurrentIndex(index)
        if not seen:
            # Somewhere else in the list: what stands around it is worth seeing too.
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = self._command(event)
        if command == "detail" and self._toggled(None):
            return
        if command:
            self.commanded.emit(command)
            return
        if event.key() in (_Key.Key_Left, _Key.Key_Right) and self._stepped_out(event.key()):
            return
        super().keyPressEvent(event)

    def _command(self, event: QKeyEvent) -> str:
        if event.modifiers() in _NO_MODIFIERS:
            return PLAIN_KEYS.get(event.key(), "")
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            return CTRL_KEYS.get(event.key(), "")
        return ""

    def _stepped_out(self, key: int) -> bool:
        """Left and right close and open a group; left of the first cell is the row above it."""
        row = self._model.row_at(self.currentIndex())
        if isinstance(row, GroupRow):
            self._toggled(key == _Key.Key_Left)
            return True
        if row is not None and key == _Key.Key_Left and self.currentIndex().column() == 0:
            for place in range(self.currentIndex().row(), -1, -1):
                if isinstance(self._model.rows[place], GroupRow):
                    self.setCurrentIndex(self._model.index(place, 0))
                    return True
        return False

    def _toggled(self, collapse: bool | None) -> bool:
        """Open or close the group under the cursor; tells whether there is one."""
        row = self._model.row_at(self.currentIndex())
        if not isinstance(row, GroupRow):
            return False
        if collapse is None or collapse is not row.collapsed:
            self.group_toggled.emit(row.key)
        return True

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        row = self._model.row_at(self.indexAt(event.position().toPoint()))
        if isinstance(row, GroupRow) and event.button() is Qt.MouseButton.LeftButton:
            self.group_toggled.emit(row.key)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self._model.step_at(index) is None:
            return
        name = self._model.columns[index.column()]
        self.commanded.emit(name if name in ("owner", "due", "remark", "status") else "detail")

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here."""

    @override
    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.fit()

    def cell_rect(self, column: str) -> QRect:
        """Where the cell of the cursor in a column is; the row is brought into view."""
        at = max(self._model.column(column), 0)
        index = self._model.index(max(self.currentIndex().row(), 0), at)
        self.scrollTo(index)
        return self.visualRect(index).translated(self.viewport().pos())

    def _on_resized(self, at: int, _before: int, width: int) -> None:
        if self._placing or self._looks is None:
            return
        self._widths[self._model.columns[at]] = round(width / self._looks.now.scale)
        self.widths_chosen.emit(dict(self._widths))

    def _on_moved(self, _logical: int, old: int, new: int) -> None:
        if self._placing:
            return
        columns = list(self._model.columns)
        columns.insert(new, columns.pop(old))
        self._placing = True
        self.horizontalHeader().moveSection(new, old)
        self._placing = False
        self.columns_moved.emit(columns)


def _runs(places: list[int]) -> list[tuple[int, int]]:
    """Numbers that follow each other, together: first and last."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
