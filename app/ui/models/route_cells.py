"""The columns of *Route* that are shown when somebody asks for them: what they say; no Qt."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.domain.completion import decisions_of
from app.domain.dossier import Dossier
from app.domain.instances import Answer, StepInstance
from app.domain.route import RequiredDecision
from app.domain.status import effective_contribution
from app.domain.walk import checks, contributions, step_of
from app.words.choices import MOVEMENT, REQUIRED_DECISION, word


def _movements(dossier: Dossier, item: StepInstance) -> str:
    movements = step_of(dossier, item).movements
    return ", ".join(word(MOVEMENT, movement.value) for movement in movements)


def _decision(dossier: Dossier, item: StepInstance) -> str:
    """The numbers of the decisions that were taken; before that, who must decide."""
    numbers = [decision.number for decision in decisions_of(dossier, item)]
    if numbers:
        return ", ".join(numbers)
    required = step_of(dossier, item).decision
    return "" if required is RequiredDecision.NONE else word(REQUIRED_DECISION, required.value)


def _checks(dossier: Dossier, item: StepInstance) -> str:
    answers = [check.answer for _, check in checks(dossier, item)]
    done = sum(answer in (Answer.YES, Answer.NOT_APPLICABLE) for answer in answers)
    return f"{done}/{len(answers)}" if answers else ""


def _contributions(dossier: Dossier, item: StepInstance) -> str:
    found = [effective_contribution(dossier, part) for _, part in contributions(dossier, item)]
    return f"{sum(status.closed for status in found)}/{len(found)}" if found else ""


def _remark(_: Dossier, item: StepInstance) -> str:
    return next(iter(item.remark.strip().splitlines()), "")


CELLS: Mapping[str, Callable[[Dossier, StepInstance], str]] = MappingProxyType(
    {
        "movements": _movements,
        "decision": _decision,
        "result_location": lambda _, item: item.result_location,
        "checks": _checks,
        "contributions": _contributions,
        "remark": _remark,
    }
)
"""Per column what its cell says."""
