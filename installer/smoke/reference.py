"""Compares reports that were made elsewhere with those of the checkout, and has them judged."""

import os
import subprocess
import sys
from pathlib import Path

from installer.smoke.telling import insist
from installer.smoke.using import make_reports
from tests.support.verapdf import PDFUA_1, judge


def same_as_linux(dossier: Path, made: Path, scratch: Path) -> None:
    """Insist that reports are those which the checkout makes of the same dossier.

    Args:
        dossier: The dossier.
        made: Holds the reports that were made elsewhere.
        scratch: Is written in.
    """
    scratch.mkdir(parents=True, exist_ok=True)
    for path in make_reports(_checkout, dossier, scratch, str):
        other = made / path.name
        insist(path.read_bytes() == other.read_bytes(), f"{path.name} has the bytes of Linux")
    for verdict in judge(PDFUA_1, sorted(made.glob("*.pdf"))):
        insist(verdict.passed, f"{verdict.path.name} is {PDFUA_1}", str(verdict.failures))


def _checkout(*words: str) -> tuple[int, str]:
    # A package for the tests brings lxml, which writes XML with other blanks: it is not handed out.
    done = subprocess.run(
        [sys.executable, "-m", "app", *words],
        env={**os.environ, "OPENPYXL_LXML": "False"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr
