"""What runs in a process of its own for the lines about meetings; tells it in JSON.

python -m tests.bench.in_meeting open FILE         F5 to the painted meeting, and back again
python -m tests.bench.in_meeting route FILE        the same window to the painted Route
python -m tests.bench.in_meeting lines FILE ROUNDS Enter to paint, and paint alone
"""

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

# Before Qt is loaded: it says on which screen.
from tests.bench.in_window import (
    PRESSES,
    application,
    late,
    route_of,
    say,
    settle,
    tell,
    until_painted,
    window_on,
)

if TYPE_CHECKING:
    from app.ui.dialogs.meeting_mode_dialog import MeetingModeDialog
    from app.ui.main_window import MainWindow

_LINE = "netcapaciteit opvragen bij de netbeheerder @{} !+2w"


def opening(path: str) -> None:
    """F5 on the page that a dossier opens with, to the meeting on screen."""
    window = _rested(path)
    began = time.perf_counter()
    dialog = _meeting(window)
    until_painted(dialog, lambda: dialog.ui.agenda.count() > 0)
    say({"seconds": time.perf_counter() - began})
    _end(window)


def route(path: str) -> None:
    """Route from the same page, on screen and filled."""
    window = _rested(path)
    began = time.perf_counter()
    table = route_of(window).ui.table
    until_painted(table.viewport(), lambda: bool(table.rows.rows))
    say({"seconds": time.perf_counter() - began})
    window.let_go()


def lines(path: str, rounds: str) -> None:
    """Actions that are said, alternating with paints of the same screen."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    from app.domain.actions import Action
    from app.domain.walk import people
    from app.editing.quick_entry import EntryKind

    window = _rested(path)
    dialog = _meeting(window)
    settle()
    assert window.desk is not None
    desk, entry = window.desk, dialog.ui.entry
    line = _LINE.format(people(desk.dossier)[0].name)
    before = len(desk.dossier.all(Action))

    def typed() -> None:
        dialog.open_line(EntryKind.ACTION)
        entry.setText(line)
        # Whoever types gives the program the time for this.
        desk.findings.now()
        application().processEvents()

    def keep(_: int) -> None:
        QTest.keyClick(entry, Qt.Key.Key_Return)
        application().processEvents()

    def paint(_: int) -> None:
        # What covers its parent wholly is left out when the parent is painted.
        for widget in (dialog, *dialog.findChildren(QWidget)):
            widget.update()
        application().processEvents()

    ours, theirs = [], []
    for _ in range(int(rounds)):
        theirs.append(late(paint))
        ours.append(late(keep, typed))
    kept = len(desk.dossier.all(Action)) - before
    if kept != len(ours) * PRESSES:
        sys.exit(f"{kept} kept")
    tell(ours, theirs)
    _end(window)


def _rested(path: str) -> "MainWindow":
    """The program with everything done that it does by itself after opening."""
    window = window_on(path)
    assert window.desk is not None
    settle()
    window.desk.findings.now()
    settle()
    return window


def _meeting(window: "MainWindow") -> "MeetingModeDialog":
    """F5, with what it opened."""
    from app.ui.dialogs.meeting_mode_dialog import MeetingModeDialog
    from app.ui.place import Place

    window.go(Place("meetings", field="run"))
    found = window.findChildren(MeetingModeDialog)
    if not found:
        sys.exit("no meeting")
    return found[-1]


def _end(window: "MainWindow") -> None:
    """Put the meeting back: the next run begins where this one did, and nothing is asked."""
    from app.domain.meetings import Meeting, MeetingState
    from app.editing.commands import meetings
    from app.editing.edit import Edit

    assert window.desk is not None
    running = window.desk.dossier.where(Meeting, "state", MeetingState.RUNNING)

    def work(edit: Edit) -> None:
        for item in running:
            meetings.set_fields(edit, item.id, state=MeetingState.READY)

    window.desk.edit("set_meeting", work)
    window.let_go()


if __name__ == "__main__":
    modes: dict[str, Callable[..., None]] = {"open": opening, "route": route, "lines": lines}
    modes[sys.argv[1]](*sys.argv[2:])
