"""Runs programs for Windows on the machine that builds."""

import os
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

_PLACES = "/usr/lib/wine"
"""Where Debian keeps `wine64`."""

_SECONDS = 600


class Wine:
    """A Windows of its own, gone afterwards.

    Use it as a context manager.
    """

    def __init__(self, *, screen: bool = False) -> None:
        """Prepare it.

        Args:
            screen: Whether its programs may open windows on the screen of who calls.
        """
        self._prefix = tempfile.TemporaryDirectory(prefix="wine-", ignore_cleanup_errors=True)
        self._variables = {
            **os.environ,
            "WINEPREFIX": self._prefix.name,
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            # It would ask to fetch parts that nothing here needs; of mscms a stand-in may be there.
            "WINEDLLOVERRIDES": "mscoree=;mshtml=;mscms=n,b",
            "PATH": f"{os.environ['PATH']}{os.pathsep}{_PLACES}",
        }
        if not screen:
            self._variables.pop("DISPLAY", None)

    def __enter__(self) -> Self:
        # The default is Windows 7, for which Python 3.13 is not made.
        self._start("wine64", "winecfg", "-v", "win10")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._start("wineserver", "-k")
        self._prefix.cleanup()

    @property
    def drive(self) -> Path:
        """The folder that is drive C."""
        return Path(self._prefix.name) / "drive_c"

    def run(self, program: Path, *words: str, folder: Path) -> str:
        """Run a program for Windows and give what it wrote.

        Args:
            program: The `.exe`.
            words: Its arguments.
            folder: Where it runs.

        Raises:
            SystemExit: It failed; what it said is in the message.
        """
        code, told = self.try_run(str(program), *words, folder=folder)
        if code != 0:
            message = f"{program.name} under Wine: {code}\n{told}"
            raise SystemExit(message)
        return told

    def try_run(
        self, *words: str, folder: Path | None = None, variables: Mapping[str, str] | None = None
    ) -> tuple[int, str]:
        """Run a program for Windows; gives its exit code and what it wrote.

        Args:
            words: The program and its arguments.
            folder: Where it runs; here when left out.
            variables: Added to its environment.
        """
        done = self._start("wine64", *words, folder=folder, variables=variables)
        return done.returncode, done.stdout

    def begin(self, *words: str, folder: Path | None = None) -> subprocess.Popen[bytes]:
        """Start a program for Windows and go on; it gets an input that stays open.

        Args:
            words: The program and its arguments.
            folder: Where it runs; here when left out.
        """
        return subprocess.Popen(
            ("wine64", *words),
            cwd=folder,
            env=self._variables,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def wait(self) -> None:
        """Wait until every program in it has ended: some go on in a process of their own."""
        self._start("wineserver", "-w")

    def _start(
        self, *words: str, folder: Path | None = None, variables: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        # A Python of Windows starts only with pipes for all of its streams.
        return subprocess.run(
            words,
            cwd=folder,
            env={**self._variables, **(variables or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=_SECONDS,
            check=False,
        )


def for_windows(path: Path) -> str:
    """A path of this machine as a program in Wine calls it."""
    return "Z:" + str(path.resolve()).replace("/", "\\")
