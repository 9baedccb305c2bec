"""Settings of older and newer versions, of two windows at once, and without a place to write."""

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.installation import place
from app.ui.looks import Looks
from app.ui.main_window import MainWindow
from app.ui.settings import SettingsFile


@pytest.fixture
def file(own_state: Path, application: QApplication) -> Path:
    own_state.mkdir(exist_ok=True)
    return own_state / "settings.json"


def written(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def test_those_of_an_older_version_lack_fields(file: Path) -> None:
    file.write_text('{"name": "Ans", "recent": ["/a.samenroute"]}', encoding="utf-8")
    now = SettingsFile().now
    assert (now.name, now.recent, now.theme) == ("Ans", ("/a.samenroute",), "system")


def test_what_a_newer_version_wrote_stays(file: Path) -> None:
    newer = {"name": "Ans", "theme": "sepia", "taal": "fy", "recent": [], "group": {"by": "x"}}
    file.write_text(json.dumps(newer), encoding="utf-8")
    settings = SettingsFile()
    assert settings.now.theme == "system"
    settings.change(percent=120)
    assert written(file) == {**newer, "percent": 120}


def test_two_windows_do_not_undo_each_other(file: Path) -> None:
    one, other = SettingsFile(), SettingsFile()
    one.change(name="Ans", theme="dark")
    other.change(percent=150)
    one.change(compact=True)
    found = SettingsFile().now
    assert (found.name, found.theme, found.percent, found.compact) == ("Ans", "dark", 150, True)


def test_where_nothing_can_be_written_it_is_told_once(own_state: Path, looks: Looks) -> None:
    # A file in its place: also root cannot make a folder there.
    own_state.write_bytes(b"")
    settings = SettingsFile()
    window = MainWindow(looks, settings)
    told: list[str] = []
    settings.unkept.connect(told.append)
    settings.change(theme="dark")
    settings.change(percent=120)
    assert (settings.now.theme, settings.now.percent) == ("dark", 120)
    assert told == [str(own_state)]
    (text,) = window.banners.texts()
    assert str(own_state) in text
    window.deleteLater()


def test_of_a_portable_program_a_path_that_is_there_or_nowhere_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That another letter is found can be seen on Windows only: here there is one drive."""
    there = tmp_path / "d.samenroute"
    there.touch()
    monkeypatch.setattr(place, "is_portable", lambda: True)
    monkeypatch.setattr(place, "program_folder", lambda: tmp_path)
    for path in (there, tmp_path / "weg.samenroute", Path("los.samenroute")):
        assert place.on_this_drive(path) == path
