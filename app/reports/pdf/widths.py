"""How the width of a table is dealt out over its columns."""

from collections.abc import Mapping, Sequence

from app.reports.narrowing import narrowed

_NARROW = 26.0
"""Points; a column that is wider gives way before one that is not."""

_WIDEST_SHARE = 0.7
"""Of the table, that one column of running text asks for."""

_STEP = 6.0
_NEAR = 0.1
"""Points."""


def content_widths(
    weights: Sequence[float],
    least: Sequence[float],
    lengths: Mapping[int, Sequence[float]],
    total: float,
) -> tuple[float, ...]:
    """Return a width per column that together are `total`, so that texts take few lines.

    Where all texts fit on one line, what is left is dealt out by weight. Where they do not, running
    text gives way where it costs fewest lines.

    Args:
        weights: Share of each column, not negative.
        least: What each column needs.
        lengths: Of the columns of running text, how long each text is on one line, row by row.
        total: The width of the table.
    """
    most = total * _WIDEST_SHARE
    wanted = [
        max(need, min(max(lengths.get(at, ()), default=0.0), most)) for at, need in enumerate(least)
    ]
    spare = total - sum(wanted)
    weight_of_all = sum(weights)
    if spare >= 0 and weight_of_all > 0:
        return tuple(
            need + spare * weight / weight_of_all
            for need, weight in zip(wanted, weights, strict=True)
        )
    floors = {at: least[at] for at in lengths}
    found = narrowed(wanted, floors, lengths, total, _STEP)
    if sum(found) > total + _NEAR or weight_of_all <= 0:
        return shared_widths(weights, least, total)
    return tuple(found)


def shared_widths(
    weights: Sequence[float], least: Sequence[float], total: float
) -> tuple[float, ...]:
    """Return a width per column that together are `total`.

    Each column gets its share by weight, but no less than its least width; who gets more than its
    share takes it from the others. If the least widths alone are too much, the wide columns shrink.

    Args:
        weights: Share of each column, not negative.
        least: What each column needs.
        total: The width of the table.
    """
    if sum(least) >= total:
        return _shrunk(least, total)
    fixed: set[int] = set()
    while True:
        room = total - sum(least[index] for index in fixed)
        weight = sum(weights[index] for index in range(len(weights)) if index not in fixed)
        widths = [
            least[index] if index in fixed else room * share / weight if weight else 0.0
            for index, share in enumerate(weights)
        ]
        short = {i for i, width in enumerate(widths) if i not in fixed and width < least[i]}
        if not short:
            return _filled(widths, total)
        fixed |= short


def _filled(widths: list[float], total: float) -> tuple[float, ...]:
    """Return `widths` with what weightless columns left over given to all alike."""
    used = sum(widths)
    return tuple(width * total / used for width in widths)


def _shrunk(least: Sequence[float], total: float) -> tuple[float, ...]:
    """Return widths that together are `total`, which is less than `least` asks."""
    floors = [min(width, _NARROW) for width in least]
    spare, wanted = total - sum(floors), sum(least) - sum(floors)
    if spare <= 0 or wanted <= 0:
        return (total / len(least),) * len(least)
    return tuple(
        floor + (width - floor) * spare / wanted for width, floor in zip(least, floors, strict=True)
    )
