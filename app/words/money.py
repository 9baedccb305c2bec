"""Money in a sentence: the list of sources and the reports say the same."""

from datetime import date
from decimal import Decimal

from app.words.dates import day_text
from app.words.euros import euros

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
