"""Who is in the playing field, in which steps, and who or what stands apart."""

from datetime import date

from app.domain.actors import Actor, ActorContact, ActorStep, Agreement, AgreementStatus
from app.domain.dossier import Dossier
from app.domain.ids import split_instance
from app.domain.instances import StepInstance
from app.domain.route import Level, Step
from app.domain.status import effective
from app.domain.town_hall import Neighbourhood
from app.domain.walk import counts, in_route_order, instance_of, instances


def actors(dossier: Dossier, wijk: str | None = None, *, archived: bool = False) -> list[Actor]:
    """The actors by name.

    Args:
        dossier: The records.
        wijk: Only those that matter in this wijk; `None` for all.
        archived: Those in the archive, instead of those outside it.
    """
    found = [
        item
        for item in dossier.all(Actor)
        if item.archived is archived and (wijk is None or matters_in(dossier, item, wijk))
    ]
    return sorted(found, key=lambda item: (item.name.casefold(), item.id))


def matters_in(dossier: Dossier, actor: Actor, wijk: str) -> bool:
    """Whether an actor has to do with a wijk: with all, with this one, or by a step in it."""
    return (
        not actor.neighbourhoods
        or wijk in actor.neighbourhoods
        or any(split_instance(link.instance)[1] == wijk for link in links_of(dossier, actor.id))
    )


def wijken_of(dossier: Dossier, actor: Actor) -> list[Neighbourhood]:
    """The wijken that an actor was put in, in order; none when it matters in all."""
    found = [dossier.find(Neighbourhood, key) for key in actor.neighbourhoods]
    return sorted((item for item in found if item), key=lambda item: (item.order, item.name))


def links_of(dossier: Dossier, actor: str) -> tuple[ActorStep, ...]:
    """The links of an actor (id) to steps."""
    return dossier.where(ActorStep, "actor", actor)


def steps_of(dossier: Dossier, actor: str) -> list[StepInstance]:
    """The instances in which an actor (id) has a part, in route order."""
    found = [
        instance_of(dossier, link.instance)
        for link in links_of(dossier, actor)
        if _is_walked(dossier, link.instance)
    ]
    # Not by walking the whole route: that is asked for every actor in a list.
    steps = in_route_order(
        dossier, [dossier.get(Step, key) for key in {item.step for item in found}]
    )
    place = {step.id: at for at, step in enumerate(steps)}
    return sorted(found, key=lambda item: (place[item.step], *_order(dossier, item)))


def _is_walked(dossier: Dossier, key: str) -> bool:
    """Whether there is such an instance: the step may be retired, the wijk archived."""
    step_key, wijk_key = split_instance(key)
    step, wijk = dossier.find(Step, step_key), dossier.find(Neighbourhood, wijk_key)
    if step is None or step.retired:
        return False
    if step.level is Level.TOWN_WIDE:
        return wijk_key is None
    return wijk is not None and not wijk.archived


def _order(dossier: Dossier, item: StepInstance) -> tuple[int, str]:
    wijk = dossier.find(Neighbourhood, item.neighbourhood)
    return (wijk.order, wijk.name) if wijk else (0, "")


def actors_of(dossier: Dossier, instance: str) -> list[Actor]:
    """The actors that have a part in an instance (id), by name."""
    linked = {link.actor for link in dossier.where(ActorStep, "instance", instance)}
    return [item for item in actors(dossier) if item.id in linked]


def actors_without_step(dossier: Dossier, wijk: str | None = None) -> list[Actor]:
    """The actors that have a part in no step that is walked; of a wijk, in none of its steps."""
    busy = {
        link.actor
        for item in instances(dossier)
        if wijk in (None, item.neighbourhood)
        for link in dossier.where(ActorStep, "instance", item.id)
    }
    return [item for item in actors(dossier, wijk) if item.id not in busy]


def steps_without_actor(dossier: Dossier, wijk: str | None = None) -> list[StepInstance]:
    """The steps that count, are still to be done and have no actor, in route order.

    Args:
        dossier: The records.
        wijk: Only the steps of this wijk; `None` for all, also those of the town.
    """
    present = {item.id for item in actors(dossier)}
    return [
        item
        for item in instances(dossier)
        if wijk in (None, item.neighbourhood)
        and counts(dossier, item)
        and not effective(dossier, item).closed
        and not any(link.actor in present for link in dossier.where(ActorStep, "instance", item.id))
    ]


def talks_of(dossier: Dossier, actor: str) -> list[ActorContact]:
    """The talks with an actor (id), the newest first."""
    found = sorted(dossier.where(ActorContact, "actor", actor), key=lambda item: item.id)
    return sorted(found, key=lambda item: item.date or date.min, reverse=True)


def agreements_of(dossier: Dossier, actor: str) -> list[Agreement]:
    """What was agreed with an actor (id): what is open first, then by day."""
    return sorted(
        dossier.where(Agreement, "actor", actor),
        key=lambda item: (
            is_settled(item),
            item.due or date.max,
            item.made_on or date.min,
            item.id,
        ),
    )


def is_settled(item: Agreement) -> bool:
    """Whether nothing is expected of an agreement any more."""
    return item.status in (AgreementStatus.KEPT, AgreementStatus.LAPSED)


def is_late(item: Agreement, today: date) -> bool:
    """Whether an agreement should have been kept before today."""
    return item.due is not None and item.due < today and not is_settled(item)


def contact_is_due(actor: Actor, today: date) -> bool:
    """Whether somebody should have spoken to an actor by today."""
    return actor.next_contact is not None and actor.next_contact <= today
