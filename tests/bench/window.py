"""S1, S2, S4, S5, S12 and S14: the window, without a screen, each run in a process of its own."""

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.bench.files import ROOT
from tests.bench.places import Place
from tests.bench.timing import Line, Side, alternated
from tests.bench.workbooks import content, writing

_BARE = "een kaal PySide6-proces dat een lege QTableView tekent"
_FILTER = "planning"


def starting(nr: str, source: Path, place: Place, rounds: int, goal: float) -> Line:
    """From the start of the process to Route on screen, filled."""
    path = place.copy(source, nr)
    sides = [_until_painted("start", path), _until_painted("bare")]
    for side in sides:
        side()  # Compiles what was never loaded before.
    ours, theirs = alternated(rounds, sides)
    note = "gaat langs Vandaag, dat bij het openen getoond wordt; schijf is warm"
    return Line(nr, f"start tot Route van {source.stem}", _BARE, goal, ours, theirs, note=note)


def growth(large: Path, huge: Path, place: Place, rounds: int) -> Line:
    """The start with twice the dossier."""
    sides = [
        _until_painted("start", place.copy(huge, "S13-huge")),
        _until_painted("start", place.copy(large, "S13-large")),
    ]
    ours, theirs = alternated(rounds, sides)
    return Line("S13", "start tot Route van huge", "hetzelfde van large", 2.1, ours, theirs)


def pressing(source: Path, place: Place, rounds: int) -> list[Line]:
    """From a key to the painted cell; the 95th percentile of twenty keys."""
    lines = []
    for page, name in (("route", "Route"), ("roles", "Rollen")):
        found = run("keys", place.copy(source, f"S4-{page}"), page, rounds)
        against = "dezelfde tabel tekenen zonder wijziging, p95"
        work = f"toets tot beeld in {name} met {source.stem}, p95"
        note = "met de duurzame schrijfactie"
        ours, theirs = tuple(found["ours"]), tuple(found["theirs"])
        lines.append(Line("S4", work, against, 2.0, ours, theirs, note=note))
    return lines


def pressing_meanwhile(source: Path, place: Place, rounds: int) -> Line:
    """The same in Route, while the workbook with everything is made again and again beside it."""
    copy = place.copy(source, "S4-meanwhile")
    with _making(source, place):
        found = run("keys", copy, "route", rounds)
    ours, theirs = tuple(found["ours"]), tuple(found["theirs"])
    work = f"toets tot beeld in Route met {source.stem}, p95, terwijl R0 gemaakt wordt"
    against = "dezelfde tabel tekenen zonder wijziging, p95, ook dan"
    return Line("S4", work, against, 2.0, ours, theirs, note="R0 in een eigen proces")


@contextmanager
def _making(source: Path, place: Place) -> Iterator[None]:
    """Make reports one after another, as the window does: in a process of their own."""
    over = threading.Event()
    words = ["report", source, "R0", "--format", "xlsx", "--output", place.file("S4-R0.xlsx")]
    command = [sys.executable, "-m", "app", *map(str, words)]

    def work() -> None:
        while not over.is_set():
            subprocess.run(command, check=True, capture_output=True, cwd=ROOT)

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def filtering(source: Path, place: Place, rounds: int) -> Line:
    """From a text in the filter to the painted list."""
    found = run("filter", place.copy(source, "S5"), rounds)
    against = "dezelfde velden met een list comprehension, en de tabel tekenen"
    note = "zonder de wachttijd na de laatste toets"
    ours, theirs = tuple(found["ours"]), tuple(found["theirs"])
    return Line("S5", f"filteren van {source.stem}", against, 2.0, ours, theirs, note=note)


def memory(demo: Path, large: Path, place: Place, rounds: int) -> list[Line]:
    """The peak of the program with Route on screen; none where the system does not tell it."""
    if sys.platform != "linux":
        return []
    sides = [
        _peak("start", place.copy(demo, "S12-demo")),
        _peak("start", place.copy(large, "S12-large")),
        _peak("bare"),
    ]
    small, big, least = alternated(rounds, sides)
    return [
        Line("S12", "piekgeheugen, Route van demo", _BARE, 1.5, small, least, "MB"),
        Line("S12", "piekgeheugen, Route van large", _BARE, 2.5, big, least, "MB"),
    ]


def against_calc(source: Path, place: Place, rounds: int) -> list[Line]:
    """Start to a filtered list, against LibreOffice Calc opening the workbook of the same."""
    calc = shutil.which("soffice")
    if calc is None:
        return []
    workbook = place.file("S14.xlsx")
    writing(content(source), workbook)()
    sides = [_until_painted("start", place.copy(source, "S14"), _FILTER), _opening(calc, workbook)]
    ours, theirs = alternated(rounds, sides)
    note = "Calc zonder scherm, tot het eerste blad als CSV geschreven is; doel: 5 keer zo snel"
    return [
        Line(
            "S14",
            f"start tot gefilterde lijst van {source.stem}",
            "LibreOffice Calc dat R0 opent",
            0.2,
            ours,
            theirs,
            note=note,
        )
    ]


def _until_painted(*words: object) -> Side:
    def side() -> float:
        began = time.monotonic()
        painted: float = run(*words)["painted"]
        return painted - began

    return side


def _peak(*words: object) -> Side:
    def side() -> float:
        peak: float = run(*words)["peak"]
        return peak

    return side


def _opening(calc: str, workbook: Path) -> Side:
    def side() -> float:
        began = time.monotonic()
        profile = f"-env:UserInstallation={(workbook.parent / 'calc').as_uri()}"
        out = ["--convert-to", "csv", "--outdir", str(workbook.parent), str(workbook)]
        subprocess.run(
            [calc, profile, "--headless", "--norestore", *out], check=True, capture_output=True
        )
        return time.monotonic() - began

    return side


def run(*words: object, module: str = "in_window") -> Any:
    """What a module of this package tells, run in a process of its own."""
    # Where nothing may be kept compiled, loading would be measured instead of starting.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-m", f"tests.bench.{module}", *map(str, words)],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=kept,
    )
    return json.loads(done.stdout)
