"""The key above a chart: a piece of each line with what it is."""

from collections.abc import Sequence

from app.charts.model import Sign, Way
from app.charts.shapes import LEADING, Corners, Dot, Drawing, Ruler, Shape, Stroke, text_block

_SAMPLE, _GAP = 2.3, 0.6
"""How long the piece of a line is, and from there to its words, in sizes of the text."""

_RADIUS = 0.3
_THICK = 0.16

_INKS = {Way.SOLID: "accent", Way.DASHED: "text", Way.DOTTED: "secondary"}
_DASHES = {Way.SOLID: (), Way.DASHED: (0.55, 0.3), Way.DOTTED: (0.14, 0.26)}


def key_rows(entries: Sequence[tuple[str, Way, Sign]], width: float, ruler: Ruler) -> list[Drawing]:
    """A row for each line; what is too long goes on below it."""
    return [_row(*entry, width, ruler) for entry in entries]


def _row(text: str, way: Way, sign: Sign, width: float, ruler: Ruler) -> Drawing:
    size = ruler.size
    begin = (_SAMPLE + _GAP) * size
    lines = ruler.lines(text, width - begin)
    middle = LEADING * size / 2
    ends = ((0.0, middle), (_SAMPLE * size, middle))
    shapes: list[Shape] = [
        stroke(ends, way, size),
        *sign_at(sign, _SAMPLE * size / 2, middle, size, way),
        *text_block(lines, begin, 0, ruler),
    ]
    return Drawing(width, len(lines) * LEADING * size, tuple(shapes))


def stroke(points: Sequence[tuple[float, float]], way: Way, size: float) -> Stroke:
    """A line through points, as lines of its kind look."""
    dash = tuple(part * size for part in _DASHES[way])
    return Stroke(tuple(points), _INKS[way], _THICK * size, dash)


def sign_at(sign: Sign, x: float, y: float, size: float, way: Way = Way.SOLID) -> list[Shape]:
    """What stands at a value."""
    ink, radius = _INKS[way], _RADIUS * size
    if sign is Sign.DISC:
        return [Dot(x, y, radius, ink)]
    if sign is Sign.RING:
        return [Dot(x, y, radius, ink, filled=False)]
    if sign is Sign.DIAMOND:
        far = 1.4 * radius
        return [Corners(((x, y - far), (x + far, y), (x, y + far), (x - far, y)), ink)]
    return []
