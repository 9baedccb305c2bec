"""What stands in for the program that makes reports, and for a laptop without room."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest


def stand_in_of_the_program(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts a program in the place of ours that makes reports: it does as it is told."""
    if os.name == "nt":
        pytest.skip("a program of one line is no program on Windows")

    def put(source: str) -> None:
        program = folder / "program"
        program.write_text(f"#!{sys.executable}\nimport sys\n{source}", encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setattr("app.ui.report_process.sys.executable", str(program))

    return put


def taker_of_temporary_room(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Takes away the folder for temporary files, as a full disk or a tidy program does."""
    return lambda: monkeypatch.setattr(tempfile, "tempdir", str(folder / "weg"))
