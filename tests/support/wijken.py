"""Korenakkers, the wijk of the worked example, as it was on its reference date."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.constants.reading import bundled_constants
from app.domain.figures.advantage import Offer
from app.domain.figures.movements import Energy, Goals
from app.domain.figures.pace import Course
from app.domain.figures.shares import Homes
from app.domain.figures.unknown import Amount
from app.domain.figures.vessels import Supply

DAY = date(2026, 9, 30)
CONSTANTS = bundled_constants()
HOMES = Homes(1840, 1380, 368, 92, 18)
COURSE = Course(1840, 312, 46, 1840, 2040)
NOW = Energy(1_874_000, 4_876_000, 1_380_000, 2_300_000)
BASELINE = Energy(2_318_000, 4_784_000, 690_000, 1_150_000)
GOALS = Goals(40, 4_600_000, 1840)
HOMES_OFF_GAS = 64
SUPPLY = Supply(138, 60, 6, 90)
"""Signed up in a year, capacity of companies, fulltime workers, hours per home."""
SIGNED_UP_OPEN, MIN_BATCH, CONTRACTED_OPEN = 64, 75, 22


def offer(**other: Amount) -> Offer:
    """The package of the worked example, with other figures where given."""
    example = Offer(
        investment_eur=13_500,
        collective_discount_pct=10,
        subsidy_eur=4_000,
        gas_saving_m3=750,
        electricity_change_kwh=1_300,
        maintenance_per_year=60,
        gas_price=Decimal("1.30"),
        power_price=Decimal("0.26"),
        rate=0,
        months=180,
    )
    return replace(example, **other)
