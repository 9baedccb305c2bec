"""S9: publishing, against a plain copy that waits for the disk."""

import itertools
import os
import shutil
from pathlib import Path

from app.domain.instances import Contribution
from app.editing.commands import contributions
from app.editing.edit import Edit
from app.editing.session import Session
from app.storage.publish import Outcome
from tests.bench.places import Place, opened, remove_backups
from tests.bench.timing import Line, Side, alternated, timed

_AGAINST = "kopie van het bestand + fsync"


class NotPublishedError(Exception):
    """Nothing was published: its speed means nothing."""


def measure(source: Path, place: Place, rounds: int, size: str) -> list[Line]:
    """The line of S9, and of the publication that keeps a backup as well."""
    path = place.copy(source, f"S9-{size}")
    with opened(path) as session:
        publish = publishing(session)
        publish()
        sides = [publish, _with_backup(publish), _copying(path, place.file("S9-copy"))]
        ours, kept, theirs = alternated(rounds, sides)
    return [
        Line("S9", f"{size} publiceren", _AGAINST, 6.0, ours, theirs),
        Line(
            "S9",
            f"{size} publiceren met reservekopie (eens per tien minuten)",
            _AGAINST,
            None,
            kept,
            theirs,
        ),
    ]


def publishing(session: Session) -> Side:
    """Publishing one more edit."""
    keys = list(session.dossier.table(Contribution))
    numbers = itertools.count(1)

    def run() -> float:
        number = next(numbers)
        edit = Edit(session.dossier)
        contributions.set_fields(edit, keys[number % len(keys)], text=f"Nagekeken ({number}).")
        session.do(edit.draft("set_contribution"))
        with timed() as watch:
            done = session.publish()
        if done.outcome is not Outcome.PUBLISHED:
            raise NotPublishedError(done.outcome)
        return watch.seconds

    return run


def _with_backup(publish: Side) -> Side:
    def run() -> float:
        remove_backups()
        return publish()

    return run


def _copying(source: Path, target: Path) -> Side:
    def run() -> float:
        target.unlink(missing_ok=True)
        with timed() as watch:
            shutil.copyfile(source, target)
            handle = os.open(target, os.O_RDWR)
            os.fsync(handle)
            os.close(handle)
        return watch.seconds

    return run
