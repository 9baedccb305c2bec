"""What keeps a step from being done."""

from datetime import date

import pytest

from app.domain.completion import Gap, Missing, decisions_of, missing_for_done, required_decision
from app.domain.decisions import Body, Decision, DecisionStatus, DecisionStep
from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.instances import Answer
from app.domain.walk import instance_of
from tests.support.dossiers import check, finished, item, town

DAY = date(2026, 10, 8)
GOOD = {"number": "2026-014", "body": Body.EXECUTIVE, "date": DAY}


def gaps(dossier: Dossier, key: str = "opdracht") -> list[Missing]:
    return missing_for_done(dossier, instance_of(dossier, key))


def test_nothing_is_missing_when_all_rules_are_met() -> None:
    assert gaps(town(*finished())) == []


def test_everything_that_is_missing_is_told_at_once() -> None:
    assert gaps(town()) == [
        Missing(Gap.CHECKPOINTS, (1, 2)),
        Missing(Gap.RESULT_LOCATION),
        Missing(Gap.OWNER),
        Missing(Gap.APPROVAL),
    ]
    assert [found.gap for found in gaps(town(), "plan")] == [
        Gap.RESULT_LOCATION,
        Gap.OWNER,
        Gap.APPROVAL,
        Gap.DECISION,
    ]


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        (check("opdracht", "bekend", None), Missing(Gap.CHECKPOINTS, (2,))),
        (check("opdracht", "bekend", Answer.NO, "nee"), Missing(Gap.CHECKPOINTS, (2,))),
        (
            check("opdracht", "bekend", Answer.NOT_APPLICABLE, "  "),
            Missing(Gap.CHECK_REASONS, (2,)),
        ),
        (finished(result_location=" ")[0], Missing(Gap.RESULT_LOCATION)),
        (finished(owner=None)[0], Missing(Gap.OWNER)),
        (finished(approved_on=None)[0], Missing(Gap.APPROVAL, person="ans")),
    ],
)
def test_each_thing_that_is_missing_is_told_alone(change: Record, missing: Missing) -> None:
    assert gaps(town(*finished(), change)) == [missing]


def test_the_numbers_are_those_of_the_checkpoints_on_screen() -> None:
    only_first = town(check("opdracht", "vastgesteld", Answer.YES))
    assert gaps(only_first)[0] == Missing(Gap.CHECKPOINTS, (2,))


def decided(*decisions: Decision) -> Dossier:
    """Step 2.1, which the college decides on, with linked decisions."""
    links = [DecisionStep(f"{made.id}/plan", made.id, "plan") for made in decisions]
    whole = item("plan", owner="ans", result_location="zaak 1", approved_on=DAY)
    return town(whole, *decisions, *links)


def test_a_step_that_needs_a_decision_is_done_with_it() -> None:
    assert gaps(decided(Decision("d", **GOOD)), "plan") == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrong",
    [
        {"body": Body.COUNCIL},
        {"body": Body.MANAGEMENT},
        {"date": None},
        {"number": ""},
        {"status": DecisionStatus.PROPOSED},
        {"status": DecisionStatus.WITHDRAWN},
    ],
)
def test_another_decision_does_not_count(wrong: dict[str, object]) -> None:
    dossier = decided(Decision("d", **{**GOOD, **wrong}))  # type: ignore[arg-type]
    assert gaps(dossier, "plan") == [Missing(Gap.DECISION, body="college")]
    assert len(decisions_of(dossier, instance_of(dossier, "plan"))) == 1


def test_a_decision_of_another_step_does_not_count() -> None:
    dossier = decided().apply([])
    free = Decision("d", **GOOD)  # type: ignore[arg-type]
    elsewhere = Dossier.of([*dossier, free, DecisionStep("d/opdracht", "d", "opdracht")])
    assert [found.gap for found in gaps(elsewhere, "plan")] == [Gap.DECISION]


def test_the_latest_decision_that_counts_is_the_one_that_is_shown() -> None:
    old = Decision("old", **GOOD)  # type: ignore[arg-type]
    new = Decision("new", "2026-020", Body.EXECUTIVE, date(2026, 11, 1))
    other = Decision("other", "2026-021", Body.COUNCIL, date(2026, 11, 9))
    executed = Decision(
        "done", "2026-019", Body.EXECUTIVE, date(2026, 10, 20), status=DecisionStatus.EXECUTED
    )
    dossier = decided(new, old, other, executed)
    plan = instance_of(dossier, "plan")
    assert required_decision(dossier, plan) == new
    assert [found.id for found in decisions_of(dossier, plan)] == ["old", "done", "new", "other"]


def test_a_step_without_decision_needs_none() -> None:
    dossier = town(*finished())
    assert required_decision(dossier, instance_of(dossier, "opdracht")) is None
