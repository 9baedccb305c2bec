"""The communicating vessels: residents, companies and workers in one unit, homes per year."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.figures.constants import Constants, Key
from app.domain.figures.unknown import Amount, Figure, Unknown, Why, computed, divided, given

_MONTHS = 12


class Vessel(StrEnum):
    """Who can carry a pace."""

    RESIDENTS = "residents"
    COMPANIES = "companies"
    WORKERS = "workers"


class Outlook(StrEnum):
    """What an order book means."""

    LACKS_PROSPECT = "lacks_prospect"
    FINE = "fine"
    LONG_WAIT = "long_wait"


@dataclass(frozen=True, slots=True)
class Supply:
    """What there is to do the work with.

    Attributes:
        homes_signed_up_12m: Homes whose owner said yes in the last twelve months.
        contracted_capacity_per_year: Homes per year that companies agreed on for this wijk.
        fte_available: Skilled workers for this wijk, full-time equivalents.
        hours_per_home: Hours of work for one home, of the package that is used.
    """

    homes_signed_up_12m: Amount = None
    contracted_capacity_per_year: Amount = None
    fte_available: Amount = None
    hours_per_home: Amount = None


@dataclass(frozen=True, slots=True)
class Vessels:
    """How full the vessels are.

    Attributes:
        homes_per_year: What each of them can carry.
        levels: The same as part of the needed pace: 1.29 is 129 %, which is no error.
        achievable_pace: The lowest of the three, homes per year; unknown while one of them is,
            for that one may be the lowest.
        bottlenecks: The lowest vessel, or all that are equally low; none while one is unknown.
        fte_needed: Skilled workers that the needed pace asks.
        fte_short: How many of these are not there.
    """

    homes_per_year: Mapping[Vessel, Figure]
    levels: Mapping[Vessel, Figure]
    achievable_pace: Figure
    bottlenecks: tuple[Vessel, ...]
    fte_needed: Figure
    fte_short: Figure


@dataclass(frozen=True, slots=True)
class FillRate:
    """Whether enough homes signed up for an offer.

    Attributes:
        rate: Homes that signed up as part of the smallest batch; 0.85 is 85 %.
        can_start: Whether a company will make the offer.
    """

    rate: Figure
    can_start: bool | Unknown


@dataclass(frozen=True, slots=True)
class OrderBook:
    """How long companies have work.

    Attributes:
        months: Months of work under contract.
        outlook: What that means; from when on is an assumption.
    """

    months: Figure
    outlook: Outlook | Unknown


@dataclass(frozen=True, slots=True)
class Total:
    """A sum over wijken, of those where it is known.

    Attributes:
        value: The sum; unknown when it is known of none.
        counted: Of how many wijken.
        of: How many wijken there are.
    """

    value: Figure
    counted: int
    of: int


_REACHED = Unknown(Why.TARGET_REACHED, ("needed_per_year",))


def vessels(supply: Supply, needed_per_year: Figure, constants: Constants) -> Vessels:
    """The three vessels of a wijk and the pace they can carry (formula 6.4).

    Args:
        supply: What there is to do the work with.
        needed_per_year: The needed pace of the wijk, see `pace`.
        constants: The hours that one fulltime worker makes in a year.
    """
    carried = {
        Vessel.RESIDENTS: given("homes_signed_up_12m", supply.homes_signed_up_12m),
        Vessel.COMPANIES: given(
            "contracted_capacity_per_year", supply.contracted_capacity_per_year
        ),
        Vessel.WORKERS: homes_of_workers(supply, constants),
    }
    lowest = computed(lambda *homes: min(homes), *carried.values())
    needed = fte_needed(supply.hours_per_home, needed_per_year, constants)
    return Vessels(
        homes_per_year=carried,
        levels={name: divided(one, needed_per_year, _REACHED) for name, one in carried.items()},
        achievable_pace=lowest,
        bottlenecks=tuple(name for name, one in carried.items() if one == lowest)
        if isinstance(lowest, Decimal)
        else (),
        fte_needed=needed,
        fte_short=computed(
            lambda asked, there: max(Decimal(0), asked - there),
            needed,
            given("fte_available", supply.fte_available),
        ),
    )


def homes_of_workers(supply: Supply, constants: Constants) -> Figure:
    """Homes per year that the workers can do: fte × hours per fte / hours per home."""
    hours = computed(
        lambda fte: fte * constants[Key.HOURS_PER_FTE],
        given("fte_available", supply.fte_available),
    )
    return divided(
        hours,
        given("hours_per_home", supply.hours_per_home),
        Unknown(Why.NOT_ABOVE_ZERO, ("hours_per_home",)),
    )


def fte_needed(hours_per_home: Amount, needed_per_year: Figure, constants: Constants) -> Figure:
    """Workers that a pace asks: homes per year × hours per home / hours per fte."""
    return computed(
        lambda homes, hours: homes * hours / constants[Key.HOURS_PER_FTE],
        needed_per_year,
        given("hours_per_home", hours_per_home),
    )


def fill_rate(homes_signed_up_open: Amount, min_batch_size: Amount) -> FillRate:
    """How full the smallest batch of a package is; full means that an offer can be made.

    Args:
        homes_signed_up_open: Homes that signed up for it and have no contract yet.
        min_batch_size: The smallest number of homes for which a company makes an offer.
    """
    rate = divided(
        given("homes_signed_up_open", homes_signed_up_open),
        given("min_batch_size", min_batch_size),
        Unknown(Why.NOT_ABOVE_ZERO, ("min_batch_size",)),
    )
    return FillRate(rate, computed(lambda part: part >= 1, rate))


def order_book(
    contracted_homes_open: Amount, contracted_capacity_per_year: Amount, constants: Constants
) -> OrderBook:
    """How many months of work companies have: homes / homes per year × 12.

    Args:
        contracted_homes_open: Homes under contract that are not completed.
        contracted_capacity_per_year: Homes per year that companies agreed on.
        constants: Below how many months they lack prospect, above how many residents wait long.
    """

    def outlook(months: Decimal) -> Outlook:
        if months < constants[Key.ORDER_BOOK_SHORT_MONTHS]:
            return Outlook.LACKS_PROSPECT
        long = months > constants[Key.ORDER_BOOK_LONG_MONTHS]
        return Outlook.LONG_WAIT if long else Outlook.FINE

    months = divided(
        computed(
            lambda homes: homes * _MONTHS, given("contracted_homes_open", contracted_homes_open)
        ),
        given("contracted_capacity_per_year", contracted_capacity_per_year),
        Unknown(Why.NOT_ABOVE_ZERO, ("contracted_capacity_per_year",)),
    )
    return OrderBook(months, computed(outlook, months))


def achievable_together(paces: Iterable[Figure]) -> Total:
    """The pace of the municipality: the sum of what each wijk can achieve, homes per year.

    Never the lowest of sums: a worker too many in one wijk is no resident in another.

    Args:
        paces: The achievable pace of each wijk.
    """
    wijken = list(paces)
    known = [one for one in wijken if isinstance(one, Decimal)]
    none: Figure = wijken[0] if wijken else Unknown(Why.MISSING, ("achievable_pace",))
    return Total(sum(known, Decimal(0)) if known else none, len(known), len(wijken))
