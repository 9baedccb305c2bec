"""S3: one edit, against the same rows written by hand."""

import itertools
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from app.domain.changes import ChangeSet
from app.domain.instances import Contribution
from app.editing.commands import contributions
from app.editing.edit import Edit
from app.editing.session import Session
from tests.bench import prose
from tests.bench.places import Place, opened
from tests.bench.timing import Line, Side, alternated, timed

_PER_ROUND = 20

_SET = (
    'INSERT INTO change_set (id, replica, seq, at, "by", command, reason, origin, target, parent)'
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_CHANGE = (
    'INSERT INTO "change" (position, "table", record, field, old, new, decided)'
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_PRAGMAS = (
    "journal_mode=TRUNCATE",
    "synchronous=FULL",
    "secure_delete=ON",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
)


@dataclass(slots=True)
class Model:
    """Stands for the models of the window, which do not exist yet: hears what changed."""

    heard: int = 0

    def __call__(self, item: ChangeSet | None, initiator: object | None) -> None:
        self.heard += len(item.changes) if item else 0


def measure(source: Path, place: Place, rounds: int, size: str) -> Line:
    """The line of S3."""
    model = Model()
    path = place.copy(source, f"S3-{size}")
    plain = sqlite3.connect(place.copy(source, f"S3-{size}-plain"), isolation_level=None)
    for pragma in _PRAGMAS:
        plain.execute(f"PRAGMA {pragma}")
    with opened(path) as session:
        session.listen(model)
        work = _texts(session)
        ours, theirs = alternated(rounds, [_ours(session, work), _theirs(plain, session)])
    plain.close()
    return Line(
        "S3",
        f"{_PER_ROUND} bewerkingen in {size}: opdracht → duurzaam → modellen ingelicht",
        "dezelfde rijen in een met de hand geschreven sqlite3-transactie",
        3.0,
        ours,
        theirs,
        note=f"de modellen bestaan nog niet: één luisteraar hoort ervan ({model.heard} keer)",
    )


def _texts(session: Session) -> Iterator[tuple[str, str]]:
    """Contributions, spread over the dossier, and what is typed there."""
    source = Random(3)
    keys = source.sample(sorted(session.dossier.table(Contribution)), 500)
    for number, key in enumerate(itertools.cycle(keys)):
        yield key, f"{prose.contribution(source)} ({number})"


def _ours(session: Session, work: Iterator[tuple[str, str]]) -> Side:
    def run() -> float:
        chosen = list(itertools.islice(work, _PER_ROUND))
        with timed() as watch:
            for key, text in chosen:
                edit = Edit(session.dossier)
                contributions.set_fields(edit, key, text=text)
                session.do(edit.draft("set_contribution"))
        return watch.seconds

    return run


def _theirs(plain: sqlite3.Connection, session: Session) -> Side:
    """What the program wrote last, written again by hand with everything worked out before."""
    numbers = itertools.count(1)

    def run() -> float:
        last = list(itertools.islice(session.history.newest_first(), _PER_ROUND))
        rows = [_rows(item, next(numbers)) for item in last]
        with timed() as watch:
            for head, entry, update in rows:
                plain.execute("BEGIN IMMEDIATE")
                position = plain.execute(_SET, head).lastrowid
                plain.execute(_CHANGE, (position, *entry))
                plain.execute("UPDATE contribution SET text = ? WHERE id = ?", update)
                plain.execute("COMMIT")
        return watch.seconds

    return run


_Values = tuple[object, ...]


def _rows(item: ChangeSet, number: int) -> tuple[_Values, _Values, _Values]:
    change = item.changes[0]
    old, new = (json.dumps(value, ensure_ascii=False) for value in (change.old, change.new))
    key, at = f"plain-{number:06d}", "2026-06-01T08:00:00.000000Z"
    head = (key, "plain", number, at, item.by, item.command, "", "edit", None, None)
    entry = (change.table, change.record, change.field, old, new, 0)
    return head, entry, (change.new, change.record)
