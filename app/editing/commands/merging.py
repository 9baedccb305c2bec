"""Letting one department go up in another."""

from dataclasses import dataclass, replace

from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.instances import Contribution
from app.domain.learning import Lesson
from app.domain.responsibility import Breach, breaches
from app.domain.route import Letter, Step, StepRole
from app.domain.town_hall import Department, Person
from app.domain.waits import Wait, WaitOn
from app.domain.walk import letters, steps
from app.editing.commands.departments import set_active
from app.editing.commands.moving import move_contributions, move_roles, move_waits
from app.editing.edit import Edit


@dataclass(frozen=True, slots=True)
class MergedStep:
    """What merging does to one step.

    Attributes:
        step: Id of the step.
        source: The letter of the department that goes up in the other.
        before: The letter that the other one has now.
        after: The letter that it gets.
        loses_responsible: Whether nobody does the work afterwards, and somebody does now.
        breaches: The rules of the roles that the step breaks afterwards, and keeps now.
    """

    step: str
    source: Letter | None
    before: Letter | None
    after: Letter | None
    loses_responsible: bool
    breaches: tuple[Breach, ...]


def merge_departments(edit: Edit, source: Department, target: Department) -> None:
    """Let one department go up in another.

    The strongest letter stays (A > R > C > I), contributions are joined; people, lessons and waits
    move.

    Raises:
        DomainError: `same_department`.
    """
    if source.id == target.id:
        raise DomainError("same_department", code=source.code)
    move_roles(edit, edit.dossier.where(StepRole, "department", source.id), target.id)
    parts = edit.dossier.where(Contribution, "department", source.id)
    move_contributions(edit, parts, target.id)
    awaited = edit.dossier.where(Wait, "on", source.id)
    move_waits(edit, (w for w in awaited if w.on_kind is WaitOn.DEPARTMENT), target.id)
    _move_members(edit, source.id, target.id)
    _take_over_posts(edit, source.id, target.id)
    set_active(edit, source, active=False)


def merge_preview(dossier: Dossier, source: Department, target: Department) -> list[MergedStep]:
    """The steps that merging touches, in route order.

    It is carried out on a copy and compared, so that it cannot say anything else than what happens.

    Raises:
        DomainError: `same_department`.
    """
    edit = Edit(dossier)
    merge_departments(edit, source, target)
    merged = (source.id, target.id)
    return [
        _merged_step(step, merged, dossier, edit.dossier)
        for step in steps(dossier)
        if letters(dossier, step.id) != letters(edit.dossier, step.id)
    ]


def _merged_step(
    step: Step, merged: tuple[str, str], before: Dossier, after: Dossier
) -> MergedStep:
    source, target = merged
    was, now = letters(before, step.id), letters(after, step.id)
    kept = breaches(before, step)
    return MergedStep(
        step.id,
        was.get(source),
        was.get(target),
        now.get(target),
        Letter.RESPONSIBLE in was.values() and Letter.RESPONSIBLE not in now.values(),
        tuple(breach for breach in breaches(after, step) if breach not in kept),
    )


def _move_members(edit: Edit, source: str, target: str) -> None:
    """Whoever works in it, and the lessons that it took part in, go along."""
    members: tuple[Person | Lesson, ...] = (*edit.dossier.all(Person), *edit.dossier.all(Lesson))
    for item in members:
        if source in item.departments:
            moved = dict.fromkeys(target if key == source else key for key in item.departments)
            edit.save(replace(item, departments=tuple(moved)))


def _take_over_posts(edit: Edit, source: str, target: str) -> None:
    """Head, contact and deputy stay; where there is none, that of the source comes."""
    theirs = edit.dossier.get(Department, source)
    ours = edit.dossier.get(Department, target)
    edit.save(
        replace(
            ours,
            head=ours.head or theirs.head,
            contact=ours.contact or theirs.contact,
            deputy=ours.deputy or theirs.deputy,
            active=True,
        )
    )
