"""The tables of the playing field, for R0 and R7: actors, talks, agreements, who stands apart.

Influence, attitude, concern and who speaks for an actor are confidential: their columns are there
only for who may see what is internal.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from app.domain.actors import Actor, ActorContact, Agreement, Attitude
from app.domain.instances import StepInstance
from app.domain.playing_field import (
    actors,
    agreements_of,
    is_late,
    matters_in,
    steps_of,
    steps_without_actor,
    talks_of,
    wijken_of,
)
from app.domain.route import Step
from app.domain.town_hall import Neighbourhood
from app.editing.wording import instance_text
from app.reports.content.cells import yes_or_empty
from app.reports.content.model import Column, Kind, Row, Table, Value
from app.reports.content.request import Request
from app.reports.visibility import View
from app.words import choices
from app.words import report_actors as words
from app.words.dates import day_text
from app.words.names import listed
from app.words.playing_field import ATTITUDES, INFLUENCES, influence


def actors_in(request: Request, view: View) -> list[Actor]:
    """The actors that are not archived, of the wijken that were chosen."""
    dossier = view.dossier
    found = actors(dossier)
    if not request.wijken:
        return found
    return [
        item for item in found if any(matters_in(dossier, item, wijk) for wijk in request.wijken)
    ]


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told of an actor.

    Attributes:
        key: Of the column.
        kind: What it holds.
        weight: Share of the width.
        value: What is told to a reader.
        confidential: Only for who may see what is internal.
    """

    key: str
    kind: Kind
    weight: float
    value: Callable[[View, Actor], Value]
    confidential: bool = False


def _last_talk(view: View, actor: Actor) -> date | None:
    found = [item for item in talks_of(view.dossier, actor.id) if _may_see(view, item)]
    return found[0].date if found else None


def _may_see(view: View, item: ActorContact) -> bool:
    """Whether a talk may be told of; it is counted where it is left out, not here."""
    return view.reader.internal or not item.internal


def _wijken(view: View, actor: Actor) -> str:
    names = [view.text(wijk.name) for wijk in wijken_of(view.dossier, actor)]
    return ", ".join(names) or words.EVERYWHERE


def _steps(view: View, actor: Actor) -> str:
    found = steps_of(view.dossier, actor.id)
    return ", ".join(view.text(instance_text(view.dossier, item.id)) for item in found)


def _person(view: View, text: str) -> str:
    """Somebody who speaks for an actor, or how to reach them."""
    return view.outsider(view.internal(text))


def _attitude(view: View, item: Actor) -> str:
    """An attitude that nobody knows is nothing that is held back."""
    word = choices.word(choices.ATTITUDE, item.attitude)
    return word if view.reader.internal or item.attitude is not Attitude.UNKNOWN else ""


_TOLD: tuple[_Told, ...] = (
    _Told("kind", Kind.TEXT, 2, lambda _, item: choices.word(choices.ACTOR_KIND, item.kind)),
    _Told("wijken", Kind.TEXT, 1.4, _wijken),
    _Told(
        "influence",
        Kind.TEXT,
        1,
        lambda view, item: view.internal(influence(item.influence)),
        confidential=True,
    ),
    _Told(
        "attitude",
        Kind.TEXT,
        1,
        lambda view, item: view.internal(_attitude(view, item)),
        confidential=True,
    ),
    _Told("role", Kind.PROSE, 2.6, lambda view, item: view.text(item.role)),
    _Told("interest", Kind.PROSE, 2.6, lambda view, item: view.text(item.interest)),
    _Told(
        "concern",
        Kind.PROSE,
        2.6,
        lambda view, item: view.internal(item.concern),
        confidential=True,
    ),
    _Told("needs", Kind.PROSE, 2.6, lambda view, item: view.text(item.needs)),
    _Told("brings", Kind.PROSE, 2.6, lambda view, item: view.text(item.brings)),
    _Told("contact", Kind.TEXT, 1.8, lambda view, item: view.person(item.contact)),
    _Told(
        "spokesperson",
        Kind.TEXT,
        1.8,
        lambda view, item: _person(view, item.spokesperson),
        confidential=True,
    ),
    _Told("mail", Kind.TEXT, 2, lambda view, item: _person(view, item.mail), confidential=True),
    _Told("phone", Kind.TEXT, 1.4, lambda view, item: _person(view, item.phone), confidential=True),
    _Told("last_contact", Kind.DAY, 1.2, _last_talk),
    _Told("next_contact", Kind.DAY, 1.2, lambda _, item: item.next_contact),
    _Told("steps", Kind.TEXT, 2, _steps),
    _Told("remark", Kind.PROSE, 2.4, lambda view, item: view.text(item.remark)),
    _Told(
        "internal_remark",
        Kind.PROSE,
        2.4,
        lambda view, item: view.internal(item.internal_remark),
        confidential=True,
    ),
)
"""Everything that is told of an actor, in order."""


