"""Merging departments, and what it says beforehand."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.instances import Contribution, Status
from app.domain.responsibility import Breach
from app.domain.route import Letter, StepRole
from app.domain.town_hall import Department, Municipality, Person
from app.domain.waiting import open_waits
from app.domain.waits import Wait, WaitOn
from app.domain.walk import departments, letters, steps
from app.editing.commands.merging import MergedStep, merge_departments, merge_preview
from app.editing.edit import Edit
from tests.support.dossiers import (
    BST,
    FIN,
    OR,
    RO,
    TODAY,
    big_town,
    part,
    refused,
    role,
    status_of,
    town,
    wait,
)

A, R, C, _ = Letter
B, W, G = Status.IN_PROGRESS, Status.WAITING, Status.DONE


def merged(*records: Record, source: Department = FIN, target: Department = OR) -> Dossier:
    """The town after one department went up in another."""
    edit = Edit(town(*records))
    merge_departments(
        edit,
        edit.dossier.get(Department, source.id),
        edit.dossier.get(Department, target.id),
    )
    assert edit.before.apply(edit.changes()) == edit.dossier
    return edit.dossier


class TestMerging:
    @pytest.mark.parametrize("strong", "ARCI")
    @pytest.mark.parametrize("weak", "ARCI")
    def test_the_strongest_letter_stays(self, strong: str, weak: str) -> None:
        order = "ARCI"
        wanted = order[min(order.index(strong), order.index(weak))]
        after = merged(role("opdracht", "fin", strong), role("opdracht", "or", weak))
        assert letters(after, "opdracht")["or"] is Letter(wanted)
        assert not after.where(StepRole, "department", "fin")

    def test_a_role_that_only_the_source_had_goes_along(self) -> None:
        after = merged(role("keuze", "fin", "I"), source=FIN, target=replace(OR))
        assert letters(after, "praten") == {"or": Letter.ACCOUNTABLE, "ro": Letter.RESPONSIBLE}
        only = merged(role("keuze", "bst", "C"), source=Department("bst"), target=FIN)
        assert letters(only, "keuze")["fin"] is Letter.CONSULTED

    def test_contributions_are_joined(self) -> None:
        due = date(2027, 1, 1)
        after = merged(
            part("opdracht", "fin", text="Raming.\n\nDekking.", status=B, due=due, remark="let op"),
            part("opdracht", "or", text="Dekking.", status=G, contact="bram", internal_remark="i"),
        )
        found = after.get(Contribution, "opdracht/or")
        assert found.text == "Dekking.\n\nRaming."
        assert (found.status, found.due, found.contact) == (B, due, "bram")
        assert (found.remark, found.internal_remark) == ("let op", "i")
        assert not after.where(Contribution, "department", "fin")

    def test_no_word_is_lost_when_one_text_holds_the_other(self) -> None:
        after = merged(
            part("opdracht", "fin", text="net"), part("opdracht", "or", text="Netplan: net vol")
        )
        assert after.get(Contribution, "opdracht/or").text == "Netplan: net vol\n\nnet"

    def test_what_waits_goes_along_and_goes_on_waiting(self) -> None:
        after = merged(
            part("opdracht", "fin", status=W),
            wait("w", "opdracht/fin", "Provincie", since=date(2026, 9, 1), what="subsidie"),
            role("opdracht", "fin", "R"),
        )
        [moved] = open_waits(after, "opdracht/or")
        assert (moved.on, moved.what, moved.since) == ("Provincie", "subsidie", date(2026, 9, 1))
        assert after.find(Wait, "w") is None
        assert status_of(after, "opdracht") is W

    def test_who_waits_for_the_source_waits_for_the_target(self) -> None:
        after = merged(
            wait("w", "plan", "fin", kind=WaitOn.DEPARTMENT),
            wait("old", "plan", "fin", kind=WaitOn.DEPARTMENT, answered_on=TODAY),
            wait("text", "plan", "fin"),
        )
        assert [after.get(Wait, key).on for key in ("w", "old", "text")] == ["or", "fin", "fin"]

    def test_people_and_contact_move(self) -> None:
        both = Person("both", name="Cis", departments=("or", "fin", "ro"))
        after = merged(
            both,
            Person("one", name="Dik", departments=("fin",)),
            replace(FIN, contact="one", head="both"),
            replace(OR, contact=None),
        )
        assert after.get(Person, "both").departments == ("or", "ro")
        assert after.get(Person, "one").departments == ("or",)
        found = after.get(Department, "or")
        assert (found.contact, found.head) == ("one", "both")
        assert merged(replace(FIN, contact="ans")).get(Department, "or").contact == "bram"

    def test_the_source_is_switched_off_and_the_target_is_in_use(self) -> None:
        after = merged(replace(OR, active=False))
        assert [found.code for found in departments(after)] == ["RO", "OR", "BST"]
        assert letters(after, "opdracht")["or"] is Letter.RESPONSIBLE

    def test_a_department_cannot_go_up_in_itself(self) -> None:
        with refused("same_department"):
            merge_departments(Edit(town()), RO, RO)

    def test_what_others_contribute_is_left_alone(self) -> None:
        before = big_town(2)
        one, other, *rest = sorted(before.all(Department), key=lambda found: found.order)
        edit = Edit(before)
        merge_departments(edit, one, other)
        for found in rest:
            for kind in (StepRole, Contribution):
                was = before.where(kind, "department", found.id)
                assert edit.dossier.where(kind, "department", found.id) == was


class TestPreview:
    def test_it_tells_which_letter_each_step_gets(self) -> None:
        assert merge_preview(town(), FIN, OR) == [
            MergedStep("opdracht", C, R, R, loses_responsible=False, breaches=()),
            MergedStep("praten", C, A, A, loses_responsible=False, breaches=()),
        ]

    def test_it_tells_which_steps_lose_the_only_one_who_does_the_work(self) -> None:
        found = {item.step: item for item in merge_preview(town(), OR, RO)}
        assert {key: item.after for key, item in found.items()} == dict.fromkeys(
            ("opdracht", "keuze", "plan", "praten"), A
        )
        assert all(item.loses_responsible for item in found.values())
        assert {item.breaches for item in found.values()} == {(Breach.NO_RESPONSIBLE,)}

    def test_a_reason_for_one_team_silences_the_rule_not_the_fact(self) -> None:
        [found] = [
            item
            for item in merge_preview(town(Municipality(one_team_reason="klein")), OR, RO)
            if item.step == "keuze"
        ]
        assert (found.loses_responsible, found.breaches) == (True, ())

    def test_a_step_of_the_board_may_lose_it(self) -> None:
        found = {item.step: item for item in merge_preview(town(), BST, FIN)}
        assert list(found) == ["opdracht", "plan"]
        assert found["plan"] == MergedStep(
            "plan", C, None, C, loses_responsible=False, breaches=(Breach.BOARD_NOT_INVOLVED,)
        )

    def test_what_was_wrong_already_is_not_told(self) -> None:
        two = role("opdracht", "bst", "A")
        assert merge_preview(town(two), FIN, OR)[0].breaches == ()

    def test_nothing_is_said_of_steps_without_them(self) -> None:
        new = Department("new", code="NEW")
        assert merge_preview(town(new), new, OR) == []

    def test_it_says_what_happens(self) -> None:
        before = big_town(1)
        one, other, *_ = sorted(before.all(Department), key=lambda found: found.order)
        edit = Edit(before)
        merge_departments(edit, one, other)
        said = {item.step: item.after for item in merge_preview(before, one, other)}
        for step in steps(before):
            now = letters(edit.dossier, step.id)
            assert (step.id in said) == (now != letters(before, step.id))
            if step.id in said:
                assert now[other.id] is said[step.id]

    def test_a_department_cannot_go_up_in_itself(self) -> None:
        with refused("same_department"):
            merge_preview(town(), RO, RO)
