"""Which measurements count on a day."""

from datetime import date

from app.domain.dossier import Dossier
from app.domain.measurements import Measurement
from app.domain.quantities import Quantity


def measured(
    dossier: Dossier, neighbourhood: str | None, day: date | None = None
) -> dict[Quantity, Measurement]:
    """The last measurement of each quantity of a wijk, or of the town (`None`).

    Of quantities that differ between packages it is the one that is of all of them, else the last
    of any package.

    Args:
        dossier: The records.
        neighbourhood: Id of the wijk.
        day: Later measurements do not count; `None` for all.
    """
    found: dict[Quantity, Measurement] = {}
    for item in history(dossier, neighbourhood):
        if day is None or item.date is None or item.date <= day:
            found[item.quantity] = item
    return found


def history(dossier: Dossier, neighbourhood: str | None) -> list[Measurement]:
    """All measurements of a wijk, or of the town (`None`), the oldest first."""
    found = dossier.where(Measurement, "neighbourhood", neighbourhood)
    return sorted(found, key=lambda item: (item.date or date.min, item.package is None, item.id))
