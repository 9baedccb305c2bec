"""Worked examples (*rekenvoorbeelden*): keeping one, changing it, and taking it out."""

from dataclasses import replace

from app.domain.dossier import Dossier
from app.domain.figures.advantage import Offer
from app.domain.figures.limits import judge_offer
from app.domain.figures.offers import inputs_of
from app.domain.ids import new_id
from app.domain.measurements import Example, OwnerType, Package
from app.domain.town_hall import Neighbourhood
from app.editing.edit import Edit


def add(
    edit: Edit, neighbourhood: str, owner_type: OwnerType, package: str | None, offer: Offer
) -> Example:
    """Keep an example; one that is the same in everything is kept once.

    Args:
        edit: Where it is kept.
        neighbourhood: Id of the wijk.
        owner_type: Who decides about the home.
        package: Id of the package; `None` for none of these.
        offer: The figures; what is not known is kept as such.

    Raises:
        DomainError: `not_found`: there is no such wijk or package; see `judge_offer`.
    """
    _judge(edit.dossier, package, offer)
    wijk = edit.dossier.get(Neighbourhood, neighbourhood)
    made = Example(new_id(), wijk.id, owner_type, package, **inputs_of(offer))
    for known in edit.dossier.where(Example, "neighbourhood", wijk.id):
        if replace(known, id=made.id) == made:
            return known
    edit.save(made)
    return made


def change(
    edit: Edit, key: str, owner_type: OwnerType, package: str | None, offer: Offer
) -> Example:
    """Change an example.

    Raises:
        DomainError: See `add`.
    """
    _judge(edit.dossier, package, offer)
    found = edit.dossier.get(Example, key)
    made = replace(found, owner_type=owner_type, package=package, **inputs_of(offer))
    edit.save(made)
    return made


def remove(edit: Edit, key: str) -> None:
    """Take an example out."""
    edit.delete(edit.dossier.get(Example, key))


def _judge(dossier: Dossier, package: str | None, offer: Offer) -> None:
    judge_offer(offer)
    if package is not None:
        dossier.get(Package, package)
