"""Changes: everything that happens to a dossier is a list of field changes.

The same list gives undo, history, recovery and, later, merging. Values stand in log form
(`app.domain.fields.Json`), so that a change set is stored and read without conversion.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.fields import Json, JsonRecord, Record, encode, fields_of
from app.domain.tables import NAMES

EXISTENCE = "*"
"""The field name of creation and deletion: old or new is the whole record, the other is null."""


FOUNDING = "found"
"""The command of the set that made the dossier; it is never taken back."""


PRIVACY = "privacy"
"""The command of the note that a name was taken out; it has no changes, so undo passes it by."""


class Origin(StrEnum):
    """Where a change set comes from."""

    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"
    IMPORT = "import"
    ROUTE = "route"
    MERGE = "merge"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one record gets another value.

    Attributes:
        table: Name of the table.
        record: Id of the record.
        field: Name of the field, or `EXISTENCE`.
        old: The value before, in log form.
        new: The value after, in log form.
        decided: Set by a merge where a person chose.
    """

    table: str
    record: str
    field: str
    old: Json | JsonRecord
    new: Json | JsonRecord
    decided: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """Changes that a command proposes; the log gives them an id, a moment and an author.

    Attributes:
        command: Name of the command, such as `set_instance`.
        changes: What changes, in order.
        reason: Why, when somebody gave a reason.
        origin: Where it comes from.
        target: Id of the set that is undone or redone.
    """

    command: str
    changes: tuple[FieldChange, ...]
    reason: str = ""
    origin: Origin = Origin.EDIT
    target: str | None = None


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """A draft that is in the log.

    Attributes:
        id: `replica-sequence`, such as `k7f3qm2xab-000042`.
        replica: Name of the working folder that wrote it.
        seq: 1, 2, 3 … per replica without gaps.
        at: When, in UTC.
        by: Who.
        parent: The merge that brought it in; such a set is kept and shown, never applied.
    """

    id: str
    replica: str
    seq: int
    at: datetime
    by: str
    command: str
    origin: Origin
    changes: tuple[FieldChange, ...]
    reason: str = ""
    target: str | None = None
    parent: str | None = None


def change_set_id(replica: str, seq: int) -> str:
    """The id of the set with number `seq` of a replica."""
    return f"{replica}-{seq:06d}"


def inverse(changes: Sequence[FieldChange]) -> tuple[FieldChange, ...]:
    """The changes that undo `changes`, last one first."""
    return tuple(
        FieldChange(item.table, item.record, item.field, item.new, item.old)
        for item in reversed(changes)
    )


def created(record: Record) -> FieldChange:
    """The change that makes a record."""
    return FieldChange(NAMES[type(record)], record.id, EXISTENCE, None, encode(record))


def deleted(record: Record) -> FieldChange:
    """The change that removes a record."""
    return FieldChange(NAMES[type(record)], record.id, EXISTENCE, encode(record), None)


def changed(before: Record, after: Record) -> tuple[FieldChange, ...]:
    """The changes from one value of a record to another; none where they are equal."""
    table = NAMES[type(before)]
    return tuple(
        FieldChange(
            table,
            before.id,
            item.name,
            item.encode(getattr(before, item.name)),
            item.encode(getattr(after, item.name)),
        )
        for item in fields_of(type(before))
        if getattr(before, item.name) != getattr(after, item.name)
    )


def without_empty(changes: Iterable[FieldChange]) -> tuple[FieldChange, ...]:
    """Only the changes that change something."""
    return tuple(item for item in changes if item.old != item.new)
