"""Windows restarts for its updates, or somebody logs off, with a dossier open."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTableView
from pytestqt.qtbot import QtBot

from app.domain.actions import Action
from app.domain.meetings import MeetingNote, MeetingSeries
from app.domain.town_hall import Neighbourhood
from app.editing import lookup
from app.editing.commands import meetings
from app.editing.edit import Edit
from app.editing.session import Session
from app.storage.looking import snapshot
from app.storage.publish import Published
from app.ui.dialogs.meeting_mode_dialog import MeetingModeDialog
from app.ui.looks import Looks
from app.ui.main_window import MainWindow
from app.ui.place import Place
from app.ui.session_end import follow_session
from app.ui.settings import SettingsFile
from tests.ui.conftest import TODAY, type_text

STEP = "3.5"


@pytest.fixture
def typing(window: MainWindow, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window as the program starts it, with words in a field that is not left."""
    follow_session(qapp, window)
    assert window.desk is not None
    key = lookup.instance_named(window.desk.dossier, STEP, None).id
    window.go(Place("route", key, "remark"))
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "halverwege een zin")
    yield window
    # What Qt does when Windows asks all programs cannot be done from Python: `make smoke` does.
    qapp.commitDataRequest.disconnect()
    qapp.aboutToQuit.disconnect()


def published(path: Path) -> str:
    with snapshot(path) as seen:
        return lookup.instance_named(seen.dossier, STEP, None).remark


def has_dossier(window: MainWindow) -> bool:
    return window.desk is not None


def lock_of(path: Path) -> Path:
    return path.with_name(f".~lock.{path.name}#")


def test_what_is_typed_is_shared_before_the_session_ends(
    typing: MainWindow, qapp: QApplication, demo_path: Path
) -> None:
    """It stayed on the laptop, and the lock kept colleagues from the dossier until Monday."""
    typing.keep_all()
    assert "halverwege een zin" in published(demo_path)
    assert lock_of(demo_path).exists()
    qapp.aboutToQuit.emit()
    assert not lock_of(demo_path).exists()
    assert typing.desk is None


def test_a_session_that_goes_on_after_all_has_the_dossier_still_open(
    typing: MainWindow, qtbot: QtBot, demo_path: Path
) -> None:
    typing.keep_all()
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, ", en verder")
    typing.publish()
    qtbot.waitUntil(lambda: "halverwege een zin, en verder" in published(demo_path))


@pytest.mark.parametrize("way", ["end", "let_go"])
@pytest.mark.parametrize("where", ["lists", "neighbourhoods"])
def test_what_is_typed_in_a_cell_is_kept(
    window: MainWindow, qtbot: QtBot, demo_path: Path, where: str, way: str
) -> None:
    """Closing the window with a cell open threw away what stood in it, without a word."""
    window.go(Place(where, field="actions" if where == "lists" else ""))
    page = window.page
    assert page is not None
    table = next(item for item in page.findChildren(QTableView) if item.isVisible())
    model, editable = table.model(), Qt.ItemFlag.ItemIsEditable
    cells = (model.index(0, column) for column in range(model.columnCount()))
    cell = next(
        item
        for item in cells
        if item.flags() & editable and isinstance(item.data(), str) and len(item.data()) > 9
    )
    table.setFocus()
    table.setCurrentIndex(cell)
    table.edit(cell)
    editor = QApplication.focusWidget()
    assert isinstance(editor, (QLineEdit, QPlainTextEdit))
    type_text(editor, "halverwege een cel")
    getattr(window, way)()
    assert not has_dossier(window)
    with snapshot(demo_path) as seen:
        kept = repr([seen.dossier.all(kind) for kind in (Action, Neighbourhood)])
    assert "halverwege een cel" in kept


