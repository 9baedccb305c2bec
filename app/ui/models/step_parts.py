"""What the departments contribute to an instance; no Qt."""

from dataclasses import dataclass
from datetime import date

from app.domain.dossier import Dossier
from app.domain.ids import split_part
from app.domain.instances import Contribution, Status, StepInstance
from app.domain.responsibility import STRENGTH
from app.domain.route import StepRole
from app.domain.status import effective, effective_contribution, held_up_by
from app.domain.town_hall import Department, Person
from app.domain.waiting import open_waits
from app.domain.walk import contact, contributions, instance_of, roleless_contributions
from app.editing.wording import awaited_text, name_of
from app.words.choices import LETTER, STATUS, STATUS_LETTER, word
from app.words.dates import day_text
from app.words.window import step as words


@dataclass(frozen=True, slots=True)
class PartRow:
    """The contribution of one department.

    Attributes:
        key: Id of the contribution.
        letter: A, R or C; empty without a role.
        status: What counts.
        by_hand: Whether it was set by hand.
        contact: Name of whom to ask.
        via: Whether that is only the contact of the department as a whole.
        late: Whether the due date has passed.
        text: What the step still waits for, else what is contributed, else the remark; in one line.
        said: What a screen reader says.
    """

    key: str
    code: str
    letter: str
    status: Status
    by_hand: bool
    contact: str
    via: bool
    due: date | None
    late: bool
    text: str
    said: str

    @property
    def status_letter(self) -> str:
        """The letter of the status."""
        return STATUS_LETTER[self.status.value]


@dataclass(frozen=True, slots=True)
class Parts:
    """The contributions to an instance.

    Attributes:
        held_up: Who holds it up, and what they wait for; empty for nobody.
        rows: By department; those without a role last.
    """

    held_up: str
    rows: tuple[PartRow, ...]


def parts(dossier: Dossier, key: str, today: date) -> Parts:
    """The contributions to an instance."""
    item = instance_of(dossier, key)
    with_role = [
        _row(dossier, part, role.letter.value, contact(dossier, item, role), today)
        for role, part in sorted(contributions(dossier, item), key=_strength)
    ]
    without = [
        _row(dossier, part, "", part.contact, today)
        for part in roleless_contributions(dossier, item)
    ]
    return Parts(_held_up(dossier, item), (*with_role, *without))


def _strength(entry: tuple[StepRole, Contribution]) -> int:
    """Who is accountable first, then who works on it."""
    return STRENGTH.index(entry[0].letter)


def _row(
    dossier: Dossier, part: Contribution, letter: str, person: str | None, today: date
) -> PartRow:
    department = dossier.find(Department, part.department)
    status = effective_contribution(dossier, part)
    late = part.due is not None and part.due < today and not status.closed
    code, name = department.code if department else "", name_of(dossier, person)
    spokesman = "" if name else department_contact(dossier, part.department, today)
    text = _text(dossier, part)
    return PartRow(
        key=part.id,
        code=code,
        letter=letter,
        status=status,
        by_hand=part.status is not None,
        contact=name or spokesman,
        via=bool(spokesman),
        due=part.due,
        late=late,
        text=text,
        said=words.part_said(
            code,
            word(LETTER, letter) if letter else words.NO_ROLE,
            word(STATUS, status.value),
            words.via_department(spokesman) if spokesman else name,
            (words.due_said(part.due, late=late) if part.due else "", text),
        ),
    )


def department_contact(dossier: Dossier, key: str, today: date) -> str:
    """Name of whom to ask in a department, or of the deputy; empty for nobody who is still here."""
    department = dossier.find(Department, key)
    asked = (department.contact, department.deputy) if department else ()
    found = (dossier.find(Person, person) for person in asked)
    here = (one.name for one in found if one and not one.has_left(today))
    return next(here, "")


def _text(dossier: Dossier, part: Contribution) -> str:
    waits = open_waits(dossier, part.id) if part.status is Status.WAITING else []
    if waits and not _closed(dossier, part.instance):
        what = _line(waits[0].what)
        on = awaited_text(dossier, waits[0])
        return words.part_waits(on, what)
    return _line(part.text) or _line(part.remark)


def _line(text: str) -> str:
    return " ".join(text.split())


def _closed(dossier: Dossier, instance: str) -> bool:
    """Whether the step needs no answer any more: it is done, or skipped."""
    return effective(dossier, instance_of(dossier, instance)).closed


def _held_up(dossier: Dossier, item: StepInstance) -> str:
    if _closed(dossier, item.id):
        return ""
    return words.held_up(_holder(dossier, part) for part in held_up_by(dossier, item))


def _holder(dossier: Dossier, part: Contribution) -> str:
    department = dossier.find(Department, split_part(part.id)[1])
    code = department.code if department else ""
    waits = open_waits(dossier, part.id)
    if not waits:
        return code
    return words.holder(code, awaited_text(dossier, waits[0]), day_text(waits[0].since))
