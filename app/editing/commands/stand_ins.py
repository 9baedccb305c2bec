"""Standing in for who is away; the owner stays the owner."""

from dataclasses import replace
from datetime import date

from app.domain.errors import DomainError
from app.domain.ids import new_id
from app.domain.stand_ins import stand_ins_of
from app.domain.town_hall import Person, StandIn
from app.editing.edit import Edit


def add(edit: Edit, person: Person, deputy: Person, first: date, last: date) -> StandIn:
    """Note who stands in for somebody, from and to inclusive.

    Raises:
        DomainError: `stands_in_for_oneself`; `ends_before_it_starts` (first, last);
            `already_stood_in_for` (name, first, last): for one of these days there is a stand-in.
    """
    made = StandIn(new_id(), person.id, deputy.id, first, last)
    _save(edit, made)
    return made


def change(edit: Edit, item: StandIn, *, deputy: Person, first: date, last: date) -> None:
    """Change who stands in, or when; raises as `add`."""
    now = edit.dossier.get(StandIn, item.id)
    _save(edit, replace(now, deputy=deputy.id, starts_on=first, ends_on=last))


def remove(edit: Edit, item: StandIn) -> None:
    """Take a stand-in away."""
    edit.delete(edit.dossier.get(StandIn, item.id))


def _save(edit: Edit, item: StandIn) -> None:
    name = edit.dossier.get(Person, item.person).name
    edit.dossier.get(Person, item.deputy)
    if item.person == item.deputy:
        raise DomainError("stands_in_for_oneself", name=name)
    if item.ends_on < item.starts_on:
        raise DomainError("ends_before_it_starts", first=item.starts_on, last=item.ends_on)
    for other in stand_ins_of(edit.dossier, item.person):
        together = other.starts_on <= item.ends_on and item.starts_on <= other.ends_on
        if together and other.id != item.id:
            raise DomainError(
                "already_stood_in_for", name=name, first=other.starts_on, last=other.ends_on
            )
    edit.save(item)
