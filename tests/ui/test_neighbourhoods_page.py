"""*Wijken*: the list with its keys, starting a wijk, the archive, and the board."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.calendar import needs_review
from app.domain.instances import Status, StepInstance
from app.domain.route import Step
from app.domain.town_hall import Neighbourhood, NeighbourhoodStatus
from app.domain.walk import instance
from app.editing.commands import instances, neighbourhoods
from app.editing.viewing import Viewing
from app.ui.desk import Desk
from app.ui.dialogs.paste_list_dialog import PasteListDialog
from app.ui.dialogs.start_neighbourhood_dialog import StartNeighbourhoodDialog
from app.ui.models.board_rows import initials
from app.ui.models.matrix_model import Cell
from app.ui.pages.neighbourhoods_page import NeighbourhoodsPage
from app.ui.place import Place
from app.ui.tools import Tools
from tests.ui.conftest import TODAY, type_text

NAMES = ["Korenakkers", "Kadekwartier", "Vogelweide"]


@pytest.fixture
def page(qtbot: QtBot, tools: Tools) -> NeighbourhoodsPage:
    made = NeighbourhoodsPage(tools)
    qtbot.addWidget(made)
    made.resize(1116, 720)
    made.show()
    return made


def wijk(page: NeighbourhoodsPage, name: str) -> Neighbourhood:
    return next(item for item in page.desk.dossier.all(Neighbourhood) if item.name == name)


def names(page: NeighbourhoodsPage) -> list[str]:
    return [row.name for row in page._model.rows]


def choose(page: NeighbourhoodsPage, name: str) -> None:
    assert page.ui.table.choose(wijk(page, name).id)


def add(page: NeighbourhoodsPage, qtbot: QtBot, name: str) -> None:
    type_text(page.ui.new_name, name)
    qtbot.keyClick(page.ui.new_name, Qt.Key.Key_Return)


def step(page: NeighbourhoodsPage, code: str) -> Step:
    return next(item for item in page.desk.dossier.all(Step) if item.code == code)


def cell(page: NeighbourhoodsPage, code: str, name: str) -> Cell:
    model = page.board._model
    row = model.rows[model.row_of(step(page, code).id)]
    return row.cells[model.column_of(wijk(page, name).id)]


def at(page: NeighbourhoodsPage, code: str, name: str) -> None:
    model = page.board._model
    row = model.row_of(step(page, code).id)
    page.board.ui.matrix.choose(row, model.column_of(wijk(page, name).id))


def recorded(page: NeighbourhoodsPage, code: str, name: str) -> StepInstance:
    return instance(page.desk.dossier, step(page, code).id, wijk(page, name).id)


def test_each_wijk_says_how_far_it_is(page: NeighbourhoodsPage) -> None:
    assert names(page) == NAMES
    first = page._model.rows[0]
    assert (first.status_text, first.progress_text) == ("Gestart", "8 van 21")
    assert page._model.rows[2].ownerless == 9
    assert page.ui.summary.text() == "3 wijken, 3 gestart"


def test_the_models_keep_qts_rules(page: NeighbourhoodsPage) -> None:
    for model in (page._model, page.board._model, page.board._totals):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        assert model.rowCount() > 0


def test_a_wijk_is_added_in_place(qtbot: QtBot, page: NeighbourhoodsPage) -> None:
    add(page, qtbot, "Buiten de Vésten")
    assert names(page) == [*NAMES, "Buiten de Vésten"]
    assert wijk(page, "Buiten de Vésten").status is NeighbourhoodStatus.CANDIDATE
    assert page.ui.new_name.text() == ""
    assert page.ui.table.key == wijk(page, "Buiten de Vésten").id
    page.desk.undo()
    assert names(page) == NAMES


def test_a_name_that_is_taken_stays_in_the_field(qtbot: QtBot, page: NeighbourhoodsPage) -> None:
    add(page, qtbot, "vogelweide")
    assert names(page) == NAMES
    assert page.ui.new_name.text() == "vogelweide"
    assert page.ui.problem.isVisible()
    assert "vogelweide" in page.ui.problem.text()


def test_a_list_is_pasted_as_a_list(qtbot: QtBot, page: NeighbourhoodsPage) -> None:
    """Qt ran the lines of a list together into one name."""
    QGuiApplication.clipboard().setText("De Hoven\nStationsbuurt\n")
    keys = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(page.ui.new_name, Qt.Key.Key_V, keys)
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, PasteListDialog))
    dialog.ui.take_over.click()
    assert names(page) == [*NAMES, "De Hoven", "Stationsbuurt"]
    page.desk.undo()
    assert names(page) == NAMES
    dialog.deleteLater()


def editor() -> QLineEdit:
    found = QApplication.focusWidget()
    assert isinstance(found, QLineEdit)
    return found


def test_f2_renames(qtbot: QtBot, page: NeighbourhoodsPage) -> None:
    page.activateWindow()
    page.ui.table.setFocus()
    choose(page, "Vogelweide")
    qtbot.keyClick(page.ui.table, Qt.Key.Key_F2)
    editor().selectAll()
    type_text(editor(), "Vogelwijk")
    qtbot.keyClick(editor(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(page)[2] == "Vogelwijk")


def test_a_refused_name_can_be_mended(
    qtbot: QtBot, page: NeighbourhoodsPage, refusals: list[str]
) -> None:
    page.activateWindow()
    page.ui.table.setFocus()
    choose(page, "Vogelweide")
    qtbot.keyClick(page.ui.table, Qt.Key.Key_F2)
    editor().selectAll()
    type_text(editor(), "Korenakkers")
    qtbot.keyClick(editor(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(refusals))
    assert names(page) == NAMES

    def open_again() -> None:
        assert editor().text() == "Korenakkers"

    qtbot.waitUntil(open_again)


def test_letters_set_the_status(qtbot: QtBot, page: NeighbourhoodsPage) -> None:
    choose(page, "Vogelweide")
    for key, status in (
        (Qt.Key.Key_A, NeighbourhoodStatus.FINISHED),
        (Qt.Key.Key_L, NeighbourhoodStatus.LATER),
        (Qt.Key.Key_K, NeighbourhoodStatus.CANDIDATE),
    ):
        qtbot.keyClick(page.ui.table, key)
        assert wijk(page, "Vogelweide").status is status
    assert page._model.rows[2].progress_text == "1 van 1"


def test_alt_with_an_arrow_changes_the_order(qtbot: QtBot, page: NeighbourhoodsPage) -> None:
    choose(page, "Vogelweide")
    qtbot.keyClick(page.ui.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(page) == ["Korenakkers", "Vogelweide", "Kadekwartier"]
    assert page.ui.table.key == wijk(page, "Vogelweide").id
    page.ui.up.click()
    assert names(page)[0] == "Vogelweide"
    assert not page.ui.up.isEnabled()
    assert "bovenaan" in page.ui.up.toolTip()


def test_the_archive_and_back(qtbot: QtBot, page: NeighbourhoodsPage, told: list[str]) -> None:
    choose(page, "Vogelweide")
    qtbot.keyClick(page.ui.table, Qt.Key.Key_Delete)
    assert names(page) == NAMES[:2]
    assert "archief" in told[0]
    assert [head.code for head in page.board._model.columns] == NAMES[:2]
    page.ui.archived.click()
    assert names(page) == NAMES
    choose(page, "Vogelweide")
    assert page.ui.archive.text() == "Terughalen"
    assert not page.ui.start.isEnabled()
    page.ui.archive.click()
    assert not wijk(page, "Vogelweide").archived


def test_a_wijk_typed_by_mistake_is_deleted(
    qtbot: QtBot, page: NeighbourhoodsPage, told: list[str]
) -> None:
    add(page, qtbot, "Tikfoud")
    qtbot.keyClick(page.ui.table, Qt.Key.Key_Delete)
    assert names(page) == NAMES
    assert "verwijderd" in told[0]


def start(page: NeighbourhoodsPage, qtbot: QtBot, name: str) -> StartNeighbourhoodDialog:
    add(page, qtbot, name)
    qtbot.keyClick(page.ui.table, Qt.Key.Key_G)
    found = page.window().findChildren(StartNeighbourhoodDialog)
    assert found
    return found[-1]


def test_g_asks_what_to_take_over(qtbot: QtBot, page: NeighbourhoodsPage) -> None:
    dialog = start(page, qtbot, "De Hoven")
    assert wijk(page, "De Hoven").status is NeighbourhoodStatus.CANDIDATE
    assert dialog.ui.like.currentText() == "Korenakkers (gestart)"
    assert dialog.ui.owners_count.text() == "22 stappen krijgen een eigenaar"
    assert dialog.ui.review.text().startswith("11 stappen voor de hele gemeente zijn gereed")
    assert dialog.ui.review_steps.item(0).text() == "1.1 Bestuurlijke opdracht vastleggen"
    dialog.ui.owners.setChecked(False)
    assert dialog.ui.owners_count.text() == "0 stappen krijgen een eigenaar"
    dialog.reject()
    assert wijk(page, "De Hoven").status is NeighbourhoodStatus.CANDIDATE


def test_starting_does_what_the_numbers_said_in_one_undo(
    qtbot: QtBot, page: NeighbourhoodsPage
) -> None:
    dialog = start(page, qtbot, "De Hoven")
    before = page.desk.dossier
    dialog.ui.plan.click()
    dialog.ui.plan_from.type_text("1-12-2026")
    dialog.ui.plan_from.settle()
    assert dialog.ui.plan_count.text() == "22 stappen krijgen een streefdatum"
    dialog.ui.start.click()
    made = wijk(page, "De Hoven")
    assert made.status is NeighbourhoodStatus.STARTED
    items = page.desk.dossier.where(StepInstance, "neighbourhood", made.id)
    assert sum(item.owner is not None for item in items) == 22
    assert min(item.due for item in items if item.due) > date(2026, 12, 1)
    first = instance(page.desk.dossier, step(page, "1.1").id, None)
    assert needs_review(page.desk.dossier, first, TODAY)
    page.desk.undo()
    assert page.desk.dossier == before


def test_a_day_that_is_none_starts_nothing(qtbot: QtBot, page: NeighbourhoodsPage) -> None:
    dialog = start(page, qtbot, "De Hoven")
    dialog.ui.plan.click()
    dialog.ui.plan_from.type_text("31-02-2027")
    dialog.ui.start.click()
    assert wijk(page, "De Hoven").status is NeighbourhoodStatus.CANDIDATE
    assert dialog.ui.plan_from.text() == "31-02-2027"
    assert dialog.isVisible()
    dialog.reject()


def test_the_board_shows_status_and_owner(page: NeighbourhoodsPage) -> None:
    shown = cell(page, "2.6", "Kadekwartier")
    assert (shown.status, shown.after) == ("W", "HO")
    assert "Wacht op een ander" in shown.said
    assert "Henk Oldersma" in shown.said
    assert page.board._totals.rows[0].cells[0].text == "8 van 21"
    assert initials("Henk van der Meer") == "HM"


def test_late_is_outlined_and_said(page: NeighbourhoodsPage) -> None:
    key = recorded(page, "3.6", "Kadekwartier").id
    page.desk.edit(
        "set_instance", lambda edit: instances.set_fields(edit, key, due=date(2026, 10, 1))
    )
    shown = cell(page, "3.6", "Kadekwartier")
    assert shown.wrong
    assert shown.late
    assert "te laat" in shown.said
    assert page._model.rows[1].late == 1
    assert page.board._totals.rows[1].cells[1].text == "1"


def test_digits_set_the_status_of_the_step(qtbot: QtBot, page: NeighbourhoodsPage) -> None:
    at(page, "3.6", "Vogelweide")
    qtbot.keyClick(page.board.ui.matrix, Qt.Key.Key_2)
    assert recorded(page, "3.6", "Vogelweide").status is Status.IN_PROGRESS
    assert cell(page, "3.6", "Vogelweide").status == "B"
    qtbot.keyClick(page.board.ui.matrix, Qt.Key.Key_0)
    assert recorded(page, "3.6", "Vogelweide").status is None
    page.desk.undo()
    assert recorded(page, "3.6", "Vogelweide").status is Status.IN_PROGRESS


def test_done_is_refused_with_what_is_missing(
    qtbot: QtBot, page: NeighbourhoodsPage, refusals: list[str]
) -> None:
    at(page, "3.6", "Vogelweide")
    qtbot.keyClick(page.board.ui.matrix, Qt.Key.Key_5)
    assert recorded(page, "3.6", "Vogelweide").status is not Status.DONE
    assert "Dit ontbreekt" in refusals[0]


def test_of_many_cells_the_allowed_ones_change(
    qtbot: QtBot, page: NeighbourhoodsPage, refusals: list[str]
) -> None:
    at(page, "4.1", "Kadekwartier")
    matrix = page.board.ui.matrix
    qtbot.keyClick(matrix, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(matrix, Qt.Key.Key_2)
    assert refusals == []
    for name in NAMES[1:]:
        assert recorded(page, "4.1", name).status is Status.IN_PROGRESS
    page.desk.undo()
    assert recorded(page, "4.1", "Vogelweide").status is not Status.IN_PROGRESS


def test_skipping_and_reopening_ask_why(qtbot: QtBot, page: NeighbourhoodsPage) -> None:
    bar = page.board.ui.reason
    at(page, "3.6", "Vogelweide")
    qtbot.keyClick(page.board.ui.matrix, Qt.Key.Key_6)
    assert "3.6 Vogelweide" in bar.question.text()
    type_text(bar.answer, "Geen koppelkansen")
    qtbot.keyClick(bar.answer, Qt.Key.Key_Return)
    assert recorded(page, "3.6", "Vogelweide").na_reason == "Geen koppelkansen"
    at(page, "1.4", "Korenakkers")
    qtbot.keyClick(page.board.ui.matrix, Qt.Key.Key_2)
    assert "Waarom heropenen?" in bar.question.text()
    assert recorded(page, "1.4", "Korenakkers").status is Status.DONE
    type_text(bar.answer, "Nieuwe cijfers")
    qtbot.keyClick(bar.answer, Qt.Key.Key_Return)
    assert recorded(page, "1.4", "Korenakkers").status is Status.IN_PROGRESS
    last = page.desk.history.undoable()
    assert last is not None
    assert last.reason == "Nieuwe cijfers"


def test_enter_opens_the_step_in_route(
    qtbot: QtBot, page: NeighbourhoodsPage, visited: list[Place]
) -> None:
    at(page, "2.6", "Kadekwartier")
    qtbot.keyClick(page.board.ui.matrix, Qt.Key.Key_Return)
    assert visited == [Place("route", recorded(page, "2.6", "Kadekwartier").id)]


def test_only_the_row_that_changed_is_told(qtbot: QtBot, page: NeighbourhoodsPage) -> None:
    lists: list[int] = []
    board: list[int] = []
    page._model.dataChanged.connect(lambda first, _: lists.append(first.row()))
    page.board._model.dataChanged.connect(lambda first, _: board.append(first.row()))
    for model in (page._model, page.board._model):
        model.modelReset.connect(lambda: lists.append(-1))
    at(page, "3.6", "Vogelweide")
    qtbot.keyClick(page.board.ui.matrix, Qt.Key.Key_5)
    page.desk.edit(
        "set_instance",
        lambda edit: instances.set_fields(
            edit, recorded(page, "4.1", "Vogelweide").id, due=date(2026, 10, 1)
        ),
    )
    assert lists == [2]
    assert board == [page.board._model.row_of(step(page, "4.1").id)]


def test_a_town_without_wijken_says_what_to_do(qtbot: QtBot, page: NeighbourhoodsPage) -> None:
    def archive_all(edit: object) -> None:
        for item in page.desk.dossier.all(Neighbourhood):
            neighbourhoods.set_archived(edit, item, archived=True)  # type: ignore[arg-type]

    page.desk.edit("archive_neighbourhood", archive_all)
    assert page.ui.empty.isVisible()
    assert not page.ui.table.isVisible()
    page.ui.archived.click()
    assert page.ui.table.isVisible()


def test_with_many_wijken_the_board_has_a_tab_of_its_own(
    qtbot: QtBot, page: NeighbourhoodsPage
) -> None:
    tabs = page.ui.tabs
    assert not tabs.isTabVisible(1)
    assert page.board.isVisible()

    def add_many(edit: object) -> None:
        for number in range(8):
            neighbourhoods.add(edit, f"Buurt {number}")  # type: ignore[arg-type]

    page.desk.edit("add_neighbourhood", add_many)
    assert tabs.isTabVisible(1)
    assert not page.board.isVisible()
    choose(page, "Kadekwartier")
    qtbot.keyClick(page.ui.table, Qt.Key.Key_Return)
    assert page.board.isVisible()
    matrix = page.board.ui.matrix
    assert page.board._model.columns[matrix.currentIndex().column()].code == "Kadekwartier"


def test_the_listing_is_the_table_in_use(qtbot: QtBot, page: NeighbourhoodsPage) -> None:
    page.activateWindow()
    page.ui.table.setFocus()
    listing = page.listing()
    assert listing is not None
    assert listing.rows[0].cells[:3] == ("Korenakkers", "Gestart", "8 van 21")
    page.board.ui.matrix.setFocus()
    board = page.listing()
    assert board is not None
    assert [column.heading for column in board.columns] == ["Stap", "Titel", *NAMES]
    assert next(row for row in board.rows if row.cells[0] == "2.6").cells[3] == "W HO"


def test_a_dossier_that_is_looked_at_only_says_why(
    qtbot: QtBot, tools: Tools, demo_path: Path
) -> None:
    locked = "Bram Ketelaar heeft dit dossier open."
    desk = Desk(Viewing(demo_path, "Ilse"), why_read_only=locked, today=lambda: TODAY)
    said: list[str] = []
    desk.refused.connect(said.append)
    looking = NeighbourhoodsPage(Tools(desk, tools.looks, tools.settings, tools.go))
    qtbot.addWidget(looking)
    looking.resize(1116, 720)
    looking.show()
    ui = looking.ui
    for widget in (ui.new_name, ui.add, ui.paste, ui.up, ui.down, ui.archive, ui.start):
        assert not widget.isEnabled()
        assert locked in widget.toolTip()
    choose(looking, "Vogelweide")
    qtbot.keyClick(ui.table, Qt.Key.Key_L)
    qtbot.keyClick(ui.table, Qt.Key.Key_Delete)
    at(looking, "3.6", "Vogelweide")
    qtbot.keyClick(looking.board.ui.matrix, Qt.Key.Key_2)
    assert said == [locked] * 3
    desk.close()
