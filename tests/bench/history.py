"""A change log that really leads to its records: made one set after another, from a seed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from random import Random
from typing import Any, cast

from app.domain.actions import Action
from app.domain.changes import (
    ChangeSet,
    FieldChange,
    Origin,
    change_set_id,
    changed,
    created,
)
from app.domain.decisions import Decision
from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.instances import Answer, Check, Contribution, Status, StepInstance
from app.domain.meetings import Meeting
from app.domain.risks import Risk
from tests.bench import prose, sizes, spoken
from tests.bench.sizes import Size

_REPLICAS = ("aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc")
_BETWEEN = timedelta(minutes=23)
_TWO_FIELDS = 0.2


@dataclass(slots=True)
class Clock:
    """Gives each set its place: a moment, a replica, a number and an author."""

    source: Random
    authors: tuple[str, ...]
    sets: int = 0

    def stamped(self, command: str, changes: tuple[FieldChange, ...]) -> ChangeSet:
        """A set of the log with these changes."""
        turn = self.sets % len(_REPLICAS)
        seq = self.sets // len(_REPLICAS) + 1
        at = datetime.combine(sizes.BEGAN, time(8), UTC) + self.sets * _BETWEEN
        self.sets += 1
        return ChangeSet(
            id=change_set_id(_REPLICAS[turn], seq),
            replica=_REPLICAS[turn],
            seq=seq,
            at=at,
            by=self.source.choice(self.authors),
            command=command,
            origin=Origin.ROUTE if command == "found" else Origin.EDIT,
            changes=changes,
        )


def change_log(size: Size) -> Iterator[ChangeSet]:
    """The whole log of a size, exactly as many entries as it says."""
    source = Random(f"samenlevingsroute {size.name}")
    founding = sizes.founding_records(size, source)
    founded = Dossier.of(founding)
    staff = sizes.people(size, founded, source)
    clock = Clock(source, tuple(person.name for person in staff[:12]))
    yield clock.stamped("found", tuple(created(record) for record in founding))
    yield from (clock.stamped("add_person", (created(person),)) for person in staff)
    left = size.entries - len(founding) - len(staff)
    for department in sizes.with_contacts(founded, staff, source):
        changes = changed(founded.get(type(department), department.id), department)
        yield clock.stamped("set_department", changes)
        left -= len(changes)
    meetings = spoken.series(source)
    yield clock.stamped("add_series", (created(meetings),))
    left -= 1
    made = [
        *sizes.work(founded, staff, source),
        *spoken.work(size, founded, meetings, staff, source),
    ]
    source.shuffle(made)
    yield from _years(clock, made, [person.id for person in staff], left)


def _years(
    clock: Clock, made: list[tuple[Record, ...]], keys: list[str], left: int
) -> Iterator[ChangeSet]:
    """Creations and edits, mixed evenly, until `left` entries are used."""
    source, there = clock.source, list[Record]()
    to_make = sum(map(len, made))
    while left:
        if not there or source.random() * left < to_make:
            records = made.pop()
            there += (record for record in records if type(record) in _EDITED)
            changes = tuple(created(record) for record in records)
            to_make -= len(changes)
            command = _COMMANDS[type(records[0])]
        else:
            place = source.randrange(len(there))
            before = there[place]
            most = 2 if left - to_make > 1 and source.random() < _TWO_FIELDS else 1
            there[place] = _edited(before, most, keys, source)
            changes = changed(before, there[place])
            command = _COMMANDS[type(before)]
        left -= len(changes)
        yield clock.stamped(command, changes)


def _edited(before: Record, most: int, keys: list[str], source: Random) -> Record:
    """The record with one or two fields really different."""
    names = source.sample(_EDITED[type(before)], most)
    return cast("Record", replace(cast("Any", before), **{
        name: _other(getattr(before, name), name, keys, source) for name in names
    }))  # fmt: skip


def _other(now: object, name: str, keys: list[str], source: Random) -> object:
    """A value that is not the one that is there."""
    while True:
        value = _value(name, keys, source)
        if value != now:
            return value


def _value(name: str, keys: list[str], source: Random) -> object:
    if name in ("owner", "contact"):
        return source.choice(keys)
    return _VALUES.get(name, prose.remark)(source)


_VALUES: dict[str, Callable[[Random], object]] = {
    "status": lambda source: source.choice((Status.IN_PROGRESS, Status.WAITING, Status.DONE)),
    "answer": lambda source: source.choice(list(Answer)),
    "reason": prose.reason,
    "due": sizes.day,
    "text": prose.contribution,
}
_COMMANDS: dict[type[Any], str] = {
    StepInstance: "set_instance",
    Contribution: "set_contribution",
    Check: "answer",
    Decision: "decide",
    Meeting: "plan_meeting",
    Action: "note",
    Risk: "note",
}
_EDITED: dict[type[Any], tuple[str, ...]] = {
    StepInstance: ("status", "owner", "due", "remark"),
    Contribution: ("status", "contact", "due", "text", "remark"),
    Check: ("answer", "reason"),
    Decision: ("reason", "consequences"),
    Action: ("owner", "due", "remark"),
    Risk: ("owner", "measure", "effect"),
}
