"""What the detail panel says about a step itself, and how far it is; no Qt."""

from dataclasses import dataclass
from datetime import date

from app.domain.calendar import overdue
from app.domain.dossier import Dossier
from app.domain.instances import Status, StepInstance
from app.domain.responsibility import accountable_department
from app.domain.route import Phase, Step
from app.domain.stand_ins import stand_in_for
from app.domain.status import disagrees, effective, implied
from app.domain.town_hall import Neighbourhood, Person
from app.domain.walk import instance_of, step_of
from app.editing.wording import name_of
from app.words.choices import MOVEMENT, STATUS, word
from app.words.window import step as words


@dataclass(frozen=True, slots=True)
class About:
    """What a step is about; each empty where the route says nothing.

    Attributes:
        place: Phase, wijk and movements.
        title: Code and title.
    """

    place: str
    title: str
    question: str
    why: str
    result: str
    caution: str


@dataclass(frozen=True, slots=True)
class State:
    """How far an instance is, ready to be shown.

    Attributes:
        status: What counts.
        by_hand: Whether it was set by hand.
        status_label: The label of that field.
        status_note: What there is to say about it.
        owner: Name of the owner.
        owner_label: The label of that field.
        owner_note: Who stands in, or that the owner left.
        due_note: How late it is.
        meeting: Whether body and date of a meeting belong to it.
        skipped: Whether reason and decider belong to it.
    """

    status: Status
    by_hand: bool
    status_label: str
    status_note: str
    owner: str
    owner_label: str
    owner_note: str
    due: date | None
    due_note: str
    meeting: bool
    body: str
    body_date: date | None
    skipped: bool
    na_reason: str
    decided_by: str


def about(dossier: Dossier, key: str) -> About:
    """What the step of an instance is about."""
    item = instance_of(dossier, key)
    step = step_of(dossier, item)
    return About(
        place=_place(dossier, item, step),
        title=f"{step.code} {step.title}",
        question=step.question,
        why=step.why,
        result=step.result,
        caution=step.caution,
    )


def _place(dossier: Dossier, item: StepInstance, step: Step) -> str:
    phase = dossier.find(Phase, step.phase)
    wijk = dossier.find(Neighbourhood, item.neighbourhood)
    return words.place(
        f"{phase.order} {phase.title}" if phase else "",
        wijk.name if wijk else words.TOWN_WIDE,
        (word(MOVEMENT, movement.value) for movement in step.movements),
        words.OWN_STEP if step.own else "",
    )


def state(dossier: Dossier, key: str, today: date) -> State:
    """How far an instance is."""
    item = instance_of(dossier, key)
    status = effective(dossier, item)
    department = accountable_department(dossier, item.step)
    late = overdue(dossier, item, today)
    return State(
        status=status,
        by_hand=item.status is not None,
        status_label=words.STATUS_SET if item.status else words.STATUS_FOLLOWS,
        status_note=_status_note(dossier, item),
        owner=name_of(dossier, item.owner),
        owner_label=words.owner_of(department.code if department else ""),
        owner_note=_person_note(dossier, item.owner, today),
        due=item.due,
        due_note=words.late((today - item.due).days) if late and item.due else "",
        meeting=status is Status.PENDING_DECISION,
        body=item.body,
        body_date=item.body_date,
        skipped=status is Status.NOT_APPLICABLE,
        na_reason=item.na_reason,
        decided_by=item.decided_by,
    )


def _status_note(dossier: Dossier, item: StepInstance) -> str:
    if not disagrees(dossier, item):
        return ""
    return words.disagrees(word(STATUS, implied(dossier, item).value))


def _person_note(dossier: Dossier, key: str | None, today: date) -> str:
    """That a person is away, or gone."""
    person = dossier.find(Person, key)
    if person is None:
        return ""
    if person.left_on is not None and person.has_left(today):
        return words.left(person.left_on)
    stand_in = stand_in_for(dossier, person.id, today)
    if stand_in is None:
        return ""
    return words.away(name_of(dossier, stand_in.deputy), stand_in.ends_on)
