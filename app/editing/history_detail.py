"""Every field that a change set touched: what stood there, and what came in its place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.changes import EXISTENCE, ChangeSet, FieldChange
from app.domain.dossier import Dossier
from app.domain.fields import encode, fields_of
from app.domain.tables import TABLES
from app.editing.history_text import field_text, record_text
from app.words import history
from app.words.fields import field_label


@dataclass(frozen=True, slots=True)
class ToldField:
    """One field in words.

    Attributes:
        place: What it belongs to: `3.5`, `2.6 Kadekwartier · OR`, `persoon Ilse Verbruggen`.
        label: The field; `toegevoegd` or `verwijderd` for the record as a whole.
        old: What stood there; empty for nothing.
        new: What came in its place; empty for nothing.
    """

    place: str
    label: str
    old: str = ""
    new: str = ""


def told_fields(dossier: Dossier, item: ChangeSet) -> Iterator[ToldField]:
    """Every field of a change set, in its order."""
    for change in item.changes:
        yield from told_change(dossier, change)


def told_change(dossier: Dossier, change: FieldChange) -> Iterator[ToldField]:
    """The fields of one change; of a record that came or went all that it held."""
    kind = TABLES.get(change.table)
    if kind is None:
        yield ToldField(history.UNKNOWN, change.field)
        return
    place = record_text(dossier, change.table, change.record, change)
    if change.field == EXISTENCE:
        yield ToldField(place, history.REMOVED if change.new is None else history.MADE)
        yield from _whole(dossier, place, change)
    elif change.field not in {field.name for field in fields_of(kind)}:
        yield ToldField(place, history.UNKNOWN)
    else:
        yield ToldField(
            place,
            field_label(change.table, change.field),
            _text(dossier, change, change.old),
            _text(dossier, change, change.new),
        )


def value_now(dossier: Dossier, change: FieldChange) -> str:
    """What stands in a field at this moment."""
    if change.field == EXISTENCE:
        return ""
    record = dossier.find(TABLES[change.table], change.record)
    return "" if record is None else _text(dossier, change, encode(record)[change.field])


def stands_already(dossier: Dossier, change: FieldChange) -> bool:
    """Whether a change would change nothing: what it brings is what is there."""
    kind = TABLES.get(change.table)
    if kind is None:
        return False
    record = dossier.find(kind, change.record)
    now = None if record is None else encode(record)
    if change.field == EXISTENCE:
        return bool(now == change.new)
    return now is not None and change.field in now and bool(now[change.field] == change.new)


def _whole(dossier: Dossier, place: str, change: FieldChange) -> Iterator[ToldField]:
    gone = change.new is None
    values = change.old if gone else change.new
    known: Mapping[str, Any] = values if isinstance(values, dict) else {}
    for field in fields_of(TABLES[change.table]):
        value = known.get(field.name, field.default)
        if value in (field.default, None, ""):
            continue
        text = field_text(dossier, change.table, field.name, known, whole=True)
        if text:
            label = field_label(change.table, field.name)
            yield ToldField(place, label, text, "") if gone else ToldField(place, label, "", text)


def _text(dossier: Dossier, change: FieldChange, value: Any) -> str:
    record = dossier.find(TABLES[change.table], change.record)
    values = {} if record is None else dict(encode(record))
    values[change.field] = value
    if value is None or value == "":
        return ""
    return field_text(dossier, change.table, change.field, values, whole=True)
