"""Vessels beside each other, each filled as far as it carries, with one line across them.

Where they are connected a pipe runs from each to the next, with what connects them above it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from app.charts.key import key_rows, stroke
from app.charts.model import Column, Columns, Link, Sign, Way
from app.charts.shapes import (
    LEADING,
    Box,
    Corners,
    Drawing,
    Label,
    Ruler,
    Shape,
    Stroke,
    below_each_other,
    text_block,
)

_RATIO, _LOWEST, _HIGHEST = 0.26, 6.0, 11.0
_VESSEL, _WIDEST = 0.56, 7.0
"""Width of a vessel: of its column, and at most in sizes of the text."""

_NARROW, _OF_STEP, _EDGE, _FARTHEST = 3.4, 0.3, 2.9, 42.0
"""Of connected ones, in sizes: a vessel, at most as part of the way to the next; from the edge to
the middle of the first; and of all together: what is far apart is not seen as connected."""

_GAP, _AIR, _PIPE, _ARROW = 0.8, 0.5, 0.6, 0.28


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the vessels stand.

    Attributes:
        middles: Of each vessel.
        wide: The width of one.
        room: For the texts above and below one.
        between: From the side of one to that of the next.
    """

    middles: tuple[float, ...]
    wide: float
    room: float
    between: float


def columns_drawing(chart: Columns, width: float, ruler: Ruler) -> Drawing:
    """The whole chart but its title."""
    size = ruler.size
    places = _places(chart, width, size)
    key = [(chart.line_text, Way.DASHED, Sign.NONE)] if chart.line_text else []

    def texts(text_of: Callable[[Column], str], ink: str = "text", *, strong: bool) -> Drawing:
        return _texts([text_of(one) for one in chart.columns], places, ruler, ink, strong=strong)

    return below_each_other(
        [
            *key_rows(key, width, ruler),
            Drawing(width, _AIR * size, ()),
            *_inflow(chart.inflow, places, width, ruler),
            texts(lambda one: one.mark, strong=True),
            texts(lambda one: one.text, strong=True),
            _vessels(chart, places, width, ruler),
            texts(lambda one: one.label, strong=False),
            texts(lambda one: one.detail, "secondary", strong=False),
        ]
    )


def _places(chart: Columns, width: float, size: float) -> _Places:
    count = max(len(chart.columns), 1)
    if not chart.links or count == 1:
        cell = width / count
        wide = min(_VESSEL * cell, _WIDEST * size)
        middles = tuple((at + 0.5) * cell for at in range(count))
        return _Places(middles, wide, cell - _GAP * size, cell - wide)
    whole = min(width, _FARTHEST * size)
    edge = min(_EDGE * size, whole / count / 2)
    step = (whole - 2 * edge) / (count - 1)
    wide = min(_NARROW * size, _OF_STEP * step)
    middles = tuple(edge + at * step for at in range(count))
    return _Places(middles, wide, min(2 * edge, step) - _GAP * size / 2, step - wide)


def _inflow(text: str, places: _Places, width: float, ruler: Ruler) -> list[Drawing]:
    """What flows into the first vessel, with an arrow down to it."""
    if not text:
        return []
    size, middle = ruler.size, places.middles[0]
    left = middle - places.wide / 2
    lines = ruler.lines(text, width - left)
    arrow = _arrow(middle, 0.3 * size, size, down=True)
    return [
        Drawing(width, len(lines) * LEADING * size, tuple(text_block(lines, left, 0, ruler))),
        Drawing(width, 0.8 * size, (arrow,)),
    ]


