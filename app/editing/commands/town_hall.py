"""Departments, their roles, and people."""

import re
from dataclasses import replace
from datetime import date

from app.domain.errors import DomainError
from app.domain.ids import new_id, part_id
from app.domain.instances import Contribution, Status, StepInstance
from app.domain.responsibility import strongest
from app.domain.route import Letter, Step, StepRole
from app.domain.status import effective, effective_contribution
from app.domain.town_hall import Department, Person
from app.domain.waits import Wait, WaitOn
from app.domain.walk import instance_of
from app.editing.commands.contributions import joined
from app.editing.edit import Edit
from app.words.names import folded

_MUNICIPALITY_CODE = re.compile(r"GM\d{4}", re.ASCII)
_DEPARTMENT_CODE = re.compile(r"[A-Za-z0-9]{1,8}")


def checked_code(code: str) -> str:
    """The CBS code of a municipality, or an empty one.

    Raises:
        DomainError: `bad_municipality_code`.
    """
    wanted = code.strip().upper()
    if wanted and not _MUNICIPALITY_CODE.fullmatch(wanted):
        raise DomainError("bad_municipality_code", value=code)
    return wanted


def set_role(edit: Edit, step: Step, department: Department, letter: Letter | None) -> None:
    """Give a department a role on a step, or none; a contribution stays where a role goes."""
    key = part_id(step.id, department.id)
    if letter is not None:
        edit.save(StepRole(key, step.id, department.id, letter))
        return
    found = edit.dossier.find(StepRole, key)
    if found is not None:
        edit.delete(found)


def add_department(edit: Edit, code: str, name: str) -> Department:
    """Add a department.

    Raises:
        DomainError: `bad_department_code`, `department_exists`, `name_missing`.
    """
    wanted = code.strip()
    if not _DEPARTMENT_CODE.fullmatch(wanted):
        raise DomainError("bad_department_code", value=code)
    if any(item.code.casefold() == wanted.casefold() for item in edit.dossier.all(Department)):
        raise DomainError("department_exists", code=wanted)
    order = max((item.order for item in edit.dossier.all(Department)), default=0) + 1
    made = Department(new_id(), code=wanted, name=_named(name, "department"), order=order)
    edit.save(made)
    return made


def rename_department(edit: Edit, department: Department, name: str) -> None:
    """Give a department the name it has here; its code stays.

    Raises:
        DomainError: `name_missing`.
    """
    edit.save(replace(department, name=_named(name, "department")))


def switch_off(edit: Edit, department: Department) -> None:
    """Take a department out of use; what it did stays in history."""
    edit.save(replace(department, active=False))


def merge_departments(edit: Edit, source: Department, target: Department) -> None:
    """Let one department go up in another.

    The strongest letter stays (A > R > C > I), contributions are joined, people and waits move.

    Raises:
        DomainError: `same_department`.
    """
    if source.id == target.id:
        raise DomainError("same_department", code=source.code)
    _move_roles(edit, source, target)
    _move_contributions(edit, source, target)
    _move_waits(edit, WaitOn.DEPARTMENT, source.id, target.id)
    for person in edit.dossier.all(Person):
        if source.id in person.departments:
            moved = dict.fromkeys(
                target.id if key == source.id else key for key in person.departments
            )
            edit.save(replace(person, departments=tuple(moved)))
    edit.save(
        replace(
            edit.dossier.get(Department, target.id),
            head=target.head or source.head,
            contact=target.contact or source.contact,
            deputy=target.deputy or source.deputy,
            active=True,
        )
    )
    switch_off(edit, edit.dossier.get(Department, source.id))


def _move_roles(edit: Edit, source: Department, target: Department) -> None:
    roles = edit.dossier.where(StepRole, "department", source.id)
    edit.save(*(_merged_role(edit, role, target) for role in roles))
    edit.delete(*roles)


def _merged_role(edit: Edit, role: StepRole, target: Department) -> StepRole:
    key = part_id(role.step, target.id)
    present = edit.dossier.find(StepRole, key)
    letter = role.letter if present is None else strongest(role.letter, present.letter)
    return StepRole(key, role.step, target.id, letter)


