"""Where on the screen a block of cells is pasted."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.exchange.clipboard import Cells


@dataclass(frozen=True, slots=True)
class RoleColumn:
    """A column of the matrix of roles.

    Attributes:
        department: Id of the department.
    """

    department: str


Column = str | RoleColumn
"""The name of a field of a step instance (another name cannot be written), or a department."""


@dataclass(frozen=True, slots=True)
class Place:
    """The cells from the first that is selected on, and how many are selected.

    Attributes:
        keys: Ids of instances, one per row, in the order of the screen. In the matrix of roles of
            all wijken together, the key of a step per wijk is the id of the step.
        columns: What stands in each column, in the order of the screen.
        height: How many rows are selected.
        width: How many columns are selected.
    """

    keys: tuple[str, ...]
    columns: tuple[Column, ...]
    height: int = 1
    width: int = 1


@dataclass(frozen=True, slots=True)
class Spot:
    """A pasted cell and where it goes; numbers count from 1 in what is pasted."""

    row: int
    column: int
    key: str
    target: Column
    text: str


def filling(rows: Cells, place: Place) -> Cells:
    """The rows, repeated over the selection when that is a whole number of times as big.

    So one cell fills a selection, and one row fills all rows that are selected, as in Excel.
    """
    height, width = len(rows), max((len(row) for row in rows), default=0)
    if not height or not width:
        return rows
    down, across = _times(place.height, height), _times(place.width, width)
    if across > 1:
        rows = tuple((*row, *[""] * (width - len(row))) * across for row in rows)
    return rows * down


def _times(selected: int, pasted: int) -> int:
    return selected // pasted if selected > pasted and selected % pasted == 0 else 1


def spots(rows: Cells, place: Place) -> Iterator[tuple[Spot, ...]]:
    """Per row the cells that have a place; a short row leaves what stands beyond it alone."""
    for number, (row, key) in enumerate(zip(rows, place.keys, strict=False), start=1):
        yield tuple(
            Spot(number, at, key, target, text)
            for at, (text, target) in enumerate(zip(row, place.columns, strict=False), start=1)
        )
