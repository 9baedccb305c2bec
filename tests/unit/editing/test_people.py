"""People, and the work they hand over."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.decisions import Decision
from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.held import Held, Hold, held_by
from app.domain.instances import Contribution, Status, StepInstance
from app.domain.references import Reference
from app.domain.stand_ins import stand_in_for
from app.domain.town_hall import Department, Person, StandIn
from app.domain.waits import Wait, WaitOn
from app.editing.commands import people, stand_ins
from app.editing.commands.handing_over import hand_over
from app.editing.edit import Edit
from app.editing.held_text import held_text
from app.editing.wording import refusal_text
from tests.support.dossiers import (
    ANS,
    BRAM,
    FIN,
    TODAY,
    big_town,
    finished,
    item,
    part,
    refused,
    town,
    wait,
)

G = Status.DONE
CIS = Person("cis", name="Cis de Vries")


def day(number: int, month: int = 12) -> date:
    return date(2026, month, number)


class TestPeople:
    def test_the_first_person_of_a_department_becomes_its_contact(self) -> None:
        edit = Edit(town())
        first = people.add(edit, " Cis  de Vries ", " planner ", ("fin", "ro"))
        second = people.add(edit, "Dik", departments=("fin",))
        assert (first.name, first.job_title) == ("Cis de Vries", "planner")
        assert edit.dossier.get(Department, "fin").contact == first.id
        assert edit.dossier.get(Department, "ro").contact == "ans"
        assert second.departments == ("fin",)

    @pytest.mark.parametrize("name", ["Ans Baas", "ans  BAAS", "Áns Baas"])
    def test_nobody_is_added_twice(self, name: str) -> None:
        with refused("person_exists"):
            people.add(Edit(town()), name)

    def test_a_person_has_a_name_and_a_department_that_exists(self) -> None:
        with refused("name_missing"):
            people.add(Edit(town()), "  ")
        with refused("no_such_record"):
            people.add(Edit(town()), "Cis", departments=("elders",))

    def test_who_left_is_kept(self) -> None:
        edit = Edit(town())
        people.leave(edit, ANS, TODAY)
        assert edit.dossier.get(Person, "ans") == replace(ANS, left_on=TODAY)

    def test_a_name_can_be_changed_and_stays_unique(self) -> None:
        edit = Edit(town())
        people.rename(edit, ANS, " Ans  de Baas ")
        assert edit.dossier.get(Person, "ans").name == "Ans de Baas"
        people.rename(edit, ANS, "áns baas")
        with refused("person_exists"):
            people.rename(edit, ANS, "bram ketelaar")
        with refused("name_missing"):
            people.rename(edit, ANS, " ")

    def test_what_is_known_of_somebody_is_kept_without_blanks(self) -> None:
        edit = Edit(town())
        people.set_job_title(edit, ANS, " adviseur  wonen ")
        people.set_mail(edit, ANS, " ans@merelveen.example ")
        people.set_phone(edit, ANS, " 06  123 ")
        people.set_departments(edit, ANS, ["fin", "ro", "fin"])
        assert edit.dossier.get(Person, "ans") == Person(
            "ans",
            name="Ans Baas",
            job_title="adviseur wonen",
            departments=("fin", "ro"),
            mail="ans@merelveen.example",
            phone="06 123",
        )
        people.set_departments(edit, ANS, [])
        people.set_mail(edit, ANS, "")
        with refused("no_such_record"):
            people.set_departments(edit, ANS, ["elders"])

    @pytest.mark.parametrize("mail", ["ans", "@x", "ans@", "ans @x", "a@b@c"])
    def test_an_address_has_a_name_and_a_place(self, mail: str) -> None:
        with refused("bad_mail"):
            people.set_mail(Edit(town()), ANS, mail)

    def test_who_comes_back_is_there_again(self) -> None:
        edit = Edit(town())
        people.leave(edit, ANS, TODAY)
        people.come_back(edit, ANS)
        assert edit.changes() == ()

    def test_who_was_typed_by_mistake_is_deleted(self) -> None:
        edit = Edit(town(CIS))
        people.remove(edit, CIS)
        assert edit.dossier.find(Person, "cis") is None

    @pytest.mark.parametrize(
        ("record", "reference"),
        [
            (item("plan", owner="cis"), Reference("step_instance", "plan", "owner")),
            (part("plan", "ro", contact="cis"), Reference("contribution", "plan/ro", "contact")),
            (replace(FIN, deputy="cis"), Reference("department", "fin", "deputy")),
            (wait("w", "plan", "cis", kind=WaitOn.PERSON), Reference("wait", "w", "on")),
            (
                wait("w", "plan", "cis", kind=WaitOn.PERSON, answered_on=TODAY),
                Reference("wait", "w", "on"),
            ),
            (StandIn("s", "ans", "cis", TODAY, TODAY), Reference("stand_in", "s", "deputy")),
            (Decision("d", number="2026-001", owner="cis"), Reference("decision", "d", "owner")),
        ],
    )
    def test_who_is_named_somewhere_stays(self, record: Record, reference: Reference) -> None:
        edit = Edit(town(CIS, record))
        with refused("still_used", edit.dossier) as caught:
            people.remove(edit, CIS)
        assert caught.value.data["references"] == (reference,)
        assert edit.changes() == ()

    def test_the_refusal_tells_what_refers(self) -> None:
        edit = Edit(town(CIS, item("plan", owner="cis"), item("opdracht", owner="cis")))
        with refused("still_used") as caught:
            people.remove(edit, CIS)
        assert refusal_text(edit.dossier, caught.value) == (
            "Cis de Vries wordt nog gebruikt bij stap (2) en kan niet worden verwijderd."
            " Noteer wanneer iemand vertrekt; wat diegene deed, blijft bewaard."
        )


BUSY = (
    *finished(),
    part("opdracht", "or", contact="ans"),
    item("plan", owner="ans"),
    item("praten", "kade", owner="bram"),
    part("plan", "ro", contact="ans"),
    part("plan", "bst", contact="ans", status=G),
    replace(FIN, head="ans", deputy="ans"),
    wait("w", "plan", "ans", kind=WaitOn.PERSON, what="raming"),
    wait("old", "plan", "ans", kind=WaitOn.PERSON, answered_on=TODAY),
    wait("other", "plan", "ans"),
    CIS,
    StandIn("s", "cis", "ans", day(1), day(31)),
    StandIn("past", "cis", "ans", day(1, 1), day(2, 1)),
)
"""A town in which Ans has much in hand, and some of it is over."""


def handed(dossier: Dossier, to: Person, *holds: Hold) -> Dossier:
    edit = Edit(dossier)
    chosen = [found for found in held_by(dossier, "ans", TODAY) if found.hold in holds]
    assert hand_over(edit, ANS, to, chosen) == len(chosen)
    assert edit.before.apply(edit.changes()) == edit.dossier
    return edit.dossier


class TestHandingOver:
    def test_what_is_open_is_listed_and_what_is_over_is_not(self) -> None:
        assert held_by(town(*BUSY), "ans", TODAY) == [
            Held(Hold.OWNER, "plan"),
            Held(Hold.CONTRIBUTION, "plan/ro"),
            Held(Hold.CONTACT, "ro"),
            Held(Hold.HEAD, "fin"),
            Held(Hold.DEPUTY, "fin"),
            Held(Hold.WAIT, "w"),
            Held(Hold.STAND_IN, "s"),
        ]

    def test_each_has_a_line(self) -> None:
        dossier = town(*BUSY, item("praten", "kade", owner="ans"))
        assert [held_text(dossier, found) for found in held_by(dossier, "ans", TODAY)] == [
            "Eigenaar van 2.1",
            "Eigenaar van 2.2 Kade",
            "Contactpersoon voor 2.1 · RO",
            "Contactpersoon van RO: Ruimte",
            "Hoofd van FIN: Financiën",
            "Tweede contactpersoon van FIN: Financiën",
            "Antwoord gevraagd bij 2.1: raming",
            "Vervangt Cis de Vries: tot en met 31-12-2026",
        ]
        titled = town(item("opdracht", owner="ans"))
        assert held_text(titled, Held(Hold.OWNER, "opdracht")) == "Eigenaar van 1.1: Opdracht"

    def test_all_that_is_open_moves_and_what_is_done_keeps_the_old_name(self) -> None:
        after = handed(town(*BUSY), BRAM, *Hold)
        assert after.get(StepInstance, "plan").owner == "bram"
        assert after.get(StepInstance, "opdracht").owner == "ans"
        assert after.get(Contribution, "plan/ro").contact == "bram"
        assert after.get(Contribution, "plan/bst").contact == "ans"
        assert after.get(Contribution, "opdracht/or").contact == "ans"
        fin = after.get(Department, "fin")
        assert (fin.head, fin.deputy, fin.contact) == ("bram", "bram", None)
        assert after.get(Department, "ro").contact == "bram"
        assert [after.get(Wait, key).on for key in ("w", "old", "other")] == ["bram", "ans", "ans"]
        assert [after.get(StandIn, key).deputy for key in ("s", "past")] == ["bram", "ans"]
        assert after.get(Person, "ans") == ANS

    @pytest.mark.parametrize("hold", Hold)
    def test_only_what_is_chosen_moves(self, hold: Hold) -> None:
        before = town(*BUSY)
        after = handed(before, BRAM, hold)
        kept = [found for found in held_by(before, "ans", TODAY) if found.hold is not hold]
        assert held_by(after, "ans", TODAY) == kept

    def test_who_takes_over_has_what_the_other_had(self) -> None:
        before = big_town(2)
        edit = Edit(before)
        one, other = before.get(Person, "p1"), before.get(Person, "p2")
        had = [set(held_by(before, key, TODAY)) for key in ("p1", "p2")]
        assert had[0]
        assert hand_over(edit, one, other, held_by(before, "p1", TODAY)) == len(had[0])
        assert held_by(edit.dossier, "p1", TODAY) == []
        assert set(held_by(edit.dossier, "p2", TODAY)) == had[0] | had[1]

    def test_who_comes_back_is_not_stood_in_for(self) -> None:
        assert handed(town(*BUSY), CIS, Hold.STAND_IN).find(StandIn, "s") is None

    def test_what_somebody_else_took_meanwhile_is_left_alone(self) -> None:
        edit = Edit(town(item("plan", owner="bram")))
        chosen = [Held(Hold.OWNER, "plan"), Held(Hold.OWNER, "opdracht"), Held(Hold.WAIT, "gone")]
        assert hand_over(edit, ANS, CIS, chosen) == 0
        assert edit.changes() == ()

    def test_nobody_hands_over_to_themselves(self) -> None:
        with refused("same_person"):
            hand_over(Edit(town()), ANS, ANS, [])


class TestStandIns:
    def test_who_stands_in_is_known_on_each_day(self) -> None:
        edit = Edit(town())
        first = stand_ins.add(edit, ANS, BRAM, day(1), day(5))
        found = [stand_in_for(edit.dossier, "ans", day(number)) for number in (1, 5, 6)]
        assert found == [first, first, None]
        assert stand_in_for(edit.dossier, "bram", day(1)) is None

    def test_it_can_be_changed_and_taken_away(self) -> None:
        edit = Edit(town(CIS))
        made = stand_ins.add(edit, ANS, BRAM, day(1), day(5))
        stand_ins.change(edit, made, deputy=CIS, first=day(2), last=day(6))
        assert stand_in_for(edit.dossier, "ans", day(1)) is None
        assert stand_in_for(edit.dossier, "ans", day(6)) == StandIn(
            made.id, "ans", "cis", day(2), day(6)
        )
        stand_ins.remove(edit, made)
        assert edit.changes() == ()

    def test_days_and_people_make_sense(self) -> None:
        edit = Edit(town())
        with refused("stands_in_for_oneself"):
            stand_ins.add(edit, ANS, ANS, day(1), day(5))
        with refused("ends_before_it_starts"):
            stand_ins.add(edit, ANS, BRAM, day(5), day(4))
        stand_ins.add(edit, ANS, BRAM, day(5), day(5))

    @pytest.mark.parametrize(("first", "last"), [(1, 5), (9, 20), (6, 7), (1, 30)])
    def test_there_is_one_at_a_time(self, first: int, last: int) -> None:
        edit = Edit(town(CIS))
        stand_ins.add(edit, ANS, BRAM, day(5), day(9))
        with refused("already_stood_in_for"):
            stand_ins.add(edit, ANS, CIS, day(first), day(last))
        stand_ins.add(edit, BRAM, CIS, day(first), day(last))
        stand_ins.add(edit, ANS, CIS, day(1), day(4))
        stand_ins.add(edit, ANS, CIS, day(10), day(10))
