"""Own steps, wijken, decisions, and the first change set."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.attention import attention
from app.domain.calendar import needs_review
from app.domain.completion import required_decision
from app.domain.decisions import Body, Decision, DecisionStatus, DecisionStep
from app.domain.dependencies import required_steps
from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.instances import Contribution, Status, StepInstance
from app.domain.progress import progress
from app.domain.route import Letter, Level, RequiredDecision, Step
from app.domain.town_hall import Municipality, Neighbourhood, NeighbourhoodStatus
from app.domain.walk import checkpoints, instance_of, letters, neighbourhoods, steps
from app.editing.commands import decisions, founding
from app.editing.commands import neighbourhoods as wijken
from app.editing.commands import steps as route
from app.editing.edit import Edit
from tests.support.dossiers import (
    AKKERS,
    KADE,
    ORDER,
    TALKS,
    TODAY,
    concerns,
    default_route,
    finished,
    item,
    needs,
    part,
    refused,
    status_of,
    town,
)

S = NeighbourhoodStatus
NEW = Neighbourhood("nieuw", name="Nieuw", order=3)


class TestOwnSteps:
    PLAN = route.OwnStep(
        "2.8",
        "  Extra  stap ",
        Level.PER_NEIGHBOURHOOD,
        RequiredDecision.COUNCIL,
        accountable="ro",
        responsible=("or", "fin"),
        checkpoints=("een", " twee "),
        requires=("opdracht",),
        lead_weeks=3,
    )

    def test_an_own_step_has_its_place_roles_checks_and_dependencies(self) -> None:
        edit = Edit(town())
        made = route.add(edit, self.PLAN)
        after = edit.dossier
        assert (made.own, made.title, made.phase, made.order) == (True, "Extra stap", "aanpak", 8)
        assert [step.code for step in steps(after)] == ["1.1", "1.4", "2.1", "2.2", "2.8"]
        assert letters(after, made.id) == {
            "ro": Letter.ACCOUNTABLE,
            "or": Letter.RESPONSIBLE,
            "fin": Letter.RESPONSIBLE,
        }
        assert [(point.order, point.text) for point in checkpoints(after, made.id)] == [
            (1, "een"),
            (2, "twee"),
        ]
        assert [step.id for step in required_steps(after, made.id)] == ["opdracht"]

    @pytest.mark.parametrize("code", ["", "3", "3.", "a.1", "3.8.1", "123.1", "3,8"])
    def test_a_code_is_phase_point_number(self, code: str) -> None:
        with refused("bad_step_code"):
            route.add(Edit(town()), replace(self.PLAN, code=code))

    @pytest.mark.parametrize("code", ["1.1", " 1.1 ", "1.01", "01.1"])
    def test_a_code_is_used_once_however_it_is_written(self, code: str) -> None:
        with refused("step_exists"):
            route.add(Edit(town()), replace(self.PLAN, code=code))

    def test_a_step_needs_a_phase_a_title_and_text(self) -> None:
        with refused("no_such_phase"):
            route.add(Edit(town()), replace(self.PLAN, code="9.1"))
        with refused("title_missing"):
            route.add(Edit(town()), replace(self.PLAN, title=" "))
        with refused("text_missing"):
            route.add_checkpoint(Edit(town()), ORDER, "")

    def test_the_number_of_a_retired_step_is_free(self) -> None:
        edit = Edit(town(replace(ORDER, retired=True)))
        assert route.add(edit, replace(self.PLAN, code="1.1")).code == "1.1"

    def test_a_step_gets_another_title(self) -> None:
        edit = Edit(town())
        route.rename(edit, ORDER, " Nieuwe  naam ")
        assert edit.dossier.get(Step, "opdracht").title == "Nieuwe naam"
        with refused("title_missing"):
            route.rename(edit, ORDER, "\n")
        route.rename(edit, ORDER, "x" * 500)
        assert len(edit.dossier.get(Step, "opdracht").title) == route.MAX_TITLE

    def test_a_step_that_moves_takes_along_what_was_recorded(self) -> None:
        edit = Edit(town(*finished()))
        route.move(edit, ORDER, "2.10")
        assert [step.code for step in steps(edit.dossier)] == ["1.4", "2.1", "2.2", "2.10"]
        assert status_of(edit.dossier, "opdracht") is Status.DONE
        with refused("step_exists"):
            route.move(edit, edit.dossier.get(Step, "opdracht"), "2.2")

    def test_a_step_is_skipped_everywhere_or_in_one_wijk(self) -> None:
        edit = Edit(town())
        with refused("reason_needed", edit.dossier):
            route.skip(edit, TALKS, "", today=TODAY)
        assert route.skip(edit, TALKS, "te klein", today=TODAY, neighbourhood="kade") == 1
        assert status_of(edit.dossier, "praten@akkers") is Status.NOT_STARTED
        assert route.skip(edit, TALKS, "te klein", today=TODAY, decided_by="MT") == 2
        skipped = edit.dossier.get(StepInstance, "praten@akkers")
        assert (skipped.na_reason, skipped.decided_by) == ("te klein", "MT")
        assert progress(edit.dossier).not_applicable == 2


class TestWijken:
    def test_a_new_wijk_is_a_candidate_at_the_end_and_one_record(self) -> None:
        edit = Edit(town())
        made = wijken.add(edit, " De  Veen ", "WK01")
        assert (made.name, made.status, made.order) == ("De Veen", S.CANDIDATE, 3)
        assert len(edit.changes()) == 1

    @pytest.mark.parametrize("name", ["Kade", " kade ", "KADÉ"])
    def test_a_name_is_used_once(self, name: str) -> None:
        with refused("name_taken"):
            wijken.add(Edit(town()), name)
        with refused("name_taken"):
            wijken.rename(Edit(town()), AKKERS, name)

    def test_a_wijk_may_keep_its_own_name_in_other_capitals(self) -> None:
        edit = Edit(town())
        wijken.rename(edit, KADE, "KADE")
        assert edit.dossier.get(Neighbourhood, "kade").name == "KADE"
        with refused("name_missing"):
            wijken.rename(edit, KADE, "")

    def test_wijken_can_be_put_in_order_and_archived(self) -> None:
        edit = Edit(town())
        wijken.reorder(edit, ["akkers", "kade"])
        assert [found.id for found in neighbourhoods(edit.dossier)] == ["akkers", "kade"]
        wijken.set_archived(edit, edit.dossier.get(Neighbourhood, "akkers"), archived=True)
        assert [found.id for found in neighbourhoods(edit.dossier)] == ["kade"]
        wijken.set_archived(edit, edit.dossier.get(Neighbourhood, "akkers"), archived=False)
        assert progress(edit.dossier).total == 6

    def started(
        self, *records: Record, take_over: wijken.TakeOver | None = None, was: S = S.CANDIDATE
    ) -> Dossier:
        new = replace(NEW, status=was)
        edit = Edit(town(new, *records))
        wijken.set_status(edit, new, S.STARTED, today=TODAY, take_over=take_over)
        assert edit.before.apply(edit.changes()) == edit.dossier
        return edit.dossier

    @pytest.mark.parametrize(
        ("was", "marked"),
        [(S.CANDIDATE, True), (S.LATER, True), (S.FINISHED, False), (S.STARTED, False)],
    )
    def test_starting_marks_the_town_wide_steps_that_were_done_without_it(
        self, was: S, marked: bool
    ) -> None:
        after = self.started(*finished(), was=was)
        assert needs_review(after, instance_of(after, "opdracht"), TODAY) is marked
        assert ("review" in concerns(after, "opdracht")) is marked
        assert after.find(StepInstance, "plan") is None

    def test_another_status_marks_nothing(self) -> None:
        edit = Edit(town(NEW, *finished()))
        wijken.set_status(edit, NEW, S.LATER, today=TODAY)
        assert [change.field for change in edit.changes()] == ["status"]

    def test_a_start_takes_over_owners_contributions_and_contacts_not_how_far_they_are(
        self,
    ) -> None:
        after = self.started(
            item("praten", "kade", owner="ans", status=Status.DONE, remark="zo ging het"),
            part("praten@kade", "ro", text="ontwerp", contact="bram", status=Status.DONE),
            part("praten@nieuw", "fin", text="eigen tekst"),
            part("praten@kade", "fin", text="raming", contact="ans"),
            take_over=wijken.TakeOver("kade"),
        )
        assert after.get(StepInstance, "praten@nieuw") == item("praten", "nieuw", owner="ans")
        assert after.get(Contribution, "praten@nieuw/ro") == part(
            "praten@nieuw", "ro", text="ontwerp", contact="bram"
        )
        own = after.get(Contribution, "praten@nieuw/fin")
        assert (own.text, own.contact) == ("eigen tekst", "ans")
        assert after.find(StepInstance, "keuze@nieuw") is None

    def test_what_is_not_asked_is_not_taken_over(self) -> None:
        like = wijken.TakeOver("kade", owners=False, contributions=False)
        records: list[Record] = [item("praten", "kade", owner="ans")]
        records.append(part("praten@kade", "ro", text="ontwerp"))
        after = self.started(*records, take_over=like)
        assert after.find(StepInstance, "praten@nieuw") is None
        assert after.find(Contribution, "praten@nieuw/ro") is None

    def test_an_owner_who_is_there_stays(self) -> None:
        after = self.started(
            item("praten", "kade", owner="ans"),
            item("praten", "nieuw", owner="bram"),
            take_over=wijken.TakeOver("kade"),
        )
        assert after.get(StepInstance, "praten@nieuw").owner == "bram"

    def test_a_start_plans_this_wijk_only(self) -> None:
        after = self.started(
            needs("praten", "keuze"), take_over=wijken.TakeOver("kade", plan_from=TODAY)
        )
        dues = {found.id: found.due for found in after.all(StepInstance)}
        assert dues == {"keuze@nieuw": date(2026, 12, 20), "praten@nieuw": date(2027, 2, 14)}


class TestDecisions:
    TAKEN = decisions.Taken(Body.EXECUTIVE, date(2026, 10, 8), " 2026-014 ", "Akkoord.")

    def test_a_decision_is_recorded_and_linked(self) -> None:
        edit = Edit(town())
        made = decisions.record(edit, self.TAKEN)
        decisions.link(edit, made, "plan")
        decisions.link(edit, made, "plan")
        assert (made.number, made.status) == ("2026-014", DecisionStatus.TAKEN)
        assert required_decision(edit.dossier, instance_of(edit.dossier, "plan")) == made
        assert len(edit.dossier.all(DecisionStep)) == 1

    def test_the_same_decision_is_used_again(self) -> None:
        edit = Edit(town())
        first = decisions.record(edit, self.TAKEN)
        again = decisions.record(edit, replace(self.TAKEN, sentence=""))
        assert again == first
        other = decisions.record(edit, replace(self.TAKEN, sentence="Akkoord, met geld."))
        assert (other.id, other.sentence) == (first.id, "Akkoord, met geld.")
        assert len(edit.dossier.all(Decision)) == 1

    @pytest.mark.parametrize(
        "other", [{"body": Body.COUNCIL}, {"date": date(2026, 10, 9)}, {"body": Body.MANAGEMENT}]
    )
    def test_another_decision_cannot_have_its_number(self, other: dict[str, object]) -> None:
        edit = Edit(town())
        decisions.record(edit, self.TAKEN)
        with refused("number_taken", edit.dossier) as caught:
            decisions.record(edit, replace(self.TAKEN, **other))  # type: ignore[arg-type]
        assert caught.value.data["date"] == self.TAKEN.date

    def test_a_decision_has_a_number(self) -> None:
        with refused("number_missing"):
            decisions.record(Edit(town()), replace(self.TAKEN, number=" "))

    def test_a_proposal_that_is_taken_counts(self) -> None:
        proposed = Decision(
            "d", "2026-014", Body.EXECUTIVE, self.TAKEN.date, status=DecisionStatus.PROPOSED
        )
        edit = Edit(town(proposed))
        decisions.link(edit, decisions.record(edit, self.TAKEN), "plan")
        assert required_decision(edit.dossier, instance_of(edit.dossier, "plan")) is not None

    def test_what_was_withdrawn_stays_so(self) -> None:
        gone = Decision(
            "d", "2026-014", Body.EXECUTIVE, self.TAKEN.date, status=DecisionStatus.WITHDRAWN
        )
        edit = Edit(town(gone))
        assert decisions.record(edit, self.TAKEN).status is DecisionStatus.WITHDRAWN

    def test_a_link_can_be_taken_away_and_the_decision_stays(self) -> None:
        edit = Edit(town())
        made = decisions.record(edit, self.TAKEN)
        decisions.link(edit, made, "plan")
        decisions.unlink(edit, made, "plan")
        decisions.unlink(edit, made, "plan")
        assert edit.dossier.all(DecisionStep) == ()
        assert edit.dossier.all(Decision) == (made,)


class TestFounding:
    PLAN = founding.Founding(
        " Merelveen ",
        "standaard 1",
        code="gm0344",
        target_year=2040,
        neighbourhoods=("Kade", " Korenakkers "),
    )

    def made(self, plan: founding.Founding = PLAN) -> Dossier:
        return Dossier().apply(founding.found(plan, default_route()).changes)

    def test_a_new_dossier_holds_town_route_and_wijken(self) -> None:
        after = self.made()
        assert after.municipality == Municipality(name="Merelveen", code="GM0344", target_year=2040)
        assert [wijk.name for wijk in neighbourhoods(after)] == ["Kade", "Korenakkers"]
        assert {wijk.status for wijk in neighbourhoods(after)} == {S.CANDIDATE}
        assert len(steps(after)) == 45
        assert after.all(StepInstance) == ()
        assert founding.found(self.PLAN, ()).reason == "standaard 1"

    def test_a_new_dossier_can_begin_with_the_records_of_another(self) -> None:
        like = town(*finished(), needs("plan", "opdracht"))
        assert Dossier().apply(founding.found_like(like).changes) == like

    def test_only_what_has_no_owner_or_contact_asks_attention_at_first(self) -> None:
        kinds = {finding.concern.value for finding in attention(self.made(), TODAY)}
        assert kinds == {"no_owner", "department_without_contact"}

    @pytest.mark.parametrize(
        ("wrong", "code"),
        [
            ({"municipality": " "}, "name_missing"),
            ({"code": "344"}, "bad_municipality_code"),
            ({"target_year": 1999}, "bad_year"),
            ({"target_year": 2151}, "bad_year"),
            ({"neighbourhoods": ("Kade", "kade")}, "name_taken"),
            ({"neighbourhoods": ("Kade", "")}, "name_missing"),
        ],
    )
    def test_what_cannot_be_is_refused(self, wrong: dict[str, object], code: str) -> None:
        with refused(code):
            self.made(replace(self.PLAN, **wrong))  # type: ignore[arg-type]
