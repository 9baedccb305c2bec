"""Collecting the changes of one command."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from app.domain.changes import Draft, FieldChange, Origin, changed, created, deleted
from app.domain.dossier import Dossier, saved
from app.domain.errors import DomainError
from app.domain.fields import Record

_Work = Callable[[Dossier, Record], tuple[FieldChange, ...]]


class Edit:
    """Changes on a dossier that belong together; each sees the ones before it.

    A command is a function that saves and deletes records through an edit. Several commands may
    share one: they become one change set, and one undo.

    Attributes:
        before: The dossier as it was.
        dossier: The dossier with everything saved so far.
    """

    def __init__(self, dossier: Dossier) -> None:
        """Begin with a dossier."""
        self.before = dossier
        self.dossier = dossier
        self._touched: dict[tuple[type[Any], str], None] = {}

    def save(self, *records: Record) -> None:
        """Create records, or make them what they should be."""
        self._apply({(type(record), record.id): record for record in records}.values(), saved)

    def delete(self, *records: Record) -> None:
        """Remove records."""
        self._apply(records, lambda _, record: (deleted(record),))

    def take(self, changes: tuple[FieldChange, ...], *records: Record) -> None:
        """Take over changes that a rule worked out, on these records."""
        self._touched.update(dict.fromkeys((type(record), record.id) for record in records))
        self.dossier = self.dossier.apply(changes)

    @contextmanager
    def all_or_nothing(self) -> Iterator[None]:
        """When the block is refused, the edit is as it was before it."""
        dossier = self.dossier
        try:
            yield
        except DomainError:
            # A record that was touched and is as before gives no change.
            self.dossier = dossier
            raise

    def _apply(self, records: Iterable[Record], work: _Work) -> None:
        """Work out the changes of records that stand apart from each other, and apply them once."""
        found = [(record, work(self.dossier, record)) for record in records]
        changes = tuple(change for _, changes in found for change in changes)
        if changes:
            self.take(changes, *(record for record, changes in found if changes))

    def changes(self) -> tuple[FieldChange, ...]:
        """What differs in the end: a field that was changed twice stands in it once."""
        return tuple(
            change
            for kind, key in self._touched
            for change in _between(self.before.find(kind, key), self.dossier.find(kind, key))
        )

    def draft(self, command: str, reason: str = "", origin: Origin = Origin.EDIT) -> Draft:
        """The proposal for the log."""
        return Draft(command, self.changes(), reason, origin)


def _between(before: Record | None, after: Record | None) -> tuple[FieldChange, ...]:
    if before is None:
        return () if after is None else (created(after),)
    return (deleted(before),) if after is None else changed(before, after)
