"""*Kolommen*, *Datums voorstellen* and *Eigen stap toevoegen* on the demo."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.instances import Status
from app.domain.route import Checkpoint, Level, Step
from app.domain.walk import instance, instances, neighbourhoods, steps
from app.editing.commands.instances import set_fields
from app.ui.dialogs.columns_dialog import ColumnsDialog
from app.ui.dialogs.dates_dialog import DatesDialog
from app.ui.dialogs.step_dialog import StepDialog
from app.ui.models.route_rows import DEFAULT_COLUMNS
from app.ui.place import Place
from app.ui.tools import Tools
from app.words.window.route import HEADINGS
from tests.ui.conftest import type_text


@pytest.fixture
def window_of(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def step(tools: Tools, code: str) -> Step:
    return next(item for item in steps(tools.desk.dossier) if item.code == code)


def without_dates(tools: Tools, *codes: str) -> list[str]:
    found = [i.id for i in instances(tools.desk.dossier) if step_code(tools, i.step) in codes]

    def work(edit: object) -> None:
        for key in found:
            set_fields(edit, key, due=None)  # type: ignore[arg-type]

    assert tools.desk.edit("set_instance", work)
    return found


def step_code(tools: Tools, key: str) -> str:
    return tools.desk.dossier.get(Step, key).code


def test_columns_are_ticked_and_moved_with_the_keyboard(
    qtbot: QtBot, tools: Tools, window_of: QWidget
) -> None:
    dialog = ColumnsDialog(HEADINGS, DEFAULT_COLUMNS, DEFAULT_COLUMNS, tools.looks.now, window_of)
    told: list[list[str]] = []
    dialog.chosen.connect(told.append)
    dialog.show()
    columns = dialog.ui.columns
    columns.setCurrentRow(7)
    qtbot.keyClick(columns, Qt.Key.Key_Space)
    assert told[-1] == [*DEFAULT_COLUMNS, "department"]
    dialog._move(-1)
    assert told[-1][-2:] == ["department", "note"]
    dialog.ui.standard.click()
    assert told[-1] == list(DEFAULT_COLUMNS)


def test_dates_are_seen_before_they_are_kept_with_one_undo(
    tools: Tools, window_of: QWidget
) -> None:
    keys = without_dates(tools, "4.3", "4.4")
    dialog = DatesDialog(tools, Place("dates"), window_of)
    dialog.show()
    dialog.ui.start.setText("31-02-2027")
    assert not dialog.ui.fill.isEnabled()
    assert "bestaat niet" in dialog.ui.understood.text()
    dialog.ui.start.setText("1-2-2027")
    still_open = [
        key for key in keys if instance_due(tools, key) is None and not closed(tools, key)
    ]
    assert len(dialog._model.rows) == len(still_open) > 1
    assert dialog.ui.fill.text() == f"{len(still_open)} datums invullen"
    proposed = {row.key: row.due for row in dialog._model.rows}
    dialog.ui.fill.click()
    assert {key: instance_due(tools, key) for key in still_open} == proposed
    assert min(proposed.values()) > date(2027, 2, 1)
    tools.desk.undo()
    assert [instance_due(tools, key) for key in still_open] == [None] * len(still_open)


def instance_due(tools: Tools, key: str) -> date | None:
    return next(item.due for item in instances(tools.desk.dossier) if item.id == key)


def closed(tools: Tools, key: str) -> bool:
    found = next(item for item in instances(tools.desk.dossier) if item.id == key)
    return found.status is not None and found.status.closed


def test_dates_only_for_what_is_selected(tools: Tools, window_of: QWidget) -> None:
    keys = [key for key in without_dates(tools, "4.3", "4.4") if not closed(tools, key)]
    dialog = DatesDialog(tools, Place("dates", " ".join(keys[:2])), window_of)
    dialog.show()
    assert {row.key for row in dialog._model.rows} == set(keys[:2])
    dialog.ui.all.setChecked(True)
    assert {row.key for row in dialog._model.rows} == set(keys)


def test_an_own_step_is_added_with_its_checkpoints(
    tools: Tools, window_of: QWidget, visited: list[Place]
) -> None:
    dialog = StepDialog(tools, Place("step", step(tools, "3.5").id), window_of)
    dialog.show()
    assert dialog.ui.code.text() == "3.8"
    dialog.ui.keep.click()
    assert dialog.ui.problem.text() == "De stap heeft nog geen titel. Geef een titel op."
    type_text(dialog.ui.title, "Eén loket openen")
    dialog.ui.points.setPlainText("Adres bekend\n\nTelefoon bemand\n")
    dialog.ui.keep.click()
    made = step(tools, "3.8")
    assert (made.title, made.own, made.level) == ("Eén loket openen", True, Level.TOWN_WIDE)
    points = tools.desk.dossier.where(Checkpoint, "step", made.id)
    assert [point.text for point in points] == ["Adres bekend", "Telefoon bemand"]
    assert visited == [Place("route", made.id)]
    tools.desk.undo()
    assert all(item.code != "3.8" for item in steps(tools.desk.dossier))


def test_a_number_that_is_taken_is_said_beside_the_field(tools: Tools, window_of: QWidget) -> None:
    dialog = StepDialog(tools, Place("step"), window_of)
    dialog.show()
    dialog.ui.title.setText("Iets")
    dialog.ui.code.setText("3.5")
    dialog.ui.keep.click()
    assert dialog.isVisible()
    assert dialog.ui.problem.text() == "Er is al een stap 3.5. Kies een ander nummer."
    assert dialog.ui.title.text() == "Iets"


def test_a_step_gets_another_title_and_place(tools: Tools, window_of: QWidget) -> None:
    found = step(tools, "3.5")
    dialog = StepDialog(tools, Place("step", found.id, "title"), window_of)
    dialog.show()
    dialog.ui.title.setText("Eén planning voor de straat")
    dialog.ui.code.setText("3.9")
    dialog.ui.keep.click()
    after = tools.desk.dossier.get(Step, found.id)
    assert (after.code, after.title) == ("3.9", "Eén planning voor de straat")
    tools.desk.undo()
    assert tools.desk.dossier.get(Step, found.id) == found


def test_a_step_is_split_and_takes_checkpoints_along(tools: Tools, window_of: QWidget) -> None:
    found = step(tools, "3.5")
    dialog = StepDialog(tools, Place("step", found.id, "split"), window_of)
    dialog.show()
    dialog.ui.new_title.setText("Afstemmen met het waterschap")
    dialog.ui.moving.item(1).setCheckState(Qt.CheckState.Checked)
    dialog.ui.keep.click()
    made = step(tools, "3.8")
    points = tools.desk.dossier.where(Checkpoint, "step", made.id)
    assert [point.text for point in points] == [dialog.ui.moving.item(1).text()]


def test_skipping_needs_a_reason_and_may_be_for_one_wijk(tools: Tools, window_of: QWidget) -> None:
    found = step(tools, "3.6")
    wijk = neighbourhoods(tools.desk.dossier)[0]
    place = Place("step", f"{found.id}@{wijk.id}", "skip")
    dialog = StepDialog(tools, place, window_of)
    dialog.show()
    dialog.ui.keep.click()
    assert dialog.ui.problem.text() == "Noem de reden."
    dialog.ui.reason.setPlainText("Hier liggen geen plannen")
    dialog.ui.keep.click()
    statuses = {
        other.id: instance(tools.desk.dossier, found.id, other.id).status
        for other in neighbourhoods(tools.desk.dossier)
    }
    assert statuses.pop(wijk.id) is Status.NOT_APPLICABLE
    assert Status.NOT_APPLICABLE not in statuses.values()
