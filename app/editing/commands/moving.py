"""Moving what belongs to one department to another; what both have is joined."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.domain.ids import new_id, part_id
from app.domain.instances import Contribution, Status
from app.domain.responsibility import strongest
from app.domain.route import StepRole
from app.domain.waits import Wait
from app.editing.commands.contributions import joined
from app.editing.edit import Edit

_URGENCY = (
    Status.WAITING,
    Status.PENDING_DECISION,
    Status.IN_PROGRESS,
    Status.NOT_STARTED,
    Status.DONE,
    Status.NOT_APPLICABLE,
)


def move_roles(edit: Edit, roles: Sequence[StepRole], target: str) -> None:
    """Give roles to a department (id); the strongest letter stays (A > R > C > I)."""
    edit.save(*(_merged_role(edit, role, target) for role in roles))
    edit.delete(*roles)


def _merged_role(edit: Edit, role: StepRole, target: str) -> StepRole:
    key = part_id(role.step, target)
    present = edit.dossier.find(StepRole, key)
    letter = role.letter if present is None else strongest(role.letter, present.letter)
    return StepRole(key, role.step, target, letter)


def move_contributions(edit: Edit, parts: Sequence[Contribution], target: str) -> None:
    """Give contributions, with what they wait for, to a department (id)."""
    moved = {part.id: part_id(part.instance, target) for part in parts}
    waits = [wait for wait in edit.dossier.all(Wait) if wait.subject in moved]
    edit.save(*(_merged_contribution(edit, part, target) for part in parts))
    # Whose answer is awaited stays; who waits is part of what a wait is.
    edit.save(*(replace(wait, id=new_id(), subject=moved[wait.subject]) for wait in waits))
    edit.delete(*waits, *parts)


def _merged_contribution(edit: Edit, part: Contribution, target: str) -> Contribution:
    present = edit.dossier.find(Contribution, part_id(part.instance, target))
    other = present or Contribution.default(part.instance, target)
    statuses = [status for status in (other.status, part.status) if status is not None]
    dues = [due for due in (other.due, part.due) if due is not None]
    return replace(
        other,
        status=min(statuses, key=_URGENCY.index, default=None),
        contact=other.contact or part.contact,
        due=min(dues, default=None),
        text=joined(other.text, part.text),
        remark=joined(other.remark, part.remark),
        internal_remark=joined(other.internal_remark, part.internal_remark),
    )


def move_waits(edit: Edit, waits: Iterable[Wait], target: str) -> None:
    """Let open waits wait for somebody else (id)."""
    edit.save(*(replace(wait, on=target) for wait in waits if wait.open))
