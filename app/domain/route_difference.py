"""How the route of a dossier differs from the route it was made with."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from app.domain.dossier import Dossier
from app.domain.route import Checkpoint, Dependency, Step, StepRole
from app.domain.town_hall import Department
from app.domain.walk import in_route_order


class Aspect(StrEnum):
    """What differs."""

    STEP_ADDED = "step_added"
    STEP_GONE = "step_gone"
    CODE = "code"
    TITLE = "title"
    LEVEL = "level"
    DECISION = "decision"
    RECURRENCE = "recurrence"
    LEAD_WEEKS = "lead_weeks"
    TEXT = "text"
    """A text that explains the step, such as its question."""
    ROLE = "role"
    REQUIRES = "requires"
    CHECKPOINT = "checkpoint"
    DEPARTMENT = "department"
    """A department came, went or has another name."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is otherwise than in the source.

    Attributes:
        aspect: What differs.
        step: Id of the step; empty for a department.
        about: Id of the department, checkpoint or required step; name of the field of a text.
        was: In the source: a text, the value of an enumeration, or empty for what is new.
        now: In the dossier; empty for what is gone.
    """

    aspect: Aspect
    step: str
    about: str = ""
    was: str = ""
    now: str = ""


def route_differences(source: Dossier, now: Dossier) -> list[Difference]:
    """Every difference, departments first and then by step in the order of the route.

    Args:
        source: The dossier as it was made.
        now: The dossier.
    """
    before = {step.id: step for step in source.all(Step) if not step.retired}
    after = {step.id: step for step in now.all(Step) if not step.retired}
    every = in_route_order(now, [*after.values(), *_only_in(before, after)])
    found: Iterable[Difference] = chain.from_iterable(
        _of_step(_Sides(source, now), before.get(step.id), after.get(step.id)) for step in every
    )
    return [*_of_departments(source, now), *found]


def _only_in(before: Mapping[str, Step], after: Mapping[str, Step]) -> list[Step]:
    return [step for key, step in before.items() if key not in after]


@dataclass(frozen=True, slots=True)
class _Sides:
    """Both dossiers."""

    source: Dossier
    now: Dossier


def _of_step(sides: _Sides, before: Step | None, after: Step | None) -> Iterator[Difference]:
    if before is None and after is not None:
        yield Difference(Aspect.STEP_ADDED, after.id, now=after.title)
    elif after is None and before is not None:
        yield Difference(Aspect.STEP_GONE, before.id, was=before.title)
    elif before is not None and after is not None:
        yield from _of_fields(before, after)
        yield from _of_roles(sides, after.id)
        yield from _of_requirements(sides, after.id)
        yield from _of_checkpoints(sides, after.id)


_FIELDS: Mapping[str, Aspect] = {
    "code": Aspect.CODE,
    "title": Aspect.TITLE,
    "level": Aspect.LEVEL,
    "decision": Aspect.DECISION,
    "recurrence": Aspect.RECURRENCE,
    "lead_weeks": Aspect.LEAD_WEEKS,
    "question": Aspect.TEXT,
    "why": Aspect.TEXT,
    "result": Aspect.TEXT,
    "caution": Aspect.TEXT,
}


def _of_fields(before: Step, after: Step) -> Iterator[Difference]:
    for name, aspect in _FIELDS.items():
        was, now = str(getattr(before, name)), str(getattr(after, name))
        if was != now:
            yield Difference(aspect, after.id, name if aspect is Aspect.TEXT else "", was, now)


def _of_roles(sides: _Sides, step: str) -> Iterator[Difference]:
    before, after = (
        {role.department: role.letter.value for role in dossier.where(StepRole, "step", step)}
        for dossier in (sides.source, sides.now)
    )
    yield from _of_values(Aspect.ROLE, step, before, after)


def _of_requirements(sides: _Sides, step: str) -> Iterator[Difference]:
    before, after = (
        {link.requires: link.requires for link in dossier.where(Dependency, "step", step)}
        for dossier in (sides.source, sides.now)
    )
    yield from _of_values(Aspect.REQUIRES, step, before, after)


def _of_checkpoints(sides: _Sides, step: str) -> Iterator[Difference]:
    before, after = (
        {point.id: point.text for point in dossier.where(Checkpoint, "step", step)}
        for dossier in (sides.source, sides.now)
    )
    yield from _of_values(Aspect.CHECKPOINT, step, before, after)


def _of_values(
    aspect: Aspect, step: str, before: Mapping[str, str], after: Mapping[str, str]
) -> Iterator[Difference]:
    for key in {**before, **after}:
        was, now = before.get(key, ""), after.get(key, "")
        if was != now:
            yield Difference(aspect, step, key, was, now)


def _of_departments(source: Dossier, now: Dossier) -> Iterator[Difference]:
    before, after = (
        {
            item.id: item.name
            for item in sorted(dossier.all(Department), key=lambda item: (item.order, item.id))
            if item.active
        }
        for dossier in (source, now)
    )
    yield from _of_values(Aspect.DEPARTMENT, "", before, after)
