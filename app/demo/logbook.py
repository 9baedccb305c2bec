"""From the content of a demo dossier to what was done, in order, each at its moment."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import groupby
from operator import attrgetter
from typing import TypeVar, cast

from app.demo.deeds.base import Deed
from app.demo.deeds.route import (
    AddNeighbourhood,
    Begin,
    Finish,
    Reopen,
    Skip,
    StartNeighbourhood,
    Submit,
    Tick,
)
from app.demo.sample import Sample, SampleNeighbourhood, Work
from app.demo.texts import filled

T = TypeVar("T")

# In UTC, so that summer and winter both fall in office hours.
_OPENS = time(8, 5, tzinfo=UTC)
_MINUTES = 390
_LATEST_START = 211
_TOGETHER = 3
_FRIDAY = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """A deed and the moment it was done."""

    moment: datetime
    deed: Deed


def logbook(sample: Sample, checkpoints: Mapping[str, int]) -> list[Entry]:
    """Everything that was done to the dossier after it was founded, in order.

    Args:
        sample: The content.
        checkpoints: How many checkpoints each step has, by code.
    """
    # What is done on one day is done in this order: a decision before the step that needs it.
    deeds: list[Deed] = [
        *sample.people,
        *sample.hours,
        *(deed for wijk in sample.neighbourhoods for deed in _of_neighbourhood(wijk)),
        *sample.owners,
        *sample.interests,
        *sample.decisions,
        *(deed for work in sample.work for deed in _of_work(work, checkpoints[work.step])),
        *sample.confirmations,
        *sample.actors,
        *sample.contributions,
        *sample.planning,
        *sample.series,
        *sample.risks,
        *sample.lessons,
        *sample.questions,
        *sample.measurements,
        *sample.money,
        *sample.judgements,
        *sample.residents,
        *sample.developments,
        *sample.talks,
        *sample.agreements,
        *sample.examples,
        *sample.meetings,
        *sample.actions,
        *sample.progress,
        *sample.notes,
    ]
    deeds.sort(key=attrgetter("on"))
    return [
        Entry(moment, deed)
        for day, of_day in groupby(deeds, key=attrgetter("on"))
        for moment, deed in _spread(day, list(of_day))
    ]


def _spread(day: date, deeds: Sequence[Deed]) -> Iterator[tuple[datetime, Deed]]:
    """The deeds of a day over its office hours."""
    start = opening(day) + timedelta(minutes=day.toordinal() * 29 % _LATEST_START)
    pause = timedelta(minutes=(_MINUTES - _LATEST_START) // len(deeds))
    for place, deed in enumerate(deeds):
        yield start + place * pause, deed


def opening(day: date) -> datetime:
    """The moment work begins on a day."""
    return datetime.combine(day, _OPENS)


def _of_neighbourhood(wijk: SampleNeighbourhood) -> Iterator[Deed]:
    yield AddNeighbourhood(on=wijk.added, name=wijk.name, code=wijk.code, character=wijk.character)
    yield StartNeighbourhood(on=wijk.started, name=wijk.name)


def _of_work(work: Work, checkpoints: int) -> Iterator[Deed]:
    step, wijk, by = work.step, work.neighbourhood, work.by
    if work.began:
        yield Begin(step=step, neighbourhood=wijk, by=by, on=work.began)
    for day, numbers in _sittings(work, checkpoints):
        yield Tick(step=step, neighbourhood=wijk, by=by, on=day, numbers=numbers)
    yield from _finishing(work)
    if work.pending:
        yield Submit(
            step=step,
            neighbourhood=wijk,
            by=by,
            on=work.pending.since,
            body=work.pending.body,
            meeting=work.pending.date,
        )
    if work.skipped:
        yield Skip(
            step=step,
            neighbourhood=wijk,
            by=by,
            on=work.skipped.on,
            because=work.skipped.reason,
            decided_by=work.skipped.decided_by,
        )


def _finishing(work: Work) -> Iterator[Deed]:
    step, wijk, by = work.step, work.neighbourhood, work.by
    first = work.earlier
    if first:
        yield Finish(step=step, neighbourhood=wijk, by=by, on=first.done, result=work.result)
        yield Reopen(step=step, neighbourhood=wijk, by=by, on=first.reopened, because=first.reason)
    if work.done:
        yield Finish(step=step, neighbourhood=wijk, by=by, on=work.done, result=work.result)


def _sittings(work: Work, checkpoints: int) -> Iterator[tuple[date, tuple[int, ...]]]:
    """The days on which checkpoints got their answer, and which."""
    end = work.earlier.done if work.earlier else work.done
    if end is None or work.began is None:
        yield from ((day, (number,)) for number, day in enumerate(work.checked, start=1))
        return
    numbers = range(1, checkpoints + 1)
    sittings = [
        tuple(numbers[first : first + _TOGETHER]) for first in range(0, checkpoints, _TOGETHER)
    ]
    for place, sitting in enumerate(sittings, start=1):
        day = work.began + (end - work.began) * place // len(sittings)
        yield max(work.began, _workday(day)), sitting


def _workday(day: date) -> date:
    """The day itself, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.weekday() - _FRIDAY))


def shifted(value: T, by: timedelta) -> T:
    """A value with every date and moment in it moved, those in its texts too."""
    return cast("T", _shifted(value, by))


def _shifted(value: object, by: timedelta) -> object:
    if isinstance(value, date):
        return value + by
    if isinstance(value, str) and not isinstance(value, StrEnum):
        return filled(value, by)
    if isinstance(value, tuple | list):
        return type(value)(_shifted(item, by) for item in value)
    if isinstance(value, Mapping):
        return {key: _shifted(item, by) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        parts = {item.name: _shifted(getattr(value, item.name), by) for item in fields(value)}
        return type(value)(**parts)
    return value
