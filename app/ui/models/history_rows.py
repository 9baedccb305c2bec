"""What *Geschiedenis* shows, as plain rows, read piece by piece; no Qt."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from app.domain.changes import EXISTENCE, ChangeSet, FieldChange, created
from app.domain.dossier import Dossier
from app.domain.tables import TABLES
from app.editing.bygone import with_bygone
from app.editing.history_detail import ToldField, told_change, told_fields, value_now
from app.editing.history_filter import HistoryFilter, is_past, matches
from app.editing.history_text import change_set_text
from app.storage.history import History
from app.words import history
from app.words.names import folded
from app.words.when import read_when
from app.words.window import history as words

_SLICE = 150
"""Sets that are read in one go: a few milliseconds."""

_MOST_TOLD = 500
"""Fields of one set that are told; a founding has thousands."""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One change set.

    Attributes:
        key: Its id.
        at: Its moment.
        by: Who made it.
        text: What happened.
        reason: Why, when that was given.
    """

    key: str
    at: datetime
    by: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class NewerRow:
    """A field that is not put back by itself, because something else stands there now.

    Attributes:
        change: The change that would put it back.
        text: What stands there, and what would come back.
    """

    change: FieldChange
    text: str


class HistoryReader:
    """Reads the log from its end, and keeps what fits a filter.

    Attributes:
        names: The dossier with what is gone, as far as was read.
        seen: How many sets were looked at.
        complete: Whether there is nothing more.
    """

    def __init__(
        self, history: History, dossier: Dossier, wanted: HistoryFilter, search: str = ""
    ) -> None:
        """Begin at the newest set.

        Args:
            history: The log.
            dossier: For the names of now.
            wanted: What to show.
            search: Words that must be in the text, the reason or the name of who did it.
        """
        self._history = history
        self._wanted = wanted
        self._search = folded(search).split()
        self._last: str | None = None
        self.names = dossier
        self.seen = 0
        self.complete = False

    def read(self) -> list[HistoryRow]:
        """The rows of the next piece of the log; there may be none in it."""
        if self.complete:
            return []
        sets = self._history.older_than(self._last, _SLICE)
        self.seen += len(sets)
        self.complete = len(sets) < _SLICE
        if sets:
            self._last = sets[-1].id
            self.complete = self.complete or is_past(self._wanted, sets[-1])
            self.names = with_bygone(self.names, sets)
        return self.rows_of(sets)

    def follow(self, dossier: Dossier) -> None:
        """Take the names after one more change; what went keeps its name."""
        gone = [
            created(record)
            for record in self.names
            if dossier.find(type(record), record.id) is None
        ]
        self.names = dossier.apply(gone)

    def rows_of(self, sets: Iterable[ChangeSet]) -> list[HistoryRow]:
        """The rows of those sets that are wanted."""
        return [
            history_row(self.names, item)
            for item in sets
            if matches(self.names, self._wanted, item) and self._is_found(item)
        ]

    def _is_found(self, item: ChangeSet) -> bool:
        if not self._search:
            return True
        text = change_set_text(self.names, item, whole=True)
        found_in = folded(f"{text} {reason_text(item)} {item.by}")
        return all(word in found_in for word in self._search)


def history_row(dossier: Dossier, item: ChangeSet) -> HistoryRow:
    """A change set as a row."""
    return HistoryRow(item.id, item.at, item.by, change_set_text(dossier, item), reason_text(item))


def reason_text(item: ChangeSet) -> str:
    """Why a set was made, in words."""
    return history.reason(item.command, item.reason)


def detail_rows(dossier: Dossier, item: ChangeSet) -> tuple[list[ToldField], int]:
    """Every field that a set touched, and how many more there are than are told."""
    told = list(told_fields(dossier, item))
    return told[:_MOST_TOLD], max(len(told) - _MOST_TOLD, 0)


def kind_text(item: ChangeSet) -> str:
    """What a set says besides its fields, such as `Ongedaan gemaakt`; often nothing."""
    before = history.origin(item.origin.value).removesuffix(": ")
    words_of = history.command(item.command) or ""
    text = f"{before}: {words_of}" if before and words_of else before or words_of
    return text[:1].upper() + text[1:]


def newer_rows(dossier: Dossier, changes: Collection[FieldChange]) -> list[NewerRow]:
    """Lines with a tick for what is not put back by itself."""
    return [NewerRow(change, _newer_text(dossier, change)) for change in changes]


def _newer_text(dossier: Dossier, change: FieldChange) -> str:
    told = next(iter(told_change(dossier, change)))
    if change.field == EXISTENCE:
        return f"{told.place}: {told.label}"
    return words.newer(told.place, told.label, value_now(dossier, change), told.new)


def day_in_the_past(text: str, today: date) -> date | None:
    """A day as it is typed to look back; `1-9` is the last one that was. Empty for no day.

    Raises:
        UnreadableDayError: With the sentence for the user.
    """
    if not text.strip():
        return None
    return read_when(text, today, past=True)


def table_of(dossier: Dossier, key: str) -> str:
    """The table of a record that stands on its own; empty when there is no such record."""
    found = (table for table, kind in TABLES.items() if dossier.find(kind, key) is not None)
    return next(found, "")
