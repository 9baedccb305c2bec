"""What *Vandaag* shows of money: what expires soon and is not spent, or was spent twice; no Qt."""

from collections.abc import Iterator
from datetime import date

from app.domain.budget import MoneyDoubt, doubts
from app.domain.dossier import Dossier
from app.domain.money import Money
from app.ui.models.today_rows import AttentionRow
from app.ui.place import Place
from app.words.euros import euros
from app.words.names import folded
from app.words.window import today as words


def money_rows(dossier: Dossier, today: date, person: str = "") -> Iterator[AttentionRow]:
    """The sources that need a look now, what expires first above.

    Args:
        dossier: The records.
        today: The day on which it is judged.
        person: Only what this person accounts for; empty for everybody.
    """
    found = [item for item in dossier.all(Money) if person in ("", item.accountable)]
    for item in sorted(found, key=lambda item: (item.last_date or date.max, folded(item.source))):
        # That nobody said what was spent can wait until somebody opens the list.
        pressing = [doubt for doubt in doubts(item, today) if doubt in _TOLD]
        if pressing:
            late = pressing[0] is not MoneyDoubt.EXPIRES
            left = euros(item.left) if item.left is not None else ""
            text = words.money_told(_TOLD[pressing[0]], left if pressing[0] in _WITH_LEFT else "")
            place = Place("lists", item.id, "money")
            subject = words.money(item.source)
            yield AttentionRow(item.id, subject, text, "", place, late, item.last_date)


_TOLD = {
    MoneyDoubt.OVERSPENT: words.OVERSPENT,
    MoneyDoubt.EXPIRED: words.EXPIRED,
    MoneyDoubt.EXPIRES: words.EXPIRES,
}
_WITH_LEFT = (MoneyDoubt.EXPIRED, MoneyDoubt.EXPIRES)
