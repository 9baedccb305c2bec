"""The playing field as plain rows: actors, what was said and agreed, who is apart; no Qt."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.constants.actor_kinds import KindOfActor, bundled_playing_field
from app.domain.actors import Actor, ActorKind
from app.domain.dossier import Dossier
from app.domain.instances import StepInstance
from app.domain.playing_field import (
    actors,
    actors_without_step,
    agreements_of,
    contact_is_due,
    is_late,
    steps_of,
    steps_without_actor,
    talks_of,
    wijken_of,
)
from app.domain.route import Step
from app.domain.town_hall import Neighbourhood
from app.domain.walk import instances, step_of
from app.editing import lookup
from app.editing.wording import name_of
from app.reports.content.listing import ListColumn, Listing, ListRow
from app.reports.content.model import Kind
from app.ui.models.register import step_and_wijk
from app.words import choices
from app.words.names import listed
from app.words.playing_field import influence
from app.words.window import playing_field as words


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor in the list.

    Attributes:
        key: Its id.
        wijken: Names, or `alle`.
        due: Whether somebody should have spoken to it by now.
        steps: In how many steps it has a part.
    """

    key: str
    name: str
    kind: str
    wijken: str
    influence: str
    attitude: str
    contact: str
    next_contact: date | None
    due: bool
    steps: int
    archived: bool


def actor_rows(
    dossier: Dossier, today: date, wijk: str | None, *, archived: bool = False
) -> list[ActorRow]:
    """The actors by name; those in the archive last, when they are asked for.

    Args:
        dossier: The records.
        today: The day on which a contact is due.
        wijk: Only those that matter in this wijk; `None` for all.
        archived: Whether those in the archive are shown too.
    """
    found = actors(dossier, wijk)
    if archived:
        found += actors(dossier, wijk, archived=True)
    return [_row(dossier, today, item) for item in found]


def _row(dossier: Dossier, today: date, item: Actor) -> ActorRow:
    wijken = listed(wijk.name for wijk in wijken_of(dossier, item)) or words.EVERYWHERE
    return ActorRow(
        item.id,
        words.in_archive(item.name) if item.archived else item.name,
        choices.word(choices.ACTOR_KIND, item.kind),
        wijken,
        influence(item.influence),
        choices.word(choices.ATTITUDE, item.attitude),
        name_of(dossier, item.contact),
        item.next_contact,
        contact_is_due(item, today) and not item.archived,
        len(steps_of(dossier, item.id)),
        item.archived,
    )


def actors_listing(rows: Iterable[ActorRow], wijk: str, *, confidential: bool) -> Listing:
    """The list for paper and Excel; influence and attitude only when they were asked for.

    Args:
        rows: What is shown.
        wijk: What it is narrowed to, in words.
        confidential: Whether influence and attitude come along.
    """
    name, weight, attitude, planned, contact, kind, wijken, steps = words.COLUMNS
    columns = (
        ListColumn(name, weight=4),
        ListColumn(weight, internal=True),
        ListColumn(attitude, internal=True),
        ListColumn(planned, Kind.DAY),
        ListColumn(contact),
        ListColumn(kind, weight=4),
        ListColumn(wijken),
        ListColumn(steps, Kind.NUMBER),
    )
    cells = (
        (
            *(row.name, row.influence, row.attitude, row.next_contact),
            *(row.contact, row.kind, row.wijken, row.steps),
        )
        for row in rows
    )
    return Listing(
        words.TITLE,
        columns,
        tuple(ListRow(line) for line in cells),
        wijk,
        things=words.THINGS,
        internal=confidential,
    )


# Who and what stands apart


@dataclass(frozen=True, slots=True)
class LooseStep:
    """A step that has no actor in one or more wijken.

    Attributes:
        key: Id of the first of its instances.
        where: The wijken, or the word for the whole town.
    """

    key: str
    code: str
    title: str
    where: str


