"""Records to rows and back."""

import json
import sqlite3
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, cast

from app.domain.changes import EXISTENCE, FieldChange
from app.domain.dossier import Dossier
from app.domain.fields import Field, Json, JsonRecord, Kind, Record, field_of, fields_of
from app.domain.tables import TABLES
from app.storage.errors import StorageError, Trouble
from app.storage.schema import columns

_SqlValue = None | int | str


def read_dossier(connection: sqlite3.Connection) -> Dossier:
    """All records of a document.

    Raises:
        StorageError: `BAD_ROW` (table, record) when a row holds what its field cannot.
    """
    return Dossier({name: _read_table(connection, name, kind) for name, kind in TABLES.items()})


def write_changes(connection: sqlite3.Connection, changes: Iterable[FieldChange]) -> None:
    """Carry changes out on the record tables."""
    for item in changes:
        kind = TABLES[item.table]
        if item.field != EXISTENCE:
            described = field_of(kind, item.field)
            value = _to_sql(described, cast("Json", item.new))
            connection.execute(_update(item.table, item.field), (value, item.record))
        elif item.new is None:
            connection.execute(f'DELETE FROM "{item.table}" WHERE id = ?', (item.record,))
        else:
            values = _values(kind, cast("JsonRecord", item.new))
            connection.execute(_insert(item.table), (item.record, *values))


def clear_records(connection: sqlite3.Connection) -> None:
    """Empty every record table."""
    for name in TABLES:
        connection.execute(f'DELETE FROM "{name}"')


def _values(kind: type[Record], record: JsonRecord) -> list[_SqlValue]:
    return [
        _to_sql(described, record.get(described.name, described.default))
        for described in fields_of(kind)
    ]


def _to_sql(described: Field, value: Json) -> _SqlValue:
    if described.kind is Kind.KEYS:
        return json.dumps(value, ensure_ascii=False)
    return int(value) if isinstance(value, bool) else cast("_SqlValue", value)


@cache
def _insert(table: str) -> str:
    names = columns(TABLES[table])
    quoted = ", ".join(f'"{name}"' for name in names)
    return f'INSERT INTO "{table}" ({quoted}) VALUES ({", ".join("?" * len(names))})'


@cache
def _update(table: str, field: str) -> str:
    return f'UPDATE "{table}" SET "{field}" = ? WHERE id = ?'


def _read_table(connection: sqlite3.Connection, name: str, kind: type[Record]) -> dict[str, Record]:
    quoted = ", ".join(f'"{column}"' for column in columns(kind))
    converters = _converters(kind)
    make = cast("Callable[..., Record]", kind)
    found: dict[str, Record] = {}
    row: list[Any] = []
    try:
        for row in map(list, connection.execute(f'SELECT {quoted} FROM "{name}" ORDER BY rowid')):
            for place, convert in converters:
                row[place] = convert(row[place])
            found[row[0]] = make(*row)
    except (ValueError, TypeError, RecursionError) as error:
        raise StorageError(Trouble.BAD_ROW, table=name, record=str(row[:1])) from error
    return found


def _converters(kind: type[Record]) -> list[tuple[int, Callable[[Any], Any]]]:
    """What turns a column into its value, for the columns that need it."""
    return [
        (place, _from_sql(described))
        for place, described in enumerate(fields_of(kind), start=1)
        if described.kind not in (Kind.TEXT, Kind.INTEGER)
    ]


def _from_sql(described: Field) -> Callable[[Any], Any]:
    if described.kind is Kind.KEYS:
        return lambda text: described.decode(json.loads(text))
    return described.decode
