"""S12: how much memory the program needs to open a dossier.

Each run is a process of its own. The goal compares with a bare PySide6 process; as long as there
is no window it would flatter the program, which then is without Qt while the other side has it. So
the other side is a bare Python, which is harder, and the ratio says nothing about the goal.
"""

import re
import subprocess
import sys
from pathlib import Path

from tests.bench.files import ROOT
from tests.bench.places import Place
from tests.bench.timing import Line, Side, alternated

# Not `ru_maxrss`: a child inherits there what the process that started it had used.
_REPORT = "print(open('/proc/self/status').read())"
_OPEN = """
import sys
from pathlib import Path
from app.editing.session import Session
from app.storage.opening import open_document
session = Session(open_document(Path(sys.argv[1]), "bench"), "bench")
"""
_PEAK = re.compile(r"VmHWM:\s+(\d+) kB")
_NOTE = (
    "AFWIJKING: het venster en PySide6 zijn er nog niet; vergeleken met een kaal Python-proces, dus"
    " het doel (≤ {goal}× een kaal PySide6-proces) is niet te beoordelen"
)


def measure(demo: Path, large: Path, place: Place, rounds: int) -> list[Line]:
    """The lines of S12; none where the system does not tell the peak."""
    if sys.platform != "linux":
        return []
    sides = [
        _peak(_OPEN + _REPORT, place.copy(demo, "S12-demo")),
        _peak(_OPEN + _REPORT, place.copy(large, "S12-large")),
        _peak(_REPORT, Path()),
    ]
    small, big, bare = alternated(rounds, sides)
    against = "een kaal Python-proces"
    return [
        Line("S12", "demo openen", against, None, small, bare, "MB", _NOTE.format(goal="1,5")),
        Line("S12", "large openen", against, None, big, bare, "MB", _NOTE.format(goal="2,5")),
    ]


def _peak(program: str, path: Path) -> Side:
    """The peak of a process, in megabytes."""

    def run() -> float:
        found = subprocess.run(
            [sys.executable, "-c", program, str(path)],
            check=True,
            capture_output=True,
            text=True,
            cwd=ROOT,
        )
        peak = _PEAK.search(found.stdout)
        return int(peak[1]) / 1024 if peak else 0.0

    return run
