"""Progress: counts, and only then a percentage; phases are never averaged."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.dossier import Dossier
from app.domain.instances import Status, StepInstance
from app.domain.route import Phase
from app.domain.status import effective
from app.domain.walk import counts, instances, phases, step_of


@dataclass(frozen=True, slots=True)
class Progress:
    """How many instances count, and how they stand.

    Attributes:
        done: Instances that are done.
        not_applicable: Instances that were skipped.
        total: All that count, the skipped ones too.
    """

    done: int
    not_applicable: int
    total: int

    @property
    def of(self) -> int:
        """What `done` is compared with: all without the skipped ones."""
        return self.total - self.not_applicable


def progress(dossier: Dossier) -> Progress:
    """The progress of the whole route, over the instances that count."""
    return progress_of(dossier, instances(dossier))


def progress_of(dossier: Dossier, items: Iterable[StepInstance]) -> Progress:
    """The progress of some instances, over those that count."""
    return _counted(dossier, (item for item in items if counts(dossier, item)))


def progress_per_phase(
    dossier: Dossier, items: Iterable[StepInstance] | None = None
) -> list[tuple[Phase, Progress]]:
    """The progress of each phase, over some instances or over all."""
    by_phase: dict[str, list[StepInstance]] = {}
    for item in instances(dossier) if items is None else items:
        if counts(dossier, item):
            by_phase.setdefault(step_of(dossier, item).phase, []).append(item)
    return [(phase, _counted(dossier, by_phase.get(phase.id, []))) for phase in phases(dossier)]


def _counted(dossier: Dossier, items: Iterable[StepInstance]) -> Progress:
    found = Counter(effective(dossier, item) for item in items)
    return Progress(found[Status.DONE], found[Status.NOT_APPLICABLE], found.total())
