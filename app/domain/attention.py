"""What needs attention: the ownership check, and what the calendar asks.

Each finding is a kind with the records it is about; `app.words` makes the sentence.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.domain.calendar import needs_review, overdue, review_on
from app.domain.completion import missing_for_done
from app.domain.dependencies import unmet
from app.domain.dossier import Dossier
from app.domain.instances import Contribution, Status, StepInstance
from app.domain.responsibility import Breach, breaches
from app.domain.route import Letter
from app.domain.status import all_contributed, effective, effective_contribution
from app.domain.town_hall import Person
from app.domain.waiting import open_waits
from app.domain.walk import contributions, departments, instances, letters, steps

STALE_DAYS = 60
"""Days without a change after which running work is called stale, unless set otherwise."""

SOON = timedelta(weeks=6)
"""How far ahead "due soon" looks."""


class Concern(StrEnum):
    """A kind of finding."""

    NO_OWNER = "no_owner"
    NO_ACCOUNTABLE = "no_accountable"
    SEVERAL_ACCOUNTABLE = "several_accountable"
    NO_RESPONSIBLE = "no_responsible"
    BOARD_NOT_INVOLVED = "board_not_involved"
    PERSON_LEFT = "person_left"
    DEPARTMENT_WITHOUT_CONTACT = "department_without_contact"
    DONE_WITHOUT_PROOF = "done_without_proof"
    WAITING_WITHOUT_WHOM = "waiting_without_whom"
    PENDING_WITHOUT_MEETING = "pending_without_meeting"
    SKIPPED_WITHOUT_DECIDER = "skipped_without_decider"
    RUNNING_WITHOUT_DUE = "running_without_due"
    STALE = "stale"
    OVERDUE = "overdue"
    REVIEW = "review"
    AWAITING_DECISION = "awaiting_decision"
    DUE_SOON = "due_soon"
    ALL_CONTRIBUTED = "all_contributed"
    DEPENDENCY_OPEN = "dependency_open"


OWNERSHIP = frozenset(
    {
        Concern.NO_OWNER,
        Concern.NO_ACCOUNTABLE,
        Concern.SEVERAL_ACCOUNTABLE,
        Concern.NO_RESPONSIBLE,
        Concern.BOARD_NOT_INVOLVED,
        Concern.PERSON_LEFT,
        Concern.DEPARTMENT_WITHOUT_CONTACT,
        Concern.DONE_WITHOUT_PROOF,
        Concern.WAITING_WITHOUT_WHOM,
        Concern.PENDING_WITHOUT_MEETING,
        Concern.SKIPPED_WITHOUT_DECIDER,
        Concern.RUNNING_WITHOUT_DUE,
        Concern.STALE,
    }
)
"""The findings of the ownership check."""

_RUNNING = (Status.IN_PROGRESS, Status.WAITING, Status.PENDING_DECISION)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that needs attention.

    Attributes:
        concern: Its kind.
        step: Id of the step it is about, if any.
        neighbourhood: Id of the wijk, if any.
        department: Id of the department, if any.
        person: Id of the person, if any.
        day: The date that matters, if any.
        others: Ids of other steps it names.
    """

    concern: Concern
    step: str | None = None
    neighbourhood: str | None = None
    department: str | None = None
    person: str | None = None
    day: date | None = None
    others: tuple[str, ...] = ()


def attention(
    dossier: Dossier,
    today: date,
    *,
    touched: Mapping[str, date] | None = None,
    stale_days: int = STALE_DAYS,
) -> list[Finding]:
    """Everything that needs attention, most pressing kind first, then in route order.

    Args:
        dossier: The dossier.
        today: The day it is judged on.
        touched: Last day that something of an instance changed, by instance id (from the change
            log); without it nothing is called stale.
        stale_days: Days without a change after which running work is stale.
    """
    pieces = attention_in_pieces(dossier, today, touched=touched, stale_days=stale_days)
    return most_pressing_first([finding for piece in pieces for finding in piece])


def attention_in_pieces(
    dossier: Dossier,
    today: date,
    *,
    touched: Mapping[str, date] | None = None,
    stale_days: int = STALE_DAYS,
) -> Iterator[list[Finding]]:
    """The same bit by bit, for whoever must do something else in between."""
    yield list(_of_steps(dossier))
    yield list(_of_departments(dossier, today))
    for item in instances(dossier):
        yield list(_of_instance(dossier, item, today))
    yield list(_stale(dossier, today, touched or {}, stale_days))


def most_pressing_first(found: list[Finding]) -> list[Finding]:
    """Findings of all pieces, in the order in which they are shown."""
    rank = {concern: place for place, concern in enumerate(_PRESSING)}
    return sorted(found, key=lambda finding: rank[finding.concern])


def ownership(findings: list[Finding]) -> list[Finding]:
    """Only the findings of the ownership check."""
    return [finding for finding in findings if finding.concern in OWNERSHIP]


_PRESSING = (
    Concern.OVERDUE,
    Concern.AWAITING_DECISION,
    Concern.WAITING_WITHOUT_WHOM,
    Concern.PENDING_WITHOUT_MEETING,
    Concern.DONE_WITHOUT_PROOF,
    Concern.NO_OWNER,
    Concern.NO_ACCOUNTABLE,
    Concern.SEVERAL_ACCOUNTABLE,
    Concern.NO_RESPONSIBLE,
    Concern.BOARD_NOT_INVOLVED,
    Concern.PERSON_LEFT,
    Concern.DEPARTMENT_WITHOUT_CONTACT,
    Concern.SKIPPED_WITHOUT_DECIDER,
    Concern.RUNNING_WITHOUT_DUE,
    Concern.ALL_CONTRIBUTED,
    Concern.REVIEW,
    Concern.DUE_SOON,
    Concern.DEPENDENCY_OPEN,
    Concern.STALE,
)


