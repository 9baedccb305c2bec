"""Meetings: planning them, who is there, closing them, and fixing their minutes."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from app.domain.agenda import discussed, items_of, talked_between
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
from app.editing.commands import agendas
from app.editing.edit import Edit
from app.editing.minutes import frozen, minutes_of


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
    """Change fields of a meeting.

    Raises:
        DomainError: `minutes_approved` (date): its minutes are fixed.
    """
    edit.save(replace(_not_fixed(edit, key), **values))


def remove(edit: Edit, key: str) -> None:
    """Take a meeting that never began off the list.

    What somebody put on its agenda is parked; what an agenda proposes by itself goes, for the next
    one proposes it again.

    Raises:
        DomainError: `meeting_held`: it began already, or something was said in it.
    """
    meeting = edit.dossier.get(Meeting, key)
    if meeting.state in (MeetingState.RUNNING, MeetingState.CLOSED) or _said_in(edit, key):
        raise DomainError("meeting_held")
    for item in items_of(edit.dossier, key):
        if item.reason is Reason.TOPIC or _lost_without(edit, item):
            agendas.park(edit, item.id)
        else:
            agendas.remove_item(edit, item.id)
    for run in edit.dossier.where(ReportRun, "meeting", key):
        edit.save(replace(run, meeting=None))
    edit.delete(*edit.dossier.where(Attendance, "meeting", key), meeting)


def _said_in(edit: Edit, key: str) -> bool:
    """Whether anything was said at a meeting, at an item of it or between them."""
    items = items_of(edit.dossier, key)
    return talked_between(edit.dossier, key) or any(discussed(edit.dossier, item) for item in items)


def _lost_without(edit: Edit, item: AgendaItem) -> bool:
    """Whether no agenda would propose again what an item goes on with."""
    before = edit.dossier.find(AgendaItem, item.carried_from)
    return item.reason is Reason.CARRIED and (before is None or before.state is not ItemState.OPEN)


def _not_fixed(edit: Edit, key: str) -> Meeting:
    meeting = edit.dossier.get(Meeting, key)
    if meeting.approved_on is not None:
        raise DomainError("minutes_approved", date=meeting.approved_on)
    return meeting


# Holding it


def set_presence(edit: Edit, meeting: str, person: str, presence: Presence | None, at: str) -> None:
    """Note whether somebody is there; `None` takes the note away.

    Args:
        edit: Where it is kept.
        meeting: Id of the meeting.
        person: Id of the person.
        presence: Whether they are there.
        at: The time, for who came late or left early; may be empty.

    Raises:
        DomainError: `minutes_approved` (date): its minutes are fixed.
    """
    _not_fixed(edit, meeting)
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
    edit.save(replace(_not_fixed(edit, key), state=MeetingState.RUNNING))


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
    meeting = _not_fixed(edit, key)
    if meeting.state is not MeetingState.CLOSED:
        raise DomainError("meeting_not_closed")
    return meeting
