"""The three vessels with the figures that connect them, as plain rows; no Qt."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from app.domain.figures.advantage import price_together
from app.domain.figures.constants import Constants, Key
from app.domain.figures.of_wijk import WijkFigures
from app.domain.figures.unknown import Figure, Unknown
from app.domain.figures.vessels import Vessel
from app.ui.models.constants_rows import basis_text
from app.ui.models.figures_rows import VESSEL_NAMES, Line, Section
from app.words import constants as constant_words
from app.words import figures as words
from app.words.numbers import number_text
from app.words.window import figures as figures_window
from app.words.window import vessels as window


@dataclass(frozen=True, slots=True)
class ShownVessel:
    """A vessel.

    Attributes:
        name: Whose it is.
        homes: Homes per year that it carries; short.
        level: As part of what is needed, such as `129%`; empty when that is not known.
        share: How full it is drawn: the same as a number, or beside the fullest of the three
            where nobody knows what is needed; `None` when it is not known.
        lowest: Whether it sets the pace.
    """

    name: str
    homes: str
    level: str
    share: float | None
    lowest: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """Three vessels and what connects them.

    Attributes:
        vessels: From residents to workers.
        inflow: What makes residents join in: discount and price.
        between: Per gap between two vessels the name of a figure, and the figure; short.
        needed: The line at which a vessel is full; empty when it is not known.
        said: All of it in words.
    """

    vessels: tuple[ShownVessel, ...]
    inflow: str
    between: tuple[tuple[str, str], ...]
    needed: str
    said: str


def picture(found: WijkFigures) -> Picture:
    """The vessels of a wijk as they are drawn."""
    shown = tuple(_vessel(found, vessel) for vessel in Vessel)
    months = _short(found.order_book.months, lambda value: window.months(number_text(value, 1)))
    return Picture(
        shown,
        _inflow(found),
        (
            (window.FILL_RATE, _short(found.fill_rate.rate, _percent)),
            (window.ORDER_BOOK, months),
        ),
        _needed(found),
        ". ".join(
            [
                *(f"{line.label}: {line.text} {line.mark}".rstrip() for line in _lines(found)),
                *filter(None, [lowest_text(found)]),
            ]
        ),
    )


def section(found: WijkFigures, constants: Constants) -> Section:
    """What the drawing leaves open, what sets the pace, and what is assumed.

    A figure that is known stands in the drawing, and in what it says aloud.
    """
    about = constants.about(Key.HOURS_PER_FTE)
    needed = Line(window.NEEDED, _told("needed_per_year", found.pace.needed_per_year))
    every = (needed, *_lines(found))
    open_ones = tuple(line for line in every if line.text.startswith(window.UNKNOWN))
    hours = window.hours(constant_words.amount(about.value), basis_text(about))
    return Section("", open_ones, " ".join(filter(None, [lowest_text(found), hours])))


def lowest_text(found: WijkFigures) -> str:
    """Which vessel sets the pace; empty while that is not known."""
    vessels = found.vessels
    if not vessels.bottlenecks:
        return ""
    level = vessels.levels[vessels.bottlenecks[0]]
    share = _percent(level) if isinstance(level, Decimal) else ""
    return figures_window.lowest([VESSEL_NAMES[vessel] for vessel in vessels.bottlenecks], share)


def _lines(found: WijkFigures) -> Iterator[Line]:
    vessels = found.vessels
    for vessel in Vessel:
        homes, level = vessels.homes_per_year[vessel], vessels.levels[vessel]
        shown = _percent(level) if isinstance(level, Decimal) else ""
        text = (
            window.per_year(number_text(homes, 1), shown)
            if isinstance(homes, Decimal)
            else _told("haalbaar_tempo", homes)
        )
        lowest = vessel in vessels.bottlenecks
        yield Line(VESSEL_NAMES[vessel], text, mark=window.LOWEST if lowest else "")
    yield Line(figures_window.FILL_RATE, _told("vulgraad", found.fill_rate.rate))
    yield Line(figures_window.ORDER_BOOK, _told("orderboek", found.order_book.months))
    yield Line(figures_window.OFFERED, _inflow_told(found))


def _needed(found: WijkFigures) -> str:
    needed = found.pace.needed_per_year
    return window.needed(number_text(needed, 1)) if isinstance(needed, Decimal) else ""


def _drawn(found: WijkFigures, vessel: Vessel) -> float | None:
    """How full a vessel is drawn."""
    level, homes = found.vessels.levels[vessel], found.vessels.homes_per_year[vessel]
    if isinstance(level, Decimal):
        return float(level)
    every = found.vessels.homes_per_year.values()
    fullest = max((value for value in every if isinstance(value, Decimal)), default=Decimal(0))
    return float(homes / fullest) if isinstance(homes, Decimal) and fullest else None


def _vessel(found: WijkFigures, vessel: Vessel) -> ShownVessel:
    vessels = found.vessels
    level = vessels.levels[vessel]
    return ShownVessel(
        VESSEL_NAMES[vessel],
        _short(vessels.homes_per_year[vessel], lambda value: number_text(value, 1)),
        _percent(level) if isinstance(level, Decimal) else "",
        _drawn(found, vessel),
        vessel in vessels.bottlenecks,
    )


def _inflow(found: WijkFigures) -> str:
    discount = found.offer.collective_discount_pct
    price = price_together(found.offer)
    if discount is None or isinstance(price, Unknown):
        return ""
    return window.offer(
        f"{number_text(Decimal(discount))}%",
        words.whole_euros(price.quantize(Decimal(1), ROUND_HALF_UP)),
    )


def _inflow_told(found: WijkFigures) -> str:
    price = price_together(found.offer)
    return _inflow(found) or (_told("", price) if isinstance(price, Unknown) else window.UNKNOWN)


def _percent(value: Decimal) -> str:
    return words.figure("vulgraad", value)


def _short(value: Figure, shown: Callable[[Decimal], str]) -> str:
    return shown(value) if isinstance(value, Decimal) else window.UNKNOWN


def _told(name: str, value: Figure) -> str:
    if isinstance(value, Unknown):
        return words.unknown(value.why.value, value.names)
    return words.figure(name, value)
