"""Changing the checkpoints of a step; adding one is in `steps`."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.errors import DomainError
from app.domain.ids import instance_id, is_random, part_id, split_instance
from app.domain.instances import Check
from app.domain.route import Checkpoint, Step
from app.domain.walk import checkpoints
from app.editing.edit import Edit
from app.words.names import cleaned


def set_text(edit: Edit, point: Checkpoint, text: str) -> None:
    """Say otherwise what must be verified; the answers stay.

    Raises:
        DomainError: `text_missing`.
    """
    if not cleaned(text):
        raise DomainError("text_missing", what="checkpoint")
    edit.save(replace(_now(edit, point), text=text.strip()))


def move(edit: Edit, point: Checkpoint, place: int) -> None:
    """Put a checkpoint in another place of its step, counted from 1; the answers go along.

    Before the first place is the first, and after the last is the last.
    """
    now = _now(edit, point)
    others = [item for item in checkpoints(edit.dossier, now.step) if item.id != now.id]
    at = max(0, place - 1)
    _number(edit, [*others[:at], now, *others[at:]])


def remove(edit: Edit, point: Checkpoint) -> None:
    """Take away a checkpoint that the municipality added and nobody answered.

    Raises:
        DomainError: `checkpoint_of_route`, `checkpoint_answered` (number).
    """
    now = _now(edit, point)
    every = checkpoints(edit.dossier, now.step)
    number = every.index(now) + 1
    if not is_own(now):
        raise DomainError("checkpoint_of_route", number=number)
    checks = edit.dossier.where(Check, "checkpoint", now.id)
    if any(not check.says_nothing for check in checks):
        raise DomainError("checkpoint_answered", number=number)
    edit.delete(*checks)
    edit.delete(now)
    _number(edit, [item for item in every if item.id != now.id])


def is_own(point: Checkpoint) -> bool:
    """Whether the municipality added a checkpoint; one of the route has the key of the route."""
    return is_random(point.id)


def give(edit: Edit, points: Sequence[Checkpoint], to: Step) -> None:
    """Move checkpoints to the end of another step of the same level, with their answers."""
    moved = {point.id for point in points}
    sources = dict.fromkeys(point.step for point in points)
    there = checkpoints(edit.dossier, to.id)
    for point in points:
        _take_answers_along(edit, point, to)
    _number(edit, [*there, *(replace(point, step=to.id) for point in points)])
    for source in sources:
        left = [item for item in checkpoints(edit.dossier, source) if item.id not in moved]
        _number(edit, left)


def _take_answers_along(edit: Edit, point: Checkpoint, to: Step) -> None:
    before = edit.dossier.where(Check, "checkpoint", point.id)
    edit.save(*(_check_of(check, to) for check in before))
    edit.delete(*before)


def _check_of(check: Check, to: Step) -> Check:
    """The same answer in another step, of the same wijk."""
    _, wijk = split_instance(check.instance)
    whole = instance_id(to.id, wijk)
    return replace(check, id=part_id(whole, check.checkpoint), instance=whole)


def _number(edit: Edit, points: Sequence[Checkpoint]) -> None:
    edit.save(*(replace(point, order=order) for order, point in enumerate(points, start=1)))


def _now(edit: Edit, point: Checkpoint) -> Checkpoint:
    return edit.dossier.get(Checkpoint, point.id)
