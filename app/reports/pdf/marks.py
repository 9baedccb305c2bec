"""Status marks: shapes that tell a status in black and white, on grounds that tell it in colour.

Everything is drawn, as on screen; a typed circle would depend on the font.
"""

from dataclasses import dataclass
from types import MappingProxyType

from app.look.tokens import LIGHT, StatusLook
from app.look.tokens import Mark as Shape
from app.reports.pdf.pen import Pen
from app.reports.pdf.structure import Node
from app.reports.pdf.styles import Style

_LETTERS = MappingProxyType(
    {
        "not_started": "N",
        "in_progress": "B",
        "waiting": "W",
        "pending_decision": "L",
        "done": "G",
        "not_applicable": "X",
    }
)

_GAP = 0.42
"""Between mark and word, in sizes of the word."""
_SIDE = 0.5
"""Between the end of a pill and what is in it, in sizes of the word."""
_BADGE_RADIUS = 2.0


def look_of(status: str) -> StatusLook | None:
    """Return how `status` looks; None for what is no status of a step."""
    letter = _LETTERS.get(status)
    return LIGHT.statuses[letter] if letter else None


def letter_of(status: str) -> str:
    """Return the letter of `status`; empty for what is no status of a step."""
    return _LETTERS.get(status, "")


def mark_width(style: Style) -> float:
    """Return the width of a mark beside text in `style`."""
    return 0.72 * style.size


@dataclass(frozen=True, slots=True)
class Pill:
    """A status word behind its mark, on a ground with round ends.

    Attributes:
        word: What is printed; it fits on a line.
        look: Colours and mark.
        style: Of the word.
    """

    word: str
    look: StatusLook
    style: Style

    @property
    def width(self) -> float:
        """How wide it is in all."""
        return pill_width(self.word, self.style)

    def draw(self, pen: Pen, x: float, top: float, node: Node) -> None:
        """Draw it on a line of text whose top is at `top`; only the word is content of `node`."""
        style = self.style
        height = style.size + 3.2
        middle = top - style.leading / 2
        _draw_ground(pen, (x, middle - height / 2, self.width, height), self.look, height / 2)
        mark = mark_width(style)
        left = x + _SIDE * style.size
        draw_mark(pen, left + mark / 2, middle, mark, self.look)
        with pen.tagged(node):
            word_x = left + mark + _GAP * style.size
            pen.text(word_x, top - style.drop, self.word, style, self.look.text)


@dataclass(frozen=True, slots=True)
class Badge:
    """A role letter before its status mark, on a ground that fills the cell.

    Attributes:
        letter: The role; more than one character is possible.
        look: Colours and mark.
        style: Of the letter.
        width: Of the ground.
    """

    letter: str
    look: StatusLook
    style: Style
    width: float

    def draw(self, pen: Pen, x: float, top: float, node: Node) -> None:
        """Draw it on a line of text whose top is at `top`; only the letter is content of `node`."""
        style = self.style
        height = style.leading + 1.5
        middle = top - style.leading / 2
        _draw_ground(pen, (x, middle - height / 2, self.width, height), self.look, _BADGE_RADIUS)
        inner = badge_width(self.letter, style)
        left = x + (self.width - inner) / 2
        mark = mark_width(style)
        draw_mark(pen, left + inner - mark / 2, middle, mark, self.look)
        with pen.tagged(node):
            pen.text(left, top - style.drop, self.letter, style, self.look.text)


def pill_width(word: str, style: Style) -> float:
    """Return the width of a pill with `word`."""
    return style.width(word) + mark_width(style) + (_GAP + 2 * _SIDE) * style.size


def badge_width(letter: str, style: Style) -> float:
    """Return the width of what is printed on a badge: letters that differ in width line up."""
    return max(style.width(letter), 0.62 * style.size) + mark_width(style) + _GAP * style.size


def _draw_ground(
    pen: Pen, box: tuple[float, float, float, float], look: StatusLook, radius: float
) -> None:
    if look.fill:
        pen.ground(*box, look.fill, radius)
    else:
        pen.frame(*box, LIGHT.border, radius)


def draw_mark(pen: Pen, x: float, y: float, size: float, look: StatusLook) -> None:
    """Draw the mark of `look` around `x`, `y`, at most `size` wide."""
    colour, half, line = look.text, size / 2, size * 0.16
    ring = half - line / 2
    match look.mark:
        case Shape.OPEN_RING:
            pen.ring(x, y, ring, colour, line)
        case Shape.HALF_RING:
            pen.ring(x, y, ring, colour, line)
            pen.half_disc(x, y, ring, colour)
        case Shape.TWO_BARS:
            for side in (-1, 1):
                pen.ground(
                    x + side * size * 0.22 - size * 0.11, y - half, size * 0.22, size, colour
                )
        case Shape.DIAMOND:
            pen.polygon([(x, y + half), (x + half, y), (x, y - half), (x - half, y)], colour)
        case Shape.FULL_DISC:
            pen.disc(x, y, half, colour)
        case _:
            pen.ground(x - half, y - line / 2, size, line, colour)
