"""How much was done with the residents of a wijk, per kind."""

from dataclasses import dataclass

from app.domain.dossier import Dossier
from app.domain.wijk_life import ResidentActivity


@dataclass(frozen=True, slots=True)
class KindSum:
    """Activities of one kind in one wijk, counted in one unit.

    Attributes:
        what: The kind.
        unit: What was counted.
        times: How many activities were counted.
        number: How many of the unit, together.
    """

    what: str
    unit: str
    times: int
    number: int


def sums_per_kind(dossier: Dossier, wijk: str) -> list[KindSum]:
    """The sums of a wijk, by kind and unit; what nobody counted is left out, never zero."""
    counted: dict[tuple[str, str], list[ResidentActivity]] = {}
    every = dossier.where(ResidentActivity, "neighbourhood", wijk)
    for item in sorted(every, key=lambda item: item.id):
        if item.number is not None:
            counted.setdefault((item.what.casefold(), item.unit.casefold()), []).append(item)
    return [
        KindSum(
            min(item.what for item in items),
            min(item.unit for item in items),
            len(items),
            sum(item.number or 0 for item in items),
        )
        for _, items in sorted(counted.items())
    ]
