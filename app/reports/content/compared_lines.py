"""The lines of R8: what each is called, and its value in a wijk and over all wijken together."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial

from app.domain.figures.of_town import TownMovement
from app.domain.figures.unknown import Figure, Unknown, given
from app.domain.figures.vessels import Total, Vessel
from app.domain.quantities import Quantity
from app.reports.content.compared import Cell, Compared, Comparison, Line, nothing
from app.reports.content.compared_stand import stand_lines
from app.words import figures as figure_words
from app.words import report_wijken as words
from app.words.numbers import number_text

_ONE, _ALL, _THOUSAND = Decimal(1), Decimal(100), Decimal(1000)
LEVEL = "_level"
"""Behind the key of a vessel: how full it is, as part of what is needed."""


def lines(comparison: Comparison) -> list[Line]:
    """All lines, in order."""
    return [
        *_homes(),
        *_pace(),
        *_movements(),
        *_vessels(),
        *stand_lines(comparison),
    ]


def _measured(quantity: Quantity) -> Callable[[Compared], Cell]:
    def value(item: Compared) -> Cell:
        found = item.figures.measured.get(quantity)
        return given(quantity, found.value if found else None)

    return value


def _sum(quantity: Quantity) -> Callable[[Comparison], Cell]:
    return lambda found: found.town.sums[quantity]


def _share(part: Quantity, whole: Quantity) -> Callable[[Comparison], Cell]:
    """A part of a sum; only where both are known of the same number of wijken."""

    def value(found: Comparison) -> Cell:
        top, under = found.town.sums[part], found.town.sums[whole]
        if isinstance(top.value, Unknown) or isinstance(under.value, Unknown) or not under.value:
            return None
        same = top.counted == under.counted
        return Total(top.value / under.value, top.counted, top.of) if same else None

    return value


def _homes() -> Iterator[Line]:
    group, total = words.HOMES, Quantity.HOMES_TOTAL
    yield Line(total, words.label(total), group, _measured(total), _sum(total))
    owned, rented = Quantity.HOMES_OWNER_OCCUPIED, Quantity.HOMES_PRIVATE_RENTAL
    association = Quantity.HOMES_HOUSING_ASSOCIATION
    for key, part, of_wijk in (
        ("owner_share", owned, lambda item: item.figures.shares.owner_occupied),
        ("association_share", association, lambda item: item.figures.shares.housing_association),
        ("rental_share", rented, lambda item: item.figures.shares.private_rental),
    ):
        yield Line(key, words.label(key), group, of_wijk, _share(part, total), _ALL)
    yield Line(
        "unknown_share",
        words.label("unknown_share"),
        group,
        lambda item: item.figures.shares.tenure_unknown,
        nothing,
        _ALL,
    )
    done = Quantity.HOMES_DONE
    yield Line(done, words.label(done), group, _measured(done), _sum(done))
    yield Line(
        "done_share", words.label("done_share"), group, _done_share, _share(done, total), _ALL
    )


def _done_share(item: Compared) -> Cell:
    done, total = _measured(Quantity.HOMES_DONE)(item), _measured(Quantity.HOMES_TOTAL)(item)
    if isinstance(done, Decimal) and isinstance(total, Decimal):
        return done / total if total else None
    return next(part for part in (done, total) if isinstance(part, Unknown))


def _pace() -> Iterator[Line]:
    group = words.PACE
    last_year = Quantity.HOMES_DONE_LAST_12M
    yield Line(
        "current_per_year",
        words.label("current_per_year"),
        group,
        lambda item: item.figures.pace.current_per_year,
        _sum(last_year),
        places=1,
    )
    yield Line(
        "needed_per_year",
        words.label("needed_per_year"),
        group,
        lambda item: item.figures.pace.needed_per_year,
        lambda found: found.town.needed,
        places=1,
    )
    yield Line(
        "factor",
        words.label("factor"),
        group,
        lambda item: item.figures.pace.factor,
        town_factor,
        places=1,
    )
    yield Line(
        "years_left",
        words.label("years_left"),
        group,
        lambda item: item.figures.pace.years_left,
        nothing,
        places=1,
    )
    yield Line(
        "year_at_current",
        words.label("year_at_current"),
        group,
        lambda item: _year(item.figures.pace.year_at_current),
        nothing,
        plain=True,
    )


def _year(value: Figure) -> Figure:
    """The calendar year of a year with its fraction."""
    return Decimal(int(value)) if isinstance(value, Decimal) else value


def town_factor(found: Comparison) -> Cell:
    """How many times faster all wijken must go; only when the pace of each is known."""
    now, needed = found.town.sums[Quantity.HOMES_DONE_LAST_12M], found.town.needed
    complete = now.counted == now.of == needed.counted
    if not complete or isinstance(now.value, Unknown) or isinstance(needed.value, Unknown):
        return None
    return needed.value / now.value if now.value else None


def _movements() -> Iterator[Line]:
    group = words.MOVEMENTS
    off = Quantity.HOMES_OFF_GAS
    yield Line(
        "energy",
        words.label("energy"),
        group,
        lambda item: item.figures.movements.energy,
        _energy,
        1 / _THOUSAND,
    )
    yield Line(
        "reduction",
        words.label("reduction"),
        group,
        lambda item: item.figures.movements.reduction,
        lambda found: _reached(found.town.down),
        _ALL,
        1,
    )
    yield Line(
        "down",
        words.label("down"),
        group,
        lambda item: item.figures.movements.down,
        lambda found: _progress(found.town.down),
        _ALL,
    )
    yield Line(
        "own_share",
        words.label("own_share"),
        group,
        lambda item: item.figures.movements.own_share,
        nothing,
        _ALL,
        1,
    )
    yield Line(
        "up",
        words.label("up"),
        group,
        lambda item: item.figures.movements.up,
        lambda found: _progress(found.town.up),
        _ALL,
    )
    yield Line(off, words.label(off), group, _measured(off), _sum(off))
    yield Line(
        "stop",
        words.label("stop"),
        group,
        lambda item: item.figures.movements.stop,
        lambda found: _progress(found.town.stop),
        _ALL,
        1,
    )


def _energy(found: Comparison) -> Cell:
    every = [item.figures.movements.energy for item in found.wijken]
    known = [value for value in every if isinstance(value, Decimal)]
    return Total(sum(known, Decimal(0)), len(known), len(every)) if known else None


def _progress(item: TownMovement) -> Cell:
    return Total(item.progress, item.counted, item.of) if item.counted else None


def _reached(item: TownMovement) -> Cell:
    return Total(item.reached, item.counted, item.of) if item.counted else None


def _vessels() -> Iterator[Line]:
    group = words.VESSELS
    for vessel in Vessel:
        key = f"{vessel.value}{LEVEL}"
        homes, level = partial(_homes_of, vessel), partial(_level_of, vessel)
        yield Line(vessel.value, words.label(vessel.value), group, homes, nothing)
        yield Line(key, words.label(key), group, level, nothing, _ALL)
    yield Line("lowest", words.label("lowest"), words.VESSELS, _lowest, nothing)
    yield Line(
        "achievable",
        words.label("achievable"),
        words.VESSELS,
        lambda item: item.figures.vessels.achievable_pace,
        lambda found: found.town.achievable,
        places=1,
    )
    for key, of_wijk, scale, places in (
        ("fte_needed", lambda item: item.figures.vessels.fte_needed, _ONE, 1),
        ("fte_short", lambda item: item.figures.vessels.fte_short, _ONE, 1),
        ("fill_rate", lambda item: item.figures.fill_rate.rate, _ALL, 0),
        ("order_book", lambda item: item.figures.order_book.months, _ONE, 1),
    ):
        yield Line(key, words.label(key), words.VESSELS, of_wijk, nothing, scale, places)


def _homes_of(vessel: Vessel, item: Compared) -> Cell:
    return item.figures.vessels.homes_per_year[vessel]


def _level_of(vessel: Vessel, item: Compared) -> Cell:
    return item.figures.vessels.levels[vessel]


def _lowest(item: Compared) -> Cell:
    vessels = item.figures.vessels
    if not vessels.bottlenecks:
        return vessels.achievable_pace
    level = vessels.levels[vessels.bottlenecks[0]]
    share = f"{number_text(level * _ALL, 0)}%" if isinstance(level, Decimal) else ""
    return words.lowest([figure_words.VESSELS[each.value] for each in vessels.bottlenecks], share)
