"""Finding records by what people call them."""

from collections.abc import Iterable

from app.domain.actors import Actor
from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.instances import StepInstance
from app.domain.route import Level, Step
from app.domain.town_hall import Department, Neighbourhood, Person
from app.domain.walk import instance, steps
from app.words.names import folded, nearest


def step(dossier: Dossier, text: str) -> Step:
    """A step by code or key.

    Raises:
        DomainError: `unknown_step` (value, near).
    """
    wanted = text.strip().removeprefix("#")
    for item in steps(dossier):
        if wanted in (item.code, item.id):
            return item
    raise DomainError(
        "unknown_step", value=text, near=nearest(wanted, (item.code for item in steps(dossier)))
    )


def neighbourhood(dossier: Dossier, text: str) -> Neighbourhood:
    """A wijk by name, CBS code or id; archived ones too.

    Raises:
        DomainError: `unknown_neighbourhood` (value, near).
    """
    every = dossier.all(Neighbourhood)
    wanted = folded(text)
    # A wijk may be called what is the code of another: people know the names.
    for item in every:
        if wanted == folded(item.name):
            return item
    for item in every:
        if wanted in (folded(item.code) or None, item.id):
            return item
    names = (item.name for item in every)
    raise DomainError("unknown_neighbourhood", value=text, near=nearest(text, names))


def department(dossier: Dossier, text: str) -> Department:
    """A department by code, name or id.

    Raises:
        DomainError: `unknown_department` (value, near).
    """
    every = sorted(dossier.all(Department), key=lambda item: (not item.active, item.order))
    wanted = folded(text)
    # A department may be called what is the code of another: people know the codes.
    for read in (_code, _name, _id):
        for item in every:
            if wanted == read(item):
                return item
    known = [name for item in every for name in (item.code, item.name)]
    raise DomainError("unknown_department", value=text, near=nearest(text, known))


def person(dossier: Dossier, text: str) -> Person:
    """A person by name or id; capitals and accents do not matter.

    Raises:
        DomainError: `unknown_person` (value, near); `ambiguous_person` (value, count).
    """
    wanted = folded(text)
    every = dossier.all(Person)
    found = [item for item in every if wanted in (folded(item.name), item.id)]
    if len(found) == 1:
        return found[0]
    if found:
        raise DomainError("ambiguous_person", value=text, count=len(found))
    raise DomainError("unknown_person", value=text, near=nearest(text, _sorted_names(every)))


def actor(dossier: Dossier, text: str) -> Actor:
    """An actor by name or id; archived ones too.

    Raises:
        DomainError: `unknown_actor` (value, near).
    """
    wanted, every = folded(text), dossier.all(Actor)
    for item in every:
        if wanted in (folded(item.name), item.id):
            return item
    raise DomainError(
        "unknown_actor", value=text, near=nearest(text, sorted(item.name for item in every))
    )


def _sorted_names(people: Iterable[Person]) -> list[str]:
    return sorted(item.name for item in people)


def instance_named(dossier: Dossier, code: str, wijk: str | None) -> StepInstance:
    """An instance by step and, for a step per wijk, the name of the wijk.

    Raises:
        DomainError: `unknown_step`, `unknown_neighbourhood`, `neighbourhood_needed`,
            `neighbourhood_not_needed` (step).
    """
    found = step(dossier, code)
    per_wijk = found.level is Level.PER_NEIGHBOURHOOD
    if per_wijk and not wijk:
        raise DomainError("neighbourhood_needed", step=found.code)
    if not per_wijk and wijk:
        raise DomainError("neighbourhood_not_needed", step=found.code)
    return instance(dossier, found.id, neighbourhood(dossier, wijk).id if wijk else None)


def _code(item: Department) -> str:
    return folded(item.code)


def _name(item: Department) -> str:
    return folded(item.name)


def _id(item: Department) -> str:
    return item.id
