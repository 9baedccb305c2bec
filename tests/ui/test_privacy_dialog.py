"""*Persoonsgegevens*: a name is found everywhere and taken out for good."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.town_hall import Person
from app.editing import lookup
from app.editing.viewing import Viewing
from app.storage import backups
from app.storage.rescue import restore_points
from app.ui.desk import Desk
from app.ui.dialogs import privacy_dialog
from app.ui.dialogs.privacy_dialog import PrivacyDialog
from app.ui.models.privacy_rows import forms_of_name
from app.ui.place import Place
from app.ui.tools import Tools
from tests.ui.conftest import TODAY, bring_up, type_text

NAME = "Henk Oldersma"


@pytest.fixture
def dialog(qtbot: QtBot, tools: Tools) -> PrivacyDialog:
    return shown(qtbot, tools)


def shown(qtbot: QtBot, tools: Tools, key: str = "") -> PrivacyDialog:
    return bring_up(qtbot, PrivacyDialog(tools, Place("privacy", key)))


def search(qtbot: QtBot, dialog: PrivacyDialog, name: str) -> None:
    dialog.ui.name.setFocus()
    dialog.ui.name.selectAll()
    type_text(dialog.ui.name, name)
    qtbot.keyClick(dialog.ui.name, Qt.Key.Key_Return)


def test_before_a_search_there_is_nothing_to_press(dialog: PrivacyDialog) -> None:
    assert not dialog.ui.carry_out.isVisible()
    assert not dialog.ui.summary.isVisible()


def test_it_says_how_often_and_where(qtbot: QtBot, dialog: PrivacyDialog) -> None:
    search(qtbot, dialog, "henk oldersma")
    assert dialog.ui.summary.text() == "2 keer in het dossier van nu, 22 keer in de geschiedenis"
    found = {row.text: row.count for row in dialog._model.rows}
    assert found["Persoon: naam"] == 1
    assert found["Geschiedenis: wie iets wijzigde"] == 20
    assert dialog.ui.warning.isVisible()
    assert not dialog.ui.carry_out.isEnabled()


def test_a_name_that_is_nowhere_says_so(qtbot: QtBot, dialog: PrivacyDialog) -> None:
    search(qtbot, dialog, "Jan van Nergens")
    assert dialog.ui.summary.text() == "Niet gevonden in dit dossier."
    assert not dialog.ui.carry_out.isVisible()


def test_it_waits_for_the_word_and_cannot_be_undone(
    qtbot: QtBot, desk: Desk, dialog: PrivacyDialog
) -> None:
    search(qtbot, dialog, NAME)
    type_text(dialog.ui.confirm, "ja")
    qtbot.keyClick(dialog.ui.confirm, Qt.Key.Key_Return)
    assert lookup.person(desk.dossier, NAME)
    dialog.ui.confirm.clear()
    type_text(dialog.ui.confirm, "Vervangen")
    qtbot.keyClick(dialog.ui.confirm, Qt.Key.Key_Return)
    names = [person.name for person in desk.dossier.all(Person)]
    assert NAME not in names
    assert "naam verwijderd" in names
    assert NAME not in desk.history.authors()
    assert dialog.ui.message.text().startswith("24 keer vervangen,")
    assert NAME.encode() not in desk.path.read_bytes()
    assert desk.session is not None
    assert desk.session.occurrences([NAME]) == 0
    before = desk.dossier
    desk.undo()
    assert NAME not in [person.name for person in desk.dossier.all(Person)]
    desk.redo()
    assert desk.dossier == before


def test_removing_leaves_nothing_and_asks_its_own_word(
    qtbot: QtBot, desk: Desk, dialog: PrivacyDialog
) -> None:
    search(qtbot, dialog, NAME)
    dialog.ui.remove.click()
    type_text(dialog.ui.confirm, "vervangen")
    assert not dialog.ui.carry_out.isEnabled()
    dialog.ui.confirm.clear()
    type_text(dialog.ui.confirm, "verwijderen")
    dialog.ui.carry_out.click()
    assert dialog.ui.message.text().startswith("24 keer verwijderd,")
    assert "" in [person.name for person in desk.dossier.all(Person)]


def test_nothing_to_put_instead_is_told(qtbot: QtBot, dialog: PrivacyDialog) -> None:
    search(qtbot, dialog, NAME)
    dialog.ui.instead.clear()
    type_text(dialog.ui.confirm, "vervangen")
    qtbot.keyClick(dialog.ui.confirm, Qt.Key.Key_Return)
    assert dialog.ui.message.text().startswith("Vul in wat ervoor in de plaats komt")


def test_typing_another_name_takes_the_search_away(qtbot: QtBot, dialog: PrivacyDialog) -> None:
    """What was confirmed must be what was seen."""
    search(qtbot, dialog, NAME)
    type_text(dialog.ui.confirm, "vervangen")
    assert dialog.ui.carry_out.isEnabled()
    type_text(dialog.ui.name, "x")
    assert not dialog.ui.carry_out.isVisible()
    assert not dialog.ui.carry_out.isEnabled()


def test_the_forms_of_a_name(desk: Desk) -> None:
    forms = forms_of_name(desk.dossier, "Anouk  de Reus")
    assert forms == ["Anouk de Reus", "A. de Reus", "de Reus", "Reus"]
    assert forms_of_name(desk.dossier, "Bo Wit") == ["Bo Wit", "B. Wit"]


def test_a_place_searches_for_a_person(qtbot: QtBot, desk: Desk, tools: Tools) -> None:
    dialog = shown(qtbot, tools, lookup.person(desk.dossier, NAME).id)
    assert dialog.ui.name.text() == NAME
    assert dialog._found == 24


def test_older_backups_are_listed_and_removed_there(
    qtbot: QtBot, desk: Desk, tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in (10, 11):
        backups.keep(desk.document_id, desk.path, datetime(2026, 11, day, 12, tzinfo=UTC))
    dialog = shown(qtbot, tools)
    box = dialog.ui.backups
    assert box.count() == 2
    assert box.item(0).text().startswith("11-11-2026")
    assert not dialog.ui.remove_backups.isEnabled()
    box.setCurrentRow(1)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    monkeypatch.setattr(privacy_dialog, "ask", lambda *_, **__: 0)
    dialog.ui.remove_backups.click()
    assert [backup.at.day for backup in restore_points(desk.document_id)] == [11]
    assert dialog.ui.message.text() == "1 reservekopie verwijderd van deze laptop."


def test_looking_only_takes_nothing_out(qtbot: QtBot, demo_path: Path, tools: Tools) -> None:
    desk = Desk(Viewing(demo_path, "Noor"), why_read_only="Bram is bezig.", today=lambda: TODAY)
    dialog = shown(qtbot, Tools(desk, tools.looks, tools.settings, tools.go))
    assert not dialog.ui.search.isEnabled()
    assert "Bram is bezig." in dialog.ui.name.toolTip()
    desk.close()
