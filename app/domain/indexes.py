"""Indexes over a table: the records that have a value in a field."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from operator import attrgetter
from typing import Any

from app.domain.fields import Record

Table = Mapping[str, Record]
Index = Mapping[Any, tuple[Record, ...]]

MOST_MOVED = 64
"""Where more records changed at once, making an index anew is as fast."""


def index_of(rows: Table, field: str) -> Index:
    """An index over a table.

    Args:
        rows: The records by id.
        field: What they are found by.
    """
    value_of = attrgetter(field)
    found: dict[Any, list[Record]] = defaultdict(list)
    for record in rows.values():
        found[value_of(record)].append(record)
    return {value: tuple(records) for value, records in found.items()}


def moved(index: Index, field: str, before: Table, after: Table, keys: Collection[str]) -> Index:
    """The index after a change of a few records; one that keeps its value keeps its place.

    Args:
        index: As it was.
        field: What records are found by.
        before: The table as it was.
        after: The table now.
        keys: Ids of the records that may differ.
    """
    value_of = attrgetter(field)
    found = dict(index)
    for key in keys:
        old, new = before.get(key), after.get(key)
        stays = old is not None and new is not None and value_of(old) == value_of(new)
        if old is not None:
            value = value_of(old)
            instead = (new,) if stays and new is not None else ()
            left = [one for record in found.pop(value) for one in _put(record, key, instead)]
            if left:
                found[value] = tuple(left)
        if new is not None and not stays:
            value = value_of(new)
            found[value] = (*found.get(value, ()), new)
    return found


def _put(record: Record, key: str, instead: tuple[Record, ...]) -> tuple[Record, ...]:
    return instead if record.id == key else (record,)
