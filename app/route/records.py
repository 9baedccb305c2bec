"""A route as the records of a dossier, with ids that survive another numbering."""

from collections.abc import Iterator

from app.domain.ids import dependency_id, part_id
from app.domain.route import Checkpoint, Dependency, Phase, Step, StepRole
from app.domain.town_hall import Department
from app.route.template import RouteTemplate, TemplatePhase, TemplateStep

RouteRecord = Department | Phase | Step | Checkpoint | StepRole | Dependency


def route_records(template: RouteTemplate) -> list[RouteRecord]:
    """Everything a dossier needs to follow a route; what is referred to comes first."""
    return [
        *_departments(template),
        *(_phase(phase) for phase in template.phases),
        *_steps(template),
        *(record for step in template.steps for record in _checkpoints(step)),
        *_roles(template),
        *_dependencies(template),
    ]


def _departments(template: RouteTemplate) -> Iterator[Department]:
    for order, item in enumerate(template.departments, start=1):
        yield Department(item.key, code=item.code, name=item.name, order=order)


def _phase(item: TemplatePhase) -> Phase:
    return Phase(
        item.key,
        order=item.number,
        title=item.title,
        question=item.question,
        goal=item.goal,
        done_when=item.done_when,
    )


def _steps(template: RouteTemplate) -> Iterator[Step]:
    placed = ((phase.key, step) for phase in template.phases for step in phase.steps)
    for phase, item in placed:
        yield Step(
            item.key,
            phase=phase,
            code=item.code,
            title=item.title,
            question=item.question,
            why=item.why,
            result=item.result,
            level=item.level,
            movements=item.movements,
            decision=item.decision,
            recurrence=item.recurrence,
            records=item.records,
            caution=item.caution,
            lead_weeks=item.lead_weeks,
            # The place in its phase, so that an own step 3.8 comes after 3.7.
            order=int(item.code.partition(".")[2]),
        )


def _checkpoints(step: TemplateStep) -> Iterator[Checkpoint]:
    for order, item in enumerate(step.checkpoints, start=1):
        yield Checkpoint(item.key, step=step.key, order=order, text=item.text)


def _roles(template: RouteTemplate) -> Iterator[StepRole]:
    keys = {item.code: item.key for item in template.departments}
    for step in template.steps:
        for letter, codes in step.roles.items():
            for key in (keys[code] for code in codes):
                yield StepRole(part_id(step.key, key), step=step.key, department=key, letter=letter)


def _dependencies(template: RouteTemplate) -> Iterator[Dependency]:
    keys = {item.code: item.key for item in template.steps}
    for step in template.steps:
        for key in (keys[code] for code in step.depends_on):
            yield Dependency(dependency_id(step.key, key), step=step.key, requires=key)
