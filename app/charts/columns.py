"""Vessels beside each other, each filled as far as it carries, with one line across them."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from app.charts.key import key_rows, stroke
from app.charts.model import Column, Columns, Sign, Way
from app.charts.shapes import (
    LEADING,
    Box,
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

_GAP, _AIR = 0.8, 0.5


def columns_drawing(chart: Columns, width: float, ruler: Ruler) -> Drawing:
    """The whole chart but its title."""
    size = ruler.size
    key = [(chart.line_text, Way.DASHED, Sign.NONE)] if chart.line_text else []
    gap = Drawing(width, _AIR * size, ())
    return below_each_other(
        [
            *key_rows(key, width, ruler),
            gap,
            _texts(chart.columns, lambda one: one.mark, width, ruler, strong=True),
            _texts(chart.columns, lambda one: one.text, width, ruler, strong=True),
            _vessels(chart, width, size),
            _texts(chart.columns, lambda one: one.label, width, ruler),
            _texts(chart.columns, lambda one: one.detail, width, ruler, ink="secondary"),
        ]
    )


def _vessels(chart: Columns, width: float, size: float) -> Drawing:
    values = [max(one.value, Decimal(0)) for one in chart.columns if one.value is not None]
    most = max([*values, chart.line or Decimal(0)], default=Decimal(0)) or Decimal(1)
    height = min(max(_RATIO * width, _LOWEST * size), _HIGHEST * size)
    top = 0.3 * size
    shapes: list[Shape] = []
    for at, column in enumerate(chart.columns):
        cell = width / len(chart.columns)
        wide = min(_VESSEL * cell, _WIDEST * size)
        place = ((at + 0.5) * cell - wide / 2, top, wide, height)
        shapes += _vessel(column, most, place, size)
    if chart.line is not None and chart.columns:
        y = top + height * (1 - float(max(chart.line, Decimal(0)) / most))
        across = ((0.0, y), (width, y))
        # On a full vessel the line would be dark on dark.
        shapes.append(Stroke(across, "window", 0.42 * size))
        shapes.append(stroke(across, Way.DASHED, size))
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


def _texts(
    columns: Sequence[Column],
    text_of: Callable[[Column], str],
    width: float,
    ruler: Ruler,
    *,
    strong: bool = False,
    ink: str = "text",
) -> Drawing:
    """A text per column, in the middle of it."""
    size = ruler.size
    cell = width / max(len(columns), 1)
    room = cell - _GAP * size
    labels: list[Label] = []
    most = 0
    for at, column in enumerate(columns):
        lines = ruler.lines(text_of(column), room, strong=strong) if text_of(column) else ()
        most = max(most, len(lines))
        for label in text_block(lines, 0, 0, ruler, ink):
            wide = ruler.width(label.text, strong=strong)
            x = at * cell + (cell - wide) / 2
            labels.append(Label(x, label.baseline, label.text, wide, size, ink, strong=strong))
    return Drawing(width, most * LEADING * size, tuple(labels))
