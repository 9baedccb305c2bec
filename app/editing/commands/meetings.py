"""Meetings: planning them, their agenda, who is there, and closing them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from app.domain.agenda import Proposed, fitted, items_of, reason_of
from app.domain.decisions import Body
from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.ids import new_id, part_id
from app.domain.meetings import (
    AgendaItem,
    Attendance,
    ItemState,
    Meeting,
    MeetingSeries,
    MeetingState,
    Presence,
    Reason,
)
from app.domain.report_runs import ReportRun
from app.editing.edit import Edit
from app.editing.minutes import frozen, minutes_of

Titled = Callable[[Proposed], str]
"""The title of what is proposed, in words."""


def plan(
    edit: Edit,
    day: date | None,
    kind: Body = Body.CORE_TEAM,
    *,
    series: MeetingSeries | None = None,
    **values: Any,
) -> Meeting:
    """Plan a meeting; one of a series takes its body and its room over.

    Args:
        edit: Where it is kept.
        day: When.
        kind: The body that meets.
        series: The series it belongs to.
        values: Other fields by name.
    """
    if series is not None:
        kind = series.kind
        of_series = {"title": series.name, "room": series.room, "series": series.id}
        values = {**of_series, **values}
    made = Meeting(new_id(), date=day, kind=kind, **values)
    edit.save(made)
    return made


def add_series(edit: Edit, name: str) -> MeetingSeries:
    """Add a series of meetings."""
    made = MeetingSeries(new_id(), name=name)
    edit.save(made)
    return made


def set_series(edit: Edit, key: str, **values: Any) -> None:
    """Change fields of a series; meetings that were planned already stay as they are."""
    edit.save(replace(edit.dossier.get(MeetingSeries, key), **values))


def remove_series(edit: Edit, key: str) -> None:
    """Delete a series; its meetings stay, and belong to none."""
    for meeting in edit.dossier.where(Meeting, "series", key):
        edit.save(replace(meeting, series=None))
    edit.delete(edit.dossier.get(MeetingSeries, key))


def next_day(dossier: Dossier, series: MeetingSeries, today: date) -> date | None:
    """The day of the next meeting of a series, so many weeks after its last; never before today.

    `None` when nobody said how many weeks, or it never met.
    """
    days = [item.date for item in dossier.where(Meeting, "series", series.id) if item.date]
    if not days or not series.weeks:
        return None
    step = timedelta(weeks=series.weeks)
    day = max(days) + step
    while day < today:
        day += step
    return day


def set_fields(edit: Edit, key: str, **values: Any) -> None:
    """Change fields of a meeting."""
    edit.save(replace(edit.dossier.get(Meeting, key), **values))


def remove(edit: Edit, key: str) -> None:
    """Take a meeting that never began off the list; what was on its agenda is parked.

    Raises:
        DomainError: `meeting_held`: it began already.
    """
    meeting = edit.dossier.get(Meeting, key)
    if meeting.state in (MeetingState.RUNNING, MeetingState.CLOSED):
        raise DomainError("meeting_held")
    for item in items_of(edit.dossier, key):
        if item.reason in (Reason.TOPIC, Reason.CARRIED) and item.carried_from is None:
            park(edit, item.id)
        else:
            edit.delete(item)
    for run in edit.dossier.where(ReportRun, "meeting", key):
        edit.save(replace(run, meeting=None))
    edit.delete(*edit.dossier.where(Attendance, "meeting", key), meeting)


# The agenda


def put_on(edit: Edit, meeting: str, wanted: Iterable[Proposed], titled: Titled) -> None:
    """Put what is proposed on the agenda, at its end; a parked topic moves there.

    Args:
        edit: Where it is kept.
        meeting: Id of the meeting.
        wanted: What is put on it.
        titled: Gives the titles.
    """
    for order, item in enumerate(wanted, start=_last(edit, meeting) + 1):
        if item.reason is Reason.TOPIC:
            parked = edit.dossier.get(AgendaItem, item.source)
            edit.save(replace(parked, meeting=meeting, order=order))
            continue
        edit.save(
            AgendaItem(
                new_id(),
                meeting=meeting,
                order=order,
                title=titled(item),
                instance=item.instance,
                reason=item.reason,
                minutes=item.minutes,
                presenter=item.owner,
                carried_from=item.source or None,
            )
        )


def add_item(edit: Edit, meeting: str | None, title: str, **values: Any) -> AgendaItem:
    """Add an item at the end of an agenda, or park it (`None`)."""
    known = {"reason": reason_of(title, Reason.TOPIC), **values}
    order = _last(edit, meeting) + 1
    made = AgendaItem(new_id(), meeting=meeting, order=order, title=title, **known)
    edit.save(made)
    return made


def set_item(edit: Edit, key: str, **values: Any) -> None:
    """Change fields of an item."""
    edit.save(replace(edit.dossier.get(AgendaItem, key), **values))


def remove_item(edit: Edit, key: str) -> None:
    """Take an item off; a later item that goes on with it keeps standing on its own."""
    for later in edit.dossier.where(AgendaItem, "carried_from", key):
        edit.save(replace(later, carried_from=None))
    edit.delete(edit.dossier.get(AgendaItem, key))


def move_item(edit: Edit, key: str, step: int) -> None:
    """Move an item down the agenda (1) or up (-1)."""
    item = edit.dossier.get(AgendaItem, key)
    order = [other.id for other in items_of(edit.dossier, item.meeting)]
    at = order.index(key)
    to = min(max(at + step, 0), len(order) - 1)
    order.insert(to, order.pop(at))
    _number(edit, order)


def park(edit: Edit, key: str) -> None:
    """Take an item off the agenda, to be talked about another time."""
    item = edit.dossier.get(AgendaItem, key)
    order = _last(edit, None) + 1
    edit.save(replace(item, meeting=None, order=order, reason=Reason.TOPIC))


def take_along(edit: Edit, key: str, meeting: str) -> None:
    """Move an item to another meeting."""
    item = edit.dossier.get(AgendaItem, key)
    edit.save(replace(item, meeting=meeting, order=_last(edit, meeting) + 1))


def copy_to(edit: Edit, key: str, meeting: str) -> None:
    """Let another meeting talk about it too; here it stays."""
    item = edit.dossier.get(AgendaItem, key)
    order = _last(edit, meeting) + 1
    edit.save(
        replace(item, id=new_id(), meeting=meeting, order=order, summary="", state=ItemState.OPEN)
    )


def fit(edit: Edit, meeting: str, minutes: int) -> int:
    """Keep on the agenda what fits in a time; gives how much was taken off.

    Topics that somebody put there are parked; what the agenda proposed itself is taken off, for it
    will propose it again.
    """
    _, over = fitted(items_of(edit.dossier, meeting), minutes)
    for item in over:
        if item.reason is Reason.TOPIC:
            park(edit, item.id)
        else:
            edit.delete(item)
    return len(over)


def _last(edit: Edit, meeting: str | None) -> int:
    items = items_of(edit.dossier, meeting)
    return items[-1].order if items else 0


def _number(edit: Edit, order: Sequence[str]) -> None:
    items = (edit.dossier.get(AgendaItem, key) for key in order)
    edit.save(*(replace(item, order=place) for place, item in enumerate(items, start=1)))


# Holding it


def set_presence(edit: Edit, meeting: str, person: str, presence: Presence | None, at: str) -> None:
    """Note whether somebody is there; `None` takes the note away.

    Args:
        edit: Where it is kept.
        meeting: Id of the meeting.
        person: Id of the person.
        presence: Whether they are there.
        at: The time, for who came late or left early; may be empty.
    """
    if presence is None:
        found = edit.dossier.find(Attendance, part_id(meeting, person))
        if found is not None:
            edit.delete(found)
        return
    edit.save(Attendance.of(meeting, person, presence, at))


def start(edit: Edit, key: str) -> None:
    """Begin a meeting; one that was closed is opened again.

    Raises:
        DomainError: `minutes_approved` (date): its minutes are fixed.
    """
    meeting = edit.dossier.get(Meeting, key)
    if meeting.approved_on is not None:
        raise DomainError("minutes_approved", date=meeting.approved_on)
    edit.save(replace(meeting, state=MeetingState.RUNNING))


def close(edit: Edit, key: str) -> None:
    """Close a meeting: the minutes are a concept, and what was not reached comes back by itself."""
    meeting = edit.dossier.get(Meeting, key)
    edit.save(replace(meeting, state=MeetingState.CLOSED))


def correct(edit: Edit, key: str, text: str) -> None:
    """Note what the next meeting wants changed in the minutes of this one; a line each.

    Raises:
        DomainError: `meeting_not_closed`; `minutes_approved` (date): they are fixed already.
    """
    meeting = _to_approve(edit, key)
    lines = f"{meeting.corrections}\n{text}".strip()
    edit.save(replace(meeting, corrections=lines))


def approve(edit: Edit, key: str, day: date) -> None:
    """Fix the minutes of a meeting as they read now: later edits do not change them any more.

    Args:
        edit: Where it is kept.
        key: Id of the meeting.
        day: When they were approved.

    Raises:
        DomainError: `meeting_not_closed`; `minutes_approved` (date): they are fixed already.
    """
    meeting = _to_approve(edit, key)
    text = frozen(minutes_of(edit.dossier, meeting))
    edit.save(replace(meeting, approved_on=day, frozen=text))


def _to_approve(edit: Edit, key: str) -> Meeting:
    meeting = edit.dossier.get(Meeting, key)
    if meeting.state is not MeetingState.CLOSED:
        raise DomainError("meeting_not_closed")
    if meeting.approved_on is not None:
        raise DomainError("minutes_approved", date=meeting.approved_on)
    return meeting
