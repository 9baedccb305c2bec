"""Who stands in for whom."""

from datetime import date

from app.domain.dossier import Dossier
from app.domain.town_hall import StandIn


def stand_in_for(dossier: Dossier, person: str, day: date) -> StandIn | None:
    """The stand-in of a person (by id) on a day, if there is one."""
    found = (item for item in stand_ins_of(dossier, person))
    return next((item for item in found if item.starts_on <= day <= item.ends_on), None)


def stand_ins_of(dossier: Dossier, person: str) -> list[StandIn]:
    """All stand-ins of a person, by their first day."""
    found = dossier.where(StandIn, "person", person)
    return sorted(found, key=lambda item: (item.starts_on, item.id))
