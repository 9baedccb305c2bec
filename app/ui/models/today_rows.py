"""What *Vandaag* shows, as plain rows; no Qt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from app.domain.attention import Concern, Finding, ownership
from app.domain.dossier import Dossier
from app.domain.ids import instance_id, part_id
from app.domain.instances import Contribution
from app.domain.progress import progress, progress_per_phase
from app.domain.route import Step
from app.domain.town_hall import Department, Neighbourhood, Person
from app.domain.walk import instance, instances
from app.editing.wording import finding_place, finding_text, instance_text, name_of
from app.ui.place import OWNERLESS, Place
from app.words.names import folded
from app.words.window import today as words

PRESSING = frozenset({Concern.OVERDUE, Concern.REVIEW, Concern.ALL_CONTRIBUTED})
"""What asks for something now; the rest of what is found is the ownership check."""

_FIELD: Mapping[Concern, str] = MappingProxyType(
    {
        Concern.NO_OWNER: "owner",
        Concern.OVERDUE: "due",
        Concern.RUNNING_WITHOUT_DUE: "due",
        Concern.DUE_SOON: "due",
        Concern.WAITING_WITHOUT_WHOM: "wait",
        Concern.PENDING_WITHOUT_MEETING: "body",
        Concern.AWAITING_DECISION: "decision",
        Concern.DONE_WITHOUT_PROOF: "result_location",
        Concern.SKIPPED_WITHOUT_DECIDER: "decided_by",
        Concern.ALL_CONTRIBUTED: "status",
        Concern.REVIEW: "review",
    }
)
"""The field where a finding about an instance is mended."""

_ROLES = frozenset(
    {
        Concern.NO_ACCOUNTABLE,
        Concern.SEVERAL_ACCOUNTABLE,
        Concern.NO_RESPONSIBLE,
        Concern.BOARD_NOT_INVOLVED,
    }
)


@dataclass(frozen=True, slots=True)
class AttentionRow:
    """One finding, ready to be shown.

    Attributes:
        key: Unique among the findings.
        subject: What it is about: `3.3 Uren en mensen vrijmaken`.
        text: What is the matter.
        fix: What can be done, as a link.
        place: Where that is done.
        late: Whether it is late: shown in the colour of late, and with the word.
        day: The day that matters.
    """

    key: str
    subject: str
    text: str
    fix: str
    place: Place
    late: bool
    day: date | None = None

    @property
    def tone(self) -> str:
        """The colour of what is the matter."""
        return "overdue" if self.late else ""


@dataclass(frozen=True, slots=True)
class PhaseRow:
    """The progress of one phase."""

    title: str
    done: int
    of: int


def attention_rows(
    dossier: Dossier, findings: Iterable[Finding], today: date
) -> list[AttentionRow]:
    """A row for each finding, in the same order."""
    return [_attention_row(dossier, finding, today) for finding in findings]


_MOST_ALONE = 3
"""More findings of one kind in one wijk than this stand there as one."""

_GROUPED = frozenset({Concern.NO_OWNER, Concern.DEPARTMENT_WITHOUT_CONTACT})
"""What a dossier that was just made has of nearly every step and department."""


def control_rows(dossier: Dossier, findings: Iterable[Finding], today: date) -> list[AttentionRow]:
    """A row for each finding, or for many of the same kind in one wijk together, in order."""
    groups: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        alone = () if finding.concern in _GROUPED else (finding_place(dossier, finding), "alone")
        key = (finding.concern.value, finding.neighbourhood or "", *alone)
        groups.setdefault(key, []).append(finding)
    rows: list[AttentionRow] = []
    for together in groups.values():
        if len(together) > _MOST_ALONE and together[0].concern in _GROUPED:
            rows.append(_group_row(dossier, together))
        else:
            rows += attention_rows(dossier, together, today)
    return rows


def _group_row(dossier: Dossier, together: list[Finding]) -> AttentionRow:
    first = together[0]
    wijk = dossier.find(Neighbourhood, first.neighbourhood)
    owners = first.concern is Concern.NO_OWNER
    return AttentionRow(
        key=f"{first.concern}/{first.neighbourhood}",
        subject=words.group_of(wijk.name if wijk else "", steps=owners),
        text=words.grouped(first.concern.value, len(together)),
        fix=words.FIX_ALL[first.concern.value],
        place=(
            Place("route", field=OWNERLESS, within=first.neighbourhood or "")
            if owners
            else Place("departments")
        ),
        late=False,
    )


@dataclass(frozen=True, slots=True)
class Found:
    """The findings by the list in which they stand.

    Attributes:
        pressing: What asks for something now.
        control: The ownership check.
        soon: What is due in the coming weeks, the first day first.
        decisions: What awaits a decision.
    """

    pressing: tuple[Finding, ...]
    control: tuple[Finding, ...]
    soon: tuple[Finding, ...]
    decisions: tuple[Finding, ...]

    @property
    def count(self) -> int:
        """How much needs attention."""
        return len(self.pressing) + len(self.control)


def found(findings: Iterable[Finding]) -> Found:
    """Put findings in the list in which they stand; some stand on the step only."""
    every = list(findings)
    soon = [item for item in every if item.concern is Concern.DUE_SOON]
    return Found(
        tuple(item for item in every if item.concern in PRESSING),
        tuple(ownership(every)),
        tuple(sorted(soon, key=lambda item: item.day or date.max)),
        tuple(item for item in every if item.concern is Concern.AWAITING_DECISION),
    )


def person_called(dossier: Dossier, name: str) -> str:
    """The id of the person with a name; empty when there is none, or more than one."""
    wanted = folded(name)
    people = [item.id for item in dossier.all(Person) if wanted and folded(item.name) == wanted]
    return people[0] if len(people) == 1 else ""


def is_of(dossier: Dossier, finding: Finding, person: str) -> bool:
    """Whether a finding is about the work of a person, or about a department of theirs."""
    if finding.person == person:
        return True
    department = dossier.find(Department, finding.department)
    if finding.step is None:
        return department is not None and person in (department.head, department.contact)
    item = instance(dossier, finding.step, finding.neighbourhood)
    if department is None:
        return item.owner == person
    part = dossier.find(Contribution, part_id(item.id, department.id))
    return part is not None and part.contact == person


def _attention_row(dossier: Dossier, finding: Finding, today: date) -> AttentionRow:
    late = _is_late(finding, today)
    step = dossier.find(Step, finding.step)
    title = f" {step.title}" if step else ""
    code, _, rest = finding_place(dossier, finding).partition(" ")
    place = rest.removeprefix("· ")
    return AttentionRow(
        key="/".join(
            str(part)
            for part in (
                finding.concern,
                finding.step,
                finding.neighbourhood,
                finding.department,
                finding.person,
            )
        ),
        subject=f"{code}{title}{f' · {place}' if place else ''}",
        text=_text(dossier, finding, today),
        fix=words.FIX[finding.concern.value],
        place=_place(finding),
        late=late,
        day=finding.day,
    )


def _is_late(finding: Finding, today: date) -> bool:
    return finding.concern in (Concern.OVERDUE, Concern.AWAITING_DECISION) and (
        finding.day is not None and finding.day < today
    )


def _text(dossier: Dossier, finding: Finding, today: date) -> str:
    """What is the matter, as short as its list allows."""
    step, wijk = finding.step, finding.neighbourhood
    match finding.concern:
        case Concern.OVERDUE if finding.day is not None:
            return words.late((today - finding.day).days)
        case Concern.AWAITING_DECISION if step is not None:
            return words.decision(
                instance(dossier, step, wijk).body, passed=_is_late(finding, today)
            )
        case Concern.DUE_SOON if step is not None:
            return name_of(dossier, instance(dossier, step, wijk).owner) or words.OWNERLESS
        case _:
            return finding_text(dossier, finding)


def _place(finding: Finding) -> Place:
    """Where a finding is mended."""
    if finding.concern is Concern.PERSON_LEFT:
        return Place("hand_over", finding.person or "")
    if finding.step is None:
        return Place("departments", finding.department or "", "contact")
    if finding.concern in _ROLES:
        return Place("roles", finding.step)
    whole = instance_id(finding.step, finding.neighbourhood)
    if finding.department:
        return Place("route", part_id(whole, finding.department), _FIELD.get(finding.concern, ""))
    return Place("route", whole, _FIELD.get(finding.concern, ""))


def phase_rows(dossier: Dossier) -> list[PhaseRow]:
    """The progress of each phase."""
    return [
        PhaseRow(f"{phase.order} {phase.title}", counted.done, counted.of)
        for phase, counted in progress_per_phase(dossier)
    ]


def total(dossier: Dossier) -> PhaseRow:
    """The progress of the whole route."""
    counted = progress(dossier)
    return PhaseRow("", counted.done, counted.of)


def next_due(dossier: Dossier, today: date) -> tuple[date, str] | None:
    """The first due date that comes, with its step."""
    coming = [(item.due, item.id) for item in instances(dossier) if item.due and item.due >= today]
    if not coming:
        return None
    day, key = min(coming)
    return day, instance_text(dossier, key)
