"""The movements of a wijk on which nobody is working."""

from collections import Counter

from app.domain.dossier import Dossier
from app.domain.instances import Status
from app.domain.route import Level, Movement
from app.domain.status import effective
from app.domain.town_hall import Neighbourhood
from app.domain.walk import PROGRESSING, counts, instance, steps


def running(dossier: Dossier, neighbourhood: str) -> Counter[Movement]:
    """How many steps of each movement are in progress in a wijk."""
    found: Counter[Movement] = Counter()
    for step in steps(dossier):
        if step.level is Level.TOWN_WIDE:
            continue
        item = instance(dossier, step.id, neighbourhood)
        if counts(dossier, item) and effective(dossier, item) is Status.IN_PROGRESS:
            found.update(step.movements)
    return found


def idle_movements(dossier: Dossier, neighbourhood: str) -> tuple[Movement, ...]:
    """The movements without a step in progress; none where the wijk does not take part yet."""
    wijk = dossier.find(Neighbourhood, neighbourhood)
    if wijk is None or wijk.archived or wijk.status not in PROGRESSING:
        return ()
    active = running(dossier, neighbourhood)
    return tuple(movement for movement in Movement if not active[movement])
