"""The frame: opening, closing, who may change, and what happens when the share is in trouble."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.agenda import items_of
from app.domain.instances import StepInstance
from app.domain.meetings import Meeting, MeetingState
from app.editing.commands import instances, meetings
from app.editing.session import Session
from app.storage.errors import StorageError, Trouble
from app.storage.looking import snapshot
from app.storage.opening import open_document
from app.ui.dialogs.keys_dialog import KeysDialog
from app.ui.dialogs.meeting_mode_dialog import MeetingModeDialog
from app.ui.keeper import Keeper
from app.ui.looks import Looks
from app.ui.main_window import MainWindow
from app.ui.place import Place
from app.ui.running_meeting import running_meeting
from app.ui.settings import SettingsFile
from tests.ui.conftest import LEADER, TODAY, type_text


def keeper(window: MainWindow) -> Keeper:
    assert window._keeper is not None
    return window._keeper


def write(window: MainWindow, text: str) -> str:
    """Type a remark on the first step; gives its key."""
    assert window.desk is not None
    key = next(iter(window.desk.dossier.all(StepInstance))).id
    assert window.desk.edit(
        "set_instance", lambda edit: instances.set_fields(edit, key, remark=text)
    )
    return key


def published(qtbot: QtBot, window: MainWindow) -> None:
    window.publish()
    qtbot.waitUntil(lambda: not keeper(window)._apart.busy, timeout=10_000)


def remark_in(path: Path, key: str) -> str:
    with snapshot(path) as found:
        return found.dossier.get(StepInstance, key).remark


def test_opening_shows_vandaag_and_writes_nothing(window: MainWindow, demo_path: Path) -> None:
    before = demo_path.read_bytes()
    assert window.windowTitle() == "Merelveen (fictief) – Samenlevingsroute"
    assert window.ui.navigation.page_at(window.ui.navigation.currentRow()) == "today"
    for page in window.pages:
        window.go(Place(page))
    assert demo_path.read_bytes() == before
    assert window.desk is not None
    assert window.desk.undoable() == next(window.desk.history.newest_first())


def test_a_change_reaches_the_shared_file_and_the_status_bar_says_both(
    qtbot: QtBot, window: MainWindow, demo_path: Path
) -> None:
    key = write(window, "op de gang besproken")
    published(qtbot, window)
    assert remark_in(demo_path, key) == "op de gang besproken"
    facts = window.standing.facts()
    assert facts.startswith("Bewaard op deze laptop ")
    assert f"op {demo_path.parent.name} bijgewerkt" in facts


def test_the_menu_names_what_it_undoes(window: MainWindow) -> None:
    write(window, "iets")
    assert window.menus.text("undo").startswith("Ongedaan maken: 1.1: opmerking iets")
    window.undo()
    assert window.menus.text("redo").startswith("Opnieuw: 1.1: opmerking iets")
    before = window.menus.text("undo")
    assert before.endswith("(Anouk de Reus, 19 november 2026)"), "made before this start"


def test_undoing_what_a_colleague_did_weeks_ago_is_asked_once(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl+Z went through the changes of colleagues of weeks ago, and nobody saw it."""
    asked: list[str] = []
    answers = [1, 0]

    def answer(_parent: object, text: str, *choices: str) -> int:
        asked.append(text)
        assert choices == ("Ongedaan maken", "Annuleren")
        return answers.pop(0)

    monkeypatch.setattr("app.ui.main_window.ask", answer)
    desk = window.desk
    assert desk is not None
    write(window, "van mij")
    window.undo()
    assert asked == [], "what was done here and now goes back at once"
    theirs = desk.undoable()
    assert theirs is not None
    window.undo()
    assert asked[0].startswith("De volgende stap terug is van Anouk de Reus, 19 november 2026: ")
    assert asked[0].endswith(" Ongedaan maken?")
    assert desk.undoable() == theirs, "she thought better of it"
    window.undo()
    window.undo()
    assert len(asked) == 2, "who agreed is not asked again"
    assert desk.undoable() != theirs


def test_what_was_undone_and_done_again_is_said(window: MainWindow) -> None:
    """Nothing told what Ctrl+Z had done; on another page it could not be seen either."""
    write(window, "iets")
    window.go(Place("roles"))
    window.undo()
    assert window.ui.message.text().startswith("Ongedaan gemaakt: 1.1: opmerking iets")
    window.redo()
    assert window.ui.message.text().startswith("Opnieuw gedaan: 1.1: opmerking iets")


