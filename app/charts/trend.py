"""The charts of what was measured over the years: of any quantity, and of homes on their way."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from app.charts.model import Grid, Lines, Series, Sign, Spot, Way
from app.domain.figures.of_wijk import WijkFigures
from app.domain.figures.over_time import course_of, together
from app.domain.measurements import Measurement, Quality
from app.domain.quantities import ABOUT, Quantity
from app.words import charts as words
from app.words import choices
from app.words.dates import day_text
from app.words.figures import value_text

_NO_TREND = frozenset(
    {Quantity.TARGET_YEAR, Quantity.BASELINE_YEAR, Quantity.GRID_REINFORCEMENT_YEAR}
)
"""A year is no amount: there is nothing to see in its course."""

_SURE = frozenset({Quality.MEASURED})
_DAYS_PER_YEAR = Decimal("365.25")


def trend(history: Sequence[Measurement], quantity: Quantity, place: str) -> Lines | None:
    """The course of a quantity; `None` when nothing was measured, or when it is a year.

    Args:
        history: All measurements of a wijk or of the town, the oldest first.
        quantity: Of which.
        place: Name of the wijk.
    """
    found = _of(history, quantity)
    if not found or quantity in _NO_TREND:
        return None
    spots = tuple(_spot(item) for item in found)
    known = [(spot.day, spot.value) for spot in spots if spot.value is not None]
    gaps = [spot.day for spot in spots if spot.value is None]
    name = quantity.value
    last = words.last_value(value_text(name, known[-1][1]), known[-1][0]) if known else ""
    return Lines(
        title=words.trend_title(name, ABOUT[quantity].unit),
        series=(Series(last, spots),),
        alternative=words.trend(name, place, known, gaps),
        grid=Grid(words.TREND_HEADS, tuple(_row(item) for item in found)),
        note=words.note(
            unsure=any(spot.sign is Sign.RING and spot.value is not None for spot in spots),
            gaps=bool(gaps),
        ),
    )


def progress(
    history: Sequence[Measurement], found: WijkFigures, target_year: int | None, place: str
) -> Lines | None:
    """The homes that were done, with what is needed for the goal and where this pace leads.

    Args:
        history: All measurements of the wijk, the oldest first.
        found: Its figures.
        target_year: Of the municipality, for a wijk without one of its own.
        place: Name of the wijk.
    """
    plain = trend(history, Quantity.HOMES_DONE, place)
    if plain is None:
        return None
    known = [spot for spot in plain.series[0].spots if spot.value is not None]
    ahead = tuple(_ahead(known[-1], found, target_year)) if known else ()
    told = words.course(one.label for one in ahead)
    return Lines(
        plain.title,
        (*plain.series, *ahead),
        plain.alternative + told,
        plain.grid,
        plain.note,
    )


def homes_together(
    histories: Sequence[Sequence[Measurement]], until: date, place: str
) -> Lines | None:
    """The homes that were done in all wijken; `None` when nothing was measured.

    Args:
        histories: All measurements of each wijk, the oldest first.
        until: Later measurements do not count.
        place: Name of the town.
    """
    name = Quantity.HOMES_DONE.value
    course = together([course_of(one, Quantity.HOMES_DONE, until) for one in histories])
    known = [(day, value) for day, value in course.items() if value is not None]
    if not known:
        return None
    gaps = [day for day, value in course.items() if value is None]
    spots = tuple(
        Spot(day, value, "" if value is None else value_text(name, value))
        for day, value in course.items()
    )
    unit = ABOUT[Quantity.HOMES_DONE].unit
    rows = tuple((day_text(spot.day), spot.text or words.UNKNOWN, unit) for spot in spots)
    return Lines(
        title=words.of_all(name),
        series=(Series(words.last_value(value_text(name, known[-1][1]), known[-1][0]), spots),),
        alternative=words.trend(name, place, known, gaps),
        grid=Grid(words.TREND_HEADS[:3], rows),
        note=words.note(unsure=False, gaps=bool(gaps)),
    )


def _of(history: Sequence[Measurement], quantity: Quantity) -> list[Measurement]:
    """One measurement a day, all of the same package: of all packages where there is such a one."""
    found = [item for item in history if item.quantity is quantity and item.date is not None]
    if not found:
        return []
    packages = {item.package for item in found}
    package = None if None in packages else found[-1].package
    days = {item.date: item for item in found if item.package == package}
    return list(days.values())


def _spot(item: Measurement) -> Spot:
    text = "" if item.value is None else value_text(item.quantity.value, item.value)
    sign = Sign.DISC if item.quality in _SURE else Sign.RING
    return Spot(item.date or date.min, item.value, text, sign)


def _row(item: Measurement) -> tuple[str, ...]:
    known = item.value is not None
    return (
        day_text(item.date),
        value_text(item.quantity.value, item.value) if item.value is not None else words.UNKNOWN,
        ABOUT[item.quantity].unit if known else "",
        choices.word(choices.QUALITY, item.quality),
        item.source,
    )


def _ahead(last: Spot, found: WijkFigures, target_year: int | None) -> Iterator[Series]:
    """The line to the goal, and the one at the pace of now until the goal or its year."""
    target, year = _target(found), _year(found, target_year)
    pace = found.pace
    if target is None or year is None or last.value is None or date(year, 12, 31) <= last.day:
        return
    end = date(year, 12, 31)
    begin = Spot(last.day, last.value, sign=Sign.NONE)
    if isinstance(pace.needed_per_year, Decimal):
        goal = Spot(end, target, words.goal(target, year), Sign.DIAMOND)
        label = words.needed("needed_per_year", pace.needed_per_year)
        yield Series(label, (begin, goal), Way.DASHED)
    if isinstance(pace.current_per_year, Decimal):
        ready = pace.year_at_current if isinstance(pace.year_at_current, Decimal) else None
        label = words.expected(pace.current_per_year, ready)
        reached = _reached(last.value, last.day, target, end, pace.current_per_year)
        yield Series(label, (begin, reached), Way.DOTTED)


def _reached(value: Decimal, day: date, target: Decimal, end: date, pace: Decimal) -> Spot:
    """Where a pace leads to: the last day, or the day before it on which the goal is reached."""
    days = Decimal((end - day).days)
    homes = value + pace * days / _DAYS_PER_YEAR
    if homes > target > value:
        needed = (target - value) / pace * _DAYS_PER_YEAR
        return Spot(date.fromordinal(day.toordinal() + int(needed)), target, sign=Sign.NONE)
    return Spot(end, homes, sign=Sign.NONE)


def _target(found: WijkFigures) -> Decimal | None:
    """All homes, when nothing else was agreed."""
    for quantity in (Quantity.TARGET_HOMES, Quantity.HOMES_TOTAL):
        item = found.measured.get(quantity)
        if item is not None and item.value is not None:
            return item.value
    return None


def _year(found: WijkFigures, target_year: int | None) -> int | None:
    item = found.measured.get(Quantity.TARGET_YEAR)
    return int(item.value) if item is not None and item.value is not None else target_year
