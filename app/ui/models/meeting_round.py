"""*Rondje afdelingen*: how it stands with one department, for the big screen; no Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.actions import Action
from app.domain.attention import SOON
from app.domain.calendar import overdue
from app.domain.dossier import Dossier
from app.domain.instances import Contribution, StepInstance
from app.domain.meetings import AgendaItem, Reason
from app.domain.route import Letter, StepRole
from app.domain.status import effective, effective_contribution
from app.domain.waiting import open_waits
from app.domain.waits import Wait
from app.domain.walk import contributions, departments, instances
from app.editing.wording import awaited_text, instance_text
from app.words import choices
from app.words.dates import day_text
from app.words.window import meeting_mode as words

MOST = 8
"""So many lines of a kind fit on the screen."""

_WORKING = (Letter.ACCOUNTABLE, Letter.RESPONSIBLE)

_Part = tuple[StepInstance, StepRole, Contribution]


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading."""

    heading: str
    lines: tuple[str, ...]


def in_round(dossier: Dossier, item: AgendaItem, present: set[str]) -> list[str]:
    """In a round: the ids of the departments of whoever is there, in order; else nothing."""
    if item.reason is not Reason.ROUND:
        return []
    return [found.id for found in departments(dossier) if found.id in present]


def round_of(dossier: Dossier, key: str, today: date) -> Iterator[Section]:
    """What is late, waits, is due soon and goes on at a department, and its open actions.

    Args:
        dossier: The records.
        key: Id of the department.
        today: The day it is judged on.
    """
    parts = [
        (item, role, part)
        for item in instances(dossier)
        for role, part in contributions(dossier, item)
        if role.department == key
    ]
    working = [item for item, role, _ in parts if role.letter in _WORKING]
    for heading, lines in (
        (words.LATE, _late(dossier, working, today)),
        (words.WAITS, _waiting(dossier, parts)),
        (words.SOON, _soon(dossier, working, today)),
        (words.CONTRIBUTIONS, _going_on(dossier, parts)),
        (words.ACTIONS, _actions(dossier, key)),
    ):
        found = tuple(lines)
        if found:
            yield Section(heading, found[:MOST])


def _late(dossier: Dossier, items: Sequence[StepInstance], today: date) -> Iterator[str]:
    for item in items:
        if overdue(dossier, item, today):
            yield f"{instance_text(dossier, item.id)}: {words.late_since(item.due)}"


def _waiting(dossier: Dossier, parts: Sequence[_Part]) -> Iterator[str]:
    for item, _, part in parts:
        for wait in open_waits(dossier, part.id):
            yield f"{instance_text(dossier, item.id)}: {_wait_text(dossier, wait)}"


def _wait_text(dossier: Dossier, wait: Wait) -> str:
    since = f" sinds {day_text(wait.since)}" if wait.since else ""
    return f"{awaited_text(dossier, wait)}{since}"


def _soon(dossier: Dossier, items: Sequence[StepInstance], today: date) -> Iterator[str]:
    coming = [
        item
        for item in items
        if item.due is not None
        and today <= item.due <= today + SOON
        and not effective(dossier, item).closed
    ]
    for item in sorted(coming, key=lambda item: item.due or today):
        yield f"{instance_text(dossier, item.id)}: {day_text(item.due)}"


def _going_on(dossier: Dossier, parts: Sequence[_Part]) -> Iterator[str]:
    for item, _, part in parts:
        status = effective_contribution(dossier, part)
        if part.text and part.status is not None and not status.closed:
            told = choices.word(choices.STATUS, status)
            yield f"{instance_text(dossier, item.id)} ({told}): {part.text}"


def _actions(dossier: Dossier, key: str) -> Iterator[str]:
    for action in dossier.where(Action, "department", key):
        if not action.closed and not action.internal:
            yield f"{action.number} {action.text}"
