"""The disk is full in the middle of work."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.reliability.injecting import Faults, NoFaults, Tell, child_of, finish, report, trouble
from tests.reliability.working import NAME, aftermath
from tests.unit.storage.dossiers import closed_dossier, judge_session, opened, write


def work_small_disk(place: Path, tell: Tell, faults: Faults) -> None:
    """Fill the disk, go on failing, get room, go on."""
    make_full, make_room = DISKS[os.environ["DISK"]]
    session = opened(place)
    make_full(session.document.working_file)
    for number in range(60):
        with trouble(tell):
            tell(f"kept {write(session, str(number) + 'x' * 20_000).id}")
        with trouble(tell):
            session.publish()
    judge_session(session)
    make_room(session.document.working_file)
    tell("room")
    tell(f"kept {write(session, 'weer ruimte').id}")
    judge_session(session)
    session.publish()
    tell("published")
    session.close()


def limit_files(path: Path) -> None:
    """No file may grow beyond what the working copy needs for a few commands."""
    import resource  # noqa: PLC0415 - not on Windows

    limit = path.stat().st_size + 100_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))


def free_files(_: Path) -> None:
    """Files may grow again."""
    import resource  # noqa: PLC0415

    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def filler(path: Path) -> Path:
    """A file that takes up what is left of a small disk."""
    return next(parent for parent in path.parents if parent.name == "disk") / "filler"


def fill_disk(path: Path) -> None:
    """Leave about as much as a few commands need."""
    free = os.statvfs(path)
    filler(path).write_bytes(bytes(max(0, free.f_bavail * free.f_frsize - 200_000)))


def empty_disk(path: Path) -> None:
    """Throw something away."""
    filler(path).unlink()


Disk = tuple[Callable[[Path], None], Callable[[Path], None]]


_FEW_COMMANDS = 100
"""KiB that a few commands take."""


def squeeze(path: Path) -> None:
    """Leave a disk of what is on it now and a few commands, however large a dossier is."""
    shutil.rmtree(path.parents[2] / "backups", ignore_errors=True)
    disk = os.statvfs(path)
    taken = (disk.f_blocks - disk.f_bfree) * disk.f_frsize // 1024
    _resize(path, f"{taken + _FEW_COMMANDS}k")


def widen(path: Path) -> None:
    """Give it room again."""
    _resize(path, "4m")


def _resize(path: Path, size: str) -> None:
    disk = next(parent for parent in path.parents if parent.name == "disk")
    subprocess.run(["mount", "-o", f"remount,size={size}", str(disk)], check=True)


DISKS: dict[str, Disk] = {
    "tiny": (squeeze, widen),
    "limit": (limit_files, free_files),
    "tmpfs": (fill_disk, empty_disk),
}


def drive_small_disk(root: Path, arguments: list[str]) -> None:
    """The disk is full in the middle of work."""
    os.environ["DISK"] = arguments[0]
    if arguments[0] == "tiny":
        # What is shared stands elsewhere: the laptop is full.
        os.environ["SAMENLEVINGSROUTE_STATE"] = str(root / "disk" / "state")
    place = closed_dossier(root / "share" / NAME)
    killed, told = finish(*child_of(work_small_disk, place, NoFaults()))
    bad = [line for line in told if line.startswith("bad")]
    more, _ = aftermath(place, told)
    troubles = [line.split()[1] for line in told if line.startswith("trouble")]
    kept = sum(line.startswith("kept") for line in told)
    report(killed=killed, bad=bad + more, troubles=troubles, kept=kept, told=told[-3:])
