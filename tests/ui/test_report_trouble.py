"""What goes wrong while a report is made, copied or opened is told in plain words."""

import json
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.storage.errors import StorageError
from app.ui.dossier_copy import DossierCopy
from app.ui.report_process import ReportProcess
from app.ui.report_sending import ReportSending
from app.ui.tools import Tools
from app.ui.widgets.message_line import MessageLine
from app.words.window import reports as words
from tests.ui.stand_ins import stand_in_of_the_program, taker_of_temporary_room
from tests.ui.test_reports_page import LONG

StandIn = Callable[[str], None]


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StandIn:
    return stand_in_of_the_program(tmp_path, monkeypatch)


@pytest.fixture
def no_temporary_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    return taker_of_temporary_room(tmp_path, monkeypatch)


def test_stopped_too_late_is_made(qtbot: QtBot, stand_in: StandIn, tmp_path: Path) -> None:
    """The window said that nothing was made, while the files stood in the folder."""
    path = str(tmp_path / "r.pdf")
    stand_in(f"sys.stdin.read()\nprint({json.dumps(json.dumps({'path': path}))})\n")
    process = ReportProcess()
    process.start([])
    with qtbot.waitSignal(process.made, timeout=LONG) as made:
        process.stop()
    assert made.args == [[Path(path)]]


def test_stopped_in_time_nothing_is_made_and_nothing_is_told(
    qtbot: QtBot, stand_in: StandIn
) -> None:
    """Counts of a report that had just been unticked came in after those of the new one."""
    held = json.dumps(json.dumps({"held": {"names": 9, "internal": 9, "contacts": 0}}))
    stand_in(f"sys.stdin.read()\nprint({held})\n")
    process = ReportProcess()
    counted: list[object] = []
    process.counted.connect(counted.append)
    process.start([])
    with qtbot.waitSignal(process.stopped, timeout=LONG):
        process.stop()
    assert counted == []


def test_a_folder_called_as_the_program_is_not_taken_for_it(
    qtbot: QtBot, demo_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process looks for the program where the window found it, not where the user works."""
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "__init__.py").write_text("raise SystemExit('van elders')\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    process = ReportProcess()
    target = tmp_path / "r.pdf"
    words = ["report", str(demo_path), "R1", "--format", "pdf", "--follow"]
    with qtbot.waitSignal(process.made, timeout=LONG):
        process.start([*words, "--output", str(target)])
    assert target.read_bytes().startswith(b"%PDF")


def test_what_the_user_set_for_his_own_python_changes_nothing(
    qtbot: QtBot, stand_in: StandIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With PYTHONINSPECT the process waited for commands when it was done, for ever."""
    monkeypatch.setenv("PYTHONINSPECT", "1")
    monkeypatch.setenv("PYTHONOPTIMIZE", "2")
    path = str(tmp_path / "r.pdf")
    told = f"json.dumps({{'path': {path!r} + str(sys.flags.optimize)}})"
    stand_in(f"import json\nprint({told})\n")
    process = ReportProcess()
    with qtbot.waitSignal(process.made, timeout=LONG) as made:
        process.start([])
    assert made.args == [[Path(f"{path}0")]]


def test_a_program_that_cannot_start_is_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The window said in English what the operating system called it."""
    monkeypatch.setattr("app.ui.report_process.sys.executable", str(tmp_path / "weg"))
    process = ReportProcess()
    with qtbot.waitSignal(process.failed, timeout=LONG) as failed:
        process.start([])
    assert "weggehaald terwijl het open was" in failed.args[0]
    assert not process.busy


@pytest.mark.parametrize("source", ["raise MemoryError\n", "import os\nos.abort()\n"])
def test_a_program_that_breaks_off_is_told_in_plain_words(
    qtbot: QtBot, stand_in: StandIn, source: str
) -> None:
    """The message line said `MemoryError`, or `Process crashed`."""
    stand_in(source)
    process = ReportProcess()
    with qtbot.waitSignal(process.failed, timeout=LONG) as failed:
        process.start([])
    assert failed.args == [words.BROKE_OFF]


def test_without_room_for_temporary_files_nothing_is_started(
    qtbot: QtBot, no_temporary_room: Callable[[], None]
) -> None:
    """This raised in the middle of a click, and the window went on saying that it was busy."""
    no_temporary_room()
    process = ReportProcess()
    with qtbot.waitSignal(process.failed, timeout=LONG) as failed:
        process.start([])
    assert failed.args == [words.NOT_STARTED]
    assert not process.busy


def test_a_dossier_that_is_gone_is_told(
    tools: Tools, refusals: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """In a dossier that is only looked at this raised, and the page stayed as it was."""
    desk = tools.desk
    monkeypatch.setattr(type(desk), "session", None)
    monkeypatch.setattr(type(desk), "path", tmp_path / "weg.samenroute")
    copy = DossierCopy(desk)
    assert copy.path() is None
    assert refusals == [words.NO_COPY]
    copy.end()


def test_a_copy_that_fails_is_told_without_a_question_and_leaves_nothing(
    tools: Tools,
    refusals: list[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """For a preview that nobody asked for, the window asked whether to keep a change once more."""
    desk, temporary = tools.desk, tmp_path / "tijdelijk"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    # Too long for any disk.
    monkeypatch.setattr(type(desk), "path", tmp_path / f"{'x' * 300}.samenroute")
    asked: list[StorageError] = []

    def try_again(error: StorageError) -> bool:
        asked.append(error)
        return False

    desk.try_again = try_again
    assert DossierCopy(desk).path() is None
    assert refusals == [words.NO_COPY]
    assert asked == []
    assert list(temporary.iterdir()) == []


def test_without_temporary_room_no_copy_is_told(
    tools: Tools, refusals: list[str], no_temporary_room: Callable[[], None]
) -> None:
    no_temporary_room()
    assert DossierCopy(tools.desk).path() is None
    assert refusals == [words.NO_COPY]


def test_a_file_that_is_gone_or_has_no_program_is_told(
    qtbot: QtBot, tools: Tools, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    message, path = MessageLine(), tmp_path / "rapport.pdf"
    qtbot.addWidget(message)
    sending = ReportSending(tools.desk, message)
    sending.open(path)
    assert message.text() == words.not_there("rapport.pdf", str(tmp_path))
    path.write_bytes(b"%PDF-1.7")
    monkeypatch.setattr("app.ui.report_sending.QDesktopServices.openUrl", lambda _: False)
    sending.open(path)
    assert message.text() == words.NOT_OPENED
