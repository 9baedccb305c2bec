"""The program is damaged at the start, or removed while a dossier is open: said, nothing lost."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.acceptance.program import Program
from tests.project.repository import ROOT

_BEGIN = """
import json, shutil, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

asked = []

def answer(box):
    asked.append(box.text())
    return 0

QMessageBox.exec = answer
from app.ui.start import run_window
"""

_REMOVED = (
    _BEGIN
    + """
from app.storage.state import state_folder
from app.ui.settings import SettingsFile

SettingsFile(state_folder()).change(name="Ans")

def work():
    from app.ui.main_window import MainWindow
    from app.domain.instances import StepInstance
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    shutil.rmtree(sys.argv[2])
    window.menus.run("page_figures")()
    key = next(iter(window.desk.dossier.all(StepInstance))).id
    from app.editing.commands import instances
    kept = window.desk.edit(
        "set_instance", lambda edit: instances.set_fields(edit, key, remark="na het weghalen")
    )
    QApplication.processEvents()
    window.close()
    print(json.dumps([asked, bool(kept)]))

QTimer.singleShot(0, work)
sys.exit(run_window([sys.argv[1]]))
"""
)

_DAMAGED = _BEGIN + "code = run_window([])\nprint(json.dumps(asked))\nsys.exit(code)\n"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the whole program."""
    folder = tmp_path / "programma é"
    shutil.copytree(ROOT / "app", folder / "app", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "resources", folder / "resources")
    return folder


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path, tmp_path / "state")


def run(
    program: Program, copy: Path, code: str, *words: str | Path
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-B", "-c", code, *map(str, words)],
        cwd=program.folder,
        env=program.environment(PYTHONPATH=str(copy), QT_QPA_PLATFORM="offscreen"),
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )


def test_removed_while_a_dossier_is_open(program: Program, copy: Path) -> None:
    assert program.run("demo", "d.samenroute").code == 0
    done = run(program, copy, _REMOVED, program.folder / "d.samenroute", copy)
    assert done.returncode == 0, done.stderr
    asked, kept = json.loads(done.stdout.splitlines()[-1])
    assert kept
    (text,) = asked
    assert "weggehaald terwijl het open was" in text
    assert "Je werk is bewaard" in text
    assert "na het weghalen" in json.dumps(program.show("d.samenroute"), ensure_ascii=False)
    assert program.run("check", "d.samenroute").code == 0


def test_a_part_that_is_missing_at_the_start(program: Program, copy: Path) -> None:
    shutil.rmtree(copy / "resources" / "fonts")
    done = run(program, copy, _DAMAGED)
    assert done.returncode == 3
    (asked,) = json.loads(done.stdout.splitlines()[-1])
    assert "kan niet starten" in asked
    assert "fonts/" in asked
    assert done.stderr == f"{asked}\n"
