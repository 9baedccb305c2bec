"""What a person has in hand: everything that somebody else can take over."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.actors import ActorContact
from app.domain.dossier import Dossier
from app.domain.instances import Contribution, StepInstance
from app.domain.money import Money
from app.domain.playing_field import actors
from app.domain.status import effective, effective_contribution
from app.domain.town_hall import Department, StandIn
from app.domain.waits import Wait, WaitOn
from app.domain.walk import in_route_order, instance_of, step_of


class Hold(StrEnum):
    """In what way something is in somebody's hands; of a department the name of the field."""

    OWNER = "owner"
    CONTRIBUTION = "contribution"
    HEAD = "head"
    CONTACT = "contact"
    DEPUTY = "deputy"
    WAIT = "wait"
    STAND_IN = "stand_in"
    MONEY = "money"
    ACTOR = "actor"
    TALK = "talk"


POSTS = (Hold.HEAD, Hold.CONTACT, Hold.DEPUTY)
"""The ways in which a person belongs to a department."""


@dataclass(frozen=True, slots=True)
class Held:
    """One thing that somebody has in hand.

    Attributes:
        hold: In what way.
        key: Id of the instance, contribution, department, wait, stand-in, money, actor or talk.
    """

    hold: Hold
    key: str


def held_by(dossier: Dossier, person: str, today: date) -> list[Held]:
    """Everything open of a person; what is done, answered or past stays with them.

    Args:
        dossier: The dossier.
        person: Id of the person.
        today: Standing in for others counts when it is not over on this day.
    """
    return [
        *_owned(dossier, person),
        *_contributed(dossier, person),
        *_posts(dossier, person),
        *_awaited(dossier, person),
        *_standing_in(dossier, person, today),
        *_accounted(dossier, person),
        *_in_touch(dossier, person),
        *_to_talk(dossier, person, today),
    ]


def _owned(dossier: Dossier, person: str) -> Iterator[Held]:
    found = dossier.where(StepInstance, "owner", person)
    for item in _in_order(dossier, found):
        if not effective(dossier, item).closed:
            yield Held(Hold.OWNER, item.id)


def _contributed(dossier: Dossier, person: str) -> Iterator[Held]:
    parts: dict[str, list[Contribution]] = {}
    for part in dossier.where(Contribution, "contact", person):
        parts.setdefault(part.instance, []).append(part)
    for item in _in_order(dossier, (instance_of(dossier, key) for key in parts)):
        if effective(dossier, item).closed:
            continue
        for part in sorted(parts[item.id], key=lambda part: part.id):
            if not effective_contribution(dossier, part).closed:
                yield Held(Hold.CONTRIBUTION, part.id)


def _posts(dossier: Dossier, person: str) -> Iterator[Held]:
    for department in sorted(dossier.all(Department), key=lambda item: (item.order, item.code)):
        for post in POSTS:
            if getattr(department, post.value) == person:
                yield Held(post, department.id)


def _awaited(dossier: Dossier, person: str) -> Iterator[Held]:
    found = [
        wait
        for wait in dossier.where(Wait, "on", person)
        if wait.on_kind is WaitOn.PERSON and wait.open
    ]
    for wait in sorted(found, key=lambda wait: (str(wait.since or ""), wait.id)):
        yield Held(Hold.WAIT, wait.id)


def _standing_in(dossier: Dossier, person: str, today: date) -> Iterator[Held]:
    found = dossier.where(StandIn, "deputy", person)
    for item in sorted(found, key=lambda item: (item.starts_on, item.id)):
        if item.ends_on >= today:
            yield Held(Hold.STAND_IN, item.id)


def _accounted(dossier: Dossier, person: str) -> Iterator[Held]:
    """Money that somebody accounts for: also when it was spent, until somebody says it is over."""
    found = dossier.where(Money, "accountable", person)
    for item in sorted(found, key=lambda item: (item.source, item.id)):
        yield Held(Hold.MONEY, item.id)


def _in_touch(dossier: Dossier, person: str) -> Iterator[Held]:
    """The actors that somebody keeps in touch with."""
    for item in actors(dossier):
        if item.contact == person:
            yield Held(Hold.ACTOR, item.id)


def _to_talk(dossier: Dossier, person: str, today: date) -> Iterator[Held]:
    """The talks that are still to come; who spoke in those of before stays who spoke."""
    found = dossier.where(ActorContact, "by", person)
    for item in sorted(found, key=lambda item: (item.date or date.max, item.id)):
        if item.date is None or item.date > today:
            yield Held(Hold.TALK, item.id)


def _in_order(
    dossier: Dossier, found: Iterator[StepInstance] | tuple[StepInstance, ...]
) -> list[StepInstance]:
    """In the order of the route, then by wijk."""
    items = list(found)
    steps = {item.step: step_of(dossier, item) for item in items}
    place = {step.id: at for at, step in enumerate(in_route_order(dossier, list(steps.values())))}
    return sorted(items, key=lambda item: (place[item.step], item.id))
