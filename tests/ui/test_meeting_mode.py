"""A meeting by keyboard alone: what is said becomes records, and a crash loses nothing."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.actions import Action
from app.domain.agenda import items_of, propose
from app.domain.decisions import Decision, DecisionStep
from app.domain.instances import Answer, Check, Status
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
from app.domain.town_hall import Person
from app.domain.walk import instance_of
from app.editing.commands import agendas, meetings
from app.editing.edit import Edit
from app.editing.proposing import proposed_title
from app.editing.wording import instance_text
from app.ui.dialogs.meeting_mode_dialog import MeetingModeDialog
from app.ui.models.meeting_clock import MeetingClock
from app.ui.place import Place
from app.ui.running_meeting import running_meeting
from app.ui.tools import Tools
from app.words.window import meeting_mode as words
from tests.ui.conftest import TODAY, bring_up


@pytest.fixture
def meeting(tools: Tools) -> str:
    """Id of a meeting that runs, with everything on its agenda that proposed itself."""
    made: list[str] = []

    def work(edit: Edit) -> None:
        series = edit.dossier.all(MeetingSeries)[0]
        planned = meetings.plan(edit, TODAY, series=series)
        found = propose(edit.dossier, TODAY, meeting=planned)
        agendas.put_on(edit, planned.id, found, lambda item: proposed_title(edit.dossier, item))
        meetings.start(edit, planned.id)
        made.append(planned.id)

    assert tools.desk.edit("plan_meeting", work)
    return made[-1]


@pytest.fixture
def mode(qtbot: QtBot, tools: Tools, meeting: str) -> Iterator[MeetingModeDialog]:
    made = bring_up(qtbot, MeetingModeDialog(tools, Place("meeting_mode", meeting, "window")))
    yield made
    made._timer.stop()


@pytest.fixture(autouse=True)
def close_without_question(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Which button is pressed when the screen is left: by default only the screen closes."""
    answer = [1]
    monkeypatch.setattr("app.ui.dialogs.meeting_mode_dialog.ask", lambda *_, **__: answer[0])
    return answer


def say(qtbot: QtBot, mode: MeetingModeDialog, key: str, text: str) -> None:
    qtbot.keyClick(mode, getattr(Qt.Key, f"Key_{key}"))
    mode.ui.entry.setText(text)
    qtbot.keyClick(mode.ui.entry, Qt.Key.Key_Return)


