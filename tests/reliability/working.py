"""What a child does until something goes wrong, and what must hold the next morning."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from app.domain.changes import Draft
from app.editing.session import Session
from app.storage import backups, lock, places, schema
from app.storage.opening import create
from app.storage.schema import FORMAT, Format
from tests.reliability.injecting import Faults, Tell, Work, trouble
from tests.unit.storage.dossiers import (
    ORDER,
    TALKS,
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


WORK: dict[str, Work] = {
    "create": work_create,
    "open": work_open,
    "migrate": work_open,
    "publish": work_publish,
}


OLDER = FORMAT
"""The format of what is renewed; from then on `schema.FORMAT` is a newer one."""


def renewed(place: Path) -> list[str]:
    """What is wrong with a dossier that was, or is being, brought to a newer format."""
    bad = []
    (work,) = places.databases_at(place)
    if _format(work) == schema.FORMAT:
        kept = work.with_name(f"work-{OLDER}.db")
        if not kept.exists() or _format(kept) != OLDER:
            bad.append("the working copy was renewed before it was kept")
        else:
            judge_file(kept)
    if _format(place) == schema.FORMAT:
        key = places.documents_at(place)[0]
        older = [found.path for found in backups.backups(key) if found.mark.startswith("formaat")]
        if [_format(path) for path in older] != [OLDER]:
            bad.append("the published file was renewed before it was kept")
    return bad


def _format(path: Path) -> Format:
    with closing(sqlite3.connect(path)) as connection:
        return Format.of(connection.execute("PRAGMA user_version").fetchone()[0])


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


def work_storm(place: Path, tell: Tell, faults: Faults) -> None:
    """Write and publish until somebody kills this."""
    faults.arm()
    session = opened(place)
    for number in range(1_000_000):
        text = f"{time.time_ns()} " * (number % 50 + 1)
        tell(f"kept {write(session, text, (ORDER, TALKS)[number % 2]).id}")
        if number % 5 == 4:
            tell(f"kept {session.undo().id}")
        if number % 3 == 2:
            session.publish()
            tell(f"published {remark(session.dossier)[:20]}")


def work_publishing(place: Path, tell: Tell, faults: Faults) -> None:
    """Publish as fast as can be until killed."""
    session = opened(place)
    tell("ready")
    for number in range(1_000_000):
        write(session, f"{number} " * 200)
        session.publish()
