"""The dossiers that are measured: made once, kept by what they were made of."""

import hashlib
import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from app.demo.making import make_demo
from app.domain import tables
from app.domain.actions import Action
from app.domain.decisions import Decision
from app.domain.instances import Check, Contribution
from app.domain.meetings import Meeting
from app.domain.risks import Risk
from app.domain.town_hall import Person
from app.domain.walk import instances
from app.route.bundled import bundled_route
from app.storage import log, rows, schema
from app.storage.connection import open_working, transaction
from app.storage.looking import snapshot
from app.storage.verify import verify
from tests.bench import history, prose, sizes, spoken
from tests.bench.sizes import Size

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "bench"

_TOWN_WIDE, _PER_WIJK = 23, 22
"""Steps of the bundled route: with these, 100 wijken are the 2,223 instances of the goals."""

Say = Callable[[str], None]


class WrongSizeError(Exception):
    """A dossier that was made is not what a size says."""


def of_size(size: Size, say: Say) -> Path:
    """The published file of a size."""
    path = FOLDER / f"{size.name}-{_fingerprint()}.samenroute"
    if not path.exists():
        say(f"{size.name} wordt gemaakt")
        FOLDER.mkdir(parents=True, exist_ok=True)
        _forget(size.name)
        with TemporaryDirectory(prefix="make-", dir=FOLDER) as folder:
            beside = Path(folder) / path.name
            write(size, beside)
            judge(size, beside)
            beside.replace(path)
    return path


def demo(folder: Path) -> Path:
    """The bundled demo, made anew, as it is on a day that never changes."""
    path = folder / "demo.samenroute"
    make_demo(path, reference_date=date(2026, 6, 1), user="bench")
    return path


def moment_before(path: Path, entries: int) -> str:
    """The moment after which the last `entries` entries of the log were made."""
    with closing(sqlite3.connect(path)) as connection:
        row = connection.execute(
            'SELECT at FROM "change" JOIN change_set USING (position)'
            " ORDER BY number DESC LIMIT 1 OFFSET ?",
            (entries,),
        ).fetchone()
    return str(row[0])


def _forget(name: str) -> None:
    """Remove what an older generator made."""
    for path in FOLDER.glob(f"{name}-*.samenroute"):
        path.unlink(missing_ok=True)


def _fingerprint() -> str:
    """What a kept file was made of: the generator, the records, the format and the route."""
    digest = hashlib.sha256(json.dumps(sorted(schema.expected_objects(), key=str)).encode())
    modules = (sizes, spoken, history, prose, log, rows)
    sources = [Path(__file__), *(Path(str(module.__file__)) for module in modules)]
    sources += sorted(Path(str(tables.__file__)).parent.glob("*.py"))
    for source in (*sources, bundled_route()):
        digest.update(source.read_bytes())
    return digest.hexdigest()[:12]


def write(size: Size, path: Path) -> None:
    """Write the log in one transaction, through the code that writes every log."""
    with closing(open_working(path, create=True)) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        schema.migrate(connection)
        connection.execute("PRAGMA cache_size=-200000")
        with transaction(connection, path):
            connection.execute(
                "INSERT INTO document (id, created_at, program) VALUES (?, ?, ?)",
                (str(UUID(int=size.entries, version=4)), "2019-01-07T08:00:00.000000Z", "bench"),
            )
            for item in history.change_log(size):
                log.append(connection, item)
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("VACUUM")
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def judge(size: Size, path: Path) -> None:
    """Prove that the file is what it should be: sound, a real chain, and of the right size.

    Raises:
        WrongSizeError: It is not.
    """
    wrong = verify(path)
    with snapshot(path) as found:
        dossier = found.dossier
        counted = (
            len(list(instances(dossier))),
            *(len(dossier.all(kind)) for kind in (Person, Meeting, Decision, Action, Risk)),
        )
        filled = all(part.text and part.status for part in dossier.all(Contribution))
        answered = all(check.answer and check.reason for check in dossier.all(Check))
    with closing(sqlite3.connect(path)) as connection:
        entries = connection.execute('SELECT count(*) FROM "change"').fetchone()[0]
    expected = (
        _TOWN_WIDE + _PER_WIJK * size.wijken,
        size.people,
        size.meetings,
        size.decisions,
        size.actions,
        size.risks,
    )
    if wrong or counted != expected or entries != size.entries or not (filled and answered):
        raise WrongSizeError(f"{wrong} {counted} {entries} {filled} {answered}")
