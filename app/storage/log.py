"""The change log in a document: appending, reading, undo and redo, going back in time."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from app.domain.changes import EXISTENCE, PRIVACY, ChangeSet, FieldChange, Origin, inverse
from app.domain.fields import JsonRecord, fields_of
from app.domain.numbering import parsed
from app.domain.tables import TABLES
from app.storage.errors import StorageError, Trouble
from app.storage.rows import write_changes

_SET = 'id, replica, seq, at, "by", command, reason, origin, target, parent, position'
_CHANGE = '"table", record, field, old, new, decided'
_CHAIN = "parent IS NULL"
_MOMENT_LENGTH = len("2026-11-22T14:05:00.000000Z")


def moment_text(moment: datetime) -> str:
    """A moment as the log keeps it: UTC, always as long, so that text order is time order."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def moment_of(text: str) -> datetime:
    """The moment a text of the log stands for.

    Raises:
        ValueError: It is no such text.
    """
    # Twenty times as fast as strptime, which would take most of the time of reading a log.
    if len(text) != _MOMENT_LENGTH or not text.endswith("Z"):
        raise ValueError(text)
    return datetime.fromisoformat(text)


def append(connection: sqlite3.Connection, item: ChangeSet) -> None:
    """Write a change set and carry it out; call it inside one transaction."""
    cursor = connection.execute(
        'INSERT INTO change_set (id, replica, seq, at, "by", command, reason, origin, target,'
        " parent) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            item.id,
            item.replica,
            item.seq,
            moment_text(item.at),
            item.by,
            item.command,
            item.reason,
            item.origin.value,
            item.target,
            item.parent,
        ),
    )
    _write_entries(connection, cursor.lastrowid, item.changes)
    write_changes(connection, item.changes)
    _count_numbers(connection, item.changes)


def amend(connection: sqlite3.Connection, item: ChangeSet, change: FieldChange) -> None:
    """Give the last set, which changed one field or made one record, another value and moment.

    Only while nobody else can have seen the set; call it inside one transaction.
    """
    position = _position(connection, item.id)
    connection.execute(
        "UPDATE change_set SET at = ? WHERE position = ?", (moment_text(item.at), position)
    )
    connection.execute(
        "UPDATE change SET new = ? WHERE position = ?", (_dumped(change.new), position)
    )
    write_changes(connection, _per_field(change))
    _count_numbers(connection, (change,))


def _per_field(change: FieldChange) -> list[FieldChange]:
    """A record that was made and is there already, field by field."""
    if not isinstance(change.new, dict):
        return [change]
    return [
        FieldChange(change.table, change.record, name, None, value)
        for name, value in change.new.items()
    ]


def retract(connection: sqlite3.Connection, item: ChangeSet) -> None:
    """Take the last set out as if it was never written; call it inside one transaction.

    Only when writing it was reported as failed: then nobody else can have seen it.
    """
    row = connection.execute("SELECT position FROM change_set WHERE id = ?", (item.id,)).fetchone()
    if row is not None:
        write_changes(connection, inverse(item.changes))
        connection.execute('DELETE FROM "change" WHERE position = ?', row)
        connection.execute("DELETE FROM change_set WHERE position = ?", row)


def knowledge(connection: sqlite3.Connection) -> dict[str, int]:
    """The highest number known of each replica; what a log knows is exactly these."""
    return dict(connection.execute("SELECT replica, max(seq) FROM change_set GROUP BY replica"))


def forked(ours: sqlite3.Connection, theirs: sqlite3.Connection) -> bool:
    """Whether two logs know other sets by the same number: somebody went on from a copy of ours.

    What two logs have in common was shared, and what was shared never changes any more: the last
    that both know by a number has one moment in both.
    """
    a, b = knowledge(ours), knowledge(theirs)
    return any(
        _moment_of(ours, replica, min(a[replica], b[replica]))
        != _moment_of(theirs, replica, min(a[replica], b[replica]))
        for replica in a.keys() & b.keys()
    )


