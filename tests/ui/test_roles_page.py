"""*Rollen*: letters and statuses by single keys, what breaks a rule, copying and pasting."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.domain.ids import part_id
from app.domain.instances import Contribution, Status
from app.domain.route import Letter, Level, Step, StepRole
from app.domain.town_hall import Department, Neighbourhood
from app.editing.commands.roles import set_role
from app.editing.edit import Edit
from app.editing.viewing import Viewing
from app.reports.content.listing import Role
from app.ui.desk import Desk
from app.ui.dialogs.choose_neighbourhood_dialog import ChooseNeighbourhoodDialog
from app.ui.dialogs.department_steps_dialog import DepartmentStepsDialog
from app.ui.main_window import MainWindow
from app.ui.models.matrix_model import Cell
from app.ui.pages.roles_page import RolesPage
from app.ui.place import Place
from app.ui.tips import plain_tip
from app.ui.tools import Tools
from app.ui.widgets.matrix_delegate import fitting_gap
from tests.ui.conftest import TODAY, type_text

LOCKED = "Bram Ketelaar heeft dit dossier open."


@pytest.fixture
def page(qtbot: QtBot, tools: Tools) -> RolesPage:
    made = RolesPage(tools)
    qtbot.addWidget(made)
    made.resize(1116, 720)
    made.show()
    return made


def step(page: RolesPage, code: str) -> Step:
    return next(item for item in page.desk.dossier.all(Step) if item.code == code)


def department(page: RolesPage, code: str) -> Department:
    return next(item for item in page.desk.dossier.all(Department) if item.code == code)


def choose(page: RolesPage, code: str, department_code: str) -> None:
    model = page._model
    row = model.row_of(step(page, code).id)
    page.ui.matrix.choose(row, model.column_of(department(page, department_code).id))


def cell(page: RolesPage, code: str, department_code: str) -> Cell:
    model = page._model
    row = model.rows[model.row_of(step(page, code).id)]
    return row.cells[model.column_of(department(page, department_code).id)]


def letter(page: RolesPage, code: str, department_code: str) -> Letter | None:
    key = part_id(step(page, code).id, department(page, department_code).id)
    found = page.desk.dossier.find(StepRole, key)
    return found.letter if found else None


def part(page: RolesPage, code: str, department_code: str, wijk: str = "") -> Contribution | None:
    whole = f"{step(page, code).id}{f'@{wijk}' if wijk else ''}"
    key = part_id(whole, department(page, department_code).id)
    return page.desk.dossier.find(Contribution, key)


def press(qtbot: QtBot, page: RolesPage, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(page.ui.matrix, key)


def show_wijk(page: RolesPage, name: str) -> str:
    found = next(item for item in page.desk.dossier.all(Neighbourhood) if item.name == name)
    page.ui.wijk.setCurrentIndex(page.ui.wijk.findData(found.id))
    return found.id


def test_a_row_for_each_step_and_a_column_for_each_department(page: RolesPage) -> None:
    model = page._model
    assert (model.rowCount(), model.columnCount()) == (45, 16)
    assert [head.code for head in model.columns][:3] == ["BST", "MT", "ENE"]
    assert model.columns[-1].code == "A·R·C"
    assert cell(page, "3.5", "OR").text == "A"
    assert cell(page, "3.5", "OR").status == "W"


def test_the_model_keeps_qts_rules(page: RolesPage) -> None:
    for model in (page._model, page._totals):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        assert model.rowCount() > 0


def test_letters_set_roles_and_arrows_move(qtbot: QtBot, page: RolesPage) -> None:
    choose(page, "3.5", "BST")
    press(qtbot, page, Qt.Key.Key_C, Qt.Key.Key_Right, Qt.Key.Key_I)
    assert letter(page, "3.5", "BST") is Letter.CONSULTED
    assert letter(page, "3.5", "MT") is Letter.INFORMED
    assert cell(page, "3.5", "MT").text == "I"
    assert page.desk.undo()
    assert letter(page, "3.5", "MT") is None
    assert cell(page, "3.5", "MT").text == ""


def test_delete_takes_the_role_and_keeps_the_contribution(qtbot: QtBot, page: RolesPage) -> None:
    choose(page, "3.5", "OR")
    before = part(page, "3.5", "OR")
    assert before is not None
    press(qtbot, page, Qt.Key.Key_Delete)
    assert letter(page, "3.5", "OR") is None
    assert part(page, "3.5", "OR") == before
    assert "zonder rol" in cell(page, "3.5", "OR").said


def test_a_block_gets_one_letter_in_one_undo(qtbot: QtBot, page: RolesPage) -> None:
    choose(page, "3.5", "BST")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(page.ui.matrix, key, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, page, Qt.Key.Key_I)
    block = [("3.5", "BST"), ("3.5", "MT"), ("3.6", "BST"), ("3.6", "MT")]
    assert {letter(page, *spot) for spot in block} == {Letter.INFORMED}
    page.desk.undo()
    assert letter(page, "3.5", "MT") is None
    assert letter(page, "3.6", "BST") is not Letter.INFORMED


def test_digits_set_the_status_of_the_contribution(qtbot: QtBot, page: RolesPage) -> None:
    choose(page, "3.5", "FIN")
    press(qtbot, page, Qt.Key.Key_2)
    found = part(page, "3.5", "FIN")
    assert found is not None
    assert found.status is Status.IN_PROGRESS
    assert cell(page, "3.5", "FIN").status == "B"
    press(qtbot, page, Qt.Key.Key_0)
    again = part(page, "3.5", "FIN")
    assert again is not None
    assert again.status is None


def test_a_contribution_is_never_pending(
    qtbot: QtBot, page: RolesPage, refusals: list[str]
) -> None:
    choose(page, "3.5", "FIN")
    before = page.desk.dossier
    press(qtbot, page, Qt.Key.Key_4)
    assert page.desk.dossier == before
    assert "voor besluit" in refusals[0]


def test_who_is_informed_has_no_status(qtbot: QtBot, page: RolesPage, refusals: list[str]) -> None:
    choose(page, "3.5", "COM")
    assert letter(page, "3.5", "COM") is Letter.INFORMED
    before = page.desk.dossier
    press(qtbot, page, Qt.Key.Key_2)
    assert page.desk.dossier == before
    assert refusals


def test_not_applicable_asks_a_reason_in_place(qtbot: QtBot, page: RolesPage) -> None:
    choose(page, "3.5", "FIN")
    press(qtbot, page, Qt.Key.Key_6)
    bar = page.ui.reason
    assert bar.isVisible()
    assert "3.5 FIN" in bar.question.text()
    qtbot.keyClick(bar.answer, Qt.Key.Key_Return)
    assert bar.problem.isVisible()
    type_text(bar.answer, "Geen geld nodig, zegt café")
    qtbot.keyClick(bar.answer, Qt.Key.Key_Return)
    found = part(page, "3.5", "FIN")
    assert found is not None
    assert found.status is Status.NOT_APPLICABLE
    assert "zegt café" in found.remark
    assert not bar.isVisible()


def test_esc_puts_the_question_away(qtbot: QtBot, page: RolesPage) -> None:
    choose(page, "3.5", "FIN")
    before = page.desk.dossier
    press(qtbot, page, Qt.Key.Key_6)
    qtbot.keyClick(page.ui.reason.answer, Qt.Key.Key_Escape)
    assert not page.ui.reason.isVisible()
    assert page.desk.dossier == before


def popup(page: RolesPage) -> ChooseNeighbourhoodDialog:
    found = page.findChildren(ChooseNeighbourhoodDialog)
    return found[-1]


def test_with_all_wijken_a_status_asks_which(qtbot: QtBot, page: RolesPage) -> None:
    assert step(page, "3.6").level is Level.PER_NEIGHBOURHOOD
    choose(page, "3.6", "ENE")
    before = page.desk.dossier
    press(qtbot, page, Qt.Key.Key_2)
    asked = popup(page)
    assert "3.6" in asked.ui.question.text()
    assert page.desk.dossier == before
    type_text(asked.ui.filter, "KADE")
    qtbot.keyClick(asked.ui.filter, Qt.Key.Key_Return)
    kade = next(w.id for w in page.desk.dossier.all(Neighbourhood) if w.name == "Kadekwartier")
    found = part(page, "3.6", "ENE", kade)
    assert found is not None
    assert found.status is Status.IN_PROGRESS


def test_of_all_wijken_the_most_urgent_is_shown_with_its_number(
    qtbot: QtBot, page: RolesPage
) -> None:
    before = cell(page, "3.6", "ENE")
    kade = show_wijk(page, "Kadekwartier")
    choose(page, "3.6", "ENE")
    press(qtbot, page, Qt.Key.Key_3)
    assert cell(page, "3.6", "ENE").status == "W"
    page.ui.wijk.setCurrentIndex(0)
    shown = cell(page, "3.6", "ENE")
    assert (shown.status, shown.after) == ("W", "1")
    assert before.status != "W"
    assert part(page, "3.6", "ENE", kade) is not None


def test_one_wijk_names_it_with_its_steps(page: RolesPage) -> None:
    show_wijk(page, "Korenakkers")
    heads = {row.head.code: row.head.title for row in page._model.rows}
    assert heads["3.6"].endswith("· Korenakkers")
    assert "Korenakkers" not in heads["3.5"]


def test_enter_opens_the_contribution(qtbot: QtBot, page: RolesPage, visited: list[Place]) -> None:
    choose(page, "3.5", "OR")
    press(qtbot, page, Qt.Key.Key_Return)
    key = part_id(step(page, "3.5").id, department(page, "OR").id)
    assert visited == [Place("route", key)]
    wijk = show_wijk(page, "Korenakkers")
    choose(page, "3.6", "BST")
    assert letter(page, "3.6", "BST") is None
    press(qtbot, page, Qt.Key.Key_Return)
    assert visited[1] == Place("route", f"{step(page, '3.6').id}@{wijk}")


def give(page: RolesPage, code: str, to: dict[str, Letter | None]) -> None:
    def work(edit: object) -> None:
        for department_code, given in to.items():
            set_role(edit, step(page, code), department(page, department_code), given)  # type: ignore[arg-type]

    assert page.desk.edit("set_role", work)


def test_breaches_are_outlined_where_they_are_mended(page: RolesPage) -> None:
    give(page, "1.3", {"ENE": Letter.ACCOUNTABLE})
    give(page, "1.5", {"MT": None})
    give(page, "1.1", {"BST": None})
    two = [cell(page, "1.3", code) for code in ("ENE", "RO")]
    assert all(item.wrong and "meer dan één" in item.tip for item in two)
    assert all("meer dan één" in item.said for item in two)
    nobody = page._model.rows[page._model.row_of(step(page, "1.5").id)]
    assert nobody.cells[-1].wrong
    assert "heeft geen eindverantwoordelijke afdeling (A)" in nobody.head.said
    assert cell(page, "1.1", "BST").wrong
    assert page.ui.only_wrong.text() == "3 stappen wijken af"
    page.ui.only_wrong.click()
    assert [row.head.code for row in page._model.rows] == ["1.1", "1.3", "1.5"]


def test_totals_follow_every_letter(qtbot: QtBot, page: RolesPage) -> None:
    at = page._model.column_of(department(page, "VAS").id)
    before = page._totals.rows[0].cells[at].text
    choose(page, "3.5", "VAS")
    press(qtbot, page, Qt.Key.Key_R)
    accountable, responsible = before.split("·")
    assert page._totals.rows[0].cells[at].text == f"{accountable}·{int(responsible) + 1}"


def test_hours_stand_under_the_totals_once_known(page: RolesPage) -> None:
    def forget(edit: Edit) -> None:
        for item in edit.dossier.all(Department):
            edit.save(replace(item, hours_needed=None, hours_available=None, hours_date=None))

    page.desk.edit("set_department", forget)
    assert len(page._totals.rows) == 1
    with_hours = replace(department(page, "OR"), hours_needed=24, hours_available=16)
    page.desk.edit("set_department", lambda edit: edit.save(with_hours))
    cells = page._totals.rows[1].cells
    shown = cells[page._model.column_of(with_hours.id)]
    assert shown.text == "24·16"
    assert shown.late
    assert "te weinig uren" in shown.said


def test_only_the_row_that_changed_is_told(qtbot: QtBot, page: RolesPage) -> None:
    told: list[tuple[int, int]] = []
    page._model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    page._model.modelReset.connect(lambda: told.append((-1, -1)))
    choose(page, "3.5", "FIN")
    press(qtbot, page, Qt.Key.Key_2)
    row = page._model.row_of(step(page, "3.5").id)
    assert told == [(row, row)]


def test_what_is_copied_can_be_pasted_back(
    qtbot: QtBot, page: RolesPage, refusals: list[str]
) -> None:
    choose(page, "3.5", "ENE")
    matrix, held = page.ui.matrix, Qt.KeyboardModifier
    qtbot.keyClick(matrix, Qt.Key.Key_Right, held.ShiftModifier)
    qtbot.keyClick(matrix, Qt.Key.Key_C, held.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Stap\tTitel\tENE\tRO"
    assert lines[1].startswith("3.5\t")
    before = page.desk.dossier
    press(qtbot, page, Qt.Key.Key_I)
    assert letter(page, "3.5", "ENE") is Letter.INFORMED
    qtbot.keyClick(matrix, Qt.Key.Key_V, held.ControlModifier)
    assert refusals == []
    assert page.desk.dossier == before


def test_letters_are_pasted_in_one_undo(qtbot: QtBot, page: RolesPage, refusals: list[str]) -> None:
    choose(page, "3.5", "BST")
    before = page.desk.dossier
    QGuiApplication.clipboard().setText("C\tI\r\nI\tC\r\n")
    qtbot.keyClick(page.ui.matrix, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert refusals == []
    assert letter(page, "3.5", "BST") is Letter.CONSULTED
    assert letter(page, "3.6", "MT") is Letter.CONSULTED
    page.desk.undo()
    assert page.desk.dossier == before


def test_a_wrong_letter_is_named_and_nothing_is_written(
    qtbot: QtBot, page: RolesPage, refusals: list[str]
) -> None:
    choose(page, "3.5", "BST")
    before = page.desk.dossier
    QGuiApplication.clipboard().setText("C\tQ\r\nI\tC\r\n")
    qtbot.keyClick(page.ui.matrix, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.desk.dossier == before
    assert refusals[0].startswith("Er is niets geplakt.")
    assert "Rij 1, MT" in refusals[0]
    assert '"Q"' in refusals[0]


def test_vandaag_leads_to_the_step(qtbot: QtBot, page: RolesPage) -> None:
    page.show_place(Place("roles", step(page, "4.3").id))
    assert page._model.rows[page.ui.matrix.currentIndex().row()].head.code == "4.3"
    assert page.ui.matrix.hasFocus()


def test_slash_goes_to_the_filter(qtbot: QtBot, page: RolesPage) -> None:
    page.activateWindow()
    page.ui.matrix.setFocus()
    type_text(page.ui.matrix, "/")
    assert page.focusWidget() is page.ui.wijk


def test_names_of_users_are_never_markup(page: RolesPage) -> None:
    nasty = replace(department(page, "OR"), name="<img src=x> & <b>vet</b>")
    page.desk.edit("set_department", lambda edit: edit.save(nasty))
    model = page._model
    at = model.column_of(nasty.id)
    tip = model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert "&lt;img" in tip


def test_a_double_click_on_a_department_shows_all_it_does(
    qtbot: QtBot, page: RolesPage, visited: list[Place]
) -> None:
    header = page.ui.matrix.horizontalHeader()
    at = page._model.column_of(department(page, "OR").id)
    place = QPoint(header.sectionViewportPosition(at) + 10, 10)
    qtbot.mouseDClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    dialog = page.findChild(DepartmentStepsDialog)
    assert dialog is not None
    assert dialog.ui.title.text().startswith("OR ")
    rows = dialog._model.rows
    assert all(row.letter for row in rows)
    first = next(row for row in rows if row.step.startswith("3.5 "))
    assert (first.letter, first.part) == ("A", "Wacht op een ander")
    dialog.ui.steps.setCurrentIndex(dialog._model.find(first.key))
    dialog.ui.open.click()
    assert visited == [Place("route", first.key)]


def test_the_listing_is_what_is_on_screen(page: RolesPage) -> None:
    show_wijk(page, "Korenakkers")
    listing = page.listing()
    assert listing is not None
    assert listing.filter_line == "Korenakkers en gemeentebreed"
    assert [column.heading for column in listing.columns][:4] == ["Stap", "Titel", "Status", "BST"]
    row = next(row for row in listing.rows if row.cells[0] == "3.5")
    at = [column.heading for column in listing.columns].index("OR")
    assert row.cells[2] is Status.WAITING
    assert row.cells[at] == Role(Letter.ACCOUNTABLE, Status.WAITING)


def test_a_dossier_that_is_looked_at_only_says_why(
    qtbot: QtBot, tools: Tools, demo_path: Path
) -> None:
    desk = Desk(Viewing(demo_path, "Ilse"), why_read_only=LOCKED, today=lambda: TODAY)
    said: list[str] = []
    desk.refused.connect(said.append)
    looking = RolesPage(Tools(desk, tools.looks, tools.settings, tools.go))
    qtbot.addWidget(looking)
    looking.show()
    choose(looking, "3.5", "BST")
    for key in (Qt.Key.Key_A, Qt.Key.Key_2, Qt.Key.Key_Delete):
        qtbot.keyClick(looking.ui.matrix, key)
    assert said == [LOCKED] * 3
    menu = looking._menu(looking.ui.matrix.currentIndex())
    closed = [action for action in menu.actions() if not action.isEnabled()]
    assert [action.text() for action in closed] == [
        "Rol",
        "Status van de bijdrage",
        "Plakken",
    ]
    assert all(action.toolTip() == plain_tip(LOCKED) for action in closed)
    desk.close()


def test_in_the_window_a_refusal_is_said_under_the_page(qtbot: QtBot, window: MainWindow) -> None:
    window.go(Place("roles"))
    page = window.page
    assert isinstance(page, RolesPage)
    choose(page, "3.5", "FIN")
    press(qtbot, page, Qt.Key.Key_4)
    assert "voor besluit" in window.ui.message.text()


def test_a_cell_with_counts_of_a_hundred_wijken_fits() -> None:
    """`R II 17 !` ran over both edges, and the letter could not be read."""
    parts = [8, 11, 15, 5]
    gap = fitting_gap(parts, 42, 4)
    assert sum(parts) + gap * 3 <= 42
    assert fitting_gap(parts, 90, 4) == 4
    assert fitting_gap([8, 11, 23, 5], 42, 4) == 0
