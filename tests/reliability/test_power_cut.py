"""A power cut loses nothing that was confirmed or published (P2)."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reliability.faults import driven, linux

pytestmark = linux


@pytest.fixture
def disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with an ext4 file system in a file, whose power can be cut."""
    if os.geteuid() != 0 or shutil.which("mkfs.ext4") is None:
        pytest.skip("needs root and mkfs.ext4")
    root = tmp_path_factory.mktemp("power")
    image, folder = root / "disk.img", root / "disk"
    folder.mkdir()
    image.touch()
    os.truncate(image, 64 << 20)
    subprocess.run(["mkfs.ext4", "-q", "-F", str(image)], check=True)
    mount = ["mount", "-o", "loop", str(image), str(folder)]
    if subprocess.run(mount, stderr=subprocess.DEVNULL, check=False).returncode:
        pytest.skip("mounting is not allowed here")
    subprocess.run(["umount", str(folder)], check=True)
    yield root
    # Only still mounted when the driver found something.
    subprocess.run(["umount", str(folder)], stderr=subprocess.DEVNULL, check=False)


def cuts(disk: Path, times: int) -> None:
    found = driven(disk, "power_cuts", times)
    assert [line for line in found if line["bad"]] == []
    assert len(found) == times
    assert sum(line["kept"] for line in found) > times * 2
    # When the cuts fall depends on how busy the machine is: of a few, few may come so late.
    assert sum(line["published"] for line in found) >= max(times // 4, 1)


def test_power_cuts(disk: Path) -> None:
    cuts(disk, 5)


@pytest.mark.soak
def test_many_power_cuts(disk: Path) -> None:
    cuts(disk, 200)


def test_a_disk_that_lies_is_found_out(disk: Path) -> None:
    """The control: without syncs the same cuts must lose something, else they prove nothing."""
    found = driven(disk, "power_cuts", 10, "lie", faults=True)
    assert found[-1]["bad"] != []
    assert sum(line["kept"] for line in found) > 0