def _moment_of(connection: sqlite3.Connection, replica: str, seq: int) -> object:
    wanted = "SELECT at, command FROM change_set WHERE replica=? AND seq=?"
    return connection.execute(wanted, (replica, seq)).fetchone()


def last_id(connection: sqlite3.Connection) -> str | None:
    """The id of the last set of the chain."""
    row = connection.execute(
        f"SELECT id FROM change_set WHERE {_CHAIN} ORDER BY position DESC LIMIT 1"
    ).fetchone()
    return None if row is None else str(row[0])


def find(connection: sqlite3.Connection, key: str) -> ChangeSet | None:
    """The set with an id, or `None`."""
    row = connection.execute(f"SELECT {_SET} FROM change_set WHERE id = ?", (key,)).fetchone()
    return None if row is None else _read(connection, row)


def newest_first(connection: sqlite3.Connection) -> Iterator[ChangeSet]:
    """All sets, the last one first."""
    cursor = connection.execute(f"SELECT {_SET} FROM change_set ORDER BY position DESC")
    for row in cursor:
        yield _read(connection, row)


def older_than(connection: sqlite3.Connection, key: str | None, count: int) -> list[ChangeSet]:
    """At most `count` sets before the one with an id, the last one first; `None`: before the end.

    A page is read whole: nothing stays open while the log is written to.
    """
    before = (
        "" if key is None else "WHERE position < (SELECT position FROM change_set WHERE id = ?)"
    )
    rows = connection.execute(
        f"SELECT {_SET} FROM change_set {before} ORDER BY position DESC LIMIT ?",
        (count,) if key is None else (key, count),
    ).fetchall()
    return _read_page(connection, rows)


def authors(connection: sqlite3.Connection) -> list[str]:
    """Everybody who made a set, in no promised order."""
    return [row[0] for row in connection.execute('SELECT DISTINCT "by" FROM change_set')]


def chain(connection: sqlite3.Connection) -> Iterator[ChangeSet]:
    """The sets that make the state, in order."""
    cursor = connection.execute(f"SELECT {_SET} FROM change_set WHERE {_CHAIN} ORDER BY position")
    for row in cursor:
        yield _read(connection, row)


def undoable(connection: sqlite3.Connection) -> ChangeSet | None:
    """The set that undo would take back: the last one not undone.

    The founding set, which made the dossier, stays.
    """
    undone: dict[str, bool] = {}
    for row in _backward(connection):
        key, origin, target = row[0], row[7], row[8]
        if origin in (Origin.UNDO, Origin.REDO):
            undone.setdefault(target, origin == Origin.UNDO)
        elif row[5] != PRIVACY and not undone.get(key, False):
            founding = row[10] == _first_position(connection)
            return None if founding else _read(connection, row)
    return None


def redoable(connection: sqlite3.Connection) -> ChangeSet | None:
    """The set that redo would bring back: the last one undone since the last ordinary set."""
    undone: dict[str, bool] = {}
    for row in _backward(connection):
        command, origin, target = row[5], row[7], row[8]
        if command == PRIVACY:
            continue
        if origin not in (Origin.UNDO, Origin.REDO):
            break
        undone.setdefault(target, origin == Origin.UNDO)
    # What was undone last has the lowest place, and comes last when walking backward.
    waiting = [key for key, is_undone in undone.items() if is_undone]
    places = {key: _position(connection, key) for key in waiting}
    lowest = min(waiting, key=places.__getitem__, default=None)
    return None if lowest is None else find(connection, lowest)


