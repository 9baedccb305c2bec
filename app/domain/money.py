"""Money: where it comes from, what of it was spent, and until when it can be."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from app.domain.fields import Prose, Refers

MOST_EUROS = Decimal(10) ** 12
"""More is a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class Money:
    """A source of money.

    Attributes:
        source: Who gives it, or what the scheme is called.
        amount: In euros.
        spent: In euros, up to and including `reference_date`.
        last_date: The last day that it can be spent.
        accountable: Who accounts for it.
        condition: What it may be spent on.
        internal: In no export unless asked for.
    """

    id: str
    source: str = ""
    amount: Decimal | None = None
    spent: Decimal | None = None
    reference_date: date | None = None
    last_date: date | None = None
    neighbourhood: Annotated[str | None, Refers("neighbourhood")] = None
    accountable: Annotated[str | None, Refers("person")] = None
    condition: Prose = ""
    internal: bool = False

    @property
    def left(self) -> Decimal | None:
        """What can still be spent; `None` while an amount is missing."""
        return None if self.amount is None or self.spent is None else self.amount - self.spent
