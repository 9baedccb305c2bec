"""What runs in a process of its own for the lines about the window; tells it in JSON.

    python -m tests.bench.in_window start FILE [FILTER]    first paint of Route, filled
    python -m tests.bench.in_window bare                   first paint of an empty table
    python -m tests.bench.in_window keys FILE PAGE ROUNDS  key to paint, and paint alone
    python -m tests.bench.in_window filter FILE ROUNDS     filter to paint, and a list and a paint
    python -m tests.bench.in_window chart FILE ROUNDS      a chart as data to paint

A moment is one of the clock that all processes share.
"""

import json
import os
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import quantiles
from typing import TYPE_CHECKING, Any

# Before Qt is loaded.
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).parents[1]}/ui/screen.json"

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView, QWidget

    from app.ui.main_window import MainWindow
    from app.ui.pages.route_page import RoutePage

_PEAK = re.compile(r"VmHWM:\s+(\d+) kB")
PRESSES = 20
_WORDS = ("p", "pl", "pla", "plan", "warmte", "een", "wijk 1", "n")


def bare() -> None:
    """The least that a window with a table can be."""
    from PySide6.QtCore import QAbstractTableModel
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

    class Empty(QAbstractTableModel):
        def rowCount(self, *_: Any) -> int:
            return 0

        def columnCount(self, *_: Any) -> int:
            return 0

    qt = QApplication([])
    window, table = QMainWindow(), QTableView()
    model = Empty()
    table.setModel(model)
    window.setCentralWidget(table)
    window.resize(1280, 800)
    window.show()
    until_painted(table.viewport(), lambda: True)
    _tell_moment()
    del qt


def start(path: str, text: str = "") -> None:
    """The program as somebody starts it, up to Route."""
    window = window_on(path)
    page = route_of(window)
    if text:
        page.filters.box.setText(text)
        page.filters._take()
    table = page.ui.table
    until_painted(table.viewport(), lambda: bool(table.rows.rows))
    _tell_moment()
    window.let_go()


