"""Checkpoints, splitting steps, and taking own ones away."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dependencies import required_steps
from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.ids import is_random, new_id
from app.domain.instances import Answer, Check, Status
from app.domain.route import Checkpoint, Dependency, Level, Movement, Recurrence, Step
from app.domain.tables import TABLES
from app.domain.waits import WaitOn
from app.domain.walk import check as check_of
from app.domain.walk import checkpoints, instances, letters, steps
from app.editing.commands import checkpoints as points
from app.editing.commands import own_steps
from app.editing.commands import steps as route
from app.editing.commands.own_steps import StepSplit
from app.editing.edit import Edit
from tests.support.dossiers import (
    CHOICE,
    ORDER,
    TALKS,
    TODAY,
    board,
    check,
    default_route,
    finished,
    item,
    needs,
    part,
    refused,
    town,
    wait,
)

FIXED = Checkpoint("vastgesteld", "opdracht", 1, "Vastgesteld?")
OWN = Step(new_id(), "aanpak", code="2.8", title="Eigen", order=8, own=True)


def texts(dossier: Dossier, step: str = "opdracht") -> list[tuple[int, str]]:
    return [(point.order, point.id) for point in checkpoints(dossier, step)]


class TestCheckpoints:
    def test_a_text_changes_and_answers_stay(self) -> None:
        edit = Edit(town(*finished()))
        points.set_text(edit, FIXED, " Door wie? ")
        assert edit.dossier.get(Checkpoint, "vastgesteld").text == "Door wie?"
        assert check_of(edit.dossier, "opdracht", "vastgesteld").answer is Answer.YES
        with refused("text_missing"):
            points.set_text(edit, FIXED, " \n")

    @given(st.integers(0, 4), st.integers(-2, 9))
    def test_one_moves_and_the_others_keep_their_order(self, which: int, place: int) -> None:
        edit = Edit(town(*(Checkpoint(f"p{n}", "plan", n * 10) for n in range(5))))
        points.move(edit, edit.dossier.get(Checkpoint, f"p{which}"), place)
        found = texts(edit.dossier, "plan")
        assert [order for order, _ in found] == [1, 2, 3, 4, 5]
        keys = [key for _, key in found]
        assert keys.index(f"p{which}") == min(max(place, 1), 5) - 1
        assert [key for key in keys if key != f"p{which}"] == [
            f"p{n}" for n in range(5) if n != which
        ]

    def test_an_own_one_that_nobody_answered_can_go(self) -> None:
        edit = Edit(town(*finished()))
        first, second = (route.add_checkpoint(edit, ORDER, text) for text in ("een", "twee"))
        edit.save(check("opdracht", first.id, None))
        points.remove(edit, first)
        assert texts(edit.dossier) == [(1, "vastgesteld"), (2, "bekend"), (3, second.id)]
        assert edit.dossier.where(Check, "checkpoint", first.id) == ()

    @pytest.mark.parametrize(("answer", "reason"), [(Answer.NO, ""), (None, "loopt nog")])
    def test_one_with_an_answer_stays(self, answer: Answer | None, reason: str) -> None:
        edit = Edit(town())
        made = route.add_checkpoint(edit, TALKS, "een")
        edit.save(check("praten@kade", made.id, answer, reason))
        with refused("checkpoint_answered") as caught:
            points.remove(edit, made)
        assert caught.value.data["number"] == 1

    def test_one_of_the_route_stays(self) -> None:
        with refused("checkpoint_of_route"):
            points.remove(Edit(town()), FIXED)
        assert is_random(new_id())
        route_points = [found for found in default_route() if isinstance(found, Checkpoint)]
        assert len(route_points) > 100
        assert not any(points.is_own(point) for point in route_points)


class TestSplitting:
    PLAN = StepSplit(" 1.02 ", " Tweede  helft ", ("bekend",))

    def test_the_new_step_is_like_the_old_one(self) -> None:
        old = replace(ORDER, recurrence=Recurrence.YEARLY, movements=(Movement.UP,))
        edit = Edit(town(old, needs("opdracht", "plan"), needs("praten", "opdracht")))
        made = own_steps.split(edit, ORDER, self.PLAN)
        after = edit.dossier
        assert edit.before.apply(edit.changes()) == after
        assert after.get(Step, made.id) == made
        assert made == Step(
            made.id,
            "begin",
            code="1.2",
            title="Tweede helft",
            movements=(Movement.UP,),
            recurrence=Recurrence.YEARLY,
            lead_weeks=2,
            order=2,
            own=True,
        )
        assert letters(after, made.id) == letters(after, "opdracht") != {}
        assert [step.id for step in required_steps(after, made.id)] == ["plan"]
        assert [step.id for step in required_steps(after, "praten")] == ["opdracht", made.id]
        assert after.get(Step, "opdracht") == old

    def test_checkpoints_move_with_their_answers_and_the_rest_stays(self) -> None:
        edit = Edit(town(*finished(), part("opdracht", "or", text="plan")))
        made = own_steps.split(edit, ORDER, self.PLAN)
        assert texts(edit.dossier) == [(1, "vastgesteld")]
        assert texts(edit.dossier, made.id) == [(1, "bekend")]
        moved = check_of(edit.dossier, made.id, "bekend")
        assert (moved.answer, moved.reason) == (Answer.NOT_APPLICABLE, "geen inwoners")
        assert len(edit.dossier.all(Check)) == 2
        assert board(edit.dossier)["opdracht"] is Status.DONE
        assert board(edit.dossier)[made.id] is Status.NOT_STARTED

    def test_answers_stay_with_their_wijk(self) -> None:
        spots = [Checkpoint(f"p{n}", "praten", n) for n in (1, 2, 3)]
        answers = [check("praten@kade", "p2", Answer.NO), check("praten@akkers", "p3", Answer.YES)]
        edit = Edit(town(*spots, *answers))
        made = own_steps.split(edit, TALKS, StepSplit("2.3", "x", ("p3", "p1", "bekend")))
        assert texts(edit.dossier, "praten") == [(1, "p2")]
        assert texts(edit.dossier, made.id) == [(1, "p1"), (2, "p3")]
        assert check_of(edit.dossier, "praten@kade", "p2").answer is Answer.NO
        assert check_of(edit.dossier, f"{made.id}@akkers", "p3").answer is Answer.YES
        assert texts(edit.dossier) == [(1, "vastgesteld"), (2, "bekend")]

    def test_an_own_step_can_be_split_again(self) -> None:
        edit = Edit(town(*finished()))
        second = own_steps.split(edit, ORDER, self.PLAN)
        third = own_steps.split(edit, second, StepSplit("1.3", "Derde", ("bekend",)))
        assert texts(edit.dossier, second.id) == []
        assert check_of(edit.dossier, third.id, "bekend").answer is Answer.NOT_APPLICABLE

    def test_the_new_one_needs_a_free_number_and_a_title(self) -> None:
        edit = Edit(town())
        for code, refusal in (("1.4", "step_exists"), ("x", "bad_step_code")):
            with refused(refusal):
                own_steps.split(edit, ORDER, StepSplit(code, "x"))
        with refused("title_missing"):
            own_steps.split(edit, ORDER, StepSplit("1.2", ""))
        assert edit.changes() == ()


POINT = new_id()
RECORDED: list[Sequence[Record]] = [
    [item(OWN.id, owner="ans")],
    [part(OWN.id, "ro", text="x")],
    [Checkpoint(POINT, OWN.id, 1), check(OWN.id, POINT, Answer.NO)],
    [wait("w", OWN.id)],
    [wait("w", f"{OWN.id}/ro", answered_on=TODAY)],
    [wait("w", "plan", OWN.id, kind=WaitOn.INSTANCE)],
]


class TestOwnSteps:
    def test_one_without_a_record_goes_with_all_that_belongs_to_it(self) -> None:
        edit = Edit(town())
        plan = route.OwnStep(
            "2.8", "Eigen", accountable="ro", responsible=("or",), checkpoints=("een", "twee")
        )
        made = route.add(edit, replace(plan, requires=("opdracht",)))
        edit.save(Dependency(f"praten>{made.id}", "praten", made.id), item(made.id, due=TODAY))
        edit.save(item(made.id))
        assert own_steps.remove(edit, made) is True
        assert edit.dossier == town()
        assert edit.changes() == ()

    @pytest.mark.parametrize("records", RECORDED)
    def test_one_with_a_record_is_retired(self, records: Sequence[Record]) -> None:
        edit = Edit(town(OWN, needs(OWN.id, "opdracht"), *records))
        assert own_steps.remove(edit, OWN) is False
        assert edit.dossier.get(Step, OWN.id) == replace(OWN, retired=True)
        assert OWN.id not in {step.id for step in steps(edit.dossier)}
        assert len(edit.changes()) == 1

    @pytest.mark.parametrize("level", Level)
    def test_one_without_a_record_can_be_walked_otherwise(self, level: Level) -> None:
        edit = Edit(town(OWN, item(OWN.id)))
        own_steps.set_level(edit, OWN, level)
        found = [one.id for one in instances(edit.dossier) if one.step == OWN.id]
        wijken = [f"{OWN.id}@kade", f"{OWN.id}@akkers"]
        assert found == ([OWN.id] if level is Level.TOWN_WIDE else wijken)

    @pytest.mark.parametrize("records", RECORDED)
    def test_one_with_a_record_keeps_its_level(self, records: Sequence[Record]) -> None:
        edit = Edit(town(OWN, *records))
        with refused("level_stays"):
            own_steps.set_level(edit, OWN, Level.PER_NEIGHBOURHOOD)
        own_steps.set_level(edit, OWN, Level.TOWN_WIDE)
        assert edit.changes() == ()

    def test_no_checkpoint_of_the_route_is_lost(self) -> None:
        edit = Edit(town())
        made = own_steps.split(edit, ORDER, StepSplit("1.2", "x", ("bekend",)))
        with refused("holds_route_checkpoints"):
            own_steps.remove(edit, made)
        points.give(edit, checkpoints(edit.dossier, made.id), ORDER)
        assert own_steps.remove(edit, made) is True
        assert edit.dossier == town()

    def test_a_step_of_the_route_stays_as_it_is(self) -> None:
        with refused("step_of_route"):
            own_steps.remove(Edit(town()), ORDER)
        with refused("step_of_route"):
            own_steps.set_level(Edit(town()), CHOICE, Level.TOWN_WIDE)

    def test_how_long_it_takes_can_be_said_of_any_step(self) -> None:
        edit = Edit(town(OWN))
        for step, weeks in ((OWN, 0), (ORDER, 520)):
            own_steps.set_lead_weeks(edit, step, weeks)
            assert edit.dossier.get(Step, step.id).lead_weeks == weeks
        for weeks in (-1, 521):
            with refused("lead_weeks_outside"):
                own_steps.set_lead_weeks(edit, ORDER, weeks)


def test_whatever_is_split_and_removed_no_reference_is_left_open() -> None:
    edit = Edit(town(*finished(), needs("praten", "opdracht")))
    made = own_steps.split(edit, ORDER, StepSplit("1.2", "x"))
    assert own_steps.remove(edit, made) is True
    assert edit.dossier == edit.before
    assert {kind for kind in TABLES.values() if made.id in edit.dossier.table(kind)} == set()
