"""All figures of a wijk on a day, worked out from its measurements."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.dossier import Dossier
from app.domain.figures.advantage import Advantage, Offer, advantage
from app.domain.figures.constants import Constants, Key
from app.domain.figures.movements import Energy, Goals, Movements, movements
from app.domain.figures.pace import Course, Pace, pace
from app.domain.figures.shares import Homes, Shares, shares
from app.domain.figures.unknown import Amount
from app.domain.figures.vessels import (
    FillRate,
    OrderBook,
    Supply,
    Vessels,
    fill_rate,
    order_book,
    vessels,
)
from app.domain.measured import measured
from app.domain.measurements import Measurement
from app.domain.quantities import Quantity


@dataclass(frozen=True, slots=True)
class WijkFigures:
    """What is known of a wijk on a day, and what follows from it.

    Attributes:
        neighbourhood: Id of the wijk.
        day: The reference date.
        measured: The last measurement of each quantity until that day.
        course: How far it is and where it wants to be, with what holds where nothing was agreed.
        shares: Whose the homes are.
        pace: Needed and reached.
        movements: Omlaag, omhoog, stoppen.
        vessels: What residents, companies and workers carry.
        fill_rate: Whether enough homes signed up for an offer.
        order_book: How long companies have work.
        offer: The usual package at the usual prices; how it is paid is not measured.
        advantage: What it brings a resident.
    """

    neighbourhood: str
    day: date
    measured: Mapping[Quantity, Measurement]
    course: Course
    shares: Shares
    pace: Pace
    movements: Movements
    vessels: Vessels
    fill_rate: FillRate
    order_book: OrderBook
    offer: Offer
    advantage: Advantage


def figures_of(
    dossier: Dossier, neighbourhood: str, day: date, constants: Constants
) -> WijkFigures:
    """All figures of a wijk.

    Args:
        dossier: The records.
        neighbourhood: Id of the wijk.
        day: The reference date; later measurements do not count.
        constants: What the formulas need besides measurements.
    """
    found = measured(dossier, neighbourhood, day)
    return figures_from(dossier, neighbourhood, day, found, constants)


def figures_from(
    dossier: Dossier,
    neighbourhood: str,
    day: date,
    found: Mapping[Quantity, Measurement],
    constants: Constants,
) -> WijkFigures:
    """All figures that follow from measurements, also from ones that nobody kept.

    Args:
        dossier: What the municipality agreed for all wijken.
        neighbourhood: Id of the wijk.
        day: The reference date.
        found: The measurement of each quantity.
        constants: What the formulas need besides measurements.
    """
    known = _Known(found)
    course = _course(dossier, known)
    paced = pace(course, day, constants)
    capacity = known[Quantity.CONTRACTED_CAPACITY]
    offer = _offer(known, constants)
    return WijkFigures(
        neighbourhood=neighbourhood,
        day=day,
        measured=found,
        course=course,
        shares=shares(
            Homes(
                known[Quantity.HOMES_TOTAL],
                known[Quantity.HOMES_OWNER_OCCUPIED],
                known[Quantity.HOMES_HOUSING_ASSOCIATION],
                known[Quantity.HOMES_PRIVATE_RENTAL],
                known[Quantity.HOMES_IN_OWNERS_ASSOCIATIONS],
            )
        ),
        pace=paced,
        movements=_movements(known, constants),
        vessels=vessels(
            Supply(
                known[Quantity.HOMES_SIGNED_UP_12M],
                capacity,
                known[Quantity.FTE_AVAILABLE],
                known[Quantity.HOURS_PER_HOME],
            ),
            paced.needed_per_year,
            constants,
        ),
        fill_rate=fill_rate(known[Quantity.HOMES_SIGNED_UP_OPEN], known[Quantity.MIN_BATCH_SIZE]),
        order_book=order_book(known[Quantity.CONTRACTED_HOMES_OPEN], capacity, constants),
        offer=offer,
        advantage=advantage(offer),
    )


class _Known:
    """Values by quantity; what is not known is `None`."""

    def __init__(self, found: Mapping[Quantity, Measurement]) -> None:
        self._found = found

    def __getitem__(self, quantity: Quantity) -> Amount:
        item = self._found.get(quantity)
        return item.value if item else None


def _course(dossier: Dossier, known: _Known) -> Course:
    """Without a target year of its own a wijk has that of the municipality."""
    year = known[Quantity.TARGET_YEAR]
    return Course(
        known[Quantity.HOMES_TOTAL],
        known[Quantity.HOMES_DONE],
        known[Quantity.HOMES_DONE_LAST_12M],
        known[Quantity.TARGET_HOMES],
        dossier.municipality.target_year if year is None else int(year),
    )


def _movements(known: _Known, constants: Constants) -> Movements:
    now = Energy(
        known[Quantity.GAS],
        known[Quantity.GRID_ELECTRICITY],
        known[Quantity.FEED_IN],
        known[Quantity.OWN_GENERATION],
        known[Quantity.HEAT],
    )
    baseline = Energy(
        known[Quantity.GAS_BASELINE],
        known[Quantity.GRID_ELECTRICITY_BASELINE],
        known[Quantity.FEED_IN_BASELINE],
        known[Quantity.OWN_GENERATION_BASELINE],
        known[Quantity.HEAT_BASELINE],
    )
    goals = Goals(
        known[Quantity.TARGET_REDUCTION],
        known[Quantity.TARGET_GENERATION],
        known[Quantity.TARGET_HOMES_OFF_GAS],
    )
    return movements(now, baseline, known[Quantity.HOMES_OFF_GAS], goals, constants)


def _offer(known: _Known, constants: Constants) -> Offer:
    return Offer(
        investment_eur=known[Quantity.INVESTMENT],
        collective_discount_pct=known[Quantity.DISCOUNT],
        subsidy_eur=known[Quantity.SUBSIDY],
        gas_saving_m3=known[Quantity.GAS_SAVING],
        electricity_change_kwh=known[Quantity.ELECTRICITY_CHANGE],
        maintenance_per_year=known[Quantity.MAINTENANCE],
        gas_price=constants[Key.GAS_PRICE],
        power_price=constants[Key.POWER_PRICE],
    )