@pytest.fixture
def meeting(window: MainWindow, qtbot: QtBot) -> MeetingModeDialog:
    """A meeting that goes on, in front of the window."""
    made: list[str] = []

    def work(edit: Edit) -> None:
        planned = meetings.plan(edit, TODAY, series=edit.dossier.all(MeetingSeries)[0])
        meetings.start(edit, planned.id)
        made.append(planned.id)

    assert window.desk is not None
    assert window.desk.edit("plan_meeting", work)
    window.go(Place("meeting_mode", made[-1], "window"))
    (dialog,) = window.findChildren(MeetingModeDialog)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_in_a_meeting_the_line_that_is_open_is_kept_and_nothing_is_asked(
    window: MainWindow, meeting: MeetingModeDialog, qtbot: QtBot, demo_path: Path
) -> None:
    qtbot.keyClick(meeting, Qt.Key.Key_N)
    meeting.ui.entry.setText("het budget is er")
    window.end()
    with snapshot(demo_path) as seen:
        assert "het budget is er" in [note.text for note in seen.dossier.all(MeetingNote)]
    assert not lock_of(demo_path).exists()


def test_a_line_that_cannot_be_read_holds_nothing_up(
    window: MainWindow, meeting: MeetingModeDialog, qtbot: QtBot, demo_path: Path
) -> None:
    qtbot.keyClick(meeting, Qt.Key.Key_D)
    meeting.ui.entry.setText("ooit eens")
    window.keep_all()
    assert meeting.isVisible()
    assert meeting.ui.entry.text() == "ooit eens"
    window.end()
    assert not lock_of(demo_path).exists()


def test_a_share_that_does_not_answer_is_not_waited_for_longer_than_windows_waits(
    window: MainWindow, demo_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows ends a program after five seconds; the work is on this laptop already."""
    asked: list[float] = []
    assert window._keeper is not None
    monkeypatch.setattr(window._keeper, "publish_now", asked.append)
    window.end()
    assert len(asked) == 1
    assert asked[0] < 5
    assert not lock_of(demo_path).exists()


@pytest.fixture
def slow_share(monkeypatch: pytest.MonkeyPatch) -> None:
    """Publishing takes a second and a half."""
    publish = Session.begin_publishing

    def begin(session: Session) -> Callable[[], Published]:
        work = publish(session)

        def slowly() -> Published:
            time.sleep(1.5)
            return work()

        return slowly

    monkeypatch.setattr(Session, "begin_publishing", begin)


@pytest.mark.usefixtures("slow_share")
def test_the_session_ends_while_the_window_waits_for_the_share(
    typing: MainWindow, demo_path: Path
) -> None:
    """The window went on with a dossier that was closed, and the program crashed."""
    QTimer.singleShot(200, typing.end)
    assert not typing.let_go()
    assert not has_dossier(typing)
    assert not lock_of(demo_path).exists()


@pytest.mark.usefixtures("slow_share")
def test_the_session_ends_while_another_dossier_is_being_opened(
    typing: MainWindow, demo_path: Path, tmp_path: Path
) -> None:
    """The other stayed locked for everybody."""
    other = tmp_path / "Ander.samenroute"
    shutil.copyfile(demo_path, other)
    QTimer.singleShot(200, typing.end)
    assert not typing.take(other)
    assert not lock_of(other).exists()
    assert not lock_of(demo_path).exists()


def test_who_only_looks_has_nothing_to_keep(
    window: MainWindow, demo_path: Path, qtbot: QtBot, looks: Looks, settings: SettingsFile
) -> None:
    """The dossier is open in another window, which goes on with it."""
    other = MainWindow(looks, settings, today=lambda: TODAY)
    qtbot.addWidget(other)
    other.files.open_path(demo_path)
    assert other.desk is not None
    assert not other.desk.editable
    other.keep_all()
    other.end()
    assert not has_dossier(other)
    assert lock_of(demo_path).exists()
    # Asked twice, as Windows may, and with nothing open any more.
    other.keep_all()
    other.end()
