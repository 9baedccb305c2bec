"""Deals blocks out over pages."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.reports.pdf.blocks import Block, NewPage, Piece

_NEAR = 0.01
"""Points by which a sum of heights may be off."""

_NEARLY_EMPTY = 0.2
"""Share of a page."""


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
    """Return pages of `height` with all `blocks`; no page is empty.

    What asks for a new page goes on below what ran over to a page that is nearly empty.
    """
    pages: list[Page] = []
    queue: deque[Block] = deque()
    flows_on = False
    for block in blocks:
        if isinstance(block, NewPage) and queue:
            before = len(pages)
            _fill(queue, pages, height, flows_on=flows_on)
            flows_on = len(pages) > before + (not flows_on) and _is_nearly_empty(pages[-1], height)
        elif not isinstance(block, NewPage):
            queue.append(block)
    _fill(queue, pages, height, flows_on=flows_on)
    return pages


def _is_nearly_empty(page: Page, height: float) -> bool:
    return page.used < _NEARLY_EMPTY * height


def _fill(queue: deque[Block], pages: list[Page], height: float, *, flows_on: bool) -> None:
    """Put all of `queue`, which is emptied, on new pages.

    Args:
        flows_on: Whether it goes on where the last page ends.
    """
    if queue and not flows_on:
        pages.append(Page())
    while queue:
        page = pages[-1]
        if page.places and _least(queue) > height - page.used + _NEAR:
            pages.append(Page())
        else:
            _place_first(queue, pages, height)


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
