"""The shapes that a drawing is made of, and what a drawing must know of the text in it.

Lengths are in the unit of the ruler: pixels on a screen, points on paper. x grows to the right, y
downwards. Colours are roles of the theme (`accent`), which whoever draws turns into a colour.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol


class Ruler(Protocol):
    """Measures text as it will be drawn."""

    @property
    def size(self) -> float:
        """The size of the text; all other lengths follow from it."""

    def width(self, text: str, *, strong: bool = False) -> float:
        """How wide a text is on one line."""

    def lines(self, text: str, room: float, *, strong: bool = False) -> tuple[str, ...]:
        """A text in lines that are not wider than `room`; nothing of it is left out."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points; `dash` holds the lengths of what is drawn and of what is not."""

    points: tuple[tuple[float, float], ...]
    ink: str
    width: float
    dash: tuple[float, ...] = ()

    def moved(self, x: float, y: float) -> "Stroke":
        """The same elsewhere."""
        return replace(self, points=tuple((at + x, down + y) for at, down in self.points))


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle that is filled."""

    x: float
    y: float
    width: float
    height: float
    ink: str

    def moved(self, x: float, y: float) -> "Box":
        """The same elsewhere."""
        return replace(self, x=self.x + x, y=self.y + y)


@dataclass(frozen=True, slots=True)
class Dot:
    """A round mark: filled, or an open ring on the ground of the page."""

    x: float
    y: float
    radius: float
    ink: str
    filled: bool = True

    def moved(self, x: float, y: float) -> "Dot":
        """The same elsewhere."""
        return replace(self, x=self.x + x, y=self.y + y)


@dataclass(frozen=True, slots=True)
class Corners:
    """A shape with corners that is filled."""

    points: tuple[tuple[float, float], ...]
    ink: str

    def moved(self, x: float, y: float) -> "Corners":
        """The same elsewhere."""
        return replace(self, points=tuple((at + x, down + y) for at, down in self.points))


@dataclass(frozen=True, slots=True)
class Label:
    """A text on one line.

    Attributes:
        x: Its left.
        baseline: On which it stands.
        width: How wide it is.
        size: How high its letters are; of the whole line see `top` and `bottom`.
    """

    x: float
    baseline: float
    text: str
    width: float
    size: float
    ink: str = "text"
    strong: bool = False

    def moved(self, x: float, y: float) -> "Label":
        """The same elsewhere."""
        return replace(self, x=self.x + x, baseline=self.baseline + y)

    @property
    def top(self) -> float:
        """Above this there is nothing of it."""
        return self.baseline - RISE * self.size

    @property
    def bottom(self) -> float:
        """Below this there is nothing of it."""
        return self.baseline + FALL * self.size

    def meets(self, other: "Label", air: float = 0.0) -> bool:
        """Whether two texts stand closer to each other than `air`."""
        return (
            self.x < other.x + other.width + air
            and other.x < self.x + self.width + air
            and self.top < other.bottom
            and other.top < self.bottom
        )


RISE, FALL, LEADING = 0.78, 0.24, 1.35
"""Of a line of text, in sizes: above and below its baseline, and from one baseline to the next."""

Shape = Stroke | Box | Dot | Corners | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in the order in which they are drawn, and the room that they take."""

    width: float
    height: float
    shapes: tuple[Shape, ...]

    @property
    def labels(self) -> tuple[Label, ...]:
        """The texts in it."""
        return tuple(shape for shape in self.shapes if isinstance(shape, Label))


def below_each_other(drawings: Sequence[Drawing]) -> Drawing:
    """Several drawings as one, from top to bottom."""
    shapes: list[Shape] = []
    down = 0.0
    for drawing in drawings:
        shapes.extend(shape.moved(0, down) for shape in drawing.shapes)
        down += drawing.height
    return Drawing(max((one.width for one in drawings), default=0.0), down, tuple(shapes))


def in_line(text: str) -> str:
    """A text that stands on one line, whatever blanks are in it."""
    return " ".join(text.split())


def text_block(
    lines: Sequence[str], x: float, top: float, ruler: Ruler, ink: str = "text"
) -> list[Label]:
    """Lines of text below each other; the first begins at `top`."""
    size = ruler.size
    first = top + (LEADING / 2 + 0.33) * size
    return [
        Label(x, first + at * LEADING * size, line, ruler.width(line), size, ink)
        for at, line in enumerate(lines)
        if line
    ]
