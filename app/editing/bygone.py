"""What the log still knows of records that are gone.

A history tells of people, wijken and departments that were removed, or whose making was undone.
They must have their name there, and whoever may not see names must not see theirs either.
"""

from collections.abc import Iterable
from typing import cast

from app.domain.changes import EXISTENCE, ChangeSet, FieldChange, created
from app.domain.dossier import Dossier
from app.domain.fields import Json, JsonRecord, Record, decode, fields_of
from app.domain.tables import TABLES

_Values = dict[str, Json]


def with_bygone(dossier: Dossier, sets: Iterable[ChangeSet]) -> Dossier:
    """The dossier with the records that are gone added, as these sets last knew them.

    Only to look names up in: it is no state that the dossier was ever in.

    Args:
        dossier: As it is now.
        sets: The history, newest first.
    """
    known: dict[tuple[str, str], _Values] = {}
    for item in reversed(tuple(sets)):
        for change in item.changes:
            kind = TABLES.get(change.table)
            if kind is not None and dossier.find(kind, change.record) is None:
                _learn(known.setdefault((change.table, change.record), {}), change)
    found = (_record(table, key, values) for (table, key), values in known.items())
    return dossier.apply([created(record) for record in found if record is not None])


def _learn(values: _Values, change: FieldChange) -> None:
    if change.field != EXISTENCE:
        values[change.field] = cast("Json", change.new)
        return
    whole = change.new if change.new is not None else change.old
    values.update(cast("JsonRecord", whole))


def _record(table: str, key: str, values: _Values) -> Record | None:
    """The record, as far as this program knows it; `None` when too little is known."""
    kind = TABLES[table]
    names = {item.name for item in fields_of(kind)}
    try:
        return decode(kind, key, {name: values[name] for name in names & values.keys()})
    except (TypeError, ValueError):
        return None
