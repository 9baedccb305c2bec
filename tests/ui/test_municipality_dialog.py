"""*Gemeente*: fields that say what they accept and lose nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.editing.viewing import Viewing
from app.ui.desk import Desk
from app.ui.dialogs.municipality_dialog import MunicipalityDialog
from app.ui.place import Place
from app.ui.tools import Tools
from tests.ui.conftest import TODAY, bring_up, enter, type_text


@pytest.fixture
def dialog(qtbot: QtBot, tools: Tools) -> MunicipalityDialog:
    return shown(qtbot, tools)


def shown(qtbot: QtBot, tools: Tools) -> MunicipalityDialog:
    return bring_up(qtbot, MunicipalityDialog(tools, Place("municipality")))


def test_a_name_is_kept_and_undone(qtbot: QtBot, desk: Desk, dialog: MunicipalityDialog) -> None:
    enter(qtbot, dialog.ui.name, "  Oud   Merelveen ")
    assert desk.dossier.municipality.name == "Oud Merelveen"
    assert dialog.ui.name.text() == "Oud Merelveen"
    desk.undo()
    assert dialog.ui.name.text() == "Merelveen (fictief)"


def test_ctrl_z_takes_back_the_change_when_nothing_is_typed(
    qtbot: QtBot, desk: Desk, dialog: MunicipalityDialog
) -> None:
    enter(qtbot, dialog.ui.name, "Elders")
    dialog.ui.code.setFocus()
    qtbot.keyClick(dialog.ui.code, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.dossier.municipality.name == "Merelveen (fictief)"


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("name", "   ", "De gemeente heeft nog geen naam. Geef een naam op."),
        ("code", "GM12", '"GM12" is geen gemeentecode.'),
        ("target_year", "1999", "Het doeljaar 1999 kan niet."),
        ("target_year", "straks", '"straks" is geen jaartal.'),
    ],
)
def test_what_is_wrong_stays_with_its_sentence(
    qtbot: QtBot, desk: Desk, dialog: MunicipalityDialog, field: str, typed: str, sentence: str
) -> None:
    before = desk.dossier.municipality
    line = getattr(dialog.ui, field)
    enter(qtbot, line, typed)
    assert line.text() == typed
    assert getattr(dialog.ui, f"{field}_problem").text().startswith(sentence)
    assert desk.dossier.municipality == before


def test_a_year_can_be_taken_away(qtbot: QtBot, desk: Desk, dialog: MunicipalityDialog) -> None:
    dialog.ui.target_year.clear()
    qtbot.keyClick(dialog.ui.target_year, Qt.Key.Key_Return)
    assert desk.dossier.municipality.target_year is None


def test_running_text_is_kept_while_typing_as_one_step(
    qtbot: QtBot, desk: Desk, dialog: MunicipalityDialog
) -> None:
    field = dialog.ui.one_team_reason
    field.setFocus()
    type_text(field, "Wij zijn ")
    qtbot.waitUntil(lambda: desk.dossier.municipality.one_team_reason == "Wij zijn")
    assert field.toPlainText() == "Wij zijn "
    type_text(field, "klein.")
    qtbot.waitUntil(lambda: desk.dossier.municipality.one_team_reason == "Wij zijn klein.")
    desk.undo()
    assert desk.dossier.municipality.one_team_reason == ""


def test_closing_keeps_what_was_just_typed(
    qtbot: QtBot, desk: Desk, dialog: MunicipalityDialog
) -> None:
    dialog.ui.one_team_reason.setFocus()
    type_text(dialog.ui.one_team_reason, "Klein.")
    qtbot.keyClick(dialog.ui.one_team_reason, Qt.Key.Key_Escape)
    assert desk.dossier.municipality.one_team_reason == "Klein."
    assert not dialog.isVisible()


def test_what_was_just_typed_is_kept_before_something_else_happens(
    desk: Desk, dialog: MunicipalityDialog
) -> None:
    dialog.ui.one_team_reason.setFocus()
    type_text(dialog.ui.one_team_reason, "Klein.")
    type_text(dialog.ui.name, "!")
    dialog.leave()
    assert desk.dossier.municipality.one_team_reason == "Klein."
    assert desk.dossier.municipality.name.endswith("!")


def test_opening_writes_nothing(desk: Desk, dialog: MunicipalityDialog) -> None:
    before = desk.undoable()
    dialog.close()
    assert desk.undoable() == before


def test_looking_only_changes_nothing(qtbot: QtBot, demo_path: Path, tools: Tools) -> None:
    desk = Desk(Viewing(demo_path, "Noor"), why_read_only="Bram is bezig.", today=lambda: TODAY)
    dialog = shown(qtbot, Tools(desk, tools.looks, tools.settings, tools.go))
    for name in ("name", "code", "target_year", "home_done_definition", "one_team_reason"):
        assert not getattr(dialog.ui, name).isEnabled()
        assert "Bram is bezig." in getattr(dialog.ui, name).toolTip()
    desk.close()
