"""The last changes of one instance; no Qt."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from app.domain.changes import EXISTENCE, FOUNDING, ChangeSet, FieldChange
from app.domain.dossier import Dossier
from app.domain.ids import split_part
from app.domain.waits import Wait
from app.editing.bygone import with_bygone
from app.editing.history_text import change_set_text
from app.editing.wording import instance_text
from app.words import history
from app.words.window import step as words

_BY_KEY = frozenset({"step_instance", "contribution", "check"})


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One change set.

    Attributes:
        key: Id of the set.
        text: When, who, what; of what changed only that which is about the instance.
        others: How many changes elsewhere belong to the same set.
    """

    key: str
    text: str
    others: int


def belongs(dossier: Dossier, key: str, item: ChangeSet) -> bool:
    """Whether a set changed something of an instance."""
    return any(_is_of(dossier, key, change) for change in item.changes)


def _is_of(dossier: Dossier, key: str, change: FieldChange) -> bool:
    if change.table in _BY_KEY:
        return split_part(change.record)[0] == key
    if change.table == "decision_step":
        return split_part(change.record)[1] == key
    if change.table == "wait":
        return split_part(_subject(dossier, change))[0] == key
    return False


def _subject(dossier: Dossier, change: FieldChange) -> str:
    if change.field == EXISTENCE:
        whole = change.new if change.new is not None else change.old
        return str(whole.get("subject", "")) if isinstance(whole, dict) else ""
    wait = dossier.find(Wait, change.record)
    return wait.subject if wait else ""


def history_rows(
    dossier: Dossier, key: str, sets: Iterable[ChangeSet], today: date
) -> list[HistoryRow]:
    """A row for each set about an instance, in the same order."""
    found = list(sets)
    named = with_bygone(dossier, found)
    return [_row(named, key, item, today) for item in found]


def _row(dossier: Dossier, key: str, item: ChangeSet, today: date) -> HistoryRow:
    day = item.at.astimezone()
    own = tuple(change for change in item.changes if _is_of(dossier, key, change))
    text = _text(dossier, key, replace(item, changes=own))
    reason = " ".join(item.reason.split())
    if reason and reason not in text:
        text = words.with_reason(text, reason)
    return HistoryRow(
        item.id, words.happened(day, today, item.by, text), len(item.changes) - len(own)
    )


def _text(dossier: Dossier, key: str, item: ChangeSet) -> str:
    """What happened; the place is left out, as that is where one looks already."""
    # Of a set with a name of its own one wants to know what it did here.
    named = history.command(item.command) if item.command != FOUNDING else None
    told = replace(item, command="") if named else item
    text, place = change_set_text(dossier, told), instance_text(dossier, key)
    for mark in (": ", ", ", " · "):
        text = text.removeprefix(f"{place}{mark}").replace(f"; {place}{mark}", "; ")
    return f"{named}: {text}" if named else text
