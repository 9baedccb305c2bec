"""Values over the years: a key, a plot with its numbers and years, and a note."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from app.charts.key import key_rows, sign_at, stroke
from app.charts.model import Lines, Series, Sign, Spot
from app.charts.scale import Scale, value_scale, year_ticks
from app.charts.shapes import (
    LEADING,
    RISE,
    Drawing,
    Label,
    Ruler,
    Shape,
    Stroke,
    below_each_other,
    in_line,
    text_block,
)
from app.words.charts import axis_numbers
from app.words.dates import day_text

_RATIO, _LOWEST, _HIGHEST = 0.42, 8.0, 13.0
"""Height of a plot: of its width, and within which bounds, in sizes of the text."""

_AIR = 0.5
_YEAR_ROOM = 3.4
_TWO_YEARS = timedelta(days=730)
_HALF_YEAR = timedelta(days=183)
_THIN = 0.07


def lines_drawing(chart: Lines, width: float, ruler: Ruler) -> Drawing:
    """The whole chart but its title."""
    entries = [(one.label, one.way, _sign_of(one)) for one in chart.series if one.label]
    gap = Drawing(width, _AIR * ruler.size, ())
    parts = [*key_rows(entries, width, ruler), gap, _Plot(chart.series, width, ruler).drawing()]
    if chart.note:
        note = ruler.lines(chart.note, width)
        words = text_block(note, 0, _AIR * ruler.size, ruler, "secondary")
        height = (len(note) * LEADING + _AIR) * ruler.size
        parts.append(Drawing(width, height, tuple(words)))
    return below_each_other(parts)


def _sign_of(series: Series) -> Sign:
    """The sign that the key shows: that of the last value which has one."""
    signs = [spot.sign for spot in series.spots if spot.value is not None]
    return next((sign for sign in reversed(signs) if sign is not Sign.NONE), Sign.NONE)


@dataclass(slots=True)
class _Plot:
    """The plot while it is drawn; texts that were placed keep their room."""

    series: Sequence[Series]
    width: float
    ruler: Ruler
    labels: list[Label] = field(default_factory=list)
    scale: Scale = field(init=False)
    first: date = field(init=False)
    last: date = field(init=False)
    left: float = field(init=False)
    right: float = field(init=False)
    top: float = field(init=False)
    height: float = field(init=False)

    def __post_init__(self) -> None:
        spots = [spot for one in self.series for spot in one.spots]
        size = self.ruler.size
        self.scale = value_scale([spot.value for spot in spots if spot.value is not None])
        days = [spot.day for spot in spots] or [date(2000, 1, 1)]
        self.first, self.last = min(days), max(days)
        if self.first == self.last:
            self.first, self.last = self.first - _HALF_YEAR, self.last + _HALF_YEAR
        texts = axis_numbers(self.scale.ticks)
        self.left = max(map(self.ruler.width, texts)) + 0.7 * size
        self.right = max(self.width - 0.8 * size, self.left + size)
        self.top = 1.4 * size
        wanted = _RATIO * self.width
        self.height = min(max(wanted, _LOWEST * size), _HIGHEST * size)

    def drawing(self) -> Drawing:
        shapes: list[Shape] = [*self._values_axis(), *self._days_axis()]
        for one in reversed(self.series):
            shapes += self._line(one)
        self._place_texts()
        height = self.top + self.height + 2.1 * self.ruler.size
        return Drawing(self.width, height, (*shapes, *self.labels))

    def _x(self, day: date) -> float:
        share = (day - self.first) / (self.last - self.first)
        return self.left + share * (self.right - self.left)

    def _y(self, value: Decimal) -> float:
        return self.top + (1 - self.scale.share(value)) * self.height

    def _values_axis(self) -> Iterator[Shape]:
        ruler, thin = self.ruler, _THIN * self.ruler.size
        ticks = self.scale.ticks
        for tick, text in zip(ticks, axis_numbers(ticks), strict=True):
            y = self._y(tick)
            ink = "border" if tick == 0 else "hairline"
            yield Stroke(((self.left, y), (self.right, y)), ink, thin)
            wide = ruler.width(text)
            x = self.left - 0.5 * ruler.size - wide
            self.labels.append(Label(x, y + 0.33 * ruler.size, text, wide, ruler.size, "secondary"))

    def _days_axis(self) -> Iterator[Shape]:
        """Years where there are years between, else the days themselves; the last counts most."""
        if self.last - self.first >= _TWO_YEARS:
            room = (self.right - self.left) / (_YEAR_ROOM * self.ruler.size)
            days = [
                (day, str(day.year)) for day in year_ticks(self.first, self.last, max(int(room), 1))
            ]
        else:
            found = sorted({spot.day for one in self.series for spot in one.spots})
            days = [(day, day_text(day)) for day in [*found[-1:], *found[:1], *found[1:-1]]]
        foot, size = self.top + self.height, self.ruler.size
        for day, text in days:
            wide, x = self.ruler.width(text), self._x(day)
            begin = min(max(x - wide / 2, 0), self.width - wide)
            label = Label(begin, foot + 1.5 * size, text, wide, size, "secondary")
            if self._fits(label):
                self.labels.append(label)
                yield Stroke(((x, foot), (x, foot + 0.35 * size)), "border", _THIN * size)

    def _line(self, series: Series) -> Iterator[Shape]:
        """A line per stretch without a gap, then what stands at the values."""
        for stretch in _stretches(series.spots):
            if len(stretch) > 1:
                yield stroke([self._place(spot) for spot in stretch], series.way, self.ruler.size)
        for spot in series.spots:
            if spot.value is not None:
                yield from sign_at(spot.sign, *self._place(spot), self.ruler.size, series.way)

    def _place(self, spot: Spot) -> tuple[float, float]:
        return self._x(spot.day), self._y(spot.value or Decimal(0))

    def _place_texts(self) -> None:
        """Put a text beside its value where there is room: the last values first."""
        for series in self.series:
            known = [spot for spot in series.spots if spot.value is not None and spot.text.strip()]
            across = {spot.day: self._x(spot.day) for spot in known}
            last_first = [*known[-1:], *known[:1], *reversed(known[1:-1])]
            for spot in dict.fromkeys(last_first):
                others = [x for day, x in across.items() if day != spot.day]
                if spot in (known[0], known[-1]):
                    others = []
                self._place_text(spot, others)

    def _place_text(self, spot: Spot, others: Sequence[float]) -> None:
        """Put a text where it fits, is not crossed, and cannot be taken for that of a neighbour."""
        for label in self._beside(spot):
            alone = not any(label.x <= x <= label.x + label.width for x in others)
            if alone and self._fits(label) and not self._is_crossed(label):
                self.labels.append(label)
                return

    def _beside(self, spot: Spot) -> Iterator[Label]:
        size, (x, y) = self.ruler.size, self._place(spot)
        text = in_line(spot.text)
        wide = self.ruler.width(text, strong=True)
        above, below, near = y - 0.6 * size, y + 1.3 * size, 0.6 * size
        for begin, baseline in (
            (x - wide / 2, above),
            (x - wide, above),
            (x, above),
            (x - wide / 2, below),
            (x - wide, below),
            (x, below),
            (x + near, y + 0.33 * size),
            (x - wide - near, y + 0.33 * size),
        ):
            yield Label(begin, baseline, text, wide, size, strong=True)

    def _is_crossed(self, label: Label) -> bool:
        """Whether a line runs through a text."""
        for series in self.series:
            for stretch in _stretches(series.spots):
                places = [self._place(spot) for spot in stretch]
                if any(_crosses(a, b, label) for a, b in pairwise(places)):
                    return True
        return False

    def _fits(self, label: Label) -> bool:
        floor = self.top + self.height + 1.5 * self.ruler.size
        return (
            label.x >= 0
            and label.x + label.width <= self.width
            and label.baseline >= RISE * self.ruler.size
            and label.baseline <= floor
            and not any(label.meets(other, 0.3 * self.ruler.size) for other in self.labels)
        )


def _crosses(begin: tuple[float, float], end: tuple[float, float], label: Label) -> bool:
    """Whether a line from left to right comes where a text stands."""
    (x1, y1), (x2, y2) = begin, end
    left, right = max(x1, label.x), min(x2, label.x + label.width)
    if left > right or x1 == x2:
        return False
    rise = (y2 - y1) / (x2 - x1)
    at = sorted((y1 + (left - x1) * rise, y1 + (right - x1) * rise))
    return at[0] < label.bottom and at[1] > label.top


def _stretches(spots: Sequence[Spot]) -> Iterator[list[Spot]]:
    found: list[Spot] = []
    for spot in spots:
        if spot.value is None:
            yield found
            found = []
        else:
            found.append(spot)
    yield found
