"""A full disk: a clear code, nothing lost, and with room the same session goes on (P6)."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.storage.errors import Trouble
from tests.reliability.faults import Findings, driven, linux

pytestmark = linux


def judge(found: Findings, expected: set[Trouble]) -> None:
    (line,) = found
    assert line["bad"] == []
    assert not line["killed"]
    assert set(line["troubles"]) <= expected
    assert len(line["troubles"]) > 10, "the disk must have been full"
    assert line["kept"] >= 2
    assert line["told"][0] == "room"
    assert line["told"][-1] == "published"


def test_files_that_may_not_grow(tmp_path: Path) -> None:
    found = driven(tmp_path, "small_disk", "limit")
    judge(found, {Trouble.DISK_FULL, Trouble.UNREADABLE})


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of two megabytes, whose size can be changed."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if subprocess.run(mount, stderr=subprocess.DEVNULL, check=False).returncode:
        pytest.skip("mounting is not allowed here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_small_disk(small_disk: Path) -> None:
    found = driven(small_disk, "small_disk", "tmpfs")
    judge(
        found,
        {
            Trouble.DISK_FULL,
            Trouble.STATE_FULL,
            Trouble.UNREADABLE,
            Trouble.STATE_UNAVAILABLE,
        },
    )


def test_a_laptop_with_room_for_a_few_commands(small_disk: Path) -> None:
    """The disk is made so small once the dossier is open; only what was confirmed counts."""
    found = driven(small_disk.parent, "small_disk", "tiny")
    judge(
        found,
        {
            Trouble.DISK_FULL,
            Trouble.STATE_FULL,
            Trouble.UNREADABLE,
            Trouble.STATE_UNAVAILABLE,
        },
    )
