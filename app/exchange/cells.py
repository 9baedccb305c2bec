"""Pasting a block of cells: everything is judged first, and all of it is written or nothing."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.ids import part_id
from app.domain.instances import Status
from app.domain.route import Level
from app.domain.status import effective, effective_contribution
from app.domain.town_hall import Department
from app.domain.walk import contribution, instance_of, step_of
from app.editing.commands import contributions, instances
from app.editing.commands.roles import set_role
from app.editing.edit import Edit
from app.editing.wording import refusal_text
from app.exchange.clipboard import Cells, shown
from app.exchange.copying import cell
from app.exchange.place import Column, Place, RoleColumn, Spot, filling, spots
from app.exchange.reading import (
    STATUS,
    WRITABLE,
    Role,
    UnreadableError,
    read_field,
    read_role,
)
from app.words import pasting
from app.words.fields import field_label


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a cell cannot be written.

    Attributes:
        row: Counted from 1 in what was pasted.
        column: Likewise.
        heading: What the column is called.
        value: What stands in the cell.
        sentence: What is the matter.
    """

    row: int
    column: int
    heading: str
    value: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Pasted:
    """What came of it.

    Attributes:
        edit: With all changes; `None` when there are problems.
        problems: Everything that is wrong, by row and column.
    """

    edit: Edit | None
    problems: tuple[Problem, ...] = ()


def paste(dossier: Dossier, place: Place, rows: Cells, *, today: date, reason: str = "") -> Pasted:
    """Write a block of cells, or say everything that is wrong with it.

    An empty cell clears its field; an empty status follows the contributions again. A cell that
    says what is there already writes nothing, so that a block that was copied and is pasted in its
    place changes nothing, also where it has columns that cannot be written and statuses that are
    implied. The rules are judged on all cells of a row together.

    Args:
        dossier: What is there.
        place: Where the block goes.
        rows: As they were read from the clipboard.
        today: The day of the change; days such as `1-3` are seen from it.
        reason: Why steps are reopened or skipped.
    """
    writing = _Writing(Edit(dossier), today, reason)
    block = filling(rows, place)
    writing.problems += _too_big(block, place)
    locked: dict[int, Problem] = {}
    for row in spots(block, place):
        writing.write([spot for spot in row if _can_be_written(spot.target)])
        for spot in row:
            if not _can_be_written(spot.target) and not writing.says_that_already(spot):
                locked.setdefault(spot.column, _locked(dossier, spot))
    writing.problems += locked.values()
    problems = sorted(writing.problems, key=lambda item: (item.row, item.column))
    return Pasted(None, tuple(problems)) if problems else Pasted(writing.edit)


@dataclass(slots=True)
class _Writing:
    """Writes rows, and notes what cannot be written.

    Attributes:
        edit: Gets the changes.
        today: The day of the change.
        reason: Why steps are reopened or skipped.
        problems: What was found.
        roles: What was said of a step and a department before.
    """

    edit: Edit
    today: date
    reason: str
    problems: list[Problem] = field(default_factory=list)
    roles: dict[tuple[str, str], Role] = field(default_factory=dict)

    def write(self, row: Sequence[Spot]) -> None:
        """Write a row; when a cell of it cannot be read, the others are not judged further."""
        found = [(spot, self._value(spot)) for spot in row if not self.says_that_already(spot)]
        if any(isinstance(value, Problem) for _, value in found):
            self.problems += [value for _, value in found if isinstance(value, Problem)]
            return
        self._set_fields([(spot, value) for spot, value in found if spot.target != STATUS])
        for spot, value in found:
            with self._noting(spot):
                if isinstance(spot.target, RoleColumn):
                    self._set_role(spot, spot.target.department, value)
                elif spot.target == STATUS:
                    self._set_status(spot.key, value)

    def says_that_already(self, spot: Spot) -> bool:
        """Whether a cell says what its field says; a role may say its letter only."""
        there = shown(cell(self.edit.before, spot.key, spot.target))
        return spot.text.strip() == there.strip() and not isinstance(spot.target, RoleColumn)

    def _value(self, spot: Spot) -> Any:
        """What a cell stands for, or what is wrong with it."""
        dossier = self.edit.dossier
        try:
            if isinstance(spot.target, RoleColumn):
                return read_role(spot.text)
            return read_field(dossier, spot.target, spot.text, self.today)
        except UnreadableError as error:
            return _problem(dossier, spot, str(error))

    @contextmanager
    def _noting(self, spot: Spot) -> Iterator[None]:
        try:
            yield
        except DomainError as error:
            sentence = refusal_text(self.edit.dossier, error)
            self.problems.append(_problem(self.edit.dossier, spot, sentence))

    def _set_fields(self, cells: Sequence[tuple[Spot, Any]]) -> None:
        values = {
            spot.target: value for spot, value in cells if not isinstance(spot.target, RoleColumn)
        }
        if values:
            instances.set_fields(self.edit, cells[0][0].key, **values)

    def _set_status(self, key: str, status: Status | None) -> None:
        item = instance_of(self.edit.dossier, key)
        there = item.status if status is None else effective(self.edit.dossier, item)
        if status is not there:
            instances.set_status(self.edit, key, status, today=self.today, reason=self.reason)

    def _set_role(self, spot: Spot, department: str, role: Role) -> None:
        dossier = self.edit.dossier
        item = instance_of(dossier, spot.key)
        step = step_of(dossier, item)
        said = self.roles.setdefault((step.id, department), role)
        if said.letter is not role.letter:
            sentence = pasting.role_said_otherwise(step.code)
            self.problems.append(_problem(dossier, spot, sentence))
            return
        set_role(self.edit, step, dossier.get(Department, department), role.letter)
        if role.status is not None:
            if step.level is Level.PER_NEIGHBOURHOOD and item.neighbourhood is None:
                raise DomainError("neighbourhood_needed", step=step.code)
            self._set_part_status(item.id, department, role.status)

    def _set_part_status(self, instance: str, department: str, status: Status) -> None:
        part = contribution(self.edit.dossier, instance, department)
        if effective_contribution(self.edit.dossier, part) is not status:
            contributions.set_status(
                self.edit,
                part_id(instance, department),
                status,
                today=self.today,
                reason=self.reason,
            )


def _too_big(rows: Cells, place: Place) -> Iterator[Problem]:
    """More rows or columns than there are on the screen."""
    room = len(place.keys)
    if len(rows) > room:
        value = next(iter(rows[room]), "")
        yield Problem(room + 1, 1, "", value, pasting.more_rows(len(rows), room))
    room = len(place.columns)
    for number, row in enumerate(rows, start=1):
        if len(row) > room:
            yield Problem(number, room + 1, "", row[room], pasting.more_columns(len(row), room))
            return


def _can_be_written(target: Column) -> bool:
    return isinstance(target, RoleColumn) or target in WRITABLE


def _locked(dossier: Dossier, spot: Spot) -> Problem:
    """The problem of a column that cannot be written; told once, whatever the number of rows."""
    return _problem(dossier, spot, pasting.read_only(_heading(dossier, spot.target)))


def _problem(dossier: Dossier, spot: Spot, sentence: str) -> Problem:
    return Problem(spot.row, spot.column, _heading(dossier, spot.target), spot.text, sentence)


def _heading(dossier: Dossier, column: Column) -> str:
    if isinstance(column, RoleColumn):
        found = dossier.find(Department, column.department)
        return found.code if found else column.department
    for table in ("step_instance", "step"):
        try:
            return field_label(table, column)
        except KeyError:
            continue
    return column