def test_what_is_said_of_a_change_goes_with_the_next_and_with_the_page(window: MainWindow) -> None:
    """`Ctrl+Z maakt dit ongedaan` stayed while Ctrl+Z would have undone something else by then."""
    desk = window.desk
    assert desk is not None
    desk.told.emit("3 stappen gewijzigd. Ctrl+Z maakt dit ongedaan.")
    write(window, "iets anders")
    assert window.ui.message.text() == ""
    desk.told.emit("3 stappen gewijzigd. Ctrl+Z maakt dit ongedaan.")
    window.go(Place("today"))
    assert window.ui.message.text(), "this page was on screen already"
    window.go(Place("route"))
    assert window.ui.message.text() == ""
    window.message.say("Het rapport wordt gemaakt…")
    write(window, "intussen")
    assert window.ui.message.text() == "Het rapport wordt gemaakt…", "of no change of the dossier"


def test_a_second_window_may_look_and_is_told_who_has_it(
    qtbot: QtBot, window: MainWindow, looks: Looks, settings: SettingsFile, demo_path: Path
) -> None:
    settings.change(name="Bram Visser")
    second = MainWindow(looks, settings, today=lambda: TODAY)
    qtbot.addWidget(second)
    second.show()
    assert second.files.open_path(demo_path)
    assert second.desk is not None
    assert not second.desk.editable
    (text,) = second.banners.texts()
    assert text.startswith(f"{LEADER} heeft dit dossier open sinds ")
    assert "werk in een eigen kopie" in text
    assert not second.menus.usable("add_step")
    assert second.menus.usable("copy")
    assert not second.desk.edit("x", lambda _: None)
    assert second.ui.message.text() == text
    second.let_go()
    del window


