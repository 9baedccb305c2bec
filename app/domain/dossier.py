"""A dossier: tables of records, never changed in place."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, TypeVar, cast

from app.domain.changes import EXISTENCE, FieldChange, changed, created, deleted
from app.domain.errors import DomainError
from app.domain.fields import JsonRecord, Record, decode, field_of
from app.domain.indexes import MOST_MOVED, Index, Table, index_of, moved
from app.domain.instances import Check, Contribution, StepInstance
from app.domain.tables import NAMES, TABLES
from app.domain.town_hall import MUNICIPALITY, Municipality

R = TypeVar("R", bound=Record)
T = TypeVar("T")
_EMPTY: Table = MappingProxyType({})


class Dossier:
    """All records at one moment.

    A change gives a new dossier that shares every table it did not touch, so that keeping an
    earlier one costs nothing. Indexes are made when first asked for and travel along with the
    tables they were made of, also through a change of a few records.
    """

    __slots__ = ("_derived", "_indexes", "_tables")

    def __init__(self, tables: Mapping[str, Table] | None = None) -> None:
        """Make a dossier of tables by name; a table that is left out is empty."""
        self._tables: Mapping[str, Table] = tables or {}
        self._indexes: dict[tuple[str, str], Index] = {}
        self._derived: dict[Callable[[Dossier], Any], tuple[frozenset[str], Any]] = {}

    @classmethod
    def of(cls, records: Iterable[Record]) -> "Dossier":
        """A dossier of these records."""
        tables: dict[str, dict[str, Record]] = defaultdict(dict)
        for record in records:
            tables[NAMES[type(record)]][record.id] = record
        return cls(tables)

    def __eq__(self, other: object) -> bool:
        """Whether both hold the same records."""
        if not isinstance(other, Dossier):
            return NotImplemented
        return all(self.table(kind) == other.table(kind) for kind in TABLES.values())

    __hash__ = None  # type: ignore[assignment]

    def _rows(self, name: str) -> Table:
        return self._tables.get(name, _EMPTY)

    def table(self, kind: type[R]) -> Mapping[str, R]:
        """The records of one kind by id."""
        return cast("Mapping[str, R]", self._rows(NAMES[kind]))

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """The records of one kind, in no promised order."""
        return tuple(self.table(kind).values())

    def find(self, kind: type[R], key: str | None) -> R | None:
        """A record by id, or `None`."""
        # Asked more than anything else: a call less counts.
        found: Any = None if key is None else self._tables.get(NAMES[kind], _EMPTY).get(key)
        return found  # type: ignore[no-any-return]

    def get(self, kind: type[R], key: str) -> R:
        """A record by id.

        Raises:
            DomainError: `no_such_record` (table, record).
        """
        record = self.find(kind, key)
        if record is None:
            raise DomainError("no_such_record", table=NAMES[kind], record=key)
        return record

    def where(self, kind: type[R], field: str, value: object) -> tuple[R, ...]:
        """The records of one kind whose field has a value, through an index."""
        return cast("tuple[R, ...]", self._index(NAMES[kind], field).get(value, ()))

    def _index(self, name: str, field: str) -> Index:
        key = (name, field)
        if key not in self._indexes:
            self._indexes[key] = index_of(self._rows(name), field)
        return self._indexes[key]

    def derived(self, make: Callable[["Dossier"], T], *kinds: type[Any]) -> T:
        """What a function makes of some tables; made once for as long as they stay the same.

        Args:
            make: A function of a module, which stands for what it makes; nobody changes that.
            kinds: All tables that it looks at.
        """
        if make not in self._derived:
            self._derived[make] = (frozenset(NAMES[kind] for kind in kinds), make(self))
        return cast("T", self._derived[make][1])

    def __iter__(self) -> Iterator[Record]:
        """All records, table by table."""
        for name in TABLES:
            yield from self._rows(name).values()

    @property
    def municipality(self) -> Municipality:
        """The municipality; an unnamed one when there is none yet."""
        return self.find(Municipality, MUNICIPALITY) or Municipality()

    def apply(self, changes: Sequence[FieldChange]) -> "Dossier":
        """The dossier after these changes.

        Raises:
            DomainError: `stale_change` (table, record, field) when an old value is not the value
                that is there: the change was made on another state. Nothing is applied then.
        """
        touched: dict[str, dict[str, Record]] = {}
        for item in changes:
            rows = touched.get(item.table)
            if rows is None:
                rows = touched[item.table] = dict(self._rows(item.table))
            _apply(rows, item)
        after = Dossier({**self._tables, **touched})
        after._indexes = self._indexes_after(touched, changes)
        after._derived = {
            make: made for make, made in self._derived.items() if made[0].isdisjoint(touched)
        }
        return after

    def _indexes_after(
        self, touched: Mapping[str, Table], changes: Sequence[FieldChange]
    ) -> dict[tuple[str, str], Index]:
        """The indexes that still hold, or that a change of a few records moves along."""
        keys: dict[str, set[str]] = {name: set() for name in touched}
        for item in changes:
            keys[item.table].add(item.record)
        found = {}
        for (name, field), index in self._indexes.items():
            if name not in touched:
                found[name, field] = index
            elif len(keys[name]) <= MOST_MOVED:
                rows = touched[name]
                found[name, field] = moved(index, field, self._rows(name), rows, keys[name])
        return found


def _apply(rows: dict[str, Record], item: FieldChange) -> None:
    kind = TABLES[item.table]
    before = rows.get(item.record)
    if item.field == EXISTENCE:
        if before != _recorded(kind, item.record, item.old):
            raise _stale(item)
        if item.new is None:
            del rows[item.record]
        else:
            rows[item.record] = decode(kind, item.record, cast("JsonRecord", item.new))
        return
    field = field_of(kind, item.field)
    if before is None or field.encode(getattr(before, item.field)) != item.old:
        raise _stale(item)
    rows[item.record] = replace(cast("Any", before), **{item.field: field.decode(item.new)})


def _recorded(kind: type[Record], key: str, values: object) -> Record | None:
    """The record of a log entry; fields that came later have their default."""
    return None if values is None else decode(kind, key, cast("JsonRecord", values))


def _stale(item: FieldChange) -> DomainError:
    return DomainError("stale_change", table=item.table, record=item.record, field=item.field)


def saved(dossier: Dossier, record: Record) -> tuple[FieldChange, ...]:
    """The changes that make a record what it should be, creating it when there is none yet.

    An instance, a check or a contribution is not made for what is so by default.
    """
    before = dossier.find(type(record), record.id)
    if before is not None:
        return changed(before, record)
    by_default = isinstance(record, StepInstance | Check | Contribution) and record.says_nothing
    return () if by_default else (created(record),)


def difference(before: Dossier, after: Dossier) -> tuple[FieldChange, ...]:
    """The changes from one dossier to another, in an order that can be applied.

    What is referred to is made first and removed last.
    """
    made: list[FieldChange] = []
    gone: list[FieldChange] = []
    for kind in TABLES.values():
        old, new = before.table(kind), after.table(kind)
        made += [created(new[key]) for key in new if key not in old]
        gone += [deleted(old[key]) for key in old if key not in new]
        for key in new:
            if key in old and old[key] != new[key]:
                made += changed(old[key], new[key])
    return (*made, *reversed(gone))
