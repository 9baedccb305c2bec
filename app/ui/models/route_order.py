"""In which order the rows of *Route* stand, and under which heading; no Qt."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from app.domain.dossier import Dossier
from app.domain.instances import Status
from app.domain.route import Phase
from app.domain.town_hall import Department
from app.ui.models.route_filter import RouteFilter
from app.ui.models.route_rows import StepRow
from app.words.choices import STATUS, word
from app.words.names import folded, natural
from app.words.window import route as words

_STATUSES = {status: place for place, status in enumerate(Status)}
_PREFIX = "group:"


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The row above a group.

    Attributes:
        key: Its key; never that of a step.
        title: What the rows under it share.
        done: How many of the group are done, shown or not.
        of: How many of the group count.
        shown: How many the filter lets through.
        collapsed: Whether its rows are hidden.
    """

    key: str
    title: str
    done: int
    of: int
    shown: int
    collapsed: bool


Row = StepRow | GroupRow


@dataclass(frozen=True, slots=True)
class Sorting:
    """By which column rows stand, within their group.

    Attributes:
        column: Name of a column; empty for the order of the route.
        backwards: From high to low.
    """

    column: str = ""
    backwards: bool = False


@dataclass(frozen=True, slots=True)
class Wish:
    """How the rows are shown.

    Attributes:
        filter: Which ones.
        group: By what they are put together (`app.words.window.route.GROUPS`).
        sorting: In which order.
        collapsed: Keys of the groups that are closed.
        kept: Keys that stay though the filter no longer lets them through: who works in a row
            must not lose it under his hands.
    """

    filter: RouteFilter = field(default_factory=RouteFilter)
    group: str = "phase"
    sorting: Sorting = field(default_factory=Sorting)
    collapsed: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Arranged:
    """The rows as they stand on screen.

    Attributes:
        rows: With a row above each group.
        steps: The steps that the filter lets through, closed groups too.
        of: How many steps there are without a filter.
    """

    rows: list[Row]
    steps: list[StepRow]
    of: int


def arranged(dossier: Dossier, rows: Iterable[StepRow], wish: Wish) -> Arranged:
    """Filter, sort and group rows."""
    every = list(rows)
    fits = wish.filter.test()
    kept = wish.kept
    shown = [row for row in every if fits(row) or row.key in kept]
    of = sum(row.counted for row in every) if not wish.filter.wijken else _reach(every, shown)
    if wish.group == "none" or wish.group not in _GROUP_OF:
        steps = _sorted(shown, wish.sorting)
        return Arranged(list(steps), steps, of)
    groups = _grouped(dossier, every, shown, wish)
    together: list[Row] = []
    steps = []
    for head, found in groups:
        members = _sorted(found, wish.sorting)
        together.append(head)
        together += () if head.collapsed else members
        steps += members
    return Arranged(together, steps, of)


def _reach(every: list[StepRow], shown: list[StepRow]) -> int:
    """How many there are when steps of a wijk that does not count yet are looked at too."""
    return sum(row.counted for row in every) + sum(not row.counted for row in shown)


def _grouped(
    dossier: Dossier, every: list[StepRow], shown: list[StepRow], wish: Wish
) -> list[tuple[GroupRow, list[StepRow]]]:
    group_of = _GROUP_OF[wish.group]
    members: dict[str, list[StepRow]] = {}
    for row in shown:
        members.setdefault(group_of(row), []).append(row)
    done: dict[str, int] = dict.fromkeys(members, 0)
    of: dict[str, int] = dict.fromkeys(members, 0)
    for row in every:
        key = group_of(row)
        if key in members and row.counted and row.status is not Status.NOT_APPLICABLE:
            of[key] += 1
            done[key] += row.status is Status.DONE
    naming = _NAMED[wish.group]
    named = sorted((*naming(dossier, key, rows[0]), key) for key, rows in members.items())
    return [
        (
            GroupRow(
                _PREFIX + key,
                title,
                done[key],
                of[key],
                len(members[key]),
                _PREFIX + key in wish.collapsed,
            ),
            members[key],
        )
        for _, title, key in named
    ]


_GROUP_OF: Mapping[str, Callable[[StepRow], str]] = MappingProxyType(
    {
        "phase": lambda row: row.facts.phase,
        "department": lambda row: row.facts.accountable,
        "owner": lambda row: row.owner,
        "status": lambda row: row.status.value,
        "neighbourhood": lambda row: row.wijk,
    }
)


def _phase(dossier: Dossier, key: str, _: StepRow) -> tuple[Any, str]:
    phase = dossier.find(Phase, key)
    return (phase.order, f"{phase.order} {phase.title}") if phase else (0, "")


def _department(dossier: Dossier, key: str, _: StepRow) -> tuple[Any, str]:
    found = dossier.find(Department, key)
    if found is None:
        return (-1, words.NO_DEPARTMENT.capitalize())
    return (found.order, f"{found.code} {found.name}")


def _owner(_: Dossier, key: str, row: StepRow) -> tuple[Any, str]:
    return (folded(row.owner_name), row.owner_name) if key else ("", words.NO_OWNER.capitalize())


def _status(_: Dossier, key: str, __: StepRow) -> tuple[Any, str]:
    return _STATUSES[Status(key)], word(STATUS, key)


def _wijk(_: Dossier, key: str, row: StepRow) -> tuple[Any, str]:
    return (row.wijk_place, row.wijk_name) if key else (-1, words.TOWN.capitalize())


_NAMED: Mapping[str, Callable[[Dossier, str, StepRow], tuple[Any, str]]] = MappingProxyType(
    {
        "phase": _phase,
        "department": _department,
        "owner": _owner,
        "status": _status,
        "neighbourhood": _wijk,
    }
)
"""Per way of grouping the place of a group and its title."""


def _sorted(rows: list[StepRow], sorting: Sorting) -> list[StepRow]:
    """Rows in order; those without a value stand last, whichever way the others run."""
    if not sorting.column:
        return rows
    value_of = _SORTED_BY.get(sorting.column) or _text_of(sorting.column)
    found = [(value_of(row), row) for row in rows]
    filled = [pair for pair in found if pair[0] not in _NOTHING]
    filled.sort(key=lambda pair: pair[0], reverse=sorting.backwards)
    return [row for _, row in filled] + [row for value, row in found if value in _NOTHING]


_NOTHING: Collection[object] = (None, "", [])


def _text_of(column: str) -> Callable[[StepRow], Any]:
    return lambda row: natural(row.texts.get(column, ""))


_SORTED_BY: Mapping[str, Callable[[StepRow], Any]] = MappingProxyType(
    {
        "code": lambda row: (natural(row.facts.step.code), row.wijk_place),
        "neighbourhood": lambda row: row.wijk_place if row.wijk else None,
        "status": lambda row: _STATUSES[row.status],
        "owner": lambda row: folded(row.owner_name),
        "due": lambda row: row.due,
        "touched": lambda row: (
            row.texts.get("touched", "").split("-")[::-1] * bool(row.texts.get("touched"))
        ),
        "note": lambda row: (
            (not any(note.urgent for note in row.notes), row.texts["note"]) if row.notes else None
        ),
    }
)
"""The columns that are not sorted by what they show."""
