"""Another program told everybody on the machine where its parts of Qt are."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project.repository import ROOT

_OPEN_AND_CLOSE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.ui.start import run_window

QTimer.singleShot(0, QApplication.quit)
sys.exit(run_window([]))
"""


@pytest.mark.parametrize("name", ["QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH"])
def test_parts_of_another_qt_are_not_looked_at(tmp_path: Path, name: str) -> None:
    """Such a setting, of Anaconda for example, keeps a window of another Qt from opening."""
    theirs = tmp_path / "anaconda" / "plugins"
    (theirs / "platforms").mkdir(parents=True)
    (theirs / "platforms" / "libqoffscreen.so").write_bytes(b"of another Qt")
    done = subprocess.run(
        [sys.executable, "-c", _OPEN_AND_CLOSE],
        cwd=tmp_path,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "SAMENLEVINGSROUTE_STATE": str(tmp_path / "state"),
            "QT_QPA_PLATFORM": "offscreen",
            "QT_DEBUG_PLUGINS": "1",
            name: str(theirs if name == "QT_PLUGIN_PATH" else theirs / "platforms"),
        },
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "libqoffscreen" in done.stderr, "Qt says where it looked"
    assert "anaconda" not in done.stderr
