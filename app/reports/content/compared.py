"""What R8 compares: the figures and the stand of each wijk, and of all of them together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.constants.reading import constants_for
from app.domain.calendar import overdue
from app.domain.dossier import Dossier
from app.domain.figures.of_town import TownFigures, town_figures
from app.domain.figures.of_wijk import WijkFigures
from app.domain.figures.unknown import Figure
from app.domain.figures.vessels import Total
from app.domain.idle_movements import idle_movements
from app.domain.instances import StepInstance
from app.domain.progress import Progress, progress_per_phase
from app.domain.risks import Risk, RiskStatus
from app.domain.route import Level, Movement, Phase
from app.domain.town_hall import Neighbourhood
from app.domain.walk import counts, instance, steps
from app.reports.content.request import Request
from app.reports.visibility import View


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a wijk is on the route.

    Attributes:
        phases: The phases in which a wijk has steps, with how many are done.
        late: Steps that are late.
        idle: Movements without a step in progress.
        risks: The weights of its open risks that this reader may see.
        counted: Whether any of its steps counts.
    """

    phases: tuple[tuple[Phase, Progress], ...]
    late: int
    idle: tuple[Movement, ...]
    risks: tuple[int, ...]
    counted: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """A wijk with what is compared of it."""

    wijk: Neighbourhood
    figures: WijkFigures
    standing: Standing


@dataclass(frozen=True, slots=True)
class Comparison:
    """All wijken, and what they come to together."""

    wijken: Sequence[Compared]
    town: TownFigures


Cell = Figure | str | int | Total | None
"""A figure, or words; a sum tells over how many wijken; `None` where it has no meaning."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the comparison.

    Attributes:
        key: Stable name.
        label: As on paper.
        group: The subject it belongs to.
        of_wijk: Its value in a wijk.
        of_town: Its value over all wijken together.
        scale: By how much a figure is multiplied before it is shown.
        places: Digits behind the comma.
        plain: Whether it is a year, without a point after the thousands.
    """

    key: str
    label: str
    group: str
    of_wijk: Callable[[Compared], Cell]
    of_town: Callable[[Comparison], Cell]
    scale: Decimal = Decimal(1)
    places: int = 0
    plain: bool = False


def nothing(_: Comparison) -> Cell:
    """What has no meaning over all wijken together."""
    return None


def compared(request: Request, view: View) -> Comparison:
    """Work out everything that R8 tells of the wijken that were chosen."""
    dossier, day = request.dossier, request.reference_date
    chosen = request.chosen()
    town = town_figures(dossier, day, constants_for(dossier), [wijk.id for wijk in chosen])
    risks = _risks(view)
    return Comparison(
        [
            Compared(wijk, found, _standing(request, wijk, risks.get(wijk.id, ())))
            for wijk, found in zip(chosen, town.wijken, strict=True)
        ],
        town,
    )


def _risks(view: View) -> dict[str, tuple[int, ...]]:
    """The weights of the open risks of each wijk that the reader may see."""
    found: dict[str, tuple[int, ...]] = {}
    for item in view.dossier.all(Risk):
        wijk = item.neighbourhood
        if wijk and item.status is not RiskStatus.CLOSED and view.shows(internal=item.internal):
            found[wijk] = (*found.get(wijk, ()), item.weight)
    return found


def _standing(request: Request, wijk: Neighbourhood, risks: tuple[int, ...]) -> Standing:
    dossier = request.dossier
    items = _items(dossier, wijk)
    walked = {step.phase for step in steps(dossier) if step.level is Level.PER_NEIGHBOURHOOD}
    return Standing(
        tuple(
            (phase, found)
            for phase, found in progress_per_phase(dossier, items)
            if phase.id in walked
        ),
        sum(overdue(dossier, item, request.reference_date) for item in items),
        idle_movements(dossier, wijk.id),
        risks,
        bool(items),
    )


def _items(dossier: Dossier, wijk: Neighbourhood) -> list[StepInstance]:
    """The steps of a wijk that count."""
    found = (
        instance(dossier, step.id, wijk.id)
        for step in steps(dossier)
        if step.level is Level.PER_NEIGHBOURHOOD
    )
    return [item for item in found if counts(dossier, item)]
