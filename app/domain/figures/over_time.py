"""How a quantity went over the days of which it was measured, in one wijk and in several."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from app.domain.measurements import Measurement
from app.domain.quantities import Quantity

Course = Mapping[date, Decimal | None]
"""A value by the day of which it tells; `None` is not known from that day on."""


def course_of(
    history: Iterable[Measurement], quantity: Quantity, until: date | None = None
) -> Course:
    """The values of a quantity that does not differ between packages.

    Args:
        history: All measurements of a wijk, the oldest first.
        quantity: Of which.
        until: Later measurements do not count; `None` for all.
    """
    return {
        item.date: item.value
        for item in history
        if item.quantity is quantity
        and item.date is not None
        and (until is None or item.date <= until)
    }


def value_on(course: Course, day: date) -> Decimal | None:
    """The last value until a day; `None` when it is not known then."""
    before = [one for one in course if one <= day]
    return course[max(before)] if before else None


def days_of(courses: Iterable[Course]) -> list[date]:
    """Every day of which something was measured."""
    return sorted({day for course in courses for day in course})


def together(courses: Sequence[Course]) -> Course:
    """The sum over wijken on every day of which one was measured; unknown while one of them is."""
    found: dict[date, Decimal | None] = {}
    for day in days_of(courses):
        values = [value_on(course, day) for course in courses]
        known = [value for value in values if value is not None]
        found[day] = sum(known, Decimal(0)) if len(known) == len(values) else None
    return found
