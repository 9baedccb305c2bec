"""The playing field: actors, their steps, the talks with them, and what was agreed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.constants.actor_kinds import bundled_playing_field
from app.domain.actors import (
    LEAST_INFLUENCE,
    MOST_INFLUENCE,
    Actor,
    ActorContact,
    ActorKind,
    ActorStep,
    Agreement,
)
from app.domain.errors import DomainError
from app.domain.ids import new_id, part_id, split_instance
from app.domain.references import references
from app.domain.route import Level, Step
from app.domain.tables import NAMES
from app.domain.town_hall import Neighbourhood, Person
from app.editing.commands.naming import named
from app.editing.commands.people import checked_mail
from app.editing.commands.registers import needed
from app.editing.edit import Edit
from app.words.names import folded


def add(edit: Edit, name: str, kind: ActorKind, neighbourhoods: Iterable[str] = ()) -> Actor:
    """Add an actor, with the role and the influence that its kind starts with.

    What its kind may want or dread is not filled in: that is asked in a talk, not assumed.

    Raises:
        DomainError: `name_missing`, `actor_exists` (name), `no_such_record`.
    """
    about = bundled_playing_field().kinds[kind]
    made = Actor(
        new_id(),
        name=_free_name(edit, name, ""),
        kind=kind,
        neighbourhoods=_wijken(edit, neighbourhoods),
        role=about.role,
        influence=about.influence,
    )
    edit.save(made)
    return made


def set_fields(edit: Edit, key: str, **values: Any) -> None:
    """Say something else of an actor.

    With another kind come its role and influence, where those are still as the old kind gave them.

    Args:
        edit: Where it is kept.
        key: Id of the actor.
        values: New values by field name.

    Raises:
        DomainError: `name_missing`, `actor_exists`, `influence_outside` (value, first, last),
            `bad_mail`, `no_such_record`.
    """
    before = edit.dossier.get(Actor, key)
    if "name" in values:
        values["name"] = _free_name(edit, values["name"], key)
    if "neighbourhoods" in values:
        values["neighbourhoods"] = _wijken(edit, values["neighbourhoods"])
    if values.get("influence") is not None:
        _judge_influence(values["influence"])
    if "mail" in values:
        values["mail"] = checked_mail(values["mail"])
    if values.get("contact") is not None:
        edit.dossier.get(Person, values["contact"])
    if "kind" in values:
        values = {**_of_kind(before, values["kind"]), **values}
    edit.save(replace(before, **values))


def _of_kind(actor: Actor, kind: ActorKind) -> dict[str, Any]:
    kinds = bundled_playing_field().kinds
    was, becomes = kinds[actor.kind], kinds[kind]
    given: dict[str, Any] = {}
    if actor.role in ("", was.role):
        given["role"] = becomes.role
    if actor.influence in (None, was.influence):
        given["influence"] = becomes.influence
    return given


def archive(edit: Edit, key: str, *, archived: bool = True) -> None:
    """Put an actor away with all that was said, or bring it back."""
    edit.save(replace(edit.dossier.get(Actor, key), archived=archived))


def remove(edit: Edit, key: str) -> None:
    """Take out an actor that was added by mistake, with its links to steps.

    Raises:
        DomainError: `still_used` (name, what, tables, references): there are talks or agreements,
            or somebody waits for it.
    """
    actor = edit.dossier.get(Actor, key)
    with edit.all_or_nothing():
        edit.delete(*edit.dossier.where(ActorStep, "actor", key))
        found = references(edit.dossier, actor)
        if found:
            raise DomainError(
                "still_used",
                name=actor.name,
                what=NAMES[Actor],
                tables=tuple(item.table for item in found),
                references=found,
            )
        edit.delete(actor)


def link(edit: Edit, key: str, instance: str) -> None:
    """Give an actor (id) a part in an instance (id); twice is once.

    Raises:
        DomainError: `no_such_record`.
    """
    edit.dossier.get(Actor, key)
    step, wijk = split_instance(instance)
    edit.dossier.get(Step, step)
    if wijk is not None:
        edit.dossier.get(Neighbourhood, wijk)
    edit.save(ActorStep(part_id(key, instance), actor=key, instance=instance))


def unlink(edit: Edit, key: str, instance: str) -> None:
    """Take the part of an actor in an instance away.

    Raises:
        DomainError: `no_such_record`.
    """
    edit.delete(edit.dossier.get(ActorStep, part_id(key, instance)))


@dataclass(frozen=True, slots=True)
class Talk:
    """What there is to tell of a talk.

    Attributes:
        by: Id of who of the town hall spoke.
        next_contact: When to speak again; `None`: what was planned stays, unless this was it.
    """

    day: date
    summary: str
    by: str | None = None
    spoken_to: str = ""
    internal: bool = False
    next_contact: date | None = None


def log_talk(edit: Edit, key: str, talk: Talk) -> ActorContact:
    """Note a talk with an actor (id).

    Raises:
        DomainError: `text_needed`, `next_contact_before` (day, next), `no_such_record`.
    """
    actor = edit.dossier.get(Actor, key)
    if talk.by is not None:
        edit.dossier.get(Person, talk.by)
    if talk.next_contact is not None and talk.next_contact <= talk.day:
        raise DomainError("next_contact_before", day=talk.day, next=talk.next_contact)
    made = ActorContact(
        new_id(),
        actor=key,
        date=talk.day,
        by=talk.by,
        spoken_to=talk.spoken_to.strip(),
        summary=needed(talk.summary),
        internal=talk.internal,
    )
    edit.save(made, replace(actor, next_contact=_next(actor, talk)))
    return made


def _next(actor: Actor, talk: Talk) -> date | None:
    if talk.next_contact is not None:
        return talk.next_contact
    planned = actor.next_contact
    return planned if planned is not None and planned > talk.day else None


def set_talk(edit: Edit, key: str, **values: Any) -> None:
    """Say something else of a talk (id).

    Raises:
        DomainError: `text_needed`, `no_such_record`.
    """
    if "summary" in values:
        values["summary"] = needed(values["summary"])
    edit.save(replace(edit.dossier.get(ActorContact, key), **values))


def remove_talk(edit: Edit, key: str) -> None:
    """Take a talk (id) out that was noted by mistake."""
    edit.delete(edit.dossier.get(ActorContact, key))


def agree(edit: Edit, key: str, text: str, **values: Any) -> Agreement:
    """Note what was agreed with an actor.

    Args:
        edit: Where it is kept.
        key: Id of the actor.
        text: What was agreed.
        values: Other values by field name.

    Raises:
        DomainError: `text_needed`; as `set_agreement`.
    """
    edit.dossier.get(Actor, key)
    made = Agreement(new_id(), actor=key, text=needed(text))
    with edit.all_or_nothing():
        edit.save(made)
        set_agreement(edit, made.id, **values)
    return edit.dossier.get(Agreement, made.id)


def set_agreement(edit: Edit, key: str, **values: Any) -> None:
    """Say something else of an agreement, such as what became of it.

    Args:
        edit: Where it is kept.
        key: Id of the agreement.
        values: New values by field name.

    Raises:
        DomainError: `text_needed`, `neighbourhood_not_needed` (step), `due_before_agreed` (day,
            due), `no_such_record`.
    """
    if "text" in values:
        values["text"] = needed(values["text"])
    after = replace(edit.dossier.get(Agreement, key), **values)
    if after.neighbourhood is not None:
        edit.dossier.get(Neighbourhood, after.neighbourhood)
    step = edit.dossier.get(Step, after.step) if after.step is not None else None
    if step is not None and after.neighbourhood and step.level is Level.TOWN_WIDE:
        raise DomainError("neighbourhood_not_needed", step=step.code)
    if after.due is not None and after.made_on is not None and after.due < after.made_on:
        raise DomainError("due_before_agreed", day=after.made_on, due=after.due)
    edit.save(after)


def remove_agreement(edit: Edit, key: str) -> None:
    """Take an agreement (id) out that was noted by mistake."""
    edit.delete(edit.dossier.get(Agreement, key))


def _free_name(edit: Edit, name: str, key: str) -> str:
    wanted = named(name, NAMES[Actor])
    for item in edit.dossier.all(Actor):
        if item.id != key and folded(item.name) == folded(wanted):
            raise DomainError("actor_exists", name=item.name, archived=item.archived)
    return wanted


def _wijken(edit: Edit, keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(edit.dossier.get(Neighbourhood, key).id for key in dict.fromkeys(keys))


def _judge_influence(value: int) -> None:
    if not LEAST_INFLUENCE <= value <= MOST_INFLUENCE:
        raise DomainError(
            "influence_outside", value=value, first=LEAST_INFLUENCE, last=MOST_INFLUENCE
        )
