"""*Pakket voor andere gemeenten*: what goes along, what may not, and making it."""

import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.learned import own
from app.domain.learning import Lesson, Share
from app.domain.town_hall import Person
from app.editing.commands import learning, people
from app.editing.sharing import MANIFEST
from app.ui.dialogs.share_dialog import ShareDialog
from app.ui.place import Place
from app.ui.tools import Tools
from app.words.window import lessons as words

_SECONDS = 60_000


@pytest.fixture
def dialog(qtbot: QtBot, tools: Tools) -> ShareDialog:
    made = ShareDialog(tools, Place("share"))
    qtbot.addWidget(made)
    made.show()
    return made


def hide_a_name(dialog: ShareDialog, number: int = 3) -> str:
    key = own(dialog.desk.dossier, Lesson)[number - 1].id
    assert dialog.desk.edit(
        "set_lesson",
        lambda edit: learning.change(edit, Lesson, key, outcome="Oldersma zag het op Kade 14."),
    )
    return key


def made(dialog: ShareDialog, path: Path, qtbot: QtBot, patch: pytest.MonkeyPatch) -> Any:
    """Make the package; gives what is in it for others."""
    patch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    dialog.ui.make.click()
    qtbot.waitUntil(lambda: not dialog.process.busy, timeout=_SECONDS)
    with ZipFile(path) as archive:
        return json.loads(archive.read(MANIFEST))


def test_it_shows_what_goes_to_whom(dialog: ShareDialog) -> None:
    ui = dialog.ui
    assert [row.what for row in dialog._records.rows] == [
        *("les 1", "les 2", "les 3", "les 4"),
        "vraagstuk 1",
    ]
    assert ui.summary.text() == f"Er gaan 5 onderdelen mee. {words.NOTHING_FOUND}"
    assert not ui.findings.isVisible()
    ui.audience.setCurrentIndex(ui.audience.findData(Share.REGION.value))
    assert len(dialog._records.rows) == 6


def test_a_package_is_made_of_what_was_chosen(
    dialog: ShareDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_out = dialog.ui.records.key
    qtbot.keyClick(dialog.ui.records, Qt.Key.Key_Return)
    assert dialog._records.rows[0].goes == "nee"
    content = made(dialog, tmp_path / "pakket.zip", qtbot, monkeypatch)
    assert len(content["lessons"]) == 3
    assert left_out not in {item["id"] for item in content["lessons"]}
    assert dialog.ui.message.text() == words.made("pakket.zip")


def test_a_hidden_name_is_listed_and_nothing_can_be_made(
    dialog: ShareDialog, tools: Tools, visited: list[Place]
) -> None:
    del tools
    key = hide_a_name(dialog)
    ui = dialog.ui
    assert ui.findings_text.text() == (
        'In een les staat nog een naam: "Oldersma" (les 3) en "Kade 14" (les 3). Haal ze weg of'
        " laat die les weg. Er is nog niets gemaakt."
    )
    assert [(row.where, row.field, row.what, row.text) for row in dialog._findings.rows] == [
        ("les 3", "uitkomst", "naam", "Oldersma"),
        ("les 3", "uitkomst", "adres", "Kade 14"),
    ]
    assert not ui.make.isEnabled()
    ui.to_record.click()
    assert visited == [Place("lessons", key)]


def test_what_was_found_is_mended_or_left_out(
    dialog: ShareDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = hide_a_name(dialog)
    dialog.ui.leave_out.click()
    assert not dialog.ui.findings.isVisible()
    assert dialog.ui.make.isEnabled()
    dialog.desk.undo()
    assert key in dialog._left_out
    dialog.ui.records.choose(key)
    qtbot.keyClick(dialog.ui.records, Qt.Key.Key_Return)
    assert len(dialog.choice.lessons) == 4
    path = tmp_path / "heel.zip"
    assert len(made(dialog, path, qtbot, monkeypatch)["lessons"]) == 4


def test_a_name_gets_its_ending_and_trouble_a_way_on(
    dialog: ShareDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "weg" / "pakket"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(gone), ""))
    dialog.ui.make.click()
    qtbot.waitUntil(lambda: not dialog.process.busy, timeout=_SECONDS)
    assert "pakket.zip" in dialog.ui.message.text()
    assert "niet bereikbaar" in dialog.ui.message.text()
    gone.parent.mkdir()
    dialog._make(gone.with_name("pakket.zip"))
    qtbot.waitUntil(lambda: not dialog.process.busy, timeout=_SECONDS)
    assert gone.with_name("pakket.zip").is_file()


def test_with_nothing_to_share_it_says_what_to_do(dialog: ShareDialog) -> None:
    dialog._left_out = frozenset(row.key for row in dialog._records.rows)
    dialog.refresh()
    assert not dialog.ui.make.isEnabled()
    assert "Enter op een regel" in dialog.ui.make.toolTip()


def test_a_name_that_somebody_only_once_had_is_found_too(dialog: ShareDialog) -> None:
    desk = dialog.desk
    henk = next(item for item in desk.dossier.all(Person) if item.name == "Henk Oldersma")
    assert desk.edit("rename_person", lambda edit: people.rename(edit, henk, "Henk Jansma"))
    hide_a_name(dialog)
    assert "Oldersma" in {row.text for row in dialog._findings.rows}
