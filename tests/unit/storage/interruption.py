"""Doing something at the n-th thing that this process does to the files in a folder."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_EVENTS = ("open", "os.", "sqlite3.connect", "shutil.")


@dataclass
class _Interruption:
    folder: str
    at: int
    act: Callable[[], None]
    seen: list[str] = field(default_factory=list)
    busy: bool = False

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.busy or not event.startswith(_EVENTS):
            return
        paths = (str(part) for part in arguments if isinstance(part, str | os.PathLike))
        if not any(self.folder in path for path in paths):
            return
        self.seen.append(event)
        if len(self.seen) == self.at:
            self.busy = True
            try:
                self.act()
            finally:
                self.busy = False


_now: list[_Interruption] = []
_listening: list[bool] = []


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if _now:
        _now[-1].hear(event, arguments)


@contextmanager
def interrupted(folder: Path, at: int, act: Callable[[], None]) -> Iterator[list[str]]:
    """Call `act` in front of the `at`-th thing; gives the names of all of them so far."""
    if not _listening:
        # It cannot be taken away again: outside of this context it does nothing.
        sys.addaudithook(_hook)
        _listening.append(True)
    interruption = _Interruption(str(folder), at, act)
    _now.append(interruption)
    try:
        yield interruption.seen
    finally:
        _now.remove(interruption)
