"""From values and days to places, with round numbers beside the axis."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

_STEPS = (1, 2, 5, 10, 20)
_MOST = 5
"""So many numbers stand beside an axis at most, its ends included."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A stretch of values.

    Attributes:
        least: Where it begins; 0 when nothing is below it.
        most: Where it ends.
        ticks: Round numbers on it, from low to high.
    """

    least: Decimal
    most: Decimal
    ticks: tuple[Decimal, ...]

    def share(self, value: Decimal) -> float:
        """Where a value lies, from 0 at the beginning to 1 at the end."""
        return float((value - self.least) / (self.most - self.least))


def value_scale(values: Sequence[Decimal]) -> Scale:
    """A scale from 0, or from below it, to a round number that holds all values."""
    low = min((*values, Decimal(0)))
    high = max((*values, Decimal(0)))
    if low == high:
        high = Decimal(1)
    step = _step(high - low)
    first = (low / step).to_integral_value("ROUND_FLOOR")
    last = (high / step).to_integral_value("ROUND_CEILING")
    ticks = tuple(number * step for number in range(int(first), int(last) + 1))
    return Scale(ticks[0], ticks[-1], ticks)


def _step(span: Decimal) -> Decimal:
    """The round number that divides a stretch in a few parts."""
    power = Decimal(1).scaleb((span / (_MOST - 1)).adjusted())
    return next(step * power for step in _STEPS if step * power * (_MOST - 2) >= span)


def year_ticks(first: date, last: date, most: int) -> list[date]:
    """The first day of some years between two days, evenly, no more than `most`."""
    begin = first.year if first == date(first.year, 1, 1) else first.year + 1
    years = range(begin, last.year + 1)
    for step in (1, 2, 5, 10, 20, 50, 100):
        found = [year for year in years if year % step == 0]
        if len(found) <= most:
            return [date(year, 1, 1) for year in found]
    return []
