"""Walking the route, the ids of what is on it, and how long that may take."""

import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.attention import attention
from app.domain.calendar import proposed_dates
from app.domain.dossier import Dossier
from app.domain.ids import (
    dependency_id,
    instance_id,
    new_id,
    part_id,
    split_instance,
    split_part,
)
from app.domain.instances import Answer, Check, Contribution, Status, StepInstance
from app.domain.numbering import formatted, parsed
from app.domain.progress import progress, progress_per_phase
from app.domain.route import Level, Phase
from app.domain.status import effective, held_up_by
from app.domain.town_hall import Department, Neighbourhood, Person
from app.domain.waiting import freed_by
from app.domain.waits import Wait
from app.domain.walk import (
    check,
    checks,
    contact,
    contribution,
    contributions,
    departments,
    instance_of,
    instances,
    neighbourhoods,
    people,
    phases,
    roleless_contributions,
    roles,
    steps,
)
from tests.support.dossiers import (
    AKKERS,
    FIN,
    KADE,
    ORDER,
    TODAY,
    big_town,
    default_town,
    item,
    part,
    town,
)
from tests.support.dossiers import (
    check as answered,
)


def test_every_step_is_walked_in_order_once_for_the_town_or_once_for_each_wijk() -> None:
    assert [found.id for found in instances(town())] == [
        "opdracht",
        "keuze@kade",
        "keuze@akkers",
        "plan",
        "praten@kade",
        "praten@akkers",
    ]


def test_the_default_route_has_45_steps_in_the_order_of_their_codes() -> None:
    route = default_town(KADE, AKKERS)
    codes = [tuple(map(int, step.code.split("."))) for step in steps(route)]
    assert len(codes) == 45
    assert codes == sorted(codes)
    per_wijk = sum(step.level is Level.PER_NEIGHBOURHOOD for step in steps(route))
    assert len(list(instances(route))) == 45 + per_wijk
    assert len(departments(route)) == 15


def test_what_is_out_of_use_is_left_out_and_the_rest_has_its_order() -> None:
    dossier = town(
        replace(ORDER, retired=True),
        replace(KADE, archived=True),
        Neighbourhood("veen", name="Veen", order=1),
        replace(FIN, active=False),
        Person("zoe", name="zoë"),
        Phase("nul", order=0),
    )
    assert [step.code for step in steps(dossier)] == ["1.4", "2.1", "2.2"]
    assert [wijk.id for wijk in neighbourhoods(dossier)] == ["veen", "akkers"]
    assert [found.code for found in departments(dossier)] == ["RO", "OR", "BST"]
    assert [found.id for found in people(dossier)] == ["ans", "bram", "zoe"]
    assert [phase.order for phase in phases(dossier)] == [0, 1, 2]


def test_the_tenth_step_comes_after_the_ninth() -> None:
    more = [replace(ORDER, id=str(n), code=f"1.{n}", order=n) for n in (10, 9, 2)]
    codes = [step.code for step in steps(town(*more)) if step.phase == "begin"]
    assert codes == ["1.1", "1.2", "1.4", "1.9", "1.10"]


def test_what_has_no_record_reads_as_its_default() -> None:
    dossier = town()
    found = instance_of(dossier, "praten@kade/ro")
    assert found == StepInstance("praten@kade", "praten", "kade")
    assert contribution(dossier, "praten@kade", "ro") == Contribution(
        "praten@kade/ro", "praten@kade", "ro"
    )
    assert check(dossier, "opdracht", "bekend") == Check("opdracht/bekend", "opdracht", "bekend")


def test_the_checks_stand_with_their_checkpoints_in_order() -> None:
    dossier = town(answered("opdracht", "bekend", Answer.NO))
    found = checks(dossier, instance_of(dossier, "opdracht"))
    assert [(point.id, answer.answer) for point, answer in found] == [
        ("vastgesteld", None),
        ("bekend", Answer.NO),
    ]


def test_who_is_informed_contributes_nothing() -> None:
    dossier = town(part("opdracht", "bst", text="toch"))
    whole = instance_of(dossier, "opdracht")
    assert [given.department for given in roles(dossier, "opdracht")] == ["ro", "or", "fin", "bst"]
    assert [given.department for given, _ in contributions(dossier, whole)] == ["ro", "or", "fin"]


