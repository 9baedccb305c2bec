"""The whole program is killed in the middle of a sentence; and looking writes nothing."""

import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path

from app.domain.walk import instance_of
from app.editing import lookup
from app.editing.session import Session
from app.storage.opening import open_document
from app.ui.main_window import MainWindow
from tests.ui import scenes
from tests.ui.conftest import LEADER

_WORDS = 300
_STEP = "3.5"
_SLACK = 1.0
"""Half a second, and what a busy disk takes."""

_WINDOW = """
import sys, time
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from app.editing import lookup
from app.ui.looks import Looks
from app.ui.main_window import MainWindow
from app.ui.place import Place
from app.ui.settings import SettingsFile
from app.ui.start import make_application

application = make_application([])
settings = SettingsFile()
settings.change(name=sys.argv[4])
window = MainWindow(Looks(), settings)
window.resize(1280, 800)
window.show()
window.activateWindow()
window.files.open_path(Path(sys.argv[1]))
key = lookup.instance_named(window.desk.dossier, sys.argv[2], None).id
window.go(Place("route", key, "remark"))
QTest.qWait(300)
for number in range(int(sys.argv[3])):
    QTest.keyClicks(QApplication.focusWidget(), f"woord{number} ")
    QTest.qWait(15)
    print(time.monotonic(), number, flush=True)
time.sleep(60)
"""


def test_killed_while_a_remark_of_300_words_is_typed(demo_path: Path, own_state: Path) -> None:
    """Killed in the middle, with publishing and the rest of the window going on."""
    before = remark(demo_path)
    typing = subprocess.Popen(
        [sys.executable, "-c", _WINDOW, str(demo_path), _STEP, str(_WORDS), LEADER],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert typing.stdout is not None
    typed: list[float] = []
    while len(typed) < _WORDS:
        line = typing.stdout.readline()
        assert line, "the window died by itself"
        if line[0].isdigit():
            typed.append(float(line.split()[0]))
    typing.send_signal(signal.SIGKILL)
    typing.wait()
    typing.stdout.close()
    kept = remark(demo_path).replace(before, "").split()
    due = [moment for moment in typed if moment < typed[-1] - _SLACK]
    assert kept == [f"woord{number}" for number in range(len(kept))]
    assert len(kept) >= len(due) > _WORDS / 2


def remark(path: Path) -> str:
    with Session(open_document(path, LEADER), LEADER) as session:
        key = lookup.instance_named(session.dossier, _STEP, None).id
        return instance_of(session.dossier, key).remark


def test_looking_at_everything_writes_nothing(
    window: MainWindow, demo_path: Path, own_state: Path
) -> None:
    assert window.desk is not None
    assert window.desk.session is not None
    work = window.desk.session.document.working_file
    files = (demo_path, work)
    last = window.desk.undoable()
    before = [state(path) for path in files]
    for scene in scenes.SCENES:
        scenes.show(window, scene)
    scenes.clear(window)
    assert [state(path) for path in files] == before
    assert window.desk.undoable() == last


def state(path: Path) -> tuple[str, int, int]:
    """Content, size and moment of the last change of a file."""
    there = path.stat()
    return hashlib.sha256(path.read_bytes()).hexdigest(), there.st_size, there.st_mtime_ns
