"""Where everything stands on the map of actors: names that are read in full, and never overlap."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.domain.actors import LEAST_INFLUENCE, MOST_INFLUENCE, Attitude
from app.ui.models.actor_places import MapPlace

Cell = tuple[int | None, Attitude]
"""An influence and an attitude."""

ATTITUDES = tuple(Attitude)
LEVELS: tuple[int | None, ...] = (*range(MOST_INFLUENCE, LEAST_INFLUENCE - 1, -1), None)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels."""

    left: int
    top: int
    width: int
    height: int

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.left <= x < self.left + self.width and self.top <= y < self.top + self.height


@dataclass(frozen=True, slots=True)
class Sizes:
    """The measures of a map in pixels.

    Attributes:
        edge: Room for the words at the left.
        head: Room for the words above.
        gap: Between two names, and around them.
        least: The least height of a row.
    """

    edge: int
    head: int
    gap: int
    least: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A map that was laid out.

    Attributes:
        cells: The ground of each influence with each attitude.
        chips: The place of each actor, by its id.
        lines: The lines of the name of each actor, by its id.
        height: Of it all.
    """

    cells: Mapping[Cell, Box]
    chips: Mapping[str, Box]
    lines: Mapping[str, tuple[str, ...]]
    height: int

    def cell_at(self, x: float, y: float) -> Cell | None:
        """The cell at a point; `None` beside them."""
        return next((cell for cell, box in self.cells.items() if box.holds(x, y)), None)

    def chip_at(self, x: float, y: float) -> str:
        """The id of the actor at a point; empty for none."""
        return next((key for key, box in self.chips.items() if box.holds(x, y)), "")


Wrap = Callable[[str, int], tuple[str, ...]]
"""Breaks a name into lines of a width."""


def lay_out(places: Sequence[MapPlace], width: int, sizes: Sizes, line: int, wrap: Wrap) -> Layout:
    """Give every actor a place; a row is as high as its fullest cell needs.

    Args:
        places: The actors.
        width: Of the whole map.
        sizes: Its measures.
        line: Height of a line of text.
        wrap: Breaks names.
    """
    column = (width - sizes.edge) // len(ATTITUDES)
    inside = column - 2 * sizes.gap
    lines = {place.key: wrap(place.name, inside - 2 * sizes.gap) for place in places}
    heights = {key: len(text) * line + 2 * sizes.gap for key, text in lines.items()}
    cells: dict[Cell, Box] = {}
    chips: dict[str, Box] = {}
    top = sizes.head
    for level in shown_levels(places):
        stacks = [_in_cell(places, level, attitude) for attitude in ATTITUDES]
        needed = (sum(heights[key] + sizes.gap for key in stack) + sizes.gap for stack in stacks)
        high = max(sizes.least, *needed)
        for at, (attitude, stack) in enumerate(zip(ATTITUDES, stacks, strict=True)):
            left = sizes.edge + at * column
            cells[level, attitude] = Box(left, top, column, high)
            below = top + sizes.gap
            for key in stack:
                chips[key] = Box(left + sizes.gap, below, inside, heights[key])
                below += heights[key] + sizes.gap
        top += high
    return Layout(cells, chips, lines, top + sizes.gap)


def shown_levels(places: Sequence[MapPlace]) -> tuple[int | None, ...]:
    """The rows from top to bottom; the one of who was not judged only when somebody is in it."""
    judged = all(place.influence is not None for place in places)
    return LEVELS[:-1] if judged else LEVELS


def _in_cell(places: Sequence[MapPlace], level: int | None, attitude: Attitude) -> list[str]:
    return [place.key for place in places if (place.influence, place.attitude) == (level, attitude)]


def in_order(layout: Layout) -> list[str]:
    """The actors as they are read: row by row, from left to right."""
    return list(layout.chips)


def neighbour(place: MapPlace, right: int, up: int, places: Sequence[MapPlace]) -> Cell:
    """The cell beside that of an actor; the same one at the edge."""
    levels = shown_levels(places)
    column = min(max(ATTITUDES.index(place.attitude) + right, 0), len(ATTITUDES) - 1)
    row = min(max(levels.index(place.influence) - up, 0), len(levels) - 1)
    return levels[row], ATTITUDES[column]


def nearest(layout: Layout, key: str, right: int, up: int) -> str:
    """The actor that is nearest in a direction; the same one when there is none."""
    now = layout.chips[key]
    found = [
        (_distance(now, box, right, up), other)
        for other, box in layout.chips.items()
        if other != key and _is_that_way(now, box, right, up)
    ]
    return min(found)[1] if found else key


def _is_that_way(now: Box, box: Box, right: int, up: int) -> bool:
    if right:
        return (box.left - now.left) * right > 0
    return (now.top - box.top) * up > 0 and box.left == now.left


def _distance(now: Box, box: Box, right: int, up: int) -> tuple[int, int]:
    across, along = abs(box.top - now.top), abs(box.left - now.left)
    return (along, across) if right or not up else (across, along)
