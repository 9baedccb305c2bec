"""What can be measured of a wijk or of the town: its unit, and between which bounds it lies."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from app.domain.errors import DomainError


class Quantity(StrEnum):
    """What can be measured; what follows from other quantities is computed and not in here."""

    HOMES_TOTAL = "homes_total"
    HOMES_OWNER_OCCUPIED = "homes_owner_occupied"
    HOMES_HOUSING_ASSOCIATION = "homes_housing_association"
    HOMES_PRIVATE_RENTAL = "homes_private_rental"
    OWNERS_ASSOCIATIONS = "owners_associations"
    HOMES_IN_OWNERS_ASSOCIATIONS = "homes_in_owners_associations"
    HOMES_DONE = "homes_done"
    HOMES_DONE_LAST_12M = "homes_done_last_12m"
    TARGET_HOMES = "target_homes"
    TARGET_YEAR = "target_year"
    GAS = "gas_m3"
    GRID_ELECTRICITY = "grid_electricity_kwh"
    FEED_IN = "feed_in_kwh"
    OWN_GENERATION = "own_generation_kwh"
    HEAT = "heat_gj"
    GAS_BASELINE = "gas_m3_baseline"
    GRID_ELECTRICITY_BASELINE = "grid_electricity_kwh_baseline"
    FEED_IN_BASELINE = "feed_in_kwh_baseline"
    OWN_GENERATION_BASELINE = "own_generation_kwh_baseline"
    HEAT_BASELINE = "heat_gj_baseline"
    BASELINE_YEAR = "baseline_year"
    HOMES_OFF_GAS = "homes_off_gas"
    TARGET_REDUCTION = "target_reduction_pct"
    TARGET_GENERATION = "target_generation_kwh"
    TARGET_HOMES_OFF_GAS = "target_homes_off_gas"
    HOMES_SIGNED_UP_12M = "homes_signed_up_12m"
    HOMES_SIGNED_UP_OPEN = "homes_signed_up_open"
    MIN_BATCH_SIZE = "min_batch_size"
    COMPANY_CAPACITY = "company_capacity_per_year"
    CONTRACTED_CAPACITY = "contracted_capacity_per_year"
    CONTRACTED_HOMES_OPEN = "contracted_homes_open"
    FTE_AVAILABLE = "fte_available"
    HOURS_PER_HOME = "hours_per_home"
    INVESTMENT = "investment_eur"
    DISCOUNT = "collective_discount_pct"
    SUBSIDY = "subsidy_eur"
    GAS_SAVING = "gas_saving_m3"
    ELECTRICITY_CHANGE = "electricity_change_kwh"
    MAINTENANCE = "maintenance_per_year"
    ENERGY_POVERTY_HOUSEHOLDS = "energy_poverty_households"
    GRID_REINFORCEMENT_YEAR = "grid_reinforcement_year"
    APPRENTICESHIPS = "apprenticeships"
    PEOPLE_PLACED = "people_placed"


@dataclass(frozen=True, slots=True)
class About:
    """What holds for all values of a quantity.

    Attributes:
        unit: As people write it.
        least: The lowest value that is possible.
        most: The highest that is no slip of the hand.
        whole: Whether it has no fraction.
    """

    unit: str
    least: int = 0
    most: int = 10_000_000
    whole: bool = True

    @property
    def in_thousands(self) -> bool:
        """Whether nobody gives thousandths of it: `690.000` can only be read in one way."""
        return self.whole or self.most >= _HUGE


_HUGE = 10**9
_HOMES, _PER_YEAR = About("woningen"), About("woningen/jaar")
_GAS, _HEAT = About("m³/jaar", most=10**10, whole=False), About("GJ/jaar", most=10**9, whole=False)
_POWER = About("kWh/jaar", most=10**11, whole=False)
_YEAR, _COUNT = About("jaar", 1990, 2100), About("aantal")
_PERCENT, _EURO = About("%", most=100, whole=False), About("€", whole=False)
_CHANGE = 1_000_000

ABOUT: Mapping[Quantity, About] = MappingProxyType(
    {
        **dict.fromkeys(Quantity, _HOMES),
        Quantity.OWNERS_ASSOCIATIONS: _COUNT,
        Quantity.TARGET_YEAR: _YEAR,
        **dict.fromkeys((Quantity.GAS, Quantity.GAS_BASELINE), _GAS),
        **dict.fromkeys(
            (
                Quantity.GRID_ELECTRICITY,
                Quantity.GRID_ELECTRICITY_BASELINE,
                Quantity.FEED_IN,
                Quantity.FEED_IN_BASELINE,
                Quantity.OWN_GENERATION,
                Quantity.OWN_GENERATION_BASELINE,
                Quantity.TARGET_GENERATION,
            ),
            _POWER,
        ),
        **dict.fromkeys((Quantity.HEAT, Quantity.HEAT_BASELINE), _HEAT),
        **dict.fromkeys((Quantity.BASELINE_YEAR, Quantity.GRID_REINFORCEMENT_YEAR), _YEAR),
        **dict.fromkeys((Quantity.TARGET_REDUCTION, Quantity.DISCOUNT), _PERCENT),
        **dict.fromkeys((Quantity.COMPANY_CAPACITY, Quantity.CONTRACTED_CAPACITY), _PER_YEAR),
        Quantity.FTE_AVAILABLE: About("fte", most=100_000, whole=False),
        Quantity.HOURS_PER_HOME: About("uren/woning", 1, 10_000, whole=False),
        **dict.fromkeys((Quantity.INVESTMENT, Quantity.SUBSIDY), _EURO),
        Quantity.MAINTENANCE: About("€/jaar", -_CHANGE, _CHANGE, whole=False),
        Quantity.GAS_SAVING: About("m³/jaar", most=_CHANGE, whole=False),
        Quantity.ELECTRICITY_CHANGE: About("kWh/jaar", -_CHANGE, _CHANGE, whole=False),
        Quantity.ENERGY_POVERTY_HOUSEHOLDS: About("huishoudens"),
        **dict.fromkeys((Quantity.APPRENTICESHIPS, Quantity.PEOPLE_PLACED), _COUNT),
    }
)
"""Unit and limits of each quantity."""


def judge_value(quantity: Quantity, value: Decimal | None) -> None:
    """Refuse a value that cannot be; one that is not known is no problem.

    Raises:
        DomainError: `figure_outside` (figure, value, least, most), `figure_not_whole` (figure,
            value).
    """
    if value is None:
        return
    about = ABOUT[quantity]
    if not about.least <= value <= about.most:
        least, most = Decimal(about.least), Decimal(about.most)
        raise DomainError("figure_outside", figure=quantity, value=value, least=least, most=most)
    if about.whole and value != value.to_integral_value():
        raise DomainError("figure_not_whole", figure=quantity, value=value)