def test_a_second_window_of_the_same_person_names_no_colleague(
    qtbot: QtBot,
    window: MainWindow,
    looks: Looks,
    settings: SettingsFile,
    demo_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Noor read that Noor had it open, and that she could ask Noor to close it."""
    second = MainWindow(looks, settings, today=lambda: TODAY)
    qtbot.addWidget(second)
    second.show()
    assert second.files.open_path(demo_path)
    (text,) = second.banners.texts()
    assert text.startswith(
        "Je hebt dit dossier al open in een ander venster. Je kunt het hier bekijken."
    )
    second.let_go()
    monkeypatch.setattr("app.ui.opening.host_name", lambda: "andere-laptop")
    assert second.files.open_path(demo_path)
    (text,) = second.banners.texts()
    assert text.startswith(f"{LEADER} heeft dit dossier open sinds "), "on another machine"
    second.let_go()
    del window


def test_work_goes_on_when_the_share_is_gone_and_follows_later(
    qtbot: QtBot, window: MainWindow, demo_path: Path
) -> None:
    published(qtbot, window)
    away = demo_path.parent.rename(demo_path.parent.with_name("weg"))
    demo_path.parent.parent.mkdir(exist_ok=True)
    key = write(window, "zonder netwerk")
    published(qtbot, window)
    (text,) = window.banners.texts()
    assert text.startswith(f"De map {demo_path.parent} is niet bereikbaar.")
    assert "niet bereikbaar, volgt later" in window.standing.facts()
    away.rename(demo_path.parent)
    published(qtbot, window)
    assert window.banners.texts() == []
    assert remark_in(demo_path, key) == "zonder netwerk"


def test_a_file_that_somebody_removed_is_not_made_again_unasked(
    qtbot: QtBot, window: MainWindow, demo_path: Path
) -> None:
    published(qtbot, window)
    demo_path.unlink()
    key = write(window, "na het verwijderen")
    published(qtbot, window)
    assert not demo_path.exists()
    (text,) = window.banners.texts()
    assert "is verplaatst of verwijderd. Je werk staat op deze laptop." in text
    window.files.put_back()
    qtbot.waitUntil(demo_path.exists, timeout=10_000)
    qtbot.waitUntil(lambda: window.banners.texts() == [], timeout=10_000)
    assert remark_in(demo_path, key) == "na het verwijderen"


def test_a_colleague_who_changed_it_too_keeps_his_version(
    qtbot: QtBot,
    window: MainWindow,
    demo_path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    published(qtbot, window)
    copy = tmp_path / "elders" / "kopie.samenroute"
    copy.parent.mkdir()
    shutil.copy(demo_path, copy)
    monkeypatch.setenv("SAMENLEVINGSROUTE_STATE", str(tmp_path / "bram"))
    with Session(open_document(copy, "Bram"), "Bram") as theirs:
        theirs.undo()
        theirs.publish()
    monkeypatch.undo()
    monkeypatch.setenv("SAMENLEVINGSROUTE_STATE", str(tmp_path / "state"))
    copy.replace(demo_path)
    key = write(window, "van Noor")
    published(qtbot, window)
    (text,) = window.banners.texts()
    assert text.startswith("Een collega heeft het dossier op ")
    assert "Er is niets overschreven." in text
    assert window.desk is not None
    assert window.desk.path != demo_path
    assert remark_in(window.desk.path, key) == "van Noor"


def test_a_change_the_disk_refuses_is_offered_again(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = window.desk
    assert desk is not None
    asked: list[StorageError] = []
    document = desk.session.document  # type: ignore[union-attr]
    append = document.append

    def full(*arguments: object) -> object:
        monkeypatch.setattr(document, "append", append)
        raise StorageError(Trouble.DISK_FULL, path="C:")

    def again(error: StorageError) -> bool:
        asked.append(error)
        return True

    monkeypatch.setattr(document, "append", full)
    desk.try_again = again
    key = write(window, "toch bewaard")
    assert [error.trouble for error in asked] == [Trouble.DISK_FULL]
    assert desk.dossier.get(StepInstance, key).remark == "toch bewaard"


def test_closing_says_that_everything_is_there(window: MainWindow, demo_path: Path) -> None:
    key = write(window, "laatste")
    assert window.let_go()
    place = demo_path.parent.name
    assert window.ui.message.text() == f"Alles staat op {place}. Je kunt de laptop meenemen."
    assert remark_in(demo_path, key) == "laatste"
    assert window.desk is None


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is leeg en geen dossier."),
        (b"x" * 5000, "is geen dossier van Samenlevingsroute."),
    ],
)
def test_what_is_no_dossier_is_refused_and_what_was_open_stays(
    window: MainWindow,
    tmp_path: Path,
    content: bytes,
    says: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def put_away(_: object, text: str, *choices: str) -> int:
        asked.append(text)
        return len(choices) - 1

    monkeypatch.setattr("app.ui.file_deeds.ask", put_away)
    path = tmp_path / "rommel.samenroute"
    path.write_bytes(content)
    assert not window.files.open_path(path)
    assert says in asked[0]
    assert window.desk is not None
    assert path.read_bytes() == content


def test_a_window_that_is_gone_does_not_stand_in_the_way_of_the_look(
    qtbot: QtBot, window: MainWindow
) -> None:
    """Every change of theme or size raised an error once a window with a table was opened twice.

    What kept the height of its rows was a function that outlived the table.
    """
    assert window.rooms is not None
    for _ in range(2):
        dialog = window.rooms.open_dialog(Place("departments"))
        dialog.close()
        dialog.deleteLater()
        window.rooms._dialogs.clear()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with qtbot.captureExceptions() as caught:
        window.views.zoom(1)
        window.views.zoom(0)
    assert caught == []


def test_a_page_that_is_chosen_gets_the_keys(window: MainWindow) -> None:
    """After Ctrl+2 the letters went to the names of the pages, and jumped to another one."""
    window.ui.navigation.setFocus()
    window.menus.run("page_route")()
    assert window.page is not None
    assert window.page.isAncestorOf(window.focusWidget())
    window.ui.navigation.setFocus()
    type_text(window.ui.navigation, "wr")
    assert window.ui.navigation.page_at(window.ui.navigation.currentRow()) == "route"


def test_what_is_typed_on_a_full_disk_stays_and_nothing_is_asked(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A question came up in the middle of a sentence and swallowed the words that followed."""
    desk = window.desk
    assert desk is not None
    document = desk.session.document  # type: ignore[union-attr]
    append = document.append

    def full(*_: object) -> object:
        raise StorageError(Trouble.DISK_FULL, path="C:")

    monkeypatch.setattr(document, "append", full)
    key = next(iter(desk.dossier.all(StepInstance))).id

    def typed(text: str) -> bool:
        return desk.edit(
            "set_instance",
            lambda edit: instances.set_fields(edit, key, remark=text),
            visit=desk,
        )

    assert not typed("een")
    (text,) = window.banners.texts()
    assert text.endswith("Wat je typt, blijft in het veld staan en wordt bewaard zodra het kan.")
    monkeypatch.setattr(document, "append", append)
    assert typed("een twee")
    assert window.banners.texts() == []
    assert desk.dossier.get(StepInstance, key).remark == "een twee"


def test_the_status_bar_keeps_off_the_edge_from_the_first_moment(window: MainWindow) -> None:
    """Only who chose another look got the margins; before, its text touched the edge."""
    margins = window.ui.status_bar.contentsMargins()
    assert margins.left() > 8
    assert margins.right() > 8


def test_a_meeting_that_ran_when_the_program_stopped_is_offered_again(
    window: MainWindow, demo_path: Path
) -> None:
    """The laptop died in the middle of a meeting: where were we?"""
    window.files.open_path(demo_path)
    desk = window.desk
    assert desk is not None
    meeting = max(desk.dossier.all(Meeting), key=lambda item: str(item.date))
    item = items_of(desk.dossier, meeting.id)[2]
    assert desk.edit("start_meeting", lambda edit: meetings.start(edit, meeting.id))
    kept = {"document": desk.document_id, "meeting": meeting.id, "item": item.id, "spent": {}}
    assert running_meeting(desk, {**kept, "document": "een ander"}) is None
    window.settings.change(meeting=kept)
    window.files.close()
    window.files.open_path(demo_path)
    (told,) = [text for text in window.banners.texts() if "nog niet afgesloten" in text]
    assert f"Je was bij: {item.title}." in told
    assert window.desk is not None
    assert window.desk.edit("close_meeting", lambda edit: meetings.close(edit, meeting.id))
    assert running_meeting(window.desk, kept) is None


@pytest.mark.parametrize(
    ("answer", "state", "closed"),
    [
        (0, MeetingState.CLOSED, True),
        (1, MeetingState.RUNNING, True),
        (2, MeetingState.RUNNING, False),
    ],
)
def test_closing_the_window_during_a_meeting_asks_and_does_as_is_said(
    window: MainWindow,
    demo_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: int,
    state: MeetingState,
    closed: bool,
) -> None:
    """*Afsluiten* crashed the program, *Verder* closed it all the same."""
    monkeypatch.setattr("app.ui.dialogs.meeting_mode_dialog.ask", lambda *_, **__: answer)
    window.files.open_path(demo_path)
    desk = window.desk
    assert desk is not None
    meeting = max(desk.dossier.all(Meeting), key=lambda item: str(item.date))
    ready = MeetingState.READY
    assert desk.edit("set", lambda edit: edit.save(replace(meeting, state=ready, approved_on=None)))
    assert desk.edit("start_meeting", lambda edit: meetings.start(edit, meeting.id))
    window.go(Place("meeting_mode", meeting.id, "window"))
    assert window.close() is closed
    if closed:
        with snapshot(demo_path) as found:
            assert found.dossier.get(Meeting, meeting.id).state is state
    else:
        assert window.desk is desk
        assert desk.dossier.get(Meeting, meeting.id).state is state
        monkeypatch.setattr("app.ui.dialogs.meeting_mode_dialog.ask", lambda *_, **__: 1)
        assert window.close()


def test_the_keys_are_shown_in_front_of_a_meeting(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F1 did nothing there, where the keys matter most."""
    assert window.desk is not None
    shown: list[QWidget | None] = []

    def look(dialog: KeysDialog) -> int:
        shown.append(dialog.parentWidget())
        sections = [
            dialog.ui.keys.topLevelItem(at).text(0)  # type: ignore[union-attr]
            for at in range(dialog.ui.keys.topLevelItemCount())
        ]
        assert "Tijdens een overleg" in sections
        return 0

    monkeypatch.setattr(KeysDialog, "exec", look)
    meeting = window.desk.dossier.all(Meeting)[0]
    window.go(Place("meeting_mode", meeting.id, "window"))
    mode = next(one for one in window.findChildren(MeetingModeDialog) if one.isVisible())
    mode.activateWindow()
    qtbot.waitUntil(mode.isActiveWindow)
    qtbot.keyClick(mode.slide, Qt.Key.Key_F1)
    assert shown == [mode]
