"""The sources of money as a list; no Qt."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from app.domain.budget import budget, doubts
from app.domain.dossier import Dossier
from app.domain.money import Money
from app.domain.town_hall import Neighbourhood
from app.editing.commands import money
from app.editing.commands.money import Amounts
from app.editing.edit import Edit
from app.editing.wording import name_of
from app.reports.content.model import Kind
from app.ui.models.register import Field, Line, Making, Narrowing, Register, kept
from app.ui.models.typed_values import (
    read_amount,
    read_day,
    read_flag,
    read_needed,
    read_past_day,
    read_person,
    read_text,
    read_wijk,
)
from app.words.money import look, together
from app.words.names import folded
from app.words.window import register_lists as words

_SOURCE, _AMOUNT, _LAST = 0, 1, 5
_TYPED = re.compile(
    r"(?P<source>[^€!]*?)[\s,:]*(?:€(?P<amount>[^!]*))?\s*(?:!(?P<last>.*))?", re.DOTALL
)


def _lines(dossier: Dossier, today: date) -> list[Line]:
    ordered = sorted(
        dossier.all(Money),
        key=lambda item: (item.last_date or date.max, folded(item.source), item.id),
    )
    return [_line(dossier, item, today) for item in ordered]


def _line(dossier: Dossier, item: Money, today: date) -> Line:
    wijk = dossier.find(Neighbourhood, item.neighbourhood)
    found = [doubt.value for doubt in doubts(item, today)]
    return Line(
        item.id,
        (
            item.source,
            _shown(item.amount),
            _shown(item.spent),
            _shown(item.left),
            item.reference_date,
            item.last_date,
            look(found, item.last_date),
            wijk.name if wijk else "",
            name_of(dossier, item.accountable),
            item.condition,
            words.yes(item.internal),
        ),
        "",
        frozenset({Narrowing.ATTENTION} if found else ()),
    )


def _shown(value: Decimal | None) -> Decimal | None:
    """With two digits behind the comma, or none."""
    if value is None or value == value.to_integral_value():
        return None if value is None else value.quantize(Decimal(1))
    return value.quantize(Decimal("0.01"))


def _amount(edit: Edit, key: str, text: str, today: date) -> None:
    value = read_amount(edit.dossier, text, today)
    spent = edit.dossier.get(Money, key).spent
    money.set_amounts(edit, key, Amounts(value, spent))


def _spent(edit: Edit, key: str, text: str, today: date) -> None:
    value = read_amount(edit.dossier, text, today)
    amount = edit.dossier.get(Money, key).amount
    money.set_amounts(edit, key, Amounts(amount, value))


def _read(_: Dossier, text: str) -> Mapping[int, str]:
    """`Regiofonds € 250.000 !31-12-2027`: the source, the amount, and the last day."""
    found = _TYPED.fullmatch(text.strip())
    if found is None:
        return {_SOURCE: text.strip()}
    cells = {_SOURCE: found["source"], _AMOUNT: found["amount"], _LAST: found["last"]}
    return {at: cell.strip() for at, cell in cells.items() if cell and cell.strip()}


def _make(edit: Edit, cells: Mapping[int, str], _: date) -> Money:
    return money.add(edit, cells.get(_SOURCE, ""), Amounts())


def _told(dossier: Dossier, today: date) -> str:
    found = budget(dossier.all(Money), today)
    if not found.sources:
        return ""
    return together(
        found.spent,
        found.funded,
        complete=found.complete,
        of=found.sources,
        expiring=found.expiring,
        expires_on=found.expires_on,
    )


MONEY = Register(
    id="money",
    fields=(
        Field(words.SOURCE, Kind.PROSE, kept(Money, "source", read_needed)),
        Field(words.AMOUNT, Kind.NUMBER, _amount),
        Field(words.SPENT, Kind.NUMBER, _spent),
        Field(words.LEFT, Kind.NUMBER),
        Field(words.STATE_OF, Kind.DAY, kept(Money, "reference_date", read_past_day)),
        Field(words.LAST_DATE, Kind.DAY, kept(Money, "last_date", read_day)),
        Field(words.LOOK),
        Field(words.WIJK, Kind.TEXT, kept(Money, "neighbourhood", read_wijk)),
        Field(words.ACCOUNTABLE, Kind.TEXT, kept(Money, "accountable", read_person)),
        Field(words.CONDITION, Kind.PROSE, kept(Money, "condition", read_text)),
        Field(words.INTERNAL, Kind.TEXT, kept(Money, "internal", read_flag)),
    ),
    stretch=0,
    lines=_lines,
    narrowings=(Narrowing.ALL, Narrowing.ATTENTION),
    record=Money,
    making=Making(_read, _make),
    told=_told,
    about_steps=False,
)
