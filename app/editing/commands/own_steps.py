"""What can be changed of the route in a dossier: splitting a step, and own steps."""

from dataclasses import dataclass, replace

from app.domain.errors import DomainError
from app.domain.ids import dependency_id, part_id
from app.domain.recorded import recorded_of_step
from app.domain.route import Checkpoint, Dependency, Level, Step, StepRole
from app.domain.walk import checkpoints
from app.editing.commands.checkpoints import give, is_own
from app.editing.commands.steps import OwnStep, add
from app.editing.edit import Edit

LONGEST_LEAD = 520
"""Weeks; ten years."""


@dataclass(frozen=True, slots=True)
class StepSplit:
    """How a step is split.

    Attributes:
        code: Number of the new step.
        title: Its title.
        checkpoints: Ids of the checkpoints that move to it.
    """

    code: str
    title: str
    checkpoints: tuple[str, ...] = ()


def split(edit: Edit, step: Step, plan: StepSplit) -> Step:
    """Make two steps of one; gives the new one, which is an own step.

    Both have the same roles, depend on the same steps, and are needed by the same steps. Answers
    move with their checkpoints; all else that was recorded stays with the old step.

    Raises:
        DomainError: `bad_step_code`, `step_exists`, `no_such_phase`, `title_missing`.
    """
    old = edit.dossier.get(Step, step.id)
    asked = OwnStep(plan.code, plan.title, old.level, old.decision, lead_weeks=old.lead_weeks)
    made = replace(add(edit, asked), movements=old.movements, recurrence=old.recurrence)
    edit.save(made)
    _copy_roles(edit, old, made)
    _copy_dependencies(edit, old, made)
    moved = [item for item in checkpoints(edit.dossier, old.id) if item.id in plan.checkpoints]
    give(edit, moved, made)
    return made


def remove(edit: Edit, step: Step) -> bool:
    """Delete an own step of which nothing was recorded, else retire it; tells whether it is gone.

    Raises:
        DomainError: `step_of_route` (step); `holds_route_checkpoints` (step): a split brought them
            there, and the route does not lose them; see `checkpoints.give`.
    """
    now = _own(edit, step)
    points = edit.dossier.where(Checkpoint, "step", now.id)
    if not all(is_own(point) for point in points):
        raise DomainError("holds_route_checkpoints", step=now.code)
    found = recorded_of_step(edit.dossier, now.id)
    if found.said:
        edit.save(replace(now, retired=True))
        return False
    edit.delete(*found.silent)
    edit.delete(*edit.dossier.where(StepRole, "step", now.id))
    edit.delete(*_dependencies(edit, now))
    edit.delete(*points)
    edit.delete(now)
    return True


def set_level(edit: Edit, step: Step, level: Level) -> None:
    """Let an own step be walked once, or by every wijk, while nothing was recorded of it.

    Raises:
        DomainError: `step_of_route`, `level_stays` (step).
    """
    now = _own(edit, step)
    if now.level is level:
        return
    found = recorded_of_step(edit.dossier, now.id)
    if found.said:
        raise DomainError("level_stays", step=now.code)
    edit.delete(*found.silent)
    edit.save(replace(now, level=level))


def set_lead_weeks(edit: Edit, step: Step, weeks: int) -> None:
    """Say how long a step takes here; also of a step of the route, of which it is an assumption.

    Raises:
        DomainError: `lead_weeks_outside` (value, first, last).
    """
    if not 0 <= weeks <= LONGEST_LEAD:
        raise DomainError("lead_weeks_outside", value=weeks, first=0, last=LONGEST_LEAD)
    edit.save(replace(edit.dossier.get(Step, step.id), lead_weeks=weeks))


def _own(edit: Edit, step: Step) -> Step:
    now = edit.dossier.get(Step, step.id)
    if not now.own:
        raise DomainError("step_of_route", step=now.code)
    return now


def _copy_roles(edit: Edit, old: Step, made: Step) -> None:
    roles = edit.dossier.where(StepRole, "step", old.id)
    edit.save(
        *(replace(role, id=part_id(made.id, role.department), step=made.id) for role in roles)
    )


def _copy_dependencies(edit: Edit, old: Step, made: Step) -> None:
    ends = [
        (
            made.id if item.step == old.id else item.step,
            made.id if item.requires == old.id else item.requires,
        )
        for item in _dependencies(edit, old)
    ]
    edit.save(*(Dependency(dependency_id(*pair), *pair) for pair in ends))


def _dependencies(edit: Edit, step: Step) -> dict[Dependency, None]:
    """What a step depends on, and what depends on it."""
    needed = edit.dossier.where(Dependency, "step", step.id)
    needing = edit.dossier.where(Dependency, "requires", step.id)
    return dict.fromkeys((*needed, *needing))
