"""What makes wijken hard to compare: other days, units, sureness or goals."""

from collections.abc import Sequence
from datetime import date

from app.domain.figures.of_wijk import WijkFigures
from app.domain.measurements import Measurement, Quality
from app.domain.quantities import Quantity
from app.words import choices
from app.words import figures as figure_words
from app.words import report_wijken as words

_SHOWN = (
    Quantity.HOMES_TOTAL,
    Quantity.HOMES_OWNER_OCCUPIED,
    Quantity.HOMES_HOUSING_ASSOCIATION,
    Quantity.HOMES_PRIVATE_RENTAL,
    Quantity.HOMES_DONE,
    Quantity.HOMES_DONE_LAST_12M,
    Quantity.GAS,
    Quantity.GRID_ELECTRICITY,
    Quantity.FEED_IN,
    Quantity.OWN_GENERATION,
    Quantity.HEAT,
    Quantity.HOMES_OFF_GAS,
    Quantity.HOMES_SIGNED_UP_12M,
    Quantity.CONTRACTED_CAPACITY,
    Quantity.FTE_AVAILABLE,
    Quantity.HOURS_PER_HOME,
)
"""What is compared; the days on which a goal was set do not matter."""

_SAME = (Quantity.TARGET_YEAR, Quantity.BASELINE_YEAR)
"""What the figures are compared with: of another year they say something else."""


def differences(wijken: Sequence[WijkFigures]) -> tuple[str, ...]:
    """A sentence for each way in which the wijken differ in how they were measured."""
    found = {quantity: _of(quantity, wijken) for quantity in (*_SHOWN, *_SAME)}
    return (
        *_days(found),
        *(text for quantity in _SHOWN for text in _kinds(quantity, found[quantity])),
        *(text for quantity in _SAME for text in _values(quantity, found[quantity])),
    )


def _of(quantity: Quantity, wijken: Sequence[WijkFigures]) -> list[Measurement]:
    every = (item.measured.get(quantity) for item in wijken)
    return [item for item in every if item is not None and item.quality is not Quality.UNKNOWN]


def _days(found: dict[Quantity, list[Measurement]]) -> list[str]:
    """The figures with the same first and last day share a sentence."""
    spans = {quantity: _span(found[quantity]) for quantity in _SHOWN}
    return [
        words.dates_differ(
            [figure_words.LABELS[key] for key, other in spans.items() if other == span], *span
        )
        for span in dict.fromkeys(spans.values())
        if span is not None
    ]


def _span(found: list[Measurement]) -> tuple[date, date] | None:
    """The first and the last day on which something was measured, when these differ."""
    days = sorted(item.date for item in found if item.date is not None)
    return (days[0], days[-1]) if days and days[0] != days[-1] else None


def _kinds(quantity: Quantity, found: list[Measurement]) -> list[str]:
    name = figure_words.LABELS[quantity]
    qualities = {choices.word(choices.QUALITY, item.quality) for item in found}
    units = {item.unit for item in found if item.unit}
    return [
        *([words.quality_differs(name, sorted(qualities))] if len(qualities) > 1 else []),
        *([words.units_differ(name, sorted(units))] if len(units) > 1 else []),
    ]


def _values(quantity: Quantity, found: list[Measurement]) -> list[str]:
    values = {item.value for item in found if item.value is not None}
    if len(values) < 2:  # noqa: PLR2004 - one value differs from nothing
        return []
    shown = [figure_words.value_text(quantity, value) for value in sorted(values)]
    return [words.values_differ(figure_words.LABELS[quantity], shown)]
