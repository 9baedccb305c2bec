"""What there is to say about a step at this moment: what comes first, what is ready; no Qt."""

from dataclasses import dataclass
from datetime import date

from app.domain.calendar import needs_review, review_on
from app.domain.dependencies import met, required_instances
from app.domain.dossier import Dossier
from app.domain.instances import StepInstance
from app.domain.route import Recurrence
from app.domain.status import all_contributed, effective
from app.domain.walk import instance_of, step_of
from app.editing.wording import instance_text
from app.words.choices import STATUS, word
from app.words.window import step as words


@dataclass(frozen=True, slots=True)
class Before:
    """A step that had better be finished first.

    Attributes:
        key: Id of its instance.
        text: Its code, title and status.
    """

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Notices:
    """What there is to say.

    Attributes:
        before: The steps that this one depends on and that are not finished.
        finish: Whether everybody is ready and the step is not.
        review: That it has to be looked at again, and since when; empty when not.
        asks_next: Whether a person says when the next review is.
    """

    before: tuple[Before, ...]
    finish: bool
    review: str
    asks_next: bool


def notices(dossier: Dossier, key: str, today: date) -> Notices:
    """What there is to say about an instance."""
    item = instance_of(dossier, key)
    day = review_on(dossier, item)
    return Notices(
        before=() if effective(dossier, item).closed else _before(dossier, item),
        finish=all_contributed(dossier, item),
        review=words.review(day) if day and needs_review(dossier, item, today) else "",
        asks_next=step_of(dossier, item).recurrence is Recurrence.EVERY_SERIES,
    )


def _before(dossier: Dossier, item: StepInstance) -> tuple[Before, ...]:
    return tuple(
        _first_open(dossier, group)
        for group in required_instances(dossier, item)
        if group and not met(dossier, group)
    )


def _first_open(dossier: Dossier, group: list[StepInstance]) -> Before:
    other = next((one for one in group if not effective(dossier, one).closed), group[0])
    title = step_of(dossier, other).title
    status = word(STATUS, effective(dossier, other).value)
    return Before(other.id, words.before(instance_text(dossier, other.id), title, status))