def reverted_since(connection: sqlite3.Connection, moment: datetime) -> list[FieldChange]:
    """The changes that bring the state back to what it was at a moment.

    The order of the log counts, never the clock: from the first set that is later than `moment`
    on, everything is taken back.
    """
    row = connection.execute(
        f"SELECT min(position) FROM change_set WHERE {_CHAIN} AND at > ?", (moment_text(moment),)
    ).fetchone()
    if row[0] is None:
        return []
    rows = connection.execute(
        f'SELECT {_CHANGE} FROM "change" JOIN change_set USING (position)'
        f" WHERE {_CHAIN} AND position >= ? ORDER BY number",
        (row[0],),
    )
    try:
        return _read_inverse(rows.fetchall())
    except (ValueError, RecursionError) as error:
        raise StorageError(Trouble.BAD_ROW, table="change", record="") from error


def last_touched(connection: sqlite3.Connection) -> dict[str, date]:
    """The last day that something of each instance changed.

    Itself, a check, a contribution, or what it or a contribution waits for.
    """
    touched: dict[str, str] = {}
    # The plus keeps it from using the index: nearly every entry counts, and looking them up one by
    # one takes twice as long as reading the log from end to end.
    rows = connection.execute(
        'SELECT record, max(at) FROM "change" JOIN change_set USING (position)'
        " WHERE +\"table\" IN ('step_instance', 'check', 'contribution') GROUP BY record"
    )
    waits = connection.execute(
        'SELECT wait.subject, max(at) FROM "change" JOIN change_set USING (position)'
        ' JOIN wait ON wait.id = "change".record WHERE "table" = \'wait\' GROUP BY wait.subject'
    )
    for record, at in (*rows, *waits):
        whole = record.partition("/")[0]
        touched[whole] = max(touched.get(whole, ""), at)
    try:
        return {key: moment_of(at).date() for key, at in touched.items()}
    except ValueError as error:
        raise StorageError(Trouble.BAD_ROW, table="change_set", record="") from error


def highest_number(connection: sqlite3.Connection, kind: str, year: int) -> int:
    """The highest number of a kind and year that was ever used; 0 when none was."""
    row = connection.execute(
        "SELECT highest FROM counter WHERE kind = ? AND year = ?", (kind, year)
    ).fetchone()
    return 0 if row is None else int(row[0])


def used_before(
    connection: sqlite3.Connection, kind: str, record: str, number: str
) -> list[JsonRecord | None]:
    """The other records of a kind that ever had a number, as they were when they got it.

    `None` stands for one that got it later.
    """
    rows = connection.execute(
        'SELECT record, field, new FROM "change" WHERE "table" = ? AND record <> ?'
        " AND CASE field WHEN '*' THEN json_extract(new, '$.number') = ?"
        " WHEN 'number' THEN new = json_quote(?) END",
        (kind, record, number, number),
    )
    return [json.loads(new) if field == EXISTENCE else None for _, field, new in rows]


def _count_numbers(connection: sqlite3.Connection, changes: tuple[FieldChange, ...]) -> None:
    """Remember the numbers that are handed out; undo does not give them back."""
    for item in changes:
        for number in _numbers_in(item):
            year, count = number
            connection.execute(
                "INSERT INTO counter (kind, year, highest) VALUES (?, ?, ?) ON CONFLICT (kind,"
                " year) DO UPDATE SET highest = max(highest, excluded.highest)",
                (item.table, year, count),
            )


def _numbers_in(item: FieldChange) -> list[tuple[int, int]]:
    value = item.new
    if item.field == EXISTENCE and isinstance(value, dict):
        value = value.get("number")
    elif item.field != "number":
        return []
    found = parsed(value) if isinstance(value, str) else None
    return [] if found is None else [found]


def judge(connection: sqlite3.Connection) -> None:
    """Read every set and every change once.

    Raises:
        StorageError: `BAD_ROW` (table, record): one of them holds what no version ever wrote.
    """
    sets = f"SELECT {_SET}, at GLOB '{_MOMENT}' FROM change_set"
    for row in connection.execute(sets):
        if not row[-1] or not _is_moment(row[3]) or row[7] not in _ORIGINS:
            raise StorageError(Trouble.BAD_ROW, table="change_set", record=str(row[0]))
    changes = f'SELECT {_CHANGE}, json_valid(old) AND json_valid(new) FROM "change"'
    for row in connection.execute(changes):
        if not row[-1] or not _is_field(row[0], row[2]):
            raise StorageError(Trouble.BAD_ROW, table="change", record=str(row[1]))


