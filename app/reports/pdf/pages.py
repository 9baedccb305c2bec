"""Deals blocks out over pages."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.reports.pdf.blocks import Block, NewPage, Piece

_NEAR = 0.01
"""Points by which a sum of heights may be off."""


@dataclass(frozen=True, slots=True)
class Place:
    """A piece on a page.

    Attributes:
        piece: What stands there.
        down: From the top of the page.
    """

    piece: Piece
    down: float


@dataclass(slots=True)
class Page:
    """A page that is being filled."""

    places: list[Place] = field(default_factory=list)
    used: float = 0.0

    def put(self, piece: Piece, gap: float) -> None:
        """Add `piece` below what is there."""
        self.places.append(Place(piece, self.used + gap))
        self.used += gap + piece.height


def paginate(blocks: Iterable[Block | NewPage], height: float) -> list[Page]:
    """Return pages of `height` with all `blocks`; no page is empty."""
    pages: list[Page] = []
    queue: deque[Block] = deque()
    for block in blocks:
        if isinstance(block, NewPage):
            pages.extend(_filled(queue, height))
        else:
            queue.append(block)
    return pages + _filled(queue, height)


def _filled(queue: deque[Block], height: float) -> list[Page]:
    """Return pages with all of `queue`, which is emptied."""
    pages: list[Page] = [Page()] if queue else []
    while queue:
        page = pages[-1]
        if page.places and _least(queue) > height - page.used + _NEAR:
            pages.append(Page())
        else:
            _place_first(queue, pages, height)
    return pages


def _place_first(queue: deque[Block], pages: list[Page], height: float) -> None:
    """Put the first block, or what fits of it, on the last page."""
    page = pages[-1]
    block = queue.popleft()
    gap = block.space_before if page.places else 0.0
    piece, rest = block.cut(height - page.used - gap)
    page.put(piece, gap)
    if rest is not None:
        queue.appendleft(rest)
        pages.append(Page())


def _least(queue: Sequence[Block]) -> float:
    """Return the room the first block needs on a page, with all it has to stay with."""
    needed = 0.0
    for block in queue:
        needed += block.space_before + block.least()
        if not block.stays_with_next:
            break
    return needed
