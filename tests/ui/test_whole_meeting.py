"""A meeting of eight items by keyboard alone, killed in the middle, with its set read back."""

import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.actions import Action
from app.domain.agenda import items_of
from app.domain.decisions import Decision
from app.domain.instances import Status
from app.domain.meetings import ItemState, Meeting, MeetingState
from app.domain.risks import Risk
from app.domain.walk import instance_of
from app.ui.dialogs.meeting_mode_dialog import MeetingModeDialog
from app.ui.dialogs.meeting_set_dialog import MeetingSetDialog
from app.ui.main_window import MainWindow
from app.ui.place import Place
from app.words.window import meeting_set as words
from tests.support.pdf_reader import text_of
from tests.ui.conftest import LEADER

LONG = 90_000

BEFORE = (
    ("B", "De vergaderdag blijft donderdag"),
    (">", ""),
    (">", ""),
    ("A", "Opleiders bellen @Noor !+1w"),
    ("2", ""),
    (">", ""),
    ("B", "Uren komen uit de reserve"),
    ("R", "Dekking valt weg in januari"),
    ("A", "Reserve laten boeken @Murat !eind maand"),
)
"""Keys before the program is killed: a letter opens the line for a text, `>` goes on."""

AFTER = (
    ("A", "Brief aan het MT schrijven @Sander !+2w"),
    (">", ""),
    ("A", "Netbeheerder uitnodigen @Henk !1-12"),
    ("3", ""),
    (">", ""),
    ("B", "De planning van 2027 staat vast"),
    ("R", "Leverancier levert te laat"),
    (">", ""),
    ("B", "De afspraken gaan naar het college"),
    ("A", "Voorstel nalezen @Fatima !di"),
    ("2", ""),
    ("T", ""),
    (">", ""),
    ("B", "Volgende keer bij de Korenakkers"),
    ("A", "Zaal regelen @Anouk !+3w"),
)

_FIRST_HALF = """
import sys, time
from datetime import date
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from app.ui.dialogs.meeting_mode_dialog import MeetingModeDialog
from app.ui.looks import Looks
from app.ui.main_window import MainWindow
from app.ui.place import Place
from app.ui.settings import SettingsFile
from app.ui.start import make_application
from tests.ui.test_whole_meeting import BEFORE, play

application = make_application([])
settings = SettingsFile()
settings.change(name=sys.argv[2])
window = MainWindow(Looks(), settings, today=lambda: date(2026, 11, 22))
window.resize(1280, 800)
window.show()
window.activateWindow()
QTest.qWaitForWindowActive(window)
window.files.open_path(Path(sys.argv[1]))
window.go(Place("meetings"))
page = window.page
page.ui.new_day.setFocus()
QTest.keyClicks(page.ui.new_day, "+0d")
QTest.keyClick(page.ui.new_day, Qt.Key.Key_Return)
page.panel.agenda.ui.propose.click()
page.panel.agenda.ui.fit.click()
QTest.qWait(300)
QTest.keyClick(window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
QTest.qWait(300)
mode = next(w for w in application.topLevelWidgets() if isinstance(w, MeetingModeDialog))
play(mode, BEFORE)
mode._on_tick()
mode._keep_clock()
print("said", flush=True)
time.sleep(60)
"""


def play(mode: MeetingModeDialog, keys: tuple[tuple[str, str], ...]) -> None:
    """Press keys as somebody at the keyboard does."""
    for key, text in keys:
        if key == ">":
            QTest.keyClick(mode, Qt.Key.Key_Right)
        else:
            QTest.keyClick(mode, getattr(Qt.Key, f"Key_{key}"))
        if text:
            assert mode.ui.entry.hasFocus() or mode.ui.entry.isEnabled()
            QTest.keyClicks(mode.ui.entry, text)
            popup = QApplication.activePopupWidget()
            if popup is not None:
                # The list of names would take Enter.
                QTest.keyClick(popup, Qt.Key.Key_Escape)
            QTest.keyClick(mode.ui.entry, Qt.Key.Key_Return)
            assert mode.watching, text


