"""Waiting for an answer."""

from dataclasses import dataclass, replace
from datetime import date

from app.domain.errors import DomainError
from app.domain.ids import new_id, split_part
from app.domain.waiting import answer_changes, open_waits
from app.domain.waits import Wait, WaitOn
from app.domain.walk import contribution, instance_of
from app.editing.edit import Edit


@dataclass(frozen=True, slots=True)
class Awaited:
    """What is waited for.

    Attributes:
        kind: What `on` is.
        on: Id of that kind, or free text.
        what: What is awaited; may be empty.
        since: From which day.
    """

    kind: WaitOn
    on: str
    what: str
    since: date


def wait_for(edit: Edit, subject: str, awaited: Awaited) -> Wait:
    """Note what an instance or contribution waits for; the same source is noted once.

    Raises:
        DomainError: `waits_for_itself`.
    """
    _refuse_itself(subject, awaited)
    same = [
        wait
        for wait in open_waits(edit.dossier, subject)
        if (wait.on_kind, wait.on) == (awaited.kind, awaited.on)
    ]
    before = same[0] if same else Wait(new_id(), subject, awaited.kind, awaited.on)
    after = replace(before, what=awaited.what, since=awaited.since)
    edit.save(after)
    return after


def change_wait(edit: Edit, wait: Wait, awaited: Awaited) -> None:
    """Say otherwise what is waited for.

    Raises:
        DomainError: `waits_for_itself`; `no_such_record`.
    """
    _refuse_itself(wait.subject, awaited)
    now = edit.dossier.get(Wait, wait.id)
    edit.save(
        replace(now, on_kind=awaited.kind, on=awaited.on, what=awaited.what, since=awaited.since)
    )


def answer_wait(edit: Edit, wait: Wait, day: date, text: str = "") -> None:
    """Enter the answer that was waited for; frees the subject when nothing else holds it up."""
    whole, department = split_part(wait.subject)
    subject = (
        contribution(edit.dossier, whole, department)
        if department
        else instance_of(edit.dossier, whole)
    )
    edit.take(answer_changes(edit.dossier, wait, day, text), wait, subject)


def close_waits(edit: Edit, subject: str, day: date) -> None:
    """Close what a subject waited for, because it goes on."""
    for wait in open_waits(edit.dossier, subject):
        edit.save(replace(wait, answered_on=day))


def remove_wait(edit: Edit, wait: Wait) -> None:
    """Remove a wait that was noted by mistake.

    Raises:
        DomainError: `no_such_record`.
    """
    edit.delete(edit.dossier.get(Wait, wait.id))


def remove_waits(edit: Edit, subject: str) -> None:
    """Remove open waits that were noted by mistake."""
    edit.delete(*open_waits(edit.dossier, subject))


def _refuse_itself(subject: str, awaited: Awaited) -> None:
    if awaited.kind is WaitOn.INSTANCE and awaited.on == split_part(subject)[0]:
        raise DomainError("waits_for_itself")
