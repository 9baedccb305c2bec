"""Where a pasted block goes in *Route*; no Qt.

A block with our headings says itself where it belongs: by the number of the step and the wijk, so
that a list may be sorted or shortened in Excel and still comes back in the right rows. A block
without headings goes where the cursor is.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.domain.dossier import Dossier
from app.exchange.clipboard import Cells, Value, write_cells
from app.exchange.copying import cell
from app.exchange.place import Place
from app.exchange.reading import WRITABLE
from app.ui.models.route_rows import StepRow
from app.words.names import folded
from app.words.window import route as words

_OURS: Mapping[str, str] = {folded(text): name for name, text in words.HEADINGS.items()}
_NAMING = ("code", "neighbourhood", "title")


@dataclass(frozen=True, slots=True)
class Differing:
    """A cell that only names its row, and names another one.

    Attributes:
        row: From 1, as pasted.
        key: The step that the row goes to.
        column: Name of the column.
        pasted: What was pasted.
        there: What stands there.
    """

    row: int
    key: str
    column: str
    pasted: str
    there: str


@dataclass(frozen=True, slots=True)
class Target:
    """A block and its place.

    Attributes:
        place: Where it goes.
        rows: What is pasted there.
        first: How many rows stood above it.
        unknown: Rows (from 1, as pasted) that name a step that is not there, with its name.
        differing: Cells that say something else than the step they are pasted over.
    """

    place: Place
    rows: Cells
    first: int = 0
    unknown: tuple[tuple[int, str], ...] = ()
    differing: tuple[Differing, ...] = ()


def copied(dossier: Dossier, rows: Sequence[StepRow], columns: Sequence[str]) -> str:
    """Rows with their headings, as they go to the clipboard."""
    heads: list[list[Value]] = [[words.HEADINGS[name] for name in columns]]
    return write_cells([*heads, *([_cell(dossier, row, name) for name in columns] for row in rows)])


def _cell(dossier: Dossier, row: StepRow, name: str) -> Value:
    if name in WRITABLE or name in _NAMING:
        return cell(dossier, row.key, name)
    return row.texts.get(name, "")


def target(
    cells: Cells,
    rows: Sequence[StepRow],
    columns: Sequence[str],
    *,
    selected: Sequence[str],
    column: int,
    every: Mapping[str, StepRow],
) -> Target:
    """Where a block goes.

    Args:
        cells: What was pasted.
        rows: The steps on screen, in order.
        columns: The columns on screen.
        selected: Keys that are selected; the first one is where a block without headings begins.
        column: The column of the cursor.
        every: All steps by key, on screen or not.
    """
    headed = _headed(cells)
    if headed is None:
        return _at_cursor(cells, rows, columns, selected=selected, column=column)
    if "code" in headed:
        return _by_name(cells[1:], headed, every)
    body = _writable(cells[1:], headed, {})
    under = _at_cursor(body[1], rows, body[0], selected=selected, column=0)
    placed = list(zip(range(2, len(cells) + 1), under.place.keys, cells[1:], strict=False))
    return replace(under, first=1, differing=tuple(_differing(placed, headed, every)))


def _headed(cells: Cells) -> list[str] | None:
    """The columns that the first row names; `None` when it is no row of headings."""
    if len(cells) < 2:  # noqa: PLR2004 - headings stand above something
        return None
    found = [_OURS.get(folded(text)) for text in cells[0]]
    return [name or "" for name in found] if found and all(found) else None


def _at_cursor(
    cells: Cells,
    rows: Sequence[StepRow],
    columns: Sequence[str],
    *,
    selected: Sequence[str],
    column: int,
) -> Target:
    keys = [row.key for row in rows]
    start = keys.index(selected[0]) if selected and selected[0] in keys else 0
    below = keys[start:]
    chosen = set(selected)
    if len(selected) > 1:
        # A selection with gaps is filled as it is, not what lies between.
        below = [key for key in below if key in chosen]
    place = Place(tuple(below), tuple(columns[column:]), height=max(1, len(selected)))
    return Target(place, cells)


def _by_name(cells: Cells, headed: Sequence[str], every: Mapping[str, StepRow]) -> Target:
    named = {(row.facts.step.code, folded(row.wijk_name)): row.key for row in every.values()}
    code, wijk = (
        headed.index("code"),
        headed.index("neighbourhood") if "neighbourhood" in headed else -1,
    )
    keys: list[str] = []
    body: list[tuple[str, ...]] = []
    placed: list[_Placed] = []
    unknown: list[tuple[int, str]] = []
    for number, row in enumerate(cells, start=2):
        said = _said(row, code), _said(row, wijk)
        if not any(text.strip() for text in row):
            continue
        key = named.get((said[0], folded(said[1])))
        if key is None:
            unknown.append((number, " ".join(said).strip()))
        else:
            keys.append(key)
            body.append(row)
            placed.append((number, key, row))
    names, kept = _writable(tuple(body), headed, {**every}, keys)
    return Target(
        Place(tuple(keys), tuple(names)),
        kept,
        first=1,
        unknown=tuple(unknown),
        differing=tuple(_differing(placed, headed, every)),
    )


_Placed = tuple[int, str, Sequence[str]]
"""Number of a pasted row, the step it goes to, and its cells."""


def _differing(
    placed: Sequence[_Placed], headed: Sequence[str], every: Mapping[str, StepRow]
) -> Iterator[Differing]:
    """Find the cells that name another step: who sorted half a list would overwrite others."""
    for number, key, row in placed:
        for at, name in enumerate(headed):
            said = _said(row, at)
            if name in _NAMING and said and not _names(every[key], name, said):
                yield Differing(number, key, name, said, every[key].texts[name])


def _names(row: StepRow, name: str, said: str) -> bool:
    known = {row.texts[name], row.facts.step.title if name == "title" else ""}
    return folded(said) in map(folded, known)


def _said(row: Sequence[str], at: int) -> str:
    return row[at].strip() if 0 <= at < len(row) else ""


def _writable(
    cells: Cells,
    headed: Sequence[str],
    every: Mapping[str, StepRow],
    keys: Sequence[str] = (),
) -> tuple[list[str], Cells]:
    """Leave out the columns that only name a row, and those that say what the screen says."""
    kept = [
        at
        for at, name in enumerate(headed)
        if name in WRITABLE or not (name in _NAMING or _as_shown(cells, at, name, every, keys))
    ]
    return [headed[at] for at in kept], tuple(
        tuple(row[at] if at < len(row) else "" for at in kept) for row in cells
    )


def _as_shown(
    cells: Cells, at: int, name: str, every: Mapping[str, StepRow], keys: Sequence[str]
) -> bool:
    return bool(keys) and all(
        _said(row, at) == every[key].texts.get(name, "").strip()
        for row, key in zip(cells, keys, strict=True)
    )
