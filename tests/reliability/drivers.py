"""The processes that are killed, starved and lied to; run by `tests.reliability.faults`.

A driver is started once, imports everything, and forks a child for every attempt. The child does
the work and tells, through a pipe, what was confirmed to the user; the driver looks at what is
left on disk and prints one line of JSON per attempt. `bad` says what was broken; it is empty.
"""

import ctypes
import json
import os
import random
import select
import shutil
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from app.domain.changes import Draft
from app.editing.session import Session
from app.storage import lock
from app.storage.document import create
from app.storage.errors import StorageError
from tests.unit.storage.dossiers import (
    ORDER,
    TALKS,
    closed_dossier,
    founding,
    ids_in,
    judge_file,
    judge_session,
    made,
    opened,
    remark,
    remark_change,
    write,
)

NAME = "M.samenroute"
_EXT4_SHUTDOWN = 0x8004587D
_NO_LOG_FLUSH = 2
_BUSY_SHARE = 0.8
"""So many of the kills wait until the process is at work; the others hit it while it opens."""

Tell = Callable[[str], None]
Work = Callable[[Path, Tell, "Faults"], None]

HOW = {"fail": 0, "die": 1, "tear": 2}


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


def three_commands(session: Session, tell: Tell) -> None:
    """Two edits, typing in one visit and an undo, each told when it is confirmed."""
    with trouble(tell):
        tell(f"kept {write(session, 'eerste ' * 300).id}")
    with trouble(tell):
        tell(f"kept {write(session, 'tweede ' * 900, TALKS).id}")
    for text in ("g", "ge", "getypt"):
        with trouble(tell):
            change = remark_change(remark(session.dossier), text)
            item = session.do(Draft("type", (change,)), visit=tell)
            assert item is not None
            tell(f"kept {item.id}")
    with trouble(tell):
        if session.history.undoable() is not None:
            tell(f"kept {session.undo().id}")


def go_on(session: Session, tell: Tell) -> None:
    """The disk is well again: the same session goes on, and what failed left nothing behind."""
    judge_session(session)
    write(session, "weer goed")
    judge_session(session)
    with trouble(tell):
        session.publish()


def work_create(place: Path, tell: Tell, faults: Faults) -> None:
    """Make a dossier and work in it."""
    faults.arm()
    session = None
    with trouble(tell):
        session = Session(create(place, founding(), "noor", "noor"), "noor")
    if session is not None:
        tell(f"kept {next(session.history.newest_first()).id}")
        three_commands(session, tell)
    tell(f"count {faults.disarm()}")
    if session is not None:
        go_on(session, tell)
        session.close()


def work_open(place: Path, tell: Tell, faults: Faults) -> None:
    """Open a dossier, work in it, publish, close."""
    faults.arm()
    session = None
    with trouble(tell):
        session = opened(place)
    if session is not None:
        three_commands(session, tell)
        with trouble(tell):
            session.publish()
            tell("published")
    tell(f"count {faults.disarm()}")
    if session is not None:
        go_on(session, tell)
        session.close()


def work_publish(place: Path, tell: Tell, faults: Faults) -> None:
    """Publish one change."""
    session = opened(place)
    tell(f"kept {write(session, 'nieuw').id}")
    faults.arm()
    with trouble(tell):
        session.publish()
        tell("published")
    tell(f"count {faults.disarm()}")
    go_on(session, tell)
    session.close()


WORK: dict[str, Work] = {"create": work_create, "open": work_open, "publish": work_publish}


