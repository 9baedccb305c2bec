"""Splitting a department: each step is asked."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.instances import Contribution, Status
from app.domain.responsibility import breaches
from app.domain.route import Letter
from app.domain.town_hall import Department, Person
from app.domain.waiting import open_waits
from app.domain.waits import Wait, WaitOn
from app.domain.walk import letters, steps
from app.editing.commands.splitting import (
    Keeps,
    SharedStep,
    Split,
    split_department,
    split_questions,
)
from app.editing.edit import Edit
from tests.support.dossiers import OR, TODAY, big_town, part, refused, town, wait

A, R, C, _ = Letter
W, G = Status.WAITING, Status.DONE
WORK = part("praten@kade", "or", status=W, text="tekening", due=date(2027, 1, 1))
WAITING = wait("w", "praten@kade/or", since=TODAY, what="ruimte")


def split(*records: Record, **keeps: Keeps) -> tuple[Dossier, Department]:
    edit = Edit(town(*records))
    made = split_department(edit, OR, Split(" BOR ", "Beheer", keeps))
    assert edit.before.apply(edit.changes()) == edit.dossier
    return edit.dossier, made


class TestSteps:
    def test_it_asks_about_the_steps_where_it_has_a_role_or_contributed(self) -> None:
        dossier = town(WORK, part("praten@akkers", "or", text="x"), part("plan", "fin", text="y"))
        assert split_questions(dossier, OR) == [
            SharedStep("opdracht", R, 0),
            SharedStep("keuze", R, 0),
            SharedStep("plan", A, 0),
            SharedStep("praten", A, 2),
        ]
        [without_role] = split_questions(town(part("plan", "new", text="y")), Department("new"))
        assert without_role == SharedStep("plan", None, 1)

    def test_what_is_not_named_stays(self) -> None:
        before = town(WORK, WAITING)
        after, made = split(WORK, WAITING)
        assert (made.code, made.name, made.active) == ("BOR", "Beheer", True)
        for step in steps(before):
            assert letters(after, step.id) == letters(before, step.id)
        assert after.table(Contribution) == before.table(Contribution)

    def test_a_step_of_the_new_one_goes_with_all_that_belongs_to_it(self) -> None:
        asked = wait("asked", "praten@akkers", "or", kind=WaitOn.DEPARTMENT)
        elsewhere = wait("elsewhere", "opdracht", "or", kind=WaitOn.DEPARTMENT)
        after, made = split(WORK, WAITING, asked, elsewhere, praten=Keeps.NEW)
        assert letters(after, "praten") == {"ro": R, "fin": C, made.id: A}
        assert letters(after, "plan")["or"] is A
        assert after.find(Contribution, WORK.id) is None
        moved = after.get(Contribution, f"praten@kade/{made.id}")
        assert (moved.text, moved.status, moved.due) == (WORK.text, WORK.status, WORK.due)
        assert [found.what for found in open_waits(after, moved.id)] == ["ruimte"]
        assert open_waits(after, WORK.id) == []
        assert after.get(Wait, "asked").on == made.id
        assert after.get(Wait, "elsewhere").on == "or"

    def test_what_both_keep_is_there_twice_with_one_accountable(self) -> None:
        answered = wait("old", "praten@kade/or", answered_on=TODAY)
        after, made = split(WORK, WAITING, answered, praten=Keeps.BOTH, opdracht=Keeps.BOTH)
        assert letters(after, "praten") == {"or": A, "ro": R, "fin": C, made.id: R}
        assert (letters(after, "opdracht")["or"], letters(after, "opdracht")[made.id]) == (R, R)
        assert after.get(Contribution, WORK.id) == WORK
        copy = after.get(Contribution, f"praten@kade/{made.id}")
        assert replace(copy, id=WORK.id, department="or") == WORK
        for key in (WORK.id, copy.id):
            assert [found.what for found in open_waits(after, key)] == ["ruimte"]
        assert len(after.where(Wait, "subject", copy.id)) == 1

    @given(st.lists(st.sampled_from(Keeps), min_size=45, max_size=45))
    def test_no_rule_of_the_roles_is_broken_and_nothing_is_lost(self, choices: list[Keeps]) -> None:
        before = BIG
        [source] = before.where(Department, "code", "OR")
        edit = Edit(before)
        keeps = dict(zip((step.id for step in steps(before)), choices, strict=True))
        made = split_department(edit, source, Split("BOR", "Beheer", keeps))
        for step in steps(before):
            assert breaches(edit.dossier, step) == breaches(before, step)
        parts = edit.dossier.where(Contribution, "department", made.id)
        wanted = [
            (part.instance, part.status)
            for part in before.where(Contribution, "department", source.id)
            if keeps[part.instance.partition("@")[0]] is not Keeps.OLD and not part.says_nothing
        ]
        assert sorted((part.instance, str(part.status)) for part in parts) == sorted(
            (instance, str(status)) for instance, status in wanted
        )

    def test_the_new_one_needs_a_free_code_and_a_name(self) -> None:
        edit = Edit(town())
        with refused("department_exists"):
            split_department(edit, OR, Split("fin", "x"))
        with refused("name_missing"):
            split_department(edit, OR, Split("NEW", " "))
        assert edit.changes() == ()


BIG = big_town(1)


class TestPeople:
    DIK = Person("dik", name="Dik", departments=("ro", "or", "fin"))

    def moved(self, *people: str) -> tuple[Department, Department, Dossier]:
        edit = Edit(town(self.DIK, replace(OR, head="dik")))
        made = split_department(edit, OR, Split("BOR", "Beheer", people=people))
        return edit.dossier.get(Department, "or"), made, edit.dossier

    def test_who_goes_takes_along_what_they_are(self) -> None:
        old, new, after = self.moved("bram", "dik")
        assert after.get(Person, "bram").departments == (new.id,)
        assert after.get(Person, "dik").departments == ("ro", "fin", new.id)
        assert (old.head, old.contact) == (None, None)
        assert (new.head, new.contact) == ("dik", "bram")

    def test_the_first_who_goes_becomes_the_contact(self) -> None:
        old, new, _ = self.moved("dik")
        assert (old.contact, new.contact, new.head) == ("bram", "dik", "dik")

    def test_nobody_has_to_go(self) -> None:
        old, new, after = self.moved()
        assert (old.head, old.contact, new.head, new.contact) == ("dik", "bram", None, None)
        assert after.get(Person, "dik") == self.DIK
