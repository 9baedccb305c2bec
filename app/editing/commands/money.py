"""Sources of money: adding one, and how much there is and was spent."""

from dataclasses import dataclass, replace
from decimal import Decimal

from app.domain.errors import DomainError
from app.domain.ids import new_id
from app.domain.money import MOST_EUROS, Money
from app.editing.edit import Edit
from app.words.names import cleaned


@dataclass(frozen=True, slots=True)
class Amounts:
    """How much there is, and how much of it was spent, in euros; `None` where nobody knows."""

    amount: Decimal | None = None
    spent: Decimal | None = None


def add(edit: Edit, source: str, amounts: Amounts) -> Money:
    """Add a source of money.

    Raises:
        DomainError: `name_missing` (what); `bad_euros` (value, most).
    """
    name = cleaned(source)
    if not name:
        raise DomainError("name_missing", what="money")
    made = _with(Money(new_id(), source=name), amounts)
    edit.save(made)
    return made


def set_amounts(edit: Edit, key: str, amounts: Amounts) -> None:
    """Say how much there is and was spent; more spent than there is is allowed, and shown.

    Raises:
        DomainError: `bad_euros` (value, most).
    """
    edit.save(_with(edit.dossier.get(Money, key), amounts))


def _with(item: Money, amounts: Amounts) -> Money:
    for value in (amounts.amount, amounts.spent):
        if value is not None and not 0 <= value <= MOST_EUROS:
            raise DomainError("bad_euros", value=value, most=MOST_EUROS)
    return replace(item, amount=amounts.amount, spent=amounts.spent)
