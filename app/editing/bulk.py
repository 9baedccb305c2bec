"""One change for many rows: what is allowed is done, what is refused is listed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial, singledispatch

from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.ids import split_part
from app.domain.instances import Status
from app.domain.town_hall import Person
from app.domain.walk import instance_of, step_of
from app.editing.commands import contributions, instances
from app.editing.edit import Edit


@dataclass(frozen=True, slots=True)
class SetStatus:
    """Set the status of instances and contributions; `None` lets it follow again."""

    status: Status | None
    today: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SetOwner:
    """Give instances an owner (id); `None` takes the owner away."""

    person: str | None


@dataclass(frozen=True, slots=True)
class SetContact:
    """Give contributions a contact (id); `None` takes the contact away."""

    person: str | None


@dataclass(frozen=True, slots=True)
class SetDue:
    """Give instances and contributions a due date; `None` takes it away."""

    day: date | None


Action = SetStatus | SetOwner | SetContact | SetDue


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that stays as it was.

    Attributes:
        key: Its id.
        error: Why.
    """

    key: str
    error: DomainError


@dataclass(frozen=True, slots=True)
class Bulk:
    """What a change of many rows comes to.

    Attributes:
        edit: Holds what is allowed, and nothing of what is refused.
        changed: The rows that become different; a row that was so already is not among them.
        refused: The rows that stay as they were, in the order they were given.
    """

    edit: Edit
    changed: tuple[str, ...]
    refused: tuple[Refused, ...]


def change_all(dossier: Dossier, keys: Iterable[str], action: Action) -> Bulk:
    """Do the same to many instances and contributions (ids), each at most once."""
    return on_each(Edit(dossier), keys, partial(_carry_out, action))


def on_each(edit: Edit, keys: Iterable[str], change: Callable[[Edit, str], object]) -> Bulk:
    """Do something with each of many records, each at most once; what is refused stays as it was.

    Args:
        edit: Where it is kept.
        keys: Which.
        change: Carries it out for one; raises `DomainError` for what may not be.
    """
    changed: list[str] = []
    refused: list[Refused] = []
    for key in dict.fromkeys(keys):
        before = edit.dossier
        try:
            with edit.all_or_nothing():
                change(edit, key)
        except DomainError as error:
            refused.append(Refused(key, error))
        else:
            changed += [key] if edit.dossier is not before else []
    return Bulk(edit, tuple(changed), tuple(refused))


def _carry_out(action: Action, edit: Edit, key: str) -> None:
    # A row of a step that is gone would be made anew.
    step_of(edit.dossier, instance_of(edit.dossier, key))
    _do(action, edit, key)


@singledispatch
def _do(action: Action, _edit: Edit, _key: str) -> None:
    raise TypeError(action)


@_do.register
def _set_status(action: SetStatus, edit: Edit, key: str) -> None:
    module = contributions if _is_contribution(key) else instances
    module.set_status(edit, key, action.status, today=action.today, reason=action.reason)


@_do.register
def _set_owner(action: SetOwner, edit: Edit, key: str) -> None:
    if _is_contribution(key):
        where = instances.place(edit, instance_of(edit.dossier, key))
        raise DomainError("only_steps_have_owners", **where)
    instances.set_fields(edit, key, owner=_checked(edit, action.person))


@_do.register
def _set_contact(action: SetContact, edit: Edit, key: str) -> None:
    if not _is_contribution(key):
        where = instances.place(edit, instance_of(edit.dossier, key))
        raise DomainError("only_contributions_have_contacts", **where)
    contributions.set_fields(edit, key, contact=_checked(edit, action.person))


@_do.register
def _set_due(action: SetDue, edit: Edit, key: str) -> None:
    module = contributions if _is_contribution(key) else instances
    module.set_fields(edit, key, due=action.day)


def _is_contribution(key: str) -> bool:
    return bool(split_part(key)[1])


def _checked(edit: Edit, person: str | None) -> str | None:
    return None if person is None else edit.dossier.get(Person, person).id
