"""*Rapport maken*: what goes together, and a real report made by a process of its own."""

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.ids import instance_id
from app.domain.responsibility import accountable_department
from app.domain.route import Step
from app.domain.town_hall import Neighbourhood, Person
from app.domain.walk import departments
from app.editing.commands.instances import set_fields
from app.reports.making import KINDS
from app.ui.dialogs.report_dialog import ReportDialog
from app.ui.place import Place
from app.ui.tools import Tools
from app.words.window import reports as words
from tests.support.pdf_reader import text_of
from tests.ui.conftest import bring_up

LONG = 60_000
"""Milliseconds; a process has to start."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "uit"
    made.mkdir()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, tools: Tools, folder: Path) -> Iterator[ReportDialog]:
    made = bring_up(qtbot, ReportDialog(tools, Place("report")))
    made.ui.folder.setText(str(folder))
    yield made
    made.process.end()


def choose(dialog: ReportDialog, nr: str, form: str) -> None:
    dialog.ui.report.setCurrentIndex(dialog.ui.report.findData(nr))
    dialog.ui.form.setCurrentIndex(dialog.ui.form.findData(form))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def ways(dialog: ReportDialog) -> list[str]:
    buttons = dialog.ui.message.findChildren(QPushButton)
    return [button.text() for button in buttons if button.isVisible() and button.text()]


def test_every_report_is_offered_in_every_form_it_has(dialog: ReportDialog) -> None:
    ui = dialog.ui
    offered = {str(ui.report.itemData(at)) for at in range(ui.report.count())}
    assert offered == set(KINDS)
    for nr in offered:
        ui.report.setCurrentIndex(ui.report.findData(nr))
        forms = {ui.form.itemData(at) for at in range(ui.form.count())}
        assert forms == {form.value for form in KINDS[nr].contents}
        assert ui.about.text() == words.ABOUT[nr]


def test_what_does_not_go_together_cannot_be_chosen_and_says_why(dialog: ReportDialog) -> None:
    ui = dialog.ui
    choose(dialog, "R10", "pdf")
    assert not ui.department.isEnabled()
    assert words.NOT_PER_DEPARTMENT in ui.department.toolTip()
    assert ui.pdfa.isEnabled()
    assert not ui.history.isEnabled()
    choose(dialog, "R0", "xlsx")
    assert ui.history.isEnabled()
    assert not ui.pdfa.isEnabled()
    ui.pdfa.setChecked(True)
    assert "--pdfa" not in dialog.choice.command(dialog.desk.dossier, Path("m"), Path(), "")
    choose(dialog, "R2", "pdf")
    assert ui.department.isEnabled()
    assert ui.department.count() == 1 + len(departments(dialog.desk.dossier))


def test_the_report_tells_what_was_changed_just_now(
    dialog: ReportDialog, tools: Tools, folder: Path, qtbot: QtBot
) -> None:
    """What is not on the share yet is on this laptop, and belongs in the report."""
    dossier = tools.desk.dossier
    step = dossier.where(Step, "code", "6.3")[0]
    wijk = dossier.where(Neighbourhood, "name", "Vogelweide")[0]
    owner = dossier.where(Person, "name", "Carla Smeenk")[0].id
    key = instance_id(step.id, wijk.id)
    assert tools.desk.edit("set_instance", lambda edit: set_fields(edit, key, owner=owner))
    choose(dialog, "R2", "pdf")
    leading = accountable_department(dossier, step.id)
    assert leading is not None
    dialog.ui.department.setCurrentIndex(dialog.ui.department.findData(leading.id))
    with qtbot.waitSignal(dialog.process.made, timeout=LONG):
        dialog.make()
        assert dialog.ui.stop.isVisible()
        assert not dialog.ui.make.isEnabled()
    (name,) = names(folder)
    assert f"_R2_{leading.code}_" in name
    assert dialog.ui.message.text() == f"{name} is gemaakt."
    assert ways(dialog)[:2] == [words.OPEN, words.SHOW_FOLDER]
    assert dialog.ui.make.isEnabled()
    assert "Carla Smeenk" in text_of(folder / name)


def test_stopping_leaves_nothing_behind(dialog: ReportDialog, folder: Path, qtbot: QtBot) -> None:
    choose(dialog, "R2", "pdf")
    with qtbot.waitSignal(dialog.process.stopped, timeout=LONG):
        dialog.make()
        dialog.ui.stop.click()
    assert names(folder) == []
    assert dialog.ui.message.text() == words.STOPPED
    assert not dialog.ui.bar.isVisible()


def test_what_stands_in_the_way_is_said_and_can_be_tried_again(
    dialog: ReportDialog, folder: Path, qtbot: QtBot
) -> None:
    choose(dialog, "R10", "xlsx")
    blocked = folder / "2026-11-22_R10_Merelveen.xlsx"
    blocked.mkdir()
    with qtbot.waitSignal(dialog.process.failed, timeout=LONG):
        dialog.make()
    assert blocked.name in dialog.ui.message.text()
    assert ways(dialog)[0] == words.RETRY
    blocked.rmdir()
    with qtbot.waitSignal(dialog.process.made, timeout=LONG):
        dialog.make()
    assert names(folder) == [blocked.name]


def test_a_folder_that_is_gone_is_asked_for_again(dialog: ReportDialog, folder: Path) -> None:
    folder.rmdir()
    dialog.make()
    assert dialog.ui.message.text() == words.NO_FOLDER
    assert dialog.ui.folder.hasFocus()
    assert not dialog.process.busy


def test_closing_the_window_ends_what_is_being_made(
    dialog: ReportDialog, folder: Path, told: list[str]
) -> None:
    choose(dialog, "R2", "xlsx")
    dialog.make()
    dialog.close()
    assert not dialog.process.busy
    assert names(folder) == []
    assert told[-1] == words.STOPPED


def test_a_mail_is_put_ready_for_the_department(
    dialog: ReportDialog, tools: Tools, folder: Path, qtbot: QtBot
) -> None:
    """Of a set every department gets its own, with only its own report."""
    bram = tools.desk.dossier.where(Person, "name", "Henk Oldersma")[0]
    with_mail = replace(bram, mail="henk@merelveen.example")
    assert tools.desk.edit("set_person", lambda edit: edit.save(with_mail))
    choose(dialog, "R2", "xlsx")
    with qtbot.waitSignal(dialog.process.made, timeout=LONG) as made:
        dialog.make()
    dialog.draft_mail(made.args[0])
    mails = {path.stem.split("_")[2]: path for path in folder.glob("*.eml")}
    assert set(mails) == {item.code for item in departments(tools.desk.dossier)}
    found = message_from_bytes(mails["OR"].read_bytes(), policy=default)
    assert found["To"] == "henk@merelveen.example"
    (attached,) = found.iter_attachments()
    assert attached.get_filename() == f"{mails['OR'].stem}.xlsx"
    assert "Noor Wielinga" in mails["OR"].read_text()
    assert "15 e-mails staan klaar; vul zelf de ontvanger in" in dialog.ui.message.text()
    assert " OR" not in dialog.ui.message.text()
