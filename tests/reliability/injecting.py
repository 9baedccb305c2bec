"""The children of a driver: what they do, under which faults, and what they tell."""

import ctypes
import json
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from app.storage.errors import StorageError

Tell = Callable[[str], None]
Work = Callable[[Path, Tell, "Faults"], None]

HOW = {"fail": 0, "die": 1, "tear": 2, "lie": 3}


class Faults:
    """The fault injector of this process."""

    def __init__(self, where: str, at: int, error: int, *, sticky: bool, how: str) -> None:
        """Act on the `at`-th call on a path with `where` in it; 0 only counts."""
        self._library = ctypes.CDLL(None)
        self._library.iof_count.restype = ctypes.c_long
        self._arm = (where.encode(), ctypes.c_long(at), error, int(sticky), HOW[how])

    def arm(self) -> None:
        """From here on calls are counted."""
        self._library.iof_arm(*self._arm)

    def disarm(self) -> int:
        """From here on nothing fails any more; gives how many calls there were."""
        self._library.iof_disarm()
        return int(self._library.iof_count())


class NoFaults(Faults):
    """For drivers that run without the injector."""

    def __init__(self) -> None:
        """Nothing to arm."""

    def arm(self) -> None:
        """Do nothing."""

    def disarm(self) -> int:
        """Do nothing."""
        return 0


def child_of(work: Work, place: Path, faults: Faults) -> tuple[int, int]:
    """Run work in a child; gives its number and the end of the pipe to listen at."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
    else:
        os.close(reading)
        run_child(work, place, faults, writing)
    return child, reading


def run_child(work: Work, place: Path, faults: Faults, writing: int) -> NoReturn:
    """Do the work in this process, which ends here."""

    def tell(what: str) -> None:
        os.write(writing, f"{what}\n".encode())

    try:
        work(place, tell, faults)
    except BaseException:  # noqa: BLE001 - whatever it is, the driver has to hear of it
        faults.disarm()
        tell("bad " + " | ".join(traceback.format_exc().splitlines()[-3:]))
    os._exit(0)


def heard(reading: int) -> list[str]:
    """Everything a child told before it ended."""
    with os.fdopen(reading, encoding="utf-8") as pipe:
        return [line for line in pipe.read().split("\n") if line]


def finish(child: int, reading: int) -> tuple[bool, list[str]]:
    """Wait for a child: whether it was killed, and what it told."""
    told = heard(reading)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status), told


@contextmanager
def trouble(tell: Tell) -> Iterator[None]:
    """Trouble with storage is told by its code; anything else is a bug."""
    try:
        yield
    except StorageError as error:
        tell(f"trouble {error.trouble} {error.data.get('detail', '')}")


def report(**values: Any) -> None:
    """One line for the test."""
    sys.stdout.write(json.dumps(values) + "\n")
    sys.stdout.flush()
