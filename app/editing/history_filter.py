"""Which change sets somebody wants to see in the history."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from app.domain.changes import EXISTENCE, ChangeSet, FieldChange, Origin
from app.domain.dossier import Dossier
from app.domain.fields import fields_of
from app.domain.ids import split_instance, split_part
from app.domain.route import Checkpoint
from app.domain.tables import TABLES
from app.domain.waits import Wait


class HistoryKind(StrEnum):
    """What a change is about, as people would look for it."""

    STATUS = "status"
    OWNERS = "owners"
    DATES = "dates"
    TEXTS = "texts"
    WAITS = "waits"
    DECISIONS = "decisions"
    ROLES = "roles"
    NEIGHBOURHOODS = "neighbourhoods"
    ORGANISATION = "organisation"
    ROUTE = "route"
    PUT_BACK = "put_back"


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """What a change set must be; what is empty does not matter.

    Attributes:
        by: Who made it.
        step: Id of the step that it touches.
        neighbourhood: Id of the wijk that it touches.
        record: Id of a record that it changes.
        first: The first day, as on the calendar of this laptop.
        last: The last day, inclusive.
        kind: What it is about.
    """

    by: str = ""
    step: str = ""
    neighbourhood: str = ""
    record: str = ""
    first: date | None = None
    last: date | None = None
    kind: HistoryKind | None = None


def matches(dossier: Dossier, wanted: HistoryFilter, item: ChangeSet) -> bool:
    """Whether a change set is one of those that are wanted.

    Args:
        dossier: Knows where waits and checkpoints belong, also those that are gone
            (`app.editing.bygone`).
        wanted: What is wanted.
        item: A change set.
    """
    if wanted.by and item.by != wanted.by:
        return False
    day = item.at.astimezone().date()
    if (wanted.first and day < wanted.first) or (wanted.last and day > wanted.last):
        return False
    if wanted.kind is HistoryKind.PUT_BACK:
        if item.origin not in _PUT_BACK:
            return False
    elif wanted.kind and not any(wanted.kind in _kinds(change) for change in item.changes):
        return False
    if not (wanted.step or wanted.neighbourhood or wanted.record):
        return True
    return any(_is_about(dossier, wanted, change) for change in item.changes)


def is_past(wanted: HistoryFilter, item: ChangeSet) -> bool:
    """Whether everything before this set is too old; the clock of a laptop may be a day off."""
    return wanted.first is not None and (wanted.first - item.at.date()).days > _CLOCKS_DIFFER


_CLOCKS_DIFFER = 31
_PUT_BACK = (Origin.UNDO, Origin.REDO, Origin.RESTORE)

_BY_TABLE: Mapping[str, HistoryKind] = MappingProxyType(
    {
        "check": HistoryKind.STATUS,
        "wait": HistoryKind.WAITS,
        "decision": HistoryKind.DECISIONS,
        "decision_step": HistoryKind.DECISIONS,
        "decision_interest": HistoryKind.DECISIONS,
        "step_role": HistoryKind.ROLES,
        "neighbourhood": HistoryKind.NEIGHBOURHOODS,
        "person": HistoryKind.ORGANISATION,
        "department": HistoryKind.ORGANISATION,
        "stand_in": HistoryKind.ORGANISATION,
        "municipality": HistoryKind.ORGANISATION,
        "phase": HistoryKind.ROUTE,
        "step": HistoryKind.ROUTE,
        "checkpoint": HistoryKind.ROUTE,
        "dependency": HistoryKind.ROUTE,
    }
)

_BY_FIELD: Mapping[str, HistoryKind] = MappingProxyType(
    {
        "status": HistoryKind.STATUS,
        "approved_on": HistoryKind.STATUS,
        "na_reason": HistoryKind.STATUS,
        "decided_by": HistoryKind.STATUS,
        "owner": HistoryKind.OWNERS,
        "contact": HistoryKind.OWNERS,
        "due": HistoryKind.DATES,
        "review_on": HistoryKind.DATES,
        "body_date": HistoryKind.DATES,
        "body": HistoryKind.DECISIONS,
        "remark": HistoryKind.TEXTS,
        "internal_remark": HistoryKind.TEXTS,
        "text": HistoryKind.TEXTS,
        "result_location": HistoryKind.TEXTS,
    }
)
"""Of instances and contributions, which hold several kinds."""

_BY_FIELDS = ("step_instance", "contribution")


def _kinds(change: FieldChange) -> set[HistoryKind]:
    if change.table not in _BY_FIELDS:
        kind = _BY_TABLE.get(change.table)
        return {kind} if kind else set()
    return {_BY_FIELD[name] for name in _said(change) if name in _BY_FIELD}


def _said(change: FieldChange) -> Iterator[str]:
    """The fields that a change says something about."""
    if change.field != EXISTENCE:
        yield change.field
        return
    whole = change.old if change.new is None else change.new
    values = whole if isinstance(whole, dict) else {}
    for item in fields_of(TABLES[change.table]):
        if values.get(item.name, item.default) != item.default:
            yield item.name


def _is_about(dossier: Dossier, wanted: HistoryFilter, change: FieldChange) -> bool:
    if wanted.record and change.record != wanted.record:
        return False
    if not wanted.step and not wanted.neighbourhood:
        return True
    step, neighbourhood = place_of(dossier, change)
    return (not wanted.step or step == wanted.step) and (
        not wanted.neighbourhood or neighbourhood == wanted.neighbourhood
    )


def place_of(dossier: Dossier, change: FieldChange) -> tuple[str | None, str | None]:
    """The step and the wijk (ids) that a change is about, where it is about one."""
    place = _PLACES.get(change.table)
    return place(dossier, change) if place else (None, None)


def _of_instance(_: Dossier, change: FieldChange) -> tuple[str | None, str | None]:
    return split_instance(split_part(change.record)[0])


def _of_wait(dossier: Dossier, change: FieldChange) -> tuple[str | None, str | None]:
    wait = dossier.find(Wait, change.record)
    subject = wait.subject if wait else _logged(change, "subject")
    return split_instance(split_part(subject)[0]) if subject else (None, None)


def _of_decision_step(_: Dossier, change: FieldChange) -> tuple[str | None, str | None]:
    return split_instance(split_part(change.record)[1])


def _of_checkpoint(dossier: Dossier, change: FieldChange) -> tuple[str | None, str | None]:
    point = dossier.find(Checkpoint, change.record)
    return (point.step if point else _logged(change, "step")) or None, None


def _of_wijk(dossier: Dossier, change: FieldChange) -> tuple[str | None, str | None]:
    """Of a record that is about a wijk, or about the town."""
    found: Any = dossier.find(TABLES[change.table], change.record)
    return None, (found.neighbourhood if found else _logged(change, "neighbourhood")) or None


def _logged(change: FieldChange, name: str) -> str:
    for whole in (change.new, change.old):
        if change.field == EXISTENCE and isinstance(whole, dict):
            return str(whole.get(name) or "")
    return ""


_PLACES: Mapping[str, Callable[[Dossier, FieldChange], Any]] = MappingProxyType(
    {
        "step_instance": _of_instance,
        "check": _of_instance,
        "contribution": _of_instance,
        "step_role": _of_instance,
        "wait": _of_wait,
        "decision_step": _of_decision_step,
        "checkpoint": _of_checkpoint,
        "measurement": _of_wijk,
        "example": _of_wijk,
        "money": _of_wijk,
        "resident_activity": _of_wijk,
        "step": lambda _, change: (change.record, None),
        "dependency": lambda _, change: (change.record.partition(">")[0], None),
        "neighbourhood": lambda _, change: (None, change.record),
    }
)
