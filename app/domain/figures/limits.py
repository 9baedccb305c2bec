"""Between which bounds a figure of an offer makes sense: slips are refused, surprises are not."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from types import MappingProxyType

from app.domain.errors import DomainError
from app.domain.figures.advantage import Offer


@dataclass(frozen=True, slots=True)
class Limits:
    """What a figure may be.

    Attributes:
        least: The lowest that is possible.
        most: The highest that is not a slip of the hand.
        whole: Whether it is a number without fraction.
    """

    least: int
    most: int
    whole: bool = False


_MONEY = Limits(0, 10_000_000)
_CHANGE = Limits(-1_000_000, 1_000_000)
_PERCENT = Limits(0, 100)
_PRICE = Limits(0, 100)

OF_OFFER: Mapping[str, Limits] = MappingProxyType(
    {
        "investment_eur": _MONEY,
        "collective_discount_pct": _PERCENT,
        "subsidy_eur": _MONEY,
        "gas_saving_m3": Limits(0, 1_000_000),
        "electricity_change_kwh": _CHANGE,
        "maintenance_per_year": _CHANGE,
        "gas_price": _PRICE,
        "power_price": _PRICE,
        "rate": _PERCENT,
        "months": Limits(1, 600, whole=True),
    }
)
"""The limits of an offer; a package may save power or maintenance, so these go below zero."""


def judge_offer(offer: Offer) -> None:
    """Refuse an offer with a figure that cannot be; one that is not known is no problem.

    Raises:
        DomainError: `figure_outside` (figure, value, least, most), `figure_not_whole` (figure,
            value).
    """
    for field in fields(offer):
        value = getattr(offer, field.name)
        if value is not None:
            _judge(field.name, Decimal(value), OF_OFFER[field.name])


def _judge(name: str, value: Decimal, limits: Limits) -> None:
    if not limits.least <= value <= limits.most:
        least, most = Decimal(limits.least), Decimal(limits.most)
        raise DomainError("figure_outside", figure=name, value=value, least=least, most=most)
    if limits.whole and value != value.to_integral_value():
        raise DomainError("figure_not_whole", figure=name, value=value)
