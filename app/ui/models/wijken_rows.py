"""What the list of *Wijken* shows, as plain rows; no Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.domain.calendar import overdue
from app.domain.changes import ChangeSet
from app.domain.dossier import Dossier
from app.domain.idle_movements import idle_movements
from app.domain.ids import split_instance, split_part
from app.domain.instances import StepInstance
from app.domain.progress import progress_of
from app.domain.route import Level, Movement, Step
from app.domain.status import effective
from app.domain.town_hall import Neighbourhood, NeighbourhoodStatus
from app.domain.walk import PROGRESSING, counts, instance, steps
from app.words.window import neighbourhoods as words

_OF_ONE_WIJK = frozenset({"step_instance", "contribution"})
_NO_MATTER = frozenset(
    {"wait", "check", "decision", "decision_step", "stand_in", "person", "development"}
)


@dataclass(frozen=True, slots=True)
class WijkRow:
    """A wijk in the list.

    Attributes:
        key: Id of the wijk.
        status: How far it takes part.
        done: Steps of this wijk that are done.
        of: Steps that count and were not skipped.
        late: Steps that are late.
        ownerless: Steps without an owner.
        status_text: The status as a word.
        progress_text: `12 van 24`.
        idle: The movements without a step in progress.
    """

    key: str
    name: str
    status: NeighbourhoodStatus
    done: int
    of: int
    late: int
    ownerless: int
    code: str
    character: str
    archived: bool
    status_text: str = ""
    progress_text: str = ""
    idle: tuple[Movement, ...] = ()


def rows(dossier: Dossier, today: date, *, archived: bool = False) -> list[WijkRow]:
    """A row for each wijk in order; the archived ones last, when these are wanted."""
    found = sorted(
        (wijk for wijk in dossier.all(Neighbourhood) if archived or not wijk.archived),
        key=lambda wijk: (wijk.archived, wijk.order, wijk.name),
    )
    walked = per_wijk(dossier)
    return [_row(dossier, today, wijk, walked) for wijk in found]


def row(dossier: Dossier, today: date, key: str) -> WijkRow | None:
    """The row of one wijk; `None` when it is gone."""
    wijk = dossier.find(Neighbourhood, key)
    return _row(dossier, today, wijk, per_wijk(dossier)) if wijk else None


def per_wijk(dossier: Dossier) -> list[Step]:
    """The steps that every wijk walks, in order."""
    return [step for step in steps(dossier) if step.level is Level.PER_NEIGHBOURHOOD]


def _row(dossier: Dossier, today: date, wijk: Neighbourhood, walked: list[Step]) -> WijkRow:
    items = list(_counted(dossier, wijk, walked))
    counted = progress_of(dossier, items)
    return WijkRow(
        wijk.id,
        wijk.name,
        wijk.status,
        counted.done,
        counted.of,
        sum(overdue(dossier, item, today) for item in items),
        sum(item.owner is None and not effective(dossier, item).closed for item in items),
        wijk.code,
        wijk.character,
        wijk.archived,
        words.IN_ARCHIVE_SHORT if wijk.archived else words.status(wijk.status.value),
        words.progress(counted.done, counted.of),
        idle_movements(dossier, wijk.id),
    )


def _counted(dossier: Dossier, wijk: Neighbourhood, walked: list[Step]) -> Iterator[StepInstance]:
    for step in walked:
        item = instance(dossier, step.id, wijk.id)
        if counts(dossier, item):
            yield item


def touched(item: ChangeSet) -> frozenset[str] | None:
    """The wijken that a change touches; `None`: anything may be different."""
    changes = [change for change in item.changes if change.table not in _NO_MATTER]
    if any(change.table not in _OF_ONE_WIJK for change in changes):
        return None
    found = {split_instance(split_part(change.record)[0])[1] for change in changes}
    return frozenset(wijk for wijk in found if wijk)


def counted(dossier: Dossier) -> tuple[int, int, int]:
    """How many wijken there are, how many of these take part, and how many are archived."""
    every = dossier.all(Neighbourhood)
    active = [wijk for wijk in every if not wijk.archived]
    taking_part = sum(wijk.status in PROGRESSING for wijk in active)
    return len(active), taking_part, len(every) - len(active)


def sources(dossier: Dossier, wijk: str) -> list[Neighbourhood]:
    """The wijken to take over from: those that take part first, then in order."""
    others = [
        other for other in dossier.all(Neighbourhood) if other.id != wijk and not other.archived
    ]
    return sorted(others, key=lambda other: (other.status not in PROGRESSING, other.order))
