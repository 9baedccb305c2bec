"""Who is responsible, and where a route breaks the rules of the roles."""

from dataclasses import replace

import pytest

from app.domain.dossier import Dossier
from app.domain.responsibility import Breach, accountable_department, breaches, strongest
from app.domain.route import Letter, RequiredDecision, Step
from app.domain.walk import steps
from tests.support.dossiers import BST, OR, ORDER, PLAN, TOWN, default_town, role, town


def broken(dossier: Dossier, step: str = "opdracht") -> list[Breach]:
    return breaches(dossier, dossier.get(Step, step))


def test_a_step_with_an_a_and_an_r_breaks_no_rule() -> None:
    assert [breach for step in steps(town()) for breach in breaches(town(), step)] == []


def test_the_default_route_breaks_no_rule() -> None:
    route = default_town()
    assert {
        step.code: breaches(route, step) for step in steps(route) if breaches(route, step)
    } == {}


@pytest.mark.parametrize(
    ("letters", "wanted"),
    [
        ({"ro": "C"}, [Breach.NO_ACCOUNTABLE]),
        ({"or": "A"}, [Breach.SEVERAL_ACCOUNTABLE, Breach.NO_RESPONSIBLE]),
        ({"or": "C"}, [Breach.NO_RESPONSIBLE]),
        ({"fin": "A"}, [Breach.SEVERAL_ACCOUNTABLE]),
        ({"ro": "I", "or": "I"}, [Breach.NO_ACCOUNTABLE, Breach.NO_RESPONSIBLE]),
    ],
)
def test_a_step_needs_one_a_and_an_r_of_another_department(
    letters: dict[str, str], wanted: list[Breach]
) -> None:
    assert broken(town(*(role("opdracht", key, letters[key]) for key in letters))) == wanted


def test_one_team_for_both_is_silenced_by_a_reason_only() -> None:
    alone = role("opdracht", "or", "C")
    for reason, wanted in (("één team", []), ("   ", [Breach.NO_RESPONSIBLE])):
        assert broken(town(alone, replace(TOWN, one_team_reason=reason))) == wanted
    nobody = [role("opdracht", key, "I") for key in ("ro", "or")]
    assert broken(town(*nobody, replace(TOWN, one_team_reason="ja"))) == [Breach.NO_ACCOUNTABLE]


@pytest.mark.parametrize(
    ("decision", "letter", "breached"),
    [
        (RequiredDecision.EXECUTIVE, "A", False),
        (RequiredDecision.EXECUTIVE, "C", False),
        (RequiredDecision.COUNCIL, "C", False),
        (RequiredDecision.COUNCIL, "R", True),
        (RequiredDecision.COUNCIL, "I", True),
        (RequiredDecision.MANAGEMENT, "I", False),
        (RequiredDecision.NONE, "I", False),
    ],
)
def test_the_board_takes_part_where_college_or_raad_decides(
    decision: RequiredDecision, letter: str, breached: bool
) -> None:
    dossier = town(replace(PLAN, decision=decision), role("plan", "bst", letter))
    assert (Breach.BOARD_NOT_INVOLVED in broken(dossier, "plan")) is breached


def test_a_department_out_of_use_has_no_role() -> None:
    assert broken(town(replace(OR, active=False))) == [Breach.NO_RESPONSIBLE]
    assert broken(town(replace(BST, active=False)), "plan") == [Breach.BOARD_NOT_INVOLVED]


@pytest.mark.parametrize("letters", [("A", "I"), ("R", "C"), ("C", "I"), ("A", "R")])
def test_the_strongest_letter_is_the_first_of_a_r_c_i(letters: tuple[str, str]) -> None:
    one, other = map(Letter, letters)
    assert strongest(one, other) is strongest(other, one) is one


def test_the_accountable_department_is_known_when_there_is_just_one() -> None:
    found = accountable_department(town(), ORDER.id)
    assert found is not None
    assert found.code == "RO"
    assert accountable_department(town(role("opdracht", "or", "A")), ORDER.id) is None
    assert accountable_department(town(role("opdracht", "ro", "C")), ORDER.id) is None
