"""*Reservekopieën*: looking, going back in one step, and removing."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.editing.commands import municipality
from app.storage import backups
from app.storage.looking import snapshot
from app.storage.rescue import restore_points
from app.ui.desk import Desk
from app.ui.dialogs import backups_dialog
from app.ui.dialogs.backups_dialog import BackupsDialog
from app.ui.place import Place
from app.ui.tools import Tools
from tests.ui.conftest import bring_up

FIRST = datetime(2026, 11, 10, 12, tzinfo=UTC)


@pytest.fixture
def kept(desk: Desk) -> list[backups.Backup]:
    """Two backups of the dossier as it is now."""
    for day in (10, 11):
        backups.keep(desk.document_id, desk.path, FIRST.replace(day=day))
    return restore_points(desk.document_id)


@pytest.fixture
def opened() -> list[Path]:
    return []


@pytest.fixture
def dialog(
    qtbot: QtBot, tools: Tools, kept: list[backups.Backup], opened: list[Path]
) -> BackupsDialog:
    return shown(qtbot, Tools(tools.desk, tools.looks, tools.settings, tools.go, opened.append))


def shown(qtbot: QtBot, tools: Tools) -> BackupsDialog:
    return bring_up(qtbot, BackupsDialog(tools, Place("backups")))


def read(qtbot: QtBot, dialog: BackupsDialog) -> None:
    """Wait until the chosen backup was read."""
    qtbot.waitUntil(lambda: dialog.ui.table.key in dialog._read)


def rename(desk: Desk, name: str) -> None:
    assert desk.edit("set_municipality", lambda edit: municipality.rename(edit, name))


def test_without_any_it_says_where_they_come_from(qtbot: QtBot, tools: Tools) -> None:
    dialog = shown(qtbot, tools)
    assert dialog.ui.empty.text().startswith("Nog geen reservekopieën op deze laptop.")
    assert not dialog.ui.scroll.isVisible()


def test_the_newest_stands_first_with_how_far_it_goes(
    qtbot: QtBot, desk: Desk, dialog: BackupsDialog
) -> None:
    QAbstractItemModelTester(dialog._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [row.at.day for row in dialog._model.rows] == [11, 10]
    read(qtbot, dialog)
    assert dialog.ui.differs.text() == "Er is geen verschil met nu."
    assert "Anouk de Reus: 4.8 Korenakkers" in dialog.ui.last.text()
    assert not dialog.ui.restore.isEnabled()
    rename(desk, "Elders")
    assert dialog.ui.differs.text() == "Verschilt op 1 plaats van nu."


def test_going_back_is_one_step(qtbot: QtBot, desk: Desk, dialog: BackupsDialog) -> None:
    before = desk.dossier
    rename(desk, "Elders")
    read(qtbot, dialog)
    after = desk.dossier
    dialog.ui.restore.click()
    assert desk.dossier == before
    assert dialog.ui.message.text().startswith("Alles staat weer zoals op 11-11-2026")
    desk.undo()
    assert desk.dossier == after


def test_a_copy_is_opened_and_this_dossier_stays_as_it_is(
    qtbot: QtBot,
    desk: Desk,
    dialog: BackupsDialog,
    opened: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    proposed: list[str] = []

    def choose(parent: object, title: str, path: str, kinds: str) -> tuple[str, str]:
        proposed.append(Path(path).name)
        return str(tmp_path / "Kijken"), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    qtbot.keyClick(dialog.ui.table, Qt.Key.Key_Return)
    assert proposed[0].startswith("Merelveen (reservekopie 2026-11-11")
    assert opened == [tmp_path / "Kijken.samenroute"]
    with snapshot(opened[0]) as found:
        assert found.dossier == desk.dossier


def test_one_is_removed_after_a_question(
    qtbot: QtBot, desk: Desk, dialog: BackupsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter((1, 0))
    monkeypatch.setattr(backups_dialog, "ask", lambda *_, **__: next(answers))
    qtbot.keyClick(dialog.ui.table, Qt.Key.Key_Delete)
    assert len(restore_points(desk.document_id)) == 2
    qtbot.keyClick(dialog.ui.table, Qt.Key.Key_Delete)
    assert [backup.at.day for backup in restore_points(desk.document_id)] == [10]
    assert dialog.ui.message.text().startswith("De reservekopie van 11-11-2026")
    assert len(dialog._model.rows) == 1


def test_one_that_cannot_be_read_says_so(
    qtbot: QtBot, dialog: BackupsDialog, kept: list[backups.Backup]
) -> None:
    kept[1].path.write_bytes(b"niets")
    dialog.ui.table.choose(str(kept[1].path))
    read(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.ui.last.text().startswith("Deze reservekopie kan niet"))
    assert not dialog.ui.restore.isEnabled()
    assert not dialog.ui.open_copy.isEnabled()


def test_a_damaged_file_that_was_kept_is_no_way_back(
    qtbot: QtBot, desk: Desk, tools: Tools
) -> None:
    backups.keep_damaged(desk.document_id, desk.path, FIRST)
    dialog = shown(qtbot, tools)
    assert dialog.ui.last.text().startswith("Dit bestand is beschadigd")
    assert not dialog.ui.restore.isEnabled()