_URGENCY = (
    Status.WAITING,
    Status.PENDING_DECISION,
    Status.IN_PROGRESS,
    Status.NOT_STARTED,
    Status.DONE,
    Status.NOT_APPLICABLE,
)


def _move_contributions(edit: Edit, source: Department, target: Department) -> None:
    parts = edit.dossier.where(Contribution, "department", source.id)
    moved = {part.id: part_id(part.instance, target.id) for part in parts}
    waits = [wait for wait in edit.dossier.all(Wait) if wait.subject in moved]
    edit.save(*(_merged_contribution(edit, part, target) for part in parts))
    # Whose answer is awaited stays; who waits is part of what a wait is.
    edit.save(*(replace(wait, id=new_id(), subject=moved[wait.subject]) for wait in waits))
    edit.delete(*waits, *parts)


def _merged_contribution(edit: Edit, part: Contribution, target: Department) -> Contribution:
    present = edit.dossier.find(Contribution, part_id(part.instance, target.id))
    other = present or Contribution.default(part.instance, target.id)
    statuses = [status for status in (other.status, part.status) if status is not None]
    dues = [due for due in (other.due, part.due) if due is not None]
    return replace(
        other,
        status=min(statuses, key=_URGENCY.index, default=None),
        contact=other.contact or part.contact,
        due=min(dues, default=None),
        text=joined(other.text, part.text),
        remark=joined(other.remark, part.remark),
        internal_remark=joined(other.internal_remark, part.internal_remark),
    )


def _move_waits(edit: Edit, kind: WaitOn, source: str, target: str) -> None:
    for wait in edit.dossier.where(Wait, "on", source):
        if wait.on_kind is kind and wait.open:
            edit.save(replace(wait, on=target))


def set_contact(edit: Edit, department: Department, person: Person | None) -> None:
    """Say who is the contact of a department."""
    current = edit.dossier.get(Department, department.id)
    edit.save(replace(current, contact=person.id if person else None))


def add_person(
    edit: Edit, name: str, job_title: str = "", departments: tuple[str, ...] = ()
) -> Person:
    """Add a person; departments are ids.

    The first person of a department without a contact becomes its contact.

    Raises:
        DomainError: `name_missing`, `person_exists`.
    """
    wanted = _named(name, "person")
    if any(folded(item.name) == folded(wanted) for item in edit.dossier.all(Person)):
        raise DomainError("person_exists", name=wanted)
    made = Person(new_id(), name=wanted, job_title=job_title.strip(), departments=departments)
    edit.save(made)
    for key in departments:
        department = edit.dossier.get(Department, key)
        if department.contact is None:
            edit.save(replace(department, contact=made.id))
    return made


def leave(edit: Edit, person: Person, day: date) -> None:
    """Note that somebody left; open work shows up in the ownership check."""
    edit.save(replace(person, left_on=day))


def hand_over(edit: Edit, person: Person, to: Person) -> int:
    """Move everything that is open from one person to another; gives how many things.

    What is done keeps the old name.

    Raises:
        DomainError: `same_person`.
    """
    if person.id == to.id:
        raise DomainError("same_person", name=person.name)
    moved = 0
    for item in edit.dossier.where(StepInstance, "owner", person.id):
        if not effective(edit.dossier, item).closed:
            edit.save(replace(item, owner=to.id))
            moved += 1
    for part in edit.dossier.where(Contribution, "contact", person.id):
        if not effective_contribution(edit.dossier, part).closed and not _closed(edit, part):
            edit.save(replace(part, contact=to.id))
            moved += 1
    for department in edit.dossier.all(Department):
        after = replace(
            department,
            head=_swap(department.head, person, to),
            contact=_swap(department.contact, person, to),
            deputy=_swap(department.deputy, person, to),
        )
        if after != department:
            edit.save(after)
            moved += 1
    _move_waits(edit, WaitOn.PERSON, person.id, to.id)
    return moved


def _closed(edit: Edit, part: Contribution) -> bool:
    return effective(edit.dossier, instance_of(edit.dossier, part.instance)).closed


def _swap(holder: str | None, person: Person, to: Person) -> str | None:
    return to.id if holder == person.id else holder


def _named(name: str, what: str) -> str:
    wanted = " ".join(name.split())
    if not wanted:
        raise DomainError("name_missing", what=what)
    return wanted
