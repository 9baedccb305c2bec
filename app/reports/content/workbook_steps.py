"""The sheets of R0 with a row per step, contribution or checkpoint."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from app.domain.calendar import needs_review, overdue, review_on
from app.domain.completion import decisions_of
from app.domain.dossier import Dossier
from app.domain.instances import Answer, Check, Contribution, StepInstance
from app.domain.responsibility import accountable_department
from app.domain.route import Checkpoint, Letter, Step
from app.domain.status import effective, effective_contribution, implied
from app.domain.town_hall import Department
from app.domain.walk import (
    checks,
    contact,
    contributions,
    instances,
    letters,
    roleless_contributions,
    step_of,
)
from app.reports.content.cells import column, phase_titles, status_mark, wijk_name, yes_or_empty
from app.reports.content.model import Column, Kind, Row, Table, Value
from app.reports.content.request import Request
from app.reports.visibility import View
from app.words import choices
from app.words import report_tables as tables
from app.words import report_texts as words


@dataclass(frozen=True, slots=True)
class _Line:
    """What the cells of one instance are made of."""

    view: View
    item: StepInstance
    step: Step
    phase: str
    today: date

    @property
    def dossier(self) -> Dossier:
        return self.view.dossier


_Cell = Callable[[_Line], Value]


def instance_table(request: Request, view: View) -> Table:
    """One row per instance."""
    cells = [(column, cell) for column, cell in _INSTANCE if _wanted(request, column)]
    return Table(
        key="stappen",
        title=tables.TABLES["stappen"].title,
        columns=tuple(column for column, _ in cells),
        rows=tuple(_instance_row(line, cells) for line in _lines(request, view)),
        summary=tables.TABLES["stappen"].summary,
        empty=words.EMPTY_STEPS,
        row_headers=2,
    )


def _instance_row(line: _Line, cells: list[tuple[Column, _Cell]]) -> Row:
    if not line.view.reader.internal:
        # Counts what is held back; the column itself is left out.
        line.view.internal(line.item.internal_remark)
    return Row(line.item.id, tuple(cell(line) for _, cell in cells))


def contribution_table(request: Request, view: View) -> Table:
    """One row per department that is A, R or C on an instance."""
    return Table(
        key="bijdragen",
        title=tables.TABLES["bijdragen"].title,
        columns=(
            *_PLACE,
            column("department", Kind.TEXT, 0.8),
            _TITLE,
            column("role", Kind.TEXT, 0.6),
            column("status", Kind.STATUS, 1.6),
            column("contact", Kind.TEXT, 1.8),
            column("due", Kind.DAY, 1.1),
            column("text", Kind.PROSE, 4, word="contribution", begins_part=True),
            column("remark", Kind.PROSE, 3),
            *_internal_column(request),
            column("id", Kind.TEXT, hidden=True),
        ),
        rows=tuple(
            _contribution_row(request, line, part)
            for line in _lines(request, view)
            for part in _parts(line)
        ),
        summary=tables.TABLES["bijdragen"].summary,
        empty=words.EMPTY_STEPS,
        row_headers=3,
    )


def check_table(request: Request, view: View) -> Table:
    """One row per checkpoint of an instance."""
    return Table(
        key="controlepunten",
        title=tables.TABLES["controlepunten"].title,
        columns=(
            *_PLACE,
            column("number", Kind.NUMBER, 0.5, word="nr"),
            _TITLE,
            column("text", Kind.PROSE, 5, word="checkpoint"),
            column("answer", Kind.TEXT, 1.4),
            column("reason", Kind.PROSE, 2.5),
            column("id", Kind.TEXT, hidden=True),
        ),
        rows=tuple(
            _check_row(line, number, point, check)
            for line in _lines(request, view)
            for number, (point, check) in enumerate(checks(line.dossier, line.item), start=1)
        ),
        summary=tables.TABLES["controlepunten"].summary,
        empty=words.EMPTY_STEPS,
        row_headers=3,
    )


_PLACE = (column("code", Kind.CODE, 0.6), column("neighbourhood", Kind.TEXT, 1.4))
_TITLE = column("title", Kind.TEXT, 3.4)


def _lines(request: Request, view: View) -> list[_Line]:
    dossier = request.dossier
    titles = phase_titles(dossier)
    found = []
    for item in instances(dossier):
        if request.covers(item.neighbourhood):
            step = step_of(dossier, item)
            phase = titles.get(step.phase, "")
            found.append(_Line(view, item, step, phase, request.reference_date))
    return found


def _place(line: _Line) -> tuple[Value, ...]:
    return line.step.code, wijk_name(line.dossier, line.item)


def _title(line: _Line) -> Value:
    return line.view.text(line.step.title)


@dataclass(frozen=True, slots=True)
class _Part:
    """What a department contributes, its role and the person to ask."""

    contribution: Contribution
    letter: Letter | None
    contact: str | None


def _parts(line: _Line) -> Iterator[_Part]:
    """The contributions of an instance; those of who lost their role are kept, and come last."""
    dossier, item = line.dossier, line.item
    for role, part in contributions(dossier, item):
        yield _Part(part, role.letter, contact(dossier, item, role))
    known = letters(dossier, item.step)
    for part in roleless_contributions(dossier, item):
        yield _Part(part, known.get(part.department), part.contact)


def _contribution_row(request: Request, line: _Line, found: _Part) -> Row:
    view, dossier, part = line.view, line.dossier, found.contribution
    internal = view.internal(part.internal_remark)
    return Row(
        part.id,
        (
            *_place(line),
            dossier.get(Department, part.department).code,
            _title(line),
            found.letter.value if found.letter else choices.NO_ROLE,
            status_mark(effective_contribution(dossier, part)),
            view.person(found.contact),
            part.due,
            view.text(part.text),
            view.text(part.remark),
            *((internal,) if request.reader.internal else ()),
            part.id,
        ),
    )


def _check_row(line: _Line, number: int, point: Checkpoint, check: Check) -> Row:
    return Row(
        check.id,
        (
            *_place(line),
            number,
            _title(line),
            line.view.text(point.text),
            choices.word(choices.ANSWER, check.answer),
            line.view.text(check.reason),
            check.id,
        ),
    )


def _internal_column(request: Request) -> tuple[Column, ...]:
    if not request.reader.internal:
        return ()
    return (column("internal_remark", Kind.PROSE, 3),)


def _wanted(request: Request, column: Column) -> bool:
    return column.key != "internal_remark" or request.reader.internal


def _answered(line: _Line) -> Value:
    found = [check.answer for _, check in checks(line.dossier, line.item)]
    return sum(answer in (Answer.YES, Answer.NOT_APPLICABLE) for answer in found)


def _decisions(line: _Line) -> Value:
    return ", ".join(item.number for item in decisions_of(line.dossier, line.item))


def _accountable(line: _Line) -> Value:
    found = accountable_department(line.dossier, line.step.id)
    return found.code if found else ""


def _internal(line: _Line) -> Value:
    return line.view.internal(line.item.internal_remark)


_INSTANCE: tuple[tuple[Column, _Cell], ...] = (
    (_PLACE[0], lambda line: line.step.code),
    (_PLACE[1], lambda line: wijk_name(line.dossier, line.item)),
    (_TITLE, _title),
    (column("phase", Kind.TEXT, 2.2), lambda line: line.phase),
    (
        column("status", Kind.STATUS, 1.6),
        lambda line: status_mark(effective(line.dossier, line.item)),
    ),
    (
        column("implied", Kind.STATUS, 1.6),
        lambda line: status_mark(implied(line.dossier, line.item)),
    ),
    (column("owner", Kind.TEXT, 1.8), lambda line: line.view.person(line.item.owner)),
    (column("accountable", Kind.TEXT, 1), _accountable),
    (column("due", Kind.DAY, 1.1), lambda line: line.item.due),
    (
        column("overdue", Kind.TEXT, 0.8),
        lambda line: yes_or_empty(overdue(line.dossier, line.item, line.today)),
    ),
    (
        column("remark", Kind.PROSE, 3, begins_part=True),
        lambda line: line.view.text(line.item.remark),
    ),
    (column("checked", Kind.NUMBER, 0.9), _answered),
    (
        column("checks", Kind.NUMBER, 0.9),
        lambda line: len(checks(line.dossier, line.item)),
    ),
    (
        column("location", Kind.TEXT, 1.8),
        lambda line: line.view.text(line.item.result_location),
    ),
    (column("approved", Kind.DAY, 1.1), lambda line: line.item.approved_on),
    (
        column("review", Kind.DAY, 1.1, begins_part=True),
        lambda line: review_on(line.dossier, line.item),
    ),
    (
        column("needs_review", Kind.TEXT, 0.9),
        lambda line: yes_or_empty(needs_review(line.dossier, line.item, line.today)),
    ),
    (column("decisions", Kind.TEXT, 1.1), _decisions),
    (column("body", Kind.TEXT, 1, word="pending_at"), lambda line: line.item.body),
    (column("body_date", Kind.DAY, 1.1), lambda line: line.item.body_date),
    (
        column("na_reason", Kind.PROSE, 2),
        lambda line: line.view.text(line.item.na_reason),
    ),
    (
        column("decided_by", Kind.TEXT, 1.2),
        lambda line: line.view.text(line.item.decided_by),
    ),
    (column("internal_remark", Kind.PROSE, 3), _internal),
    (column("id", Kind.TEXT, hidden=True), lambda line: line.item.id),
)
