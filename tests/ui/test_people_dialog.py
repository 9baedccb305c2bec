"""*Mensen*: adding, changing, leaving and removing people."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.town_hall import Department, Person
from app.editing import lookup
from app.editing.viewing import Viewing
from app.ui.desk import Desk
from app.ui.dialogs.people_dialog import PeopleDialog
from app.ui.looks import Looks
from app.ui.models.people_rows import people_choices
from app.ui.place import Place
from app.ui.tools import Tools
from tests.ui.conftest import TODAY, bring_up, enter, type_text


@pytest.fixture
def dialog(qtbot: QtBot, tools: Tools) -> PeopleDialog:
    return shown(qtbot, tools)


def shown(qtbot: QtBot, tools: Tools, key: str = "") -> PeopleDialog:
    return bring_up(qtbot, PeopleDialog(tools, Place("people", key)))


def person(desk: Desk, name: str) -> Person:
    return lookup.person(desk.dossier, name)


def names(dialog: PeopleDialog) -> list[str]:
    return [row.name for row in dialog._model.rows]


def test_everybody_stands_there_with_what_they_own(dialog: PeopleDialog) -> None:
    QAbstractItemModelTester(dialog._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert names(dialog)[0] == "Anouk de Reus"
    assert len(names(dialog)) == 15
    row = next(row for row in dialog._model.rows if row.name == "Noor Wielinga")
    assert (row.departments, row.owns) == ("ENE", 23)
    assert dialog.ui.count.text() == "15 mensen"


def test_one_name_is_enough(qtbot: QtBot, desk: Desk, dialog: PeopleDialog) -> None:
    qtbot.keyClick(dialog.ui.table, Qt.Key.Key_Insert)
    assert dialog.ui.add_name.hasFocus()
    type_text(dialog.ui.add_name, "Zoë Ünal")
    qtbot.keyClick(dialog.ui.add_name, Qt.Key.Key_Return)
    assert person(desk, "Zoë Ünal").name == "Zoë Ünal"
    assert dialog.ui.name.text() == "Zoë Ünal"
    assert dialog.ui.add_name.text() == ""
    desk.undo()
    assert "Zoë Ünal" not in names(dialog)


def test_a_name_that_is_there_stays_in_the_field_with_the_reason(
    qtbot: QtBot, dialog: PeopleDialog
) -> None:
    type_text(dialog.ui.add_name, "murat kaya")
    dialog.ui.add.click()
    assert dialog.ui.add_name.text() == "murat kaya"
    assert dialog.ui.add_problem.text().startswith('Er is al iemand met de naam "murat kaya".')


def test_a_field_is_kept_on_leaving_it(qtbot: QtBot, desk: Desk, tools: Tools) -> None:
    key = person(desk, "Murat Kaya").id
    dialog = shown(qtbot, tools, key)
    assert dialog.ui.name.text() == "Murat Kaya"
    dialog.ui.mail.setFocus()
    type_text(dialog.ui.mail, " murat@merelveen.nl ")
    dialog.ui.phone.setFocus()
    assert person(desk, "Murat Kaya").mail == "murat@merelveen.nl"
    assert dialog.ui.mail.text() == "murat@merelveen.nl"


def test_a_wrong_address_stays_beside_its_sentence_also_after_looking_elsewhere(
    qtbot: QtBot, desk: Desk, dialog: PeopleDialog
) -> None:
    table, mail = dialog.ui.table, dialog.ui.mail
    table.choose(person(desk, "Murat Kaya").id)
    mail.setFocus()
    type_text(mail, "murat bij gemeente")
    qtbot.keyClick(mail, Qt.Key.Key_Return)
    assert dialog.ui.mail_problem.text().startswith('"murat bij gemeente" is geen e-mailadres.')
    assert mail.accessibleDescription() == dialog.ui.mail_problem.text()
    table.choose(person(desk, "Els Damhuis").id)
    assert mail.text() == ""
    assert not dialog.ui.mail_problem.isVisible()
    table.choose(person(desk, "Murat Kaya").id)
    assert mail.text() == "murat bij gemeente"
    assert dialog.ui.mail_problem.isVisible()
    assert person(desk, "Murat Kaya").mail == ""


def test_closing_stops_once_at_what_is_not_kept(
    qtbot: QtBot, desk: Desk, dialog: PeopleDialog
) -> None:
    dialog.ui.mail.setFocus()
    type_text(dialog.ui.mail, "geen adres")
    qtbot.keyClick(dialog.ui.mail, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.ui.message.text().startswith("Nog niet bewaard:")
    qtbot.keyClick(dialog.ui.mail, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_is_typed_is_kept_when_the_window_closes(
    qtbot: QtBot, desk: Desk, dialog: PeopleDialog
) -> None:
    dialog.ui.table.choose(person(desk, "Murat Kaya").id)
    dialog.ui.phone.setFocus()
    type_text(dialog.ui.phone, "06 12345678")
    dialog.close()
    assert person(desk, "Murat Kaya").phone == "06 12345678"


def test_f2_changes_a_name_in_the_list(qtbot: QtBot, desk: Desk, dialog: PeopleDialog) -> None:
    table = dialog.ui.table
    key = person(desk, "Murat Kaya").id
    table.choose(key)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    type_text(editor, "Murat Kaya-Jansen")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.dossier.get(Person, key).name == "Murat Kaya-Jansen")
    assert table.key == key


def test_a_refused_name_goes_from_the_list_to_the_field(
    qtbot: QtBot, desk: Desk, dialog: PeopleDialog
) -> None:
    row = dialog._model.find(person(desk, "Murat Kaya").id)
    assert not dialog._model.setData(row, "Els Damhuis", Qt.ItemDataRole.EditRole)
    assert dialog.ui.name.text() == "Els Damhuis"
    assert dialog.ui.name_problem.text().startswith('Er is al iemand met de naam "Els Damhuis".')
    assert person(desk, "Murat Kaya").name == "Murat Kaya"


def test_somebody_can_work_in_several_departments(
    qtbot: QtBot, desk: Desk, dialog: PeopleDialog
) -> None:
    dialog.ui.table.choose(person(desk, "Murat Kaya").id)
    box = dialog.ui.departments
    row = next(row for row in range(box.count()) if box.item(row).text().startswith("WON"))
    box.setCurrentRow(row)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    found = [
        desk.dossier.get(Department, key).code for key in person(desk, "Murat Kaya").departments
    ]
    assert found == ["FIN", "WON"]
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert len(person(desk, "Murat Kaya").departments) == 1


def test_who_leaves_with_work_in_hand_leads_to_handing_over(
    qtbot: QtBot, desk: Desk, dialog: PeopleDialog, visited: list[Place]
) -> None:
    key = person(desk, "Henk Oldersma").id
    dialog.ui.table.choose(key)
    dialog.ui.left_on.setFocus()
    type_text(dialog.ui.left_on, "1-12")
    assert dialog.ui.left_on_note.text() == "di 01-12-2026: tot die dag nog te kiezen."
    qtbot.keyClick(dialog.ui.left_on, Qt.Key.Key_Return)
    assert str(person(desk, "Henk Oldersma").left_on) == "2026-12-01"
    assert dialog.ui.left_on.text() == "01-12-2026"
    assert dialog.ui.message.text().startswith("Henk Oldersma vertrekt op 01-12-2026.")
    dialog.ui.message.chosen.emit()
    assert visited == [Place("hand_over", key)]
    assert names(dialog)[-1] != "Henk Oldersma", "until then Henk is here"
    assert key in {choice.key for choice in people_choices(desk.dossier, TODAY)}
    assert key not in {choice.key for choice in people_choices(desk.dossier, date(2026, 12, 1))}
    dialog.ui.left_on.clear()
    qtbot.keyClick(dialog.ui.left_on, Qt.Key.Key_Return)
    assert person(desk, "Henk Oldersma").left_on is None


def test_who_left_yesterday_left_this_year(qtbot: QtBot, desk: Desk, dialog: PeopleDialog) -> None:
    """`21-11`, typed on 22 November, let somebody leave a year from now."""
    dialog.ui.table.choose(person(desk, "Henk Oldersma").id)
    dialog.ui.left_on.setFocus()
    type_text(dialog.ui.left_on, "21-11")
    qtbot.keyClick(dialog.ui.left_on, Qt.Key.Key_Return)
    assert str(person(desk, "Henk Oldersma").left_on) == "2026-11-21"
    assert dialog.ui.left_on_note.text() == "za 21-11-2026: is vertrokken en niet meer te kiezen."
    assert names(dialog)[-1] == "Henk Oldersma"
    assert dialog.ui.message.text().startswith("Henk Oldersma is vertrokken op 21-11-2026.")


def test_undoing_says_so_in_the_window_and_the_next_change_takes_it_away(
    qtbot: QtBot, desk: Desk, dialog: PeopleDialog
) -> None:
    """`Met Ctrl+Z maak je dat ongedaan` stayed after it was done, and after other changes."""
    type_text(dialog.ui.add_name, "Zoë Ünal")
    qtbot.keyClick(dialog.ui.add_name, Qt.Key.Key_Return)
    dialog.ui.remove.click()
    assert dialog.ui.message.text().startswith("Zoë Ünal is verwijderd. Met Ctrl+Z")
    dialog.ui.table.setFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dialog.ui.message.text().startswith("Ongedaan gemaakt: persoon Zoë Ünal: verwijderd")
    dialog.ui.table.choose(person(desk, "Zoë Ünal").id)
    enter(qtbot, dialog.ui.job_title, "Projectleider")
    assert dialog.ui.message.text() == ""


def test_a_day_that_does_not_exist_is_told(qtbot: QtBot, desk: Desk, dialog: PeopleDialog) -> None:
    type_text(dialog.ui.left_on, "31-2-2027")
    qtbot.keyClick(dialog.ui.left_on, Qt.Key.Key_Return)
    assert dialog.ui.left_on_problem.text().startswith('"31-2-2027" bestaat niet.')


def test_only_who_is_used_nowhere_can_be_removed(
    qtbot: QtBot, desk: Desk, dialog: PeopleDialog
) -> None:
    dialog.ui.table.choose(person(desk, "Murat Kaya").id)
    assert not dialog.ui.remove.isEnabled()
    assert dialog.ui.why_not.text().startswith("Murat Kaya wordt nog gebruikt bij afdeling")
    type_text(dialog.ui.add_name, "Jan Smit")
    dialog.ui.add.click()
    dialog.ui.table.setFocus()
    assert dialog.ui.remove.isEnabled()
    qtbot.keyClick(dialog.ui.table, Qt.Key.Key_Delete)
    assert "Jan Smit" not in names(dialog)


def test_the_list_is_searched_on_department_too(qtbot: QtBot, dialog: PeopleDialog) -> None:
    qtbot.keyClick(dialog.ui.table, Qt.Key.Key_Slash)
    assert dialog.ui.search.hasFocus()
    type_text(dialog.ui.search, "eco")
    assert "Pieter Hoogland" in names(dialog)
    assert dialog.ui.count.text().endswith("van 15 mensen")
    dialog.ui.search.setText("qqq")
    assert dialog.ui.empty.text() == "Niemand bij dit filter."
    assert not dialog.ui.name.isVisible()


def test_a_list_is_pasted_in_one_step(qtbot: QtBot, desk: Desk, dialog: PeopleDialog) -> None:
    dialog.ui.paste.click()
    dialog.pasting.panel.set_text("Naam\tFunctie\nJan Smit\tjurist\nPia Boon\tarchitect")
    assert dialog.pasting.ui.take_over.isEnabled()
    dialog.pasting.ui.take_over.click()
    assert person(desk, "Pia Boon").job_title == "architect"
    assert dialog.ui.message.text() == "2 toegevoegd."
    desk.undo()
    assert len(names(dialog)) == 15


def test_a_name_is_shown_as_it_is(qtbot: QtBot, desk: Desk, dialog: PeopleDialog) -> None:
    """A name that looks like markup could make Qt open a file, and leak a password hash."""
    name = '<img src="//host/x.png">'
    type_text(dialog.ui.add_name, name)
    dialog.ui.add.click()
    assert dialog.ui.message._text.textFormat() is Qt.TextFormat.PlainText
    assert dialog.ui.name.text() == name


def test_looking_only_shows_and_changes_nothing(
    qtbot: QtBot, demo_path: Path, tools: Tools
) -> None:
    desk = Desk(Viewing(demo_path, "Noor"), why_read_only="<b>Bram</b>", today=lambda: TODAY)
    dialog = shown(qtbot, Tools(desk, tools.looks, tools.settings, tools.go))
    ui = dialog.ui
    assert len(names(dialog)) == 15
    for widget in (ui.name, ui.mail, ui.left_on, ui.departments, ui.add_name, ui.add, ui.remove):
        assert not widget.isEnabled()
        assert "&lt;b&gt;Bram" in widget.toolTip()
    qtbot.keyClick(ui.table, Qt.Key.Key_Delete)
    qtbot.keyClick(ui.table, Qt.Key.Key_F2)
    assert ui.table.findChild(QLineEdit) is None
    desk.close()


def test_large_text_puts_the_detail_below_the_list(dialog: PeopleDialog, looks: Looks) -> None:
    """At 200 % both stood beside each other, and neither could be read."""
    assert dialog.ui.split.orientation() is Qt.Orientation.Horizontal
    looks.choose(theme="light", percent=200, compact=False)
    assert dialog.ui.split.orientation() is Qt.Orientation.Vertical
    assert min(dialog.ui.split.sizes()) > 0
    looks.choose(theme="light", percent=100, compact=False)
    assert dialog.ui.split.orientation() is Qt.Orientation.Horizontal
