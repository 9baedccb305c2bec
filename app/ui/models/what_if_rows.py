"""*Wat als*: what may be tried, and how a wijk is then against now; no Qt."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from app.domain.figures.advantage import price_together
from app.domain.figures.constants import Key
from app.domain.figures.of_wijk import WijkFigures
from app.domain.figures.unknown import Figure, Unknown
from app.domain.figures.vessels import Vessel
from app.domain.figures.what_if import Changed, WhatIf
from app.domain.quantities import ABOUT
from app.ui.models.figures_rows import VESSEL_NAMES
from app.words import constants as constant_words
from app.words import figures as words
from app.words.numbers import number_text
from app.words.window import figures as figures_window
from app.words.window import vessels as window


@dataclass(frozen=True, slots=True)
class WhatIfRow:
    """A result, as it is and as it would be.

    Attributes:
        differs: Whether the two are not the same.
    """

    key: str
    label: str
    now: str
    then: str

    @property
    def differs(self) -> bool:
        """Whether the change shows here."""
        return self.now != self.then


_UNITS = {Key.HOURS_PER_FTE: "uren/jaar"}


def changed_label(what: Changed) -> str:
    """What a figure that may be tried is called."""
    return constant_words.label(what) if isinstance(what, Key) else words.label(what)


def changed_unit(what: Changed) -> str:
    """Its unit."""
    return _UNITS[what] if isinstance(what, Key) else ABOUT[what].unit


def value_told(what: Changed, value: Decimal | None) -> str:
    """`nu 60 woningen/jaar`: the value that a figure has."""
    shown = "" if value is None else _plain(what, value)
    return window.now_is(shown, changed_unit(what))


def what_if_rows(found: WhatIf) -> list[WhatIfRow]:
    """Every result that the vessels give, now and then."""
    pairs = zip(_results(found.now), _results(found.then), strict=True)
    return [WhatIfRow(key, label, now, then) for (key, label, now), (_, _, then) in pairs]


def verdict(found: WhatIf) -> str:
    """What changes in one sentence; why nobody can say, where something is not known."""
    now, then = found.now.vessels, found.then.vessels
    if isinstance(then.achievable_pace, Unknown):
        return window.cannot_say(_told(then.achievable_pace, _tenths))
    return window.verdict(
        _names(found.now),
        _names(found.then),
        (_told(now.achievable_pace, _tenths), _told(then.achievable_pace, _tenths)),
    )


def _results(found: WijkFigures) -> Iterator[tuple[str, str, str]]:
    vessels = found.vessels
    for vessel in Vessel:
        homes, level = vessels.homes_per_year[vessel], vessels.levels[vessel]
        text = _told(homes, _per_year)
        if isinstance(homes, Decimal) and isinstance(level, Decimal):
            text = f"{text} ({_percent(level)})"
        yield vessel.value, VESSEL_NAMES[vessel], text
    yield "lowest", window.LOWEST_VESSEL, " en ".join(_names(found)) or window.UNKNOWN
    yield "achievable", window.ACHIEVABLE, _told(vessels.achievable_pace, _per_year)
    yield "needed", window.NEEDED, _told(found.pace.needed_per_year, _per_year)
    yield "fte_needed", window.FTE_NEEDED, _told(vessels.fte_needed, _tenths)
    yield "fte_short", window.FTE_SHORT, _told(vessels.fte_short, _tenths)
    yield "fill_rate", window.FROM_RESIDENTS, _told(found.fill_rate.rate, _percent)
    yield "order_book", window.FROM_COMPANIES, _told(found.order_book.months, _months)
    yield "price", figures_window.PRICE_TOGETHER, _told(price_together(found.offer), _euros)


def _names(found: WijkFigures) -> list[str]:
    return [VESSEL_NAMES[vessel].lower() for vessel in found.vessels.bottlenecks]


def _plain(what: Changed, value: Decimal) -> str:
    return words.value_text(what.value, value)


def _tenths(value: Decimal) -> str:
    return number_text(value, 1)


def _per_year(value: Decimal) -> str:
    return window.a_year(_tenths(value))


def _percent(value: Decimal) -> str:
    return words.figure("vulgraad", value)


def _months(value: Decimal) -> str:
    return words.figure("orderboek", value)


def _euros(value: Decimal) -> str:
    return words.whole_euros(Decimal(round(value)))


def _told(value: Figure, shown: Callable[[Decimal], str]) -> str:
    if isinstance(value, Unknown):
        return words.unknown(value.why.value, value.names)
    return shown(value)
