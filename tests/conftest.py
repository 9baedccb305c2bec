"""What holds for every test: no network, nothing in the home folder, repeatable examples."""

import gc
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

SOAK = bool(os.environ.get("SAMENLEVINGSROUTE_SOAK"))

settings.register_profile("ci", derandomize=True, deadline=None, database=None, print_blob=True)
settings.register_profile(
    "soak",
    deadline=None,
    max_examples=5_000,
    stateful_step_count=100,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("soak" if SOAK else "ci")


def pytest_xdist_auto_num_workers() -> int:
    """Two workers per core: half of its time a test waits, for a disk, a timer or a program."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return 2 * (cores or 1)


def pytest_collection_finish() -> None:
    """Spare the collector of garbage what stays until the end: all modules and tests.

    Every test of a window ends with collecting, and looked at hundreds of thousands of these.
    """
    gc.collect()
    gc.freeze()


def _refusing(name: str) -> Any:
    original = getattr(socket.socket, name)

    def guarded(self: socket.socket, *args: Any) -> Any:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            # Not an Exception, so that no `except` of the program can hide it.
            pytest.fail(f"the program is offline, but called socket.{name}{args}")
        return original(self, *args)

    return guarded


@pytest.fixture(scope="session", autouse=True)
def offline() -> Iterator[None]:
    """Fail a test that reaches for the network: the program promises that it never does."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "sendto", "bind"):
            patch.setattr(socket.socket, name, _refusing(name))
        yield


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep locks, working copies and settings of a test in its own folder."""
    state = tmp_path / "state"
    monkeypatch.setenv("SAMENLEVINGSROUTE_STATE", str(state))
    return state
