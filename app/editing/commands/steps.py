"""Changing the route in a dossier: own steps, names, skipping."""

import re
from dataclasses import dataclass, replace
from datetime import date

from app.domain.errors import DomainError
from app.domain.ids import dependency_id, new_id
from app.domain.instances import Status, StepInstance
from app.domain.route import (
    Checkpoint,
    Dependency,
    Letter,
    Level,
    Phase,
    RequiredDecision,
    Step,
)
from app.domain.town_hall import Department
from app.domain.walk import checkpoints, instance, instances_of_step, neighbourhoods
from app.editing.commands.instances import set_fields, set_status
from app.editing.commands.roles import set_role
from app.editing.edit import Edit
from app.words.names import cleaned

_CODE = re.compile(r"\d{1,2}\.\d{1,3}", re.ASCII)
MAX_TITLE = 300


@dataclass(frozen=True, slots=True)
class OwnStep:
    """A step that the municipality adds itself.

    Attributes:
        code: Its number; the part before the point is the phase.
        title: Short title.
        level: Once, or for every wijk.
        decision: Who formally decides.
        accountable: Id of the department that is accountable, if known.
        responsible: Ids of the departments that do the work.
        checkpoints: What must be verified.
        requires: Ids of the steps it depends on.
        lead_weeks: How long it takes.
    """

    code: str
    title: str
    level: Level = Level.TOWN_WIDE
    decision: RequiredDecision = RequiredDecision.NONE
    accountable: str | None = None
    responsible: tuple[str, ...] = ()
    checkpoints: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    lead_weeks: int = 4


def add(edit: Edit, plan: OwnStep) -> Step:
    """Add an own step to the phase its code names.

    Raises:
        DomainError: `bad_step_code`, `step_exists`, `no_such_phase`, `title_missing`,
            `two_letters` (code).
    """
    if plan.accountable is not None and plan.accountable in plan.responsible:
        raise DomainError("two_letters", code=edit.dossier.get(Department, plan.accountable).code)
    code = _free_code(edit, plan.code)
    phase = _phase(edit, code)
    made = Step(
        new_id(),
        phase.id,
        code=code,
        title=_titled(plan.title),
        level=plan.level,
        decision=plan.decision,
        lead_weeks=plan.lead_weeks,
        order=int(code.partition(".")[2]),
        own=True,
    )
    edit.save(made)
    for text in plan.checkpoints:
        add_checkpoint(edit, made, text)
    for required in plan.requires:
        edit.save(Dependency(dependency_id(made.id, required), made.id, required))
    if plan.accountable is not None:
        department = edit.dossier.get(Department, plan.accountable)
        set_role(edit, made, department, Letter.ACCOUNTABLE)
    for key in plan.responsible:
        set_role(edit, made, edit.dossier.get(Department, key), Letter.RESPONSIBLE)
    return made


def rename(edit: Edit, step: Step, title: str) -> None:
    """Give a step another title.

    Raises:
        DomainError: `title_missing`.
    """
    edit.save(replace(step, title=_titled(title)))


def move(edit: Edit, step: Step, code: str) -> None:
    """Give a step another place and number; what was recorded stays with it.

    Raises:
        DomainError: `bad_step_code`, `step_exists`, `no_such_phase`.
    """
    wanted = _free_code(edit, code)
    phase = _phase(edit, wanted)
    edit.save(replace(step, code=wanted, phase=phase.id, order=int(wanted.partition(".")[2])))


def add_checkpoint(edit: Edit, step: Step, text: str) -> Checkpoint:
    """Add a checkpoint at the end.

    Raises:
        DomainError: `text_missing`.
    """
    if not cleaned(text):
        raise DomainError("text_missing", what="checkpoint")
    last = max((item.order for item in checkpoints(edit.dossier, step.id)), default=0)
    made = Checkpoint(new_id(), step.id, last + 1, text.strip())
    edit.save(made)
    return made


def skip(
    edit: Edit,
    step: Step,
    reason: str,
    *,
    today: date,
    decided_by: str = "",
    neighbourhood: str | None = None,
) -> int:
    """Skip a step, in one wijk or everywhere; gives in how many places.

    Everywhere means: where it is not done yet. What was done stays done.

    Raises:
        DomainError: `reason_needed`, `neighbourhood_not_needed`.
    """
    places = _places(edit, step, neighbourhood)
    for item in places:
        set_status(edit, item.id, Status.NOT_APPLICABLE, today=today, reason=reason)
        if decided_by:
            set_fields(edit, item.id, decided_by=decided_by)
    return len(places)


def _places(edit: Edit, step: Step, wijk: str | None) -> list[StepInstance]:
    """Where a step is skipped.

    Raises:
        DomainError: `neighbourhood_not_needed` (step): it is not walked per wijk.
    """
    if step.level is Level.PER_NEIGHBOURHOOD and wijk is None:
        found = instances_of_step(edit.dossier, step, neighbourhoods(edit.dossier))
        return [item for item in found if item.status is not Status.DONE]
    if step.level is Level.TOWN_WIDE and wijk is not None:
        raise DomainError("neighbourhood_not_needed", step=step.code)
    return [instance(edit.dossier, step.id, wijk)]


def _free_code(edit: Edit, code: str) -> str:
    wanted = code.strip()
    if not _CODE.fullmatch(wanted):
        raise DomainError("bad_step_code", value=code)
    # 3.08 is 3.8: it stands in the same place.
    wanted = ".".join(str(int(part)) for part in wanted.split("."))
    if any(step.code == wanted and not step.retired for step in edit.dossier.all(Step)):
        raise DomainError("step_exists", code=wanted)
    return wanted


def _phase(edit: Edit, code: str) -> Phase:
    order = int(code.partition(".")[0])
    found = edit.dossier.where(Phase, "order", order)
    if not found:
        raise DomainError("no_such_phase", value=order)
    return found[0]


def _titled(title: str) -> str:
    wanted = cleaned(title)
    if not wanted:
        raise DomainError("title_missing")
    return wanted[:MAX_TITLE]
