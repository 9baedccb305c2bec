"""Makes a report in a process of its own, so that the window stays as quick as it is.

The process is this program's own command line. It tells how far it is in JSON lines, and stops when
its standard input ends: see `app.cli.following`.
"""

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from app.installation.place import is_gone, program_folder
from app.reports.content.model import Held
from app.storage.state import STATE_VARIABLE
from app.words.window import problems
from app.words.window import reports as sentences

_PATIENCE_MS = 5_000
"""So long may the process clear away what it had half made."""

_TRACEBACK = "Traceback (most recent call last)"
"""Stands above what only a programmer can read."""


class ReportProcess(QObject):
    """One report, or one set, at a time.

    Attributes:
        progressed: How far it is, in percent, and what is being done.
        counted: How much the report holds back (a `Held`); `None`: nobody knows any more.
        made: The files (a list of `Path`).
        failed: Why there is none, in one sentence.
        stopped: It was stopped in time; nothing is left.
    """

    progressed = Signal(int, str)
    counted = Signal(object)
    made = Signal(list)
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._scratch: TemporaryDirectory[str] | None = None
        self._paths: list[Path] = []
        self._stopping = False

    @property
    def busy(self) -> bool:
        """Whether a report is being made."""
        return self._process is not None

    def start(self, words: Sequence[str]) -> None:
        """Run a command of this program, with a folder of its own for what it keeps."""
        self._clear()
        try:
            scratch = TemporaryDirectory(prefix="samenlevingsroute-", ignore_cleanup_errors=True)
        except OSError:
            self.failed.emit(sentences.NOT_STARTED)
            return
        self._scratch = scratch
        process = self._process = QProcess(self)
        self._paths, self._stopping = [], False
        environment = QProcessEnvironment.systemEnvironment()
        names = environment.keys()
        for name in names:
            # What the user set for his own Python, such as PYTHONINSPECT, is not for this one.
            if name.startswith("PYTHON"):
                environment.remove(name)
        environment.insert("PYTHONUTF8", "1")
        # It finds what this process finds, also where that was started apart from everything else.
        environment.insert("PYTHONPATH", os.pathsep.join(filter(None, sys.path)))
        environment.insert("PYTHONNOUSERSITE", "1")
        environment.insert(STATE_VARIABLE, str(Path(self._scratch.name) / "state"))
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._on_lines)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        # -P: a folder called `app` where the user works is not ours. -B: nor is this the first to
        # write what is compiled, where the program may not be written.
        process.start(sys.executable, ["-P", "-B", "-m", "app", *words])

    def stop(self) -> None:
        """Let the process stop and clear up; one that does not is ended."""
        process = self._process
        if process is None or self._stopping:
            return
        self._stopping = True
        process.closeWriteChannel()
        QTimer.singleShot(_PATIENCE_MS, process, process.kill)

    def end(self) -> None:
        """Stop and wait: the window closes."""
        process = self._process
        if process is not None:
            self.stop()
            if not process.waitForFinished(_PATIENCE_MS):
                process.kill()
                process.waitForFinished(_PATIENCE_MS)

    def _on_lines(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            told = json.loads(bytes(process.readLine().data()).decode())
            if "path" in told:
                self._paths.append(Path(told["path"]))
            elif self._stopping:
                # Of a report that nobody waits for any more nothing is told.
                continue
            elif "held" in told:
                self.counted.emit(Held(**told["held"]))
            else:
                self.progressed.emit(told["done"], told["text"])

    def _on_error(self, error: QProcess.ProcessError) -> None:
        # Any other error is followed by the end of the process.
        if error is QProcess.ProcessError.FailedToStart:
            self._finish(-1, sentences.NOT_STARTED)

    def _on_finished(self, code: int) -> None:
        self._finish(code, sentences.BROKE_OFF)

    def _finish(self, code: int, unexplained: str) -> None:
        process = self._process
        if process is None:
            return
        self._on_lines()
        complaint = bytes(process.readAllStandardError().data()).decode(errors="replace")
        self._process = None
        process.deleteLater()
        self._clear()
        if code == 0 and (self._paths or not self._stopping):
            # Stopped too late: the files are there, and whoever asked has to know.
            self.made.emit(self._paths)
        elif self._stopping:
            self.stopped.emit()
        else:
            self.failed.emit(_sentence(complaint) or _unless_gone(unexplained))

    def _clear(self) -> None:
        if self._scratch is not None:
            self._scratch.cleanup()
            self._scratch = None


def _unless_gone(sentence: str) -> str:
    """A sentence, unless it is the program itself that is no longer there."""
    return problems.damaged(str(program_folder())) if is_gone() else sentence


def _sentence(complaint: str) -> str:
    """Why the program made nothing, in its own words; empty when it could not say so itself."""
    lines = complaint.strip().splitlines()
    return "" if _TRACEBACK in complaint or not lines else lines[-1]
