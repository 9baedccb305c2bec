"""The charts of what follows from the figures of a wijk: its movements and its vessels."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from app.charts.model import Bar, Bars, Column, Columns, Grid, Link
from app.domain.figures.advantage import price_together
from app.domain.figures.movements import bar
from app.domain.figures.of_wijk import WijkFigures
from app.domain.figures.unknown import Figure, Unknown
from app.domain.figures.vessels import Vessel
from app.domain.quantities import ABOUT, Quantity
from app.words import charts as words
from app.words.figures import figure, unknown
from app.words.numbers import number_text

_FULL = Decimal(1)

_VESSELS = {
    Vessel.RESIDENTS: (words.RESIDENTS, "stand_bewoners"),
    Vessel.COMPANIES: (words.COMPANIES, "stand_bedrijven"),
    Vessel.WORKERS: (words.WORKERS, "stand_vakmensen"),
}


def movements_chart(found: WijkFigures, place: str) -> Bars:
    """How far omlaag, omhoog and stoppen are; a full bar is the goal.

    Args:
        found: The figures of the wijk.
        place: Its name.
    """
    moves = found.movements
    bars = (
        _bar(words.DOWN, "omlaag", moves.down, _less(found)),
        _bar(
            words.UP,
            "omhoog",
            moves.up,
            _of_goal(found, Quantity.OWN_GENERATION, Quantity.TARGET_GENERATION),
        ),
        _bar(
            words.STOP,
            "stoppen",
            moves.stop,
            _of_goal(found, Quantity.HOMES_OFF_GAS, Quantity.TARGET_HOMES_OFF_GAS),
        ),
    )
    told = words.bars(words.MOVEMENTS, place, ((one.label, one.text) for one in bars))
    return Bars(words.MOVEMENTS, bars, _FULL, told, words.GOAL)


def _bar(label: str, name: str, part: Figure, reached: str) -> Bar:
    length = bar(part)
    if isinstance(part, Unknown) or isinstance(length, Unknown):
        return Bar(label, None, _figure(name, part))
    return Bar(label, length, words.movement(figure(name, part), reached))


def _less(found: WijkFigures) -> str:
    less = found.movements.reduction
    target = _value(found, Quantity.TARGET_REDUCTION)
    return words.less(less, target) if isinstance(less, Decimal) and target is not None else ""


def _of_goal(found: WijkFigures, quantity: Quantity, target: Quantity) -> str:
    value, goal = _value(found, quantity), _value(found, target)
    if value is None or goal is None:
        return ""
    return words.of_goal(value, goal, ABOUT[quantity].unit.partition("/")[0])


def _value(found: WijkFigures, quantity: Quantity) -> Decimal | None:
    item = found.measured.get(quantity)
    return item.value if item else None


def vessels_chart(found: WijkFigures, place: str) -> Columns:
    """What residents, companies and workers can carry, beside what is needed.

    Args:
        found: The figures of the wijk.
        place: Its name.
    """
    needed = found.pace.needed_per_year
    line = needed if isinstance(needed, Decimal) else None
    columns = tuple(_column(found, vessel) for vessel in Vessel)
    line_text = words.needed_line(line) if line is not None else ""
    rows = tuple(
        (column.label, _figure_or_reason(found, vessel), column.detail, column.mark)
        for vessel, column in zip(Vessel, columns, strict=True)
    )
    connecting = tuple((name, text, "", "") for name, text in _connecting(found))
    return Columns(
        words.VESSELS,
        columns,
        line,
        line_text,
        words.vessels(place, rows, connecting, line_text),
        Grid(words.VESSEL_HEADS, (*rows, *connecting)),
        (
            _link(words.FILL_RATE, found.fill_rate.rate, words.share),
            _link(words.ORDER_BOOK, found.order_book.months, words.short_months),
        ),
        _offered(found),
    )


def _connecting(found: WijkFigures) -> Iterator[tuple[str, str]]:
    """What connects the vessels, each with its value or why it is not known."""
    yield words.FILL_RATE, _figure("vulgraad", found.fill_rate.rate)
    yield words.ORDER_BOOK, _figure("orderboek", found.order_book.months)
    price = price_together(found.offer)
    yield words.OFFERED, _offered(found) or _figure("", price)


def _link(name: str, value: Figure, shown: Callable[[Decimal], str]) -> Link:
    return Link(name.lower(), shown(value) if isinstance(value, Decimal) else words.UNKNOWN)


def _offered(found: WijkFigures) -> str:
    """What makes residents join in; empty while it is not known."""
    discount, price = found.offer.collective_discount_pct, price_together(found.offer)
    if discount is None or isinstance(price, Unknown):
        return ""
    return words.offered(Decimal(discount), price)


def _column(found: WijkFigures, vessel: Vessel) -> Column:
    vessels = found.vessels
    homes, level = vessels.homes_per_year[vessel], vessels.levels[vessel]
    label, name = _VESSELS[vessel]
    return Column(
        label,
        homes if isinstance(homes, Decimal) else None,
        number_text(homes, 1) if isinstance(homes, Decimal) else words.UNKNOWN,
        figure(name, level) if isinstance(level, Decimal) else "",
        words.LOWEST if vessel in vessels.bottlenecks else "",
    )


def _figure_or_reason(found: WijkFigures, vessel: Vessel) -> str:
    homes = found.vessels.homes_per_year[vessel]
    return number_text(homes, 1) if isinstance(homes, Decimal) else _figure("", homes)


def _figure(name: str, value: Figure) -> str:
    """A figure in words, or why it is not known."""
    if isinstance(value, Unknown):
        return unknown(value.why, value.names)
    return figure(name, value)
