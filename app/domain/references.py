"""What refers to a record."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.actors import Actor
from app.domain.decisions import Decision
from app.domain.dossier import Dossier
from app.domain.fields import Record, fields_of
from app.domain.learning import Lesson
from app.domain.tables import NAMES, TABLES
from app.domain.town_hall import Department, Neighbourhood, Person
from app.domain.waits import Wait, WaitOn

_AWAITED: Mapping[type[Record], WaitOn] = MappingProxyType(
    {
        Department: WaitOn.DEPARTMENT,
        Person: WaitOn.PERSON,
        Actor: WaitOn.ACTOR,
        Decision: WaitOn.DECISION,
    }
)

_LISTS: tuple[tuple[type[Record], type[Record], str], ...] = (
    (Department, Person, "departments"),
    (Department, Lesson, "departments"),
    (Neighbourhood, Actor, "neighbourhoods"),
)
"""What is listed, in which records, in which of their fields."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A field of a record that holds the id of another.

    Attributes:
        table: Table of the record that refers.
        record: Its id.
        field: The field.
    """

    table: str
    record: str
    field: str


def references(dossier: Dossier, target: Record) -> tuple[Reference, ...]:
    """Every field that refers to a record: declared, in a list, or by what is waited for."""
    return (*_declared(dossier, target), *_listed(dossier, target), *_awaited(dossier, target))


def _declared(dossier: Dossier, target: Record) -> Iterator[Reference]:
    for table, kind in TABLES.items():
        for field in fields_of(kind):
            if field.refers_to == NAMES[type(target)]:
                for record in dossier.where(kind, field.name, target.id):
                    yield Reference(table, record.id, field.name)


def _listed(dossier: Dossier, target: Record) -> Iterator[Reference]:
    for listed, kind, field in _LISTS:
        if isinstance(target, listed):
            for record in dossier.all(kind):
                if target.id in getattr(record, field):
                    yield Reference(NAMES[kind], record.id, field)


def _awaited(dossier: Dossier, target: Record) -> Iterator[Reference]:
    kind = _AWAITED.get(type(target))
    for wait in dossier.where(Wait, "on", target.id):
        if wait.on_kind is kind:
            yield Reference("wait", wait.id, "on")
