"""*Bundelkans*: wijken that are at the same step with the same actor at about the same time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from app.domain.actors import Actor, ActorStep
from app.domain.calendar import add_months
from app.domain.dossier import Dossier
from app.domain.ids import split_instance
from app.domain.instances import Contribution, StepInstance
from app.domain.route import Phase, Step, StepRole
from app.domain.status import effective
from app.domain.town_hall import Department, Neighbourhood
from app.domain.walk import counts, in_route_order, instance_of

MONTHS = 6
"""So far apart the due dates may be, so that one agreement can serve both wijken."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Wijken that can take up a step together.

    Attributes:
        step: Id of the step.
        actor: Id of the actor that has a part in it in each of these wijken.
        wijken: Their ids, the first to be due first; any two are due within the months.
        first: The earliest due date.
        last: The latest.
    """

    step: str
    actor: str
    wijken: tuple[str, ...]
    first: date
    last: date


def bundles(dossier: Dossier, months: int = MONTHS) -> list[Bundle]:
    """The wijken that are at the same step with the same actor, in order of the route.

    A wijk is at a step when the step counts there, has a due date and is not closed. Of wijken
    that follow each other in time the largest groups are given: every two wijken that can bundle
    are together in one of them.

    Args:
        dossier: The records.
        months: How far apart due dates may be.
    """
    if months == MONTHS:
        return list(dossier.derived(_within_the_months, *_LOOKED_AT))
    return _bundles(dossier, months)


def _within_the_months(dossier: Dossier) -> list[Bundle]:
    return _bundles(dossier, MONTHS)


_LOOKED_AT = (
    *(Actor, ActorStep, Neighbourhood, Phase, Step, StepInstance),
    *(StepRole, Department, Contribution),
)
"""All that a bundle depends on; the last three for a status that follows the contributions."""


def _bundles(dossier: Dossier, months: int) -> list[Bundle]:
    found: dict[tuple[str, str], list[tuple[date, str]]] = defaultdict(list)
    for link in dossier.all(ActorStep):
        step, wijk = split_instance(link.instance)
        actor = dossier.find(Actor, link.actor)
        if wijk is None or actor is None or actor.archived or dossier.find(Step, step) is None:
            continue
        item = instance_of(dossier, link.instance)
        if item.due is not None and _is_at(dossier, item):
            found[step, actor.id].append((item.due, wijk))
    known = [
        Bundle(step, actor, tuple(wijk for _, wijk in group), group[0][0], group[-1][0])
        for (step, actor), dues in found.items()
        for group in _groups(sorted(dues), months)
    ]
    return _in_order(dossier, known)


def _is_at(dossier: Dossier, item: StepInstance) -> bool:
    return counts(dossier, item) and not effective(dossier, item).closed


def _groups(dues: list[tuple[date, str]], months: int) -> Iterator[list[tuple[date, str]]]:
    """The largest runs of which the last is due within the months after the first."""
    end = 0
    for begin, (first, _) in enumerate(dues):
        before = end
        limit = add_months(first, months)
        while end < len(dues) and dues[end][0] <= limit:
            end += 1
        if end > before and end - begin > 1:
            yield dues[begin:end]


def _in_order(dossier: Dossier, found: Iterable[Bundle]) -> list[Bundle]:
    by_step = {
        step: sorted(of_step, key=lambda item: (item.first, item.last, item.actor, item.wijken))
        for step, of_step in groupby(sorted(found, key=_step), key=_step)
    }
    order = in_route_order(dossier, [dossier.get(Step, step) for step in by_step])
    return [item for step in order for item in by_step[step.id]]


def _step(item: Bundle) -> str:
    return item.step


def by_place(found: Iterable[Bundle]) -> dict[tuple[str, str], list[Bundle]]:
    """The bundles of each step and wijk."""
    places: dict[tuple[str, str], list[Bundle]] = defaultdict(list)
    for item in found:
        for wijk in item.wijken:
            places[item.step, wijk].append(item)
    return dict(places)
