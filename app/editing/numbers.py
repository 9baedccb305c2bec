"""Numbers of a register are used once, also when what had them is gone."""

from collections.abc import Iterable
from typing import Any

from app.domain.changes import EXISTENCE, FieldChange
from app.domain.decisions import Decision
from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.fields import JsonRecord, encode
from app.domain.tables import TABLES
from app.storage.history import History

_TABLE = next(name for name, kind in TABLES.items() if kind is Decision)
_SAME = ("body", "date")


def judge_numbers(history: History, after: Dossier, changes: Iterable[FieldChange]) -> None:
    """Refuse a number, given by hand, that another decision ever had.

    One that was undone and is noted again, of the same body and day, is the same decision.

    Args:
        history: What ever happened.
        after: The dossier with the changes.
        changes: What is to happen.

    Raises:
        DomainError: `number_used` (number).
    """
    for change in changes:
        number = _number_in(change)
        found = after.find(Decision, change.record) if number else None
        if found is None:
            continue
        now = encode(found)
        for before in history.used_before(_TABLE, found.id, number):
            if before is None or not _is_same(before, now):
                raise DomainError("number_used", number=number)


def _number_in(change: FieldChange) -> str:
    if change.table != _TABLE or change.field not in (EXISTENCE, "number"):
        return ""
    value: Any = change.new
    if change.field == EXISTENCE:
        value = value and value["number"]
    return str(value or "")


def _is_same(one: JsonRecord, other: JsonRecord) -> bool:
    return all(one.get(name) == other.get(name) for name in _SAME)
