"""The figures of a wijk as plain rows, and what follows from them as lines with bars; no Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.charts.model import Chart
from app.charts.of_town import town_movements_chart
from app.charts.of_wijk import movements_chart
from app.domain.dossier import Dossier
from app.domain.figures.constants import Constants
from app.domain.figures.doubts import doubts
from app.domain.figures.movements import bar
from app.domain.figures.of_town import TownFigures, town_figures
from app.domain.figures.of_wijk import WijkFigures, figures_of
from app.domain.figures.unknown import Figure, Unknown, divided, given
from app.domain.figures.vessels import Total, Vessel
from app.domain.measured import history, measured
from app.domain.measurements import Measurement, Package
from app.domain.quantities import ABOUT, Quantity
from app.domain.route import Step
from app.domain.town_hall import Neighbourhood
from app.editing.step_figures import quantities_of
from app.words import choices
from app.words import figures as words
from app.words.dates import day_text
from app.words.numbers import number_text
from app.words.window import figures as window

OF_TOWN = (
    Quantity.COMPANY_CAPACITY,
    Quantity.FTE_AVAILABLE,
    Quantity.APPRENTICESHIPS,
    Quantity.PEOPLE_PLACED,
)
"""What is measured of the town as a whole; the rest is of a wijk."""

_ONLY_OF_TOWN = frozenset({Quantity.COMPANY_CAPACITY})


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A quantity with its last measurement.

    Attributes:
        key: The identifier of the quantity.
        typed: The value as one types it, without points.
        measurement: Id of the measurement that is shown; empty for none.
        package: Id of the package that it is of; `None`: of all.
    """

    key: str
    label: str
    value: str
    unit: str
    day: date | None
    source: str
    quality: str
    before: str
    typed: str = ""
    measurement: str = ""
    package: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """Something that follows from the figures.

    Attributes:
        label: What it is.
        text: The figure in words, or why it is unknown.
        share: How far a bar goes, from 0 to 1; `None` where there is none.
        mark: What sets it apart, such as the lowest vessel.
    """

    label: str
    text: str
    share: float | None = None
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading, with a sentence below them.

    Attributes:
        chart: What shows the first of the lines, those with a share, as a picture.
    """

    heading: str
    lines: tuple[Line, ...]
    note: str = ""
    chart: Chart | None = None


def quantities(wijk: str | None) -> list[Quantity]:
    """What can be measured of a wijk, or of the town (`None`), in order."""
    if wijk is None:
        return list(OF_TOWN)
    return [quantity for quantity in Quantity if quantity not in _ONLY_OF_TOWN]


def rows(dossier: Dossier, wijk: str | None, step: Step | None = None) -> list[FigureRow]:
    """Quantities with their last measurement and the one before.

    Args:
        dossier: The records.
        wijk: Id of the wijk; `None`: the town.
        step: Only those that this step records; `None`: every quantity.
    """
    wanted = quantities(wijk)
    if step is not None:
        recorded = quantities_of(step)
        wanted = [quantity for quantity in recorded if quantity in wanted]
    found: dict[Quantity, list[Measurement]] = {}
    for item in history(dossier, wijk):
        found.setdefault(item.quantity, []).append(item)
    return [_row(dossier, quantity, found.get(quantity, [])) for quantity in wanted]


def _row(dossier: Dossier, quantity: Quantity, found: Sequence[Measurement]) -> FigureRow:
    if not found:
        return FigureRow(
            quantity.value, words.label(quantity.value), "", ABOUT[quantity].unit, None, "", "", ""
        )
    last = found[-1]
    alike = [item for item in found if item.package == last.package]
    earlier = alike[-2] if len(alike) > 1 else None
    package = dossier.find(Package, last.package)
    return FigureRow(
        quantity.value,
        window.of_package(words.label(quantity.value), package.name if package else ""),
        _value(last),
        ABOUT[quantity].unit,
        last.date,
        last.source,
        choices.word(choices.QUALITY, last.quality),
        window.before(_value(earlier), day_text(earlier.date)) if earlier else "",
        "" if last.value is None else words.plain_text(last.value),
        last.id,
        last.package,
    )


def _value(item: Measurement) -> str:
    return "" if item.value is None else words.value_text(item.quantity.value, item.value)


def wijk_sections(
    dossier: Dossier, wijk: str, today: date, constants: Constants
) -> Iterator[Section]:
    """What follows from the figures of a wijk.

    Args:
        dossier: The records.
        wijk: Its id.
        today: The reference date.
        constants: What the formulas need besides measurements.
    """
    found = figures_of(dossier, wijk, today, constants)
    done_is = window.done_is(dossier.municipality.home_done_definition)
    yield Section(window.pace_on(day_text(today)), tuple(_pace(found)), done_is)
    name = dossier.get(Neighbourhood, wijk).name
    yield Section(window.MOVEMENTS, tuple(_movements(found)), chart=movements_chart(found, name))
    yield Section(window.SHARES, tuple(_shares(found)))


def warnings(dossier: Dossier, wijk: str, today: date, constants: Constants) -> list[Section]:
    """What is unusual in the measurements of a wijk, in one section; none where nothing is.

    Args:
        dossier: The records.
        wijk: Its id.
        today: The reference date.
        constants: Between which averages a home usually is.
    """
    odd = [
        Line("", words.doubt(item.kind, item.quantity, item.value, **item.about))
        for item in doubts(measured(dossier, wijk, today), constants, today)
    ]
    return [Section(window.WARNINGS, tuple(odd))] if odd else []


def _pace(found: WijkFigures) -> Iterator[Line]:
    pace = found.pace
    factor = "" if isinstance(pace.factor, Unknown) else f" ({words.figure('factor', pace.factor)})"
    yield Line(window.NEEDED, _text("needed_per_year", pace.needed_per_year) + factor)
    yield Line(window.NOW, _text("current_per_year", pace.current_per_year))
    left = pace.years_left
    if isinstance(left, Decimal):
        yield Line(window.LEFT, window.years(number_text(left, 1)))
    yield Line(window.READY, _text("year_at_current", pace.year_at_current))


def _movements(found: WijkFigures) -> Iterator[Line]:
    moves = found.movements
    for label, name, progress in (
        (window.DOWN, "omlaag", moves.down),
        (window.UP, "omhoog", moves.up),
        (window.STOP, "stoppen", moves.stop),
    ):
        yield Line(label, _text(name, progress), _share(progress))


VESSEL_NAMES = {
    Vessel.RESIDENTS: window.RESIDENTS,
    Vessel.COMPANIES: window.COMPANIES,
    Vessel.WORKERS: window.WORKERS,
}
"""What the vessels are called on screen."""


def _shares(found: WijkFigures) -> Iterator[Line]:
    shares = found.shares
    for label, share in (
        (window.OWNED, shares.owner_occupied),
        (window.ASSOCIATION, shares.housing_association),
        (window.RENTED, shares.private_rental),
        (window.NOT_KNOWN, shares.tenure_unknown),
    ):
        yield Line(label, _text("vulgraad", share), _share(share))
    yield Line(window.POVERTY, _poverty(found))


def _poverty(found: WijkFigures) -> str:
    """Households that pay too much for energy, with how sure that is: often an estimate."""
    name = Quantity.ENERGY_POVERTY_HOUSEHOLDS
    item = found.measured.get(name)
    if item is None or item.value is None:
        return _text(name, Unknown.missing(name))
    households = words.value_text(name, item.value)
    share = divided(item.value, given("", found.course.homes_total), Unknown.missing(name))
    part = words.figure("vulgraad", share) if isinstance(share, Decimal) else ""
    return window.poverty(households, part, choices.word(choices.QUALITY, item.quality))


def town_sections(dossier: Dossier, today: date, constants: Constants) -> Iterator[Section]:
    """What follows from the figures of all wijken together.

    Args:
        dossier: The records.
        today: The reference date.
        constants: What the formulas need besides measurements.
    """
    found = town_figures(dossier, today, constants)
    done_is = window.done_is(dossier.municipality.home_done_definition)
    yield Section(window.TOGETHER, tuple(_sums(found)), done_is)
    moves = town_movements_chart(found, dossier.municipality.name)
    told = tuple(Line(one.label, one.text) for one in moves.bars)
    yield Section(window.MOVEMENTS, told, chart=moves)
    lines = [
        Line(
            dossier.get(Neighbourhood, wijk.neighbourhood).name,
            _text("haalbaar_tempo", wijk.vessels.achievable_pace),
            _share(_level(wijk)),
            ", ".join(VESSEL_NAMES[vessel].lower() for vessel in wijk.vessels.bottlenecks),
        )
        for wijk in found.wijken
    ]
    yield Section(window.VESSELS, tuple(lines), _doubles(found))


def today_section(dossier: Dossier, today: date, constants: Constants) -> Section | None:
    """In a few lines: the pace of all wijken, and the lowest vessel of each; `None` without any.

    Args:
        dossier: The records.
        today: The reference date.
        constants: What the formulas need besides measurements.
    """
    if not dossier.table(Measurement):
        return None
    found = town_figures(dossier, today, constants)
    known = [wijk for wijk in found.wijken if wijk.vessels.bottlenecks]
    if len(known) > _MOST_TODAY:
        known.sort(key=lambda wijk: _share(_level(wijk)) or 0.0)
    lines = [_lowest_line(dossier, wijk) for wijk in known[:_MOST_TODAY]]
    first = Line("", window.pace(*_both(found), len(known) - len(lines)))
    return Section("", (first, *lines), _doubles(found))


_MOST_TODAY = 6
"""So many wijken stand on Vandaag: those with the lowest level."""


def _lowest_line(dossier: Dossier, wijk: WijkFigures) -> Line:
    level = _level(wijk)
    lowest = " en ".join(VESSEL_NAMES[vessel].lower() for vessel in wijk.vessels.bottlenecks)
    share = f" ({_text('stand_bewoners', level)})" if isinstance(level, Decimal) else ""
    name = dossier.get(Neighbourhood, wijk.neighbourhood).name
    return Line(name, lowest + share, _share(level))


def pace_facts(dossier: Dossier, today: date, constants: Constants) -> tuple[str, ...]:
    """`tempo 139 van 245 per jaar`, and the lowest vessel of all: for the status bar.

    Empty while the pace is not known of every wijk.
    """
    if not dossier.table(Measurement):
        return ()
    found = town_figures(dossier, today, constants)
    now = found.sums[Quantity.HOMES_DONE_LAST_12M]
    if not now.counted == now.of == found.needed.counted:
        return ()
    pace = window.short_pace(*_both(found))
    known = [wijk for wijk in found.wijken if isinstance(_level(wijk), Decimal)]
    if not known:
        return (pace,)
    lowest = _lowest_line(dossier, min(known, key=lambda wijk: _share(_level(wijk)) or 0.0))
    return pace, window.short_lowest(lowest.label, lowest.text)


def _both(found: TownFigures) -> tuple[str, str]:
    """The pace of now and the one that is needed, in words."""
    now, needed = found.sums[Quantity.HOMES_DONE_LAST_12M].value, found.needed.value
    return (
        number_text(now, 0) if isinstance(now, Decimal) else window.NOT_KNOWN.lower(),
        number_text(needed, 0) if isinstance(needed, Decimal) else window.NOT_KNOWN.lower(),
    )


def _level(wijk: WijkFigures) -> Figure:
    """How full the lowest vessel is."""
    vessels = wijk.vessels
    if not vessels.bottlenecks:
        return Unknown.missing("haalbaar_tempo")
    return vessels.levels[vessels.bottlenecks[0]]


def _sums(found: TownFigures) -> Iterator[Line]:
    homes = found.sums[Quantity.HOMES_TOTAL]
    done = found.sums[Quantity.HOMES_DONE]
    yield Line(window.DONE, _of(done, homes), _part(done, homes))
    off = found.sums[Quantity.HOMES_OFF_GAS]
    yield Line(window.OFF_GAS, _of(off, homes), _part(off, homes))
    yield Line(window.NOW, _total("current_per_year", found.sums[Quantity.HOMES_DONE_LAST_12M]))
    yield Line(window.NEEDED, _total("needed_per_year", found.needed))
    yield Line(window.ACHIEVABLE, _total("haalbaar_tempo", found.achievable))


def _of(part: Total, whole: Total) -> str:
    if isinstance(part.value, Unknown) or isinstance(whole.value, Unknown):
        return _total("homes_done", part)
    text = f"{number_text(part.value, 0)} van {number_text(whole.value, 0)}"
    return text + words.of_wijken(part.counted, part.of)


def _part(part: Total, whole: Total) -> float | None:
    if isinstance(part.value, Unknown) or isinstance(whole.value, Unknown) or not whole.value:
        return None
    return float(part.value / whole.value)


def _total(name: str, total: Total) -> str:
    return _text(name, total.value) + words.of_wijken(total.counted, total.of)


def _doubles(found: TownFigures) -> str:
    told = []
    if found.fte.counted_double:
        told.append(window.counted_double("vakmensen"))
    if found.capacity.counted_double:
        told.append(window.counted_double("capaciteit"))
    return " ".join(told)


def _text(name: str, value: Figure) -> str:
    if isinstance(value, Unknown):
        return words.unknown(value.why.value, value.names)
    return words.figure(name, value)


def _share(value: Figure) -> float | None:
    length = bar(value)
    return None if isinstance(length, Unknown) else float(length)
