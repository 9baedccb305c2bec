"""What a page is filled with: blocks that can be cut, and the pieces that come off.

Every block can always give a piece to an empty page, however long a text in it is. That is why a
report cannot fail on its layout.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol, Self

from app.reports.pdf.pen import Pen

Draw = Callable[[Pen, float, float], None]
"""Draws something with its top left corner at the given x and y."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands on one page and is not cut any more."""

    height: float
    draw: Draw


class Block(Protocol):
    """Something that takes up the full width of one or more pages."""

    @property
    def space_before(self) -> float:
        """Room above it, except at the top of a page."""
        ...

    @property
    def stays_with_next(self) -> bool:
        """Whether it may not be the last on a page."""
        ...

    def least(self) -> float:
        """Return the room it takes to begin on a page."""
        ...

    def cut(self, room: float) -> "tuple[Piece, Block | None]":
        """Return what fits in `room`, and what is left; if nothing fits, the least it can give.

        Only asked on a page that has room for `least`, or that is empty.
        """
        ...


@dataclass(frozen=True, slots=True)
class Closer:
    """A block with less room above it.

    Attributes:
        block: The block.
        share: What is left of the room, from 0 to 1.
    """

    block: Block
    share: float

    @property
    def space_before(self) -> float:
        """Room above it, except at the top of a page."""
        return self.block.space_before * self.share

    @property
    def stays_with_next(self) -> bool:
        """Whether it may not be the last on a page."""
        return self.block.stays_with_next

    def least(self) -> float:
        """Return the room it takes to begin on a page."""
        return self.block.least()

    def cut(self, room: float) -> "tuple[Piece, Block | None]":
        """Return what fits in `room`, and what is left."""
        piece, rest = self.block.cut(room)
        return piece, None if rest is None else Closer(rest, self.share)


class NewPage:
    """Among blocks: what follows stands on a new page."""


@dataclass(frozen=True, slots=True)
class Strips:
    """Strips below each other: the lines of a paragraph, the rows of a list or a chart.

    Attributes:
        strips: What is not cut itself.
        space_before: Room above.
        together: How many strips stay together at the start and at the end.
        stays_with_next: It may not be the last on a page.
    """

    strips: tuple[Piece, ...]
    space_before: float = 0.0
    together: int = 2
    stays_with_next: bool = False

    def least(self) -> float:
        """Return the height of the first strips, or of all if the rest would be too little."""
        first = self.together if len(self.strips) >= 2 * self.together else len(self.strips)
        return sum(strip.height for strip in self.strips[:first])

    def cut(self, room: float) -> tuple[Piece, Block | None]:
        """Return the strips that fit; a page ends or begins with too few only if it must."""
        fitting = self._fitting(room)
        left = len(self.strips) - fitting
        count = fitting - (self.together - left) if 0 < left < self.together else fitting
        if count < min(self.together, len(self.strips)):
            count = max(fitting, 1)
        rest = self._rest(count) if count < len(self.strips) else None
        return _stacked(self.strips[:count]), rest

    def _fitting(self, room: float) -> int:
        used = 0.0
        for count, strip in enumerate(self.strips):
            used += strip.height
            if used > room + 0.01:
                return count
        return len(self.strips)

    def _rest(self, start: int) -> Self:
        return replace(self, strips=self.strips[start:], space_before=0.0)


def _stacked(strips: tuple[Piece, ...]) -> Piece:
    def draw(pen: Pen, x: float, top: float) -> None:
        for strip in strips:
            strip.draw(pen, x, top)
            top -= strip.height

    return Piece(sum(strip.height for strip in strips), draw)
