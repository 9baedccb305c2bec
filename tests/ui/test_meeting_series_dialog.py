"""*Reeksen*: what every meeting of a series gets, and planning the next by its rhythm."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.agenda import items_of
from app.domain.decisions import Body
from app.domain.meetings import Meeting, MeetingSeries, Reason
from app.editing.commands import meetings
from app.ui.desk import Desk
from app.ui.dialogs.meeting_series_dialog import MeetingSeriesDialog
from app.ui.pages.meetings_page import MeetingsPage
from app.ui.place import Place
from app.ui.tools import Tools
from app.words.window import meetings as words
from tests.ui.conftest import bring_up, type_text


@pytest.fixture
def dialog(qtbot: QtBot, tools: Tools) -> MeetingSeriesDialog:
    return bring_up(qtbot, MeetingSeriesDialog(tools, Place("meeting_series")))


def only(desk: Desk) -> MeetingSeries:
    return desk.dossier.all(MeetingSeries)[0]


def test_the_series_of_the_dossier_is_shown_whole(dialog: MeetingSeriesDialog) -> None:
    row = dialog._model.rows[0]
    assert (row.name, row.kind, row.every) == ("Kernteam wijkaanpak", "kernteam", "om de 4 weken")
    ui = dialog.ui
    assert (ui.room.text(), ui.weeks.text()) == ("Raadhuis, kamer 2.14", "4")
    assert ui.standing.toPlainText() == "Opening en mededelingen | 5\nRondvraag | 5"


def test_a_new_series_is_added_and_filled_in_by_keyboard(
    qtbot: QtBot, desk: Desk, dialog: MeetingSeriesDialog
) -> None:
    ui = dialog.ui
    qtbot.keyClick(ui.table, Qt.Key.Key_Insert)
    assert ui.name.hasFocus()
    type_text(ui.name, "Stuurgroep")
    qtbot.keyClick(ui.name, Qt.Key.Key_Return)
    ui.kind.setCurrentIndex(ui.kind.findData(Body.STEERING_GROUP.value))
    ui.kind.activated.emit(ui.kind.currentIndex())
    type_text(ui.weeks, "6")
    qtbot.keyClick(ui.weeks, Qt.Key.Key_Return)
    found = desk.dossier.where(MeetingSeries, "name", "Stuurgroep")[0]
    assert (found.kind, found.weeks) == (Body.STEERING_GROUP, 6)
    # Two words typed in one field and undone are one step each.
    desk.undo()
    assert desk.dossier.get(MeetingSeries, found.id).weeks is None


@pytest.mark.parametrize("text", ["0", "53", "vier", "-1", "999999999999"])
def test_what_is_no_number_of_weeks_stays_with_its_sentence(
    qtbot: QtBot, desk: Desk, dialog: MeetingSeriesDialog, text: str
) -> None:
    dialog.ui.weeks.clear()
    type_text(dialog.ui.weeks, text)
    qtbot.keyClick(dialog.ui.weeks, Qt.Key.Key_Return)
    assert dialog.ui.weeks_problem.text() == words.NO_WEEKS
    assert only(desk).weeks == 4


def test_a_series_goes_and_its_meetings_stay(desk: Desk, dialog: MeetingSeriesDialog) -> None:
    held = {item.id for item in desk.dossier.all(Meeting)}
    dialog.ui.remove.click()
    assert desk.dossier.all(MeetingSeries) == ()
    assert {item.id for item in desk.dossier.all(Meeting)} == held
    assert dialog.ui.empty.text() == words.NO_SERIES
    desk.undo()
    assert only(desk).name == "Kernteam wijkaanpak"


def test_without_a_day_the_next_of_the_series_is_planned(
    qtbot: QtBot, desk: Desk, tools: Tools
) -> None:
    page = MeetingsPage(tools)
    qtbot.addWidget(page)
    page.show()
    page.ui.plan.click()
    meeting = page.panel.meeting
    assert meeting is not None
    assert meeting.date == date(2026, 12, 17)
    assert meetings.next_day(desk.dossier, only(desk), date(2027, 3, 1)) == date(2027, 3, 11)


def test_a_round_in_the_standing_items_walks_the_departments(
    qtbot: QtBot, desk: Desk, tools: Tools
) -> None:
    """It was an item like any other: nothing on any screen made a round."""
    key = only(desk).id
    standing = "Opening | 5\nRondje afdelingen | 20\nRondvraag | 5"
    assert desk.edit(
        "set_meeting_series", lambda edit: meetings.set_series(edit, key, standing=standing)
    )
    page = MeetingsPage(tools)
    qtbot.addWidget(page)
    page.show()
    page.ui.plan.click()
    page.panel.agenda.ui.propose.click()
    meeting = page.panel.meeting
    assert meeting is not None
    found = {item.title: item.reason for item in items_of(desk.dossier, meeting.id)}
    assert found["Rondje afdelingen"] is Reason.ROUND
    assert found["Opening"] is Reason.STANDING
