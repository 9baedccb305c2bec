"""A change set in words, with the names of now.

Records that are gone have no name in the dossier: hand in one made by `app.editing.bygone`.
"""

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from app.domain.changes import EXISTENCE, ChangeSet, FieldChange, Origin, inverse
from app.domain.decisions import Decision
from app.domain.dossier import Dossier
from app.domain.fields import Json, Kind, Record, field_of, fields_of
from app.domain.ids import split_part
from app.domain.route import Checkpoint, Phase, Step
from app.domain.tables import TABLES
from app.domain.town_hall import Department, Neighbourhood, Person
from app.domain.waits import Wait, WaitOn
from app.editing.wording import awaited_text, instance_text, subject_text
from app.words import choices, history
from app.words.dates import day_text, read_day
from app.words.fields import field_label, table_label
from app.words.names import listed

_CHOICES: Mapping[tuple[str, str], choices.Words] = MappingProxyType(
    {
        ("step_instance", "status"): choices.STATUS,
        ("contribution", "status"): choices.STATUS,
        ("wait", "on_kind"): choices.WAIT_ON,
        ("neighbourhood", "status"): choices.NEIGHBOURHOOD_STATUS,
        ("check", "answer"): choices.ANSWER,
        ("decision", "body"): choices.BODY,
        ("decision", "status"): choices.DECISION_STATUS,
        ("step", "level"): choices.LEVEL,
        ("step", "decision"): choices.REQUIRED_DECISION,
        ("step", "recurrence"): choices.RECURRENCE,
    }
)

_LONGEST = 60
_MOST_FIELDS = 3


def change_set_text(dossier: Dossier, item: ChangeSet, *, whole: bool = False) -> str:
    """A change set in words, with the names of now.

    Args:
        dossier: Where the names are found.
        item: The change set.
        whole: Tell everything in full; otherwise it is one line with the most important.
    """
    before = history.origin(item.origin.value)
    words = history.command(item.command)
    if words is not None:
        return before + words
    # What was undone is told as it was done: that is what a person remembers.
    undone = item.origin is Origin.UNDO
    parts = _parts(dossier, inverse(item.changes) if undone else item.changes, whole=whole)
    return before + (history.sentence(parts, whole=whole) if parts else history.nothing())


def _parts(dossier: Dossier, changes: tuple[FieldChange, ...], *, whole: bool) -> list[str]:
    """One part per place, with what happened there."""
    by_place: dict[str, dict[str, None]] = {}
    for change in changes:
        if _is_known(change):
            place = record_text(dossier, change.table, change.record, change)
            by_place.setdefault(place, {})[_what(dossier, change, whole=whole)] = None
        else:
            by_place.setdefault(history.UNKNOWN, {})[change.field] = None
    return [f"{place}: {', '.join(whats)}" for place, whats in by_place.items()]


def _is_known(change: FieldChange) -> bool:
    """Whether this program knows what was changed; a newer one may have more fields."""
    kind = TABLES.get(change.table)
    return kind is not None and (change.field == EXISTENCE or change.field in _names(kind))


@cache
def _names(kind: type[Record]) -> frozenset[str]:
    return frozenset(item.name for item in fields_of(kind))


def _what(dossier: Dossier, change: FieldChange, *, whole: bool) -> str:
    if change.field == EXISTENCE:
        made = change.new is not None
        return _created(dossier, change, whole=whole) if made else _removed(change)
    if change.field == "status" and change.new is None:
        return f"{field_label(change.table, change.field)} {history.FOLLOWS[change.table]}"
    label = field_label(change.table, change.field)
    now = _values(dossier, change.table, change.record, None)
    values = {**now, change.field: change.new}
    text = field_text(dossier, change.table, change.field, values, whole=whole)
    return f"{label} {text}" if text else f"{label} leeg"


def _removed(change: FieldChange) -> str:
    by_place = change.table in _BY_KEY or change.table in ("wait", "decision_step")
    return history.removed(table_label(change.table)) if by_place else history.REMOVED


