"""People: who they are, and that they came or left."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from app.domain.errors import DomainError
from app.domain.ids import new_id
from app.domain.town_hall import Department, Person
from app.editing.commands.naming import named
from app.editing.commands.removing import remove_unused
from app.editing.edit import Edit
from app.words.names import cleaned, folded


def add(edit: Edit, name: str, job_title: str = "", departments: tuple[str, ...] = ()) -> Person:
    """Add a person; departments are ids.

    The first person of a department without a contact becomes its contact.

    Raises:
        DomainError: `name_missing`, `person_exists`.
    """
    free = _free_name(edit.dossier.all(Person), name)
    made = Person(new_id(), name=free, job_title=cleaned(job_title), departments=departments)
    edit.save(made)
    for key in departments:
        department = edit.dossier.get(Department, key)
        if department.contact is None:
            edit.save(replace(department, contact=made.id))
    return made


def rename(edit: Edit, person: Person, name: str) -> None:
    """Give a person another name, also where the history shows the name of now.

    Raises:
        DomainError: `name_missing`, `person_exists`.
    """
    others = [item for item in edit.dossier.all(Person) if item.id != person.id]
    edit.save(replace(_now(edit, person), name=_free_name(others, name)))


def set_job_title(edit: Edit, person: Person, job_title: str) -> None:
    """Say what somebody does."""
    edit.save(replace(_now(edit, person), job_title=cleaned(job_title)))


def set_departments(edit: Edit, person: Person, departments: Iterable[str]) -> None:
    """Say in which departments (ids) somebody works; none is allowed.

    Raises:
        DomainError: `no_such_record`.
    """
    keys = tuple(dict.fromkeys(departments))
    for key in keys:
        edit.dossier.get(Department, key)
    edit.save(replace(_now(edit, person), departments=keys))


def set_mail(edit: Edit, person: Person, mail: str) -> None:
    """Note an address for mail, or none.

    Raises:
        DomainError: `bad_mail` (value).
    """
    edit.save(replace(_now(edit, person), mail=checked_mail(mail)))


def checked_mail(mail: str) -> str:
    """An address for mail without blanks around it, or none.

    Raises:
        DomainError: `bad_mail` (value).
    """
    wanted = mail.strip()
    before, _, after = wanted.partition("@")
    if wanted and (not before or not after or "@" in after or len(wanted.split()) > 1):
        raise DomainError("bad_mail", value=mail)
    return wanted


def set_phone(edit: Edit, person: Person, phone: str) -> None:
    """Note a telephone number, or none."""
    edit.save(replace(_now(edit, person), phone=" ".join(phone.split())))


def leave(edit: Edit, person: Person, day: date) -> None:
    """Note that somebody left; open work shows up in the ownership check."""
    edit.save(replace(_now(edit, person), left_on=day))


def come_back(edit: Edit, person: Person) -> None:
    """Note that somebody did not leave after all, or is back."""
    edit.save(replace(_now(edit, person), left_on=None))


def remove(edit: Edit, person: Person) -> None:
    """Delete a person that nothing refers to; of another one the day of leaving is noted.

    Raises:
        DomainError: `still_used` (name, what, tables, references).
    """
    remove_unused(edit, person)


def _now(edit: Edit, person: Person) -> Person:
    return edit.dossier.get(Person, person.id)


def _free_name(present: Iterable[Person], name: str) -> str:
    wanted = named(name, "person")
    if any(folded(item.name) == folded(wanted) for item in present):
        raise DomainError("person_exists", name=wanted)
    return wanted
