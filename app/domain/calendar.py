"""Dates: overdue, reviews, intervals, and proposing due dates along the dependencies."""

from calendar import monthrange
from datetime import date, timedelta

from app.domain.dependencies import met, required_instances
from app.domain.dossier import Dossier
from app.domain.instances import Status, StepInstance
from app.domain.route import Recurrence
from app.domain.status import effective
from app.domain.walk import instances, step_of

_MONTHS = {
    Recurrence.MONTHLY: 1,
    Recurrence.QUARTERLY: 3,
    Recurrence.HALF_YEARLY: 6,
    Recurrence.YEARLY: 12,
}


def add_months(day: date, months: int) -> date:
    """The same day `months` later; a month that is too short gives its last day (31-01 → 28-02)."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def next_review(recurrence: Recurrence, done_on: date) -> date | None:
    """When a step that was done on a day is looked at again; `None` where no interval says so."""
    months = _MONTHS.get(recurrence)
    return None if months is None else add_months(done_on, months)


def review_on(dossier: Dossier, item: StepInstance) -> date | None:
    """The review date of a done instance: set by hand, else its approval plus the interval."""
    if item.status is not Status.DONE:
        return None
    if item.review_on is not None or item.approved_on is None:
        return item.review_on
    return next_review(step_of(dossier, item).recurrence, item.approved_on)


def needs_review(dossier: Dossier, item: StepInstance, today: date) -> bool:
    """Whether a done instance must be looked at again: its review date has come."""
    day = review_on(dossier, item)
    return day is not None and day <= today


def overdue(dossier: Dossier, item: StepInstance, today: date) -> bool:
    """Whether the due date has passed and the instance is not done or not applicable."""
    if item.due is None or item.due >= today:
        return False
    return not effective(dossier, item).closed


def proposed_dates(
    dossier: Dossier, start: date, among: frozenset[str] | None = None
) -> dict[str, date]:
    """Due dates along the dependencies, by instance id.

    An instance begins on `start`, or when the last open instance it depends on is due, and takes
    the lead time of its step (weeks, an assumption of the route). Due dates that are there are
    kept and counted with. A dependency that is met by any one wijk begins after the earliest.

    Args:
        dossier: The dossier.
        start: The first day of work.
        among: Only for these instances; `None` for all.
    """
    known: dict[str, date] = {}
    proposed: dict[str, date] = {}
    for item in _in_order(dossier):
        if effective(dossier, item).closed:
            continue
        if item.due is not None:
            known[item.id] = item.due
            continue
        begin = max([start, *_ready(dossier, item, known)])
        due = begin + timedelta(weeks=max(1, step_of(dossier, item).lead_weeks))
        known[item.id] = due
        if among is None or item.id in among:
            proposed[item.id] = due
    return proposed


def _ready(dossier: Dossier, item: StepInstance, known: dict[str, date]) -> list[date]:
    """For each requirement the day on which it is due at the earliest."""
    return [
        min(days)
        for group in required_instances(dossier, item)
        if not met(dossier, group)
        and (days := [known[other.id] for other in group if other.id in known])
    ]


def _in_order(dossier: Dossier) -> list[StepInstance]:
    """The instances so that what one depends on stands before it; a cycle is broken anywhere."""
    ordered: dict[str, StepInstance] = {}
    todo = list(instances(dossier))
    todo.reverse()
    entered: set[str] = set()
    while todo:
        item = todo[-1]
        if item.id in ordered:
            todo.pop()
            continue
        missing = [
            other
            for group in required_instances(dossier, item)
            for other in group
            if other.id not in ordered and other.id not in entered
        ]
        if missing and item.id not in entered:
            entered.add(item.id)
            todo += reversed(missing)
            continue
        ordered[item.id] = item
        todo.pop()
    return list(ordered.values())
