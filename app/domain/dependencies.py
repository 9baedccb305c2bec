"""What a step depends on, and whether that is met. A dependency warns, it never blocks."""

from collections import defaultdict

from app.domain.dossier import Dossier
from app.domain.instances import Status, StepInstance
from app.domain.route import Dependency, Level, Phase, Step
from app.domain.status import effective
from app.domain.walk import (
    counts,
    in_route_order,
    instance,
    instances_of_step,
    neighbourhoods,
    step_of,
)


def required_steps(dossier: Dossier, step: str) -> list[Step]:
    """The steps that a step depends on, in route order; retired ones left out."""
    return list(dossier.derived(_required_by_step, Dependency, Step, Phase).get(step, ()))


def _required_by_step(dossier: Dossier) -> dict[str, list[Step]]:
    found = defaultdict(list)
    for item in dossier.all(Dependency):
        other = dossier.find(Step, item.requires)
        if other is not None and not other.retired:
            found[item.step].append(other)
    return {step: in_route_order(dossier, others) for step, others in found.items()}


def required_instances(dossier: Dossier, item: StepInstance) -> list[list[StepInstance]]:
    """For each step that is required, the instances that can meet it.

    A wijk needs the same wijk, or the one town-wide instance; the town needs one of the wijken
    where the required step counts.
    """
    return [_candidates(dossier, item, other) for other in required_steps(dossier, item.step)]


def _candidates(dossier: Dossier, item: StepInstance, required: Step) -> list[StepInstance]:
    if required.level is Level.TOWN_WIDE:
        return [instance(dossier, required.id, None)]
    if step_of(dossier, item).level is Level.PER_NEIGHBOURHOOD:
        return [instance(dossier, required.id, item.neighbourhood)]
    every = instances_of_step(dossier, required, neighbourhoods(dossier))
    return [other for other in every if counts(dossier, other)]


def unmet(dossier: Dossier, item: StepInstance) -> list[Step]:
    """The required steps that are not done and not skipped.

    Town-wide on a step per wijk: done in at least one wijk where it counts, or not applicable in
    all of these.
    """
    return [
        step
        for step, group in zip(
            required_steps(dossier, item.step), required_instances(dossier, item), strict=True
        )
        if not met(dossier, group)
    ]


def met(dossier: Dossier, group: list[StepInstance]) -> bool:
    """Whether the instances that can meet a requirement do so: one is done, or all are skipped."""
    found = [effective(dossier, other) for other in group]
    if Status.DONE in found:
        return True
    return bool(found) and all(status is Status.NOT_APPLICABLE for status in found)
