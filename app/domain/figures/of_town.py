"""The figures of all wijken together; never the lowest of sums, always the sum of the lowest."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.dossier import Dossier
from app.domain.figures.constants import Constants
from app.domain.figures.of_wijk import WijkFigures, figures_of
from app.domain.figures.unknown import Figure, Unknown
from app.domain.figures.vessels import Total, achievable_together
from app.domain.measured import measured
from app.domain.measurements import Measurement
from app.domain.quantities import Quantity
from app.domain.walk import neighbourhoods

_PERCENT = Decimal(100)


@dataclass(frozen=True, slots=True)
class TownFigures:
    """The figures of all wijken together.

    Attributes:
        wijken: Each of them.
        sums: Of quantities that can be added up, over the wijken where they are known.
        achievable: The sum of what each wijk can achieve.
        needed: The sum of what each wijk needs, homes per year.
        down: Omlaag, over the wijken that have both measurements and a target.
        up: Omhoog, over the wijken with a target.
        stop: Stoppen, over the wijken with a target.
        fte: Skilled workers that the wijken count on, and that the town says there are.
        capacity: The same of what companies can do, homes per year.
    """

    wijken: Sequence[WijkFigures]
    sums: Mapping[Quantity, Total]
    achievable: Total
    needed: Total
    down: "TownMovement"
    up: "TownMovement"
    stop: "TownMovement"
    fte: "Divided"
    capacity: "Divided"


@dataclass(frozen=True, slots=True)
class TownMovement:
    """How far the wijken are together.

    Attributes:
        progress: As part of what they want to reach together; not capped.
        reached: What was reached: less energy as a part, kWh or homes.
        counted: Over how many wijken.
        of: How many wijken there are.
        wanted: What the wijken want to reach together, in the unit of `reached`.
    """

    progress: Figure
    reached: Figure
    counted: int
    of: int
    wanted: Figure


@dataclass(frozen=True, slots=True)
class Divided:
    """Something that the town has, and divides over the wijken.

    Attributes:
        given_out: What the wijken count on together.
        there: What there is; `None` when the town did not say.
    """

    given_out: Decimal
    there: Decimal | None

    @property
    def counted_double(self) -> bool:
        """Whether the wijken count on more than there is."""
        return self.there is not None and self.given_out > self.there


ADDED_UP = (
    Quantity.HOMES_TOTAL,
    Quantity.HOMES_OWNER_OCCUPIED,
    Quantity.HOMES_HOUSING_ASSOCIATION,
    Quantity.HOMES_PRIVATE_RENTAL,
    Quantity.HOMES_DONE,
    Quantity.HOMES_DONE_LAST_12M,
    Quantity.TARGET_HOMES,
    Quantity.GAS,
    Quantity.OWN_GENERATION,
    Quantity.HOMES_OFF_GAS,
    Quantity.HOMES_SIGNED_UP_12M,
    Quantity.HOMES_SIGNED_UP_OPEN,
    Quantity.CONTRACTED_CAPACITY,
    Quantity.CONTRACTED_HOMES_OPEN,
    Quantity.FTE_AVAILABLE,
    Quantity.ENERGY_POVERTY_HOUSEHOLDS,
)
"""What means something when it is added up over wijken."""


def town_figures(
    dossier: Dossier, day: date, constants: Constants, wijken: Sequence[str] | None = None
) -> TownFigures:
    """The figures of all wijken that are not archived, and of the town.

    Args:
        dossier: The records.
        day: The reference date.
        constants: What the formulas need besides measurements.
        wijken: Ids of the wijken; `None` for all.
    """
    keys = [wijk.id for wijk in neighbourhoods(dossier)] if wijken is None else wijken
    found = [figures_of(dossier, key, day, constants) for key in keys]
    town = measured(dossier, None, day)
    return TownFigures(
        wijken=found,
        sums={quantity: _sum(quantity, found) for quantity in ADDED_UP},
        achievable=achievable_together(item.vessels.achievable_pace for item in found),
        needed=_needed(found),
        down=_down(found),
        up=_towards(Quantity.OWN_GENERATION, Quantity.TARGET_GENERATION, found),
        stop=_towards(Quantity.HOMES_OFF_GAS, Quantity.TARGET_HOMES_OFF_GAS, found),
        fte=_divided(Quantity.FTE_AVAILABLE, Quantity.FTE_AVAILABLE, found, town),
        capacity=_divided(Quantity.CONTRACTED_CAPACITY, Quantity.COMPANY_CAPACITY, found, town),
    )


def _values(quantity: Quantity, wijken: Iterable[WijkFigures]) -> list[Decimal]:
    every = (item.measured.get(quantity) for item in wijken)
    return [item.value for item in every if item is not None and item.value is not None]


def _sum(quantity: Quantity, wijken: Sequence[WijkFigures]) -> Total:
    known = _values(quantity, wijken)
    missing = Unknown.missing(quantity)
    return Total(sum(known, Decimal(0)) if known else missing, len(known), len(wijken))


def _divided(
    of_wijk: Quantity,
    of_town: Quantity,
    wijken: Sequence[WijkFigures],
    town: Mapping[Quantity, Measurement],
) -> Divided:
    there = town.get(of_town)
    given_out = sum(_values(of_wijk, wijken), Decimal(0))
    return Divided(given_out, there.value if there else None)


def _needed(wijken: Sequence[WijkFigures]) -> Total:
    paces = [item.pace.needed_per_year for item in wijken]
    known = [pace for pace in paces if isinstance(pace, Decimal)]
    missing = Unknown.missing("needed_per_year")
    return Total(sum(known, Decimal(0)) if known else missing, len(known), len(wijken))


def _down(wijken: Sequence[WijkFigures]) -> TownMovement:
    """Less energy than in the baseline year, and what all targets come to in energy."""
    now = then = wanted = Decimal(0)
    counted = 0
    for item in wijken:
        used, before = item.movements.energy, item.movements.energy_baseline
        target = item.measured.get(Quantity.TARGET_REDUCTION)
        if (
            isinstance(used, Decimal)
            and isinstance(before, Decimal)
            and target is not None
            and target.value is not None
        ):
            now, then, counted = now + used, then + before, counted + 1
            wanted += before * target.value / _PERCENT
    missing = Unknown.missing(Quantity.TARGET_REDUCTION)
    reached: Figure = 1 - now / then if then > 0 else missing
    progress: Figure = (then - now) / wanted if wanted > 0 else missing
    goal: Figure = wanted / then if then > 0 else missing
    return TownMovement(progress, reached, counted, len(wijken), goal)


def _towards(quantity: Quantity, target: Quantity, wijken: Sequence[WijkFigures]) -> TownMovement:
    reached = wanted = Decimal(0)
    counted = 0
    for item in wijken:
        value, goal = item.measured.get(quantity), item.measured.get(target)
        if value and goal and value.value is not None and goal.value is not None:
            reached, wanted, counted = reached + value.value, wanted + goal.value, counted + 1
    missing = Unknown.missing(target)
    return TownMovement(
        reached / wanted if wanted > 0 else missing,
        reached if counted else missing,
        counted,
        len(wijken),
        wanted if counted else missing,
    )