def loose_steps(dossier: Dossier, wijk: str | None) -> list[LooseStep]:
    """The steps without an actor, one row for a step with the wijken where it has none."""
    by_step: dict[str, list[StepInstance]] = {}
    for item in steps_without_actor(dossier, wijk):
        by_step.setdefault(item.step, []).append(item)
    return [_loose(dossier, key, found) for key, found in by_step.items()]


def _loose(dossier: Dossier, key: str, found: list[StepInstance]) -> LooseStep:
    step = dossier.get(Step, key)
    names = [wijk.name for item in found if (wijk := _wijk(dossier, item))]
    return LooseStep(found[0].id, step.code, step.title, listed(names) or words.TOWN)


def _wijk(dossier: Dossier, item: StepInstance) -> Neighbourhood | None:
    return dossier.find(Neighbourhood, item.neighbourhood)


def loose_actors(dossier: Dossier, today: date, wijk: str | None) -> list[ActorRow]:
    """The actors without a step."""
    return [_row(dossier, today, item) for item in actors_without_step(dossier, wijk)]


def kinds_to_add(dossier: Dossier) -> list[tuple[ActorKind, str, bool]]:
    """Every kind of party, in words, and whether there is an actor of it."""
    there = {item.kind for item in actors(dossier)}
    return [
        (kind, words.kind_to_add(word, there=kind in there), kind in there)
        for kind in ActorKind
        if (word := choices.word(choices.ACTOR_KIND, kind))
    ]


# One actor


@dataclass(frozen=True, slots=True)
class TalkRow:
    """A talk, the newest first."""

    key: str
    day: date | None
    by: str
    spoken_to: str
    summary: str
    internal: str


def talk_rows(dossier: Dossier, actor: str) -> list[TalkRow]:
    """The talks with an actor (id)."""
    return [
        TalkRow(
            item.id,
            item.date,
            name_of(dossier, item.by),
            item.spoken_to,
            item.summary,
            words.yes(item.internal),
        )
        for item in talks_of(dossier, actor)
    ]


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """Something that was agreed.

    Attributes:
        late: Whether its day has passed while it is open.
    """

    key: str
    text: str
    made_on: date | None
    due: date | None
    status: str
    step: str
    wijk: str
    location: str
    internal: str
    late: bool


def agreement_rows(dossier: Dossier, actor: str, today: date) -> list[AgreementRow]:
    """What was agreed with an actor (id); what is open first."""
    return [
        AgreementRow(
            item.id,
            item.text,
            item.made_on,
            item.due,
            choices.word(choices.AGREEMENT_STATUS, item.status),
            *step_and_wijk(dossier, item.step, item.neighbourhood),
            item.location,
            words.yes(item.internal),
            is_late(item, today),
        )
        for item in agreements_of(dossier, actor)
    ]


def prompts(kind: ActorKind) -> tuple[KindOfActor, tuple[str, ...]]:
    """What is known of a kind beforehand, and the questions for each talk."""
    field = bundled_playing_field()
    return field.kinds[kind], field.questions


def every_step(dossier: Dossier) -> list[tuple[str, str]]:
    """The steps to tick, each with the wijk where it is walked: ids, and what they are called."""
    return [(item.id, _called(dossier, item)) for item in instances(dossier)]


def linked_steps(dossier: Dossier, actor: str) -> list[tuple[str, str]]:
    """The steps of an actor (id): the id of each and what it is called."""
    return [(item.id, _called(dossier, item)) for item in steps_of(dossier, actor)]


def _called(dossier: Dossier, item: StepInstance) -> str:
    step, wijk = step_of(dossier, item), _wijk(dossier, item)
    return words.step_in(step.code, wijk.name if wijk else None, step.title)


def read_step(dossier: Dossier, text: str, _: date) -> str | None:
    """The id of a step, by its code; nothing is none.

    Raises:
        DomainError: `unknown_step`.
    """
    return lookup.step(dossier, text).id if text.strip() else None


def read_wijk(dossier: Dossier, text: str, _: date) -> str | None:
    """The id of a wijk, by its name; nothing is none.

    Raises:
        DomainError: `unknown_neighbourhood`.
    """
    return lookup.neighbourhood(dossier, text).id if text.strip() else None
