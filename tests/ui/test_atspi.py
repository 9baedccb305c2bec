"""A real screen reader's way in: reads a status, changes it by key, and hears what happened.

The window runs on a screen that is not there, with the buses that a desktop has; another program
asks through AT-SPI, as Orca does.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project.repository import ROOT
from tests.ui import at_spi_window
from tests.ui.conftest import LEADER

_SYSTEM_PYTHON = "/usr/bin/python3"
_LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
_SCRIPT = """
{launcher} --launch-immediately &
launcher=$!
{python} -m tests.ui.at_spi_window "$1" 3.5 "$2" &
window=$!
{system} {listener}
kill $window $launcher
wait $window
"""


def missing() -> Iterator[str]:
    """What a bare machine lacks; `installer/setup.sh test` brings it on Debian."""
    yield from (name for name in ("xvfb-run", "dbus-run-session") if shutil.which(name) is None)
    if not _LAUNCHER.exists():
        yield "at-spi2-core"
    asked = [_SYSTEM_PYTHON, "-c", "import pyatspi"]
    if (
        not Path(_SYSTEM_PYTHON).exists()
        or subprocess.run(asked, capture_output=True, check=False).returncode
    ):
        yield "python3-pyatspi"


@pytest.fixture
def listening(demo_path: Path, own_state: Path) -> list[str]:
    """What the listener told."""
    lacking = list(missing())
    if lacking:
        installs = os.geteuid() == 0 and Path("/etc/debian_version").exists()
        (pytest.fail if installs else pytest.skip)(f"not installed: {', '.join(lacking)}")
    script = _SCRIPT.format(
        launcher=_LAUNCHER,
        python=sys.executable,
        system=_SYSTEM_PYTHON,
        listener=Path(at_spi_window.__file__).with_name("at_spi_listener.py"),
    )
    screen = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1920x1080x24"]
    shell = ["dbus-run-session", "--", "sh", "-c", script, "sh", str(demo_path), LEADER]
    done = subprocess.run(
        [*screen, *shell],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"},
    )
    said = [line for line in done.stdout.splitlines() if line.startswith(("READ ", "HEARD "))]
    assert said, done.stderr
    return said


def test_a_screen_reader_reads_a_status_and_hears_it_change(listening: list[str]) -> None:
    read, heard, again = listening
    assert "Wacht op een ander" in read.split("|")
    assert heard.startswith("HEARD Niet gestart")
    assert "Niet gestart" in again.split("|")
    assert "Wacht op een ander" not in again
