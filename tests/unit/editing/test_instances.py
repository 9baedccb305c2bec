"""Recording how far a step is, and what departments contribute to it."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.completion import Gap
from app.domain.decisions import Body
from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.instances import Answer, Check, Contribution, Status, StepInstance
from app.domain.route import Recurrence
from app.domain.waiting import open_waits
from app.domain.waits import Wait, WaitOn
from app.editing.commands import contributions, decisions, instances, waits
from app.editing.edit import Edit
from tests.support.dossiers import (
    ORDER,
    TODAY,
    finished,
    item,
    needs,
    part,
    refused,
    status_of,
    town,
    wait,
)

N, B, W, L, G, X = Status


def editing(*records: Record) -> Edit:
    return Edit(town(*records))


def set_status(edit: Edit, status: Status | None, reason: str = "", key: str = "opdracht") -> None:
    instances.set_status(edit, key, status, today=TODAY, reason=reason)


def whole(edit: Edit, key: str = "opdracht") -> StepInstance:
    return edit.dossier.get(StepInstance, key)


class TestStatus:
    @pytest.mark.parametrize("status", [N, B, W, L])
    def test_typing_in_a_meeting_is_never_blocked(self, status: Status) -> None:
        edit = editing()
        set_status(edit, status)
        assert status_of(edit.dossier, "opdracht") is status

    def test_done_is_refused_with_all_that_is_missing(self) -> None:
        edit = editing()
        with refused("not_done", edit.dossier) as caught:
            set_status(edit, G)
        assert [found.gap for found in caught.value.data["missing"]] == [
            Gap.CHECKPOINTS,
            Gap.RESULT_LOCATION,
            Gap.OWNER,
            Gap.APPROVAL,
        ]
        assert edit.changes() == ()

    def test_done_is_judged_on_what_was_filled_in_with_it(self) -> None:
        edit = editing(*finished(status=None, approved_on=None)[:1])
        instances.answer(edit, "opdracht", 1, Answer.YES)
        instances.answer(edit, "opdracht", 2, Answer.NOT_APPLICABLE, "geen inwoners")
        instances.set_fields(edit, "opdracht", approved_on=TODAY)
        set_status(edit, G)
        assert whole(edit).status is G
        assert whole(edit).approved_on == TODAY

    def test_a_decision_counts_once_it_is_linked(self) -> None:
        edit = editing(item("plan", owner="ans", result_location="zaak", approved_on=TODAY))
        made = decisions.record(edit, decisions.Taken(Body.EXECUTIVE, TODAY, "2026-014"))
        with refused("not_done", edit.dossier):
            set_status(edit, G, key="plan")
        decisions.link(edit, made, "plan")
        set_status(edit, G, key="plan")
        assert whole(edit, "plan").status is G

    @pytest.mark.parametrize("status", [None, N, B, W, L, X])
    def test_reopening_asks_a_reason_clears_the_approval_and_keeps_the_checks(
        self, status: Status | None
    ) -> None:
        edit = editing(*finished(review_on=TODAY))
        with refused("reopen_reason_needed", edit.dossier):
            set_status(edit, status, "  ")
        checks = edit.dossier.all(Check)
        set_status(edit, status, "er kwam een wijk bij")
        assert (whole(edit).approved_on, whole(edit).review_on) == (None, None)
        assert whole(edit).status is status
        assert whole(edit).result_location == "zaak 12"
        assert edit.dossier.all(Check) == checks

    def test_setting_done_again_is_no_reopening(self) -> None:
        edit = editing(*finished())
        set_status(edit, G)
        assert edit.changes() == ()

    def test_skipping_asks_a_reason_and_keeps_it(self) -> None:
        edit = editing()
        with refused("reason_needed", edit.dossier):
            set_status(edit, X, " ")
        set_status(edit, X, "geen gasnet")
        assert (whole(edit).status, whole(edit).na_reason) == (X, "geen gasnet")
        set_status(edit, X)
        assert whole(edit).na_reason == "geen gasnet"

    def test_taking_up_a_skipped_step_forgets_why_it_was_skipped(self) -> None:
        edit = editing(item("opdracht", status=X, na_reason="geen gasnet", decided_by="MT"))
        set_status(edit, B)
        assert (whole(edit).na_reason, whole(edit).decided_by) == ("", "")

    def test_auto_follows_the_contributions_again(self) -> None:
        edit = editing(item("opdracht", status=L), part("opdracht", "ro", status=G))
        set_status(edit, None)
        assert whole(edit).status is None
        assert status_of(edit.dossier, "opdracht") is B

    def test_following_the_contributions_leaves_open_what_was_waited_for(self) -> None:
        edit = editing(item("opdracht", status=W), wait("w", "opdracht"))
        set_status(edit, None)
        assert [found.id for found in open_waits(edit.dossier, "opdracht")] == ["w"]

    @pytest.mark.parametrize("status", [N, B, L])
    def test_leaving_waiting_closes_what_was_waited_for(self, status: Status | None) -> None:
        edit = editing(item("opdracht", status=W), wait("w", "opdracht"), wait("e", "plan"))
        set_status(edit, status)
        assert open_waits(edit.dossier, "opdracht") == []
        assert edit.dossier.get(Wait, "w").answered_on == TODAY
        assert open_waits(edit.dossier, "plan")

    def test_what_goes_on_waiting_keeps_what_it_waits_for(self) -> None:
        edit = editing(
            item("opdracht", status=W), wait("w", "opdracht"), part("opdracht", "or", status=W)
        )
        set_status(edit, W)
        set_status(edit, None)
        assert open_waits(edit.dossier, "opdracht")

    def test_following_what_is_so_already_changes_nothing(self) -> None:
        edit = editing()
        set_status(edit, None)
        instances.set_fields(edit, "plan", remark="")
        instances.answer(edit, "opdracht", 1, None)
        assert edit.changes() == ()


class TestReview:
    def confirmed(self, recurrence: Recurrence, next_on: date | None = None) -> date | None:
        edit = editing(replace(ORDER, recurrence=recurrence), *finished(review_on=TODAY))
        instances.still_done(edit, "opdracht", today=TODAY, next_on=next_on)
        assert whole(edit).approved_on == date(2026, 10, 1)
        return whole(edit).review_on

    def test_still_done_sets_the_next_review(self) -> None:
        assert self.confirmed(Recurrence.QUARTERLY) == date(2027, 2, 22)
        assert self.confirmed(Recurrence.MONTHLY, date(2027, 5, 1)) == date(2027, 5, 1)

    def test_a_step_that_is_done_once_is_off_the_list(self) -> None:
        assert self.confirmed(Recurrence.ONCE) is None

    def test_every_series_asks_the_date(self) -> None:
        edit = editing(replace(ORDER, recurrence=Recurrence.EVERY_SERIES), *finished())
        with refused("review_date_needed", edit.dossier):
            instances.still_done(edit, "opdracht", today=TODAY)
        assert self.confirmed(Recurrence.EVERY_SERIES, date(2027, 5, 1)) == date(2027, 5, 1)

    @pytest.mark.parametrize("status", [None, B, X])
    def test_what_is_not_done_cannot_be_still_done(self, status: Status | None) -> None:
        edit = editing(*finished(status=status))
        with refused("not_done_yet", edit.dossier):
            instances.still_done(edit, "opdracht", today=TODAY)


class TestChecks:
    def test_a_checkpoint_is_answered_by_its_number(self) -> None:
        edit = editing()
        instances.answer(edit, "opdracht", 2, Answer.NOT_APPLICABLE, " geen inwoners ")
        found = edit.dossier.get(Check, "opdracht/bekend")
        assert (found.answer, found.reason) == (Answer.NOT_APPLICABLE, "geen inwoners")
        instances.answer(edit, "opdracht", 2, None)
        assert edit.dossier.get(Check, "opdracht/bekend").answer is None

    @pytest.mark.parametrize("number", [0, 3, -1])
    def test_a_number_that_is_not_there_is_refused(self, number: int) -> None:
        edit = editing()
        with refused("no_such_checkpoint", edit.dossier) as caught:
            instances.answer(edit, "opdracht", number, Answer.YES)
        assert caught.value.data["last"] == 2


def test_proposing_dates_fills_what_is_empty_only() -> None:
    edit = editing(needs("plan", "opdracht"), item("plan", due=TODAY))
    assert instances.propose_dates(edit, TODAY) == 5
    assert whole(edit, "plan").due == TODAY
    assert whole(edit).due == date(2026, 12, 6)
    assert instances.propose_dates(edit, TODAY) == 0


class TestContributions:
    KEY = "opdracht/fin"

    def set_status(self, edit: Edit, status: Status | None, reason: str = "") -> None:
        contributions.set_status(edit, self.KEY, status, today=TODAY, reason=reason)

    def found(self, edit: Edit) -> Contribution:
        return edit.dossier.get(Contribution, self.KEY)

    @pytest.mark.parametrize("status", [N, B, W, G])
    def test_a_department_says_how_far_it_is(self, status: Status) -> None:
        edit = editing()
        self.set_status(edit, status)
        assert self.found(edit).status is status

    def test_a_contribution_does_not_await_a_decision(self) -> None:
        edit = editing()
        with refused("contribution_not_pending", edit.dossier):
            self.set_status(edit, L)
        assert edit.changes() == ()

    def test_skipping_asks_a_reason_and_keeps_what_was_remarked(self) -> None:
        edit = editing(part("opdracht", "fin", remark="Zie zaak 3."))
        with refused("reason_needed", edit.dossier):
            self.set_status(edit, X)
        self.set_status(edit, X, "geen kosten")
        assert self.found(edit).remark == "Zie zaak 3.\n\ngeen kosten"

    def test_following_the_step_leaves_open_what_was_waited_for(self) -> None:
        edit = editing(part("opdracht", "fin", status=W), wait("w", self.KEY))
        self.set_status(edit, None)
        assert [found.id for found in open_waits(edit.dossier, self.KEY)] == ["w"]

    @pytest.mark.parametrize("status", [N, B, G])
    def test_leaving_waiting_closes_what_was_waited_for(self, status: Status | None) -> None:
        edit = editing(part("opdracht", "fin", status=W), wait("w", self.KEY))
        self.set_status(edit, status)
        assert open_waits(edit.dossier, self.KEY) == []

    @pytest.mark.parametrize("key", ["opdracht/bst", "opdracht/elders", "keuze@kade/fin"])
    def test_without_a_r_or_c_there_is_no_contribution(self, key: str) -> None:
        edit = editing()
        with refused("no_contribution", edit.dossier):
            contributions.set_fields(edit, key, text="x")
        with refused("no_contribution", edit.dossier):
            contributions.set_status(edit, key, B, today=TODAY)

    @pytest.mark.parametrize(
        ("first", "second", "wanted"),
        [
            ("", "", ""),
            ("een", "", "een"),
            (" ", "twee ", "twee"),
            ("een", "twee", "een\n\ntwee"),
            ("een", "een", "een"),
            ("een\n\ntwee", "twee\n\ndrie", "een\n\ntwee\n\ndrie"),
            ("Geen bezwaar", "bezwaar", "Geen bezwaar\n\nbezwaar"),
            ("regel\nregel twee", "regel", "regel\nregel twee\n\nregel"),
        ],
    )
    def test_no_paragraph_is_lost_or_repeated(self, first: str, second: str, wanted: str) -> None:
        assert contributions.joined(first, second) == wanted


class TestWaits:
    AWAITED = waits.Awaited(WaitOn.DEPARTMENT, "or", "tracé", date(2026, 9, 14))

    def dossier(self) -> Dossier:
        return town(item("opdracht", status=W))

    def test_the_same_source_is_noted_once(self) -> None:
        edit = Edit(self.dossier())
        first = waits.wait_for(edit, "opdracht", self.AWAITED)
        again = waits.wait_for(edit, "opdracht", replace(self.AWAITED, what="kabels"))
        assert first.id == again.id
        assert [found.what for found in open_waits(edit.dossier, "opdracht")] == ["kabels"]
        waits.wait_for(edit, "opdracht", replace(self.AWAITED, on="ro"))
        assert len(open_waits(edit.dossier, "opdracht")) == 2

    def test_after_an_answer_the_same_source_is_a_new_wait(self) -> None:
        edit = Edit(self.dossier())
        first = waits.wait_for(edit, "opdracht", self.AWAITED)
        waits.answer_wait(edit, first, TODAY, "akkoord")
        assert status_of(edit.dossier, "opdracht") is B
        assert waits.wait_for(edit, "opdracht", self.AWAITED).id != first.id

    def test_an_answer_frees_a_contribution_and_is_one_set(self) -> None:
        edit = editing(part("opdracht", "or", status=W), wait("w", "opdracht/or"))
        waits.answer_wait(edit, edit.dossier.get(Wait, "w"), TODAY, "akkoord")
        assert status_of(edit.dossier, "opdracht") is B
        assert edit.before.apply(edit.changes()) == edit.dossier
        assert {change.table for change in edit.changes()} == {"wait", "contribution"}

    def test_a_wait_noted_by_mistake_can_be_removed(self) -> None:
        edit = editing(wait("w", "opdracht"), wait("old", "opdracht", answered_on=TODAY))
        waits.remove_waits(edit, "opdracht")
        assert [found.id for found in edit.dossier.all(Wait)] == ["old"]
