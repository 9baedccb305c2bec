"""The registers as lists to filter, type in and copy; no Qt.

One description per register says what stands in each column, what may be typed there and how that
is kept. The window shows them all with one panel.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.fields import Record
from app.domain.ids import instance_id
from app.domain.route import Level, Step
from app.domain.tables import NAMES
from app.domain.town_hall import Neighbourhood
from app.editing import lookup
from app.editing.edit import Edit
from app.editing.quick_entry import EntryKind
from app.reports.content.listing import Plain
from app.reports.content.model import Kind
from app.ui.models.typed_values import Read
from app.words import choices
from app.words.names import folded


class Narrowing(StrEnum):
    """Which part of a list is shown."""

    OPEN = "open"
    ALL = "all"
    LATE = "late"
    OWNERLESS = "ownerless"
    DATELESS = "dateless"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True)
class Line:
    """A record as a row.

    Attributes:
        key: Its id.
        values: What stands in each column.
        place: Id of the instance, or of the step, it is about; empty for none.
        tags: Which parts of the list it is in, besides all.
    """

    key: str
    values: tuple[Plain, ...]
    place: str
    tags: frozenset[Narrowing]

    @property
    def found_in(self) -> str:
        """Where a filter looks."""
        return folded(" ".join(str(value) for value in self.values if value is not None))


Write = Callable[[Edit, str, str, date], None]
"""Keeps a typed text in the record with an id, seen from today; raises `DomainError`,
`UnreadableDayError` or `UnknownChoiceError`."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column.

    Attributes:
        heading: As on the screen.
        kind: What it holds.
        write: Keeps what is typed; `None` where nothing can be typed.
    """

    heading: str
    kind: Kind = Kind.TEXT
    write: Write | None = None


@dataclass(frozen=True, slots=True)
class Making:
    """How a list makes its records itself, where they are no lines of a meeting.

    Attributes:
        read: The cells, by column, that a typed line stands for.
        make: Makes a record of the cells that name it; the others are written after that.
    """

    read: Callable[[Dossier, str], Mapping[int, str]]
    make: Callable[[Edit, Mapping[int, str], date], Record]


@dataclass(frozen=True, slots=True)
class Register:
    """A register as a list.

    Attributes:
        id: `actions`.
        fields: Its columns.
        stretch: The column that takes the room that is left.
        lines: Its rows, what presses most first.
        narrowings: Which parts of it can be shown; the first is shown first.
        kind: What is added by typing a line; `None`: nothing can be added here.
        statuses: Per letter the status that it sets.
        set_status: Keeps a status by its identifier.
        words: The word of each status.
        adapted: Makes of what a typed line became what belongs in this list.
        record: The class of its records.
        making: How it makes records itself, where `kind` says nothing.
        named_by: The columns that tell in a pasted table which record a row is.
        told: The sentence above the list, such as the sum.
        about_steps: Whether its records can be about a step.
    """

    id: str
    fields: tuple[Field, ...]
    stretch: int
    lines: Callable[[Dossier, date], list[Line]]
    narrowings: tuple[Narrowing, ...]
    record: type[Record]
    kind: EntryKind | None = None
    statuses: Mapping[str, str] | None = None
    set_status: Callable[[Edit, str, str], None] | None = None
    words: choices.Words = field(default_factory=dict)
    adapted: Callable[[Any], Record] = lambda record: record
    making: Making | None = None
    named_by: tuple[int, ...] = (0,)
    told: Callable[[Dossier, date], str] | None = None
    about_steps: bool = True

    @property
    def table(self) -> str:
        """The table of its records."""
        return NAMES[self.record]

    @property
    def grows(self) -> bool:
        """Whether records are added to it, and taken out."""
        return self.kind is not None or self.making is not None

    @property
    def takes_tables(self) -> bool:
        """Whether a table with its headings can be pasted into it."""
        return self.grows or not self.about_steps

    def shown(self, dossier: Dossier, today: date, wanted: str, narrowing: Narrowing) -> list[Line]:
        """The rows of a part of the list in which every wanted word stands."""
        parts = folded(wanted).split()
        return [
            line
            for line in self.lines(dossier, today)
            if (narrowing is Narrowing.ALL or narrowing in line.tags)
            and all(part in line.found_in for part in parts)
        ]


def step_and_wijk(dossier: Dossier, step: str | None, wijk: str | None) -> tuple[str, str]:
    """The code of a step and the name of a wijk; empty for none."""
    found, where = dossier.find(Step, step), dossier.find(Neighbourhood, wijk)
    return found.code if found else "", where.name if where else ""


def place_of(dossier: Dossier, step: str | None, wijk: str | None) -> str:
    """Id of the step in wijk that something is about; empty where the wijk is not known."""
    found = dossier.find(Step, step)
    if found is None or (found.level is Level.PER_NEIGHBOURHOOD) != bool(wijk):
        return ""
    return instance_id(found.id, wijk)


def kept(kind: type[Any], name: str, read: Read) -> Write:
    """Keeps a typed value in a field.

    Args:
        kind: The class of the record.
        name: The field.
        read: What the text stands for.
    """

    def write(edit: Edit, key: str, text: str, today: date) -> None:
        value = read(edit.dossier, text, today)
        edit.save(replace(edit.dossier.get(kind, key), **{name: value}))

    return write


def steps(kind: type[Any]) -> Write:
    """Keeps a step, by its code; a step of the town has no wijk."""

    def write(edit: Edit, key: str, text: str, _: date) -> None:
        found = lookup.step(edit.dossier, text) if text.strip() else None
        record = edit.dossier.get(kind, key)
        wijk = record.neighbourhood
        if found is None or found.level is Level.TOWN_WIDE:
            wijk = None
        edit.save(replace(record, step=found.id if found else None, neighbourhood=wijk))

    return write


def wijken(kind: type[Any]) -> Write:
    """Keeps a wijk, by its name; a step of the town takes none."""

    def write(edit: Edit, key: str, text: str, _: date) -> None:
        wijk = lookup.neighbourhood(edit.dossier, text).id if text.strip() else None
        record = edit.dossier.get(kind, key)
        step = edit.dossier.find(Step, record.step)
        if wijk is not None and step is not None and step.level is Level.TOWN_WIDE:
            raise DomainError("neighbourhood_not_needed", step=step.code)
        edit.save(replace(record, neighbourhood=wijk))

    return write
