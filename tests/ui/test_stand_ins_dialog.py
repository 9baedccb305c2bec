"""*Vervanging bij verlof*: from and to by typed days."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.domain.town_hall import StandIn
from app.editing import lookup
from app.ui.desk import Desk
from app.ui.dialogs.stand_ins_dialog import StandInsDialog
from app.ui.place import Place
from app.ui.tools import Tools
from tests.ui.conftest import bring_up, enter


@pytest.fixture
def dialog(qtbot: QtBot, tools: Tools) -> StandInsDialog:
    return bring_up(qtbot, StandInsDialog(tools, Place("stand_ins")))


def add(qtbot: QtBot, dialog: StandInsDialog, *texts: str) -> None:
    ui = dialog.ui
    fields = (ui.person, ui.deputy, ui.starts_on, ui.ends_on)
    for line, text in zip(fields, texts, strict=True):
        enter(qtbot, line, text)
    ui.add.click()


def found(desk: Desk) -> list[tuple[str, str]]:
    items = sorted(desk.dossier.all(StandIn), key=lambda item: item.starts_on)
    return [(str(item.starts_on), str(item.ends_on)) for item in items]


def test_without_any_it_begins_with_a_new_one(dialog: StandInsDialog) -> None:
    assert dialog.ui.empty.isVisible()
    assert dialog.ui.heading.text() == "Nieuwe vervanging"
    assert dialog.ui.add.isVisible()


def test_one_is_added_by_typing(qtbot: QtBot, desk: Desk, dialog: StandInsDialog) -> None:
    QAbstractItemModelTester(dialog._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    add(qtbot, dialog, "Henk Oldersma", "murat", "1-12", "18-12-2026")
    assert found(desk) == [("2026-12-01", "2026-12-18")]
    assert dialog.ui.message.text() == "Murat Kaya vervangt Henk Oldersma."
    assert dialog.ui.heading.text() == "Henk Oldersma"
    assert dialog._model.rows[0].now == "komt nog"
    desk.undo()
    assert found(desk) == []


def test_what_is_missing_is_said(qtbot: QtBot, desk: Desk, dialog: StandInsDialog) -> None:
    enter(qtbot, dialog.ui.person, "Henk Oldersma")
    dialog.ui.add.click()
    assert dialog.ui.problem.text().startswith("Vul in wie weg is")
    assert dialog.ui.person.text() == "Henk Oldersma"
    assert found(desk) == []


def test_days_in_the_wrong_order_are_refused_and_stay(
    qtbot: QtBot, desk: Desk, dialog: StandInsDialog
) -> None:
    add(qtbot, dialog, "Henk Oldersma", "Murat Kaya", "1-12-2026", "1-11-2026")
    assert dialog.ui.problem.text() == (
        "De laatste dag (01-11-2026) ligt voor de eerste (01-12-2026). Kies een latere laatste dag."
    )
    assert dialog.ui.ends_on.text() == "01-11-2026"
    enter(qtbot, dialog.ui.ends_on, "18-12-2026")
    dialog.ui.add.click()
    assert len(found(desk)) == 1


def test_one_that_is_there_is_changed_on_leaving_the_field(
    qtbot: QtBot, desk: Desk, dialog: StandInsDialog
) -> None:
    add(qtbot, dialog, "Henk Oldersma", "Murat Kaya", "1-12-2026", "18-12-2026")
    enter(qtbot, dialog.ui.ends_on, "30-11-2026")
    assert dialog.ui.ends_on_problem.text().startswith("De laatste dag (30-11-2026)")
    assert found(desk) == [("2026-12-01", "2026-12-18")]
    enter(qtbot, dialog.ui.ends_on, "24-12-2026")
    assert found(desk) == [("2026-12-01", "2026-12-24")]
    assert not dialog.ui.ends_on_problem.isVisible()
    enter(qtbot, dialog.ui.deputy, "Henk Oldersma")
    assert dialog.ui.deputy_problem.text().startswith("Henk Oldersma kan zichzelf niet vervangen.")


def test_a_second_one_in_the_same_days_is_refused(
    qtbot: QtBot, desk: Desk, dialog: StandInsDialog
) -> None:
    add(qtbot, dialog, "Henk Oldersma", "Murat Kaya", "1-12-2026", "18-12-2026")
    dialog.ui.new_button.click()
    add(qtbot, dialog, "Henk Oldersma", "Els Damhuis", "18-12-2026", "20-12-2026")
    assert dialog.ui.problem.text().startswith("Henk Oldersma heeft al vervanging van 01-12-2026")
    assert len(found(desk)) == 1


def test_one_is_removed_with_a_key(qtbot: QtBot, desk: Desk, dialog: StandInsDialog) -> None:
    add(qtbot, dialog, "Henk Oldersma", "Murat Kaya", "1-12-2026", "18-12-2026")
    dialog.ui.table.setFocus()
    qtbot.keyClick(dialog.ui.table, Qt.Key.Key_Delete)
    assert found(desk) == []
    assert dialog.ui.heading.text() == "Nieuwe vervanging"


def test_a_place_begins_one_for_a_person(qtbot: QtBot, desk: Desk, tools: Tools) -> None:
    key = lookup.person(desk.dossier, "Els Damhuis").id
    dialog = StandInsDialog(tools, Place("stand_ins", key))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.ui.person.text() == "Els Damhuis"
