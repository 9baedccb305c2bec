"""What starting a wijk would do, before it is done."""

from dataclasses import dataclass
from datetime import date

from app.domain.actors import ActorStep
from app.domain.dossier import Dossier
from app.domain.ids import split_instance
from app.domain.instances import Contribution, StepInstance
from app.domain.town_hall import Neighbourhood, NeighbourhoodStatus
from app.domain.walk import contribution, instance_of
from app.editing.commands.neighbourhoods import TakeOver, set_status, starts, to_review
from app.editing.edit import Edit


@dataclass(frozen=True, slots=True)
class StartPreview:
    """What starting a wijk would do.

    Attributes:
        owners: How many steps get an owner.
        contributions: How many contributions get a text.
        contacts: How many contributions get a contact.
        actors: How many actors get a part in its steps.
        dates: How many steps get a due date.
        review: Ids of the town-wide instances that were done without this wijk, in route order:
            "opnieuw bekijken: nieuwe wijk".
    """

    owners: int = 0
    contributions: int = 0
    contacts: int = 0
    actors: int = 0
    dates: int = 0
    review: tuple[str, ...] = ()


def start_preview(
    dossier: Dossier, wijk: Neighbourhood, *, today: date, take_over: TakeOver | None = None
) -> StartPreview:
    """What starting a wijk would take over, and what it would mark to be looked at again.

    It is carried out on a copy and counted, so that it cannot say anything else than what happens.
    """
    edit = Edit(dossier)
    set_status(edit, wijk, NeighbourhoodStatus.STARTED, today=today, take_over=take_over)
    items = [
        (instance_of(dossier, item.id), item)
        for item in edit.dossier.where(StepInstance, "neighbourhood", wijk.id)
    ]
    parts = [
        (contribution(dossier, part.instance, part.department), part)
        for part in edit.dossier.all(Contribution)
        if split_instance(part.instance)[1] == wijk.id
    ]
    return StartPreview(
        owners=sum(before.owner != after.owner for before, after in items),
        contributions=sum(before.text != after.text for before, after in parts),
        contacts=sum(before.contact != after.contact for before, after in parts),
        actors=len(_actors(edit.dossier, wijk.id) - _actors(dossier, wijk.id)),
        dates=sum(before.due != after.due for before, after in items),
        review=tuple(item.id for item in to_review(dossier)) if starts(wijk) else (),
    )


def _actors(dossier: Dossier, wijk: str) -> set[str]:
    """Ids of the actors that have a part in a step of a wijk."""
    return {
        link.actor for link in dossier.all(ActorStep) if split_instance(link.instance)[1] == wijk
    }
