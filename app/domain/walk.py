"""Walking the route: which instances there are, and what belongs to each.

Instances, checks and contributions are records only once something in them differs from the
default; the functions here give the default where there is no record, so that rules and reports
need not know the difference.
"""

from collections import defaultdict
from collections.abc import Iterator

from app.domain.dossier import Dossier
from app.domain.ids import instance_id, part_id, split_instance, split_part
from app.domain.instances import Check, Contribution, StepInstance
from app.domain.route import CONTRIBUTING, Checkpoint, Letter, Level, Phase, Step, StepRole
from app.domain.town_hall import Department, Neighbourhood, NeighbourhoodStatus, Person

PROGRESSING = (NeighbourhoodStatus.STARTED, NeighbourhoodStatus.FINISHED)
"""The wijken of which every step counts."""


def phases(dossier: Dossier) -> list[Phase]:
    """The phases in order."""
    return sorted(dossier.all(Phase), key=lambda phase: phase.order)


def steps(dossier: Dossier) -> list[Step]:
    """The steps of the route in order, without the retired ones."""
    return in_route_order(dossier, [step for step in dossier.all(Step) if not step.retired])


def in_route_order(dossier: Dossier, found: list[Step]) -> list[Step]:
    """These steps by phase, and by their place in it."""
    place = {phase.id: phase.order for phase in dossier.all(Phase)}
    return sorted(found, key=lambda step: (place.get(step.phase, 0), step.order, step.code))


def neighbourhoods(dossier: Dossier) -> list[Neighbourhood]:
    """The wijken in order, without the archived ones."""
    active = (wijk for wijk in dossier.all(Neighbourhood) if not wijk.archived)
    return sorted(active, key=lambda wijk: (wijk.order, wijk.name))


def departments(dossier: Dossier) -> list[Department]:
    """The departments that are in use, in order."""
    active = (department for department in dossier.all(Department) if department.active)
    return sorted(active, key=lambda department: (department.order, department.code))


def people(dossier: Dossier) -> list[Person]:
    """Everyone, by name."""
    return sorted(dossier.all(Person), key=lambda person: (person.name.casefold(), person.id))


def instance(dossier: Dossier, step: str, neighbourhood: str | None) -> StepInstance:
    """The instance of a step, as recorded or by default."""
    found = dossier.find(StepInstance, instance_id(step, neighbourhood))
    return found or StepInstance.default(step, neighbourhood)


def instance_of(dossier: Dossier, key: str) -> StepInstance:
    """The instance with this id, recorded or default; a contribution's id gives its instance."""
    whole, _ = split_part(key)
    return instance(dossier, *split_instance(whole))


def instances(dossier: Dossier) -> Iterator[StepInstance]:
    """Every instance in route order: a step per wijk once for each wijk."""
    wijken = neighbourhoods(dossier)
    for step in steps(dossier):
        yield from instances_of_step(dossier, step, wijken)


def instances_of_step(
    dossier: Dossier, step: Step, wijken: list[Neighbourhood]
) -> Iterator[StepInstance]:
    """The instances of one step: one for the town, or one for each of `wijken`."""
    if step.level is Level.TOWN_WIDE:
        yield instance(dossier, step.id, None)
        return
    for wijk in wijken:
        yield instance(dossier, step.id, wijk.id)


def step_of(dossier: Dossier, item: StepInstance) -> Step:
    """The step an instance belongs to."""
    return dossier.get(Step, item.step)


def checkpoints(dossier: Dossier, step: str) -> list[Checkpoint]:
    """The checkpoints of a step in order."""
    return list(dossier.derived(_checkpoints_by_step, Checkpoint).get(step, ()))


def _checkpoints_by_step(dossier: Dossier) -> dict[str, list[Checkpoint]]:
    found = defaultdict(list)
    for point in sorted(dossier.all(Checkpoint), key=lambda item: item.order):
        found[point.step].append(point)
    return dict(found)


def checks(dossier: Dossier, item: StepInstance) -> list[tuple[Checkpoint, Check]]:
    """The checkpoints of an instance with their answers."""
    return [(point, check(dossier, item.id, point.id)) for point in checkpoints(dossier, item.step)]


def check(dossier: Dossier, item: str, checkpoint: str) -> Check:
    """The answer of an instance to a checkpoint, as recorded or open."""
    found = dossier.find(Check, part_id(item, checkpoint))
    return found or Check.default(item, checkpoint)


def roles(dossier: Dossier, step: str) -> list[StepRole]:
    """The roles on a step of the departments in use, in order of department."""
    return list(dossier.derived(_roles_by_step, StepRole, Department).get(step, ()))


def _roles_by_step(dossier: Dossier) -> dict[str, list[StepRole]]:
    found = defaultdict(list)
    for role in dossier.all(StepRole):
        department = dossier.find(Department, role.department)
        if department is not None and department.active:
            found[role.step].append((department.order, department.code, role))
    return {
        step: [role for *_, role in sorted(rows, key=lambda row: row[:2])]
        for step, rows in found.items()
    }


def letters(dossier: Dossier, step: str) -> dict[str, Letter]:
    """The letter of each department (by id) on a step."""
    return {role.department: role.letter for role in roles(dossier, step)}


def contribution(dossier: Dossier, item: str, department: str) -> Contribution:
    """What a department does for an instance, as recorded or by default."""
    found = dossier.find(Contribution, part_id(item, department))
    return found or Contribution.default(item, department)


def contributions(dossier: Dossier, item: StepInstance) -> list[tuple[StepRole, Contribution]]:
    """The contributions of the departments that are A, R or C, in order of department."""
    return [
        (role, contribution(dossier, item.id, role.department))
        for role in roles(dossier, item.step)
        if role.letter in CONTRIBUTING
    ]


def roleless_contributions(dossier: Dossier, item: StepInstance) -> list[Contribution]:
    """What departments contributed that are not A, R or C any more, in order of department.

    It is kept and shown, and counts for nothing: not for a status, not for who is held up.
    """
    counted = {part.id for _, part in contributions(dossier, item)}
    kept = [
        part
        for part in dossier.where(Contribution, "instance", item.id)
        if part.id not in counted and not part.says_nothing
    ]
    return sorted(kept, key=lambda part: dossier.get(Department, part.department).order)


def contact(dossier: Dossier, item: StepInstance, role: StepRole) -> str | None:
    """Id of the person to ask: the contact that was set; for the A department else the owner."""
    chosen = contribution(dossier, item.id, role.department).contact
    if chosen is None and role.letter is Letter.ACCOUNTABLE:
        return item.owner
    return chosen


def counts_for_candidates(dossier: Dossier, step: Step) -> bool:
    """Whether a step per wijk already counts while the wijk is only a candidate.

    These are the steps of the first phase (1.4 in the default route): what must be known about a
    wijk before it can be chosen.
    """
    first = min((phase.order for phase in dossier.all(Phase)), default=0)
    phase = dossier.find(Phase, step.phase)
    return phase is not None and phase.order == first


def counts(dossier: Dossier, item: StepInstance) -> bool:
    """Whether an instance counts in progress and for dependencies.

    Town-wide steps count; steps of a wijk that was started or finished count; of a candidate
    only those of `counts_for_candidates`; of an archived or later wijk none.
    """
    if item.neighbourhood is None:
        return True
    wijk = dossier.find(Neighbourhood, item.neighbourhood)
    if wijk is None or wijk.archived:
        return False
    if wijk.status in PROGRESSING:
        return True
    step = step_of(dossier, item)
    return wijk.status is NeighbourhoodStatus.CANDIDATE and counts_for_candidates(dossier, step)
