"""Where a name stands, and in which forms, as plain rows; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.actors import Actor
from app.domain.dossier import Dossier
from app.domain.town_hall import Person
from app.words.names import folded
from app.words.window import privacy as words

SHORTEST = 2
"""Letters; one letter would be found everywhere."""

_SHORTEST_SURNAME = 4


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A kind of place, and how often the name stands there."""

    key: str
    text: str
    count: int
    history: bool


def place_rows(found: Mapping[tuple[str, str], int]) -> list[PlaceRow]:
    """The places of now first, then those in the history."""
    rows = [
        PlaceRow(
            f"{table}.{column}",
            words.place(table, column),
            count,
            words.is_history(table),
        )
        for (table, column), count in found.items()
    ]
    return sorted(rows, key=lambda row: (row.history, -row.count, row.text))


def forms_of_name(dossier: Dossier, typed: str) -> list[str]:
    """The texts under which somebody can stand in a dossier, the name as it was typed first.

    A surname of three letters or less is left out: it is found in too many other places. Of who is
    in the list of people, or speaks for an actor, mail and phone come along.
    """
    name = " ".join(typed.split())
    first, _, rest = name.partition(" ")
    last = name.rpartition(" ")[2]
    forms = [name]
    if rest:
        forms.append(f"{first[0]}. {rest}")
        forms += [part for part in (rest, last) if len(part) >= _SHORTEST_SURNAME]
    for person in dossier.all(Person):
        if folded(person.name) == folded(name):
            forms += [text for text in (person.mail, person.phone) if text]
    for actor in dossier.all(Actor):
        if folded(actor.spokesperson) == folded(name):
            forms += [text for text in (actor.mail, actor.phone) if text]
    return list(dict.fromkeys(form for form in forms if form))
