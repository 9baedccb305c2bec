"""Who waits on what, and what an answer sets free."""

from dataclasses import replace
from datetime import date

from app.domain.changes import FieldChange, changed
from app.domain.dossier import Dossier, saved
from app.domain.ids import split_part
from app.domain.instances import Contribution, Status, StepInstance
from app.domain.status import effective
from app.domain.waits import Wait
from app.domain.walk import contribution, instance_of, instances


def open_waits(dossier: Dossier, subject: str) -> list[Wait]:
    """The waits of an instance or a contribution that have no answer yet, oldest first."""
    found = (wait for wait in dossier.where(Wait, "subject", subject) if wait.open)
    return sorted(found, key=lambda wait: (str(wait.since or ""), wait.id))


def answer_changes(dossier: Dossier, wait: Wait, day: date, text: str) -> tuple[FieldChange, ...]:
    """The changes that an answer brings.

    The wait is closed; a subject that has no other open wait goes from waiting to in progress.
    """
    closed = changed(wait, replace(wait, answered_on=day, answer=text))
    if [other for other in open_waits(dossier, wait.subject) if other.id != wait.id]:
        return closed
    return (*closed, *_resume(dossier, wait.subject))


def freed_by(dossier: Dossier, wait: Wait, day: date) -> list[StepInstance]:
    """The instances that would no longer wait after an answer.

    The answer is applied and the board compared, so that this cannot disagree with what the board
    shows once the answer is entered.
    """
    after = dossier.apply(answer_changes(dossier, wait, day, ""))
    return [
        item
        for item in instances(dossier)
        if effective(dossier, item) is Status.WAITING
        and effective(after, instance_of(after, item.id)) is not Status.WAITING
    ]


def _resume(dossier: Dossier, subject: str) -> tuple[FieldChange, ...]:
    whole, department = split_part(subject)
    found: StepInstance | Contribution = (
        contribution(dossier, whole, department) if department else instance_of(dossier, whole)
    )
    if found.status is not Status.WAITING:
        return ()
    return saved(dossier, replace(found, status=Status.IN_PROGRESS))
