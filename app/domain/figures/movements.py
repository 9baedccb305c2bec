"""The three movements: less energy, more of one's own, and off the gas."""

from dataclasses import dataclass
from decimal import Decimal

from app.domain.figures.constants import Constants, Key
from app.domain.figures.unknown import Amount, Figure, Unknown, Why, computed, divided, given

_BASELINE = "_baseline"
_PERCENT = Decimal(100)


@dataclass(frozen=True, slots=True)
class Energy:
    """What the homes of a wijk used in one calendar year.

    Attributes:
        gas_m3: Gas, m³ per year.
        grid_electricity_kwh: Electricity delivered by the grid, kWh per year.
        feed_in_kwh: Electricity given back to the grid, kWh per year.
        own_generation_kwh: Renewable electricity made in the wijk, kWh per year.
        heat_gj: Heat of a heat network, GJ per year. The only one that may be left out: most
            wijken have no network. It then must be left out of both years.
        temperature_corrected: Whether the gas was corrected for the weather, where that is known.
    """

    gas_m3: Amount = None
    grid_electricity_kwh: Amount = None
    feed_in_kwh: Amount = None
    own_generation_kwh: Amount = None
    heat_gj: Amount = None
    temperature_corrected: bool | None = None


@dataclass(frozen=True, slots=True)
class Goals:
    """What a wijk wants to reach; a goal that was not set leaves the raw figure.

    Attributes:
        target_reduction_pct: Less energy than in the baseline year, percent.
        target_generation_kwh: Electricity of its own, kWh per year.
        target_homes_off_gas: Homes without gas.
    """

    target_reduction_pct: Amount = None
    target_generation_kwh: Amount = None
    target_homes_off_gas: Amount = None


@dataclass(frozen=True, slots=True)
class Movements:
    """How far the movements are; parts, so that 0.25 is a quarter.

    Progress is not capped, and below zero where it went the wrong way; see `bar` for a drawing.

    Attributes:
        energy: All energy of the year, kWh.
        energy_baseline: All energy of the baseline year, kWh.
        electricity_use: Electricity that was used, kWh per year.
        reduction: How much less energy than in the baseline year.
        down: Progress of omlaag: the reduction as part of its target.
        own_share: The wijk's own electricity as part of what it uses.
        up: Progress of omhoog: the wijk's own electricity as part of its target.
        gas_reduction: How much less gas than in the baseline year.
        stop: Progress of stoppen: homes off the gas as part of the target.
    """

    energy: Figure
    energy_baseline: Figure
    electricity_use: Figure
    reduction: Figure
    down: Figure
    own_share: Figure
    up: Figure
    gas_reduction: Figure
    stop: Figure


def movements(
    now: Energy, baseline: Energy, homes_off_gas: Amount, goals: Goals, constants: Constants
) -> Movements:
    """The three movements of a wijk (formula 6.3).

    Args:
        now: Its energy.
        baseline: The same figures of the baseline year.
        homes_off_gas: Homes without an active gas connection.
        goals: What it wants to reach.
        constants: The energy in gas and heat.
    """
    used, used_then = energy(now, constants), energy(baseline, constants, _BASELINE)
    use = electricity_use(now)
    own = given("own_generation_kwh", now.own_generation_kwh)
    less = _less(
        used, used_then, "energy", _heat_differs(now, baseline), _gas_differs(now, baseline)
    )
    return Movements(
        energy=used,
        energy_baseline=used_then,
        electricity_use=use,
        reduction=less,
        down=_progress(less, "target_reduction_pct", _as_part(goals.target_reduction_pct)),
        own_share=divided(own, use, Unknown(Why.NOT_ABOVE_ZERO, ("electricity_use_kwh",))),
        up=_progress(own, "target_generation_kwh", goals.target_generation_kwh),
        gas_reduction=_less(
            given("gas_m3", now.gas_m3),
            given("gas_m3" + _BASELINE, baseline.gas_m3),
            "gas_m3",
            _gas_differs(now, baseline),
        ),
        stop=_progress(
            given("homes_off_gas", homes_off_gas),
            "target_homes_off_gas",
            goals.target_homes_off_gas,
        ),
    )


def electricity_use(year: Energy, suffix: str = "") -> Figure:
    """Electricity that is used: from the grid − given back + made in the wijk; kWh per year.

    Args:
        year: The energy of a year.
        suffix: Behind the identifiers of what is missing.
    """
    names = ("grid_electricity_kwh", "feed_in_kwh", "own_generation_kwh")
    parts = (given(name + suffix, getattr(year, name)) for name in names)
    return computed(lambda grid, back, own: grid - back + own, *parts)


def energy(year: Energy, constants: Constants, suffix: str = "") -> Figure:
    """All energy in one unit: gas × 9.77 + electricity used + heat × 277.8; kWh per year.

    Gas counts by its upper heating value; what matters is that all years use the same. Heat that
    is not given does not count: see `Energy`.

    Args:
        year: The energy of a year.
        constants: The energy in gas and heat.
        suffix: Behind the identifiers of what is missing.
    """

    def total(gas: Decimal, electricity: Decimal, heat: Decimal) -> Decimal:
        return (
            gas * constants[Key.GAS_TO_ENERGY] + electricity + heat * constants[Key.HEAT_TO_ENERGY]
        )

    return computed(
        total,
        given("gas_m3" + suffix, year.gas_m3),
        electricity_use(year, suffix),
        Decimal(year.heat_gj or 0),
    )


def bar(progress: Figure) -> Figure:
    """The length of a bar for a progress: from 0 to 1, however far or back it is."""
    return computed(lambda part: min(Decimal(1), max(Decimal(0), part)), progress)


def _less(now: Figure, then: Figure, name: str, *mixed: Unknown | None) -> Figure:
    """How much less it is now, as part of then; unknown when the two cannot be compared."""
    less = computed(
        lambda part: 1 - part,
        divided(now, then, Unknown(Why.NOT_ABOVE_ZERO, (name + _BASELINE,))),
    )
    reasons = [reason for reason in mixed if reason is not None]
    return computed(lambda *parts: parts[0], less, *reasons) if reasons else less


def _heat_differs(now: Energy, baseline: Energy) -> Unknown | None:
    """What is missing when only one of two years counts the heat of a network."""
    if (now.heat_gj is None) == (baseline.heat_gj is None):
        return None
    return Unknown(Why.MISSING, ("heat_gj" if now.heat_gj is None else "heat_gj" + _BASELINE,))


def _gas_differs(now: Energy, baseline: Energy) -> Unknown | None:
    """Gas that was corrected for the weather is never compared with gas that was not."""
    if {now.temperature_corrected, baseline.temperature_corrected} == {True, False}:
        return Unknown(Why.NOT_COMPARABLE, ("gas_m3", "gas_m3" + _BASELINE))
    return None


def _progress(value: Figure, name: str, target: Amount) -> Figure:
    return divided(value, given(name, target), Unknown(Why.NOT_ABOVE_ZERO, (name,)))


def _as_part(percent: Amount) -> Amount:
    return None if percent is None else percent / _PERCENT
