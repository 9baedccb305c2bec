"""The waiting chain: who waits on whom, and what each answer would set free."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from app.domain.dossier import Dossier
from app.domain.ids import part_id, split_part
from app.domain.instances import Status, StepInstance
from app.domain.status import effective
from app.domain.waiting import answer_changes
from app.domain.waits import Wait, WaitOn
from app.domain.walk import instance_of, instances


@dataclass(frozen=True, slots=True)
class Chain:
    """Waits of which each holds up the one before it.

    Attributes:
        waits: The first is who waits longest in line; the last is what everything waits for.
        circular: Whether what the last one awaits waits on this chain itself.
    """

    waits: tuple[Wait, ...]
    circular: bool = False


@dataclass(frozen=True, slots=True)
class AwaitedSource:
    """A source from which answers are awaited.

    Attributes:
        kind: What `on` is.
        on: Id of that kind, or free text.
        waits: The open waits on it, oldest first.
        frees: Ids of the instances that would no longer wait after its answer, in route order.
    """

    kind: WaitOn
    on: str
    waits: tuple[Wait, ...]
    frees: tuple[str, ...]


def standing_waits(dossier: Dossier) -> list[Wait]:
    """The open waits of all instances that are walked, oldest first; of one day in route order."""
    walked = {item.id: place for place, item in enumerate(instances(dossier))}
    found = (wait for wait in dossier.all(Wait) if wait.open and _whole(wait) in walked)
    # Ids are drawn by lot: by these alone the same dossier would be told in another order.
    return sorted(
        found, key=lambda wait: (str(wait.since or ""), walked[_whole(wait)], wait.subject, wait.id)
    )


def longest_chain(dossier: Dossier) -> Chain:
    """The longest chain of who waits on whom; of equal ones that of the oldest wait.

    A wait on a step goes on with what that step or a department of it waits for. A wait on a
    department goes on with what that department waits for in the same step. A circle is cut where
    it closes.
    """
    waits = standing_waits(dossier)
    following = _following(waits)
    links = _links(waits, following)
    first = max(waits, key=lambda wait: links[wait.id].length, default=None)
    found: list[Wait] = []
    while first is not None:
        found.append(first)
        first = links[first.id].then
    # What is cut off where a circle closes is on the chain already.
    return Chain(tuple(found), bool(found and following[found[-1].id]))


def freed_by_each(dossier: Dossier, day: date) -> dict[str, tuple[str, ...]]:
    """For every open wait the ids of the instances that its answer alone would set free.

    As `freed_by` says of one wait. An answer only matters to its own instance, so that one wait of
    each instance is answered at once, and as many rounds are needed as the busiest has waits.
    """
    waits = standing_waits(dossier)
    freed: dict[str, tuple[str, ...]] = {}
    for answered in _rounds(waits):
        after = _answered(dossier, answered, day)
        for wait in answered:
            freed[wait.id] = (_whole(wait),) if _is_freed(dossier, after, _whole(wait)) else ()
    return freed


def awaited_sources(dossier: Dossier, day: date) -> list[AwaitedSource]:
    """Everything that answers are awaited from; what frees most comes first, then the oldest."""
    order = {item.id: place for place, item in enumerate(instances(dossier))}
    groups: dict[tuple[WaitOn, str], list[Wait]] = {}
    for wait in standing_waits(dossier):
        groups.setdefault((wait.on_kind, wait.on), []).append(wait)
    found = []
    for (kind, on), waits in groups.items():
        after = dossier
        for answered in _rounds(waits):
            after = _answered(after, answered, day)
        touched = dict.fromkeys(_whole(wait) for wait in waits)
        frees = [key for key in touched if _is_freed(dossier, after, key)]
        found.append(
            AwaitedSource(kind, on, tuple(waits), tuple(sorted(frees, key=order.__getitem__)))
        )
    return sorted(found, key=lambda item: -len(item.frees))


def _whole(wait: Wait) -> str:
    """The instance that a wait holds up."""
    return split_part(wait.subject)[0]


def _following(waits: Iterable[Wait]) -> dict[str, list[Wait]]:
    """For each wait those that hold up what it awaits, oldest first."""
    every = list(waits)
    of_instance: dict[str, list[Wait]] = {}
    of_subject: dict[str, list[Wait]] = {}
    for wait in every:
        of_instance.setdefault(_whole(wait), []).append(wait)
        of_subject.setdefault(wait.subject, []).append(wait)
    return {wait.id: _held_up(wait, of_instance, of_subject) for wait in every}


def _held_up(
    wait: Wait, of_instance: dict[str, list[Wait]], of_subject: dict[str, list[Wait]]
) -> list[Wait]:
    if wait.on_kind is WaitOn.INSTANCE:
        return of_instance.get(wait.on, [])
    if wait.on_kind is WaitOn.DEPARTMENT:
        return of_subject.get(part_id(_whole(wait), wait.on), [])
    return []


@dataclass(frozen=True, slots=True)
class _Link:
    """How long the longest chain from a wait is, and with which wait it goes on."""

    length: int
    then: Wait | None


def _links(waits: list[Wait], following: dict[str, list[Wait]]) -> dict[str, _Link]:
    """The longest chain from each wait; a wait that is on its way already is not gone into."""
    known: dict[str, _Link] = {}
    entered: set[str] = set()
    todo = list(reversed(waits))
    while todo:
        wait = todo[-1]
        ahead = [item for item in following[wait.id] if item.id not in entered]
        if ahead and wait.id not in entered:
            todo += reversed(ahead)
        elif wait.id not in known:
            known[wait.id] = _link([item for item in following[wait.id] if item.id in known], known)
            todo.pop()
        else:
            todo.pop()
        entered.add(wait.id)
    return known


def _link(ahead: list[Wait], known: dict[str, _Link]) -> _Link:
    then = max(ahead, key=lambda item: known[item.id].length, default=None)
    return _Link(1 if then is None else known[then.id].length + 1, then)


def _rounds(waits: list[Wait]) -> Iterator[list[Wait]]:
    """The waits in rounds, in each of which an instance stands at most once."""
    left = waits
    while left:
        first: dict[str, Wait] = {}
        for wait in left:
            first.setdefault(_whole(wait), wait)
        answered = list(first.values())
        yield answered
        gone = {wait.id for wait in answered}
        left = [wait for wait in left if wait.id not in gone]


def _answered(dossier: Dossier, waits: list[Wait], day: date) -> Dossier:
    """The dossier after answers to waits of different instances."""
    return dossier.apply(
        [change for wait in waits for change in answer_changes(dossier, wait, day, "")]
    )


def _is_freed(before: Dossier, after: Dossier, key: str) -> bool:
    return _waits(before, key) and not _waits(after, key)


def _waits(dossier: Dossier, key: str) -> bool:
    item: StepInstance = instance_of(dossier, key)
    return effective(dossier, item) is Status.WAITING
