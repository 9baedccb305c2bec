"""*Overleg*: planning, the agenda that proposes itself, who is there, closing and approving."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.actions import Action
from app.domain.agenda import items_of
from app.domain.meetings import (
    AgendaItem,
    Attendance,
    ItemState,
    Meeting,
    MeetingState,
    Presence,
    Reason,
)
from app.domain.town_hall import Person
from app.editing.commands import agendas, meetings
from app.editing.edit import Edit
from app.ui.pages.meetings_page import MeetingsPage
from app.ui.place import Place
from app.ui.tools import Tools
from app.words.window import meetings as words
from tests.ui.conftest import TODAY, type_text


@pytest.fixture
def page(qtbot: QtBot, tools: Tools) -> MeetingsPage:
    made = MeetingsPage(tools)
    qtbot.addWidget(made)
    made.resize(1116, 720)
    made.show()
    return made


@pytest.fixture
def planned(page: MeetingsPage, qtbot: QtBot) -> Meeting:
    """A meeting of the core team in two weeks, on screen."""
    type_text(page.ui.new_day, "+2w")
    qtbot.keyClick(page.ui.new_day, Qt.Key.Key_Return)
    meeting = page.panel.meeting
    assert meeting is not None
    return meeting


def found(page: MeetingsPage, meeting: Meeting) -> Meeting:
    return page.desk.dossier.get(Meeting, meeting.id)


def agenda(page: MeetingsPage, meeting: Meeting | None) -> list[AgendaItem]:
    return items_of(page.desk.dossier, meeting.id if meeting else None)


def choose(page: MeetingsPage, *rows: int) -> None:
    table = page.panel.agenda.ui.table
    selection, flags = table.selectionModel(), QItemSelectionModel.SelectionFlag
    selection.clearSelection()
    for row in rows:
        selection.select(table.model().index(row, 0), flags.Select | flags.Rows)


def test_the_list_shows_meetings_and_what_is_parked(page: MeetingsPage) -> None:
    QAbstractItemModelTester(page._model)
    rows = page._model.rows
    assert [row.day for row in rows] == [date(2026, 11, 19), date(2026, 9, 17), None]
    assert rows[-1].name == words.PARKED
    assert page.panel.ui.name.text() == "Kernteam wijkaanpak 19-11-2026"


def test_a_meeting_is_planned_by_typing_a_day(page: MeetingsPage, planned: Meeting) -> None:
    assert planned.date == date(2026, 12, 6)
    assert (planned.title, planned.room) == ("Kernteam wijkaanpak", "Raadhuis, kamer 2.14")
    assert planned.state is MeetingState.CONCEPT
    assert page.panel.agenda.ui.empty.text() == words.NO_AGENDA
    assert page.ui.new_day.text() == ""


@pytest.mark.parametrize(("text", "told"), [("", words.DATE_WRONG), ("31-2", "bestaat niet")])
def test_without_a_day_nothing_is_planned(
    page: MeetingsPage, refusals: list[str], text: str, told: str
) -> None:
    # A body without a series has no rhythm.
    page.ui.series.setCurrentIndex(page.ui.series.findData("kernteam"))
    page.ui.new_day.setText(text)
    page.ui.plan.click()
    assert told in refusals[-1]
    assert len(page.desk.dossier.all(Meeting)) == 2


def test_the_agenda_proposes_itself_fits_and_is_one_undo(
    page: MeetingsPage, planned: Meeting, told: list[str]
) -> None:
    page.panel.agenda.ui.propose.click()
    reasons = [item.reason for item in agenda(page, planned)]
    assert reasons == [
        Reason.STANDING,
        Reason.MINUTES,
        Reason.CARRIED,
        Reason.OVERDUE,
        Reason.WAITING,
        Reason.WAITING,
        Reason.PENDING,
        Reason.PENDING,
        Reason.STANDING,
    ]
    assert page.panel.agenda.ui.length.text() == "70 van 60 minuten: 10 te veel"
    page.panel.agenda.ui.fit.click()
    assert told[-1] == words.fitted(1, 60)
    assert page.panel.agenda.ui.length.text() == "60 van 60 minuten"
    page.panel.agenda.ui.propose.click()
    assert told[-1] == words.proposed(1)
    page.desk.undo()
    page.desk.undo()
    page.desk.undo()
    assert agenda(page, planned) == []


def test_points_are_typed_moved_parked_and_taken_off(
    page: MeetingsPage, planned: Meeting, qtbot: QtBot
) -> None:
    ui = page.panel.agenda.ui
    for text in ("#3.5 @henk", "#2.6 Kadekwartier ruimte", "Vakantie"):
        type_text(ui.item, text)
        qtbot.keyClick(ui.item, Qt.Key.Key_Return)
    first, second, third = agenda(page, planned)
    assert first.title == "3.5 Eén planning voor straat, riool, groen en energie"
    henk = page.desk.dossier.where(Person, "name", "Henk Oldersma")[0]
    assert first.presenter == henk.id
    assert (second.title, bool(second.instance)) == ("ruimte", True)
    choose(page, 2)
    ui.up.click()
    assert [item.id for item in agenda(page, planned)] == [first.id, third.id, second.id]
    choose(page, 0, 1)
    ui.park.click()
    assert [item.title for item in agenda(page, None)] == [first.title, "Vakantie"]
    choose(page, 0)
    qtbot.keyClick(ui.table, Qt.Key.Key_Delete)
    assert agenda(page, planned) == []
    page.ui.table.choose("")
    assert [row.title for row in page.panel.agenda._model.rows] == [first.title, "Vakantie"]
    assert not ui.fit.isVisible()


def test_fields_of_a_meeting_are_kept_while_they_are_typed(
    page: MeetingsPage, planned: Meeting, qtbot: QtBot
) -> None:
    ui = page.panel.ui
    type_text(ui.starts_at, "09:30")
    ui.minutes.clear()
    type_text(ui.minutes, "90")
    page.leave()
    assert (found(page, planned).starts_at, found(page, planned).minutes) == ("09:30", 90)
    ui.minutes.clear()
    type_text(ui.minutes, "lang")
    page.leave()
    assert found(page, planned).minutes == 90
    assert ui.minutes.text() == "lang"


def test_who_is_there_is_noted_by_digits_and_an_absent_presenter_is_marked(
    page: MeetingsPage, planned: Meeting, qtbot: QtBot
) -> None:
    ui = page.panel.ui
    item = page.panel.agenda.ui.item
    people = page.panel.people.ui.table
    type_text(item, "Planning @henk")
    qtbot.keyClick(item, Qt.Key.Key_Return)
    ui.tabs.setCurrentIndex(1)
    names = [row.name for row in page.panel.people._model.rows]
    people.selectRow(names.index("Henk Oldersma"))
    qtbot.keyClick(people, Qt.Key.Key_2)
    (noted,) = page.desk.dossier.where(Attendance, "meeting", planned.id)
    assert noted.presence is Presence.ABSENT
    assert page.panel.agenda._model.rows[0].presenter == words.absent_note("Henk Oldersma")
    row = names.index("Henk Oldersma")
    assert page.panel.people._model.setData(page.panel.people._model.index(row, 3), "09:50")
    assert page.desk.dossier.where(Attendance, "meeting", planned.id)[0].at == "09:50"
    qtbot.keyClick(people, Qt.Key.Key_0)
    assert page.desk.dossier.where(Attendance, "meeting", planned.id) == ()


def test_a_meeting_starts_closes_and_its_minutes_are_fixed(
    page: MeetingsPage, planned: Meeting, visited: list[Place], told: list[str]
) -> None:
    ui = page.panel.ui
    ui.ready.click()
    assert found(page, planned).state is MeetingState.READY
    ui.start.click()
    assert found(page, planned).state is MeetingState.RUNNING
    assert visited[-1] == Place("meeting_mode", planned.id, "run")
    ui.close.click()
    assert found(page, planned).state is MeetingState.CLOSED
    assert told[-1] == words.CLOSED
    assert visited[-1] == Place("meeting_set", planned.id)
    ui.report.click()
    assert visited[-1] == Place("meeting_set", planned.id)
    ui.approve.click()
    assert found(page, planned).approved_on == page.desk.today
    assert not ui.start.isEnabled()
    assert not ui.approve.isVisible()


def test_f5_begins_the_first_meeting_to_come_or_asks_for_a_day(
    page: MeetingsPage, planned: Meeting, visited: list[Place]
) -> None:
    page.show_place(Place("meetings", field="window"))
    assert visited[-1] == Place("meeting_mode", planned.id, "window")
    assert page.desk.edit("x", lambda edit: meetings.close(edit, planned.id))
    count = len(visited)
    page.show_place(Place("meetings", field="run"))
    assert len(visited) == count
    assert QApplication.focusWidget() is page.ui.new_day


def test_a_meeting_that_never_began_can_go(page: MeetingsPage, planned: Meeting) -> None:
    page.panel.ui.remove_meeting.click()
    assert page.desk.dossier.find(Meeting, planned.id) is None
    assert page.panel.meeting is not None


def test_what_changes_elsewhere_is_followed_when_the_page_shows_it(
    page: MeetingsPage, planned: Meeting
) -> None:
    """The page behind a meeting was filled anew after every line that was said there."""
    filled: list[None] = []
    page.ui.series.model().rowsInserted.connect(lambda *_: filled.append(None))
    person = page.desk.dossier.all(Person)[0]

    def rename(edit: Edit) -> None:
        edit.save(replace(person, name="Anders van Naam"))

    def attend(edit: Edit) -> None:
        meetings.set_presence(edit, planned.id, person.id, Presence.LATE, "10:15")
        agendas.add_item(edit, planned.id, "Nog iets")

    assert page.desk.edit("set_person", rename)
    assert page.desk.edit("set_presence", attend)
    rows = {row.name: row for row in page.panel.people._model.rows}
    assert rows["Anders van Naam"].at == "10:15"
    assert [row.items for row in page._model.rows if row.key == planned.id] == [1]
    assert filled
    filled.clear()
    assert page.desk.edit("note", lambda edit: edit.save(Action("a", text="opvragen")))
    assert not filled


def test_the_minutes_can_be_read_and_corrected_until_they_are_approved(
    page: MeetingsPage, qtbot: QtBot
) -> None:
    panel = page.panel
    last = panel.meeting
    assert last is not None
    told = panel.minutes.ui.sections.texts()
    assert "Er zijn 64 aanmeldingen; 75 is nodig voor de eerste serie." in told
    assert panel.minutes.ui.state.text() == words.STILL_CONCEPT
    panel.ui.tabs.setCurrentWidget(panel.minutes)
    panel.minutes.ui.corrections.setFocus()
    type_text(panel.minutes.ui.corrections, "64 moet 65 zijn")
    page.leave()
    assert found(page, last).corrections == "64 moet 65 zijn"
    panel.ui.approve.click()
    assert panel.minutes.ui.state.text() == words.approved_on(page.desk.today)
    assert panel.minutes.ui.corrections.isReadOnly()
    # Minutes are there once there was something to write down.
    type_text(page.ui.new_day, "+2w")
    qtbot.keyClick(page.ui.new_day, Qt.Key.Key_Return)
    assert not panel.ui.tabs.isTabVisible(panel.ui.tabs.indexOf(panel.minutes))


def test_names_give_way_when_the_window_gets_narrower(page: MeetingsPage, qtbot: QtBot) -> None:
    """The list kept the widths of a wider window, and its last column was out of sight."""
    page.resize(1600, 720)
    qtbot.waitExposed(page)
    page.resize(1060, 720)
    table = page.ui.table
    qtbot.waitUntil(lambda: table.horizontalHeader().length() <= table.viewport().width())


def test_the_last_line_of_the_series_opens_all_of_them(
    page: MeetingsPage, visited: list[Place]
) -> None:
    box = page.ui.series
    last = box.count() - 1
    assert box.itemText(last) == words.ALL_SERIES
    box.setCurrentIndex(last)
    box.activated.emit(last)
    assert visited[-1] == Place("meeting_series")
    assert box.currentText() == "Kernteam wijkaanpak"


def add_items(page: MeetingsPage, meeting: str, *items: AgendaItem) -> None:
    placed = [replace(item, meeting=meeting) for item in items]
    assert page.desk.edit("add_agenda_item", lambda edit: edit.save(*placed))


def test_of_the_chosen_points_those_that_were_talked_about_stay(
    page: MeetingsPage, planned: Meeting, refusals: list[str]
) -> None:
    done = AgendaItem("done", order=1, title="Besproken", state=ItemState.HANDLED)
    add_items(page, planned.id, done, AgendaItem("new", order=2, title="Nog niet"))
    choose(page, 0, 1)
    page.panel.agenda.ui.remove.click()
    assert [item.id for item in items_of(page.desk.dossier, planned.id)] == ["done"]
    assert refusals[-1].startswith('1 van 2 punten bleven zoals ze waren. "Besproken" is besproken')


def test_the_agenda_of_a_closed_meeting_cannot_be_changed(
    page: MeetingsPage, planned: Meeting
) -> None:
    """It could, and what was removed went out of the minutes."""
    desk, ui = page.desk, page.panel.agenda.ui
    add_items(page, planned.id, AgendaItem("een", title="Een"))
    meetings_done = lambda edit: meetings.close(edit, planned.id)  # noqa: E731
    assert desk.edit("close_meeting", meetings_done)
    choose(page, 0)
    for widget in (ui.item, ui.add, ui.propose, ui.fit, ui.up, ui.park, ui.remove):
        assert not widget.isEnabled()
    assert ui.elsewhere.isEnabled()
    assert page.panel.ui.fields.isEnabled()
    assert desk.edit("approve", lambda edit: meetings.approve(edit, planned.id, TODAY))
    assert not page.panel.ui.fields.isEnabled()


def test_state_and_internal_are_typed_and_internal_is_not_printed(
    page: MeetingsPage, planned: Meeting, refusals: list[str]
) -> None:
    """What was internal stood on the printed agenda; and nothing could be dropped for good."""
    add_items(
        page,
        planned.id,
        AgendaItem("een", order=1, title="Een"),
        AgendaItem("twee", order=2, title="Twee"),
    )
    model = page.panel.agenda.ui.table.model()
    assert model.setData(model.index(0, 6), "ja")
    assert model.setData(model.index(1, 5), "vervallen")
    assert not model.setData(model.index(1, 5), "misschien")
    assert "vervallen" in refusals[-1]
    een, twee = items_of(page.desk.dossier, planned.id)
    assert (een.internal, twee.state) == (True, ItemState.DROPPED)
    listing = page.listing()
    assert listing is not None
    assert [row.cells[0] for row in listing.rows] == ["Twee"]
