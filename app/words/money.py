"""Money in a sentence: the list of sources and the reports say the same."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from app.words.dates import day_text
from app.words.euros import euros

_LOOK: Mapping[str, str] = MappingProxyType(
    {
        "overspent": "meer besteed dan er is",
        "expired": "verviel op {day}",
        "expires": "vervalt op {day}",
        "spent_unknown": "besteed is onbekend",
    }
)


def look(doubts: Sequence[str], last_date: date | None) -> str:
    """What is worth a look about a source: `vervalt op 31-12-2026`; empty when nothing is.

    Args:
        doubts: Their identifiers.
        last_date: The last day that it can be spent.
    """
    return ", ".join(_LOOK[doubt].format(day=day_text(last_date)) for doubt in doubts)


NOTHING_KNOWN = "Van geen enkele bron zijn bedrag en besteed allebei bekend."


def together(
    spent: Decimal,
    funded: Decimal,
    *,
    complete: int,
    of: int,
    expiring: Decimal,
    expires_on: date | None,
) -> str:
    """How much was spent of how much: `€ 1,2 mln van € 3,0 mln besteed; € 0,4 mln vervalt op …`.

    Args:
        spent: Of the sources of which both are known.
        funded: Likewise.
        complete: How many these are.
        of: How many sources there are.
        expiring: What is left of the money with the first last date that is near.
        expires_on: That date; `None` where none is near.
    """
    if not complete:
        return NOTHING_KNOWN
    which = "" if complete == of else f" (van {complete} van {of} bronnen bekend)"
    soon = f"; {euros(expiring)} vervalt op {day_text(expires_on)}" if expires_on else ""
    return f"{euros(spent)} van {euros(funded)} besteed{which}{soon}."
