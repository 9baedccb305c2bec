"""The column *Let op* of *Route*: what to look at in a row, most pressing first; no Qt."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.dependencies import unmet
from app.domain.dossier import Dossier
from app.domain.instances import Status, StepInstance
from app.domain.status import disagrees, held_up_by
from app.domain.waiting import open_waits
from app.editing.wording import awaited_text
from app.words.window import route as words


@dataclass(frozen=True, slots=True)
class Note:
    """Something to look at, in a few words.

    Attributes:
        text: The words.
        urgent: Whether it is shown in the colour of what is late.
    """

    text: str
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """What was judged of an instance before.

    Attributes:
        status: The status that counts.
        late: Whether the due date has passed.
        review: Whether it must be looked at again.
        says_owner: Whether the absence of an owner is to be noted: no other column shows it.
    """

    status: Status
    late: bool
    review: bool
    says_owner: bool


def notes(dossier: Dossier, item: StepInstance, judged: Judged) -> Iterator[Note]:
    """What to look at."""
    if judged.late:
        yield Note(words.LATE, urgent=True)
    yield from _held_up(dossier, item, judged.status)
    if judged.review:
        yield Note(words.REVIEW, urgent=True)
    if judged.says_owner and item.owner is None and not judged.status.closed:
        yield Note(words.NO_OWNER, urgent=judged.status is not Status.NOT_STARTED)
    if disagrees(dossier, item):
        yield Note(words.DISAGREES)


def _held_up(dossier: Dossier, item: StepInstance, status: Status) -> Iterator[Note]:
    """Who or what is next."""
    if status is Status.WAITING:
        names = list(dict.fromkeys(_awaited(dossier, item)))
        yield Note(words.waits_on(names) if names else words.ON_WHOM, urgent=not names)
    if status is Status.PENDING_DECISION and item.body:
        yield Note(words.decided_by(item.body, item.body_date))
    if not status.closed:
        missing = [step.code for step in unmet(dossier, item)]
        if missing:
            yield Note(words.first(missing))


def _awaited(dossier: Dossier, item: StepInstance) -> Iterator[str]:
    for subject in (item.id, *(part.id for part in held_up_by(dossier, item))):
        for wait in open_waits(dossier, subject):
            yield awaited_text(dossier, wait)
