"""How the route of a dossier differs from the one it was made with."""

from dataclasses import replace

import pytest

from app.domain.changes import FieldChange, changed, created, deleted
from app.domain.dossier import Dossier
from app.domain.route import Checkpoint, Phase, Step
from app.domain.route_difference import Aspect, Difference, route_differences
from app.domain.town_hall import Department, Person
from tests.support.dossiers import FIN, ORDER, PLAN, default_town, needs, role, town

SOURCE = town()


def told(*changes: FieldChange) -> list[Difference]:
    return route_differences(SOURCE, SOURCE.apply(changes))


def test_a_route_is_equal_to_itself() -> None:
    assert not route_differences(default_town(), default_town())


def test_an_own_step_and_one_that_was_dropped() -> None:
    own = Step("x", "begin", code="1.2", title="Eigen", order=2, own=True)
    assert told(created(own)) == [Difference(Aspect.STEP_ADDED, "x", now="Eigen")]
    gone = told(*changed(PLAN, replace(PLAN, title="Plan", retired=True)))
    assert gone == [Difference(Aspect.STEP_GONE, "plan", was=PLAN.title)]


@pytest.mark.parametrize(
    ("field", "value", "aspect", "about"),
    [
        ("title", "Opdracht geven", Aspect.TITLE, ""),
        ("code", "1.9", Aspect.CODE, ""),
        ("lead_weeks", 9, Aspect.LEAD_WEEKS, ""),
        ("why", "Daarom", Aspect.TEXT, "why"),
    ],
)
def test_a_step_that_was_changed(field: str, value: object, aspect: Aspect, about: str) -> None:
    after = replace(ORDER, **{field: value})  # type: ignore[arg-type]
    was = str(getattr(ORDER, field))
    assert told(*changed(ORDER, after)) == [Difference(aspect, "opdracht", about, was, str(value))]


def test_roles_that_were_given_changed_and_taken() -> None:
    found = told(
        created(role("keuze", "fin", "C")),
        *changed(role("plan", "ro", "R"), role("plan", "ro", "C")),
        deleted(role("opdracht", "bst", "I")),
    )
    assert found == [
        Difference(Aspect.ROLE, "opdracht", "bst", "I", ""),
        Difference(Aspect.ROLE, "keuze", "fin", "", "C"),
        Difference(Aspect.ROLE, "plan", "ro", "R", "C"),
    ]


def test_requirements_and_checkpoints() -> None:
    point = Checkpoint("vastgesteld", "opdracht", 1, "Vastgesteld?")
    found = told(
        created(needs("plan", "opdracht")),
        *changed(point, replace(point, text="Vastgesteld door het college?")),
    )
    assert found == [
        Difference(
            Aspect.CHECKPOINT,
            "opdracht",
            "vastgesteld",
            point.text,
            point.text[:-1] + " door het college?",
        ),
        Difference(Aspect.REQUIRES, "plan", "opdracht", "", "opdracht"),
    ]


def test_departments_come_first() -> None:
    found = told(
        *changed(FIN, replace(FIN, active=False)),
        created(Department("x", code="X", name="Nieuw", order=9)),
        *changed(ORDER, replace(ORDER, title="Anders")),
    )
    assert [(item.aspect, item.about, item.was, item.now) for item in found] == [
        (Aspect.DEPARTMENT, "fin", "Financiën", ""),
        (Aspect.DEPARTMENT, "x", "", "Nieuw"),
        (Aspect.TITLE, "", "Opdracht", "Anders"),
    ]


def test_what_is_recorded_about_a_route_is_no_difference() -> None:
    after = SOURCE.apply([created(Person("p", name="Piet"))])
    assert not route_differences(SOURCE, after)


def test_steps_follow_the_order_of_the_route_also_when_dropped() -> None:
    """A step of which even the phase is gone still has a place."""
    source = Dossier.of([*SOURCE, Phase("los", order=9), Step("w", "los", code="9.1", title="W")])
    found = route_differences(source, SOURCE.apply(changed(ORDER, replace(ORDER, title="A"))))
    assert {item.step for item in found} == {"w", "opdracht"}
