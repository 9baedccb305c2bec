"""What others changed since somebody was last here."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from app.domain.changes import ChangeSet, Origin
from app.domain.dossier import Dossier
from app.editing.bygone import with_bygone
from app.editing.history_text import change_set_text
from app.words.names import folded

MOST_GROUPS, MOST_LINES = 12, 5

_AGAIN = (Origin.UNDO, Origin.REDO)

_BEHIND = 200
"""So many older sets in a row end the search: the clock of one laptop may be behind."""


@dataclass(frozen=True, slots=True)
class NewsLine:
    """One change of somebody else.

    Attributes:
        key: Id of the change set.
        at: When.
        text: What, with the names of now.
    """

    key: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class NewsGroup:
    """What one person changed on one day.

    Attributes:
        by: Who.
        day: The day, on the calendar of this laptop.
        lines: The last changes, newest first; what reads the same stands there once.
        more: How many other changes there were.
    """

    by: str
    day: date
    lines: tuple[NewsLine, ...]
    more: int


@dataclass(frozen=True, slots=True)
class News:
    """What others changed.

    Attributes:
        groups: By person and day, the last one first.
        more: How many changes are in no group because there are so many.
    """

    groups: tuple[NewsGroup, ...]
    more: int = 0


def since(
    dossier: Dossier,
    newest_first: Iterable[ChangeSet],
    moment: datetime,
    me: str,
    *,
    most_groups: int = MOST_GROUPS,
    most_lines: int = MOST_LINES,
) -> News:
    """What others changed after a moment, without what was undone again.

    Args:
        dossier: The dossier now.
        newest_first: The history; no more of it is read than is needed.
        moment: When `me` was last here.
        me: Whose own changes are no news.
        most_groups: Persons and days at most.
        most_lines: Changes told of each at most.
    """
    recent = _after(newest_first, moment)
    names = with_bygone(dossier, recent)
    groups: dict[tuple[str, date], list[ChangeSet]] = {}
    for item in _standing(recent, me):
        groups.setdefault((item.by, item.at.astimezone().date()), []).append(item)
    told, untold = list(groups.items())[:most_groups], list(groups.values())[most_groups:]
    return News(
        tuple(_group(names, by, day, items, most_lines) for (by, day), items in told),
        sum(map(len, untold)),
    )


def _after(newest_first: Iterable[ChangeSet], moment: datetime) -> list[ChangeSet]:
    found = []
    older = 0
    for item in newest_first:
        if item.at > moment:
            found.append(item)
            older = 0
        else:
            older += 1
        if older > _BEHIND:
            break
    return found


def _standing(recent: list[ChangeSet], me: str) -> list[ChangeSet]:
    """The sets of others that still hold; what was undone and done again is told as it was made.

    Undoing is news itself when the reader knew the set: because it is older, or their own.
    """
    theirs = [item for item in recent if folded(item.by) != folded(me)]
    news = {item.id for item in theirs}
    again = [item for item in recent if item.origin in _AGAIN]
    turns = Counter(item.target for item in again)
    last = {item.target: item for item in reversed(again)}
    undone = {key for key, item in last.items() if item.origin is Origin.UNDO}
    return [
        item
        for item in theirs
        if (
            item.id not in undone
            if item.origin not in _AGAIN
            else item.target not in news and turns[item.target] % 2 and item is last[item.target]
        )
    ]


def _group(dossier: Dossier, by: str, day: date, items: list[ChangeSet], most: int) -> NewsGroup:
    lines: dict[str, NewsLine] = {}
    told = 0
    for item in items:
        text = change_set_text(dossier, item)
        if text not in lines and len(lines) == most:
            break
        lines.setdefault(text, NewsLine(item.id, item.at, text))
        told += 1
    return NewsGroup(by, day, tuple(lines.values()), len(items) - told)
