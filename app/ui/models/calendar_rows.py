"""The calendar of the wijken as plain rows, and the quarters that it shows; no Qt."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from app.domain.changes import ChangeSet
from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.instances import Check, Contribution, StepInstance
from app.domain.quarters import quarter_of
from app.domain.route import Movement, Step
from app.domain.tables import NAMES
from app.domain.town_hall import Department, Neighbourhood, Person
from app.domain.waits import Wait
from app.domain.walk import neighbourhoods, step_of
from app.domain.wijk_calendar import Planned, Span, developments, planned, span_of
from app.domain.wijk_life import Development
from app.editing.calendar_text import CalendarNote, calendar_notes
from app.editing.wording import name_of
from app.words import choices
from app.words import wijk_calendar as words
from app.words.names import listed
from app.words.quarters import quarter_text
from app.words.window import calendar as window

_LEAST_QUARTERS = 8
_SHOWN: tuple[type[Record], ...] = (
    *(Development, Neighbourhood, Step, StepInstance, Contribution, Check, Wait),
    *(Person, Department),
)
_TABLES = frozenset(NAMES[kind] for kind in _SHOWN)


class Narrowing(StrEnum):
    """Which part of the calendar is shown."""

    EVERYTHING = "everything"
    DEVELOPMENTS = "developments"
    NOTED = "noted"


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """A development, or a step of the route with its due date.

    Attributes:
        key: Id of the development, or of the instance.
        wijk: Id of the wijk.
        is_step: Whether it is a step; it is changed elsewhere.
        first: The first quarter in words; empty when it is not planned.
        marks: What there is to know about it, in a few words.
        begin: Place of the first quarter among all quarters; `None` when it is not planned.
        end: Place of the last one.
        solid: Whether it can be combined.
        status: Letter of the status of a step.
        said: What a screen reader says of the strip.
        clashes: Whether something clashes with it.
        why: What there is to know about it, in sentences.
        new_wijk: Whether it is the first of its wijk.
    """

    key: str
    wijk: str
    wijk_name: str
    is_step: bool
    what: str
    who: str
    part: str
    first: str
    last: str
    movement: str
    combine: str
    marks: str
    begin: int | None
    end: int | None
    solid: bool
    status: str
    said: str
    clashes: bool
    why: str = ""
    new_wijk: bool = False


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A clash, or a chance to combine.

    Attributes:
        key: Unique in the list.
        goes_to: Id of the development it is about.
        kind: `! botsing` or `+ kans`.
        clashes: Whether it is a clash.
    """

    key: str
    goes_to: str
    kind: str
    wijk_name: str
    text: str
    clashes: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """The quarters that are shown.

    Attributes:
        first: Place of the first quarter among all quarters.
        count: How many there are.
        today: Where today is, in quarters from the first.
    """

    first: int
    count: int
    today: float


@dataclass(frozen=True, slots=True)
class Calendar:
    """What the page shows.

    Attributes:
        rows: By wijk the developments, and then the steps.
        notes: The clashes, and then the chances.
        axis: The quarters.
        any: Whether there is anything at all, whatever is shown of it.
    """

    rows: tuple[CalendarRow, ...]
    notes: tuple[NoteRow, ...]
    axis: Axis
    any: bool


def calendar(
    dossier: Dossier, today: date, wijk: str = "", narrowing: Narrowing = Narrowing.EVERYTHING
) -> Calendar:
    """The calendar of a wijk, or of all.

    Args:
        dossier: The records.
        today: The day on which it is looked at.
        wijk: Id of the wijk; empty for all.
        narrowing: Which part is shown.
    """
    rows: list[CalendarRow] = []
    notes: list[NoteRow] = []
    some = False
    for item in neighbourhoods(dossier):
        if wijk and item.id != wijk:
            continue
        found = calendar_notes(dossier, item.id)
        notes += [_note_row(item, at, note) for at, note in enumerate(found)]
        every = _of_wijk(dossier, item, found)
        some = some or bool(every)
        shown = [row for row in every if _fits(row, narrowing)]
        rows += [_marked(row, first=at == 0 and bool(rows)) for at, row in enumerate(shown)]
    notes.sort(key=lambda note: not note.clashes)
    return Calendar(tuple(rows), tuple(notes), _axis(rows, today), some)


