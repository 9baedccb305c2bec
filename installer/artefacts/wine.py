"""Runs programs for Windows on the machine that builds."""

import os
import subprocess
import tempfile
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

    def __init__(self) -> None:
        self._prefix = tempfile.TemporaryDirectory(prefix="wine-", ignore_cleanup_errors=True)
        self._variables = {
            **os.environ,
            "WINEPREFIX": self._prefix.name,
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            # It would ask to fetch parts that nothing here needs.
            "WINEDLLOVERRIDES": "mscoree=;mshtml=",
            "PATH": f"{os.environ['PATH']}{os.pathsep}{_PLACES}",
        }
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

    def run(self, program: Path, *words: str, folder: Path) -> str:
        """Run a program for Windows and give what it wrote.

        Args:
            program: The `.exe`.
            words: Its arguments.
            folder: Where it runs.

        Raises:
            SystemExit: It failed; what it said is in the message.
        """
        done = self._start("wine64", str(program), *words, folder=folder)
        if done.returncode != 0:
            message = f"{program.name} under Wine: {done.returncode}\n{done.stdout}"
            raise SystemExit(message)
        return done.stdout

    def _start(self, *words: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
        # A Python of Windows starts only with pipes for all of its streams.
        return subprocess.run(
            words,
            cwd=folder,
            env=self._variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=_SECONDS,
            check=False,
        )