def aftermath(place: Path, told: list[str]) -> tuple[list[str], dict[str, Any]]:
    """Open what was left behind, as the user does the next morning: what is wrong with it?"""
    bad: list[str] = []
    seen: dict[str, Any] = {"half_lock": False, "unfinished": 0}
    kept = {line.split()[1] for line in told if line.startswith("kept")}
    if not place.exists():
        if kept or "published" in told:
            bad.append("the file is not there, though it was confirmed")
        unlocked(place, seen)
        with made(place) as session:
            write(session, "toch")
        return bad, seen
    judge_file(place)
    before = ids_in(place)
    if "published" in told and not kept <= before:
        bad.append("it was published, but the file does not have it")
    unlocked(place, seen)
    with opened(place) as session:
        judge_session(session)
        known = {item.id for item in session.history.newest_first()}
        if not kept <= known:
            bad.append(f"lost: {kept - known}")
        seen["unfinished"] = len(known - before - kept)
        write(session, "de volgende ochtend")
        session.publish()
        if judge_file(place) != session.dossier:
            bad.append("publishing afterwards went wrong")
    left = sorted(path.name for path in place.parent.iterdir())
    seen["left"] = [name for name in left if name != place.name]
    return bad, seen


def unlocked(place: Path, seen: dict[str, Any]) -> None:
    """A process that dies while writing its lock leaves one that nobody can read."""
    path = lock.lock_path(place)
    if path.exists() and lock._read(path) is None:
        seen["half_lock"] = True
        path.unlink()


def report(**values: Any) -> None:
    """One line for the test."""
    sys.stdout.write(json.dumps(values) + "\n")
    sys.stdout.flush()


def drive_faults(root: Path, arguments: list[str]) -> None:
    """Every n-th call of some work fails, or is the last thing the process does."""
    name, where, how, error, sticky, every = arguments
    template, live = root / "template", root / "desk"
    place = live / "share" / NAME
    os.environ["SAMENLEVINGSROUTE_STATE"] = str(live / "state")
    place.parent.mkdir(parents=True)
    (live / "state").mkdir()
    unpublished: list[str] = []
    if name != "create":
        closed_dossier(place)
        with opened(place) as session:
            unpublished.append(f"kept {write(session, 'van gisteren').id}")
    shutil.copytree(live, template)
    at = 1
    while True:
        shutil.rmtree(live)
        shutil.copytree(template, live)
        faults = Faults(where, at, int(error), sticky=sticky == "sticky", how=how)
        killed, told = finish(*child_of(WORK[name], place, faults))
        bad = [line for line in told if line.startswith("bad")]
        seen: dict[str, Any] = {}
        try:
            more, seen = aftermath(place, told + unpublished)
            bad += more
        except Exception:  # noqa: BLE001 - told to the test, with the point
            bad.append(" | ".join(traceback.format_exc().splitlines()[-5:]))
        counts = [int(line.split()[1]) for line in told if line.startswith("count")]
        troubles = [line.split()[1] for line in told if line.startswith("trouble")]
        report(at=at, killed=killed, troubles=troubles, bad=bad, told=told, **seen)
        if counts and counts[0] < at:
            break
        at += int(every)


def work_storm(place: Path, tell: Tell, faults: Faults) -> None:
    """Write and publish until somebody kills this."""
    session = opened(place)
    for number in range(1_000_000):
        text = f"{time.time_ns()} " * (number % 50 + 1)
        tell(f"kept {write(session, text, (ORDER, TALKS)[number % 2]).id}")
        if number % 5 == 4:
            tell(f"kept {session.undo().id}")
        if number % 3 == 2:
            session.publish()
            tell(f"published {remark(session.dossier)[:20]}")


def drive_storm(root: Path, arguments: list[str]) -> None:
    """Kill a busy process again and again, on the same dossier."""
    chosen = random.Random(int(arguments[1]))
    place = closed_dossier(root / "share" / NAME)
    kept: set[str] = set()
    for _ in range(int(arguments[0])):
        child, reading = child_of(work_storm, place, NoFaults())
        if chosen.random() < _BUSY_SHARE:
            select.select([reading], [], [], 10)
        time.sleep(chosen.uniform(0.01, 0.08))
        os.kill(child, signal.SIGKILL)
        killed, told = finish(child, reading)
        whole = [line for line in told if line.startswith("kept") and len(line.split()[1]) == 17]
        fresh = {line.split()[1] for line in whole}
        kept |= fresh
        bad = [line for line in told if line.startswith("bad")]
        judge_file(place)
        with opened(place) as session:
            judge_session(session)
            lost = kept - {item.id for item in session.history.newest_first()}
        if lost:
            bad.append(f"lost: {sorted(lost)}")
        report(killed=killed, kept=len(fresh), bad=bad)