def keys(path: str, name: str, rounds: str) -> None:
    """Keys on a table, alternating with paints of the same table."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from app.ui.place import Place

    window = window_on(path)
    page = route_of(window)
    table: QTableView = page.ui.table
    if name == "roles":
        window.go(Place("roles"))
        table = window.page.ui.matrix  # type: ignore[union-attr]
    table.setFocus()
    _put_on_work(window, table, name)
    settle()
    codes = (Qt.Key.Key_2, Qt.Key.Key_1)

    def press(number: int) -> None:
        QTest.keyClick(table, codes[number % 2])
        application().processEvents()

    def paint(_: int) -> None:
        table.viewport().update()
        application().processEvents()

    ours, theirs = [], []
    for _ in range(int(rounds)):
        theirs.append(late(paint))
        ours.append(late(press))
    tell(ours, theirs)
    window.let_go()


def filtering(path: str, rounds: str) -> None:
    """A filter, and the same by a list comprehension with a paint."""
    from app.words.names import folded

    window = window_on(path)
    page = route_of(window)
    settle()
    rows = list(page._board.rows.values())

    def typed(number: int) -> None:
        page.filters.box.setText(_WORDS[number % len(_WORDS)])
        # The pause after a key is waiting, not work.
        page.filters._take()
        application().processEvents()

    def listed(number: int) -> None:
        wanted = folded(_WORDS[number % len(_WORDS)]).split()
        found = [row for row in rows if row.counted and all(x in row.found_by for x in wanted)]
        assert found is not None
        page.ui.table.viewport().update()
        application().processEvents()

    ours, theirs = [], []
    for _ in range(int(rounds)):
        theirs.append(_middle(listed))
        ours.append(_middle(typed))
    tell(ours, theirs)
    window.let_go()


def chart(path: str, rounds: str) -> None:
    """Charts in *Cijfers*, one after another, each as data and then on screen."""
    from dataclasses import replace

    from app.ui.pages.figures_page import FiguresPage
    from app.ui.place import Place

    window = window_on(path)
    window.go(Place("figures"))
    page = window.page
    if not isinstance(page, FiguresPage):
        sys.exit("no figures")
    settle()
    view = page.trend.chart
    assert view.chart is not None
    charts = [replace(view.chart, title=f"Grafiek {number}") for number in range(PRESSES)]

    def shown(number: int) -> None:
        view.show_chart(charts[number])
        view.picture.repaint()

    tell([late(shown) for _ in range(int(rounds))], [])
    window.let_go()


def application() -> Any:
    """The one there is."""
    from PySide6.QtWidgets import QApplication

    return QApplication.instance()


def window_on(path: str) -> "MainWindow":
    """The program with a dossier open."""
    from app.ui.looks import Looks
    from app.ui.main_window import MainWindow
    from app.ui.settings import SettingsFile
    from app.ui.start import make_application

    application = make_application([])
    settings = SettingsFile()
    settings.change(name="bench", theme="light")
    window = MainWindow(Looks(application), settings)
    window.views.apply()
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    if not window.files.open_path(Path(path)):
        sys.exit("not opened")
    window.setProperty("application", application)
    return window


def route_of(window: "MainWindow") -> "RoutePage":
    """Route, shown."""
    from app.ui.pages.route_page import RoutePage
    from app.ui.place import Place

    window.go(Place("route"))
    page = window.page
    if not isinstance(page, RoutePage):
        sys.exit("no route")
    return page


def _put_on_work(window: "MainWindow", table: "QTableView", name: str) -> None:
    """Put the cursor where keys 1 and 2 change something without a question."""
    from app.domain import walk
    from app.domain.instances import Status
    from app.ui.place import Place

    assert window.desk is not None
    dossier = window.desk.dossier
    quiet = (Status.IN_PROGRESS, Status.NOT_STARTED, Status.WAITING)
    if name == "route":
        found = (item for item in walk.instances(dossier) if item.status in quiet)
        window.go(Place("route", next(found).id))
        return
    for item in walk.instances(dossier):
        if item.neighbourhood is None:
            for role, part in walk.contributions(dossier, item):
                if part.status in quiet:
                    window.go(Place("roles", f"{item.id}/{role.department}"))
                    return


def until_painted(widget: "QWidget", ready: Callable[[], bool]) -> None:
    """Let Qt work until a widget is painted with what it should show."""
    from PySide6.QtCore import QEvent, QObject

    class Eye(QObject):
        seen = False

        def eventFilter(self, _: QObject, event: QEvent) -> bool:
            self.seen = self.seen or (event.type() is QEvent.Type.Paint and ready())
            return False

    eye = Eye()
    widget.installEventFilter(eye)
    until = time.monotonic() + 60
    while not eye.seen and time.monotonic() < until:
        application().processEvents()
    if not eye.seen:
        sys.exit("never painted")
    # The filter comes before the paint itself.
    widget.removeEventFilter(eye)


def settle() -> None:
    """Let what began by itself come to rest."""
    for _ in range(20):
        application().processEvents()
        time.sleep(0.02)


def _times(work: Callable[[int], None], before: Callable[[], None] | None) -> list[float]:
    found = []
    for number in range(PRESSES):
        if before is not None:
            before()
        began = time.perf_counter()
        work(number)
        found.append(time.perf_counter() - began)
    return found


def late(work: Callable[[int], None], before: Callable[[], None] | None = None) -> float:
    """The 95th percentile of some times; what must be done before each is not counted."""
    return quantiles(_times(work, before), n=20)[-1]


def _middle(work: Callable[[int], None]) -> float:
    return quantiles(_times(work, None), n=2)[0]


def _tell_moment() -> None:
    peak = _PEAK.search(Path("/proc/self/status").read_text(encoding="ascii"))
    say({"painted": time.monotonic(), "peak": int(peak[1]) / 1024 if peak else 0})


def tell(ours: list[float], theirs: list[float]) -> None:
    """Hand over what the rounds of both sides gave."""
    say({"ours": ours, "theirs": theirs})


def say(what: dict[str, Any]) -> None:
    """Hand over anything."""
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    modes: dict[str, Callable[..., None]] = {
        "bare": bare,
        "start": start,
        "keys": keys,
        "filter": filtering,
        "chart": chart,
    }
    modes[sys.argv[1]](*sys.argv[2:])
