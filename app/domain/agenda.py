"""The agenda that a meeting proposes for itself, each item with its reason.

What is proposed is worked out, never stored: an item becomes a record when it is put on the agenda.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from app.domain.actions import Action
from app.domain.calendar import overdue
from app.domain.chain import standing_waits
from app.domain.decisions import Decision
from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.ids import split_part
from app.domain.instances import Status, StepInstance
from app.domain.learning import Lesson, OpenQuestion
from app.domain.meetings import (
    AgendaItem,
    ItemState,
    Meeting,
    MeetingNote,
    MeetingSeries,
    MeetingState,
    Reason,
)
from app.domain.risks import Risk
from app.domain.status import effective
from app.domain.walk import counts, instances

USUAL_MINUTES: Mapping[Reason, int] = {
    Reason.MINUTES: 5,
    Reason.STANDING: 5,
    Reason.CARRIED: 10,
    Reason.OVERDUE: 10,
    Reason.WAITING: 5,
    Reason.PENDING: 10,
    Reason.CHANGED: 5,
    Reason.TOPIC: 10,
    Reason.ROUND: 15,
    Reason.CLOSING: 5,
}
"""How long an item usually takes; an assumption, to be changed on the agenda."""

ROUND = "rondje"
"""What the title of an item begins with that walks the departments, in any capitals."""

_SAID: tuple[type[Record], ...] = (Decision, Action, Risk, OpenQuestion, Lesson)
"""What can come from an item of an agenda, besides notes."""

_MOST_DIGITS = 3
"""Of a number of minutes: nobody meets longer."""

KEPT_ANYHOW = frozenset({Reason.MINUTES, Reason.STANDING, Reason.ROUND, Reason.CLOSING})
"""What every meeting has by itself: it is never taken off, and never carried over."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """Something that is proposed for an agenda.

    Attributes:
        reason: Why.
        title: What it is called, when it is about no step.
        instance: Id of the step in wijk it is about; may be empty.
        minutes: How long it may take.
        owner: Id of the owner, who brings it in.
        day: The date that matters: the due date, the day since which it waits, the meeting of the
            body that decides.
        source: Id of the item it goes on with, or of the parked topic; may be empty.
    """

    reason: Reason
    title: str = ""
    instance: str = ""
    minutes: int = 10
    owner: str | None = None
    day: date | None = None
    source: str = ""


def meetings(dossier: Dossier) -> list[Meeting]:
    """All meetings, the last one first; those without a day come first of all."""
    return sorted(
        dossier.all(Meeting),
        key=lambda item: (item.date or date.max, item.starts_at, item.id),
        reverse=True,
    )


def items_of(dossier: Dossier, meeting: str | None) -> list[AgendaItem]:
    """The items of a meeting in order; of `None` those that are parked."""
    found = dossier.where(AgendaItem, "meeting", meeting)
    return sorted(found, key=lambda item: (item.order, item.title, item.id))


def talked_between(dossier: Dossier, meeting: str) -> bool:
    """Whether anything was said at a meeting (id) besides what was said at its items."""
    return bool(dossier.where(MeetingNote, "meeting", meeting)) or _is_origin(dossier, meeting)


def discussed(dossier: Dossier, item: AgendaItem) -> bool:
    """Whether an item was talked about: it was handled, or something was said at it."""
    return (
        item.state is not ItemState.OPEN
        or bool(item.summary.strip())
        or bool(dossier.where(MeetingNote, "item", item.id))
        or _is_origin(dossier, item.id)
    )


def _is_origin(dossier: Dossier, key: str) -> bool:
    return any(dossier.where(kind, "origin", key) for kind in _SAID)


def earlier(dossier: Dossier, meeting: Meeting | None, today: date) -> Iterator[Meeting]:
    """The meetings that were closed before this one, the last one first.

    Of the same series if it has one; without a meeting they are all that were closed.
    """
    until = (meeting.date if meeting else None) or today
    for item in meetings(dossier):
        if (
            item.state is MeetingState.CLOSED
            and item.date is not None
            and item.date <= until
            and (meeting is None or item.id != meeting.id)
            and (meeting is None or item.series == meeting.series)
        ):
            yield item


def previous(dossier: Dossier, meeting: Meeting | None, today: date) -> Meeting | None:
    """The last meeting that was closed before this one; `None` for none."""
    return next(earlier(dossier, meeting, today), None)


def minutes_at(dossier: Dossier, item: AgendaItem | None) -> Meeting | None:
    """The meeting whose minutes an item is about; `None` for any other item."""
    meeting = dossier.find(Meeting, item.meeting) if item is not None else None
    if item is None or meeting is None or meeting.date is None or item.reason is not Reason.MINUTES:
        return None
    return previous(dossier, meeting, meeting.date)


def propose(
    dossier: Dossier,
    today: date,
    *,
    meeting: Meeting | None = None,
    changed: Iterable[str] = (),
) -> list[Proposed]:
    """What could be on the agenda, the most pressing first; what is on it already is left out.

    Args:
        dossier: The records.
        today: The day it is judged on.
        meeting: The meeting it is for.
        changed: Ids of the instances that changed since the meeting before.
    """
    before = list(earlier(dossier, meeting, today))
    present = items_of(dossier, meeting.id) if meeting else []
    known = {item.instance for item in present if item.instance}
    sources = {item.carried_from for item in present if item.carried_from}
    standing = {_key(item.reason, item.title) for item in present}
    found = []
    for item in _everything(dossier, today, meeting, before, changed):
        if item.source in sources or _key(item.reason, item.title) in standing:
            continue
        if item.instance:
            if item.instance in known:
                continue
            known.add(item.instance)
        found.append(item)
    return found


def _key(reason: Reason, title: str) -> tuple[Reason, str]:
    """What makes an item without a step the same; minutes are approved once."""
    return reason, "" if reason is Reason.MINUTES else title


def _everything(
    dossier: Dossier,
    today: date,
    meeting: Meeting | None,
    before: Sequence[Meeting],
    changed: Iterable[str],
) -> Iterator[Proposed]:
    opening, ending = _standing(dossier, meeting)
    yield from opening
    if before and before[0].approved_on is None:
        yield Proposed(Reason.MINUTES, minutes=USUAL_MINUTES[Reason.MINUTES], day=before[0].date)
    yield from _carried(dossier, before)
    walked = [item for item in instances(dossier) if counts(dossier, item)]
    yield from _overdue(dossier, walked, today)
    yield from _waiting(dossier)
    yield from _pending(dossier, walked)
    yield from _changed(dossier, walked, frozenset(changed))
    yield from _topics(dossier)
    yield from ending


def _standing(
    dossier: Dossier, meeting: Meeting | None
) -> tuple[Sequence[Proposed], Sequence[Proposed]]:
    """The standing items of the series before the rest, and the last of them after it."""
    series = dossier.find(MeetingSeries, meeting.series if meeting else None)
    found = [
        Proposed(reason_of(title, Reason.STANDING), title, minutes=minutes)
        for title, minutes in standing_items(series.standing if series else "")
    ]
    return (found[:-1], found[-1:]) if len(found) > 1 else (found, [])


def reason_of(title: str, reason: Reason) -> Reason:
    """Why an item is on the agenda, by its title: `Rondje afdelingen` walks the departments."""
    return Reason.ROUND if title.strip().casefold().startswith(ROUND) else reason


def standing_items(text: str) -> list[tuple[str, int]]:
    """The standing items of a series with their minutes: a line each, `Opening | 5`.

    What stands behind the bar and is no length of a meeting stays in the title, where it is seen.
    """
    found = []
    for line in text.splitlines():
        title, _, minutes = (part.strip() for part in line.partition("|"))
        usual = USUAL_MINUTES[Reason.STANDING]
        if minutes.isdecimal() and len(minutes) <= _MOST_DIGITS and int(minutes):
            found.append((title, int(minutes)))
        elif title:
            found.append((line.strip() if minutes else title, usual))
    return [(title, minutes) for title, minutes in found if title]


def _carried(dossier: Dossier, before: Sequence[Meeting]) -> Iterator[Proposed]:
    """What was not finished and with which nothing went on, however long ago that was."""
    gone_on = {item.carried_from for item in dossier.all(AgendaItem) if item.carried_from}
    for meeting in before:
        for item in items_of(dossier, meeting.id):
            if (
                item.state is ItemState.OPEN
                and item.reason not in KEPT_ANYHOW
                and item.id not in gone_on
            ):
                yield Proposed(
                    Reason.CARRIED,
                    item.title,
                    item.instance,
                    item.minutes or USUAL_MINUTES[Reason.CARRIED],
                    item.presenter,
                    meeting.date,
                    item.id,
                )


def _overdue(dossier: Dossier, walked: Sequence[StepInstance], today: date) -> Iterator[Proposed]:
    late = [item for item in walked if overdue(dossier, item, today)]
    for item in sorted(late, key=lambda item: item.due or date.max):
        yield _of(Reason.OVERDUE, item, item.due)


def _waiting(dossier: Dossier) -> Iterator[Proposed]:
    for wait in standing_waits(dossier):
        whole = split_part(wait.subject)[0]
        owner = dossier.find(StepInstance, whole)
        yield Proposed(
            Reason.WAITING,
            instance=whole,
            minutes=USUAL_MINUTES[Reason.WAITING],
            owner=owner.owner if owner else None,
            day=wait.since,
        )


def _pending(dossier: Dossier, walked: Sequence[StepInstance]) -> Iterator[Proposed]:
    found = [item for item in walked if effective(dossier, item) is Status.PENDING_DECISION]
    for item in sorted(found, key=lambda item: item.body_date or date.max):
        yield _of(Reason.PENDING, item, item.body_date)


def _changed(
    dossier: Dossier, walked: Sequence[StepInstance], changed: frozenset[str]
) -> Iterator[Proposed]:
    del dossier
    for item in walked:
        if item.id in changed:
            yield _of(Reason.CHANGED, item, None)


def _topics(dossier: Dossier) -> Iterator[Proposed]:
    for item in items_of(dossier, None):
        if item.state is ItemState.OPEN:
            yield Proposed(
                Reason.TOPIC,
                item.title,
                item.instance,
                item.minutes or USUAL_MINUTES[Reason.TOPIC],
                item.presenter,
                source=item.id,
            )


def _of(reason: Reason, item: StepInstance, day: date | None) -> Proposed:
    return Proposed(
        reason, instance=item.id, minutes=USUAL_MINUTES[reason], owner=item.owner, day=day
    )


def fitted(
    items: Sequence[AgendaItem], minutes: int, settled: AbstractSet[str] = frozenset()
) -> tuple[list[AgendaItem], list[AgendaItem]]:
    """What fits in a time, and what does not; both in the order of the agenda.

    Standing items and the minutes always stay. Of the rest what is most pressing is kept: by
    reason, and within a reason by its place on the agenda.

    Args:
        items: The agenda.
        minutes: How long the meeting may take.
        settled: Ids of items that stay as well, such as those that were talked about.
    """
    rank = {reason: place for place, reason in enumerate(Reason)}
    staying = {item.id for item in items if item.reason in KEPT_ANYHOW} | settled
    pressing = sorted(
        items, key=lambda item: (item.id not in staying, rank[item.reason], item.order)
    )
    kept: set[str] = set()
    left = minutes
    for item in pressing:
        length = item.minutes or USUAL_MINUTES[item.reason]
        if item.id in staying or length <= left:
            kept.add(item.id)
            left -= length
    return (
        [item for item in items if item.id in kept],
        [item for item in items if item.id not in kept],
    )
