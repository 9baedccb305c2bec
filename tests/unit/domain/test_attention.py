"""What needs attention: each kind of finding on and off."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain import attention as module
from app.domain.attention import OWNERSHIP, Concern, Finding, attention, ownership
from app.domain.decisions import Body
from app.domain.fields import Record
from app.domain.instances import Status
from app.domain.responsibility import Breach
from app.domain.route import Recurrence, Step
from app.domain.walk import instances
from app.editing.wording import finding_place, finding_text
from tests.support.dossiers import (
    ANS,
    BRAM,
    BST,
    FIN,
    KADE,
    OR,
    ORDER,
    RO,
    TODAY,
    big_town,
    concerns,
    findings,
    finished,
    item,
    needs,
    part,
    role,
    town,
    wait,
)

LEFT = replace(ANS, left_on=date(2026, 11, 1))
SOON, FAR = TODAY + timedelta(weeks=6), TODAY + timedelta(weeks=6, days=1)
YESTERDAY = TODAY - timedelta(days=1)
B, W, L, G, X = list(Status)[1:]

Case = tuple[str, Sequence[Record], Sequence[Record]]

CASES: list[Case] = [
    ("no_owner", [], [item("opdracht", owner="ans")]),
    ("no_owner", [item("opdracht", status=W)], [item("opdracht", status=X, na_reason="r")]),
    ("no_accountable", [role("opdracht", "ro", "I")], []),
    ("several_accountable", [role("opdracht", "fin", "A")], []),
    ("no_responsible", [role("opdracht", "or", "C")], []),
    ("person_left", [LEFT, item("opdracht", owner="ans")], [item("opdracht", owner="ans")]),
    (
        "person_left",
        [LEFT, part("opdracht", "fin", contact="ans")],
        [LEFT, part("opdracht", "fin", contact="ans", status=G)],
    ),
    ("person_left", [LEFT, part("opdracht", "fin", contact="ans")], [LEFT, *finished()]),
    ("done_without_proof", finished(result_location=""), finished()),
    ("waiting_without_whom", [item("opdracht", status=W)], []),
    (
        "waiting_without_whom",
        [item("opdracht", status=W), wait("w", "opdracht", answered_on=TODAY)],
        [item("opdracht", status=W), wait("w", "opdracht")],
    ),
    (
        "waiting_without_whom",
        [part("opdracht", "fin", status=W)],
        [part("opdracht", "fin", status=W), wait("w", "opdracht/fin")],
    ),
    (
        "waiting_without_whom",
        [part("opdracht", "fin", status=W)],
        [part("opdracht", "fin", status=W), *finished()],
    ),
    (
        "pending_without_meeting",
        [item("opdracht", status=L, body=Body.COUNCIL)],
        [item("opdracht", status=L, body=Body.COUNCIL, body_date=TODAY)],
    ),
    (
        "awaiting_decision",
        [item("opdracht", status=L, body=Body.COUNCIL, body_date=TODAY)],
        [item("opdracht", status=L, body_date=TODAY)],
    ),
    (
        "skipped_without_decider",
        [item("opdracht", status=X, decided_by=" ")],
        [item("opdracht", status=X, decided_by="Ans")],
    ),
    (
        "running_without_due",
        [part("opdracht", "ro", status=B)],
        [part("opdracht", "ro", status=B), item("opdracht", due=FAR)],
    ),
    ("overdue", [item("opdracht", due=YESTERDAY)], [item("opdracht", due=TODAY)]),
    ("due_soon", [item("opdracht", due=SOON)], [item("opdracht", due=FAR)]),
    ("due_soon", [item("opdracht", due=TODAY)], [item("opdracht", due=YESTERDAY)]),
    ("due_soon", [item("opdracht", due=SOON)], finished(due=SOON)),
    (
        "review",
        [*finished(), replace(ORDER, recurrence=Recurrence.MONTHLY)],
        [*finished(), replace(ORDER, recurrence=Recurrence.YEARLY)],
    ),
    (
        "all_contributed",
        [part("opdracht", "ro", status=G), part("opdracht", "or", status=G)],
        [part("opdracht", "ro", status=G)],
    ),
    (
        "dependency_open",
        [needs("opdracht", "plan"), item("opdracht", status=B)],
        [needs("opdracht", "plan")],
    ),
    (
        "dependency_open",
        [needs("opdracht", "plan"), item("opdracht", status=L)],
        [needs("opdracht", "plan"), item("opdracht", status=B), item("plan", status=X)],
    ),
]


@pytest.mark.parametrize(("concern", "on", "off"), CASES)
def test_a_finding_is_there_when_it_should_be(
    concern: str, on: Sequence[Record], off: Sequence[Record]
) -> None:
    assert concern in concerns(town(*on), "opdracht")
    assert concern not in concerns(town(*off), "opdracht")


def test_the_board_is_missed_where_college_or_raad_decides() -> None:
    without = town(role("plan", "bst", "I"))
    assert "board_not_involved" in concerns(without, "plan")
    assert "board_not_involved" not in concerns(town(), "plan")


def test_a_department_that_works_needs_a_contact() -> None:
    def missing(*records: Record) -> set[str | None]:
        found = attention(town(*records), TODAY)
        kind = Concern.DEPARTMENT_WITHOUT_CONTACT
        return {finding.department for finding in found if finding.concern is kind}

    assert missing() == set()
    assert missing(replace(RO, contact=None)) == {"ro"}
    assert missing(replace(FIN, contact=None), replace(BST, contact=None)) == set()
    assert missing(replace(OR, contact=None, active=False)) == set()


def test_the_contact_of_a_department_who_left_is_found_with_the_department() -> None:
    found = attention(town(replace(BRAM, left_on=TODAY)), TODAY)
    assert Finding(Concern.PERSON_LEFT, department="or", person="bram") in found


@pytest.mark.parametrize(
    ("days", "status", "stale"),
    [
        (60, B, False),
        (61, B, True),
        (61, W, True),
        (61, L, True),
        (61, G, False),
        (61, None, False),
    ],
)
def test_running_work_that_nobody_touched_is_stale(
    days: int, status: Status | None, stale: bool
) -> None:
    dossier = town(item("opdracht", status=status))
    touched = {"opdracht": TODAY - timedelta(days=days)}
    assert ("stale" in concerns(dossier, "opdracht", touched=touched)) is stale
    assert "stale" not in concerns(dossier, "opdracht")


def test_how_long_work_may_lie_is_a_setting() -> None:
    dossier, touched = town(item("opdracht", status=B)), {"opdracht": YESTERDAY}
    assert "stale" in concerns(dossier, touched=touched, stale_days=0)
    assert "stale" not in concerns(dossier, touched=touched, stale_days=1)


def test_archived_wijken_and_retired_steps_ask_no_attention() -> None:
    gone = town(replace(KADE, archived=True), replace(ORDER, retired=True))
    assert not findings(gone, "opdracht")
    assert all(finding.neighbourhood != "kade" for finding in attention(gone, TODAY))


def test_every_open_instance_without_owner_is_found() -> None:
    dossier = town(*finished(), item("plan", owner="ans"))
    found = attention(dossier, TODAY)
    without = {(item.step, item.neighbourhood) for item in found if item.concern == "no_owner"}
    assert without == {
        (found.step, found.neighbourhood)
        for found in instances(dossier)
        if found.step not in ("opdracht", "plan")
    }


def test_the_ownership_check_is_a_part_of_it() -> None:
    found = attention(big_town(3), TODAY)
    check = ownership(found)
    assert check == [finding for finding in found if finding.concern in OWNERSHIP]
    assert 0 < len(check) < len(found)
    calendar = {"overdue", "review", "due_soon", "awaiting_decision", "dependency_open"}
    assert not calendar & OWNERSHIP
    assert {breach.value for breach in Breach} <= OWNERSHIP


def test_the_most_pressing_comes_first_and_every_kind_has_its_place() -> None:
    assert sorted(module._PRESSING) == sorted(Concern)
    found = attention(big_town(3), TODAY)
    places = [module._PRESSING.index(finding.concern) for finding in found]
    assert places == sorted(places)


def test_within_a_kind_the_order_is_that_of_the_route() -> None:
    late = [item("praten", "kade", due=YESTERDAY), item("opdracht", due=YESTERDAY)]
    found = [finding for finding in findings(town(*late)) if finding.concern is Concern.OVERDUE]
    assert [finding.step for finding in found] == ["opdracht", "praten"]


@pytest.mark.parametrize("seed", range(3))
def test_every_finding_can_be_told_in_a_sentence(seed: int) -> None:
    dossier = big_town(2, seed)
    codes = {step.code for step in dossier.all(Step)}
    told = {finding.concern for finding in attention(dossier, TODAY)}
    assert len(told) > 6
    for finding in attention(dossier, TODAY):
        assert not set(finding_text(dossier, finding)) & set("{}")
        place = finding_place(dossier, finding)
        assert place.partition(" ")[0] in codes or finding.step is None
