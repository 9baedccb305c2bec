"""The calendar of a wijk: what happens there when, what clashes, and what can be combined."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from app.domain.dossier import Dossier
from app.domain.instances import Status, StepInstance
from app.domain.quarters import Quarter, quarter_of, read_key
from app.domain.route import Level, Step
from app.domain.status import effective
from app.domain.walk import instance, step_of, steps
from app.domain.wijk_life import Development
from app.words.names import folded

_SEPARATORS = str.maketrans(";/&", ",,,")


@dataclass(frozen=True, slots=True)
class Span:
    """The quarters that something takes.

    Attributes:
        first: The first quarter.
        last: The last one, included.
    """

    first: Quarter
    last: Quarter

    def shared(self, other: "Span") -> "Span | None":
        """The quarters that both take; `None` when there are none."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Span(first, last) if first <= last else None


@dataclass(frozen=True, slots=True)
class Planned:
    """A step of the route on the calendar.

    Attributes:
        item: The instance; it has a due date.
        span: From its lead time before the due date up to that date.
        status: How it stands.
    """

    item: StepInstance
    span: Span
    status: Status

    @property
    def closed(self) -> bool:
        """Whether it is done or does not apply."""
        return self.status.closed


@dataclass(frozen=True, slots=True)
class Clash:
    """Two developments in the same part of a wijk at the same time that cannot be combined.

    Attributes:
        one: Id of the development that begins first.
        other: Id of the other.
        span: When they get in each other's way.
    """

    one: str
    other: str
    span: Span


@dataclass(frozen=True, slots=True)
class Chance:
    """A development that can be combined with something that happens at the same time.

    Attributes:
        one: Id of the development.
        other: Id of another development that can be combined; empty where it is about steps.
        steps: Ids of the instances of the same movement that are not done, in order of the route.
        span: The quarters they share; with several steps from the first to the last of these.
    """

    one: str
    other: str
    steps: tuple[str, ...]
    span: Span


def developments(dossier: Dossier, neighbourhood: str) -> list[Development]:
    """The developments in a wijk, the first to begin first; those without quarters last."""
    return sorted(
        dossier.where(Development, "neighbourhood", neighbourhood),
        key=lambda item: (
            not item.from_quarter,
            item.from_quarter,
            item.to_quarter,
            folded(item.what),
            item.id,
        ),
    )


def span_of(item: Development) -> Span | None:
    """The quarters of a development; `None` when they are not known."""
    first = read_key(item.from_quarter or item.to_quarter)
    last = read_key(item.to_quarter or item.from_quarter)
    if first is None or last is None:
        return None
    return Span(min(first, last), max(first, last))


def planned(dossier: Dossier, neighbourhood: str) -> list[Planned]:
    """The steps of a wijk that have a due date, in order of the route."""
    found = []
    for step in steps(dossier):
        if step.level is Level.TOWN_WIDE:
            continue
        item = instance(dossier, step.id, neighbourhood)
        if item.due is not None:
            span = _time_of(step, item.due)
            found.append(Planned(item, span, effective(dossier, item)))
    return found


def _time_of(step: Step, due: date) -> Span:
    """From its lead time before the due date; not before the first of all days."""
    lead = timedelta(weeks=max(step.lead_weeks, 0))
    return Span(quarter_of(due - min(lead, due - date.min)), quarter_of(due))


def same_part(one: Development, other: Development) -> bool:
    """Whether two developments are in the same part of the wijk; without a part: in all of it.

    A part may name several, with commas: "Kade, Havenstraat".
    """
    ours, theirs = _parts(one), _parts(other)
    return not ours or not theirs or not ours.keys().isdisjoint(theirs)


def shared_parts(one: Development, other: Development) -> tuple[str, ...]:
    """The parts of the wijk that both are in, as they are written; none: all of it."""
    ours, theirs = _parts(one), _parts(other)
    if not ours or not theirs:
        return tuple((ours or theirs).values())
    return tuple(written for key, written in ours.items() if key in theirs)


def _parts(item: Development) -> dict[str, str]:
    """Each part as it is compared, and as it is written."""
    named = item.part.translate(_SEPARATORS).split(",")
    return {folded(part): part.strip() for part in named if folded(part)}


def clashes(dossier: Dossier, neighbourhood: str) -> list[Clash]:
    """The pairs that share quarters and a part, of which at least one cannot be combined."""
    return [
        Clash(one.id, other.id, span)
        for one, other, span in _meeting(dossier, neighbourhood)
        if not (one.can_combine and other.can_combine)
    ]


def chances(dossier: Dossier, neighbourhood: str) -> list[Chance]:
    """What can be combined: a development with steps of its movement, or two developments."""
    return [*_with_steps(dossier, neighbourhood), *_with_each_other(dossier, neighbourhood)]


def _with_steps(dossier: Dossier, neighbourhood: str) -> Iterator[Chance]:
    ahead = [item for item in planned(dossier, neighbourhood) if not item.closed]
    for one in developments(dossier, neighbourhood):
        span = span_of(one)
        if span is None or not one.can_combine or one.movement is None:
            continue
        shared = {
            item.item.id: both
            for item in ahead
            if one.movement in step_of(dossier, item.item).movements
            and (both := span.shared(item.span)) is not None
        }
        if shared:
            first = min(both.first for both in shared.values())
            last = max(both.last for both in shared.values())
            yield Chance(one.id, "", tuple(shared), Span(first, last))


def _with_each_other(dossier: Dossier, neighbourhood: str) -> Iterator[Chance]:
    for one, other, span in _meeting(dossier, neighbourhood):
        if one.can_combine and other.can_combine:
            yield Chance(one.id, other.id, (), span)


def _meeting(
    dossier: Dossier, neighbourhood: str
) -> Iterator[tuple[Development, Development, Span]]:
    """The pairs of developments that share quarters and a part of the wijk."""
    timed = [
        (item, span)
        for item in developments(dossier, neighbourhood)
        if (span := span_of(item)) is not None
    ]
    for (one, ours), (other, theirs) in combinations(timed, 2):
        span = ours.shared(theirs)
        if span is not None and same_part(one, other):
            yield one, other, span
