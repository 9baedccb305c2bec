"""The tables of R2, each with all its rows."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.actions import Action, ActionKind
from app.domain.calendar import review_on
from app.domain.decisions import BINDING, Decision, DecisionStep
from app.domain.instances import StepInstance
from app.domain.route import Letter, Step
from app.domain.status import effective, effective_contribution
from app.domain.waits import Wait
from app.domain.walk import instance_of, step_of
from app.editing.wording import awaited_text, instance_text
from app.reports.content.cells import column, role_mark, status_mark, wijk_name, yes_or_empty
from app.reports.content.department_work import (
    WORKING,
    Task,
    Work,
    days_since,
    waiting_department,
)
from app.reports.content.model import Column, Kind, Mark, Row, Table
from app.reports.content.registers import actions_of
from app.words import choices
from app.words import report_department as words
from app.words.names import natural
from app.words.report_texts import late_status

WEEKS_AHEAD = 6

_PLACE = (
    column("code", Kind.CODE, 0.8),
    column("title", Kind.TEXT, 4),
    column("neighbourhood", Kind.TEXT, 1.8),
)


def late(work: Work) -> Table:
    """What is late, longest first."""
    return _table(
        "te_laat",
        (
            *_PLACE,
            column("role", Kind.TEXT, 0.6),
            column("due", Kind.DAY, 1.5),
            column("days_late", Kind.NUMBER, 1),
            column("contact", Kind.TEXT, 2.2),
        ),
        (_late_row(work, task, day) for task, day in work.late()),
    )


def _late_row(work: Work, task: Task, day: date) -> Row:
    return Row(
        task.item.id,
        (
            *_place(work, task.item),
            task.letter.value,
            day,
            days_since(day, work.today),
            work.view.person(work.contact(task)),
        ),
    )


def on_us(work: Work) -> Table:
    """Who waits on the department."""
    return _table(
        "op_ons",
        (
            column("code", Kind.CODE, 0.8),
            column("neighbourhood", Kind.TEXT, 1.8),
            column("who", Kind.TEXT, 0.9),
            column("what", Kind.PROSE, 5),
            column("since", Kind.DAY, 1.5),
            column("days", Kind.NUMBER, 0.9),
        ),
        (_wait_row(work, wait, _who_waits(work, wait)) for wait in work.on_us),
    )


def ours(work: Work) -> Table:
    """What the department waits for."""
    return _table(
        "wij_wachten",
        (
            column("code", Kind.CODE, 0.8),
            column("neighbourhood", Kind.TEXT, 1.8),
            column("on", Kind.TEXT, 2),
            column("what", Kind.PROSE, 4),
            column("since", Kind.DAY, 1.5),
            column("days", Kind.NUMBER, 0.9),
        ),
        (
            _wait_row(work, wait, work.view.text(awaited_text(work.dossier, wait)))
            for wait in work.ours
        ),
    )


def actions(work: Work) -> Table:
    """The open actions of the department, what is late first."""
    request, view = work.request, work.view
    found = [
        item
        for item in actions_of(request, view, ActionKind.ACTION, work.department.id)
        if not item.closed
    ]
    return _table(
        "acties",
        (
            column("number", Kind.CODE, 1.1, word="nr"),
            column("action", Kind.PROSE, 5),
            column("code", Kind.CODE, 0.8),
            column("due", Kind.DAY, 1.5),
            column("days_late", Kind.NUMBER, 1),
            column("owner", Kind.TEXT, 2.2),
        ),
        (_action_row(work, item) for item in found),
        headers=2,
    )


def _action_row(work: Work, item: Action) -> Row:
    step = work.dossier.find(Step, item.step)
    return Row(
        item.id,
        (
            item.number,
            work.view.text(item.text),
            step.code if step else "",
            item.due,
            item.late(work.today) or None,
            work.view.person(item.owner),
        ),
    )


def _who_waits(work: Work, wait: Wait) -> str:
    found = waiting_department(work.dossier, wait)
    return found.code if found else ""


def _wait_row(work: Work, wait: Wait, party: str) -> Row:
    item = instance_of(work.dossier, wait.subject)
    return Row(
        wait.id,
        (
            step_of(work.dossier, item).code,
            work.view.text(wijk_name(work.dossier, item)),
            party,
            work.view.text(wait.what),
            wait.since,
            days_since(wait.since, work.today),
        ),
    )


def coming(work: Work) -> Table:
    """What has to be ready, is decided or is looked at again in the next six weeks."""
    events = sorted(_events(work), key=lambda event: (event.day, natural(event.task.step.code)))
    return _table(
        "komend",
        (
            column("date", Kind.DAY, 1.5),
            column("event", Kind.TEXT, 2.2),
            *_PLACE,
            column("contact", Kind.TEXT, 2.2),
        ),
        (_event_row(work, event) for event in events),
        headers=2,
    )


@dataclass(frozen=True, slots=True)
class _Event:
    """Something that happens to a task on a day."""

    day: date
    what: str
    task: Task


def _events(work: Work) -> Iterator[_Event]:
    last = work.today + timedelta(weeks=WEEKS_AHEAD)
    for task in work.tasks:
        for day, what in _days(work, task):
            if day is not None and work.today <= day <= last:
                yield _Event(day, what, task)


def _days(work: Work, task: Task) -> Iterator[tuple[date | None, str]]:
    """The days of a task that matter to the department."""
    dossier, item, part = work.dossier, task.item, task.part
    closed = effective(dossier, item).closed
    if task.letter in WORKING:
        yield review_on(dossier, item), words.REVIEW
        if not closed:
            yield item.due, words.STEP
            yield item.body_date, words.treated_in(choices.word(choices.BODY, item.body))
    if part is not None and not closed and not effective_contribution(dossier, part).closed:
        yield part.due, words.CONTRIBUTION


def _event_row(work: Work, event: _Event) -> Row:
    task = event.task
    return Row(
        f"{event.day} {task.item.id} {event.what}",
        (
            event.day,
            event.what,
            *_place(work, task.item),
            work.view.person(work.contact(task)),
        ),
    )


def decisions(work: Work) -> Table:
    """The decisions that were taken about steps on which the department works, last one first."""
    mine = {task.item.id for task in work.with_letters(*WORKING)}
    found = [
        (item, places)
        for item in work.dossier.all(Decision)
        if item.status in BINDING
        and (places := _linked(work, item) & mine)
        and work.view.shows(internal=item.internal)
    ]
    found.sort(key=lambda pair: (str(pair[0].date or ""), natural(pair[0].number)), reverse=True)
    return _table(
        "besluiten",
        (
            column("number", Kind.CODE, 1.2),
            column("date", Kind.DAY, 1.5),
            column("body", Kind.TEXT, 1.2),
            column("sentence", Kind.PROSE, 6),
            column("steps", Kind.TEXT, 2),
        ),
        (_decision_row(work, item, places) for item, places in found),
    )


def _linked(work: Work, item: Decision) -> set[str]:
    return {link.instance for link in work.dossier.where(DecisionStep, "decision", item.id)}


def _decision_row(work: Work, item: Decision, places: Iterable[str]) -> Row:
    texts = sorted((instance_text(work.dossier, place) for place in places), key=natural)
    return Row(
        item.id,
        (
            item.number,
            item.date,
            choices.word(choices.BODY, item.body),
            work.view.text(item.sentence),
            work.view.text(", ".join(texts)),
        ),
    )


def steps_on_paper(work: Work) -> Table:
    """All steps of the department by role, narrow enough for an upright page."""
    return _table(
        "stappen",
        (
            column("role", Kind.ROLE, 0.8),
            *_PLACE,
            column("status", Kind.STATUS, 2.6, word="standing"),
            column("due", Kind.DAY, 1.5),
            column("owner", Kind.TEXT, 2.2),
        ),
        _by_role(work, _paper_row),
        headers=3,
    )


def _paper_row(work: Work, task: Task) -> Row:
    dossier, part = work.dossier, task.part
    late = work.late_since(task) is not None
    status = status_mark(effective(dossier, task.item))
    return Row(
        task.item.id,
        (
            role_mark(task.letter, effective_contribution(dossier, part) if part else None),
            *_place(work, task.item),
            Mark(status.status, late_status(status.text)) if late else status,
            _due(task),
            work.view.person(task.item.owner),
        ),
        group=words.GROUPS[task.letter.value],
    )


def steps_in_workbook(work: Work) -> Table:
    """All steps of the department by role, with what was written about its own part."""
    internal = work.request.reader.internal
    columns = (
        column("role", Kind.TEXT, 0.6),
        *_PLACE,
        column("status", Kind.STATUS, 2.2),
        column("own_status", Kind.STATUS, 2.2),
        column("due", Kind.DAY, 1.5),
        column("late", Kind.TEXT, 0.8, word="overdue"),
        column("owner", Kind.TEXT, 2.2),
        column("contact", Kind.TEXT, 2.2),
        column("text", Kind.PROSE, 4, word="contribution", begins_part=True),
        column("remark", Kind.PROSE, 3),
        *((column("internal_remark", Kind.PROSE, 3),) if internal else ()),
        column("id", Kind.TEXT, hidden=True),
    )
    return _table("stappen", columns, _by_role(work, _workbook_row), headers=3)


def _workbook_row(work: Work, task: Task) -> Row:
    dossier, view, part = work.dossier, work.view, task.part
    internal = view.internal(part.internal_remark if part else "")
    return Row(
        task.item.id,
        (
            task.letter.value,
            *_place(work, task.item),
            status_mark(effective(dossier, task.item)),
            status_mark(effective_contribution(dossier, part)) if part else None,
            _due(task),
            yes_or_empty(work.late_since(task) is not None),
            view.person(task.item.owner),
            view.person(work.contact(task)),
            view.text(part.text if part else ""),
            view.text(part.remark if part else ""),
            *((internal,) if work.request.reader.internal else ()),
            task.item.id,
        ),
        group=words.GROUPS[task.letter.value],
    )


def _by_role(work: Work, row: Callable[[Work, Task], Row]) -> Iterator[Row]:
    """A row for each task: what the department leads first, what it only hears of last."""
    return (row(work, task) for letter in Letter for task in work.with_letters(letter))


def _due(task: Task) -> date | None:
    """The day the own part is due, and else the whole step."""
    return task.part.due if task.part and task.part.due else task.item.due


def _place(work: Work, item: StepInstance) -> tuple[str, str, str]:
    step = step_of(work.dossier, item)
    view = work.view
    return step.code, view.text(step.title), view.text(wijk_name(work.dossier, item))


def _table(
    key: str, columns: tuple[Column, ...], rows: Iterable[Row], *, headers: int = 1
) -> Table:
    return Table(
        key=key,
        title=words.TABLES[key].title,
        columns=columns,
        rows=tuple(rows),
        summary=words.TABLES[key].summary,
        empty=words.EMPTY[key],
        row_headers=headers,
    )
