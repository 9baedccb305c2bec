"""Makes the document of the present format: `.venv/bin/python -m tests.documents.make`.

By the commands that users have, on a route as small as the rules allow, which keeps the file small.
"""

import os
import sys
import tempfile
from pathlib import Path
from unittest.mock import patch

from app.cli.main import run
from app.storage.schema import FORMAT
from app.storage.state import STATE_VARIABLE
from tests.unit.route.small_route import SMALL_ROUTE

FOLDER = Path(__file__).parent
PRESENT = FOLDER / f"format-{FORMAT.major}.{FORMAT.minor}.samenroute"
USER = "noor"

STEPS = (
    ("person", "add", "Noor Wielinga", "--job-title", "projectleider", "--department", "ENE"),
    ("person", "add", "Bram Ketelaar", "--department", "OR"),
    ("neighbourhood", "status", "Oost", "gestart"),
    ("set", "1.1", "--status", "B", "--owner", "Noor Wielinga", "--due", "2027-03-01"),
    ("set", "1.1", "--remark", "Eerste regel.\nTweede: é, 漢, 🏡.", "--internal-remark", "Dicht."),
    ("set", "1.1", "--check", "1=yes", "--check", "2=na:geen bewoners"),
    ("set", "1.1", "--decision", "college:2026-10-01:2026-014"),
    ("set", "1.10", "--neighbourhood", "Oost", "--department", "OR", "--text", "Tekening"),
    ("set", "1.10", "--neighbourhood", "Oost", "--waiting-for", "Netbedrijf:ruimte:2026-09-14"),
    ("step", "add", "1.11", "Eigen stap", "--accountable", "OR", "--responsible", "ENE"),
    ("role", "1.11", "BST", "I"),
    ("person", "add", "Cis Vos"),
    ("undo",),
)


def make(path: Path) -> None:
    """Make the document at `path`.

    Raises:
        SystemExit: A command did not do what it should.
    """
    with tempfile.TemporaryDirectory() as folder:
        here = {STATE_VARIABLE: str(Path(folder, "state")), "LOGNAME": USER}
        with patch.dict(os.environ, here):
            _make(path, Path(folder, "route.yaml"))


def _make(path: Path, route: Path) -> None:
    route.write_text(SMALL_ROUTE, encoding="utf-8")
    founding = ("--municipality", "Rivierdam", "--code", "GM9999", "--route", str(route))
    _do("new", path, *founding, "--neighbourhood", "Oost", "--neighbourhood", "West")
    for command, *words in STEPS:
        _do(command, path, *words)


def _do(command: str, path: Path, *words: str) -> None:
    if code := run([command, str(path), *words]):
        sys.exit(f"{command} {' '.join(words)}: {code}")


if __name__ == "__main__":
    make(PRESENT)
