"""Takes width from columns of running text where that costs fewest lines; for paper and sheet."""

from collections.abc import Mapping, Sequence
from math import ceil

_ROWS = 200
"""So many rows tell where narrowing costs fewest lines."""

_NEAR = 0.01


def narrowed(
    widths: Sequence[float],
    floors: Mapping[int, float],
    lengths: Mapping[int, Sequence[float]],
    room: float,
    step: float,
) -> list[float]:
    """Return the widths narrowed until they fit in `room`, or no column may give way any more.

    Args:
        widths: Of each column.
        floors: How narrow a column may become; the others keep their width.
        lengths: Of each of these columns, how long its texts are on one line, row by row.
        room: For all columns together.
        step: How much is taken at a time.
    """
    found = list(widths)
    sample = {at: _sample(lengths[at]) for at in floors}
    while (excess := sum(found) - room) > _NEAR:
        open_to = [at for at, floor in floors.items() if found[at] > floor + _NEAR]
        if not open_to:
            break
        at = min(open_to, key=lambda at: (_lines(found, sample, at, step), -found[at]))
        found[at] = max(found[at] - min(step, excess), floors[at])
    return found


def _sample(lengths: Sequence[float]) -> Sequence[float]:
    return lengths[:: len(lengths) // _ROWS + 1]


def _lines(
    widths: Sequence[float], lengths: Mapping[int, Sequence[float]], narrower: int, step: float
) -> int:
    """Return how many lines the rows take together when one column is narrower."""
    columns = (
        [ceil(length / max(widths[at] - step * (at == narrower), _NEAR)) for length in found]
        for at, found in lengths.items()
    )
    return sum(map(max, zip(*columns, strict=True)))