def _vessels(chart: Columns, places: _Places, width: float, ruler: Ruler) -> Drawing:
    size = ruler.size
    values = [max(one.value, Decimal(0)) for one in chart.columns if one.value is not None]
    most = max([*values, chart.line or Decimal(0)], default=Decimal(0)) or Decimal(1)
    links = [_link_lines(link, places, ruler) for link in chart.links]
    text_high = max((len(name) + len(value) for name, value in links), default=0) * LEADING * size
    high = min(max(_RATIO * width, _LOWEST * size), _HIGHEST * size)
    height = max(high, text_high + (_PIPE + _AIR) * size)
    top = 0.3 * size
    foot = top + height
    shapes: list[Shape] = []
    for middle, column in zip(places.middles, chart.columns, strict=False):
        place = (middle - places.wide / 2, top, places.wide, height)
        shapes += _vessel(column, most, place, size)
    if chart.line is not None and chart.columns:
        y = top + height * (1 - float(max(chart.line, Decimal(0)) / most))
        across = ((0.0, y), (places.middles[-1] + places.middles[0], y))
        # On a full vessel the line would be dark on dark.
        shapes.append(Stroke(across, "window", 0.42 * size))
        shapes.append(stroke(across, Way.DASHED, size))
    for (left, right), found in zip(pairwise(places.middles), links, strict=False):
        sides = (left + places.wide / 2, right - places.wide / 2)
        shapes += _pipe(sides, foot, size)
        shapes += _link_texts(found, sides, foot - (_PIPE + _AIR / 2) * size, ruler)
    return Drawing(width, height + 2 * top, tuple(shapes))


def _vessel(
    column: Column, most: Decimal, place: tuple[float, float, float, float], size: float
) -> list[Shape]:
    """An outline that is open above; what is not known is dashed and empty."""
    x, top, wide, height = place
    foot = top + height
    edge = ((x, top), (x, foot), (x + wide, foot), (x + wide, top))
    thick = (0.2 if column.mark else 0.1) * size
    if column.value is None:
        return [Stroke(edge, "border", thick, (0.3 * size, 0.3 * size))]
    high = height * float(max(column.value, Decimal(0)) / most)
    fill: list[Shape] = [Box(x, foot - high, wide, high, "accent")] if high else []
    return [Box(x, top, wide, height, "track"), *fill, Stroke(edge, "text", thick)]


def _pipe(sides: tuple[float, float], foot: float, size: float) -> list[Shape]:
    """From one vessel to the next, at the foot of both."""
    left, right = sides
    thick = 0.1 * size
    edges = (Stroke(((left, y), (right, y)), "border", thick) for y in (foot - _PIPE * size, foot))
    return [*edges, _arrow((left + right) / 2, foot - _PIPE * size / 2, size, down=False)]


def _arrow(x: float, y: float, size: float, *, down: bool) -> Corners:
    far = _ARROW * size
    if down:
        return Corners(((x - far, y - far), (x + far, y - far), (x, y + far)), "text")
    return Corners(((x - far, y - far), (x - far, y + far), (x + far, y)), "text")


def _link_lines(
    link: Link, places: _Places, ruler: Ruler
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    room = places.between - _GAP * ruler.size / 2
    return ruler.lines(link.label, room), ruler.lines(link.text, room, strong=True)


def _link_texts(
    lines: tuple[tuple[str, ...], tuple[str, ...]],
    sides: tuple[float, float],
    foot: float,
    ruler: Ruler,
) -> list[Shape]:
    """A name and the value below it, in the middle between two vessels, down to `foot`."""
    name, value = lines
    size, (left, right) = ruler.size, sides
    high = (len(name) + len(value)) * LEADING * size
    ground = ((left + 0.2 * size, foot - high / 2), (right - 0.2 * size, foot - high / 2))
    # The line across the vessels may run here: it goes behind the words.
    shapes: list[Shape] = [Stroke(ground, "window", high)] if high else []
    top = foot - high
    for part, ink, strong in ((name, "secondary", False), (value, "text", True)):
        block = text_block(part, 0, top, ruler, ink)
        shapes += [_centred(one, (left + right) / 2, ruler, strong=strong) for one in block]
        top += len(part) * LEADING * size
    return shapes


def _texts(
    texts: Sequence[str], places: _Places, ruler: Ruler, ink: str, *, strong: bool
) -> Drawing:
    """A text per vessel, in the middle of it."""
    labels: list[Label] = []
    most = 0
    for middle, text in zip(places.middles, texts, strict=False):
        lines = ruler.lines(text, places.room, strong=strong) if text else ()
        most = max(most, len(lines))
        block = text_block(lines, 0, 0, ruler, ink)
        labels += [_centred(one, middle, ruler, strong=strong) for one in block]
    return Drawing(0, most * LEADING * ruler.size, tuple(labels))


def _centred(label: Label, middle: float, ruler: Ruler, *, strong: bool) -> Label:
    wide = ruler.width(label.text, strong=strong)
    x = middle - wide / 2
    return Label(x, label.baseline, label.text, wide, label.size, label.ink, strong=strong)
