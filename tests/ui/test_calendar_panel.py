"""The calendar of *Wijken*: typed, changed and taken out by keys, and read without seeing it."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.route import Movement
from app.domain.town_hall import Neighbourhood
from app.domain.wijk_life import Development
from app.editing.commands import developments, instances
from app.editing.viewing import Viewing
from app.ui.desk import Desk
from app.ui.models.calendar_rows import CalendarRow
from app.ui.pages.neighbourhoods_page import NeighbourhoodsPage
from app.ui.panels.calendar_panel import CalendarPanel
from app.ui.place import Place
from app.ui.tools import Tools
from tests.ui.conftest import TODAY, enter, type_text

WHAT, FROM, TO, STRIPS, NOTED, MOVEMENT, COMBINE = 1, 2, 3, 4, 5, 8, 9


@pytest.fixture
def page(qtbot: QtBot, tools: Tools) -> NeighbourhoodsPage:
    made = NeighbourhoodsPage(tools)
    qtbot.addWidget(made)
    made.resize(1116, 720)
    with qtbot.waitActive(made):
        made.show()
    made.ui.tabs.setCurrentWidget(made.ui.calendar_tab)
    return made


@pytest.fixture
def calendar(page: NeighbourhoodsPage) -> CalendarPanel:
    return page.calendar


def wijk(calendar: CalendarPanel, name: str) -> str:
    return calendar._desk.dossier.where(Neighbourhood, "name", name)[0].id


def show(calendar: CalendarPanel, name: str) -> None:
    calendar.ui.wijk.setCurrentText(name)
    calendar.refresh()


def whats(calendar: CalendarPanel) -> list[str]:
    return [row.what for row in calendar._model.rows]


def row(calendar: CalendarPanel, what: str) -> CalendarRow:
    return next(row for row in calendar._model.rows if row.what == what)


def recorded(calendar: CalendarPanel, what: str) -> Development:
    return calendar._desk.dossier.where(Development, "what", what)[0]


def cell(calendar: CalendarPanel, what: str, column: int) -> None:
    index = calendar._model.find(row(calendar, what).key).siblingAtColumn(column)
    calendar.ui.table.setCurrentIndex(index)
    calendar.ui.table.setFocus()


def retype(qtbot: QtBot, calendar: CalendarPanel, text: str) -> None:
    """F2 on the current cell, another text, Enter."""
    qtbot.keyClick(calendar.ui.table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.clear()
    type_text(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    # Qt keeps what was typed a moment after the key.
    QApplication.processEvents()


def test_a_wijk_shows_its_developments_and_then_the_steps_that_are_ahead(
    calendar: CalendarPanel,
) -> None:
    assert whats(calendar)[:4] == [
        "riool vervangen",
        "straten herinrichten",
        "netverzwaring",
        "3.6 Koppelkansen in de wijk kiezen",
    ]
    assert row(calendar, "riool vervangen").marks == "+ 2 kansen"
    assert not any(what.startswith("1.4") for what in whats(calendar)), "it is done"


def test_the_strip_is_told_in_words(calendar: CalendarPanel) -> None:
    index = calendar._model.find(row(calendar, "riool vervangen").key)
    said = index.siblingAtColumn(STRIPS).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "K2 2027 t/m K1 2028, + 2 kansen"
    step = calendar._model.find(row(calendar, "4.8 Aanmeldingen bundelen").key)
    told = step.siblingAtColumn(STRIPS).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("stap van de route, K1 2027 t/m K2 2027")


def test_the_model_keeps_the_rules_of_qt(calendar: CalendarPanel) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(calendar._model, mode)
    for name in ("Vogelweide", "Alle wijken", "Kadekwartier"):
        show(calendar, name)
    del tester


def test_a_clash_is_told_with_the_reason_and_leads_to_the_development(
    qtbot: QtBot, calendar: CalendarPanel
) -> None:
    show(calendar, "Kadekwartier")
    assert calendar.ui.notes_title.text() == "1 botsing, 1 kans om te combineren"
    note = calendar._notes.rows[0]
    assert note.kind == "! botsing"
    assert "Havenkade (K3 2027)" in note.text
    assert row(calendar, "kademuur herstellen").marks == "! botsing"
    assert row(calendar, "schoolplein en schooldak vernieuwen").marks == "! botsing · + kans"
    calendar.ui.notes.choose(note.key)
    qtbot.keyClick(calendar.ui.notes, Qt.Key.Key_Return)
    assert calendar.ui.table.key == recorded(calendar, "kademuur herstellen").id
    assert calendar.ui.table.hasFocus()


def test_a_clash_goes_when_the_last_quarter_changes(qtbot: QtBot, calendar: CalendarPanel) -> None:
    show(calendar, "Kadekwartier")
    cell(calendar, "kademuur herstellen", TO)
    retype(qtbot, calendar, "kwartaal 2 2027")
    assert recorded(calendar, "kademuur herstellen").to_quarter == "2027-K2"
    assert row(calendar, "kademuur herstellen").marks == ""
    assert calendar.ui.notes_title.text() == "1 kans om te combineren"


def test_one_is_added_by_keys_and_undone_in_one_step(qtbot: QtBot, calendar: CalendarPanel) -> None:
    ui = calendar.ui
    cell(calendar, "riool vervangen", WHAT)
    qtbot.keyClick(ui.table, Qt.Key.Key_Insert)
    assert ui.entry.hasFocus()
    type_text(ui.entry, "glasvezel")
    type_text(ui.first, "1-3-2027")
    enter(qtbot, ui.last, "K2 2027")
    made = recorded(calendar, "glasvezel")
    assert (made.from_quarter, made.to_quarter) == ("2027-K1", "2027-K2")
    assert made.neighbourhood == wijk(calendar, "Korenakkers")
    assert ui.table.key == made.id
    assert [line.text() for line in (ui.entry, ui.first, ui.last)] == ["", "", ""]
    calendar._desk.undo()
    assert "glasvezel" not in whats(calendar)


def test_what_is_refused_is_said_beside_it_and_nothing_typed_is_lost(
    qtbot: QtBot, calendar: CalendarPanel
) -> None:
    ui = calendar.ui
    type_text(ui.entry, "glasvezel")
    type_text(ui.first, "K3 2027")
    enter(qtbot, ui.last, "voorjaar")
    assert ui.problem.text().startswith('"voorjaar" is geen kwartaal.')
    enter(qtbot, ui.last, "K1 2027")
    assert ui.problem.text().startswith("K1 2027 komt vóór K3 2027.")
    assert ui.entry.text() == "glasvezel"
    assert "glasvezel" not in whats(calendar)
    enter(qtbot, ui.entry, "")
    assert not ui.problem.isHidden()


def test_of_all_wijken_the_wijk_of_a_new_one_is_chosen_beside_it(
    qtbot: QtBot, calendar: CalendarPanel
) -> None:
    show(calendar, "Alle wijken")
    assert not calendar.ui.new_wijk.isHidden()
    calendar.ui.new_wijk.setCurrentText("Vogelweide")
    enter(qtbot, calendar.ui.entry, "winkels verbouwen")
    made = recorded(calendar, "winkels verbouwen")
    assert made.neighbourhood == wijk(calendar, "Vogelweide")
    found = row(calendar, "winkels verbouwen")
    assert (found.begin, found.said) == (None, "nog niet gepland")


def test_every_field_can_be_typed_in_its_cell(qtbot: QtBot, calendar: CalendarPanel) -> None:
    for column, text in ((MOVEMENT, "Omhoog"), (COMBINE, "nee"), (FROM, "Q1 2027")):
        cell(calendar, "riool vervangen", column)
        retype(qtbot, calendar, text)
    found = recorded(calendar, "riool vervangen")
    assert (found.movement, found.can_combine, found.from_quarter) == (
        Movement.UP,
        False,
        "2027-K1",
    )
    cell(calendar, "riool vervangen", MOVEMENT)
    retype(qtbot, calendar, "")
    assert recorded(calendar, "riool vervangen").movement is None


def test_a_cell_that_is_refused_opens_again_with_what_was_typed(
    qtbot: QtBot, calendar: CalendarPanel, refusals: list[str]
) -> None:
    cell(calendar, "riool vervangen", COMBINE)
    retype(qtbot, calendar, "misschien")
    assert "Kies ja of nee" in refusals[-1]
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "misschien"


def test_a_step_is_changed_in_route(
    qtbot: QtBot, calendar: CalendarPanel, visited: list[Place], refusals: list[str]
) -> None:
    cell(calendar, "4.8 Aanmeldingen bundelen", FROM)
    assert not calendar.ui.table.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable
    assert calendar.ui.to_step.isEnabled()
    qtbot.keyClick(calendar.ui.table, Qt.Key.Key_Delete)
    assert "Route" in refusals[-1]
    qtbot.keyClick(calendar.ui.table, Qt.Key.Key_Return)
    assert visited[-1] == Place("route", row(calendar, "4.8 Aanmeldingen bundelen").key)


def test_delete_takes_it_out_and_says_how_to_get_it_back(
    qtbot: QtBot, calendar: CalendarPanel, told: list[str]
) -> None:
    cell(calendar, "netverzwaring", WHAT)
    qtbot.keyClick(calendar.ui.table, Qt.Key.Key_Delete)
    assert "netverzwaring" not in whats(calendar)
    assert "Ctrl+Z" in told[-1]
    calendar._desk.undo()
    assert "netverzwaring" in whats(calendar)


def test_a_remark_belongs_to_the_chosen_development(qtbot: QtBot, calendar: CalendarPanel) -> None:
    cell(calendar, "riool vervangen", WHAT)
    assert calendar.ui.remark.text() == "De straten liggen dan toch open."
    enter(qtbot, calendar.ui.remark, "Alleen de oostkant.")
    assert recorded(calendar, "riool vervangen").remark == "Alleen de oostkant."
    cell(calendar, "4.8 Aanmeldingen bundelen", WHAT)
    assert not calendar.ui.remark.isEnabled()
    assert calendar.ui.remark.text() == ""


def test_it_can_be_narrowed_to_what_meets(calendar: CalendarPanel) -> None:
    show(calendar, "Alle wijken")
    calendar.ui.narrowing.setCurrentIndex(1)
    calendar.refresh()
    assert len(whats(calendar)) == 6
    calendar.ui.narrowing.setCurrentIndex(2)
    calendar.refresh()
    assert all(found.marks for found in calendar._model.rows)
    assert any(found.is_step for found in calendar._model.rows)


def test_an_empty_wijk_says_what_belongs_here(calendar: CalendarPanel) -> None:
    desk = calendar._desk

    def clear(edit: object) -> None:
        for item in desk.dossier.all(Development):
            developments.remove(edit, item.id)  # type: ignore[arg-type]

    desk.edit("remove_development", clear)
    calendar.ui.narrowing.setCurrentIndex(1)
    calendar.refresh()
    assert calendar.ui.stack.currentWidget() is calendar.ui.empty
    assert calendar.ui.notes.isHidden()


def test_a_due_date_moves_the_strip_of_its_step(calendar: CalendarPanel) -> None:
    found = row(calendar, "4.8 Aanmeldingen bundelen")
    calendar._desk.edit(
        "set_instance", lambda edit: instances.set_fields(edit, found.key, due=date(2029, 5, 1))
    )
    assert row(calendar, "4.8 Aanmeldingen bundelen").last == "K2 2029"


def test_copying_and_printing_give_the_words(qtbot: QtBot, page: NeighbourhoodsPage) -> None:
    calendar = page.calendar
    cell(calendar, "riool vervangen", WHAT)
    qtbot.keyClick(calendar.ui.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    heads, first = QGuiApplication.clipboard().text().splitlines()[:2]
    assert heads.split("\t")[:4] == ["Wijk", "Wat", "Van", "T/m"]
    assert first.split("\t")[:4] == ["Korenakkers", "riool vervangen", "K2 2027", "K1 2028"]
    listing = page.listing()
    assert listing is not None
    assert listing.title == "Wijkkalender Korenakkers"
    assert len(listing.rows) == len(calendar._model.rows)
    cells = listing.rows[0].cells
    assert cells[:5] == ("Korenakkers", "ontwikkeling", "riool vervangen", "K2 2027", "K1 2028")
    assert str(cells[-1]).startswith("+ kans: Riool vervangen valt samen met de stappen 4.8")
    assert listing.rows[3].cells[1] == "stap van de route"


def paste(qtbot: QtBot, calendar: CalendarPanel, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    cell(calendar, "riool vervangen", WHAT)
    qtbot.keyClick(calendar.ui.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_rows_from_excel_are_taken_over_in_one_step(
    qtbot: QtBot, calendar: CalendarPanel, told: list[str]
) -> None:
    before = calendar._desk.dossier
    paste(
        qtbot,
        calendar,
        "Wat\tWijk\tVan\tT/m\tCombineren\n"
        "glasvezel\tVogelweide\tK1 2027\tK2 2027\tja\n"
        "school verbouwen\t\t1-3-2028\t\tnee\n",
    )
    first, second = recorded(calendar, "glasvezel"), recorded(calendar, "school verbouwen")
    assert first.neighbourhood == wijk(calendar, "Vogelweide")
    assert (first.from_quarter, first.to_quarter, first.can_combine) == (
        "2027-K1",
        "2027-K2",
        True,
    )
    assert second.neighbourhood == wijk(calendar, "Korenakkers"), "the wijk that is shown"
    assert (second.from_quarter, second.to_quarter) == ("2028-K1", "2028-K1")
    assert told[-1].startswith("2 regels")
    calendar._desk.undo()
    assert calendar._desk.dossier.table(Development) == before.table(Development)


def test_without_headings_the_first_columns_are_what_and_when(
    qtbot: QtBot, calendar: CalendarPanel
) -> None:
    paste(qtbot, calendar, "glasvezel\tK1 2027\tK2 2027\tNetco\nmarkt verplaatsen\t\t\t\n")
    assert recorded(calendar, "glasvezel").who == "Netco"
    assert recorded(calendar, "markt verplaatsen").from_quarter == ""


def test_a_wrong_row_keeps_all_of_them_out(
    qtbot: QtBot, calendar: CalendarPanel, refusals: list[str]
) -> None:
    before = calendar._desk.dossier
    paste(qtbot, calendar, "glasvezel\tK1 2027\nplein\tvoorjaar\n\tK2 2027\n")
    assert calendar._desk.dossier is before
    assert [row.place for row in calendar.ui.refusals.rows] == ["Rij 2", "Rij 3"]
    assert "niet" in refusals[-1]


def test_what_was_copied_can_be_pasted_back_and_changes_nothing(
    qtbot: QtBot, calendar: CalendarPanel, told: list[str]
) -> None:
    before = calendar._desk.dossier
    calendar.ui.table.selectAll()
    calendar._copy()
    paste(qtbot, calendar, QGuiApplication.clipboard().text())
    assert calendar._desk.dossier.table(Development) == before.table(Development)
    assert told[-1] == "Alles wat je plakte, staat er al zo."


def test_a_place_leads_to_the_calendar_of_a_wijk(page: NeighbourhoodsPage) -> None:
    page.ui.tabs.setCurrentWidget(page.ui.list_tab)
    page.show_place(Place("neighbourhoods", wijk(page.calendar, "Vogelweide"), "calendar"))
    assert page.ui.tabs.currentWidget() is page.ui.calendar_tab
    assert page.calendar.ui.wijk.currentText() == "Vogelweide"
    assert whats(page.calendar)[0] == "flats renoveren"


def test_who_only_looks_changes_nothing(qtbot: QtBot, tools: Tools, demo_path: Path) -> None:
    desk = Desk(Viewing(demo_path, "Ilse"), why_read_only="alleen kijken", today=lambda: TODAY)
    made = CalendarPanel(Tools(desk, tools.looks, tools.settings, lambda _: None))
    qtbot.addWidget(made)
    made.refresh()
    assert not made.ui.entry.isEnabled()
    assert not made.ui.remove.isEnabled()
    assert not made.ui.remark.isEnabled()
    desk.close()
