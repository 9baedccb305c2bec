"""The agenda of a meeting, and what is parked: adding, ordering, moving on and taking off.

Two rules hold everywhere. The agenda of a meeting that was closed stays as it was: its minutes tell
of it. And what was talked about stays on the agenda where that happened; whoever moves it to
another meeting makes an item there that goes on with it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from app.domain.agenda import Proposed, discussed, fitted, items_of, reason_of
from app.domain.errors import DomainError
from app.domain.ids import new_id
from app.domain.meetings import AgendaItem, ItemState, Meeting, MeetingState, Reason
from app.editing.edit import Edit

Titled = Callable[[Proposed], str]
"""The title of what is proposed, in words."""


def put_on(edit: Edit, meeting: str, wanted: Iterable[Proposed], titled: Titled) -> None:
    """Put what is proposed on the agenda, at its end; a parked topic moves there.

    Args:
        edit: Where it is kept.
        meeting: Id of the meeting.
        wanted: What is put on it.
        titled: Gives the titles.

    Raises:
        DomainError: `meeting_closed`.
    """
    judge_open(edit, meeting)
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
    """Add an item at the end of an agenda, or park it (`None`).

    Raises:
        DomainError: `meeting_closed`.
    """
    judge_open(edit, meeting)
    known = {"reason": reason_of(title, Reason.TOPIC), **values}
    order = _last(edit, meeting) + 1
    made = AgendaItem(new_id(), meeting=meeting, order=order, title=title, **known)
    edit.save(made)
    return made


def set_item(edit: Edit, key: str, **values: Any) -> None:
    """Change fields of an item.

    Raises:
        DomainError: `meeting_closed`.
    """
    edit.save(replace(_changeable(edit, key), **values))


def remove_item(edit: Edit, key: str) -> None:
    """Take an item off; a later item that goes on with it keeps standing on its own.

    Raises:
        DomainError: `meeting_closed`; `item_discussed` (title).
    """
    item = _changeable(edit, key)
    if discussed(edit.dossier, item):
        raise DomainError("item_discussed", title=item.title)
    for later in edit.dossier.where(AgendaItem, "carried_from", key):
        edit.save(replace(later, carried_from=None))
    edit.delete(item)


def move_item(edit: Edit, key: str, step: int) -> None:
    """Move an item down the agenda (1) or up (-1).

    Raises:
        DomainError: `meeting_closed`.
    """
    item = _changeable(edit, key)
    order = [other.id for other in items_of(edit.dossier, item.meeting)]
    at = order.index(key)
    to = min(max(at + step, 0), len(order) - 1)
    order.insert(to, order.pop(at))
    _number(edit, order)


def park(edit: Edit, key: str) -> None:
    """Keep an item for another time: off the agenda, unless it was talked about here.

    Raises:
        DomainError: `meeting_closed`.
    """
    item = _changeable(edit, key)
    moved = _going_on(item) if discussed(edit.dossier, item) else item
    _put_last(edit, replace(moved, meeting=None, reason=Reason.TOPIC))


def take_along(edit: Edit, key: str, meeting: str) -> None:
    """Move an item to another meeting; what was talked about stays here, and goes on there.

    Raises:
        DomainError: `meeting_closed`: this one, or the other; `goes_on_there` (title).
    """
    item = _changeable(edit, key)
    judge_open(edit, meeting)
    if discussed(edit.dossier, item):
        copy_to(edit, key, meeting)
        return
    _put_last(edit, replace(item, meeting=meeting))


def copy_to(edit: Edit, key: str, meeting: str) -> None:
    """Let another meeting go on with an item; here it stays as it is.

    Raises:
        DomainError: `meeting_closed`: the other one; `goes_on_there` (title): it does so
            already.
    """
    item = edit.dossier.get(AgendaItem, key)
    judge_open(edit, meeting)
    if any(
        later.meeting == meeting for later in edit.dossier.where(AgendaItem, "carried_from", key)
    ):
        raise DomainError("goes_on_there", title=item.title)
    _put_last(edit, replace(_going_on(item), meeting=meeting, reason=Reason.CARRIED))


def fit(edit: Edit, meeting: str, minutes: int) -> int:
    """Keep on the agenda what fits in a time; gives how much was taken off.

    Topics that somebody put there are parked; what the agenda proposed itself is taken off, for it
    will propose it again. What was talked about stays, and so does the time it takes.

    Raises:
        DomainError: `meeting_closed`.
    """
    judge_open(edit, meeting)
    items = items_of(edit.dossier, meeting)
    settled = frozenset(item.id for item in items if discussed(edit.dossier, item))
    _, over = fitted(items, minutes, settled)
    for item in over:
        if item.reason is Reason.TOPIC:
            park(edit, item.id)
        else:
            remove_item(edit, item.id)
    return len(over)


def judge_open(edit: Edit, meeting: str | None) -> None:
    """Judge whether the agenda of a meeting, or what is parked, may change.

    Raises:
        DomainError: `meeting_closed`; `minutes_approved` (date).
    """
    found = edit.dossier.find(Meeting, meeting)
    if found is not None and found.approved_on is not None:
        raise DomainError("minutes_approved", date=found.approved_on)
    if found is not None and found.state is MeetingState.CLOSED:
        raise DomainError("meeting_closed")


def _changeable(edit: Edit, key: str) -> AgendaItem:
    item = edit.dossier.get(AgendaItem, key)
    judge_open(edit, item.meeting)
    return item


def _going_on(item: AgendaItem) -> AgendaItem:
    """A new item that goes on with one."""
    return replace(item, id=new_id(), state=ItemState.OPEN, summary="", carried_from=item.id)


def _put_last(edit: Edit, item: AgendaItem) -> None:
    """Put an item at the end of where it goes."""
    edit.save(replace(item, order=_last(edit, item.meeting) + 1))


def _last(edit: Edit, meeting: str | None) -> int:
    items = items_of(edit.dossier, meeting)
    return items[-1].order if items else 0


def _number(edit: Edit, order: Sequence[str]) -> None:
    items = (edit.dossier.get(AgendaItem, key) for key in order)
    edit.save(*(replace(item, order=place) for place, item in enumerate(items, start=1)))
