"""What *Afdelingen* shows, and what merging and splitting would do, as plain rows; no Qt."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.dossier import Dossier
from app.domain.route import Letter, Step, StepRole
from app.domain.town_hall import Department, Person
from app.domain.walk import steps
from app.editing.commands.merging import MergedStep, merge_preview
from app.editing.commands.splitting import Keeps, split_questions
from app.editing.wording import name_of
from app.ui.models.people_rows import in_order
from app.words.names import folded
from app.words.window import departments as words


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """One department.

    Attributes:
        key: Its id.
        accountable: For how many steps it is accountable.
        responsible: How many steps it does the work of.
    """

    key: str
    code: str
    name: str
    contact: str
    head: str
    deputy: str
    hours_needed: int | None
    hours_available: int | None
    accountable: int
    responsible: int
    active: bool


@dataclass(frozen=True, slots=True)
class MergeRow:
    """A step whose roles change by merging.

    Attributes:
        key: Id of the step.
        losing: Whether nobody does the work afterwards.
        note: What there is to mind.
    """

    key: str
    code: str
    title: str
    source: str
    before: str
    after: str
    losing: bool
    note: str


@dataclass(frozen=True, slots=True)
class SplitRow:
    """A step of which is asked who goes on with it."""

    key: str
    code: str
    title: str
    letter: str
    contributions: int
    keeps: Keeps


def department_rows(dossier: Dossier) -> list[DepartmentRow]:
    """The departments in their order."""
    counts = _letters(dossier)
    return [
        DepartmentRow(
            item.id,
            item.code,
            item.name,
            name_of(dossier, item.contact),
            name_of(dossier, item.head),
            name_of(dossier, item.deputy),
            item.hours_needed,
            item.hours_available,
            counts[item.id, Letter.ACCOUNTABLE],
            counts[item.id, Letter.RESPONSIBLE],
            item.active,
        )
        for item in in_order(dossier)
    ]


def _letters(dossier: Dossier) -> Counter[tuple[str, Letter]]:
    walked = {step.id for step in steps(dossier)}
    return Counter(
        (role.department, role.letter) for role in dossier.all(StepRole) if role.step in walked
    )


def merge_rows(dossier: Dossier, source: Department, target: Department) -> list[MergeRow]:
    """What merging would do to each step."""
    return [_merge_row(dossier, item) for item in merge_preview(dossier, source, target)]


def _merge_row(dossier: Dossier, item: MergedStep) -> MergeRow:
    step = dossier.get(Step, item.step)
    notes = [words.BREACHES[breach.value] for breach in item.breaches]
    if item.loses_responsible:
        notes = [words.LOSES_R, *(note for note in notes if "(R)" not in note)]
    source, before, after = (
        letter.value if letter else words.NO_LETTER
        for letter in (item.source, item.before, item.after)
    )
    return MergeRow(
        step.id,
        step.code,
        step.title,
        source,
        before,
        after,
        item.loses_responsible,
        ", ".join(notes),
    )


def split_rows(
    dossier: Dossier, department: Department, chosen: Mapping[str, Keeps]
) -> list[SplitRow]:
    """The steps about which a split asks, with what was chosen so far."""
    rows = []
    for item in split_questions(dossier, department):
        step = dossier.get(Step, item.step)
        letter = item.letter.value if item.letter else words.NO_LETTER
        keeps = chosen.get(step.id, Keeps.OLD)
        rows.append(SplitRow(step.id, step.code, step.title, letter, item.contributions, keeps))
    return rows


def members(dossier: Dossier, department: Department) -> list[Person]:
    """The people of a department, by name."""
    found = (item for item in dossier.all(Person) if department.id in item.departments)
    return sorted(found, key=lambda item: folded(item.name))
