"""Small dossiers made by hand, big ones made by chance, and the default route."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from functools import cache
from random import Random
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import strategies as st

from app.domain.attention import Finding, attention
from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.fields import Field, Kind, Record, fields_of
from app.domain.ids import instance_id, part_id
from app.domain.instances import Answer, Check, Contribution, Status, StepInstance
from app.domain.route import (
    CONTRIBUTING,
    Checkpoint,
    Dependency,
    Letter,
    Level,
    Phase,
    RequiredDecision,
    Step,
    StepRole,
)
from app.domain.status import effective
from app.domain.town_hall import (
    Department,
    Municipality,
    Neighbourhood,
    NeighbourhoodStatus,
    Person,
)
from app.domain.waits import Wait, WaitOn
from app.domain.walk import instance_of, instances
from app.editing.wording import refusal_text
from app.route.bundled import bundled_route
from app.route.loading import load_route
from app.route.records import route_records

TODAY = date(2026, 11, 22)
LATER = date(2027, 6, 1)

TOWN = Municipality(name="Merelveen")
ANS = Person("ans", name="Ans Baas", departments=("ro",))
BRAM = Person("bram", name="Bram Ketelaar", departments=("or",))
KADE = Neighbourhood("kade", name="Kade", order=1, status=NeighbourhoodStatus.STARTED)
AKKERS = Neighbourhood("akkers", name="Korenakkers", order=2, status=NeighbourhoodStatus.STARTED)
RO = Department("ro", code="RO", name="Ruimte", order=1, contact="ans")
OR = Department("or", code="OR", name="Openbare ruimte", order=2, contact="bram")
FIN = Department("fin", code="FIN", name="Financiën", order=3)
BST = Department("bst", code="BST", name="Bestuur", order=4)
FIRST, SECOND = Phase("begin", order=1, title="Begin"), Phase("aanpak", order=2, title="Aanpak")

ORDER = Step("opdracht", "begin", code="1.1", title="Opdracht", order=1, lead_weeks=2)
CHOICE = Step("keuze", "begin", code="1.4", level=Level.PER_NEIGHBOURHOOD, order=4, lead_weeks=4)
PLAN = Step(
    "plan", "aanpak", code="2.1", decision=RequiredDecision.EXECUTIVE, order=1, lead_weeks=6
)
TALKS = Step("praten", "aanpak", code="2.2", level=Level.PER_NEIGHBOURHOOD, order=2, lead_weeks=8)

_ROLES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "opdracht": {"ro": "A", "or": "R", "fin": "C", "bst": "I"},
        "keuze": {"ro": "A", "or": "R"},
        "plan": {"or": "A", "ro": "R", "bst": "C"},
        "praten": {"or": "A", "ro": "R", "fin": "C"},
    }
)


def town(*more: Record) -> Dossier:
    """A town with two wijken and four steps; `more` replaces what has the same id."""
    return Dossier.of(
        [
            TOWN,
            *(KADE, AKKERS),
            *(ANS, BRAM),
            *(RO, OR, FIN, BST),
            *(FIRST, SECOND),
            *(ORDER, CHOICE, PLAN, TALKS),
            Checkpoint("vastgesteld", "opdracht", 1, "Vastgesteld?"),
            Checkpoint("bekend", "opdracht", 2, "Bekend?"),
            *(role(step, key, letter) for step in _ROLES for key, letter in _ROLES[step].items()),
            *more,
        ]
    )


def role(step: str, department: str, letter: str) -> StepRole:
    """The role of a department on a step."""
    return StepRole(part_id(step, department), step, department, Letter(letter))


def needs(step: str, required: str) -> Dependency:
    """A step depends on another."""
    return Dependency(f"{step}>{required}", step, required)


def item(step: str, wijk: str | None = None, **values: Any) -> StepInstance:
    """An instance with these values."""
    return StepInstance(instance_id(step, wijk), step, wijk, **values)


def part(whole: str, department: str, **values: Any) -> Contribution:
    """A contribution with these values."""
    return Contribution(part_id(whole, department), whole, department, **values)


def check(whole: str, point: str, answer: Answer | None, reason: str = "") -> Check:
    """An answer to a checkpoint."""
    return Check(part_id(whole, point), whole, point, answer, reason)


def wait(key: str, subject: str, on: str = "Netbedrijf", **values: Any) -> Wait:
    """Something that is waited for."""
    return Wait(key, subject, values.pop("kind", WaitOn.TEXT), on, **values)


def finished(**values: Any) -> list[Record]:
    """The town-wide step 1.1, done by all rules."""
    whole = {
        "status": Status.DONE,
        "owner": "ans",
        "result_location": "zaak 12",
        "approved_on": date(2026, 10, 1),
        **values,
    }
    return [
        item("opdracht", **whole),
        check("opdracht", "vastgesteld", Answer.YES),
        check("opdracht", "bekend", Answer.NOT_APPLICABLE, "geen inwoners"),
    ]


def status_of(dossier: Dossier, key: str) -> Status:
    """The status of an instance that counts."""
    return effective(dossier, instance_of(dossier, key))


def board(dossier: Dossier) -> dict[str, Status]:
    """The status of every instance."""
    return {found.id: effective(dossier, found) for found in instances(dossier)}


def concerns(dossier: Dossier, step: str | None = None, **options: Any) -> set[str]:
    """The kinds of finding, of one step or of all."""
    return {finding.concern.value for finding in findings(dossier, step, **options)}


def findings(dossier: Dossier, step: str | None = None, **options: Any) -> list[Finding]:
    """What needs attention, of one step or of all."""
    found = attention(dossier, options.pop("today", TODAY), **options)
    return [finding for finding in found if step is None or finding.step == step]


@contextmanager
def refused(code: str, dossier: Dossier | None = None) -> Iterator[pytest.ExceptionInfo[Any]]:
    """The block is refused for this reason, and there is a whole sentence for it."""
    with pytest.raises(DomainError) as caught:
        yield caught
    assert caught.value.code == code
    sentence = refusal_text(dossier or Dossier(), caught.value)
    assert sentence
    assert not set(sentence) & set("{}<>")


@cache
def default_route() -> tuple[Record, ...]:
    """The records of the route that comes with the program."""
    return tuple(route_records(load_route(bundled_route())))


def default_town(*more: Record) -> Dossier:
    """A town with the default route, and no wijken yet."""
    return Dossier.of([TOWN, *default_route(), *more])


def big_town(wijken: int, seed: int = 1) -> Dossier:
    """A town with the default route in which everything was filled in somehow."""
    chance = Random(seed)
    records: list[Record] = [
        *(Person(f"p{number}", name=f"Mens {number}") for number in range(40)),
        *(
            Neighbourhood(
                f"w{number}",
                name=f"Wijk {number}",
                order=number,
                status=chance.choice(list(NeighbourhoodStatus)),
            )
            for number in range(wijken)
        ),
    ]
    route = default_town(*records)
    for found in instances(route):
        records += _filled_in(route, found, chance)
    return default_town(*records)


def _filled_in(route: Dossier, found: StepInstance, chance: Random) -> Iterator[Record]:
    yield item(
        found.step,
        found.neighbourhood,
        status=chance.choice([*[None] * 6, *Status]),
        owner=f"p{chance.randrange(40)}",
        due=chance.choice([None, TODAY + timedelta(chance.randrange(-90, 400))]),
    )
    for given in route.where(StepRole, "step", found.step):
        if given.letter in CONTRIBUTING:
            said = chance.choice([None, Status.IN_PROGRESS, Status.WAITING, Status.DONE])
            made = part(found.id, given.department, status=said)
            yield made
            if said is Status.WAITING:
                yield wait(f"wait {made.id}", made.id, since=TODAY)
    for point in route.where(Checkpoint, "step", found.step):
        yield check(found.id, point.id, chance.choice([None, *Answer]))


_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


def values_of(field: Field) -> st.SearchStrategy[Any]:
    """Any value of a field in log form."""
    some: st.SearchStrategy[Any] = {
        Kind.TEXT: _TEXTS,
        Kind.INTEGER: st.integers(-(2**60), 2**60),
        Kind.NUMBER: st.decimals(-(10**12), 10**12, places=4).map(
            lambda number: str(number.normalize() + 0) if not number else f"{number.normalize():f}"
        ),
        Kind.FLAG: st.booleans(),
        Kind.DAY: st.dates().map(date.isoformat),
        Kind.CHOICE: st.sampled_from(field.choices or ("",)),
        Kind.KEYS: st.lists(
            st.sampled_from(field.choices) if field.choices else _TEXTS, max_size=3
        ),
    }[field.kind]
    return st.none() | some if field.optional else some


def records_of(kind: type[Record], keys: st.SearchStrategy[str]) -> st.SearchStrategy[Record]:
    """Any record of a kind."""

    def made(key: str, values: dict[str, Any]) -> Record:
        given = {field.name: field.decode(values[field.name]) for field in fields_of(kind)}
        return kind(key, **given)

    values = {field.name: values_of(field) for field in fields_of(kind)}
    return st.builds(made, keys, st.fixed_dictionaries(values))
