"""All that one department does on the route, as plain rows; no Qt."""

from dataclasses import dataclass
from datetime import date

from app.domain.dossier import Dossier
from app.domain.ids import part_id
from app.domain.route import CONTRIBUTING, Letter, Step
from app.domain.status import effective, effective_contribution
from app.domain.town_hall import Neighbourhood
from app.domain.walk import contact, contribution, counts, instances, roles
from app.editing.wording import name_of
from app.words import choices
from app.words.window import roles as words


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """One step at which a department has a role.

    Attributes:
        key: Id of the contribution, or of the instance where there is none.
        step: `3.5 Eén planning …`, with the wijk.
        letter: The role.
        part: The status of the contribution as a word; empty where there is none.
        due: When the contribution is due.
        contact: Who to ask.
        whole: The status of the step as a word.
    """

    key: str
    step: str
    letter: str
    part: str
    due: date | None
    contact: str
    whole: str


def rows(dossier: Dossier, department: str) -> list[DepartmentRow]:
    """The steps of a department in route order, over the instances that count."""
    found = []
    for item in instances(dossier):
        role = next(
            (role for role in roles(dossier, item.step) if role.department == department), None
        )
        if role is None or not counts(dossier, item):
            continue
        step = dossier.get(Step, item.step)
        wijk = dossier.find(Neighbourhood, item.neighbourhood)
        contributes = role.letter in CONTRIBUTING
        part = contribution(dossier, item.id, department)
        found.append(
            DepartmentRow(
                key=part_id(item.id, department) if contributes else item.id,
                step=f"{step.code} {step.title}{f' · {wijk.name}' if wijk else ''}",
                letter=role.letter.value,
                part=_word(effective_contribution(dossier, part)) if contributes else "",
                due=part.due,
                contact=name_of(dossier, contact(dossier, item, role)) if contributes else "",
                whole=_word(effective(dossier, item)),
            )
        )
    return found


def summary(found: list[DepartmentRow]) -> str:
    """How often a department has each letter."""
    return words.letters_said(
        [(letter.value, sum(row.letter == letter for row in found)) for letter in Letter]
    )


def _word(status: str) -> str:
    return choices.word(choices.STATUS, status)
