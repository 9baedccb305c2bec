"""The tables of actors for R0 and R7: a row for each, to be read, and on the map.

Influence, attitude, concern and who speaks for an actor are confidential: their columns are there
only for who may see what is internal.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from app.domain.actors import Actor, ActorContact, Attitude
from app.domain.playing_field import (
    actors,
    matters_in,
    steps_of,
    talks_of,
    wijken_of,
)
from app.editing.wording import instance_text
from app.reports.content.model import Column, Kind, Row, Table, Value
from app.reports.content.request import Request
from app.reports.visibility import View
from app.words import choices
from app.words import report_actors as words
from app.words.dates import day_text
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


def wijken_text(view: View, actor: Actor) -> str:
    """The wijken in which an actor matters."""
    names = [view.text(wijk.name) for wijk in wijken_of(view.dossier, actor)]
    return ", ".join(names) or words.EVERYWHERE


def _steps(view: View, actor: Actor) -> str:
    found = steps_of(view.dossier, actor.id)
    return ", ".join(view.text(instance_text(view.dossier, item.id)) for item in found)


def spokesperson(view: View, text: str) -> str:
    """Somebody who speaks for an actor, or how to reach them."""
    return view.outsider(view.internal(text))


def _attitude(view: View, item: Actor) -> str:
    """An attitude that nobody knows is nothing that is held back."""
    word = choices.word(choices.ATTITUDE, item.attitude)
    return word if view.reader.internal or item.attitude is not Attitude.UNKNOWN else ""


_TOLD: tuple[_Told, ...] = (
    _Told("kind", Kind.TEXT, 2, lambda _, item: choices.word(choices.ACTOR_KIND, item.kind)),
    _Told("wijken", Kind.TEXT, 1.4, wijken_text),
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
        lambda view, item: spokesperson(view, item.spokesperson),
        confidential=True,
    ),
    _Told(
        "mail", Kind.TEXT, 2, lambda view, item: spokesperson(view, item.mail), confidential=True
    ),
    _Told(
        "phone",
        Kind.TEXT,
        1.4,
        lambda view, item: spokesperson(view, item.phone),
        confidential=True,
    ),
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
        told_column("name", Kind.TEXT, 2.2),
        *(told_column(field.key, field.kind, field.weight) for field in _shown(view)),
        ID,
    )
    rows = [Row(item.id, (view.text(item.name), *_values(view, item), item.id)) for item in items]
    return table_of("actoren", columns, rows)


def actor_cards(view: View, items: Iterable[Actor]) -> Table:
    """The same to be read: below the name of each actor what is known of it, a row for each."""
    columns = (told_column("about", Kind.TEXT, 1.3), told_column("content", Kind.PROSE, 6))
    rows = [
        Row(f"{item.id} {field.key}", (words.HEADINGS[field.key], _written(value)), group=name)
        for item in items
        for name in (view.text(item.name),)
        for field, value in zip(_shown(view), _values(view, item), strict=True)
        if value not in (None, "")
    ]
    return replace(table_of("actoren", columns, rows), dense=True)


def _written(value: Value) -> str:
    return day_text(value) if isinstance(value, date) else str(value)


# The map


def map_table(view: View, items: Iterable[Actor]) -> Table:
    """Influence against attitude, with the names in the cells."""
    found = list(items)
    columns = (
        told_column("influence", Kind.TEXT, 1),
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
    return table_of("speelveld", columns, rows if found else ())


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


def told_column(key: str, kind: Kind, weight: float) -> Column:
    """A column with its heading."""
    return Column(key, words.HEADINGS[key], kind, weight)


ID = Column("id", words.HEADINGS["id"], Kind.TEXT, hidden=True)


def table_of(key: str, columns: tuple[Column, ...], rows: Iterable[Row]) -> Table:
    """A table with its title, and its sentence for when it is empty."""
    return Table(
        key=key,
        title=words.TABLES[key].title,
        columns=columns,
        rows=tuple(rows),
        summary=words.TABLES[key].summary,
        empty=words.EMPTY[key],
    )
