"""How the columns of *Route* share the width there is; no Qt."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

_WIDTHS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "code": (48, 56),
        "title": (160, 10_000),
        "neighbourhood": (86, 120),
        "status": (118, 168),
        "owner": (100, 160),
        "due": (92, 100),
        "note": (104, 260),
        "department": (96, 110),
        "movements": (90, 160),
        "decision": (76, 110),
        "result_location": (90, 200),
        "checks": (116, 116),
        "contributions": (88, 88),
        "remark": (110, 360),
        "touched": (120, 120),
    }
)
"""At 100 %: the least with which a column can be read, and what it needs for most of its texts."""

_GREEDY = "title"
"""The column that gets what no other needs."""

_COLOURED = "status"
"""The column that gets its whole words before the others get more."""

_TITLE_LEAST = 120
_TITLE_FIRST = 210
"""A title gets this much before other columns get more than the least."""


def fitted(columns: Sequence[str], chosen: Mapping[str, int], room: float) -> list[int]:
    """The width of each column.

    Args:
        columns: What is shown.
        chosen: Widths that somebody dragged; these stay.
        room: The width of the table.
    """
    widths = {name: chosen.get(name, _WIDTHS[name][0]) for name in columns}
    free = [name for name in columns if name not in chosen]
    spare = int(room) - sum(widths.values())
    if spare < 0 and _GREEDY in free:
        widths[_GREEDY] = max(_TITLE_LEAST, widths[_GREEDY] + spare)
        return [widths[name] for name in columns]
    spare = _grow(widths, [name for name in free if name == _GREEDY], spare, _TITLE_FIRST)
    spare = _grow(
        widths, [name for name in free if name == _COLOURED], spare, _WIDTHS[_COLOURED][1]
    )
    spare = _share(widths, [name for name in free if name != _GREEDY], spare)
    last = _GREEDY if _GREEDY in free else (free or [*columns])[-1]
    if spare > 0 and last in widths and (last == _GREEDY or last in free):
        widths[last] += spare
    return [widths[name] for name in columns]


def _grow(widths: dict[str, int], names: list[str], spare: int, most: int) -> int:
    for name in names:
        more = max(0, min(spare, most - widths[name]))
        widths[name] += more
        spare -= more
    return spare


def _share(widths: dict[str, int], names: list[str], spare: int) -> int:
    """Give each column a part of what it lacks; gives what is left."""
    lacks = {name: _WIDTHS[name][1] - widths[name] for name in names}
    total = sum(lacks.values())
    part = min(1.0, max(0, spare) / total) if total else 0.0
    given = {name: int(lack * part) for name, lack in lacks.items()}
    for name, more in given.items():
        widths[name] += more
    return spare - sum(given.values())