def _values(view: View, item: Actor) -> list[Value]:
    """What a reader is told of an actor; what is held back is counted, and has no column."""
    told = [(field, field.value(view, item)) for field in _TOLD]
    return [value for field, value in told if view.reader.internal or not field.confidential]


def _shown(view: View) -> list[_Told]:
    return [field for field in _TOLD if view.reader.internal or not field.confidential]


def actors_table(view: View, items: Iterable[Actor]) -> Table:
    """A row for each actor: to be sorted and filtered."""
    columns = (
        _column("name", Kind.TEXT, 2.2),
        *(_column(field.key, field.kind, field.weight) for field in _shown(view)),
        _ID,
    )
    rows = [Row(item.id, (view.text(item.name), *_values(view, item), item.id)) for item in items]
    return _table("actoren", columns, rows)


def actor_cards(view: View, items: Iterable[Actor]) -> Table:
    """The same to be read: below the name of each actor what is known of it, a row for each."""
    columns = (_column("about", Kind.TEXT, 1.3), _column("content", Kind.PROSE, 6))
    rows = [
        Row(f"{item.id} {field.key}", (words.HEADINGS[field.key], _written(value)), group=name)
        for item in items
        for name in (view.text(item.name),)
        for field, value in zip(_shown(view), _values(view, item), strict=True)
        if value not in (None, "")
    ]
    return replace(_table("actoren", columns, rows), dense=True)


def _written(value: Value) -> str:
    return day_text(value) if isinstance(value, date) else str(value)


# The map


def map_table(view: View, items: Iterable[Actor]) -> Table:
    """Influence against attitude, with the names in the cells."""
    found = list(items)
    columns = (
        _column("influence", Kind.TEXT, 1),
        *(Column(item.value, ATTITUDES[item.value], Kind.PROSE, 2) for item in Attitude),
    )
    rows = [
        Row(
            word,
            (word, *(", ".join(_names(view, found, level, attitude)) for attitude in Attitude)),
        )
        for level, word in INFLUENCES.items()
        if level is not None or any(item.influence is None for item in found)
    ]
    return _table("speelveld", columns, rows if found else ())


def map_text(view: View, items: Iterable[Actor]) -> str:
    """The map in words."""
    found = list(items)
    return words.map_text(
        [
            (word, choices.word(choices.ATTITUDE, attitude), names)
            for level, word in INFLUENCES.items()
            for attitude in Attitude
            if (names := _names(view, found, level, attitude))
        ]
    )


def _names(view: View, items: list[Actor], level: int | None, attitude: Attitude) -> list[str]:
    return [
        view.text(item.name)
        for item in items
        if (item.influence, item.attitude) == (level, attitude)
    ]


# Talks and agreements


def talks_table(view: View, items: Iterable[Actor]) -> Table:
    """The talks, the newest first."""
    found = [
        (talk, actor)
        for actor in items
        for talk in talks_of(view.dossier, actor.id)
        if view.shows(internal=talk.internal)
    ]
    found.sort(key=lambda pair: (pair[0].date or date.min, pair[0].id), reverse=True)
    columns = (
        _column("date", Kind.DAY, 1.1),
        _column("name", Kind.TEXT, 2.2),
        _column("by", Kind.TEXT, 1.8),
        *((_column("spoken_to", Kind.TEXT, 1.8),) if view.reader.internal else ()),
        _column("summary", Kind.PROSE, 6),
        _ID,
    )
    rows = [_talk_row(view, talk, actor) for talk, actor in found]
    return _table("gesprekken", columns, rows)


def _talk_row(view: View, talk: ActorContact, actor: Actor) -> Row:
    spoken_to = _person(view, talk.spoken_to)
    return Row(
        talk.id,
        (
            talk.date,
            view.text(actor.name),
            view.person(talk.by),
            *((spoken_to,) if view.reader.internal else ()),
            view.text(talk.summary),
            talk.id,
        ),
    )


def agreements_in(request: Request, view: View, items: Iterable[Actor]) -> list[Agreement]:
    """What was agreed with these actors, as far as a reader may see it: what is open first."""
    return [
        agreement
        for actor in items
        for agreement in agreements_of(view.dossier, actor.id)
        if request.covers(agreement.neighbourhood) and view.shows(internal=agreement.internal)
    ]


