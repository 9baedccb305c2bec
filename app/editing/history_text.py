"""A change set in words, with the names of now.

Records that are gone have no name in the dossier: hand in one made by `app.editing.bygone`.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Any

from app.domain.actors import Actor
from app.domain.changes import EXISTENCE, ChangeSet, FieldChange, Origin, inverse
from app.domain.decisions import Decision
from app.domain.dossier import Dossier
from app.domain.fields import Field, Json, Kind, Record, field_of, fields_of
from app.domain.ids import split_part
from app.domain.interests import DecisionInterest, GuardedInterest
from app.domain.measurements import Package
from app.domain.meetings import AgendaItem, Meeting, MeetingSeries
from app.domain.route import Checkpoint, Phase, Step
from app.domain.tables import NAMES, TABLES
from app.domain.town_hall import Department, Neighbourhood, Person
from app.domain.waits import Wait, WaitOn
from app.editing.wording import (
    awaited_text,
    instance_text,
    meeting_name,
    origin_text,
    subject_text,
)
from app.words import choices, constants, figures, history
from app.words.dates import day_text, looks_like_day, read_day
from app.words.fields import field_label, table_label
from app.words.names import listed
from app.words.numbers import number_text
from app.words.quarters import quarter_text

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
        ("action", "kind"): choices.ACTION_KIND,
        ("action", "status"): choices.ACTION_STATUS,
        ("action", "priority"): choices.PRIORITY,
        ("risk", "status"): choices.RISK_STATUS,
        ("guarded_interest", "state"): choices.INTEREST_STATE,
        ("meeting", "kind"): choices.BODY,
        ("meeting", "state"): choices.MEETING_STATE,
        ("meeting_series", "kind"): choices.BODY,
        ("attendance", "presence"): choices.PRESENCE,
        ("agenda_item", "reason"): choices.AGENDA_REASON,
        ("agenda_item", "state"): choices.ITEM_STATE,
        ("lesson", "worked"): choices.WORKED,
        ("lesson", "certainty"): choices.CERTAINTY,
        ("lesson", "share"): choices.SHARE,
        ("open_question", "urgency"): choices.URGENCY,
        ("open_question", "share"): choices.SHARE,
        ("actor", "kind"): choices.ACTOR_KIND,
        ("actor", "attitude"): choices.ATTITUDE,
        ("agreement", "status"): choices.AGREEMENT_STATUS,
        ("measurement", "quality"): choices.QUALITY,
        ("measurement", "quantity"): figures.QUANTITIES,
        ("example", "owner_type"): choices.OWNER_TYPE,
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
    if change.table == NAMES[DecisionInterest]:
        return history.MADE
    values = change.new if isinstance(change.new, dict) else {}
    kind = TABLES[change.table]
    own = _named_by(change.table, values) if change.table in _STANDING_ALONE else ""
    said = []
    for name, value in values.items():
        if name not in _names(kind) or name == own:
            continue
        described = field_of(kind, name)
        if value in (described.default, None, "") or _is_link(change.table, described):
            continue
        text = field_text(dossier, change.table, name, values, whole=whole)
        if text and (name not in _IN_NAME or change.table in _NAMED):
            said.append(f"{field_label(change.table, name)} {text}")
    return ", ".join(said if whole else said[:_MOST_FIELDS]) if said else history.MADE


def _is_link(table: str, described: Field) -> bool:
    """Whether a field only says where a record belongs, which its name says already."""
    return described.refers_to in _LINKS and table not in _STANDING_ALONE


_NAMED: Mapping[str, str] = MappingProxyType(
    {"money": "source", "guarded_interest": "interest", "resident_activity": "what"}
)
"""The records with a name of their own, and the field that holds it."""

_STANDING_ALONE = frozenset(
    {"action", "risk", "lesson", "open_question", "meeting_note", "agreement", *_NAMED}
)
"""The records that are called by what they say."""


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
    told = _TOLD.get((table, name)) or _TOLD.get(("", name))
    if told is not None:
        return told(dossier, values)
    return value_text(dossier, table, name, values[name], whole=whole)


def _awaited(dossier: Dossier, values: Mapping[str, Any]) -> str:
    kind = WaitOn(values.get("on_kind", WaitOn.TEXT))
    return awaited_text(dossier, Wait("", "", kind, values["on"]))


def _codes(dossier: Dossier, values: Mapping[str, Any]) -> str:
    found = (dossier.find(Department, key) for key in values["departments"])
    return listed(item.code for item in found if item is not None)


def _wijken(dossier: Dossier, values: Mapping[str, Any]) -> str:
    keys = values["neighbourhoods"]
    return listed(_reference_text(dossier, "neighbourhood", key) for key in keys)


def _place(dossier: Dossier, values: Mapping[str, Any]) -> str:
    return subject_text(dossier, values["instance"]) if values["instance"] else ""


_TOLD: Mapping[tuple[str, str], Callable[[Dossier, Mapping[str, Any]], str]] = MappingProxyType(
    {
        ("wait", "on"): _awaited,
        ("person", "departments"): _codes,
        ("report_run", "neighbourhoods"): _wijken,
        ("development", "from_quarter"): lambda _, values: quarter_text(values["from_quarter"]),
        ("development", "to_quarter"): lambda _, values: quarter_text(values["to_quarter"]),
        ("actor", "neighbourhoods"): _wijken,
        # It holds names and what is internal; it is read as minutes, not as a value.
        ("meeting", "frozen"): lambda _, values: history.FROZEN if values["frozen"] else "",
        ("", "origin"): lambda dossier, values: origin_text(dossier, str(values["origin"])),
        ("", "instance"): _place,
    }
)
"""The fields that are told in a way of their own, by table and name; of every table without one."""

_LINKS = ("step", "department", "checkpoint", "phase", "neighbourhood", "actor")
_IN_NAME = (
    "quantity",
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
    if table in _PLACED:
        return subject_text(dossier, str(values.get(_PLACED[table], "")))
    by_values = _BY_VALUES.get(table)
    if by_values is not None:
        return by_values(dossier, values)
    if table == "meeting":
        return f"{table_label(table)} {_reference_text(dossier, table, key)}"
    own = str(values.get(_named_by(table, values), ""))
    return f"{table_label(table)} {_short(own)}".strip()


def _measurement_text(dossier: Dossier, values: Mapping[str, object]) -> str:
    """`Korenakkers, gasverbruik op 31-12-2025`."""
    wijk = values.get("neighbourhood")
    where = _reference_text(dossier, "neighbourhood", str(wijk)) if wijk else history.TOWN
    day = values.get("date")
    on = day if isinstance(day, date) else read_day(str(day)) if day else None
    return history.measured(where, figures.LABELS.get(str(values.get("quantity")), ""), on)


def _example_text(dossier: Dossier, values: Mapping[str, object]) -> str:
    """`rekenvoorbeeld Korenakkers, VvE, Isoleren`."""
    owner = values.get("owner_type")
    parts = (
        _reference_text(dossier, "neighbourhood", str(values.get("neighbourhood", ""))),
        choices.word(choices.OWNER_TYPE, str(owner)) if owner else "",
        _reference_text(dossier, "package", str(values["package"]))
        if values.get("package")
        else "",
    )
    return f"{table_label('example')} {', '.join(filter(None, parts))}"


def _talk_text(dossier: Dossier, values: Mapping[str, object]) -> str:
    return history.talk(_reference_text(dossier, "actor", str(values.get("actor", ""))))


_BY_VALUES: Mapping[str, Callable[[Dossier, Mapping[str, object]], str]] = MappingProxyType(
    {"measurement": _measurement_text, "actor_contact": _talk_text, "example": _example_text}
)
"""How a record is called whose name stands in several of its fields."""


def _constant_text(_: Dossier, key: str) -> str:
    return f"{table_label('own_constant')} {constants.LABELS.get(key, key)}"


def _named_by(table: str, values: Mapping[str, object]) -> str:
    """The field that a record is called by; empty when it has no name."""
    if table in _NAMED:
        return _NAMED[table]
    return next((name for name in _NAMES if values.get(name)), "")


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


_PLACED: Mapping[str, str] = MappingProxyType({"wait": "subject", "decision_step": "instance"})
"""The records that are called after the place they belong to, and the field that names it."""

_NAMES = ("code", "number", "name", "title", "text", "description", "question")


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


def _attendance_text(dossier: Dossier, key: str) -> str:
    meeting, person = split_part(key)
    whom = _reference_text(dossier, "person", person)
    return f"{_reference_text(dossier, 'meeting', meeting)}, {whom}"


def _touched_text(dossier: Dossier, key: str) -> str:
    decision, interest = split_part(key)
    named = record_text(dossier, NAMES[GuardedInterest], interest)
    return f"{record_text(dossier, NAMES[Decision], decision)}, {named}"


def _moment_text(_: Dossier, key: str) -> str:
    shown = day_text(read_day(key)) if looks_like_day(key) else key
    return f"{table_label('moment')} {shown}"


def _actor_step_text(dossier: Dossier, key: str) -> str:
    """`2.6 Korenakkers, Netbedrijf Laagland`."""
    actor, instance = split_part(key)
    return f"{instance_text(dossier, instance)}, {_reference_text(dossier, 'actor', actor)}"


_BY_KEY: Mapping[str, Callable[[Dossier, str], str]] = MappingProxyType(
    {
        "attendance": _attendance_text,
        "step_instance": instance_text,
        "contribution": subject_text,
        "step_role": subject_text,
        "actor_step": _actor_step_text,
        "check": _check_text,
        "decision_interest": _touched_text,
        "moment": _moment_text,
        "own_constant": _constant_text,
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
    if described.kind in _SHOWN:
        return _SHOWN[described.kind](value)
    if described.refers_to is not None:
        return _reference_text(dossier, described.refers_to, str(value))
    text = listed(value) if isinstance(value, list) else str(value)
    return text if whole else _short(text)


_SHOWN: Mapping[Kind, Callable[[Json], str]] = MappingProxyType(
    {
        Kind.DAY: lambda value: day_text(read_day(str(value))),
        Kind.FLAG: lambda value: "ja" if value else "nee",
        Kind.NUMBER: lambda value: number_text(Decimal(str(value))),
    }
)
"""Values of which the kind says how they are shown."""


def _reference_text(dossier: Dossier, table: str, key: str) -> str:
    record = dossier.find(TABLES[table], key)
    called = _CALLED.get(type(record))
    return called(record) if called else history.gone(table)


_CALLED: Mapping[type[Any], Callable[[Any], str]] = MappingProxyType(
    {
        Person: lambda record: record.name,
        Neighbourhood: lambda record: record.name,
        Package: lambda record: record.name,
        Actor: lambda record: record.name,
        Department: lambda record: record.code,
        Step: lambda record: record.code,
        Decision: lambda record: record.number,
        Phase: lambda record: str(record.order),
        Meeting: meeting_name,
        MeetingSeries: lambda record: record.name,
        AgendaItem: lambda record: record.title,
        GuardedInterest: lambda record: record.interest,
    }
)
"""What a record is called where another one refers to it."""
