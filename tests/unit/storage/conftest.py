"""These tests sync a lot; only a power cut needs a real disk for that."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

_SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 - folders with random names are made in it
MEMORY = _SHARED_MEMORY if _SHARED_MEMORY.is_dir() else None
"""Where a test writes that need not wait for a disk; `None` for the usual place."""


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """A folder in memory where the system has that."""
    with tempfile.TemporaryDirectory(prefix="samenlevingsroute-", dir=MEMORY) as name:
        yield Path(name)
