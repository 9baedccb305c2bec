"""Reading the change log of an open document, for who may not speak SQL."""

import sqlite3
from collections.abc import Iterator
from datetime import date, datetime

from app.domain.changes import ChangeSet, FieldChange
from app.domain.fields import JsonRecord
from app.storage import log
from app.storage.errors import translated


class History:
    """The change log of a document, for reading."""

    def __init__(self, connection: sqlite3.Connection, path: object) -> None:
        """Read over a connection; `path` is named when reading fails."""
        self._connection = connection
        self._path = path

    def newest_first(self) -> Iterator[ChangeSet]:
        """All sets, the last one first."""
        with translated(self._path):
            yield from log.newest_first(self._connection)

    def older_than(self, key: str | None, count: int) -> list[ChangeSet]:
        """At most `count` sets before the one with an id, last one first; `None`: the newest."""
        with translated(self._path):
            return log.older_than(self._connection, key, count)

    def authors(self) -> list[str]:
        """Everybody who made a set, in no promised order."""
        with translated(self._path):
            return log.authors(self._connection)

    def chain(self) -> Iterator[ChangeSet]:
        """The sets that make the state, in order."""
        with translated(self._path):
            yield from log.chain(self._connection)

    def find(self, key: str) -> ChangeSet | None:
        """The set with an id, or `None`."""
        with translated(self._path):
            return log.find(self._connection, key)

    def undoable(self) -> ChangeSet | None:
        """The set that undo would take back."""
        with translated(self._path):
            return log.undoable(self._connection)

    def redoable(self) -> ChangeSet | None:
        """The set that redo would bring back."""
        with translated(self._path):
            return log.redoable(self._connection)

    def reverted_since(self, moment: datetime) -> list[FieldChange]:
        """The changes that bring the state back to a moment."""
        with translated(self._path):
            return log.reverted_since(self._connection, moment)

    def last_touched(self) -> dict[str, date]:
        """The last day that something of each instance changed."""
        with translated(self._path):
            return log.last_touched(self._connection)

    def used_before(self, kind: str, record: str, number: str) -> list[JsonRecord | None]:
        """The other records of a kind that ever had a number, as they were when they got it.

        `None` stands for one that got it later.
        """
        with translated(self._path):
            return log.used_before(self._connection, kind, record, number)

    def highest_number(self, kind: str, year: int) -> int:
        """The highest number of a kind and year that was ever used."""
        with translated(self._path):
            return log.highest_number(self._connection, kind, year)