def test_who_lost_its_role_keeps_what_it_contributed_and_counts_for_nothing() -> None:
    """It was kept in the file, and shown nowhere."""
    lost = Department("dat", code="DAT", order=1)
    waiting = [
        part("opdracht", key, status=Status.WAITING, text="telt mee") for key in ("bst", "dat")
    ]
    dossier = town(lost, *waiting, part("opdracht", "or", text="R"), part("praten@kade", "dat"))
    whole = instance_of(dossier, "opdracht")
    kept = roleless_contributions(dossier, whole)
    assert [given.department for given in kept] == ["dat", "bst"]
    assert effective(dossier, whole) is Status.NOT_STARTED
    assert held_up_by(dossier, whole) == []
    assert roleless_contributions(dossier, instance_of(dossier, "praten@kade")) == []


def test_the_owner_is_the_contact_of_the_accountable_department_only() -> None:
    dossier = town(item("opdracht", owner="ans"), part("opdracht", "fin", contact="bram"))
    whole = instance_of(dossier, "opdracht")
    asked = {
        given.department: contact(dossier, whole, given) for given in roles(dossier, "opdracht")
    }
    assert asked == {"ro": "ans", "or": None, "fin": "bram", "bst": None}
    chosen = town(item("opdracht", owner="ans"), part("opdracht", "ro", contact="bram"))
    assert contact(chosen, whole, roles(chosen, "opdracht")[0]) == "bram"


KEYS = st.text(st.characters(categories=["Ll", "Nd"]), min_size=1)


@given(KEYS, st.none() | KEYS, KEYS)
def test_an_id_can_be_taken_apart_again(step: str, wijk: str | None, department: str) -> None:
    whole = instance_id(step, wijk)
    assert split_instance(whole) == (step, wijk)
    assert split_part(part_id(whole, department)) == (whole, department)
    assert split_part(whole) == (whole, "")


def test_ids_say_what_they_connect_or_are_new() -> None:
    assert dependency_id("plan", "opdracht") == "plan>opdracht"
    assert len({new_id() for _ in range(50)}) == 50


@given(st.integers(1000, 9999), st.integers(0, 99999))
def test_a_register_number_can_be_read_back(year: int, number: int) -> None:
    assert parsed(formatted(year, number)) == (year, number)


@pytest.mark.parametrize("text", ["", "2026", "zaak 2026-014", "26-014", "2026-014a", "2026-"])
def test_another_kind_of_text_is_no_register_number(text: str) -> None:
    assert parsed(text) is None


WORK: list[tuple[str, Callable[[Dossier], object]]] = [
    ("instances", lambda dossier: list(instances(dossier))),
    ("progress", progress),
    ("per phase", progress_per_phase),
    ("attention", lambda dossier: attention(dossier, TODAY)),
    ("dates", lambda dossier: proposed_dates(dossier, TODAY)),
    ("freed", lambda dossier: freed_by(dossier, dossier.all(Wait)[0], TODAY)),
]


@pytest.fixture(scope="module")
def towns() -> tuple[Dossier, Dossier]:
    """A town, and one with twice as many wijken."""
    return big_town(12), big_town(24)


def calls(work: Callable[[Dossier], object], dossier: Dossier) -> int:
    """How many functions are called; the same on every machine, unlike seconds."""
    count = 0

    def counted(*event: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(counted)
    try:
        work(dossier)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("work", [work for _, work in WORK], ids=[name for name, _ in WORK])
def test_twice_as_many_wijken_are_at_most_about_twice_the_work(
    towns: tuple[Dossier, Dossier], work: Callable[[Dossier], object]
) -> None:
    for dossier in towns:
        work(dossier)  # indexes are made the first time
    small, large = (calls(work, dossier) for dossier in towns)
    assert large < 2.5 * small


def test_there_are_departments_for_every_role_of_the_default_route() -> None:
    route = default_town()
    known = {department.id for department in route.all(Department)}
    assert {given.department for step in steps(route) for given in roles(route, step.id)} <= known
