"""What *Vandaag* shows, as plain rows; no Qt."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from app.domain.attention import Concern, Finding
from app.domain.dossier import Dossier
from app.domain.ids import instance_id, part_id, split_part
from app.domain.progress import progress, progress_per_phase
from app.domain.route import Step
from app.domain.waits import Wait
from app.domain.walk import instances
from app.editing.wording import awaited_text, finding_place, finding_text, instance_text
from app.ui.place import Place
from app.words.window import today as words

ELSEWHERE = frozenset({Concern.DUE_SOON, Concern.AWAITING_DECISION, Concern.DEPENDENCY_OPEN})
"""Findings that have a list of their own, or stand on the step itself."""

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
    """

    key: str
    subject: str
    text: str
    fix: str
    place: Place
    late: bool


@dataclass(frozen=True, slots=True)
class PhaseRow:
    """The progress of one phase."""

    title: str
    done: int
    of: int


@dataclass(frozen=True, slots=True)
class WaitRow:
    """An answer that is awaited.

    Attributes:
        key: Who or what it is awaited from.
        on: The same in words.
        what: What is awaited.
        since: The oldest day.
        holds_up: How many instances stand still.
        place: The first of these.
    """

    key: str
    on: str
    what: str
    since: date | None
    holds_up: int
    place: Place


def attention_rows(
    dossier: Dossier, findings: Iterable[Finding], today: date
) -> list[AttentionRow]:
    """A row for each finding, in the same order."""
    return [_attention_row(dossier, finding, today) for finding in findings]


def _attention_row(dossier: Dossier, finding: Finding, today: date) -> AttentionRow:
    late = finding.concern is Concern.OVERDUE and finding.day is not None
    text = finding_text(dossier, finding)
    if late and finding.day is not None:
        text = words.late((today - finding.day).days)
    step = dossier.find(Step, finding.step)
    title = f" {step.title}" if step else ""
    code, _, rest = finding_place(dossier, finding).partition(" ")
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
        subject=f"{code}{title}{f' · {rest}' if rest else ''}",
        text=text,
        fix=words.FIX[finding.concern.value],
        place=_place(finding),
        late=late,
    )


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


def wait_rows(dossier: Dossier) -> list[WaitRow]:
    """What is awaited, together per source, what holds up most first."""
    shown = {item.id for item in instances(dossier)}
    by_source: dict[str, list[Wait]] = defaultdict(list)
    for wait in dossier.all(Wait):
        if wait.open and split_part(wait.subject)[0] in shown:
            by_source[f"{wait.on_kind}:{wait.on}"].append(wait)
    rows = [_wait_row(dossier, key, waits) for key, waits in by_source.items()]
    return sorted(rows, key=lambda row: (-row.holds_up, str(row.since or ""), row.on))


def _wait_row(dossier: Dossier, key: str, waits: list[Wait]) -> WaitRow:
    waits = sorted(waits, key=lambda wait: (str(wait.since or ""), wait.id))
    held = dict.fromkeys(split_part(wait.subject)[0] for wait in waits)
    return WaitRow(
        key=key,
        on=awaited_text(dossier, waits[0]),
        what=waits[0].what.splitlines()[0] if waits[0].what else "",
        since=waits[0].since,
        holds_up=len(held),
        place=Place("route", waits[0].subject, "wait"),
    )


def next_due(dossier: Dossier, today: date) -> tuple[date, str] | None:
    """The first due date that comes, with its step."""
    coming = [(item.due, item.id) for item in instances(dossier) if item.due and item.due >= today]
    if not coming:
        return None
    day, key = min(coming)
    return day, instance_text(dossier, key)
