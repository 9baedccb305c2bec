"""The power is cut while somebody works."""

import os
import random
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.reliability.injecting import Faults, NoFaults, child_of, finish, report
from tests.reliability.working import NAME, work_storm
from tests.unit.storage.dossiers import closed_dossier, ids_in, judge_file, judge_session, opened

_EXT4_SHUTDOWN = 0x8004587D
_NO_LOG_FLUSH = 2


def cut_power(folder: Path) -> None:
    """Stop a file system as a power cut does: what was not synced is gone."""
    import fcntl  # noqa: PLC0415 - not on Windows

    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.ioctl(handle, _EXT4_SHUTDOWN, _NO_LOG_FLUSH.to_bytes(4, sys.byteorder))
    finally:
        os.close(handle)


def mount(image: Path, folder: Path) -> None:
    """Mount a disk that does not, as ext4 otherwise does, sync a file that replaces another."""
    options = "loop,noauto_da_alloc"
    subprocess.run(["mount", "-o", options, str(image), str(folder)], check=True)


def drive_power_cuts(root: Path, arguments: list[str]) -> None:
    """Cut the power of a disk that somebody works on, again and again.

    With `lie` the disk says to be ready with what it did not write: that must show.
    """
    chosen = random.Random(7)
    lies = arguments[1:] == ["lie"]
    disk = root / "disk"
    place = disk / "share" / NAME
    os.environ["SAMENLEVINGSROUTE_STATE"] = str(disk / "state")
    kept: set[str] = set()
    for number in range(int(arguments[0])):
        mount(root / "disk.img", disk)
        if not number:
            closed_dossier(place)
        told = _cut_off(place, disk, chosen.uniform(0, 0.3), lies=lies)
        mount(root / "disk.img", disk)
        try:
            bad = _morning_after(place, told, kept)
        except Exception as error:  # noqa: BLE001 - whatever it is, it was broken
            bad = [f"{type(error).__name__}: {error}"]
        subprocess.run(["umount", str(disk)], check=True)
        fresh = sum(line.startswith("kept") for line in told)
        report(bad=bad, kept=fresh, published=sum(line.startswith("published") for line in told))
        if bad:
            break


def _cut_off(place: Path, disk: Path, seconds: float, *, lies: bool) -> list[str]:
    """Let somebody work, and cut the power; gives what was confirmed."""
    faults = Faults("/disk/", 0, 0, sticky=False, how="lie") if lies else NoFaults()
    child, reading = child_of(work_storm, place, faults)
    select.select([reading], [], [], 10)
    time.sleep(seconds)
    cut_power(disk)
    os.kill(child, signal.SIGKILL)
    _, told = finish(child, reading)
    subprocess.run(["umount", str(disk)], check=True)
    return told


def _morning_after(place: Path, told: list[str], kept: set[str]) -> list[str]:
    """What was confirmed or published, and is not there; `kept` grows by what was confirmed."""
    ends = [place for place, line in enumerate(told) if line.startswith("published")]
    shared = {line.split()[1] for line in told[: ends[-1]] if line[0] == "k"} if ends else set()
    kept |= {line.split()[1] for line in told if line.startswith("kept")}
    bad = [f"not in the file: {found}" for found in sorted(shared - ids_in(place))]
    judge_file(place)
    with opened(place) as session:
        judge_session(session)
        lost = sorted(kept - {item.id for item in session.history.newest_first()})
    return bad + ([f"lost: {lost}"] if lost else [])
