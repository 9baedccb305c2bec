"""What the CBS publishes of a wijk, as measurements; only what the file really gives.

It gives the number of homes; the rest are shares and averages, of which the whole wijk follows.
Counts tell of 1 January, use of energy of the whole year. What is not published gives no
measurement: an older one that is known is worth more than a newer one that is not.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from types import MappingProxyType

from app.domain.measurements import Quality
from app.domain.quantities import Quantity
from app.exchange.cbs.layout import Column
from app.exchange.cbs.reading import Area

_HUNDRED = Decimal(100)
_ROUNDED = Decimal(102)
"""Three shares, each rounded to a whole percentage, are together below this."""

TENURES: Mapping[Column, Quantity] = MappingProxyType(
    {
        Column.OWNER_OCCUPIED: Quantity.HOMES_OWNER_OCCUPIED,
        Column.HOUSING_ASSOCIATION: Quantity.HOMES_HOUSING_ASSOCIATION,
        Column.PRIVATE_RENTAL: Quantity.HOMES_PRIVATE_RENTAL,
    }
)

_NEEDS: Mapping[Quantity, tuple[tuple[Column, ...], ...]] = MappingProxyType(
    {
        Quantity.HOMES_TOTAL: ((Column.HOMES,),),
        **{quantity: ((column,),) for column, quantity in TENURES.items()},
        Quantity.GAS: ((Column.GAS,),),
        Quantity.GRID_ELECTRICITY: ((Column.DELIVERY,),),
        Quantity.FEED_IN: ((Column.FEED_IN,), (Column.DELIVERY, Column.NET_DELIVERY)),
        Quantity.HOMES_OFF_GAS: ((Column.OFF_GAS,),),
    }
)
"""Per quantity the columns of which it follows, in one way or another."""

QUANTITIES = tuple(_NEEDS)
"""What a file may give, in the order in which people read it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A measurement that a file gives of an area."""

    quantity: Quantity
    value: Decimal
    date: date
    quality: Quality


def given_by(columns: tuple[Column, ...]) -> tuple[Quantity, ...]:
    """The quantities that follow from the columns of a file."""
    there = set(columns)
    return tuple(
        quantity for quantity, ways in _NEEDS.items() if any(there.issuperset(way) for way in ways)
    )


def figures_of(area: Area, year: int) -> tuple[Figure, ...]:
    """The measurements that a row gives; of what is not published there is none."""
    homes = area.values.get(Column.HOMES)
    if homes is None:
        return ()
    first, last = date(year, 1, 1), date(year, 12, 31)
    made = [Figure(Quantity.HOMES_TOTAL, homes, first, Quality.MEASURED)]
    counted = {**_tenures(area, homes), **_off_gas(area, homes)}
    used = dict(_energy(area, homes))
    made += [Figure(key, value, first, Quality.COMPUTED) for key, value in counted.items()]
    made += [Figure(key, value, last, Quality.COMPUTED) for key, value in used.items()]
    return tuple(sorted(made, key=lambda item: QUANTITIES.index(item.quantity)))


def shares_disagree(area: Area) -> bool:
    """Whether the kinds of owners are together more than all homes, rounded or not."""
    return sum(_shares(area).values(), Decimal(0)) >= _ROUNDED


def _shares(area: Area) -> dict[Column, Decimal]:
    shares = {column: area.values.get(column) for column in TENURES}
    return {column: share for column, share in shares.items() if share is not None}


def _tenures(area: Area, homes: Decimal) -> dict[Quantity, Decimal]:
    """The homes per kind of owner, in whole homes and together no more than there are.

    The CBS rounds each share; 34 + 33 + 34 is then taken as parts of 101.
    """
    shares = _shares(area)
    if shares_disagree(area):
        return {}
    total = max(sum(shares.values(), Decimal(0)), _HUNDRED)
    exact = {
        column: Fraction(share) * Fraction(homes) / Fraction(total)
        for column, share in shares.items()
    }
    whole = {column: int(value) for column, value in exact.items()}
    missing = int(sum(exact.values(), Fraction(0)) + Fraction(1, 2)) - sum(whole.values())
    by_rest = sorted(exact, key=lambda column: whole[column] - exact[column])
    for column in by_rest[: max(missing, 0)]:
        whole[column] += 1
    return {TENURES[column]: Decimal(count) for column, count in whole.items()}


def _off_gas(area: Area, homes: Decimal) -> dict[Quantity, Decimal]:
    share = area.values.get(Column.OFF_GAS)
    if share is None:
        return {}
    count = (homes * share / _HUNDRED).quantize(Decimal(1), ROUND_HALF_UP)
    return {Quantity.HOMES_OFF_GAS: count}


def _energy(area: Area, homes: Decimal) -> Iterator[tuple[Quantity, Decimal]]:
    """Averages per home, times the homes."""
    values = area.values
    delivery, net = values.get(Column.DELIVERY), values.get(Column.NET_DELIVERY)
    feed_in = values.get(Column.FEED_IN)
    if feed_in is None and delivery is not None and net is not None and net <= delivery:
        feed_in = delivery - net
    for quantity, average in (
        (Quantity.GAS, values.get(Column.GAS)),
        (Quantity.GRID_ELECTRICITY, delivery),
        (Quantity.FEED_IN, feed_in),
    ):
        if average is not None:
            yield quantity, (average * homes).normalize() + 0
