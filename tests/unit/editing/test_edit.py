"""Collecting changes, and finding records by what people call them."""

from dataclasses import replace

import pytest

from app.domain.changes import EXISTENCE
from app.domain.town_hall import Department, Neighbourhood, Person
from app.editing import lookup
from app.editing.edit import Edit
from tests.support.dossiers import ANS, BRAM, KADE, OR, ORDER, default_town, item, refused, town


class TestEdit:
    def test_each_change_sees_the_ones_before_it(self) -> None:
        before = town()
        edit = Edit(before)
        edit.save(replace(ANS, name="Anna"), item("opdracht", owner="ans"))
        assert edit.dossier.get(Person, "ans").name == "Anna"
        assert edit.before is before
        assert before.get(Person, "ans") == ANS

    def test_a_field_that_changed_twice_stands_in_it_once(self) -> None:
        edit = Edit(town())
        for name in ("Anna", "Annet"):
            edit.save(replace(edit.dossier.get(Person, "ans"), name=name))
        [change] = edit.changes()
        assert (change.old, change.new) == ("Ans Baas", "Annet")

    def test_what_was_changed_back_was_not_changed(self) -> None:
        edit = Edit(town())
        edit.save(replace(ANS, name="Anna"))
        edit.save(ANS)
        cis = Person("cis")
        edit.save(cis)
        edit.delete(cis)
        assert edit.changes() == ()

    def test_a_record_made_and_changed_is_one_creation(self) -> None:
        edit = Edit(town())
        edit.save(Person("cis"))
        edit.save(Person("cis", name="Cis"))
        [change] = edit.changes()
        assert change.field == EXISTENCE
        assert isinstance(change.new, dict)
        assert change.new["name"] == "Cis"

    def test_the_last_of_two_values_given_together_stays(self) -> None:
        edit = Edit(town())
        edit.save(replace(ANS, name="Anna"), replace(ANS, name="Annet"))
        assert edit.dossier.get(Person, "ans").name == "Annet"

    def test_what_it_says_leads_to_what_it_shows(self) -> None:
        edit = Edit(town())
        edit.delete(ANS, BRAM)
        edit.save(BRAM, item("plan", remark="x"))
        draft = edit.draft("test", "reden")
        assert edit.before.apply(draft.changes) == edit.dossier
        assert (draft.command, draft.reason) == ("test", "reden")

    def test_saving_or_removing_nothing_is_nothing(self) -> None:
        edit = Edit(town())
        edit.save()
        edit.delete()
        assert edit.dossier is edit.before


class TestLookup:
    @pytest.mark.parametrize("text", ["1.1", "#1.1", " 1.1 ", "opdracht"])
    def test_a_step_by_code_or_key(self, text: str) -> None:
        assert lookup.step(town(), text).id == "opdracht"

    def test_an_unknown_or_retired_step_is_refused_with_what_is_near(self) -> None:
        with refused("unknown_step") as caught:
            lookup.step(default_town(), "1.11")
        assert caught.value.data["near"][0] == "1.1"
        with refused("unknown_step"):
            lookup.step(town(replace(ORDER, retired=True)), "1.1")

    @pytest.mark.parametrize("text", ["Kade", "kade ", "KADÉ", "WK01", "wk01"])
    def test_a_wijk_by_name_or_code_archived_or_not(self, text: str) -> None:
        dossier = town(replace(KADE, code="WK01", archived=True))
        assert lookup.neighbourhood(dossier, text).id == "kade"

    def test_a_wijk_is_found_by_its_name_before_another_by_its_code(self) -> None:
        """A wijk that is called what is the code of another could not be reached."""
        other = replace(KADE, id="ander", name="WK01")
        dossier = town(replace(KADE, code="WK01"), other)
        assert lookup.neighbourhood(dossier, "wk01").id == "ander"

    def test_an_empty_text_is_no_wijk_without_code(self) -> None:
        with refused("unknown_neighbourhood"):
            lookup.neighbourhood(town(), "")

    def test_an_unknown_wijk_is_refused_with_the_nearest(self) -> None:
        with refused("unknown_neighbourhood") as caught:
            lookup.neighbourhood(town(), "Korenakker")
        assert caught.value.data["near"] == ["Korenakkers"]

    @pytest.mark.parametrize("text", ["OR", "or", "openbare  RUIMTE"])
    def test_a_department_by_code_or_name(self, text: str) -> None:
        assert lookup.department(town(), text).id == "or"

    def test_a_code_comes_before_a_name(self) -> None:
        """A department that was called `FIN` got the report of the one with that code."""
        called = Department("x", code="X", name="FIN", order=-1)
        assert lookup.department(town(called), "fin").code == "FIN"

    def test_of_two_departments_of_one_name_the_one_in_use_is_meant(self) -> None:
        old = replace(OR, id="old", code="OUD", order=0, active=False)
        assert lookup.department(town(old), "Openbare ruimte").id == "or"
        with refused("unknown_department"):
            lookup.department(town(), "XX")

    def test_a_person_by_name_and_not_by_guess(self) -> None:
        dossier = town(Person("jose", name="José  Vos"))
        assert lookup.person(dossier, "jose vos").id == "jose"
        with refused("unknown_person") as caught:
            lookup.person(dossier, "Baas")
        assert caught.value.data["near"][0] == "Ans Baas"
        with refused("ambiguous_person") as caught:
            lookup.person(town(replace(ANS, id="more")), "Ans Baas")
        assert caught.value.data["count"] == 2

    def test_an_instance_needs_a_wijk_just_when_the_step_runs_per_wijk(self) -> None:
        assert lookup.instance_named(town(), "1.1", None).id == "opdracht"
        assert lookup.instance_named(town(), "2.2", "kade").id == "praten@kade"
        with refused("neighbourhood_needed"):
            lookup.instance_named(town(), "2.2", None)
        with refused("neighbourhood_not_needed"):
            lookup.instance_named(town(), "1.1", "kade")


def test_every_wijk_that_can_be_added_can_be_found_again() -> None:
    dossier = town(Neighbourhood("veen", name="De Veen"))
    for wijk in dossier.all(Neighbourhood):
        assert lookup.neighbourhood(dossier, wijk.name) == wijk
