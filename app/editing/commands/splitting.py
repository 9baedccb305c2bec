"""Making two departments of one: for each step is chosen which of them keeps it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from app.domain.dossier import Dossier
from app.domain.ids import new_id, part_id, split_instance, split_part
from app.domain.instances import Contribution
from app.domain.route import Letter, StepRole
from app.domain.town_hall import Department, Person
from app.domain.waits import Wait, WaitOn
from app.domain.walk import steps
from app.editing.commands import departments
from app.editing.commands.moving import move_contributions, move_roles, move_waits
from app.editing.edit import Edit


class Keeps(StrEnum):
    """Which of the two departments goes on with a step."""

    OLD = "old"
    NEW = "new"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Split:
    """How a department is split.

    Attributes:
        code: Code of the new department.
        name: Its name.
        steps: Which of the two keeps a step (id); what is not named stays with the old one.
        people: Ids of the people who go to the new one.
    """

    code: str
    name: str
    steps: Mapping[str, Keeps] = field(default_factory=dict)
    people: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class SharedStep:
    """A step about which a split asks.

    Attributes:
        step: Id of the step.
        letter: The role of the department; `None` where it only contributed.
        contributions: How many contributions of the department there are, over all wijken.
    """

    step: str
    letter: Letter | None
    contributions: int


def split_questions(dossier: Dossier, department: Department) -> list[SharedStep]:
    """The steps in which a department has a role or contributed, in route order."""
    given = {
        role.step: role.letter for role in dossier.where(StepRole, "department", department.id)
    }
    counts: dict[str, int] = {}
    for part in dossier.where(Contribution, "department", department.id):
        step = _step(part.instance)
        counts[step] = counts.get(step, 0) + 1
    return [
        SharedStep(step.id, given.get(step.id), counts.get(step.id, 0))
        for step in steps(dossier)
        if step.id in given or step.id in counts
    ]


def split_department(edit: Edit, source: Department, plan: Split) -> Department:
    """Split a department; gives the new one.

    Where both keep a step the contribution and what it waits for are there twice. A step has one
    accountable department: that stays the old one, and the new one does the work.

    Raises:
        DomainError: `bad_department_code`, `department_exists`, `name_missing`.
    """
    made = departments.add(edit, plan.code, plan.name)
    moved = {step for step, keeps in plan.steps.items() if keeps is Keeps.NEW}
    shared = {step for step, keeps in plan.steps.items() if keeps is Keeps.BOTH}
    roles = edit.dossier.where(StepRole, "department", source.id)
    parts = edit.dossier.where(Contribution, "department", source.id)
    move_roles(edit, [role for role in roles if role.step in moved], made.id)
    move_contributions(edit, [part for part in parts if _step(part.instance) in moved], made.id)
    _share_roles(edit, (role for role in roles if role.step in shared), made.id)
    _share_contributions(edit, [part for part in parts if _step(part.instance) in shared], made.id)
    awaited = edit.dossier.where(Wait, "on", source.id)
    move_waits(
        edit,
        (
            wait
            for wait in awaited
            if wait.on_kind is WaitOn.DEPARTMENT and _step(wait.subject) in moved
        ),
        made.id,
    )
    _move_people(edit, source.id, made.id, plan.people)
    return edit.dossier.get(Department, made.id)


def _share_roles(edit: Edit, roles: Iterable[StepRole], target: str) -> None:
    edit.save(
        *(
            StepRole(
                part_id(role.step, target),
                role.step,
                target,
                Letter.RESPONSIBLE if role.letter is Letter.ACCOUNTABLE else role.letter,
            )
            for role in roles
        )
    )


def _share_contributions(edit: Edit, parts: Sequence[Contribution], target: str) -> None:
    copies = {part.id: part_id(part.instance, target) for part in parts}
    waits = [wait for wait in edit.dossier.all(Wait) if wait.open and wait.subject in copies]
    edit.save(*(replace(part, id=copies[part.id], department=target) for part in parts))
    edit.save(*(replace(wait, id=new_id(), subject=copies[wait.subject]) for wait in waits))


def _move_people(edit: Edit, source: str, target: str, people: Sequence[str]) -> None:
    """People take along that they are the head, the contact or the deputy."""
    for key in dict.fromkeys(people):
        person = edit.dossier.get(Person, key)
        kept = (key for key in person.departments if key != source)
        edit.save(replace(person, departments=tuple(dict.fromkeys((*kept, target)))))
    old = edit.dossier.get(Department, source)
    gone: dict[str, Any] = {
        post.value: getattr(old, post.value)
        for post in departments.Post
        if getattr(old, post.value) in people
    }
    nobody: dict[str, Any] = dict.fromkeys(gone)
    edit.save(replace(old, **nobody))
    first = people[0] if people else None
    taken: dict[str, Any] = {departments.Post.CONTACT.value: first, **gone}
    edit.save(replace(edit.dossier.get(Department, target), **taken))


def _step(key: str) -> str:
    """The step of the id of an instance or a contribution."""
    return split_instance(split_part(key)[0])[0]
