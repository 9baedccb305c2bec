"""Departments, roles and people."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.instances import Contribution, Status, StepInstance
from app.domain.route import Letter, Step, StepRole
from app.domain.town_hall import Department, Person
from app.domain.waiting import open_waits
from app.domain.waits import Wait, WaitOn
from app.domain.walk import contributions, departments, instance_of, letters
from app.editing.commands import town_hall
from app.editing.edit import Edit
from tests.support.dossiers import (
    ANS,
    BRAM,
    FIN,
    OR,
    ORDER,
    RO,
    TODAY,
    big_town,
    finished,
    item,
    part,
    refused,
    role,
    status_of,
    town,
    wait,
)

B, W, G = Status.IN_PROGRESS, Status.WAITING, Status.DONE


def merged(*records: Record, source: Department = FIN, target: Department = OR) -> Dossier:
    """The town after one department went up in another."""
    edit = Edit(town(*records))
    town_hall.merge_departments(
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
            town_hall.merge_departments(Edit(town()), RO, RO)

    def test_what_others_contribute_is_left_alone(self) -> None:
        before = big_town(2)
        one, other, *rest = sorted(before.all(Department), key=lambda found: found.order)
        edit = Edit(before)
        town_hall.merge_departments(edit, one, other)
        for found in rest:
            for kind in (StepRole, Contribution):
                was = before.where(kind, "department", found.id)
                assert edit.dossier.where(kind, "department", found.id) == was


class TestDepartments:
    def test_one_can_be_added_renamed_and_switched_off(self) -> None:
        edit = Edit(town())
        made = town_hall.add_department(edit, " WON ", " Wonen  en zorg ")
        assert (made.code, made.name, made.order) == ("WON", "Wonen en zorg", 5)
        town_hall.rename_department(edit, made, "Wonen")
        town_hall.switch_off(edit, edit.dossier.get(Department, made.id))
        assert edit.dossier.get(Department, made.id).name == "Wonen"
        assert made.id not in {found.id for found in departments(edit.dossier)}

    @pytest.mark.parametrize("code", ["", "A B", "NEGENLANG", "É", "a/b"])
    def test_a_code_is_short_and_plain(self, code: str) -> None:
        with refused("bad_department_code"):
            town_hall.add_department(Edit(town()), code, "x")

    def test_codes_stay_unique_and_names_are_not_empty(self) -> None:
        edit = Edit(town())
        with refused("department_exists"):
            town_hall.add_department(edit, "fin", "x")
        with refused("name_missing"):
            town_hall.add_department(edit, "NEW", " ")
        with refused("name_missing"):
            town_hall.rename_department(edit, RO, "")
        assert edit.changes() == ()

    def test_a_contact_can_be_chosen_and_taken_away(self) -> None:
        edit = Edit(town())
        town_hall.set_contact(edit, FIN, ANS)
        assert edit.dossier.get(Department, "fin").contact == "ans"
        town_hall.set_contact(edit, FIN, None)
        assert edit.changes() == ()


class TestRoles:
    def test_a_role_is_given_changed_and_taken(self) -> None:
        edit = Edit(town(part("keuze@kade", "fin", text="raming")))
        choice = edit.dossier.get(Step, "keuze")
        for letter in (Letter.CONSULTED, Letter.RESPONSIBLE):
            town_hall.set_role(edit, choice, FIN, letter)
            assert letters(edit.dossier, "keuze")["fin"] is letter
        town_hall.set_role(edit, choice, FIN, None)
        town_hall.set_role(edit, choice, FIN, None)
        assert "fin" not in letters(edit.dossier, "keuze")
        assert edit.changes() == ()

    def test_a_contribution_stays_where_a_role_goes(self) -> None:
        edit = Edit(town(part("opdracht", "fin", text="raming")))
        town_hall.set_role(edit, ORDER, FIN, None)
        assert edit.dossier.get(Contribution, "opdracht/fin").text == "raming"
        whole = instance_of(edit.dossier, "opdracht")
        assert "fin" not in {given.department for given, _ in contributions(edit.dossier, whole)}


class TestPeople:
    def test_the_first_person_of_a_department_becomes_its_contact(self) -> None:
        edit = Edit(town())
        first = town_hall.add_person(edit, " Cis  de Vries ", " planner ", ("fin", "ro"))
        second = town_hall.add_person(edit, "Dik", departments=("fin",))
        assert (first.name, first.job_title) == ("Cis de Vries", "planner")
        assert edit.dossier.get(Department, "fin").contact == first.id
        assert edit.dossier.get(Department, "ro").contact == "ans"
        assert second.departments == ("fin",)

    @pytest.mark.parametrize("name", ["Ans Baas", "ans  BAAS", "Áns Baas"])
    def test_nobody_is_added_twice(self, name: str) -> None:
        with refused("person_exists"):
            town_hall.add_person(Edit(town()), name)

    def test_a_person_has_a_name_and_a_department_that_exists(self) -> None:
        with refused("name_missing"):
            town_hall.add_person(Edit(town()), "  ")
        with refused("no_such_record"):
            town_hall.add_person(Edit(town()), "Cis", departments=("elders",))

    def test_who_left_is_kept(self) -> None:
        edit = Edit(town())
        town_hall.leave(edit, ANS, TODAY)
        assert edit.dossier.get(Person, "ans") == replace(ANS, left_on=TODAY)


class TestHandingOver:
    def test_all_that_is_open_moves_and_what_is_done_keeps_the_old_name(self) -> None:
        edit = Edit(
            town(
                *finished(),
                part("opdracht", "or", contact="ans"),
                item("plan", owner="ans"),
                item("praten", "kade", owner="bram"),
                part("plan", "ro", contact="ans"),
                part("plan", "bst", contact="ans", status=G),
                replace(FIN, head="ans", deputy="ans"),
                wait("w", "plan", "ans", kind=WaitOn.PERSON),
                wait("old", "plan", "ans", kind=WaitOn.PERSON, answered_on=TODAY),
            )
        )
        assert town_hall.hand_over(edit, ANS, BRAM) == 4
        after = edit.dossier
        assert after.get(StepInstance, "plan").owner == "bram"
        assert after.get(StepInstance, "opdracht").owner == "ans"
        assert after.get(Contribution, "plan/ro").contact == "bram"
        assert after.get(Contribution, "plan/bst").contact == "ans"
        assert after.get(Contribution, "opdracht/or").contact == "ans"
        fin = after.get(Department, "fin")
        assert (fin.head, fin.deputy, fin.contact) == ("bram", "bram", None)
        assert after.get(Department, "ro").contact == "bram"
        assert (after.get(Wait, "w").on, after.get(Wait, "old").on) == ("bram", "ans")
        assert after.get(Person, "ans") == ANS

    def test_nobody_hands_over_to_themselves(self) -> None:
        with refused("same_person"):
            town_hall.hand_over(Edit(town()), ANS, ANS)


@pytest.mark.parametrize(("code", "wanted"), [("", ""), (" gm0344 ", "GM0344")])
def test_a_municipality_code_is_gm_and_four_digits(code: str, wanted: str) -> None:
    assert town_hall.checked_code(code) == wanted


@pytest.mark.parametrize("code", ["0344", "GM344", "GM03444", "WK0344"])
def test_another_municipality_code_is_refused(code: str) -> None:
    with refused("bad_municipality_code"):
        town_hall.checked_code(code)
