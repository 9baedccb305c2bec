"""Which part of the homes is whose."""

from dataclasses import dataclass
from decimal import Decimal

from app.domain.figures.unknown import Amount, Figure, Unknown, Why, computed, divided, given


@dataclass(frozen=True, slots=True)
class Homes:
    """The homes of a wijk, counted.

    Attributes:
        homes_total: Homes with a residential function (BAG).
        homes_owner_occupied: Owned by who lives there, or used as second home (CBS).
        homes_housing_association: Owned by a housing association.
        homes_private_rental: Other rental.
        homes_in_owners_associations: In an owners' association; overlaps with the other three.
    """

    homes_total: Amount = None
    homes_owner_occupied: Amount = None
    homes_housing_association: Amount = None
    homes_private_rental: Amount = None
    homes_in_owners_associations: Amount = None


@dataclass(frozen=True, slots=True)
class Shares:
    """Parts of all homes: 0.25 is a quarter.

    Attributes:
        owner_occupied: Part that is owned by who lives there.
        housing_association: Part that is owned by a housing association.
        private_rental: Part that is other rental.
        tenure_unknown: Part of which the tenure is not known.
        in_owners_associations: Part in an owners' association; never added to the others.
        homes_tenure_unknown: How many homes have no known tenure.
        exceed_total: Whether the tenures that are known are together more than all homes. It is a
            warning: the shares are given as they are.
    """

    owner_occupied: Figure
    housing_association: Figure
    private_rental: Figure
    tenure_unknown: Figure
    in_owners_associations: Figure
    homes_tenure_unknown: Figure
    exceed_total: bool


_TENURES = ("homes_owner_occupied", "homes_housing_association", "homes_private_rental")


def shares(homes: Homes) -> Shares:
    """The shares of the homes: `share_x = homes_x / homes_total` (formula 6.1)."""
    total = given("homes_total", homes.homes_total)
    no_homes = Unknown(Why.NOT_ABOVE_ZERO, ("homes_total",))

    def share(name: str) -> Figure:
        return divided(given(name, getattr(homes, name)), total, no_homes)

    rest = tenure_unknown(homes)
    return Shares(
        owner_occupied=share("homes_owner_occupied"),
        housing_association=share("homes_housing_association"),
        private_rental=share("homes_private_rental"),
        tenure_unknown=divided(rest, total, no_homes),
        in_owners_associations=share("homes_in_owners_associations"),
        homes_tenure_unknown=rest,
        exceed_total=_exceed(homes),
    )


def tenure_unknown(homes: Homes) -> Figure:
    """Homes without a known tenure: the total minus the three tenures; never below zero."""

    def rest(total: Decimal, *tenures: Decimal) -> Figure:
        left = total - sum(tenures)
        return left if left >= 0 else Unknown(Why.TENURES_EXCEED_TOTAL, _TENURES)

    tenures = (given(name, getattr(homes, name)) for name in _TENURES)
    return computed(rest, given("homes_total", homes.homes_total), *tenures)


def _exceed(homes: Homes) -> bool:
    if homes.homes_total is None:
        return False
    return sum(getattr(homes, name) or 0 for name in _TENURES) > homes.homes_total
