"""Meetings: planning, the agenda, who is there, what lines become, closing and approving."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from app.domain.actions import Action, ActionStatus
from app.domain.agenda import Proposed, items_of, propose
from app.domain.decisions import Body, Decision, DecisionStep
from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.learning import Lesson, OpenQuestion
from app.domain.meetings import (
    AgendaItem,
    Attendance,
    ItemState,
    Meeting,
    MeetingNote,
    MeetingSeries,
    MeetingState,
    Presence,
    Reason,
)
from app.domain.risks import Risk
from app.editing.commands import agendas, meetings, noting
from app.editing.commands.noting import Said
from app.editing.edit import Edit
from app.editing.minutes import minutes_of, thawed
from app.editing.quick_entry import EntryKind, read_entry
from tests.support.dossiers import TODAY, item, refused, town

NOW = Meeting("now", date=TODAY, kind=Body.STEERING_GROUP)
CLOSED = Meeting("closed", date=date(2026, 11, 1), state=MeetingState.CLOSED)


def on(meeting: str | None, key: str, **values: object) -> AgendaItem:
    return replace(AgendaItem(key, meeting=meeting, title=key), **values)  # type: ignore[arg-type]


def agenda(edit: Edit, meeting: str | None = "now") -> list[str]:
    return [one.title for one in items_of(edit.dossier, meeting)]


def titled(one: Proposed) -> str:
    return one.title or one.instance


def test_a_meeting_of_a_series_takes_over_what_its_series_says() -> None:
    series = MeetingSeries("s", name="Kernteam", kind=Body.MANAGEMENT, room="2.14")
    edit = Edit(town(series))
    made = meetings.plan(edit, TODAY, series=series, minutes=45)
    assert (made.kind, made.room, made.series, made.minutes) == (Body.MANAGEMENT, "2.14", "s", 45)


def test_what_is_proposed_becomes_the_agenda_and_a_parked_topic_moves_there() -> None:
    late = item("opdracht", owner="ans", due=date(2026, 11, 1))
    edit = Edit(town(NOW, CLOSED, on("closed", "half af"), on(None, "ooit"), late))
    agendas.put_on(edit, "now", propose(edit.dossier, TODAY, meeting=NOW), titled)
    found = items_of(edit.dossier, "now")
    assert [one.reason for one in found] == [
        Reason.MINUTES,
        Reason.CARRIED,
        Reason.OVERDUE,
        Reason.TOPIC,
    ]
    assert found[1].carried_from == "half af"
    assert (found[2].presenter, found[2].instance) == ("ans", "opdracht")
    assert found[3].id == "ooit"
    assert agenda(edit, None) == []
    # By link, not by copy: the old meeting keeps its item.
    assert agenda(edit, "closed") == ["half af"]


def test_items_are_moved_parked_taken_along_and_copied() -> None:
    later = Meeting("later", date=date(2026, 12, 1))
    keys = ("a", "b", "c")
    edit = Edit(town(NOW, later, *(on("now", key, order=at) for at, key in enumerate(keys, 1))))
    agendas.move_item(edit, "c", -1)
    assert agenda(edit) == ["a", "c", "b"]
    agendas.move_item(edit, "a", -1)
    assert agenda(edit) == ["a", "c", "b"]
    agendas.park(edit, "c")
    agendas.take_along(edit, "b", "later")
    agendas.copy_to(edit, "a", "later")
    assert agenda(edit) == ["a"]
    assert agenda(edit, None) == ["c"]
    assert agenda(edit, "later") == ["b", "a"]


def test_what_does_not_fit_is_parked_when_somebody_put_it_there() -> None:
    edit = Edit(
        town(
            NOW,
            on("now", "laat", order=1, reason=Reason.OVERDUE, minutes=50),
            on("now", "idee", order=2, minutes=20),
            on("now", "wacht", order=3, reason=Reason.WAITING, minutes=20),
        )
    )
    assert agendas.fit(edit, "now", 60) == 2
    assert agenda(edit) == ["laat"]
    assert agenda(edit, None) == ["idee"]


def test_a_meeting_that_never_began_can_go_and_its_topics_are_parked() -> None:
    edit = Edit(
        town(
            NOW,
            on("now", "idee"),
            on("now", "laat", reason=Reason.OVERDUE),
            Attendance.of("now", "ans", Presence.PRESENT),
        )
    )
    meetings.remove(edit, "now")
    assert edit.dossier.all(Meeting) == ()
    assert edit.dossier.all(Attendance) == ()
    assert agenda(edit, None) == ["idee"]
    with refused("meeting_held"):
        meetings.remove(Edit(town(CLOSED)), "closed")


def test_a_meeting_is_held_closed_opened_again_and_its_minutes_fixed() -> None:
    edit = Edit(town(NOW))
    with refused("meeting_not_closed"):
        meetings.approve(edit, "now", TODAY)
    with refused("meeting_not_closed"):
        meetings.correct(edit, "now", "punt 1")
    meetings.start(edit, "now")
    meetings.close(edit, "now")
    meetings.start(edit, "now")
    meetings.close(edit, "now")
    meetings.correct(edit, "now", "punt 2: datum")
    meetings.correct(edit, "now", "punt 3: naam")
    before = minutes_of(edit.dossier, edit.dossier.get(Meeting, "now"))
    meetings.approve(edit, "now", TODAY)
    found = edit.dossier.get(Meeting, "now")
    assert (found.state, found.approved_on) == (MeetingState.CLOSED, TODAY)
    assert found.corrections == "punt 2: datum\npunt 3: naam"
    assert thawed(found.frozen) == before
    with refused("minutes_approved"):
        meetings.start(edit, "now")
    with refused("minutes_approved"):
        meetings.approve(edit, "now", TODAY)
    with refused("minutes_approved"):
        meetings.correct(edit, "now", "te laat")


def test_who_is_there_is_noted_once_per_person() -> None:
    edit = Edit(town(NOW))
    meetings.set_presence(edit, "now", "ans", Presence.LATE, "09:40")
    meetings.set_presence(edit, "now", "ans", Presence.LEFT, "10:15")
    assert edit.dossier.all(Attendance) == (Attendance.of("now", "ans", Presence.LEFT, "10:15"),)
    meetings.set_presence(edit, "now", "ans", None, "")
    assert edit.dossier.all(Attendance) == ()


def kept(line: str, said: Said, *more: Record) -> tuple[Dossier, Record]:
    edit = Edit(town(NOW, on("now", "punt", instance="plan"), *more))
    return edit.dossier, noting.keep(edit, read_entry(edit.dossier, line, TODAY), said)


IN_ITEM = Said(TODAY, "now", "punt", "2026-001")

Judge = Callable[[Record], bool]


@pytest.mark.parametrize(
    ("line", "kind", "judge"),
    [
        ("A bellen @Ans !vr", Action, lambda made: (made.owner, made.step) == ("ans", "plan")),
        ("R het regent @Bram", Risk, lambda made: (made.owner, made.step) == ("bram", "plan")),
        ("V wie?", OpenQuestion, lambda made: (made.question, made.step) == ("wie?", "plan")),
        ("L zo niet", Lesson, lambda made: (made.title, made.origin) == ("zo niet", "punt")),
        ("N genoteerd", MeetingNote, lambda made: (made.item, made.instance) == ("punt", "plan")),
        ("P later @Ans", AgendaItem, lambda made: (made.meeting, made.presenter) == (None, "ans")),
        ("zomaar", MeetingNote, lambda made: made.text == "zomaar"),
    ],
)
def test_a_line_becomes_a_record_on_the_step_of_the_item(
    line: str, kind: type[Record], judge: Judge
) -> None:
    _, made = kept(line, IN_ITEM)
    assert type(made) is kind
    assert judge(made)


def test_a_decision_is_of_the_body_that_meets_and_belongs_to_the_step() -> None:
    edit = Edit(town(NOW, on("now", "punt", instance="plan")))
    made = noting.keep(edit, read_entry(edit.dossier, "B we doen het", TODAY), IN_ITEM)
    assert isinstance(made, Decision)
    assert (made.body, made.date, made.number) == (Body.STEERING_GROUP, TODAY, "2026-001")
    assert [link.instance for link in edit.dossier.all(DecisionStep)] == ["plan"]


def test_an_action_is_of_the_department_of_its_owner_or_of_the_step() -> None:
    for line, department in (("A x @Ans", "ro"), ("A x", "or"), ("A x @FIN", "fin")):
        _, made = kept(line, IN_ITEM)
        assert isinstance(made, Action)
        assert made.department == department


def test_a_step_that_is_named_goes_before_that_of_the_item() -> None:
    _, made = kept("A #1.1 bellen", IN_ITEM)
    assert isinstance(made, Action)
    assert made.step == "opdracht"


def test_nothing_is_kept_of_a_line_that_says_nothing() -> None:
    with refused("nothing_said"):
        kept("A  ", IN_ITEM)


def test_notes_keep_their_order() -> None:
    edit = Edit(town(NOW))
    for line in ("eerst", "dan"):
        noting.keep(edit, read_entry(edit.dossier, line, TODAY, kind=EntryKind.NOTE), Said(TODAY))
    assert [note.order for note in edit.dossier.all(MeetingNote)] == [1, 2]


def test_an_action_is_late_after_its_day_until_it_is_closed() -> None:
    action = Action("a", due=date(2026, 11, 20))
    assert action.late(TODAY) == 2
    assert replace(action, status=ActionStatus.DONE).late(TODAY) == 0
    assert replace(action, due=TODAY).late(TODAY) == 0
    assert replace(action, due=None).late(TODAY) == 0


def test_an_item_that_another_goes_on_with_can_be_taken_off() -> None:
    later = on("now", "twee", carried_from="een")
    edit = Edit(town(NOW, Meeting("next"), on("next", "een"), later))
    agendas.remove_item(edit, "een")
    assert edit.dossier.get(AgendaItem, "twee").carried_from is None
    agendas.set_item(edit, "twee", state=ItemState.HANDLED, summary="klaar")
    assert edit.dossier.get(AgendaItem, "twee").summary == "klaar"