_MOMENT = "????-??-??T??:??:??.??????Z"
_ORIGINS = frozenset(origin.value for origin in Origin)


def _is_moment(text: str) -> bool:
    """Whether a text of that form is a moment; ten times as fast as reading one for use."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


@cache
def _is_field(table: str, name: str) -> bool:
    if table not in TABLES:
        return False
    return name == EXISTENCE or name in {item.name for item in fields_of(TABLES[table])}


def _write_entries(
    connection: sqlite3.Connection, position: int | None, changes: tuple[FieldChange, ...]
) -> None:
    connection.executemany(
        'INSERT INTO "change" (position, "table", record, field, old, new, decided)'
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                position,
                item.table,
                item.record,
                item.field,
                _dumped(item.old),
                _dumped(item.new),
                int(item.decided),
            )
            for item in changes
        ],
    )


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _backward(connection: sqlite3.Connection) -> Iterator[Any]:
    yield from connection.execute(
        f"SELECT {_SET} FROM change_set WHERE {_CHAIN} ORDER BY position DESC"
    )


def _position(connection: sqlite3.Connection, key: str) -> int:
    row = connection.execute("SELECT position FROM change_set WHERE id = ?", (key,)).fetchone()
    return int(row[0])


def _first_position(connection: sqlite3.Connection) -> int:
    row = connection.execute(f"SELECT min(position) FROM change_set WHERE {_CHAIN}").fetchone()
    return int(row[0])


def _read(connection: sqlite3.Connection, row: Any) -> ChangeSet:
    entries = connection.execute(
        f'SELECT {_CHANGE} FROM "change" WHERE position = ? ORDER BY number', (row[-1],)
    )
    return _change_set(row, entries)


def _read_page(connection: sqlite3.Connection, rows: list[Any]) -> list[ChangeSet]:
    """The sets of neighbouring rows, their changes read at once."""
    if not rows:
        return []
    entries: dict[int, list[Any]] = {row[-1]: [] for row in rows}
    found = connection.execute(
        f'SELECT position, {_CHANGE} FROM "change" WHERE position BETWEEN ? AND ? ORDER BY number',
        (min(entries), max(entries)),
    )
    for position, *entry in found:
        entries[position].append(entry)
    return [_change_set(row, entries[row[-1]]) for row in rows]


def _change_set(row: Any, entries: Iterable[Any]) -> ChangeSet:
    key, replica, seq, at, by, command, reason, origin, target, parent, _ = row
    try:
        return ChangeSet(
            id=key,
            replica=replica,
            seq=seq,
            at=moment_of(at),
            by=by,
            command=command,
            origin=Origin(origin),
            changes=tuple(_read_change(entry) for entry in entries),
            reason=reason,
            target=target,
            parent=parent,
        )
    except (ValueError, RecursionError) as error:
        raise StorageError(Trouble.BAD_ROW, table="change_set", record=str(key)) from error


def _read_inverse(rows: list[Any]) -> list[FieldChange]:
    """The changes that undo those of the rows, last one first."""
    # Many texts are read as one list: that takes a third of the time of one after another.
    old, new = (json.loads(f"[{','.join(row[place] for row in rows)}]") for place in (3, 4))
    return [
        FieldChange(table, record, field, after, before)
        for (table, record, field, *_), before, after in zip(
            reversed(rows), reversed(old), reversed(new), strict=True
        )
    ]


def _read_change(row: Any) -> FieldChange:
    table, record, field, old, new, decided = row
    return FieldChange(table, record, field, json.loads(old), json.loads(new), bool(decided))
