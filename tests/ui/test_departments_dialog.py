"""*Afdelingen*: renaming, ordering, people and hours, merging and splitting."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.route import StepRole
from app.domain.town_hall import Department, Person
from app.editing import lookup
from app.editing.commands import municipality
from app.editing.commands.splitting import Keeps
from app.editing.viewing import Viewing
from app.ui.desk import Desk
from app.ui.dialogs.departments_dialog import DepartmentsDialog
from app.ui.place import Place
from app.ui.tools import Tools
from tests.ui.conftest import TODAY, bring_up, enter, type_text


@pytest.fixture
def dialog(qtbot: QtBot, tools: Tools) -> DepartmentsDialog:
    return shown(qtbot, tools, Place("departments", "ro"))


def shown(qtbot: QtBot, tools: Tools, place: Place) -> DepartmentsDialog:
    return bring_up(qtbot, DepartmentsDialog(tools, place))


def department(desk: Desk, key: str = "ro") -> Department:
    return desk.dossier.get(Department, key)


def codes(dialog: DepartmentsDialog) -> list[str]:
    return [row.code for row in dialog._model.rows]


def test_the_list_tells_who_is_responsible_for_how_much(dialog: DepartmentsDialog) -> None:
    QAbstractItemModelTester(dialog._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    row = dialog._model.rows[3]
    assert (row.code, row.contact) == ("RO", "Ilse Verbruggen")
    assert (row.accountable, row.responsible) == (2, 6)
    assert dialog.ui.roles.text().startswith("Eindverantwoordelijk (A) voor 2 stappen")


def test_a_place_puts_the_caret_in_the_contact(qtbot: QtBot, tools: Tools) -> None:
    dialog = shown(qtbot, tools, Place("departments", "fin", "contact"))
    assert dialog.ui.table.key == "fin"
    assert dialog.ui.contact.hasFocus()


def test_f2_renames_in_the_list(qtbot: QtBot, desk: Desk, dialog: DepartmentsDialog) -> None:
    table = dialog.ui.table
    table.setFocus()
    table.setCurrentIndex(dialog._model.find("ro").siblingAtColumn(1))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    type_text(editor, "Ruimte")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: department(desk).name == "Ruimte")
    assert dialog.ui.name.text() == "Ruimte"
    desk.undo()
    assert dialog.ui.name.text() == "Ruimtelijke ordening en omgevingsplan"


def test_a_code_of_another_is_refused_beside_the_field(
    qtbot: QtBot, desk: Desk, dialog: DepartmentsDialog
) -> None:
    enter(qtbot, dialog.ui.code, "won")
    assert dialog.ui.code.text() == "won"
    assert dialog.ui.code_problem.text() == (
        "Er is al een afdeling met de code won. Kies een andere code."
    )
    assert department(desk).code == "RO"
    enter(qtbot, dialog.ui.code, "RUI")
    assert department(desk).code == "RUI"
    assert not dialog.ui.code_problem.isVisible()


@pytest.mark.parametrize("typed", ["Murat Kaya", "murat", "MK", "financieel adv"])
def test_a_person_is_found_by_name_initials_and_work(
    qtbot: QtBot, desk: Desk, dialog: DepartmentsDialog, typed: str
) -> None:
    enter(qtbot, dialog.ui.head, typed)
    assert desk.dossier.get(Person, department(desk).head or "").name == "Murat Kaya"
    assert dialog.ui.head.text() == "Murat Kaya"


def test_somebody_unknown_stays_in_the_field(
    qtbot: QtBot, desk: Desk, dialog: DepartmentsDialog
) -> None:
    before = department(desk).contact
    enter(qtbot, dialog.ui.contact, "Ilsa Verbrugge")
    assert dialog.ui.contact.text() == "Ilsa Verbrugge"
    assert "Bedoel je Ilse Verbruggen?" in dialog.ui.contact_problem.text()
    assert department(desk).contact == before


def test_an_empty_line_takes_the_contact_away(
    qtbot: QtBot, desk: Desk, dialog: DepartmentsDialog
) -> None:
    dialog.ui.contact.clear()
    qtbot.keyClick(dialog.ui.contact, Qt.Key.Key_Return)
    assert department(desk).contact is None


def test_hours_get_the_day_of_today_and_can_get_another(
    qtbot: QtBot, desk: Desk, dialog: DepartmentsDialog
) -> None:
    unknown = replace(department(desk), hours_needed=None, hours_available=None, hours_date=None)
    desk.edit("set_department", lambda edit: edit.save(unknown))
    enter(qtbot, dialog.ui.hours_date, "vandaag")
    assert dialog.ui.hours_date_problem.text().startswith("Vul eerst de uren in")
    dialog.ui.hours_date.drop()
    enter(qtbot, dialog.ui.hours_needed, "24")
    enter(qtbot, dialog.ui.hours_available, "zestien")
    assert dialog.ui.hours_available_problem.text().startswith('"zestien" is geen aantal uren.')
    enter(qtbot, dialog.ui.hours_available, "16")
    assert dialog.ui.hours_date.text() == "22-11-2026"
    enter(qtbot, dialog.ui.hours_date, "1-12-2026")
    found = department(desk)
    assert (found.hours_needed, found.hours_available) == (24, 16)
    assert str(found.hours_date) == "2026-12-01"


def test_hours_of_a_day_without_a_year_are_of_the_last_one(
    qtbot: QtBot, desk: Desk, dialog: DepartmentsDialog
) -> None:
    """Hours that were told on 1 November became hours of November next year."""
    enter(qtbot, dialog.ui.hours_needed, "24")
    enter(qtbot, dialog.ui.hours_date, "1-11")
    assert str(department(desk).hours_date) == "2026-11-01"


def test_alt_and_an_arrow_move_a_department(
    qtbot: QtBot, desk: Desk, dialog: DepartmentsDialog
) -> None:
    dialog.ui.table.setFocus()
    qtbot.keyClick(dialog.ui.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert codes(dialog)[2:4] == ["RO", "ENE"]
    assert dialog.ui.table.key == "ro"
    dialog.ui.down.click()
    assert codes(dialog)[2:4] == ["ENE", "RO"]
    dialog.ui.table.choose("bst")
    assert not dialog.ui.up.isEnabled()
    assert "bovenaan" in dialog.ui.up.toolTip()


def test_a_department_is_switched_off_and_on(desk: Desk, dialog: DepartmentsDialog) -> None:
    dialog.ui.active.click()
    assert not department(desk).active
    assert dialog.ui.count.text() == "15 afdelingen, 14 in gebruik"
    desk.undo()
    assert dialog.ui.active.isChecked()


def test_one_is_added_and_can_be_removed_while_unused(
    qtbot: QtBot, desk: Desk, dialog: DepartmentsDialog
) -> None:
    assert not dialog.ui.remove.isEnabled()
    assert "wordt nog gebruikt bij" in dialog.ui.why_not.text()
    enter(qtbot, dialog.ui.add_code, "SPO")
    assert dialog.ui.add_name.hasFocus()
    assert dialog.ui.add_problem.text().startswith("Geef een code")
    enter(qtbot, dialog.ui.add_name, "Sport")
    assert codes(dialog)[-1] == "SPO"
    assert dialog.ui.name.text() == "Sport"
    dialog.ui.table.setFocus()
    qtbot.keyClick(dialog.ui.table, Qt.Key.Key_Delete)
    assert "SPO" not in codes(dialog)


def test_merging_is_seen_before_it_is_done(desk: Desk, dialog: DepartmentsDialog) -> None:
    dialog.ui.merge.click()
    merging = dialog.merging
    assert not merging.ui.merge.isEnabled()
    merging.ui.target.setCurrentIndex(merging.ui.target.findData("soc"))
    assert merging.ui.summary.text().startswith("10 stappen krijgen een andere rol.")
    model = merging.ui.table.model()
    first = [model.index(0, column).data() for column in (0, 2, 3, 4)]
    assert first == ["1.3", "A", "–", "A"]
    before = desk.dossier
    merging.ui.merge.click()
    assert not department(desk).active
    assert not desk.dossier.where(StepRole, "department", "ro")
    assert dialog.ui.message.text() == "RO is opgegaan in SOC. Met Ctrl+Z maak je dat ongedaan."
    desk.undo()
    assert desk.dossier == before


def test_only_a_letter_that_changes_is_counted_as_another_role(
    desk: Desk, dialog: DepartmentsDialog
) -> None:
    """Where both were C the step was said to get another role, and kept its C."""
    dialog.ui.merge.click()
    merging = dialog.merging
    counts = set()
    for key in ("soc", "ene"):
        merging.ui.target.setCurrentIndex(merging.ui.target.findData(key))
        before = {
            role.step: role.letter for role in desk.dossier.where(StepRole, "department", key)
        }
        theirs = desk.dossier.where(StepRole, "department", "ro")
        strength = "ARCI".index
        changed = sum(
            role.step not in before
            or strength(role.letter.value) < strength(before[role.step].value)
            for role in theirs
        )
        assert changed < len(theirs)
        assert merging.ui.summary.text().startswith(f"{changed} stappen krijgen een andere rol.")
        counts.add(changed)
    assert len(counts) > 1


def test_merging_names_the_steps_that_lose_their_only_r(
    desk: Desk, dialog: DepartmentsDialog
) -> None:
    """Where A and the only R become one department, nobody else does the work."""
    roles = desk.dossier.all(StepRole)
    accountable = {role.step: role.department for role in roles if role.letter.value == "A"}
    working: dict[str, list[str]] = {}
    for role in roles:
        if role.letter.value == "R":
            working.setdefault(role.step, []).append(role.department)
    step = next(step for step, found in working.items() if len(found) == 1 and step in accountable)
    only = accountable[step], working[step][0]
    dialog.ui.table.choose(only[1])
    dialog.ui.merge.click()
    merging = dialog.merging
    merging.ui.target.setCurrentIndex(merging.ui.target.findData(only[0]))
    assert "voert daarna niemand meer uit (R)" in merging.ui.summary.text()


def test_splitting_asks_who_keeps_which_step(
    qtbot: QtBot, desk: Desk, dialog: DepartmentsDialog
) -> None:
    dialog.ui.split_button.click()
    splitting = dialog.splitting
    QAbstractItemModelTester(splitting._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    ui = splitting.ui
    qtbot.waitUntil(splitting.isActiveWindow)
    enter(qtbot, ui.code, "OMG")
    ui.split.click()
    assert ui.problem.text().startswith("Geef een code")
    type_text(ui.name, "Omgevingsplan")
    ui.table.setFocus()
    ui.table.selectRow(0)
    qtbot.keyClick(ui.table, Qt.Key.Key_2)
    step = splitting._model.rows[0]
    assert step.keeps is Keeps.NEW
    assert splitting._model.index(0, 4).data() == "OMG"
    ui.people.item(0).setCheckState(Qt.CheckState.Checked)
    before = desk.dossier
    ui.split.click()
    made = lookup.department(desk.dossier, "OMG")
    given = {
        role.step: role.letter.value for role in desk.dossier.where(StepRole, "department", made.id)
    }
    assert given == {step.key: step.letter}
    assert desk.dossier.get(Person, made.contact or "").name == "Ilse Verbruggen"
    desk.undo()
    assert desk.dossier == before


def test_a_change_elsewhere_leaves_what_is_typed_alone(
    desk: Desk, dialog: DepartmentsDialog
) -> None:
    dialog.ui.name.setFocus()
    dialog.ui.name.selectAll()
    type_text(dialog.ui.name, "Half get")
    assert desk.edit("set_municipality", lambda edit: municipality.rename(edit, "Elders"))
    assert dialog.ui.name.text() == "Half get"


def test_looking_only_changes_nothing(qtbot: QtBot, demo_path: Path, tools: Tools) -> None:
    desk = Desk(
        Viewing(demo_path, "Noor"), why_read_only="Bram heeft dit open.", today=lambda: TODAY
    )
    looking = Tools(desk, tools.looks, tools.settings, tools.go)
    dialog = shown(qtbot, looking, Place("departments", "ro"))
    ui = dialog.ui
    for widget in (ui.name, ui.contact, ui.active, ui.up, ui.merge, ui.split_button, ui.add):
        assert not widget.isEnabled()
        assert "Bram heeft dit open." in widget.toolTip()
    desk.close()


def test_the_names_stay_readable_when_there_is_little_room(
    qtbot: QtBot, dialog: DepartmentsDialog
) -> None:
    """The column that takes the room that is left shrank to a few letters with large text."""
    dialog.resize(700, 500)
    assert dialog.ui.table.columnWidth(1) == 180
    dialog.resize(1700, 500)
    qtbot.waitUntil(lambda: dialog.ui.table.columnWidth(1) > 180)
