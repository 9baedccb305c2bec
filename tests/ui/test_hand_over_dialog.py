"""*Werk overdragen*: what somebody has in hand goes to somebody else, in one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.held import held_by
from app.editing import lookup
from app.editing.viewing import Viewing
from app.ui.desk import Desk
from app.ui.dialogs.hand_over_dialog import HandOverDialog
from app.ui.place import Place
from app.ui.tools import Tools
from tests.ui.conftest import TODAY, bring_up, type_text


def key(desk: Desk, name: str) -> str:
    return lookup.person(desk.dossier, name).id


def held(desk: Desk, name: str) -> int:
    return len(held_by(desk.dossier, key(desk, name), TODAY))


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, tools: Tools) -> HandOverDialog:
    return shown(qtbot, tools, key(desk, "Henk Oldersma"))


def shown(qtbot: QtBot, tools: Tools, person: str = "") -> HandOverDialog:
    return bring_up(qtbot, HandOverDialog(tools, Place("hand_over", person)))


def give_to(qtbot: QtBot, dialog: HandOverDialog, name: str) -> None:
    dialog.ui.to.setFocus()
    type_text(dialog.ui.to, name)
    qtbot.keyClick(dialog.ui.to, Qt.Key.Key_Return)


def test_everything_is_ticked_and_counted(qtbot: QtBot, dialog: HandOverDialog) -> None:
    assert dialog.ui.person.text() == "Henk Oldersma"
    assert dialog.ui.to.hasFocus()
    heads = [dialog.ui.items.topLevelItem(row) for row in range(3)]
    assert [head.text(0) for head in heads if head] == [
        "Eigenaar van (3)",
        "Hoofd of contactpersoon van een afdeling (1)",
        "Contact met een actor (1)",
    ]
    assert dialog.ui.hand_over.text() == "5 onderdelen &overdragen"
    assert not dialog.ui.hand_over.isEnabled()
    assert dialog.ui.hint.text() == "Kies wie het overneemt."


def test_work_goes_over_in_one_step(qtbot: QtBot, desk: Desk, dialog: HandOverDialog) -> None:
    before, theirs = desk.dossier, held(desk, "Murat Kaya")
    give_to(qtbot, dialog, "murat")
    assert dialog.ui.to.text() == "Murat Kaya"
    dialog.ui.hand_over.click()
    assert held(desk, "Henk Oldersma") == 0
    assert held(desk, "Murat Kaya") == theirs + 5
    assert dialog.ui.message.text().startswith(
        "5 onderdelen van Henk Oldersma zijn nu van Murat Kaya."
    )
    assert "geen open werk in handen" in dialog.ui.hint.text()
    desk.undo()
    assert desk.dossier == before
    assert dialog.ui.hand_over.text() == "5 onderdelen &overdragen"


def test_what_is_not_ticked_stays(qtbot: QtBot, desk: Desk, dialog: HandOverDialog) -> None:
    give_to(qtbot, dialog, "Murat Kaya")
    head = dialog.ui.items.topLevelItem(0)
    assert head is not None
    line = head.child(1)
    assert line is not None
    dialog.ui.items.setCurrentItem(line)
    qtbot.keyClick(dialog.ui.items, Qt.Key.Key_Space)
    assert dialog.ui.hand_over.text() == "4 onderdelen &overdragen"
    assert head.checkState(0) is Qt.CheckState.PartiallyChecked
    dialog.ui.hand_over.click()
    assert held(desk, "Henk Oldersma") == 1


def test_a_whole_group_is_ticked_at_once(qtbot: QtBot, dialog: HandOverDialog) -> None:
    give_to(qtbot, dialog, "Murat Kaya")
    head = dialog.ui.items.topLevelItem(0)
    assert head is not None
    dialog.ui.items.setCurrentItem(head)
    qtbot.keyClick(dialog.ui.items, Qt.Key.Key_Space)
    assert dialog.ui.hand_over.text() == "2 onderdelen &overdragen"
    dialog.ui.none.click()
    assert not dialog.ui.hand_over.isEnabled()
    assert dialog.ui.hint.text() == "Vink aan wat je overdraagt."
    dialog.ui.all.click()
    assert dialog.ui.hand_over.text() == "5 onderdelen &overdragen"


def test_nobody_takes_over_from_themselves(qtbot: QtBot, dialog: HandOverDialog) -> None:
    give_to(qtbot, dialog, "Henk Oldersma")
    assert dialog.ui.to_problem.text() == "Kies iemand anders dan de persoon zelf."
    assert dialog.ui.to.text() == "Henk Oldersma"
    assert not dialog.ui.hand_over.isEnabled()


def test_without_a_place_it_asks_whose_work(qtbot: QtBot, tools: Tools) -> None:
    dialog = shown(qtbot, tools)
    assert dialog.ui.person.hasFocus()
    assert dialog.ui.hint.text() == "Kies wiens werk je overdraagt."
    type_text(dialog.ui.person, "Dewi")
    qtbot.keyClick(dialog.ui.person, Qt.Key.Key_Return)
    assert dialog.ui.person.text() == "Dewi Santoso"


def test_looking_only_hands_nothing_over(qtbot: QtBot, demo_path: Path, tools: Tools) -> None:
    desk = Desk(Viewing(demo_path, "Noor"), why_read_only="Bram is bezig.", today=lambda: TODAY)
    looking = Tools(desk, tools.looks, tools.settings, tools.go)
    dialog = shown(qtbot, looking, key(desk, "Henk Oldersma"))
    assert dialog.ui.items.topLevelItem(0) is not None
    assert not dialog.ui.hand_over.isEnabled()
    assert "Bram is bezig." in dialog.ui.to.toolTip()
    desk.close()
