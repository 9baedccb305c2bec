"""The processes that are killed, starved and lied to; run by `tests.reliability.faults`.

A driver is started once, imports everything, and forks a child for every attempt. The child does
the work and tells, through a pipe, what was confirmed to the user; the driver looks at what is
left on disk and prints one line of JSON per attempt. `bad` says what was broken; it is empty.
"""

import os
import random
import select
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.reliability.drive_disks import drive_small_disk
from tests.reliability.drive_kinds import drive_kinds
from tests.reliability.drive_power import drive_power_cuts
from tests.reliability.injecting import Faults, NoFaults, child_of, finish, report
from tests.reliability.working import (
    NAME,
    WORK,
    aftermath,
    renewed,
    work_publishing,
    work_storm,
)
from tests.unit.storage.dossiers import (
    closed_dossier,
    judge_file,
    judge_session,
    opened,
    remark,
    write,
)
from tests.unit.storage.next_format import become_next

_BUSY_SHARE = 0.8
"""So many of the kills wait until the process is at work; the others hit it while it opens."""


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
    if name == "migrate":
        # What is there was made by an older program: this one is newer from here on.
        become_next(pytest.MonkeyPatch())
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
            bad += renewed(place) if name == "migrate" else []
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


DRIVERS: dict[str, Callable[[Path, list[str]], None]] = {
    "kinds": drive_kinds,
    "power_cuts": drive_power_cuts,
    "faults": drive_faults,
    "storm": drive_storm,
    "copies": drive_copies,
    "small_disk": drive_small_disk,
}

if __name__ == "__main__":
    DRIVERS[sys.argv[1]](Path(sys.argv[2]), sys.argv[3:])
