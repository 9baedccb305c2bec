"""Departments and their roles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.instances import Contribution
from app.domain.references import Reference
from app.domain.route import Letter, Step
from app.domain.town_hall import Department, Person
from app.domain.waits import WaitOn
from app.domain.walk import contributions, instance_of, letters
from app.domain.walk import departments as in_use
from app.editing.commands import departments
from app.editing.commands.departments import Post
from app.editing.commands.roles import set_role
from app.editing.edit import Edit
from tests.support.dossiers import ANS, BRAM, FIN, ORDER, RO, TODAY, part, refused, town, wait


class TestDepartments:
    def test_one_can_be_added_renamed_and_switched_off(self) -> None:
        edit = Edit(town())
        made = departments.add(edit, " WON ", " Wonen  en zorg ")
        assert (made.code, made.name, made.order) == ("WON", "Wonen en zorg", 5)
        departments.rename(edit, made, "Wonen")
        departments.set_active(edit, made, active=False)
        assert edit.dossier.get(Department, made.id).name == "Wonen"
        assert made.id not in {found.id for found in in_use(edit.dossier)}

    @pytest.mark.parametrize("code", ["", "A B", "NEGENLANG", "É", "a/b"])
    def test_a_code_is_short_and_plain(self, code: str) -> None:
        with refused("bad_department_code"):
            departments.add(Edit(town()), code, "x")

    def test_codes_stay_unique_and_names_are_not_empty(self) -> None:
        edit = Edit(town())
        with refused("department_exists"):
            departments.add(edit, "fin", "x")
        with refused("name_missing"):
            departments.add(edit, "NEW", " ")
        with refused("name_missing"):
            departments.rename(edit, RO, "")
        assert edit.changes() == ()

    def test_a_contact_can_be_chosen_and_taken_away(self) -> None:
        edit = Edit(town())
        departments.set_post(edit, FIN, Post.CONTACT, ANS)
        assert edit.dossier.get(Department, "fin").contact == "ans"
        departments.set_post(edit, FIN, Post.CONTACT, None)
        assert edit.changes() == ()

    def test_what_was_switched_off_comes_back(self) -> None:
        edit = Edit(town())
        departments.set_active(edit, FIN, active=False)
        departments.set_active(edit, FIN, active=True)
        assert edit.changes() == ()

    def test_a_code_can_be_changed_and_stays_unique(self) -> None:
        edit = Edit(town())
        departments.set_code(edit, FIN, " GELD ")
        assert edit.dossier.get(Department, "fin").code == "GELD"
        departments.set_code(edit, FIN, "fin")
        departments.set_code(edit, FIN, "FIN")
        assert edit.changes() == ()
        with refused("department_exists"):
            departments.set_code(edit, FIN, "or")
        with refused("bad_department_code"):
            departments.set_code(edit, FIN, "te lang voor")

    def test_what_was_saved_since_is_not_put_back(self) -> None:
        """A window may hold a department from before the last change."""
        edit = Edit(town())
        departments.rename(edit, FIN, "Geld")
        departments.set_code(edit, FIN, "GELD")
        departments.set_active(edit, FIN, active=False)
        found = edit.dossier.get(Department, "fin")
        assert (found.name, found.code, found.active) == ("Geld", "GELD", False)

    @given(st.permutations(["ro", "or", "fin", "bst"]), st.integers(0, 4))
    def test_the_order_is_what_was_asked(self, wanted: list[str], named: int) -> None:
        edit = Edit(town())
        departments.reorder(edit, wanted[:named])
        found = [item.id for item in in_use(edit.dossier)]
        assert found[:named] == wanted[:named]
        rest = [key for key in ("ro", "or", "fin", "bst") if key not in wanted[:named]]
        assert found[named:] == rest

    @pytest.mark.parametrize("post", Post)
    def test_a_department_has_people(self, post: Post) -> None:
        edit = Edit(town())
        departments.set_post(edit, FIN, post, BRAM)
        assert getattr(edit.dossier.get(Department, "fin"), post.value) == "bram"

    def test_hours_are_noted_with_the_day(self) -> None:
        edit = Edit(town())
        departments.set_hours(edit, FIN, needed=16, available=None, day=TODAY)
        found = edit.dossier.get(Department, "fin")
        assert (found.hours_needed, found.hours_available, found.hours_date) == (16, None, TODAY)
        for hours in (-1, 10_001):
            with refused("bad_hours"):
                departments.set_hours(edit, FIN, needed=None, available=hours, day=TODAY)
        departments.set_hours(edit, FIN, needed=None, available=None, day=TODAY)
        assert edit.changes() == ()

    def test_only_one_that_nothing_refers_to_is_deleted(self) -> None:
        edit = Edit(town())
        made = departments.add(edit, "NEW", "Nieuw")
        departments.remove(edit, made)
        assert edit.changes() == ()
        with refused("still_used") as caught:
            departments.remove(edit, FIN)
        assert set(caught.value.data["references"]) == {
            Reference("step_role", "opdracht/fin", "department"),
            Reference("step_role", "praten/fin", "department"),
        }

    def test_a_person_in_it_and_who_waits_for_it_keep_it(self) -> None:
        new = Department("new", code="NEW")
        for record in (
            Person("cis", departments=("new",)),
            wait("w", "plan", "new", kind=WaitOn.DEPARTMENT),
            part("plan", "new", text="raming"),
        ):
            with refused("still_used"):
                departments.remove(Edit(town(new, record)), new)
        edit = Edit(town(new, wait("w", "plan", "new", kind=WaitOn.PERSON)))
        departments.remove(edit, new)
        assert edit.dossier.find(Department, "new") is None


class TestRoles:
    def test_a_role_is_given_changed_and_taken(self) -> None:
        edit = Edit(town(part("keuze@kade", "fin", text="raming")))
        choice = edit.dossier.get(Step, "keuze")
        for letter in (Letter.CONSULTED, Letter.RESPONSIBLE):
            set_role(edit, choice, FIN, letter)
            assert letters(edit.dossier, "keuze")["fin"] is letter
        set_role(edit, choice, FIN, None)
        set_role(edit, choice, FIN, None)
        assert "fin" not in letters(edit.dossier, "keuze")
        assert edit.changes() == ()

    def test_a_contribution_stays_where_a_role_goes(self) -> None:
        edit = Edit(town(part("opdracht", "fin", text="raming")))
        set_role(edit, ORDER, FIN, None)
        assert edit.dossier.get(Contribution, "opdracht/fin").text == "raming"
        whole = instance_of(edit.dossier, "opdracht")
        assert "fin" not in {given.department for given, _ in contributions(edit.dossier, whole)}
