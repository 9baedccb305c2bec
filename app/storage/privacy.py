"""Taking a name out of a document: rows, log and authors, for good.

This is something else than handing work over: the text is gone from the bytes of the file, and no
undo brings it back. Backups of before are listed by `app.storage.backups` and removed apart.
"""

import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.domain.changes import EXISTENCE
from app.domain.fields import Field, Kind, Record, Trait, field_of, fields_of
from app.domain.tables import TABLES

Rewrite = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Replacement:
    """Texts to find as whole words, capitals or not, and what comes in their place.

    Attributes:
        names: The texts, such as a full name and a surname.
        instead: What comes in their place; may be empty.
    """

    names: tuple[str, ...]
    instead: str

    def apply(self, text: str) -> str:
        """A text with the names replaced."""
        return self.pattern().sub(lambda _: self.instead, text)

    def pattern(self) -> re.Pattern[str]:
        """What is looked for; the longest name first."""
        wanted = sorted({name for name in self.names if name.strip()}, key=len, reverse=True)
        alternatives = "|".join(re.escape(name) for name in wanted) or r"\b\B"
        return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)


def rewrite_everywhere(connection: sqlite3.Connection, replacement: Replacement) -> int:
    """Replace in all rows, in every old and new value, reason and author of the log.

    Call it inside one transaction of a connection with `secure_delete`.

    Returns:
        How many values were changed.
    """
    changed = 0
    for place, found in _found(connection, replacement):
        connection.executemany(
            f'UPDATE "{place.table}" SET "{place.column}" = ? WHERE "{place.key}" = ?', found
        )
        changed += len(found)
    return changed


def places(connection: sqlite3.Connection, replacement: Replacement) -> dict[tuple[str, str], int]:
    """How many values hold one of the names, by table and column; `change` is the log."""
    return {
        (place.table, place.column): len(found)
        for place, found in _found(connection, replacement)
        if found
    }


def occurrences(connection: sqlite3.Connection, replacement: Replacement) -> int:
    """How many values hold one of the names, in records and log together."""
    return sum(len(found) for _, found in _found(connection, replacement))


@dataclass(frozen=True, slots=True)
class _Place:
    """A column that may hold a name."""

    table: str
    key: str
    column: str


def _found(
    connection: sqlite3.Connection, replacement: Replacement
) -> Iterator[tuple[_Place, list[tuple[str, Any]]]]:
    """For each column the new texts with the key of their row."""
    rewrite = _rewriter(connection, replacement)
    for table, kind in TABLES.items():
        for column in _texts(kind):
            own = _for_field(kind, column, rewrite)
            yield _in_column(connection, _Place(table, "id", column), own)
    for column in ("by", "reason"):
        yield _in_column(connection, _Place("change_set", "position", column), rewrite)
    yield from _in_log(connection, rewrite)


def _rewriter(connection: sqlite3.Connection, replacement: Replacement) -> Rewrite:
    """The replacing itself; a text that is the id of a record is no name."""
    pattern = replacement.pattern()
    ids = {row[0] for table in TABLES for row in connection.execute(f'SELECT id FROM "{table}"')}
    return lambda text: text if text in ids else pattern.sub(lambda _: replacement.instead, text)


def _for_field(kind: type[Record], column: str, rewrite: Rewrite) -> Rewrite:
    """The replacing in a field: in JSON within its texts, so that a quote breaks nothing."""
    if not field_of(kind, column).has(Trait.JSON):
        return rewrite
    return lambda text: _in_json(text, rewrite)


def _in_json(text: str, rewrite: Rewrite) -> str:
    try:
        before = json.loads(text)
    except ValueError:
        return rewrite(text)
    after = _walked(before, rewrite)
    return text if after == before else json.dumps(after, ensure_ascii=False)


def _walked(value: Any, rewrite: Rewrite) -> Any:
    match value:
        case str():
            return rewrite(value)
        case list():
            return [_walked(part, rewrite) for part in value]
        case dict():
            return {key: _walked(part, rewrite) for key, part in value.items()}
        case _:
            return value


@cache
def _texts(kind: type[Record]) -> frozenset[str]:
    """The fields of a record that hold text of people, not the id of something."""
    return frozenset(item.name for item in fields_of(kind) if _is_text(item))


def _is_text(item: Field) -> bool:
    return item.kind is Kind.TEXT and item.refers_to is None and not item.has(Trait.LINK)


def _in_column(
    connection: sqlite3.Connection, place: _Place, rewrite: Rewrite
) -> tuple[_Place, list[tuple[str, Any]]]:
    rows = connection.execute(f'SELECT "{place.key}", "{place.column}" FROM "{place.table}"')
    return place, [(after, key) for key, text in rows if (after := rewrite(text)) != text]


def _in_log(
    connection: sqlite3.Connection, rewrite: Rewrite
) -> Iterator[tuple[_Place, list[tuple[str, Any]]]]:
    for column in ("old", "new"):
        rows = connection.execute(f'SELECT number, "table", field, "{column}" FROM "change"')
        found = [
            (after, number)
            for number, table, field, text in rows
            if (after := _in_change(table, field, text, rewrite)) != text
        ]
        yield _Place("change", "number", column), found


def _in_change(table: str, field: str, text: str, rewrite: Rewrite) -> str:
    kind = TABLES[table]
    texts = _texts(kind)
    value = json.loads(text)
    if field == EXISTENCE and isinstance(value, dict):
        after: Any = {
            name: _for_field(kind, name, rewrite)(part) if name in texts else part
            for name, part in value.items()
        }
    elif field in texts and isinstance(value, str):
        after = _for_field(kind, field, rewrite)(value)
    else:
        return text
    return text if after == value else json.dumps(after, ensure_ascii=False, separators=(",", ":"))
