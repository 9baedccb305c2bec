"""The matrices of R10: steps against departments, with the role and how far it is."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from math import ceil

from app.domain.calendar import overdue
from app.domain.dossier import Dossier
from app.domain.instances import Status, StepInstance
from app.domain.route import CONTRIBUTING, Letter, Level, Step
from app.domain.status import effective, effective_contribution
from app.domain.town_hall import Department, Neighbourhood
from app.domain.walk import (
    PROGRESSING,
    contribution,
    departments,
    instance,
    instances_of_step,
    letters,
    steps,
)
from app.reports.content.cells import column, phase_titles, role_mark, status_mark
from app.reports.content.model import (
    Block,
    Column,
    Heading,
    Kind,
    Mark,
    NewPage,
    Paragraph,
    Row,
    Table,
    Tone,
    Value,
)
from app.reports.content.request import Request
from app.reports.visibility import View
from app.words import choices
from app.words import report_texts as words

MOST_MATRICES = 5
"""Above this many wijken the steps per wijk are counted instead of shown one by one."""


def matrices(request: Request, view: View, most: int) -> Iterator[Block]:
    """The steps of the town, then those of each wijk, or counted when there are many wijken.

    Args:
        request: What is asked.
        view: The dossier as the reader may see it.
        most: Departments beside each other; when there are more, a matrix is several tables.
    """
    for block in _matrices(request, view):
        if isinstance(block, Table):
            yield from _in_parts(block, most)
        else:
            yield block


def _in_parts(matrix: Table, most: int) -> Iterator[Block]:
    """Divide the departments evenly over as few tables as can be."""
    roles = [at for at, item in enumerate(matrix.columns) if item.kind is Kind.ROLE]
    if len(roles) <= most:
        yield matrix
        return
    size = ceil(len(roles) / ceil(len(roles) / most))
    leading = range(len(matrix.columns) - len(roles))
    for number, first in enumerate(range(0, len(roles), size), start=1):
        part = roles[first : first + size]
        title = words.part_of(
            matrix.title, matrix.columns[part[0]].title, matrix.columns[part[-1]].title
        )
        if number > 1:
            yield NewPage()
        yield _only(matrix, (*leading, *part), f"{matrix.key}_deel_{number}", title)


def _only(matrix: Table, kept: tuple[int, ...], key: str, title: str) -> Table:
    return replace(
        matrix,
        key=key,
        title=title,
        columns=tuple(matrix.columns[at] for at in kept),
        rows=tuple(replace(row, cells=tuple(row.cells[at] for at in kept)) for row in matrix.rows),
    )


def _matrices(request: Request, view: View) -> Iterator[Block]:
    dossier = request.dossier
    town = [step for step in steps(dossier) if step.level is Level.TOWN_WIDE]
    local = [step for step in steps(dossier) if step.level is Level.PER_NEIGHBOURHOOD]
    yield NewPage()
    yield Heading(words.TOWN_WIDE)
    rows = tuple(_row(request, view, step, instance(dossier, step.id, None)) for step in town)
    yield _matrix(dossier, "gemeente", words.TOWN_WIDE, rows)
    wijken = request.chosen()
    if len(wijken) > MOST_MATRICES:
        yield NewPage()
        yield Heading(words.PER_WIJK)
        yield Paragraph(words.counts_note(_letters_of()), Tone.SECONDARY)
        counted = tuple(_counted_row(view, step, wijken) for step in local)
        yield _matrix(dossier, "wijken", words.PER_WIJK, counted, counted=True)
        return
    for number, wijk in enumerate(wijken, start=1):
        title = words.steps_in(wijk.name, _standing(wijk))
        yield NewPage()
        yield Heading(title)
        rows = tuple(
            _row(request, view, step, instance(dossier, step.id, wijk.id)) for step in local
        )
        yield _matrix(dossier, f"wijk_{number}", title, rows)


def _letters_of() -> str:
    """`N niet gestart, B bezig` and so on."""
    return ", ".join(f"{name[1]} {name[0].lower()}" for name in choices.STATUS.values())


def _matrix(
    dossier: Dossier, key: str, title: str, rows: tuple[Row, ...], *, counted: bool = False
) -> Table:
    stand = (
        column("status", Kind.TEXT, 2.6, word="status_counts")
        if counted
        else column("status", Kind.STATUS, 2.6, word="standing")
    )
    owner = () if counted else (column("owner", Kind.TEXT, 2.7),)
    return Table(
        key=key,
        title=title,
        columns=(
            column("code", Kind.CODE, 0.8),
            column("title", Kind.TEXT, 7.4),
            stand,
            *owner,
            *(
                Column(f"role_{item.code.lower()}", item.code, Kind.ROLE, 0.83)
                for item in departments(dossier)
            ),
        ),
        rows=rows,
        summary=words.counted_summary(_letters_of()) if counted else words.MATRIX_SUMMARY,
        empty=words.EMPTY_STEPS,
        row_headers=2,
    )


def _row(request: Request, view: View, step: Step, item: StepInstance) -> Row:
    dossier = view.dossier
    given = letters(dossier, step.id)
    return Row(
        key=item.id,
        cells=(
            step.code,
            view.text(_title(step)),
            _status(request, item),
            view.person(item.owner),
            *(
                _role(dossier, item, department, given.get(department.id))
                for department in departments(dossier)
            ),
        ),
        group=phase_titles(dossier).get(step.phase, ""),
    )


def _status(request: Request, item: StepInstance) -> Mark:
    """The status, and that it is late where it is."""
    mark = status_mark(effective(request.dossier, item))
    if not overdue(request.dossier, item, request.reference_date):
        return mark
    return Mark(mark.status, words.late_status(mark.text))


def _standing(wijk: Neighbourhood) -> str:
    """What to say of a wijk of which not every step counts; nothing of others."""
    if wijk.status in PROGRESSING:
        return ""
    return choices.word(choices.NEIGHBOURHOOD_STATUS, wijk.status).lower()


def _title(step: Step) -> str:
    return f"{step.title} ({words.OWN_STEP})" if step.own else step.title


def _role(
    dossier: Dossier, item: StepInstance, department: Department, letter: Letter | None
) -> Value:
    if letter is None:
        return None
    if letter not in CONTRIBUTING:
        return role_mark(letter, None)
    part = contribution(dossier, item.id, department.id)
    return role_mark(letter, effective_contribution(dossier, part))


def _counted_row(view: View, step: Step, wijken: list[Neighbourhood]) -> Row:
    dossier = view.dossier
    found = Counter(effective(dossier, item) for item in instances_of_step(dossier, step, wijken))
    by_letter = {choices.STATUS_LETTER[status.value]: found[status] for status in Status}
    given = letters(dossier, step.id)
    return Row(
        key=step.id,
        cells=(
            step.code,
            view.text(_title(step)),
            words.counts(by_letter),
            *(
                None if (letter := given.get(department.id)) is None else role_mark(letter, None)
                for department in departments(dossier)
            ),
        ),
        group=phase_titles(dossier).get(step.phase, ""),
    )
