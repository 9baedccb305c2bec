"""Starts the real program and keeps what it said."""

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

CHANGE_ID = re.compile(r"[a-z0-9]{10}-\d{6}")
SECONDS = 60

_ENGLISH = re.compile(
    r"\b(traceback|error|exception|warning|invalid|argument|expected|required|usage|unrecognized"
    r"|ignored|failed|cannot|could|not|the|directory|unexpected|missing|choose)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a process left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def id(self) -> str:
        """The change set id, when that and nothing else was printed."""
        assert self.code == 0, self
        assert self.err == "", self
        assert self.out.endswith("\n"), self
        assert CHANGE_ID.fullmatch(self.out[:-1]), self
        return self.out[:-1]

    @property
    def nothing_changed(self) -> bool:
        return (self.code, self.out, self.err) == (0, "", "")


@dataclass(slots=True)
class Program:
    """The program for one user on one laptop.

    Attributes:
        folder: Where it is started.
        state: Its folder for working copies and backups.
    """

    folder: Path
    state: Path

    def environment(self, **more: str) -> dict[str, str]:
        """The environment: nothing of the one who runs the tests but what Python needs."""
        kept = ("PATH", "HOME", "USER", "LOGNAME", "SYSTEMROOT", "TMP", "TEMP", "TMPDIR")
        found = {name: os.environ[name] for name in kept if name in os.environ}
        return {**found, "SAMENLEVINGSROUTE_STATE": str(self.state), **more}

    def command(self, *words: str | Path) -> list[str]:
        return [sys.executable, "-m", "app", *map(str, words)]

    def run(
        self,
        *words: str | Path,
        env: Mapping[str, str] | None = None,
        preexec: Callable[[], None] | None = None,
        folder: Path | None = None,
        dutch: bool = True,
    ) -> Answer:
        """Run a command; whatever happens, it never shows a traceback or speaks English.

        Args:
            words: The arguments.
            env: More for the environment.
            preexec: Called in the new process before the program starts.
            folder: Where to start; the program's own when left out.
            dutch: Judge the language of standard error (off where texts of a test are English).
        """
        done = subprocess.run(
            self.command(*words),
            cwd=folder or self.folder,
            env=self.environment(**(env or {})),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=SECONDS,
            preexec_fn=preexec,
        )
        answer = Answer(done.returncode, done.stdout.decode(), done.stderr.decode())
        judge(answer, dutch=dutch)
        return answer

    def id(self, *words: str | Path) -> str:
        """Run a command that changes something; gives the id of the change set."""
        return self.run(*words).id

    def show(self, file: str | Path, *words: str) -> Any:
        return self.run("show", file, "--json", *words).json

    def history(self, file: str | Path) -> Any:
        return self.run("history", file, "--json").json

    def instance(self, file: str | Path, step: str, wijk: str | None = None) -> Any:
        return instance(self.show(file), step, wijk)

    def refused(self, *words: str | Path, code: int = 1) -> str:
        """Run a command that must do nothing; gives the reason it tells."""
        answer = self.run(*words)
        assert answer.code == code, answer
        assert answer.out == "", answer
        assert answer.err.strip(), answer
        return answer.err


def rarely(*rows: Any, columns: int = 2) -> list[Any]:
    """Further rows of a table, for `make soak`: each starts the program, and says little more."""
    return [pytest.param(*(row if columns > 1 else (row,)), marks=pytest.mark.soak) for row in rows]


def judge(answer: Answer, *, dutch: bool = True) -> None:
    """What holds for every run."""
    assert answer.code in (0, 1, 2, 3), answer
    for text in (answer.out, answer.err):
        assert "Traceback" not in text, answer
    assert "in het programma zelf" not in answer.err, answer
    if dutch:
        assert not _ENGLISH.search(answer.err), answer
    if answer.code != 0:
        assert answer.err.strip(), answer
    if answer.err:
        assert answer.err.endswith("\n"), answer


def instance(view: Any, step: str, wijk: str | None = None) -> Any:
    """One instance of what `show --json` printed."""
    (found,) = (
        item for item in view["instances"] if (item["step"], item["neighbourhood"]) == (step, wijk)
    )
    return found


def contribution(found: Any, department: str) -> Any:
    """The contribution of one department to an instance."""
    (part,) = (item for item in found["contributions"] if item["department"] == department)
    return part


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def listing(folder: Path) -> dict[str, tuple[int, int, str]]:
    """Every file below a folder with its size, time and content."""
    return {
        str(path.relative_to(folder)): (
            path.lstat().st_size,
            path.lstat().st_mtime_ns,
            sha256(path) if path.is_file() else "",
        )
        for path in sorted(folder.rglob("*"))
    }
