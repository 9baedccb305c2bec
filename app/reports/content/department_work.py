"""What R2 is about: the work of one department, and who waits on whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Self

from app.domain.calendar import overdue
from app.domain.chain import standing_waits
from app.domain.dossier import Dossier
from app.domain.ids import split_part
from app.domain.instances import Contribution, Status, StepInstance
from app.domain.responsibility import accountable_department
from app.domain.route import CONTRIBUTING, Letter, Step
from app.domain.status import effective, effective_contribution
from app.domain.town_hall import Department, Person
from app.domain.waits import Wait, WaitOn
from app.domain.walk import contact, contribution, counts, instance_of, letters, roles, step_of
from app.reports.content.counting import covered
from app.reports.content.request import Request
from app.reports.visibility import View

WORKING = (Letter.ACCOUNTABLE, Letter.RESPONSIBLE)
"""The roles that do the work."""


@dataclass(frozen=True, slots=True)
class Task:
    """An instance on which the department has a role.

    Attributes:
        item: The instance.
        step: Its step.
        letter: The role of the department.
        part: What it contributes; `None` for who only hears of it.
    """

    item: StepInstance
    step: Step
    letter: Letter
    part: Contribution | None


@dataclass(frozen=True, slots=True)
class Work:
    """The work of one department, as one reader may see it.

    Attributes:
        request: What is asked.
        view: The dossier as the reader may see it.
        department: The department.
        tasks: The instances it has a role on, in the order of the route.
        on_us: The open waits on it, oldest first.
        ours: Its own open waits, oldest first.
    """

    request: Request
    view: View
    department: Department
    tasks: tuple[Task, ...]
    on_us: tuple[Wait, ...]
    ours: tuple[Wait, ...]

    @classmethod
    def of(cls, request: Request, view: View) -> Self:
        """The work of the department that a report is for.

        Raises:
            KeyError: There is no such department.
        """
        dossier = request.dossier
        department = dossier.get(Department, request.department or "")
        waits = [
            wait
            for wait in standing_waits(dossier)
            if request.covers(instance_of(dossier, wait.subject).neighbourhood)
        ]
        ours = tuple(wait for wait in waits if _is_ours(dossier, wait, department))
        on_us = tuple(
            wait for wait in waits if wait not in ours and _is_on(dossier, wait, department)
        )
        tasks = tuple(_tasks(request, department))
        return cls(request, view, department, tasks, on_us, ours)

    @property
    def dossier(self) -> Dossier:
        """The records."""
        return self.request.dossier

    @property
    def today(self) -> date:
        """The day the report holds for."""
        return self.request.reference_date

    def with_letters(self, *given: Letter) -> list[Task]:
        """The tasks with one of some roles."""
        return [task for task in self.tasks if task.letter in given]

    def late(self) -> list[tuple[Task, date]]:
        """What is late, with the day it was due; what is late longest comes first."""
        found = [(task, day) for task in self.tasks if (day := self.late_since(task)) is not None]
        return sorted(found, key=lambda item: item[1])

    def late_since(self, task: Task) -> date | None:
        """The day on which the department had to be ready; `None` when it is not late."""
        days = []
        if task.letter in WORKING and overdue(self.dossier, task.item, self.today):
            days.append(task.item.due)
        if task.part is not None and self._is_late(task, task.part):
            days.append(task.part.due)
        return min((day for day in days if day is not None), default=None)

    def _is_late(self, task: Task, part: Contribution) -> bool:
        if part.due is None or part.due >= self.today:
            return False
        return not (
            effective_contribution(self.dossier, part).closed
            or effective(self.dossier, task.item).closed
        )

    def to_do(self, task: Task) -> bool:
        """Whether a task counts and is not finished."""
        return counts(self.dossier, task.item) and not effective(self.dossier, task.item).closed

    def contact(self, task: Task) -> str | None:
        """Who to ask in the department: for this task, else in general."""
        chosen = next(
            (
                contact(self.dossier, task.item, role)
                for role in roles(self.dossier, task.step.id)
                if role.department == self.department.id
            ),
            None,
        )
        return chosen or self.department.contact

    def pending(self) -> list[Task]:
        """The steps it is accountable for that wait for a decision."""
        return [
            task
            for task in self.with_letters(Letter.ACCOUNTABLE)
            if effective(self.dossier, task.item) is Status.PENDING_DECISION
        ]


def days_since(day: date | None, today: date) -> int | None:
    """How many days ago; `None` when nobody noted the day."""
    return None if day is None else max((today - day).days, 0)


def _tasks(request: Request, department: Department) -> Iterator[Task]:
    dossier = request.dossier
    for item in covered(request):
        letter = letters(dossier, item.step).get(department.id)
        if letter is None:
            continue
        part = contribution(dossier, item.id, department.id) if letter in CONTRIBUTING else None
        yield Task(item, step_of(dossier, item), letter, part)


def _is_ours(dossier: Dossier, wait: Wait, department: Department) -> bool:
    """Whether the department is who waits: by its contribution, or because it leads the step."""
    return waiting_department(dossier, wait) == department


def waiting_department(dossier: Dossier, wait: Wait) -> Department | None:
    """The department that waits; `None` where nobody leads the step."""
    whole, part = split_part(wait.subject)
    if part:
        return dossier.find(Department, part)
    return accountable_department(dossier, instance_of(dossier, whole).step)


def _is_on(dossier: Dossier, wait: Wait, department: Department) -> bool:
    match wait.on_kind:
        case WaitOn.DEPARTMENT:
            return wait.on == department.id
        case WaitOn.PERSON:
            person = dossier.find(Person, wait.on)
            return person is not None and department.id in person.departments
        case WaitOn.INSTANCE:
            step = instance_of(dossier, wait.on).step
            return accountable_department(dossier, step) == department
        case _:
            return False