def agreements_table(request: Request, view: View, items: Iterable[Agreement]) -> Table:
    """What was agreed, a row each."""
    columns = (
        _column("name", Kind.TEXT, 2.2),
        _column("text", Kind.PROSE, 4.4),
        _column("made_on", Kind.DAY, 1.2),
        _column("due", Kind.DAY, 1.1),
        _column("status", Kind.TEXT, 1.1),
        _column("late", Kind.TEXT, 0.8),
        _column("code", Kind.CODE, 0.6),
        _column("neighbourhood", Kind.TEXT, 1.3),
        _column("location", Kind.TEXT, 1.8),
        _ID,
    )
    rows = [_agreement_row(request, view, item) for item in items]
    return _table("afspraken", columns, rows)


def _agreement_row(request: Request, view: View, item: Agreement) -> Row:
    dossier = view.dossier
    step, wijk = dossier.find(Step, item.step), dossier.find(Neighbourhood, item.neighbourhood)
    return Row(
        item.id,
        (
            view.text(dossier.get(Actor, item.actor).name),
            view.text(item.text),
            item.made_on,
            item.due,
            choices.word(choices.AGREEMENT_STATUS, item.status),
            yes_or_empty(is_late(item, request.reference_date)),
            step.code if step else "",
            view.text(wijk.name) if wijk else "",
            view.text(item.location),
            item.id,
        ),
    )


def next_contacts_table(view: View, items: Iterable[Actor]) -> Table:
    """Who is to be spoken to, by day."""
    planned = [(item.next_contact, item) for item in items if item.next_contact is not None]
    columns = (
        _column("next_contact", Kind.DAY, 1.2),
        _column("name", Kind.TEXT, 3),
        _column("contact", Kind.TEXT, 2.4),
    )
    rows = [
        Row(item.id, (day, view.text(item.name), view.person(item.contact)))
        for day, item in sorted(planned, key=lambda pair: (pair[0], pair[1].name, pair[1].id))
    ]
    return _table("volgend_contact", columns, rows)


# Who and what stands apart


def without_step(request: Request, view: View, items: Iterable[Actor]) -> list[Actor]:
    """The actors that have a part in no step of the report."""
    return [
        item
        for item in items
        if not any(request.covers(step.neighbourhood) for step in steps_of(view.dossier, item.id))
    ]


def loose_actors_table(view: View, items: Iterable[Actor]) -> Table:
    """The actors without a step."""
    columns = (
        _column("name", Kind.TEXT, 3),
        _column("kind", Kind.TEXT, 3),
        _column("wijken", Kind.TEXT, 2),
        _column("contact", Kind.TEXT, 2.4),
    )
    rows = [
        Row(
            item.id,
            (
                view.text(item.name),
                choices.word(choices.ACTOR_KIND, item.kind),
                _wijken(view, item),
                view.person(item.contact),
            ),
        )
        for item in items
    ]
    return _table("actoren_zonder_stap", columns, rows)


def loose_steps_table(request: Request, view: View) -> Table:
    """The steps without an actor, each once, with the wijken where it has none."""
    dossier = view.dossier
    by_step: dict[str, list[StepInstance]] = {}
    for item in steps_without_actor(dossier):
        if request.covers(item.neighbourhood):
            by_step.setdefault(item.step, []).append(item)
    columns = (
        _column("code", Kind.CODE, 0.7),
        _column("title", Kind.TEXT, 4),
        _column("where", Kind.TEXT, 3),
    )
    rows = [_loose_row(view, key, found) for key, found in by_step.items()]
    return _table("stappen_zonder_actor", columns, rows)


def _loose_row(view: View, key: str, found: list[StepInstance]) -> Row:
    step = view.dossier.get(Step, key)
    wijken = (view.dossier.find(Neighbourhood, item.neighbourhood) for item in found)
    where = listed([view.text(wijk.name) for wijk in wijken if wijk]) or words.TOWN
    return Row(key, (step.code, view.text(step.title), where))


def _column(key: str, kind: Kind, weight: float) -> Column:
    return Column(key, words.HEADINGS[key], kind, weight)


_ID = Column("id", words.HEADINGS["id"], Kind.TEXT, hidden=True)


def _table(key: str, columns: tuple[Column, ...], rows: Iterable[Row]) -> Table:
    return Table(
        key=key,
        title=words.TABLES[key].title,
        columns=columns,
        rows=tuple(rows),
        summary=words.TABLES[key].summary,
        empty=words.EMPTY[key],
    )