def killed_in_the_middle(path: Path) -> None:
    running = subprocess.Popen(
        [sys.executable, "-c", _FIRST_HALF, str(path), LEADER],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert running.stdout is not None
    told = any(line.strip() == "said" for line in iter(running.stdout.readline, ""))
    if told:
        running.send_signal(signal.SIGKILL)
    running.wait()
    running.stdout.close()
    assert told, "the window died by itself"


def texts(keys: tuple[tuple[str, str], ...], kind: str) -> list[str]:
    return [text.partition(" @")[0] for key, text in keys if key == kind]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "uit"
    made.mkdir()
    return made


def test_everything_that_was_typed_is_in_the_papers_once(
    qtbot: QtBot,
    window: MainWindow,
    demo_path: Path,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window.files.close()
    killed_in_the_middle(demo_path)
    window.files.open_path(demo_path)
    desk = window.desk
    assert desk is not None
    meeting = max(desk.dossier.all(Meeting), key=lambda item: str(item.date))
    assert meeting.state is MeetingState.RUNNING
    assert len(items_of(desk.dossier, meeting.id)) == 8
    # The program offers to go on, at the item where it stopped.
    window.go(Place("meetings", field="window"))
    mode = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MeetingModeDialog))
    assert mode.item is not None
    assert mode.item.title.startswith("3.3 ")
    play(mode, AFTER)
    monkeypatch.setattr("app.ui.dialogs.meeting_mode_dialog.ask", lambda *_, **__: 0)
    QTest.keyClick(mode, Qt.Key.Key_Escape)
    assert desk.dossier.get(Meeting, meeting.id).state is MeetingState.CLOSED

    keys = BEFORE + AFTER
    origins = {meeting.id, *(item.id for item in items_of(desk.dossier, meeting.id))}
    dossier = desk.dossier
    decisions = [item.sentence for item in dossier.all(Decision) if item.origin in origins]
    actions = [item.text for item in dossier.all(Action) if item.origin in origins]
    risks = [item.description for item in dossier.all(Risk) if item.origin in origins]
    assert sorted(decisions) == sorted(texts(keys, "B"))
    assert sorted(actions) == sorted(texts(keys, "A"))
    assert sorted(risks) == sorted(texts(keys, "R"))
    assert (len(decisions), len(actions), len(risks)) == (5, 6, 2)
    items = items_of(desk.dossier, meeting.id)
    carried = [item.title for item in items if item.state is ItemState.OPEN]
    assert len(carried) == 1
    statuses = [instance_of(desk.dossier, items[at].instance).status for at in (2, 4, 6)]
    assert statuses == [Status.IN_PROGRESS, Status.WAITING, Status.IN_PROGRESS]

    made_set(qtbot, folder)
    judge_papers(folder, keys, carried[0])


def made_set(qtbot: QtBot, folder: Path) -> None:
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MeetingSetDialog))
    ui = dialog.ui
    ui.folder.setText(str(folder))
    for box in (
        ui.minutes,
        ui.decisions,
        ui.decisions_sheet,
        ui.actions,
        ui.actions_sheet,
        ui.calendar,
    ):
        box.setChecked(True)
    dialog.make()
    qtbot.waitUntil(lambda: ui.message.text() == words.made(6), timeout=LONG)
    dialog.close()


def judge_papers(folder: Path, keys: tuple[tuple[str, str], ...], carried: str) -> None:
    minutes = _flat(text_of(next(folder.glob("*_R5_*.pdf"))))
    for kind in "BAR":
        for text in texts(keys, kind):
            assert minutes.count(text) == 1, text
    assert carried in minutes[minutes.index("Komt volgende keer terug") :]
    decisions = _flat(text_of(next(folder.glob("*_R4_*.pdf"))))
    assert [decisions.count(text) for text in texts(keys, "B")] == [1] * 5
    actions = _cells(next(folder.glob("*_R3_*.xlsx")))
    assert [actions[text] for text in texts(keys, "A")] == [1] * 6
    calendar = next(folder.glob("*.ics")).read_text(encoding="utf-8").replace("\r\n ", "")
    assert [calendar.count(text) for text in texts(keys, "A")] == [1] * 6
    assert calendar.count("BEGIN:VEVENT") == 6


def _flat(text: str) -> str:
    return " ".join(text.split())


def _cells(path: Path) -> Counter[str]:
    book = load_workbook(path)
    return Counter(str(cell.value) for sheet in book for row in sheet for cell in row if cell.value)
