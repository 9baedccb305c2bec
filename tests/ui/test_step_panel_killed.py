"""The program is killed while somebody types a long remark: all but the last half second is there.

A pause was waited for before a text was kept: who typed on without one could lose minutes.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path

from app.domain.walk import instance_of
from app.editing import lookup
from app.editing.session import Session
from app.storage.opening import open_document

_WORDS = 300

_TYPING = """
import sys, time
from datetime import date
from pathlib import Path
from PySide6.QtTest import QTest
from app.editing import lookup
from app.editing.session import Session
from app.storage.opening import open_document
from app.ui.desk import Desk
from app.ui.looks import Looks
from app.ui.panels.step_panel import StepPanel
from app.ui.settings import SettingsFile
from app.ui.start import make_application
from app.ui.tools import Tools

application = make_application([])
desk = Desk(Session(open_document(Path(sys.argv[1]), "Noor"), "Noor"), today=date.today)
panel = StepPanel(Tools(desk, Looks(), SettingsFile(), print))
panel.show()
panel.show_instance(lookup.instance_named(desk.dossier, "3.5", None).id)
panel.focus_field("internal_remark")
for number in range(int(sys.argv[2])):
    QTest.keyClicks(panel.remarks.ui.internal_remark, f"woord{number} ")
    QTest.qWait(20)
    print(time.monotonic(), number, flush=True)
time.sleep(60)
"""


def test_a_remark_of_300_words_survives(demo_path: Path, own_state: Path) -> None:
    typing = subprocess.Popen(
        [sys.executable, "-c", _TYPING, str(demo_path), str(_WORDS)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert typing.stdout is not None
    typed: list[tuple[float, int]] = []
    while len(typed) < _WORDS:
        line = typing.stdout.readline()
        assert line, "the window died by itself"
        if line[0].isdigit():
            moment, number = line.split()
            typed.append((float(moment), int(number)))
    typing.send_signal(signal.SIGKILL)
    typing.wait()
    typing.stdout.close()
    with Session(open_document(demo_path, "Noor"), "Noor") as again:
        key = lookup.instance_named(again.dossier, "3.5", None).id
        kept = instance_of(again.dossier, key).internal_remark.split()
    killed = typed[-1][0]
    # Half a second, and what writing to a busy disk takes.
    due = [number for moment, number in typed if moment < killed - 1.0]
    assert kept == [f"woord{number}" for number in range(len(kept))]
    assert len(kept) >= len(due) > _WORDS / 2
