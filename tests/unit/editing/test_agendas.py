"""What was talked about stays where that happened, and other meetings go on with it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from app.domain.agenda import items_of, propose
from app.domain.dossier import Dossier
from app.domain.meetings import (
    AgendaItem,
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
from app.editing.minutes import minutes_of, point_of
from app.editing.quick_entry import read_entry
from tests.support.dossiers import TODAY, item, refused, town

NOW = Meeting("now", date=TODAY, state=MeetingState.RUNNING)
LATER = Meeting("later", date=date(2026, 12, 6))
ITEM = AgendaItem("net", meeting="now", title="Netcapaciteit", minutes=15, documents="brief")


def say(edit: Edit, line: str = "N het net is vol", at: str = "net") -> None:
    noting.keep(edit, read_entry(edit.dossier, line, TODAY), Said(TODAY, "now", at))


def discussed(*more: AgendaItem) -> Edit:
    edit = Edit(town(NOW, LATER, ITEM, *more))
    say(edit)
    return edit


def told(dossier: Dossier, meeting: str = "now") -> dict[str, list[str]]:
    points = minutes_of(dossier, dossier.get(Meeting, meeting)).points
    return {point.title: [line.text for line in point.lines] for point in points}


@pytest.mark.parametrize(
    ("where", "move"),
    [
        (None, lambda edit: agendas.park(edit, "net")),
        ("later", lambda edit: agendas.take_along(edit, "net", "later")),
        ("later", lambda edit: agendas.copy_to(edit, "net", "later")),
    ],
)
def test_what_was_said_stays_in_the_minutes_of_its_meeting(
    where: str | None, move: Callable[[Edit], object]
) -> None:
    # An item that was moved after it was talked about took its lines out of the minutes.
    edit = discussed()
    move(edit)
    assert told(edit.dossier) == {"Netcapaciteit": ["het net is vol"]}
    (went_on,) = items_of(edit.dossier, where)
    assert went_on.carried_from == "net"
    assert (went_on.documents, went_on.minutes, went_on.state) == ("brief", 15, ItemState.OPEN)
    # Nothing goes on with it twice.
    meetings.close(edit, "now")
    assert Reason.CARRIED not in {one.reason for one in propose(edit.dossier, TODAY, meeting=LATER)}


def test_what_nobody_talked_about_moves_as_a_whole() -> None:
    edit = Edit(town(NOW, LATER, ITEM))
    agendas.take_along(edit, "net", "later")
    assert items_of(edit.dossier, "now") == []
    assert [one.id for one in items_of(edit.dossier, "later")] == ["net"]


def test_a_copy_is_made_once_for_a_meeting() -> None:
    edit = Edit(town(NOW, LATER, ITEM))
    agendas.copy_to(edit, "net", "later")
    with refused("goes_on_there"):
        agendas.copy_to(edit, "net", "later")
    # At the next meeting it was proposed beside its own copy.
    meetings.close(edit, "now")
    assert Reason.CARRIED not in {one.reason for one in propose(edit.dossier, TODAY, meeting=LATER)}


@pytest.mark.parametrize("line", ["N iets", "B iets", "A iets", "R iets", "V iets", "L iets"])
def test_an_item_of_which_anything_was_kept_is_not_taken_off(line: str) -> None:
    edit = Edit(town(NOW, ITEM))
    say(edit, line)
    with refused("item_discussed"):
        agendas.remove_item(edit, "net")


@pytest.mark.parametrize(
    "done", [{"state": ItemState.HANDLED}, {"state": ItemState.DROPPED}, {"summary": "vol"}]
)
def test_an_item_that_was_handled_is_not_taken_off(done: dict[str, object]) -> None:
    edit = Edit(town(NOW, replace(ITEM, **done)))  # type: ignore[arg-type]
    with refused("item_discussed"):
        agendas.remove_item(edit, "net")


def test_fitting_in_a_time_leaves_what_was_talked_about() -> None:
    # Halfway a meeting "fits in 60 minutes" took away what was handled, with its summary.
    late = AgendaItem("laat", "now", 2, "Te laat", reason=Reason.OVERDUE, minutes=50)
    edit = discussed(late)
    assert agendas.fit(edit, "now", 60) == 1
    assert [one.id for one in items_of(edit.dossier, "now")] == ["net"]


CHANGES = [
    lambda edit: agendas.add_item(edit, "now", "nog iets"),
    lambda edit: agendas.set_item(edit, "net", title="iets anders"),
    lambda edit: agendas.remove_item(edit, "net"),
    lambda edit: agendas.move_item(edit, "net", 1),
    lambda edit: agendas.park(edit, "net"),
    lambda edit: agendas.take_along(edit, "net", "later"),
    lambda edit: agendas.take_along(edit, "ander", "now"),
    lambda edit: agendas.copy_to(edit, "ander", "now"),
    lambda edit: agendas.fit(edit, "now", 5),
    lambda edit: agendas.put_on(edit, "now", [], lambda one: one.title),
    say,
]


@pytest.mark.parametrize("change", CHANGES)
def test_after_closing_the_agenda_and_the_minutes_stay(change: Callable[[Edit], object]) -> None:
    edit = Edit(town(NOW, LATER, ITEM, AgendaItem("ander", "later", title="Ander")))
    meetings.close(edit, "now")
    with refused("meeting_closed"):
        change(edit)
    meetings.approve(edit, "now", TODAY)
    with refused("minutes_approved"):
        change(edit)


def test_opened_again_it_can_be_changed() -> None:
    edit = Edit(town(NOW, ITEM))
    meetings.close(edit, "now")
    meetings.start(edit, "now")
    say(edit)
    assert told(edit.dossier) == {"Netcapaciteit": ["het net is vol"]}


def test_after_approving_neither_fields_nor_presence_change() -> None:
    edit = Edit(town(NOW, ITEM))
    meetings.close(edit, "now")
    meetings.set_presence(edit, "now", "ans", Presence.PRESENT, "")
    meetings.approve(edit, "now", TODAY)
    with refused("minutes_approved"):
        meetings.set_fields(edit, "now", date=date(2026, 1, 1))
    with refused("minutes_approved"):
        meetings.set_presence(edit, "now", "ans", Presence.ABSENT, "")


def test_fixed_minutes_are_found_by_their_item() -> None:
    # They were found by row number: a list in another order showed the words of another item.
    other = AgendaItem("warmte", "now", 2, "Warmtenet", summary="besproken")
    edit = discussed(other)
    meetings.close(edit, "now")
    meetings.approve(edit, "now", TODAY)
    edit.save(replace(edit.dossier.get(AgendaItem, "warmte"), order=-1))
    meeting = edit.dossier.get(Meeting, "now")
    for one in items_of(edit.dossier, "now"):
        point = point_of(edit.dossier, meeting, one)
        assert point is not None
        assert point.title == one.title


def test_a_meeting_in_which_something_was_said_does_not_go_away() -> None:
    # Its beginning can be put back from the history; then it looked as if it never began.
    edit = discussed()
    meetings.set_fields(edit, "now", state=MeetingState.READY)
    with refused("meeting_held"):
        meetings.remove(edit, "now")
    between = Edit(town(replace(NOW, state=MeetingState.READY)))
    say(between, at="")
    with refused("meeting_held"):
        meetings.remove(between, "now")


def test_with_its_meeting_an_item_goes_only_when_it_is_proposed_again() -> None:
    done = replace(ITEM, state=ItemState.HANDLED)
    onwards = [
        AgendaItem("verder", "later", 1, "Verder", reason=Reason.CARRIED, carried_from="net"),
        AgendaItem("weer", "later", 2, "Weer", reason=Reason.CARRIED, carried_from="open"),
    ]
    edit = Edit(town(NOW, LATER, done, AgendaItem("open", "now", title="Open"), *onwards))
    meetings.remove(edit, "later")
    assert [one.id for one in items_of(edit.dossier, None)] == ["verder"]


def test_what_was_not_finished_comes_back_however_long_ago() -> None:
    # Only the last meeting was looked at: who skipped one lost what was left of the one before.
    first, second = (
        Meeting(key, date=date(2026, 10, day), state=MeetingState.CLOSED)
        for key, day in (("een", 1), ("twee", 15))
    )
    old, recent = AgendaItem("oud", "een", title="Oud"), AgendaItem("pas", "twee", title="Pas")
    dossier = town(first, second, old, recent)
    found = [one for one in propose(dossier, TODAY) if one.reason is Reason.CARRIED]
    assert [(one.source, one.day) for one in found] == [
        ("pas", date(2026, 10, 15)),
        ("oud", date(2026, 10, 1)),
    ]


def test_another_series_does_not_bring_its_items() -> None:
    of_other = Meeting("een", date=date(2026, 10, 1), state=MeetingState.CLOSED, series="s")
    dossier = town(MeetingSeries("s"), of_other, AgendaItem("oud", "een", title="Oud"), LATER)
    found = propose(dossier, TODAY, meeting=LATER)
    assert Reason.CARRIED not in {one.reason for one in found}


def test_what_is_said_at_an_internal_item_is_internal() -> None:
    edit = Edit(town(NOW, replace(ITEM, internal=True)))
    say(edit)
    say(edit, "R iemand valt uit")
    assert [note.internal for note in edit.dossier.all(MeetingNote)] == [True]
    assert [risk.internal for risk in edit.dossier.all(Risk)] == [True]


@pytest.mark.parametrize("items", [[], [replace(ITEM, meeting="later")]])
def test_a_line_at_an_item_that_went_away_is_kept_between_the_items(
    items: list[AgendaItem],
) -> None:
    edit = Edit(town(NOW, LATER, *items))
    say(edit)
    (note,) = edit.dossier.all(MeetingNote)
    assert (note.meeting, note.item) == ("now", None)


def test_a_step_of_the_wijken_is_about_the_wijk_that_is_talked_about() -> None:
    # `#2.2` without a wijk went out of the text of a note and into nothing.
    edit = Edit(town(NOW, replace(ITEM, instance="praten@kade"), item("praten", "kade")))
    near = read_entry(edit.dossier, "N #2.2 langs de deuren", TODAY, near="praten@kade")
    noting.keep(edit, near, Said(TODAY, "now", "net"))
    far = read_entry(edit.dossier, "N #2.2 langs de deuren", TODAY, near="plan")
    noting.keep(edit, far, Said(TODAY, "now", "net"))
    notes = sorted(edit.dossier.all(MeetingNote), key=lambda note: note.order)
    assert [(note.text, note.instance) for note in notes] == [
        ("langs de deuren", "praten@kade"),
        ("#2.2 langs de deuren", "praten@kade"),
    ]
