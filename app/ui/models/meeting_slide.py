"""What is on the big screen about one item of an agenda; no Qt."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from app.domain.actions import Action
from app.domain.agenda import minutes_at
from app.domain.calendar import overdue
from app.domain.dossier import Dossier
from app.domain.ids import split_instance
from app.domain.instances import Answer, StepInstance
from app.domain.meetings import AgendaItem, Meeting
from app.domain.status import effective, effective_contribution
from app.domain.town_hall import Department
from app.domain.waiting import open_waits
from app.domain.walk import checks, contributions, instance_of
from app.editing.minutes import Line, Point, Said, minutes_of, point_of
from app.editing.wording import awaited_text, meeting_name, name_of
from app.ui.models.meeting_round import MOST, Section, round_of
from app.words import choices
from app.words.report_meetings import line as line_text
from app.words.window import meeting_mode as words

_KINDS = {
    Said.DECISION: "Besluit",
    Said.ACTION: "Actie",
    Said.RISK: "Risico",
    Said.QUESTION: "Vraagstuk",
    Said.LESSON: "Les",
}


@dataclass(frozen=True, slots=True)
class Slide:
    """One item, big.

    Attributes:
        title: What it is called.
        why: Why it is on the agenda.
        facts: Label and text of what is known of its step.
        sections: What departments do, what is open, and what was said now.
        hidden: How many lines only our own people may see.
    """

    title: str
    why: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    hidden: int


def slide_of(
    dossier: Dossier, item: AgendaItem, today: date, *, internal: bool, department: str = ""
) -> Slide:
    """What is shown of an item.

    Args:
        dossier: The records.
        item: The item.
        today: The day on which it is judged.
        internal: Whether only our own people are at the table.
        department: In a round: id of the department whose turn it is.
    """
    if item.internal and not internal:
        return Slide(words.INTERNAL_ITEM, "", (), (), 1)
    hiding = _Hiding(internal=internal)
    before = minutes_at(dossier, item)
    place = instance_of(dossier, item.instance) if item.instance else None
    sections = [
        *(round_of(dossier, department, today) if department else ()),
        *(_of_step(dossier, place, hiding) if place else ()),
        *(_of_minutes(dossier, before, hiding) if before else ()),
        *_said(dossier, item, hiding),
    ]
    found = dossier.find(Department, department)
    return Slide(
        title=f"{item.title}: {found.name}" if found else item.title,
        why=choices.word(choices.AGENDA_REASON, item.reason),
        facts=tuple(_facts(dossier, place, today)) if place else (),
        sections=tuple(sections),
        hidden=hiding.hidden,
    )


@dataclass(slots=True)
class _Hiding:
    """Leaves out what is internal, and counts it.

    Attributes:
        internal: Whether what is internal may be seen.
        hidden: How many lines were left out.
    """

    internal: bool
    hidden: int = 0

    def shows(self, *, internal: bool) -> bool:
        """Whether a line may be seen."""
        hides = internal and not self.internal
        self.hidden += hides
        return not hides


def _facts(dossier: Dossier, item: StepInstance, today: date) -> Iterator[tuple[str, str]]:
    answered = checks(dossier, item)
    done = sum(1 for _, check in answered if check.answer in (Answer.YES, Answer.NOT_APPLICABLE))
    yield words.STATUS, choices.word(choices.STATUS, effective(dossier, item))
    yield words.OWNER, name_of(dossier, item.owner) or "–"
    yield words.DUE, words.due(item.due, late=overdue(dossier, item, today))
    yield words.CHECKS, words.checks(done, len(answered))


def _of_step(dossier: Dossier, item: StepInstance, hiding: _Hiding) -> Iterator[Section]:
    lines = tuple(_contribution_lines(dossier, item))
    if lines:
        yield Section(words.CONTRIBUTIONS, lines[:MOST])
    step, wijk = split_instance(item.id)
    actions = [
        line_text(
            "",
            action.number,
            action.text,
            name_of(dossier, action.owner),
            action.due,
        ).strip()
        for action in dossier.where(Action, "step", step)
        if action.neighbourhood == wijk
        and not action.closed
        and hiding.shows(internal=action.internal)
    ]
    if actions:
        yield Section(words.ACTIONS, tuple(actions[:MOST]))


def _contribution_lines(dossier: Dossier, item: StepInstance) -> Iterator[str]:
    for role, part in contributions(dossier, item):
        department = dossier.get(Department, role.department)
        status = choices.word(choices.STATUS, effective_contribution(dossier, part))
        waits = [awaited_text(dossier, wait) for wait in open_waits(dossier, part.id)]
        tail = f" op {', '.join(waits)}" if waits else ""
        text = f": {part.text}" if part.text else ""
        if waits or part.text or part.status is not None:
            yield f"{department.code} ({role.letter}) {status}{tail}{text}"


def _said(dossier: Dossier, item: AgendaItem, hiding: _Hiding) -> Iterator[Section]:
    """What was said at an item."""
    meeting = dossier.find(Meeting, item.meeting)
    point = point_of(dossier, meeting, item) if meeting is not None else None
    if point is None:
        return
    shown = [_line(found) for found in point.lines if hiding.shows(internal=found.internal)][-MOST:]
    if point.summary.strip():
        shown.insert(0, point.summary.strip())
    if shown:
        yield Section(words.SAID, tuple(shown[-MOST:]))


def _line(found: Line) -> str:
    if found.kind is Said.NOTE:
        return found.text
    return line_text(_KINDS[found.kind], found.number, found.text, found.who, found.day)


def _of_minutes(dossier: Dossier, meeting: Meeting, hiding: _Hiding) -> Iterator[Section]:
    """What was said then, and what is to be corrected, for who is to approve it."""
    state = words.APPROVED if meeting.approved_on else words.CONCEPT
    lines = [
        text
        for point in minutes_of(dossier, meeting).points
        if hiding.shows(internal=point.internal) and (text := _in_one_line(point, hiding))
    ]
    yield Section(f"{words.minutes_of(meeting_name(meeting))} ({state})", tuple(lines))
    corrections = tuple(line for line in meeting.corrections.splitlines() if line.strip())
    if corrections:
        yield Section(words.CORRECTIONS, corrections)


def _in_one_line(point: Point, hiding: _Hiding) -> str:
    """What was said at an item, behind its title; empty when nothing was."""
    shown = replace(
        point,
        lines=tuple(line for line in point.lines if hiding.shows(internal=line.internal)),
    )
    told = "; ".join(point_lines(shown))
    return f"{point.title}: {told}" if told and point.title else told


def point_lines(point: Point) -> Iterator[str]:
    """What the minutes say at an item: its summary, and a line for everything that was kept."""
    if point.summary.strip():
        yield point.summary.strip()
    yield from map(_line, point.lines)
