"""What the reference sizes hold of meetings: held ones, the next one, and what came of them."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from app.domain.actions import Action, ActionStatus
from app.domain.decisions import Body, Decision, DecisionStatus, DecisionStep
from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.ids import part_id
from app.domain.instances import StepInstance
from app.domain.meetings import (
    AgendaItem,
    Attendance,
    ItemState,
    Meeting,
    MeetingNote,
    MeetingSeries,
    MeetingState,
    Presence,
    Reason,
)
from app.domain.numbering import formatted
from app.domain.risks import Risk, RiskStatus
from app.domain.town_hall import Person
from app.domain.walk import departments, instances, step_of
from tests.bench import prose
from tests.bench.sizes import BEGAN, Size, day, new_id

AGENDA = (
    Reason.STANDING,
    Reason.MINUTES,
    *[Reason.OVERDUE] * 3,
    Reason.WAITING,
    Reason.PENDING,
    *[Reason.TOPIC] * 2,
    Reason.ROUND,
    Reason.CLOSING,
)
"""Why each item of an agenda is on it."""

ATTENDEES, NOTES = 10, 2
"""People at a meeting; notes of an item."""

_PER_ENTRY = timedelta(minutes=19.3)
"""So long an entry of the log takes: the last meetings are held when the log ends."""

_ABOUT_A_STEP = (Reason.OVERDUE, Reason.WAITING, Reason.PENDING)
_STATUSES = (*[ActionStatus.DONE] * 5, *[ActionStatus.OPEN] * 3, ActionStatus.IN_PROGRESS)


def series(source: Random) -> MeetingSeries:
    """The meetings that come back."""
    return MeetingSeries(new_id(source), name="Kernteam", standing="Opening | 5\nSluiting | 5")


def work(
    size: Size, founded: Dossier, of: MeetingSeries, staff: list[Person], source: Random
) -> Iterator[tuple[Record, ...]]:
    """All meetings and what is in the registers, by what is recorded at once."""
    every = list(instances(founded))
    keys = [person.id for person in staff]
    origins = []
    for number in range(size.meetings):
        on = BEGAN + (number + 1) * size.entries * _PER_ENTRY / size.meetings
        meeting = _meeting(on, size.meetings - number, of, source)
        found = (meeting, *_around(meeting, founded, every, keys, source))
        origins += [item.id for item in found if isinstance(item, AgendaItem)]
        yield found
    for number in range(1, size.decisions + 1):
        decision = _decision(number, keys, source.choice(origins), source)
        linked = source.choice(every).id
        yield decision, DecisionStep(part_id(decision.id, linked), decision.id, linked)
    doers = [department.id for department in departments(founded)]
    for number in range(1, size.actions + 1):
        item = source.choice(every)
        owner, doer = source.choice(keys), source.choice(doers)
        yield (_action(number, item, owner, doer, source.choice(origins), source),)
    for number in range(1, size.risks + 1):
        item = source.choice(every)
        yield (_risk(number, item, source.choice(keys), source.choice(origins), source),)


def _meeting(on: date, still: int, of: MeetingSeries, source: Random) -> Meeting:
    """A meeting; the last one is still to be held, of the one before the minutes are a concept."""
    return Meeting(
        new_id(source),
        date=on,
        series=of.id,
        title=of.name,
        starts_at="09:30",
        state=MeetingState.CLOSED if still > 1 else MeetingState.READY,
        approved_on=on if still > 2 else None,
    )


def _around(
    meeting: Meeting, founded: Dossier, every: list[StepInstance], keys: list[str], source: Random
) -> Iterator[Record]:
    """Who was there, the agenda, and what was noted."""
    held = meeting.state is MeetingState.CLOSED
    for person in source.sample(keys, ATTENDEES):
        yield Attendance.of(meeting.id, person, Presence.PRESENT)
    for order, reason in enumerate(AGENDA, start=1):
        about = source.choice(every) if reason in _ABOUT_A_STEP else None
        item = AgendaItem(
            new_id(source),
            meeting=meeting.id,
            order=order,
            title=_title(founded, about, source),
            instance=about.id if about else "",
            reason=reason,
            presenter=source.choice(keys),
            state=source.choice((ItemState.HANDLED, ItemState.OPEN)) if held else ItemState.OPEN,
            summary=prose.remark(source) if held else "",
        )
        yield item
        if held:
            yield from _notes(item, meeting.date, source)


def _notes(item: AgendaItem, on: date | None, source: Random) -> Iterator[MeetingNote]:
    for number in range(NOTES):
        yield MeetingNote(
            new_id(source),
            meeting=item.meeting,
            item=item.id,
            order=item.order * NOTES + number,
            text=prose.contribution(source),
            instance=item.instance,
            made_on=on,
        )


def _title(founded: Dossier, about: StepInstance | None, source: Random) -> str:
    if about is None:
        return prose.topic(source)
    step = step_of(founded, about)
    return f"{step.code} {step.title}"


def _decision(number: int, keys: list[str], origin: str, source: Random) -> Decision:
    on = day(source)
    return Decision(
        new_id(source),
        number=formatted(on.year, number),
        body=source.choice(list(Body)),
        date=on,
        sentence=prose.decision(source),
        reason=prose.contribution(source),
        consequences=prose.remark(source),
        owner=source.choice(keys),
        location=f"Z-{source.randrange(10**7):07d}",
        status=DecisionStatus.TAKEN,
        publish=source.random() < 0.5,
        origin=origin,
    )


def _action(
    number: int, item: StepInstance, owner: str, doer: str, origin: str, source: Random
) -> Action:
    on = day(source)
    return Action(
        new_id(source),
        number=formatted(on.year, number),
        text=prose.contribution(source),
        step=item.step,
        neighbourhood=item.neighbourhood,
        department=doer,
        owner=owner,
        made_on=on,
        due=on + timedelta(weeks=source.randrange(2, 26)),
        status=source.choice(_STATUSES),
        origin=origin,
        remark=prose.remark(source),
    )


def _risk(number: int, item: StepInstance, owner: str, origin: str, source: Random) -> Risk:
    return Risk(
        new_id(source),
        number=formatted(day(source).year, number),
        description=prose.risk(source),
        cause=prose.reason(source),
        effect=prose.contribution(source),
        chance=source.randint(1, 5),
        impact=source.randint(1, 5),
        measure=prose.remark(source),
        owner=owner,
        step=item.step,
        neighbourhood=item.neighbourhood,
        status=source.choice(list(RiskStatus)),
        origin=origin,
    )
