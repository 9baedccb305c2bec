"""What the money of the dossier comes to, and what is worth a look about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.domain.calendar import add_months
from app.domain.money import Money

NOTICE = 6
"""So many months before its last date, money that is left is warned about."""

_NONE = Decimal(0)


class MoneyDoubt(StrEnum):
    """What is worth a look about a source of money; it never stops anybody."""

    OVERSPENT = "overspent"
    EXPIRED = "expired"
    EXPIRES = "expires"
    SPENT_UNKNOWN = "spent_unknown"


def doubts(item: Money, today: date) -> tuple[MoneyDoubt, ...]:
    """What is worth a look about a source on a day, most pressing first."""
    found = []
    if item.left is not None and item.left < 0:
        found.append(MoneyDoubt.OVERSPENT)
    if item.last_date is not None and may_be_left(item):
        if item.last_date < today:
            found.append(MoneyDoubt.EXPIRED)
        elif add_months(item.last_date, -NOTICE) <= today:
            found.append(MoneyDoubt.EXPIRES)
    if item.amount and item.spent is None:
        found.append(MoneyDoubt.SPENT_UNKNOWN)
    return tuple(found)


def may_be_left(item: Money) -> bool:
    """Whether there is money left, or nobody said that it was spent."""
    return bool(item.amount) and (item.left is None or item.left > 0)


@dataclass(frozen=True, slots=True)
class Budget:
    """Several sources together.

    Attributes:
        sources: How many there are.
        complete: Of how many both the amount and what was spent are known.
        amount: Together, of all whose amount is known; `None` of none.
        funded: Together, of the complete ones.
        spent: Together, of the complete ones.
        expires_on: The first last date that is near and not past, of money that is left.
        expiring: How much is left of it.
    """

    sources: int
    complete: int
    amount: Decimal | None
    funded: Decimal
    spent: Decimal
    expires_on: date | None = None
    expiring: Decimal = _NONE

    @property
    def left(self) -> Decimal:
        """What can still be spent of the complete ones."""
        return self.funded - self.spent


def budget(items: Iterable[Money], today: date) -> Budget:
    """Sources of money together, as they stand on a day."""
    every = list(items)
    amounts = [item.amount for item in every if item.amount is not None]
    complete = [item for item in every if item.left is not None]
    soon = [item for item in complete if MoneyDoubt.EXPIRES in doubts(item, today)]
    first = min((item.last_date for item in soon if item.last_date), default=None)
    return Budget(
        len(every),
        len(complete),
        sum(amounts, _NONE) if amounts else None,
        sum((item.amount or _NONE for item in complete), _NONE),
        sum((item.spent or _NONE for item in complete), _NONE),
        first,
        sum((item.left or _NONE for item in soon if item.last_date == first), _NONE),
    )
