"""Departments: their names, codes, order, people and hours."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

from app.domain.errors import DomainError
from app.domain.ids import new_id
from app.domain.town_hall import Department, Person
from app.editing.commands.naming import named
from app.editing.commands.removing import remove_unused
from app.editing.edit import Edit

MOST_HOURS = 10_000
"""Per week and department; more is a typing error."""

_CODE = re.compile(r"[A-Za-z0-9]{1,8}")

_RESERVED = frozenset({"all"})
"""Stands for every department where one is asked for."""


class Post(StrEnum):
    """What a person can be for a department; the name of the field."""

    HEAD = "head"
    CONTACT = "contact"
    DEPUTY = "deputy"


def add(edit: Edit, code: str, name: str) -> Department:
    """Add a department, as the last one.

    Raises:
        DomainError: `bad_department_code`, `reserved_department_code`, `department_exists`,
            `name_missing`.
    """
    present = edit.dossier.all(Department)
    order = max((item.order for item in present), default=0) + 1
    free = _free_code(present, code)
    made = Department(new_id(), code=free, name=named(name, "department"), order=order)
    edit.save(made)
    return made


def rename(edit: Edit, department: Department, name: str) -> None:
    """Give a department the name it has here; its code stays.

    Raises:
        DomainError: `name_missing`.
    """
    edit.save(replace(_now(edit, department), name=named(name, "department")))


def set_code(edit: Edit, department: Department, code: str) -> None:
    """Give a department another code.

    Raises:
        DomainError: `bad_department_code`, `reserved_department_code`, `department_exists`.
    """
    others = [item for item in edit.dossier.all(Department) if item.id != department.id]
    edit.save(replace(_now(edit, department), code=_free_code(others, code)))


def reorder(edit: Edit, ids: Iterable[str]) -> None:
    """Put the departments in an order; those that are not named come after, as they were."""
    rest = sorted(edit.dossier.all(Department), key=lambda item: (item.order, item.code))
    wanted = dict.fromkeys((*ids, *(item.id for item in rest)))
    edit.save(
        *(
            replace(edit.dossier.get(Department, key), order=order)
            for order, key in enumerate(wanted, start=1)
        )
    )


def set_active(edit: Edit, department: Department, *, active: bool) -> None:
    """Take a department out of use, or bring it back; what it did stays."""
    edit.save(replace(_now(edit, department), active=active))


def set_post(edit: Edit, department: Department, post: Post, person: Person | None) -> None:
    """Say who is the head, the contact or the deputy contact of a department."""
    value: dict[str, Any] = {post.value: person.id if person else None}
    edit.save(replace(_now(edit, department), **value))


def set_hours(
    edit: Edit,
    department: Department,
    *,
    needed: int | None,
    available: int | None,
    day: date,
) -> None:
    """Note the hours per week that are needed and available, as known on a day.

    Raises:
        DomainError: `bad_hours` (value, last).
    """
    for hours in (needed, available):
        if hours is not None and not 0 <= hours <= MOST_HOURS:
            raise DomainError("bad_hours", value=hours, last=MOST_HOURS)
    known = None if needed is None and available is None else day
    now = _now(edit, department)
    edit.save(replace(now, hours_needed=needed, hours_available=available, hours_date=known))


def remove(edit: Edit, department: Department) -> None:
    """Delete a department that nothing refers to; another one is switched off instead.

    Raises:
        DomainError: `still_used` (name, what, tables, references).
    """
    remove_unused(edit, department)


def _now(edit: Edit, department: Department) -> Department:
    return edit.dossier.get(Department, department.id)


def _free_code(present: Iterable[Department], code: str) -> str:
    wanted = code.strip()
    if not _CODE.fullmatch(wanted):
        raise DomainError("bad_department_code", value=code)
    if wanted.casefold() in _RESERVED:
        raise DomainError("reserved_department_code", value=wanted)
    if any(item.code.casefold() == wanted.casefold() for item in present):
        raise DomainError("department_exists", code=wanted)
    return wanted
