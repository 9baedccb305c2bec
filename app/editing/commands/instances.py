"""Recording how far a step is."""

from dataclasses import replace
from datetime import date
from typing import Any

from app.domain.calendar import next_review, proposed_dates
from app.domain.completion import missing_for_done
from app.domain.errors import DomainError
from app.domain.instances import Answer, Status, StepInstance
from app.domain.route import Recurrence, Step
from app.domain.status import effective
from app.domain.town_hall import Neighbourhood
from app.domain.walk import check, checkpoints, instance_of, step_of
from app.editing.commands.waits import close_waits
from app.editing.edit import Edit


def set_fields(edit: Edit, key: str, **values: Any) -> StepInstance:
    """Give fields of an instance a value.

    Args:
        edit: What is being changed.
        key: Id of the instance.
        values: Values by field name; not `status`, which has rules of its own (`set_status`).
    """
    after = replace(instance_of(edit.dossier, key), **values)
    edit.save(after)
    return after


def set_status(
    edit: Edit, key: str, status: Status | None, *, today: date, reason: str = ""
) -> None:
    """Set the status of an instance by hand; `None` lets it follow the contributions again.

    Reopening clears the approval and keeps the checks. Leaving "waiting" closes what was waited
    for.

    Raises:
        DomainError: `not_done` with everything that is missing; `reason_needed` for skipping;
            `reopen_reason_needed`.
    """
    item = instance_of(edit.dossier, key)
    # What was saved earlier in this edit may have made it done; what was done before counts.
    was_done = instance_of(edit.before, key).status is Status.DONE
    if was_done and status is not Status.DONE:
        item = _reopened(edit, item, reason)
    if status is Status.NOT_APPLICABLE:
        item = _skipped(edit, item, reason)
    elif item.status is Status.NOT_APPLICABLE:
        item = replace(item, na_reason="", decided_by="")
    if status is Status.DONE:
        missing = missing_for_done(edit.dossier, item)
        if missing:
            raise DomainError("not_done", **place(edit, item), missing=tuple(missing))
    # Following the contributions again says nothing about what is waited for.
    if status not in (Status.WAITING, None):
        close_waits(edit, key, today)
    edit.save(replace(item, status=status))


def _reopened(edit: Edit, item: StepInstance, reason: str) -> StepInstance:
    if not reason.strip():
        raise DomainError("reopen_reason_needed", **place(edit, item))
    return replace(item, approved_on=None, review_on=None)


def _skipped(edit: Edit, item: StepInstance, reason: str) -> StepInstance:
    why = reason.strip() or item.na_reason.strip()
    if not why:
        raise DomainError("reason_needed", **place(edit, item))
    return replace(item, na_reason=why)


def still_done(edit: Edit, key: str, *, today: date, next_on: date | None = None) -> None:
    """Confirm that a done step still is (*Nog steeds gereed*): sets the next review.

    Args:
        edit: What is being changed.
        key: Id of the instance.
        today: The day it is confirmed.
        next_on: The next review; needed where the step is looked at with every series.

    Raises:
        DomainError: `not_done_yet`; `review_date_needed`.
    """
    item = instance_of(edit.dossier, key)
    if effective(edit.dossier, item) is not Status.DONE:
        raise DomainError("not_done_yet", **place(edit, item))
    recurrence = step_of(edit.dossier, item).recurrence
    if recurrence is Recurrence.EVERY_SERIES and next_on is None:
        raise DomainError("review_date_needed", **place(edit, item))
    edit.save(replace(item, review_on=next_on or next_review(recurrence, today)))


def answer(edit: Edit, key: str, number: int, given: Answer | None, reason: str = "") -> None:
    """Answer a checkpoint.

    Args:
        edit: What is being changed.
        key: Id of the instance.
        number: The checkpoint, counted from 1.
        given: The answer; `None` opens it again.
        reason: Why it does not apply, or a note.

    Raises:
        DomainError: `no_such_checkpoint` (number, last).
    """
    item = instance_of(edit.dossier, key)
    points = checkpoints(edit.dossier, item.step)
    if not 1 <= number <= len(points):
        raise DomainError(
            "no_such_checkpoint", **place(edit, item), number=number, last=len(points)
        )
    before = check(edit.dossier, key, points[number - 1].id)
    edit.save(replace(before, answer=given, reason=reason.strip()))


def propose_dates(edit: Edit, start: date, among: frozenset[str] | None = None) -> int:
    """Fill due dates along the dependencies (*Datums voorstellen*); gives how many."""
    proposed = proposed_dates(edit.dossier, start, among)
    for key, due in proposed.items():
        set_fields(edit, key, due=due)
    return len(proposed)


def place(edit: Edit, item: StepInstance) -> dict[str, str]:
    """The code of the step and the name of the wijk, for a sentence."""
    step = edit.dossier.find(Step, item.step)
    wijk = edit.dossier.find(Neighbourhood, item.neighbourhood)
    return {"step": step.code if step else "", "neighbourhood": wijk.name if wijk else ""}
