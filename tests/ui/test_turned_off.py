"""What IT turned off stays in sight, cannot be used and says why, wherever it is offered."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.domain.instances import StepInstance
from app.installation import policy
from app.storage.state import STATE_VARIABLE
from app.ui.dialogs.about_dialog import AboutDialog
from app.ui.dialogs.find_dialog import FindDialog
from app.ui.looks import Looks
from app.ui.mails import ask_status
from app.ui.main_window import MainWindow
from app.ui.models.status_questions import about_steps
from app.ui.panels.route_menu import row_menu
from app.ui.place import Place
from app.ui.settings import SettingsFile
from app.ui.share_deeds import take_in
from app.ui.tools import Tools
from app.words import policy as words

ALL = "functies_uit = ['e-mail', 'pakket', 'cbs', 'voorbeeld']\n"
Decide = Callable[[str], Path]


@pytest.fixture
def decide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Decide:
    """Put a policy in the folder of the program."""
    folder = tmp_path / "programma"
    folder.mkdir()
    for place in ("app.installation.policy", "app.ui.turned_off"):
        monkeypatch.setattr(f"{place}.program_folder", lambda: folder)

    def write(text: str) -> Path:
        policy._once.cache_clear()
        (folder / policy.FILE).write_text(text, encoding="utf-8")
        return folder / policy.FILE

    return write


@pytest.fixture
def open_window(
    qtbot: QtBot, looks: Looks, settings: SettingsFile, demo_path: Path
) -> Callable[[], MainWindow]:
    def make() -> MainWindow:
        window = MainWindow(looks, settings)
        qtbot.addWidget(window)
        window.take(demo_path)
        return window

    return make


def test_menu_items_and_buttons_are_off_and_say_why(
    decide: Decide, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    decide(ALL)
    window = open_window()
    for action in ("sample", "cbs", "share", "take_in"):
        assert not window.menus.usable(action), action
        assert words.OFF in window.menus._entries[action].item.toolTip()
    button = window.start.ui.sample_button
    button.setEnabled(True)
    assert not button.isEnabled()
    assert words.OFF in button.toolTip()
    window.go(Place("lessons"))
    page = window.page
    assert page is not None
    for name in ("take_in", "share"):
        assert not getattr(page.ui, name).isEnabled()  # type: ignore[attr-defined]
    found = FindDialog(window, window)
    qtbot.addWidget(found)
    for word in ("CBS-cijfers", "Voorbeeld bekijken", "Pakket voor andere"):
        found._search(word)
        model = found.ui.hits.model()
        texts = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
        assert not any(word in text for text in texts)


def test_without_a_policy_they_can_be_used(
    decide: Decide, open_window: Callable[[], MainWindow]
) -> None:
    decide("")
    window = open_window()
    for action in ("sample", "cbs", "share", "take_in"):
        assert window.menus.usable(action), action
    assert window.start.ui.sample_button.isEnabled()
    assert window.banners.texts() == []


def test_a_deed_that_is_reached_otherwise_refuses(
    decide: Decide, tools: Tools, window: MainWindow, refusals: list[str], tmp_path: Path
) -> None:
    decide(ALL)
    owned = [item for item in tools.desk.dossier.all(StepInstance) if item.owner]
    before = sorted(tmp_path.rglob("*.eml"))
    ask_status(tools, about_steps(tools.desk.dossier, [item.id for item in owned]))
    assert refusals == [words.off("e-mail")]
    assert not take_in(tools, window)
    assert refusals[-1] == words.off("pakket")
    assert sorted(tmp_path.rglob("*.eml")) == before
    menu = row_menu(window, tools, ("ask_status", "detail"), lambda _: None)
    off, on = menu.actions()
    assert (off.isEnabled(), on.isEnabled()) == (False, True)
    assert words.OFF in off.toolTip()


def test_a_broken_policy_is_told_above_the_page_and_stays(
    decide: Decide, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    file = decide("kleur = 'rood'\nfuncties_uit = ['cbs']\n")
    window = open_window()
    (told,) = window.banners.texts()
    assert "kleur is niet bekend" in told
    assert window.menus.usable("cbs")
    about = AboutDialog(window, window)
    qtbot.addWidget(about)
    assert f"Beheerbestand: {file} ({words.NOT_FOLLOWED})" in about.ui.places.text()
    assert "Draagbaar: nee" in about.ui.places.text()
    assert window.let_go()
    assert window.banners.texts() == [told]


def test_without_a_home_the_window_says_that_what_it_keeps_may_go(
    open_window: Callable[[], MainWindow], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Work that was not shared yet lay in a folder that the system empties, and nobody knew."""
    monkeypatch.delenv(STATE_VARIABLE)
    monkeypatch.setenv("HOME", "~")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    window = open_window()
    (told,) = window.banners.texts()
    assert f"staat zolang in {tmp_path / 'Samenlevingsroute'}" in told
    assert window.let_go()


def test_the_folder_of_it_counts_until_the_user_chose_one(
    decide: Decide, settings: SettingsFile, tmp_path: Path
) -> None:
    begin = tmp_path / "gemeente"
    decide(f"standaardmap = '{begin}'\n")
    assert settings.folder == ""
    begin.mkdir()
    assert settings.folder == str(begin)
    settings.change(folder=str(tmp_path))
    assert settings.folder == str(tmp_path)


def test_the_sample_says_why_it_is_not_there(
    decide: Decide, window: MainWindow, monkeypatch: pytest.MonkeyPatch, own_state: Path
) -> None:
    decide(ALL)
    asked: list[str] = []

    def answer(box: QMessageBox) -> int:
        asked.append(box.text())
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    window.files.sample()
    assert asked == [words.off("voorbeeld")]
    assert not (own_state / "voorbeelden").exists()