def _of_steps(dossier: Dossier) -> Iterator[Finding]:
    concern = {breach: Concern(breach.value) for breach in Breach}
    for step in steps(dossier):
        for breach in breaches(dossier, step):
            yield Finding(concern[breach], step=step.id)


def _of_departments(dossier: Dossier, today: date) -> Iterator[Finding]:
    working = {
        department
        for step in steps(dossier)
        for department, letter in letters(dossier, step.id).items()
        if letter in (Letter.ACCOUNTABLE, Letter.RESPONSIBLE)
    }
    for department in departments(dossier):
        if department.id in working and department.contact is None:
            yield Finding(Concern.DEPARTMENT_WITHOUT_CONTACT, department=department.id)
        elif _left(dossier, department.contact, today):
            yield Finding(Concern.PERSON_LEFT, department=department.id, person=department.contact)


def _of_instance(dossier: Dossier, item: StepInstance, today: date) -> Iterator[Finding]:
    status = effective(dossier, item)
    for concern, day in _concerns(dossier, item, status, today):
        yield Finding(concern, item.step, item.neighbourhood, person=item.owner, day=day)
    yield from _of_people(dossier, item, status, today)
    yield from _of_waits(dossier, item, status)
    if status in _RUNNING:
        missing = tuple(step.id for step in unmet(dossier, item))
        if missing:
            yield Finding(Concern.DEPENDENCY_OPEN, item.step, item.neighbourhood, others=missing)


def _concerns(
    dossier: Dossier, item: StepInstance, status: Status, today: date
) -> Iterator[tuple[Concern, date | None]]:
    """What concerns the instance itself, with the date that matters."""
    if item.owner is None and not status.closed:
        yield Concern.NO_OWNER, None
    if status is Status.IN_PROGRESS and item.due is None:
        yield Concern.RUNNING_WITHOUT_DUE, None
    yield from _of_calendar(dossier, item, status, today)
    if status is Status.DONE and missing_for_done(dossier, item):
        yield Concern.DONE_WITHOUT_PROOF, None
    if status is Status.NOT_APPLICABLE and not item.decided_by.strip():
        yield Concern.SKIPPED_WITHOUT_DECIDER, None
    if status is Status.PENDING_DECISION:
        planned = bool(item.body) and item.body_date is not None
        yield (
            Concern.AWAITING_DECISION if planned else Concern.PENDING_WITHOUT_MEETING,
            item.body_date,
        )
    if all_contributed(dossier, item):
        yield Concern.ALL_CONTRIBUTED, None


def _of_calendar(
    dossier: Dossier, item: StepInstance, status: Status, today: date
) -> Iterator[tuple[Concern, date | None]]:
    """What the calendar asks of an instance."""
    if overdue(dossier, item, today):
        yield Concern.OVERDUE, item.due
    elif not status.closed and item.due is not None and item.due <= today + SOON:
        yield Concern.DUE_SOON, item.due
    if needs_review(dossier, item, today):
        yield Concern.REVIEW, review_on(dossier, item)


def _of_people(
    dossier: Dossier, item: StepInstance, status: Status, today: date
) -> Iterator[Finding]:
    """Who left but still owns or is the contact of something that is open."""
    if status.closed:
        return
    if _left(dossier, item.owner, today):
        yield Finding(Concern.PERSON_LEFT, item.step, item.neighbourhood, person=item.owner)
    for role, part in contributions(dossier, item):
        if _left(dossier, part.contact, today) and not effective_contribution(dossier, part).closed:
            yield Finding(
                Concern.PERSON_LEFT,
                item.step,
                item.neighbourhood,
                role.department,
                part.contact,
            )


def _of_waits(dossier: Dossier, item: StepInstance, status: Status) -> Iterator[Finding]:
    """What waits without anybody being named."""
    if status.closed:
        return
    waiting = [part for _, part in contributions(dossier, item) if _waits(dossier, part)]
    for part in waiting:
        if not open_waits(dossier, part.id):
            yield Finding(
                Concern.WAITING_WITHOUT_WHOM, item.step, item.neighbourhood, part.department
            )
    if status is Status.WAITING and not waiting and not open_waits(dossier, item.id):
        yield Finding(Concern.WAITING_WITHOUT_WHOM, item.step, item.neighbourhood)


def _waits(dossier: Dossier, part: Contribution) -> bool:
    return effective_contribution(dossier, part) is Status.WAITING


def _left(dossier: Dossier, person: str | None, today: date) -> bool:
    found = dossier.find(Person, person)
    return found is not None and found.has_left(today)


def _stale(
    dossier: Dossier, today: date, touched: Mapping[str, date], stale_days: int
) -> Iterator[Finding]:
    limit = today - timedelta(days=stale_days)
    for item in instances(dossier):
        day = touched.get(item.id)
        if day is not None and day < limit and effective(dossier, item) in _RUNNING:
            yield Finding(Concern.STALE, item.step, item.neighbourhood, day=day)
