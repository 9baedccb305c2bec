"""The board: how far each wijk is at each step per wijk, as plain rows; no Qt."""

from collections.abc import Sequence
from datetime import date

from app.domain.bundling import Bundle, bundles, by_place
from app.domain.calendar import overdue
from app.domain.changes import ChangeSet
from app.domain.dossier import Dossier
from app.domain.ids import split_instance, split_part
from app.domain.instances import Status
from app.domain.route import Movement, Step
from app.domain.status import effective
from app.domain.town_hall import Neighbourhood
from app.domain.walk import counts, instance, neighbourhoods
from app.editing.bundle_text import bundle_text
from app.editing.wording import name_of
from app.ui.models.matrix_model import Cell, Head, Row
from app.ui.models.wijken_rows import WijkRow, per_wijk
from app.words import choices
from app.words.window import neighbourhoods as words

_AT_STEP = frozenset({"step_instance", "contribution", "step_role"})
_NO_MATTER = frozenset({"wait", "check", "decision", "decision_step", "stand_in", "development"})
_SIGNS = {Movement.DOWN: "↓", Movement.UP: "↑", Movement.STOP: "■"}
"""Of each movement, where there is no room for its word."""


def columns(dossier: Dossier) -> tuple[Head, ...]:
    """The heads of the wijken, without the archived ones."""
    return tuple(
        Head(
            wijk.id,
            wijk.name,
            said=words.column_said(wijk.name, wijk.status.value),
            tip=words.column_said(wijk.name, wijk.status.value),
        )
        for wijk in neighbourhoods(dossier)
    )


def rows(
    dossier: Dossier,
    today: date,
    among: frozenset[str] | None = None,
    movement: Movement | None = None,
) -> list[Row]:
    """A row for each step per wijk.

    Args:
        dossier: What is there.
        today: The day on which it is judged.
        among: Ids of the steps to work out; `None` for all.
        movement: Only the steps of this movement; `None` for all.
    """
    wijken, found, phase = neighbourhoods(dossier), [], ""
    joined = by_place(bundles(dossier))
    for step in per_wijk(dossier):
        if movement is not None and movement not in step.movements:
            continue
        first, phase = step.phase != phase, step.phase
        if among is not None and step.id not in among:
            continue
        cells = tuple(
            _cell(dossier, today, step, wijk, joined.get((step.id, wijk.id), ())) for wijk in wijken
        )
        title = f"{step.code} {step.title}"
        head = Head(step.id, step.code, step.title, first=first, said=title, tip=title)
        found.append(Row(head, cells))
    return found


def _cell(
    dossier: Dossier, today: date, step: Step, wijk: Neighbourhood, joined: Sequence[Bundle]
) -> Cell:
    item = instance(dossier, step.id, wijk.id)
    counted = counts(dossier, item)
    status = effective(dossier, item)
    late = counted and overdue(dossier, item, today)
    owner = name_of(dossier, item.owner)
    parts = (
        choices.word(choices.STATUS, status.value),
        words.LATE if late else "",
        words.owner(owner) if owner or not status.closed else "",
        "" if counted else words.NOT_COUNTED,
        *(bundle_text(dossier, item, besides=wijk.id) for item in joined),
    )
    value = (choices.STATUS_LETTER[status.value], initials(owner), words.BUNDLE if joined else "")
    said = words.cell_said(step.code, wijk.name, parts)
    return Cell(
        status=choices.STATUS_LETTER[status.value],
        after=initials(owner),
        late=late,
        wrong=late,
        faint=not counted,
        joined=bool(joined),
        value=" ".join(filter(None, value)),
        said=said,
        tip=said,
    )


def initials(name: str) -> str:
    """`Henk van der Meer` → `HM`: the first letters of the first and the last word."""
    parts = name.split()
    if len(parts) > 1:
        return f"{parts[0][0]}{parts[-1][0]}".upper()
    return parts[0][:2].upper() if parts else ""


def foot(found: Sequence[WijkRow]) -> list[Row]:
    """The totals per wijk: how much is done, and how much is late."""
    done = tuple(
        _total(words.progress(row.done, row.of), words.total_said(row.name, row.done, row.of))
        for row in found
    )
    late = tuple(
        Cell(
            str(row.late or ""),
            late=row.late > 0,
            value=str(row.late),
            said=words.late_said(row.name, row.late),
        )
        for row in found
    )
    rows = [Row(Head("done", title=words.DONE_ROW, said=words.DONE_ROW), done)]
    if any(row.late for row in found):
        rows.append(Row(Head("late", title=words.LATE_ROW, said=words.LATE_ROW), late))
    if any(row.idle for row in found):
        rows.append(Row(Head("idle", title=words.IDLE_ROW, said=words.IDLE_SAID), _idle(found)))
    return rows


def _idle(found: Sequence[WijkRow]) -> tuple[Cell, ...]:
    """Per wijk the movements on which nobody is working; a sign for each, and the word beside."""
    cells = []
    for row in found:
        names = [choices.word(choices.MOVEMENT, movement) for movement in row.idle]
        said = words.idle_said(row.name, names)
        signs = " ".join(_SIGNS[movement] for movement in row.idle)
        cells.append(Cell(signs, strong=True, value=", ".join(names), said=said, tip=said))
    return tuple(cells)


def _total(text: str, said: str) -> Cell:
    return Cell(text, value=text, said=said, tip=said)


def touched(item: ChangeSet) -> frozenset[str] | None:
    """The steps whose rows a change touches; `None`: anything may be different."""
    changes = [change for change in item.changes if change.table not in _NO_MATTER]
    if any(change.table not in _AT_STEP for change in changes):
        return None
    return frozenset(split_instance(split_part(change.record)[0])[0] for change in changes)


def needs_reason(dossier: Dossier, keys: Sequence[str], status: Status | None) -> list[str]:
    """Of some instances, those that can only get a status with a reason: skipped or reopened."""
    found = []
    for key in keys:
        item = instance(dossier, *split_instance(key))
        skips = status is Status.NOT_APPLICABLE and not item.na_reason.strip()
        reopens = item.status is Status.DONE and status is not Status.DONE
        if skips or reopens:
            found.append(key)
    return found
