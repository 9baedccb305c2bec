"""At most three things that R2 asks of the head of a department: confirm, decide, hours."""

from collections.abc import Iterator

from app.domain.route import Letter
from app.editing.wording import instance_text
from app.reports.content.department_work import Task, Work
from app.words import choices
from app.words import report_department as words
from app.words.dates import day_text


def asks(work: Work) -> Iterator[str]:
    """What is asked, each in one sentence; nothing when nothing is missing."""
    yield from filter(None, (_confirm(work), _decide(work), _hours(work)))


def _confirm(work: Work) -> str:
    """Owner and date of the steps that the department leads, and what is late of all it does."""
    led = [task for task in work.with_letters(Letter.ACCOUNTABLE) if work.to_do(task)]
    owner = [task for task in led if task.item.owner is None]
    due = [task for task in led if task.item.due is None]
    late = [task for task, _ in work.late()]
    if not (owner or due or late):
        return ""
    return words.ask_confirm(*(_places(work, tasks) for tasks in (owner, due, late)))


def _decide(work: Work) -> str:
    found = work.pending()
    if not found:
        return ""
    bodies = dict.fromkeys(
        words.treated(_body(task), day_text(task.item.body_date) if task.item.body_date else "")
        for task in found
        if task.item.body
    )
    return words.ask_decide(_places(work, found), list(bodies))


def _body(task: Task) -> str:
    return choices.word(choices.BODY, task.item.body)


def _hours(work: Work) -> str:
    needed, available = work.department.hours_needed, work.department.hours_available
    if needed is not None and available is not None and needed <= available:
        return ""
    given_on = work.department.hours_date
    return words.ask_hours(needed, available, day_text(given_on) if given_on else "")


def _places(work: Work, tasks: list[Task]) -> list[str]:
    return [work.view.text(instance_text(work.dossier, task.item.id)) for task in tasks]
