"""The set after a meeting: what is ticked is made, and goes in one mail to whoever was there."""

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.meetings import Meeting
from app.domain.report_runs import ReportRun
from app.domain.town_hall import Person
from app.ui.dialogs.meeting_set_dialog import MeetingSetDialog
from app.ui.place import Place
from app.ui.tools import Tools
from app.words.window import meeting_set as words
from app.words.window import reports as report_words
from tests.support.pdf_reader import text_of
from tests.ui.conftest import bring_up

LONG = 90_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "uit"
    made.mkdir()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, tools: Tools, folder: Path) -> Iterator[MeetingSetDialog]:
    meeting = max(tools.desk.dossier.all(Meeting), key=lambda item: str(item.date))
    made = bring_up(qtbot, MeetingSetDialog(tools, Place("meeting_set", meeting.id)))
    made.ui.folder.setText(str(folder))
    yield made
    made.close()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def way(dialog: MeetingSetDialog, text: str) -> QPushButton:
    buttons = dialog.ui.message.findChildren(QPushButton)
    return next(item for item in buttons if item.text() == text)


def test_everything_is_made_and_put_in_one_mail(
    dialog: MeetingSetDialog, folder: Path, qtbot: QtBot
) -> None:
    desk = dialog.desk
    noor = desk.dossier.where(Person, "name", "Noor Wielinga")[0]
    mailed = replace(noor, mail="noor@merelveen.example")
    assert desk.edit("set_person", lambda edit: edit.save(mailed))
    for box in (dialog.ui.decisions_sheet, dialog.ui.actions_sheet, dialog.ui.calendar):
        box.setChecked(True)
    dialog.make()
    qtbot.waitUntil(lambda: dialog.ui.message.text() == words.made(6), timeout=LONG)
    assert names(folder) == [
        "2026-11-22_R3_Merelveen.pdf",
        "2026-11-22_R3_Merelveen.xlsx",
        "2026-11-22_R4_Merelveen.pdf",
        "2026-11-22_R4_Merelveen.xlsx",
        "2026-11-22_R5_Kernteam-wijkaanpak-2026-11-19_Merelveen.pdf",
        "2026-11-22_streefdatums.ics",
    ]
    noted = [(run.number, run.form) for run in desk.dossier.all(ReportRun)]
    sheets = [("R3", "pdf"), ("R3", "xlsx"), ("R4", "pdf"), ("R4", "xlsx")]
    assert sorted(noted) == [*sheets, ("R5", "pdf")]
    minutes = text_of(folder / names(folder)[4])
    assert "Aan elke deur in de Korenakkers een folder" in " ".join(minutes.split())
    assert "2026-012" in (folder / names(folder)[5]).read_text()
    way(dialog, words.MAIL).click()
    decided, mail = sorted(folder.glob("*.eml"))
    found = message_from_bytes(mail.read_bytes(), policy=default)
    assert found["To"] == "noor@merelveen.example"
    assert len(list(found.iter_attachments())) == 6
    assert "Vul zelf het adres in van Anouk de Reus" in dialog.ui.message.text()
    for_others = message_from_bytes(decided.read_bytes(), policy=default)
    assert for_others["To"] is None
    assert [part.get_filename() for part in for_others.iter_attachments()] == [
        "2026-11-22_R4_Merelveen.pdf",
        "2026-11-22_R4_Merelveen.xlsx",
    ]


def test_only_what_is_ticked_is_made_without_names(
    dialog: MeetingSetDialog, folder: Path, qtbot: QtBot
) -> None:
    ui = dialog.ui
    for box in (ui.decisions, ui.actions):
        box.setChecked(False)
    ui.nameless.setChecked(True)
    ui.calendar.setChecked(True)
    dialog.make()
    qtbot.waitUntil(lambda: dialog.ui.message.text() == words.made(2), timeout=LONG)
    assert "Anouk" not in (folder / "2026-11-22_streefdatums.ics").read_text()
    assert "Anouk" not in text_of(next(folder.glob("*R5*")))


def test_nothing_ticked_or_no_folder_is_said(dialog: MeetingSetDialog, folder: Path) -> None:
    ui = dialog.ui
    for box in (ui.minutes, ui.decisions, ui.actions):
        box.setChecked(False)
    dialog.make()
    assert ui.message.text() == words.NOTHING_TICKED
    ui.minutes.setChecked(True)
    folder.rmdir()
    dialog.make()
    assert ui.message.text() == report_words.NO_FOLDER


def test_a_file_that_is_in_the_way_is_said_with_a_way_on(
    dialog: MeetingSetDialog, folder: Path, qtbot: QtBot
) -> None:
    for box in (dialog.ui.minutes, dialog.ui.decisions):
        box.setChecked(False)
    blocked = folder / "2026-11-22_R3_Merelveen.pdf"
    blocked.mkdir()
    dialog.make()
    qtbot.waitUntil(lambda: blocked.name in dialog.ui.message.text(), timeout=LONG)
    blocked.rmdir()
    way(dialog, report_words.RETRY).click()
    qtbot.waitUntil(lambda: dialog.ui.message.text() == words.made(1), timeout=LONG)
