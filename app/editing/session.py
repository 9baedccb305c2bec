"""The open dossier: every change goes through here, and everybody hears of it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Protocol, Self, cast

from app.domain.changes import (
    EXISTENCE,
    FOUNDING,
    ChangeSet,
    Draft,
    FieldChange,
    Origin,
    inverse,
    without_empty,
)
from app.domain.dossier import Dossier, difference
from app.domain.errors import DomainError
from app.domain.fields import Json, JsonRecord, encode, field_of, fields_of
from app.domain.numbering import formatted
from app.domain.tables import TABLES
from app.editing.numbers import judge_numbers
from app.storage.document import Document
from app.storage.history import History
from app.storage.privacy import Replacement
from app.storage.publish import Outcome, Published

Clock = Callable[[], datetime]


class Listener(Protocol):
    """Somebody who shows the dossier."""

    def __call__(self, item: ChangeSet | None, initiator: object | None, /) -> None:
        """Hear what changed, and who began it; `None` when everything may be different."""


@dataclass(frozen=True, slots=True)
class Restored:
    """The result of *Terugzetten*.

    Attributes:
        item: The new set, or `None` when there was nothing to put back.
        skipped: The changes that were not put back because something newer stands there.
    """

    item: ChangeSet | None
    skipped: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class RestorePlan:
    """What *Terugzetten* would do.

    Attributes:
        back: The changes that put something back.
        skipped: Those that would not be made because something newer stands there.
    """

    back: tuple[FieldChange, ...]
    skipped: tuple[FieldChange, ...]


def system_clock() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


class Session:
    """A document with its records in memory.

    Attributes:
        author: Who types.
        clock: Where the moment of a change comes from.
    """

    def __init__(self, document: Document, author: str, clock: Clock = system_clock) -> None:
        """Read the records of an open document.

        Raises:
            StorageError: They cannot be read.
        """
        self.author = author
        self.clock = clock
        self._dossier: Dossier | None = document.dossier()
        self._document = document
        self._listeners: list[Listener] = []
        self._last: ChangeSet | None = None
        self._visit: object | None = None

    @property
    def dossier(self) -> Dossier:
        """The records now; read again when they may differ from what is in memory.

        Raises:
            StorageError: They cannot be read.
        """
        if self._dossier is None:
            self._dossier = self._document.dossier()
        return self._dossier

    @property
    def document(self) -> Document:
        """The open document."""
        return self._document

    @property
    def history(self) -> History:
        """The change log."""
        return self._document.history

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` of every change; call what is returned to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def do(
        self, draft: Draft, *, initiator: object | None = None, visit: object | None = None
    ) -> ChangeSet | None:
        """Carry out the changes of a command; durable before anybody hears of it.

        Args:
            draft: What a command proposes.
            initiator: Who began it; handed to the listeners.
            visit: Stands for one visit to one field: typing on in the same visit changes the set
                that is there instead of adding one.

        Returns:
            The set, or `None` when nothing changed.

        Raises:
            StorageError: Nothing was kept, and nothing is shown.
            DomainError: `stale_change`: the draft was made on another state; `number_used`
                (number): another decision ever had it.
        """
        changes = without_empty(draft.changes)
        if not changes:
            return None
        after = self.dossier.apply(changes)
        if draft.origin is Origin.EDIT:
            judge_numbers(self.history, after, changes)
        item = self._amended(draft, changes, visit) or self._document.append(
            Draft(draft.command, changes, draft.reason, draft.origin, draft.target),
            self.author,
            self.clock(),
        )
        self._dossier, self._last, self._visit = after, item, visit
        self._tell(item, initiator)
        return item

    def undo(self, initiator: object | None = None) -> ChangeSet:
        """Take back the last set that is not undone, whoever made it.

        Raises:
            DomainError: `nothing_to_undo`.
        """
        target = self.history.undoable()
        if target is None:
            raise DomainError("nothing_to_undo")
        return self._again(target, inverse(target.changes), Origin.UNDO, initiator)

    def redo(self, initiator: object | None = None) -> ChangeSet:
        """Bring back the set that was undone last.

        Raises:
            DomainError: `nothing_to_redo`.
        """
        target = self.history.redoable()
        if target is None:
            raise DomainError("nothing_to_redo")
        return self._again(target, target.changes, Origin.REDO, initiator)

    def restore(self, key: str, *, also: Collection[FieldChange] = ()) -> Restored:
        """Put back what an older set changed (*Terugzetten*); an ordinary edit.

        Each field that still has the value of that set gets its old value again; the others are
        listed, and only put back when they are in `also`. What would leave a reference to a record
        that is not there is listed as well.

        Raises:
            DomainError: `no_such_change` (key); `founding_stays`.
        """
        plan = self.restore_plan(key, also=also)
        item = self.do(Draft("restore", plan.back, origin=Origin.RESTORE, target=key))
        return Restored(item, plan.skipped)

    def restore_plan(self, key: str, *, also: Collection[FieldChange] = ()) -> RestorePlan:
        """What `restore` would do; nothing is changed.

        Raises:
            DomainError: As `restore`.
        """
        target = self.history.find(key)
        if target is None:
            raise DomainError("no_such_change", key=key)
        if target.command == FOUNDING:
            raise DomainError("founding_stays")
        wanted = [(change, self._put_back(change, also)) for change in inverse(target.changes)]
        back = self._without_dangling([put for _, put in wanted if put is not None])
        skipped = tuple(change for change, put in wanted if put not in back)
        return RestorePlan(back, skipped)

    def restore_backup(self, dossier: Dossier) -> ChangeSet | None:
        """Make everything as it was in a backup: one set, one undo."""
        changes = difference(self.dossier, dossier)
        return self.do(Draft("restore_backup", changes, origin=Origin.RESTORE))

    def occurrences(self, names: Collection[str]) -> int:
        """How many values hold one of these names, in records and history together."""
        return self._document.occurrences(Replacement(tuple(names), ""))

    def places_of_name(self, names: Collection[str]) -> dict[tuple[str, str], int]:
        """Where these names stand, and how often: by table and column of the document."""
        return self._document.places_of(Replacement(tuple(names), ""))

    def replace_name(self, names: Collection[str], instead: str) -> int:
        """Take a name out of records, history and authors for good (*Persoonsgegevens*).

        It cannot be undone, and reaches this document only: its backups are listed by
        `app.storage.rescue.restore_points`. The history notes that, when and how many; not what.

        Args:
            names: Texts to find as whole words, such as a full name and a surname.
            instead: What comes in their place; may be empty.

        Returns:
            How many values were changed.

        Raises:
            StorageError: Nothing was changed, or it was and could not be published yet.
        """
        replacement = Replacement(tuple(names), instead)
        # Who takes out their own name must not come back with the note of it.
        by = replacement.apply(self.author)
        try:
            count = self._document.replace_text(replacement, by, self.clock())
        finally:
            # Where a disk fails at the last moment it may have come through all the same.
            self._dossier, self._last = None, None
        if count:
            self._tell(None, None)
            self.publish()
        return count

    def rewound(self, moment: datetime) -> Dossier:
        """The dossier as it was at a moment."""
        return self.dossier.apply(self.history.reverted_since(moment))

    def next_number(self, kind: str, year: int) -> str:
        """The number that the next record of a register gets; a number is never used twice."""
        return formatted(year, self.history.highest_number(kind, year) + 1)

    def publish(self) -> Published:
        """Bring the shared file up to date.

        Raises:
            StorageError: It is as it was; the work is safe on this laptop.
        """
        self._visit = None
        done = self._document.publish()
        if done.outcome is Outcome.FAST_FORWARDED:
            self._dossier = None
            self._tell(None, None)
        return done

    def begin_publishing(self) -> Callable[[], Published]:
        """The work of publishing, for another thread; then call `end_publishing` here."""
        self._visit = None
        return self._document.begin_publishing()

    def end_publishing(self, done: Published | None) -> None:
        """Take over what the other thread did; `None` when it failed.

        Raises:
            StorageError: As `app.storage.document.Document.end_publishing`.
        """
        self._document.end_publishing(done)
        if done is not None and done.outcome is Outcome.FAST_FORWARDED:
            self._dossier = None
            self._tell(None, None)

    def close(self) -> None:
        """Close the document; publish before this when the shared file must be up to date."""
        self._document.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _again(
        self,
        target: ChangeSet,
        changes: tuple[FieldChange, ...],
        origin: Origin,
        initiator: object | None,
    ) -> ChangeSet:
        item = self.do(
            Draft(target.command, changes, origin=origin, target=target.id), initiator=initiator
        )
        if item is None:
            raise DomainError(f"nothing_to_{origin.value}")
        return item

    def _amended(
        self, draft: Draft, changes: tuple[FieldChange, ...], visit: object | None
    ) -> ChangeSet | None:
        """The last set with a newer value, when typing goes on in the same field."""
        last = self._last
        if visit is None or visit is not self._visit or last is None:
            return None
        if len(changes) != 1 or not _continues(last, draft, changes[0]):
            return None
        if not self._document.can_amend(last):
            return None
        whole = _with(last.changes[0], changes[0])
        return None if whole is None else self._document.amend(last, whole, self.clock())

    def _put_back(self, change: FieldChange, also: Collection[FieldChange]) -> FieldChange | None:
        """The change that puts back an older value; `None` when something newer stands there."""
        if change.field == EXISTENCE:
            return self._existence_back(change, ticked=change in also)
        record = self.dossier.find(TABLES[change.table], change.record)
        if record is None:
            return None
        value = encode(record)[change.field]
        if value != change.old and not any(change == ticked for ticked in also):
            return None
        return FieldChange(change.table, change.record, change.field, value, change.new)

    def _existence_back(self, change: FieldChange, *, ticked: bool) -> FieldChange | None:
        """The change that makes a record again, or removes one; also when it became another one."""
        record = self.dossier.find(TABLES[change.table], change.record)
        now = None if record is None else encode(record)
        if now == change.old:
            return change
        if not ticked or now is None or change.new is not None:
            return None
        return FieldChange(change.table, change.record, EXISTENCE, now, None)

    def _without_dangling(self, changes: list[FieldChange]) -> tuple[FieldChange, ...]:
        """Only the changes after which every reference still leads to a record."""
        after = self.dossier.apply(changes)
        fine = [change for change in changes if not _dangles(after, change)]
        return tuple(fine) if fine == changes else self._without_dangling(fine)

    def _tell(self, item: ChangeSet | None, initiator: object | None) -> None:
        for listener in tuple(self._listeners):
            listener(item, initiator)


def _dangles(after: Dossier, change: FieldChange) -> bool:
    """Whether a record that was changed refers to nothing, or one that went is referred to."""
    kind = TABLES[change.table]
    record = after.find(kind, change.record)
    if record is None:
        return any(
            after.where(other, field.name, change.record)
            for other in TABLES.values()
            for field in fields_of(other)
            if field.refers_to == change.table
        )
    return any(
        field.refers_to
        and getattr(record, field.name) is not None
        and after.find(TABLES[field.refers_to], getattr(record, field.name)) is None
        for field in fields_of(kind)
    )


def _continues(last: ChangeSet, draft: Draft, change: FieldChange) -> bool:
    first = last.changes[0]
    return (
        len(last.changes) == 1
        and last.command == draft.command
        and (first.table, first.record) == (change.table, change.record)
        and change.field != EXISTENCE
        and (first.field == change.field or _makes(first))
    )


def _makes(change: FieldChange) -> bool:
    """Whether a change makes a record."""
    return change.field == EXISTENCE and change.new is not None


def _with(first: FieldChange, change: FieldChange) -> FieldChange | None:
    """What was typed first with what was typed since; `None` when it comes to nothing.

    The first letters may have made the record. A set that changes nothing would stand in the way
    of undo.
    """
    if first.field != EXISTENCE:
        new = change.new
        return None if new == first.old else replace(first, new=new)
    if change.new == field_of(TABLES[change.table], change.field).default:
        return None
    value = cast("Json", change.new)
    return replace(first, new={**cast("JsonRecord", first.new), change.field: value})
