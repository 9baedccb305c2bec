"""The table of *Route* for Qt: rows that were made before, and which of them changed just now."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, QTimer
from typing_extensions import override

from app.ui.models.route_order import GroupRow, Row
from app.ui.models.route_rows import DEFAULT_COLUMNS, StepRow
from app.ui.models.rows_model import KEY, Index
from app.words.window import route as words

FLASH_MS = 600
"""How long what changed stands out."""

RIGHT = frozenset({"due", "checks", "contributions", "touched"})
"""The columns of which the texts stand right."""


class RouteModel(QAbstractTableModel):
    """Steps under the rows of their groups."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[str, ...] = DEFAULT_COLUMNS
        self._rows: list[Row] = []
        self._places: dict[str, int] = {}
        self._flashing: frozenset[str] = frozenset()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FLASH_MS)
        self._timer.timeout.connect(self._settle)

    @property
    def rows(self) -> Sequence[Row]:
        """The rows in the order of the screen."""
        return self._rows

    def row_at(self, index: Index) -> Row | None:
        """The row of a cell; `None` for no cell."""
        return self._rows[index.row()] if index.isValid() else None

    def step_at(self, index: Index) -> StepRow | None:
        """The row of a cell when it is that of a step."""
        row = self.row_at(index)
        return row if isinstance(row, StepRow) else None

    def place(self, key: str) -> int:
        """The number of the row with a key; -1 when it is not shown."""
        return self._places.get(key, -1)

    def column(self, name: str) -> int:
        """The number of a column; -1 when it is not shown."""
        return self.columns.index(name) if name in self.columns else -1

    def set_columns(self, columns: tuple[str, ...]) -> None:
        """Show other columns."""
        self.beginResetModel()
        self.columns = columns
        self.endResetModel()

    def show(self, rows: list[Row]) -> bool:
        """Show other rows; tells whether the table was filled anew, which loses the selection."""
        keys = [row.key for row in rows]
        if keys != list(self._places):
            self.beginResetModel()
            self._rows = rows
            self._places = {key: place for place, key in enumerate(keys)}
            self.endResetModel()
            return True
        before, self._rows = self._rows, rows
        for place, row in enumerate(rows):
            if row is not before[place] and row != before[place]:
                self._tell(place)
        return False

    def flash(self, keys: Iterable[str]) -> None:
        """Let rows stand out for a moment."""
        self._settle()
        self._flashing = frozenset(keys)
        self._retell()
        self._timer.start()

    def flashes(self, key: str) -> bool:
        """Whether a row stands out now."""
        return key in self._flashing

    def _settle(self) -> None:
        gone, self._flashing = self._flashing, frozenset()
        self._retell(gone)

    def _retell(self, keys: Iterable[str] | None = None) -> None:
        for key in self._flashing if keys is None else keys:
            if key in self._places:
                self._tell(self._places[key])

    def _tell(self, place: int) -> None:
        last = self.index(place, len(self.columns) - 1)
        self.dataChanged.emit(self.index(place, 0), last)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        name = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return words.HEADINGS[name]
        return _aligned(name) if role == Qt.ItemDataRole.TextAlignmentRole else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, name = self._rows[index.row()], self.columns[index.column()]
        if role == KEY:
            return row.key
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(name)
        read = _TEXT.get(role)
        return read(row, name, index.column()) if read else None


def _aligned(name: str) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if name in RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _shown(row: Row, name: str, column: int) -> str:
    if isinstance(row, StepRow):
        return row.texts.get(name, "")
    return row.title if column == 0 else ""


def _said(row: Row, name: str, column: int) -> str:
    """What a screen reader says: also what the eye takes from colour and place."""
    if isinstance(row, GroupRow):
        said = words.group_said(row.title, row.done, row.of, collapsed=row.collapsed)
        return said if column == 0 else ""
    text = row.texts.get(name, "")
    if name == "due" and row.late:
        return f"{text}, {words.LATE}"
    return text or words.EMPTY_CELL


_TEXT: Mapping[int, Any] = MappingProxyType(
    {
        Qt.ItemDataRole.DisplayRole: _shown,
        Qt.ItemDataRole.AccessibleTextRole: _said,
    }
)