def _created(dossier: Dossier, change: FieldChange, *, whole: bool) -> str:
    """What a new record says besides its defaults and links."""
    values = change.new if isinstance(change.new, dict) else {}
    kind = TABLES[change.table]
    said = []
    for name, value in values.items():
        if name not in _names(kind):
            continue
        described = field_of(kind, name)
        if value in (described.default, None, "") or described.refers_to in _LINKS:
            continue
        text = field_text(dossier, change.table, name, values, whole=whole)
        if text and name not in _IN_NAME:
            said.append(f"{field_label(change.table, name)} {text}")
    return ", ".join(said if whole else said[:_MOST_FIELDS]) if said else history.MADE


def field_text(
    dossier: Dossier, table: str, name: str, values: Mapping[str, Any], *, whole: bool
) -> str:
    """One of the values of a record; what a wait is about depends on its kind.

    Args:
        dossier: Where the names are found.
        table: Of the record.
        name: The field.
        values: All fields of the record, in log form.
        whole: Tell a long text in full.
    """
    if (table, name) == ("wait", "on"):
        kind = WaitOn(values.get("on_kind", WaitOn.TEXT))
        return awaited_text(dossier, Wait("", "", kind, values["on"]))
    if (table, name) == ("person", "departments"):
        found = (dossier.find(Department, key) for key in values[name])
        return listed(item.code for item in found if item is not None)
    if (table, name) == ("report_run", "neighbourhoods"):
        return listed(_reference_text(dossier, "neighbourhood", key) for key in values[name])
    return value_text(dossier, table, name, values[name], whole=whole)


_LINKS = ("step", "department", "checkpoint", "phase", "neighbourhood")
_IN_NAME = (
    "instance",
    "subject",
    "on_kind",
    "step",
    "neighbourhood",
    "order",
    "name",
    "number",
    "title",
)


def record_text(dossier: Dossier, table: str, key: str, change: FieldChange | None = None) -> str:
    """What a record is called: its own name, or the place it belongs to."""
    by_key = _BY_KEY.get(table)
    if by_key is not None:
        return by_key(dossier, key)
    values = _values(dossier, table, key, change)
    for field in ("subject", "instance"):
        if values.get(field):
            return subject_text(dossier, str(values[field]))
    own = next((str(values[name]) for name in _NAMES if values.get(name)), "")
    return f"{table_label(table)} {own}".strip()


_NAMES = ("code", "number", "name", "title", "text")


def _values(
    dossier: Dossier, table: str, key: str, change: FieldChange | None
) -> dict[str, object]:
    """The fields of a record that is there, or that a change made or removed."""
    record = dossier.find(TABLES[table], key)
    if record is not None:
        return {name: getattr(record, name) for name in record.__dataclass_fields__}
    if change is not None and change.field == EXISTENCE:
        whole = change.new if change.new is not None else change.old
        return dict(whole) if isinstance(whole, dict) else {}
    return {}


def _check_text(dossier: Dossier, key: str) -> str:
    whole, point = split_part(key)
    found = dossier.find(Checkpoint, point)
    number = f" {found.order}" if found else ""
    return f"{instance_text(dossier, whole)}, {table_label('check')}{number}"


_BY_KEY: Mapping[str, Callable[[Dossier, str], str]] = MappingProxyType(
    {
        "step_instance": instance_text,
        "contribution": subject_text,
        "step_role": subject_text,
        "check": _check_text,
    }
)
"""The records whose id says where they belong."""


def value_text(
    dossier: Dossier, table: str, field: str, value: Json, *, whole: bool = False
) -> str:
    """A logged value as it is shown: a name for an id, a word for a choice, a Dutch date.

    Args:
        dossier: Where the names are found.
        table: Of the record.
        field: Of the record.
        value: In log form.
        whole: Tell a long text in full.
    """
    if value is None or value == "":
        return ""
    described = field_of(TABLES[table], field)
    if (table, field) in _CHOICES:
        return choices.word(_CHOICES[table, field], str(value))
    if described.kind is Kind.DAY:
        return day_text(read_day(str(value)))
    if described.kind is Kind.FLAG:
        return "ja" if value else "nee"
    if described.refers_to is not None:
        return _reference_text(dossier, described.refers_to, str(value))
    text = listed(value) if isinstance(value, list) else str(value)
    return text if whole or len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def _reference_text(dossier: Dossier, table: str, key: str) -> str:
    record = dossier.find(TABLES[table], key)
    match record:
        case Person() | Neighbourhood():
            return record.name
        case Department() | Step():
            return record.code
        case Decision():
            return record.number
        case Phase():
            return str(record.order)
        case _:
            return history.gone(table)
