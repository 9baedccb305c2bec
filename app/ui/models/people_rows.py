"""What *Mensen* shows, as plain rows; no Qt."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from app.domain.dossier import Dossier
from app.domain.held import held_by
from app.domain.instances import StepInstance
from app.domain.status import effective
from app.domain.town_hall import Department, Person
from app.editing.commands.removing import still_used
from app.editing.wording import refusal_text
from app.ui.models.choice import Choice
from app.words.names import folded


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person.

    Attributes:
        key: Its id.
        departments: Codes, in the order of the departments.
        owns: How many open steps the person owns.
    """

    key: str
    name: str
    job_title: str
    departments: str
    owns: int
    left_on: date | None
    mail: str
    phone: str


@dataclass(frozen=True, slots=True)
class DepartmentTick:
    """A department that somebody may work in."""

    key: str
    text: str
    ticked: bool


def people_rows(dossier: Dossier, today: date, search: str = "") -> list[PersonRow]:
    """Everybody by name; who left comes last.

    Args:
        dossier: The dossier.
        today: Who leaves after it is still here.
        search: Words that must be in the name, job title, departments, mail or phone.
    """
    owned = _owned(dossier)
    codes = {item.id: item.code for item in in_order(dossier)}
    everybody = sorted(
        dossier.all(Person), key=lambda one: (_is_gone(one.left_on, today), folded(one.name))
    )
    rows = [
        PersonRow(
            person.id,
            person.name,
            person.job_title,
            ", ".join(code for key, code in codes.items() if key in person.departments),
            owned[person.id],
            person.left_on,
            person.mail,
            person.phone,
        )
        for person in everybody
    ]
    words = folded(search).split()
    return [row for row in rows if all(word in _found_by(row) for word in words)]


def _is_gone(left_on: date | None, today: date) -> bool:
    return left_on is not None and left_on <= today


def _found_by(row: PersonRow) -> str:
    return folded(f"{row.name} {row.job_title} {row.departments} {row.mail} {row.phone}")


def _owned(dossier: Dossier) -> Counter[str | None]:
    return Counter(
        item.owner
        for item in dossier.all(StepInstance)
        if item.owner and not effective(dossier, item).closed
    )


def in_order(dossier: Dossier) -> list[Department]:
    """The departments in their order."""
    return sorted(dossier.all(Department), key=lambda item: (item.order, item.code))


def department_ticks(dossier: Dossier, person: Person | None) -> list[DepartmentTick]:
    """The departments to choose from: those in use, and those that somebody is in."""
    chosen = person.departments if person else ()
    return [
        DepartmentTick(item.id, f"{item.code}  {item.name}", item.id in chosen)
        for item in in_order(dossier)
        if item.active or item.id in chosen
    ]


def held_counts(dossier: Dossier, person: str, today: date) -> Counter[str]:
    """How much somebody has in hand, by the way of holding it."""
    return Counter(item.hold.value for item in held_by(dossier, person, today))


def why_not_removed(dossier: Dossier, record: Department | Person) -> str:
    """Why a department or a person cannot be deleted; empty when nothing refers to it."""
    why = still_used(dossier, record)
    return refusal_text(dossier, why) if why else ""


def people_choices(dossier: Dossier, today: date, *, who_left: bool = False) -> list[Choice]:
    """The names to choose from, found by initials, job title and department too.

    Args:
        dossier: The dossier.
        today: Who leaves after it is still here.
        who_left: Whether those who are gone are offered too.
    """
    return [
        Choice(row.key, row.name, f"{initials(row.name)} {row.job_title} {row.departments}")
        for row in people_rows(dossier, today)
        if who_left or not _is_gone(row.left_on, today)
    ]


def initials(name: str) -> str:
    """`HO` for Henk Oldersma."""
    return "".join(part[0] for part in name.split() if part)
