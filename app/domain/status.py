"""The status that counts: set by hand, or implied by what the departments contribute.

Source of the rules: the page "Statussen en regels" of the product, in short in `ARCHITECTURE.md`.
"""

from app.domain.dossier import Dossier
from app.domain.instances import Contribution, Status, StepInstance
from app.domain.route import Letter
from app.domain.walk import contributions, instance_of

_WORKING = (Letter.ACCOUNTABLE, Letter.RESPONSIBLE)


def implied(dossier: Dossier, item: StepInstance) -> Status:
    """What the contributions of the A and R departments say.

    One that waits makes the instance wait; else one in progress or done puts it in progress;
    else it is not started. "Done" is never implied, "not applicable" and C are left out.
    """
    found = _said(dossier, item)
    if Status.WAITING in found:
        return Status.WAITING
    if found & {Status.IN_PROGRESS, Status.DONE}:
        return Status.IN_PROGRESS
    return Status.NOT_STARTED


def _said(dossier: Dossier, item: StepInstance) -> set[Status]:
    """The statuses that were set for the contributions of the A and R departments."""
    return {
        part.status
        for role, part in contributions(dossier, item)
        if role.letter in _WORKING and part.status is not None
    }


def effective(dossier: Dossier, item: StepInstance) -> Status:
    """The status set by hand if there is one, else the implied one."""
    return item.status or implied(dossier, item)


def effective_contribution(dossier: Dossier, part: Contribution) -> Status:
    """The status of a contribution.

    One that was never set reads done or not applicable when its instance is so, else not started.
    """
    if part.status is not None:
        return part.status
    whole = instance_of(dossier, part.instance)
    return whole.status if whole.status is not None and whole.status.closed else Status.NOT_STARTED


def disagrees(dossier: Dossier, item: StepInstance) -> bool:
    """Whether a status set by hand says something else than the A and R contributions.

    "Done" and "pending decision" are never implied: contributions only speak against these while
    one of them waits or is in progress. As in `implied`, "not applicable" and C are left out.
    """
    said = _said(dossier, item) - {Status.NOT_APPLICABLE}
    if not said or item.status in (None, Status.NOT_APPLICABLE):
        return False
    if item.status in (Status.DONE, Status.PENDING_DECISION):
        return bool(said & {Status.WAITING, Status.IN_PROGRESS})
    return item.status is not implied(dossier, item)


def all_contributed(dossier: Dossier, item: StepInstance) -> bool:
    """Whether every A and R department is done and the instance is not: time to finish it."""
    if effective(dossier, item).closed:
        return False
    working = [
        effective_contribution(dossier, part)
        for role, part in contributions(dossier, item)
        if role.letter in _WORKING
    ]
    return Status.DONE in working and all(status.closed for status in working)


def held_up_by(dossier: Dossier, item: StepInstance) -> list[Contribution]:
    """The contributions that wait, so that an instance can name who holds it up."""
    return [part for _, part in contributions(dossier, item) if part.status is Status.WAITING]
