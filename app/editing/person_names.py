"""The names of registered persons, as they may stand in free text.

What hides names in a report and what looks for them before something is shared with others is this
one list, so that the two cannot disagree about what a name is.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.actors import Actor, ActorContact
from app.domain.changes import EXISTENCE, ChangeSet, FieldChange
from app.domain.dossier import Dossier
from app.domain.tables import NAMES
from app.domain.town_hall import Person
from app.editing.bygone import with_bygone

_SHORTEST_SURNAME = 4
_HYPHENS = re.compile(r"[-\u2010-\u2015]")
_NAME = "name"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name that somebody has or once had.

    Attributes:
        name: The whole name, or a shorter one.
        person: Whose it is.
    """

    name: str
    person: Person


@dataclass(frozen=True, slots=True)
class OutsiderName:
    """The name of somebody who speaks for an actor.

    Attributes:
        name: The whole name, or a shorter one.
        actor: For whom they speak.
    """

    name: str
    actor: Actor


def person_names(dossier: Dossier, log: Iterable[ChangeSet] = ()) -> list[PersonName]:
    """Full names first, the longest before the shorter, then surnames of four letters or more.

    Args:
        dossier: The records; who left or is gone counts too.
        log: The history that names are taken from as well.
    """
    sets = tuple(log)
    told = _names(with_bygone(dossier, sets), sets)
    by_name = {name: person for name, person in told if legible(name).strip()}
    full = sorted(by_name.items(), key=lambda item: (-len(item[0]), item[0]))
    shorter = [(found, person) for name, person in full for found in shorter_names(name)]
    return [PersonName(name, person) for name, person in (*full, *shorter)]


def outsider_names(dossier: Dossier) -> list[OutsiderName]:
    """Who speaks for actors, full names first; what is no name, such as *het bestuur*, is none.

    Args:
        dossier: The records.
    """
    talks = (
        (dossier.find(Actor, item.actor), item.spoken_to) for item in dossier.all(ActorContact)
    )
    named = ((item, item.spokesperson) for item in dossier.all(Actor))
    by_name = {
        legible(name): actor
        for actor, name in (*talks, *named)
        if actor is not None and _is_name(legible(name))
    }
    full = sorted(by_name.items(), key=lambda item: (-len(item[0]), item[0]))
    shorter = [(found, actor) for name, actor in full for found in shorter_names(name)]
    return [OutsiderName(name, actor) for name, actor in (*full, *shorter)]


def _is_name(text: str) -> bool:
    """Whether a text is two words or more, of which the first and the last have a capital."""
    words = text.split()
    return len(words) > 1 and words[0][:1].isupper() and words[-1][:1].isupper()


def shorter_names(name: str) -> tuple[str, ...]:
    """How somebody is also called: by surname or, of a double one, by a half of it.

    A surname alone must not be so short that it stands in any text.
    """
    *first, last = legible(name).split()
    parts = dict.fromkeys((last, *filter(None, _HYPHENS.split(last))))
    called = (" ".join((*first, part)) for part in parts if first and part != last)
    return (*called, *(part for part in parts if len(part) >= _SHORTEST_SURNAME))


def legible(text: str) -> str:
    """A text as it is read: letters in one form, and without signs that nobody sees.

    `Olders` and `ma` with a soft hyphen between them are printed as one name.
    """
    if text.isascii():
        return text
    shown = (letter for letter in text if unicodedata.category(letter) != "Cf")
    return unicodedata.normalize("NFC", "".join(shown))


def _names(past: Dossier, log: tuple[ChangeSet, ...]) -> Iterator[tuple[str, Person]]:
    """Every name that somebody has or once had, with the person; the present name comes last."""
    for item in log:
        for change in item.changes:
            if change.table == NAMES[Person]:
                person = past.find(Person, change.record) or Person(change.record)
                yield from ((name, person) for name in _told_names(change) if name.strip())
    yield from ((person.name, person) for person in past.all(Person) if person.name.strip())


def _told_names(change: FieldChange) -> Iterator[str]:
    for value in (change.old, change.new):
        if change.field == _NAME and isinstance(value, str):
            yield value
        elif change.field == EXISTENCE and isinstance(value, dict):
            yield str(value.get(_NAME, ""))
