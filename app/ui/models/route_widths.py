"""How the columns of *Route* share the width there is; no Qt."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

_WIDTHS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "code": (46, 56),
        "title": (232, 10_000),
        "neighbourhood": (46, 120),
        "status": (118, 168),
        "owner": (84, 160),
        "due": (94, 100),
        "note": (58, 260),
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

_MOST_OF_CONTENTS = 160
"""A name longer than this is shortened: one long name must not take the room of all titles."""

_TITLE_LEAST = 120
"""With too little room for all columns, titles give way down to this."""


def fitted(
    columns: Sequence[str],
    chosen: Mapping[str, int],
    room: float,
    contents: Mapping[str, int] = MappingProxyType({}),
) -> list[int]:
    """The width of each column.

    Args:
        columns: What is shown.
        chosen: Widths that somebody dragged; these stay.
        room: The width of the table.
        contents: Widths of columns that are as wide as what stands in them.
    """
    held = {name: min(width, _MOST_OF_CONTENTS) for name, width in contents.items()}
    held["status"] = contents.get("status", _WIDTHS["status"][1])
    widths = {name: chosen.get(name, held.get(name, _WIDTHS[name][0])) for name in columns}
    free = [name for name in columns if name not in chosen]
    spare = int(room) - sum(widths.values())
    if spare < 0 and _GREEDY in free:
        widths[_GREEDY] = max(_TITLE_LEAST, widths[_GREEDY] + spare)
        return [widths[name] for name in columns]
    spare = _share(widths, [name for name in free if name != _GREEDY and name not in held], spare)
    last = _GREEDY if _GREEDY in free else (free or [*columns])[-1]
    if spare > 0 and last in widths and (last == _GREEDY or last in free):
        widths[last] += spare
    return [widths[name] for name in columns]


def _share(widths: dict[str, int], names: list[str], spare: int) -> int:
    """Give each column a part of what it lacks; gives what is left."""
    lacks = {name: _WIDTHS[name][1] - widths[name] for name in names}
    total = sum(lacks.values())
    part = min(1.0, max(0, spare) / total) if total else 0.0
    given = {name: int(lack * part) for name, lack in lacks.items()}
    for name, more in given.items():
        widths[name] += more
    return spare - sum(given.values())
