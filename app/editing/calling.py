"""Who is meant by what somebody typed: a whole name, initials, a first or last name, a code."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from app.domain.dossier import Dossier
from app.domain.town_hall import Department, Person
from app.domain.walk import departments
from app.words.names import folded


def named(dossier: Dossier, text: str, today: date) -> Sequence[Person | Department]:
    """Who is called this, people and departments; the surest way of calling them counts.

    Args:
        dossier: Knows them.
        text: What was typed, without a sign before it.
        today: Who left before is found by the whole name only.
    """
    return next(filter(None, _ways(dossier, folded(text), today)), ())


def people_called(dossier: Dossier, text: str, today: date) -> Sequence[Person]:
    """Who of those who work here is called this; the surest way of calling them counts."""
    here = [person for person in dossier.all(Person) if not person.has_left(today)]
    wanted = folded(text)
    ways = ([person for person in here if called(person.name, wanted)] for called in _CALLED)
    return next(filter(None, ways), ())


def _ways(dossier: Dossier, wanted: str, today: date) -> Iterator[Sequence[Person | Department]]:
    """From the surest way to the least; a code of a department goes before initials."""
    every = dossier.all(Person)
    here = [person for person in every if not person.has_left(today)]
    yield [person for person in every if _is_whole(person.name, wanted)]
    yield [
        item for item in departments(dossier) if wanted in (folded(item.code), folded(item.name))
    ]
    yield [person for person in here if _is_initials(person.name, wanted)]
    yield [person for person in here if _is_part(person.name, wanted)]


def _is_whole(name: str, wanted: str) -> bool:
    return folded(name) == wanted


def _is_initials(name: str, wanted: str) -> bool:
    """`fei` for Fatima El Idrissi."""
    return wanted == "".join(word[0] for word in folded(name).split() if word[0].isalpha())


def _is_part(name: str, wanted: str) -> bool:
    """The first name, or an end of the name: `Idrissi`, `El Idrissi`."""
    words = folded(name).split()
    ends = (" ".join(words[at:]) for at in range(1, len(words)))
    return bool(words) and (wanted == words[0] or wanted in ends)


_CALLED: tuple[Callable[[str, str], bool], ...] = (_is_whole, _is_initials, _is_part)
