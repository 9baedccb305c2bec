"""Recording what a department contributes."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from app.domain.errors import DomainError
from app.domain.ids import split_part
from app.domain.instances import Contribution, Status
from app.domain.route import CONTRIBUTING
from app.domain.town_hall import Department
from app.domain.walk import contribution, instance_of, letters
from app.editing.commands.instances import place
from app.editing.commands.waits import close_waits
from app.editing.edit import Edit

_BETWEEN = re.compile(r"\n\s*\n")


def set_fields(edit: Edit, key: str, **values: Any) -> Contribution:
    """Give fields of a contribution a value; not `status`, see `set_status`.

    Raises:
        DomainError: `no_contribution`: the department is not A, R or C on this step.
    """
    after = replace(_contribution(edit, key), **values)
    edit.save(after)
    return after


def set_status(
    edit: Edit, key: str, status: Status | None, *, today: date, reason: str = ""
) -> None:
    """Set the status of a contribution; `None` lets it follow the instance.

    Raises:
        DomainError: `no_contribution`; `contribution_not_pending`: a contribution does not await
            a decision; `reason_needed` for skipping.
    """
    part = _contribution(edit, key)
    where = place(edit, instance_of(edit.dossier, part.instance))
    if status is Status.PENDING_DECISION:
        raise DomainError("contribution_not_pending", **where)
    if status is Status.NOT_APPLICABLE:
        if not reason.strip():
            raise DomainError("reason_needed", **where)
        part = replace(part, remark=joined(part.remark, reason))
    # Following the step again says nothing about what is waited for.
    if status not in (Status.WAITING, None):
        close_waits(edit, key, today)
    edit.save(replace(part, status=status))


def joined(first: str, second: str) -> str:
    """Two pieces of prose in one; a paragraph that is already there is not repeated."""
    there = _paragraphs(first)
    return "\n\n".join([*there, *(part for part in _paragraphs(second) if part not in there)])


def _paragraphs(text: str) -> list[str]:
    return [part.strip() for part in _BETWEEN.split(text) if part.strip()]


def _contribution(edit: Edit, key: str) -> Contribution:
    whole, department = split_part(key)
    item = instance_of(edit.dossier, whole)
    if letters(edit.dossier, item.step).get(department) not in CONTRIBUTING:
        found = edit.dossier.find(Department, department)
        code = found.code if found else department
        raise DomainError("no_contribution", **place(edit, item), department=code)
    return contribution(edit.dossier, whole, department)