def press(qtbot: QtBot, mode: MeetingModeDialog, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(mode, key)


def go_to_step(qtbot: QtBot, mode: MeetingModeDialog, code: str) -> AgendaItem:
    say(qtbot, mode, "G", f"#{code}")
    assert mode.item is not None
    return mode.item


def test_every_kind_of_line_becomes_a_record_on_the_step_of_the_item(
    qtbot: QtBot, mode: MeetingModeDialog
) -> None:
    item = go_to_step(qtbot, mode, "3.3")
    dossier = mode.desk.dossier
    kinds = (Decision, Action, Risk, MeetingNote, OpenQuestion, Lesson)
    before = {kind: set(dossier.table(kind)) for kind in kinds}
    for key, text in (
        ("B", "we huren in"),
        ("A", "vacature uitzetten @sander !+2w"),
        ("R", "niemand solliciteert @henk"),
        ("N", "het budget is er"),
        ("V", "wie tekent?"),
        ("L", "eerder beginnen"),
        ("P", "wervingscampagne"),
    ):
        say(qtbot, mode, key, text)
        assert mode.watching
    dossier = mode.desk.dossier
    new = {
        kind: [dossier.get(kind, key) for key in set(dossier.table(kind)) - known]
        for kind, known in before.items()
    }
    (decision,), (action,) = new[Decision], new[Action]
    assert (decision.number, decision.origin) == ("2026-006", item.id)  # type: ignore[attr-defined]
    links = dossier.where(DecisionStep, "decision", decision.id)
    assert [link.instance for link in links] == [item.instance]
    assert (action.step, action.origin) == (item.instance, item.id)  # type: ignore[attr-defined]
    assert [len(new[kind]) for kind in (Risk, MeetingNote, OpenQuestion, Lesson)] == [1, 1, 1, 1]
    assert [found.title for found in items_of(dossier, None)] == ["wervingscampagne"]
    shown = mode.slide.ui.sections.texts()
    assert any("Besluit 2026-006: we huren in" in line for line in shown)
    assert "het budget is er" in shown


def test_the_line_says_what_it_understood_and_escape_loses_the_line_only(
    qtbot: QtBot, mode: MeetingModeDialog
) -> None:
    press(qtbot, mode, Qt.Key.Key_A)
    assert (mode.ui.kind.text(), mode.ui.hints.text()) == ("Actie", words.TYPING)
    qtbot.keyClicks(mode.ui.entry, "bellen @Niemand !+1w")
    assert mode.ui.understood.text() == (
        "Begrepen: zo 29-11-2026 · @Niemand onbekend: blijft in de tekst"
    )
    # Letters go into the line now, and do nothing else.
    count = len(mode.desk.dossier.all(Action))
    qtbot.keyClick(mode.ui.entry, Qt.Key.Key_Escape)
    assert mode.ui.hints.text() == words.WATCHING
    assert len(mode.desk.dossier.all(Action)) == count


def test_names_are_completed_while_they_are_typed(qtbot: QtBot, mode: MeetingModeDialog) -> None:
    press(qtbot, mode, Qt.Key.Key_A)
    qtbot.keyClicks(mode.ui.entry, "bel @fat")
    assert mode.ui.entry._model.stringList() == ["Fatima El Idrissi"]
    mode.ui.entry._completer.activated[str].emit("Fatima El Idrissi")  # type: ignore[index]
    assert mode.ui.entry.text() == "bel @Fatima El Idrissi "


def test_status_owner_date_and_checkpoint_of_the_step(
    qtbot: QtBot, mode: MeetingModeDialog
) -> None:
    item = go_to_step(qtbot, mode, "3.3")

    def now() -> object:
        return instance_of(mode.desk.dossier, item.instance)

    press(qtbot, mode, Qt.Key.Key_3)
    assert now().status is Status.WAITING  # type: ignore[attr-defined]
    say(qtbot, mode, "E", "ho")
    henk = mode.desk.dossier.where(Person, "name", "Henk Oldersma")[0].id
    assert now().owner == henk  # type: ignore[attr-defined]
    say(qtbot, mode, "D", "1-12")
    assert str(now().due) == "2026-12-01"  # type: ignore[attr-defined]
    before = len([one for one in mode.desk.dossier.all(Check) if one.answer is Answer.YES])
    press(qtbot, mode, Qt.Key.Key_Space)
    after = len([one for one in mode.desk.dossier.all(Check) if one.answer is Answer.YES])
    assert after == before + 1
    assert "Ctrl+Z: 3.3" in mode.ui.undo.text()
    qtbot.keyClick(mode, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len([one for one in mode.desk.dossier.all(Check) if one.answer is Answer.YES]) == before


@pytest.mark.parametrize(
    ("key", "text", "told"),
    [
        ("E", "Piet", "Piet"),
        ("D", "31-2", "bestaat niet"),
        ("G", "99", words.NO_SUCH_ITEM),
        ("G", "#9.9", words.NO_SUCH_ITEM),
        ("W", "zz", "zz"),
        ("A", " @Niemand", ""),
    ],
)
def test_what_cannot_be_kept_stays_in_the_line(
    qtbot: QtBot, mode: MeetingModeDialog, key: str, text: str, told: str
) -> None:
    go_to_step(qtbot, mode, "3.3")
    say(qtbot, mode, key, text)
    if told:
        assert told in mode.ui.message.text()
        assert mode.ui.entry.text() == text
        assert not mode.watching


def test_an_item_that_was_left_is_done_and_one_that_comes_back_stays_open(
    qtbot: QtBot, mode: MeetingModeDialog, meeting: str
) -> None:
    mode._go_to(0)
    press(qtbot, mode, Qt.Key.Key_Right, Qt.Key.Key_T, Qt.Key.Key_Right, Qt.Key.Key_Left)
    items = items_of(mode.desk.dossier, meeting)
    assert [item.state for item in items[:3]] == [
        ItemState.HANDLED,
        ItemState.OPEN,
        ItemState.OPEN,
    ]
    assert words.COMES_BACK in mode.ui.agenda.item(1).text()
    assert words.DONE in mode.ui.agenda.item(0).text()


def test_who_is_there_is_typed_by_initials(
    qtbot: QtBot, mode: MeetingModeDialog, meeting: str
) -> None:
    say(qtbot, mode, "W", "nw iv later fei sb afwezig mk")
    found = {
        mode.desk.dossier.get(Person, item.person).name: item
        for item in mode.desk.dossier.where(Attendance, "meeting", meeting)
    }
    assert {name: item.presence for name, item in found.items()} == {
        "Noor Wielinga": Presence.LATE,
        "Ilse Verbruggen": Presence.LATE,
        "Fatima El Idrissi": Presence.ABSENT,
        "Sander Boskamp": Presence.ABSENT,
        "Murat Kaya": Presence.PRESENT,
    }
    assert found["Ilse Verbruggen"].at
    assert not found["Murat Kaya"].at


def test_what_is_internal_is_not_on_the_screen_unless_only_our_own_are_there(
    qtbot: QtBot, mode: MeetingModeDialog
) -> None:
    go_to_step(qtbot, mode, "3.3")
    press(qtbot, mode, Qt.Key.Key_I)
    assert mode.ui.message.text() == words.INTERNAL_ON
    say(qtbot, mode, "N", "dit mag iedereen weten")
    press(qtbot, mode, Qt.Key.Key_N)
    mode.ui.entry.setText("dit blijft binnen")
    qtbot.keyClick(mode.ui.entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    notes = {note.text: note.internal for note in mode.desk.dossier.all(MeetingNote)}
    assert (notes["dit mag iedereen weten"], notes["dit blijft binnen"]) == (False, True)
    assert "dit blijft binnen" in mode.slide.ui.sections.texts()
    press(qtbot, mode, Qt.Key.Key_I)
    assert "dit blijft binnen" not in mode.slide.ui.sections.texts()
    assert mode.slide.ui.hidden_lines.text() == words.hidden(1)


def test_the_clock_counts_per_item_and_shows_that_time_is_up(
    qtbot: QtBot, mode: MeetingModeDialog
) -> None:
    mode._timer.stop()
    item = mode.item
    assert item is not None
    for _ in range(301):
        mode._on_tick()
    assert mode.ui.total.text().startswith("5:01 van 5 min")
    assert mode.ui.total.property("kind") == "overdue"
    press(qtbot, mode, Qt.Key.Key_Right)
    mode._on_tick()
    assert mode.ui.total.text().startswith("0:01 van")
    assert mode.ui.total.property("kind") == ""


def test_after_a_crash_the_meeting_goes_on_at_the_same_item_with_its_clock(
    qtbot: QtBot, tools: Tools, meeting: str, mode: MeetingModeDialog
) -> None:
    mode._timer.stop()
    item = go_to_step(qtbot, mode, "3.5")
    for _ in range(7):
        mode._on_tick()
    say(qtbot, mode, "A", "dit is gezegd")
    # Nothing is closed: the program is simply gone.
    again = MeetingModeDialog(tools, Place("meeting_mode", meeting, "window"))
    qtbot.addWidget(again)
    again._timer.stop()
    assert again.item is not None
    assert again.item.id == item.id
    assert again.clock.of(item.id) >= 5
    assert any("dit is gezegd" in line for line in again.slide.ui.sections.texts())


@pytest.mark.parametrize(
    "kept",
    [{}, {"document": "x"}, {"document": "d", "meeting": "m", "spent": 3, "item": ""}, {"item": 4}],
)
def test_a_clock_that_is_no_good_begins_anew(kept: dict[str, object]) -> None:
    assert MeetingClock.of_kept(kept, "d", "m") == MeetingClock()


def test_a_clock_comes_back_as_it_was_kept() -> None:
    clock = MeetingClock({"a": 3}, "a")
    clock.tick()
    assert MeetingClock.of_kept(clock.kept("d", "m"), "d", "m") == MeetingClock({"a": 4}, "a")
    assert clock.total == 4


def test_a_round_walks_the_departments_of_who_is_there(
    qtbot: QtBot, mode: MeetingModeDialog, meeting: str
) -> None:
    def work(edit: Edit) -> None:
        agendas.add_item(edit, meeting, "Rondje", reason=Reason.ROUND)

    assert mode.desk.edit("add_agenda_item", work)
    say(qtbot, mode, "W", "ho mk")
    mode._go_to(len(mode.walk.items) - 1)
    assert mode.slide.ui.title.text() == "Rondje: Openbare ruimte en ondergrond"
    shown = mode.slide.ui.sections.texts()
    assert any("Netbedrijf Laagland" in line for line in shown)
    assert shown[shown.index(words.SOON) + 1] == "3.5: 01-12-2026"
    assert any(line.startswith("3.5 (Wacht op een ander): OR zet riool") for line in shown)
    press(qtbot, mode, Qt.Key.Key_Right)
    assert mode.slide.ui.title.text() == "Rondje: Financiën en subsidies"
    press(qtbot, mode, Qt.Key.Key_Left)
    assert mode.slide.ui.title.text().endswith("ondergrond")


@pytest.mark.parametrize(
    ("answer", "state", "gone"),
    [
        (0, MeetingState.CLOSED, True),
        (1, MeetingState.RUNNING, True),
        (2, MeetingState.RUNNING, False),
    ],
)
def test_escape_asks_whether_the_meeting_is_over(
    qtbot: QtBot,
    mode: MeetingModeDialog,
    meeting: str,
    close_without_question: list[int],
    answer: int,
    state: MeetingState,
    gone: bool,
) -> None:
    close_without_question[0] = answer
    press(qtbot, mode, Qt.Key.Key_Escape)
    assert mode.desk.dossier.get(Meeting, meeting).state is state
    assert mode.isVisible() is not gone


def at_minutes(mode: MeetingModeDialog, meeting: str) -> Meeting:
    """Put the minutes of the meeting before on the agenda and go there; gives that meeting."""

    def work(edit: Edit) -> None:
        agendas.add_item(edit, meeting, "Verslag vaststellen", reason=Reason.MINUTES)

    assert mode.desk.edit("add_agenda_item", work)
    mode._go_to(len(mode.walk.items) - 1)
    return max(
        (item for item in mode.desk.dossier.all(Meeting) if item.id != meeting),
        key=lambda item: str(item.date),
    )


def test_minutes_are_read_corrected_and_approved_by_keyboard(
    qtbot: QtBot, mode: MeetingModeDialog, meeting: str
) -> None:
    before = at_minutes(mode, meeting)
    shown = mode.slide.ui.sections.texts()
    assert any("Er zijn 64 aanmeldingen" in line for line in shown)
    assert words.CONCEPT in shown[0]
    assert "K klopt, vaststellen" in mode.ui.hints.text()
    say(qtbot, mode, "C", "punt 3: het zijn er 65")
    say(qtbot, mode, "C", "Ilse was er ook")
    assert mode.slide.ui.sections.texts()[-2:] == ["punt 3: het zijn er 65", "Ilse was er ook"]
    press(qtbot, mode, Qt.Key.Key_K)
    fixed = mode.desk.dossier.get(Meeting, before.id)
    assert fixed.approved_on == mode.desk.today
    assert fixed.corrections == "punt 3: het zijn er 65\nIlse was er ook"
    assert words.APPROVED in mode.slide.ui.sections.texts()[0]
    press(qtbot, mode, Qt.Key.Key_K)
    assert mode.desk.dossier.get(Meeting, before.id) == fixed
    assert "vastgesteld" in mode.ui.message.text()


def test_elsewhere_there_are_no_minutes_to_approve(
    qtbot: QtBot, mode: MeetingModeDialog, meeting: str
) -> None:
    mode._go_to(3)
    assert "K klopt" not in mode.ui.hints.text()
    press(qtbot, mode, Qt.Key.Key_K)
    assert mode.ui.message.text() == words.NO_MINUTES
    say(qtbot, mode, "C", "iets")
    assert mode.ui.entry.text() == "iets"
    assert all(item.approved_on is None or item.corrections == "" for item in all_of(mode))


def all_of(mode: MeetingModeDialog) -> tuple[Meeting, ...]:
    return tuple(mode.desk.dossier.all(Meeting))


def test_on_a_second_screen_everybody_sees_only_what_they_may(
    qtbot: QtBot, mode: MeetingModeDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(qtbot, mode, Qt.Key.Key_F9)
    assert mode.ui.message.text() == words.ONE_SCREEN
    monkeypatch.setattr(
        "app.ui.dialogs.meeting_mode_dialog.other_screen", lambda window: window.screen()
    )
    press(qtbot, mode, Qt.Key.Key_F9)
    screen = mode.screen_dialog
    assert screen is not None
    qtbot.waitUntil(screen.isVisible)
    qtbot.keyClick(mode, Qt.Key.Key_N)
    mode.ui.entry.setText("dit blijft binnen")
    qtbot.keyClick(mode.ui.entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "dit blijft binnen" in mode.slide.ui.sections.texts()
    assert "dit blijft binnen" not in screen.slide.ui.sections.texts()
    assert screen.slide.ui.hidden_lines.text() == words.hidden(1)
    press(qtbot, mode, Qt.Key.Key_Right)
    assert screen.slide.ui.title.text() == mode.slide.ui.title.text()
    mode._show_clock()
    assert screen.ui.total.text() == mode.ui.total.text()
    press(qtbot, mode, Qt.Key.Key_F9)
    assert mode.screen_dialog is None
    assert not screen.isVisible()


def test_what_can_be_undone_and_the_agenda_keep_what_is_internal_off_the_screen(
    qtbot: QtBot, mode: MeetingModeDialog, meeting: str
) -> None:
    """The line that says what Ctrl+Z undoes told the whole room what had just been hidden."""

    def work(edit: Edit) -> None:
        agendas.add_item(edit, meeting, "Over een collega", internal=True)

    assert mode.desk.edit("add_agenda_item", work)
    assert mode.ui.undo.text() == words.UNDO.format(words.SOMETHING_INTERNAL)
    last = len(mode.walk.items) - 1
    assert "collega" not in mode.ui.agenda.item(last).text()
    mode._go_to(last)
    assert mode.slide.ui.title.text() == words.INTERNAL_ITEM
    press(qtbot, mode, Qt.Key.Key_I)
    assert "Over een collega" in mode.ui.undo.text()
    assert "Over een collega" in mode.ui.agenda.item(last).text()
    assert mode.slide.ui.title.text() == "Over een collega"


def test_the_clock_is_as_large_as_the_rest_also_when_time_is_up(mode: MeetingModeDialog) -> None:
    """Its colour was set each second, and the size of its text was lost with it."""
    size = mode.ui.name.font().pointSizeF()
    assert mode.ui.total.font().pointSizeF() == size
    item = mode.item
    assert item is not None
    mode.clock.spent[item.id] = 90 * 60
    mode._show_clock()
    assert mode.ui.total.property("kind") == "overdue"
    assert mode.ui.total.font().pointSizeF() == size


def test_a_meeting_that_was_undone_keeps_no_lines_and_comes_back(
    qtbot: QtBot, mode: MeetingModeDialog, meeting: str
) -> None:
    """A line for a meeting that was gone asked to try again for ever: it could not be kept."""
    mode.desk.undo()
    assert mode.desk.dossier.find(Meeting, meeting) is None
    press(qtbot, mode, Qt.Key.Key_N)
    assert mode.watching
    assert mode.ui.message.text() == words.MEETING_GONE
    mode.desk.redo()
    say(qtbot, mode, "N", "weer terug")
    assert "weer terug" in [note.text for note in mode.desk.dossier.all(MeetingNote)]


def test_a_word_for_nobody_stays_in_the_line(qtbot: QtBot, mode: MeetingModeDialog) -> None:
    """`weg` without a name was taken, and noted nothing."""
    say(qtbot, mode, "W", "weg")
    assert not mode.watching
    assert mode.ui.message.text() == words.WHO_FIRST


@pytest.mark.parametrize("typed", ["ho weg", "henk later", "@Henk"])
def test_two_of_one_name_are_named_and_neither_is_noted(
    qtbot: QtBot, mode: MeetingModeDialog, meeting: str, typed: str
) -> None:
    """It said that nobody of that name works here, while two do."""
    other = Person("other", name="Henk Okker")
    assert mode.desk.edit("set_person", lambda edit: edit.save(other))
    say(qtbot, mode, "W", typed)
    assert "kan Henk Oldersma of Henk Okker zijn" in mode.ui.message.text()
    assert not mode.watching
    assert mode.desk.dossier.where(Attendance, "meeting", meeting) == ()


def notes(mode: MeetingModeDialog) -> dict[str, str | None]:
    return {note.text: note.item for note in mode.desk.dossier.all(MeetingNote)}


def test_a_line_stays_with_its_item_whatever_happens_to_the_agenda(
    qtbot: QtBot, mode: MeetingModeDialog
) -> None:
    """The screen followed a row number: a line landed on the item that came in its place."""
    mode._go_to(2)
    item, first = mode.item, mode.walk.items[0]
    assert item is not None
    press(qtbot, mode, Qt.Key.Key_N)
    mode.ui.entry.setText("hoort hier")
    assert mode.desk.edit("remove", lambda edit: agendas.remove_item(edit, first.id))
    assert mode.item == item
    qtbot.keyClick(mode.ui.entry, Qt.Key.Key_Return)
    assert notes(mode)["hoort hier"] == item.id
    # Of an item that is gone the line is kept all the same: as said between the items.
    last = len(mode.walk.items) - 1
    mode._go_to(last)
    gone = mode.walk.items[last]
    press(qtbot, mode, Qt.Key.Key_N)
    mode.ui.entry.setText("wees")
    assert mode.desk.edit("remove", lambda edit: agendas.remove_item(edit, gone.id))
    qtbot.keyClick(mode.ui.entry, Qt.Key.Key_Return)
    assert notes(mode)["wees"] is None


def test_going_on_while_typing_takes_the_line_along(qtbot: QtBot, mode: MeetingModeDialog) -> None:
    """Ctrl+Page Down did nothing while the line was open."""
    mode._go_to(0)
    press(qtbot, mode, Qt.Key.Key_N)
    mode.ui.entry.setText("bij het volgende punt")
    qtbot.keyClick(mode.ui.entry, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert mode.walk.at == 1
    assert mode.ui.entry.text() == "bij het volgende punt"
    qtbot.keyClick(mode.ui.entry, Qt.Key.Key_Return)
    assert notes(mode)["bij het volgende punt"] == mode.walk.items[1].id
    assert mode.walk.items[0].state is ItemState.HANDLED


def test_jumping_ahead_means_that_the_item_was_talked_about(
    qtbot: QtBot, mode: MeetingModeDialog
) -> None:
    mode._go_to(1)
    say(qtbot, mode, "G", "4")
    states = [item.state for item in mode.walk.items[:4]]
    assert states == [ItemState.OPEN, ItemState.HANDLED, ItemState.OPEN, ItemState.OPEN]
    say(qtbot, mode, "G", "1")
    assert mode.walk.items[3].state is ItemState.OPEN


def test_a_step_is_found_by_its_step_and_not_by_the_title(
    qtbot: QtBot, mode: MeetingModeDialog
) -> None:
    """An item whose title was typed anew could not be gone to by its step."""
    item = go_to_step(qtbot, mode, "3.5")
    work = lambda edit: agendas.set_item(edit, item.id, title="Het net")  # noqa: E731
    assert mode.desk.edit("set_agenda_item", work)
    mode._go_to(0)
    assert go_to_step(qtbot, mode, "3.5").id == item.id
    mode._go_to(0)
    say(qtbot, mode, "G", f"#{instance_text(mode.desk.dossier, item.instance)}")
    assert mode.item is not None
    assert mode.item.id == item.id


@pytest.mark.parametrize("typed", ["9" * 5000, "0", "-1", "²"])
def test_a_number_that_is_none_goes_nowhere(
    qtbot: QtBot, mode: MeetingModeDialog, typed: str
) -> None:
    """A very long number made the program fail."""
    say(qtbot, mode, "G", typed)
    assert mode.ui.message.text() == words.NO_SUCH_ITEM
    assert not mode.watching


def test_what_comes_back_is_known_after_a_crash(
    qtbot: QtBot, mode: MeetingModeDialog, tools: Tools, meeting: str
) -> None:
    mode._go_to(1)
    press(qtbot, mode, Qt.Key.Key_T)
    again = MeetingModeDialog(tools, Place("meeting_mode", meeting, "window"))
    qtbot.addWidget(again)
    again._timer.stop()
    assert words.COMES_BACK in again.ui.agenda.item(1).text()
    press(qtbot, again, Qt.Key.Key_Right)
    assert again.walk.items[1].state is ItemState.OPEN


def control(qtbot: QtBot, mode: MeetingModeDialog, key: Qt.Key) -> None:
    qtbot.keyClick(mode, key, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def begun(qtbot: QtBot, tools: Tools, meeting: str) -> Iterator[MeetingModeDialog]:
    """A meeting that was begun with a change of its own, as the page does."""
    tools.desk.edit(
        "set", lambda edit: meetings.set_fields(edit, meeting, state=MeetingState.READY)
    )
    tools.desk.edit("start_meeting", lambda edit: meetings.start(edit, meeting))
    made = bring_up(qtbot, MeetingModeDialog(tools, Place("meeting_mode", meeting, "window")))
    yield made
    made._timer.stop()


def test_undo_does_not_go_past_the_beginning_of_the_meeting(
    qtbot: QtBot, begun: MeetingModeDialog, meeting: str
) -> None:
    """A Ctrl+Z too many undid the beginning, and then what was done before the meeting."""
    say(qtbot, begun, "N", "te veel")
    control(qtbot, begun, Qt.Key.Key_Z)
    assert "te veel" not in notes(begun)
    assert begun.ui.undo.text() == ""
    for _ in range(3):
        control(qtbot, begun, Qt.Key.Key_Z)
    assert begun.ui.message.text() == words.BEGAN_HERE
    assert begun.desk.dossier.get(Meeting, meeting).state is MeetingState.RUNNING
    control(qtbot, begun, Qt.Key.Key_Y)
    assert "te veel" in notes(begun)


def test_what_is_undone_and_internal_is_not_told_to_the_room(
    qtbot: QtBot, begun: MeetingModeDialog
) -> None:
    """The line that said what was undone told what had been hidden."""
    press(qtbot, begun, Qt.Key.Key_A)
    begun.ui.entry.setText("gesprek met de directeur")
    qtbot.keyClick(begun.ui.entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y):
        control(qtbot, begun, key)
        assert begun.ui.message.text() == words.SOMETHING_INTERNAL
    press(qtbot, begun, Qt.Key.Key_I)
    control(qtbot, begun, Qt.Key.Key_Z)
    assert "gesprek met de directeur" in begun.ui.message.text()


def test_a_summary_cannot_be_internal_and_says_so(qtbot: QtBot, mode: MeetingModeDialog) -> None:
    """Ctrl+Enter kept it for everybody to read."""
    press(qtbot, mode, Qt.Key.Key_S)
    assert mode.ui.hints.text() == words.TYPING_PROMPT
    mode.ui.entry.setText("liever niet buiten")
    qtbot.keyClick(mode.ui.entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert mode.ui.message.text() == words.NOT_INTERNAL
    assert mode.ui.entry.text() == "liever niet buiten"
    assert not any(item.summary for item in mode.walk.items)


def test_a_summary_goes_on_where_somebody_else_left_it(
    qtbot: QtBot, mode: MeetingModeDialog
) -> None:
    mode._go_to(1)
    item = mode.walk.items[1]
    press(qtbot, mode, Qt.Key.Key_S)
    mode.ui.entry.setText("en dit")
    work = lambda edit: agendas.set_item(edit, item.id, summary="eerst dit")  # noqa: E731
    assert mode.desk.edit("set_agenda_item", work)
    qtbot.keyClick(mode.ui.entry, Qt.Key.Key_Return)
    assert mode.walk.items[1].summary == "eerst dit\nen dit"


@pytest.mark.parametrize("approved", [False, True])
def test_after_closing_elsewhere_nothing_is_taken_down(
    qtbot: QtBot, mode: MeetingModeDialog, meeting: str, approved: bool
) -> None:
    """The screen went on, and what was said was in no minutes."""
    press(qtbot, mode, Qt.Key.Key_N)
    mode.ui.entry.setText("net te laat")

    def close(edit: Edit) -> None:
        meetings.close(edit, meeting)
        if approved:
            meetings.approve(edit, meeting, TODAY)

    assert mode.desk.edit("close_meeting", close)
    before = mode.desk.dossier
    qtbot.keyClick(mode.ui.entry, Qt.Key.Key_Return)
    assert mode.ui.entry.text() == "net te laat"
    assert "Er is niets gewijzigd" in mode.ui.message.text() or approved
    qtbot.keyClick(mode.ui.entry, Qt.Key.Key_Escape)
    for key in (Qt.Key.Key_N, Qt.Key.Key_S, Qt.Key.Key_W, Qt.Key.Key_B):
        press(qtbot, mode, key)
        assert mode.ui.message.text() == words.NOT_RUNNING
        assert mode.watching
    # Looking through it changes nothing.
    press(qtbot, mode, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_T)
    control(qtbot, mode, Qt.Key.Key_Z)
    assert mode.desk.dossier == before


def test_what_stands_in_the_line_is_kept_when_the_screen_closes(
    qtbot: QtBot, mode: MeetingModeDialog
) -> None:
    """It was lost."""
    press(qtbot, mode, Qt.Key.Key_N)
    mode.ui.entry.setText("nog net gezegd")
    mode.close()
    assert not mode.isVisible()
    assert "nog net gezegd" in notes(mode)


def test_what_cannot_be_kept_keeps_the_screen_open(qtbot: QtBot, mode: MeetingModeDialog) -> None:
    press(qtbot, mode, Qt.Key.Key_W)
    mode.ui.entry.setText("niemand")
    mode.close()
    assert mode.isVisible()
    assert mode.ui.entry.text() == "niemand"


def presences(mode: MeetingModeDialog, meeting: str) -> dict[str, Presence]:
    dossier = mode.desk.dossier
    found = dossier.where(Attendance, "meeting", meeting)
    return {dossier.get(Person, item.person).name: item.presence for item in found}


@pytest.mark.parametrize(
    ("typed", "noted"),
    [
        ("Fatima El Idrissi later", {"Fatima El Idrissi": Presence.LATE}),
        (
            "el idrissi, wielinga eerder weg",
            {
                "Fatima El Idrissi": Presence.LEFT,
                "Noor Wielinga": Presence.LEFT,
            },
        ),
        ("nw er", {"Noor Wielinga": Presence.PRESENT, "Erik Rood": Presence.PRESENT}),
        ("er weg", {"Erik Rood": Presence.LEFT}),
    ],
)
def test_names_with_blanks_and_initials_that_are_a_word(
    qtbot: QtBot,
    mode: MeetingModeDialog,
    meeting: str,
    typed: str,
    noted: dict[str, Presence],
) -> None:
    """Names were cut at their blanks, and `er` was read as a word."""
    erik = Person("erik", name="Erik Rood")
    assert mode.desk.edit("set_person", lambda edit: edit.save(erik))
    say(qtbot, mode, "W", typed)
    assert presences(mode, meeting) == noted


def test_who_leaves_later_still_works_here_and_who_left_owns_nothing(
    qtbot: QtBot, mode: MeetingModeDialog, meeting: str
) -> None:
    """Somebody who leaves next month could not be noted; who left could become owner."""
    item = go_to_step(qtbot, mode, "3.5")
    before = instance_of(mode.desk.dossier, item.instance).owner
    leaving = Person("weg", name="Pien Later", left_on=TODAY + timedelta(days=30))
    gone = Person("gone", name="Gerda Voorbij", left_on=TODAY)
    assert mode.desk.edit("set_person", lambda edit: edit.save(leaving, gone))
    assert {"Pien Later"} == {"Pien Later", "Gerda Voorbij"} & set(mode.line.names("@"))
    say(qtbot, mode, "E", "Gerda Voorbij")
    assert words.unknown("Gerda Voorbij") == mode.ui.message.text()
    assert instance_of(mode.desk.dossier, item.instance).owner == before
    qtbot.keyClick(mode.ui.entry, Qt.Key.Key_Escape)
    say(qtbot, mode, "E", "pien")
    assert instance_of(mode.desk.dossier, item.instance).owner == "weg"


def test_in_a_round_who_left_is_not_asked(
    qtbot: QtBot, mode: MeetingModeDialog, meeting: str
) -> None:
    def work(edit: Edit) -> None:
        agendas.add_item(edit, meeting, "Rondje", reason=Reason.ROUND)

    assert mode.desk.edit("add_agenda_item", work)
    say(qtbot, mode, "W", "ho weg mk")
    mode._go_to(len(mode.walk.items) - 1)
    assert mode.slide.ui.title.text() == "Rondje: Financiën en subsidies"


def test_a_step_of_the_wijken_needs_no_wijk_at_its_own_item(
    qtbot: QtBot, mode: MeetingModeDialog, meeting: str
) -> None:
    place = next(item.instance for item in mode.walk.items if "@" in item.instance)
    item = next(item for item in mode.walk.items if item.instance == place)
    mode._go_to(mode.walk.items.index(item))
    text = instance_text(mode.desk.dossier, place)
    code = text.split(" ")[0]
    press(qtbot, mode, Qt.Key.Key_N)
    mode.ui.entry.setText(f"#{code} is besproken")
    assert text in mode.ui.understood.text()
    qtbot.keyClick(mode.ui.entry, Qt.Key.Key_Return)
    (note,) = [one for one in mode.desk.dossier.all(MeetingNote) if one.text == "is besproken"]
    assert note.instance == place


def test_the_notice_of_a_meeting_that_goes_on_does_not_name_what_is_internal(
    mode: MeetingModeDialog, tools: Tools, meeting: str
) -> None:
    item = mode.walk.items[0]
    work = lambda edit: agendas.set_item(edit, item.id, title="Een collega", internal=True)  # noqa: E731
    assert mode.desk.edit("set_agenda_item", work)
    mode._go_to(0)
    notice = running_meeting(mode.desk, tools.settings.now.meeting)
    assert notice is not None
    assert "Een collega" not in notice.text
    assert words.INTERNAL_ITEM in notice.text


def test_every_line_that_is_hidden_is_counted(
    qtbot: QtBot, mode: MeetingModeDialog, meeting: str
) -> None:
    """Internal actions of the step and old minutes were hidden, and not counted."""
    item = go_to_step(qtbot, mode, "3.5")
    hidden = Action("geheim", number="2026-900", text="binnen", step=item.instance, internal=True)
    assert mode.desk.edit("note", lambda edit: edit.save(hidden))
    assert mode.slide.ui.hidden_lines.text() == words.hidden(1)
    assert not any("binnen" in text for text in mode.slide.ui.sections.texts())
    before = at_minutes(mode, meeting)
    old = items_of(mode.desk.dossier, before.id)[0]
    note = MeetingNote("oud", before.id, old.id, text="ook binnen", internal=True)
    assert mode.desk.edit("note", lambda edit: edit.save(note))
    assert mode.slide.ui.hidden_lines.text() == words.hidden(1)
    assert not any("ook binnen" in text for text in mode.slide.ui.sections.texts())
