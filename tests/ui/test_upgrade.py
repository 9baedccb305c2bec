"""A newer program brings a dossier up to date after a backup, and says so; looking does not."""

import shutil
import struct
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.storage.backups import backups
from app.storage.errors import StorageError, Trouble
from app.storage.looking import snapshot
from app.storage.schema import FORMAT, Format
from app.storage.state import backup_folder
from app.ui.looks import Looks
from app.ui.main_window import MainWindow
from app.ui.settings import SettingsFile
from tests.acceptance.program import Program
from tests.documents.make import FOLDER, PRESENT

OLDER = sorted(set(FOLDER.glob("*.samenroute")) - {PRESENT})


@pytest.fixture(params=OLDER, ids=lambda path: path.stem)
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copy(request.param, tmp_path / "R.samenroute"))


def format_of(path: Path) -> Format:
    return Format.of(struct.unpack(">I", path.read_bytes()[60:64])[0])


def id_of(path: Path) -> str:
    with snapshot(path) as found:
        return found.document_id


def test_the_window_says_what_was_brought_up_to_date_and_where_it_was_kept(
    older: Path, looks: Looks, settings: SettingsFile, qtbot: QtBot
) -> None:
    was, content, document = format_of(older), older.read_bytes(), id_of(older)
    window = MainWindow(looks, settings)
    qtbot.addWidget(window)
    assert window.take(older)
    (text,) = window.banners.texts()
    assert f"van dossierversie {was} naar {FORMAT}" in text
    assert str(backup_folder(document)) in text
    assert window._keeper is not None
    assert window.let_go()
    (kept,) = [item for item in backups(document) if item.mark.startswith("formaat")]
    assert kept.path.read_bytes() == content


def test_the_command_line_says_it_too_and_looking_changes_nothing(
    older: Path, tmp_path: Path
) -> None:
    program = Program(tmp_path, tmp_path / "state")
    was, content = format_of(older), older.read_bytes()
    looked = program.run("show", older)
    assert (looked.code, looked.err, older.read_bytes()) == (0, "", content)
    changed = program.run("set", older, "1.1", "--remark", "verder")
    assert changed.code == 0, changed
    assert f"van dossierversie {was} naar {FORMAT}" in changed.err
    assert format_of(older) == FORMAT
    again = program.run("set", older, "1.1", "--remark", "nog verder")
    assert again.err == ""


def test_without_a_backup_it_is_not_brought_up_to_date(
    older: Path, looks: Looks, settings: SettingsFile, qtbot: QtBot
) -> None:
    content, folder = older.read_bytes(), backup_folder(id_of(older))
    folder.parent.mkdir(parents=True, exist_ok=True)
    # A file in its place: also root cannot make that folder.
    folder.write_bytes(b"")
    window = MainWindow(looks, settings)
    qtbot.addWidget(window)
    with pytest.raises(StorageError) as caught:
        window.take(older)
    assert caught.value.trouble is Trouble.STATE_UNAVAILABLE
    assert older.read_bytes() == content
    assert [path.name for path in older.parent.iterdir() if path.name.startswith(".~")] == []


def test_a_newer_dossier_is_kindly_refused_and_stays_as_it_is(
    tmp_path: Path, looks: Looks, settings: SettingsFile, qtbot: QtBot
) -> None:
    path = Path(shutil.copy(PRESENT, tmp_path / "N.samenroute"))
    content = bytearray(path.read_bytes())
    content[60:64] = struct.pack(">I", Format(FORMAT.major + 1, 0).user_version)
    path.write_bytes(content)
    program = Program(tmp_path, tmp_path / "state")
    told = program.refused("set", path, "1.1", "--remark", "x", code=3)
    assert "nieuwere versie" in told
    assert "Er is niets gewijzigd" in told
    assert path.read_bytes() == bytes(content)
