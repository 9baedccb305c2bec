"""Homes per year: what is needed to reach the target in time, and what is done now."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.figures.constants import Constants, Key
from app.domain.figures.unknown import Amount, Figure, Unknown, Why, computed, divided, given


@dataclass(frozen=True, slots=True)
class Course:
    """How far a wijk is, and where it wants to be.

    Attributes:
        homes_total: Homes in the wijk.
        homes_done: Homes with the agreed package, since the start.
        homes_done_last_12m: Those of the last twelve months.
        target_homes: Homes that are to be done; all homes when nothing else was agreed.
        target_year: The year in which that is reached, on 31 December.
    """

    homes_total: Amount = None
    homes_done: Amount = None
    homes_done_last_12m: Amount = None
    target_homes: Amount = None
    target_year: int | None = None

    @property
    def aim(self) -> Amount:
        """Homes that are to be done: what was agreed, and else all of them."""
        return self.homes_total if self.target_homes is None else self.target_homes


@dataclass(frozen=True, slots=True)
class Pace:
    """The pace of a wijk, in homes unless told otherwise.

    Attributes:
        years_left: Years until the end of the target year.
        needed_per_year: What must be done each year to be in time.
        current_per_year: What was done in the last twelve months.
        factor: How many times faster it must go; without unit.
        needed_per_week: The needed pace by the week.
        needed_per_working_day: The needed pace by the working day.
        current_per_week: The pace of now by the week.
        current_per_working_day: The pace of now by the working day.
        year_at_current: When the target is reached at the pace of now, as a year with its
            fraction: the whole part is the calendar year.
        share_national: The part of this wijk in the national pace, homes per working day.
    """

    years_left: Figure
    needed_per_year: Figure
    current_per_year: Figure
    factor: Figure
    needed_per_week: Figure
    needed_per_working_day: Figure
    current_per_week: Figure
    current_per_working_day: Figure
    year_at_current: Figure
    share_national: Figure


_PASSED = Unknown(Why.TARGET_YEAR_PASSED, ("target_year",))
_STILL = Unknown(Why.NO_PACE, ("homes_done_last_12m",))
_REACHED = Unknown(Why.TARGET_REACHED, ("target_homes", "homes_done"))


def pace(course: Course, day: date, constants: Constants) -> Pace:
    """The pace of a wijk on a day (formula 6.2).

    Args:
        course: How far it is and where it wants to be.
        day: The reference date of these figures.
        constants: Days, weeks and working days of a year, and the national stock and pace.
    """
    left = years_left(day, course.target_year, constants)
    needed = divided(computed(lambda homes: max(Decimal(0), homes), _to_do(course)), left, _PASSED)
    current = given("homes_done_last_12m", course.homes_done_last_12m)
    return Pace(
        years_left=left,
        needed_per_year=needed,
        current_per_year=current,
        factor=divided(needed, current, _STILL),
        needed_per_week=per_week(needed, constants),
        needed_per_working_day=per_working_day(needed, constants),
        current_per_week=per_week(current, constants),
        current_per_working_day=per_working_day(current, constants),
        year_at_current=year_at_current(course, day),
        share_national=share_national(course.homes_total, constants),
    )


def years_left(day: date, target_year: int | None, constants: Constants) -> Figure:
    """Years from a day until 31 December of the target year; unknown when that has come."""

    def until(year: Decimal) -> Figure:
        days = (date(int(year), 12, 31) - day).days
        return days / constants[Key.DAYS_PER_YEAR] if days > 0 else _PASSED

    return computed(until, given("target_year", target_year))


def per_week(per_year: Figure, constants: Constants) -> Figure:
    """Homes per week, from homes per year."""
    return computed(lambda homes: homes / constants[Key.WEEKS_PER_YEAR], per_year)


def per_working_day(per_year: Figure, constants: Constants) -> Figure:
    """Homes per working day, from homes per year; how many days work is an assumption."""
    return computed(lambda homes: homes / constants[Key.WORKING_DAYS_PER_YEAR], per_year)


def year_at_current(course: Course, day: date) -> Figure:
    """The year, with its fraction, in which the target is reached at the pace of now.

    Given as a number and not as a day: a slow wijk is ready after the last day that a calendar
    knows.
    """

    def year(to_do: Decimal, current: Decimal) -> Figure:
        if to_do <= 0:
            return _REACHED
        return _as_year(day) + to_do / current if current > 0 else _STILL

    current = given("homes_done_last_12m", course.homes_done_last_12m)
    return computed(year, _to_do(course), current)


def share_national(homes_total: Amount, constants: Constants) -> Figure:
    """Homes per working day that are for this wijk, of the 1,000 that the country needs.

    By its part in the national stock of homes (CBS).
    """
    return computed(
        lambda homes: homes / constants[Key.NATIONAL_HOMES] * constants[Key.NATIONAL_HOMES_PER_DAY],
        given("homes_total", homes_total),
    )


def _to_do(course: Course) -> Figure:
    """Homes that are still to be done; below zero when more was done than was the target."""
    aim = given("homes_total", course.aim)
    return computed(lambda homes, done: homes - done, aim, given("homes_done", course.homes_done))


def _as_year(day: date) -> Decimal:
    first, next_first = date(day.year, 1, 1), date(day.year + 1, 1, 1)
    return day.year + Decimal((day - first).days) / (next_first - first).days
