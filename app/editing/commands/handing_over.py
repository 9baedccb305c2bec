"""Moving work from one person to another."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from app.domain.actors import Actor, ActorContact
from app.domain.errors import DomainError
from app.domain.fields import Record
from app.domain.held import POSTS, Held, Hold
from app.domain.instances import Contribution, StepInstance
from app.domain.money import Money
from app.domain.town_hall import Department, Person, StandIn
from app.domain.waits import Wait
from app.editing.edit import Edit


def hand_over(edit: Edit, person: Person, to: Person, items: Iterable[Held]) -> int:
    """Move what was chosen from one person to another; gives how many things.

    What the person does not have in hand any more is left alone.

    Args:
        edit: What is being changed.
        person: Who hands over.
        to: Who takes over.
        items: What moves, as listed by `app.domain.held.held_by`.

    Raises:
        DomainError: `same_person`.
    """
    if person.id == to.id:
        raise DomainError("same_person", name=person.name)
    return sum(_move(edit, item, person.id, to.id) for item in items)


def _move(edit: Edit, item: Held, person: str, to: str) -> bool:
    kind, field = _PLACES[item.hold]
    record = edit.dossier.find(kind, item.key)
    if record is None or getattr(record, field) != person:
        return False
    if isinstance(record, StandIn) and record.person == to:
        # Who was stood in for does the work again: nobody stands in for themselves.
        edit.delete(record)
    else:
        edit.save(_with(record, field, to))
    return True


def _with(record: Record, field: str, to: str) -> Record:
    change: Callable[..., Record] = replace
    return change(record, **{field: to})


_PLACES: Mapping[Hold, tuple[type[Record], str]] = MappingProxyType(
    {
        Hold.OWNER: (StepInstance, "owner"),
        Hold.CONTRIBUTION: (Contribution, "contact"),
        Hold.WAIT: (Wait, "on"),
        Hold.STAND_IN: (StandIn, "deputy"),
        Hold.MONEY: (Money, "accountable"),
        Hold.ACTOR: (Actor, "contact"),
        Hold.TALK: (ActorContact, "by"),
        **{post: (Department, post.value) for post in POSTS},
    }
)
"""Where it says who has something in hand."""
