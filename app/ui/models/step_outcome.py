"""What a step still lacks, each with the field where it is mended; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.completion import Gap, missing_for_done
from app.domain.dependencies import unmet
from app.domain.dossier import Dossier
from app.domain.instances import Status
from app.domain.status import effective
from app.domain.walk import instance_of
from app.editing.wording import gaps_text

_FIELD: Mapping[Gap, str] = MappingProxyType(
    {
        Gap.CHECKPOINTS: "checks",
        Gap.CHECK_REASONS: "checks",
        Gap.RESULT_LOCATION: "result_location",
        Gap.OWNER: "owner",
        Gap.APPROVAL: "approved_on",
        Gap.DECISION: "decision",
    }
)


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that is missing.

    Attributes:
        text: What it is.
        field: Where it is mended.
        number: The first checkpoint it is about; 0 when it is about none.
    """

    text: str
    field: str
    number: int


def lacks(dossier: Dossier, key: str) -> list[Lack]:
    """Everything that keeps an instance from being done."""
    missing = missing_for_done(dossier, instance_of(dossier, key))
    return [
        Lack(text, _FIELD[item.gap], item.numbers[0] if item.numbers else 0)
        for item, text in zip(missing, gaps_text(dossier, missing), strict=True)
    ]


def passed_over(dossier: Dossier, key: str, status: Status | None) -> list[str]:
    """The codes of the steps that come first, when a status begins an instance without them."""
    item = instance_of(dossier, key)
    begins = status not in (None, Status.NOT_STARTED, Status.NOT_APPLICABLE)
    if not begins or effective(dossier, item) is not Status.NOT_STARTED:
        return []
    if status is Status.DONE and missing_for_done(dossier, item):
        return []  # It is refused; only what would be accepted is asked about.
    return [step.code for step in unmet(dossier, item)]