def work_publishing(place: Path, tell: Tell, faults: Faults) -> None:
    """Publish as fast as can be until killed."""
    session = opened(place)
    tell("ready")
    for number in range(1_000_000):
        write(session, f"{number} " * 200)
        session.publish()


def drive_copies(root: Path, arguments: list[str]) -> None:
    """A sync client copies the shared file all the time: each copy is whole."""
    place = closed_dossier(root / "share" / NAME)
    child, reading = child_of(work_publishing, place, NoFaults())
    copy = root / "copy.samenroute"
    texts: set[str] = set()
    good = 0
    try:
        for _ in range(int(arguments[0])):
            shutil.copyfile(place, copy)
            texts.add(remark(judge_file(copy)))
            good += 1
    finally:
        os.kill(child, signal.SIGKILL)
        finish(child, reading)
    report(good=good, versions=len(texts))


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
DISKS: dict[str, Disk] = {"limit": (limit_files, free_files), "tmpfs": (fill_disk, empty_disk)}


def drive_small_disk(root: Path, arguments: list[str]) -> None:
    """The disk is full in the middle of work."""
    os.environ["DISK"] = arguments[0]
    place = closed_dossier(root / "share" / NAME)
    killed, told = finish(*child_of(work_small_disk, place, NoFaults()))
    bad = [line for line in told if line.startswith("bad")]
    more, _ = aftermath(place, told)
    troubles = [line.split()[1] for line in told if line.startswith("trouble")]
    kept = sum(line.startswith("kept") for line in told)
    report(killed=killed, bad=bad + more, troubles=troubles, kept=kept, told=told[-3:])


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
    """Cut the power of a disk that somebody works on, again and again."""
    chosen = random.Random(7)
    disk = root / "disk"
    place = disk / "share" / NAME
    os.environ["SAMENLEVINGSROUTE_STATE"] = str(disk / "state")
    kept: set[str] = set()
    for number in range(int(arguments[0])):
        mount(root / "disk.img", disk)
        if not number:
            closed_dossier(place)
        child, reading = child_of(work_storm, place, NoFaults())
        select.select([reading], [], [], 10)
        time.sleep(chosen.uniform(0, 0.3))
        cut_power(disk)
        os.kill(child, signal.SIGKILL)
        _, told = finish(child, reading)
        subprocess.run(["umount", str(disk)], check=True)
        mount(root / "disk.img", disk)
        fresh = [line.split()[1] for line in told if line.startswith("kept")]
        ends = [place for place, line in enumerate(told) if line.startswith("published")]
        shared = {line.split()[1] for line in told[: ends[-1]] if line[0] == "k"} if ends else set()
        kept |= set(fresh)
        bad = [f"not in the file: {found}" for found in sorted(shared - ids_in(place))]
        judge_file(place)
        with opened(place) as session:
            judge_session(session)
            bad += [f"lost: {sorted(kept - {i.id for i in session.history.newest_first()})}"]
        subprocess.run(["umount", str(disk)], check=True)
        bad = [line for line in bad if line != "lost: []"]
        report(bad=bad, kept=len(fresh), published=len(ends))


DRIVERS = {
    "power_cuts": drive_power_cuts,
    "faults": drive_faults,
    "storm": drive_storm,
    "copies": drive_copies,
    "small_disk": drive_small_disk,
}

if __name__ == "__main__":
    DRIVERS[sys.argv[1]](Path(sys.argv[2]), sys.argv[3:])
