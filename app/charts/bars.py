"""Bars below each other: label, bar and text beside each other, or above it where it is narrow."""

from decimal import Decimal

from app.charts.model import Bar, Bars
from app.charts.shapes import LEADING, Box, Drawing, Ruler, Shape, Stroke, in_line, text_block

_LABEL_SHARE, _TEXT_SHARE = 0.22, 0.30
_NARROW = 38
"""Sizes of the text; what is narrower has the bars below their texts."""

_GAP, _HEIGHT, _PAD = 1.1, 0.9, 0.34
"""Between label, bar and text; how thick a bar is; above and below a row; in sizes of the text."""

_RULE = 0.07


def bar_rows(chart: Bars, width: float, ruler: Ruler) -> list[Drawing]:
    """A drawing for each bar, so that a long chart can be cut between them."""
    if width >= _NARROW * ruler.size:
        return [_beside(bar, chart, width, ruler) for bar in chart.bars]
    # All alike: a text that stands now beside its label and now below it looks like an accident.
    needed = (ruler.width(in_line(bar.label) + in_line(bar.text)) for bar in chart.bars)
    one_line = max(needed, default=0) + _GAP * ruler.size <= width
    return [_above(bar, chart, width, ruler, one_line=one_line) for bar in chart.bars]


def _beside(bar: Bar, chart: Bars, width: float, ruler: Ruler) -> Drawing:
    size = ruler.size
    left, gap = _LABEL_SHARE * width, _GAP * size
    right = (1 - _TEXT_SHARE) * width + gap
    label = ruler.lines(bar.label, left)
    text = ruler.lines(bar.text, width - right)
    top = _PAD * size
    height = max(len(label), len(text), 1) * LEADING * size + 2 * top
    middle = top + LEADING * size / 2
    shapes: list[Shape] = [
        *_track(bar, chart, (left + gap, middle, right - left - 2 * gap), size),
        *text_block(label, 0, top, ruler),
        *text_block(text, right, top, ruler),
        _rule(width, height, size),
    ]
    return Drawing(width, height, tuple(shapes))


def _above(bar: Bar, chart: Bars, width: float, ruler: Ruler, *, one_line: bool) -> Drawing:
    size = ruler.size
    label = ruler.lines(bar.label, width)
    text = () if one_line else ruler.lines(bar.text, width)
    top = _PAD * size
    shapes: list[Shape] = [*text_block(label, 0, top, ruler)]
    if one_line:
        told = in_line(bar.text)
        shapes += text_block((told,), width - ruler.width(told), top, ruler, "secondary")
    under = top + len(label) * LEADING * size
    shapes += text_block(text, 0, under, ruler, "secondary")
    under += len(text) * LEADING * size
    shapes += _track(bar, chart, (0, under + 0.75 * size, width), size)
    return Drawing(width, under + 1.6 * size, tuple(shapes))


def _track(bar: Bar, chart: Bars, place: tuple[float, float, float], size: float) -> list[Shape]:
    """The bar on its track; a goal is a line across its end, so that print shows it too.

    What is not known has no track but a dashed edge.
    """
    x, middle, width = place
    height = _HEIGHT * size
    top = middle - height / 2
    if bar.value is None:
        edge = ((x, top), (x + width, top), (x + width, top + height), (x, top + height), (x, top))
        return [Stroke(edge, "border", 0.1 * size, (0.3 * size, 0.3 * size))]
    shapes: list[Shape] = [Box(x, top, width, height, "track")]
    if share := share_of(bar.value, chart.most):
        shapes.append(Box(x, top, width * share, height, "accent"))
    if chart.goal:
        over, thick = 0.25 * size, 0.14 * size
        end = x + width - thick / 2
        points = ((end, top - over), (end, top + height + over))
        shapes.append(Stroke(points, "text", thick))
    return shapes


def share_of(value: Decimal, most: Decimal) -> float:
    """How far a bar goes, from 0 to 1."""
    return float(min(max(value / most, Decimal(0)), Decimal(1))) if most > 0 else 0.0


def _rule(width: float, height: float, size: float) -> Stroke:
    return Stroke(((0, height), (width, height)), "hairline", _RULE * size)