def _marked(row: CalendarRow, *, first: bool) -> CalendarRow:
    return replace(row, new_wijk=first)


def _fits(row: CalendarRow, narrowing: Narrowing) -> bool:
    if narrowing is Narrowing.DEVELOPMENTS:
        return not row.is_step
    return narrowing is Narrowing.EVERYTHING or bool(row.marks)


def _of_wijk(
    dossier: Dossier, wijk: Neighbourhood, notes: Sequence[CalendarNote]
) -> list[CalendarRow]:
    about = Counter((key, note.kind) for note in notes for key in _keys(note))
    found = [_development_row(wijk, item, about) for item in developments(dossier, wijk.id)]
    ahead = (item for item in planned(dossier, wijk.id) if not item.closed)
    found += [_step_row(dossier, wijk, item, about) for item in ahead]
    why = {row.key: [note for note in notes if row.key in _keys(note)] for row in found}
    return [replace(row, why=_why(why[row.key])) for row in found]


def _keys(note: CalendarNote) -> tuple[str, ...]:
    return (*note.developments, *note.steps)


def _why(notes: Sequence[CalendarNote]) -> str:
    return "\n".join(f"{window.mark(note.kind)}: {note.text}" for note in notes)


def _development_row(
    wijk: Neighbourhood, item: Development, about: Counter[tuple[str, str]]
) -> CalendarRow:
    clashes, span = about[item.id, words.CLASH], span_of(item)
    marks = words.marks(clashes, about[item.id, words.CHANCE])
    return CalendarRow(
        key=item.id,
        wijk=wijk.id,
        wijk_name=wijk.name,
        is_step=False,
        what=item.what,
        who=item.who,
        part=item.part,
        first=quarter_text(item.from_quarter),
        last=quarter_text(item.to_quarter),
        movement=choices.word(choices.MOVEMENT, item.movement),
        combine="ja" if item.can_combine else "nee",
        marks=marks,
        begin=span.first.at if span else None,
        end=span.last.at if span else None,
        solid=item.can_combine,
        status="",
        said=_said(span, marks, is_step=False),
        clashes=clashes > 0,
    )


def _step_row(
    dossier: Dossier, wijk: Neighbourhood, item: Planned, about: Counter[tuple[str, str]]
) -> CalendarRow:
    step, span = step_of(dossier, item.item), item.span
    marks = words.marks(0, about[item.item.id, words.CHANCE])
    every = len(step.movements) == len(Movement)
    movements = listed(choices.word(choices.MOVEMENT, movement) for movement in step.movements)
    return CalendarRow(
        key=item.item.id,
        wijk=wijk.id,
        wijk_name=wijk.name,
        is_step=True,
        what=f"{step.code} {step.title}",
        who=name_of(dossier, item.item.owner),
        part="",
        first=quarter_text(span.first.key),
        last=quarter_text(span.last.key),
        movement=window.ALL_THREE if every else movements,
        combine="",
        marks=marks,
        begin=span.first.at,
        end=span.last.at,
        solid=True,
        status=choices.STATUS_LETTER[item.status.value],
        said=_said(span, marks, is_step=True),
        clashes=False,
    )


def _said(span: Span | None, marks: str, *, is_step: bool) -> str:
    first, last = (span.first.key, span.last.key) if span else ("", "")
    return window.strip_said(first, last, marks, is_step=is_step)


def _note_row(wijk: Neighbourhood, at: int, note: CalendarNote) -> NoteRow:
    return NoteRow(
        f"{wijk.id}-{at}",
        note.developments[0],
        window.mark(note.kind),
        wijk.name,
        note.text,
        note.kind == words.CLASH,
    )


def _axis(rows: Iterable[CalendarRow], today: date) -> Axis:
    """From this quarter, or the first that is shown, in whole years up to the last."""
    now = quarter_of(today)
    timed = [(row.begin, row.end) for row in rows if row.begin is not None and row.end is not None]
    first = min([now.at, *(begin for begin, _ in timed)])
    last = max([first + _LEAST_QUARTERS - 1, *(end for _, end in timed)])
    days = (now.last_day - now.first_day).days + 1
    return Axis(first, last - first + 1, now.at - first + (today - now.first_day).days / days)


def touches(item: ChangeSet) -> bool:
    """Whether a change can be seen on the calendar."""
    return not _TABLES.isdisjoint(change.table for change in item.changes)
