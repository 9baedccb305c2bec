"""A table whose rows come piece by piece: the first at once, more when somebody scrolls."""

from collections.abc import Callable, Sequence
from time import monotonic
from typing import Protocol, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QTimer, Signal
from typing_extensions import override

from app.ui.models.rows_model import RowsModel, Shown

R_co = TypeVar("R_co", covariant=True)
T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex

PAGE = 100
"""Rows that are fetched at once."""

_PATIENCE = 0.02
"""Seconds of reading after which the window gets its turn."""


class Source(Protocol[R_co]):
    """Where rows come from.

    Attributes:
        complete: Whether there are no more.
    """

    complete: bool

    def read(self) -> Sequence[R_co]:
        """The next rows; an empty piece does not mean that there are no more."""


class StreamedRowsModel(RowsModel[T]):
    """Rows of a source that may take long to read to its end.

    Attributes:
        progressed: A piece was read.
    """

    progressed = Signal()

    def __init__(
        self,
        columns: Sequence[Shown[T]],
        key: Callable[[T], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, key, parent)
        self._source: Source[T] | None = None
        self._wanted = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_on)

    @property
    def reading(self) -> bool:
        """Whether it is still looking for rows."""
        return self._timer.isActive()

    def stream(self, source: Source[T]) -> None:
        """Show the rows of another source, from its beginning."""
        self._timer.stop()
        self.beginResetModel()
        self._rows = []
        self._source = source
        self.endResetModel()
        self._wanted = PAGE
        self._read_on()

    def put_first(self, rows: Sequence[T]) -> None:
        """Add rows above all others; rows that are there already get their new values."""
        for row in reversed(rows):
            found = self.find(self._key(row))
            if found.isValid():
                self._rows[found.row()] = row
                last = self.index(found.row(), len(self.columns) - 1)
                self.dataChanged.emit(found, last)
            else:
                self.beginInsertRows(QModelIndex(), 0, 0)
                self._rows.insert(0, row)
                self.endInsertRows()

    @override
    def canFetchMore(self, parent: Index) -> bool:
        waiting = self._source is not None and not self._source.complete
        return waiting and not parent.isValid() and not self.reading

    @override
    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._wanted = len(self._rows) + PAGE
            self._read_on()

    def _read_on(self) -> None:
        """Read until the page is full; after a moment the window goes first."""
        source, until = self._source, monotonic() + _PATIENCE
        while source is not None and not source.complete and len(self._rows) < self._wanted:
            self._add(source.read())
            if monotonic() >= until:
                break
        if source is not None and not source.complete and len(self._rows) < self._wanted:
            self._timer.start()
        self.progressed.emit()

    def _add(self, rows: Sequence[T]) -> None:
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()
