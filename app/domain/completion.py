"""When a step may be called done: everything that is missing, at once."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.decisions import BINDING, Decision, DecisionStep
from app.domain.dossier import Dossier
from app.domain.instances import Answer, StepInstance
from app.domain.route import RequiredDecision
from app.domain.walk import checks, step_of


class Gap(StrEnum):
    """A kind of thing that is missing."""

    CHECKPOINTS = "checkpoints"
    CHECK_REASONS = "check_reasons"
    RESULT_LOCATION = "result_location"
    OWNER = "owner"
    APPROVAL = "approval"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Missing:
    """One reason why a step is not done yet.

    Attributes:
        gap: What is missing.
        numbers: The checkpoints it is about, counted from 1.
        person: Id of the owner whose approval is missing.
        body: The body whose decision is missing.
    """

    gap: Gap
    numbers: tuple[int, ...] = ()
    person: str | None = None
    body: str = ""


def missing_for_done(dossier: Dossier, item: StepInstance) -> list[Missing]:
    """Everything that keeps an instance from being done; empty when it may be.

    Every checkpoint is yes, or not applicable with a reason; the location of the result is known;
    there is an owner, who approved on a date; a required decision is recorded with body, date and
    number.
    """
    found = [
        *_missing_checks(dossier, item),
        *([] if item.result_location.strip() else [Missing(Gap.RESULT_LOCATION)]),
        *([] if item.owner else [Missing(Gap.OWNER)]),
        *([] if item.approved_on else [Missing(Gap.APPROVAL, person=item.owner)]),
    ]
    required = step_of(dossier, item).decision
    if required is not RequiredDecision.NONE and required_decision(dossier, item) is None:
        found.append(Missing(Gap.DECISION, body=required.value))
    return found


def _missing_checks(dossier: Dossier, item: StepInstance) -> list[Missing]:
    unanswered, unexplained = [], []
    for number, (_, check) in enumerate(checks(dossier, item), start=1):
        if check.answer is Answer.NOT_APPLICABLE and not check.reason.strip():
            unexplained.append(number)
        elif check.answer not in (Answer.YES, Answer.NOT_APPLICABLE):
            unanswered.append(number)
    return [
        Missing(gap, tuple(numbers))
        for gap, numbers in ((Gap.CHECKPOINTS, unanswered), (Gap.CHECK_REASONS, unexplained))
        if numbers
    ]


def decisions_of(dossier: Dossier, item: StepInstance) -> list[Decision]:
    """The decisions linked to an instance, oldest first."""
    linked = (
        dossier.find(Decision, link.decision)
        for link in dossier.where(DecisionStep, "instance", item.id)
    )
    found = [decision for decision in linked if decision is not None]
    return sorted(found, key=lambda decision: (str(decision.date or ""), decision.number))


def required_decision(dossier: Dossier, item: StepInstance) -> Decision | None:
    """The latest decision that was really taken by the body the step asks for, if any.

    It counts only with a date and a number.
    """
    required = step_of(dossier, item).decision
    fitting = [
        decision
        for decision in decisions_of(dossier, item)
        if decision.body == required.value
        and decision.status in BINDING
        and decision.date is not None
        and decision.number
    ]
    return fitting[-1] if fitting else None
